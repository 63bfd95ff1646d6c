//! What the lexicon knows, to be found along the tokens.

use super::phrases::{Case, Phrases};
use super::token::Token;
use super::wording::{first_words, plain_title, plural, short_name, single_words};
use crate::graph::slug;
use crate::lexicon::{Culture, Lexicon};
use rustc_hash::{FxHashMap, FxHashSet};

/// The lexicon, ready to be found in text.
#[derive(Debug, Default)]
pub struct Gazetteer {
    phrases: Phrases,
    persons: Vec<KnownPerson>,
    state_words: FxHashSet<Box<str>>,
    state_names: FxHashSet<Box<str>>,
    blocs: FxHashSet<Box<str>>,
    abbreviations: FxHashSet<Box<str>>,
    family_names: FxHashMap<Box<str>, Vec<Culture>>,
    given_names: FxHashMap<Box<str>, Vec<Culture>>,
    /// What each word of the vocabulary is used for, by its number.
    uses: Vec<Use>,
    titles: FxHashMap<String, Vec<usize>>,
}

/// A person whom the lexicon names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPerson {
    /// Canonical name.
    pub name: String,
    /// Other forms of it.
    pub aliases: Vec<String>,
    /// States for which the person held an office.
    pub states: Vec<String>,
}

/// What a phrase may stand for; numbers index the tables of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    /// A person, by full name; indexes [`Gazetteer::persons`].
    Person(usize),
    /// A single summit.
    Summit(usize),
    /// A series.
    Series(usize),
    /// A body.
    Organization(usize),
    /// An office, singular or plural.
    Office(usize, bool),
    /// A state.
    State(usize, StateForm),
    /// A place.
    Place(usize),
    /// The head noun of an office that is not listed, singular or plural.
    OfficeNoun(usize, bool),
    /// An honorific or rank.
    Title(usize),
}

/// How a state is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StateForm {
    /// By name.
    Name,
    /// By adjective, or the word for one of its people.
    Demonym,
    /// By several of its people: `South Koreans`.
    People,
    /// By its capital, or another word for its government.
    Capital,
}

/// What names a word is part of.
#[derive(Clone, Copy, Debug, Default)]
struct Use {
    /// How many offices, bodies and series.
    rows: u32,
    /// Kind and row of the last of these.
    last: (u8, usize),
    /// Whether of a person, or alone of a place.
    named: bool,
}

