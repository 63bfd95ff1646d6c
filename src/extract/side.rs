//! The sides of standing relations: what a slot of a clause holds of the kind that a relation wants.

use super::about::heads;
use super::carried;
use super::deliverable;
use super::founding;
use super::fruit;
use super::gathering::gathering;
use super::instrument::instrument;
use super::inverted::inverted;
use super::promised::promised;
use super::relation::Side;
use super::scene::Scene;
use super::undertaking;
use crate::graph::RelationType;
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase, Voice};

/// What of the wanted kind a slot of a clause holds.
pub(super) fn sides(scene: &Scene<'_>, clause: &Clause, slot: &str, wanted: Wanted) -> Vec<Side> {
    let carried = match slot {
        "here" => Some(Some(fruit::here(scene))),
        "done-so" => Some(carried::done_so(scene, clause)),
        "just-told" => Some(carried::just_told(scene, clause)),
        "here-of-people" => Some(carried::by_those_told(scene, clause)),
        _ => None,
    };
    if let Some(side) = carried {
        return side.into_iter().collect();
    }
    let told = match slot {
        "offer" => Some(undertaking::offer(scene, clause)),
        "leaders" => Some(undertaking::of_leaders(scene, clause)),
        // What entries tell in the present is an event of its own.
        "leaders-past" => Some(undertaking::of_leaders(scene, clause).filter(|_| clause.verb.past)),
        "subject-place" => Some(carried::ordered_by_place(scene, clause)),
        "leaders-at" => Some(carried::leaders_at(scene, clause)),
        "leaders-before" => Some(undertaking::of_leaders_before(scene, clause)),
        "result" => Some(undertaking::of_result(scene, clause)),
        "themselves" => Some(undertaking::of_themselves(scene, clause)),
        "where" => Some(undertaking::at_which(scene, clause)),
        "when-visited" => {
            let mine = scene.clauses.iter().position(|c| c.at == clause.at);
            Some(mine.and_then(|at| undertaking::when_visited(scene, at)))
        }
        _ => None,
    };
    if let Some(gathering) = told {
        return gathering.map(Side::Gathering).into_iter().collect();
    }
    let since = |phrase| {
        let then = fruit::since_then(scene, clause, phrase);
        let told = then.or_else(|| fruit::pointed(scene, phrase));
        told.or_else(|| it_before(scene, clause, phrase)).filter(|_| wanted == Wanted::Promise)
    };
    let labelled =
        |phrase| scene.label.filter(|_| wanted == Wanted::Promise && is_label(phrase)).unwrap_or(phrase);
    phrases(scene, clause, slot, wanted)
        .into_iter()
        .map(labelled)
        .flat_map(|phrase| since(phrase).map_or_else(|| sides_of(scene, phrase, wanted), |side| vec![side]))
        .collect()
}

