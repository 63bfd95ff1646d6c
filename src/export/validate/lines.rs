//! Reading that knows in which line it is.

use std::io::{self, BufRead, Read};

/// A reader that counts the lines that were read.
pub(super) struct Lines<'r> {
    inner: &'r mut dyn BufRead,
    /// The line in which reading goes on, from 1.
    pub(super) line: usize,
}

impl<'r> Lines<'r> {
    pub(super) fn new(inner: &'r mut dyn BufRead) -> Self {
        Self { inner, line: 1 }
    }
}

impl Read for Lines<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(into.len());
        into[..count].copy_from_slice(&ready[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Lines<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        // What is consumed was filled before, so this does not read and cannot fail.
        if let Ok(ready) = self.inner.fill_buf() {
            self.line += ready[..count].iter().filter(|byte| **byte == b'\n').count();
        }
        self.inner.consume(count);
    }
}
