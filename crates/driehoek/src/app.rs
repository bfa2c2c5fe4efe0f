//! Everything a request needs, in one value that is cheap to clone.

use std::{fs::DirBuilder, path::Path, sync::Arc};

use anyhow::{Context as _, Result, ensure};
use domain::lang::Lang;

use crate::{
    accounts::{Federation, FirstRun, SlowDown, second::Second},
    certificate::Certificate,
    chance::Chance,
    clock::Clock,
    config::Config,
    db::Db,
    decks::{self, Shelf},
    families,
    i18n::{Catalogue, Words},
    live::Hub,
    mail::Mailer,
    meetings::{self, guessing::Guessing, screens::Screens},
    metrics::Figures,
    nodes::Nodes,
    paper::Jobs,
    practice,
    privacy::export::Exports,
    search::{Finder, Names},
    settings::{Houses, health::Checks},
    traces::Traces,
    unbroken::Unbroken,
    vault::Vault,
    web::health::Health,
};

/// Everything a request needs. Cheap to clone: a request passes through many hands.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

impl std::ops::Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The parts of an [`App`].
#[derive(Debug)]
pub struct Parts {
    pub db: Db,
    /// The keys with which texts in it are sealed.
    pub vault: Vault,
    /// What each school has in its card box.
    pub shelf: Arc<Shelf>,
    /// What is found in it.
    pub finder: Arc<Finder>,
    /// The papers that are being printed.
    pub papers: Jobs,
    /// The schools that are being packed to take along.
    pub exports: Exports,
    pub catalogue: Arc<Catalogue>,
    /// What schools chose for themselves.
    pub houses: Houses,
    /// What was last found wrong with the installation.
    pub checks: Checks,
    /// The certificate with which people reach us.
    pub certificate: Certificate,
    pub config: Arc<Config>,
    pub mailer: Mailer,
    pub clock: Clock,
    pub chance: Chance,
    /// The code that opens an empty installation.
    pub first_run: FirstRun,
    /// How often somebody lately asked for a sign-in link.
    pub slow_down: SlowDown,
    /// The account systems with which people may sign in.
    pub federation: Federation,
    /// What waits for a second proof of who somebody is.
    pub second: Second,
    /// The meetings that are in memory.
    pub live: Hub,
    /// The other nodes of this installation.
    pub nodes: Nodes,
    /// How often somebody lately tried a code that does not exist.
    pub guessing: Guessing,
    /// What is counted about the running.
    pub figures: Figures,
    /// What takes how long, where a collector hears it.
    pub traces: Traces,
    /// Whether the program can do its work.
    pub health: Health,
    /// What may not be broken off.
    pub unbroken: Unbroken,
}

impl App {
    /// Opens the store in the data folder and reads content and words.
    pub async fn open(
        config: Config,
        mailer: Mailer,
        clock: Clock,
        chance: Chance,
    ) -> Result<Self> {
        make_private_folder(&config.data)
            .with_context(|| format!("making the data folder {}", config.data.display()))?;
        let db = Db::open(&config.store).await?;
        let vault = open_keys(&config, &db, (clock.clone(), chance.clone())).await?;
        practice::erase_once_more(&db, &vault).await?;
        families::store::erase_once_more(&db, &vault).await?;
        meetings::store::seal_what_is_plain(&db, &vault).await?;
        meetings::store::list_elements(&db, &vault).await?;
        let shelf = Arc::new(Shelf::new(Arc::new(decks::load())));
        let catalogue = Arc::new(Catalogue::load()?);
        let screens =
            Screens { catalogue: catalogue.clone(), public_url: config.public_url.clone() };
        let zone = config.time_zone.clone();
        let federation = Federation::new(&config.providers)?;
        let is_alone = config.neighbours.is_none() && !db.is_shared();
        let nodes = if is_alone {
            Nodes::default()
        } else {
            Nodes::among_others(config.neighbours.as_ref(), &chance, clock.now())
        };
        let traces = Traces::new(&config)?;
        // The link of any of several nodes opens all.
        let first_run = match nodes.own() {
            Some(_) => FirstRun::of(&vault.blinded("first run", "")),
            None => FirstRun::new(&chance),
        };
        Ok(Self(Arc::new(Parts {
            live: Hub::new(
                db.clone(),
                vault.clone(),
                (clock.clone(), zone),
                Arc::new(screens),
                shelf.clone(),
                nodes.clone(),
            )
            .context("starting who writes the log of meetings")?,
            nodes,
            guessing: Guessing::default(),
            figures: Figures::default(),
            traces,
            health: Health::default(),
            unbroken: Unbroken::default(),
            papers: Jobs::default(),
            exports: Exports::default(),
            finder: Arc::new(Finder::new(shelf.built_in().clone(), Names::of(&catalogue))),
            shelf,
            vault,
            db,
            catalogue,
            houses: Houses::default(),
            checks: Checks::default(),
            certificate: Certificate::default(),
            second: Second::new(&config),
            config: Arc::new(config),
            mailer,
            first_run,
            slow_down: SlowDown::default(),
            federation,
            clock,
            chance,
        })))
    }

    /// The words in one language.
    pub fn words(&self, lang: Lang) -> Words {
        self.catalogue.words(lang)
    }
}

/// Opens the keys; a store with encrypted words and no keys is not opened.
async fn open_keys(config: &Config, db: &Db, (clock, chance): (Clock, Chance)) -> Result<Vault> {
    let is_sealed = meetings::store::is_sealed(db.read()).await?;
    ensure!(
        !is_sealed || config.keys.file().is_none_or(Path::exists),
        "{0} is not there, and what is encrypted cannot be read without it. Put it back from its \
        mirror. If it is lost for good, make an empty file {0}: then Driehoek starts without \
        what was encrypted",
        config.keys
    );
    let place = (config.data.as_path(), &config.keys);
    let vault = Vault::open(place, &config.key, clock, chance).await?;
    ensure!(
        !is_sealed || config.keys.file().is_some() || !vault.is_empty().await?,
        "there are no keys in {0}, and what is encrypted cannot be read without them. Put them back",
        config.keys
    );
    Ok(vault)
}

/// Makes the folder, if it is not there, for the account that runs the program and nobody else.
pub fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut maker = DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(folder)
}
