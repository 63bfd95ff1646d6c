//! Whether a clause says that something happened, or only that it may.

use crate::graph::ProspectStatus;
use crate::language::{Anaphor, Clause, Mention, Phrase, Voice};

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
use ProspectStatus::{Cancelled, Denied, Invited, Planned, Postponed, Proposed};

/// Judges the clause at `at`, looking up to the verbs it depends on.
pub(super) fn factuality(clauses: &[Clause], at: usize) -> Factuality {
    let clause = &clauses[at];
    let verb = &clause.verb;
    let own = own(clause);
    if own != Asserted {
        return own;
    }
    let led = clause.led_by.as_deref().filter(|word| verb.gerund && AIMS.contains(word));
    if led.is_some_and(|word| !goes_on(clauses, clause, word)) {
        return Unstated;
    }
    if let Some(first) = auxiliary_before(clauses, at) {
        return factuality(clauses, first);
    }
    if awaits(clauses, at) {
        return Prospect(Planned);
    }
    // A verb depends on one before it; a clause that was taken out of its sentence depends on none.
    let Some(above) = clause.governor.filter(|g| *g < at) else {
        return if is_foiled(clauses, at) { Prospect(Cancelled) } else { alone(clause) };
    };
    let (governor, above) = (&clauses[above], factuality(clauses, above));
    if verb.infinitive {
        if above == Asserted && offers(governor, clause) {
            return Prospect(Proposed);
        }
        return match control(governor, clause) {
            Asserted => above,
            Unstated => Unstated,
            other => other,
        };
    }
    if verb.gerund {
        return of_gerund(clause, governor, above);
    }
    subordinate(clause, governor, above)
}

