//! Persons: one per human across articles, however the name is written.

use super::home;
use crate::extract::{Reading, SentenceReading};
use crate::language::{Held, Knowledge, Mention, PersonMention, surnames};
use std::collections::{BTreeMap, BTreeSet};

/// Everybody who is named in full in any article.
#[derive(Debug, Default)]
pub(super) struct Roster {
    persons: Vec<Person>,
    by_key: BTreeMap<String, usize>,
    by_article: BTreeMap<String, BTreeMap<String, BTreeSet<usize>>>,
    spoken: BTreeMap<String, home::Spoken>,
    /// By article and person the surnames of those whom one sentence names together with them.
    company: BTreeMap<String, BTreeMap<usize, BTreeSet<String>>>,
}

/// A human.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    /// The name to show.
    pub name: String,
    /// Every form of it.
    pub forms: BTreeSet<String>,
    /// States that the texts or the lexicon tie to the name, the first found first.
    pub states: Vec<String>,
    /// Offices in which the texts name the person: function or title, and state.
    pub offices: BTreeSet<(String, Option<String>)>,
    /// The state that title and name make likely, where nothing states one.
    pub home: Option<String>,
    /// Whether the lexicon knows the person.
    pub known: bool,
}

impl Roster {
    /// Gathers the full names of all readings, in order.
    pub fn new(know: &Knowledge, readings: &[Reading]) -> Self {
        let mut roster = Self::default();
        for reading in readings {
            for sentence in &reading.sentences {
                let called = |p: &PersonMention| surnames(know, &p.name, p.state.as_deref());
                let together: Vec<(&str, Vec<String>)> =
                    persons(sentence).map(|p| (p.name.as_str(), called(p))).collect();
                for person in persons(sentence).filter(|p| is_full(&p.name) || p.known.is_some()) {
                    let at = roster.enter(know, person);
                    let others = together.iter().filter(|(name, _)| *name != person.name);
                    let company = roster.company.entry(reading.article.id.clone()).or_default();
                    company
                        .entry(at)
                        .or_default()
                        .extend(others.flat_map(|(_, called)| called.iter().cloned()));
                    let names = roster.by_article.entry(reading.article.id.clone()).or_default();
                    for surname in surnames(know, &person.name, person.state.as_deref()) {
                        names.entry(surname).or_default().insert(at);
                    }
                }
            }
            roster.settle(know, reading);
        }
        roster
    }

    /// Where an article makes it likely that somebody of that name is at home.
    pub fn home(&self, know: &Knowledge, article: &str, name: &str) -> Option<String> {
        home::by_name(know, name, self.spoken.get(article)?, |_| false)
    }

    /// Guesses where those are at home whom an article gives no state.
    fn settle(&mut self, know: &Knowledge, reading: &Reading) {
        let spoken = home::spoken(reading);
        let names = self.by_article.get(&reading.article.id);
        let named: BTreeSet<usize> = names.into_iter().flat_map(|n| n.values().flatten().copied()).collect();
        let hosts = reading.sentences.iter().flat_map(|s| home::hosts(know, s));
        let hosts: Vec<(usize, &str)> = hosts.filter_map(|(p, at)| Some((self.full(know, p)?, at))).collect();
        for at in named {
            let host = hosts.iter().find(|(person, _)| *person == at).map(|(_, state)| (*state).to_owned());
            let person = &mut self.persons[at];
            // Whom the lexicon knows without a state is of a body that has none.
            if person.states.is_empty() && person.known {
                person.home = None;
            } else if person.states.is_empty() {
                let titled = person.home.take().filter(|state| spoken.contains_key(state));
                let barred = |state: &str| is_taken(know, reading, person, state);
                let named = || home::by_name(know, &person.name, &spoken, barred);
                person.home = titled.or_else(named).or(host);
            }
            // A title with its state and without it is one office.
            let state = person.states.first().or(person.home.as_ref()).cloned();
            let offices = std::mem::take(&mut person.offices).into_iter();
            person.offices = offices.map(|(f, of)| (f, of.or_else(|| state.clone()))).collect();
        }
        self.spoken.insert(reading.article.id.clone(), spoken);
    }

    fn enter(&mut self, know: &Knowledge, mention: &PersonMention) -> usize {
        let known = mention.known.map(|i| &know.gazetteer.persons()[i]);
        let key = known.map_or_else(|| key(know, &mention.name), |k| self::key(know, &k.name));
        let at = *self.by_key.entry(key).or_insert_with(|| {
            self.persons.push(Person::default());
            self.persons.len() - 1
        });
        let person = &mut self.persons[at];
        person.forms.insert(mention.name.clone());
        person.known |= known.is_some();
        if let Some(known) = known {
            person.name.clone_from(&known.name);
            person.states.extend(
                known.states.iter().filter(|s| !person.states.contains(s)).cloned().collect::<Vec<_>>(),
            );
        } else if person.name.is_empty() {
            person.name = plain_case(&mention.name);
        }
        if let Some(state) = &mention.state
            && !person.states.contains(state)
        {
            person.states.push(state.clone());
        }
        if let Some(office) = mention.office.as_ref().filter(|o| !o.counterpart && o.held == Held::Now) {
            let function = office.function_or_title();
            let state = office.state.clone().or_else(|| mention.state.clone());
            person.home = person.home.take().or_else(|| home::by_office(know, office));
            person.offices.insert((function, state));
        }
        at
    }

    /// The person of an index.
    pub fn person(&self, at: usize) -> &Person {
        &self.persons[at]
    }

    /// Who is meant by a full name.
    pub fn full(&self, know: &Knowledge, mention: &PersonMention) -> Option<usize> {
        let known = mention.known.map(|i| key(know, &know.gazetteer.persons()[i].name));
        self.by_key.get(&known.unwrap_or_else(|| key(know, &mention.name))).copied()
    }

