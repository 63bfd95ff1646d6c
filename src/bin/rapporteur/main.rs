//! The command line of rapporteur.

fn main() {}
