//! The table: one small sample of every kind of block. A new kind is one row more.
//!
//! Fields are those of the forms. `do`, `kind` and `block` are filled in where a row leaves them out
//! (`do` is then `play`), and a value in braces is looked up in the meeting: see `Room::value`.

use domain::meetings::blocks::BlockKind;

/// What somebody types.
pub(super) const WORDS: &str = "Watiktypte";
/// What they might have typed instead.
pub(super) const OTHER: &str = "Ietsandersdan";

/// Fields of a form.
pub(super) type Fields = &'static [(&'static str, &'static str)];

/// How one kind of block is used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    pub(super) kind: BlockKind,
    /// What the coach fills in on the page of the block, beside its title, minutes and form.
    pub(super) plan: Fields,
    /// What the coach does before people can begin.
    pub(super) opens: &'static [Fields],
    /// How many people do something: as many as are needed to be told.
    pub(super) people: u32,
    /// What each of them does.
    pub(super) does: Fields,
    /// The same, with another answer.
    pub(super) other: Fields,
    /// What takes it back, by whoever did it.
    pub(super) undoes: Option<Fields>,
    /// What everybody in a hall does, when that is something else.
    pub(super) hall: Option<Fields>,
    /// What the coach does to show it, in order; nothing where it stays somebody's own.
    pub(super) shows: &'static [Fields],
    /// What takes the last of that back.
    pub(super) hides: Fields,
    /// Whether the coach reads it before it is shown.
    pub(super) coach_reads: bool,
    /// What the log holds of it as long as it is kept.
    pub(super) trace: &'static str,
    /// What the report tells of it.
    pub(super) told: &'static str,
}

/// What somebody keeps for themselves: possible in every kind.
const fn own_note(kind: BlockKind) -> Sample {
    Sample {
        kind,
        plan: &[],
        opens: &[],
        people: 1,
        does: &[("do", "note"), ("slot", "1"), ("text", WORDS)],
        other: &[("do", "note"), ("slot", "1"), ("text", OTHER)],
        undoes: Some(&[("do", "note"), ("slot", "1"), ("text", "")]),
        hall: None,
        shows: &[],
        hides: &[],
        coach_reads: false,
        trace: WORDS,
        told: "",
    }
}

/// What somebody brings in, which a coach reads before it is shown.
const fn contributed(kind: BlockKind) -> Sample {
    Sample {
        does: &[("do", "contribute"), ("slot", "1"), ("text", WORDS)],
        other: &[("do", "contribute"), ("slot", "1"), ("text", OTHER)],
        undoes: Some(&[("do", "erase"), ("contribution", "{contribution}")]),
        shows: &[&[("do", "reveal"), ("slot", "1")]],
        hides: &[("do", "conceal"), ("slot", "1")],
        coach_reads: true,
        told: WORDS,
        ..own_note(kind)
    }
}

/// What is counted, and shown by its stage.
const fn counted(kind: BlockKind) -> Sample {
    Sample {
        undoes: Some(&[("deed", "take-back"), ("round", "first")]),
        shows: &[&[("deed", "stage"), ("round", "first"), ("to", "shown")]],
        hides: &[("deed", "stage"), ("round", "first"), ("to", "open")],
        trace: "answer: Some([",
        ..own_note(kind)
    }
}

