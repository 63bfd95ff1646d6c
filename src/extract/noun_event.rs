//! Events that nouns make by themselves: `after talks with X`, `at a dinner in Hanoi`.

use super::about::{heads, is_measure};
use super::detail;
use super::embedded::add_embedded;
use super::enough::count;
use super::factuality::{Factuality, is_expected};
use super::frame::{Frame, PartyMention};
use super::gathering::PROMISED;
use super::noun_word::{
    goers_behind, has_own_parties, is_aspect, is_goers, is_hope, is_loose, is_news, is_of_those_who_decide,
    is_of_two, is_somebodys, is_under_way, names_people, told, told_there,
};
use super::pair::put_both_for_people;
use super::restatement::unite;
use super::rule::Rule;
use super::scene::Scene;
use super::slot::slots;
use super::time::When;
use crate::graph::{EventType, ProspectStatus};
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase, PlaceMention, Voice};

impl Scene<'_> {
    /// Adds the events of the nouns after prepositions, but for those that verbs have used, each with its place in the sentence.
    pub(super) fn of_nouns(&self, used: &[usize], found: &mut Vec<(usize, Frame)>) {
        // The preposition that the last such noun stood after: `with a visit to X by Y and a visit to Z by W`.
        let mut last: Option<&str> = None;
        for (i, chunk) in self.chunks.iter().enumerate() {
            let preposition = match &chunk.kind {
                ChunkKind::Preposition(word) => word.as_str(),
                ChunkKind::Conjunction(word) if word == "and" && self.tells_next(i + 1) => match last {
                    Some(word) => word,
                    None => continue,
                },
                ChunkKind::Verb(_) => {
                    last = None;
                    continue;
                }
                _ => continue,
            };
            let Some((at, day)) = self.noun_behind(i + 1) else { continue };
            let Some(phrase) = self.phrase_at(at) else { continue };
            if used.contains(&phrase.tokens.start) {
                continue;
            }
            // `At the WTO General Council, X says`: where, and no event.
            let body = |m: &Mention| matches!(m, Mention::Body(_));
            let seat =
                matches!(phrase.head.as_deref(), Some("council" | "assembly")) && phrase.ordinal.is_none();
            if preposition == "at" && (seat || phrase.mentions.iter().any(body)) && phrase.series.is_empty() {
                continue;
            }
            let preposition = self.aspect(i).or(self.measured(i).map(String::as_str)).unwrap_or(preposition);
            let heads = heads(phrase);
            let rules = heads
                .iter()
                .flat_map(|h| self.rules.of_noun(h))
                .filter(|r| r.verbs.is_empty() && r.after.iter().any(|word| word == preposition));
            let Some(frame) = rules.filter_map(|rule| self.of_noun(rule, at, phrase, day)).next() else {
                continue;
            };
            last = Some(preposition);
            match self.met_for(preposition, at, &frame).and_then(|at| found.iter_mut().find(|f| at(f))) {
                Some((_, met)) => unite(met, frame),
                None => {
                    let frames = self.one_each(phrase, frame).into_iter();
                    found.extend(frames.map(|frame| (phrase.tokens.start, frame)));
                }
            }
        }
    }

    /// Whether chunk `at` is an event of its own: `and a visit to Z by W`.
    fn tells_next(&self, at: usize) -> bool {
        let told = |p: &Phrase| {
            let own = p.mentions.is_empty() && matches!(p.determiner.as_deref(), Some("a" | "an"));
            own && p.head.as_deref().is_some_and(|h| self.rules.of_noun(h).any(|r| r.verbs.is_empty()))
        };
        self.phrase_at(at).is_some_and(told)
    }

    /// The chunk of the noun of the phrase at `at`, and the day before it: `in a May 3 meeting with X`.
    fn noun_behind(&self, at: usize) -> Option<(usize, Option<&Phrase>)> {
        let first = self.phrase_at(at)?;
        let day = Some(first).filter(|p| p.date.is_some_and(|d| d.has_day()));
        let next = self.phrase_at(at + 1).filter(|p| p.tokens.start == first.tokens.end && p.date.is_none());
        Some(if day.is_some() && next.is_some() { (at + 1, day) } else { (at, None) })
    }

    /// Which frame tells of the same meeting: `hosts X and Y for the fourth consultations`.
    fn met_for(
        &self,
        preposition: &str,
        at: usize,
        frame: &Frame,
    ) -> Option<impl Fn(&&mut (usize, Frame)) -> bool> {
        let main = self.clause_around(at).filter(|_| preposition == "for")?;
        let start = self.clauses[main].tokens.start;
        let parties: Vec<PartyMention> = frame.parties.clone();
        Some(move |(at, met): &&mut (usize, Frame)| {
            let named = |p: &PartyMention| met.parties.iter().any(|q| q.mention == p.mention);
            let happened = met.factuality == Factuality::Asserted && met.kind.is_consultation();
            // `welcomes X for the India-Japan talks`: the two stand for their states.
            let stood_for = |m: &Mention| m.is_collective() || matches!(m, Mention::State(_));
            *at == start && happened && parties.iter().all(|p| named(p) || stood_for(&p.mention))
        })
    }

    /// `for three days of talks`: the preposition before the measure, where the chunk at `i` is the `of` behind one.
    fn measured(&self, i: usize) -> Option<&String> {
        let [.., before, of] = &self.chunks[..=i] else { return None };
        let (ChunkKind::Phrase(phrase), ChunkKind::Preposition(word)) = (&before.kind, &of.kind) else {
            return None;
        };
        let ChunkKind::Preposition(outer) = &self.chunks[i.checked_sub(2)?].kind else { return None };
        (word == "of" && is_measure(phrase)).then_some(outer)
    }

    /// `fail to agree after five hours of talks`: what did not come about then denies no talks.
    fn was_in_vain(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let then = |word: &String| matches!(word.as_str(), "after" | "following" | "despite" | "during");
        match (self.measured(before), &self.chunks[before].kind) {
            (Some(outer), _) => then(outer),
            (None, ChunkKind::Preposition(word)) => then(word),
            _ => false,
        }
    }

    /// `at the end of talks with X`, `the highlight of X's visit`: the `of` at chunk `i` behind an aspect of an event stands for `during`.
    fn aspect(&self, i: usize) -> Option<&'static str> {
        let of = matches!(&self.chunks[i].kind, ChunkKind::Preposition(word) if word == "of");
        let before = self.phrase_at(i.checked_sub(1)?).filter(|_| of)?;
        // `announce the start of talks`: nobody has talked yet.
        let announced = i > 1
            && matches!(&self.chunks[i - 2].kind, ChunkKind::Verb(v) if ANNOUNCED.contains(&v.lemma.as_str()));
        (is_aspect(before) && !announced).then_some("during")
    }

    fn of_noun(&self, rule: &Rule, at: usize, phrase: &Phrase, day: Option<&Phrase>) -> Option<Frame> {
        let main = self.clause_around(at)?;
        let ruled_out = rule.without.iter().any(|w| phrase.modifiers.contains(w)) || is_loose(phrase);
        let happened = match self.factuality(main) {
            Factuality::Asserted => true,
            Factuality::Prospect(ProspectStatus::Denied) => self.was_in_vain(at),
            _ => false,
        };
        if !happened
            || ruled_out
            || waits_in_vain(&self.clauses[main])
            || self.is_habit(main)
            || self.is_undated(at, day) && self.is_long_done(main, rule.event)
            || self.is_called_off(at)
            || self.stays_away(at, &self.clauses[main])
        {
            return None;
        }
        let main_clause = &self.clauses[main];
        // `agree on May 3 for the next round of talks`
        let whole = at.checked_sub(2).filter(|_| at > 0 && self.measured(at - 1).is_some());
        let measure = whole.and_then(|i| self.phrase_at(i));
        if measure.is_some_and(|m| rule.without.iter().any(|w| m.modifiers.contains(w) && w != "last")) {
            return None;
        }
        if self.is_talked_of(at, phrase, main_clause) {
            return None;
        }
        let under_way = is_under_way(main_clause, phrase) && self.is_preposition(at.wrapping_sub(1), "in");
        let first = whole.unwrap_or(at - usize::from(day.is_some()));
        if under_way || self.is_ahead(first, main_clause) || self.is_to_come(phrase) {
            return None;
        }
        let mut noun = Clause { object: Vec::new(), prepositions: self.local(at), ..main_clause.clone() };
        noun.prepositions.extend(day.map(|day| ("on".to_owned(), vec![day.clone()])));
        // `at their summit of June 2019`
        for (word, phrases) in &mut noun.prepositions {
            if word == "of" && phrases.iter().all(|p| p.date.is_some()) {
                "on".clone_into(word);
            }
        }
        let fits = |w| phrase.modifiers.contains(w) || noun.prepositions.iter().any(|(p, _)| p == w);
        // `urges X in a call`
        let heard = || !told(main_clause).is_empty() || !told_there(main_clause, phrase, &noun).is_empty();
        if !(rule.words.is_empty() || rule.words.iter().any(fits) || heard()) {
            return None;
        }
        let came = self.travellers_there(at, main_clause);
        let parties = self.parties_of_noun(rule, phrase, &noun, main_clause, came)?;
        let when = self.when_of_noun(&noun, at, main);
        let mut frame = detail::frame(self, rule, &noun, Some(phrase), when, Factuality::Asserted, parties);
        frame.least_parties = frame.least_parties.saturating_sub(usize::from(names_site(rule, &noun)));
        frame.place = frame.place.or_else(|| self.errand_place(first));
        // `at this meeting between A and B`: it was spoken of.
        frame.restates |= matches!(phrase.determiner.as_deref(), Some("this" | "these"));
        frame.restates |= self.is_undated(at, day) && self.is_as_agreed(first);
        Some(frame)
    }

    /// Whether no words around the noun at `at` say when its event was.
    fn is_undated(&self, at: usize, day: Option<&Phrase>) -> bool {
        let mut behind = self.local(at).into_iter().flat_map(|(_, phrases)| phrases);
        day.is_none() && behind.all(|p| p.date.is_none())
    }

    /// `is opened, as agreed during X's visit`: whether what stands behind the preposition before chunk `first` is where that was agreed upon
    /// which is done now.
    fn is_as_agreed(&self, first: usize) -> bool {
        let [.., led, said, _] = &self.chunks[..first] else { return false };
        let led =
            matches!(&led.kind, ChunkKind::Preposition(word) | ChunkKind::Subordinator(word) if word == "as");
        led && match &said.kind {
            ChunkKind::Word(word) => PROMISED.contains(&word.as_str()),
            ChunkKind::Verb(verb) => self.rules.has("promising", &verb.lemma),
            _ => false,
        }
    }

    /// Who takes part in the event of a noun, with those who `came` to where it was; `None` if too few do, or if nothing tells that they do.
    fn parties_of_noun(
        &self,
        rule: &Rule,
        phrase: &Phrase,
        noun: &Clause,
        main: &Clause,
        came: Vec<Mention>,
    ) -> Option<Vec<PartyMention>> {
        let mut parties = slots(self, rule, noun, None);
        let others = if rule.event == EventType::Visit {
            goers_behind(phrase, noun)
        } else {
            told(main).into_iter().chain(told_there(main, phrase, noun)).chain(came).collect()
        };
        parties.extend(others.into_iter().map(PartyMention::present));
        let theirs = self.is_theirs(phrase, noun);
        if parties.len() < 2 && theirs {
            parties = self.theirs(main);
        }
        if rule.event == EventType::Visit && !is_goers(phrase, noun, main) {
            return None;
        }
        let aside = rule.event == EventType::Visit && phrase.tokens.end <= self.chunks[main.at].tokens.start;
        let goer = main.subject.iter().rposition(|p| p.tokens.end < phrase.tokens.start);
        if let Some(goer) = goer.filter(|_| aside) {
            // `X and Y, on a visit, hold talks`: Y is the guest; `X, on a visit, and Y sign`: X is.
            let other = |m: &Mention| {
                main.subject.iter().enumerate().any(|(i, p)| i != goer && p.mentions.contains(m))
            };
            parties.retain(|p| !other(&p.mention));
        }
        if has_own_parties(phrase, noun) {
            // `After X's meeting with Y, Z says`: Z was not there.
            parties.retain(|p| !main.subject_mentions().any(|m| *m == p.mention));
        }
        let own = parties.iter().any(|p| !main.subject_mentions().any(|m| *m == p.mention));
        add_embedded(&mut parties, phrase, rule);
        let separate = is_news(phrase) && parties.len() >= rule.parties;
        let placed = names_site(rule, noun);
        let whole = is_of_two(phrase, main) || is_of_those_who_decide(phrase, main);
        let known = own || separate || theirs || placed || whole || is_somebodys(phrase);
        if rule.event.is_consultation() && self.passage.is_entry() {
            put_both_for_people(&mut parties, self.pair);
        }
        let enough = count(&parties) + usize::from(placed) >= rule.parties && known;
        (enough || self.is_session(rule, phrase) && main.subject_mentions().any(Mention::is_somebody))
            .then_some(parties)
    }

    /// `at the ASEAN-Japan summit`: a session of a listed series that is called by its sides, so that whoever speaks there meets them.
    fn is_session(&self, rule: &Rule, phrase: &Phrase) -> bool {
        let before = phrase.tokens.start.saturating_sub(1);
        let during = self.is_word(before, "at") || self.is_word(before, "during");
        let sides = !phrase.series.is_empty() && self.text(phrase).contains('-');
        rule.event == EventType::Meeting && during && sides
    }

    /// When the event of the noun at `at` was: on the day that its own words name, else when what the clause tells was, or so long
    /// before that.
    pub(super) fn when_of_noun(&self, noun: &Clause, at: usize, main: usize) -> When {
        let alone = std::slice::from_ref(noun);
        let when = self.clock.when(self.article, self.passage, self.tokens, &self.sentence, alone, &[]);
        let dated = noun.prepositions.iter().flat_map(|(_, phrases)| phrases).any(|p| p.date.is_some());
        let lag = self.lag(at).filter(|_| !dated);
        // `as agreed during his visit in March`, in an entry of July
        let month = noun.after("in").find(|p| p.date.is_some()).and_then(|p| self.resolve(p));
        let other = month.filter(|month| self.passage.date.is_some_and(|day| !day.overlaps(*month)));
        if let Some(date) = other {
            return When { date: Some(date), ..when };
        }
        if when.date.is_some() && lag.is_none() {
            return when;
        }
        let when = self.whens[main];
        let period = self.passage.within.or(self.article.record.covers);
        lag.map_or(when, |lag| when.earlier(&lag, period))
    }

    /// `prepares for talks with X`, `hopes fade for a summit`: what is behind `for` is still to come, unless somebody goes or is somewhere for
    /// it.
    fn is_ahead(&self, at: usize, main: &Clause) -> bool {
        let aims = at > 0 && self.is_preposition(at - 1, "for");
        let before = at.checked_sub(2).and_then(|before| self.phrase_at(before));
        // `gets a commitment for a meeting with X`, `Plans for talks with X are cancelled`
        let hoped = before.is_some_and(is_hope);
        // `ask the council in Geneva for consultations`
        let asked = ASKS.contains(&main.verb.lemma.as_str());
        let placed = before.is_some_and(|p| p.place.is_some());
        let goes = self.rules.has("going-for", &main.verb.lemma);
        // `is in Lima on May 3 for talks`, but not `is ripe for talks`
        let stays = |p: &Phrase| p.place.is_some() && p.tokens.end < self.chunks[at].tokens.start;
        let there = |word: &str| main.after(word).any(stays);
        let is_there = main.verb.lemma == "be" && ["in", "at"].iter().any(|word| there(word));
        // `is expected in Lima for talks`
        let due = is_expected(main);
        aims && (hoped || main.at < at && (asked || due || !(placed || goes || is_there)))
    }

    /// `holds talks with X on a visit by Y`: what is talked about, and nobody's journey. `On a visit to Lima, X says` is one.
    fn is_talked_of(&self, at: usize, phrase: &Phrase, main: &Clause) -> bool {
        let on = at.checked_sub(1).is_some_and(|i| self.is_preposition(i, "on"));
        let by = self.local(at).iter().any(|(word, _)| word == "by");
        let owned = phrase.possessors.iter().any(|m| !main.subject_mentions().any(|s| s == m));
        on && main.at < at && (by || owned)
    }

    /// Those whom a guest sees one by one: `besides his meetings with A, B and C, X also met D`, `X raises it in meetings with A and B`.
    fn one_each(&self, phrase: &Phrase, frame: Frame) -> Vec<Frame> {
        let guest = frame.parties.first().map(|p| p.mention.clone());
        let acts = |c: &Clause| guest.as_ref().is_some_and(|g| c.subject_mentions().eq([g]));
        let bare = phrase.determiner.is_none()
            && matches!(phrase.head.as_deref(), Some("meeting" | "call" | "conversation"))
            && self.clauses.iter().any(acts);
        let own = bare || matches!(phrase.determiner.as_deref(), Some("his" | "her"));
        let others: Vec<PartyMention> = frame.parties.iter().skip(1).cloned().collect();
        let person = |p: &PartyMention| matches!(p.mention, Mention::Person(_) | Mention::Office(_));
        let several = own && phrase.plural && others.len() > 1 && others.iter().all(person);
        let Some(guest) = guest.filter(|_| several && frame.kind.is_consultation()) else {
            return vec![frame];
        };
        let one = |other: PartyMention| Frame {
            parties: vec![PartyMention::present(guest.clone()), other],
            ..frame.clone()
        };
        others.into_iter().map(one).collect()
    }

    /// `days after X's summit with Y`, `two weeks after talks`: the words that tell how long before the rest the noun at `at` was.
    fn lag(&self, at: usize) -> Option<Vec<&str>> {
        let after = at.checked_sub(1)?;
        let led = matches!(&self.chunks[after].kind, ChunkKind::Preposition(word) if word == "after");
        let lag = self.phrase_at(after.checked_sub(1)?).filter(|_| led)?;
        let time = matches!(lag.head.as_deref(), Some("day" | "week" | "month" | "year"));
        time.then(|| self.tokens[lag.tokens.clone()].iter().map(|t| &*t.lower).collect())
    }

    /// `after his meeting with X had been postponed`: whether the verb behind the noun at `at` says that it did not take place.
    pub(super) fn is_called_off(&self, at: usize) -> bool {
        let own = |c: &&Chunk| {
            matches!(c.kind, ChunkKind::Preposition(_) | ChunkKind::Phrase(_) | ChunkKind::Word(_))
        };
        let behind = self.chunks[at + 1..].iter().find(|c| !own(c));
        let Some(ChunkKind::Verb(verb)) = behind.map(|c| &c.kind) else { return false };
        let lemma = verb.lemma.as_str();
        let off = verb.voice == Voice::Passive && CALLED_OFF.contains(&lemma);
        verb.is_finite() && (off || matches!(lemma, "fall" | "collapse"))
    }

    /// `cancels his attendance at a meeting with X`, `calls off its part in talks`: whether somebody did not go to what the noun at `at`
    /// names.
    fn stays_away(&self, at: usize, main: &Clause) -> bool {
        let led =
            at.checked_sub(1).is_some_and(|i| self.is_preposition(i, "at") || self.is_preposition(i, "in"));
        let attends = |p: &Phrase| {
            matches!(
                p.head.as_deref(),
                Some("attendance" | "participation" | "appearance" | "presence" | "part")
            )
        };
        let off = main.at < at && CALLED_OFF.contains(&main.verb.lemma.as_str());
        off && led && at.checked_sub(2).and_then(|i| self.phrase_at(i)).is_some_and(attends)
    }

    /// `at their meeting on Nov. 2`: told with a day, so that it tells of a meeting and does not only refer to one.
    fn is_theirs(&self, phrase: &Phrase, noun: &Clause) -> bool {
        let own = matches!(phrase.determiner.as_deref(), Some("their"));
        let day = |p: &Phrase| p.date.is_some_and(|d| d.has_day());
        own && noun.prepositions.iter().any(|(word, np)| word == "on" && np.iter().any(day))
    }

    /// Whose such a meeting is: of those persons on both sides of the verb, else of those spoken of before.
    fn theirs(&self, main: &Clause) -> Vec<PartyMention> {
        let to = main.after("to").chain(main.after("with"));
        let faced = main.object.iter().chain(to).flat_map(|p| &p.mentions).find(|m| m.is_somebody());
        let acts = main.subject_mentions().find(|m| m.is_somebody());
        let both = acts.zip(faced).map(|(a, b)| vec![a.clone(), b.clone()]);
        let meant = both.unwrap_or_else(|| vec![Mention::Anaphor(Anaphor::Several(None))]);
        meant.into_iter().map(PartyMention::present).collect()
    }

    /// The clause in which the chunk at `at` stands: the first one after it, where it opens the sentence, or else the last before it.
    pub(super) fn clause_around(&self, at: usize) -> Option<usize> {
        let opens = !self.clauses.iter().any(|c| c.at < at);
        // `In a meeting that lasted an hour, X said`
        let aside =
            |c: &Clause| matches!(c.subordinator.as_deref(), Some("that" | "which" | "who" | "where"));
        let main = |c: &Clause| c.at > at && c.verb.is_finite() && !c.verb.reduced && !aside(c);
        let next = self.clauses.iter().position(main);
        let last = self.clauses.iter().rposition(|c| c.at < at);
        // `who, in a meeting with X, was told`, `says that at a meeting with X he agreed`
        let within = last.map(|l| &self.chunks[self.clauses[l].at + 1..at]);
        let begun =
            within.is_some_and(|chunks| chunks.iter().any(|c| matches!(c.kind, ChunkKind::Subordinator(_))));
        if begun {
            return last.map(|l| l + 1).filter(|n| self.clauses.get(*n).is_some_and(|c| c.verb.is_finite()));
        }
        // `A meets B; C, in a call with D, warns`
        let parted = within.is_some_and(|chunks| chunks.iter().any(|c| c.kind == ChunkKind::Mark(';')));
        // `A rang B, and C, in a call with D, warned`
        let start = self.chunks[at].tokens.start;
        let holds = |i: usize| {
            self.clauses[i].prepositions.iter().any(|(_, np)| np.iter().any(|p| p.tokens.start == start))
        };
        let own = next.is_some_and(holds) && !last.is_some_and(holds);
        next.filter(|_| opens || parted || own).or(last)
    }

    /// `talks with X and with Y`, but not `talks with X and to Lima`, `talks with X and another in Lima`: whether chunk `i` behind a
    /// conjunction belongs to what stands before it.
    fn goes_on_with(&self, i: usize, found: &[(String, Vec<Phrase>)]) -> bool {
        match self.chunks.get(i).map(|c| &c.kind) {
            Some(ChunkKind::Preposition(word)) => found.last().is_some_and(|(last, _)| last == word),
            Some(ChunkKind::Phrase(p)) => !self.is_word(p.tokens.start, "another") || !p.mentions.is_empty(),
            _ => true,
        }
    }

    /// `flies to Lima for talks with X and then to Quito for talks with Y`: where somebody goes for what the noun at `at` names, if the
    /// sentence tells of several places.
    fn errand_place(&self, at: usize) -> Option<PlaceMention> {
        let goes = at.checked_sub(3).filter(|_| self.is_preposition(at - 1, "for"))?;
        // `arrives in Lima and goes on to Quito for talks with X`
        let lands = |i: usize| matches!(self.chunks.get(i.wrapping_sub(1)).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if matches!(v.lemma.as_str(), "arrive" | "land" | "stop"));
        let leg = |i: &usize| (!self.is_preposition(*i, "in") || lands(*i)) && self.stop_behind(*i).is_some();
        self.stop_behind(goes).filter(|_| (0..self.chunks.len()).filter(leg).count() > 1)
    }

    /// The place behind the preposition or verb at chunk `i` where a journey may go.
    fn stop_behind(&self, i: usize) -> Option<PlaceMention> {
        let bound = match &self.chunks[i].kind {
            ChunkKind::Preposition(word) => matches!(word.as_str(), "to" | "in"),
            ChunkKind::Verb(verb) => verb.lemma == "visit",
            _ => false,
        };
        let stop = self.phrase_at(i + 1).filter(|_| bound)?.place.clone();
        stop.filter(|place| !matches!(place, PlaceMention::State(_)))
    }

    /// Whether the comma at chunk `i` parts people of a row that an `and` closes: `with A, B and C`.
    fn lists_people(&self, i: usize) -> bool {
        for chunk in &self.chunks[i..] {
            match &chunk.kind {
                ChunkKind::Conjunction(word) => return word == "and",
                ChunkKind::Mark(',') => {}
                ChunkKind::Phrase(phrase) if names_people(phrase) => {}
                _ => return false,
            }
        }
        false
    }

    /// The prepositional phrases right after the phrase at `at`.
    pub(super) fn local(&self, at: usize) -> Vec<(String, Vec<Phrase>)> {
        let mut found: Vec<(String, Vec<Phrase>)> = Vec::new();
        let mut preposition: Option<String> = None;
        for (i, chunk) in self.chunks.iter().enumerate().skip(at + 1) {
            let listing = found
                .last()
                .is_some_and(|(p, _)| matches!(p.as_str(), "with" | "between" | "among" | "of" | "from"));
            match &chunk.kind {
                ChunkKind::Preposition(word) => preposition = Some(word.clone()),
                ChunkKind::Phrase(phrase) => match preposition.take() {
                    Some(word) => found.push((word, vec![phrase.clone()])),
                    None => match found.last_mut() {
                        Some(last) if phrase.date.is_none() => last.1.push(phrase.clone()),
                        _ => break,
                    },
                },
                ChunkKind::Conjunction(word)
                    if word == "and"
                        && listing
                        && !self.tells_next(i + 1)
                        && self.goes_on_with(i + 1, &found) => {}
                ChunkKind::Mark(',') if listing && self.lists_people(i) => {}
                _ => break,
            }
        }
        found
    }
}

