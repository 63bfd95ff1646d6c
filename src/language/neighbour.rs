//! What the chunks of a sentence tell of each other: which prepositions subordinate, whose title and state a name shares.

use super::adverbial::set_times_aside;
use super::apposed::name_holders;
use super::belonging::name_by_body;
use super::chunk::{Chunk, ChunkKind};
use super::closed::is_adverb;
use super::dated::{put_days_behind, put_on_for_of, put_on_for_until};
use super::grammar::singular;
use super::occupation::is_occupation;
use super::phrase::{Mention, OfficeMention, PersonMention, Phrase, PlaceMention};
use super::said_of::{drop_whose_word, let_be_known, made_public};

/// Completes each chunk by those around it: which prepositions subordinate, whose title and state a name shares.
pub(super) fn complete(chunks: &mut Vec<Chunk>, is_body: impl Fn(&str) -> bool) {
    subordinate(chunks);
    leave_to_verb(chunks);
    set_times_aside(chunks);
    drop_whose_word(chunks);
    let_be_known(chunks);
    made_public(chunks);
    deny_single_ones(chunks);
    put_days_behind(chunks);
    put_on_for_until(chunks);
    put_on_for_of(chunks);
    name_holders(chunks, &is_body);
    name_counterparts(chunks);
    name_by_work(chunks);
    name_several_counterparts(chunks);
    name_members(chunks);
    name_by_body(chunks);
    name_ships(chunks);
    same_holder(chunks);
    name_possessed(chunks);
    name_beside(chunks, is_body);
    share_titles(chunks);
    share_states(chunks);
    own_whose(chunks);
}

/// `An Indian frigate, INS Trikand, docks`: the ship by its name, and its state no more.
fn name_ships(chunks: &mut [Chunk]) {
    for i in 2..chunks.len() {
        let [before, comma, named] = &chunks[i - 2..=i] else { continue };
        let (ChunkKind::Phrase(ship), ChunkKind::Phrase(name)) = (&before.kind, &named.kind) else {
            continue;
        };
        let one = matches!(ship.determiner.as_deref(), Some("a" | "an"));
        let of_state = one && ship.head.is_some() && matches!(ship.mentions[..], [Mention::State(_)]);
        let apart = matches!(comma.kind, ChunkKind::Mark(','));
        let [asset @ Mention::Asset { .. }] = &name.mentions[..] else { continue };
        if of_state && apart && ship.states.first().map(String::as_str) == asset.state() {
            let mentions = name.mentions.clone();
            if let ChunkKind::Phrase(ship) = &mut chunks[i - 2].kind {
                ship.mentions = mentions;
            }
        }
    }
}

/// `not a single contract was signed`, `not one minister came`: none.
fn deny_single_ones(chunks: &mut [Chunk]) {
    for i in 1..chunks.len() {
        if !matches!(&chunks[i - 1].kind, ChunkKind::Word(word) if word == "not") {
            continue;
        }
        // `one` is read as a phrase of its own.
        let one = matches!(&chunks[i].kind, ChunkKind::Phrase(p) if p.head.as_deref() == Some("one"));
        if let Some(ChunkKind::Phrase(phrase)) = chunks.get_mut(i + usize::from(one)).map(|c| &mut c.kind)
            && (one || phrase.determiner.as_deref() == Some("a"))
            && !phrase.plural
        {
            phrase.determiner = Some("no".to_owned());
        }
    }
}

/// `The treaty that had lain unsigned since 1998 was signed`: since a year, and not since something was done.
fn is_year(chunk: Option<&Chunk>) -> bool {
    let digits = |head: &str| head.len() == 4 && head.chars().all(|c| c.is_ascii_digit());
    matches!(chunk.map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.head.as_deref().is_some_and(digits))
}

