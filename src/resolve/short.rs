//! Whom a title means that leaves out the most of it: `the Secretary`, `the Russian minister`, `the Chinese diplomat`, of
//! somebody just named with the whole of it; and for whom `a Defense Ministry spokesperson` speaks.

use super::article::Teller;
use super::discourse::Party;
use super::office::{self, Holder};
use crate::date::Edtf;
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
        // `Lavrov receives Li Hui. Rudenko sees the Chinese envoy`: of that state, though his office was told long before.
        let sent = |p: &Party| {
            let posted = !matches!(p.level, Level::Leader | Level::Unknown);
            let of_state = office.state.is_some() && p.state == office.state;
            p.kind == EntityKind::Person
                && (of_state && p.level != Level::Leader || office.state.is_none() && posted)
        };
        let envoy = || self.discourse.one_earlier(sent).filter(|_| wanted == ["envoy"]);
        told.or_else(envoy).or_else(|| self.discourse.of_rank(wanted.last()?))
    }

    /// `the Chinese leader`, `Chile's leader`: whom this passage names last who leads that state, else who leads it on the day.
    pub(super) fn leader_of_state(
        &mut self,
        office: &OfficeMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Party> {
        let leads = office.title == "leader" && office.function.is_none() && !office.counterpart;
        let state = office.state.clone().filter(|_| leads)?;
        if !self.is_called_leader(&state, sentence) {
            return None;
        }
        let function = self.know.grammar.head_of(&state, &[]).to_owned();
        let governs = |p: &Party| {
            let own = |f: &str| f == function || matches!(f, "president" | "prime-minister");
            p.state.as_ref() == Some(&state) && p.function.as_deref().is_some_and(own)
        };
        if let Some(told) = self.discourse.one_here(governs) {
            return Some(told);
        }
        let Holder::One(name) = office::holder(self.know, &function, Some(&state), date) else {
            return self.discourse.one(governs);
        };
        let row = self.know.lexicon.office(&function, Some(&state))?;
        let (title, level) = (row.title.clone(), row.level);
        let worded = OfficeMention::worded(title, Some(state));
        Some(self.known_person(&name, &OfficeMention { function: Some(function), level, ..worded }))
    }

    /// Whether a sentence has `the Chinese leader` or `China's leader`, or an entry opens with `Chinese leader`: not any leader of theirs.
    fn is_called_leader(&self, state: &str, sentence: &SentenceReading) -> bool {
        let Some(state) = self.know.lexicon.state(state) else { return false };
        let text = &sentence.evidence.text;
        let told = text.rsplit(": ").next().unwrap_or(text);
        let whole = |at: usize, form: &str| !text[at + form.len()..].starts_with(char::is_alphanumeric);
        let has = |form: &str| text.match_indices(form).any(|(at, form)| whole(at, form));
        let opens = |demonym: &String| sentence.is_entry && told.starts_with(&format!("{demonym} leader "));
        let by_people =
            |d: &String| has(&format!("the {d} leader")) || has(&format!("The {d} leader")) || opens(d);
        let owned = |name: &String| has(&format!("{name}'s leader")) || has(&format!("{name}’s leader"));
        state.demonyms.iter().any(by_people) || std::iter::once(&state.name).chain(&state.names).any(owned)
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
