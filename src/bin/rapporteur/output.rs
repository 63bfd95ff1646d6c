//! Where results go: standard output, or files that appear whole or not at all.

use crate::interrupt;
use anyhow::{Context, bail};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, TempPath};

/// Where one result goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Destination {
    /// Standard output, written `-`.
    #[default]
    Standard,
    /// A file.
    File(PathBuf),
}

impl From<&str> for Destination {
    fn from(text: &str) -> Self {
        if text == "-" { Self::Standard } else { Self::File(text.into()) }
    }
}

impl Destination {
    /// Writes all of `bytes`. A file is written beside and renamed into place.
    pub fn write(&self, bytes: &[u8]) -> anyhow::Result<()> {
        self.fill(|out| Ok(out.write_all(bytes)?), |_| Ok(()))
    }

    /// Lets `write` write and then `check` read it. A file is written beside and renamed into place after that; for standard
    /// output all is kept in memory until then.
    pub fn fill(
        &self,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
        check: impl FnOnce(&mut dyn BufRead) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        match self {
            Self::Standard => {
                let bytes = checked(write, check)?;
                let mut out = io::stdout().lock();
                out.write_all(&bytes).and_then(|()| out.flush()).context("standard output cannot be written")
            }
            Self::File(path) => {
                let mut staged = Staged::default();
                staged.fill(path, write, check)?;
                staged.place()
            }
        }
    }
}

/// Whether the reader of our output went away, which is no failure.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

/// Files written beside their places. They are put there all together; if dropped before, none is.
#[derive(Default)]
pub struct Staged {
    files: Vec<Pending>,
}

/// One file beside its place.
struct Pending {
    written: TempPath,
    place: PathBuf,
}

impl Drop for Pending {
    fn drop(&mut self) {
        let mut held = interrupt::hold();
        // Gone already if it was put into place.
        let _ = fs::remove_file(&self.written);
        held.forget(&self.written);
    }
}

impl Staged {
    /// Writes `bytes` beside `path`. What is no ordinary file, as a device or a named pipe, is written to at once.
    pub fn add(&mut self, path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
        self.fill(path, |out| out.write_all(bytes).map_err(anyhow::Error::from), |_| Ok(()))
    }

    /// Lets `write` write beside `path`, and then `check` read it. What is no ordinary file, as a device or a named pipe, is
    /// written to when both are done.
    pub fn fill(
        &mut self,
        path: &Path,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
        check: impl FnOnce(&mut dyn BufRead) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let refused = || format!("{}: cannot be written", path.display());
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => {
                bail!("{}: found a folder, expected a file to write", path.display())
            }
            Ok(found) if !found.is_file() => {
                let bytes = checked(write, check)?;
                let device = fs::OpenOptions::new().write(true).open(path);
                return device.and_then(|mut file| file.write_all(&bytes)).with_context(refused);
            }
            _ => {}
        }
        // A link is followed, so that it is its target that is replaced.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let (file, pending) = create_beside(&place).with_context(refused)?;
        let mut out = BufWriter::new(&file);
        write(&mut out).and_then(|()| Ok(out.flush()?)).with_context(refused)?;
        drop(out);
        let mut written = &file;
        file.sync_all().and_then(|()| written.rewind()).with_context(refused)?;
        check(&mut BufReader::new(written)).with_context(refused)?;
        self.files.push(pending);
        Ok(())
    }

    /// Puts every file into its place. Interrupts wait meanwhile.
    pub fn place(mut self) -> anyhow::Result<()> {
        let files = std::mem::take(&mut self.files);
        let folders: std::collections::BTreeSet<PathBuf> =
            files.iter().map(|f| folder_of(&f.place)).collect();
        {
            let _whole = interrupt::hold();
            for file in &files {
                fs::rename(&file.written, &file.place)
                    .with_context(|| format!("{}: cannot be put into place", file.place.display()))?;
            }
        }
        for folder in folders {
            sync_folder(&folder);
        }
        Ok(())
    }
}

/// What `write` writes and `check` finds no fault in.
fn checked(
    write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
    check: impl FnOnce(&mut dyn BufRead) -> anyhow::Result<()>,
) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    check(&mut bytes.as_slice())?;
    Ok(bytes)
}

/// An empty file in the folder of `place`, with the permissions that a new file has, or those of the one it replaces.
fn create_beside(place: &Path) -> io::Result<(File, Pending)> {
    let mut builder = Builder::new();
    builder.prefix(".rapporteur-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut held = interrupt::hold();
    let (file, written) = builder.tempfile_in(folder_of(place))?.into_parts();
    held.add(&written);
    drop(held);
    if let Ok(earlier) = fs::metadata(place) {
        file.set_permissions(earlier.permissions())?;
    }
    Ok((file, Pending { written, place: place.to_owned() }))
}

/// The folder that holds `path`.
fn folder_of(path: &Path) -> PathBuf {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

/// Makes the new names last through a power cut, where the system lets a folder be synced.
fn sync_folder(folder: &Path) {
    // The files are whole and in place: a system that cannot do more is no failure.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
