//! Ctrl-C leaves whole files only: what is not yet in place is removed.

use anyhow::Context;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What shells report for a program that an interrupt ended: 128 plus the number of the signal.
const INTERRUPTED: i32 = 130;

/// Files that are written but not yet in place. Whoever holds the lock cannot be interrupted.
static PENDING: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// From now on an interrupt removes the pending files and ends the program with code 130.
pub fn watch() -> anyhow::Result<()> {
    ctrlc::set_handler(|| {
        let files = hold();
        for file in files.0.iter() {
            // Nothing is left to be done about a file that cannot be removed.
            let _ = std::fs::remove_file(file);
        }
        std::process::exit(INTERRUPTED);
    })
    .context("interrupts cannot be watched")
}

/// Keeps interrupts waiting until the guard is dropped.
pub fn hold() -> Held {
    Held(PENDING.lock().unwrap_or_else(PoisonError::into_inner))
}

/// The list of pending files, while interrupts wait.
pub struct Held(MutexGuard<'static, BTreeSet<PathBuf>>);

impl Held {
    /// Notes a file that an interrupt is to remove.
    pub fn add(&mut self, file: &Path) {
        self.0.insert(file.to_owned());
    }

    /// Forgets a file that is in place, or gone.
    pub fn forget(&mut self, file: &Path) {
        self.0.remove(file);
    }
}
