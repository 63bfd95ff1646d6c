//! Statements in whose words nothing is stated, or nothing once more: `expresses hope to visit Lima`, `each drawing protests`,
//! `says it welcomes`.

use super::frame::PartyMention;
use super::rule::Rule;
use super::scene::Scene;
use super::time::When;
use crate::date::Edtf;
use crate::graph::{EventType, Role};
use crate::language::{Anaphor, ChunkKind, Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Whether a clause of a statement tells of what somebody hopes for himself, of a deed, of what is said each time, or of what nobody
    /// in particular says.
    pub(super) fn is_unsaid(&self, rule: &Rule, clause: &Clause) -> bool {
        rule.event == EventType::Statement
            && (self.is_naming(clause)
                || self.is_invitation(clause)
                || stays_at_home(clause)
                || self.is_of_plan(clause)
                || self.is_own_hope(clause)
                || self.is_answered_by_deed(clause)
                || self.is_drawn_each_time(clause)
                || self.is_given_to_it(clause)
                || is_forecast(clause)
                || self.is_anybodys(clause)
                || self.is_ascribed(clause)
                || self.is_retold(clause)
                || self.is_courtesy(clause))
    }

    /// `Four envoys called on the minister in March`: a visit, where nobody is called on to do anything.
    fn is_courtesy(&self, clause: &Clause) -> bool {
        let somebody = |p: &Phrase| matches!(p.mentions[..], [Mention::Person(_) | Mention::Office(_)]);
        let upon = clause.after("on").chain(clause.after("upon")).any(somebody);
        let asks = clause.after("for").next().is_some() || self.depends(clause).any(|c| c.verb.infinitive);
        clause.verb.lemma == "call" && upon && !asks
    }

    /// `Talks centred on a roadmap proposed by Peru`: whose the thing is that is talked of, where no words say when it was put forward.
    fn is_of_plan(&self, clause: &Clause) -> bool {
        let puts = matches!(
            clause.verb.lemma.as_str(),
            "propose"
                | "suggest"
                | "float"
                | "demand"
                | "request"
                | "recommend"
                | "advocate"
                | "favor"
                | "favour"
        );
        let dated = clause.prepositions.iter().flat_map(|(_, np)| np).any(|p| p.date.is_some());
        let thing = |at: usize| self.phrase_at(at).is_some_and(|p| p.mentions.is_empty());
        let before = clause.at.checked_sub(1).is_some_and(thing);
        puts && !dated && (clause.verb.reduced && before || self.is_right_behind(clause, thing))
    }

    /// `found no reply to the dialogue he proposed`: whether a clause says who did something with what stands right before its subject.
    fn is_right_behind(&self, clause: &Clause, thing: impl Fn(usize) -> bool) -> bool {
        let [subject] = &clause.subject[..] else { return false };
        let one = matches!(subject.mentions[..], [Mention::Anaphor(_)]);
        let at = self.chunks.iter().position(|c| c.tokens == subject.tokens);
        let told = clause.object.is_empty() && clause.subordinator.is_none() && clause.verb.is_finite();
        one && told && at.and_then(|at| at.checked_sub(1)).is_some_and(thing)
    }

    /// `in an exercise called Falcon Strike`: what something is called, and nobody calls it so.
    fn is_naming(&self, clause: &Clause) -> bool {
        let before = clause.at.checked_sub(1).and_then(|i| self.phrase_at(i));
        let one = before
            .is_some_and(|p| p.mentions.is_empty() && matches!(p.determiner.as_deref(), Some("a" | "an")));
        let named = clause.object.first().is_some_and(|p| p.name.is_some() || !p.series.is_empty());
        one && named && matches!(clause.verb.lemma.as_str(), "call" | "name" | "dub")
    }

    /// `says Peru welcomes the plan`, `claimed that a diplomat had apologized`: what somebody says of a state, or claims of somebody else,
    /// is said by him alone.
    fn is_ascribed(&self, clause: &Clause) -> bool {
        let Some(subject) = clause.subject.first().filter(|_| clause.subject.len() == 1) else {
            return false;
        };
        let says = |c: &&Clause| c.verb.voice == Voice::Active && c.verb.is_finite() && c.object.is_empty();
        let behind = |c: &&Clause| self.chunks[c.at].tokens.end == subject.tokens.start;
        let at = self.clauses.iter().position(|c| c.at == clause.at);
        let before = at.and_then(|at| at.checked_sub(1)).map(|i| &self.clauses[i]).filter(says);
        let told = self.clauses.iter().filter(says).find(behind).is_some_and(|c| {
            matches!(c.verb.lemma.as_str(), "say" | "state" | "add" | "declare" | "note" | "stress")
        });
        let state = matches!(subject.mentions[..], [Mention::State(_)]);
        let claims = before.is_some_and(|c| matches!(c.verb.lemma.as_str(), "claim" | "allege" | "suggest"));
        let that = clause.subordinator.as_deref() == Some("that");
        let other = subject.mentions.iter().all(|m| !matches!(m, Mention::Anaphor(_)));
        told && state && clause.subordinator.is_none() || claims && that && other && clause.verb.perfect
    }

    fn depends<'a>(&'a self, on: &'a Clause) -> impl Iterator<Item = &'a Clause> {
        self.clauses.iter().filter(|c| c.governor.is_some_and(|g| self.clauses[g].at == on.at))
    }

    /// `expresses hope to visit Lima`, `said he looked forward to receiving X`: a wish of one's own.
    fn is_own_hope(&self, clause: &Clause) -> bool {
        let hope = |p: &Phrase| matches!(p.head.as_deref(), Some("hope" | "wish" | "desire" | "eagerness"));
        let aims = clause.object.last().is_some_and(hope) && self.depends(clause).any(|c| c.verb.infinitive);
        // `wrote to X that he looked forward to seeing him`: a letter is one whatever it says.
        let letter = clause.verb.lemma == "write" && clause.after("to").any(|p| !p.mentions.is_empty());
        if letter {
            return false;
        }
        // Not `We look forward to working with you`: what is said of the ties is a statement.
        let at = self.clauses.iter().position(|c| c.at == clause.at).unwrap_or_default();
        let says =
            matches!(clause.verb.lemma.as_str(), "say" | "state" | "tell" | "add" | "remark" | "write");
        let one = |m: &Mention| matches!(m, Mention::Anaphor(_));
        let forward = |c: &&Clause| {
            let looks = c.verb.lemma == "look" && c.words.iter().any(|w| w == "forward");
            looks && !c.quoted && c.subject_mentions().next().is_some_and(one)
        };
        let meets = |c: &Clause| c.verb.gerund && ENCOUNTERS.contains(&c.verb.lemma.as_str());
        let awaited = self.clauses.get(at + 1).filter(forward).is_some_and(|c| self.depends(c).any(meets));
        aims || says && awaited
    }

    /// `responded by taking him to court`: an answer that is a deed. What is said by it is found by its own verb.
    fn is_answered_by_deed(&self, clause: &Clause) -> bool {
        let answers = matches!(
            clause.verb.lemma.as_str(),
            "respond" | "react" | "reply" | "answer" | "counter" | "retort" | "follow"
        );
        let by = |c: &Clause| c.verb.gerund && matches!(c.led_by.as_deref(), Some("by" | "in"));
        answers && self.depends(clause).any(by)
    }

    /// `each of them drawing protests from X`, `Every test brings protests`: what comes each time.
    fn is_drawn_each_time(&self, clause: &Clause) -> bool {
        let draws = matches!(
            clause.verb.lemma.as_str(),
            "draw" | "bring" | "provoke" | "prompt" | "earn" | "elicit" | "trigger" | "spark" | "attract"
        );
        let before = self.chunks[..clause.at].iter().rev().map_while(|c| match &c.kind {
            ChunkKind::Mark(_) | ChunkKind::Verb(_) => None,
            _ => Some(c.tokens.start),
        });
        let start = before.last().unwrap_or(clause.tokens.start);
        draws && ["each", "every"].iter().any(|word| self.is_word(start, word))
    }

    /// `launched a fund, to which Japan pledged a billion yen`: a part of what was launched.
    fn is_given_to_it(&self, clause: &Clause) -> bool {
        let which = self.chunks[..clause.at]
            .iter()
            .rposition(|c| matches!(&c.kind, ChunkKind::Subordinator(word) if word == "which"));
        let to = which.and_then(|at| at.checked_sub(1)).is_some_and(|i| {
            matches!(&self.chunks[i].kind, ChunkKind::Preposition(word) if matches!(&**word, "to" | "toward" | "towards"))
        });
        let gives =
            matches!(clause.verb.lemma.as_str(), "pledge" | "promise" | "offer" | "commit" | "contribute");
        clause.subordinator.as_deref() == Some("which") && to && gives
    }

    /// `Several foreign ministers voiced unease`: people without a state, of whom not even the number is told, where no day is.
    fn is_anybodys(&self, clause: &Clause) -> bool {
        let nameless = |m: &Mention| matches!(m, Mention::Group { state: None, .. });
        let Some(subject) = clause.subject.first().filter(|_| clause.subject.len() == 1) else {
            return false;
        };
        let any = matches!(subject.determiner.as_deref(), Some("several" | "some" | "many" | "most" | "few"))
            || ["several", "some", "many", "most"].iter().any(|w| self.is_word(subject.tokens.start, w));
        !self.passage.is_entry()
            && any
            && !subject.mentions.is_empty()
            && subject.mentions.iter().all(nameless)
    }

    /// Whether a statement is no event of its own: a narrative's present tense says what somebody holds, the past before the past
    /// what somebody had said once, `says it welcomes` is said once, and what both sides express is a part of their talks,
    /// and what they ask of their own officials is an order.
    pub(super) fn is_recalled(&self, rule: &Rule, at: usize, when: When, parties: &[PartyMention]) -> bool {
        let (clause, entry) = (&self.clauses[at], self.passage.is_entry());
        let (verb, reports) = (&clause.verb, rule.event == EventType::Report);
        // `urged A, as he had urged B two days before`, `denies the sale, as the Times had reported`
        let as_before = clause.subordinator.as_deref() == Some("as") && verb.perfect && verb.past;
        let compared = as_before && (!entry || reports);
        if rule.event != EventType::Statement || compared {
            return compared && (reports || rule.event == EventType::Statement);
        }
        // `assured them that China opposes it`
        let told = clause.subordinator.as_deref() == Some("that") && verb.is_finite() && !verb.past;
        let content = told && !self.denies_charge(clause);
        // `visits Lima, highlighting the ties`: what the visit shows.
        let shows =
            verb.gerund && matches!(verb.lemma.as_str(), "highlight" | "underscore" | "underline" | "signal");
        let speaker = parties.iter().find(|p| p.role == Some(Role::Speaker));
        let in_it = speaker.is_some_and(is_anaphor) && self.is_in_paper(clause);
        content
            || shows
            || in_it
            || orders_own(clause)
            || self.is_held(at, when)
            || self.is_said_again(at, parties)
    }

    /// Whether a statement of no day of its own tells what somebody holds or had said once.
    fn is_held(&self, at: usize, when: When) -> bool {
        let (clause, entry) = (&self.clauses[at], self.passage.is_entry());
        let verb = &clause.verb;
        // `In 2014 officials speak of`: a present tense of no day.
        let vague = |d: Edtf| !d.is_exact() && !verb.past;
        if entry {
            return when.date == self.passage.date && verb.perfect && verb.past;
        }
        // `Jane Doe of Oxford has argued that …`: what a commentator said, whenever it was.
        let commentator =
            matches!(clause.subject_mentions().next(), Some(Mention::Person(p)) if p.office.is_none());
        let voiced = verb.perfect && !verb.past && commentator;
        when.date.is_none_or(vague) && verb.is_finite() && (!verb.past || verb.perfect) && !voiced
    }

    /// Whether what those say who were spoken of is a part of what the clause before says, or of their talks.
    fn is_said_again(&self, at: usize, parties: &[PartyMention]) -> bool {
        let clause = &self.clauses[at];
        let lemma = clause.verb.lemma.as_str();
        let said = at.checked_sub(1).is_some_and(|b| self.clauses[b].verb.lemma == "say");
        // `tests the missile, which it says carries a warhead`
        let aside = clause.subordinator.as_deref() == Some("which")
            && matches!(lemma, "say" | "claim" | "insist" | "state");
        // `fires a missile, which it calls a satellite`
        let its = parties.iter().all(|p| p.mention == Mention::Anaphor(Anaphor::It));
        let named = matches!(lemma, "call" | "term" | "dub" | "label" | "describe");
        let aside = aside || its && named && clause.subordinator.as_deref() == Some("which");
        parties.iter().all(is_anaphor) && (said || aside || is_shared(lemma, parties))
    }
}

