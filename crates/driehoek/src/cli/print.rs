//! `driehoek print`: the card box on paper, without a server and without a network.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context as _, Result, bail, ensure};
use clap::Args as ClapArgs;
use domain::{
    decks::{CardBox, DeckId, ElementId},
    lang::Lang,
};
use print::{BackShift, Ink, Printed, Progress};

use crate::{
    decks,
    i18n::Catalogue,
    meetings::views::View,
    paper::{Backs, Edge, Layout, Note, Order, Sheet, Size, Stock, What},
};

/// The papers that `everything` makes, in a file each.
const EVERYTHING: [What; 6] =
    [What::Cards, What::Posters, What::Floor, What::Manual, What::Forms, What::Alignment];

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// cards, posters, floor, manual, forms, alignment; or everything, in a folder.
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
    /// The address of an installation, for QR codes to the cards.
    #[arg(long)]
    url: Option<String>,
    /// The content folder; without it the content in the program is printed.
    #[arg(long)]
    content: Option<PathBuf>,
    /// The file to write; with `everything` the folder.
    #[arg(short, long)]
    output: PathBuf,
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
        return Ok(());
    }
    let what: What =
        args.what.parse().map_err(|known| anyhow::anyhow!("{}: {known}, everything", args.what))?;
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
    let printed = sheet.print(&tell)?;
    fs::write(file, &printed.bytes).with_context(|| format!("writing {}", file.display()))?;
    eprint_result(file, &printed, &notes);
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
