//! The kit of a meeting: how people get in, on a sheet for the wall and on table tents; and with it
//! what the meeting needs of the card box.

use domain::decks::{DeckId, ElementId};
use domain::meetings::{JoinCode, Meeting, blocks::Block};
use print::{Ink, KitLayout, Qr, SessionKit, Wifi, WifiSecurity};

use super::order::named;
use super::stock::direction;
use super::{Order, Pick, Size, What};
use crate::i18n::Words;
use crate::meetings::form::Fields;

named! {
    /// A paper for a meeting.
    Part {
        /// How people get in, for the wall.
        #[default]
        Wall = "vel",
        /// The same for the tables.
        Tent = "tent",
        /// The cards on the agenda.
        Cards = "kaarten",
        /// The booklet of the sets on the agenda: their background texts, and the case.
        Texts = "teksten",
        /// The statements and corners on the agenda.
        Floor = "vloerkaarten",
        /// The forms of the sets on the agenda.
        Forms = "formulieren",
    }
}

impl Part {
    /// Those that were ticked, in the order of their names here.
    pub fn read(fields: &Fields) -> Vec<Self> {
        let ticked = |part: &Self| fields.all("vorm").any(|name| name == part.name());
        Self::ALL.iter().copied().filter(ticked).collect()
    }

    /// How the way in is laid out; nothing for what comes from the card box.
    pub fn layout(self) -> Option<KitLayout> {
        match self {
            Self::Wall => Some(KitLayout::Sheet),
            Self::Tent => Some(KitLayout::TableTent),
            Self::Cards | Self::Texts | Self::Floor | Self::Forms => None,
        }
    }

    /// What of the card box this meeting needs for it.
    pub fn order(self, meeting: &Meeting) -> Option<Order> {
        let what = match self {
            Self::Wall | Self::Tent => return None,
            Self::Cards => What::Cards,
            Self::Texts => What::Manual,
            Self::Floor => What::Floor,
            Self::Forms => What::Forms,
        };
        let blocks = || meeting.agenda.iter().filter(|block| !block.skipped);
        let pick = if matches!(self, Self::Forms | Self::Texts) {
            let decks: Vec<DeckId> = blocks().filter_map(|block| block.plan.deck.clone()).collect();
            Pick { decks, elements: Vec::new() }
        } else {
            Pick { decks: Vec::new(), elements: blocks().flat_map(on_table).collect() }
        };
        let size = if self == Self::Texts { Size::A4 } else { Size::default() };
        let order = Order { pick, size, ..Order::new(what, meeting.lang) };
        (!order.pick.is_all()).then_some(order)
    }
}

/// The cards of a block.
fn on_table(block: &Block) -> impl Iterator<Item = ElementId> {
    let plan = &block.plan;
    let definitions = plan.definitions.iter().map(|definition| &definition.card);
    plan.cards.iter().chain(definitions).chain(&plan.energizer).cloned()
}

/// The network of the room, as the coach typed it. It is not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    pub name: String,
    pub password: String,
    pub hidden: bool,
}

impl Network {
    pub fn read(fields: &Fields) -> Self {
        Self {
            name: fields.get("netwerk").trim().to_owned(),
            password: fields.get("wachtwoord").to_owned(),
            hidden: fields.has("verborgen"),
        }
    }

    /// The field that cannot be right, and the key of what to do.
    pub fn fault(&self) -> Option<(&'static str, &'static str)> {
        let letters = self.password.chars().count();
        let is_said = letters > 0 || self.hidden;
        if self.name.len() > NETWORK_NAME_MAX {
            Some(("netwerk", "kit-wifi-name-long"))
        } else if self.name.is_empty() && is_said {
            Some(("netwerk", "kit-wifi-name-missing"))
        } else if (1..NETWORK_PASSWORD_MIN).contains(&letters) {
            Some(("wachtwoord", "kit-wifi-password-short"))
        } else if letters > NETWORK_PASSWORD_MAX {
            Some(("wachtwoord", "kit-wifi-password-long"))
        } else {
            None
        }
    }
}

/// The longest name of a wireless network: 32 bytes by IEEE 802.11.
const NETWORK_NAME_MAX: usize = 32;
/// The shortest and the longest password of a wireless network: 8 to 63 characters by WPA2.
const NETWORK_PASSWORD_MIN: usize = 8;
const NETWORK_PASSWORD_MAX: usize = 63;

/// What people come in to: what it is called, when it is, and the code.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub title: String,
    pub day: Option<jiff::civil::Date>,
    pub code: JoinCode,
}

impl From<&Meeting> for Invitation {
    fn from(meeting: &Meeting) -> Self {
        let (title, day) = (meeting.title.to_string(), Some(meeting.starts.date()));
        Self { title, day, code: meeting.code }
    }
}

/// The kit of a meeting. Without a name of the network people use their own.
pub fn kit(
    words: &Words,
    invitation: &Invitation,
    public_url: &str,
    network: &Network,
    layout: KitLayout,
) -> SessionKit {
    let t = |key: &str| words.t(key).into_owned();
    let code = invitation.code.to_string();
    let address = format!("{public_url}/mee/{code}");
    let typed = public_url.split_once("://").map_or(public_url, |(_, host)| host);
    SessionKit {
        title: invitation.title.clone(),
        subtitle: invitation.day.map(|day| words.weekday_date(day)).unwrap_or_default(),
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
