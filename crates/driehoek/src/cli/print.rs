//! `driehoek print`: the card box on paper, without a server and without a network.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context as _, Result, bail, ensure};
use clap::{Args as ClapArgs, value_parser};
use domain::{
    decks::{CardBox, DeckId, ElementId},
    lang::Lang,
    meetings::{JoinCode, kinds::cross_the_line::VOTE_CARDS_MAX},
};
use jiff::civil::Date;
use print::{BackShift, Ink, KitLayout, Printed, Progress};

use crate::{
    decks,
    i18n::Catalogue,
    meetings::views::View,
    paper::{Backs, Edge, Invitation, Layout, Network, Note, Order, Sheet, Size, Stock, What, kit},
};

/// How people get into a meeting; not of the card box, so it is asked for with the meeting's code.
const KIT: &str = "kit";

/// The papers that `everything` makes, in a file each.
const EVERYTHING: [What; 7] = [
    What::Cards,
    What::Posters,
    What::Floor,
    What::Manual,
    What::Forms,
    What::Votes,
    What::Alignment,
];

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// cards, posters, floor, manual, forms, votes, alignment; kit, for a meeting; or everything, in a
    /// folder.
    what: String,
    /// A deck, such as 1.1 or talen; may be said more than once. Without it: all of them.
    #[arg(long)]
    deck: Vec<String>,
    /// One card by its id; may be said more than once.
    #[arg(long)]
    card: Vec<String>,
    /// The language, and after a comma a second one beside it: nl,ar.
    #[arg(long, default_value_t = Lang::SOURCE.to_string())]
    lang: String,
    /// How cards lie: a4-4up-duplex, a4-4up, a6, a6-fronts, a6-bleed.
    #[arg(long, default_value = "a4-4up-duplex")]
    layout: Layout,
    /// Around which edge the paper is turned: long or short.
    #[arg(long, default_value = "long")]
    flip: Edge,
    /// How the printer comes to the backs: duplex, pile, pile-reversed.
    #[arg(long, default_value = "duplex")]
    backs: Backs,
    /// How far the backs are moved, in tenths of a millimetre: right,down.
    #[arg(long, default_value = "0,0", allow_hyphen_values = true)]
    shift: String,
    /// Without marks where to cut.
    #[arg(long)]
    no_crop_marks: bool,
    /// The paper: a3, a4 or a5, for what comes in more than one size.
    #[arg(long, default_value = "usual")]
    size: Size,
    /// Black on white.
    #[arg(long)]
    black_white: bool,
    /// How many vote cards.
    #[arg(long, value_parser = value_parser!(u16).range(1..=i64::from(VOTE_CARDS_MAX)))]
    count: Option<u16>,
    /// The address of an installation, for QR codes to the cards.
    #[arg(long)]
    url: Option<String>,
    #[command(flatten)]
    kit: KitArgs,
    /// The content folder; without it the content in the program is printed.
    #[arg(long)]
    content: Option<PathBuf>,
    /// The file to write; with `everything` the folder.
    #[arg(short, long)]
    output: PathBuf,
}

/// What stands on the kit of a meeting.
#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "The kit of a meeting, which needs --url too")]
struct KitArgs {
    /// The code of the meeting.
    #[arg(long)]
    code: Option<String>,
    /// What the meeting is called.
    #[arg(long, default_value = "")]
    title: String,
    /// The day of the meeting, such as 2027-01-14.
    #[arg(long)]
    day: Option<Date>,
    /// The name of the wireless network in the room.
    #[arg(long, default_value = "")]
    network: String,
    /// Its password. Said in the surroundings of the program it does not stay in a history.
    #[arg(long, env = "DRIEHOEK_NETWORK_PASSWORD", hide_env_values = true, default_value = "")]
    network_password: String,
    /// The network does not show itself.
    #[arg(long)]
    network_hidden: bool,
    /// Tents for the tables instead of a sheet for the wall.
    #[arg(long)]
    tents: bool,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let files = args.content.as_deref().map_or_else(|| Ok(decks::embedded()), decks::on_disk)?;
    let (cards, _) = CardBox::read(&files);
    let catalogue = Arc::new(Catalogue::load()?);
    if args.what == "everything" {
        fs::create_dir_all(&args.output)
            .with_context(|| format!("making the folder {}", args.output.display()))?;
        for what in EVERYTHING {
            let file = args.output.join(format!("{}.pdf", what.name()));
            make(args, &cards, &catalogue, what, &file)?;
        }
        if args.kit.code.is_some() {
            make_kit(args, &cards, &catalogue, &args.output.join("kit.pdf"))?;
        }
        return Ok(());
    }
    if args.what == KIT {
        return make_kit(args, &cards, &catalogue, &args.output);
    }
    let known = |known: String| anyhow::anyhow!("{}: {known}, {KIT}, everything", args.what);
    let what: What = args.what.parse().map_err(known)?;
    make(args, &cards, &catalogue, what, &args.output)
}

