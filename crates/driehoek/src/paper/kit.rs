//! The session kit: how people get in, on a sheet for the wall and on table tents.

use domain::meetings::Meeting;
use print::{Ink, KitLayout, Qr, SessionKit, Wifi, WifiSecurity};

use super::stock::direction;
use crate::i18n::Words;

/// The network of the room, as the coach typed it. It is not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    pub name: String,
    pub password: String,
    pub hidden: bool,
}

/// The longest name of a wireless network: 32 bytes by IEEE 802.11.
pub(super) const NETWORK_NAME_MAX: usize = 32;
/// The longest password of a wireless network: 63 characters by WPA2.
pub(super) const NETWORK_PASSWORD_MAX: usize = 63;

/// The kit of a meeting. Without a name of the network people use their own.
pub(super) fn kit(
    words: &Words,
    meeting: &Meeting,
    public_url: &str,
    network: &Network,
    layout: KitLayout,
) -> SessionKit {
    let t = |key: &str| words.t(key).into_owned();
    let code = meeting.code.to_string();
    let address = format!("{public_url}/mee/{code}");
    let typed = public_url.split_once("://").map_or(public_url, |(_, host)| host);
    SessionKit {
        title: meeting.title.to_string(),
        subtitle: words.weekday_date(meeting.starts.date()),
        lang: words.lang().tag().to_owned(),
        direction: direction(words.lang()),
        wifi: (!network.name.is_empty()).then(|| wifi(words, network)),
        join_title: t("kit-join"),
        join: Qr { address, label: t("kit-scan"), alt: t("kit-qr-alt") },
        join_address: format!("{typed}/mee"),
        code_label: t("kit-code"),
        code: spaced(&code),
        help_title: t("kit-help"),
        help: words.t("kit-help-steps").lines().map(str::to_owned).collect(),
        layout,
        ink: Ink::default(),
    }
}

fn wifi(words: &Words, network: &Network) -> Wifi {
    let t = |key: &str| words.t(key).into_owned();
    let is_open = network.password.is_empty();
    Wifi {
        title: t("kit-wifi"),
        name_label: t("kit-wifi-name"),
        name: network.name.clone(),
        password_label: t("kit-wifi-password"),
        password: network.password.clone(),
        security: if is_open { WifiSecurity::Open } else { WifiSecurity::Wpa },
        hidden: network.hidden,
        qr_label: t("kit-wifi-scan"),
        qr_alt: t("kit-wifi-qr-alt"),
    }
}

/// A code in two halves, as people read it aloud: "ABC DEF".
fn spaced(code: &str) -> String {
    match code.split_at_checked(code.len() / 2) {
        Some((first, second)) if code.len() > 4 => format!("{first} {second}"),
        _ => code.to_owned(),
    }
}
