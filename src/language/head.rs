//! What stands before a verb: its subject, the word that begins its clause, the verb it depends on.

use super::antecedent::{
    date_before, day_of_occasion, described, done_to, each_other, follows_preposition, person_before,
    phrase_before,
};
use super::bounds::{absolute, clause_start, is_lag, trails};
use super::chunk::{Chunk, ChunkKind};
use super::clause::Clause;
use super::phrase::{Mention, Phrase};
use super::row::{List, is_human, list};
use super::subject::{control, dashed, has_party, interrupted, past_opening, resumed, resumes, subject};
use super::verb::VerbGroup;
use super::verb_place::Place;

/// What stands before a verb.
#[derive(Default)]
pub(super) struct Head {
    /// Who or what does it.
    pub subject: Vec<Phrase>,
    /// What `whom` stands for.
    pub object: Option<Phrase>,
    /// What follows prepositions before the verb.
    pub prepositions: Vec<(String, Vec<Phrase>)>,
    /// The clause whose verb this one depends on.
    pub governor: Option<usize>,
    /// The word that begins the clause.
    pub subordinator: Option<String>,
    /// Whether the subject was taken over from another clause.
    pub shared: bool,
    /// Whether the verb is a participle that modifies what stands before it.
    pub reduced: bool,
    /// The first token of the clause.
    pub start: usize,
    /// Adverbs and words of no class before the verb.
    pub words: Vec<String>,
}

impl Head {
    /// The head of the clause of a verb.
    pub fn find(place: Place<'_>) -> Self {
        let Place { chunks, from, at, before, .. } = place;
        let mut head = Self {
            start: chunks[at].tokens.start,
            words: adverbs_before(chunks, from, at),
            ..Self::default()
        };
        if place.depends() {
            head.control(place);
            return head;
        }
        let begin = clause_start(chunks, from, at);
        if let Some(word) = subordinator(chunks, begin, at) {
            head.subordinate(place, begin, word);
            return head;
        }
        if place.follows_main() && trails(chunks, at) {
            (head.reduced, head.governor) = (true, place.last());
            // `it fell to X, confirmed by the Senate on May 3, to explain it`
            let chosen = matches!(place.verb.lemma.as_str(), "confirm" | "appoint" | "nominate" | "elect");
            head.subject =
                phrase_before(chunks, at).filter(|p| chosen && is_human(p)).cloned().into_iter().collect();
            return head;
        }
        if resumes(chunks, from, at) && !(place.preposition() == Some("by") && place.interposes()) {
            (head.subject, head.prepositions, head.governor) = resumed(chunks, before);
            head.shared = true;
            // `flew home and then, on May 3, briefed X`
            if matches!(chunks[begin.saturating_sub(1)].kind, ChunkKind::Conjunction(_)) {
                head.prepositions = subject(chunks, begin, at).1;
            }
            if !head.subject.is_empty() {
                return head;
            }
        }
        if let Some(before) = place.suffers_too() {
            (head.reduced, head.governor, head.shared) = (true, place.last(), true);
            head.subject.clone_from(&before.subject);
            return head;
        }
        if place.interposes() {
            // `The dialogue between Peru and Chile, held in Lima on May 3, dealt with`: not Chile was held.
            let (whole, prepositions, _) = subject(chunks, begin, at);
            head.reduced = true;
            if whole.is_empty() {
                head.subject = phrase_before(chunks, at).cloned().into_iter().collect();
            } else {
                (head.subject, head.prepositions) = (whole, prepositions);
            }
        } else if place.opens(begin) || place.gives_way() || place.tells_of_occasion() {
            head.reduced = true;
            head.subject = phrase_before(chunks, at).cloned().into_iter().collect();
        } else if place.modifies(begin) {
            (head.reduced, head.governor) = (true, place.last());
            head.subject = phrase_before(chunks, at).cloned().into_iter().collect();
        } else {
            head.stand(place, begin);
        }
        head
    }

