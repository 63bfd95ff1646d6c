//! Whether a clause says that something happened, or only that it may.

use super::outlook::{Dependent, Outlook};
use super::scene::Scene;
use crate::graph::ProspectStatus;
use crate::language::{Anaphor, ChunkKind, Clause, Mention, Phrase, Voice};

/// What a clause says of the reality of its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factuality {
    /// It happened.
    Asserted,
    /// It did not, or not yet.
    Prospect(ProspectStatus),
    /// Neither: the purpose of something else, a habit, words of a quotation.
    Unstated,
}

use Factuality::{Asserted, Prospect, Unstated};
use ProspectStatus::{Cancelled, Denied, Planned, Proposed};

impl Scene<'_> {
    /// Judges the clause at `at`, looking up to the verbs it depends on.
    pub(super) fn factuality(&self, at: usize) -> Factuality {
        let clauses = self.clauses;
        let clause = &clauses[at];
        let verb = &clause.verb;
        let own = self.own(clause);
        if own != Asserted {
            return own;
        }
        let governor = clause.governor.filter(|g| *g < at).map(|g| &clauses[g]);
        let outlook = governor.and_then(|g| self.outlook(g, clause));
        let led = clause.led_by.as_deref().filter(|word| verb.gerund && AIMS.contains(word));
        if outlook.is_none() && led.is_some_and(|word| !goes_on(clauses, clause, word)) {
            return Unstated;
        }
        if let Some(first) = auxiliary_before(clauses, at) {
            return self.factuality(first);
        }
        if self.awaits(at) {
            return Prospect(Planned);
        }
        // A verb depends on one before it; a clause that was taken out of its sentence depends on none.
        let Some(above) = clause.governor.filter(|g| *g < at) else {
            if self.is_foiled(at) {
                return Prospect(Cancelled);
            }
            return if self.is_wanted_first(at) { Unstated } else { alone(clause) };
        };
        let (governor, above) = (&clauses[above], self.factuality(above));
        let said = outlook.map(|row| row.is.factuality());
        if outlook.is_some_and(|row| row.implies) && above == Prospect(Denied) && is_past_denial(governor) {
            return Asserted;
        }
        if verb.infinitive {
            if above == Asserted && offers(governor, clause) {
                return Prospect(Proposed);
            }
            return match control(governor, clause).or(said).unwrap_or_else(|| purpose(governor, clause)) {
                Asserted => above,
                other => other,
            };
        }
        if verb.gerund {
            if clause.led_by.as_deref() == Some("before") {
                // `held talks before joining the others`
                return if governor.verb.is_finite() && above == Asserted { Asserted } else { Unstated };
            }
            return said.filter(|said| *said != Asserted).unwrap_or(above);
        }
        subordinate(clause, governor, above, said)
    }

    /// What the verb of one clause says of the reality of another that depends on it, if a row tells of it.
    fn outlook(&self, governor: &Clause, clause: &Clause) -> Option<&Outlook> {
        let verb = &clause.verb;
        let of = match clause.subordinator.as_deref() {
            Some("that") => Dependent::That,
            _ if verb.infinitive => Dependent::Infinitive,
            None if verb.gerund => Dependent::Gerund,
            _ => return None,
        };
        let row = self.rules.outlook(of, governor, clause)?;
        // `cancels his trip, meeting X in Lima`: what was done besides.
        let parted = self.chunks[..clause.at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
        let parted = of == Dependent::Gerund && parted.is_some_and(|c| c.kind == ChunkKind::Mark(','));
        (!parted || row.apart).then_some(row)
    }

    /// `Before meeting X, Y wants a text`: what somebody wants first, who has not met X yet.
    fn is_wanted_first(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let before = clause.verb.gerund && clause.led_by.as_deref() == Some("before");
        let main = self.clauses[at + 1..].iter().find(|c| c.verb.is_finite() && c.subordinator.is_none());
        before && main.is_some_and(|c| self.rules.has("wanting", &c.verb.lemma))
    }

    /// `When X visits Lima, Y will receive him`: a present tense in the clause with which a sentence opens whose main verb tells of what is
    /// to come.
    fn awaits(&self, at: usize) -> bool {
        let clauses = self.clauses;
        let clause = &clauses[at];
        let opens =
            matches!(clause.subordinator.as_deref(), Some("when" | "once" | "after" | "before" | "until"));
        let present = clause.verb.is_finite() && !clause.verb.past && clause.verb.modal.is_none();
        let main = clauses[at + 1..].iter().find(|c| c.verb.is_finite() && c.subordinator.is_none());
        let ahead =
            |c: &Clause| matches!(c.verb.modal.as_deref(), Some("will" | "shall" | "to")) || is_expected(c);
        opens && present && clause.governor.is_none() && main.is_some_and(ahead)
    }

    /// `an attempt to launch a satellite is called off`: what becomes of what somebody set out to do is told by the verb behind it.
    fn is_foiled(&self, at: usize) -> bool {
        let clauses = self.clauses;
        let clause = &clauses[at];
        let attempt = clause.subject.first().is_some_and(|p| p.head.as_deref() == Some("attempt"));
        let next = clauses.get(at + 1).filter(|c| c.verb.is_finite() && c.subject == clause.subject);
        let off = |c: &Clause| c.verb.voice == Voice::Passive && self.rules.has("foiled", &c.verb.lemma);
        clause.verb.infinitive && attempt && next.is_some_and(off)
    }

    /// Whether the clause at `at` says what somebody who may do so decides to do: `the Cabinet decides to remove Laos from the list`.
    pub(super) fn is_decided(&self, at: usize) -> bool {
        let clauses = self.clauses;
        let clause = &clauses[at];
        let Some(governor) = clause.governor.filter(|_| clause.verb.infinitive) else { return false };
        let decides = matches!(clauses[governor].verb.lemma.as_str(), "decide" | "resolve" | "vote" | "move");
        decides && self.factuality(governor) == Asserted && self.own(clause) == Asserted
    }
}

