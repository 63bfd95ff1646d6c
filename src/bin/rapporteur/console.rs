//! What is said on standard error.

use crate::args::{ColorWhen, Global, ProgressWhen};
use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use std::fmt::Display;
use std::io::{IsTerminal, Write};

/// The voice of the program: one line a message, never on standard output.
#[derive(Clone, Copy, Debug)]
pub struct Console {
    quiet: bool,
    progress: bool,
}

const ERROR: Style = AnsiColor::Red.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default().bold();

impl Console {
    /// Speaks as the options of the command line ask for.
    pub fn new(global: &Global) -> Self {
        match global.color {
            ColorWhen::Auto => ColorChoice::Auto,
            ColorWhen::Always => ColorChoice::Always,
            ColorWhen::Never => ColorChoice::Never,
        }
        .write_global();
        let progress =
            global.progress == ProgressWhen::Auto && !global.quiet && std::io::stderr().is_terminal();
        Self { quiet: global.quiet, progress }
    }

    /// Whether a bar may be drawn.
    pub fn shows_progress(&self) -> bool {
        self.progress
    }

    /// Says why something could not be done; `--quiet` does not silence it.
    pub fn error(&self, error: &anyhow::Error) {
        line(format_args!("{ERROR}error:{ERROR:#} {}", on_one_line(&format!("{error:#}"))));
    }

    /// Says something worth knowing.
    pub fn note(&self, what: impl Display) {
        self.say(format_args!("{NOTE}note:{NOTE:#} {what}"));
    }

    /// Says one line of a summary.
    pub fn say(&self, what: impl Display) {
        if !self.quiet {
            line(what);
        }
    }
}

/// Writes one line. Where standard error is closed there is nobody left to tell.
fn line(what: impl Display) {
    let _ = writeln!(anstream::stderr().lock(), "{what}");
}

/// A message without line breaks, so that each is one line for whoever reads them by program.
fn on_one_line(message: &str) -> String {
    message.replace(['\r', '\n'], " ")
}