/// The phrases in a slot of a clause: its subject, its object, what stands around it, or what follows the preposition of that name.
fn phrases<'s>(scene: &'s Scene<'_>, clause: &'s Clause, slot: &'s str, wanted: Wanted) -> Vec<&'s Phrase> {
    match slot {
        "subject" => own_subject(scene, clause).iter().map(|phrase| meant(scene, phrase)).collect(),
        // `produced a fund for fishermen, a hotline, and a dialogue`
        "object" => {
            let row =
                founding::objects(clause).filter(|p| wanted == Wanted::Promise || clause.object.contains(p));
            let named = row.filter(|p| !is_yield(scene, clause, p));
            named.map(|phrase| agreed_upon(scene, phrase)).collect()
        }
        // `stems from the agreement reached at the summit`: that agreement is what the words go on to tell of, and no thing apart.
        "before" => heads_before(scene, clause.at)
            .find(|p| !sides_of(scene, p, wanted).is_empty())
            .filter(|p| !(wanted == Wanted::Promise && is_mere_pledge(scene, p)))
            .into_iter()
            .collect(),
        "inverted" => inverted(scene, clause),
        "antecedent" => further(scene, antecedent(scene, clause))
            .find(|p| !sides_of(scene, p, wanted).is_empty())
            .or_else(|| antecedent(scene, clause))
            .into_iter()
            .collect(),
        "owner" => owner(scene, clause).into_iter().collect(),
        "begun" => begun(scene, clause).into_iter().collect(),
        "next" => next(scene, clause).into_iter().collect(),
        "agreed-on" => {
            let it = |p: &&Phrase| matches!(p.mentions[..], [Mention::Anaphor(Anaphor::It)]);
            clause.after("on").chain(clause.after("upon")).chain(clause.after("for")).filter(it).collect()
        }
        "ahead" => ahead(scene, clause).into_iter().collect(),
        "brought" => founding::brought(scene, clause),
        "into-being" => founding::into_being(scene, clause),
        "papers" => founding::named_papers(scene, clause),
        "paper-antecedent" => {
            let told = antecedent(scene, clause).or_else(|| right_before(scene, clause.at));
            told.filter(|p| founding::is_named_paper(scene, p)).into_iter().collect()
        }
        "paper-subject" => clause.subject.iter().filter(|p| founding::is_named_paper(scene, p)).collect(),
        // `at the end of their summit`
        "at-end" => {
            clause.after("at").filter(|p| p.head.as_deref().is_some_and(|h| ENDS.contains(&h))).collect()
        }
        "offered" => undertaking::offered(scene, clause).into_iter().collect(),
        "infinitive" => aims(scene, clause)
            .flat_map(|c| c.object.iter().chain(c.after(",").filter(|_| c.object.is_empty())))
            .map(|phrase| taken_up(scene, phrase))
            .collect(),
        preposition => clause.after(preposition).map(|phrase| brought_about(scene, phrase)).collect(),
    }
}

/// The subject, or that of the relative clause behind it: `The workshop that convened in Lima owed its existence to the summit`.
fn own_subject<'s>(scene: &'s Scene<'_>, clause: &'s Clause) -> &'s [Phrase] {
    let relative = |c: &&Clause| matches!(c.subordinator.as_deref(), Some("that" | "which"));
    let before = || scene.clauses.iter().rfind(|c| c.at < clause.at).filter(relative);
    let told = clause.subject.is_empty() && clause.subordinator.is_none() && clause.verb.is_finite();
    before().filter(|_| told).map_or(&clause.subject, |c| &c.subject)
}

/// `It owes its existence to the summit`, `X and Y had agreed on it in May`: what the sentence before told of, but not `It was agreed to
/// set up a hotline`.
fn it_before(scene: &Scene<'_>, clause: &Clause, phrase: &Phrase) -> Option<Side> {
    let it = matches!(phrase.mentions[..], [Mention::Anaphor(Anaphor::It)]) && scene.label.is_none();
    let mine = scene.clauses.iter().position(|c| c.at == clause.at);
    // `Envisaged in the declaration, it opened in Lima`
    let opened = clause.at == 0 && scene.text(phrase) == "it";
    let first = phrase.tokens.start == scene.sentence.start || opened;
    // `It carries out a decision that they took` has its object.
    let open = clause.object.is_empty();
    let depends = |c: &Clause| c.governor == mine && open && c.subordinator.as_deref() == Some("that");
    let expletive = scene.clauses.iter().any(|c| c.governor == mine && c.verb.infinitive || depends(c));
    let before = first && !expletive || clause.verb.perfect && clause.subordinator.is_none() && !first;
    // `The network begins operation; they had given it their blessing`
    let half = scene.chunks[..clause.at].iter().any(|c| matches!(c.kind, ChunkKind::Mark(';')));
    (it && before).then(|| if half && !first { fruit::here(scene) } else { Side::EventBefore })
}

/// What a side of a relation must be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Person,
    Office,
    State,
    Delegate,
    Body,
    Thing,
    Promise,
    Gathering,
}