/// What a finite verb tells of its own reality by the word that begins its clause; `above` is what is said of the verb that it depends on.
fn subordinate(
    clause: &Clause,
    governor: &Clause,
    above: Factuality,
    said: Option<Factuality>,
) -> Factuality {
    let verb = &clause.verb;
    match clause.subordinator.as_deref() {
        // `a day may come when he visits`, but `can be traced to the day when they met`
        Some("when") if governor.verb.modal.is_some() && !(verb.past && is_present(governor)) => above,
        // `a text to be adopted when they meet in May`
        // `a signature is expected when X comes to Lima`
        Some("when" | "once") if !verb.past && !verb.perfect && is_expected(governor) => Prospect(Planned),
        Some("when" | "once" | "where") if !verb.past && !verb.perfect && governor.verb.infinitive => {
            // `flies to Lima to prepare for the day when X visits it`
            let ahead =
                matches!(governor.verb.lemma.as_str(), "prepare" | "plan" | "arrange" | "wait" | "await");
            if !ahead && above == Asserted { Asserted } else { Prospect(Planned) }
        }
        // `It is not excluded that they meet`, `refused to confirm that they had met`
        Some("that") if is_left_open(governor, above) => Prospect(Proposed),
        // Not `Nobody expects the accord that they signed to last`.
        Some("that") if said.is_some() => said.unwrap_or(above),
        Some("that") if !verb.is_finite() => Prospect(Proposed),
        // `insists that Seoul pay`
        Some("that") if verb.base && is_one(clause) => Prospect(Proposed),
        // `blocks a request that the UN list him`
        Some("that") if governor.object.last().is_some_and(is_wish) => Prospect(Proposed),
        Some(
            "who" | "which" | "whom" | "whose" | "where" | "when" | "that" | "while" | "because" | "although"
            | "though" | "once",
        ) => Asserted,
        Some("if" | "whether" | "unless" | "lest") => Prospect(Proposed),
        // `is expected in May, a week before she sets out for Rome`
        Some("before" | "until" | "till") if !verb.past && !verb.perfect && is_expected(governor) => {
            Prospect(Planned)
        }
        // `since he took office`: long before what is told.
        Some("how" | "why" | "what" | "since") => Unstated,
        // `before he leaves office`: later than what is told, if ever.
        // `It would be weeks before he left`: not when that is told.
        Some("before" | "until" | "till") if !verb.past || governor.verb.modal.is_some() => Unstated,
        // `has yet to ratify the accord signed in May`
        None if verb.reduced && is_bound_by(clause, governor) => Asserted,
        None if verb.reduced => above_unless_plan(above),
        // `says he will meet` was judged by its own modal; `says they met` is a report.
        _ => Asserted,
    }
}

