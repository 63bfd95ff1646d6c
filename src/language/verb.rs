//! Verbs: which forms belong to which, and groups such as `had reportedly been summoned`.

use super::closed::{is_adverb, is_preposition, is_reflexive};
use super::grammar::singular;
use super::noun::is_time_noun;
use super::numeral::cardinal;
use super::token::Token;
use crate::lexicon::Lexicon;
use rustc_hash::FxHashMap;

/// Every form of every verb of the lexicon.
#[derive(Debug, Default)]
pub struct Verbs {
    lemmas: Vec<String>,
    forms: FxHashMap<String, Vec<(usize, Form)>>,
}

/// The forms of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `meet`
    Base,
    /// `meets`
    Third,
    /// `met`
    Past,
    /// `met`, after `have` or `be`
    Participle,
    /// `meeting`
    Gerund,
}

/// Who acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// The subject.
    #[default]
    Active,
    /// Somebody else: the subject is acted upon.
    Passive,
}

/// A verb with its auxiliaries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VerbGroup {
    /// Its base form.
    pub lemma: String,
    /// Who acts.
    pub voice: Voice,
    /// `will`, `may` or the like.
    pub modal: Option<String>,
    /// Whether it is negated.
    pub negated: bool,
    /// `has met`
    pub perfect: bool,
    /// `to meet`
    pub infinitive: bool,
    /// `meeting`, without a form of `be`
    pub gerund: bool,
    /// `signed by …`, without a form of `be`
    pub reduced: bool,
    /// Whether it stands in the past tense.
    pub past: bool,
    /// A bare participle that is no past tense: `given by …`.
    pub participle: bool,
    /// A past tense that is no participle: `spoke`, `took`.
    pub preterite: bool,
    /// The base form without `to` or a modal: after `help` it is no sentence's verb.
    pub base: bool,
    /// Adverbs in it and around it.
    pub adverbs: Vec<String>,
}

impl VerbGroup {
    /// Whether it can be the verb of a sentence.
    pub fn is_finite(&self) -> bool {
        !(self.infinitive || self.gerund || self.reduced)
    }
}