/// What the source and the target of a relation must be.
pub(super) fn kinds(relation: RelationType) -> (Wanted, Wanted) {
    match relation {
        RelationType::Holds => (Wanted::Person, Wanted::Office),
        RelationType::Succeeded => (Wanted::Person, Wanted::Person),
        RelationType::Represents => (Wanted::Delegate, Wanted::State),
        RelationType::MemberOf => (Wanted::State, Wanted::Body),
        RelationType::DeliverableOf => (Wanted::Promise, Wanted::Gathering),
        _ => (Wanted::Thing, Wanted::Thing),
    }
}

/// The phrase that a participle right after it, or after a comma, modifies.
fn right_before<'s>(scene: &'s Scene<'_>, verb: usize) -> Option<&'s Phrase> {
    let at = scene.chunks[..verb].iter().rposition(|c| !matches!(c.kind, ChunkKind::Word(_)))?;
    let comma = matches!(scene.chunks[at].kind, ChunkKind::Mark(','));
    scene.phrase_at(at.checked_sub(usize::from(comma))?).map(|phrase| meant(scene, phrase))
}

/// That phrase and those that it says whose they are, nearest first: `the first exercise of Peru and Chile, agreed at the summit`.
fn heads_before<'s>(scene: &'s Scene<'_>, verb: usize) -> impl Iterator<Item = &'s Phrase> {
    further(scene, right_before(scene, verb))
}

/// A phrase and those that it says whose or on what they are, nearest first, but a thing before what it is for: `guidelines for the
/// alliance, which`.
fn further<'s>(scene: &'s Scene<'_>, near: Option<&'s Phrase>) -> impl Iterator<Item = &'s Phrase> {
    let at = near.and_then(|p| scene.chunks.iter().position(|c| c.tokens == p.tokens)).unwrap_or(0);
    let joins = |c: &&Chunk| match &c.kind {
        ChunkKind::Preposition(w) => {
            matches!(
                w.as_str(),
                "of" | "between"
                    | "among"
                    | "on"
                    | "for"
                    | "against"
                    | "in"
                    | "off"
                    | "near"
                    | "with"
                    | "at"
                    | "to"
                    | "across"
                    | "under"
                    | "over"
                    | "through"
                    | "within"
            )
        }
        ChunkKind::Conjunction(_) | ChunkKind::Phrase(_) => true,
        _ => false,
    };
    let mut row: Vec<&Phrase> = near.into_iter().collect();
    let mut aimed = false;
    for chunk in scene.chunks[..at].iter().rev().take_while(joins) {
        match &chunk.kind {
            ChunkKind::Preposition(word) => aimed = matches!(word.as_str(), "on" | "for" | "against"),
            ChunkKind::Phrase(phrase) if aimed => row.insert(0, meant(scene, phrase)),
            ChunkKind::Phrase(phrase) => row.push(meant(scene, phrase)),
            _ => aimed = false,
        }
    }
    row.into_iter()
}

/// `convened the Climate Group, a body promised at the summit`: the body is the group.
fn meant<'s>(scene: &'s Scene<'_>, phrase: &'s Phrase) -> &'s Phrase {
    let bundle = || scene.rules.is_of("bundle", &heads(phrase));
    let generic = phrase.head.as_deref().is_some_and(|h| GENERIC.contains(&h)) || bundle();
    // `opened a dialogue, a channel that the leaders had promised`
    let bare = || {
        let indefinite = matches!(phrase.determiner.as_deref(), Some("a" | "an"));
        let noun = phrase.head.as_deref().is_some_and(|h| APPOSED.contains(&h));
        indefinite && noun && phrase.modifiers.is_empty()
    };
    let place = scene.chunks.iter().position(|c| c.tokens == phrase.tokens);
    // `another of the meetings that`, `held Operation Condor, an exercise that`
    let told = || place.is_some_and(|i| fruit::one_of(scene, i).is_some() || apposes_name(scene, i));
    let generic = (generic || bare() || told()) && phrase.states.is_empty() && phrase.name.is_none();
    let at = place.filter(|i| generic && *i > 1);
    // `convened the Climate Group, one of the bodies promised at the summit`
    let at = at.map(|i| fruit::one_of(scene, i).unwrap_or(i)).filter(|i| *i > 1);
    let comma = at.filter(|i| matches!(scene.chunks[i - 1].kind, ChunkKind::Mark(',')));
    // `The fund is another initiative whose roots …`
    let is = at.and_then(|i| scene.clauses.iter().find(|c| c.at + 1 == i && c.verb.lemma == "be"));
    let said = || is.filter(|c| c.subject.len() == 1).and_then(|c| c.subject.first());
    comma.and_then(|i| named_before(scene, i - 2)).or_else(said).unwrap_or(phrase)
}