/// `will visit Hanoi and meet Trong`, `plans to visit Hanoi and meet Trong`: the clause whose modal, or whose `to`, is that of a base
/// form as well. Several who act may have a base form of their own behind an infinitive: `they agree to cooperate and sign a treaty`.
fn auxiliary_before(clauses: &[Clause], at: usize) -> Option<usize> {
    let clause = &clauses[at];
    if !clause.verb.base || !clause.shared_subject || clause.subordinator.is_some() {
        return None;
    }
    let leads = |c: &Clause| {
        let main = matches!(c.subordinator.as_deref(), None | Some("that"));
        main && !c.verb.reduced && !c.verb.gerund
    };
    let alone = is_one(clause);
    // `flew to Lima, where he will meet X and sign a treaty`
    let aside = |c: &Clause| matches!(c.subordinator.as_deref(), Some("who" | "which" | "whom" | "where"));
    let within = clause.governor.filter(|&g| {
        let c = &clauses[g];
        g < at && c.verb.modal.is_some() && (alone || aside(c))
    });
    let first = within.or_else(|| clauses[..at].iter().rposition(leads))?;
    let verb = &clauses[first].verb;
    let shared =
        verb.modal.is_some() || verb.infinitive && alone || auxiliary_before(clauses, first).is_some();
    shared.then_some(first)
}

/// `flew to Lima with an invitation for X to visit Rome`: what somebody brings to be done.
fn offers(governor: &Clause, clause: &Clause) -> bool {
    let offer = |p: &Phrase| {
        matches!(
            p.head.as_deref(),
            Some(
                "invitation"
                    | "proposal"
                    | "request"
                    | "offer"
                    | "plan"
                    | "promise"
                    | "appeal"
                    | "demand"
                    | "idea"
            )
        )
    };
    let between = |p: &Phrase| p.tokens.start > governor.tokens.start && p.tokens.end <= clause.tokens.end;
    let behind = |word| governor.after(word).any(|p| offer(p) && between(p));
    behind("with") || behind("on") || behind("for")
}

/// Whether one person or thing is the subject.
fn is_one(clause: &Clause) -> bool {
    matches!(&clause.subject[..], [one] if !one.plural && one.mentions.len() < 2)
}

/// An infinitive that depends on no verb: `Duterte to visit Lima in May`, as headlines have it, is a plan, `To mark the day, the two
/// meet` a purpose, `An invitation to visit was accepted` neither; `the first leader to visit Lima` did, and who attempts to fire has fired.
fn alone(clause: &Clause) -> Factuality {
    let Some(first) = clause.subject.first().filter(|_| clause.verb.infinitive) else {
        return if clause.verb.infinitive { Unstated } else { Asserted };
    };
    let did = is_singled_out(first) || first.head.as_deref() == Some("attempt");
    let before = first.tokens.start < clause.tokens.start && !first.mentions.is_empty();
    // `X, in Lima to see Y, warns`
    let placed = |p: &Phrase| p.place.is_some() && p.tokens.start < clause.tokens.start;
    let there = before && clause.after("in").any(placed);
    match (did || there, before) {
        (true, _) => Asserted,
        (false, true) => Prospect(Planned),
        (false, false) => Unstated,
    }
}

/// `can be`, `may be`: a modal that is no past form.
fn is_present(clause: &Clause) -> bool {
    matches!(clause.verb.modal.as_deref(), Some("can" | "may" | "must"))
}

/// Whether a clause tells of what was signed, and its governor of what becomes of it: nobody ratifies or scraps what is still to be signed.
fn is_bound_by(clause: &Clause, governor: &Clause) -> bool {
    let signed = matches!(clause.verb.lemma.as_str(), "sign" | "conclude" | "reach" | "initial" | "strike");
    signed && BECOMES_OF_PAPERS.contains(&governor.verb.lemma.as_str())
}

/// What becomes of papers once they are signed.
const BECOMES_OF_PAPERS: [&str; 17] = [
    "ratify",
    "implement",
    "honor",
    "honour",
    "review",
    "renew",
    "amend",
    "revise",
    "extend",
    "scrap",
    "abrogate",
    "repeal",
    "suspend",
    "terminate",
    "uphold",
    "respect",
    "enforce",
];

