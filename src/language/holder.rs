//! Whom an office means that stands without a name: its holder in each state, people of some rank, those spoken of before.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::parser::Parser;
use super::phrase::{Anaphor, Mention, OfficeMention, Phrase, is_bloc};
use super::term::TermKind;
use super::wording::plural as plural_title;
use crate::lexicon::OrganizationKind;

impl Parser<'_> {
    /// One office for each state; a group where the words are too general for an office. `told`: what follows tells whose they
    /// are.
    pub(super) fn holders(
        &self,
        phrase: &Phrase,
        title: OfficeMention,
        states: &[String],
        plural: bool,
        told: bool,
    ) -> Vec<Mention> {
        let words: Vec<String> = title.title.to_lowercase().split(' ').map(str::to_owned).collect();
        let joint =
            words.iter().position(|w| matches!(w.as_str(), "of" | "for" | "from" | "at" | "in" | "to"));
        let unlisted = plural && title.function.is_none();
        if unlisted && states.is_empty() && title.state.is_none() && is_of_bloc(&title) {
            let name = plural_title(title.title.strip_prefix("The ").unwrap_or(&title.title));
            return vec![Mention::Group { name, state: None }];
        }
        let head = joint.unwrap_or(words.len()).checked_sub(1).map_or("", |i| words[i].as_str());
        let general = unlisted && GENERAL.contains(&head);
        // `the leaders of Japan and India` are one of each.
        let lead = general && words.len() == 1 && states.len() > 1 && matches!(head, "leader" | "head");
        let of = |state: Option<String>| {
            if let Some(leader) = state.as_deref().filter(|_| lead).and_then(|s| self.leader(s, states)) {
                Mention::Office(leader)
            } else if general {
                self.people(&title, state)
            } else {
                Mention::Office(OfficeMention { state, ..title.clone() })
            }
        };
        if !states.is_empty() {
            return states.iter().map(|s| of(Some(s.clone()))).collect();
        }
        if let Some(own) = &title.state {
            return vec![of(Some(own.clone()))];
        }
        // `the three countries' defense officials`
        let owners = phrase.possessors.iter().find(|m| matches!(m, Mention::Anaphor(Anaphor::States(_))));
        if let Some(owners) = owners.filter(|_| unlisted) {
            return vec![owners.clone()];
        }
        if plural && !told && owners.is_none() && is_some_of_many(phrase) {
            return vec![Mention::Group { name: plural_title(&title.title), state: None }];
        }
        let several = (plural && !told).then(|| spoken_of(phrase, &title, &words, joint)).flatten();
        vec![several.unwrap_or_else(|| of(None))]
    }

    /// `foreign and defense ministers`: the office of the lexicon that the word before the `and` at a term makes with the noun of the
    /// office behind it.
    pub(super) fn twin_office(&self, and: usize) -> Option<usize> {
        let Some(Sense::Office(_, true)) = self.sense(and + 1).filter(|_| self.is(and, "and")) else {
            return None;
        };
        let noun = singular(&self.tokens[self.terms[and + 1].tokens.end.checked_sub(1)?].lower);
        let field = self.word(and.checked_sub(1)?);
        let rows = self.know.gazetteer.titled([field, noun.as_str()].into_iter());
        rows.iter().copied().find(|&row| self.know.lexicon.offices[row].state.is_none())
    }

    /// `secretaries of defense and state`: the office of the lexicon that the words behind the `and` make with the noun of the office
    /// before it, and where they end.
    pub(super) fn twin_behind(&self, office: usize) -> Option<(usize, usize)> {
        let title = &self.tokens[self.terms.get(office)?.tokens.clone()];
        let and = office + 1;
        let of = title.len() > 2 && title[1].lower == "of" && self.is(and, "and");
        let noun = singular(&title.first().filter(|_| of)?.lower);
        let row = |next: usize| {
            let field = self.text(and + 1, next).to_lowercase();
            let words = [noun.as_str(), "of"].into_iter().chain(field.split(' '));
            self.know.gazetteer.titled(words).first().map(|row| (*row, next))
        };
        [and + 3, and + 2].into_iter().filter(|next| *next <= self.terms.len()).find_map(row)
    }

    /// The parties that hold another office than those named, for the same states, and those named.
    pub(super) fn with_twin(&self, row: Option<usize>, named: Vec<Mention>) -> Vec<Mention> {
        let Some(row) = row else { return named };
        let other = &self.know.lexicon.offices[row];
        let (function, level) = (Some(other.function.clone()), other.level);
        let twin = |mention: &Mention| match mention {
            Mention::Office(office) => Some(Mention::Office(OfficeMention {
                function: function.clone(),
                title: other.title.clone(),
                level,
                ..office.clone()
            })),
            Mention::Anaphor(Anaphor::Offices { number, .. }) => Some(Mention::Anaphor(Anaphor::Offices {
                function: function.clone(),
                level,
                number: *number,
            })),
            _ => None,
        };
        named.iter().filter_map(twin).chain(named.iter().cloned()).collect()
    }

    /// The office of whoever is called the leader of a state.
    fn leader(&self, state: &str, company: &[String]) -> Option<OfficeMention> {
        let function = self.know.grammar.head_of(state, company);
        let office = self.know.lexicon.office(function, Some(state))?;
        Some(OfficeMention {
            function: Some(office.function.clone()),
            level: office.level,
            ..OfficeMention::worded(office.title.clone(), Some(state.to_owned()))
        })
    }

    /// People of some rank, by the name of their state.
    fn people(&self, title: &OfficeMention, state: Option<String>) -> Mention {
        let row = state.as_deref().and_then(|s| self.know.lexicon.state(s));
        let name = match row.and_then(|s| s.demonyms.first()) {
            Some(demonym) => format!("{demonym} {}", plural_title(&title.title)),
            None => plural_title(&title.title),
        };
        Mention::Group { name, state }
    }

    /// `of the 30 NATO states`, `from the SCO member states` behind the leaders or ministers whose noun ends before `at`: what
    /// their states are called together, and where that ends.
    pub(super) fn bloc_behind(&self, at: usize) -> Option<(String, usize)> {
        let noun = self.terms.get(at.checked_sub(1)?)?.tokens.end.checked_sub(1)?;
        if !matches!(self.word(at), "of" | "from") || !LED.contains(&&*self.tokens[noun].lower) {
            return None;
        }
        self.bloc_at(at + 1)
    }

    /// `the EU's foreign ministers`, a phrase from `i` to `next` whose owner ends before `at`: people in the plural, whom the name of
    /// their bloc tells together.
    pub(super) fn people_of_bloc(
        &self,
        phrase: &Phrase,
        i: usize,
        at: usize,
        next: usize,
    ) -> Option<Mention> {
        let office = match &phrase.mentions[..] {
            [Mention::Office(_)] => phrase.plural,
            [Mention::Anaphor(Anaphor::Offices { .. }) | Mention::Group { state: None, .. }] => true,
            _ => false,
        };
        let (bloc, end) = self.bloc_at(i).filter(|_| office)?;
        let plain = end + 1 == at && phrase.number.is_none();
        let noun = self.text(at, next);
        plain.then(|| Mention::Group { name: format!("{bloc} {noun}"), state: None })
    }

    /// `the SCO member states` at a term: what they are called together, and where that ends.
    pub(super) fn bloc_at(&self, from: usize) -> Option<(String, usize)> {
        let mut i = from + usize::from(self.is(from, "the"));
        if let Some(TermKind::Number(number)) = self.terms.get(i).map(|t| &t.kind) {
            // `of the four Quad countries`: few enough to have been named before.
            if *number < FEW {
                return None;
            }
            i += 1;
        }
        let name = match self.sense(i)? {
            Sense::Organization(body) => {
                let body = &self.know.lexicon.organizations[body];
                let short = body.aliases.iter().find(|a| is_bloc(a)).unwrap_or(&body.name);
                Some(short.clone()).filter(|_| body.kind == OrganizationKind::International)
            }
            Sense::Series(_) => Some(self.text(i, i + 1)),
            _ => None,
        };
        let name = name.filter(|name| name.split(' ').next().is_some_and(is_bloc))?;
        let mut end = i + 1;
        end += usize::from(self.is(end, "member"));
        end += usize::from(COUNTRIES.contains(&self.word(end)));
        Some((name, end))
    }
}