    /// The head of an infinitive or -ing form: `Wang, visiting Tokyo, meets Kono`, where the subject of both stands before.
    fn control(&mut self, place: Place<'_>) {
        self.governor = place.last();
        // `on how to bring them to the talks`
        let asked = place.at.checked_sub(1).map(|at| &place.chunks[at].kind);
        self.subordinator = match asked {
            Some(ChunkKind::Subordinator(word)) if place.verb.infinitive => Some(word.clone()),
            _ => None,
        };
        // `After meeting X, Y signs`: the subject follows, and is found by the reader of frames.
        if let Some(with) = absolute(place.chunks, place.at) {
            (self.subject, _) = list(place.chunks, with + 1, place.at, List::Full);
            // `held the talks promised in May, with X receiving Y`: not the promise was so.
            let promised = self.governor.map(|g| &place.before[g]).filter(|c| is_foretold(c));
            self.governor = promised.and_then(|c| c.governor).or(self.governor);
            return;
        }
        self.governor = place.past_restrictive().or(place.past_content()).or(self.governor);
        // `took until March 2 to adopt it`
        let taken = self
            .governor
            .map(|g| &place.before[g])
            .filter(|g| g.verb.lemma == "take" && place.verb.infinitive);
        let day = taken.and_then(|g| g.after("until").find(|p| p.date.is_some()));
        self.prepositions.extend(day.map(|day| ("on".to_owned(), vec![day.clone()])));
        self.subject = match self.governor.map(|governor| &place.before[governor]) {
            Some(governor) if place.tells_of_object(governor) => governor.object.clone(),
            Some(governor) if place.tells_of_agent(governor) => governor.after("by").cloned().collect(),
            Some(governor) => control(governor, place.verb),
            None => {
                let (mut found, prepositions, _) = subject(place.chunks, place.from, place.at);
                self.prepositions = prepositions;
                found.retain(|p| !(place.verb.gerund && is_lag(p)));
                found
            }
        };
        self.shared = true;
    }

    /// The head of a clause that the word at `begin` subordinates.
    fn subordinate(&mut self, Place { chunks, at, before, verb, .. }: Place<'_>, begin: usize, word: String) {
        self.governor = before.len().checked_sub(1);
        let relative = is_relative(&word);
        let (own, prepositions, _) = subject(chunks, begin + 1, at);
        if relative && own.is_empty() {
            // `a report to Congress, which says`: not Congress says it.
            let governed = word == "which" && follows_preposition(chunks, begin);
            let before = described(chunks, begin, &word).filter(|p| !governed || p.mentions.is_empty());
            let several = each_other(chunks, begin, at, verb).filter(|_| word == "who");
            self.subject = several.unwrap_or_else(|| before.cloned().into_iter().collect());
            // `who in a meeting with Y was told`
            self.prepositions = prepositions;
        } else {
            (self.subject, self.prepositions, self.start) = subject(chunks, begin + 1, at);
            self.object = match word.as_str() {
                // `Park meets Li in Lima, with whom she signs a pact`
                "whom" => match begin.checked_sub(1).map(|before| &chunks[before].kind) {
                    Some(ChunkKind::Preposition(with)) => {
                        let somebody = person_before(chunks, begin).cloned().into_iter().collect();
                        self.prepositions.push((with.clone(), somebody));
                        None
                    }
                    _ => person_before(chunks, begin).cloned(),
                },
                "that" | "which" if !self.subject.is_empty() => done_to(chunks, begin, at).cloned(),
                _ => self.object.take(),
            };
            let dated = match word.as_str() {
                "when" => date_before(chunks, begin),
                "where" | "which" => day_of_occasion(chunks, begin),
                _ => None,
            };
            self.prepositions.extend(dated.map(|date| ("on".to_owned(), vec![date])));
        }
        self.subordinator = Some(word);
    }