/// `During her stop in Da Nang`: whether the words of a visit name a place that stands for no state, so that it needs no other host.
pub(super) fn names_site(rule: &Rule, noun: &Clause) -> bool {
    let site = |p: &Phrase| p.place.is_some() && p.mentions.is_empty();
    rule.event == EventType::Visit && ["to", "in"].iter().any(|word| noun.after(word).any(site))
}

/// `waits in vain for an audience`
fn waits_in_vain(clause: &Clause) -> bool {
    let waits = matches!(clause.verb.lemma.as_str(), "wait" | "hope" | "ask" | "sue" | "angle" | "apply");
    waits && clause.after("in").any(|p| p.head.as_deref() == Some("vain"))
}

/// Verbs whose object is still to come.
pub(super) const ANNOUNCED: [&str; 12] = [
    "announce",
    "propose",
    "urge",
    "seek",
    "demand",
    "await",
    "plan",
    "suggest",
    "favor",
    "favour",
    "discuss",
    "negotiate",
];

/// Verbs of what was to be and was not.
pub(super) const CALLED_OFF: [&str; 9] =
    ["postpone", "cancel", "delay", "scrap", "call", "suspend", "reschedule", "defer", "shelve"];

/// Verbs after which `for` tells what somebody wants.
const ASKS: [&str; 9] = ["ask", "request", "petition", "press", "appeal", "urge", "beg", "lobby", "pressure"];
