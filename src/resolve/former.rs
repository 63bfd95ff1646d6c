//! Those who held an office once, or are to hold it: `the former foreign minister`, `the president-elect`.

use super::article::Teller;
use super::discourse::Party;
use crate::date::Edtf;
use crate::extract::SentenceReading;
use crate::graph::EntityKind;
use crate::language::{Held, OfficeMention};

impl Teller<'_> {
    /// `the former foreign minister`, `the president-elect`: who was called so before, or held the office once; `the former general`:
    /// whom the sentence before is about. Whoever holds the office now is somebody else.
    pub(super) fn of_another_time(
        &mut self,
        office: &OfficeMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Party> {
        let function = office.function_or_title();
        let state = office.state.as_deref();
        let former = office.held == Held::Before;
        let held = |p: &Party| former && self.held_before(p, &function, state, date);
        let told = self.discourse.out_of_office(office.held, &function, state);
        if let Some(told) = told.or_else(|| self.discourse.one_here(held)) {
            return Some(told);
        }
        let when = if former { "former" } else { "incoming" };
        let words = format!("the {when} {}", office.title).to_lowercase();
        if office.function.is_none()
            && state.is_none()
            && sentence.evidence.text.to_lowercase().contains(&words)
        {
            return self.discourse.one_earlier(|_| true);
        }
        let people = state.and_then(|code| self.know.lexicon.state(code)?.demonyms.first());
        let words = [Some(when), people.map(String::as_str), Some(&office.title)];
        let name = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
        Some(self.plain(EntityKind::Group, &name, state))
    }

    /// Whether a person held an office of a function before a date, by the lexicon.
    fn held_before(&self, person: &Party, function: &str, state: Option<&str>, date: Option<Edtf>) -> bool {
        let name = self.entities.get(&person.id).map_or("", |e| e.name.as_str());
        let mut held = self.know.roll.tenures(&self.know.lexicon, name).filter(|t| t.name == name);
        held.any(|t| {
            t.office == function
                && (state.is_none() || t.state.as_deref() == state)
                && date.is_some_and(|date| t.widest().1 < date.first_day())
        })
    }
}
