//! What headings tell of the text under them: whose releases it gathers, and between which states a meeting was.

use crate::extract::{Reading, SentenceReading};
use crate::language::{Knowledge, Mention, OfficeMention};
use std::collections::BTreeMap;

/// The state whose ministry issued what an article gathers: the one whose ministries its headings name, and whose own words for
/// its offices the text uses. `None` where nothing tells, or two are told as often.
pub(super) fn issuer(know: &Knowledge, reading: &Reading) -> Option<String> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    let headed = reading.headings.iter().flat_map(|h| &h.mentions).filter_map(|m| ministry(know, m));
    let worded = reading.sentences.iter().flat_map(|s| &s.voicings).filter_map(|v| own_office(&v.mention));
    for state in headed.chain(worded) {
        *votes.entry(state).or_default() += 1;
    }
    let most = votes.values().max().copied()?;
    let mut first = votes.into_iter().filter(|(_, n)| *n == most).map(|(state, _)| state.to_owned());
    let one = first.next()?;
    first.next().is_none().then_some(one)
}

/// The state of a listed ministry.
fn ministry<'a>(know: &Knowledge, mention: &'a Mention) -> Option<&'a str> {
    let Mention::Body(body) = mention else { return None };
    let listed = &know.lexicon.organizations[body.listed?];
    body.state.as_deref().filter(|_| listed.kind == crate::lexicon::OrganizationKind::Ministry)
}

/// The state that alone words an office of its own so: `EAM`.
fn own_office(mention: &Mention) -> Option<&str> {
    let office: &OfficeMention = match mention {
        Mention::Office(office) => office,
        Mention::Person(person) => person.office.as_ref()?,
        _ => return None,
    };
    office.hint.as_deref()
}

/// The states that the nearest heading above a sentence names, where it names two or more and stands over the same report.
pub(super) fn headline(reading: &Reading, sentence: &SentenceReading) -> Vec<String> {
    let above = reading.headings.iter().rev().skip_while(|h| h.passage > sentence.passage);
    for heading in above.take(4) {
        let between = reading.sentences.iter().filter(|s| s.passage > heading.passage);
        let mut between = between.take_while(|s| s.passage < sentence.passage);
        if between.any(|s| s.report != sentence.report) {
            return Vec::new();
        }
        if heading.states.len() > 1 {
            return heading.states.clone();
        }
    }
    Vec::new()
}