    /// Who of an article may be meant by a single name.
    pub fn candidates(&self, article: &str, name: &str) -> Vec<usize> {
        // `von der Leyen` is filed under the word with the capital.
        let family = name.trim_start_matches(|c: char| c.is_lowercase() || c == ' ').to_lowercase();
        let names = self.by_article.get(article).and_then(|names| names.get(&family));
        let fits = |&at: &usize| initials_fit(name, &self.person(at).name);
        names.into_iter().flatten().copied().filter(fits).collect()
    }

    /// Whether a sentence of an article names a person together with somebody of a surname, in lower case.
    pub fn are_together(&self, article: &str, person: usize, surname: &str) -> bool {
        let company = self.company.get(article).and_then(|company| company.get(&person));
        company.is_some_and(|others| others.contains(surname))
    }

    /// Who carries the name that the lexicon gives a holder, if a text names such a person.
    pub fn named(&self, know: &Knowledge, name: &str) -> Option<usize> {
        self.by_key.get(&key(know, name)).copied()
    }
}

/// The persons whom a sentence names.
pub(super) fn persons(sentence: &SentenceReading) -> impl Iterator<Item = &PersonMention> {
    sentence.voicings.iter().filter_map(|v| if let Mention::Person(p) = &v.mention { Some(p) } else { None })
}

/// Whether a name has more than one word, particles apart, also where one begins a sentence: `Von der Leyen says`.
pub(super) fn is_full(name: &str) -> bool {
    // `al-Harbi` counts as `Harbi` does.
    let bare = |w: &str| {
        let article = w.split_once('-').filter(|(first, _)| first.starts_with(char::is_lowercase));
        article.map_or(w, |(_, rest)| rest).to_owned()
    };
    let counts = |w: &&str| {
        let word = bare(w);
        word.chars().count() > 1 && !w.ends_with('.') && !word.starts_with(char::is_lowercase)
    };
    let own = name.strip_prefix("Von ").or_else(|| name.strip_prefix("De ")).unwrap_or(name);
    own.split_whitespace().filter(counts).count() > 1
}

/// Whether the initials before a surname may be of somebody of this name: `V.K. Singh` is no `Manmohan Singh`.
pub(super) fn initials_fit(mention: &str, full: &str) -> bool {
    let Some((before, family)) = mention.rsplit_once(' ') else { return true };
    let initial = before.chars().next().filter(|_| before.contains('.'));
    let mut given = full
        .split([' ', '.'])
        .filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case(family))
        .peekable();
    let fits = |c: char| given.peek().is_none() || given.any(|word| word.starts_with(c));
    initial.is_none_or(fits)
}

/// Whether a surname stands behind nothing but initials: `S. Jaishankar`, `A.K. Antony`.
pub(super) fn has_initials(name: &str) -> bool {
    let initials =
        |given: &str| given.split(' ').all(|w| w.ends_with('.') && w.starts_with(char::is_uppercase));
    name.rsplit_once(' ').is_some_and(|(given, family)| initials(given) && !family.ends_with('.'))
}

/// What two ways of writing one name have in common: its words without marks and initials, sorted, the syllables of a
/// given name after a family name joined.
pub(super) fn key(know: &Knowledge, name: &str) -> String {
    let plain = deunicode::deunicode(name).to_lowercase();
    let words: Vec<String> = plain
        .split_whitespace()
        .filter(|w| !w.ends_with('.') && !matches!(*w, "jr" | "sr"))
        .map(|w| w.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
        .filter(|w| !w.is_empty())
        .collect();
    // `Mohamed bin Zayed Al Nahyan` with or without the house.
    let son = words.iter().position(|w| matches!(w.as_str(), "bin" | "ibn" | "bint"));
    let house = son.and_then(|son| words[son..].iter().position(|w| w == "al").map(|at| son + at));
    let words = words[..house.unwrap_or(words.len())].to_vec();
    let family_first = words.len() == 3
        && know.gazetteer.is_family_name(&words[0])
        && !know.gazetteer.is_given_name(&words[0]);
    let mut words =
        if family_first { vec![words[0].clone(), format!("{}{}", words[1], words[2])] } else { words };
    words.sort();
    words.join(" ")
}

/// `KONO Taro` as `Kono Taro`.
fn plain_case(name: &str) -> String {
    let word = |w: &str| {
        let upper = w.chars().filter(|c| c.is_alphabetic()).count() > 2 && !w.chars().any(char::is_lowercase);
        if !upper {
            return w.to_owned();
        }
        let mut start = true;
        w.chars()
            .map(|c| {
                let out = if start { c.to_string() } else { c.to_lowercase().to_string() };
                start = !c.is_alphabetic();
                out
            })
            .collect()
    };
    name.split_whitespace().map(word).collect::<Vec<String>>().join(" ")
}

/// Whether the lexicon knows who led a state, its foreign or its defense ministry in the time of an article, so that somebody whom it
/// does not know was not the one: `Foreign Minister Araújo` is not that of the United States.
fn is_taken(know: &Knowledge, reading: &Reading, person: &Person, state: &str) -> bool {
    const WHOLE: [&str; 4] = ["president", "prime-minister", "foreign-minister", "defense-minister"];
    let Some(period) = reading.article.covers.or(reading.article.published) else { return false };
    let held = |function: &String| {
        let (first, last) = (period.first_day(), period.last_day());
        WHOLE.contains(&function.as_str())
            && !know.lexicon.holders(Some(state), function, first, last).is_empty()
    };
    !person.known && person.offices.iter().any(|(function, _)| held(function))
}
