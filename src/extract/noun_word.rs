//! What the words of an event's noun tell: whose event it is, whether it is news, and whether it is one at all.

use crate::language::{Anaphor, Clause, Mention, Phrase, Sex};

/// Whether a visit is told to be that of its clause's subject, or of those whose it is: `On a visit to Hanoi, X says`.
pub(super) fn is_goers(visit: &Phrase, noun: &Clause, main: &Clause) -> bool {
    let faces = main.object.iter().chain(main.after("to")).any(names_people);
    // `During her visit to Hanoi, X told Y`
    let opens = main.subject.first().is_some_and(|subject| visit.tokens.end <= subject.tokens.start);
    // `X, on her second visit to Hanoi, told Y`
    let aside = main.subject.last().is_some_and(|subject| visit.tokens.start == subject.tokens.end + 2);
    match visit.determiner.as_deref() {
        // `lifts the ban on tours to Hanoi`, `on separate visits to Hanoi, X and Y say`
        _ if visit.plural => visit.modifiers.iter().any(|m| m == "separate"),
        None | Some("a" | "an" | "'s") => true,
        Some("his" | "her" | "their") => opens || aside || !faces && !tells(&main.verb.lemma),
        // `with the visit to Lima of X`
        Some("the") => noun.after("by").any(names_people) || !goers_behind(visit, noun).is_empty(),
        Some(_) => false,
    }
}

/// `the visit to Lima of X`: those who go.
pub(super) fn goers_behind(visit: &Phrase, noun: &Clause) -> Vec<Mention> {
    let the = visit.determiner.as_deref() == Some("the");
    let led = noun.prepositions.windows(2).find(|pair| the && pair[0].0 == "to" && pair[1].0 == "of");
    let behind = led.into_iter().flat_map(|pair| &pair[1].1).filter(|p| names_people(p));
    behind.flat_map(|p| p.mentions.clone()).collect()
}

/// `tells X in a meeting that`: the persons and offices to whom a clause says that something is told.
pub(super) fn told(clause: &Clause) -> Vec<Mention> {
    let heard = clause.object.iter().flat_map(|p| &p.mentions);
    let one = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::One(Some(_))));
    let people = heard.filter(|m| matches!(m, Mention::Person(_) | Mention::Office(_)) || one(m));
    // `wished her well`, `wished her luck`: her, and no luck of hers.
    let hers = |p: &&Phrase| clause.verb.lemma == "wish" && p.determiner.as_deref() == Some("her");
    let she = clause.object.iter().filter(hers).map(|_| Mention::Anaphor(Anaphor::One(Some(Sex::Woman))));
    people.filter(|_| tells(&clause.verb.lemma)).cloned().chain(she).collect()
}

/// `apologizes to X at a meeting in Lima`: to whom a clause says that something is said at a gathering of which nothing else tells.
pub(super) fn told_there(clause: &Clause, gathering: &Phrase, noun: &Clause) -> Vec<Mention> {
    let heard: Vec<&Phrase> = clause.after("to").collect();
    let behind = heard.iter().all(|p| p.tokens.end <= gathering.tokens.start);
    let own = noun.prepositions.iter().any(|(word, _)| matches!(word.as_str(), "of" | "with" | "between"));
    let plain = gathering.series.is_empty() && gathering.possessors.is_empty() && !own;
    let says = SAYING.contains(&clause.verb.lemma.as_str());
    let people = heard.iter().flat_map(|p| &p.mentions);
    let people = people.filter(|m| matches!(m, Mention::Person(_) | Mention::Office(_)));
    // `In a call on May 3 X apologized to Y`
    let opens = clause.subject.first().is_some_and(|s| gathering.tokens.end <= s.tokens.start);
    people.filter(|_| (behind || opens) && plain && says).cloned().collect()
}

/// Whether the object of a verb hears what is said.
pub(super) fn tells(lemma: &str) -> bool {
    TELLING.contains(&lemma)
}

/// `In their talks, A and B reviewed trade`: those of the two whom the clause names as one subject.
pub(super) fn is_of_two(phrase: &Phrase, main: &Clause) -> bool {
    let people = main.subject_mentions().filter(|m| matches!(m, Mention::Person(_) | Mention::Office(_)));
    phrase.determiner.as_deref() == Some("their") && people.count() > 1
}

/// `At an emergency meeting, the ASEAN ministers decided`: whether those of one body who decide at a gathering that is told of for the first
/// time gathered there.
pub(super) fn is_of_those_who_decide(phrase: &Phrase, main: &Clause) -> bool {
    let opens = main.subject.first().is_some_and(|subject| phrase.tokens.end <= subject.tokens.start);
    let together = |m: &Mention| match m {
        Mention::Body(_) => false,
        Mention::Anaphor(Anaphor::Offices { number: None, .. }) => true,
        m => m.is_collective(),
    };
    let decides = matches!(
        main.verb.lemma.as_str(),
        "decide"
            | "agree"
            | "adopt"
            | "approve"
            | "resolve"
            | "endorse"
            | "discuss"
            | "issue"
            | "call"
            | "condemn"
    );
    opens && is_news(phrase) && decides && main.subject_mentions().any(together)
}

