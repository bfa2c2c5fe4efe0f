//! What goes into the file, one after the other.

use anyhow::Result;
use domain::meetings::{MeetingId, report as all_said};

use super::{Taker, jobs::Progress, pack::Pack, readme, tables};
use crate::{
    accounts::School,
    app::App,
    decks::own,
    i18n::Words,
    meetings::{self, report, views::View},
    web::csv_file,
};

/// A file on its way.
pub(super) struct Making<'a> {
    pub app: &'a App,
    pub school: &'a School,
    /// Of whoever takes it.
    pub words: &'a Words,
    pub taker: &'a Taker,
    pub pack: Pack,
    pub progress: &'a Progress,
}

impl Making<'_> {
    /// Everything, and then the end.
    pub(super) async fn all(self) -> Result<()> {
        let families = self.taker.takes_named("child");
        let talks = self.taker.takes_named("meeting-words");
        let tables = tables::for_taker(self.taker);
        let (db, school) = (self.app.db.read(), self.school.id);
        let meetings =
            if talks { meetings::store::ids(db, school, None).await? } else { Vec::new() };
        let also_private = matches!(self.taker, Taker::Operator);
        let decks = own::store::of_school(db, school, also_private).await?;
        // The sheets of people, of families and the page that explains are one step each.
        self.progress.of(tables.len() + meetings.len() + decks.len() + 3);

        let names: Vec<_> = tables.iter().map(|(table, _)| *table).collect();
        let readme = readme::text(self.app, self.school, (families, talks), &names);
        self.pack.whole("README.txt", readme.into_bytes()).await?;
        self.progress.step();
        self.pack.whole("mensen.csv", self.people_sheet().await?).await?;
        self.pack.whole("groepen.csv", self.class_sheet().await?).await?;
        self.progress.step();
        if families {
            let zone = self.app.config.time_zone.clone();
            let today = self.app.clock.now().to_zoned(zone).date();
            let (children, guardians) = self.family_sheets(today).await?;
            self.pack.whole("kinderen.csv", children).await?;
            self.pack.whole("ouders.csv", guardians).await?;
        }
        self.progress.step();
        self.meetings(&meetings).await?;
        for deck in decks {
            let zip = own::packed(self.app, &deck).await?;
            self.pack.whole(format!("kaarten/{}.zip", deck.id), zip).await?;
            self.progress.step();
        }
        self.tables(&tables).await?;
        self.pack.end().await
    }

    /// All tables as they were at one moment.
    async fn tables(&self, tables: &[(&'static str, Vec<&'static str>)]) -> Result<()> {
        let at_once = self.app.db.begin_reading().await?;
        for (table, columns) in tables {
            let from = (&at_once, &self.app.vault);
            let what = (*table, columns.as_slice());
            tables::write(from, self.school.id, what, self.taker, &self.pack).await?;
            self.progress.step();
        }
        at_once.commit().await?;
        Ok(())
    }

    /// The report of every meeting, to read and as data, and all their action points in one sheet.
    async fn meetings(&self, ids: &[MeetingId]) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut points = vec![self.point_heads()];
        for id in ids {
            let Some(live) = self.app.live.of_school(self.school.id, *id).await? else { continue };
            let cards = live.cards();
            let view = View { words: self.words, cards: &cards };
            let (name, document, data, lines) = live.read(|meeting| {
                let said = all_said(meeting);
                // Ids begin with the moment; their end is by chance.
                let id = id.to_string();
                let name = format!("verslagen/{}-{}", meeting.starts.date(), &id[id.len() - 8..]);
                let data = report::json(view, meeting, &said);
                let lines = self.point_lines(meeting, &said);
                (name, report::document(view, meeting, &said), data, lines)
            });
            points.extend(lines);
            let word = tokio::task::spawn_blocking(move || print::docx(&document)).await??;
            self.pack.whole(format!("{name}.docx"), word).await?;
            self.pack.whole(format!("{name}.json"), serde_json::to_vec_pretty(&data)?).await?;
            drop(live);
            // Meetings that nobody watches do not stay in memory for this.
            self.app.live.let_go();
            self.progress.step();
        }
        self.pack.whole("actiepunten.csv", csv_file::bytes(&points)?).await
    }
}