/// `The appointment of X as minister pleases Y`: behind a name and before any verb, a bare office is what somebody is made.
fn is_post(chunks: &[Chunk], at: usize) -> bool {
    let phrase = |i: usize| match chunks.get(i).map(|c| &c.kind) {
        Some(ChunkKind::Phrase(phrase)) => Some(phrase),
        _ => None,
    };
    let person = at.checked_sub(1).and_then(phrase);
    // `Harry Harris's nomination as envoy`
    let made =
        |p: &Phrase| p.head.as_deref().is_some_and(|head| MADE.contains(&head)) && !p.possessors.is_empty();
    let named = person.is_some_and(|p| matches!(p.mentions[..], [Mention::Person(_)]) || made(p));
    let post = phrase(at + 1).is_some_and(|p| {
        p.determiner.is_none() && matches!(p.mentions[..], [Mention::Office(_)]) && !p.plural
    });
    named && post && !chunks[..at].iter().any(|c| matches!(c.kind, ChunkKind::Verb(_)))
}

/// Nouns of what makes somebody the holder of an office, or ends that.
const MADE: [&str; 8] = [
    "nomination",
    "appointment",
    "election",
    "confirmation",
    "selection",
    "resignation",
    "designation",
    "reappointment",
];

/// What is a time and does nothing itself.
const TIMES: [&str; 12] = [
    "day",
    "evening",
    "morning",
    "night",
    "afternoon",
    "week",
    "weekend",
    "month",
    "year",
    "eve",
    "moment",
    "minute",
];

/// `before X received him`: a preposition whose phrase is the subject of a verb begins a clause.
fn subordinate(chunks: &mut [Chunk]) {
    for i in 0..chunks.len() {
        let ChunkKind::Preposition(word) = &chunks[i].kind else { continue };
        if !matches!(word.as_str(), "before" | "after" | "since" | "until" | "till" | "as") {
            continue;
        }
        if word == "as" && is_post(chunks, i) || word == "since" && is_year(chunks.get(i + 1)) {
            continue;
        }
        // `who until the previous evening had no appointment`
        let who = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if matches!(w.as_str(), "who" | "which" | "that"));
        let time = |p: &Phrase| p.head.as_deref().is_some_and(|head| TIMES.contains(&head));
        let timed = matches!(chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if time(p));
        if timed && i > 0 && who(&chunks[i - 1]) {
            continue;
        }
        // `as the two ministers, A and B, signed`
        let named = matches!(chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if matches!(p.mentions[..], [Mention::Anaphor(_)]));
        let mut rest = chunks[i + 1..].iter().skip_while(|c| match &c.kind {
            ChunkKind::Phrase(p) => p.date.is_none(),
            ChunkKind::Conjunction(w) => w == "and",
            ChunkKind::Word(w) => is_adverb(w),
            ChunkKind::Mark(mark) => named && *mark == ',',
            _ => false,
        });
        // `Before the banquet he met`: two phrases in a row, of which the second is the subject.
        let phrase = |i: usize| matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Phrase(_)));
        if phrase(i + 1) && phrase(i + 2) {
            continue;
        }
        let phrase =
            matches!(chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.date.is_none());
        if phrase
            && matches!(rest.next().map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite() && !v.base)
        {
            chunks[i].kind = ChunkKind::Subordinator(word.clone());
        }
    }
}

/// `who once served in Lima`, `X once called Y a friend`: between a subject and its verb `once` begins no clause, and means formerly.
fn leave_to_verb(chunks: &mut [Chunk]) {
    for i in 1..chunks.len().saturating_sub(1) {
        let once = matches!(&chunks[i].kind, ChunkKind::Subordinator(word) if word == "once");
        let behind = matches!(chunks[i - 1].kind, ChunkKind::Subordinator(_) | ChunkKind::Phrase(_));
        if once && behind && matches!(&chunks[i + 1].kind, ChunkKind::Verb(verb) if verb.is_finite()) {
            chunks[i].kind = ChunkKind::Word("formerly".to_owned());
        }
    }
}

/// `At the invitation of his counterpart, Foreign Minister X visited Lima`: the comma ends what opens the sentence, and X is the subject.
fn opens_before_subject(chunks: &[Chunk], at: usize) -> bool {
    let verb = |c: &Chunk| matches!(&c.kind, ChunkKind::Verb(verb) if verb.is_finite());
    let governed = at.checked_sub(1).is_some_and(|i| matches!(chunks[i].kind, ChunkKind::Preposition(_)));
    governed && !chunks[..at].iter().any(verb) && chunks.get(at + 3).is_some_and(verb)
}

