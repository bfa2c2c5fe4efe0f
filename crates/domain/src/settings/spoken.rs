//! Which languages the parents of a school speak, the one that is needed most first.

use crate::lang::Lang;

/// The languages that a school named, each once, the one needed most first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spoken(Vec<Lang>);

/// One change of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Puts a language at the end.
    Add(Lang),
    /// Takes it off the list; it can still be chosen everywhere.
    Remove(Lang),
    /// Puts it before the one above it.
    Up(Lang),
    /// Puts it after the one below it.
    Down(Lang),
}

impl Spoken {
    /// Makes the list of these; what is there twice counts the first time.
    pub fn new(langs: impl IntoIterator<Item = Lang>) -> Self {
        let mut spoken = Self::default();
        for lang in langs {
            spoken.take(Step::Add(lang));
        }
        spoken
    }

    /// Gives the languages that the school named, the one needed most first.
    pub fn named(&self) -> &[Lang] {
        &self.0
    }

    /// Gives every language there is: those of the school first, then the others in their own order.
    pub fn all(&self) -> impl Iterator<Item = Lang> + '_ {
        self.0.iter().copied().chain(self.others())
    }

    /// Gives the languages that the school did not name.
    pub fn others(&self) -> impl Iterator<Item = Lang> + '_ {
        Lang::all().filter(|lang| !self.0.contains(lang))
    }

    /// Puts some of all languages in the order of the school.
    #[must_use]
    pub fn sorted(&self, some: impl IntoIterator<Item = Lang>) -> Vec<Lang> {
        let some: Vec<_> = some.into_iter().collect();
        self.all().filter(|lang| some.contains(lang)).collect()
    }

    /// Makes a change. What makes no sense, such as moving up what is on top, changes nothing.
    pub fn take(&mut self, step: Step) {
        let (Step::Add(lang) | Step::Remove(lang) | Step::Up(lang) | Step::Down(lang)) = step;
        let place = self.0.iter().position(|one| *one == lang);
        match (step, place) {
            (Step::Add(_), None) => self.0.push(lang),
            (Step::Remove(_), Some(place)) => drop(self.0.remove(place)),
            (Step::Up(_), Some(place)) if place > 0 => self.0.swap(place, place - 1),
            (Step::Down(_), Some(place)) if place + 1 < self.0.len() => {
                self.0.swap(place, place + 1);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(langs: impl IntoIterator<Item = Lang>) -> Vec<&'static str> {
        langs.into_iter().map(Lang::tag).collect()
    }

    fn of(tags: &[&str]) -> Spoken {
        Spoken::new(tags.iter().map(|tag| Lang::named(tag)))
    }

    #[test]
    fn the_languages_of_the_school_come_first_and_no_language_is_lost() {
        let spoken = of(&["ti", "uk", "ti"]);
        assert_eq!(tags(spoken.named().to_vec()), ["ti", "uk"]);
        let all: Vec<_> = spoken.all().collect();
        assert_eq!(tags(all.clone())[..3], ["ti", "uk", "nl"]);
        assert_eq!(all.len(), Lang::all().len());
        let some = ["nl", "uk", "ar"].map(Lang::named);
        assert_eq!(tags(spoken.sorted(some)), ["uk", "nl", "ar"]);
        assert_eq!(tags(Spoken::default().all()), tags(Lang::all()));
    }

    #[test]
    fn a_language_moves_one_place_and_not_over_the_edge() {
        let steps = [
            (Step::Up(Lang::named("uk")), vec!["uk", "ti", "ar"]),
            (Step::Up(Lang::named("uk")), vec!["uk", "ti", "ar"]),
            (Step::Down(Lang::named("ti")), vec!["uk", "ar", "ti"]),
            (Step::Down(Lang::named("ti")), vec!["uk", "ar", "ti"]),
            (Step::Remove(Lang::named("uk")), vec!["ar", "ti"]),
            (Step::Remove(Lang::named("uk")), vec!["ar", "ti"]),
            (Step::Up(Lang::named("uk")), vec!["ar", "ti"]),
            (Step::Add(Lang::named("ar")), vec!["ar", "ti"]),
            (Step::Add(Lang::named("uk")), vec!["ar", "ti", "uk"]),
        ];
        let mut spoken = of(&["ti", "uk", "ar"]);
        for (step, expected) in steps {
            spoken.take(step);
            assert_eq!(tags(spoken.named().to_vec()), expected, "{step:?}");
        }
    }
}
