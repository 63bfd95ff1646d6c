//! Lists of visits, as fact sheets of embassies have them, told as sentences: `President Boric: 5 May 2022 (Lima); 3 June 2023`.

use super::shape::ends_sentence;
use crate::date::scan_head;

/// Whether a heading announces such a list, or parts one: `High-level visits`, and under it `From Chile`.
pub(super) fn is_header(text: &str, within: bool) -> bool {
    let parts = ["From ", "To ", "By "].iter().any(|word| text.starts_with(word));
    text.len() < 100 && !ends_sentence(text) && (text.to_lowercase().contains("visit") || within && parts)
}

/// The row as a sentence; `None` where something else than days stands behind whoever came.
pub(super) fn told(text: &str) -> Option<String> {
    let (who, days) = text.split_once(": ")?;
    let named = who.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count() > 1;
    let visits = |part: &str| {
        let part = part.trim().trim_end_matches('.');
        let (date, length) = scan_head(part).filter(|(date, _)| date.has_year() && !date.is_year())?;
        let behind = part[length..].trim();
        let inner = behind.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let place = inner.filter(|inner| inner.split(' ').all(|word| word.starts_with(char::is_uppercase)));
        let when = if date.has_day() { "on" } else { "in" };
        let on = format!("{when} {}", part[..length].trim());
        (behind.is_empty() || inner.is_some()).then(|| {
            place.map_or_else(|| format!("{who} visits {on}"), |place| format!("{who} visits {place} {on}"))
        })
    };
    let told: Vec<String> = days.split(';').map(visits).collect::<Option<_>>()?;
    named.then(|| format!("{}.", told.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_tells_who_came_when() {
        for (row, sentence) in [
            (
                "President Gabriel Boric: 5 May 2022 (Lima); 3 June 2023 (opening of a school)",
                "President Gabriel Boric visits Lima on 5 May 2022; President Gabriel Boric visits on 3 June 2023.",
            ),
            (
                "Prime Minister Alberto Otárola: March 2023",
                "Prime Minister Alberto Otárola visits in March 2023.",
            ),
        ] {
            assert_eq!(told(row).as_deref(), Some(sentence));
        }
        for row in [
            "Prime Minister Gustavo Adrianzén: expected in 2025",
            "President Gabriel Boric: none",
            "Trade: 5 May 2022",
        ] {
            assert_eq!(told(row), None, "{row}");
        }
    }

    #[test]
    fn a_list_may_have_parts() {
        assert!(is_header("High-level visits", false) && is_header("From Chile", true));
        assert!(!is_header("From Chile", false) && !is_header("Trade", true));
    }
}
