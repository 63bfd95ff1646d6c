//! What a sentence tells of an event besides its parties: how, where, in which setting and series, the how-manieth.

use super::factuality::Factuality;
use super::frame::{Frame, Instrument, PartyMention, Phase};
use super::matching::{Scene, heads};
use super::rule::{GivesWay, Rule};
use super::time::When;
use super::topic::topics;
use crate::date::Edtf;
use crate::graph::{EventType, Format, Level, Mode, Role};
use crate::language::{Anaphor, ChunkKind, Clause, Mention, Phrase, PlaceMention, cardinal};
use jiff::ToSpan;

/// The frame that a rule makes of a clause.
pub(super) fn frame(
    scene: &Scene<'_>,
    rule: &Rule,
    clause: &Clause,
    trigger: Option<&Phrase>,
    when: When,
    factuality: Factuality,
    parties: Vec<PartyMention>,
) -> Frame {
    let setting = setting(scene, clause, trigger);
    let place = place(clause);
    let mode = mode(rule, clause, trigger, place.is_some() || setting.is_some());
    let kind = match (rule.event, mode) {
        (EventType::Meeting, Mode::Phone) => EventType::Call,
        (EventType::Call, Mode::Video) => EventType::Meeting,
        (kind, _) => kind,
    };
    let named = trigger.and_then(|t| session_of(scene, clause, t).or_else(|| instrument(scene, t)));
    let gap_years = gap_years(clause);
    let ordinal = trigger.and_then(|t| t.ordinal).filter(|n| !(*n == 1 && gap_years.is_some()));
    let is_gathering = matches!(kind, EventType::Meeting | EventType::Call | EventType::Exercise);
    let date = when.date.map(|d| lasting(d, trigger));
    let brings = rule.brings_about.then(|| trigger.map(|t| described(scene, t))).flatten();
    Frame {
        rule: rule.name.clone(),
        kind,
        factuality,
        parties,
        least_parties: rule.parties,
        date,
        basis: when.basis,
        within: when.within,
        goes_with: when.goes_with,
        carried: when.carried,
        mode,
        format: trigger.and_then(format),
        level: trigger.and_then(level),
        place,
        setting,
        series: if is_gathering { named } else { None },
        agreement: brings,
        ordinal: ordinal.filter(|_| is_gathering),
        gap_years,
        plover: scene.rules.plover(kind, clause),
        topics: topics(scene, clause, trigger),
        goes_on: false,
        phase: if is_gathering { Phase::of(&clause.verb.lemma) } else { Phase::Whole },
        restates: rule.restates,
        gives_way: rule.gives_way,
        attributes: rule.event == EventType::Statement && attributes(scene, clause),
        apart: rule.apart,
    }
}

/// `Two ships entered the strait, the ministry said.`: nothing that is said follows the verb, and nothing is quoted.
fn attributes(scene: &Scene<'_>, clause: &Clause) -> bool {
    let verb = matches!(clause.verb.lemma.as_str(), "say" | "report" | "announce" | "add" | "state");
    let last = scene.clauses.iter().all(|c| c.at <= clause.at);
    let quoted = scene.chunks.iter().any(|c| matches!(c.kind, ChunkKind::Mark('“' | '”' | '"')));
    verb && last && !quoted && clause.object.is_empty()
}

/// `the two-day exercise` that begins on a day ends on the next.
fn lasting(date: Edtf, trigger: Option<&Phrase>) -> Edtf {
    let days = trigger
        .into_iter()
        .flat_map(|t| &t.modifiers)
        .find_map(|m| cardinal(m.strip_suffix("-day")?))
        .filter(|n| (2..60).contains(n));
    let Some(days) = days.filter(|_| date.is_day()) else { return date };
    let last = date.first_day().checked_add((i64::from(days) - 1).days()).ok();
    last.and_then(|last| Edtf::interval(date.start(), last.into())).unwrap_or(date)
}

