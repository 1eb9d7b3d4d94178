//! What the bot must live through at and after its start: a damaged file, a full disk, a wrong clock, wrong settings.

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
