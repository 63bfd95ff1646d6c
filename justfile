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

# One program that reads exports: networkx, igraph, pandas, rdflib, ladybug, graphviz, xmllint, plover, or gephi TOOLKIT.jar.
interop reader *arguments:
    mkdir -p target/samples
    RAPPORTEUR_SAMPLES=target/samples cargo test --quiet --lib samples_for_outside_readers -- --ignored
    python3 tests/interop/read_{{reader}}.py target/samples {{arguments}}
