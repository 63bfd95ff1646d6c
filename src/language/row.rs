//! Phrases in a row: `Japan, South Korea and the US`, `with Wang Yi and Kono Taro`.

use super::chunk::{Chunk, ChunkKind};
use super::phrase::{Anaphor, Mention, OfficeMention, Phrase, PlaceMention};

/// How far a list of phrases goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Over commas and conjunctions.
    Full,
    /// Over conjunctions only.
    Joined,
    /// Over both, and no person behind a body or state: `X of A and Y of B`.
    Owners,
    /// Over both, and on to those of another title: `Senators A and B, Governor C, and D`.
    Titles,
}

/// Phrases in a row from `from` on, of parties or of things but not of both, and where the row ends.
pub(super) fn list(chunks: &[Chunk], from: usize, to: usize, reach: List) -> (Vec<Phrase>, usize) {
    let mut found: Vec<Phrase> = Vec::new();
    // Where the first comma parted two, and whether an `and` has closed the row since.
    let (mut comma, mut closed) = (None, false);
    let mut i = from;
    while i < to {
        let ChunkKind::Phrase(phrase) = &chunks[i].kind else { break };
        if found.first().is_some_and(|first| !joins(first, phrase)) {
            break;
        }
        found.push(phrase.clone());
        i += 1;
        // An apposition takes its comma with it: `X, head of A, Y, head of B`.
        let taken = reach != List::Joined && phrase.mentions.iter().any(is_titled);
        if let Some((named, end)) = apposed(phrase, chunks, i, to) {
            // `X and Y and their counterparts, A and B,`: A and B are those.
            found.pop();
            found.extend(named);
            i = end;
            break;
        }
        let mut joint = joint(chunks, i, to, reach);
        let over = closed && joint == 1 && matches!(chunks[i].kind, ChunkKind::Mark(','));
        if over && !(reach == List::Titles && has_more_titles(chunks, i + 1, to)) {
            // `to X and Y, Z`: after its `and` a row is over.
            joint = 0;
        }
        let next = chunks.get(i + joint).filter(|_| (joint > 0 || taken) && i + joint < to);
        let Some(ChunkKind::Phrase(next)) = next.map(|c| &c.kind) else { break };
        if is_rest(next) && chunks[i..i + joint].iter().any(|c| matches!(c.kind, ChunkKind::Conjunction(_))) {
            (closed, i) = (true, i + joint + 1);
            break;
        }
        // `in Tokyo and Foreign Minister Yang in Beijing`
        let leaves = reach == List::Joined && found[0].place.is_some() && is_human(next);
        if !joins(&found[0], next) || leaves || (reach == List::Owners && begins_anew(&found[0], next)) {
            break;
        }
        closed = chunks[i..i + joint].iter().any(|c| matches!(c.kind, ChunkKind::Conjunction(_)));
        if !closed {
            comma.get_or_insert((found.len(), i));
        }
        i += joint;
    }
    match comma {
        // `with Wang Yi, Secretary Blinken`: a comma alone makes no list.
        Some((length, end))
            if !closed
                && reach != List::Joined
                && found.len() == length + 1
                && found[0].mentions.len() < 2 =>
        {
            found.truncate(length);
            (found, end)
        }
        _ => (found, i),
    }
}

/// `the two ministers, X and Y,`: the names that say, behind the comma at `i`, who those in the plural are that a phrase means, and
/// where they end.
fn apposed(phrase: &Phrase, chunks: &[Chunk], i: usize, to: usize) -> Option<(Vec<Phrase>, usize)> {
    let (names, end) = names(chunks, past_charge(chunks, i), to)?;
    if is_counterparts(phrase) && names.len() == 2 {
        return Some(list(chunks, i + 1, to, List::Joined));
    }
    // `with officials, X and Y` may list three: what follows has to close the apposition.
    let closed = chunks.get(end).filter(|_| end < to).is_none_or(|c| {
        matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Verb(_) | ChunkKind::Preposition(_))
    });
    let named = || names.iter().cloned().zip(offices(phrase)).map(|(name, office)| with_office(name, office));
    // `lawmakers (X, Y, and Z)`, `a delegation of lawmakers: X and Y`
    let listed = matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Mark(':' | '(')))
        && phrase.plural
        && phrase.number.is_none()
        && matches!(phrase.mentions[..], [Mention::Group { .. } | Mention::Office(_)]);
    (closed && (listed || means(phrase, names.len()))).then(|| (named().collect(), end))
}