impl Gazetteer {
    /// Builds the tree out of every name and wording of the lexicon.
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut it = Self::default();
        let set = |words: Vec<String>| words.into_iter().map(String::into_boxed_str).collect();
        it.abbreviations = set(lexicon.abbreviations.iter().map(|a| a.abbreviation.to_lowercase()).collect());
        it.family_names = cultures(lexicon.family_names.iter().map(|n| (&n.name, n.culture)));
        it.given_names = cultures(lexicon.given_names.iter().map(|n| (&n.name, n.culture)));
        it.state_words = set(lexicon.states.iter().flat_map(first_words).collect());
        it.state_names = set(lexicon.states.iter().flat_map(single_words).collect());
        it.blocs = set(lexicon.organizations.iter().flat_map(short_name).collect());
        it.add_states(lexicon);
        it.add_offices(lexicon);
        it.add_bodies(lexicon);
        it.add_persons(lexicon);
        it
    }

    fn add_states(&mut self, lexicon: &Lexicon) {
        for (i, state) in lexicon.states.iter().enumerate() {
            for name in std::iter::once(&state.name).chain(&state.names) {
                self.add(name, Sense::State(i, StateForm::Name), Case::Capital);
            }
            for demonym in &state.demonyms {
                self.add(demonym, Sense::State(i, StateForm::Demonym), Case::Capital);
                let people = if demonym.ends_with("ese") || demonym.ends_with('s') {
                    continue;
                } else {
                    format!("{demonym}s")
                };
                self.add(&people, Sense::State(i, StateForm::People), Case::Capital);
            }
            for capital in state.capitals.iter().chain(&state.metonyms) {
                self.add(capital, Sense::State(i, StateForm::Capital), Case::Capital);
            }
        }
    }

    fn add_offices(&mut self, lexicon: &Lexicon) {
        for (i, office) in lexicon.offices.iter().enumerate() {
            for wording in std::iter::once(&office.title).chain(&office.wordings) {
                // Two letters are an office only in capitals: PM, FM.
                let case = if wording.len() <= 3 { Case::Upper } else { Case::Any };
                self.add(wording, Sense::Office(i, false), case);
                self.add(&plural(wording), Sense::Office(i, true), case);
            }
        }
        for (i, noun) in lexicon.office_nouns.iter().enumerate() {
            self.add(&noun.noun, Sense::OfficeNoun(i, false), Case::Any);
            self.add(&plural(&noun.noun), Sense::OfficeNoun(i, true), Case::Any);
        }
        for (i, title) in lexicon.titles.iter().enumerate() {
            self.add(&title.title, Sense::Title(i), Case::Capital);
        }
    }

    fn add_bodies(&mut self, lexicon: &Lexicon) {
        for (i, body) in lexicon.organizations.iter().enumerate() {
            for name in std::iter::once(&body.name).chain(&body.aliases) {
                // A ministry of no state in particular is written small as well.
                let case = if body.state.is_none() && name.contains(' ') { Case::Any } else { Case::Capital };
                self.add(name, Sense::Organization(i), case);
            }
        }
        for (i, series) in lexicon.series.iter().enumerate() {
            for name in std::iter::once(&series.name).chain(&series.aliases).chain(&series.ambiguous) {
                self.add(name, Sense::Series(i), Case::Any);
            }
        }
        for (i, summit) in lexicon.summits.iter().enumerate() {
            for name in std::iter::once(&summit.name).chain(&summit.aliases) {
                self.add(name, Sense::Summit(i), Case::Capital);
            }
        }
        for (i, place) in lexicon.places.iter().enumerate() {
            for name in std::iter::once(&place.name).chain(&place.aliases) {
                self.add(name, Sense::Place(i), Case::Capital);
            }
        }
    }

    fn add_persons(&mut self, lexicon: &Lexicon) {
        let mut by_name: FxHashMap<&str, usize> = FxHashMap::default();
        for tenure in &lexicon.tenures {
            let at = *by_name.entry(&tenure.name).or_insert_with(|| {
                self.persons.push(KnownPerson {
                    name: tenure.name.clone(),
                    aliases: Vec::new(),
                    states: Vec::new(),
                });
                self.persons.len() - 1
            });
            let person = &mut self.persons[at];
            person.states.extend(
                tenure.state.iter().filter(|s| !person.states.contains(s)).cloned().collect::<Vec<_>>(),
            );
            let aliases =
                tenure.aliases.iter().filter(|a| !person.aliases.contains(a)).cloned().collect::<Vec<_>>();
            person.aliases.extend(aliases);
        }
        for person in &mut self.persons {
            person.aliases.extend(without_suffix(&person.name).filter(|name| !person.aliases.contains(name)));
        }
        let persons = std::mem::take(&mut self.persons);
        for (i, person) in persons.iter().enumerate() {
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                // A bare family name is anybody's; a title before it is read as a title, but for `Sri`, which may be a given name.
                let tokens = self.tokenize(name);
                let given = tokens.first().is_some_and(|t| !self.given_name_cultures(&t.lower).is_empty());
                if name.split_whitespace().nth(1).is_some() && (given || !self.begins_with_office(&tokens)) {
                    self.insert(name, tokens, Sense::Person(i), Case::Capital);
                }
            }
        }
        self.persons = persons;
    }

    fn begins_with_office(&self, tokens: &[Token<'_>]) -> bool {
        (1..tokens.len()).any(|n| self.phrases.has(&tokens[..n]))
    }

    fn add(&mut self, phrase: &str, sense: Sense, case: Case) {
        let tokens = self.tokenize(phrase);
        self.insert(phrase, tokens, sense, case);
    }

    fn insert(&mut self, phrase: &str, tokens: Vec<Token<'_>>, sense: Sense, case: Case) {
        if let Sense::Office(office, false) = sense {
            let rows = self.titles.entry(plain_title(tokens.iter().map(|t| &*t.lower))).or_default();
            if !rows.contains(&office) {
                rows.push(office);
            }
        }
        let words = self.phrases.insert(phrase, tokens, sense, case);
        let alone = words.len() == 1;
        words.into_iter().for_each(|word| self.note_use(word, sense, alone));
    }

    /// Takes note that a word is part of a name, `alone` or with others.
    fn note_use(&mut self, word: u32, sense: Sense, alone: bool) {
        let at = word as usize;
        if self.uses.len() <= at {
            self.uses.resize(at + 1, Use::default());
        }
        let it = &mut self.uses[at];
        let row = match sense {
            Sense::Office(i, _) => (1, i),
            Sense::Organization(i) => (2, i),
            Sense::Series(i) => (3, i),
            Sense::Person(_) => return it.named = true,
            Sense::Place(_) => return it.named |= alone,
            _ => return,
        };
        if it.last != row {
            (it.last, it.rows) = (row, it.rows + 1);
        }
    }

    /// The senses of the longest phrase that `tokens` begin with, and how many tokens it takes.
    pub fn longest(&self, tokens: &[Token<'_>]) -> Option<(usize, Vec<Sense>)> {
        self.phrases.longest(tokens)
    }

    /// The number of a lower-case word; 0 if no phrase holds it.
    pub(super) fn word(&self, lower: &str) -> u32 {
        self.phrases.word(lower)
    }

    /// Whether a lower-case word begins a name of a state.
    pub(super) fn begins_state(&self, lower: &str) -> bool {
        self.state_words.contains(lower)
    }

    /// Whether a lower-case word is a name of a state by itself.
    pub(super) fn is_state_name(&self, lower: &str) -> bool {
        self.state_names.contains(lower)
    }

    /// Whether a lower-case word is what an international body is called for short: `asean`.
    pub(super) fn is_bloc_name(&self, lower: &str) -> bool {
        self.blocs.contains(lower)
    }

    /// Whether a lower-case word with its full stop is an abbreviation.
    pub(super) fn is_abbreviation(&self, lower: &str) -> bool {
        self.abbreviations.contains(lower)
    }

    /// Whether a lower-case word is a family name of a culture that puts it first.
    pub fn is_family_name(&self, lower: &str) -> bool {
        self.family_names.contains_key(lower)
    }

    /// Whether a lower-case word is a known given name, with its accents or without.
    pub fn is_given_name(&self, lower: &str) -> bool {
        self.given_names.contains_key(lower)
            || !lower.is_ascii() && self.given_names.contains_key(slug(lower).as_str())
    }

    /// The cultures that have a lower-case word as a family name and put it first.
    pub fn family_name_cultures(&self, lower: &str) -> &[Culture] {
        self.family_names.get(lower).map_or(&[], Vec::as_slice)
    }

    /// The cultures that have a lower-case word as a given name.
    pub fn given_name_cultures(&self, lower: &str) -> &[Culture] {
        self.given_names.get(lower).map_or(&[], Vec::as_slice)
    }

    /// Whether a lower-case word is one of which offices, bodies and dialogues are named, and no person: `commission`, `friendship`.
    pub fn is_institutional(&self, lower: &str) -> bool {
        let used = self.uses.get(self.word(lower) as usize).is_some_and(|it| it.rows > 1 && !it.named);
        used && lower.len() > 2 && !self.is_family_name(lower) && !self.is_given_name(lower)
    }

    /// The offices that a title names, however it is written.
    pub fn titled<'a>(&self, words: impl Iterator<Item = &'a str>) -> &[usize] {
        self.titles.get(&plain_title(words)).map_or(&[], Vec::as_slice)
    }

    /// The persons that [`Sense::Person`] indexes.
    pub fn persons(&self) -> &[KnownPerson] {
        &self.persons
    }
}

/// Names, lower-case, with the cultures that have them.
fn cultures<'a>(names: impl Iterator<Item = (&'a String, Culture)>) -> FxHashMap<Box<str>, Vec<Culture>> {
    let mut map: FxHashMap<Box<str>, Vec<Culture>> = FxHashMap::default();
    for (name, culture) in names {
        map.entry(name.to_lowercase().into_boxed_str()).or_default().push(culture);
    }
    map
}

/// `Benigno Aquino` for `Benigno Aquino III`, `Carlito Galvez` for `Carlito Galvez, Jr.`
fn without_suffix(name: &str) -> Option<String> {
    let (bare, suffix) = name.rsplit_once(' ')?;
    let bare = bare.trim_end_matches(',');
    let suffixed = matches!(suffix, "Jr." | "Sr." | "Jr" | "Sr" | "II" | "III" | "IV");
    (suffixed && bare.contains(' ')).then(|| bare.to_owned())
}
