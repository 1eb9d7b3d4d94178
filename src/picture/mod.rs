//! Pictures, another face, as PNGs.

pub mod qr;
pub mod timeline;
