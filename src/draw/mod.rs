//! Pictures: where the nodes of networks stand, and which colours stand for what.

mod apart;
mod label;
mod layout;
mod packing;
mod palette;
mod ramp;
mod seriation;
mod stress;
mod theme;
mod tie;

pub use label::{LINE, Label, Labels, Spot, make_way, plain, width_of};
pub use layout::{Layout, Point};
pub use palette::{
    BLUE, Color, Coloring, DARK, DISTINCT, Entry, FIELD, GREEN, GREY, GRID, ORANGE, PURPLE, Palette, SHADE,
    VERMILION, kind_color,
};
pub use ramp::Ramp;
pub use seriation::seriation;
pub use theme::Theme;
pub use tie::Tie;
