//! The nearest code of PLOVER 2.0 (manual draft of February 2024) for an event; plain statements and appointments have none.

use crate::graph::{Event, EventType, Format, Mode, Plover, Role};

/// What tells codes of one kind of event apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub kind: EventType,
    pub mode: Mode,
    pub format: Option<Format>,
    /// Whether it took place in a state that none of its participants is from.
    pub abroad: bool,
    /// Whether somebody took part as host or guest.
    pub hosted: bool,
}

/// The code of the kind; what the verb says comes first, `told`.
pub(super) fn plover(seen: Seen, told: Option<Plover>) -> Option<Plover> {
    let code = |event: &str, mode: Option<&str>| {
        Some(Plover { event: event.to_owned(), mode: mode.map(str::to_owned) })
    };
    if told.is_some() {
        return told;
    }
    match seen.kind {
        EventType::Call => code("CONSULT", Some("phone")),
        EventType::Meeting => match seen.format {
            Some(Format::Trilateral | Format::Multilateral) => code("CONSULT", Some("multilateral")),
            _ if seen.mode == Mode::Phone => code("CONSULT", Some("phone")),
            _ if seen.abroad => code("CONSULT", Some("third-party")),
            _ if seen.hosted => code("CONSULT", Some("visit")),
            _ => code("CONSULT", None),
        },
        EventType::Visit => code("CONSULT", Some("visit")),
        EventType::Exercise => code("COOPERATE", None),
        EventType::Agreement => code("SUPPORT", None),
        EventType::Summons => code("ACCUSE", Some("disapprove")),
        EventType::Ruling => code("SANCTION", Some("convict")),
        EventType::Launch => code("MOBILIZE", Some("weapons")),
        EventType::Aid => code("AID", None),
        EventType::Sanction => code("SANCTION", None),
        EventType::Statement | EventType::Appointment | EventType::Report | EventType::Other => None,
    }
}

/// The code of an event that was made elsewhere; `abroad` as in [`Seen`].
pub fn nearest_code(event: &Event, abroad: bool) -> Option<Plover> {
    let hosted = event.participants.iter().any(|p| p.role == Some(Role::Host));
    let Event { kind, mode, format, .. } = *event;
    plover(Seen { kind, mode, format, abroad, hosted }, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(seen: Seen) -> String {
        let code = plover(seen, None).unwrap();
        format!("{} {}", code.event, code.mode.unwrap_or_default())
    }

    #[test]
    fn a_consultation_is_coded_by_how_many_meet_and_where() {
        let seen = Seen {
            kind: EventType::Meeting,
            mode: Mode::InPerson,
            format: None,
            abroad: false,
            hosted: false,
        };
        assert_eq!(named(seen), "CONSULT ");
        assert_eq!(
            named(Seen { format: Some(Format::Trilateral), abroad: true, ..seen }),
            "CONSULT multilateral"
        );
        assert_eq!(named(Seen { hosted: true, ..seen }), "CONSULT visit");
        assert_eq!(named(Seen { abroad: true, ..seen }), "CONSULT third-party");
    }
}
