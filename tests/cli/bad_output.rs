//! Where nothing can be written, or the work is interrupted: one clear line, and the earlier output intact.

use crate::support::{Folder, OTHER_ARTICLE, PROGRAM, contents, run};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A folder with an earlier output in it, and the arguments that would replace it by another.
fn earlier_output() -> (Folder, Vec<String>) {
    let folder = Folder::with_article();
    let out = folder.arg("out");
    run(&["build", &folder.arg("a.md"), "--out", &out]).done();
    let other = folder.write("b.md", OTHER_ARTICLE);
    (folder, vec!["build".into(), other, "--out".into(), out])
}

#[test]
fn a_folder_that_cannot_be_written() {
    let folder = Folder::with_article();
    for out in [folder.arg("a.md"), folder.arg("a.md/exports")] {
        let refusal = run(&["build", &folder.arg("a.md"), "--out", &out]).refusal().to_owned();
        assert!(refusal.starts_with(&out), "{refusal}");
    }
    let file = folder.arg("no-such-folder/graph.json");
    let refusal = run(&["export", "--format", "json", "-o", &file]).refusal().to_owned();
    assert!(refusal.starts_with(&format!("{file}: cannot be written: ")), "{refusal}");
    let refusal = run(&["export", "--format", "json", "-o", &folder.arg("")]).refusal().to_owned();
    assert!(refusal.contains("found a folder"), "{refusal}");
}

#[test]
fn a_target_that_is_a_folder_leaves_the_others_as_they_were() {
    let (folder, args) = earlier_output();
    let out = folder.path("out");
    fs::remove_file(out.join("nodes.csv")).unwrap();
    fs::create_dir(out.join("nodes.csv")).unwrap();
    let before = contents(&out);
    assert!(run(&args).refusal().contains("nodes.csv: found a folder"));
    assert_eq!(contents(&out), before);
}

#[cfg(unix)]
#[test]
fn a_write_that_fails_halfway_leaves_the_earlier_output_intact() {
    let (folder, args) = earlier_output();
    let out = folder.path("out");
    let before = contents(&out);
    // A limit on the size of files fails like a full disk: some bytes are written, then no more.
    let limited = format!("trap '' XFSZ; ulimit -f 4; exec {PROGRAM} \"$@\"");
    let run = Command::new("bash").args(["-c", &limited, "sh"]).args(&args).output().unwrap();
    let stderr = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(2), "{stderr}");
    assert!(stderr.starts_with("error: ") && stderr.lines().count() == 1, "{stderr}");
    assert!(stderr.contains("cannot be written: File too large"), "{stderr}");
    assert_eq!(contents(&out), before);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device() {
    let folder = Folder::with_article();
    let refusal =
        run(&["export", "--format", "json", "-o", "/dev/full", &folder.arg("a.md")]).refusal().to_owned();
    assert!(refusal.starts_with("/dev/full: cannot be written: No space left on device"), "{refusal}");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(PROGRAM);
    let output = command.arg("man").stdout(full).stderr(Stdio::piped()).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr.starts_with("error: standard output cannot be written: No space left"), "{stderr}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_whole_files_only() {
    let (folder, args) = earlier_output();
    let out = folder.path("out");
    // Nobody reads from this pipe, so that the program waits in the middle of its writing.
    fs::remove_file(out.join("people.svg")).unwrap();
    assert!(Command::new("mkfifo").arg(out.join("people.svg")).status().unwrap().success());
    let before = contents(&out);
    let mut program = Command::new(PROGRAM).args(&args).stdin(Stdio::null()).spawn().unwrap();
    wait_until(|| pending(&out) > 0);
    assert!(Command::new("kill").args(["-INT", &program.id().to_string()]).status().unwrap().success());
    assert_eq!(program.wait().unwrap().code(), Some(130));
    assert_eq!(contents(&out), before);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_permissions_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::with_article();
    let real = folder.write("real.json", "earlier");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, folder.path("link.json")).unwrap();
    run(&["export", "--format", "json", &folder.arg("a.md"), "-o", &folder.arg("link.json")]).done();
    assert!(folder.path("link.json").is_symlink());
    assert!(fs::read_to_string(&real).unwrap().starts_with('{'));
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

/// How many files lie beside their places.
#[cfg(unix)]
fn pending(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    entries.filter(|name| name.to_string_lossy().ends_with(".part")).count()
}

#[cfg(unix)]
fn wait_until(condition: impl Fn() -> bool) {
    let began = Instant::now();
    while !condition() {
        assert!(began.elapsed() < Duration::from_secs(60), "nothing happened for a minute");
        std::thread::sleep(Duration::from_millis(5));
    }
}