/// `held Operation Condor, an exercise`: whether an indefinite phrase stands right behind the name of something.
fn apposes_name(scene: &Scene<'_>, i: usize) -> bool {
    let indefinite = |p: &Phrase| matches!(p.determiner.as_deref(), Some("a" | "an"));
    let comma = i > 1 && matches!(scene.chunks[i - 1].kind, ChunkKind::Mark(','));
    let named = |p: &Phrase| p.name.is_some() || !p.series.is_empty();
    let thing = |p: &&Phrase| named(p) && promised(scene, p).is_some();
    comma && scene.phrase_at(i).is_some_and(indefinite) && scene.phrase_at(i - 2).filter(thing).is_some()
}

/// `opened a dialogue in Lima on Monday, a body …`: the nearest thing up to chunk `at` that can be promised, else what stands there.
fn named_before<'s>(scene: &'s Scene<'_>, at: usize) -> Option<&'s Phrase> {
    let open = |c: &&Chunk| !matches!(c.kind, ChunkKind::Verb(_) | ChunkKind::Mark(_));
    let mut row = scene.chunks[..=at].iter().rev().take_while(open).filter_map(|c| match &c.kind {
        ChunkKind::Phrase(phrase) => Some(phrase),
        _ => None,
    });
    // `US Marines landed, the first of the rotations that they had announced`: whom the lexicon lists is no thing that was promised.
    let listed = |m: &Mention| matches!(m, Mention::Body(body) if body.listed.is_some());
    let thing = |p: &&Phrase| promised(scene, p).is_some() && !p.mentions.iter().any(listed);
    let near = row.find(thing);
    // `The group meets in Lima, one of several …`
    let verb =
        scene.chunks[..at].iter().rposition(|c| matches!(c.kind, ChunkKind::Verb(_) | ChunkKind::Mark(_)));
    let main = || scene.clauses.iter().find(|c| Some(c.at) == verb).and_then(|c| c.subject.first());
    let subject = || main().filter(thing);
    near.or_else(subject).or_else(|| scene.phrase_at(at))
}

/// `the hotline that the leaders promised`: what the relative clause is about.
fn antecedent<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Option<&'s Phrase> {
    let Some(word) = clause.subordinator.as_deref().filter(|w| matches!(*w, "that" | "which")) else {
        return contact(scene, clause);
    };
    let is = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if w == word);
    let at = scene.chunks[..clause.at].iter().rposition(is)?;
    // `A memorandum was signed that they had asked for`
    let signed = at.checked_sub(1).and_then(|verb| scene.clauses.iter().find(|c| c.at == verb));
    if let Some(signed) = signed.filter(|c| c.verb.voice == Voice::Passive && c.subject.len() == 1) {
        return signed.subject.first();
    }
    // `the forum, to which they committed themselves`
    let governed = at > 0 && matches!(scene.chunks[at - 1].kind, ChunkKind::Preposition(_));
    right_before(scene, at - usize::from(governed))
}

