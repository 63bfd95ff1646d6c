//! Personal names, listed or not: told by family and given names, particles, initials, capitals, and by what stands before.

use super::gazetteer::Sense;
use super::parser::Parser;
use super::phrase::{Mention, PersonMention};
use super::romaji::{is_given, is_romaji};
use super::term::TermKind;
use super::verbal::Before;
use crate::lexicon::Culture;

/// Words inside a name that are written small.
pub(super) const PARTICLES: [&str; 21] = [
    "e", "bin", "ibn", "al", "el", "de", "da", "do", "dos", "del", "della", "van", "von", "der", "den", "la",
    "le", "ter", "bint", "abu", "y",
];

/// Arabic articles that are written with the name they stand before.
const ARTICLES: [&str; 6] = ["al", "el", "ul", "as", "ad", "ar"];

/// Words before an Arabic article that tell of a place, a body or a day.
const ARABIC_THINGS: [&str; 38] = [
    "ain", "ansar", "asaib", "ayn", "bab", "bahr", "beit", "dar", "deir", "eid", "fatah", "fath", "harakat",
    "hashd", "jabal", "jabhat", "jaish", "jebel", "jund", "kafr", "kataib", "khor", "liwa", "majlis",
    "masjid", "nahr", "nur", "qasr", "quwat", "ras", "saraya", "shatt", "sidi", "souq", "tal", "tell", "umm",
    "wadi",
];

/// Letters that stand behind a name for an honour, a seat or a rank at the bar.
const HONOURS: [&str; 34] = [
    "AO", "AC", "AM", "OAM", "CSC", "CSM", "PSM", "DSC", "DSM", "MP", "MLA", "MSP", "OBE", "CBE", "MBE",
    "KBE", "DBE", "CMG", "KCMG", "GCMG", "KC", "QC", "SC", "CH", "CVO", "KCVO", "MC", "VC", "DSO", "PC",
    "FRS", "KCB", "CB", "MNZM",
];

/// The longest name, in terms.
const LONGEST: usize = 6;

