//! Countable claims: `have met seven times since March`, `their seventh meeting of the year`, `the first in nine years`,
//! `a meeting every 3.5 days`.

use super::about::heads;
use super::detail::sides;
use super::factuality::Factuality;
use super::frame::Frame;
use super::instrument::instrument;
use super::relation::Side;
use super::scene::Scene;
use crate::date::{Edtf, Point};
use crate::graph::EventType;
use crate::language::{Anaphor, ChunkKind, Clause, Mention, Phrase, cardinal};
use jiff::ToSpan;

/// A claim as one sentence makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimFrame {
    /// The words.
    pub text: String,
    /// Who or what it is about, as the words name them.
    pub about: Vec<Side>,
    /// What is counted.
    pub measure: &'static str,
    /// How many; of `first_since` the year.
    pub value: f64,
    /// Counted from.
    pub from: Option<Edtf>,
    /// Counted to.
    pub to: Option<Edtf>,
}

/// What is counted, by the noun that is counted or the verb that is done so many times.
const COUNTED: [(&str, &[&str], &[&str]); 5] = [
    (
        "meetings",
        &[
            "meeting",
            "summit",
            "dialogue",
            "talks",
            "round",
            "session",
            "consultation",
            "ministerial",
            "encounter",
            "conference",
            "event",
            "game",
            "edition",
            "iteration",
        ],
        &["meet", "gather", "convene"],
    ),
    ("calls", &["call", "conversation", "phone call"], &["speak", "talk", "call", "phone"]),
    ("visits", &["visit", "trip", "tour"], &["visit", "travel", "come", "go"]),
    ("launches", &["launch", "test"], &["launch", "fire", "test", "test-fire"]),
    ("exercises", &["exercise", "drill", "maneuver"], &["drill", "exercise"]),
];

/// The claims of a sentence.
pub(super) fn find(scene: &Scene<'_>) -> Vec<ClaimFrame> {
    let mut found: Vec<ClaimFrame> = Vec::new();
    for i in 0..scene.chunks.len() {
        let Some(phrase) = scene.phrase_at(i) else { continue };
        let at = clause_of(scene, i);
        if at.is_some_and(|at| !holds(scene, at)) {
            continue;
        }
        let clause = at.map(|at| &scene.clauses[at]);
        let seen = Sight { scene, i, phrase, clause, to: scene.day(at) };
        let claim = seen.times().or_else(|| seen.nth()).or_else(|| seen.number()).or_else(|| seen.every());
        found.extend(claim.or_else(|| seen.not_for_years()));
    }
    let mut unique: Vec<ClaimFrame> = Vec::new();
    for claim in found {
        if !unique.iter().any(|c| c.measure == claim.measure && c.value.total_cmp(&claim.value).is_eq()) {
            unique.push(claim);
        }
    }
    unique
}

/// Puts down of the only gathering of a sentence what is said of it behind: `meet in Lima, the first such meeting in nine years`, `Talks, the
/// 15th such round, follow`.
pub(super) fn complete(frames: &mut [Frame], claims: &[ClaimFrame]) {
    let gathers = |f: &&mut Frame| {
        f.factuality == Factuality::Asserted && (f.kind.is_consultation() || f.kind == EventType::Exercise)
    };
    let mut gatherings: Vec<&mut Frame> = frames.iter_mut().filter(gathers).collect();
    let [frame] = &mut gatherings[..] else { return };
    let said = |measure| {
        let mut told = claims.iter().filter(|c| c.measure == measure);
        told.find_map(|c| c.value.to_string().parse().ok())
    };
    let again = frame.gap_years.is_none().then(|| said("gap_years")).flatten();
    if again.is_some() {
        (frame.gap_years, frame.ordinal) = (again, frame.ordinal.filter(|n| *n > 1));
    }
    frame.ordinal = frame.ordinal.or_else(|| said("ordinal").filter(|n| *n > 1));
}

/// The clause to which chunk `i` belongs: the last whose verb stands before it, else the first.
fn clause_of(scene: &Scene<'_>, i: usize) -> Option<usize> {
    scene.clauses.iter().rposition(|c| c.at < i).or(if scene.clauses.is_empty() { None } else { Some(0) })
}

