//! Pictures of one line, drawn on a grid of 24: always beside a word or with a label of their own.

use maud::{Markup, PreEscaped, html};

/// A picture that belongs to an act or a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Home,
    Meeting,
    Cards,
    People,
    Plus,
    Check,
    Cross,
    Forward,
    Back,
    Down,
    Drag,
    Clock,
    Play,
    Pause,
    Screen,
    Phone,
    Print,
    Download,
    Edit,
    Remove,
    Search,
    Globe,
    Info,
    Warning,
    Note,
    Lock,
    Eye,
    Hidden,
    Speaker,
    Leave,
    Flag,
    Star,
    Undo,
    More,
    Offline,
    Turn,
    Person,
    Copy,
    Class,
    Up,
    Mail,
    Pulse,
    School,
}

impl Icon {
    /// Every picture, for the gallery.
    pub const ALL: [Self; 43] = [
        Self::Home,
        Self::Meeting,
        Self::Cards,
        Self::People,
        Self::Plus,
        Self::Check,
        Self::Cross,
        Self::Forward,
        Self::Back,
        Self::Down,
        Self::Drag,
        Self::Clock,
        Self::Play,
        Self::Pause,
        Self::Screen,
        Self::Phone,
        Self::Print,
        Self::Download,
        Self::Edit,
        Self::Remove,
        Self::Search,
        Self::Globe,
        Self::Info,
        Self::Warning,
        Self::Note,
        Self::Lock,
        Self::Eye,
        Self::Hidden,
        Self::Speaker,
        Self::Leave,
        Self::Flag,
        Self::Star,
        Self::Undo,
        Self::More,
        Self::Offline,
        Self::Turn,
        Self::Person,
        Self::Copy,
        Self::Class,
        Self::Up,
        Self::Mail,
        Self::Pulse,
        Self::School,
    ];

    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10",
            Self::Meeting => "M4 5h16v11h-9l-4 4v-4H4z",
            Self::Cards => "M8 7h11v13H8zM5 16V4h10",
            Self::People => {
                "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6M18.5 14.5a6.5 6.5 0 0 1 3 5.5"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Check => "m4.5 12.5 5 5 10-11",
            Self::Cross => "m6 6 12 12M18 6 6 18",
            Self::Forward => "M4 12h15m-6-6 6 6-6 6",
            Self::Back => "M20 12H5m6-6-6 6 6 6",
            Self::Down => "m5 9 7 7 7-7",
            Self::Up => "m5 15 7-7 7 7",
            Self::Mail => "M3.5 6h17v12h-17zM4 7l8 6.5L20 7",
            Self::Pulse => "M3 12.5h4.5L10 6l4 12 2.5-5.5H21",
            Self::School => "M4 20V10l8-6 8 6v10zM10 20v-5.5h4V20M12 9.5v.01",
            Self::Drag => "M9 5.5v.01M9 12v.01M9 18.5v.01M15 5.5v.01M15 12v.01M15 18.5v.01",
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2",
            Self::Play => "M7 4.5v15l12-7.5z",
            Self::Pause => "M8 5v14M16 5v14",
            Self::Screen => "M3 4h18v12H3zM12 16v4M8 20h8",
            Self::Phone => "M7 2.5h10v19H7zM11 18.5h2",
            Self::Print => "M7 8V3h10v5M7 17H3.5V8h17v9H17M7 13.5h10V21H7z",
            Self::Download => "M12 4v11m-5-4.5 5 5 5-5M4.5 20h15",
            Self::Edit => "M4 20v-4L15.5 4.5l4 4L8 20zM13 7l4 4",
            Self::Remove => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
            Self::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13m5-2 5 5",
            Self::Globe => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c5 5.5 5 12.5 0 18-5-5.5-5-12.5 0-18"
            }
            Self::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.5M12 7.5v.01",
            Self::Warning => "M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01",
            Self::Note => "M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 9h7M8.5 12.5h4",
            Self::Lock => "M5.5 11h13v9h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
            Self::Eye => "M2.5 12c5-8 14-8 19 0-5 8-14 8-19 0M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6",
            Self::Hidden => {
                "M4 4l16 16M6.5 7C5 8 3.6 9.7 2.5 12c4 6.3 10 7.6 14.5 4.6M10.5 6.2c4-.6 8 1.4 11 5.8-.6 1-1.3 1.9-2 2.6"
            }
            Self::Speaker => {
                "M4 9.5v5h4l5 4.5V5L8 9.5zM16 9a4.5 4.5 0 0 1 0 6M18.5 6a8.5 8.5 0 0 1 0 12"
            }
            Self::Leave => "M10 4H4v16h6M9 12h12m-5-5 5 5-5 5",
            Self::Flag => "M5 21V4h13l-3 4.5 3 4.5H5",
            Self::Star => {
                "m12 3.2 2.7 5.6 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1-4.5-4.3 6.1-.8z"
            }
            Self::Undo => "M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4",
            Self::More => "M5 12v.01M12 12v.01M19 12v.01",
            Self::Offline => {
                "M4 4l16 16M2.5 9.5a15 15 0 0 1 4-2.6M11 5.6c4-.3 7.7 1.2 10.5 3.9M6 13.5a9.5 9.5 0 0 1 4-2.2M12 19v.01M9 16.7a4.5 4.5 0 0 1 5 0"
            }
            Self::Turn => "M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5",
            Self::Copy => "M9 9h11v11H9zM5.5 15H4V4h11v1.5",
            Self::Class => "M3 5h18v11H3zM8 20l2-4m6 4-2-4M7 9h6M7 12h4",
            Self::Person => "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5a7.5 7.5 0 0 1 15 0",
        }
    }

    /// Whether the picture is only dots, which need more ink.
    const fn is_dots(self) -> bool {
        matches!(self, Self::Drag | Self::More)
    }

    /// Whether the picture points along the direction of reading.
    const fn turns(self) -> bool {
        matches!(self, Self::Forward | Self::Back | Self::Undo | Self::Leave | Self::Play)
    }
}

/// The picture, hidden from who listens: the word beside it says the same.
pub fn icon(icon: Icon) -> Markup {
    html! {
        svg.icon.icon-turns[icon.turns()].icon-dots[icon.is_dots()] viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            path d=(icon.path()) {}
        }
    }
}

/// The logo: a triangle whose three corners have the hues of child, parent and school.
pub fn logo() -> Markup {
    const SIDES: &str = concat!(
        r#"<path class="logo-school" d="M16 3 3 27"/>"#,
        r#"<path class="logo-child" d="M3 27h26"/>"#,
        r#"<path class="logo-parent" d="M29 27 16 3"/>"#,
    );
    html! {
        svg.logo viewBox="0 0 32 32" aria-hidden="true" focusable="false" { (PreEscaped(SIDES)) }
    }
}