impl Parser<'_> {
    /// Where a name that begins at `from` ends; `from` if none does. `led`: a title or office stands before it, so that
    /// capitals alone make a name; else the lexicon must know a part of it.
    pub(super) fn name_end(&self, from: usize, led: bool) -> usize {
        let at = self.own_name_end(from, led);
        // `von der Leyen`
        let family = (from..from + 3).find(|&i| !PARTICLES.contains(&self.word(i))).unwrap_or(from);
        let introduced = at == from
            && self.names.contains(self.word(family))
            && self.is_name_part(family)
            && !self.is_name_part(family + 1);
        if introduced { family + 1 } else { at }
    }

    /// The same, by what the words themselves tell.
    pub(super) fn own_name_end(&self, from: usize, led: bool) -> usize {
        if let Some(Sense::Person(_)) = self.sense(from) {
            return from + 1;
        }
        if let Some(end) = self.particled(from) {
            return end;
        }
        let mut at = from;
        let (mut words, mut evidence) = (0, led);
        while at < self.terms.len() && at - from < LONGEST {
            if words > 1 && self.is_honour(at) {
                break;
            }
            if !self.is_name_part(at) {
                let goes_on = |next: usize| self.is_capital_word(next) || self.is_name_part(next);
                // `Fernando de la Rúa`
                let two = PARTICLES.contains(&self.word(at + 1)) && goes_on(at + 2);
                let particle = PARTICLES.contains(&self.word(at)) && (two || goes_on(at + 1));
                if words == 0 || !(particle || self.has_particle(at) || self.is_regnal(at)) {
                    break;
                }
            }
            let token = self.token(at);
            let lower = self.word(at);
            let initial = token.is_some_and(|t| t.text.ends_with('.') && t.text.len() <= 3);
            let family = self.know.gazetteer.is_family_name(lower);
            let given = self.know.gazetteer.is_given_name(lower);
            // What tells a name stands where a name has it: a family or given name first, syllables and initials second.
            let first = words == 0
                && ((family && self.is_name_part(at + 1)) || given || initial || self.is_family_name_he(at));
            let second = words == 1
                && (initial
                    || self.has_korean_given(at)
                    || (given && self.is_upper_name(at - 1))
                    || self.is_japanese(at - 1));
            // `Musaad bin Saif`, `Yusuf al-Harbi`: who is called somebody's son, or by whence a family is.
            let son = words == 1 && matches!(lower, "bin" | "ibn" | "bint");
            let arabic = words == 1 && self.has_article(at) && !ARABIC_THINGS.contains(&self.word(from));
            evidence |= first || second || son || arabic;
            words += 1;
            at += 1;
        }
        let single = at - from == 1;
        // `China-Japan Friendship Association`: what goes on as the name of a body is no person's.
        let body = self.token(at).is_some_and(|t| t.is_capitalised())
            && self.know.grammar.is_body_word(self.word(at));
        if words == 0 || !evidence || (single && !led) || body { from } else { at }
    }

    /// `Abe-Xi` of `the Abe-Xi summit`: the names that a word joins, if the article knows each.
    pub(super) fn joined_names(&self, i: usize) -> Vec<Mention> {
        let Some((token, term)) = self.token(i).zip(self.terms.get(i)) else { return Vec::new() };
        let names: Vec<&str> = token.text.split(['-', '–']).collect();
        let known = |name: &&str| {
            name.starts_with(char::is_uppercase) && self.names.contains(name.to_lowercase().as_str())
        };
        if !(2..=3).contains(&names.len()) || !names.iter().all(known) {
            return Vec::new();
        }
        let person = |name: &&str| {
            let at = term.tokens.start;
            Mention::Person(PersonMention {
                name: (*name).to_owned(),
                known: None,
                office: None,
                state: None,
                at,
                titled: false,
            })
        };
        names.iter().map(person).collect()
    }

    /// `Secretaries Clinton and Gates`: whether the name at `from` shares the title in the plural of one or more before it.
    pub(super) fn shares_title(&self, from: usize) -> bool {
        let mut at = from;
        for _ in 0..4 {
            let joint = (1..=2).take_while(|k| at >= *k && matches!(self.word(at - k), "and" | ",")).count();
            let end = at - joint;
            let name = (1..=3).take_while(|k| end >= *k && self.is_name_part(end - k)).count();
            let Some(title) = (end - name).checked_sub(1).filter(|_| joint > 0 && name > 0) else {
                return false;
            };
            if matches!(self.sense(title), Some(Sense::Office(_, true) | Sense::OfficeNoun(_, true))) {
                return true;
            }
            at = end - name;
        }
        false
    }

    /// `II` of `Pope John Paul II`, which tells one of several who reigned by one name.
    fn is_regnal(&self, at: usize) -> bool {
        let roman = |text: &str| text.len() > 1 && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        self.token(at).is_some_and(|t| roman(t.text.trim_end_matches('.')))
    }

    /// `el-Sisi`: a particle written together with the name.
    fn has_particle(&self, at: usize) -> bool {
        let parts = self.token(at).and_then(|t| t.text.split_once(['-', '‑']));
        parts.is_some_and(|(particle, name)| {
            PARTICLES.contains(&particle) && name.starts_with(char::is_uppercase)
        })
    }

    /// `al-Harbi`: an Arabic article written together with the name.
    pub(super) fn has_article(&self, at: usize) -> bool {
        self.token(at).and_then(|t| t.text.split_once(['-', '‑'])).is_some_and(|(article, name)| {
            article.eq_ignore_ascii_case("al") && name.starts_with(char::is_uppercase)
        })
    }

    /// `AO` of `Kathryn Campbell AO CSC`: letters for an honour or a seat behind a name.
    fn is_honour(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| HONOURS.contains(&t.text))
    }

    /// Where the letters behind a name end: `AC DSC (Retd)`.
    pub(super) fn past_honours(&self, at: usize) -> usize {
        let mut next = at;
        while self.is_honour(next) {
            next += 1;
        }
        let retired = self.is(next, "(")
            && matches!(self.word(next + 1), "retd" | "ret" | "ret." | "retd." | "rtd")
            && self.is(next + 2, ")");
        if retired { next + 3 } else { next }
    }

    /// The `He` of `He Yong`, `He Guoqiang`: no pronoun, since a capital follows.
    pub(super) fn is_family_name_he(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        self.token(i).is_some_and(|t| t.text == "He")
            && self.is_capital_word(i + 1)
            && !NOT_NAMES.contains(&next)
            && !self.know.gazetteer.is_institutional(next)
    }

    /// `von der Leyen`: particles before a word that the article uses as a name.
    fn particled(&self, from: usize) -> Option<usize> {
        let particles =
            (from..self.terms.len().min(from + 3)).take_while(|&j| PARTICLES.contains(&self.word(j))).count();
        let last = from + particles;
        let known = self.is_capital_word(last) && self.names.contains(self.word(last));
        (particles > 0 && known).then_some(last + 1)
    }

    /// `KONO Taro`: a family name in capitals.
    fn is_upper_name(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.is_upper() && t.text.len() > 2)
    }

    /// A term that may be part of a name: a capitalised word that the lexicon does not know as something else.
    pub(super) fn is_name_part(&self, i: usize) -> bool {
        let Some(term) = self.terms.get(i) else { return false };
        let Some(token) = self.token(i) else { return false };
        // `Abdel Fattah el-Sisi`
        let article = token.text.split_once('-').is_some_and(|(first, rest)| {
            i > 0 && ARTICLES.contains(&first) && rest.starts_with(char::is_uppercase)
        });
        if !(token.is_capitalised() || article)
            || term.len() > 1 && !matches!(term.sense(), Some(Sense::Person(_)))
        {
            return false;
        }
        match &term.kind {
            TermKind::Word => {
                let word = self.word(i);
                !(NOT_NAMES.contains(&word)
                    || self.opens_as_adjective(i)
                    || self.know.grammar.is_body_word(word)
                    || self.know.gazetteer.is_institutional(word))
                    || self.is_name_before_syllables(i)
                    || self.is_family_name_he(i)
                    // `Sok An`
                    || (token.text == "An" && i > 0 && self.is_capital_word(i - 1))
            }
            TermKind::Known(senses) => senses.iter().all(|s| {
                let family = self.know.gazetteer.is_family_name(self.word(i))
                    || self.know.gazetteer.is_given_name(self.word(i));
                // `Ben Rhodes`, `Li Changchun`
                let cultured = |i: usize| {
                    let word = self.word(i);
                    self.know.gazetteer.given_name_cultures(word).contains(&Culture::Western)
                        || self.know.gazetteer.family_name_cultures(word).contains(&Culture::Chinese)
                };
                let placed = matches!(s, Sense::Place(_)) && i > 0 && cultured(i - 1);
                // `Nyan Tun`: a title stands before a name, and does not end it.
                let ends = matches!(s, Sense::Title(_))
                    && term.len() == 1
                    && i > 0
                    && self.is_capital_word(i - 1)
                    && !self.token(i + 1).is_some_and(|t| t.is_capitalised());
                // `Hassan Sheikh Mohamud`
                let within = matches!(s, Sense::Title(_))
                    && matches!(self.word(i), "sheikh" | "shaikh" | "haji" | "hajji")
                    && i > 0
                    && self.terms[i - 1].kind == TermKind::Word
                    && self.is_capital_word(i - 1)
                    && self.token(i + 1).is_some_and(|t| t.is_capitalised());
                if ends || within {
                    return true;
                }
                // `Bandar bin Sultan`
                let titular = matches!(s, Sense::Office(..) | Sense::OfficeNoun(..));
                let son = titular && i > 0 && matches!(self.word(i - 1), "bin" | "bint" | "ibn");
                // `Kobe Yasuhiro`
                let family_place = || matches!(s, Sense::Place(_)) && self.is_japanese(i);
                matches!(s, Sense::Person(_))
                    || placed
                    || son
                    || family_place()
                    || (family
                        && matches!(
                            s,
                            Sense::Place(_)
                                | Sense::OfficeNoun(..)
                                | Sense::Organization(_)
                                | Sense::State(..)
                                | Sense::Title(_)
                        ))
            }),
            _ => false,
        }
    }

    /// The `In` of `In Seong-hwan`: a family name that is a word as well, inside a sentence and before a given name.
    pub(super) fn is_name_before_syllables(&self, i: usize) -> bool {
        let next = self.token(i + 1);
        let syllables = next.is_some_and(|t| is_syllables(t.text));
        // `In Seong-hwan meets`, but not `In Cheong-ju, they meet`
        let opens =
            i == 0 && syllables && self.is_verb(i + 2, Before::Party { plural: false, object: false });
        let short = (i > 0 || opens) && self.word(i).len() == 2;
        let titled = i > 0
            && matches!(
                self.sense(i - 1),
                Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false) | Sense::Title(_))
            );
        short && (syllables || (titled && self.is_capital_word(i + 1)))
    }

    /// `Mibae Taisuke`: a word of Japanese syllables before a Japanese given name.
    fn is_japanese(&self, i: usize) -> bool {
        let word = self.word(i);
        let given = self.word(i + 1);
        let listed = self.know.gazetteer.given_name_cultures(given).contains(&Culture::Japanese);
        // `dine at Sukiyabashi Jiro`
        let venue = i > 0 && matches!(self.word(i - 1), "at" | "in");
        word.len() > 2
            && !venue
            && self.token(i).is_some_and(|t| t.is_capitalised())
            && self.is_capital_word(i + 1)
            && (listed || is_given(given))
            && is_romaji(word)
    }

    /// `Ho-jin`, `Tae-yul`: a capital and a small syllable, as Korean and Taiwanese given names are written.
    fn has_korean_given(&self, i: usize) -> bool {
        let before = i > 0 && self.token(i - 1).is_some_and(|t| t.is_capitalised());
        let family = before
            && (self.know.gazetteer.is_family_name(self.word(i - 1)) || self.is_name_before_syllables(i - 1));
        family && self.token(i).is_some_and(|t| is_syllables(t.text))
    }
}

