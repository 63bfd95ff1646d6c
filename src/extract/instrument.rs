//! Series, gatherings and documents that a sentence names or describes.

use super::about::{heads, is_measure};
use super::founding::is_named_paper;
use super::frame::Instrument;
use super::mechanism::is_standing;
use super::scene::Scene;
use crate::language::{ChunkKind, Clause, Mention, Phrase, PlaceMention, is_time_noun, ordinal, undescribed};

/// A series that a phrase names: one of the lexicon, one written as a name, or a dialogue on a subject.
pub(super) fn instrument(scene: &Scene<'_>, phrase: &Phrase) -> Option<Instrument> {
    let is_standing = heads(phrase).iter().any(|h| STANDING.contains(&h.as_str()));
    let specific = phrase.modifiers.iter().any(|m| !GENERIC.contains(&m.as_str()) && !m.ends_with("-day"));
    let named = phrase.name.is_some() && phrase.modifiers.len() + phrase.states.len() > 1;
    let listed = !phrase.series.is_empty() || phrase.summit.is_some();
    (listed || named || (is_standing && (specific || subject(scene, phrase).is_some())))
        .then(|| described(scene, phrase))
}

/// What ties a meeting to a known or named gathering that others attend as well.
const AROUND: [&str; 4] = ["at", "during", "in", "on the eve of"];

/// The gathering on whose margins: always after `on the sidelines of`, after `at`, `during` and the like if it is a known or named one.
pub(super) fn setting(scene: &Scene<'_>, clause: &Clause, trigger: Option<&Phrase>) -> Option<Instrument> {
    for (preposition, phrases) in &clause.prepositions {
        let Some(phrase) = phrases.first().filter(|p| trigger.is_none_or(|t| t.tokens != p.tokens)) else {
            continue;
        };
        let phrase = sat_for(clause, phrase).unwrap_or(phrase);
        let margins = preposition
            .split(' ')
            .any(|w| matches!(w, "sidelines" | "margins" | "fringes" | "occasion" | "side"));
        let gathering = !phrase.series.is_empty() || phrase.summit.is_some();
        let around = AROUND.contains(&preposition.as_str()) && gathering;
        let told = phrase.head.is_some() || phrase.name.is_some() || gathering;
        let there = preposition == "for" && gathering && is_occasion(scene, clause, phrase);
        if (margins && told) || around || there {
            return Some(described(scene, phrase));
        }
    }
    None
}

/// `on the sidelines of the 60th session of the UN General Assembly`: the listed gathering of which a session is told.
fn sat_for<'c>(clause: &'c Clause, session: &Phrase) -> Option<&'c Phrase> {
    let part = matches!(session.head.as_deref(), Some("session" | "meeting" | "opening" | "edition"));
    let of = clause.right_behind(session, &["of"]).first()?;
    (part && session.series.is_empty() && !of.series.is_empty()).then_some(of)
}