/// `his counterpart, Foreign Minister X`: the name behind the comma, with its office, says who the counterpart is.
fn name_counterparts(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 2 < chunks.len() {
        let joined = matches!(chunks.get(i + 3).map(|c| &c.kind), Some(ChunkKind::Conjunction(_)));
        let comma = matches!(chunks[i + 1].kind, ChunkKind::Mark(','));
        let counterpart =
            sole_office(&chunks[i]).map(|(o, _)| o).filter(|o| o.counterpart && comma && !joined);
        let counterpart = counterpart.filter(|_| !opens_before_subject(chunks, i));
        let state = counterpart.map(|o| o.state.clone());
        if let (Some(state), ChunkKind::Phrase(named)) = (state, &mut chunks[i + 2].kind)
            && let [Mention::Person(person)] = &mut named.mentions[..]
            && let Some(office) = &mut person.office
            && (state.is_none() || office.state.is_none() || office.state == state)
        {
            person.state = person.state.take().or_else(|| state.clone());
            office.state = office.state.take().or(state);
            name_instead(chunks, i);
        }
        i += 1;
    }
}

/// `the ECOWAS mediator, Goodluck Jonathan, in Accra`: the name between the commas says who does that work.
fn name_by_work(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 2 < chunks.len() {
        let works = matches!(&chunks[i].kind, ChunkKind::Phrase(p) if p.mentions.is_empty() && !p.plural && p.determiner.is_some() && p.head.as_deref().is_some_and(is_occupation));
        let comma = matches!(chunks[i + 1].kind, ChunkKind::Mark(','));
        let ends = chunks.get(i + 3).is_none_or(|c| matches!(c.kind, ChunkKind::Mark(_)));
        let joined = matches!(chunks.get(i + 4).map(|c| &c.kind), Some(ChunkKind::Conjunction(_)));
        if works && comma && ends && !joined && is_untitled(&chunks[i + 2]) {
            name_instead(chunks, i);
        }
        i += 1;
    }
}

/// `their Fijian and Tongan counterparts, A and B`: as many names behind the comma, each of the state that stands in its place.
fn name_several_counterparts(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 4 < chunks.len() {
        let states = counterpart_states(&chunks[i]);
        if states.len() > 1
            && let Some(people) = people_behind(chunks, i).filter(|people| people.len() == states.len())
        {
            for (&at, state) in people.iter().zip(states) {
                if let ChunkKind::Phrase(named) = &mut chunks[at].kind
                    && let Some(Mention::Person(person)) = named.mentions.first_mut()
                {
                    person.state = person.state.take().or(state);
                }
            }
            if let Some(&last) = people.last() {
                close_names(chunks, last);
            }
            name_instead(chunks, i);
        }
        i += 1;
    }
}

/// Leaves out a phrase and the comma behind it: what follows says the same, by name.
fn name_instead(chunks: &mut Vec<Chunk>, i: usize) {
    let from = chunks[i].tokens.start;
    chunks.drain(i..i + 2);
    chunks[i].tokens.start = from;
}

/// `with his counterparts, A and B, in Lima`: leaves out the comma behind the last name, where a preposition follows.
fn close_names(chunks: &mut Vec<Chunk>, last: usize) {
    if let [comma, preposition, ..] = &chunks[last + 1..]
        && comma.kind == ChunkKind::Mark(',')
        && matches!(preposition.kind, ChunkKind::Preposition(_))
    {
        chunks.remove(last + 1);
    }
}

/// Where those are named whom a row behind a comma names.
fn people_behind(chunks: &[Chunk], i: usize) -> Option<Vec<usize>> {
    let comma = matches!(chunks[i + 1].kind, ChunkKind::Mark(','));
    let row = (i + 2..chunks.len()).take_while(|&at| is_of_row(&chunks[at]));
    let people: Vec<usize> = row.filter(|&at| is_one_person(&chunks[at])).collect();
    (comma && people.first() == Some(&(i + 2))).then_some(people)
}