/// Whether somebody is told only by a word that points back.
fn is_anaphor(party: &PartyMention) -> bool {
    matches!(party.mention, Mention::Anaphor(_))
}

/// `the $20 billion that an envoy had predicted`: what something was thought to come to, and no word of anybody.
fn is_forecast(clause: &Clause) -> bool {
    let thought =
        matches!(clause.verb.lemma.as_str(), "predict" | "forecast" | "project" | "estimate" | "anticipate");
    let relative = matches!(clause.subordinator.as_deref(), Some("that" | "which" | "as" | "than"));
    thought && relative && clause.object.is_empty()
}

/// `asks his ministers`: whether somebody asks his own; `his guest` and `her counterpart` are nobody's own.
fn orders_own(clause: &Clause) -> bool {
    let foreign = |m: &Mention| match m {
        Mention::Anaphor(Anaphor::AtVisit { .. }) => true,
        Mention::Office(office) => office.counterpart,
        _ => false,
    };
    let own = |p: &Phrase| {
        matches!(p.determiner.as_deref(), Some("their" | "his" | "her" | "its"))
            && !p.mentions.iter().any(foreign)
    };
    clause.verb.lemma == "ask" && clause.object.first().is_some_and(own)
}

/// `X, on the list of guests, sends regrets`: who declines to come.
fn stays_at_home(clause: &Clause) -> bool {
    let regrets = |p: &Phrase| p.head.as_deref() == Some("regret") && p.plural;
    clause.verb.lemma == "send" && clause.object.iter().any(regrets)
}

/// `They reaffirm their ties`: whether what those who were spoken of say is what both sides say.
fn is_shared(verb: &str, parties: &[PartyMention]) -> bool {
    let one = |p: &PartyMention| matches!(&p.mention, Mention::Anaphor(anaphor) if anaphor.is_one());
    match verb {
        "express" | "voice" => true,
        "reaffirm" | "reiterate" | "stress" | "emphasize" | "emphasise" | "affirm" | "underscore" => {
            !parties.iter().all(one)
        }
        _ => false,
    }
}

/// What two do when they see each other.
const ENCOUNTERS: [&str; 9] =
    ["meet", "see", "visit", "host", "welcome", "receive", "come", "travel", "greet"];