/// `the hotline they had promised`: the phrase right before the subject, which no mark parts from it.
fn contact<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Option<&'s Phrase> {
    let subject = clause.subject.first().filter(|_| clause.subordinator.is_none())?;
    let at = scene.chunks.iter().position(|c| c.tokens == subject.tokens)?;
    // `At their retreat the leaders asked for a center`
    let opened = at == 2 && matches!(scene.chunks[0].kind, ChunkKind::Preposition(_));
    scene.phrase_at(at.checked_sub(1)?).filter(|_| !opened).map(|phrase| meant(scene, phrase))
}

/// `the council, whose creation was agreed`, `the council, the creation of which they had agreed upon`: whose it is.
fn owner<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Option<&'s Phrase> {
    if clause.subordinator.as_deref() == Some("which") {
        let is = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if w == "which");
        let which = scene.chunks[..clause.at].iter().rposition(is)?;
        let noun = which.checked_sub(2).filter(|_| scene.is_preposition(which - 1, "of"))?;
        let begins = scene.phrase_at(noun)?.head.as_ref().is_some_and(|n| scene.rules.has("beginning", n));
        return further(scene, right_before(scene, noun)).find(|p| begins && promised(scene, p).is_some());
    }
    let whose = clause.subordinator.as_deref() == Some("whose");
    let is = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if w == "whose");
    let at = scene.chunks[..clause.at].iter().rposition(is).filter(|_| whose)?;
    // `whose creation they announced`, `whose roots lie in the summit`
    let begun = scene.phrase_at(at + 1)?.head.as_ref()?;
    let begins = ["beginning", "origin"].iter().any(|set| scene.rules.has(set, begun));
    further(scene, right_before(scene, at)).find(|p| begins && promised(scene, p).is_some())
}

/// `the opening of the secretariat fulfills a promise`: what is begun; else the subject, if it is no party.
pub(super) fn begun<'s>(scene: &'s Scene<'_>, clause: &'s Clause) -> Option<&'s Phrase> {
    let subject = clause.subject.first()?;
    let begins = subject.head.as_ref().is_some_and(|noun| scene.rules.has("beginning", noun));
    let of = |p: &&Phrase| p.tokens.start == subject.tokens.end + 1;
    let whose = clause.after("of").find(of).filter(|_| begins);
    let it = matches!(subject.mentions[..], [Mention::Anaphor(Anaphor::It)]);
    whose.or(Some(subject).filter(|p| (it || p.mentions.is_empty()) && !begins))
}

/// `Created by the summit, the group meets`: the subject of the clause that the participle at the head of the sentence opens.
fn next<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Option<&'s Phrase> {
    let main = scene.clauses.get(1).filter(|_| clause.at == 0)?;
    let subject = main.subject.first()?;
    let at = scene.chunks.iter().position(|c| c.tokens == subject.tokens)?;
    matches!(scene.chunks.get(at.checked_sub(1)?)?.kind, ChunkKind::Mark(',')).then_some(subject)
}

/// `What the presidents had resolved at the summit, a school, opens`: what stands between marks behind a clause with `what`.
fn ahead<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Option<&'s Phrase> {
    let what = clause.subordinator.as_deref() == Some("what");
    let comma = |at: usize| matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let mark = (clause.at + 1..scene.chunks.len()).find(|&at| comma(at)).filter(|_| what)?;
    scene.phrase_at(mark + 1).filter(|_| comma(mark + 2))
}

/// `produced agreement to set up a hotline`: what is to be set up.
fn agreed_upon<'s>(scene: &'s Scene<'_>, phrase: &'s Phrase) -> &'s Phrase {
    let agreed = matches!(
        phrase.head.as_deref(),
        Some("agreement" | "consensus" | "accord" | "decision" | "commitment" | "understanding")
    );
    let at = scene
        .chunks
        .iter()
        .position(|c| c.tokens.start == phrase.tokens.end)
        .filter(|_| agreed && phrase.name.is_none());
    let aim = at.and_then(|at| scene.clauses.iter().find(|c| c.at == at && c.verb.infinitive));
    aim.and_then(|aim| aim.object.first()).unwrap_or(phrase)
}

