//! The page around its data: markup, style, script, and the policy that lets only these two in.

use crate::error::{Error, ErrorKind, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::io::Write;

/// The markup, with names in double braces where something comes in.
const MARKUP: &str = include_str!("assets/page.html");
const STYLE: &str = include_str!("assets/style.css");

/// The parts of the script, in their order; they share one scope and leave nothing outside it.
const SCRIPTS: [&str; 22] = [
    include_str!("assets/js/text.js"),
    include_str!("assets/js/model.js"),
    include_str!("assets/js/state.js"),
    include_str!("assets/js/views.js"),
    include_str!("assets/js/ties.js"),
    include_str!("assets/js/paths.js"),
    include_str!("assets/js/spectra.js"),
    include_str!("assets/js/circles.js"),
    include_str!("assets/js/measures.js"),
    include_str!("assets/js/ledgers.js"),
    include_str!("assets/js/rows.js"),
    include_str!("assets/js/tables.js"),
    include_str!("assets/js/spots.js"),
    include_str!("assets/js/network-draw.js"),
    include_str!("assets/js/network-input.js"),
    include_str!("assets/js/network.js"),
    include_str!("assets/js/brush-window.js"),
    include_str!("assets/js/brush.js"),
    include_str!("assets/js/detail.js"),
    include_str!("assets/js/charts.js"),
    include_str!("assets/js/controls.js"),
    include_str!("assets/js/main.js"),
];

/// Writes the page; `data` is JSON.
///
/// # Errors
/// [`ErrorKind::Io`] if `out` fails.
pub(super) fn write(title: &str, data: &str, out: &mut dyn Write) -> Result<()> {
    let script = format!("\"use strict\";\n(() => {{\n{}}})();\n", SCRIPTS.concat());
    let policy = policy(&script);
    let title = escaped(title);
    // Within a script element only a tag could end it or begin another: JSON can say `<` otherwise.
    let data = data.replace('<', "\\u003c");
    let mut pieces = MARKUP.split("{{");
    let mut put = |text: &str| {
        out.write_all(text.as_bytes())
            .map_err(|error| Error::new(ErrorKind::Io, format!("could not write: {error}")).because(error))
    };
    put(pieces.next().unwrap_or_default())?;
    for piece in pieces {
        let (name, after) = piece.split_once("}}").unwrap_or(("", piece));
        put(match name {
            "POLICY" => &policy,
            "GENERATOR" => super::data::GENERATOR,
            "TITLE" => &title,
            "STYLE" => STYLE,
            "SCRIPT" => &script,
            "DATA" => &data,
            _ => "",
        })?;
        put(after)?;
    }
    Ok(())
}

/// What the page may do (Content Security Policy, level 3): run its one script and use its one style.
fn policy(script: &str) -> String {
    let digest = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data: blob:; base-uri 'none'; form-action 'none'",
        digest(script),
        digest(STYLE)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
