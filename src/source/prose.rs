//! Clean text that remembers where each of its characters stands in the source.

use crate::span::Span;
use std::borrow::Cow;

/// Text without marks, with white space collapsed to single spaces, and its map to the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    text: String,
    /// In the order of the text; none overlap.
    pieces: Vec<Piece>,
    /// In the order of their ends.
    marks: Vec<Mark>,
    /// Where marks begin and end in the clean text, in the order of their beginnings.
    openings: Vec<Span>,
    /// In the order of the text.
    seams: Vec<usize>,
    /// Where a word was joined that the source breaks, or something left out, and what the source has there.
    joints: Vec<(usize, Cow<'static, str>)>,
}

/// A run of clean text and the source bytes it stands for; of equal length unless it was an entity such as `&amp;`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    clean: Span,
    source: Span,
}

/// A link or an emphasis: what it encloses in the clean text, and where it stands, marks included, in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    clean: Span,
    source: Span,
}

impl Prose {
    /// The clean text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is any.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Appends `verbatim`, which stands in the source at byte `at`.
    pub fn push(&mut self, verbatim: &str, at: usize) {
        let mut run: Option<usize> = None;
        for (i, c) in verbatim.char_indices() {
            if is_space(c) {
                self.close_run(verbatim, at, run.take(), i);
                self.push_space();
            } else if !is_invisible(c) {
                run.get_or_insert(i);
            } else {
                self.close_run(verbatim, at, run.take(), i);
            }
        }
        self.close_run(verbatim, at, run, verbatim.len());
    }

    fn close_run(&mut self, verbatim: &str, at: usize, run: Option<usize>, end: usize) {
        let Some(start) = run else { return };
        let clean = self.text.len();
        self.text.push_str(&verbatim[start..end]);
        let piece =
            Piece { clean: Span::new(clean, self.text.len()), source: Span::new(at + start, at + end) };
        match self.pieces.last_mut() {
            // Words one space apart on both sides are one piece, but what parts two cells is no space.
            Some(last)
                if self.seams.last() != Some(&clean)
                    && last.clean.end + 1 == piece.clean.start
                    && last.source.end + 1 == piece.source.start
                    && last.is_verbatim() =>
            {
                last.clean.end = piece.clean.end;
                last.source.end = piece.source.end;
            }
            _ => self.pieces.push(piece),
        }
    }