/// `The talks yielded a joint statement`: what every summit issues is no promise of it.
fn is_yield(scene: &Scene<'_>, clause: &Clause, phrase: &Phrase) -> bool {
    clause.verb.lemma == "yield" && scene.rules.is_of("paper", &heads(phrase))
}

/// `credits the summit with the creation of a council`: what is created, and not its creation.
fn brought_about<'s>(scene: &'s Scene<'_>, phrase: &'s Phrase) -> &'s Phrase {
    let begins = scene.rules.is_of("beginning", &heads(phrase));
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end).filter(|_| begins);
    at.filter(|&at| scene.is_preposition(at, "of")).and_then(|at| scene.phrase_at(at + 1)).unwrap_or(phrase)
}

/// `The partnership goes back to Lima: they had officials draw one up`: the subject of the sentence, where `one` stands for it.
fn taken_up<'s>(scene: &'s Scene<'_>, phrase: &'s Phrase) -> &'s Phrase {
    let one =
        phrase.head.as_deref() == Some("one") && phrase.modifiers.is_empty() && phrase.states.is_empty();
    let before = || scene.clauses.first()?.subject.first().filter(|p| p.tokens.end < phrase.tokens.start);
    before().filter(|_| one).unwrap_or(phrase)
}

/// `agreed to set up a hotline`: what somebody undertook to bring about.
pub(super) fn aims<'s>(scene: &'s Scene<'_>, clause: &Clause) -> impl Iterator<Item = &'s Clause> {
    let mine = scene.clauses.iter().position(|c| c.at == clause.at);
    // `settled on reviving the commission`, `tasked their ministers with setting up a hotline`
    let aimed = |c: &Clause| {
        let led = c.led_by.as_deref().is_some_and(|word| matches!(word, "on" | "upon" | "to" | "with"));
        c.verb.infinitive || led && !c.verb.is_finite()
    };
    let begins = move |c: &&Clause| {
        aimed(c)
            && !c.verb.negated
            && c.governor == mine
            && (scene.rules.has("founding", &c.verb.lemma) || is_put_up(c))
    };
    scene.clauses.iter().filter(begins)
}

/// `under the agreement`, `from the decision`: what somebody undertook, which a preposition governs and no word tells apart.
fn is_mere_pledge(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let bare = phrase.modifiers.is_empty() && phrase.name.is_none() && phrase.states.is_empty();
    let at = scene.chunks.iter().position(|c| c.tokens == phrase.tokens).and_then(|at| at.checked_sub(1));
    let governed = at.is_some_and(|at| matches!(scene.chunks[at].kind, ChunkKind::Preposition(_)));
    let pledge = scene.rules.is_of("pledge", &heads(phrase));
    bare && governed && pledge && phrase.determiner.is_some()
}

/// `put the dialogue on a regular footing`, but not `put it on hold`.
fn is_put_up(clause: &Clause) -> bool {
    let firm =
        |p: &Phrase| p.head.as_deref().is_some_and(|h| matches!(h, "footing" | "basis" | "foundation"));
    matches!(clause.verb.lemma.as_str(), "put" | "place") && clause.after("on").any(firm)
}

