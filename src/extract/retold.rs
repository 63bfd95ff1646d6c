//! Statements that are only a part of what others say or write: `told reporters that Peru had protested`, `a statement in which China pledges`,
//! `the Times reported that`, `told their negotiators to hurry`.

use super::scene::Scene;
use crate::language::{Anaphor, BodyMention, ChunkKind, Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Whether a clause of a statement tells only what is said in another, or what the press tells.
    pub(super) fn is_retold(&self, clause: &Clause) -> bool {
        self.is_said_before(clause)
            || self.is_told_of_oneself(clause)
            || self.is_of_paper(clause)
            || is_of_press(clause)
            || is_instruction(clause)
            || self.is_of_talks(clause)
            || is_of_text(clause)
    }

    /// `told reporters that Peru had protested`: what somebody says of what was said before.
    fn is_said_before(&self, clause: &Clause) -> bool {
        let says = |g: usize| {
            let above = &self.clauses[g];
            above.verb.voice == Voice::Active
                && above.verb.is_finite()
                && SAYING.contains(&above.verb.lemma.as_str())
        };
        let that = clause.subordinator.as_deref() == Some("that");
        that && clause.verb.is_finite() && clause.verb.perfect && clause.governor.is_some_and(says)
    }

    /// `told Kono that he opposed it`, `assured her they welcomed it`: what those who tell it say of themselves.
    fn is_told_of_oneself(&self, clause: &Clause) -> bool {
        let [subject] = &clause.subject[..] else { return false };
        let itself = subject.nominative || subject.mentions == [Mention::Anaphor(Anaphor::It)];
        let tells = |c: &Clause| {
            let whom = c.object.last().is_some_and(|p| !p.mentions.is_empty());
            c.verb.voice == Voice::Active && whom && TELLING.contains(&c.verb.lemma.as_str())
        };
        let right_before =
            |c: &&Clause| c.object.last().is_some_and(|p| p.tokens.end == subject.tokens.start);
        let above = match clause.subordinator.as_deref() {
            Some("that") => clause.governor.map(|g| &self.clauses[g]),
            None => self.clauses.iter().find(right_before),
            _ => None,
        };
        itself && clause.verb.is_finite() && above.is_some_and(tells)
    }

    /// `talks that both described as candid`: how somebody calls a meeting that the sentence tells of.
    fn is_of_talks(&self, clause: &Clause) -> bool {
        let calls = matches!(
            clause.verb.lemma.as_str(),
            "describe" | "term" | "call" | "label" | "characterize" | "characterise"
        );
        let start = clause.subject.first().map_or(clause.tokens.start, |p| p.tokens.start);
        let mut back = self.chunks.iter().rev().skip_while(|c| c.tokens.end > start);
        let talks = back.find_map(|c| match &c.kind {
            ChunkKind::Subordinator(_) | ChunkKind::Mark(',') => None,
            ChunkKind::Phrase(p) => Some(p.head.as_deref().is_some_and(|head| TALKS.contains(&head))),
            _ => Some(false),
        });
        calls && talks == Some(true)
    }

    /// `issue a statement, in which China pledges a billion`: a part of the paper, unless those say it who issue it.
    fn is_of_paper(&self, clause: &Clause) -> bool {
        let which = clause.subordinator.as_deref() == Some("which");
        let paper =
            |p: &Phrase| p.mentions.is_empty() && p.head.as_deref().is_some_and(|h| PAPERS.contains(&h));
        let put = |g: usize| self.clauses[g].object.iter().any(paper);
        let [subject] = &clause.subject[..] else { return false };
        let state = matches!(subject.mentions[..], [Mention::State(_)]);
        let author = |g: usize| self.clauses[g].subject_mentions().any(|m| subject.mentions.contains(m));
        which && state && clause.governor.is_some_and(|g| put(g) && !author(g))
    }
}

