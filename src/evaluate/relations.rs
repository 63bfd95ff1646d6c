//! Standing relations: promises, and who holds which office.

use super::coding::{Coding, Relation};
use super::figures::{Evaluation, Figures};
use super::matching::matching;
use super::persons::Persons;
use super::same::Same;
use super::sentence::{Quotes, Reports, is_sound};
use std::collections::BTreeMap;

pub(super) fn add_to(
    evaluation: &mut Evaluation,
    gold: &Coding,
    tool: &Coding,
    same: &Same,
    persons: &Persons,
    texts: &BTreeMap<String, String>,
) {
    let of = |coding: &'_ Coding, kind: &str| -> Vec<Relation> {
        coding.relations.iter().filter(|r| r.kind == kind).cloned().collect()
    };
    let promises = of(tool, "deliverable_of");
    let sound: Vec<bool> = promises.iter().map(|r| is_sound(&r.told, texts)).collect();
    evaluation.add("deliverables", compare(&of(gold, "deliverable_of"), &promises, &sound, same));
    let stated =
        |r: &Relation| !persons.is_silent(&r.source) && (texts.is_empty() || !r.told.evidence.is_empty());
    let holds: Vec<Relation> = of(tool, "holds").into_iter().filter(stated).collect();
    evaluation.add("holds", compare(&of(gold, "holds"), &holds, &vec![true; holds.len()], same));
}

/// Pairs relations whose ends are the same, rather those that one sentence tells. What the coder calls implied may be found or not.
fn compare(gold: &[Relation], tool: &[Relation], sound: &[bool], same: &Same) -> Figures {
    let quotes: Vec<Quotes> = gold.iter().map(|r| Quotes::of(&r.told.quotes)).collect();
    let reports: Vec<Reports> = tool.iter().map(|r| Reports::of(&r.told)).collect();
    let partners = matching(gold.len(), tool.len(), |g, t| {
        let ends =
            || same.ids(&gold[g].source, &tool[t].source) && same.ids(&gold[g].target, &tool[t].target);
        match sound[t] && ends() {
            true if quotes[g].are_in(&reports[t]) => 2.0,
            true => 1.0,
            false => 0.0,
        }
    });
    let needed = gold.iter().zip(&partners).filter(|(relation, _)| relation.explicit);
    let (needed, right) = (needed.clone().count(), needed.filter(|(_, t)| t.is_some()).count());
    let found = partners.iter().flatten().count();
    Figures { right, invented: tool.len() - found, missed: needed - right }
}
