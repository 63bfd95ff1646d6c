# Everything that is checked before a change is merged.
ci:
    .ci/run

# The quick part of it.
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo test

# Make `exports/` anew from the built-in chronicle.
exports:
    cargo run --release -- build
