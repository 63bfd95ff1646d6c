//! Codes of PLOVER: the nearest one for every event, and what the manual says of it.

use crate::graph::{Event, EventType, Level, ProspectStatus};

/// A code, and how well it fits.
pub(super) struct Code {
    /// As `CONSULT`.
    pub(super) event: String,
    /// As `visit`, where the class has modes and one is known.
    pub(super) mode: Option<String>,
    /// Whether the manual has a class for such events; otherwise the code is only the nearest one.
    pub(super) fits: bool,
}

impl Code {
    /// The code that was read from the text, or else the nearest one.
    pub(super) fn of(event: &Event) -> Self {
        match &event.plover {
            Some(code) => Self { event: code.event.clone(), mode: code.mode.clone(), fits: true },
            None => Self::nearest(event.kind),
        }
    }

    /// The code of a kind of event of which no more is known. PLOVER has no class for plain statements, reports and
    /// appointments; words in favour of something come nearest to the first two, since they too are verbal and no conflict.
    pub(super) fn nearest(kind: EventType) -> Self {
        let (event, mode, fits) = match kind {
            EventType::Meeting => ("CONSULT", None, true),
            EventType::Call => ("CONSULT", Some("phone"), true),
            EventType::Visit => ("CONSULT", Some("visit"), true),
            EventType::Agreement => ("SUPPORT", None, true),
            EventType::Exercise => ("COOPERATE", None, true),
            EventType::Aid => ("AID", None, true),
            EventType::Summons => ("ACCUSE", Some("disapprove"), true),
            EventType::Sanction => ("SANCTION", None, true),
            EventType::Ruling => ("SANCTION", Some("convict"), true),
            EventType::Launch => ("MOBILIZE", Some("weapons"), true),
            EventType::Statement | EventType::Report | EventType::Appointment | EventType::Other => {
                ("SUPPORT", None, false)
            }
        };
        Self { event: event.into(), mode: mode.map(str::to_owned), fits }
    }

    /// The quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. SANCTION is 4, as
    /// its own section has it; the table of the manual has 3.
    pub(super) fn quad(&self) -> Option<u8> {
        match self.event.as_str() {
            "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" => Some(1),
            "COOPERATE" | "AID" | "RETREAT" => Some(2),
            "REQUEST" | "REJECT" | "ACCUSE" | "THREATEN" => Some(3),
            "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" => Some(4),
            _ => None,
        }
    }
}

/// The contexts that follow from the kind of an event and the rank of those who took part.
pub(super) fn contexts(event: &Event) -> Vec<&'static str> {
    let own = match event.kind {
        EventType::Meeting
        | EventType::Call
        | EventType::Visit
        | EventType::Summons
        | EventType::Agreement => Some("diplomatic"),
        EventType::Exercise | EventType::Launch => Some("military"),
        EventType::Ruling => Some("legal"),
        EventType::Appointment => Some("executive"),
        _ => None,
    };
    let military = (event.level == Level::Military && own != Some("military")).then_some("military");
    let recalled = event.background.then_some("historical");
    own.into_iter().chain(military).chain(recalled).collect()
}

/// The context of what did not happen, or not yet.
pub(super) fn context_of_plan(status: ProspectStatus) -> &'static str {
    match status {
        ProspectStatus::Planned | ProspectStatus::Invited | ProspectStatus::Postponed => "future",
        ProspectStatus::Proposed => "hypothetical",
        ProspectStatus::Cancelled | ProspectStatus::Denied => "negation",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_event_has_a_code_of_some_quad_class() {
        for kind in EventType::ALL {
            assert!(Code::nearest(kind).quad().is_some(), "{}", kind.name());
        }
    }
}
