//! Whom a title means that leaves out the most of it: `the Secretary`, `the Russian minister`, `the Chinese diplomat`, of
//! somebody just named with the whole of it; and for whom `a Defense Ministry spokesperson` speaks.

use super::article::Teller;
use super::discourse::Party;
use crate::extract::SentenceReading;
use crate::graph::{EntityKind, Level};
use crate::language::OfficeMention;

/// What whoever has one of these titles is called too.
const ALSO: [(&str, &[&str]); 2] = [
    ("diplomat", &["ambassador", "envoy", "representative", "foreign", "consul", "counselor", "counsellor"]),
    ("envoy", &["ambassador", "representative"]),
];

/// Words that make another office of a title.
const LOWERED: [&str; 8] =
    ["deputy", "vice", "assistant", "under", "undersecretary", "prime", "parliamentary", "former"];

impl Teller<'_> {
    /// Who was last spoken of in an office whose title has the words of this one, and none that lower it. In a release that
    /// may be anywhere before, elsewhere in the same passage.
    pub(super) fn called_short(&self, office: &OfficeMention, sentence: &SentenceReading) -> Option<Party> {
        let wanted = office.title.to_lowercase();
        if office.function.is_some() || office.counterpart || !is_definite(&sentence.evidence.text, &wanted) {
            return None;
        }
        let wanted: Vec<&str> = wanted.split(' ').collect();
        let called = |party: &Party| {
            let of_state = office.state.is_none() || party.state == office.state;
            let id = if party.kind == EntityKind::Office { Some(&party.id) } else { party.office.as_ref() };
            let title = id.and_then(|id| self.entities.get(id)).map(|e| e.name.to_lowercase());
            of_state && title.is_some_and(|title| shortens(&wanted, &title))
        };
        let told = if sentence.report.is_some() {
            self.discourse.one(called)
        } else {
            self.discourse.one_here(called)
        };
        // `Moscow's minister for the Far East came. The envoy …`: whom the sentences before send.
        let sent = |p: &Party| {
            p.kind == EntityKind::Person
                && !matches!(p.level, Level::Leader | Level::Unknown)
                && (office.state.is_none() || p.state == office.state)
        };
        let envoy = || self.discourse.one_earlier(sent).filter(|_| wanted == ["envoy"]);
        told.or_else(envoy)
    }

    /// `China summons the ambassador. A Defense Ministry spokesperson warns`: for whom somebody without a name speaks whose title
    /// any state may have: for the side that the passage was last about and that words the office so.
    pub(super) fn spokesman_of(&self, office: &OfficeMention) -> Option<String> {
        office.function.as_deref().filter(|f| f.ends_with("-spokesperson"))?;
        let words_it_so =
            |party: &Party| party.state.as_deref().is_some_and(|code| self.words_so(office, code));
        self.discourse.side_here(words_it_so)?.state
    }

    /// Whether a state words an office of its own as a mention has it.
    pub(super) fn words_so(&self, office: &OfficeMention, code: &str) -> bool {
        let row = office.function.as_deref().and_then(|f| self.know.lexicon.office(f, Some(code)));
        row.is_some_and(|row| row.title == office.title || row.wordings.contains(&office.title))
    }
}

/// `the minister`, `the Chinese minister`; not `a minister`, `the new minister` or `the ministers`.
fn is_definite(text: &str, wanted: &str) -> bool {
    let text = text.to_lowercase();
    let whole = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
    let told = text.match_indices(wanted).filter(|(at, found)| whole(&text[at + found.len()..]));
    told.into_iter().any(|(at, _)| {
        let mut before = text[..at].split_whitespace().rev();
        let (last, second) = (before.next().unwrap_or_default(), before.next().unwrap_or_default());
        last == "the" || second == "the" && !matches!(last, "new" | "former" | "next" | "incoming" | "then")
    })
}

/// Whether a title is called by these words for short.
fn shortens(wanted: &[&str], title: &str) -> bool {
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).collect();
    let Some(at) = words.windows(wanted.len()).position(|w| w == wanted) else {
        let also = ALSO.iter().find(|(short, _)| wanted == [*short]);
        return also.is_some_and(|(_, titles)| titles.iter().any(|title| words.contains(title)));
    };
    !words[..at].iter().any(|word| LOWERED.contains(word))
}
