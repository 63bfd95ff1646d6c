//! States that their number tells behind those who act for them: `of the three countries`, `from both capitals`,
//! `of the four partners, India, Japan, Australia and the United States`.

use super::gazetteer::{Sense, StateForm};
use super::np::Site;
use super::numeral::cardinal;
use super::parser::Parser;
use super::phrase::{Anaphor, Mention, OfficeMention, Phrase};
use super::term::TermKind;
use crate::graph::Level;

/// States that are told by how many they are.
pub(super) struct Counted {
    /// How many.
    pub number: u32,
    /// Their ISO 3166-1 alpha-3 codes, where the words go on to name them.
    pub states: Vec<String>,
    /// The term behind.
    pub next: usize,
}

impl Parser<'_> {
    /// Counted states behind the preposition at a term.
    pub(super) fn counted_states(&self, at: usize) -> Option<Counted> {
        if !matches!(self.word(at), "of" | "from") {
            return None;
        }
        let all = at + 1 + usize::from(self.is(at + 1, "all"));
        let the = all + usize::from(matches!(self.word(all), "the" | "these" | "those"));
        let number = if self.is(the, "both") { 2 } else { self.counted(the)? };
        let field = the + 1;
        // `of the three foreign ministries`, `of the four Quad countries`
        let named = matches!(self.sense(field), Some(Sense::Series(_) | Sense::Organization(_)));
        let noun = field + usize::from(named || FIELDS.contains(&self.word(field)));
        if !SIDES.contains(&self.word(noun)) {
            return None;
        }
        let plain = Counted { number, states: Vec::new(), next: noun + 1 };
        Some(self.told_by_name(&plain).unwrap_or(plain))
    }

    /// `India, Japan and Australia` behind a mark: the states that were counted.
    fn told_by_name(&self, counted: &Counted) -> Option<Counted> {
        let opens = matches!(self.word(counted.next), "," | "(" | "—" | "--" | "–" | ":");
        let (list, after) = self.state_list(counted.next + 1, Site::Object).filter(|_| opens)?;
        let all = list.len() == counted.number as usize;
        let names = list.iter().all(|(_, form)| *form != StateForm::Demonym);
        let closes = matches!(self.word(after), "," | ")" | "—" | "--" | "–");
        let codes = list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone());
        (all && names).then(|| Counted {
            states: codes.collect(),
            next: after + usize::from(closes),
            ..*counted
        })
    }

    /// The number, from two, that the term is.
    fn counted(&self, at: usize) -> Option<u32> {
        let number = match self.terms.get(at)?.kind {
            TermKind::Number(number) => number,
            _ => cardinal(self.word(at))?,
        };
        (number > 1).then_some(number)
    }

    /// The holders of an office in the plural, or people of some rank, of counted states.
    pub(super) fn of_counted(
        &self,
        phrase: &Phrase,
        title: OfficeMention,
        counted: &Counted,
    ) -> Vec<Mention> {
        if !counted.states.is_empty() {
            return self.holders(phrase, title, &counted.states, true, false);
        }
        let number = Some(counted.number);
        if counted.number >= TOO_MANY {
            let name = format!("{} of {} countries", super::wording::plural(&title.title), counted.number);
            return vec![Mention::Group { name, state: None }];
        }
        // `the officials of the three countries` are anybody of theirs, `the leaders` are somebody.
        let noun = title.title.to_lowercase();
        let leads = self.know.grammar.leader_noun(&noun).filter(|level| *level != Level::Unknown);
        let anaphor = match (title.function, leads) {
            (None, None) => Anaphor::States(number),
            (function, leads) => Anaphor::Offices { function, level: leads.unwrap_or(title.level), number },
        };
        vec![Mention::Anaphor(anaphor)]
    }
}

/// At how many states those who act for them are no longer the ones that were spoken of: `the air chiefs of 18 countries`.
const TOO_MANY: u32 = 9;

/// What stands for states.
const SIDES: [&str; 15] = [
    "countries",
    "nations",
    "states",
    "sides",
    "partners",
    "allies",
    "governments",
    "capitals",
    "ministries",
    "neighbors",
    "neighbours",
    "powers",
    "forces",
    "navies",
    "militaries",
];

/// What may stand before that: `of the three foreign ministries`, `of both air forces`.
const FIELDS: [&str; 8] = ["foreign", "defense", "defence", "air", "armed", "trade", "finance", "member"];
