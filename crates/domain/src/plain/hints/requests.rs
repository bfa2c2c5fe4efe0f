//! More than one request in a sentence. A request is a verb that asks with which a sentence or a
//! part of it begins ("Vul het in en lever het in"), a question with "wilt u" or the like, or words
//! such as "u moet".

use super::{
    super::{Finding, Hint, Lists, sentences::Sentence},
    Page,
};

/// Behind these a part of a sentence begins, also without a comma. Behind "of" stands a choice,
/// which is one request.
const JOINTS: [&str; 2] = ["en", "daarna"];

/// When one of these follows, the verb tells and does not ask: "dan maak ik".
const WHO: [&str; 5] = ["ik", "jij", "u", "we", "wij"];

pub(super) fn find(page: Page<'_>, lists: &Lists, findings: &mut Vec<Finding>) {
    for (number, sentence) in page.numbered() {
        let (mut at, mut count) = (0, 0);
        while at < sentence.words.len() {
            let asking = asking(lists, sentence, at);
            count += usize::from(asking.is_some());
            at += asking.unwrap_or(1);
        }
        if count > 1 {
            findings.push(page.finding(Hint::Requests, number, sentence.range.clone(), count));
        }
    }
}

/// Gives how many words ask something from this place on.
fn asking(lists: &Lists, sentence: &Sentence, at: usize) -> Option<usize> {
    let words = &sentence.words;
    let begins = at.checked_sub(1).is_none_or(|before| {
        words[before].part != words[at].part || JOINTS.contains(&&*words[before].key)
    });
    let tells = words.get(at + 1).is_some_and(|next| WHO.contains(&&*next.key));
    let of_part = || {
        if sentence.is_question {
            lists.questions(&words[at..])
        } else {
            (!tells && lists.orders(&words[at].key)).then_some(1)
        }
    };
    lists.asks(&words[at..]).or_else(|| of_part().filter(|_| begins))
}
