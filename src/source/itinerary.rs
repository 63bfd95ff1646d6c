//! Lists of one person's travels, told as sentences: `March 15–16, 2005. India, New Delhi. Met with Foreign Minister Singh.` under the title
//! `Travels of the Secretary of State: Condoleezza Rice`.

use super::row::begins_with_verb;

/// Whose travels the title of a list announces: `Travels Abroad of President Gabriel Boric, 2023`, `Secretary Kerry’s Trips`.
pub(super) fn traveller(title: &str) -> Option<String> {
    let title = title.replace('’', "'");
    let journeys = |word: &str| JOURNEYS.contains(&word.to_lowercase().as_str());
    if !title.split(|c: char| !c.is_alphabetic()).any(journeys) {
        return None;
    }
    let behind = |mark: &str| title.rsplit_once(mark).map(|(_, rest)| rest);
    let before = || title.split_once("'s ").map(|(owner, _)| owner);
    let told = [behind(": "), behind(" by "), behind(" of "), before()];
    told.into_iter().flatten().map(bare).find(|name| is_name(name)).map(str::to_owned)
}

/// The state whose visitors the title of a list announces: `Visits to the United States by Foreign Leaders`.
pub(super) fn host(title: &str) -> Option<String> {
    let (_, to) = title.split_once("isits to ")?;
    let place = bare(to.split(" by ").next().unwrap_or_default());
    is_place(place).then(|| place.to_owned())
}

/// The row of a list of visitors as sentences of which the visitor is the subject.
pub(super) fn received(who: &str, deeds: &str, host: Option<&str>) -> String {
    let told = host.map_or_else(|| format!("{who} visits."), |host| format!("{who} visits {host}."));
    std::iter::once(told).chain(deeds_of(who, deeds)).collect::<Vec<_>>().join(" ")
}

/// The entry as sentences of which the traveller is the subject; `None` where it does not begin with a place.
pub(super) fn told(who: &str, text: &str) -> Option<String> {
    let (place, rest) = text.split_once(". ").unwrap_or((text.trim_end_matches('.'), ""));
    let site = site(place)?;
    let told = std::iter::once(format!("{who} visits {site}."));
    Some(told.chain(deeds_of(who, rest)).collect::<Vec<_>>().join(" "))
}

fn deeds_of<'a>(who: &'a str, text: &'a str) -> impl Iterator<Item = String> + 'a {
    sentences(text).filter(|deed| !is_of_visit(deed)).map(move |deed| whole(who, deed))
}

/// A sentence with its subject: `Met with Foreign Minister Singh.` is of the traveller.
fn whole(who: &str, deed: &str) -> String {
    // `Also attended a forum.`
    let (also, deed) = deed.strip_prefix("Also ").map_or(("", deed), |rest| (" also", rest));
    let first = deed.split(' ').next().unwrap_or_default();
    let past = first.len() > 4 && first.ends_with("ed") && !first.starts_with("United");
    if past || begins_with_verb(deed) {
        format!("{who}{also} {}{}", first.to_lowercase(), &deed[first.len()..])
    } else {
        deed.to_owned()
    }
}

/// `Official visit.`: what the place tells already.
fn is_of_visit(deed: &str) -> bool {
    let words = deed.trim_end_matches('.').to_lowercase();
    (words.ends_with(" visit") || words.ends_with(" trip")) && words.split(' ').count() < 5
}