/// The states of the counterparts whom a phrase tells by their states alone.
fn counterpart_states(chunk: &Chunk) -> Vec<Option<String>> {
    let ChunkKind::Phrase(phrase) = &chunk.kind else { return Vec::new() };
    let state = |m: &Mention| match m {
        Mention::Office(office) if office.counterpart => Some(office.state.clone()),
        _ => None,
    };
    phrase.mentions.iter().map(state).collect::<Option<Vec<_>>>().unwrap_or_default()
}

fn is_one_person(chunk: &Chunk) -> bool {
    matches!(&chunk.kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Person(_)]))
}

/// Whether a chunk is somebody's name, or joins such names.
fn is_of_row(chunk: &Chunk) -> bool {
    let joins = matches!(&chunk.kind, ChunkKind::Conjunction(word) if word == "and");
    joins || matches!(chunk.kind, ChunkKind::Mark(',')) || is_one_person(chunk)
}

/// `Red Cross officials Park and Kim`: people of some rank right before their names are the title of each.
fn name_members(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 1 < chunks.len() {
        let group = group_before_name(&chunks[i], &chunks[i + 1]);
        if let (Some((title, state)), ChunkKind::Phrase(named)) = (group, &mut chunks[i + 1].kind) {
            if let Some(Mention::Person(person)) = named.mentions.first_mut() {
                person.state = person.state.take().or_else(|| state.clone());
                let office = OfficeMention::worded(title, state);
                person.office = Some(office).filter(OfficeMention::is_post);
            }
            named.plural = true;
            let from = chunks[i].tokens.start;
            chunks.remove(i);
            chunks[i].tokens.start = from;
        }
        i += 1;
    }
}

/// Title and state of a group whose members' names follow it at once.
fn group_before_name(group: &Chunk, named: &Chunk) -> Option<(String, Option<String>)> {
    let ChunkKind::Phrase(group) = &group.kind else { return None };
    let [Mention::Group { name, state }] = &group.mentions[..] else { return None };
    (group.plural && is_untitled(named)).then(|| (singular(name), state.clone()))
}

/// `the prime minister and foreign minister of Qatar, Sheikh Mohammed`: one article, two offices, one holder.
fn same_holder(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 4 < chunks.len() {
        if let Some(office) = chunks.get(i..i + 5).and_then(double) {
            give(chunks, i, office);
        }
        i += 1;
    }
}

/// The first of two offices that the holder in the fifth chunk has, of the state of the second.
fn double(row: &[Chunk]) -> Option<OfficeMention> {
    let and = matches!(&row[1].kind, ChunkKind::Conjunction(w) if w == "and");
    let comma = matches!(row[3].kind, ChunkKind::Mark(','));
    let ((first, definite), (second, again)) = (sole_office(&row[0])?, sole_office(&row[2])?);
    (and && comma && definite && !again && first.state.is_none() && is_untitled(&row[4]))
        .then(|| OfficeMention { state: second.state.clone(), ..first.clone() })
}

/// Gives an office to the holder whose name stands four chunks after it, and takes the chunks before the name into the name's.
fn give(chunks: &mut Vec<Chunk>, i: usize, office: OfficeMention) {
    if let ChunkKind::Phrase(named) = &mut chunks[i + 4].kind
        && let [Mention::Person(person)] = &mut named.mentions[..]
    {
        person.state.clone_from(&office.state);
        person.office = Some(office);
    }
    let from = chunks[i].tokens.start;
    chunks.drain(i..i + 4);
    chunks[i].tokens.start = from;
}

/// The only party of a chunk, if it is an office without a name, and whether an article or the like stands before it.
pub(super) fn sole_office(chunk: &Chunk) -> Option<(&OfficeMention, bool)> {
    let ChunkKind::Phrase(phrase) = &chunk.kind else { return None };
    let [Mention::Office(office)] = &phrase.mentions[..] else { return None };
    Some((office, phrase.determiner.is_some()))
}