/// `The annual exercise, Malabar, takes place`: the name in commas behind an exercise that has none before.
pub(super) fn called<'s>(scene: &'s Scene<'_>, exercise: &Phrase) -> Option<&'s Phrase> {
    if !exercise.series.is_empty() || exercise.name.is_some() {
        return None;
    }
    let at = scene.chunks.iter().position(|c| c.tokens == exercise.tokens)?;
    let comma = |i: usize| matches!(scene.chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let name = scene.phrase_at(at + 2).filter(|_| comma(at + 1))?;
    let closed = comma(at + 3) || at + 3 >= scene.chunks.len();
    let named = !name.series.is_empty() || name.name.is_some() && name.place.is_none();
    (closed && named && name.mentions.is_empty() && name.date.is_none()).then_some(name)
}

/// `meets Aso for the seventh finance dialogue`: the counted or listed gathering for which somebody meets or is hosted.
pub(super) fn purpose<'c>(scene: &Scene<'_>, clause: &'c Clause) -> Option<&'c Phrase> {
    let gathers = |h: &String| STANDING.contains(&h.as_str()) || SESSIONS.contains(&h.as_str());
    // `for the Annual Leaders' Meeting`
    let named = |p: &Phrase| p.name.as_ref().is_some_and(|name| name.contains(' ')) && p.mentions.is_empty();
    let told = |p: &&Phrase| p.ordinal.is_some() || !p.series.is_empty() || named(p);
    let behind = |p: &&Phrase| !is_occasion(scene, clause, p);
    clause.after("for").find(told).filter(behind).filter(|p| heads(p).iter().any(gathers))
}

/// `X and Y, in Lima for the forum, meet`: what brought those to the place who meet there, unless it is a session of the two.
fn is_occasion(scene: &Scene<'_>, clause: &Clause, gathering: &Phrase) -> bool {
    let aside = gathering.tokens.end <= scene.chunks[clause.at].tokens.start;
    aside && gathering.ordinal.is_none() && gathering.states.is_empty()
}

/// `the first session of the export control exchange`: the dialogue of which the trigger is a session.
pub(super) fn session_of(scene: &Scene<'_>, clause: &Clause, trigger: &Phrase) -> Option<Instrument> {
    let counted = |head: &str| head == "meeting" && trigger.ordinal.is_some();
    let session = matches!(trigger.head.as_deref(), Some("session" | "round" | "edition" | "iteration"))
        || trigger.head.as_deref().is_some_and(counted);
    let of = clause.after("of").next().filter(|p| session && p.tokens.start == trigger.tokens.end + 1)?;
    // `the fifth meeting of the year`
    let year = of.head.as_deref().is_some_and(is_time_noun);
    let thing = of.mentions.is_empty() && of.date.is_none() && of.head.as_deref() != Some("talks") && !year;
    let named = thing && (of.determiner.is_some() || of.name.is_some());
    (named || is_standing_body(scene, of)).then(|| described(scene, of))
}

/// `the Steering Committee for Bilateral Cooperation`: a body that is its sessions.
fn is_standing_body(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let body = matches!(phrase.mentions[..], [Mention::Body(_) | Mention::Group { .. }]);
    body && scene
        .text(phrase)
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| STANDING.contains(&word) || word == "subcommittee")
}

/// `the second round of trade negotiations`: which session of what the trigger is, where it is counted.
pub(super) fn round_of(scene: &Scene<'_>, clause: &Clause, trigger: &Phrase) -> Option<(u32, Instrument)> {
    let slots = clause.prepositions.iter().flat_map(|(_, np)| np);
    let phrases = || clause.subject.iter().chain(&clause.object).chain(slots.clone());
    let behind = |round: &Phrase, of: &Phrase| round.tokens.end + 1 == of.tokens.start;
    // `the seventh meeting of the joint commission`
    let meets = |round: &Phrase, of: &Phrase| {
        round.head.as_deref() == Some("meeting") && round.ordinal.is_some() && is_standing(of)
    };
    let own = clause.after("of").find(|of| behind(trigger, of));
    let own = own.filter(|of| is_measure(trigger) || meets(trigger, of));
    let (round, of) = match own {
        Some(of) => (trigger, of),
        None if is_measure(trigger) => return None,
        None => (phrases().find(|p| (is_measure(p) || meets(p, trigger)) && behind(p, trigger))?, trigger),
    };
    let unlisted =
        |m: &Mention| matches!(m, Mention::Body(body) if body.listed.is_none() && body.state.is_none());
    let joint = |p: &Phrase| scene.text(p).to_lowercase().contains("joint ");
    let named = of.mentions.iter().all(unlisted) && joint(of);
    let told = (named || !of.modifiers.is_empty() && of.mentions.is_empty()) && of.date.is_none();
    round.ordinal.filter(|_| told).map(|ordinal| (ordinal, described(scene, of)))
}

/// `the Initiative on City-Level Cooperation`: a name of which the theme is a part, for it is written like one.
fn is_named_with_theme(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let upper = |p: &Phrase| {
        let words = scene.text(p);
        let last = words.rsplit(' ').next().unwrap_or_default();
        last.starts_with(char::is_uppercase) && last.chars().any(char::is_lowercase)
    };
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end);
    let on = at.filter(|&at| scene.is_preposition(at, "on") || scene.is_preposition(at, "for"));
    let theme = on.and_then(|at| scene.phrase_at(at + 1));
    let bare = |p: &Phrase| {
        p.mentions.is_empty()
            && p.date.is_none()
            && p.determiner.is_none()
            && matches!(p.place, None | Some(PlaceMention::Named(_)))
    };
    phrase.series.is_empty()
        && phrase.mentions.is_empty()
        && upper(phrase)
        && theme.is_some_and(|p| bare(p) && upper(p))
}

