//! Pictures of networks: where nodes stand, and in which colours.

mod layout;
mod palette;
mod stress;

pub use layout::{Layout, Point};
pub use palette::{Color, Palette};