fn mode(rule: &Rule, clause: &Clause, trigger: Option<&Phrase>, placed: bool) -> Mode {
    let near = || {
        trigger.into_iter().chain(
            clause
                .prepositions
                .iter()
                .filter(|(p, _)| matches!(p.as_str(), "by" | "via" | "over" | "on" | "through" | "in"))
                .flat_map(|(_, np)| np),
        )
    };
    let has = |words: &[&str]| {
        clause.words.iter().any(|w| words.contains(&w.as_str()))
            || near().any(|p| p.modifiers.iter().chain(&p.head).any(|w| words.contains(&w.as_str())))
    };
    if has(&[
        "virtual",
        "virtually",
        "online",
        "video",
        "videoconference",
        "teleconference",
        "videolink",
        "remotely",
        "zoom",
        "video-conference",
    ]) {
        return Mode::Video;
    }
    if has(&["phone", "telephone", "telephonic", "hotline"]) {
        return Mode::Phone;
    }
    match rule.mode {
        Some(mode) => mode,
        None if placed && rule.event != EventType::Statement => Mode::InPerson,
        None => Mode::Unknown,
    }
}

/// Where: the first place after a preposition of place.
pub(super) fn place(clause: &Clause) -> Option<PlaceMention> {
    let sites = ["in", "at", "aboard", "near", "off", "outside", "over", "inside"];
    let phrases = clause
        .prepositions
        .iter()
        .filter(|(p, _)| sites.contains(&p.as_str()))
        .filter_map(|(_, np)| np.first());
    let named = phrases.filter(|p| p.series.is_empty() && p.summit.is_none()).filter_map(|p| p.place.clone());
    // A visit goes to what it has as its object.
    let arrived =
        clause.object.first().filter(|_| clause.verb.lemma == "visit").and_then(|p| p.place.clone());
    named.into_iter().next().or(arrived)
}

/// The gathering on whose margins: always after `on the sidelines of`, after `at` and `during` if it is a known or named one.
fn setting(scene: &Scene<'_>, clause: &Clause, trigger: Option<&Phrase>) -> Option<Instrument> {
    for (preposition, phrases) in &clause.prepositions {
        let Some(phrase) = phrases.first().filter(|p| trigger.is_none_or(|t| t.tokens != p.tokens)) else {
            continue;
        };
        let margins =
            ["sidelines", "margins", "fringes", "occasion", "side"].iter().any(|w| preposition.contains(w));
        let gathering = !phrase.series.is_empty() || phrase.summit.is_some();
        let around = matches!(preposition.as_str(), "at" | "during" | "in") && gathering;
        if margins || around {
            return Some(described(scene, phrase));
        }
    }
    None
}

/// `the first session of the export control exchange`: the dialogue of which the trigger is a session.
fn session_of(scene: &Scene<'_>, clause: &Clause, trigger: &Phrase) -> Option<Instrument> {
    let session = matches!(trigger.head.as_deref(), Some("session" | "round" | "edition" | "iteration"));
    let of = clause.after("of").next().filter(|p| session && p.tokens.start == trigger.tokens.end + 1)?;
    let thing = of.mentions.is_empty() && of.date.is_none() && of.head.as_deref() != Some("talks");
    (thing && (of.determiner.is_some() || of.name.is_some())).then(|| described(scene, of))
}