/// `published a letter, which describes a trip`: what stands in a paper that the sentence tells of.
fn is_of_text(clause: &Clause) -> bool {
    let relative = matches!(clause.subordinator.as_deref(), Some("which" | "that"));
    let tells =
        matches!(clause.verb.lemma.as_str(), "describe" | "mention" | "list" | "include" | "refer" | "read");
    let paper = |p: &Phrase| {
        p.mentions.is_empty() && p.head.as_deref().is_some_and(|h| h == "letter" || PAPERS.contains(&h))
    };
    relative && tells && clause.subject.iter().any(paper)
}

/// `The Times reported that`, `a daily published an interview`: the press tells what others did or said. What the agency of a state
/// that has no other press reports is said by that state.
fn is_of_press(clause: &Clause) -> bool {
    let verb = clause.verb.lemma.as_str();
    let interview = |p: &Phrase| p.head.as_deref() == Some("interview");
    let prints = matches!(verb, "publish" | "carry" | "print" | "air" | "run" | "broadcast" | "release")
        && clause.object.iter().any(interview);
    let press = |m: &Mention| matches!(m, Mention::Body(body) if is_press(body));
    (verb == "report" || prints) && clause.subject_mentions().next().is_some_and(press)
}

/// Whether a body is a newspaper, an agency or a broadcaster, and not the voice of its state.
fn is_press(body: &BodyMention) -> bool {
    let states_own = matches!(body.state.as_deref(), Some("PRK" | "CHN"));
    !states_own && body.name.split([' ', '-']).any(|w| PRESS.contains(&w.to_lowercase().as_str()))
}

/// `The leaders told their negotiators to hurry`: what several order their own people is a part of what they agree on.
fn is_instruction(clause: &Clause) -> bool {
    let orders = matches!(clause.verb.lemma.as_str(), "tell" | "ask" | "urge");
    let own = |p: &Phrase| {
        let nameless = p.mentions.iter().all(|m| matches!(m, Mention::Group { state: None, .. }));
        (nameless || p.determiner.as_deref() == Some("their"))
            && p.head.as_deref().is_some_and(|head| SUBORDINATES.contains(&head))
    };
    let several = clause.subject.len() > 1 || clause.subject.iter().any(|p| p.plural);
    orders && several && clause.verb.voice == Voice::Active && clause.object.first().is_some_and(own)
}

/// Verbs behind which stands what was said or done before.
const SAYING: [&str; 27] = [
    "say",
    "tell",
    "state",
    "add",
    "note",
    "confirm",
    "claim",
    "announce",
    "report",
    "reveal",
    "disclose",
    "inform",
    "acknowledge",
    "admit",
    "explain",
    "assert",
    "affirm",
    "argue",
    "complain",
    "concede",
    "contend",
    "declare",
    "insist",
    "maintain",
    "observe",
    "remark",
    "stress",
];

/// Verbs whose object is who hears what is said.
const TELLING: [&str; 6] = ["tell", "inform", "assure", "warn", "remind", "notify"];

/// Words for a meeting.
const TALKS: [&str; 9] =
    ["talk", "talks", "conversation", "encounter", "meeting", "discussion", "exchange", "session", "dinner"];

/// What is written by several.
const PAPERS: [&str; 7] =
    ["statement", "communique", "communiqué", "declaration", "document", "joint statement", "press release"];

/// Words in the names of newspapers, agencies and broadcasters.
const PRESS: [&str; 15] = [
    "times",
    "post",
    "herald",
    "daily",
    "journal",
    "ilbo",
    "shimbun",
    "news",
    "broadcasting",
    "reuters",
    "bloomberg",
    "yonhap",
    "nikkei",
    "newspaper",
    "kyodo",
];

/// Those who do what leaders and ministers tell them.
const SUBORDINATES: [&str; 11] = [
    "negotiator",
    "official",
    "minister",
    "aide",
    "team",
    "diplomat",
    "expert",
    "envoy",
    "staff",
    "bureaucrat",
    "ministry",
];
