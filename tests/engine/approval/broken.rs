//! What is broken in the product on purpose, to see that it is looked at: by triggers in its database, by other settings than
//! it is thought to have, or by what is done to the database behind its back. The model stays as it is.

use chrono::TimeDelta;
use hearing_bot::domain::approval::HighRiskKind;

use super::{
    changes::Answered,
    people::Removed,
    world::{World, key},
};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Broken {
    Nothing,
    /// An invitation stays when it was opened.
    InvitesAreNotSpent,
    /// However late an invitation is opened, it opens.
    InvitesNeverExpire,
    /// Whoever guesses opens the last invitation.
    AnySecretOpens,
    /// Who is removed stays an editor.
    RemovalsAreForgotten,
    /// The last owner goes.
    LastOwnersGo,
    /// Whoever sent a change may approve it.
    OwnApprovalsCount,
    /// An approval counts after the change lapsed.
    LateApprovalsCount,
    /// An approval counts of whoever is no editor any more.
    ApprovalsOfOthersCount,
    /// What was rejected goes on waiting, and can be approved.
    RejectionsAreForgotten,
    /// An approval counts of what no longer applies.
    StaleApprovalsCount,
    /// What is taken back goes out.
    UndoIsForgotten,
    /// A correction is sent without another editor, whatever comes of it.
    CorrectionsAreLet,
    /// Nobody is asked.
    NobodyIsAsked,
    /// What nobody approved can be approved for ever.
    NothingLapses,
}

impl Broken {
    /// Each, how the difference that shows it begins, and a seed from which that is not long in coming.
    pub(super) const EACH: [(Self, &'static str, u64); 14] = [
        (Self::InvitesAreNotSpent, "opens: Granted, not Refused", 5),
        (Self::InvitesNeverExpire, "opens: Granted, not Refused", 19),
        (Self::AnySecretOpens, "opens: Granted, not Refused", 9),
        (Self::RemovalsAreForgotten, "roles: ", 0),
        (Self::LastOwnersGo, "roles: ", 3),
        (Self::OwnApprovalsCount, "became: Released, not Waiting", 8),
        (Self::LateApprovalsCount, "became: Released, not Lapsed", 1),
        (
            Self::ApprovalsOfOthersCount,
            "became: Released, not Waiting",
            8,
        ),
        (
            Self::RejectionsAreForgotten,
            "became: Waiting, not Rejected",
            4,
        ),
        (
            Self::StaleApprovalsCount,
            "answers: Approved, not NoLongerApplies",
            0,
        ),
        (Self::UndoIsForgotten, "became: Waiting, not Undone", 1),
        (
            Self::CorrectionsAreLet,
            "sends: Posted(None), not Posted",
            1,
        ),
        (Self::NobodyIsAsked, "sends: Posted(None), not Posted", 0),
        (Self::NothingLapses, "became: Waiting, not Lapsed", 0),
    ];

    pub(super) fn triggers(self) -> &'static [&'static str] {
        match self {
            Self::InvitesAreNotSpent => &["create trigger broken after delete on invite begin
                 insert into invite (id, owner, secret_hash, expires)
                 select old.id, old.owner, old.secret_hash, old.expires
                 where exists (select 1 from chat where id = old.owner); end"],
            Self::RemovalsAreForgotten => &["create trigger broken before update on role_grant
                 when new.role is null begin select raise(ignore); end"],
            Self::RejectionsAreForgotten => &["create trigger broken before update on posting
                 when new.refusal like '%Rejected%' begin select raise(ignore); end"],
            Self::UndoIsForgotten => &["create trigger broken before update on posting
                 when new.state = 'undone' begin select raise(ignore); end"],
            Self::Nothing
            | Self::InvitesNeverExpire
            | Self::AnySecretOpens
            | Self::LastOwnersGo
            | Self::OwnApprovalsCount
            | Self::LateApprovalsCount
            | Self::ApprovalsOfOthersCount
            | Self::StaleApprovalsCount
            | Self::CorrectionsAreLet
            | Self::NobodyIsAsked
            | Self::NothingLapses => &[],
        }
    }

    /// The kinds that the settings name where they are to name these.
    pub(super) fn second_for(self, asked_for: &[HighRiskKind]) -> Vec<HighRiskKind> {
        if self == Self::NobodyIsAsked {
            return Vec::new();
        }
        asked_for.to_vec()
    }
}

impl World {
    /// Behind the product's back, before somebody opens an invitation.
    pub(super) async fn break_invites(&self) {
        if self.broken == Broken::InvitesNeverExpire {
            let later = (self.now + TimeDelta::hours(1)).timestamp_millis();
            self.raw("update invite set expires = ?1", &[later]).await;
        }
    }

    /// The secret that is looked for where somebody made one up.
    pub(super) fn made_up_secret(&self) -> String {
        let last = self.invites.last();
        match last.filter(|_| self.broken == Broken::AnySecretOpens) {
            Some((secret, _)) => secret.clone(),
            None => "0123456789abcdef0123456789abcdef".to_owned(),
        }
    }

    /// After a removal was refused.
    pub(super) async fn break_removal(&self, removed: Removed, of: usize) {
        if self.broken == Broken::LastOwnersGo && removed == Removed::LastOwner {
            let roles = self.fixture.store.roles();
            let gone = roles.revoke_roles(key(of), self.now).await;
            gone.unwrap();
        }
    }

    /// Before somebody approves or rejects: as if whoever sent it had seen all that came since.
    pub(super) async fn break_seen(&self) {
        if self.broken == Broken::StaleApprovalsCount {
            let see_all = "update posting set seen = 1000 where state = 'waiting'";
            self.raw(see_all, &[]).await;
        }
    }

    /// After an approval did not count.
    pub(super) async fn break_answer(&self, answered: Answered, place: usize) {
        let counts = match answered {
            Answered::Own => self.broken == Broken::OwnApprovalsCount,
            Answered::Lapsed => self.broken == Broken::LateApprovalsCount,
            Answered::Gone => self.broken == Broken::ApprovalsOfOthersCount,
            Answered::Approved
            | Answered::Rejected
            | Answered::ApprovedBefore
            | Answered::RejectedBefore
            | Answered::TakenBack
            | Answered::NoLongerApplies => false,
        };
        if counts {
            let bound = [self.changes.postings[place].id, self.now.timestamp_millis()];
            let approve = "update posting set lapses_at = null,
                     release_at = case when release_at = lapses_at then ?2 else release_at end
                 where id = ?1 and state = 'waiting'";
            self.raw(approve, &bound).await;
        }
    }

    /// Before what is due is released.
    pub(super) async fn break_lapses(&self) {
        if self.broken == Broken::NothingLapses {
            let later = (self.now + TimeDelta::minutes(1)).timestamp_millis();
            let put_off = "update posting set lapses_at = ?1,
                     release_at = case when release_at = lapses_at then ?1 else release_at end
                 where state = 'waiting' and lapses_at < ?1";
            self.raw(put_off, &[later]).await;
        }
    }
}
