//! The audit: an act is appended in the transaction that does it. What counts as one is said in
//! [`domain::audit`](crate::domain::audit).

mod acts;
mod append;
mod read;

pub(super) use acts::{
    approved, forgotten, imported, invite_made, invite_withdrawn, lapsed, refused, rejected,
    released, role_given, role_taken, sent, undone, withdrawn,
};
pub(super) use read::check_act;
