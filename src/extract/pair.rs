//! The two states that a chronology is about, where an entry need not name them: `Working-level talks on fisheries begin`, `Foreign
//! ministers meet`.

use super::embedded::names_state;
use super::frame::PartyMention;
use super::rule::Rule;
use super::scene::Scene;
use crate::graph::DateBasis;
use crate::language::{BodyMention, Clause, Mention, OfficeMention, Phrase};

impl Scene<'_> {
    /// Adds the two states that a chronology is about where they must be meant: `the third round of talks opens`, `the 24th Joint
    /// Commission on Commerce is held`, `co-chairs the 11th session of the committee`.
    pub(super) fn add_pair(&self, parties: &mut Vec<PartyMention>, rule: &Rule, at: usize, session: &Phrase) {
        if !rule.event.is_consultation() {
            return;
        }
        let clause = &self.clauses[at];
        let itself = |p: &PartyMention| session.mentions.contains(&p.mention);
        let counted = is_counted(session);
        let told = self.tells_of_pair(at) || is_standing(session) || counted && !session.mentions.is_empty();
        let round = is_round(session)
            || self.tells_of_pair(at)
                && (is_bare_summit(session, clause, self.pair) || is_of_ranks(session, &self.text(session)));
        // `The talks fulfil a promise`: those just told.
        let same = rule.presupposes && session.determiner.as_deref() == Some("the") && !counted;
        let joint = self.tells_of_pair(at) && is_joint(session, &self.text(session));
        let nobody = parties.iter().all(itself) && (round || counted || joint) && told && !same;
        let other = self.passage.is_entry() && parties.len() == 1 && is_of_pair(clause, session);
        if nobody {
            parties.clear();
        }
        if nobody || other {
            let sides = self.pair.iter().cloned().map(Mention::State);
            let new: Vec<Mention> = sides.filter(|side| nobody || !names_state(parties, side)).collect();
            parties.extend(new.into_iter().map(PartyMention::present));
        }
    }

    /// `A working group that X and Y had promised convenes`, `The commission set up by Peru and Chile meets`: the states by which what meets
    /// was set up, or the two that the article is about where others than states did so.
    pub(super) fn founders(&self, session: &Phrase, at: usize) -> Vec<PartyMention> {
        let by = |c: &Clause| -> Option<Vec<Mention>> {
            let acted_on = c.subject.first().is_some_and(|p| p.tokens == session.tokens);
            let after = c.tokens.start.checked_sub(session.tokens.end).is_some_and(|gap| gap < 3);
            let relative = after && matches!(c.subordinator.as_deref(), Some("that" | "which"));
            let who: Vec<Mention> = if relative {
                c.subject_mentions().cloned().collect()
            } else {
                c.after("by").filter(|_| acted_on).flat_map(|p| p.mentions.clone()).collect()
            };
            self.rules.has("promising", &c.verb.lemma).then_some(who).filter(|who| !who.is_empty())
        };
        let others = self.clauses.iter().enumerate().filter(|(i, _)| *i != at);
        let founders = others.map(|(_, c)| c).find_map(by).unwrap_or_default();
        let several =
            founders.len() > 1 || founders.iter().any(|m| matches!(m, Mention::Anaphor(a) if !a.is_one()));
        let states = founders.iter().all(|m| matches!(m, Mention::State(_)));
        let sides = if states { founders } else { self.pair.iter().cloned().map(Mention::State).collect() };
        if several { sides.into_iter().map(PartyMention::present).collect() } else { Vec::new() }
    }

    /// Whether a clause may leave the two states unsaid: in an entry, and where a narrative gives a date of its own.
    pub(super) fn tells_of_pair(&self, at: usize) -> bool {
        let when = &self.whens[at];
        self.passage.is_entry()
            || when.basis == DateBasis::Stated && when.carried.is_none() && when.date.is_some()
    }
}

/// `Foreign ministers hold talks in Lima`, `Border officials meet`, `The defense ministries meet`: of an entry on the relations of two
/// states those of both, where an office or a body in the plural or people in the service of a state have neither state nor company.
pub(super) fn put_both_for_people(parties: &mut Vec<PartyMention>, pair: &[String]) {
    let [PartyMention { mention, role }] = &parties[..] else { return };
    let plain = role.is_none();
    let of = |code: &String| match mention {
        Mention::Body(body) if body.state.is_none() && body.listed.is_some() && !body.bloc => {
            Some(Mention::Body(BodyMention { state: Some(code.clone()), ..body.clone() }))
        }
        _ if !plain => None,
        Mention::Office(office) if office.state.is_some() || office.counterpart => None,
        Mention::Office(office) if office.function.is_some() => {
            Some(Mention::Office(OfficeMention { state: Some(code.clone()), ..office.clone() }))
        }
        Mention::Office(_) => Some(Mention::State(code.clone())),
        Mention::Group { name, state: None } if serves(name) => Some(Mention::State(code.clone())),
        _ => None,
    };
    let both = pair.iter().filter_map(of).map(|mention| PartyMention { mention, role: *role });
    let both: Vec<PartyMention> = both.collect();
    if !both.is_empty() {
        *parties = both;
    }
}

