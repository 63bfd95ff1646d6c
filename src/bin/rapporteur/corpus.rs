//! The chronicle that is built into the program.

/// Name of the file.
pub const NAME: &str = "japan-korea-2023-09_2023-12.md";

/// Its bytes.
pub const TEXT: &[u8] = include_bytes!("../../../data/chronicles/japan-korea-2023-09_2023-12.md");