/// The name of a phrase, or its words with what follows `on`.
pub(super) fn described(scene: &Scene<'_>, phrase: &Phrase) -> Instrument {
    let mut series = phrase.series.clone();
    series.dedup();
    let themed = is_named_with_theme(scene, phrase);
    if themed || is_named_paper(scene, phrase) {
        let name = paper_name(scene, phrase);
        let name = if themed { undescribed(without_leads(&name)) } else { name };
        return Instrument { name, series, summit: phrase.summit, states: Vec::new() };
    }
    let name = joined_name(scene, phrase).or_else(|| phrase.name.clone());
    let name = name.unwrap_or_else(|| wording(scene, phrase));
    Instrument { name, series, summit: phrase.summit, states: phrase.states.clone() }
}

/// `Climate and Infrastructure Partnership`, `Women's Leadership Dialogue`: a name whole of which the parser has the end alone.
fn joined_name(scene: &Scene<'_>, phrase: &Phrase) -> Option<String> {
    let name = phrase.name.as_ref()?;
    let at = scene.chunks.iter().position(|c| c.tokens == phrase.tokens)?;
    let start = name_start(scene, at);
    let words = scene.slice(scene.chunks[start].tokens.start, phrase.tokens.end);
    if start < at {
        let lower = |word: &&str| !word.starts_with(char::is_uppercase);
        let from = words.split(' ').take_while(lower).map(|word| word.len() + 1).sum::<usize>();
        return words.get(from..).map(|name| undescribed(without_leads(name)));
    }
    let before = words.strip_suffix(name.as_str())?.trim_end();
    let genitive = before.rsplit(' ').next()?;
    let many = genitive.ends_with("s'") || genitive.ends_with("s’") || MANY.contains(&genitive);
    let proper = genitive.starts_with(char::is_uppercase) && many;
    proper.then(|| format!("{genitive} {name}"))
}

/// `Joint Declaration for Peace and Cooperation`, `Plan of Action for the Andean Partnership`: the name of a paper with what it is for.
fn paper_name(scene: &Scene<'_>, phrase: &Phrase) -> String {
    let capital = |at: usize| {
        let next = scene.phrase_at(at).filter(|p| p.date.is_none());
        next.is_some_and(|p| scene.text(p).trim_start_matches("the ").starts_with(char::is_uppercase))
    };
    // `Strategy for Cooperation in the 21st Century`
    let century = |at: usize| scene.phrase_at(at).is_some_and(|p| scene.text(p).ends_with(" Century"));
    let mut end = phrase.tokens.end;
    let mut at = scene.chunks.iter().position(|c| c.tokens == phrase.tokens).map_or(usize::MAX, |at| at + 1);
    while let Some(chunk) = scene.chunks.get(at) {
        let joins = match &chunk.kind {
            ChunkKind::Preposition(word) => {
                matches!(word.as_str(), "of" | "for" | "on") || word == "in" && century(at + 1)
            }
            ChunkKind::Conjunction(word) => word == "and" && end > phrase.tokens.end,
            _ => false,
        };
        if !joins || !(capital(at + 1) || century(at + 1)) {
            break;
        }
        end = scene.chunks[at + 1].tokens.end;
        at += 2;
    }
    let words = scene.slice(phrase.tokens.start, end);
    let lower = |word: &&str| !word.starts_with(char::is_uppercase) || matches!(*word, "The" | "A" | "An");
    let from = words.split(' ').take_while(lower).map(|word| word.len() + 1).sum::<usize>();
    words.get(from..).unwrap_or(&words).to_owned()
}

/// The chunk with which the name begins of which the end stands at chunk `i`: `the Economic, Trade and Investment Meeting`.
pub(super) fn name_start(scene: &Scene<'_>, i: usize) -> usize {
    let kind = |at: usize| scene.chunks.get(at).map(|c| &c.kind);
    let whole =
        |p: &Phrase| p.name.is_some() && (p.determiner.is_none() || p.determiner.as_deref() == Some("'s"));
    let and = |at: usize| matches!(kind(at), Some(ChunkKind::Conjunction(w)) if w == "and");
    if i < 2 || !and(i - 1) || !scene.phrase_at(i).is_some_and(whole) {
        return i;
    }
    let part = |p: &&Phrase| {
        let thing = scene.rules.is_of("promised", &heads(p)) || !p.series.is_empty();
        let listed = matches!(p.place, Some(PlaceMention::Listed(_) | PlaceMention::Capital(_)));
        let last = scene.text(p).rsplit(' ').next().is_some_and(|w| w.starts_with(char::is_uppercase));
        (p.name.is_some() || last) && !thing && !listed && p.mentions.is_empty() && p.states.is_empty()
    };
    let mut at = i - 2;
    loop {
        let Some(first) = scene.phrase_at(at).filter(part) else { return i };
        if first.determiner.is_some() {
            return at;
        }
        match (at.checked_sub(1).and_then(kind), at.checked_sub(2)) {
            (Some(ChunkKind::Mark(',')), Some(before)) => at = before,
            _ => return i,
        }
    }
}

