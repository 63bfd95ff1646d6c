//! What a clause says only beside what its sentence tells, so that it makes no event of its own.

use super::about::heads;
use super::factuality::is_bound;
use super::rule::Rule;
use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Whether a clause tells of an appointment only by its time, or says of a thing who chose it: `groups designated by the UN`; or
    /// says where things go that somebody does something with: `seizes arms going to Yemen`.
    pub(super) fn is_aside(&self, rule: &Rule, clause: &Clause) -> bool {
        match rule.event {
            // `Nukaga, who chairs the union, saw Yoon`: who he is.
            _ if rule.event.is_consultation() && is_description(clause) => true,
            // `Two bombers fly near the islands`: they pass.
            // `flew two helicopters to Laos`: who went is not told.
            EventType::Visit if clause.verb.lemma == "fly" && (passes(clause) || flies_craft(clause)) => true,
            // `flew water and blankets to Laos`
            EventType::Visit if clause.object.iter().any(|p| self.rules.is_of("goods", &heads(p))) => true,
            // `Two ships arrive in Lima with blankets`
            EventType::Visit if clause.after("with").any(|p| self.rules.is_of("goods", &heads(p))) => {
                !clause.subject_mentions().any(Mention::is_somebody)
            }
            EventType::Visit if clause.verb.lemma == "go" && !goes_somewhere(clause) => true,
            EventType::Visit if self.comes_to_drill(clause) || goes_on_air(clause) => true,
            // `The coast guard boards a trawler`: no guest.
            EventType::Visit if matches!(clause.verb.lemma.as_str(), "board" | "inspect") => {
                !clause.subject_mentions().any(Mention::is_somebody)
            }
            // `travels to Asunción, transiting Miami`: a stop of the journey that is told.
            EventType::Visit
                if clause.verb.lemma == "transit" && clause.verb.gerund && self.is_of_journey(clause) =>
            {
                true
            }
            EventType::Visit if clause.verb.gerund => {
                let things = |p: &Phrase| p.mentions.is_empty() && p.place.is_none() && p.date.is_none();
                let carried = clause.at.checked_sub(1).and_then(|i| self.phrase_at(i)).is_some_and(things);
                let goer = |m: &Mention| !matches!(m, Mention::Group { .. } | Mention::State(_));
                carried || !clause.shared_subject && !clause.subject_mentions().any(goer)
            }
            // `exchange letters on the anniversary of their ties`: what leaders write to each other, and do not sign.
            EventType::Agreement | EventType::Meeting if is_greeting(clause) => true,
            // `signs a wafer`: no instrument but one that has a name.
            EventType::Agreement if rule.objects == ["*"] => {
                let plain = |p: &Phrase| p.name.is_none() && p.series.is_empty() && p.mentions.is_empty();
                clause.object.iter().all(plain)
            }
            // `nine members vote in favor`: how many did, and not what came of it.
            EventType::Agreement if clause.verb.lemma == "vote" => {
                clause.subject.iter().any(|p| p.plural && p.number.is_some())
            }
            // `signs a memorandum creating a dialogue`: what the paper that is signed does.
            EventType::Agreement if clause.verb.gerund => {
                let signs = |g: usize| SIGNING.contains(&self.clauses[g].verb.lemma.as_str());
                let behind = clause.at.checked_sub(1).and_then(|i| self.phrase_at(i)).is_some();
                behind && clause.governor.is_some_and(signs)
            }
            // `sign a statement, which set up a hotline`: what the paper does.
            EventType::Agreement if matches!(clause.subordinator.as_deref(), Some("which" | "that")) => {
                let paper = |p: &Phrase| p.head.as_deref().is_some_and(|head| DOCUMENTS.contains(&head));
                let signed = |g: usize| {
                    let main = &self.clauses[g];
                    let puts = SIGNING.contains(&main.verb.lemma.as_str()) || main.verb.lemma == "issue";
                    puts && main.object.iter().any(paper)
                };
                let told = clause.subject.first().is_some_and(paper) || clause.governor.is_some_and(signed);
                rule.brings_about && clause.verb.voice == Voice::Active && told
            }
            // `adopts a resolution condemning the launch`: what the resolution says; `X, accused of spying`: who suffers it.
            EventType::Statement => {
                // `adopts a resolution that bans the trade and calls for restraint`
                let joined = clause.governor.filter(|_| clause.shared_subject).map(|g| &self.clauses[g]);
                let told = self.is_of_adopted(clause) || joined.is_some_and(|c| self.is_of_adopted(c));
                let accused = matches!(clause.verb.lemma.as_str(), "accuse" | "suspect" | "blame");
                // `flies to Lima to urge restraint`: what the journey is for.
                let on_air = clause.governor.is_some_and(|g| goes_on_air(&self.clauses[g]));
                let errand = clause.verb.infinitive && self.is_of_journey(clause) && !on_air;
                told || errand || accused && clause.object.is_empty() && clause.verb.voice == Voice::Active
            }
            // `announces zero tariffs on fruit`
            EventType::Sanction => clause.object.iter().any(|p| p.number == Some(0)),
            // `has pledged a million doses`, `pledged rice by 2016`: a promise that stands, and nothing sent.
            EventType::Aid if matches!(clause.verb.lemma.as_str(), "pledge" | "commit") => {
                let due = |p: &Phrase| p.date.is_some() || p.head.as_deref() == Some("end");
                clause.verb.perfect || clause.after("by").any(due)
            }
            EventType::Appointment => {
                // `takes office, succeeding X`
                let instead = matches!(clause.verb.lemma.as_str(), "succeed" | "replace");
                let taken = |g: usize| TAKING_OFFICE.contains(&self.clauses[g].verb.lemma.as_str());
                let told = clause.verb.gerund && instead && clause.governor.is_some_and(taken);
                told || is_bound(clause) || clause.verb.reduced && clause.subject_mentions().next().is_none()
            }
            _ => false,
        }
    }

    /// `condemning the launch`, `which condemns it`: whether a clause says what is in what somebody adopts.
    fn is_of_adopted(&self, clause: &Clause) -> bool {
        let adopts = |g: usize| matches!(self.clauses[g].verb.lemma.as_str(), "adopt" | "pass" | "approve");
        let which = matches!(clause.subordinator.as_deref(), Some("which" | "that"));
        (clause.verb.gerund || which) && clause.governor.is_some_and(adopts)
    }

    /// Whether the clause on which one depends tells that somebody sets out.
    fn is_of_journey(&self, clause: &Clause) -> bool {
        clause.governor.is_some_and(|g| GOING.contains(&self.clauses[g].verb.lemma.as_str()))
    }
}