/// Whether the words behind or before a noun name all who take part: `a meeting between X and Y`, `X's visit`.
pub(super) fn has_own_parties(phrase: &Phrase, noun: &Clause) -> bool {
    let people = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let between = noun.after("between").flat_map(|p| &p.mentions).filter(people).count();
    let owned = phrase.possessors.iter().any(|m| matches!(m, Mention::Person(_)));
    owned || between > 1 || !goers_behind(phrase, noun).is_empty() || noun.after("by").next().is_some()
}

/// `makes any visit conditional on a pullback`: none in particular.
pub(super) fn is_any(phrase: &Phrase) -> bool {
    phrase.determiner.as_deref() == Some("any")
}

/// Whether a noun of gatherings is no gathering here: `a series of exchanges`, `a carrier battle group`.
pub(super) fn is_loose(phrase: &Phrase) -> bool {
    let working = || phrase.modifiers.iter().any(|m| WORKING.contains(&m.as_str()));
    match phrase.head.as_deref() {
        Some("exchange") => phrase.plural,
        Some("group") => phrase.name.is_none() && phrase.series.is_empty() && !working(),
        _ => is_any(phrase),
    }
}

/// `are in talks to extend the range`: what goes on, and no meeting.
pub(super) fn is_under_way(main: &Clause, talks: &Phrase) -> bool {
    let bare = talks.determiner.is_none() && talks.modifiers.is_empty() && talks.ordinal.is_none();
    main.verb.lemma == "be" && main.led_by.is_none() && bare && talks.head.as_deref() == Some("talks")
}

/// Whether a phrase is an aspect of an event that took place: `the end of`, `the highlight of`.
pub(super) fn is_aspect(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| ASPECTS.contains(&head))
}

/// Whether a phrase names what somebody has in mind: `a commitment for a meeting`, `the groundwork for talks`.
pub(super) fn is_hope(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| HOPES.contains(&head))
}

/// Whether a phrase names persons or offices.
pub(super) fn names_people(phrase: &Phrase) -> bool {
    matches!(phrase.mentions.first(), Some(Mention::Person(_) | Mention::Office(_)))
}

/// Whether a phrase tells of an event that was not spoken of: `A and B agree at talks in Tokyo`, `at a meeting`.
pub(super) fn is_news(phrase: &Phrase) -> bool {
    // `over lunch in Lima`
    let talks = matches!(
        phrase.head.as_deref(),
        Some("talks" | "consultation" | "lunch" | "dinner" | "breakfast" | "supper" | "tea" | "coffee")
    );
    match phrase.determiner.as_deref() {
        None => talks,
        Some(determiner) => matches!(determiner, "a" | "an"),
    }
}

/// Whether a phrase tells whose event it is, or which. At a conference with a name those who speak have met.
pub(super) fn is_somebodys(phrase: &Phrase) -> bool {
    let named = !phrase.series.is_empty() || phrase.name.is_some();
    // `at the third session of the commission`
    let counted = phrase.ordinal.is_some();
    (named || counted) && phrase.determiner.as_deref() != Some("'s")
        || !phrase.states.is_empty()
        || !phrase.possessors.is_empty()
}

/// What makes a group one that meets.
const WORKING: [&str; 5] = ["working", "study", "contact", "expert", "liaison"];

/// Aspects of an event that tell that it took place.
const ASPECTS: [&str; 9] =
    ["focus", "task", "highlight", "end", "conclusion", "course", "beginning", "start", "aftermath"];

/// Verbs whose object hears what is said.
const TELLING: [&str; 30] = [
    "tell",
    "inform",
    "assure",
    "urge",
    "ask",
    "thank",
    "remind",
    "warn",
    "brief",
    "congratulate",
    "wish",
    "notify",
    "press",
    "advise",
    "scold",
    "invite",
    "promise",
    "caution",
    "implore",
    "encourage",
    "exhort",
    "rebuke",
    "chide",
    "berate",
    "upbraid",
    "commend",
    "praise",
    "console",
    "reassure",
    "sound",
];

/// Verbs of what is said or handed to somebody face to face.
const SAYING: [&str; 17] = [
    "apologize",
    "apologise",
    "appeal",
    "complain",
    "convey",
    "deliver",
    "explain",
    "express",
    "hand",
    "pledge",
    "present",
    "promise",
    "propose",
    "protest",
    "report",
    "submit",
    "suggest",
];

/// Nouns of what is to come of itself.
const HOPES: [&str; 33] = [
    "readiness",
    "willingness",
    "prospect",
    "possibility",
    "pressure",
    "momentum",
    "agenda",
    "itinerary",
    "logistics",
    "timetable",
    "venue",
    "agreement",
    "appeal",
    "arrangement",
    "bid",
    "call",
    "commitment",
    "condition",
    "date",
    "demand",
    "effort",
    "groundwork",
    "hope",
    "idea",
    "invitation",
    "need",
    "offer",
    "plan",
    "preparation",
    "proposal",
    "push",
    "request",
    "support",
];