/// Two syllables, the second small, joined by a hyphen.
fn is_syllables(text: &str) -> bool {
    let mut parts = text.split('-');
    let (Some(a), Some(b), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let capital = a.starts_with(char::is_uppercase) && a.chars().skip(1).all(char::is_lowercase);
    capital && a.len() <= 6 && b.len() <= 6 && b.chars().all(|c| c.is_lowercase() && c.is_alphabetic())
}

/// Capitalised words that begin no name.
const NOT_NAMES: [&str; 75] = [
    "headquarters",
    "bureau",
    "river",
    "lake",
    "guest",
    "library",
    "policy",
    "security",
    "services",
    "affairs",
    "leaders",
    "group",
    "working",
    "photo",
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "he",
    "she",
    "they",
    "it",
    "this",
    "that",
    "these",
    "those",
    "and",
    "but",
    "or",
    "for",
    "of",
    "meeting",
    "summit",
    "dialogue",
    "agreement",
    "statement",
    "conference",
    "forum",
    "cabinet",
    "government",
    "state",
    "foreign",
    "defense",
    "trade",
    "national",
    "special",
    "joint",
    "senior",
    "autonomous",
    "regional",
    "province",
    "provincial",
    "prefecture",
    "prefectural",
    "municipal",
    "metropolitan",
    "district",
    "county",
    "island",
    "islands",
    "peninsula",
    "embassy",
    "consulate",
    "airport",
    "airlines",
    "airways",
    "newspaper",
    "times",
    "daily",
    "news",
    "shimbun",
    "ilbo",
    "post",
];

/// The words of a full name by which the person may be called alone: the family name, wherever it stands. `state` is the
/// code of the state that the person is of, if that is known.
pub fn surnames(know: &super::parser::Knowledge, name: &str, state: Option<&str>) -> Vec<String> {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|w| {
            !w.ends_with('.') && w.chars().count() > 1 && !matches!(*w, "II" | "III" | "IV" | "Jr" | "Sr")
        })
        .collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    if words.len() == 1 {
        return vec![first.to_lowercase()];
    }
    let family = |w: &str| know.gazetteer.is_family_name(&w.to_lowercase());
    let upper = |w: &str| w.chars().count() > 1 && !w.chars().any(char::is_lowercase);
    // Of a name that no list has, the state tells where the family name stands.
    let east = matches!(state, Some("CHN" | "KOR" | "PRK" | "TWN" | "VNM" | "JPN" | "HKG" | "SGP"));
    let cultures = |w: &str| know.gazetteer.given_name_cultures(&w.to_lowercase());
    // Of a name of which no list has a part, nothing tells which is which.
    let unknown =
        state.is_none() && words.len() == 2 && cultures(first).is_empty() && cultures(last).is_empty();
    let chosen = match (family(first) || upper(first), family(last) || upper(last)) {
        (true, false) => vec![first],
        (false, false) if cultures(last) == [Culture::Japanese] => vec![first],
        (false, false) if unknown => vec![first, last],
        (false, false) if east && state != Some("SGP") => vec![first, last],
        (true, true) => vec![first, last],
        _ => vec![last],
    };
    let mut found: Vec<String> = chosen.into_iter().map(|w| w.to_lowercase()).collect();
    // `Minister Sheikh Abdullah`, `President Prabowo`, `Prime Minister Phuc`: called by the given name.
    let given = know.gazetteer.given_name_cultures(&first.to_lowercase());
    if given.iter().any(|c| matches!(c, Culture::Arab | Culture::SouthEastAsian)) {
        found.push(first.to_lowercase());
    }
    // `Abiy`, `Sihasak`, `Katrín`: where people have a name and their father's, or are called by the first of two.
    if matches!(state, Some("ERI" | "ETH" | "IDN" | "ISL" | "LAO" | "MYS" | "THA"))
        && !found.contains(&first.to_lowercase())
    {
        found.push(first.to_lowercase());
    }
    if state == Some("VNM") {
        found.push(last.to_lowercase());
    }
    // `von der Leyen`
    if let Some(at) = words.iter().position(|w| PARTICLES.contains(w)).filter(|at| *at > 0) {
        found.push(words[at..].join(" ").to_lowercase());
    }
    found
}
