//! A bar for work that takes long.

use crate::console::Console;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Once;
use std::time::{Duration, Instant};

/// Work that is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Counts articles that are done; draws a bar once that takes long, if the terminal is one.
pub struct Progress {
    bar: ProgressBar,
    began: Instant,
    shown: Once,
    wanted: bool,
}

impl Progress {
    /// A count from zero to `articles`.
    pub fn new(console: &Console, articles: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(articles as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("reading {pos}/{len} {wide_bar} {eta}") {
            bar.set_style(style);
        }
        Self { bar, began: Instant::now(), shown: Once::new(), wanted: console.shows_progress() }
    }

    /// One more is done.
    pub fn step(&self) {
        if self.wanted && self.began.elapsed() > PATIENCE {
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
