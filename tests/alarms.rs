//! P15: no silence without an alarm. The clock is moved by hand.
// Not with other tests: one of these starts a process, and between its fork and its exec that holds the lock on every open
// database.
#![expect(
    clippy::disallowed_methods,
    reason = "a test waits by the machine's clock"
)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::print_stdout, reason = "a test says what it could not try")]

#[path = "engine/fixture.rs"]
#[expect(dead_code, reason = "most of it is for the tests of the engine")]
mod fixture;
#[path = "engine/served.rs"]
#[expect(dead_code, reason = "some of it is for the tests of the engine")]
mod served;

mod alarms {
    mod causes;
    mod closer;
    mod watched;
}