fn make(
    args: &Args,
    cards: &CardBox,
    catalogue: &Arc<Catalogue>,
    what: What,
    file: &Path,
) -> Result<()> {
    let order = order(args, cards, what)?;
    let words = catalogue.words(order.lang);
    let view = View { words: &words, cards };
    let public_url = args.url.as_deref().map(|url| url.trim_end_matches('/'));
    let Some((sheet, notes)) = Sheet::of(Stock { view, public_url }, &order) else {
        bail!("nothing of this can stand on {}: choose other decks, or none for all", what.name());
    };
    write(file, &sheet, &notes)
}

fn make_kit(args: &Args, cards: &CardBox, catalogue: &Arc<Catalogue>, file: &Path) -> Result<()> {
    let code = args.kit.code.as_deref().context("say the code of the meeting: --code ABC234")?;
    let code = JoinCode::read(code).ok().with_context(|| format!("{code} is not a code"))?;
    let url = args.url.as_deref().context("say where people join: --url https://…")?;
    let network = Network {
        name: args.kit.network.trim().to_owned(),
        password: args.kit.network_password.clone(),
        hidden: args.kit.network_hidden,
    };
    let words = catalogue.words(order(args, cards, What::default())?.lang);
    if let Some((_, fault)) = network.fault() {
        bail!("{}", catalogue.words(Lang::bridge()).t(fault));
    }
    let (title, day) = (args.kit.title.clone(), args.kit.day);
    let layout = if args.kit.tents { KitLayout::TableTent } else { KitLayout::Sheet };
    let invitation = Invitation { title, day, code };
    let kit = kit(&words, &invitation, url.trim_end_matches('/'), &network, layout);
    write(file, &Sheet::Kit(Box::new(kit)), &[])
}

fn write(file: &Path, sheet: &Sheet, notes: &[Note]) -> Result<()> {
    let printed = sheet.print(&tell)?;
    fs::write(file, &printed.bytes).with_context(|| format!("writing {}", file.display()))?;
    eprint_result(file, &printed, notes);
    Ok(())
}

fn order(args: &Args, cards: &CardBox, what: What) -> Result<Order> {
    let mut langs = args.lang.split(',').map(|tag| {
        let known = || Lang::all().map(Lang::tag).collect::<Vec<_>>().join(", ");
        tag.trim().parse::<Lang>().with_context(|| format!("use one of {}", known()))
    });
    let mut order = Order::new(what, langs.next().unwrap_or(Ok(Lang::SOURCE))?);
    order.second = langs.next().transpose()?;
    ensure!(langs.next().is_none(), "a card has room for two languages, no more");
    for deck in &args.deck {
        let id = DeckId::from(deck.as_str());
        let known = || cards.decks().map(|deck| deck.id.as_str()).collect::<Vec<_>>().join(", ");
        ensure!(cards.deck(&id).is_some(), "there is no deck {deck}; use one of {}", known());
        order.pick.decks.push(id);
    }
    for card in &args.card {
        let id = ElementId::from(card.as_str());
        ensure!(cards.element(&id).is_some(), "there is no card {card}; see `driehoek decks list`");
        order.pick.elements.push(id);
    }
    let (right, down) =
        args.shift.split_once(',').context("write the shift as right,down: 3,-2")?;
    order.shift = BackShift { right: right.trim().parse()?, down: down.trim().parse()? };
    order.layout = args.layout;
    order.edge = args.flip;
    order.backs = args.backs;
    order.size = args.size;
    order.crop_marks = !args.no_crop_marks;
    order.ink = if args.black_white { Ink::BlackWhite } else { Ink::Colour };
    order.count = args.count.unwrap_or(order.count);
    Ok(order)
}

/// Says how far it is, for what takes long.
fn tell(progress: Progress) {
    match progress {
        Progress::LayingOut { begun, of } => tracing::debug!(begun, of, "laying out"),
        Progress::Writing => tracing::debug!("writing"),
    }
}

fn eprint_result(file: &Path, printed: &Printed, notes: &[Note]) {
    eprintln!("{}: {} pages, {} bytes", file.display(), printed.pages, printed.bytes.len());
    for Note::InSource { lang, count } | Note::Alone { lang, count } in notes {
        eprintln!("  {count} cards have no words in {lang}");
    }
    if !printed.too_long.is_empty() {
        eprintln!("  {} cards have too much text for their size", printed.too_long.len());
    }
    if !printed.missing.is_empty() {
        let signs: String = printed.missing.iter().collect();
        eprintln!("  no font can draw: {signs}");
    }
}
