//! Names that an appointment tells: `appoints Wunna Maung Lwin foreign minister`, `Sitiveni Rabuka is sworn in`.

use super::gazetteer::Sense;
use super::parser::Parser;
use super::term::TermKind;

impl Parser<'_> {
    /// Whether the core `from..at` names somebody who is given the office that begins at `at`.
    pub(super) fn appoints(&self, from: usize, at: usize) -> bool {
        let several = at > from + 1 || matches!(self.sense(from), Some(Sense::Person(_)));
        let name = at > from
            && !self.is_head_of_body(at)
            && (from..at).all(|j| self.is_name_part(j))
            && (several || self.names.contains(self.word(from)));
        name && (self.small_office(at) || (self.is(at, "as") && self.small_office(at + 1)))
            && self.appointing_before(from)
    }

    /// Whether the verb behind the core `from..end` says that somebody comes into an office or meets a person: a name that no list has
    /// is told by it.
    pub(super) fn takes_office(&self, from: usize, end: usize) -> bool {
        let name = (2..=4).contains(&(end - from))
            && (from..end).all(|j| self.is_capital_word(j) && self.is_name_part(j));
        if !name {
            return false;
        }
        let article = usize::from(matches!(self.word(end + 1), "the" | "his" | "her"));
        let next = self.word(end + 1 + article);
        match self.word(end) {
            "takes" | "took" | "assumes" | "assumed" => {
                matches!(next, "office" | "oath" | "helm" | "reins" | "presidency" | "premiership")
                    || self.is(end + 1, "over")
            }
            "is" | "was" => matches!(
                self.word(end + 1),
                "sworn"
                    | "elected"
                    | "appointed"
                    | "named"
                    | "inaugurated"
                    | "reelected"
                    | "re-elected"
                    | "nominated"
                    | "confirmed"
            ),
            // `Sok An meets Foreign Minister X`
            "meets" | "met" => {
                let at = end + 1 + usize::from(self.is(end + 1, "with"));
                self.office_follows(at) || self.name_end(at, false) > at
            }
            "becomes" | "became" => (end + 1..end + 6).any(|j| self.is_office(j)),
            _ => false,
        }
    }

    /// Whether an office in small letters begins at the term, with no article.
    fn small_office(&self, at: usize) -> bool {
        let small = |j: usize| self.token(j).is_some_and(|t| t.text.starts_with(char::is_lowercase));
        (at..at + 4).take_while(|&j| small(j) && !self.is_stop(j)).any(|j| self.is_office(j))
    }

    fn is_office(&self, at: usize) -> bool {
        matches!(self.sense(at), Some(Sense::Office(..) | Sense::OfficeNoun(..)))
    }

    /// Whether a verb of appointing stands right before the name at `from`, or before another name in the same list.
    fn appointing_before(&self, from: usize) -> bool {
        let appoints = |j: usize| {
            let forms = self.know.verbs.forms(self.word(j));
            forms.iter().any(|(verb, _)| APPOINTING.contains(&self.know.lexicon.verbs[*verb].lemma.as_str()))
        };
        let Some(before) = from.checked_sub(1) else { return false };
        let listed = matches!(self.word(before), "and" | ",");
        appoints(before) || (listed && (from.saturating_sub(12)..before).any(appoints))
    }

    /// Where the words end that only say how exact a number is, if they begin at `i`: `at least 23 missiles`.
    pub(super) fn approximation(&self, i: usize) -> usize {
        let fits = |words: &&&[&str]| words.iter().enumerate().all(|(k, w)| self.is(i + k, w));
        let Some(words) = APPROXIMATIONS.iter().find(fits) else { return i };
        let next = i + words.len();
        let number = self.terms.get(next).is_some_and(|t| matches!(t.kind, TermKind::Number(_)));
        let share = matches!(self.word(next), "a" | "one")
            && matches!(self.word(next + 1), "third" | "quarter" | "half" | "dozen" | "hundred" | "thousand");
        let half = self.is(next, "half");
        if number || share || half { next } else { i }
    }
}

/// Verbs of whoever gives an office.
const APPOINTING: [&str; 13] = [
    "appoint",
    "name",
    "elect",
    "nominate",
    "choose",
    "designate",
    "reappoint",
    "reelect",
    "tap",
    "select",
    "pick",
    "install",
    "promote",
];

/// Words before a number that leave it open.
const APPROXIMATIONS: [&[&str]; 15] = [
    &["no", "fewer", "than"],
    &["as", "many", "as"],
    &["at", "least"],
    &["at", "most"],
    &["up", "to"],
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["well", "over"],
    &["about"],
    &["around"],
    &["nearly"],
    &["almost"],
    &["roughly"],
    &["approximately"],
];