/// `exchange letters on the founding of their ties`, `exchange greetings for the holiday`: words that are exchanged because of the day.
fn is_greeting(clause: &Clause) -> bool {
    let exchanges = matches!(clause.verb.lemma.as_str(), "exchange" | "trade" | "swap");
    let written = |p: &Phrase| matches!(p.head.as_deref(), Some("letter" | "note" | "greeting" | "wish"));
    let day = |p: &Phrase| p.head.as_deref().is_some_and(|head| OCCASIONS.contains(&head));
    let mut behind = ["on", "for", "over"].into_iter().flat_map(|word| clause.after(word));
    exchanges && clause.object.iter().any(written) && behind.any(day)
}

/// Why people congratulate each other.
const OCCASIONS: [&str; 9] = [
    "anniversary",
    "birthday",
    "centenary",
    "festival",
    "founding",
    "holiday",
    "jubilee",
    "new year",
    "occasion",
];

/// `went to Lima`, but not `went further`, `went on to say`, `went into talks`.
fn goes_somewhere(clause: &Clause) -> bool {
    let somewhere = |p: &Phrase| p.place.is_some() || p.name.is_some() || !p.mentions.is_empty();
    clause.verb.adverbs.iter().chain(&clause.words).any(|word| matches!(word.as_str(), "abroad" | "there"))
        || ["to", "in", "through", "via", "aboard"].iter().any(|word| clause.after(word).any(somewhere))
}

/// `goes on television`
fn goes_on_air(clause: &Clause) -> bool {
    let air = |p: &Phrase| {
        matches!(
            p.head.as_deref(),
            Some(
                "television"
                    | "tv"
                    | "radio"
                    | "air"
                    | "record"
                    | "trial"
                    | "strike"
                    | "leave"
                    | "sale"
                    | "display"
            )
        )
    };
    clause.verb.lemma == "go" && clause.after("on").any(air)
}

/// Whether somebody flies something somewhere.
fn flies_craft(clause: &Clause) -> bool {
    let craft = |m: &Mention| matches!(m, Mention::Group { .. } | Mention::Asset { .. });
    clause.object.iter().any(|p| p.mentions.iter().any(craft))
}

/// Whether somebody goes by a place and not to it.
fn passes(clause: &Clause) -> bool {
    ["near", "past", "along", "around"].iter().any(|word| clause.after(word).next().is_some())
}

/// Verbs of those who bring about what a paper says by putting their names to it.
const SIGNING: [&str; 5] = ["sign", "conclude", "ink", "initial", "ratify"];

/// Verbs of those who set out to say something.
const GOING: [&str; 10] =
    ["visit", "travel", "go", "fly", "come", "return", "head", "arrive", "rush", "hurry"];

/// What is written and does what its words say.
const DOCUMENTS: [&str; 10] = [
    "statement",
    "communique",
    "communiqué",
    "declaration",
    "treaty",
    "agreement",
    "accord",
    "memorandum",
    "pact",
    "protocol",
];

/// Verbs of those who come into an office, or are given it.
const TAKING_OFFICE: [&str; 9] =
    ["take", "assume", "become", "appoint", "name", "nominate", "elect", "swear", "inaugurate"];

/// Whether a clause tells in the present of what somebody leads: `who chairs the union`.
fn is_description(clause: &Clause) -> bool {
    let leads = matches!(clause.verb.lemma.as_str(), "chair" | "head" | "lead" | "run" | "co-chair");
    let present = !clause.verb.past && !clause.verb.perfect && clause.verb.modal.is_none();
    clause.subordinator.as_deref() == Some("who") && leads && present && clause.verb.is_finite()
}
