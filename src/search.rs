//! Folding a name across three scripts.