/// What a finite verb tells of its own reality by the word that begins its clause; `above` is what is said of the verb that it depends on.
fn subordinate(clause: &Clause, governor: &Clause, above: Factuality) -> Factuality {
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
        Some("that") if !verb.is_finite() || thinks(governor) && governor.object.is_empty() => {
            reported(governor)
        }
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

/// `When X visits Lima, Y will receive him`: a present tense in the clause with which a sentence opens whose main verb tells of what is
/// to come.
fn awaits(clauses: &[Clause], at: usize) -> bool {
    let clause = &clauses[at];
    let opens =
        matches!(clause.subordinator.as_deref(), Some("when" | "once" | "after" | "before" | "until"));
    let present = clause.verb.is_finite() && !clause.verb.past && clause.verb.modal.is_none();
    let main = clauses[at + 1..].iter().find(|c| c.verb.is_finite() && c.subordinator.is_none());
    let ahead =
        |c: &Clause| matches!(c.verb.modal.as_deref(), Some("will" | "shall" | "to")) || is_expected(c);
    opens && present && clause.governor.is_none() && main.is_some_and(ahead)
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

/// What an -ing form says of its own reality; `above` is what is said of the verb that it depends on.
fn of_gerund(clause: &Clause, governor: &Clause, above: Factuality) -> Factuality {
    if clause.led_by.as_deref() == Some("before") {
        // `held talks before joining the others`
        return if governor.verb.is_finite() && above == Asserted { Asserted } else { Unstated };
    }
    // `expressed interest in meeting X`, `asked for help in bringing X and Y together`
    let interest = |p: &Phrase| matches!(p.head.as_deref(), Some("interest" | "willingness" | "difficulty"));
    let sought = |p: &Phrase| {
        matches!(p.head.as_deref(), Some("help" | "assistance" | "support" | "cooperation" | "role" | "aid"))
    };
    let wanted = governor.object.last().is_some_and(interest)
        || governor.object.last().or(governor.after("for").last()).is_some_and(sought);
    if clause.led_by.as_deref() == Some("in") && wanted {
        return Prospect(Proposed);
    }
    match gerund(clause, governor) {
        Asserted => above,
        other => other,
    }
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

/// `an attempt to launch a satellite is called off`: what becomes of what somebody set out to do is told by the verb behind it.
fn is_foiled(clauses: &[Clause], at: usize) -> bool {
    let clause = &clauses[at];
    let attempt = clause.subject.first().is_some_and(|p| p.head.as_deref() == Some("attempt"));
    let next = clauses.get(at + 1).filter(|c| c.verb.is_finite() && c.subject == clause.subject);
    let off = |c: &Clause| c.verb.voice == Voice::Passive && FOILED.contains(&c.verb.lemma.as_str());
    clause.verb.infinitive && attempt && next.is_some_and(off)
}

/// What is done to an attempt that is not made in the end.
const FOILED: [&str; 9] =
    ["abort", "abandon", "cancel", "call", "foil", "postpone", "prevent", "scrub", "thwart"];

/// `had a drill in view`, `has a visit on the calendar`: what somebody has before him.
fn has_in_view(clause: &Clause) -> bool {
    let ahead = |p: &Phrase| {
        matches!(
            p.head.as_deref(),
            Some("view" | "mind" | "prospect" | "store" | "calendar" | "agenda" | "card" | "cards")
        )
    };
    clause.verb.lemma == "have" && ["in", "on"].iter().any(|word| clause.after(word).any(ahead))
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

/// What the clause says of itself: its modal, its negation, an adverb of habit.
fn own(clause: &Clause) -> Factuality {
    let verb = &clause.verb;
    if matches!(clause.subordinator.as_deref(), Some("if" | "whether" | "unless" | "lest")) {
        return Prospect(Proposed);
    }
    // `lost no time in answering`
    if matches!(verb.lemma.as_str(), "lose" | "waste")
        && clause.object.iter().any(|p| p.head.as_deref() == Some("time"))
    {
        return Asserted;
    }
    // `made no secret of it`
    let secret = clause
        .object
        .iter()
        .any(|p| p.head.as_deref() == Some("secret") && p.determiner.as_deref() == Some("no"));
    if verb.lemma == "make" && verb.modal.is_none() && secret {
        return Asserted;
    }
    // `discussed how to meet`: what is asked.
    if verb.infinitive && matches!(clause.subordinator.as_deref(), Some("how" | "when" | "where" | "what")) {
        return Unstated;
    }
    // `his first visit since he took office was`: long before what is told.
    if clause.subordinator.as_deref() == Some("since") && clause.governor.is_none() {
        return Unstated;
    }
    // `Whenever the two meet, they argue`: a habit.
    if matches!(clause.subordinator.as_deref(), Some("whenever" | "wherever")) {
        return Unstated;
    }
    // `Should X visit Lima, Y will receive him`, `would arise should X sign`: a base form whose `should` stands before its subject.
    if verb.base && verb.modal.is_none() && clause.words.iter().any(|w| w == "should") {
        return Prospect(Proposed);
    }
    if denies(clause) && !is_only_later(clause) {
        return Prospect(Denied);
    }
    if has_in_view(clause) {
        return Prospect(Planned);
    }
    match verb.modal.as_deref() {
        Some("will" | "shall" | "to") => return Prospect(Planned),
        Some(_) => return Prospect(Proposed),
        None => {}
    }
    // `the largest delegation that has ever traveled with him`
    if verb.perfect && clause.words.iter().any(|w| w == "ever") {
        return Unstated;
    }
    // `nearly met`: they did not.
    if clause.words.iter().any(|w| matches!(w.as_str(), "nearly" | "almost")) {
        return Prospect(Denied);
    }
    let habit = clause.words.iter().any(|w| HABITS.contains(&w.as_str()));
    if habit || counts(clause) { Unstated } else { Asserted }
}

/// Whether the clause says that nothing happened: `did not meet`, `Without having met X, Y flew home`, `no minister came`.
fn denies(clause: &Clause) -> bool {
    let without = matches!(clause.led_by.as_deref(), Some("without" | "instead of" | "rather than"));
    let none = |p: &Phrase| {
        matches!(p.determiner.as_deref(), Some("no" | "neither"))
            || matches!(p.head.as_deref(), Some("none" | "nobody" | "nothing"))
    };
    clause.verb.negated
        || clause.verb.gerund && without
        || clause.words.iter().any(|w| w == "never")
        || stays_away(clause)
        || clause.object.iter().chain(&clause.subject).any(none)
}

/// `stays away from the summit in Lima`
fn stays_away(clause: &Clause) -> bool {
    matches!(clause.verb.lemma.as_str(), "stay" | "keep" | "remain")
        && clause.words.iter().any(|w| w == "away")
}

/// `did not meet him until May 3`: then they did.
pub(super) fn is_only_later(clause: &Clause) -> bool {
    let day = |p: &Phrase| p.date.is_some();
    let until = clause.after("until").chain(clause.after("till")).any(day);
    clause.verb.negated && clause.verb.modal.is_none() && until
}

/// `had met him three times`, `had more than 30 meetings with him`: whether the clause counts events and tells of none of them.
fn counts(clause: &Clause) -> bool {
    let times = |p: &Phrase| p.head.as_deref() == Some("time") && p.number.is_some_and(|n| n > 1);
    let many = |p: &Phrase| {
        p.number.is_some_and(|n| n > 3) && p.head.as_deref().is_some_and(|head| COUNTED.contains(&head))
    };
    let behind = clause.prepositions.iter().flat_map(|(_, phrases)| phrases);
    behind.chain(&clause.object).any(times) || clause.object.iter().any(many)
}

/// Adverbs of what is done again and again, or was long ago.
const HABITS: [&str; 11] = [
    "formerly",
    "regularly",
    "annually",
    "usually",
    "routinely",
    "periodically",
    "typically",
    "often",
    "frequently",
    "traditionally",
    "normally",
];

/// What somebody is said to have had many of.
const COUNTED: [&str; 8] = ["meeting", "visit", "summit", "trip", "call", "conversation", "round", "session"];

/// What a verb says of the infinitive that depends on it.
fn control(governor: &Clause, clause: &Clause) -> Factuality {
    let passive = governor.verb.voice == Voice::Passive;
    // `expressed willingness to take part`
    let willing = |p: &Phrase| {
        matches!(
            p.head.as_deref(),
            Some(
                "willingness"
                    | "readiness"
                    | "desire"
                    | "wish"
                    | "hope"
                    | "intention"
                    | "interest"
                    | "determination"
                    | "eagerness"
            )
        )
    };
    if !passive && governor.object.last().is_some_and(willing) {
        return Prospect(Proposed);
    }
    match governor.verb.lemma.as_str() {
        // `came under pressure to recall`, `comes close to leaving`
        "come" if governor.after("under").next().is_some() => Prospect(Proposed),
        "help" | "continue" | "begin" | "start" | "manage" | "proceed" | "go" | "get" | "come" | "unite"
        | "lead" | "prompt" | "force" => Asserted,
        // People travel in order to meet, and the chronicle that says they did says that they met.
        "visit" | "travel" | "arrive" | "fly" | "gather" | "convene" | "return" | "head" | "depart"
        | "tour" | "join" | "assemble" | "journey" | "sit" | "reconvene" | "land" => Asserted,
        // `stops in Lima to see X`
        "stop" if !passive && governor.object.is_empty() => Asserted,
        // `the parliament votes to impeach him`
        "vote" if DONE_BY_VOTE.contains(&clause.verb.lemma.as_str()) => Asserted,
        "be" if governor.words.iter().any(|w| w == "there" || w == "here") => Asserted,
        // `was able to visit Suva`
        "be" if governor.verb.past && governor.object.iter().any(is_able) => Asserted,
        // `is quick to deny it`, `took to Facebook to deny it`
        "be" if is_prompt(governor) => Asserted,
        "take" if !passive && governor.object.is_empty() && governor.after("to").next().is_some() => Asserted,
        "hasten" | "hurry" | "rush" if !passive => Asserted,
        // `It was left to X to apologize`: he did.
        "leave" | "fall"
            if governor.subject.iter().all(|p| p.mentions == [Mention::Anaphor(Anaphor::It)]) =>
        {
            Asserted
        }
        // `contacts the embassy to complain`
        "contact" if !passive && clause.verb.lemma != "arrange" => Asserted,
        // `agrees to buy a stake`: the bargain is struck.
        "agree" if !passive && is_bargain(governor, clause) => Asserted,
        // `becomes the first minister to have visited all ten`: by all that came before.
        "be" | "become" if clause.verb.perfect => Unstated,
        // `becomes the first minister to visit Suva`
        "be" | "become" if governor.object.iter().any(is_singled_out) => Asserted,
        // `was among the first to condole`
        "be" if governor.after("among").any(is_singled_out) => Asserted,
        // `was at pains to stress`
        "be" if governor.after("at").any(is_occasion) => Asserted,
        // `chose the anniversary to test a missile`
        "choose" | "elect" if !passive => Asserted,
        // `took until March 2 to adopt it`
        "take" if !passive && governor.after("until").any(|p| p.date.is_some()) => Asserted,
        // `uses the anniversary to insist`, `finds time to meet`
        "use" | "take" | "seize" | "find" if governor.object.iter().any(is_occasion) => Asserted,
        "invite" | "urge" | "ask" | "request" => Prospect(Invited),
        "call" if !passive => Prospect(Proposed),
        "postpone" | "delay" | "defer" => Prospect(Postponed),
        "cancel" | "scrap" => Prospect(Cancelled),
        "refuse" | "decline" | "fail" | "neglect" | "omit" => Prospect(Denied),
        "propose" | "offer" | "hope" | "want" | "wish" | "seek" | "consider" | "threaten" | "try"
        | "attempt" | "push" | "press" | "aim" | "discuss" | "suggest" | "need" | "like" | "fear"
        | "claim" | "appear" | "seem" => Prospect(Proposed),
        "plan" | "intend" | "agree" | "expect" | "look" | "vow" | "pledge" | "promise" | "decide"
        | "prepare" | "commit" | "work" | "set" | "schedule" | "announce" | "be" | "remain" | "undertake"
        | "resolve" | "slate" | "opt" | "arrange" | "swear" | "choose" | "vote" | "order" | "authorize"
        | "allow" | "permit" | "require" | "bind" | "move" | "have" | "stand" | "pave" => Prospect(Planned),
        // `meets to discuss`: a purpose.
        _ => {
            if clause.verb.lemma == governor.verb.lemma {
                Asserted
            } else {
                Unstated
            }
        }
    }
}

/// Whether what somebody agrees to do is to buy or to sell, and not in principle alone.
fn is_bargain(governor: &Clause, clause: &Clause) -> bool {
    let trades = matches!(clause.verb.lemma.as_str(), "buy" | "acquire" | "purchase" | "sell");
    trades && governor.after("in").next().is_none()
}

/// Whether the clause at `at` says what somebody who may do so decides to do: `the Cabinet decides to remove Laos from the list`.
pub(super) fn is_decided(clauses: &[Clause], at: usize) -> bool {
    let clause = &clauses[at];
    let Some(governor) = clause.governor.filter(|_| clause.verb.infinitive) else { return false };
    let decides = matches!(clauses[governor].verb.lemma.as_str(), "decide" | "resolve" | "vote" | "move");
    decides && factuality(clauses, governor) == Asserted && own(clause) == Asserted
}

/// Whether a clause tells of something only by its time: `before he leaves office`, `before retiring`.
pub(super) fn is_bound(clause: &Clause) -> bool {
    let word = clause.subordinator.as_deref().or(clause.led_by.as_deref());
    matches!(word, Some("before" | "until" | "till"))
}

fn is_occasion(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| OCCASIONS.contains(&head))
}

/// `the first minister`, `the most senior official`: told apart from all who did the same, or did not.
fn is_singled_out(phrase: &Phrase) -> bool {
    let superlative = |w: &String| {
        matches!(w.as_str(), "only" | "last" | "latest" | "sole" | "most" | "oldest" | "youngest")
            || w.starts_with("highest")
    };
    phrase.ordinal.is_some() || phrase.modifiers.iter().any(superlative)
}

/// What a verb says of the -ing form that depends on it.
fn gerund(clause: &Clause, governor: &Clause) -> Factuality {
    let goes_on = !governor.object.is_empty() || governor.prepositions.iter().any(|(_, np)| !np.is_empty());
    match governor.verb.lemma.as_str() {
        // `stopped in Lima, conferring with X`
        "stop" if goes_on && clause.led_by.is_none() => Asserted,
        "discuss" | "consider" | "propose" | "suggest" | "contemplate" | "mull" | "favor" | "favour"
        | "support" | "urge" | "resume" | "mention" | "oppose" | "look" | "ponder" | "weigh" | "eye"
        | "debate" | "moot" | "float" | "entertain" | "envisage" | "envision" | "advocate" | "recommend"
        | "hint" => Prospect(Proposed),
        "avoid" | "rule" | "refuse" | "stop" | "prevent" | "deny" | "resist" | "miss" | "forgo"
        | "forego" | "eschew" | "skip" | "abandon" => Prospect(Denied),
        "postpone" | "delay" => Prospect(Postponed),
        "cancel" => Prospect(Cancelled),
        "plan" => Prospect(Planned),
        _ => Asserted,
    }
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

fn thinks(governor: &Clause) -> bool {
    matches!(
        governor.verb.lemma.as_str(),
        "hope"
            | "expect"
            | "propose"
            | "suggest"
            | "doubt"
            | "deny"
            | "wish"
            | "believe"
            | "think"
            | "fear"
            | "demand"
            | "recommend"
            | "predict"
            | "speculate"
            | "request"
            | "rumor"
            | "rumour"
            | "allege"
            | "surmise"
    )
}

fn reported(governor: &Clause) -> Factuality {
    if governor.verb.lemma == "deny" || governor.verb.lemma == "doubt" {
        Prospect(Denied)
    } else {
        Prospect(Proposed)
    }
}

/// Prepositions before an -ing form that do not say that it happened in what is told: `in favor of meeting`, `since visiting`.
const AIMS: [&str; 10] = ["since", "for", "of", "about", "on", "against", "from", "toward", "towards", "to"];

/// `went on meeting X`, `kept on calling for talks`: whether the word before an -ing form belongs to a verb that says it went on.
fn goes_on(clauses: &[Clause], clause: &Clause, word: &str) -> bool {
    let lasts = |c: &Clause| {
        matches!(c.verb.lemma.as_str(), "go" | "keep" | "carry") && c.after("on").next().is_none()
    };
    word == "on" && clause.governor.is_some_and(|g| lasts(&clauses[g]))
}

fn is_able(phrase: &Phrase) -> bool {
    phrase.head.as_deref() == Some("able")
}

/// Whether somebody is said to do something at once.
fn is_prompt(clause: &Clause) -> bool {
    let heads = clause.object.iter().filter_map(|p| p.head.as_ref());
    heads.chain(&clause.words).any(|w| PROMPT.contains(&w.as_str()))
}

/// How somebody is who does it at once.
const PROMPT: [&str; 5] = ["quick", "swift", "prompt", "fast", "first"];

/// What those who vote for it do by their votes.
const DONE_BY_VOTE: [&str; 16] = [
    "adopt", "approve", "pass", "ratify", "impeach", "remove", "oust", "dismiss", "elect", "confirm",
    "expel", "censure", "condemn", "reject", "recall", "override",
];

/// What people use to say or do something.
const OCCASIONS: [&str; 30] = [
    "conference",
    "briefing",
    "pain",
    "pains",
    "trouble",
    "time",
    "advantage",
    "occasion",
    "opportunity",
    "chance",
    "anniversary",
    "speech",
    "address",
    "visit",
    "trip",
    "appearance",
    "interview",
    "platform",
    "forum",
    "meeting",
    "summit",
    "ceremony",
    "session",
    "stopover",
    "stop",
    "stay",
    "layover",
    "break",
    "funeral",
    "inauguration",
];
