//! Pictures as PNG, with the fonts of the system.

use anyhow::{Context, bail};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// Pixels for each unit of the picture, so that it is sharp in print.
const SCALE: f32 = 2.0;

/// The most pixels of a side.
const MOST: f32 = 20_000.0;

/// The picture as PNG, two pixels a unit.
///
/// # Errors
/// If the system has no font, without which there would be no text, or the picture is too large.
pub fn rendered(svg: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut options = Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_system_fonts();
    let known = |name: &str| fonts.faces().any(|face| face.families.iter().any(|(family, _)| family == name));
    let plain = ["Liberation Sans", "DejaVu Sans", "Arial", "Helvetica", "Noto Sans"].into_iter();
    let Some(family) = plain.clone().find(|name| known(name)).map(str::to_owned).or_else(|| {
        fonts.faces().next().and_then(|face| face.families.first()).map(|(name, _)| name.clone())
    }) else {
        bail!(
            "found no font on this system, expected one, as Liberation Sans or DejaVu Sans: PNG has no text without; SVG needs none"
        );
    };
    fonts.set_sans_serif_family(family.clone());
    options.font_family = family;
    let tree = Tree::from_data(svg, &options).context("the picture cannot be read back")?;
    let (width, height) = (SCALE * tree.size().width(), SCALE * tree.size().height());
    let pixels = Some((width, height)).filter(|(w, h)| *w <= MOST && *h <= MOST);
    let Some(mut pixels) = pixels.and_then(|(w, h)| Pixmap::new(w.ceil() as u32, h.ceil() as u32)) else {
        bail!("found a picture of {width} × {height} pixels, expected sides of at most {MOST}");
    };
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels.encode_png().context("the picture cannot be made a PNG")
}
