//! Pictures of networks: where nodes stand, and in which colours.

mod label;
mod layout;
mod palette;
mod stress;

pub use label::{LINE, Label, Labels, Spot, width_of};
pub use layout::{Layout, Point};
pub use palette::{Color, Entry, Palette};
