//! How a group stands: agree against disagree, as a bar with its numbers as words.

use maud::{Markup, Render, html};

use super::Text;

/// Two ends and how many stand at each.
#[derive(Debug, Clone)]
#[must_use]
pub struct Balance<'a> {
    agree: (Text<'a>, u32),
    disagree: (Text<'a>, u32),
}

impl<'a> Balance<'a> {
    pub fn new(agree: (impl Into<Text<'a>>, u32), disagree: (impl Into<Text<'a>>, u32)) -> Self {
        Self { agree: (agree.0.into(), agree.1), disagree: (disagree.0.into(), disagree.1) }
    }
}

impl Render for Balance<'_> {
    fn render(&self) -> Markup {
        let all = self.agree.1 + self.disagree.1;
        let share = f64::from(self.agree.1) * 100.0 / f64::from(all.max(1));
        html! {
            div.balance {
                div.balance-ends {
                    @for (label, count) in [&self.agree, &self.disagree] {
                        span { strong { (count) } " " (label) }
                    }
                }
                svg.balance-bar viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
                    rect.balance-disagree width="100" height="10" {}
                    rect.balance-agree width=(format!("{share:.2}")) height="10" {}
                }
            }
        }
    }
}