/// The sentences of an entry: a stop ends one where a capital follows that is no abbreviation's.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let ends: Vec<usize> = text
        .match_indices(". ")
        .map(|(at, _)| at)
        .filter(|&at| {
            let word = text[..at].rsplit(' ').next().unwrap_or_default();
            word.len() > 3 && !word.contains('.') && text[at + 2..].starts_with(char::is_uppercase)
        })
        .chain([text.len()])
        .collect();
    ends.into_iter().filter_map(move |end| {
        let sentence = text[from..(end + 1).min(text.len())].trim();
        from = (end + 2).min(text.len());
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// `New Delhi, India` of `India, New Delhi`, `Seoul, Republic of Korea` of `Korea, Republic of, Seoul`.
fn site(place: &str) -> Option<String> {
    let mut parts: Vec<&str> = place.split(", ").map(str::trim).collect();
    if !parts.iter().all(|part| is_place(part)) {
        return None;
    }
    let mut country = parts.remove(0).to_owned();
    if let Some(style) = parts.first().copied().filter(|part| part.ends_with(" of")) {
        country = format!("{style} {country}");
        parts.remove(0);
    }
    Some(match parts.as_slice() {
        [] => country,
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}, {country}", rest.join(", ")),
        cities => format!("{}, {country}", cities.concat()),
    })
}

fn is_place(part: &str) -> bool {
    let small = |word: &str| matches!(word, "of" | "the" | "and" | "de" | "da" | "el");
    let mut words = part.split(' ');
    let capital = |word: &str| word.starts_with(char::is_uppercase) || word.starts_with('\'');
    part.split(' ').count() < 6 && words.all(|word| small(word) || capital(word))
}

/// A name without the article before it and what stands behind it.
fn bare(name: &str) -> &str {
    let name = name.trim().trim_start_matches("the ");
    let end = name.find(|c: char| c.is_ascii_digit() || matches!(c, ',' | '(' | '–' | '—' | ';'));
    let name = &name[..end.unwrap_or(name.len())];
    name.split(" in ").next().unwrap_or_default().split(" as ").next().unwrap_or_default().trim()
}

/// Whether words may be the name of one person.
fn is_name(name: &str) -> bool {
    let particle = |word: &str| matches!(word, "de" | "da" | "dos" | "van" | "von" | "al" | "bin" | "bint");
    let words: Vec<&str> = name.split(' ').collect();
    let many = |word: &&str| MANY.contains(&word.to_lowercase().as_str());
    (2..7).contains(&words.len())
        && words.iter().all(|word| word.starts_with(char::is_uppercase) || particle(word))
        && !words.iter().any(many)
}

/// What a list of travels is called.
const JOURNEYS: [&str; 7] = ["travels", "travel", "trips", "visits", "journeys", "tours", "itinerary"];

/// Words of those who are no single person.
const MANY: [&str; 14] = [
    "leaders",
    "heads",
    "officials",
    "ministers",
    "presidents",
    "delegations",
    "members",
    "states",
    "affairs",
    "kingdom",
    "republic",
    "union",
    "foreign",
    "state",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_who_travels() {
        for (title, who) in [
            ("Travels of the Foreign Secretary: Ana Torres, May 2009", "Ana Torres"),
            ("Travels Abroad of President Gabriel Boric (2023)", "President Gabriel Boric"),
            ("List of international trips made by Gabriel Boric", "Gabriel Boric"),
            ("Secretary Torres’s Trips, 2011", "Secretary Torres"),
        ] {
            assert_eq!(traveller(title).as_deref(), Some(who), "{title}");
        }
        for title in
            ["Visits by Foreign Leaders of Chile", "Peru-Chile Relations", "Visits of Heads of State"]
        {
            assert_eq!(traveller(title), None, "{title}");
        }
    }

    #[test]
    fn an_entry_is_told_of_the_traveller() {
        for (entry, sentences) in [
            (
                "Peru, Lima, Cusco. Met with President Humala and U.S. officials. Attended a forum.",
                "Torres visits Lima and Cusco, Peru. Torres met with President Humala and U.S. officials. Torres attended a forum.",
            ),
            ("Korea, Republic of, Seoul. Official visit.", "Torres visits Seoul, Republic of Korea."),
            ("Vatican City.", "Torres visits Vatican City."),
        ] {
            assert_eq!(told("Torres", entry).as_deref(), Some(sentences));
        }
        assert_eq!(host("Visits to Peru by Foreign Leaders, 2009").as_deref(), Some("Peru"));
        assert_eq!(told("Torres", "The minister meets President Humala. They sign a treaty."), None);
    }
}
