//! What a picture is drawn on: a light screen, a dark one, or paper without colours.

use super::palette::{
    BLUE, Color, DARK, FIELD, GREEN, GREY, GRID, LIGHT, ORANGE, PURPLE, SHADE, SKY, VERMILION, YELLOW,
};
use crate::error::{Error, ErrorKind, Result};
use std::str::FromStr;

/// The ground of a picture, and with it all its colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Colours on white.
    #[default]
    Light,
    /// Colours on nearly black.
    Dark,
    /// Shades of grey with dark outlines on white.
    Print,
}

impl Theme {
    /// Every theme, in the order of help.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }

    /// The ground, which is also around nodes and letters.
    pub fn paper(self) -> &'static str {
        if self == Self::Dark { "#14171c" } else { "#ffffff" }
    }

    /// Letters.
    pub fn ink(self) -> &'static str {
        match self {
            Self::Light => "#222222",
            Self::Dark => "#ececec",
            Self::Print => "#000000",
        }
    }

    /// Letters of less weight.
    pub fn faint(self) -> &'static str {
        match self {
            Self::Light => "#555555",
            Self::Dark => "#b4b9c0",
            Self::Print => "#333333",
        }
    }

    /// Lines between nodes.
    pub fn line(self) -> Color {
        match self {
            Self::Light => Color::new(0x80, 0x80, 0x80),
            Self::Dark => Color::new(0x8d, 0x96, 0xa3),
            Self::Print => Color::new(0x60, 0x60, 0x60),
        }
    }

    /// Around nodes.
    pub fn rim(self) -> &'static str {
        if self == Self::Print { "#000000" } else { self.paper() }
    }

    /// Around nodes that are to be seen first.
    pub fn accent(self) -> &'static str {
        match self {
            Self::Light => "#222222",
            Self::Dark => "#ffffff",
            Self::Print => "#000000",
        }
    }

    /// A colour as it is on this ground: the same on white, lighter or darker where it would not be seen on dark, and a shade of
    /// grey of its own in print.
    pub fn tone(self, color: Color) -> Color {
        let grey = |level| Color::new(level, level, level);
        let of =
            |pairs: &[(Color, u8)]| pairs.iter().find(|(c, _)| *c == color).map(|(_, level)| grey(*level));
        match self {
            Self::Light => color,
            Self::Dark if color == BLUE => Color::new(0x2f, 0x97, 0xd8),
            Self::Dark => {
                let pairs =
                    [(DARK, 0xc4), (LIGHT, 0x62), (GREY, 0x86), (FIELD, 0x22), (GRID, 0x33), (SHADE, 0x3c)];
                of(&pairs).unwrap_or(color)
            }
            Self::Print => {
                let pairs = [
                    (BLUE, 0x1c),
                    (VERMILION, 0xff),
                    (GREEN, 0x80),
                    (ORANGE, 0xd2),
                    (SKY, 0x50),
                    (PURPLE, 0xa8),
                    (YELLOW, 0xe9),
                    (DARK, 0x38),
                    (GREY, 0xbe),
                    (LIGHT, 0xf4),
                ];
                of(&pairs).unwrap_or_else(|| grey(color.lightness()))
            }
        }
    }
}

impl FromStr for Theme {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name).ok_or_else(|| {
            Error::new(ErrorKind::Argument, format!("found `{name}`, expected light, dark or print"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn print_has_greys_that_differ_and_dark_has_no_dark_nodes() {
        let all = [BLUE, VERMILION, GREEN, ORANGE, SKY, PURPLE, YELLOW, DARK, GREY, LIGHT];
        let mut greys: Vec<u8> = all.map(|color| Theme::Print.tone(color).rgb().0).to_vec();
        greys.sort_unstable();
        assert!(greys.windows(2).all(|two| two[1] - two[0] >= 10), "{greys:?}");
        assert!(all.iter().all(|color| Theme::Dark.tone(*color).lightness() > 0x50));
        assert!(Theme::ALL.iter().all(|theme| theme.name().parse::<Theme>().unwrap() == *theme));
    }
}
