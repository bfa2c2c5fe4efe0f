//! What hangs and stands in the room: how to get in, and what to do when that fails.

use serde::{Deserialize, Serialize};

use crate::PrintError;
use crate::common::{Ink, Qr};
use crate::document::Direction;
use crate::paper::{Job, Paper};

/// The way in, for one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionKit {
    /// The title of the file and of the page: what the meeting is called.
    pub title: String,
    /// A line below the title, such as day and place; empty for none.
    pub subtitle: String,
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The network of the room; nothing when people use their own.
    pub wifi: Option<Wifi>,
    /// The words above the QR code and the code of the meeting, such as "Doe mee".
    pub join_title: String,
    /// The address of the meeting as a QR code; its label tells what to do.
    pub join: Qr,
    /// The address to type, as people say it: `driehoek.school.nl`.
    pub join_address: String,
    /// The words above the code.
    pub code_label: String,
    /// The code, in very large type.
    pub code: String,
    /// The words above the help.
    pub help_title: String,
    /// What to do when it fails, step by step.
    pub help: Vec<String>,
    /// The paper.
    pub layout: KitLayout,
    /// With colours or without.
    pub ink: Ink,
}

/// The paper of the kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KitLayout {
    /// One A4 for the wall, with the help.
    #[default]
    Sheet,
    /// An A4 that is folded in the middle and stands on a table: A5 on both sides, without the help.
    TableTent,
}

/// A wireless network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wifi {
    /// The words above it, such as "Eerst: het netwerk".
    pub title: String,
    /// The word before the network's name.
    pub name_label: String,
    /// The network's name.
    pub name: String,
    /// The word before the password.
    pub password_label: String,
    /// The password; empty for an open network.
    pub password: String,
    /// How it is protected.
    pub security: WifiSecurity,
    /// Whether the network hides its name.
    pub hidden: bool,
    /// The words beside the QR code; empty for none.
    pub qr_label: String,
    /// What a screen reader says in place of the QR code.
    pub qr_alt: String,
}

/// How a wireless network is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WifiSecurity {
    /// With a password: WPA, WPA2 or WPA3.
    #[default]
    Wpa,
    /// With a password of the old kind.
    Wep,
    /// Without a password.
    Open,
}

impl Paper for SessionKit {
    fn job(&self) -> Result<Job, PrintError> {
        let mut kit = serde_json::to_value(self)?;
        if let (Some(wifi), Some(value)) = (&self.wifi, kit.get_mut("wifi")) {
            value["qr"] = serde_json::to_value(wifi.qr())?;
        }
        Job::new("kit.typ", &kit, &[])
    }
}

impl Wifi {
    /// The network as a code that a telephone understands.
    fn qr(&self) -> Qr {
        Qr { address: self.code(), label: self.qr_label.clone(), alt: self.qr_alt.clone() }
    }

    /// The words of the code: `WIFI:T:WPA;S:name;P:password;;`, with `\` before signs that would end
    /// a field.
    fn code(&self) -> String {
        let kind = match self.security {
            WifiSecurity::Wpa => "WPA",
            WifiSecurity::Wep => "WEP",
            WifiSecurity::Open => "nopass",
        };
        let password = match self.security {
            WifiSecurity::Open => String::new(),
            WifiSecurity::Wpa | WifiSecurity::Wep => format!("P:{};", escaped(&self.password)),
        };
        let hidden = if self.hidden { "H:true;" } else { "" };
        format!("WIFI:T:{kind};S:{};{password}{hidden};", escaped(&self.name))
    }
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        if matches!(character, '\\' | ';' | ',' | ':' | '"') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wifi(name: &str, password: &str, security: WifiSecurity) -> Wifi {
        let [name, password] = [name, password].map(str::to_owned);
        let empty = String::new;
        Wifi {
            title: empty(),
            name_label: empty(),
            name,
            password_label: empty(),
            password,
            security,
            hidden: false,
            qr_label: empty(),
            qr_alt: empty(),
        }
    }

    #[test]
    fn a_network_becomes_a_code_that_a_telephone_understands() {
        let check = |wifi: Wifi, code: &str| assert_eq!(wifi.code(), code);
        check(wifi("School", "geheim", WifiSecurity::Wpa), "WIFI:T:WPA;S:School;P:geheim;;");
        check(
            wifi("a;b", r#"c:\d,"e""#, WifiSecurity::Wep),
            r#"WIFI:T:WEP;S:a\;b;P:c\:\\d\,\"e\";;"#,
        );
        check(wifi("Gasten", "telt niet", WifiSecurity::Open), "WIFI:T:nopass;S:Gasten;;");
        let hidden = Wifi { hidden: true, ..wifi("x", "y", WifiSecurity::Wpa) };
        check(hidden, "WIFI:T:WPA;S:x;P:y;H:true;;");
    }
}
