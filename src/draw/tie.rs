//! Kinds of lines, told apart by their dashes as well as by colour, so in print too.

use super::palette::{BLUE, Color, GREEN, PURPLE, VERMILION};
use super::theme::Theme;

/// What a line between two nodes says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// Who met whom, took part or attended.
    Part,
    /// Where an event was, of what it was a session, what it was about, and what came of it.
    Around,
    /// A standing fact: who holds which office, what belongs to what.
    Standing,
    /// What a summit promised.
    Promise,
    /// What is only planned.
    Plan,
}

impl Tie {
    /// Every kind, in the order of a legend.
    pub const ALL: [Self; 5] = [Self::Part, Self::Around, Self::Standing, Self::Promise, Self::Plan];

    /// The kind of a relation by its name in the views.
    pub fn of(relation: &str) -> Self {
        match relation {
            "met" | "attended" | "took_part" | "acted_as" => Self::Part,
            "at" | "on_margins_of" | "session_of" | "about" | "brought_about" | "instance_of" => Self::Around,
            "deliverable_of" => Self::Promise,
            "would_take_part" => Self::Plan,
            _ => Self::Standing,
        }
    }

    /// What a legend says.
    pub fn words(self) -> &'static str {
        match self {
            Self::Part => "took part",
            Self::Around => "where, of what, about what",
            Self::Standing => "standing fact",
            Self::Promise => "promised by",
            Self::Plan => "planned",
        }
    }

    /// Lengths of its dashes and of the room between them; none for a line that is drawn through.
    pub fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Part => None,
            Self::Around => Some("7 4"),
            Self::Standing => Some("1.5 3"),
            Self::Promise => Some("9 3 2 3"),
            Self::Plan => Some("3 6"),
        }
    }

    /// Its colour on a ground; dark grey in print, where the dashes alone tell.
    pub fn color(self, theme: Theme) -> Color {
        let color = match self {
            Self::Part => return theme.line(),
            Self::Around => BLUE,
            Self::Standing => PURPLE,
            Self::Promise => VERMILION,
            Self::Plan => GREEN,
        };
        if theme == Theme::Print { theme.line() } else { theme.tone(color) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_dashes_and_on_a_screen_a_colour_of_its_own() {
        for (i, a) in Tie::ALL.into_iter().enumerate() {
            for b in &Tie::ALL[..i] {
                assert_ne!(a.dashes(), b.dashes());
                assert!([Theme::Light, Theme::Dark].iter().all(|theme| a.color(*theme) != b.color(*theme)));
            }
        }
        assert_eq!((Tie::of("met"), Tie::of("holds")), (Tie::Part, Tie::Standing));
    }
}