/// Whether the only party of a chunk is a person without an office.
pub(super) fn is_untitled(chunk: &Chunk) -> bool {
    let ChunkKind::Phrase(phrase) = &chunk.kind else { return false };
    matches!(phrase.mentions[..], [Mention::Person(PersonMention { office: None, .. })])
}

/// `Foreign Ministers Okada and Yang`: a title in the plural is that of every bare name in the row.
fn share_titles(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i < chunks.len() {
        i += 1;
        let ChunkKind::Phrase(first) = &chunks[i - 1].kind else { continue };
        let [Mention::Person(PersonMention { office: Some(office), .. })] = &first.mentions[..] else {
            continue;
        };
        if !first.plural {
            continue;
        }
        let (office, mut states) = (office.clone(), first.states.clone().into_iter().skip(1));
        let (mut and, mut closed) = (false, false);
        let mut at = i;
        while at < chunks.len() {
            match &mut chunks[at].kind {
                ChunkKind::Phrase(next) => {
                    if !closed {
                        name_unlisted(next);
                    }
                    take_state(chunks, at);
                    let Some(person) = sole_person(&mut chunks[at]) else { break };
                    if person.office.is_some() {
                        break;
                    }
                    let state = states.next().or_else(|| person.state.clone());
                    person.state.clone_from(&state);
                    person.office = Some(OfficeMention { state, ..office.clone() });
                }
                ChunkKind::Mark(',') => closed |= and,
                ChunkKind::Conjunction(word) if word == "and" => and = true,
                _ => break,
            }
            at += 1;
        }
    }
}

/// `Ministers A of Peru and B of Chile`: the state behind a name that only its place in the row told to be one, and that is no part of
/// its phrase yet.
fn take_state(chunks: &mut Vec<Chunk>, at: usize) {
    let of =
        matches!(chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if word == "of");
    let state = match chunks.get(at + 2).map(|c| &c.kind) {
        Some(ChunkKind::Phrase(p)) if of => match &p.mentions[..] {
            [Mention::State(code)] => code.clone(),
            _ => return,
        },
        _ => return,
    };
    let end = chunks[at + 2].tokens.end;
    let Some(person) = sole_person(&mut chunks[at]).filter(|p| p.office.is_none() && p.state.is_none())
    else {
        return;
    };
    person.state = Some(state);
    chunks[at].tokens.end = end;
    chunks.drain(at + 1..at + 3);
}

/// The only party of a chunk, if it is a person.
fn sole_person(chunk: &mut Chunk) -> Option<&mut PersonMention> {
    let ChunkKind::Phrase(phrase) = &mut chunk.kind else { return None };
    match &mut phrase.mentions[..] {
        [Mention::Person(person)] => Some(person),
        _ => None,
    }
}

/// `China's Xi Jinping and South Africa's Cyril Ramaphosa`: the capitals of a state in a row with persons are a name.
fn name_possessed(chunks: &mut [Chunk]) {
    let person = |chunk: Option<&Chunk>| {
        let phrase = chunk.and_then(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None });
        phrase.is_some_and(|p| matches!(p.mentions.first(), Some(Mention::Person(_))))
    };
    let joint = |chunk: &Chunk| match &chunk.kind {
        ChunkKind::Mark(mark) => *mark == ',',
        ChunkKind::Conjunction(word) => word == "and",
        _ => false,
    };
    for i in 0..chunks.len() {
        let before = chunks[..i].iter().rev().take_while(|c| joint(c)).count();
        let after = chunks[i + 1..].iter().take_while(|c| joint(c)).count();
        let next = chunks.get(i + 1 + after).filter(|_| after > 0);
        let row = (before > 0 && person(i.checked_sub(before + 1).and_then(|j| chunks.get(j))))
            || person(next)
            || next.is_some_and(is_owned_name);
        let ChunkKind::Phrase(phrase) = &mut chunks[i].kind else { continue };
        let [state] = &phrase.states[..] else { continue };
        let state = state.clone();
        if row && phrase.determiner.as_deref() == Some("'s") {
            let mut bare = Phrase { determiner: None, states: Vec::new(), ..phrase.clone() };
            name_unlisted(&mut bare);
            if let [Mention::Person(person)] = &mut bare.mentions[..] {
                person.state = Some(state.clone());
                *phrase = Phrase { states: vec![state], ..bare };
            }
        }
    }
}