/// `the vice premiers in charge of investment, X and Y,`: the chunk behind what those at `i` are charged with.
fn past_charge(chunks: &[Chunk], i: usize) -> usize {
    let led = |i: usize, word: &str| {
        let led = matches!(&chunks.get(i)?.kind, ChunkKind::Preposition(w) if w == word);
        match &chunks.get(i + 1)?.kind {
            ChunkKind::Phrase(p) if led && p.mentions.is_empty() => Some(p),
            _ => None,
        }
    };
    let charged = led(i, "in").is_some_and(|p| p.head.as_deref() == Some("charge"));
    if charged && led(i + 2, "of").is_some() { i + 4 } else { i }
}

/// The persons in a row behind the comma at `i`, closed by `and`, and where they end.
fn names(chunks: &[Chunk], i: usize, to: usize) -> Option<(Vec<Phrase>, usize)> {
    let kind = |i: usize| chunks.get(i).filter(|_| i < to).map(|c| &c.kind);
    let (mut found, mut at) = (Vec::new(), i);
    // `three senators (A, B, and C)`
    let opens = |at: usize| at == i && matches!(kind(at), Some(ChunkKind::Mark(':' | '(')));
    while opens(at) || matches!(kind(at), Some(ChunkKind::Mark(','))) {
        let and = usize::from(matches!(kind(at + 1), Some(ChunkKind::Conjunction(_))));
        found.push(person(kind(at + 1 + and)?)?);
        at += 2 + and;
        if and == 1 {
            return (found.len() > 1).then_some((found, at));
        }
    }
    if !matches!(kind(at), Some(ChunkKind::Conjunction(_))) || found.is_empty() {
        return None;
    }
    found.push(person(kind(at + 1)?)?);
    Some((found, at + 2))
}

fn person(kind: &ChunkKind) -> Option<Phrase> {
    match kind {
        ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Person(_)]) => Some(p.clone()),
        _ => None,
    }
}

/// `their counterparts`
fn is_counterparts(phrase: &Phrase) -> bool {
    matches!(&phrase.mentions[..], [Mention::Office(office)] if office.counterpart)
}

/// `the two ministers`, `the Russian and American negotiators`, `the three senators`: whether a phrase means that many people who are
/// still to be told by name.
fn means(phrase: &Phrase, number: usize) -> bool {
    let definite = matches!(phrase.determiner.as_deref(), Some("the" | "both" | "their" | "'s"));
    let told = |n: Option<u32>| n.is_some_and(|n| n as usize == number);
    let fits = match &phrase.mentions[..] {
        [Mention::Anaphor(Anaphor::Offices { number: n, .. } | Anaphor::States(n))] => {
            told(*n) || n.is_none() && (2..6).contains(&number)
        }
        // `Those two, X and Y, signed`
        [Mention::Anaphor(Anaphor::Several(n))] => return told(*n),
        [Mention::Office(_) | Mention::Group { .. }] => {
            phrase.plural && (told(phrase.number) || phrase.number.is_none() && number == 2)
        }
        several => {
            let people = |m: &Mention| matches!(m, Mention::Group { .. } | Mention::Office(_));
            several.len() == number && several.iter().all(people)
        }
    };
    // `Foreign ministers of both countries, X and Y, met`
    let bare = matches!(phrase.mentions[..], [Mention::Anaphor(Anaphor::Offices { number: Some(_), .. })]);
    // `two members of Congress, X and Y`
    let counted = bare || phrase.plural && told(phrase.number);
    (definite || counted) && fits
}

/// The office of each of those whom a phrase means by its offices.
fn offices(phrase: &Phrase) -> impl Iterator<Item = Option<&OfficeMention>> {
    let each = phrase.mentions.iter().map(|m| match m {
        Mention::Office(office) if phrase.mentions.len() > 1 => Some(office),
        _ => None,
    });
    each.chain(std::iter::repeat(None))
}

/// A name with the office that the words before it told.
fn with_office(mut name: Phrase, office: Option<&OfficeMention>) -> Phrase {
    if let ([Mention::Person(person)], Some(office)) = (&mut name.mentions[..], office)
        && person.office.is_none()
    {
        person.state = person.state.take().or_else(|| office.state.clone());
        person.office = Some(office.clone());
    }
    name
}

