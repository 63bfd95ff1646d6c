//! Noun phrases: what one is, and whom it names.

use crate::date::DatePhrase;
use crate::graph::{Level, slug};
use std::ops::Range;

/// A noun phrase.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// Its tokens, as indices into those of the passage.
    pub tokens: Range<usize>,
    /// The parties that it names; empty where it names a thing.
    pub mentions: Vec<Mention>,
    /// The noun that it is about, lower case, in the singular.
    pub head: Option<String>,
    /// Whether the noun stood in the plural.
    pub plural: bool,
    /// The words before the head, lower case, without states and determiner.
    pub modifiers: Vec<String>,
    /// The states that stand before the head.
    pub states: Vec<String>,
    /// `the`, `a`, `their` …
    pub determiner: Option<String>,
    /// `third`
    pub ordinal: Option<u32>,
    /// `two`
    pub number: Option<u32>,
    /// Its text, where it is written as a name.
    pub name: Option<String>,
    /// Series of the lexicon that it may be; the index of each.
    pub series: Vec<usize>,
    /// The summit of the lexicon that it is.
    pub summit: Option<usize>,
    /// The place before the head that may stand for a summit, `Camp David` of `the Camp David commitments`, or the venue of a listed
    /// summit by itself.
    pub summit_name: Option<String>,
    /// The body of the lexicon that stands before the head.
    pub body: Option<usize>,
    /// The place or state that it names, for phrases after `in` and `at`.
    pub place: Option<PlaceMention>,
    /// The date that it is.
    pub date: Option<DatePhrase>,
    /// Whose it is.
    pub possessors: Vec<Mention>,
    /// Whether it is a pronoun whose form makes it a subject: `he`, and not `him`.
    pub nominative: bool,
}

impl Phrase {
    /// Whether it names people who are sent together.
    pub fn is_delegation(&self) -> bool {
        let sent = |m: &Mention| matches!(m, Mention::Group { .. } | Mention::Body(_));
        matches!(self.head.as_deref(), Some("delegation" | "mission" | "team" | "delegate" | "contingent"))
            && self.mentions.iter().all(sent)
    }
}

/// A place, as far as the words tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceMention {
    /// A place of the lexicon.
    Listed(usize),
    /// A state, as the place where something happened.
    State(usize),
    /// The capital of a state.
    Capital(usize),
    /// A name that the lexicon does not have.
    Named(String),
}

/// A party, as the words name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention {
    /// A named human.
    Person(PersonMention),
    /// A post, whoever holds it.
    Office(OfficeMention),
    /// A state, by its ISO 3166-1 alpha-3 code.
    State(String),
    /// A body.
    Body(BodyMention),
    /// An unnamed or collective party.
    Group {
        /// As the words have it.
        name: String,
        /// The state it belongs to.
        state: Option<String>,
    },
    /// A ship, aircraft, missile or satellite.
    Asset {
        /// Its name or type as written: `USS Carl Vinson`, `B-52`.
        name: String,
        /// The state it belongs to.
        state: Option<String>,
    },
    /// A word that stands for parties named before.
    Anaphor(Anaphor),
}

impl Mention {
    /// A body by a name that the lexicon does not list.
    pub fn unlisted_body(name: String, state: Option<String>) -> Self {
        Self::Body(BodyMention { listed: None, name, state, bloc: false })
    }

    /// Whether it stands for several sides: `ASEAN`, `SCO defense ministers`.
    pub fn is_collective(&self) -> bool {
        match self {
            Self::Body(body) => body.bloc,
            Self::Group { name, state: None } => {
                let of_bloc = (name.ends_with('s') || name.contains("heads of "))
                    && name.split(' ').next().is_some_and(is_bloc);
                // `leaders of 53 countries`
                of_bloc || name.ends_with(" countries") && name.contains(" of ")
            }
            _ => false,
        }
    }

    /// Whether it is somebody: a person, an office, `he`.
    pub fn is_somebody(&self) -> bool {
        matches!(self, Self::Person(_) | Self::Office(_))
            || matches!(self, Self::Anaphor(anaphor) if anaphor.is_one() && *anaphor != Anaphor::It)
    }

    /// ISO 3166-1 alpha-3 code of the state that the words give the party; an anaphor has none.
    pub fn state(&self) -> Option<&str> {
        match self {
            Self::State(code) => Some(code),
            Self::Person(p) => p.state.as_deref().or_else(|| p.office.as_ref()?.state.as_deref()),
            Self::Office(office) => office.state.as_deref(),
            Self::Body(body) => body.state.as_deref(),
            Self::Group { state, .. } | Self::Asset { state, .. } => state.as_deref(),
            Self::Anaphor(_) => None,
        }
    }
}

/// Whether a word tells that people are of several states: `SCO`, `G7`, `Arab`.
pub(super) fn is_bloc(word: &str) -> bool {
    let short = word.len() > 1
        && word.starts_with(char::is_uppercase)
        && !word.chars().any(|c| c.is_lowercase() || c == '.');
    short || REGIONS.contains(&word)
}

/// First words of what several states are called by together.
const REGIONS: [&str; 19] = [
    "Allied",
    "Quad",
    "Arab",
    "African",
    "European",
    "Asian",
    "Eurasian",
    "Nordic",
    "Baltic",
    "Balkan",
    "Gulf",
    "Caribbean",
    "Pacific",
    "Southeast",
    "Central",
    "Latin",
    "Mekong",
    "Commonwealth",
    "Group",
];