/// What of the wanted kind a phrase names.
pub(super) fn sides_of(scene: &Scene<'_>, phrase: &Phrase, wanted: Wanted) -> Vec<Side> {
    let party = |m: &Mention| Side::Party(m.clone());
    let parties = |fits: fn(&Mention) -> bool| phrase.mentions.iter().filter(move |m| fits(m)).map(party);
    match wanted {
        Wanted::Promise => promised(scene, phrase).into_iter().collect(),
        Wanted::Gathering => gathered(scene, phrase).into_iter().collect(),
        Wanted::Person => parties(|m| {
            matches!(m, Mention::Person(_) | Mention::Anaphor(Anaphor::One(_) | Anaphor::AtVisit { .. }))
        })
        .collect(),
        Wanted::Office => parties(|m| matches!(m, Mention::Office(o) if !o.counterpart)).collect(),
        Wanted::Delegate => parties(|m| matches!(m, Mention::Person(_) | Mention::Office(_))).collect(),
        Wanted::State => {
            let of =
                phrase.mentions.iter().filter(|m| matches!(m, Mention::State(_) | Mention::Group { .. }));
            // `the Japanese one`
            let one = phrase.head.as_deref() == Some("one") && phrase.mentions.is_empty();
            let own = phrase.states.iter().filter(|_| one).cloned();
            let told = of.filter_map(Mention::state).map(str::to_owned);
            told.chain(own).map(|state| Side::Party(Mention::State(state))).collect()
        }
        Wanted::Body | Wanted::Thing => {
            let named = || instrument(scene, phrase).filter(|_| is_definite(phrase)).map(Side::Thing);
            let thing = phrase.mentions.is_empty().then(named).flatten();
            parties(|m| matches!(m, Mention::Body(_))).chain(thing).collect()
        }
    }
}

/// The gathering that a phrase refers back to.
fn gathered(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.start)?;
    // `as agreed at the summit` says what the sentence fulfils, and not where it came about.
    let before = at.checked_sub(2).and_then(|b| scene.chunks.get(b));
    let done =
        |c: Option<&Chunk>| matches!(c.map(|c| &c.kind), Some(ChunkKind::Word(w)) if w.ends_with("ed"));
    // `as called for at the summit`
    let stranded = matches!(before.map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
    let further = at.checked_sub(3).filter(|_| stranded).and_then(|b| scene.chunks.get(b));
    let fulfils = done(before) || done(further);
    // `fulfilling the Lima summit's pledge`
    let own = || deliverable::own_summit(scene, phrase).filter(|_| scene.rules.is_of("kept", &heads(phrase)));
    let told = || undertaking::of_it(scene, at);
    if fulfils { None } else { gathering(scene, at).or_else(own).or_else(told).map(Side::Gathering) }
}

/// `it`, `the body`, `the promise`: what the passage is headed by.
fn is_label(phrase: &Phrase) -> bool {
    let bare = phrase.modifiers.is_empty() && phrase.states.is_empty() && phrase.name.is_none();
    let noun = phrase
        .head
        .as_deref()
        .is_some_and(|h| GENERIC.contains(&h) || matches!(h, "promise" | "pledge" | "plan"));
    let pointed = matches!(phrase.determiner.as_deref(), Some("the" | "this"));
    bare && noun && pointed || matches!(phrase.mentions[..], [Mention::Anaphor(Anaphor::It)])
}

/// `a mechanism` is no thing in particular; a thing that the lexicon lists is one.
fn is_definite(phrase: &Phrase) -> bool {
    !phrase.series.is_empty()
        || phrase.summit.is_some()
        || phrase.name.is_some()
        || !matches!(phrase.determiner.as_deref(), Some("a" | "an" | "any" | "some" | "no"))
}

/// Nouns of how something ends.
const ENDS: [&str; 3] = ["end", "close", "conclusion"];

/// Nouns that say again what stands before where they stand alone: `a channel that the leaders had promised`.
const APPOSED: [&str; 13] = [
    "deal",
    "channel",
    "mechanism",
    "arrangement",
    "forum",
    "platform",
    "framework",
    "pact",
    "accord",
    "document",
    "text",
    "group",
    "agreement",
];

/// Nouns that only say again what stands before: `a body promised at the summit`.
const GENERIC: [&str; 23] = [
    "gift",
    "track",
    "strand",
    "pillar",
    "format",
    "component",
    "body",
    "event",
    "step",
    "measure",
    "gesture",
    "move",
    "session",
    "idea",
    "undertaking",
    "drill",
    "venture",
    "gathering",
    "item",
    "project",
    "instrument",
    "institution",
    "initiative",
];
