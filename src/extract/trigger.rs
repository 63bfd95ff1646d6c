//! The noun phrase that makes a clause tell of an event, and the words that a rule asks for beside it.

use super::about::{heads, is_about, is_measure, mention_is_about};
use super::rule::Rule;
use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{Clause, Mention, Phrase, ordinal};

impl Scene<'_> {
    /// The noun phrase on which the rule insists: `Some(None)` if it insists on none, `None` if it is not there.
    pub(super) fn trigger<'c>(&'c self, rule: &Rule, clause: &'c Clause) -> Option<Option<&'c Phrase>> {
        if !rule.nouns.is_empty() {
            let after =
                || clause.prepositions.iter().filter(|(p, _)| rule.after.contains(p)).flat_map(|(_, np)| np);
            // `joins the other for the fourth edition of Malabar`
            let measured = || {
                // `condemn the test in a round of calls`: who called whom is not told.
                let several =
                    |p: &Phrase| rule.event == EventType::Call && p.head.as_deref() == Some("round");
                let measure = after().find(|p| is_measure(p) && !several(p))?;
                clause
                    .after("of")
                    .find(|p| p.tokens.start == measure.tokens.end + 1 && is_about(p, &rule.nouns))
            };
            return after().find(|p| is_about(p, &rule.nouns)).or_else(measured).map(Some);
        }
        // Where a rule asks for a subject as well as for an object, it wants both.
        if !rule.objects.is_empty() && !rule.subjects.is_empty() && self.subject(rule, clause).is_none() {
            return None;
        }
        if rule.objects.iter().any(|o| o == "*") {
            let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
            let thing = |p: &&Phrase| !p.mentions.iter().any(person) || self.is_called(clause);
            let called = || self.calls_what_stands_before(clause).then_some(None);
            return clause.object.first().filter(thing).map(|_| None).or_else(called);
        }
        if !rule.objects.is_empty() {
            let object = object(rule, clause).or_else(|| self.believed(rule, clause));
            return object.filter(|p| !is_round_of_visits(clause, p)).map(Some);
        }
        if !rule.subjects.is_empty() {
            // `Two French bombers fly`, `Two Chinese frigates dock`: those who sail and fly stand for their states, and are no event.
            let force = |p: &Phrase| p.head.as_ref().is_some_and(|head| rule.subjects.contains(head));
            let acts = matches!(rule.event, EventType::Exercise | EventType::Visit)
                && clause.subject.iter().any(force);
            return self.subject(rule, clause).map(Some).or(acts.then_some(None));
        }
        Some(None)
    }

    /// Whether what the object is called stands right behind it: `calls X a friend`, `calls it “a farce”`.
    pub(super) fn is_called(&self, clause: &Clause) -> bool {
        let names = matches!(clause.verb.lemma.as_str(), "call" | "label" | "dub" | "brand");
        // `calls X and Y his friends`
        let row =
            clause.object.iter().skip(1).take_while(|p| !p.mentions.is_empty() && p.determiner.is_none());
        let object = clause.object.iter().take(1).chain(row).last().filter(|_| names);
        let Some(end) = object.map(|p| p.tokens.end) else { return false };
        let quote = ["“", "\"", "‘", "'"].iter().any(|mark| self.is_word(end, mark));
        let next = |p: &Phrase| p.tokens.start == end + usize::from(quote);
        clause.after(",").any(next) || clause.object.iter().any(next)
    }

    /// `a remark X called “absurd”`, `a step which Y labels “reckless”`: of what stands before the verb it is said what it is called.
    fn calls_what_stands_before(&self, clause: &Clause) -> bool {
        let names = matches!(clause.verb.lemma.as_str(), "call" | "label" | "dub" | "brand" | "term");
        let behind = self.chunks.get(clause.at).map_or(0, |c| c.tokens.end);
        let quote = ["“", "\"", "‘"].iter().any(|mark| self.is_word(behind, mark));
        let spoken = clause.subject_mentions().next().is_some() && clause.verb.is_finite();
        let first =
            clause.subject.first().and_then(|s| self.chunks.iter().position(|c| c.tokens == s.tokens));
        let thing =
            first.and_then(|at| self.phrase_at(at.checked_sub(1)?)).is_some_and(|p| p.mentions.is_empty());
        let related = matches!(clause.subordinator.as_deref(), Some("which" | "that"));
        names && quote && spoken && !clause.shared_subject && clause.object.is_empty() && (related || thing)
    }

    /// `fires what Seoul believes to be a missile`, `fires what appears to be a missile`: what the object is taken for.
    fn believed<'c>(&'c self, rule: &Rule, clause: &Clause) -> Option<&'c Phrase> {
        let at = self.clauses.iter().position(|c| c.at == clause.at).filter(|_| clause.object.is_empty())?;
        let taken = self.clauses.get(at + 1).filter(|c| c.subordinator.as_deref() == Some("what"))?;
        let named = |c: &'c Clause| c.object.iter().find(|p| is_about(p, &rule.objects));
        let being = self.clauses.get(at + 2).filter(|c| c.verb.lemma == "be" && c.governor == Some(at + 1));
        named(taken).or_else(|| being.and_then(named))
    }

    fn subject<'c>(&'c self, rule: &Rule, clause: &'c Clause) -> Option<&'c Phrase> {
        let body = |p: &&Phrase| p.mentions.iter().any(|m| mention_is_about(m, &rule.subjects));
        let own = clause.subject.iter().find(|p| is_about(p, &rule.subjects) || body(p));
        // What follows the subject may have been read with a clause in between: `the round of talks, led by X, is held`.
        let behind = clause.governor.filter(|_| clause.shared_subject).map(|g| &self.clauses[g]);
        // `The second meeting of the joint committee is held.`
        let numbered = |p: &Phrase| p.head.as_deref() == Some("meeting") && p.ordinal.is_some();
        let of = clause.subject.first().filter(|p| is_measure(p) || numbered(p)).and_then(|_| {
            std::iter::once(clause)
                .chain(behind)
                .flat_map(|c| c.after("of"))
                .find(|p| !is_measure(p) && is_about(p, &rule.subjects))
        });
        of.or(own)
    }

    /// Whether the clause has one of the words that the rule asks for, and none that it rules out.
    pub(super) fn words_fit(&self, rule: &Rule, clause: &Clause, trigger: Option<&Phrase>) -> bool {
        // `a delegation under X goes to Lima`: who leads it, and no word of the verb.
        let people = |p: &Phrase| matches!(p.mentions.first(), Some(Mention::Person(_)));
        let leads = |word: &str, np: &[Phrase]| {
            word == "under" && np.iter().any(people) && clause.subject.iter().any(Phrase::is_delegation)
        };
        let slot = |word: &String| clause.prepositions.iter().any(|(p, np)| p == word && !leads(p, np));
        let stands = |word: &String| clause.words.contains(word) || slot(word);
        // `his longest-serving minister`: an office with a word before it.
        let led = |head: &String, word: &String| {
            head.strip_prefix(word.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let of_phrase = |p: &Phrase, word: &String| {
            p.head.as_ref().is_some_and(|head| led(head, word)) || p.modifiers.contains(word)
        };
        let phrases = || trigger.into_iter().chain(&clause.object);
        // `X's visit was the first in ten years`
        let counted = |word: &String| ordinal(word).is_some_and(|n| phrases().any(|p| p.ordinal == Some(n)));
        let near = |word: &String| {
            let after = clause.prepositions.iter().flat_map(|(_, np)| np);
            stands(word)
                || counted(word)
                || phrases().chain(after).any(|p| of_phrase(p, word))
                || self.clauses.iter().any(|c| {
                    (c.verb.lemma == *word || c.subordinator.as_ref() == Some(word))
                        && c.governor.is_some_and(|g| self.clauses[g].at == clause.at)
                })
        };
        // `becomes the first president to visit`: what is told is the visit.
        let aim =
            |c: &Clause| c.verb.infinitive && c.governor.is_some_and(|g| self.clauses[g].at == clause.at);
        let aims = self.clauses.iter().any(aim);
        let first = |p: &Phrase, word: &String| word == "first" && p.ordinal == Some(1) && aims;
        let heard = |word: &String| {
            // `came to Lima at the end of May`: when he did.
            let time =
                |p: &&Phrase| matches!(p.head.as_deref(), Some("end" | "beginning" | "start" | "close"));
            let at = clause.after("at").filter(|p| !time(p));
            let mut after = ["to", "with", "into"].into_iter().flat_map(|w| clause.after(w)).chain(at);
            after.any(|p| p.head.as_ref() == Some(word) || p.modifiers.contains(word))
        };
        let close = |word: &String| {
            stands(word) || heard(word) || phrases().any(|p| of_phrase(p, word) || first(p, word))
        };
        (rule.words.is_empty() || rule.words.iter().any(near)) && !rule.without.iter().any(close)
    }
}

/// `attends ASEAN-related meetings`: several, of which none is told.
fn is_round_of_visits(clause: &Clause, meetings: &Phrase) -> bool {
    let bare = meetings.number.is_none() && meetings.name.is_none() && meetings.determiner.is_none();
    let alone = clause.after("with").chain(clause.after("between")).next().is_none();
    clause.verb.lemma == "attend"
        && meetings.head.as_deref() == Some("meeting")
        && meetings.plural
        && bare
        && alone
}

fn object<'c>(rule: &Rule, clause: &'c Clause) -> Option<&'c Phrase> {
    let first = clause.object.first();
    let of = first
        .filter(|p| is_measure(p))
        .and_then(|_| clause.after("of").find(|p| !is_measure(p) && is_about(p, &rule.objects)));
    // `gives him a dinner`, `pays Chile a visit`
    let gives =
        matches!(clause.verb.lemma.as_str(), "give" | "offer" | "hand" | "grant" | "lend" | "send" | "pay");
    // `launches Malligyong-1, its first satellite`: what stands in apposition tells what it is.
    let apposed = first
        .filter(|p| p.mentions.is_empty() || !rule.event.is_consultation() || gives)
        .and_then(|_| clause.after(",").next())
        .filter(|p| is_about(p, &rule.objects));
    // `gives the Philippines 10 patrol boats`: to whom, and what.
    let both = first.filter(|p| {
        let counted = p.number.is_some() && matches!(p.mentions[..], [Mention::State(_)]);
        rule.event == EventType::Aid && gives && counted && heads(p).iter().any(|h| rule.objects.contains(h))
    });
    clause.object.iter().find(|p| is_about(p, &rule.objects)).or(of).or(apposed).or(both)
}
