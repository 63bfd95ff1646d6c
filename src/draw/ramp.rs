//! Colours for how many: the more, the darker.

use super::palette::Color;

/// From light to dark in one hue, so that lightness alone tells the order, in print and to any eye.
const SHADES: [Color; 5] = [
    Color::new(0xcf, 0xe3, 0xf2),
    Color::new(0x7d, 0xb8, 0xdd),
    Color::new(0x1f, 0x78, 0xb0),
    Color::new(0x00, 0x5a, 0x94),
    Color::new(0x00, 0x32, 0x5a),
];

/// Which colour stands for which numbers, from 1 up.
#[derive(Clone, Debug)]
pub struct Ramp {
    /// The highest number of each class, in ascending order; at most as many as there are shades.
    ends: Vec<usize>,
}

impl Ramp {
    /// A class for each number up to five, or five classes of about the same width up to `most`.
    pub fn up_to(most: usize) -> Self {
        let classes = most.min(SHADES.len());
        let ends = (1..=classes).map(|class| (class * most).div_ceil(classes.max(1))).collect();
        Self { ends }
    }

    /// The colour of a number of at least 1; larger ones than there should be have the darkest.
    pub fn color(&self, number: usize) -> Color {
        let class =
            self.ends.iter().position(|end| number <= *end).unwrap_or(self.ends.len().saturating_sub(1));
        self.shade(class)
    }

    /// What the colours stand for, in the order of a legend.
    pub fn entries(&self) -> Vec<(Color, String)> {
        let starts = std::iter::once(1).chain(self.ends.iter().map(|end| end + 1));
        let name = |(start, end): (usize, &usize)| {
            if start == *end { start.to_string() } else { format!("{start}–{end}") }
        };
        starts.zip(&self.ends).enumerate().map(|(class, ends)| (self.shade(class), name(ends))).collect()
    }

    /// The shades of few classes lie as far apart as they can.
    fn shade(&self, class: usize) -> Color {
        let last = SHADES.len() - 1;
        match self.ends.len() {
            0 | 1 => SHADES[2],
            classes => SHADES[(class * last / (classes - 1)).min(last)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_classes_without_holes() {
        let names = |most| Ramp::up_to(most).entries().into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(names(3), ["1", "2", "3"]);
        assert_eq!(names(12), ["1–3", "4–5", "6–8", "9–10", "11–12"]);
        assert!(names(0).is_empty());
        let ramp = Ramp::up_to(12);
        assert_eq!((ramp.color(1), ramp.color(12), ramp.color(99)), (SHADES[0], SHADES[4], SHADES[4]));
        assert!(SHADES[4].is_dark() && !SHADES[0].is_dark());
    }
}
