//! Forms of names: plurals of titles, one spelling for all of a title, short names.

use crate::lexicon::{Organization, OrganizationKind, State};

/// The plural of a title: of the word before `of`, `for` or `to`, else of the last.
pub(super) fn plural(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let joint = words.iter().position(|w| matches!(*w, "of" | "for" | "to" | "at" | "in"));
    let head = joint.unwrap_or(words.len()).saturating_sub(1);
    let many = |word: &str| match word.to_lowercase().as_str() {
        w if w.ends_with('.') => format!("{}s.", &word[..word.len() - 1]),
        w if w.ends_with("man") => format!("{}en", &word[..word.len() - 2]),
        w if w.ends_with("ch") || w.ends_with('s') || w.ends_with('x') => format!("{word}es"),
        w if w.ends_with('y') && !["ey", "ay", "oy", "uy"].iter().any(|e| w.ends_with(e)) => {
            format!("{}ies", &word[..word.len() - 1])
        }
        _ => format!("{word}s"),
    };
    // `Secretary General`, `Director General`: the noun stands first.
    let head = if head > 0 && words[head].eq_ignore_ascii_case("general") && words.len() > 1 {
        head - 1
    } else {
        head
    };
    words
        .iter()
        .enumerate()
        .map(|(i, w)| if i == head { many(w) } else { (*w).to_owned() })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A title without what differs between its spellings: `Vice Chairwoman of the Central Military Commission` and
/// `vice-chairman of Central Military Commission` are one.
pub(super) fn plain_title<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    let parts = words.filter(|w| !matches!(*w, "the" | "'s")).flat_map(|w| w.split(['-', '–']));
    for word in parts.filter(|w| w.chars().any(char::is_alphanumeric)) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(match word {
            "chairman" | "chairwoman" | "chairperson" => "chair",
            "spokesman" | "spokeswoman" => "spokesperson",
            "adviser" => "advisor",
            "defence" => "defense",
            "undersecretary" => "under secretary",
            "councillor" => "councilor",
            "counsellor" => "counselor",
            "asst." => "assistant",
            "dep." => "deputy",
            "gov." => "governor",
            other => other,
        });
    }
    out
}

/// The first words of a state's names, lower-case: where a hyphen parts states.
pub(super) fn first_words(state: &State) -> Vec<String> {
    let names =
        std::iter::once(&state.name).chain(&state.names).chain(&state.demonyms).chain(&state.capitals);
    let first = names.filter_map(|n| n.split([' ', '-']).next());
    first
        .filter(|w| w.len() >= 2 && !matches!(*w, "The" | "St." | "San" | "Port" | "El" | "La"))
        .map(str::to_lowercase)
        .collect()
}

/// The names of a state that are one word, lower-case.
pub(super) fn single_words(state: &State) -> Vec<String> {
    let names =
        std::iter::once(&state.name).chain(&state.names).chain(&state.demonyms).chain(&state.capitals);
    names.filter(|n| !n.contains([' ', '-'])).map(|n| n.to_lowercase()).collect()
}

/// The name in capitals of an international body, lower-case.
pub(super) fn short_name(body: &Organization) -> Option<String> {
    let mut names = std::iter::once(&body.name).chain(&body.aliases);
    let short = |n: &&String| n.len() > 1 && n.chars().all(|c| c.is_ascii_uppercase());
    let international = body.kind == OrganizationKind::International;
    names.find(short).filter(|_| international).map(|n| n.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn plurals_of_titles() {
        for (one, many) in [
            ("Foreign Minister", "Foreign Ministers"),
            ("Minister of Defense", "Ministers of Defense"),
            ("Secretary General", "Secretaries General"),
            ("chief", "chiefs"),
            ("chairman", "chairmen"),
            ("nuclear envoy", "nuclear envoys"),
            ("Secretary of State", "Secretaries of State"),
            ("Sen.", "Sens."),
        ] {
            assert_eq!(plural(one), many);
        }
    }
}