    /// Appends `text` that the source writes as `source` (an entity, an escape of several bytes).
    pub fn push_as(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            return;
        }
        if text.chars().all(is_space) {
            return self.push_space();
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { clean: Span::new(start, self.text.len()), source });
    }

    /// Appends one space, unless there is one or nothing before it.
    pub fn push_space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// Begins a new span: what was appended and what follows stand apart in the source, as the cells of a table do.
    pub fn seam(&mut self) {
        self.push_space();
        if !self.text.is_empty() {
            self.seams.push(self.text.len());
        }
    }

    /// Ends on a hyphen that a line break follows: the next that is appended belongs to the same word. The hyphen stays if it
    /// is the word's own.
    pub fn join(&mut self, keeps_hyphen: bool) {
        if !keeps_hyphen && let Some(last) = self.pieces.last_mut().filter(|p| p.is_verbatim()) {
            (last.clean.end, last.source.end) = (last.clean.end - 1, last.source.end - 1);
            self.text.pop();
        }
        self.joints.push((self.text.len(), Cow::Borrowed(if keeps_hyphen { " " } else { "- " })));
    }

    /// The text of `range` as the source writes it, broken words and all.
    pub fn written(&self, range: Span) -> String {
        let mut written = String::with_capacity(range.end - range.start);
        let mut from = range.start;
        for (at, missing) in self.joints.iter().filter(|(at, _)| range.start < *at && *at < range.end) {
            written.push_str(&self.text[from..*at]);
            written.push_str(missing);
            from = *at;
        }
        written.push_str(&self.text[from..range.end]);
        written
    }

    /// Says that what was appended since clean byte `start` is a link or emphasis that stands at `source`.
    pub fn mark(&mut self, start: usize, source: Span) {
        let end = self.text.len();
        if start < end {
            let clean = Span::new(start, end);
            self.marks.push(Mark { clean, source });
            let at = self.openings.partition_point(|opening| opening.start <= start);
            self.openings.insert(at, clean);
        }
    }

    /// The prose without some ranges of its clean text, in their order, which are none of its words; what is written has them still, as the
    /// source writes them.
    pub fn without(&self, cuts: &[(Span, String)]) -> Self {
        let mut removed = vec![0];
        removed.extend(cuts.iter().scan(0, |sum, (cut, _)| {
            *sum += cut.end - cut.start;
            Some(*sum)
        }));
        let moved = |at: usize| {
            let before = cuts.partition_point(|(cut, _)| cut.start < at);
            let inside = before.checked_sub(1).map_or(0, |last| cuts[last].0.end.saturating_sub(at));
            at - (removed[before] - inside)
        };
        let shifted = |span: Span| {
            let span = Span::new(moved(span.start), moved(span.end));
            (span.start < span.end).then_some(span)
        };
        let mut left = Self::default();
        let mut from = 0;
        for (cut, _) in cuts {
            left.text.push_str(&self.text[from..cut.start]);
            from = cut.end;
        }
        left.text.push_str(&self.text[from..]);
        left.pieces = self.pieces.iter().flat_map(|piece| piece.parted(cuts)).collect();
        for piece in &mut left.pieces {
            piece.clean = Span::new(moved(piece.clean.start), moved(piece.clean.end));
        }
        let marks = self.marks.iter();
        left.marks = marks.filter_map(|m| Some(Mark { clean: shifted(m.clean)?, ..*m })).collect();
        left.openings = self.openings.iter().filter_map(|o| shifted(*o)).collect();
        left.seams = self.seams.iter().map(|seam| moved(*seam)).collect();
        let joints = self.joints.iter().map(|(at, missing)| (moved(*at), missing.clone()));
        let cut = cuts.iter().map(|(cut, source)| (moved(cut.start), Cow::Owned(source.clone())));
        left.joints = joints.chain(cut).collect();
        left.joints.sort_by_key(|(at, _)| *at);
        left
    }

    /// Appends the other half of a text that a page break had cut in two.
    pub fn heal(&mut self, other: &Self) {
        self.seam();
        let shift = self.text.len();
        let moved = |span: Span| Span::new(span.start + shift, span.end + shift);
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.iter().map(|p| Piece { clean: moved(p.clean), ..*p }));
        self.marks.extend(other.marks.iter().map(|m| Mark { clean: moved(m.clean), ..*m }));
        self.openings.extend(other.openings.iter().map(|o| moved(*o)));
        self.seams.extend(other.seams.iter().map(|s| s + shift));
        self.joints.extend(other.joints.iter().map(|(at, missing)| (at + shift, missing.clone())));
    }

    /// Drops white space at the end.
    pub fn finish(mut self) -> Self {
        self.text.truncate(self.text.trim_end().len());
        self
    }

    /// The part from clean byte `start` on.
    pub fn tail(&self, start: usize) -> Self {
        self.part(Span::new(start, self.text.len()))
    }

    /// The part that `range` of the clean text stands for.
    pub fn part(&self, range: Span) -> Self {
        let cut = |span: Span| {
            let (start, end) = (span.start.max(range.start), span.end.min(range.end));
            (start < end).then(|| Span::new(start - range.start, end - range.start))
        };
        let piece = |p: &Piece| {
            let clean = cut(p.clean)?;
            let source = if p.is_verbatim() {
                let from = p.source.start + clean.start + range.start - p.clean.start;
                Span::new(from, from + clean.end - clean.start)
            } else {
                p.source
            };
            Some(Piece { clean, source })
        };
        Self {
            text: range.slice(&self.text).to_owned(),
            pieces: self.pieces.iter().filter_map(piece).collect(),
            marks: self.marks.iter().filter_map(|m| Some(Mark { clean: cut(m.clean)?, ..*m })).collect(),
            openings: self.openings.iter().filter_map(|o| cut(*o)).collect(),
            seams: self.seams.iter().filter_map(|s| s.checked_sub(range.start)).filter(|s| *s > 0).collect(),
            joints: self
                .joints
                .iter()
                .filter(|(at, _)| range.start < *at && *at < range.end)
                .map(|(at, missing)| (at - range.start, missing.clone()))
                .collect(),
        }
    }

    /// Where `range` of the clean text stands in the source: one span, or more where it crosses a healed break or the
    /// edge of a link.
    pub fn spans(&self, range: Span) -> Vec<Span> {
        let after = self.seams.partition_point(|s| *s <= range.start);
        let mut cuts: Vec<usize> =
            self.seams[after..].iter().copied().take_while(|s| *s < range.end).collect();
        let closing = self.closing_in(range).iter().map(|m| m.clean);
        cuts.extend(closing.filter(|m| m.start < range.start && m.end < range.end).map(|m| m.end));
        let first = self.openings.partition_point(|o| o.start <= range.start);
        let opening = self.openings[first..].iter().take_while(|o| o.start < range.end);
        cuts.extend(opening.filter(|o| range.end < o.end).map(|o| o.start));
        cuts.extend([range.start, range.end]);
        cuts.sort_unstable();
        cuts.dedup();
        cuts.windows(2).filter_map(|w| self.cover(Span::new(w[0], w[1]))).collect()
    }

    /// The source of a range that no cut divides, marks that lie wholly inside included.
    fn cover(&self, range: Span) -> Option<Span> {
        let first = self.pieces.get(self.pieces.partition_point(|p| p.clean.end <= range.start))?;
        let last = self.pieces[..self.pieces.partition_point(|p| p.clean.start < range.end)].last()?;
        let start = if first.is_verbatim() {
            first.source.start + range.start.saturating_sub(first.clean.start)
        } else {
            first.source.start
        };
        let end = if last.is_verbatim() {
            last.source.end - last.clean.end.saturating_sub(range.end)
        } else {
            last.source.end
        };
        let inside = self.closing_in(range).iter().filter(|m| range.holds(m.clean)).map(|m| m.source);
        (start < end).then(|| inside.fold(Span::new(start, end), Span::cover))
    }

    /// The marks that end in `range`, its end included. A paragraph may hold tens of thousands: they are not all looked at.
    fn closing_in(&self, range: Span) -> &[Mark] {
        let first = self.marks.partition_point(|m| m.clean.end <= range.start);
        let last = self.marks.partition_point(|m| m.clean.end <= range.end);
        &self.marks[first..last.max(first)]
    }
}

