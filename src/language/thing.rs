//! The thing that a noun phrase names: its head and modifiers, its name, what the lexicon says of it.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::numeral::ordinal;
use super::parser::Parser;
use super::phrase::{BodyMention, Mention, OfficeMention, Phrase, PlaceMention};
use super::term::TermKind;
use super::token::Token;
use crate::graph::Level;
use crate::lexicon::SeriesKind;

impl Parser<'_> {
    /// A phrase that names no party: head, modifiers, name, and what the lexicon says of it.
    pub(super) fn thing(&self, phrase: &mut Phrase, from: usize, end: usize) {
        let words: Vec<usize> = (from..end).filter(|&j| self.token(j).is_some_and(|t| t.is_word())).collect();
        // `Resolution 2270`: the noun and not its number.
        let number = |j: usize| match self.terms[j].kind {
            TermKind::Number(_) => true,
            // `the Andean Strategy 2015`
            TermKind::Date(date) => date.is_year() && j + 1 == end && j > from,
            _ => false,
        };
        let Some(&last) = words.iter().rfind(|&&j| !number(j)).or(words.last()) else { return };
        let lower = self.tokens[self.terms[last].tokens.end - 1].lower.clone();
        phrase.plural = singular(&lower) != *lower;
        phrase.head = Some(singular(&lower));
        let named_after = (from..end)
            .find(|&j| matches!(self.word(j), "for" | "on" | "of" | "with" | "against" | "about"))
            .unwrap_or(end);
        // `Fukuoka prefecture`: the place that it is.
        let part = end - from == 2 && PARTS.contains(&self.word(end - 1));
        for j in from..end {
            for sense in self.terms[j].senses() {
                if j < named_after || !matches!(sense, Sense::State(..)) {
                    self.known(phrase, sense, j < last && !part, end - from == 1 || part);
                }
            }
            if j < last {
                phrase.modifiers.extend(words_of(&self.tokens[self.terms[j].tokens.clone()]));
            }
            if let TermKind::Ordinal(n) = self.terms[j].kind {
                phrase.ordinal = phrase.ordinal.or(Some(n));
            }
        }
        self.named_exercise(phrase, from, end);
        if let [inner @ .., _] = &self.tokens[self.terms[last].tokens.clone()] {
            phrase.modifiers.extend(words_of(inner));
        }
        if let Some(both) = of_both_sides(&phrase.modifiers) {
            phrase.states = both.map(str::to_owned).to_vec();
        }
        phrase.states.dedup();
        if phrase.possessors.is_empty() && phrase.mentions.is_empty() {
            phrase.possessors = self.inner_offices(phrase, from, end);
            phrase.possessors.extend((from..last).flat_map(|j| self.joined_names(j)));
        }
        self.proper_name(phrase, &words, from, end);
        // `the Hwasong-18 missile test`
        let fired = (from..last).find(|&j| self.is_designation(j));
        phrase.possessors.extend(fired.map(|j| Mention::Asset { name: self.text(j, j + 1), state: None }));
    }

    /// What the lexicon says of a term: `leads` if it stands before the head, `alone` if it is the whole core.
    fn known(&self, phrase: &mut Phrase, sense: &Sense, leads: bool, alone: bool) {
        match *sense {
            // `the Quad Fellowship` is no session of the Quad.
            Sense::Series(_) if leads && phrase.head.as_deref().is_some_and(|h| CHILDREN.contains(&h)) => {}
            Sense::Series(s) => phrase.series.push(s),
            Sense::Summit(s) => phrase.summit = phrase.summit.or(Some(s)),
            Sense::Organization(b) => {
                phrase.body = phrase.body.or(Some(b));
                phrase.possessors.extend(self.bloc(b).filter(|_| leads));
            }
            Sense::Place(p) if leads => {
                phrase.summit_name.get_or_insert_with(|| self.know.lexicon.places[p].name.clone());
            }
            Sense::Place(p) if alone => {
                phrase.place = Some(PlaceMention::Listed(p));
                phrase.summit_name =
                    self.know.venues.contains(&p).then(|| self.know.lexicon.places[p].name.clone());
            }
            Sense::State(s, _) => phrase.states.push(self.know.lexicon.states[s].code.clone()),
            _ => {}
        }
    }

    /// The name of a thing: what stands in quotation marks, or a core of which every longer word has a capital.
    fn proper_name(&self, phrase: &mut Phrase, words: &[usize], from: usize, end: usize) {
        let capitals = words.iter().filter(|&&j| self.token(j).is_some_and(|t| t.is_capitalised())).count();
        let long = words.iter().filter(|&&j| self.token(j).is_some_and(|t| t.text.len() > 3)).count();
        if let Some(quoted) = self.quoted_name(from, end) {
            phrase.name = Some(quoted);
        } else if capitals > 0 && capitals >= long {
            phrase.name = Some(self.text(from, end));
            if phrase.place.is_none()
                && phrase.states.is_empty()
                && phrase.series.is_empty()
                && phrase.summit.is_none()
            {
                phrase.place = phrase.name.clone().map(PlaceMention::Named);
            }
        }
    }

    /// What stands in quotation marks, if it is a name and no comment: `the “Two Plus Two” talks`, not `a “successful” launch`.
    fn quoted_name(&self, from: usize, end: usize) -> Option<String> {
        let open = (from..end).find(|&j| matches!(self.word(j), "“" | "\""))?;
        let close = (open + 1..end).find(|&j| matches!(self.word(j), "”" | "\"")).unwrap_or(end);
        let last = if self.is(close.saturating_sub(1), ",") { close - 1 } else { close };
        let comment = last == open + 2
            && close + 1 < end
            && self.token(open + 1).is_some_and(|t| t.text.starts_with(char::is_lowercase));
        (!comment).then(|| self.text(open + 1, last))
    }

    /// `exercise Foal Eagle`, `the second phase of Malabar`: a name that the lexicon or the noun before it gives to an exercise.
    fn named_exercise(&self, phrase: &mut Phrase, from: usize, end: usize) {
        let noun = |j: usize| matches!(&*singular(self.word(j)), "exercise" | "drill");
        let capital = |j: usize| self.token(j).is_some_and(|t| t.is_capitalised());
        // `Exercise Cooperation 2012`
        let edition =
            |j: usize| j + 1 == end && j > from + 1 && self.word(j).chars().all(|c| c.is_ascii_digit());
        let told = (from..end - 1).any(|j| noun(j) && (j + 1..end).all(|j| capital(j) || edition(j)));
        let listed = phrase.series.iter().any(|&s| self.know.lexicon.series[s].kind == SeriesKind::Exercise);
        if (told || listed) && !phrase.head.as_deref().is_some_and(|h| matches!(h, "exercise" | "drill")) {
            phrase.modifiers.extend(phrase.head.replace("exercise".into()));
        }
    }

    /// `ASEAN-US summit`: a body of states is a side like a state.
    pub(super) fn bloc(&self, organization: usize) -> Option<Mention> {
        let row = &self.know.lexicon.organizations[organization];
        (row.state.is_none() && !row.kind.is_governmental()).then(|| {
            Mention::Body(BodyMention {
                listed: Some(organization),
                name: row.name.clone(),
                state: None,
                bloc: true,
            })
        })
    }

    /// `Korea-Japan Customs Heads' Meeting`: the offices that meet, where the name tells them.
    fn inner_offices(&self, phrase: &Phrase, from: usize, end: usize) -> Vec<Mention> {
        let (first, last) = (self.terms[from].tokens.start, self.terms[end - 1].tokens.end);
        let found = (first..last).find_map(|j| {
            let (length, senses) = self.know.gazetteer.longest(&self.tokens[j..last.min(j + 4)])?;
            let plural =
                senses.iter().any(|s| matches!(s, Sense::Office(_, true) | Sense::OfficeNoun(_, true)));
            let owns = self.tokens.get(j + length).is_some_and(|t| t.is_possessive()) && j + length < last;
            (plural && owns).then_some((j, length, senses))
        });
        let Some((j, length, senses)) = found else { return Vec::new() };
        let lead = (first..j).rev().take_while(|&k| {
            let token = &self.tokens[k];
            token.is_word()
                && !self.know.gazetteer.begins_state(&token.lower)
                && !token.lower.ends_with("lateral")
                && ordinal(&token.lower).is_none()
        });
        let start = lead.last().unwrap_or(j);
        let words: Vec<&str> = self.tokens[start..j + length].iter().map(|t| t.text).collect();
        let words = words.join(" ");
        let title = words.strip_suffix('s').unwrap_or(&words).to_owned();
        let row = senses.iter().find_map(|s| {
            if let Sense::Office(o, _) = s { Some(&self.know.lexicon.offices[*o]) } else { None }
        });
        let level = row.map_or(Level::Unknown, |r| r.level);
        let function = row.filter(|_| start == j).map(|r| r.function.clone());
        let of = |state: &String| {
            Mention::Office(OfficeMention {
                function: function.clone(),
                level,
                ..OfficeMention::worded(title.clone(), Some(state.clone()))
            })
        };
        phrase.states.iter().map(of).collect()
    }
}