/// `SCO defense ministers`: those of its members, who are not named.
fn is_of_bloc(title: &OfficeMention) -> bool {
    let title = title.title.strip_prefix("The ").unwrap_or(&title.title);
    title.split_once(' ').is_some_and(|(first, rest)| is_bloc(first) && !rest.contains(" of "))
}

/// Nouns in the plural for those who lead states and their ministries.
const LED: [&str; 8] =
    ["leaders", "heads", "ministers", "presidents", "premiers", "chiefs", "fms", "ambassadors"];

/// How many are too many for a chronicle to name each.
const FEW: u32 = 8;

/// What stands behind the name of a body for its members.
const COUNTRIES: [&str; 7] =
    ["states", "nations", "countries", "members", "economies", "governments", "allies"];

/// `the ministers`: holders of an office in the plural who were named before. `joint` is where the words of the title have a
/// preposition.
fn spoken_of(
    phrase: &Phrase,
    title: &OfficeMention,
    words: &[String],
    joint: Option<usize>,
) -> Option<Mention> {
    // `the leaders of ASEAN` are named by what they lead, and by nobody spoken of before.
    // `the two sides' trade ministers`
    let owners = phrase.possessors.iter().find_map(|m| match m {
        Mention::Anaphor(Anaphor::States(number) | Anaphor::Offices { number, .. }) => {
            Some(number.or(Some(2)))
        }
        _ => None,
    });
    // `the ASEAN leaders` neither.
    let plain = title.function.is_some() || words.len() == 1;
    let definite = matches!(phrase.determiner.as_deref(), Some("the" | "all" | "both" | "these" | "their"));
    (plain && (definite || owners.is_some()) && joint.is_none()).then(|| {
        Mention::Anaphor(Anaphor::Offices {
            function: title.function.clone(),
            level: title.level,
            number: phrase.number.or(owners.flatten()),
        })
    })
}

/// `several foreign ministers`, `five defense ministers`: whether nobody can tell which of all who hold an office are meant.
fn is_some_of_many(phrase: &Phrase) -> bool {
    let vague = matches!(phrase.determiner.as_deref(), Some("several" | "some" | "many" | "other" | "few"));
    let loosely =
        phrase.modifiers.iter().any(|m| matches!(m.as_str(), "numerous" | "various" | "most" | "many"));
    let counted =
        phrase.number.is_some() && matches!(phrase.determiner.as_deref(), None | Some("a" | "other"));
    vague || loosely || counted
}

/// Nouns for people of some rank that are no office.
const GENERAL: [&str; 16] = [
    "official",
    "representative",
    "delegate",
    "lawmaker",
    "commander",
    "officer",
    "leader",
    "expert",
    "diplomat",
    "member",
    "legislator",
    "executive",
    "negotiator",
    "figure",
    "head",
    "chief",
];