    /// The head of a clause that stands by itself: its own subject, or that of a clause before.
    fn stand(&mut self, Place { chunks, from, at, before, verb }: Place<'_>, begin: usize) {
        if let Some((between, prepositions)) = dashed(chunks, from, at, before) {
            (self.subject, self.prepositions) = (between, prepositions);
            return;
        }
        let (found, prepositions, start) = subject(chunks, past_opening(chunks, begin, at, before), at);
        self.prepositions = prepositions;
        // `Building on a summit held in March, X visited Y`: March is that of the summit.
        let mark = (from..at).find(|&i| matches!(chunks[i].kind, ChunkKind::Mark(',' | ';')));
        // `Fiji was more guarded; on May 3, X visited Y`: the day is that of the visit.
        let comma = mark.filter(|&i| chunks[i].kind == ChunkKind::Mark(','));
        if let Some(comma) =
            comma.filter(|_| before.len() > 1 && before.last().is_some_and(|c| c.verb.reduced))
        {
            let end = chunks[comma].tokens.start;
            self.prepositions.retain(|(_, np)| np.first().is_none_or(|p| p.tokens.start > end));
        }
        if let Some(row) = row_around_aside(chunks, before, &found) {
            (self.subject, self.start) = (row, start);
            return;
        }
        let apart = noun_with_aim(chunks, at, before);
        if let Some(apart) = apart.or_else(|| interrupted(chunks, from, at, before)) {
            self.subject = apart;
            return;
        }
        if !found.is_empty() {
            (self.subject, self.start) = (found, start);
            return;
        }
        self.share(Place { chunks, from, at, before, verb });
    }

    /// Gives a verb that has no subject of its own that of a clause before.
    fn share(&mut self, Place { chunks, from, at, before, verb }: Place<'_>) {
        // `announces Peru will join; meets X`
        let parted = at > 0 && matches!(chunks[at - 1].kind, ChunkKind::Mark(';'));
        let said = parted || follows_comma_and(chunks, from, at);
        let main = before.iter().enumerate().rposition(|(i, c)| {
            let own = c.verb.is_finite() && !c.verb.reduced && !c.is_relative();
            // `X came to Lima, the first visit since the border was closed, and met Y`
            let aside = said && acts(verb) && is_circumstance(before, c);
            let content = said && is_content(chunks, before, i);
            own && !aside && !content && !is_inserted(chunks, before, i)
        });
        // `under which the North will halt tests and receive food`: the second verb shares the modal of the first.
        let goes_on = verb.base
            && before
                .last()
                .is_some_and(|c| c.verb.modal.is_some() && c.subordinator.is_some() && !c.subject.is_empty());
        // `reported that X visited Lima and met Y`: who visited met as well.
        let told =
            before.last().filter(|_| !said && acts(verb)).is_some_and(|c| is_told_deed(chunks, before, c));
        let main = if goes_on || told { before.len().checked_sub(1) } else { main };
        let main = open_aside(chunks, before, at).filter(|_| !said).or(main);
        self.shared = true;
        self.governor = main;
        // `Park, who is to stand for election, was replaced`: the subject is what the relative clause is about.
        // `A delegation led by X visits` likewise.
        let about = || {
            before
                .iter()
                .find(|c| c.verb.reduced || matches!(c.subordinator.as_deref(), Some("who" | "which")))
                .map(|c| if c.verb.reduced { issued(chunks, c) } else { c.subject.clone() })
        };
        self.subject = main.map(|m| before[m].subject.clone()).or_else(about).unwrap_or_default();
    }
}

/// `pledged in May`, `put off in March`: whether a participle only tells of what was still to be.
fn is_foretold(clause: &Clause) -> bool {
    let ahead = matches!(
        clause.verb.lemma.as_str(),
        "agree"
            | "announce"
            | "arrange"
            | "foresee"
            | "plan"
            | "pledge"
            | "postpone"
            | "promise"
            | "propose"
            | "schedule"
    );
    clause.verb.reduced && ahead
}

/// `Efforts to arrange a call between X and Y came to nothing`: the noun whose aim an infinitive tells, before the verb at `at`.
fn noun_with_aim(chunks: &[Chunk], at: usize, before: &[Clause]) -> Option<Vec<Phrase>> {
    let [aim] = before else { return None };
    let noun = aim.subject.first().filter(|p| p.mentions.is_empty())?;
    let behind = aim.at > 0 && chunks[aim.at - 1].tokens == noun.tokens;
    let on =
        chunks[aim.at..at].iter().all(|c| !matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Subordinator(_)));
    (aim.verb.infinitive && aim.governor.is_none() && behind && on).then(|| aim.subject.clone())
}