fn above_unless_plan(above: Factuality) -> Factuality {
    if matches!(above, Prospect(_)) { above } else { Asserted }
}

/// What the words around a verb say of the infinitive that depends on it, where it is not the verb alone that tells.
fn control(governor: &Clause, clause: &Clause) -> Option<Factuality> {
    let passive = governor.verb.voice == Voice::Passive;
    Some(match governor.verb.lemma.as_str() {
        // `It was left to X to apologize`: he did.
        "leave" | "fall"
            if governor.subject.iter().all(|p| p.mentions == [Mention::Anaphor(Anaphor::It)]) =>
        {
            Asserted
        }
        // `becomes the first minister to have visited all ten`: by all that came before.
        "be" | "become" if clause.verb.perfect => Unstated,
        // `becomes the first minister to visit Suva`
        "be" | "become" if governor.object.iter().any(is_singled_out) => Asserted,
        // `was among the first to condole`
        "be" if governor.after("among").any(is_singled_out) => Asserted,
        // `took until March 2 to adopt it`
        "take" if !passive && governor.after("until").any(|p| p.date.is_some()) => Asserted,
        _ => return None,
    })
}

/// What is said of an infinitive of which the verb before it tells nothing: `meets to discuss`, but `to sign and to sign`.
fn purpose(governor: &Clause, clause: &Clause) -> Factuality {
    if clause.verb.lemma == governor.verb.lemma { Asserted } else { Unstated }
}

/// `did not fail`, `could not help`: whether a verb is denied of what was, and not of what is to be.
fn is_past_denial(clause: &Clause) -> bool {
    matches!(clause.verb.modal.as_deref(), None | Some("could"))
}

/// Whether a clause tells of something only by its time: `before he leaves office`, `before retiring`.
pub(super) fn is_bound(clause: &Clause) -> bool {
    let word = clause.subordinator.as_deref().or(clause.led_by.as_deref());
    matches!(word, Some("before" | "until" | "till"))
}

/// `the first minister`, `the most senior official`: told apart from all who did the same, or did not.
fn is_singled_out(phrase: &Phrase) -> bool {
    let superlative = |w: &String| {
        matches!(w.as_str(), "only" | "last" | "latest" | "sole" | "most" | "oldest" | "youngest")
            || w.starts_with("highest")
    };
    phrase.ordinal.is_some() || phrase.modifiers.iter().any(superlative)
}

/// `is expected`, `is due`: what is told is still to come.
pub(super) fn is_expected(clause: &Clause) -> bool {
    let passive = clause.verb.voice == Voice::Passive;
    passive && matches!(clause.verb.lemma.as_str(), "expect" | "schedule" | "plan" | "set" | "slate" | "hope")
}

/// `is not excluded`, `is not ruled out`, `neither side confirms`, of a clause of whose own reality `told` is said: what follows may be.
fn is_left_open(clause: &Clause, told: Factuality) -> bool {
    let lemma = clause.verb.lemma.as_str();
    let shut = matches!(lemma, "exclude" | "rule" | "preclude" | "discount");
    let vouched = matches!(lemma, "confirm" | "verify" | "prove" | "substantiate");
    clause.verb.voice == Voice::Passive && clause.verb.negated && shut || vouched && told == Prospect(Denied)
}

/// `a request`, `a demand`: what follows is what is wished.
fn is_wish(phrase: &Phrase) -> bool {
    matches!(
        phrase.head.as_deref(),
        Some(
            "request"
                | "demand"
                | "proposal"
                | "suggestion"
                | "call"
                | "plea"
                | "hope"
                | "recommendation"
                | "wish"
                | "insistence"
        )
    )
}

/// Prepositions before an -ing form that do not say that it happened in what is told: `in favor of meeting`, `since visiting`.
const AIMS: [&str; 13] = [
    "since", "for", "of", "about", "on", "against", "from", "toward", "towards", "to", "over", "off", "near",
];

/// `went on meeting X`, `kept on calling for talks`: whether the word before an -ing form belongs to a verb that says it went on.
fn goes_on(clauses: &[Clause], clause: &Clause, word: &str) -> bool {
    let lasts = |c: &Clause| {
        matches!(c.verb.lemma.as_str(), "go" | "keep" | "carry") && c.after("on").next().is_none()
    };
    word == "on" && clause.governor.is_some_and(|g| lasts(&clauses[g]))
}
