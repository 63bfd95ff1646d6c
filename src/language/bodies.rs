//! Bodies of several states behind those who head or serve them: `of the Indian and Vietnamese navies`,
//! `of the coast guards of Japan and the Philippines`; and their branches: `Indian and Australian navies`.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::np::Site;
use super::parser::Parser;
use super::phrase::{BodyMention, Mention};
use crate::lexicon::OrganizationKind;

impl Parser<'_> {
    /// Such bodies behind the `of` at a term: the words that tell which they are, their states, and the term behind.
    pub(super) fn bodies_of_several(&self, at: usize) -> Option<(String, Vec<String>, usize)> {
        if !self.is(at, "of") {
            return None;
        }
        let from = at + 1 + usize::from(self.is(at + 1, "the"));
        if let Some((states, next)) = self.several_states(from) {
            let end = self.bodies_end(next)?;
            return Some((self.of_each(next, end), states, end));
        }
        let end = self.bodies_end(from)?;
        let (states, next) = self.several_states(end + 1).filter(|_| self.is(end, "of"))?;
        Some((self.of_each(from, end), states, next))
    }

    /// Two states or more in a row at a term, and the term behind.
    fn several_states(&self, at: usize) -> Option<(Vec<String>, usize)> {
        let (list, next) = self.state_list(at, Site::Object)?;
        let codes = || list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone());
        (list.len() > 1).then(|| (codes().collect(), next))
    }

    /// Behind the noun in the plural with which bodies end that begin at a term.
    fn bodies_end(&self, from: usize) -> Option<usize> {
        let last = |at: usize| Some(&*self.tokens[self.terms.get(at)?.tokens.end - 1].lower);
        let body = |at: usize| {
            let word = last(at).unwrap_or_default();
            let one = singular(word);
            let many = one != word || matches!(word, "staff" | "police" | "corps");
            many && (self.know.grammar.is_body_word(&one) || BODIES.contains(&one.as_str()))
        };
        let near = (from..self.terms.len().min(from + 4)).take_while(|&at| !self.is_stop(at));
        near.into_iter().find(|&at| body(at)).map(|at| at + 1)
    }

    /// The branch of which each of several states has one, by its name in the plural at the terms: `navies`, `coast guards`.
    pub(super) fn branches(&self, states: &[String], from: usize, end: usize) -> Option<Vec<Mention>> {
        let words = self.text(from, end).to_lowercase();
        let (_, branch) = BRANCHES.iter().find(|(many, _)| *many == words)?;
        let found: Option<Vec<Mention>> = states.iter().map(|code| self.branch_of(code, branch)).collect();
        found.filter(|_| states.len() > 1)
    }

    /// The branch of this name of a state.
    fn branch_of(&self, code: &str, branch: &str) -> Option<Mention> {
        let state = self.know.lexicon.state(code)?;
        let name = format!("{} {branch}", state.demonyms.first().unwrap_or(&state.name));
        let listed = self.branch(code, branch);
        Some(Mention::Body(BodyMention { listed, name, state: Some(code.to_owned()), bloc: false }))
    }

    /// `Philippine and US Marines`: the branch of the states of a phrase, where the name of another state's is joined to them at `at`.
    pub(super) fn branch_shared(&self, states: &[String], at: usize) -> Option<Vec<Mention>> {
        let other = (self.is(at, "and")).then(|| self.sense(at + 1)).flatten()?;
        let Sense::Organization(row) = other else { return None };
        let row = &self.know.lexicon.organizations[row];
        let words = self.text(at + 1, at + 2).to_lowercase();
        let (_, branch) = BRANCHES.iter().find(|(many, _)| words.ends_with(many))?;
        let forces = row.kind == OrganizationKind::Military && row.state.is_some();
        let one = |code: &String| self.branch_of(code, branch);
        states.iter().map(one).collect::<Option<Vec<_>>>().filter(|_| forces)
    }

    /// Where the name of a branch in the plural begins that ends before a term.
    pub(super) fn branch_before(&self, end: usize) -> Option<usize> {
        let named = |from: &usize| {
            let words = self.text(*from, end).to_lowercase();
            BRANCHES.iter().any(|(many, _)| *many == words)
        };
        (end.saturating_sub(2)..end).find(named)
    }

    /// The row of the lexicon for a branch of a state: its own, or else that of the branch of whatever state.
    fn branch(&self, code: &str, branch: &str) -> Option<usize> {
        let rows = || self.know.lexicon.organizations.iter().enumerate();
        let branch =
            SELF_DEFENSE.iter().find(|(b, _)| code == "JPN" && *b == branch).map_or(branch, |(_, own)| own);
        let own = rows().find(|(_, row)| {
            let mut names = std::iter::once(&row.name).chain(&row.aliases);
            row.kind == OrganizationKind::Military
                && row.state.as_deref() == Some(code)
                && names.any(|name| name.ends_with(branch))
        });
        let general = || rows().find(|(_, row)| row.name == branch && row.state.is_none());
        own.or_else(general).map(|(i, _)| i)
    }

    /// `of the navy`: the bodies as each state has one.
    fn of_each(&self, from: usize, end: usize) -> String {
        let words = self.text(from, end);
        let (before, last) = words.rsplit_once(' ').map_or(("", &*words), |(before, last)| (before, last));
        let one = singular(&last.to_lowercase());
        if before.is_empty() { format!("of the {one}") } else { format!("of the {before} {one}") }
    }
}

/// Nouns of bodies that states have one each of, besides those with which names of bodies end.
const BODIES: [&str; 7] = ["military", "senate", "fleet", "cabinet", "staff", "police", "corps"];

/// Branches of the forces of states, in the plural and as one of them is called.
const BRANCHES: [(&str, &str); 5] = [
    ("navies", "Navy"),
    ("armies", "Army"),
    ("air forces", "Air Force"),
    ("coast guards", "Coast Guard"),
    ("marines", "Marines"),
];

/// What the branches of Japan are called.
const SELF_DEFENSE: [(&str, &str); 3] = [
    ("Navy", "Maritime Self-Defense Force"),
    ("Army", "Ground Self-Defense Force"),
    ("Air Force", "Air Self-Defense Force"),
];
