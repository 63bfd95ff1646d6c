//! Who is meant by a name: in full, by surname, or by surname and office.

use super::article::Teller;
use super::discourse::Party;
use super::office;
use super::roster::{has_initials, initials_fit, is_full, persons};
use crate::date::Edtf;
use crate::diagnostic::DiagnosticKind;
use crate::extract::SentenceReading;
use crate::graph::{EntityKind, Id, Level, slug};
use crate::language::{Held, OfficeMention, PersonMention, surnames};
use crate::lexicon::{Lexicon, Tenure};

/// Whether a family name has a particle before it, without which it is another: `dos Santos`.
fn has_particle(name: &str) -> bool {
    name.split(' ')
        .any(|word| matches!(word, "dos" | "das" | "do" | "da" | "de" | "van" | "von" | "der" | "di"))
}

/// Whether a title ends with several words of it: `NATO Secretary General` with `Secretary-General`.
fn ends_so(title: &str, wording: &str) -> bool {
    let plain = |text: &str| text.replace('-', " ");
    wording.contains([' ', '-']) && plain(title).ends_with(&plain(wording))
}

impl Teller<'_> {
    /// The holder of an office whom the lexicon names.
    pub(super) fn known_person(&mut self, name: &str, office: &OfficeMention) -> Party {
        let state = office.state.as_deref();
        let id = match self.roster.named(self.know, name).map(|at| self.roster.person(at).name.as_str()) {
            Some(name) => self.entities.add(EntityKind::Person, name, name, state),
            None => self.entities.holder(name, state),
        };
        self.with_office(id, Some(office), office.state.clone())
    }

    /// Whether the office is of a body of many states: whoever holds it holds it for none of them.
    fn is_international(&self, office: &OfficeMention) -> bool {
        let all = (jiff::civil::Date::MIN, jiff::civil::Date::MAX);
        let stateless = |f: &String| !self.know.lexicon.holders(None, f, all.0, all.1).is_empty();
        office.function.as_ref().is_some_and(stateless)
    }

    pub(super) fn with_office(
        &mut self,
        id: Id,
        office: Option<&OfficeMention>,
        state: Option<String>,
    ) -> Party {
        let Some(office) = office else {
            return Party {
                id,
                kind: EntityKind::Person,
                office: None,
                function: None,
                level: Level::Unknown,
                state,
            };
        };
        let of = office.state.clone().or(state.filter(|_| !self.is_international(office)));
        let entity = office::entity(self.know, self.entities, office, of.as_deref());
        let level = self.entities.get(&entity).and_then(|e| e.level).unwrap_or(office.level);
        let function = office.function_or_title();
        Party {
            id,
            kind: EntityKind::Person,
            office: Some(entity),
            function: Some(function),
            level,
            state: of,
        }
    }

    pub(super) fn person(
        &mut self,
        mention: &PersonMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Party> {
        let office = mention.office.as_ref().and_then(|office| self.counterpart(office));
        let office = office.map(|office| self.of_owner(office, date, sentence));
        let at = if is_full(&mention.name) || mention.known.is_some() {
            self.roster.full(self.know, mention)
        } else {
            self.surname(mention, office.as_ref(), sentence)
        };
        let Some(at) = at else { return self.lone_name(mention, office.as_ref(), date) };
        let person = self.roster.person(at).clone();
        let stated = mention.state.clone().or_else(|| person.states.first().cloned());
        // `Abe's envoy, Sato Ken`
        let owned = office.as_ref().filter(|o| o.of.is_some()).and_then(|o| o.state.clone());
        let state = stated.or_else(|| person.home.clone()).or(owned);
        let id = self.entities.add(EntityKind::Person, &person.name, &person.name, state.as_deref());
        for form in &person.forms {
            self.entities.alias(&id, form);
        }
        let mut office = office.filter(|o| o.held == Held::Now);
        if let Some(office) = office.as_mut() {
            // `Secretary General Stoltenberg`: of a body of many states, whichever he is from.
            if office.state.is_none() {
                self.settle_title(office, &person.name, date);
            }
            let own = state.clone().filter(|_| !self.is_international(office));
            office.state = office.state.take().or(own);
            self.settle_title(office, &person.name, date);
            self.fill_title(office, &person);
        }
        let office = office.filter(|o| !self.is_courtesy(o, &person.name, date));
        let office = office.or_else(|| self.usual_office(&person, date));
        Some(self.with_office(id, office.as_ref(), state))
    }

    /// `Secretary Blinken`: the short title of the office that the lexicon says he held.
    pub(super) fn settle_title(&self, office: &mut OfficeMention, name: &str, date: Option<Edtf>) {
        if office.function.is_some() {
            return;
        }
        let wording = office.title.to_lowercase();
        let tenure = self.tenures(name, date).into_iter().find(|(_, state, title)| {
            office.state.as_deref() == state.as_deref()
                && (title.to_lowercase().split(' ').any(|w| wording == w)
                    || state.is_none() && ends_so(&title.to_lowercase(), &wording))
        });
        if let Some((function, _, title)) = tenure {
            (office.function, office.title) = (Some(function), title);
            office.level = Level::Unknown;
        }
    }

    /// `Minister Cho`: the one office in which the texts name the person and which that word ends.
    fn fill_title(&self, office: &mut OfficeMention, person: &super::roster::Person) {
        if office.function.is_some() || office.title.contains(' ') {
            return;
        }
        let end = format!("-{}", slug(&office.title));
        let mut fuller = person.offices.iter().filter(|(f, of)| f.ends_with(&end) && *of == office.state);
        if let (Some((function, state)), None) = (fuller.next(), fuller.next()) {
            let listed = self.know.lexicon.office(function, state.as_deref());
            office.title = listed.map_or_else(|| function.replace('-', " "), |o| o.title.clone());
            office.function = listed.map(|_| function.clone());
        }
    }

    /// `Senator Payne`, `Ambassador Froman`, `Prince Saud`: how somebody is addressed who by the lexicon held a first office that day.
    fn is_courtesy(&self, office: &OfficeMention, name: &str, date: Option<Edtf>) -> bool {
        let noble = office.function.is_none() && matches!(office.title.as_str(), "Prince" | "Princess");
        let address = noble || matches!(office.function.as_deref(), Some("senator" | "ambassador"));
        address && self.tenure(name, date).is_some_and(|(function, ..)| office.function != Some(function))
    }

    /// Function, state and title of the office that the lexicon says a person held on a date.
    pub(super) fn tenure(&self, name: &str, date: Option<Edtf>) -> Option<(String, Option<String>, String)> {
        self.tenures(name, date).into_iter().next()
    }

    /// The same of every office that the person held, the first in rank first.
    fn tenures(&self, name: &str, date: Option<Edtf>) -> Vec<(String, Option<String>, String)> {
        let Some(date) = date else { return Vec::new() };
        let lexicon = &self.know.lexicon;
        let held = self.know.roll.tenures(lexicon, name).filter(|t| t.name == name);
        let mut held: Vec<_> = held.filter(|t| t.touches(date.first_day(), date.last_day())).collect();
        held.sort_by_key(|t| (t.acting, Lexicon::rank(&t.office)));
        let told = held.into_iter().filter_map(|t| {
            let title = lexicon.office(&t.office, t.state.as_deref())?.title.clone();
            Some((t.office.clone(), t.state.clone(), title))
        });
        told.collect()
    }

    /// The office of somebody named without one: by the lexicon, else the only one that the texts name.
    pub(super) fn usual_office(
        &self,
        person: &super::roster::Person,
        date: Option<Edtf>,
    ) -> Option<OfficeMention> {
        let plain = |function: Option<String>, title: String, state: Option<String>| OfficeMention {
            function,
            ..OfficeMention::worded(title, state)
        };
        if person.known
            && let Some((function, state, title)) = self.tenure(&person.name, date)
        {
            return Some(plain(Some(function), title, state));
        }
        let mut offices = person.offices.iter();
        let (function, state) = offices.next().filter(|_| person.offices.len() == 1)?;
        let listed = self.know.lexicon.office(function, state.as_deref());
        let title = listed.map_or_else(|| function.replace('-', " "), |o| o.title.clone());
        Some(plain(listed.is_some().then(|| function.clone()), title, state.clone()))
    }

    /// Who of this article is meant by a surname: by state and office, then by who was last spoken of.
    pub(super) fn surname(
        &mut self,
        mention: &PersonMention,
        office: Option<&OfficeMention>,
        sentence: &SentenceReading,
    ) -> Option<usize> {
        let date = sentence.date.or(self.reading.article.covers);
        let mut candidates = self.roster.candidates(&self.reading.article.id, &mention.name);
        if let Some(state) = office.and_then(|o| o.state.as_ref()).or(mention.state.as_ref()) {
            candidates.retain(|&c| {
                let states = &self.roster.person(c).states;
                states.contains(state) || states.is_empty()
            });
        }
        if let Some(function) = office.and_then(|o| o.function.as_ref()) {
            let in_office: Vec<usize> =
                candidates.iter().copied().filter(|&c| self.holds(c, function, date)).collect();
            candidates = if in_office.is_empty() {
                self.out_of_office(candidates, mention, office, date)
            } else {
                in_office
            };
        }
        match candidates[..] {
            [] => None,
            // `Trump` is not his wife.
            [one] if office.is_none() && self.is_relative(one, mention, sentence) => None,
            [one] if office.is_none() && self.is_compatriot(one, mention, date) => None,
            [one] => Some(one),
            _ => self.last_spoken_of(&candidates, mention, office, sentence),
        }
    }

    /// Whether the texts name a person in an office, or the lexicon says that he held it on the date.
    fn holds(&self, at: usize, function: &str, date: Option<Edtf>) -> bool {
        let person = self.roster.person(at);
        person.offices.iter().any(|(f, _)| f == function)
            || self.know.roll.tenures(&self.know.lexicon, &person.name).any(|t| {
                t.name == person.name
                    && t.office == function
                    && date.is_none_or(|d| t.touches(d.first_day(), d.last_day()))
            })
    }

    /// Which of those who are not known in an office may be meant with it.
    fn out_of_office(
        &self,
        candidates: Vec<usize>,
        mention: &PersonMention,
        office: Option<&OfficeMention>,
        date: Option<Edtf>,
    ) -> Vec<usize> {
        // Somebody of that name in another office is somebody else, if the lexicon knows a holder of that name.
        if self.holder_by_surname(&mention.name, office, date).is_some() {
            return Vec::new();
        }
        // Nor is it somebody who, the lexicon says, held another office that day.
        let free = |&c: &usize| self.tenure(&self.roster.person(c).name, date).is_none();
        let free: Vec<usize> = candidates.iter().copied().filter(free).collect();
        if free.is_empty() { candidates } else { free }
    }

    /// Of several of one surname the one just spoken of; else the head of a state or government, whom a bare name means first; else whoever
    /// the passage has named, a minister or the like; else whoever was spoken of last. Where nobody was, that is in doubt.
    fn last_spoken_of(
        &mut self,
        candidates: &[usize],
        mention: &PersonMention,
        office: Option<&OfficeMention>,
        sentence: &SentenceReading,
    ) -> Option<usize> {
        let name = |&c: &usize| self.roster.person(c).name.as_str();
        let ids: Vec<Id> = candidates.iter().map(|c| Id::new("person", name(c))).collect();
        let at = |id: &Id| ids.iter().position(|i| i == id).map(|i| candidates[i]);
        let date = sentence.date.or(self.reading.article.covers);
        let led = |c: &usize, day: Edtf, heads: bool| {
            let named = self.know.roll.tenures(&self.know.lexicon, name(c)).filter(|t| t.name == name(c));
            // `Chen`, in an article on the year in which one president followed another
            let whole = |t: &Tenure| [day.first_day(), day.last_day()].iter().all(|d| t.touches(*d, *d));
            let head = |t: &Tenure| {
                let row = self.know.lexicon.office(&t.office, t.state.as_deref());
                row.is_some_and(|row| row.level == Level::Leader)
            };
            named.into_iter().any(|t| t.is_first() && (!heads || head(t)) && whole(t))
        };
        let leader = |heads: bool| {
            let leads = |c: &usize| office.is_none() && date.is_some_and(|day| led(c, day, heads));
            let mut leaders = candidates.iter().copied().filter(leads);
            leaders.next().filter(|_| leaders.next().is_none())
        };
        // `Lee and Ishikane meet again`: the Lee of whom the article tells together with Ishikane.
        let company = || self.in_company(candidates, mention, sentence);
        let here = |reach: usize| self.discourse.latest_here(&ids, reach).and_then(at);
        // A passage that names one of them in full, and not the leader, means that one.
        let head = leader(true);
        let told = |at: &usize| {
            let id = Id::new("person", &self.roster.person(*at).name);
            self.discourse.latest_here(&[id], usize::MAX).is_some()
        };
        let head = head.filter(|at| told(at) || here(usize::MAX).is_none());
        // `Singh and Musharraf met`: beside the head of another state the one who leads.
        let paired = head.filter(|_| self.is_beside_leader(mention, date, sentence));
        let just_now = paired.or_else(|| here(2)).or(head).or_else(|| here(usize::MAX));
        let just_now = just_now.or_else(|| leader(false)).or_else(company);
        let latest = just_now.or_else(|| self.discourse.latest(&ids).and_then(at));
        if latest.is_none() {
            let names: Vec<&str> = candidates.iter().map(name).collect();
            let message = format!("`{}` may be {}", mention.name, names.join(" or "));
            self.doubt(DiagnosticKind::AmbiguousPerson, sentence, message);
        }
        latest
    }

    /// Whether the sentence joins a bare name with that of somebody who leads a state.
    fn is_beside_leader(
        &self,
        mention: &PersonMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> bool {
        let (text, name) = (&sentence.evidence.text, &mention.name);
        let joined = |p: &&PersonMention| {
            let other = &p.name;
            text.contains(&format!("{name} and {other}")) || text.contains(&format!("{other} and {name}"))
        };
        let leads = |p: &PersonMention| self.leader_by_surname(&p.name, date).is_some();
        persons(sentence).filter(joined).any(|p| p.office.is_none() && leads(p))
    }

    /// Who of several of one surname is named together with somebody else of the sentence elsewhere in the article; nobody, if more than
    /// one is.
    fn in_company(
        &self,
        candidates: &[usize],
        mention: &PersonMention,
        sentence: &SentenceReading,
    ) -> Option<usize> {
        let others: Vec<String> = persons(sentence)
            .filter(|p| p.name != mention.name)
            .flat_map(|p| surnames(self.know, &p.name, p.state.as_deref()))
            .collect();
        let article = &self.reading.article.id;
        let beside = |&c: &usize| others.iter().any(|other| self.roster.are_together(article, c, other));
        let mut found = candidates.iter().copied().filter(beside);
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether a person of whom no office is told has the surname of a leader of the time, whom the bare name means.
    fn is_relative(&self, at: usize, mention: &PersonMention, sentence: &SentenceReading) -> bool {
        let person = self.roster.person(at);
        let spouse = |(function, _): &(String, Option<String>)| function == "first-lady";
        let date = sentence.date.or(self.reading.article.covers);
        !person.known
            && person.offices.iter().all(spouse)
            && self.leader_by_surname(&mention.name, date).is_some()
    }

    /// Whether a bare name means the leader of a person's state rather than that person, of whom the text has not told yet; or not of late,
    /// where it told of the leader.
    fn is_compatriot(&self, at: usize, mention: &PersonMention, date: Option<Edtf>) -> bool {
        let person = self.roster.person(at);
        let Some((leader, state)) = self.leader_by_surname(&mention.name, date) else { return false };
        let own = |s: &String| person.states.contains(s) || self.reading.pair.contains(s);
        if leader == person.name || !state.as_ref().is_some_and(own) {
            return false;
        }
        let spoken = |name: &str| self.discourse.latest(&[Id::new("person", name)]).is_some();
        let just_now = self.discourse.latest_here(&[Id::new("person", &person.name)], 2).is_some();
        !just_now && (spoken(&leader) || !spoken(&person.name))
    }

    pub(super) fn holder_by_surname(
        &self,
        name: &str,
        office: Option<&OfficeMention>,
        date: Option<Edtf>,
    ) -> Option<String> {
        let (office, date) = (office?, date?);
        // `S. Jaishankar`
        let initials = name;
        let name = name.rsplit(' ').next().unwrap_or(name);
        let has = |full: &String| full.split(' ').any(|w| w.eq_ignore_ascii_case(name));
        let found = self.know.roll.tenures(&self.know.lexicon, name).filter(|t| {
            (has(&t.name) || t.aliases.iter().any(has))
                && initials_fit(initials, &t.name)
                && (office.state.is_none() || t.state == office.state)
                && t.touches(date.first_day(), date.last_day())
                && match &office.function {
                    Some(function) => {
                        t.office.split(':').next() == Some(function.as_str()) || t.office == *function
                    }
                    None => self
                        .know
                        .lexicon
                        .offices
                        .iter()
                        .filter(|o| o.function == t.office && (o.state.is_none() || o.state == t.state))
                        .any(|o| o.title.to_lowercase().contains(&office.title.to_lowercase())),
                }
        });
        // Of several states the one of which the article speaks most; the first, if of none. `Santos` is hardly dos Santos.
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|t| {
            (has_particle(&t.name), std::cmp::Reverse(self.discourse.times_spoken(t.state.as_deref())))
        });
        found.first().map(|t| t.name.clone())
    }

    /// `then-President Medvedev`, `former President Medvedev`: the last of that name who held the office until the time, with that office.
    fn holder_once(
        &self,
        name: &str,
        office: &OfficeMention,
        date: Option<Edtf>,
    ) -> Option<(String, OfficeMention)> {
        let function =
            office.function.as_deref().filter(|_| matches!(office.held, Held::Before | Held::Then))?;
        let wanted = name.to_lowercase();
        let named = self.know.roll.tenures(&self.know.lexicon, name).filter(|t| {
            surnames(self.know, &t.name, t.state.as_deref()).contains(&wanted)
                && t.office == function
                && (office.state.is_none() || t.state == office.state)
                && date.is_some_and(|date| t.widest().0 <= date.last_day())
        });
        let last = named.max_by_key(|t| t.widest().0)?;
        Some((last.name.clone(), OfficeMention { state: last.state.clone(), ..office.clone() }))
    }

    /// The only one of that name who held a first office at the time.
    pub(super) fn leader_by_surname(
        &self,
        name: &str,
        date: Option<Edtf>,
    ) -> Option<(String, Option<String>)> {
        let date = date?;
        let wanted = name.to_lowercase();
        let has = |t: &&crate::lexicon::Tenure| {
            let called = |name: &String| surnames(self.know, name, t.state.as_deref()).contains(&wanted);
            called(&t.name) || t.aliases.iter().any(called)
        };
        let named = self.know.roll.tenures(&self.know.lexicon, name);
        let held = named.filter(|t| t.touches(date.first_day(), date.last_day()) && t.is_first());
        let mut found: Vec<(&String, &Option<String>)> =
            held.filter(has).map(|t| (&t.name, &t.state)).collect();
        found.dedup();
        if found.iter().any(|(name, _)| !has_particle(name)) {
            found.retain(|(name, _)| !has_particle(name));
        }
        match found[..] {
            [(name, state)] => Some((name.clone(), state.clone())),
            _ => None,
        }
    }

    /// The person of this surname whom the article has called by an office last.
    fn told_by_office(&self, surname: &str) -> Option<Party> {
        let lower = surname.to_lowercase();
        let called = |p: &Party| {
            let name = self.entities.get(&p.id).map_or("", |e| e.name.as_str());
            p.office.is_some()
                && p.state.is_some()
                && surnames(self.know, name, p.state.as_deref()).contains(&lower)
        };
        self.discourse.person(called)
    }

    /// A single name that no full name of the article explains: the lexicon's holder of that name, else the name itself.
    pub(super) fn lone_name(
        &mut self,
        mention: &PersonMention,
        office: Option<&OfficeMention>,
        date: Option<Edtf>,
    ) -> Option<Party> {
        if let Some(name) = self.holder_by_surname(&mention.name, office, date) {
            let mut office = office?.clone();
            if let Some((function, state, title)) = self.tenure(&name, date) {
                office.function = office.function.or(Some(function));
                office.state = office.state.or(state);
                office.title = title;
            }
            let party = self.known_person(&name, &office);
            self.entities.named(&party.id, &mention.name);
            return Some(party);
        }
        if let Some((name, office)) = office.and_then(|office| self.holder_once(&mention.name, office, date))
        {
            let party = self.known_person(&name, &office);
            self.entities.named(&party.id, &mention.name);
            let held = office.held == Held::Then;
            let retired = Party { state: party.state.clone(), ..Party::thing(party.id.clone(), party.kind) };
            return Some(if held { party } else { retired });
        }
        if office.is_none() {
            if let Some((name, state)) = self.leader_by_surname(&mention.name, date) {
                let (function, held_for, title) = self.tenure(&name, date)?;
                let office = OfficeMention {
                    function: Some(function),
                    ..OfficeMention::worded(title, held_for.or(state))
                };
                let party = self.known_person(&name, &office);
                self.entities.named(&party.id, &mention.name);
                return Some(party);
            }
            // `met President Lee. Lee said`: whom an office told before; `Adm. Kawano`, `A. Gopalan`: somebody, whoever that is.
            let told = self.told_by_office(&mention.name);
            if told.is_some() || !(mention.titled || has_initials(&mention.name)) {
                return told;
            }
        }
        let id =
            self.entities.add(EntityKind::Person, &mention.name, &mention.name, mention.state.as_deref());
        let home = || self.roster.home(self.know, &self.reading.article.id, &mention.name);
        let state = mention.state.clone().or_else(home);
        Some(self.with_office(id, office, state))
    }
}
