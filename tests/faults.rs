//! What the bot must live through at and after its start: a damaged file, a full disk, a wrong clock, wrong settings. The
//! binary, as its user starts it; Telegram is the small one, on loopback.
#![expect(
    clippy::disallowed_methods,
    reason = "a test waits by the machine's clock"
)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::print_stdout, reason = "a test says what it could not try")]

#[path = "service/process.rs"]
mod process;

mod faults {
    mod clock;
    mod damage;
    mod disk;
    mod fixture;
    mod memory;
    mod output;
    mod rights;
    mod rows;
    mod settings;
    mod stop;
}