/// The words among the tokens, in lower case.
fn words_of<'a>(tokens: &'a [Token<'_>]) -> impl Iterator<Item = String> + 'a {
    tokens.iter().filter(|t| t.is_word()).map(|t| t.lower.to_string())
}

/// What parts of a state are, behind their names.
const PARTS: [&str; 6] = ["province", "prefecture", "region", "county", "city", "governorate"];

/// What a body sets up and calls by its own name: the name is that of the thing.
const CHILDREN: [&str; 20] = [
    "academy",
    "center",
    "centre",
    "compact",
    "corridor",
    "fellowship",
    "fund",
    "hotline",
    "hub",
    "initiative",
    "network",
    "office",
    "partnership",
    "platform",
    "prize",
    "program",
    "programme",
    "scholarship",
    "school",
    "secretariat",
];

/// The two sides whose relations have an adjective of their own: `inter-Korean talks`, `cross-strait talks`.
fn of_both_sides(modifiers: &[String]) -> Option<[&'static str; 2]> {
    let korean = |pair: &[String]| pair[0] == "inter" && pair[1] == "korean";
    if modifiers.windows(2).any(korean) {
        return Some(["KOR", "PRK"]);
    }
    let strait = |m: &String| matches!(m.as_str(), "cross-strait" | "cross-straits");
    modifiers.iter().any(strait).then_some(["CHN", "TWN"])
}
