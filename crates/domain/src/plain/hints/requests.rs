//! More than one request in a sentence. A request is a verb that asks with which a sentence or a
//! part of it begins ("Vul het in en lever het in"), or words such as "wilt u".

use super::{
    super::{Finding, Hint, Lists, words::Word},
    Page,
};

/// Behind these a part of a sentence begins, also without a comma. Behind "of" stands a choice,
/// which is one request.
const JOINTS: [&str; 2] = ["en", "daarna"];

/// When one of these follows, the verb tells and does not ask: "dan maak ik".
const WHO: [&str; 5] = ["ik", "jij", "u", "we", "wij"];

pub(super) fn find(page: Page<'_>, lists: &Lists, findings: &mut Vec<Finding>) {
    for (number, sentence) in page.numbered() {
        let words = &sentence.words;
        let (mut at, mut count) = (0, 0);
        while at < words.len() {
            let asking = lists.asks(&words[at..]);
            let is_order = !sentence.is_question && is_order(lists, words, at);
            count += usize::from(asking.is_some() || is_order);
            at += asking.unwrap_or(1);
        }
        if count > 1 {
            findings.push(page.finding(Hint::Requests, number, sentence.range.clone(), count));
        }
    }
}

fn is_order(lists: &Lists, words: &[Word], at: usize) -> bool {
    let begins = at.checked_sub(1).is_none_or(|before| {
        words[before].part != words[at].part || JOINTS.contains(&&*words[before].key)
    });
    let tells = words.get(at + 1).is_some_and(|next| WHO.contains(&&*next.key));
    begins && !tells && lists.orders(&words[at].key)
}
