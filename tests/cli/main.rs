//! The command line from outside: what goes in, what comes out where, and with which exit code.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod bad_input;
mod bad_output;
mod build;
mod commands;
mod questions;
mod readme;
mod streams;
mod support;
