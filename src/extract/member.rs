//! Whom a phrase of people, craft or branches stands for, where what follows it tells whose they are.

use crate::language::{Anaphor, Clause, Mention, Phrase};

/// Those whom `of` tells behind a phrase that counts or gathers them: `a group of US senators`, `members of X and Y`.
pub(super) fn of_members(phrase: &Phrase, clause: &Clause) -> Option<Vec<Mention>> {
    // `working-level officials`
    let head = phrase.head.as_deref()?.rsplit(' ').next()?;
    let near = phrase.tokens.end..=phrase.tokens.end + 3;
    let (_, of) = clause.prepositions.iter().find(|(p, np)| {
        matches!(p.as_str(), "of" | "from") && np.first().is_some_and(|n| near.contains(&n.tokens.start))
    })?;
    let inner: Vec<Mention> = of.iter().flat_map(|p| p.mentions.clone()).collect();
    let bodies = inner.iter().any(|m| matches!(m, Mention::Body(_)));
    match phrase.mentions.as_slice() {
        // `a group of US senators`, `the last of the Peruvian workers`
        [] if PARTS.contains(&head) && inner.iter().any(is_people) => return Some(inner),
        // `Naha branch of the Fukuoka High Court`
        [] if bodies && BRANCHES.contains(&head) => return Some(inner),
        // `a C-17 of the Royal Australian Air Force`
        [craft @ Mention::Asset { .. }] if bodies => {
            return Some(std::iter::once(craft.clone()).chain(inner).collect());
        }
        _ => {}
    }
    let force = FORCES.contains(&head);
    let [Mention::Group { name, state: None, .. }] = phrase.mentions.as_slice() else { return None };
    // `commanders from both countries`: their states stand for them.
    let spoken_of = |m: &&Mention| matches!(m, Mention::Anaphor(Anaphor::States(_)));
    if let Some(sides) = inner.iter().find(spoken_of).filter(|_| phrase.plural) {
        return Some(vec![sides.clone()]);
    }
    if !(force || COMPANIES.contains(&head)) {
        return None;
    }
    // `Ships of the Indian and Japanese navies`: their states act.
    let fleets = inner.iter().all(|m| matches!(m, Mention::Body(b) if b.state.is_some()));
    if force && fleets && inner.len() > 1 {
        return Some(inner.iter().filter_map(Mention::state).map(|s| Mention::State(s.into())).collect());
    }
    if inner.iter().any(|m| matches!(m, Mention::Body(_))) {
        return Some(inner);
    }
    let states = inner.into_iter().filter_map(|m| if let Mention::State(s) = m { Some(s) } else { None });
    if force {
        return Some(states.map(Mention::State).collect());
    }
    let groups: Vec<Mention> =
        states.map(|s| Mention::Group { name: name.clone(), state: Some(s) }).collect();
    (!groups.is_empty()).then_some(groups)
}

/// `Philippine and US marines drill`: of the first only the state is told.
pub(super) fn in_arms(mention: &Mention) -> Mention {
    match mention {
        Mention::Group { name, state: Some(code) } if name.ends_with(" nationals") => {
            Mention::State(code.clone())
        }
        other => other.clone(),
    }
}

/// `Japanese and Thai representatives sign`: of those who stand for their states only the state is told.
pub(super) fn stood_for(mention: &Mention) -> Option<Mention> {
    let Mention::Group { name, state: Some(code) } = mention else { return None };
    let last = name.rsplit(' ').next()?;
    matches!(last, "representatives" | "delegates" | "delegations").then(|| Mention::State(code.clone()))
}

fn is_people(mention: &Mention) -> bool {
    matches!(mention, Mention::Group { .. } | Mention::Office(_) | Mention::Person(_))
}

/// What is said of some of many.
const PARTS: [&str; 10] =
    ["group", "team", "number", "dozen", "last", "first", "rest", "remainder", "majority", "handful"];

/// What acts for the state whose it is.
pub(super) const FORCES: [&str; 22] = [
    "guard",
    "frigate",
    "destroyer",
    "submarine",
    "fighter",
    "warplane",
    "commando",
    "paratrooper",
    "ship",
    "warship",
    "vessel",
    "aircraft",
    "plane",
    "jet",
    "bomber",
    "troop",
    "soldier",
    "force",
    "airman",
    "marine",
    "sailor",
    "helicopter",
];

/// People of whom only what follows tells whose they are.
const COMPANIES: [&str; 25] = [
    "member",
    "representative",
    "delegation",
    "official",
    "leader",
    "group",
    "team",
    "figure",
    "company",
    "firm",
    "bank",
    "national",
    "citizen",
    "individual",
    "entity",
    "commander",
    "officer",
    "delegate",
    "expert",
    "regulator",
    "negotiator",
    "lawmaker",
    "legislator",
    "scholar",
    "scientist",
];

/// Parts of a court that speak for it.
const BRANCHES: [&str; 6] = ["branch", "bench", "chamber", "panel", "division", "circuit"];
