//! Of what there is something to say about a node or an edge, so that columns that cannot have a value are not asked for one.

use std::ops::BitOr;

/// A set of what is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Known(u8);

impl Known {
    /// What needs nothing to be known.
    pub(super) const ALWAYS: Self = Self(0);
    /// A date.
    pub(super) const DATE: Self = Self(1);
    /// An event or plan, or a standing fact.
    pub(super) const HAPPENING: Self = Self(2);
    /// Anything that the graph knows.
    pub(super) const ANYTHING: Self = Self(4);
    /// The part that somebody took.
    pub(super) const ROLE: Self = Self(8);

    /// How many sets there are.
    pub(super) const SETS: u8 = 16;

    /// The set with this number.
    pub(super) fn numbered(number: u8) -> Self {
        Self(number)
    }

    /// The number of the set, below [`Known::SETS`].
    pub(super) fn number(self) -> usize {
        self.0 as usize
    }

    /// This, or nothing.
    #[inline]
    pub(super) fn if_so(self, is_so: bool) -> Self {
        if is_so { self } else { Self(0) }
    }

    /// Whether all of this is known.
    pub(super) fn is_within(self, known: Self) -> bool {
        self.0 & !known.0 == 0
    }
}

impl BitOr for Known {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