/// Whether somebody with a title stands at `i` and another person after him: `Governor C, and D`.
fn has_more_titles(chunks: &[Chunk], i: usize, to: usize) -> bool {
    let person = |i: usize| match chunks.get(i).filter(|_| i < to).map(|c| &c.kind) {
        Some(ChunkKind::Phrase(p)) => p.mentions.iter().find(|m| matches!(m, Mention::Person(_))),
        _ => None,
    };
    let next = i + 1 + joint(chunks, i + 1, to, List::Full);
    next > i + 1 && person(i).is_some_and(is_titled) && person(next).is_some()
}

/// Whether a phrase behind owners is none of them.
fn begins_anew(first: &Phrase, next: &Phrase) -> bool {
    // `at the invitation of X, and the two hold talks`: whoever was spoken of before begins a new clause.
    let spoken_of = matches!(next.mentions.first(), Some(Mention::Anaphor(_)));
    // `a meeting of ASEAN and Chinese foreign ministers`
    let bloc = matches!(first.mentions[..], [Mention::Body(_)]) && !is_named(next) && next.plural;
    spoken_of || (is_human(next) && !is_human(first) && !bloc)
}

/// Whether a phrase names persons or offices.
pub(super) fn is_human(phrase: &Phrase) -> bool {
    matches!(phrase.mentions.first(), Some(Mention::Person(_) | Mention::Office(_)))
}

fn is_named(phrase: &Phrase) -> bool {
    phrase.mentions.iter().any(|m| matches!(m, Mention::Person(_)))
}

/// Whether a name stands with an office.
fn is_titled(mention: &Mention) -> bool {
    matches!(mention, Mention::Person(person) if person.office.is_some())
}

/// Whether two phrases can stand in one list: both parties or both things, both dates or neither, and no place with a thing.
fn joins(first: &Phrase, next: &Phrase) -> bool {
    let thing = next.mentions.is_empty() && next.determiner.is_some();
    let place_and_thing = first.place.is_some() && next.place.is_none() && thing;
    // `at Singapore, Cam Ranh and Subic`
    let listed = |p: &Phrase| matches!(p.place, Some(PlaceMention::Listed(_)));
    let sites = first.place.is_some() && listed(next) || listed(first) && next.place.is_some();
    (first.mentions.is_empty() == next.mentions.is_empty() || sites)
        && first.date.is_some() == next.date.is_some()
        && !place_and_thing
}

/// `and five other countries`, `and a row of bankers`: those of a row whom nothing names.
fn is_rest(phrase: &Phrase) -> bool {
    let many = || {
        matches!(
            phrase.head.as_deref(),
            Some("row" | "number" | "host" | "handful" | "string" | "dozen" | "group")
        )
    };
    phrase.mentions.is_empty()
        && match phrase.determiner.as_deref() {
            Some("other") => true,
            Some("a") => many(),
            _ => false,
        }
}

/// How many chunks join one member of a list to the next.
fn joint(chunks: &[Chunk], i: usize, to: usize, reach: List) -> usize {
    let kind = |i: usize| chunks.get(i).filter(|_| i < to).map(|c| &c.kind);
    let and = |i: usize| matches!(kind(i), Some(ChunkKind::Conjunction(w)) if w == "and" || w == "or");
    match kind(i) {
        Some(ChunkKind::Mark(',')) if reach != List::Joined => 1 + usize::from(and(i + 1)),
        Some(ChunkKind::Mark(',')) if and(i + 1) => 0,
        _ => {
            usize::from(and(i))
                + usize::from(
                    and(i) && matches!(kind(i + 1), Some(ChunkKind::Word(w)) if w == "then" || w == "also"),
                )
        }
    }
}

/// How far the list of phrases after a preposition goes.
pub(super) fn prepositional(word: &str) -> List {
    match word {
        "of" | "from" => List::Owners,
        _ if LISTING.contains(&word) => List::Full,
        _ => List::Joined,
    }
}

/// Prepositions after which commas list.
const LISTING: [&str; 10] =
    ["with", "between", "among", "by", "to", "for", "including", "along with", "together with", "alongside"];