impl Piece {
    /// What is left of it between ranges of the clean text that are taken out, in its old place.
    fn parted(self, cuts: &[(Span, String)]) -> Vec<Self> {
        let first = cuts.partition_point(|(cut, _)| cut.end <= self.clean.start);
        let within = cuts[first..].iter().map(|(cut, _)| *cut).take_while(|cut| cut.start < self.clean.end);
        let (mut parts, mut from) = (Vec::new(), self.clean.start);
        for end in within.chain([Span::new(self.clean.end, self.clean.end)]) {
            if from < end.start {
                let clean = Span::new(from, end.start);
                let at = self.source.start + from - self.clean.start;
                let source =
                    if self.is_verbatim() { Span::new(at, at + end.start - from) } else { self.source };
                parts.push(Self { clean, source });
            }
            from = from.max(end.end);
        }
        parts
    }

    fn is_verbatim(&self) -> bool {
        self.clean.end - self.clean.start == self.source.end - self.source.start
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Characters that take no place: they would only keep equal words apart.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}') || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_collapses_and_the_map_holds() {
        let source = "  Park  meets\n Kamikawa. ";
        let mut prose = Prose::default();
        prose.push(source, 0);
        let prose = prose.finish();
        assert_eq!(prose.text(), "Park meets Kamikawa.");
        let whole = prose.spans(Span::new(0, prose.text().len()));
        assert_eq!(whole, [Span::new(2, 24)]);
        assert_eq!(prose.spans(Span::new(11, 19))[0].slice(source), "Kamikawa");
    }

    #[test]
    fn a_link_inside_is_covered_and_one_across_the_edge_is_cut() {
        let source = "[One. Two](x) three.";
        let mut prose = Prose::default();
        prose.push("One. Two", 1);
        prose.mark(0, Span::new(0, 13));
        prose.push(" three.", 13);
        assert_eq!(prose.spans(Span::new(0, 15)), [Span::new(0, 20)]);
        let second = prose.spans(Span::new(5, 15));
        assert_eq!(second.iter().map(|s| s.slice(source)).collect::<Vec<_>>(), ["Two", "three."]);
    }

    #[test]
    fn a_broken_word_is_joined_and_written_as_it_stands() {
        let source = "the for-\neign and vice-\nminister";
        let mut prose = Prose::default();
        for (line, at, keeps) in
            [("the for-", 0, Some(false)), ("eign and vice-", 9, Some(true)), ("minister", 24, None)]
        {
            prose.push(line, at);
            if let Some(keeps) = keeps {
                prose.join(keeps);
            }
        }
        assert_eq!(prose.text(), "the foreign and vice-minister");
        let whole = Span::new(0, prose.text().len());
        assert_eq!(prose.written(whole), "the for- eign and vice- minister");
        assert_eq!(prose.spans(whole), [Span::new(0, source.len())]);
    }

    #[test]
    fn what_is_left_out_is_written_still() {
        let source = "Park[3] meets Kamikawa[4].";
        let mut prose = Prose::default();
        prose.push(source, 0);
        let prose = prose.without(&[(Span::new(4, 7), "[3]".into()), (Span::new(22, 25), "[4]".into())]);
        assert_eq!(prose.text(), "Park meets Kamikawa.");
        let whole = Span::new(0, prose.text().len());
        assert_eq!(prose.written(whole), source);
        assert_eq!(prose.spans(whole), [Span::new(0, source.len())]);
        assert_eq!(prose.spans(Span::new(5, 10))[0].slice(source), "meets");
    }

    #[test]
    fn a_healed_break_gives_two_spans() {
        let (mut one, mut two) = (Prose::default(), Prose::default());
        one.push("They met", 0);
        two.push("in Seoul.", 20);
        one.heal(&two);
        assert_eq!(one.text(), "They met in Seoul.");
        assert_eq!(one.spans(Span::new(5, 18)), [Span::new(5, 8), Span::new(20, 29)]);
    }
}