impl Verbs {
    /// The verbs of the lexicon.
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut it = Self::default();
        for verb in &lexicon.verbs {
            let at = it.lemmas.len();
            it.lemmas.push(verb.lemma.clone());
            let forms = [
                (&verb.lemma, Form::Base),
                (&verb.third, Form::Third),
                (&verb.past, Form::Past),
                (&verb.participle, Form::Participle),
                (&verb.gerund, Form::Gerund),
            ];
            for (text, form) in forms {
                it.forms.entry(text.clone()).or_default().push((at, form));
            }
        }
        it
    }

    /// The forms that a lower-case word may be.
    pub fn forms(&self, lower: &str) -> &[(usize, Form)] {
        self.forms.get(lower).map_or(&[], Vec::as_slice)
    }

    /// Whether a lower-case word may be this form.
    pub fn may_be(&self, lower: &str, form: Form) -> bool {
        self.forms(lower).iter().any(|(_, f)| *f == form)
    }

    /// Whether a lower-case word may be the verb of a clause by its form alone: a past tense or a third person.
    pub fn may_be_finite(&self, lower: &str) -> bool {
        self.may_be(lower, Form::Past) || self.may_be(lower, Form::Third)
    }

    /// Reads a verb group at `at`; returns it and the index after it. The caller has made sure that a verb stands there.
    pub fn group(&self, tokens: &[Token<'_>], at: usize, end: usize) -> Option<(VerbGroup, usize)> {
        let mut group = VerbGroup::default();
        let (mut i, mut be, mut have, mut helped) = (at, false, false, false);
        while i < end {
            let word: &str = &tokens[i].lower;
            let form = auxiliary(word);
            let (last, time) = (self.is_last(tokens, i, end), time_words(tokens, i, end));
            group.negated |= form.is_some() && contracted(word).is_some();
            match form {
                Some(Auxiliary::Not) => group.negated = true,
                // `have yet to be resumed`, `has still to sign`, `has only to sign`: they have not.
                Some(Auxiliary::To)
                    if have
                        && group.adverbs.iter().any(|a| matches!(a.as_str(), "yet" | "still" | "only")) =>
                {
                    group.negated = true
                }
                Some(Auxiliary::To) if !helped || be || have || group.modal.is_some() => {
                    if be {
                        // `is to meet`, `to be about to meet`: a plan.
                        group.modal = Some("to".into());
                    }
                    group.infinitive = !be && !have && group.modal.is_none();
                }
                Some(Auxiliary::To) => break,
                Some(Auxiliary::Modal) => group.modal = Some(contracted(word).unwrap_or(word).to_owned()),
                Some(Auxiliary::Do { past }) if !last => group.past = past,
                Some(Auxiliary::Have { past }) if !last => {
                    (have, group.perfect) = (true, true);
                    group.past |= past;
                }
                Some(Auxiliary::Be { past }) if !last => {
                    // `agree that talks be resumed`: they should.
                    group.modal = (word == "be" && i == at).then(|| "should".to_owned()).or(group.modal);
                    be = true;
                    group.past |= past;
                }
                Some(Auxiliary::Being) if !last => be = true,
                _ if is_adverb(word) && i > at => group.adverbs.push(word.to_owned()),
                // `had at first declined`, `was in the end signed`
                _ if helped && adverbial(tokens, i, end) > 0 => i += adverbial(tokens, i, end) - 1,
                // `had himself been chosen`
                _ if is_reflexive(word) && helped && !last => {}
                // `will next week sign`
                _ if group.modal.is_some() && time > 0 => i += time - 1,
                // `to “exercise restraint”`
                _ if group.infinitive && matches!(word, "“" | "\"") && i + 1 < end => {}
                _ => {
                    let (group, next) = self.close(group, tokens, i, be, have)?;
                    return Some((
                        VerbGroup { gerund: group.gerund || self.is_having(tokens, at), ..group },
                        next,
                    ));
                }
            }
            helped = true;
            i += 1;
        }
        None
    }

    /// `Having met X, Y flies on`, `denies having met X`: a participle that opens a sentence, or adds to one after a comma, a preposition
    /// or a verb, and no verb of its own.
    fn is_having(&self, tokens: &[Token<'_>], at: usize) -> bool {
        let before = at.checked_sub(1).map_or(".", |i| &*tokens[i].lower);
        let acts = self.may_be(before, Form::Third) || self.may_be(before, Form::Past);
        tokens[at].lower == "having"
            && (matches!(before, "." | "," | "”" | "\"") || is_preposition(before) || acts)
    }

    /// Whether the auxiliary at `i` is itself the verb: no verb form follows it.
    fn is_last(&self, tokens: &[Token<'_>], i: usize, end: usize) -> bool {
        let mut j = i + 1;
        let aside =
            |word: &str| is_adverb(word) || is_reflexive(word) || auxiliary(word) == Some(Auxiliary::Not);
        while j < end && aside(&tokens[j].lower) {
            j += 1;
        }
        if j >= end {
            return true;
        }
        let next: &str = &tokens[j].lower;
        let may = |form| self.may_be(next, form) && !tokens[j].is_capitalised();
        match auxiliary(&tokens[i].lower) {
            Some(Auxiliary::Be { .. } | Auxiliary::Being) => {
                let to_verb =
                    next == "to" && tokens.get(j + 1).is_some_and(|t| self.may_be(&t.lower, Form::Base));
                !(may(Form::Participle) || may(Form::Gerund) || next == "being" || next == "been" || to_verb)
            }
            Some(Auxiliary::Have { .. }) => !(may(Form::Participle) || next == "been" || next == "to"),
            Some(Auxiliary::Do { .. }) => !may(Form::Base),
            _ => false,
        }
    }

    fn close(
        &self,
        mut group: VerbGroup,
        tokens: &[Token<'_>],
        i: usize,
        be: bool,
        have: bool,
    ) -> Option<(VerbGroup, usize)> {
        let word: &str = &tokens[i].lower;
        let forms = self.forms(word);
        if auxiliary(word).is_some()
            && let Some(alone) = alone(&group, tokens, i)
        {
            return Some(alone);
        }
        let wanted: &[Form] = if be || have {
            &[Form::Participle, Form::Gerund, Form::Base]
        } else if group.modal.is_some() || group.infinitive {
            &[Form::Base]
        } else {
            &[Form::Past, Form::Third, Form::Base, Form::Gerund, Form::Participle]
        };
        let (lemma, form) =
            wanted.iter().find_map(|w| forms.iter().find(|(_, f)| f == w)).or_else(|| forms.first())?;
        group.lemma.clone_from(&self.lemmas[*lemma]);
        group.past |= *form == Form::Past;
        group.preterite = *form == Form::Past && !forms.contains(&(*lemma, Form::Participle));
        group.participle = *form == Form::Participle && !be && !have;
        group.base = *form == Form::Base
            && group
                == VerbGroup {
                    lemma: group.lemma.clone(),
                    adverbs: group.adverbs.clone(),
                    ..VerbGroup::default()
                };
        group.gerund = *form == Form::Gerund && !be;
        if be && *form == Form::Participle {
            group.voice = Voice::Passive;
        }
        let phrasal = phrasal(&group.lemma, tokens.get(i + 1).map_or("", |t| &*t.lower));
        if let Some(lemma) = phrasal {
            group.lemma = lemma.into();
        }
        Some((group, i + 1 + usize::from(phrasal.is_some())))
    }
}

/// The group whose verb is the auxiliary at `i` itself, and the index after it: `was not in Tokyo`. `None` where it can be no verb of
/// its own.
fn alone(group: &VerbGroup, tokens: &[Token<'_>], i: usize) -> Option<(VerbGroup, usize)> {
    let (lemma, past) = match auxiliary(&tokens[i].lower)? {
        Auxiliary::Be { past } => ("be", past),
        Auxiliary::Being => ("be", false),
        Auxiliary::Have { past } => ("have", past),
        Auxiliary::Do { past } => ("do", past),
        _ => return None,
    };
    let word = |j: usize| tokens.get(j).map_or("", |t| &*t.lower);
    // `was not in Tokyo`, but not `was not only in Tokyo`.
    let negation = auxiliary(word(i + 1)) == Some(Auxiliary::Not)
        && !matches!(word(i + 2), "only" | "just" | "merely" | "alone");
    let group = VerbGroup {
        lemma: lemma.into(),
        past: group.past | past,
        negated: group.negated | negation,
        ..group.clone()
    };
    Some((group, i + 1 + usize::from(negation)))
}

/// The verb that means what a verb and the word right behind it do: `called off the talks`, `took stock of the talks`.
fn phrasal(lemma: &str, adverb: &str) -> Option<&'static str> {
    match (lemma, adverb) {
        ("call", "off") => Some("cancel"),
        ("put", "off") => Some("postpone"),
        ("take", "stock") => Some("review"),
        _ => None,
    }
}

/// How many words at `at` say together when or how something was done, as an adverb would.
fn adverbial(tokens: &[Token<'_>], at: usize, end: usize) -> usize {
    let told = |words: &&&[&str]| {
        at + words.len() < end && words.iter().zip(&tokens[at..]).all(|(word, token)| *word == &*token.lower)
    };
    ADVERBIALS.iter().find(told).map_or(0, |words| words.len())
}

/// What may stand so between an auxiliary and its verb.
const ADVERBIALS: [&[&str]; 8] = [
    &["at", "first"],
    &["at", "last"],
    &["at", "times"],
    &["in", "the", "end"],
    &["in", "fact"],
    &["in", "turn"],
    &["for", "a", "time"],
    &["once", "more"],
];

/// How many tokens from `at` on tell a time between a modal and its verb: `next week`, `three weeks later`, `on Monday`.
fn time_words(tokens: &[Token<'_>], at: usize, end: usize) -> usize {
    let word = |i: usize| if i < end { tokens.get(i).map_or("", |t| &*t.lower) } else { "" };
    let unit = |i: usize| is_time_noun(&singular(word(i)));
    match word(at) {
        "next" | "this" | "that" if unit(at + 1) => 2,
        "later" | "early" | "late" if matches!(word(at + 1), "next" | "this" | "that") && unit(at + 2) => 3,
        "on" if word(at + 1).ends_with("day") => 2,
        number
            if (number == "a" || cardinal(number).is_some()) && unit(at + 1) && word(at + 2) == "later" =>
        {
            3
        }
        _ => 0,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Auxiliary {
    Be { past: bool },
    Being,
    Have { past: bool },
    Do { past: bool },
    Modal,
    To,
    Not,
}

/// What a contraction with `not` begins with: `has` of `hasn't`.
fn contracted(lower: &str) -> Option<&str> {
    match lower {
        "won't" => Some("will"),
        "can't" | "cannot" => Some("can"),
        _ => lower.strip_suffix("n't"),
    }
}

fn auxiliary(lower: &str) -> Option<Auxiliary> {
    Some(match contracted(lower).unwrap_or(lower) {
        "is" | "are" | "am" | "be" => Auxiliary::Be { past: false },
        "was" | "were" => Auxiliary::Be { past: true },
        "been" | "being" => Auxiliary::Being,
        "has" | "have" | "having" => Auxiliary::Have { past: false },
        "had" => Auxiliary::Have { past: true },
        "do" | "does" => Auxiliary::Do { past: false },
        "did" => Auxiliary::Do { past: true },
        "will" | "would" | "may" | "might" | "can" | "could" | "shall" | "should" | "must" => {
            Auxiliary::Modal
        }
        "to" => Auxiliary::To,
        "not" | "never" => Auxiliary::Not,
        _ => return None,
    })
}

/// Whether a lower-case word is an auxiliary that can begin a verb group.
pub(super) fn begins_group(lower: &str) -> bool {
    matches!(
        auxiliary(lower),
        Some(Auxiliary::Be { .. } | Auxiliary::Have { .. } | Auxiliary::Do { .. } | Auxiliary::Modal)
    )
}