/// A series that a phrase names: one of the lexicon, one written as a name, or a dialogue on a subject.
pub(super) fn instrument(scene: &Scene<'_>, phrase: &Phrase) -> Option<Instrument> {
    let standing = [
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
    let is_standing = heads(phrase).iter().any(|h| standing.contains(&h.as_str()));
    let generic = [
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
    let specific = phrase.modifiers.iter().any(|m| !generic.contains(&m.as_str()) && !m.ends_with("-day"));
    let named = phrase.name.is_some() && phrase.modifiers.len() + phrase.states.len() > 1;
    let listed = !phrase.series.is_empty() || phrase.summit.is_some();
    (listed || named || (is_standing && (specific || subject(scene, phrase).is_some())))
        .then(|| described(scene, phrase))
}

/// The name of a phrase, or its words with what follows `on`.
pub(super) fn described(scene: &Scene<'_>, phrase: &Phrase) -> Instrument {
    let name = match &phrase.name {
        Some(name) => name.clone(),
        None => {
            let words = scene.text(phrase);
            let lead = [
                "the ",
                "a ",
                "an ",
                "their ",
                "its ",
                "his ",
                "her ",
                "first ",
                "second ",
                "third ",
                "inaugural ",
                "new ",
            ];
            let mut rest = words.as_str();
            let after = |text: &str, lead: &str| {
                text.get(..lead.len()).filter(|start| start.eq_ignore_ascii_case(lead)).map(|_| lead.len())
            };
            while let Some(cut) = lead.iter().find_map(|l| after(rest, l)) {
                rest = &rest[cut..];
            }
            match subject(scene, phrase) {
                Some(subject) => format!("{rest} {subject}"),
                None => rest.to_owned(),
            }
        }
    };
    let mut series = phrase.series.clone();
    series.dedup();
    Instrument { name, series, summit: phrase.summit, states: phrase.states.clone() }
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
    fits.then(|| scene.slice(scene.chunks[at].tokens.start, end))
}

/// `the first such meeting in nine years`, `for the first time in nine years`
fn gap_years(clause: &Clause) -> Option<u32> {
    let first =
        clause.prepositions.iter().flat_map(|(_, np)| np).chain(&clause.object).any(|p| p.ordinal == Some(1));
    let years = clause.prepositions.iter().filter(|(p, _)| p == "in" || p == "since").flat_map(|(_, np)| np);
    let years = years.into_iter().find(|p| p.head.as_deref() == Some("year") && p.number.is_some())?;
    years.number.filter(|n| first && *n < 200)
}

fn format(phrase: &Phrase) -> Option<Format> {
    phrase.modifiers.iter().find_map(|m| match m.as_str() {
        "bilateral" | "two-way" => Some(Format::Bilateral),
        "trilateral" | "three-way" | "tripartite" => Some(Format::Trilateral),
        "multilateral" | "quadrilateral" | "four-way" | "multinational" => Some(Format::Multilateral),
        _ => None,
    })
}

/// How many sides the word for the format tells.
pub(super) fn sides(phrase: &Phrase) -> Option<u32> {
    match format(phrase)? {
        Format::Bilateral => Some(2),
        Format::Trilateral => Some(3),
        Format::Multilateral => None,
    }
}

fn level(phrase: &Phrase) -> Option<Level> {
    let words: Vec<&str> = phrase.modifiers.iter().chain(&phrase.head).map(String::as_str).collect();
    let has = |options: &[&str]| words.iter().any(|w| options.contains(w));
    if has(&[
        "vice-ministerial",
        "vice-minister",
        "deputy-minister-level",
        "vice-ministerial-level",
        "vice-minister-level",
    ]) {
        return Some(Level::ViceMinister);
    }
    if has(&["director-general-level", "director-general"]) {
        return Some(Level::DirectorGeneral);
    }
    if has(&["director-level", "director"]) {
        return Some(Level::Director);
    }
    if has(&["working-level", "expert-level", "working", "experts"]) {
        return Some(Level::Working);
    }
    if has(&["ministerial", "ministers", "minister", "ministerial-level", "minister-level"]) {
        return Some(Level::Minister);
    }
    if has(&["leaders", "leader"]) || words.last() == Some(&"summit") {
        return Some(Level::Leader);
    }
    None
}

/// Keeps one frame for each event of a sentence: rules may see one twice, and what a meeting affirms is part of it.
pub(super) fn drop_restatements(frames: Vec<Frame>) -> Vec<Frame> {
    let happened = |f: &&Frame| f.factuality == Factuality::Asserted;
    let met: Vec<usize> = frames
        .iter()
        .filter(happened)
        .filter(|f| f.kind.is_consultation() && !f.apart)
        .map(|f| f.parties.len())
        .collect();
    let did = frames.iter().filter(happened).any(|f| f.kind == EventType::Agreement);
    // What is announced stands after the verb.
    let last_told = frames.iter().rposition(|f| happened(&f) && f.kind != EventType::Statement);
    let others = frames.iter().any(|f| happened(&f) && !f.attributes);
    let mut kept: Vec<Frame> = Vec::new();
    for (at, frame) in frames.into_iter().enumerate() {
        let gives_way = match frame.gives_way {
            GivesWay::Never => false,
            GivesWay::TalksIfShared => met.iter().any(|&n| n > 1 && speakers(&frame) > 1),
            GivesWay::Talks => !met.is_empty() || did,
            GivesWay::Any => last_told.is_some_and(|told| told > at),
        };
        let repeats = frame.restates
            && kept.iter().any(|k| k.kind == frame.kind && k.factuality == Factuality::Asserted);
        if gives_way || repeats || (frame.attributes && others) {
            continue;
        }
        match kept.iter_mut().find(|k| is_same(k, &frame)) {
            Some(first) => {
                if matches!(first.kind, EventType::Ruling | EventType::Appointment | EventType::Sanction) {
                    let more = frame.parties.iter().filter(|p| {
                        p.role != Some(Role::Speaker) && !first.parties.iter().any(|q| q.mention == p.mention)
                    });
                    first.parties.extend(more.cloned().collect::<Vec<_>>());
                }
                first.place = first.place.take().or(frame.place);
                first.setting = first.setting.take().or(frame.setting);
                // `meet during the G20 summit`: what they meet at is no series of their meetings.
                let setting = first.setting.as_ref().map(|s| s.name.clone());
                let own = frame.series.filter(|s| Some(&s.name) != setting.as_ref());
                first.series = first.series.take().or(own);
                first.topics.extend(frame.topics);
            }
            None => kept.push(frame),
        }
    }
    kept
}

fn speakers(frame: &Frame) -> usize {
    let of = |m: &Mention| match m {
        Mention::Anaphor(Anaphor::One | Anaphor::It) => 1,
        Mention::Anaphor(_) => 2,
        _ => 1,
    };
    frame.parties.iter().filter(|p| p.role == Some(Role::Speaker)).map(|p| of(&p.mention)).sum()
}

/// Whether two frames of one sentence tell of one event.
fn is_same(a: &Frame, b: &Frame) -> bool {
    if a.kind != b.kind || a.factuality != b.factuality || !(a.date == b.date || a.kind != EventType::Visit) {
        return false;
    }
    let names = |f: &Frame| f.parties.iter().map(|p| p.mention.clone()).collect::<Vec<_>>();
    let (one, two) = (names(a), names(b));
    let first = one.first() == two.first();
    match a.kind {
        EventType::Ruling => true,
        EventType::Appointment => first && a.parties.first().is_some_and(|p| p.role == Some(Role::Speaker)),
        EventType::Sanction => makers(a).eq(makers(b)),
        EventType::Statement | EventType::Exercise | EventType::Launch | EventType::Aid => first,
        EventType::Meeting | EventType::Call => {
            one == two && a.date == b.date && a.place.is_none_or_same(&b.place)
        }
        _ => one == two && a.date == b.date && a.agreement == b.agreement,
    }
}

/// Those of a measure whom it is not aimed at.
fn makers(frame: &Frame) -> impl Iterator<Item = &Mention> {
    frame.parties.iter().filter(|p| p.role != Some(Role::Addressee)).map(|p| &p.mention)
}

/// Whether two places may be one.
trait Same {
    fn is_none_or_same(&self, other: &Self) -> bool;
}

impl Same for Option<PlaceMention> {
    fn is_none_or_same(&self, other: &Self) -> bool {
        self.is_none() || other.is_none() || self == other
    }
}

impl Scene<'_> {
    /// The words of a phrase.
    pub fn text(&self, phrase: &Phrase) -> String {
        self.slice(phrase.tokens.start, phrase.tokens.end)
    }

    /// Whether the token is this word, in lower case.
    pub fn is_word(&self, token: usize, word: &str) -> bool {
        self.tokens.get(token).is_some_and(|t| t.lower == word)
    }

    /// The words from one token up to another.
    pub fn slice(&self, from: usize, to: usize) -> String {
        let mut out = String::new();
        for token in &self.tokens[from..to] {
            if token.spaced && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(token.text);
        }
        out
    }
}