/// `Montek Ahluwalia and Minister Noda co-chair`, `is chaired by Montek Ahluwalia`, `Minister Noda met Montek Ahluwalia`: two or three
/// capitals that a row joins to a person who acts, whom a person meets or by whom a session is led, are a name, if no word of them is
/// that of a body.
fn name_beside(chunks: &mut [Chunk], is_body: impl Fn(&str) -> bool) {
    for i in 0..chunks.len() {
        let ChunkKind::Phrase(phrase) = &chunks[i].kind else { continue };
        let words = phrase.name.as_deref().unwrap_or_default().split(' ');
        if words.into_iter().any(|word| is_body(&word.to_lowercase())) {
            continue;
        }
        let named = is_joined_to_person(chunks, i) || is_met_by_person(chunks, i) || leads_session(chunks, i);
        if let ChunkKind::Phrase(phrase) = &mut chunks[i].kind
            && named
        {
            // `Google's Sundar Pichai`
            let owned = phrase.determiner.take_if(|word| word == "'s");
            name_unlisted(phrase);
            phrase.determiner = phrase.determiner.take().or(owned);
        }
    }
}

/// Whether a chunk names a person, or somebody by his office.
fn is_person(chunk: Option<&Chunk>) -> bool {
    matches!(chunk.map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if matches!(p.mentions.first(), Some(Mention::Person(_))))
}

/// Whether a chunk is a verb of one of those.
fn is_verb_of(chunk: Option<&Chunk>, lemmas: &[&str]) -> bool {
    matches!(chunk.map(|c| &c.kind), Some(ChunkKind::Verb(v)) if lemmas.contains(&v.lemma.as_str()))
}

/// Whether chunk `i` stands in a row with a person that acts, or between two persons.
fn is_joined_to_person(chunks: &[Chunk], i: usize) -> bool {
    let and = |chunk: &Chunk| matches!(&chunk.kind, ChunkKind::Conjunction(word) if word == "and");
    let joint = |chunk: &Chunk| and(chunk) || matches!(chunk.kind, ChunkKind::Mark(','));
    let (before, after) = (i.checked_sub(1).map(|j| &chunks[j]), chunks.get(i + 1));
    let first = i.checked_sub(2).is_some_and(|j| is_person(chunks.get(j)));
    let last = is_person(chunks.get(i + 2));
    let between = first && last && before.is_some_and(joint) && after.is_some_and(and);
    let behind = first && before.is_some_and(and) && is_verb_of(after, &PEOPLE_DO);
    let ahead = last && after.is_some_and(and) && is_verb_of(chunks.get(i + 3), &PEOPLE_DO);
    between || behind || ahead
}

/// Whether a person meets whom chunk `i` names, alone or behind another, or is met by him.
fn is_met_by_person(chunks: &[Chunk], i: usize) -> bool {
    let and = |chunk: Option<&Chunk>| matches!(chunk.map(|c| &c.kind), Some(ChunkKind::Conjunction(word)) if word == "and");
    let back = |n: usize| i.checked_sub(n).and_then(|j| chunks.get(j));
    let beside = and(back(1)) && is_verb_of(back(3), &MEETING) && is_person(back(4));
    let met = is_verb_of(back(1), &MEETING) && is_person(back(2));
    let meets = is_verb_of(chunks.get(i + 1), &MEETING) && is_person(chunks.get(i + 2)) && i == 0;
    met || beside || meets
}

/// Whether a session or delegation is led by whom chunk `i` names.
fn leads_session(chunks: &[Chunk], i: usize) -> bool {
    let by = i > 1 && matches!(&chunks[i - 1].kind, ChunkKind::Preposition(word) if word == "by");
    by && is_verb_of(chunks.get(i - 2), &LED_BY_PEOPLE)
}