/// Whether what is said in a clause is said as a fact. Of `met to discuss trade, the first such meeting in years` the verb above
/// tells.
fn holds(scene: &Scene<'_>, at: usize) -> bool {
    let clause = &scene.clauses[at];
    match scene.factuality(at) {
        Factuality::Asserted => true,
        Factuality::Unstated => {
            clause.verb.infinitive && clause.governor.is_some_and(|g| g < at && holds(scene, g))
        }
        Factuality::Prospect(_) => clause.verb.negated && clause.verb.perfect,
    }
}

/// A phrase in its clause.
struct Sight<'a> {
    scene: &'a Scene<'a>,
    i: usize,
    phrase: &'a Phrase,
    clause: Option<&'a Clause>,
    /// The day until which is counted.
    to: Option<Edtf>,
}

impl Sight<'_> {
    /// `seven times`, `on 19 occasions`, `for the third time`.
    fn times(&self) -> Option<ClaimFrame> {
        let occasion = self.phrase.head.as_deref() == Some("occasion");
        if !occasion && self.phrase.head.as_deref() != Some("time") {
            return None;
        }
        let verb = self.clause?.verb.lemma.as_str();
        let measure =
            COUNTED.iter().find(|(_, _, verbs)| verbs.contains(&verb)).map(|(measure, _, _)| *measure);
        let last = self.phrase.modifiers.last().and_then(|m| cardinal(m));
        if let Some(number) = self.phrase.number.or(last).filter(|_| self.phrase.plural) {
            let measure = if occasion && measure == Some("launches") { "launch_occasions" } else { measure? };
            return Some(self.claim(measure, f64::from(number), self.since()));
        }
        match self.phrase.ordinal? {
            1 => self.first(),
            n => Some(self.claim(measure?, f64::from(n), self.since())),
        }
    }

    /// `their seventh meeting of the year`, `the inaugural dialogue`, `the first visit since 2011`.
    fn nth(&self) -> Option<ClaimFrame> {
        let first_ever = self.phrase.modifiers.iter().any(|m| m == "first-ever" || m == "first-of-its-kind");
        let n = self.phrase.ordinal.or(first_ever.then_some(1))?;
        let measure = self.counted();
        if n == 1
            && let Some(first) = self.first()
        {
            return Some(first).filter(|c| c.measure != "first_ever" || measure.is_some());
        }
        let own = matches!(self.phrase.determiner.as_deref(), Some("their" | "his" | "her" | "its" | "'s"));
        let series = instrument(self.scene, self.phrase).is_some();
        if n == 1 && self.since_something() {
            return None;
        }
        // `the 32nd Customs Heads' Meeting` counts the sessions of a series, `their third meeting` those of the parties.
        if n > 1 && ((own && !series) || self.since().is_some()) {
            return Some(self.claim(measure?, f64::from(n), self.since()));
        }
        let session =
            matches!(self.phrase.head.as_deref(), Some("session" | "round" | "edition" | "iteration"));
        let counts = measure.is_some() && (n == 1 || session || self.phrase.name.is_some());
        (series || counts).then(|| self.claim("ordinal", f64::from(n), None))
    }

    /// `There have been 30 trilateral meetings since August`, `held six rounds of talks`.
    fn number(&self) -> Option<ClaimFrame> {
        let clause = self.clause?;
        let count = self.phrase.number.filter(|n| *n > 1 && self.phrase.plural)?;
        let there =
            clause.verb.lemma == "be" && clause.subject.iter().any(|p| p.head.as_deref() == Some("there"));
        let done =
            matches!(clause.verb.lemma.as_str(), "hold" | "make" | "conduct" | "have" | "convene" | "total");
        let measure = self.counted().filter(|_| there || (done && self.since().is_some()))?;
        Some(self.claim(measure, f64::from(count), self.since()))
    }

    /// `a trilateral meeting every 3.5 days`.
    fn every(&self) -> Option<ClaimFrame> {
        let unit = match self.phrase.head.as_deref()? {
            "day" => 1.0,
            "week" => 7.0,
            "month" => 30.0,
            _ => return None,
        };
        let words = self.scene.text(self.phrase).to_lowercase();
        let rest = words.strip_prefix("every ").or_else(|| words.strip_prefix("once every "))?;
        let number = rest.split(' ').next()?;
        let count: f64 = number.parse().ok().or_else(|| cardinal(number).map(f64::from)).unwrap_or(1.0);
        let meeting = self.i.checked_sub(1).and_then(|at| self.scene.phrase_at(at));
        let counted = meeting.is_some_and(|p| measure_of(p).is_some());
        counted.then(|| self.claim("interval_days", count * unit, self.since()))
    }

    /// `which has not been held in five years`.
    fn not_for_years(&self) -> Option<ClaimFrame> {
        let clause = self.clause.filter(|c| c.verb.negated && c.verb.perfect)?;
        let years = self.phrase.number.filter(|_| self.phrase.head.as_deref() == Some("year"))?;
        let led = matches!(&self.scene.chunks[self.i.checked_sub(1)?].kind, ChunkKind::Preposition(p) if p == "in" || p == "for");
        (led && !clause.subject.is_empty()).then(|| self.gap(years))
    }

    /// `the first … in nine years`, `for the first time since 2011`, `for the first time`.
    fn first(&self) -> Option<ClaimFrame> {
        let (mut years, mut since, mut vague) = (None, None, false);
        for at in self.i + 1..(self.i + 9).min(self.scene.chunks.len()) {
            match &self.scene.chunks[at].kind {
                ChunkKind::Preposition(word) if word == "in" || word == "since" => {
                    vague |= word == "since";
                    // `in nearly eight years`
                    let skip = usize::from(matches!(
                        self.scene.chunks.get(at + 1).map(|c| &c.kind),
                        Some(ChunkKind::Word(_))
                    ));
                    let Some(next) = self.scene.phrase_at(at + 1 + skip) else { continue };
                    if next.head.as_deref() == Some("year") && next.number.is_some() {
                        years = years.or(next.number);
                    } else if word == "since" && next.date.is_some() {
                        since = since.or_else(|| self.scene.resolve(next));
                    }
                }
                ChunkKind::Mark('.' | ';' | ',') => break,
                _ => {}
            }
        }
        if let Some(years) = years.filter(|n| *n < 200) {
            return Some(self.gap(years));
        }
        if let Some(since) = since {
            let year = since.first_day().year();
            return Some(self.claim("first_since", f64::from(year), Some(since)));
        }
        // `since taking office`, `since Camp David`: since when is not told in figures.
        let ever =
            self.phrase.head.as_deref() == Some("time") || self.scene.text(self.phrase).contains(" such ");
        (ever && !vague).then(|| self.claim("first_ever", 1.0, None))
    }

    /// Whether `since` follows in the same breath.
    fn since_something(&self) -> bool {
        let near = &self.scene.chunks[self.i + 1..(self.i + 5).min(self.scene.chunks.len())];
        let same = near.iter().take_while(|c| !matches!(c.kind, ChunkKind::Mark(_)));
        same.into_iter().any(
            |c| matches!(&c.kind, ChunkKind::Preposition(w) | ChunkKind::Subordinator(w) if w == "since"),
        )
    }

    fn gap(&self, years: u32) -> ClaimFrame {
        let year = self.to.and_then(|to| {
            let before = i16::try_from(years).ok()?;
            Point::year(to.last_day().year().checked_sub(before)?).map(Edtf::from)
        });
        self.claim("gap_years", f64::from(years), year)
    }

    /// Since when is counted: `since March 2023`, `this year`, `of the year`, `in 2023`, `in the last four months`.
    fn since(&self) -> Option<Edtf> {
        let clause = self.clause?;
        let dated = clause.after("since").find_map(|p| self.scene.resolve(p));
        let mut near: Vec<&Phrase> = clause.object.iter().collect();
        near.extend(clause.prepositions.iter().flat_map(|(_, np)| np));
        near.extend(self.scene.phrase_at(self.i + 1));
        near.extend(self.scene.phrase_at(self.i + 2));
        let this = |unit: &str| {
            near.iter().any(|p| {
                p.head.as_deref() == Some(unit)
                    && matches!(p.determiner.as_deref(), Some("this" | "the"))
                    && p.number.is_none()
                    && p.modifiers.is_empty()
            })
        };
        let day = self.to?.last_day();
        let year = || this("year").then(|| Point::month(day.year(), 1)).flatten();
        let month = || this("month").then(|| Point::month(day.year(), day.month())).flatten();
        let last = || {
            let months = near.iter().find(|p| {
                p.head.as_deref() == Some("month") && p.modifiers.iter().any(|m| m == "last" || m == "past")
            })?;
            let back = months.number.or_else(|| months.modifiers.iter().find_map(|m| cardinal(m)))?;
            let from = day.checked_sub((i64::from(back) - 1).months()).ok()?;
            Point::month(from.year(), from.month())
        };
        dated.or_else(|| year().or_else(month).or_else(last).map(Edtf::from))
    }

    /// What the noun counts.
    fn counted(&self) -> Option<&'static str> {
        measure_of(self.phrase)
    }

    fn claim(&self, measure: &'static str, value: f64, from: Option<Edtf>) -> ClaimFrame {
        let tokens = self.clause.map_or_else(|| self.phrase.tokens.clone(), |c| c.tokens.clone());
        let (start, end) =
            (tokens.start.min(self.phrase.tokens.start), tokens.end.max(self.phrase.tokens.end));
        ClaimFrame {
            text: self.scene.slice(start, end),
            about: self.about(measure),
            measure,
            value,
            from,
            to: self.to,
        }
    }

    /// Whom the claim is about: the series of the sentence and its parties, or those of whom the article speaks.
    fn about(&self, measure: &str) -> Vec<Side> {
        let mut about = Vec::new();
        if matches!(measure, "ordinal" | "gap_years" | "first_since" | "first_ever") {
            about.push(instrument(self.scene, self.phrase).map_or(Side::EventHere(None), Side::Thing));
        }
        let all: Vec<&Mention> =
            self.clause.iter().flat_map(|c| mentions(c)).chain(&self.phrase.mentions).collect();
        about.extend(all.iter().map(|m| Side::Party((*m).clone())));
        let own = self.phrase.states.iter().map(|s| Side::Party(Mention::State(s.clone())));
        about.extend(own.collect::<Vec<_>>());
        if all.is_empty() || all.iter().all(|m| matches!(m, Mention::Anaphor(Anaphor::It))) {
            about.retain(|side| !matches!(side, Side::Party(Mention::Anaphor(_))));
            let several = match self.phrase.determiner.as_deref() {
                Some("their") => Some(Anaphor::Several(sides(self.phrase))),
                _ => sides(self.counted_phrase()).map(|n| Anaphor::States(Some(n))),
            };
            about.extend(several.map(|a| Side::Party(Mention::Anaphor(a))));
        }
        about
    }

    /// The noun that is counted: of `a trilateral meeting every 3.5 days` the one before.
    fn counted_phrase(&self) -> &Phrase {
        let before = self.i.checked_sub(1).and_then(|at| self.scene.phrase_at(at));
        before.filter(|_| self.counted().is_none()).unwrap_or(self.phrase)
    }
}

/// The parties of a clause: those who act, and with whom.
fn mentions(clause: &Clause) -> impl Iterator<Item = &Mention> {
    let with = clause.prepositions.iter().filter(|(p, _)| matches!(p.as_str(), "with" | "between" | "among"));
    let phrases = clause.subject.iter().chain(&clause.object).chain(with.flat_map(|(_, np)| np));
    phrases.flat_map(|p| &p.mentions)
}

fn measure_of(phrase: &Phrase) -> Option<&'static str> {
    let heads = heads(phrase);
    let is = |nouns: &[&str]| heads.iter().any(|h| nouns.contains(&h.as_str()));
    COUNTED.iter().find(|(_, nouns, _)| is(nouns)).map(|(measure, _, _)| *measure)
}
