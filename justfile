# What a person at work on kampung types. `just` alone lists it.

default:
    @just --list

# format and lints
check:
    cargo fmt --check
    cargo clippy --release --all-targets --locked -- -D warnings

# unit, integration and documentation tests
test:
    cargo test --release --locked

# write the golden output anew; look at the difference before you keep it
golden:
    UPDATE=1 cargo test --release --locked --test golden

# how fast many villages are built, beside Hugo, Git and a plain copy; `just bench-fleet --large` adds ten times as many
bench-fleet *ARGS:
    cargo bench --locked --bench fleet -- {{ARGS}}

# the example site in a real browser
web:
    tests/run web

# Lighthouse on every kind of page of the example (scores are noisy: the median of several runs)
lighthouse *ARGS:
    tests/lighthouse/run {{ARGS}}

# show the example on this machine and follow every change
demo port="8080":
    cargo run --release --locked -- serve example-site --port {{port}}

# how fast photos are made, against vipsthumbnail and a bare loop: `just bench-photos [FOLDER [ROUNDS]]`
bench-photos *ARGUMENTS:
    cargo bench --bench photos --locked -- {{ARGUMENTS}}

# let a fuzzer loose on one target (needs a nightly toolchain and cargo-fuzz)
fuzz TARGET seconds="300":
    cargo fuzz run {{TARGET}} -- -max_total_time={{seconds}}