/// What one person does to another at a meeting.
const MEETING: [&str; 4] = ["meet", "receive", "host", "greet"];

/// What people do with each other, and bodies seldom.
const PEOPLE_DO: [&str; 10] =
    ["co-chair", "chair", "meet", "confer", "speak", "talk", "shake", "dine", "lunch", "preside"];

/// What people do to sessions and delegations, and bodies seldom.
const LED_BY_PEOPLE: [&str; 5] = ["co-chair", "chair", "head", "lead", "captain"];

/// Whether a chunk is capitals of a state that may be a name: `Kenya's Uhuru Kenyatta`.
fn is_owned_name(chunk: &Chunk) -> bool {
    let ChunkKind::Phrase(phrase) = &chunk.kind else { return false };
    let mut bare = Phrase { determiner: None, states: Vec::new(), ..phrase.clone() };
    name_unlisted(&mut bare);
    phrase.determiner.as_deref() == Some("'s") && phrase.states.len() == 1 && bare.mentions != phrase.mentions
}

/// `Senators John McCain and Sheldon Whitehouse`: after a title in the plural two or three capitals are a name.
pub(super) fn name_unlisted(phrase: &mut Phrase) {
    let plain = phrase.mentions.is_empty()
        && phrase.determiner.is_none()
        && phrase.states.is_empty()
        && phrase.series.is_empty()
        && phrase.summit.is_none()
        && matches!(phrase.place, None | Some(PlaceMention::Named(_)));
    let name = phrase.name.clone().filter(|_| plain).filter(|name| {
        let words = name.split(' ');
        (2..4).contains(&words.clone().count())
            && words.into_iter().all(|w| w.starts_with(char::is_uppercase))
    });
    if let Some(name) = name {
        phrase.place = None;
        phrase.mentions = vec![Mention::Person(PersonMention {
            name,
            at: phrase.tokens.start,
            ..PersonMention::default()
        })];
    }
}

/// `the Korean president, prime minister and foreign minister`: the state of the first is that of every bare office in the row.
fn share_states(chunks: &mut [Chunk]) {
    let mut shared: Option<String> = None;
    for chunk in chunks {
        let office = sole_office(chunk).map(|(office, definite)| (office.state.clone(), definite));
        match (&chunk.kind, office) {
            (_, Some((Some(state), _))) => shared = Some(state),
            (_, Some((None, false))) => {
                if let ChunkKind::Phrase(phrase) = &mut chunk.kind
                    && let Some(Mention::Office(office)) = phrase.mentions.first_mut()
                    && !office.counterpart
                {
                    office.state.clone_from(&shared);
                }
            }
            (ChunkKind::Mark(','), _) => {}
            (ChunkKind::Conjunction(word), _) if word == "and" => {}
            _ => shared = None,
        }
    }
}

/// `Lima, whose foreign ministry protested`, `Humala, whose envoy came`: of whom the ministry or the office is.
fn own_whose(chunks: &mut [Chunk]) {
    for i in 1..chunks.len().saturating_sub(1) {
        if !matches!(&chunks[i].kind, ChunkKind::Subordinator(word) if word == "whose") {
            continue;
        }
        let comma = usize::from(matches!(chunks[i - 1].kind, ChunkKind::Mark(',')));
        let owner = match i.checked_sub(1 + comma).map(|j| &chunks[j].kind) {
            Some(ChunkKind::Phrase(owner)) => match &owner.mentions[..] {
                [owner @ (Mention::State(_) | Mention::Person(_))] => owner.clone(),
                _ => continue,
            },
            _ => continue,
        };
        let ChunkKind::Phrase(owned) = &mut chunks[i + 1].kind else { continue };
        match &mut owned.mentions[..] {
            [Mention::Body(body)] if body.state.is_none() && !body.bloc => {
                body.state = owner.state().map(str::to_owned)
            }
            [Mention::Office(office) | Mention::Person(PersonMention { office: Some(office), .. })]
                if office.state.is_none() && !office.counterpart =>
            {
                office.of = Some(Box::new(owner));
            }
            _ => {}
        }
    }
}
