//! Whom a mention means.

use super::article::Teller;
use super::discourse::Party;
use super::heading::headline;
use super::office::{self, Holder};
use crate::date::Edtf;
use crate::diagnostic::DiagnosticKind;
use crate::extract::{SentenceReading, Voicing};
use crate::graph::{EntityKind, EventType, Format, Level};
use crate::language::{Anaphor, BodyMention, Mention, OfficeMention, Sex};
use crate::lexicon::OrganizationKind;

impl Teller<'_> {
    /// What is done for the nationals of a state is done for the state, as event data code it (PLOVER gives them the state's code
    /// and a sector of their own).
    pub(super) fn peoples_states(&mut self, parties: Vec<Party>, event: EventType) -> Vec<Party> {
        let suffer = matches!(event, EventType::Sanction | EventType::Ruling | EventType::Aid);
        let state = |p: &Party| {
            let people = suffer || p.id.as_str().ends_with("nationals");
            p.state.clone().filter(|_| p.kind == EntityKind::Group && people)
        };
        parties.into_iter().map(|p| state(&p).map_or(p, |code| self.state(&code))).collect()
    }

    pub(super) fn of_format(
        &mut self,
        format: Format,
        mention: &Mention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Vec<Party> {
        let Some(number) = format.sides().map(usize::from) else {
            return self.lookup(mention, date, sentence);
        };
        if let Some(parties) = self.discourse.several(Some(number), false) {
            return parties;
        }
        let states = self.discourse.states(Some(number), false);
        let states = states.or_else(|| self.discourse.states_spoken_most(Some(number))).unwrap_or_default();
        states.iter().map(|s| self.state(s)).collect()
    }

    pub(super) fn lookup(
        &mut self,
        mention: &Mention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Vec<Party> {
        // `X hosts the governors; the leaders issue a statement`: those of a meeting are known once it is told.
        let leaders = matches!(mention, Mention::Anaphor(Anaphor::Offices { function: None, .. }));
        let open = |parties: &Vec<Party>| leaders && sentence.is_entry && parties.is_empty();
        if let Some((_, parties)) = self.here.iter().find(|(m, p)| m == mention && !open(p)) {
            return parties.clone();
        }
        self.identify(mention, date, sentence)
    }

    /// Whom a mention means; nobody, if that cannot be told.
    pub(super) fn identify(
        &mut self,
        mention: &Mention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Vec<Party> {
        match mention {
            Mention::Person(person) => self.person(person, date, sentence).into_iter().collect(),
            Mention::Office(office) => self.office(office, date, sentence).into_iter().collect(),
            Mention::State(code) => vec![self.state(code)],
            Mention::Body(body) => vec![self.body(body)],
            Mention::Group { name, state } => vec![self.group(name, state.as_deref(), date)],
            Mention::Asset { name, state } => vec![self.plain(EntityKind::Asset, name, state.as_deref())],
            Mention::Anaphor(anaphor) => self.anaphor(anaphor, date, sentence),
        }
    }

    /// A party known by its own name alone.
    pub(super) fn plain(&mut self, kind: EntityKind, name: &str, state: Option<&str>) -> Party {
        Party {
            id: self.entities.add(kind, name, name, state),
            kind,
            office: None,
            function: None,
            level: Level::Unknown,
            state: state.map(str::to_owned),
        }
    }

    /// `he`, `she`: somebody whose name may be a man's or a woman's, else whoever was last spoken of.
    pub(super) fn one(&self, sex: Option<Sex>) -> Option<Party> {
        self.discourse.one(|p| self.may_be(sex, p)).or_else(|| self.discourse.one(|_| true))
    }

    /// `The court convicts Quarrin and jails him`: in an entry that has begun, nobody of whom only those before it tell.
    fn reaches_back(&self, sentence: &SentenceReading) -> bool {
        sentence.is_entry && !self.here.is_empty() && self.discourse.one_here(|_| true).is_none()
    }

    /// `Flanked by X, he met Y`: whom the sentences before are about, where the one at hand begins with somebody and has had no subject yet.
    pub(super) fn one_before(&self, sex: Option<Sex>) -> Option<Vec<Party>> {
        let named =
            |(_, parties): &(Mention, Vec<Party>)| parties.iter().any(|p| p.kind == EntityKind::Person);
        if !self.here.iter().any(named) {
            return None;
        }
        self.discourse.one_earlier(|p| self.may_be(sex, p)).map(|party| vec![party])
    }

    /// Whether a pronoun may mean a person: `he` no woman, `she` those who have a woman's name.
    pub(super) fn may_be(&self, sex: Option<Sex>, person: &Party) -> bool {
        let name = self.entities.get(&person.id).map_or("", |e| e.name.as_str());
        let lady = person.function.as_deref() == Some("first-lady");
        let woman = || lady || self.know.grammar.is_womans_name(name, person.state.as_deref());
        sex.is_none_or(|sex| woman() == (sex == Sex::Woman))
    }

    pub(super) fn anaphor(
        &mut self,
        anaphor: &Anaphor,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Vec<Party> {
        let number = |n: &Option<u32>| n.map(|n| n as usize);
        let found = match anaphor {
            Anaphor::One(_) if self.reaches_back(sentence) => None,
            // `The minister phones Naledi Pandor, and she calls Gedu`: no woman of an entry before, where this one names somebody.
            Anaphor::One(Some(Sex::Woman)) if sentence.is_entry => {
                let woman = |p: &Party| self.may_be(Some(Sex::Woman), p);
                let here = self.discourse.one_here(woman).or_else(|| self.discourse.named_here(|_| true));
                here.or_else(|| self.one(Some(Sex::Woman))).map(|p| vec![p])
            }
            Anaphor::One(sex) => self.one(*sex).map(|p| vec![p]),
            Anaphor::AtVisit { host, own } => self.at_visit(*host, *own).map(|p| vec![p]),
            Anaphor::Guests { host, number: n } => self.guests(*host, number(n)),
            Anaphor::It => self.discourse.it().map(|p| vec![p]),
            Anaphor::Same => self.discourse.same().map(|p| vec![p]),
            Anaphor::OfTwo { last } => self.of_two(*last).map(|p| vec![p]),
            // Whoever tells the event knows its series, and seats them.
            Anaphor::Members => return Vec::new(),
            Anaphor::Several(n) => {
                let named = self.still_to_be_named(*n, date, sentence);
                let they = sentence.is_entry && n.is_none();
                // `Ships call at Lima, where they are greeted by X`: none of whom an entry before tells.
                let opens = |text: &str| text.rsplit(": ").next().is_some_and(|t| t.starts_with("They"));
                let alone = they && !self.discourse.tells_here() && !opens(&sentence.evidence.text);
                named.or_else(|| self.discourse.several(number(n), they).filter(|_| !alone))
            }
            Anaphor::Offices { function: None, number: None, .. } if self.gathers(sentence) => {
                return self.discourse.event_here().unwrap_or_default().to_vec();
            }
            Anaphor::Offices { function, level, number: None } if sentence.is_entry => {
                let meant = self.offices_of_entry(function.as_deref(), *level, date);
                // `their aides insist`: those of the same states, and not the leaders themselves.
                if function.is_none() && *level == Level::Working {
                    let states: Vec<String> = meant.into_iter().flatten().filter_map(|p| p.state).collect();
                    return states.iter().map(|s| self.state(s)).collect();
                }
                if function.is_none() {
                    return meant.unwrap_or_default();
                }
                meant
            }
            Anaphor::Offices { function, level, number: n } => {
                self.offices(function.as_deref(), *level, number(n), date, sentence)
            }
            Anaphor::States(Some(2)) if let Some(two) = self.two_who_met(sentence) => return two,
            Anaphor::States(n) => {
                let states = self.states_of(number(n), sentence).unwrap_or_default();
                return states.iter().map(|s| self.state(s)).collect();
            }
        };
        if found.is_none() && !anaphor.is_pronoun() {
            self.doubt(
                DiagnosticKind::UnresolvedGroup,
                sentence,
                "it could not be told who is meant by a group".into(),
            );
        }
        found.unwrap_or_default()
    }

    /// `Obama meets the ASEAN leaders. The two sides agree`: the two who met, where one of them is of no one state.
    fn two_who_met(&self, sentence: &SentenceReading) -> Option<Vec<Party>> {
        let met = self.discourse.gathered().filter(|met| sentence.is_entry && met.len() == 2)?;
        (met.iter().filter(|p| p.state.is_none()).count() == 1).then_some(met)
    }

    /// `the former`, `the latter`: of the two whom the sentence names last before it, else the one before.
    fn of_two(&self, last: bool) -> Option<Party> {
        let here: Vec<&Party> = self.here.iter().flat_map(|(_, parties)| parties).collect();
        let before: Vec<&Party> = self.discourse.named_before().collect();
        let people = |p: &&Party| p.is_somebody();
        let bodies = |p: &&Party| matches!(p.kind, EntityKind::State | EntityKind::Organization);
        let of = |named: &[&'_ Party], kind: &dyn Fn(&&Party) -> bool| {
            let found: Vec<Party> = named.iter().filter(|p| kind(p)).map(|p| (*p).clone()).collect();
            (found.len() > 1).then_some(found)
        };
        // A place where two people met is neither of them.
        let named = [&here, &before]
            .into_iter()
            .find_map(|named| of(named, &people).or_else(|| of(named, &bodies)))?;
        let latter = named.last()?;
        // `Abe and Lee met Li, and the former signed`: the first of the two whom the sentence is about.
        let two = self.discourse.two_subjects().filter(|_| !last && named.len() > 2);
        if let Some(former) = two {
            return Some(former);
        }
        if last { Some(latter.clone()) } else { named.iter().rev().find(|p| p.id != latter.id).cloned() }
    }

    /// `When the two finally spoke, Xi told Park that …`: those whom the main clause goes on to name.
    fn still_to_be_named(
        &mut self,
        number: Option<u32>,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Vec<Party>> {
        // `In Lima, where both attended the summit, Xi and Park spoke`
        let text = &sentence.evidence.text;
        let there = ["In ", "At "].iter().any(|word| text.starts_with(word)) && text.contains(", where ");
        let opens = there || ["When ", "As ", "While "].iter().any(|word| text.starts_with(word));
        let place = |v: &&Voicing| there && matches!(v.mention, Mention::State(_));
        let places = sentence.voicings.iter().take_while(place).count();
        let [first, rest @ ..] = &sentence.voicings[places..] else { return None };
        let two = first.mention == Mention::Anaphor(Anaphor::Several(number)) && number == Some(2);
        let mut named: Vec<&Mention> = Vec::new();
        for voicing in rest.iter().filter(|v| matches!(v.mention, Mention::Person(_))) {
            if !named.contains(&&voicing.mention) {
                named.push(&voicing.mention);
            }
        }
        if !(opens && two && named.len() == 2) {
            return None;
        }
        let meant: Vec<Party> = named.into_iter().flat_map(|m| self.identify(m, date, sentence)).collect();
        (meant.len() == 2).then_some(meant)
    }

    /// `the three countries`: the states spoken of, else those that the title or a heading names.
    pub(super) fn states_of(&self, number: Option<usize>, sentence: &SentenceReading) -> Option<Vec<String>> {
        // More than a few are nobody in particular.
        if number.is_some_and(|n| n > 6) {
            return None;
        }
        let wanted = number.unwrap_or(2);
        let headed = || Some(headline(self.reading, sentence)).filter(|states| states.len() == wanted);
        let titled = || Some(self.reading.pair.clone()).filter(|pair| pair.len() == wanted);
        // An entry is of two that it names, or of the two that all are about.
        let two = sentence.is_entry && wanted == 2;
        let most = || self.discourse.states_spoken_most(number).filter(|_| !two);
        // In a narrative about two states others are the two sides only where they have met.
        let met = || self.discourse.states_met_here();
        let own = |states: &Vec<String>| {
            sentence.is_entry
                || wanted != 2
                || titled().is_none_or(|pair| pair.iter().all(|s| states.contains(s)))
                || met().is_some_and(|met| met.len() == 2 && met.iter().all(|s| states.contains(s)))
        };
        let spoken = self.discourse.states(number, sentence.is_entry).filter(own);
        spoken.or_else(titled).or_else(most).or_else(headed)
    }

    pub(super) fn state(&mut self, code: &str) -> Party {
        let id = self.entities.state(self.know, code);
        Party {
            id,
            kind: EntityKind::State,
            office: None,
            function: None,
            level: Level::Unknown,
            state: Some(code.to_owned()),
        }
    }

    /// A member of a series: a state by its code, or the body that takes part for its states.
    pub(super) fn member(&mut self, code: &str) -> Party {
        let called = |o: &&crate::lexicon::Organization| {
            o.state.is_none() && (o.name == code || o.aliases.iter().any(|a| a == code))
        };
        let organizations = &self.know.lexicon.organizations;
        let Some(at) = organizations.iter().position(|o| called(&o)) else { return self.state(code) };
        let name = organizations[at].name.clone();
        self.body(&BodyMention { listed: Some(at), name, state: None, bloc: true })
    }

    pub(super) fn body(&mut self, body: &BodyMention) -> Party {
        let full = self.reading.shortened.get(&body.name).filter(|_| body.listed.is_none());
        let full = full.map(|full| BodyMention { name: body.name.clone(), ..full.clone() });
        let body = full.as_ref().unwrap_or(body);
        let listed = body.listed.map(|i| &self.know.lexicon.organizations[i]);
        let own = listed.is_some_and(|o| o.state.is_some());
        let governs = listed.is_some_and(|o| o.kind.is_governmental());
        let spoken_of = body.listed.filter(|_| governs).and_then(|i| self.bodies.get(&i).cloned());
        let state = body.state.clone().or(spoken_of).filter(|_| !own);
        let state = state.as_deref().and_then(|s| self.know.lexicon.state(s));
        let base = listed.map_or(body.name.as_str(), |o| o.name.as_str());
        let slug = listed.map_or(base, |o| o.id.as_str());
        // `the Chilean Red Cross`, but no `Chilean ASEAN`.
        let national =
            listed.is_some_and(|o| o.kind.is_governmental() || o.kind == OrganizationKind::Association);
        let (key, name) = match state.filter(|_| national) {
            Some(s) => (format!("{}-{slug}", s.code.to_lowercase()), format!("{base} of {}", s.name)),
            None => (slug.to_owned(), base.to_owned()),
        };
        let code = body.state.clone().or_else(|| state.map(|s| s.code.clone()));
        let id = self.entities.add(EntityKind::Organization, &key, &name, code.as_deref());
        self.entities.alias(&id, &body.name);
        if let Some(row) = listed {
            self.entities.describe(&id, None, Some(&row.source));
            for alias in row.aliases.iter().filter(|_| own) {
                self.entities.alias(&id, alias);
            }
        }
        Party {
            id,
            kind: EntityKind::Organization,
            office: None,
            function: None,
            level: Level::Unknown,
            state: code,
        }
    }

    pub(super) fn office(
        &mut self,
        office: &OfficeMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Party> {
        if office.counterpart && office.state.is_none() && office.of.is_none() {
            return self.opposite(date, sentence);
        }
        let faced = self.met_before(office);
        let Some(office) = self.counterpart(office) else {
            // The counterparts of a delegation or a body: all that is known is whose they are.
            return office.state.as_deref().map(|code| self.state(code));
        };
        let office = self.of_owner(office, date, sentence);
        if let Some(body @ Mention::Body(_)) = office.of.as_deref().filter(|_| office.state.is_none()) {
            // `the EU's spokeswoman`
            return self.lookup(body, date, sentence).into_iter().next();
        }
        let mut office = self.own(office, sentence);
        if office.is_of_another_time() {
            return self.of_another_time(&office, date, sentence);
        }
        let function = office.function_or_title();
        if office.state.is_none() {
            let stateless =
                self.know.lexicon.holders(None, &function, jiff::civil::Date::MIN, jiff::civil::Date::MAX);
            if stateless.is_empty() {
                let Some(side) = self.spokesman_of(&office) else {
                    return self.of_untold_state(office, date, sentence);
                };
                office.state = Some(side);
            }
        }
        let leader = self.leader_of_state(&office, date, sentence);
        if let Some(told) = leader.or_else(|| self.called_short(&office, sentence)) {
            return Some(told);
        }
        match office::holder(self.know, &function, office.state.as_deref(), date) {
            Holder::One(name) => return Some(self.known_person(&name, &office)),
            Holder::Several(names) if date.is_some_and(|d| d.is_exact()) => {
                let message = format!("`{}` may be {} on this date", office.title, names.join(" or "));
                self.doubt(DiagnosticKind::AmbiguousPerson, sentence, message);
            }
            Holder::Several(_) => {}
            Holder::Unknown => self.doubt_holder(&office, &function, sentence),
        }
        let alone = matches!(office.level, Level::Leader | Level::Minister) && function != "minister";
        let named = office.state.as_deref().filter(|_| alone);
        let named = named.and_then(|state| self.discourse.named_holder(&function, state));
        if let Some(told) = faced.or(named) {
            return Some(told);
        }
        let id = office::entity(self.know, self.entities, &office, office.state.as_deref());
        let level = self.entities.get(&id).and_then(|e| e.level).unwrap_or(office.level);
        Some(Party {
            id,
            kind: EntityKind::Office,
            office: None,
            function: Some(function),
            level,
            state: office.state.clone(),
        })
    }

    /// `the premier`: whoever was last spoken of by an office of which no sentence tells the state.
    fn of_untold_state(
        &mut self,
        office: OfficeMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Party> {
        let last = self.discourse.holder(&office.function_or_title(), office.bare);
        // `the secretary of state calls the foreign minister`: each of the state of the two that words its office so.
        let worded = |p: &Party| p.state.as_deref().is_none_or(|code| self.words_so(&office, code));
        // `Abe met Li. The prime minister told Li that`: none of a premier.
        let titled = || sentence.evidence.text.to_lowercase().contains(&office.title.to_lowercase());
        let other = office.level != Level::Leader || last.is_some() && titled();
        if !last.as_ref().is_some_and(worded)
            && let Some(state) = self.state_of_pair(&office).filter(|_| other)
        {
            return self.office(&OfficeMention { state: Some(state), ..office }, date, sentence);
        }
        let ranked = || self.discourse.of_rank(&office.title.to_lowercase());
        let told = last.or_else(|| self.called_short(&office, sentence)).or_else(ranked);
        told.map(|party| self.in_office(party, date))
    }

    /// `Abe's envoy`, `his foreign minister`: the office of the state of whoever owns it.
    pub(super) fn of_owner(
        &mut self,
        office: OfficeMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> OfficeMention {
        let Some(owner) = office.of.as_deref().filter(|_| office.state.is_none()) else { return office };
        let owner = self.lookup(owner, date, sentence).into_iter().next();
        let state = owner.and_then(|party| party.state);
        OfficeMention { state, ..office }
    }

    /// The one of the two states that the article is about that words an office so; `the premier` may be either's.
    fn state_of_pair(&self, office: &OfficeMention) -> Option<String> {
        let pair = &self.reading.pair;
        let mut wording = pair.iter().filter(|code| self.words_so(office, code));
        wording.next().filter(|_| pair.len() == 2 && wording.next().is_none()).cloned()
    }

    /// The office of the state that issued what is read, where a release writes `the Foreign Minister` and has not spoken of
    /// another; of the only state that words it so.
    fn own(&self, office: OfficeMention, sentence: &SentenceReading) -> OfficeMention {
        if office.state.is_some() {
            return office;
        }
        let spoken = |s: &String| self.issuer.as_ref() == Some(s) || self.discourse.times_spoken(Some(s)) > 0;
        if let Some(state) = office.hint.clone().filter(spoken) {
            return OfficeMention { state: Some(state), ..office };
        }
        let Some(issuer) = self.issuer.as_deref().filter(|_| sentence.report.is_some()) else {
            return office;
        };
        let lexicon = &self.know.lexicon;
        let worded = |o: &&crate::lexicon::Office| {
            o.state.as_deref() == Some(issuer)
                && (o.title == office.title || o.wordings.contains(&office.title))
        };
        let listed = match &office.function {
            Some(function) => lexicon.office(function, Some(issuer)),
            None => lexicon.offices.iter().find(worded),
        };
        // The United States has no prime minister.
        let held = |o: &crate::lexicon::Office| {
            o.state.is_some()
                || lexicon
                    .tenures
                    .iter()
                    .any(|t| t.office == o.function && t.state.as_deref() == Some(issuer))
                || !lexicon.tenures.iter().any(|t| t.office == o.function)
        };
        let Some(listed) = listed.filter(|o| held(o)) else { return office };
        let told = |state| self.discourse.reports_of(&listed.function, state);
        if !office.bare && told(None) && !told(Some(issuer)) {
            return office;
        }
        let (state, function) = (Some(issuer.to_owned()), Some(listed.function.clone()));
        OfficeMention { state, function, title: listed.title.clone(), ..office }
    }

    /// An office whose other holders the lexicon knows.
    fn doubt_holder(&mut self, office: &OfficeMention, function: &str, sentence: &SentenceReading) {
        let listed = |t: &crate::lexicon::Tenure| t.office == function && t.state == office.state;
        if office.function.is_some() && self.know.lexicon.tenures.iter().any(listed) {
            let state = office.state.as_deref().unwrap_or("no state");
            let message = format!("who was {} of {state} is not known for this date", office.title);
            self.doubt(DiagnosticKind::UnknownHolder, sentence, message);
        }
    }
}
