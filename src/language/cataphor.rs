//! Pronouns that mean whom another clause of the sentence names: `In Lima, where he is attending a summit, Modi says`, `Before she left,
//! Bishop met Wang`, `Abe saw Putin, who says that he will visit Tokyo`.

use super::chunk::Chunk;
use super::clause::Clause;
use super::grammar::Grammar;
use super::phrase::{Anaphor, Mention, PersonMention, Phrase, Sex};
use super::verb::Voice;

/// Gives the clauses at the head of a sentence, whose subject is a pronoun, the one whom the main clause goes on to name.
pub fn look_ahead(grammar: &Grammar, clauses: &mut [Clause]) {
    let main = |c: &Clause| c.verb.is_finite() && !c.verb.reduced && c.subordinator.is_none();
    let Some(at) = clauses.iter().position(main) else { return };
    leave_to_main(clauses, at);
    name_agents(clauses);
    name_several(clauses, at);
    let Some((subject, named)) = person(&clauses[at].subject) else { return };
    if name_others(&clauses[..at]) {
        return;
    }
    let woman = grammar.is_womans_name(&named.name, named.state.as_deref());
    let somebody = vec![Mention::Person(named.clone())];
    let subject = vec![subject.clone()];
    // `The first leader to visit Lima, X met Y`
    let first = |c: &Clause| {
        let counted = c.subject.first().is_some_and(|p| p.ordinal.is_some() && !is_person(p));
        counted && c.verb.infinitive && c.governor.is_none()
    };
    for clause in clauses[..at].iter_mut().filter(|c| c.subordinator.is_some() || first(c)) {
        if first(clause) {
            clause.subject[0].mentions.clone_from(&somebody);
        }
        if pronoun(&clause.subject).is_some_and(|sex| sex.is_none_or(|sex| woman == (sex == Sex::Woman))) {
            clause.subject.clone_from(&subject);
        }
    }
}

/// `a force set up by the AUKUS leaders when they met`, `the body that the three leaders promised when they met`: gives a clause with `when`
/// those who did what it dates.
fn name_agents(clauses: &mut [Clause]) {
    for at in 0..clauses.len() {
        let they = matches!(&clauses[at].subject[..], [p] if matches!(p.mentions[..], [Mention::Anaphor(Anaphor::Several(None))]));
        let when = they && clauses[at].subordinator.as_deref() == Some("when");
        let Some(above) = clauses[at].governor.filter(|&above| when && above < at).map(|g| &clauses[g])
        else {
            continue;
        };
        let agents: Vec<Phrase> = above.after("by").filter(|p| !p.mentions.is_empty()).cloned().collect();
        let relative = above.subordinator.is_some() || above.verb.infinitive;
        let several = |p: &Phrase| p.plural || p.mentions.len() > 1;
        let own = above.subject.iter().all(several) && relative;
        let meant = if agents.is_empty() && own { above.subject.clone() } else { agents };
        if meant.iter().any(|p| !p.mentions.is_empty()) {
            clauses[at].subject = meant;
        }
    }
}

/// `In Lima, where both attended a summit, X and Y met`: gives the clauses before the main one at `at` the people whom it goes on to name,
/// if they are as many.
fn name_several(clauses: &mut [Clause], at: usize) {
    let named = clauses[at].subject.clone();
    let people: usize = named.iter().map(|p| p.mentions.len()).sum();
    if people < 2 || !named.iter().all(is_person) {
        return;
    }
    if name_others(&clauses[..at]) {
        return;
    }
    let meant = |subject: &[Phrase]| match subject {
        [phrase] => match phrase.mentions[..] {
            [Mention::Anaphor(Anaphor::Several(number))] => number.is_none_or(|n| n as usize == people),
            _ => false,
        },
        _ => false,
    };
    for clause in clauses[..at].iter_mut().filter(|c| c.subordinator.is_some()) {
        if meant(&clause.subject) {
            clause.subject.clone_from(&named);
        }
    }
}

/// `Abe meets Putin; Putin says that he saw Xi`: gives what somebody says of `him` the one who says it, and not whom the sentence names
/// first.
pub fn look_up(chunks: &[Chunk], grammar: &Grammar, clauses: &mut [Clause]) {
    for at in 0..clauses.len() {
        let content = matches!(clauses[at].subordinator.as_deref(), None | Some("that"));
        let Some(above) = clauses[at].governor.filter(|&above| content && above < at) else { continue };
        let Some((subject, named)) = person(&clauses[above].subject) else { continue };
        let another = clauses[..above].iter().any(|c| c.subject.iter().any(|p| is_person(p) && p != subject));
        let fits =
            |sex: Sex| grammar.is_womans_name(&named.name, named.state.as_deref()) == (sex == Sex::Woman);
        let meant = pronoun(&clauses[at].subject).is_some_and(|sex| sex.is_none_or(fits));
        if meant && another && chunks[clauses[above].at].says() {
            clauses[at].subject = vec![subject.clone()];
        }
    }
}

/// `When he left Lima on May 3, Abe said`: the subject of the main clause at `at` looks like an apposition to what stands before it, and is none.
fn leave_to_main(clauses: &mut [Clause], at: usize) {
    let (before, rest) = clauses.split_at_mut(at);
    let subject = &rest[0].subject;
    for (_, phrases) in before.iter_mut().flat_map(|c| &mut c.prepositions) {
        phrases.retain(|p| !subject.iter().any(|s| s.tokens == p.tokens));
    }
}

/// Whether clauses name people behind their verbs. Who did something to `him` is none of whom one may think:
/// `In Lima, where he was received by X, Y said`.
fn name_others(clauses: &[Clause]) -> bool {
    let behind = |c: &Clause| {
        let agent = |word: &str| word == "by" && c.verb.voice == Voice::Passive;
        let slots = c.prepositions.iter().filter(|(word, _)| !agent(word));
        c.object.iter().chain(slots.flat_map(|(_, np)| np)).any(is_person)
    };
    clauses.iter().any(behind)
}

/// The only person of a subject.
fn person(subject: &[Phrase]) -> Option<(&Phrase, &PersonMention)> {
    match subject {
        [phrase] => match &phrase.mentions[..] {
            [Mention::Person(person)] => Some((phrase, person)),
            _ => None,
        },
        _ => None,
    }
}

fn is_person(phrase: &Phrase) -> bool {
    phrase.mentions.iter().any(|m| matches!(m, Mention::Person(_)))
}

/// Which pronoun a subject is, if it is `he` or `she`.
fn pronoun(subject: &[Phrase]) -> Option<Option<Sex>> {
    match subject {
        [phrase] => match phrase.mentions[..] {
            [Mention::Anaphor(Anaphor::One(sex))] => Some(sex),
            _ => None,
        },
        _ => None,
    }
}