/// Whom a name may be about: `Women's Leadership Dialogue`, but not `Japan's Security Dialogue`.
const MANY: [&str; 8] =
    ["Women's", "Men's", "Children's", "People's", "Women’s", "Men’s", "Children’s", "People’s"];

/// The words of a phrase without those that point or count, with what it is about.
fn wording(scene: &Scene<'_>, phrase: &Phrase) -> String {
    let words = scene.text(phrase);
    let mut rest = undescribed(without_leads(&words));
    if phrase.plural
        && rest.ends_with('s')
        && phrase.head.as_deref().is_some_and(|h| h == "exercise" || h == "drill")
    {
        rest.pop();
    }
    match subject(scene, phrase) {
        Some(subject) => format!("{rest} {subject}"),
        None => rest,
    }
}

/// Words without those before them that point or count.
fn without_leads(words: &str) -> &str {
    let mut rest = words;
    let after = |text: &str, lead: &str| {
        text.get(..lead.len()).filter(|start| start.eq_ignore_ascii_case(lead)).map(|_| lead.len())
    };
    // `fourth`, `21st`, `inaugural`
    let counted = |text: &str| {
        let (word, _) = text.split_once(' ')?;
        ordinal(&word.to_lowercase()).map(|_| word.len() + 1)
    };
    while let Some(cut) = LEADS.iter().find_map(|l| after(rest, l)).or_else(|| counted(rest)) {
        rest = &rest[cut..];
    }
    rest
}

/// `on space security`: what follows the phrase and says what it is about.
fn subject(scene: &Scene<'_>, phrase: &Phrase) -> Option<String> {
    let at = scene.chunks.iter().position(|c| c.tokens.start >= phrase.tokens.end)?;
    let ChunkKind::Preposition(word) = &scene.chunks[at].kind else { return None };
    let ChunkKind::Phrase(about) = &scene.chunks.get(at + 1)?.kind else { return None };
    let fits = matches!(word.as_str(), "on" | "for")
        && about.date.is_none()
        && scene.chunks[at].tokens.start == phrase.tokens.end;
    let mut end = about.tokens.end;
    if let (Some(ChunkKind::Conjunction(and)), Some(ChunkKind::Phrase(more))) =
        (scene.chunks.get(at + 2).map(|c| &c.kind), scene.chunks.get(at + 3).map(|c| &c.kind))
        && and == "and"
        && more.mentions.is_empty()
        && more.determiner.is_none()
    {
        end = more.tokens.end;
    }
    // `on the sharing of hydrological data`
    if let (Some(ChunkKind::Preposition(of)), Some(ChunkKind::Phrase(more))) =
        (scene.chunks.get(at + 2).map(|c| &c.kind), scene.chunks.get(at + 3).map(|c| &c.kind))
        && of == "of"
        && more.mentions.iter().all(|m| matches!(m, Mention::Group { state: None, .. }))
        && more.date.is_none()
    {
        end = more.tokens.end;
    }
    fits.then(|| scene.slice(scene.chunks[at].tokens.start, end))
}

/// Nouns of what goes on from session to session.
const STANDING: [&str; 12] = [
    "dialogue",
    "group",
    "committee",
    "mechanism",
    "consultation",
    "framework",
    "forum",
    "commission",
    "conference",
    "ministerial",
    "council",
    "exercise",
];

/// Nouns of one of its sessions.
const SESSIONS: [&str; 7] = ["meeting", "talks", "summit", "round", "session", "edition", "2+2"];

/// Words that any gathering may have before its noun, and that tell none apart.
const GENERIC: [&str; 20] = [
    "bilateral",
    "trilateral",
    "joint",
    "virtual",
    "phone",
    "summit",
    "annual",
    "regular",
    "formal",
    "informal",
    "high-level",
    "talks",
    "naval",
    "military",
    "maritime",
    "large-scale",
    "live-fire",
    "video",
    "press",
    "news",
];

/// Words before a name that are no part of it.
const LEADS: [&str; 8] = ["the ", "a ", "an ", "their ", "its ", "his ", "her ", "new "];