pub(super) const SAMPLES: &[Sample] = &[
    own_note(BlockKind::Opening),
    own_note(BlockKind::Energizer),
    Sample {
        plan: &[("card", "kaart-1.1-v1"), ("card", "kaart-1.1-v2")],
        opens: &[&[("do", "pick-card"), ("card", "kaart-1.1-v1")]],
        does: &[("do", "contribute"), ("slot", "1:kaart-1.1-v1"), ("text", WORDS)],
        other: &[("do", "contribute"), ("slot", "1:kaart-1.1-v1"), ("text", OTHER)],
        shows: &[&[("do", "reveal"), ("slot", "1:kaart-1.1-v1")]],
        hides: &[("do", "conceal"), ("slot", "1:kaart-1.1-v1")],
        ..contributed(BlockKind::Cards)
    },
    Sample {
        plan: &[("card", "stelling-1"), ("card", "stelling-2"), ("schools", "")],
        opens: &[&[("do", "pick-card"), ("card", "stelling-1")]],
        does: VOTE,
        other: OTHER_VOTE,
        undoes: None,
        shows: &[&[
            ("deed", "stage"),
            ("slot", "1:stelling-1"),
            ("round", "first"),
            ("to", "shown"),
        ]],
        hides: &[("deed", "stage"), ("slot", "1:stelling-1"), ("round", "first"), ("to", "open")],
        trace: "stance: Some(Agree)",
        told: "Eerste keuze",
        ..counted(BlockKind::CrossTheLine)
    },
    Sample {
        opens: &[&[("do", "form-tables")]],
        does: &[("deed", "bring"), ("table", "{table}"), ("seen", "{seen}"), ("text", WORDS)],
        other: &[("deed", "bring"), ("table", "{table}"), ("seen", "{seen}"), ("text", OTHER)],
        undoes: Some(&[("deed", "bring"), ("table", "{table}"), ("seen", "{seen}"), ("text", "")]),
        hall: Some(&[("deed", "line"), ("table", "{table}"), ("text", WORDS)]),
        shows: &[&[("deed", "harvest"), ("to", "open")]],
        hides: &[("deed", "harvest"), ("to", "closed")],
        ..contributed(BlockKind::TableTalk)
    },
    Sample {
        plan: &[("energizer", "energizer-5-driehoek"), ("word", "partnership")],
        people: 5,
        does: &[("deed", "lay"), ("round", "first"), ("spots", "0,-400 -100,200 100,200")],
        other: &[("deed", "lay"), ("round", "first"), ("spots", "0,-100 -300,0 300,0")],
        undoes: None,
        trace: "Spot(0, -400)",
        told: "5 mensen",
        ..counted(BlockKind::Triangle)
    },
    Sample {
        plan: &[("energizer", "energizer-1-ik-ben-de-enige"), ("circle", "ja")],
        opens: &[&[("deed", "begin")]],
        does: &[("deed", "step-in"), ("turn", "{turn}"), ("with", "yes")],
        other: &[("deed", "step-in"), ("turn", "{turn}"), ("with", "no")],
        undoes: None,
        shows: &[&[("deed", "show-number"), ("turn", "{turn}"), ("on", "yes")]],
        hides: &[("deed", "show-number"), ("turn", "{turn}"), ("on", "no")],
        trace: "StepIn",
        ..own_note(BlockKind::OnlyOne)
    },
    Sample {
        plan: &[("page", "12"), ("alone", "3"), ("pairs", "5")],
        opens: &[&[("deed", "go"), ("to", "alone"), ("seconds", "180")]],
        does: &[("deed", "write"), ("text", WORDS)],
        other: &[("deed", "write"), ("text", OTHER)],
        undoes: Some(&[("deed", "write"), ("text", "")]),
        ..own_note(BlockKind::Association)
    },
    Sample {
        plan: &[("definition", "definitie-educatief-partnerschap"), ("term", "")],
        opens: &[&[("deed", "step"), ("step", "twos")]],
        does: &[("deed", "write"), ("at", "{place}"), ("moment", "{moment}"), ("text", WORDS)],
        other: &[("deed", "write"), ("at", "{place}"), ("moment", "{moment}"), ("text", OTHER)],
        undoes: None,
        hall: Some(&[("deed", "own"), ("text", WORDS)]),
        shows: &[
            &[("deed", "step"), ("step", "plenary")],
            &[("deed", "show"), ("at", "{place}"), ("on", "yes")],
        ],
        hides: &[("deed", "show"), ("at", "{place}"), ("on", "no")],
        told: "",
        ..contributed(BlockKind::Definition)
    },
    Sample {
        plan: &[("begin", "values"), ("dots", "2")],
        does: &[("deed", "value"), ("text", WORDS)],
        other: &[("deed", "value"), ("text", OTHER)],
        undoes: None,
        shows: &[&[("deed", "step"), ("step", "collect")]],
        hides: &[("deed", "step"), ("step", "values")],
        ..own_note(BlockKind::Vision)
    },
    Sample {
        plan: &[("background", "casus-constructies"), ("unit", "sentence"), ("begin", "mark")],
        does: &[("deed", "mark"), ("unit", "0")],
        other: &[("deed", "mark"), ("unit", "3")],
        undoes: Some(&[("deed", "mark")]),
        shows: &[&[("deed", "show"), ("to", "shown")]],
        hides: &[("deed", "show"), ("to", "hidden")],
        trace: "units: [0]",
        told: "Een vader komt op school",
        ..own_note(BlockKind::Case)
    },
    Sample {
        opens: &[&[("deed", "lay"), ("message", "1"), ("text", "Kom eens langs.")]],
        does: &[("deed", "hear"), ("message", "1"), ("referential", WORDS)],
        other: &[("deed", "hear"), ("message", "1"), ("referential", OTHER)],
        undoes: Some(&[("deed", "hear"), ("message", "1")]),
        shows: &[&[("deed", "show-heard"), ("message", "1"), ("to", "shown")]],
        hides: &[("deed", "show-heard"), ("message", "1"), ("to", "hidden")],
        ..contributed(BlockKind::MessageModel)
    },
    Sample {
        people: 5,
        does: &[("deed", "weigh"), ("reciprocity", "1"), ("grow", "equality")],
        other: &[("deed", "weigh"), ("reciprocity", "4"), ("grow", "diversity")],
        undoes: Some(&[("deed", "weigh")]),
        shows: &[&[("deed", "show"), ("to", "shown")]],
        hides: &[("deed", "show"), ("to", "hidden")],
        trace: "weighed: Some(",
        told: "5 mensen vulden dit in.",
        ..own_note(BlockKind::Attitude)
    },
    Sample {
        plan: &[
            ("set", "scale"),
            ("options", "Ik spreek ouders\nIk durf te vragen"),
            ("steps", "5"),
            ("low", "nooit"),
            ("high", ""),
        ],
        does: &[("deed", "answer"), ("round", "first"), ("rows", "2"), ("a0", "1"), ("a1", "1")],
        other: &[("deed", "answer"), ("round", "first"), ("rows", "2"), ("a0", "5"), ("a1", "4")],
        told: "Ik spreek ouders",
        ..counted(BlockKind::Scale)
    },
    Sample {
        plan: &[("set", "ranking"), OPTIONS],
        other: &[
            ("deed", "answer"),
            ("round", "first"),
            ("rows", "3"),
            ("a0", "3"),
            ("a1", "1"),
            ("a2", "2"),
        ],
        told: "Huisbezoek",
        ..ordered(BlockKind::Ranking)
    },
    Sample {
        plan: &[("set", "dots"), OPTIONS, ("each", "3")],
        does: &[
            ("deed", "answer"),
            ("round", "first"),
            ("rows", "3"),
            ("a0", "3"),
            ("a1", ""),
            ("a2", "0"),
        ],
        told: "Huisbezoek",
        ..ordered(BlockKind::Dots)
    },
    Sample {
        plan: &[("set", "words"), ("each", "3")],
        does: &[("deed", "answer"), ("round", "first"), ("w0", WORDS)],
        other: &[("deed", "answer"), ("round", "first"), ("w0", OTHER)],
        coach_reads: true,
        trace: WORDS,
        told: WORDS,
        ..counted(BlockKind::Words)
    },
    Sample {
        plan: &[("set", "mood")],
        people: 5,
        does: &[("deed", "answer"), ("round", "first"), ("face", "1")],
        other: &[("deed", "answer"), ("round", "first"), ("face", "5")],
        ..counted(BlockKind::Mood)
    },
    Sample {
        plan: &[("set", "slides"), ("pages", "# Eerste\nTekst.\n\n# Tweede\nMeer.\n")],
        opens: &[&[("deed", "turn"), ("page", "1")]],
        ..own_note(BlockKind::Slides)
    },
    Sample {
        plan: &[("background", "achtergrond-1.1-driehoek")],
        ..contributed(BlockKind::Background)
    },
    contributed(BlockKind::Writing),
    contributed(BlockKind::Text),
    own_note(BlockKind::OpenPoints),
    Sample {
        does: &[("do", "contribute"), ("slot", "1:take-away"), ("text", WORDS)],
        other: &[("do", "contribute"), ("slot", "1:take-away"), ("text", OTHER)],
        shows: &[&[("do", "reveal"), ("slot", "1:take-away")]],
        hides: &[("do", "conceal"), ("slot", "1:take-away")],
        ..contributed(BlockKind::Closing)
    },
];

const VOTE: Fields =
    &[("deed", "vote"), ("slot", "1:stelling-1"), ("round", "first"), ("stance", "agree")];
const OTHER_VOTE: Fields =
    &[("deed", "vote"), ("slot", "1:stelling-1"), ("round", "first"), ("stance", "disagree")];
const OPTIONS: (&str, &str) = ("options", "Koffie\nApp\nHuisbezoek");

/// Options that are laid in order, or given something.
const fn ordered(kind: BlockKind) -> Sample {
    Sample {
        does: &[
            ("deed", "answer"),
            ("round", "first"),
            ("rows", "3"),
            ("a0", "1"),
            ("a1", "2"),
            ("a2", "3"),
        ],
        other: &[
            ("deed", "answer"),
            ("round", "first"),
            ("rows", "3"),
            ("a0", "1"),
            ("a1", "0"),
            ("a2", "2"),
        ],
        ..counted(kind)
    }
}
