//! The command line from outside: what goes in, what comes out where, and with which exit code.

mod bad_input;
mod bad_output;
mod build;
mod commands;
mod readme;
mod streams;
mod support;