/// A human, as the words name one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonMention {
    /// The name as written, without titles.
    pub name: String,
    /// Index of the person in the gazetteer, where the full name is known.
    pub known: Option<usize>,
    /// The office named with the name.
    pub office: Option<OfficeMention>,
    /// The state named with the name.
    pub state: Option<String>,
    /// Token at which the name begins.
    pub at: usize,
    /// Whether a rank or a form of address stands before the name.
    pub titled: bool,
}

/// A post, as the words name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeMention {
    /// The function, where the lexicon lists the office.
    pub function: Option<String>,
    /// The wording, without the state.
    pub title: String,
    /// The state or the body's state.
    pub state: Option<String>,
    /// Rank.
    pub level: Level,
    /// Whether it is held at the time.
    pub held: Held,
    /// `his Japanese counterpart`: the function is that of whoever is meant by `his`.
    pub counterpart: bool,
    /// Written without an article, as a ministry writes of its own: `Prime Minister arrived`.
    pub bare: bool,
    /// The state that alone words an office of its own so, where no words name the state.
    pub hint: Option<String>,
    /// Whose it is, where nothing names the state: `Abe's envoy`, `the EU's ambassador`, `his foreign minister`.
    pub of: Option<Box<Mention>>,
}

/// Whether an office is held by whom it is said of, at the time spoken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Held {
    /// It is.
    #[default]
    Now,
    /// No longer: `former`, `late`.
    Before,
    /// It was, when that happened of which is told: `then`.
    Then,
    /// Not yet: `incoming`, `president-elect`.
    Later,
}

impl OfficeMention {
    /// The function, or the slug of the title where the lexicon does not list the office.
    pub fn function_or_title(&self) -> String {
        self.function.clone().unwrap_or_else(|| slug(&self.title))
    }

    /// Whether whoever it is said of holds it no longer, or not yet.
    pub fn is_of_another_time(&self) -> bool {
        matches!(self.held, Held::Before | Held::Later)
    }

    /// An office of which no more is known than its wording and its state.
    pub fn worded(title: impl Into<String>, state: Option<String>) -> Self {
        Self {
            function: None,
            title: title.into(),
            state,
            level: Level::Unknown,
            held: Held::Now,
            counterpart: false,
            bare: false,
            hint: None,
            of: None,
        }
    }

    /// Whether the words name a post, and not only people of some rank: `senior officials Kim and Park`.
    pub fn is_post(&self) -> bool {
        let last = self.title.rsplit(' ').next().unwrap_or_default();
        self.function.is_some() || !matches!(last, "official" | "figure" | "scholar" | "expert" | "activist")
    }
}

/// A body, as the words name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyMention {
    /// Index in the lexicon, where it is listed.
    pub listed: Option<usize>,
    /// As written.
    pub name: String,
    /// The state it belongs to.
    pub state: Option<String>,
    /// Whether it is a body of several states, so that a meeting of its own has several sides.
    pub bloc: bool,
}

/// What a pronoun tells of whom it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// `she`
    Woman,
    /// `he`
    Man,
}

impl Sex {
    /// What `he`, `she` and their other forms tell; nothing for other words.
    pub fn of_pronoun(lower: &str) -> Option<Self> {
        match lower {
            "he" | "him" | "his" | "himself" => Some(Self::Man),
            "she" | "her" | "hers" | "herself" => Some(Self::Woman),
            _ => None,
        }
    }
}

/// A word that stands for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anaphor {
    /// `he`, `she`, `the visitor`
    One(Option<Sex>),
    /// `it`
    It,
    /// Whom a sentence tells of that leaves it out: whoever the one before is about.
    Same,
    /// `the former`, `the latter`: of two just named the first or the last.
    OfTwo {
        /// Whether it is the last.
        last: bool,
    },
    /// `the visitor`, `his host`: of those who met last who came, or to whom.
    AtVisit {
        /// Whether it is the host.
        host: bool,
        /// Whether it is that of whom a pronoun means.
        own: bool,
    },
    /// `the two visitors`, `his hosts`: all who came to the last meeting, or to whom; so many, if told.
    Guests {
        /// Whether it is the hosts.
        host: bool,
        /// How many, if told.
        number: Option<u32>,
    },
    /// `they`, `both`, `the two`: so many, if told.
    Several(Option<u32>),
    /// `the two leaders`, `the three foreign ministers`: of this function or level, so many.
    Offices {
        /// Function of the lexicon.
        function: Option<String>,
        /// Rank.
        level: Level,
        /// How many, if told.
        number: Option<u32>,
    },
    /// `the two countries`, `the three partners`, `both sides`
    States(Option<u32>),
    /// The members of the gathering that the words name: `the Six-Party Talks are held`.
    Members,
}

impl Anaphor {
    /// Whether one party is meant, by a word that stands for it: `he`, `it`, `the visitor`.
    pub fn is_pronoun(&self) -> bool {
        matches!(self, Self::One(_) | Self::It | Self::Same | Self::AtVisit { .. })
    }

    /// Whether one party is meant, `the former` and `the latter` included.
    pub fn is_one(&self) -> bool {
        self.is_pronoun() || matches!(self, Self::OfTwo { .. })
    }
}