/// `sent X, who brought a letter and was received by Y`: the clause behind a mark that tells of somebody or of a paper, where no other mark has ended it
/// before the verb at chunk `at`.
fn open_aside(chunks: &[Chunk], before: &[Clause], at: usize) -> Option<usize> {
    let who = |c: &Clause| matches!(c.subordinator.as_deref(), Some("who" | "which")) && c.verb.is_finite();
    // `adopts a resolution, which bans the trade and calls for restraint`
    let says = |p: &Phrase| {
        matches!(p.head.as_deref(), Some("resolution" | "declaration" | "communique" | "law" | "bill"))
    };
    let told = |c: &Clause| has_party(&c.subject) || c.subject.iter().any(says);
    let aside = before.iter().rposition(who).filter(|&a| told(&before[a]))?;
    let mark = |c: &Chunk| matches!(c.kind, ChunkKind::Mark(_));
    let word =
        chunks[..before[aside].at].iter().rposition(|c| matches!(c.kind, ChunkKind::Subordinator(_)))?;
    let opened = word.checked_sub(1).is_some_and(|i| matches!(chunks[i].kind, ChunkKind::Mark(',')));
    let within = before[aside + 1..].iter().all(|c| c.governor.is_some_and(|g| g >= aside));
    (opened && within && !chunks[word..at].iter().any(mark)).then_some(aside)
}

/// `X, who came to Lima on May 3, and Y signed`: both, where the sentence has told of the first no more than that aside.
fn row_around_aside(chunks: &[Chunk], before: &[Clause], found: &[Phrase]) -> Option<Vec<Phrase>> {
    let who = |c: &&Clause| c.subordinator.as_deref() == Some("who");
    let first = before.first().filter(who).filter(|c| has_party(&c.subject))?;
    let last = found.first().filter(|_| has_party(found))?;
    let at = chunks.iter().position(|c| c.tokens == last.tokens)?;
    let joined = matches!(
        chunks[..at],
        [.., Chunk { kind: ChunkKind::Mark(','), .. }, Chunk { kind: ChunkKind::Conjunction(_), .. }]
    );
    let aside = before.iter().all(|c| c.is_relative() || c.shared_subject);
    (joined && aside).then(|| first.subject.iter().chain(found).cloned().collect())
}

/// `says Japan would act, and meets X`: whether a comma stands before the `and` that joins the verb at `at` to those before.
fn follows_comma_and(chunks: &[Chunk], from: usize, at: usize) -> bool {
    let silent = |c: &&Chunk| !matches!(c.kind, ChunkKind::Word(_));
    let mut back = chunks[from..at].iter().rev().filter(silent);
    matches!(back.next().map(|c| &c.kind), Some(ChunkKind::Conjunction(_)))
        && matches!(back.next().map(|c| &c.kind), Some(ChunkKind::Mark(',')))
}

/// Whether a clause with `that` tells what somebody did, as a body or the like has it.
fn is_told_deed(chunks: &[Chunk], before: &[Clause], clause: &Clause) -> bool {
    let teller = clause.governor.map(|g| &before[g]);
    let person = |p: &Phrase| p.mentions.iter().any(|m| matches!(m, Mention::Person(_) | Mention::Office(_)));
    let tells = teller.is_some_and(|t| {
        (chunks[t.at].says()
            || matches!(t.verb.lemma.as_str(), "emerge" | "reveal" | "disclose" | "transpire"))
            && !t.subject.iter().any(person)
    });
    tells
        && clause.subordinator.as_deref() == Some("that")
        && clause.verb.modal.is_none()
        && acts(&clause.verb)
}

/// Whether a verb tells what people do, and not what they say.
fn acts(verb: &VerbGroup) -> bool {
    verb.is_finite() && DEEDS.contains(&verb.lemma.as_str())
}

/// Verbs that tell so.
const DEEDS: [&str; 30] = [
    "arrive", "call", "confer", "conduct", "depart", "dine", "discuss", "fire", "fly", "go", "hold", "join",
    "land", "launch", "leave", "lunch", "meet", "return", "sail", "see", "send", "sign", "slip", "speak",
    "stop", "talk", "test", "tour", "travel", "visit",
];