/// `The coast guards hold a drill`, `A drill with Peru begins`: of what is told of the relations of two states those of both, where the forces
/// are those of no state, or the one of the two is named with whom the other drills.
pub(super) fn put_both_for_forces(parties: &mut Vec<PartyMention>, clause: &Clause, pair: &[String]) {
    let force = |p: &PartyMention| match &p.mention {
        Mention::Group { name, state: None } => FORCES.contains(&name.to_lowercase().as_str()),
        _ => false,
    };
    let with = |m: &Mention| clause.after("with").any(|p| p.mentions == [m.clone()]);
    let of_pair = |m: &Mention| matches!(m, Mention::State(code) if pair.contains(code));
    match &parties[..] {
        [only] if force(only) => parties.clear(),
        [only] if of_pair(&only.mention) && with(&only.mention) => {}
        _ => return,
    }
    let sides = pair.iter().cloned().map(Mention::State);
    let new: Vec<Mention> = sides.filter(|side| !names_state(parties, side)).collect();
    parties.extend(new.into_iter().map(PartyMention::present));
}

/// What each of two states has one of.
const FORCES: [&str; 6] = ["coast guards", "navies", "armies", "air forces", "militaries", "marines"];

/// Whether people in the plural act for a state, by the noun that they are called by: `Sports officials`, `Road experts`.
fn serves(name: &str) -> bool {
    let noun = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    SERVANTS.contains(&noun.as_str())
}

/// People who meet for their states.
const SERVANTS: [&str; 12] = [
    "officials",
    "officers",
    "diplomats",
    "delegates",
    "negotiators",
    "representatives",
    "envoys",
    "experts",
    "delegations",
    "commanders",
    "technicians",
    "teams",
];

/// Whether a phrase is of talks, without a word on whose.
fn is_round(phrase: &Phrase) -> bool {
    let talks = matches!(phrase.head.as_deref(), Some("talks" | "negotiation" | "consultation"));
    // `A second round makes little headway`
    let second = phrase.head.as_deref() == Some("round") && phrase.ordinal.is_some();
    (talks || second) && is_of_nobody(phrase) && phrase.series.is_empty()
}

/// Whether a phrase does not say whose a gathering is.
pub(super) fn is_of_nobody(phrase: &Phrase) -> bool {
    phrase.states.is_empty()
        && phrase.possessors.is_empty()
        && phrase.body.is_none()
        && phrase.summit.is_none()
}

/// `a vice-ministerial strategic dialogue`, `the third two-plus-two meeting`: a session of officials of some rank, which an entry on
/// the relations of two states need not say to be theirs.
fn is_of_ranks(phrase: &Phrase, text: &str) -> bool {
    let ranks = ["ministerial", "-level", "2+2", "two-plus-two"];
    let held =
        matches!(phrase.head.as_deref(), Some("dialogue" | "meeting" | "consultation" | "session" | "2+2"));
    let text = text.to_lowercase();
    held && is_of_nobody(phrase) && phrase.name.is_none() && ranks.iter().any(|rank| text.contains(rank))
}

/// `Tokyo summit opens`, `a summit is held`: a summit in a capital of the two, or of which nothing is told.
fn is_bare_summit(phrase: &Phrase, clause: &Clause, pair: &[String]) -> bool {
    let own = matches!(&phrase.states[..], [one] if pair.contains(one));
    let words = phrase.tokens.len() - usize::from(phrase.determiner.is_some());
    let plain = phrase.series.is_empty() && phrase.summit.is_none() && phrase.possessors.is_empty();
    let bare = words == 1 || words == 2 && own;
    phrase.head.as_deref() == Some("summit") && plain && bare && clause.after("of").next().is_none()
}

/// Whether somebody chairs a numbered session together with those of the other side.
fn is_of_pair(clause: &Clause, session: &Phrase) -> bool {
    let chairs = matches!(clause.verb.lemma.as_str(), "co-chair" | "cochair");
    chairs && session.ordinal.is_some() && session.states.is_empty()
}

/// `the Maritime Consultative Talks`: talks that have a name and are in no list of series.
fn is_standing(phrase: &Phrase) -> bool {
    phrase.name.is_some() && phrase.series.is_empty() && phrase.mentions.is_empty()
}

/// `the Joint Trade Committee`, `the General Border Committee`: a body that two states have together, where no words tell of others.
fn is_joint(phrase: &Phrase, text: &str) -> bool {
    let own = phrase.states.is_empty() && phrase.possessors.is_empty() && phrase.series.is_empty();
    let shared = |word: &str| matches!(word, "Mixed" | "Bilateral" | "Border" | "Boundary");
    let body = |word: &str| {
        ["committee", "commission", "council", "group", "board", "panel"]
            .iter()
            .any(|noun| word.eq_ignore_ascii_case(noun))
    };
    let words = || text.split(' ');
    let joint = words().any(|word| word.eq_ignore_ascii_case("joint") || shared(word)) && words().any(body);
    own && joint && phrase.mentions.iter().all(is_unlisted_body)
}

/// Whether somebody is a body that the lexicon has not and of which no words tell whose it is.
fn is_unlisted_body(mention: &Mention) -> bool {
    matches!(mention, Mention::Body(body) if body.listed.is_none() && body.state.is_none())
}

/// `the first Hydrogen Dialogue`: of the two states that a chronology is about, where no words tell of others.
fn is_counted(phrase: &Phrase) -> bool {
    let own = phrase.states.is_empty()
        && phrase.possessors.is_empty()
        && phrase.mentions.iter().all(is_unlisted_body);
    let others = phrase.body.is_some() || phrase.summit.is_some() || !phrase.series.is_empty();
    let body = match &phrase.mentions[..] {
        [Mention::Body(body)] => body.name.rsplit(' ').next().map(str::to_lowercase),
        _ => None,
    };
    let standing = matches!(
        phrase.head.as_deref().or(body.as_deref()),
        Some("dialogue" | "consultation" | "committee" | "commission")
    );
    phrase.ordinal.is_some() && standing && own && !others
}