/// Whether a clause tells only since when, why or while what another one tells was.
fn is_circumstance(before: &[Clause], clause: &Clause) -> bool {
    let led = matches!(
        clause.subordinator.as_deref(),
        Some("since" | "because" | "as" | "while" | "when" | "although" | "though" | "once" | "until")
    );
    let main = clause.governor.map(|g| &before[g]);
    led && main.is_some_and(|m| m.verb.is_finite() && m.subordinator.is_none() && has_party(&m.subject))
}

/// Whether the clause at `i` is what the one before says, without `that`: `says Japan would act`.
fn is_content(chunks: &[Chunk], before: &[Clause], i: usize) -> bool {
    let clause = &before[i];
    let Some(says) = i.checked_sub(1).map(|said| &before[said]).filter(|c| chunks[c.at].says()) else {
        return false;
    };
    let joint = |c: &Chunk| {
        matches!(c.kind, ChunkKind::Conjunction(_) | ChunkKind::Mark(_) | ChunkKind::Subordinator(_))
    };
    clause.subordinator.is_none()
        && !clause.shared_subject
        && !chunks[says.at + 1..clause.at].iter().any(joint)
}

/// `X visited Lima, officials there said, and met Y`: whether the clause at `i` is put between commas to tell who says the one before.
fn is_inserted(chunks: &[Chunk], before: &[Clause], i: usize) -> bool {
    let clause = &before[i];
    let comma = |i: usize| matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let told = i > 0 && before[i - 1].verb.is_finite() && clause.subordinator.is_none();
    let somebody = clause.subject.first().filter(|_| told && !clause.shared_subject);
    let opens = somebody
        .and_then(|p| chunks[..clause.at].iter().rposition(|c| c.tokens.end <= p.tokens.start))
        .is_some_and(comma);
    opens && clause.object.is_empty() && chunks[clause.at].says() && comma(clause.at + 1)
}

/// `A report on unrest in Laos issued by X states`: what a participle at the head of a sentence tells of, past the place right before
/// it.
fn issued(chunks: &[Chunk], participle: &Clause) -> Vec<Phrase> {
    let published = matches!(
        participle.verb.lemma.as_str(),
        "issue" | "release" | "publish" | "submit" | "prepare" | "compile"
    );
    let (first, ..) = subject(chunks, 0, participle.at);
    if published && !first.is_empty() { first } else { participle.subject.clone() }
}

/// Whether a subordinator stands for what is spoken of before it.
pub(super) fn is_relative(word: &str) -> bool {
    matches!(word, "who" | "which" | "that" | "whom")
}

/// The word at `begin` that subordinates the clause of the verb at `at`.
fn subordinator(chunks: &[Chunk], begin: usize, at: usize) -> Option<String> {
    match chunks.get(begin).map(|c| &c.kind) {
        Some(ChunkKind::Subordinator(word)) if begin < at => Some(word.clone()),
        _ => None,
    }
}

fn adverbs_before(chunks: &[Chunk], from: usize, at: usize) -> Vec<String> {
    // `Nearly all ministers came`, but `nearly came`
    let measures = |i: usize, word: &str| {
        let next = chunks.get(i + 1).map(|c| &c.kind);
        matches!(word, "nearly" | "almost") && matches!(next, Some(ChunkKind::Phrase(_)))
    };
    // `Koizumi, who was to step down, arrived`: the particle is that of the verb before it.
    let particle = |i: usize| {
        let verb = from > 0 && matches!(chunks[from - 1].kind, ChunkKind::Verb(_));
        verb && matches!(&chunks[i].kind, ChunkKind::Word(w) if matches!(w.as_str(), "down" | "up" | "out" | "off" | "away" | "aside"))
    };
    let from = from + usize::from(from < at && particle(from));
    let word = |i: usize| if let ChunkKind::Word(w) = &chunks[i].kind { Some((i, w)) } else { None };
    let words = (from..at).filter_map(word).filter(|(i, word)| !measures(*i, word));
    words.map(|(_, word)| word.clone()).collect()
}
