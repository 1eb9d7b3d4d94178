//! P12: a change with which much is at risk goes out only when another editor has approved it, in time, and nobody took it back.
//!
//! A seed is one world. People invite each other, open invitations, remove each other, send changes of every sort, approve,
//! reject and take them back, while time passes and the bot is down now and then. Each act is done in the product and in a model
//! that knows nothing of it (`people`, `changes`); after each, what is stored is compared with the model (`looks`).

mod acts;
mod broken;
mod changes;
mod looks;
mod people;
mod world;

mod cases;

use hearing_bot::domain::{approval::HighRiskKind, case_state::RejectionReason};

use self::{
    broken::Broken,
    changes::{HEARINGS, Sort, WINDOW},
    people::{PEOPLE, Person},
    world::{Agreed, EVERY_KIND, World},
};
use crate::chance::Chance;

/// So many acts a world has.
const ACTS: u32 = 100;

/// So many worlds there are with every `cargo test`.
const WORLDS: u64 = 20;

impl World {
    /// One act, whatever it is.
    async fn lives(&mut self, chance: &mut Chance) -> Agreed {
        let person = any_person(chance);
        let posting = self.any_posting(chance);
        match (chance.within(0..100), posting) {
            (0..30, _) => self.sends_something(person, chance).await,
            (30..50, Some(posting)) => {
                let rejects = chance.within(0..5) == 0;
                let reason = rejects.then(|| chance.one_of(&RejectionReason::ALL));
                self.answers(person, posting, reason).await
            }
            (50..55, Some(posting)) => {
                let other = (person + 1) % PEOPLE;
                self.both_approve([person, other], posting).await
            }
            (55..59, Some(posting)) => self.takes_back(person, posting).await,
            (59..72, _) => self.concerns_roles(person, chance).await,
            (72..80, Some(posting)) => {
                // The bot is down meanwhile, and finds this when it is back.
                self.passes(chance.one_of(&[5, 25, 30, 30]));
                self.answers(person, posting, None).await
            }
            (80..83, _) => self.corrects_in_vain(person).await,
            _ => {
                let minutes = chance.one_of(&[0, 1, 1, 4, 5, 5, 6, 24, 25, 30, 1_400]);
                self.passes(minutes);
                self.steps().await
            }
        }
    }

    /// The settings name nobody any more: one is the owner by the claim, and has invited two.
    async fn has_one_owner(&mut self) -> Agreed {
        self.are_named(&[]).await?;
        self.claims(0).await?;
        for (place, invited) in [1, 2].into_iter().enumerate() {
            self.invites(0).await?;
            self.opens(invited, Some(place)).await?;
        }
        Ok(())
    }

    /// Any that was sent, mostly one that waits.
    fn any_posting(&self, chance: &mut Chance) -> Option<usize> {
        let mut places: Vec<usize> = (0..self.changes.postings.len()).collect();
        let waiting: Vec<usize> = self.changes.in_turn();
        if chance.within(0..4) > 0 && !waiting.is_empty() {
            places = waiting;
        }
        (!places.is_empty()).then(|| chance.one_of(&places))
    }

    async fn sends_something(&mut self, author: Person, chance: &mut Chance) -> Agreed {
        let is_new = chance.within(0..4) > 0 && self.next_hearing < HEARINGS;
        self.next_hearing += u32::from(is_new);
        let hearing = self.next_hearing;
        let mut sort = chance.one_of(&[
            Sort::Check,
            Sort::Room(hearing),
            Sort::ADayEarlier(hearing),
            Sort::ADayLater(hearing),
            Sort::Cancelled(hearing),
            Sort::Adjourned(hearing),
            Sort::Adjourned(hearing),
            Sort::SetBefore,
            Sort::SetBefore,
            Sort::SetAfter,
            Sort::SetAfter,
            Sort::Verdict,
            Sort::Closed,
            Sort::Open,
            Sort::CorrectedEarlier(hearing),
            Sort::CorrectedLater(hearing),
            Sort::Withdrawn(hearing),
        ]);
        if sort.is_correction() && !self.changes.case.is_untouched(hearing) {
            sort = Sort::Check;
        }
        let in_the_way = self.changes.in_the_way(sort, None);
        let instead_of = in_the_way.filter(|_| chance.within(0..2) == 0);
        self.sends(author, sort, instead_of).await
    }

    /// Somebody corrects something, and before another approves it, something else goes out: a correction would replay that too.
    async fn corrects_in_vain(&mut self, author: Person) -> Agreed {
        let hearing = (self.next_hearing + 1).min(HEARINGS - 1);
        self.next_hearing = hearing;
        if !self.changes.case.is_untouched(hearing) {
            return Ok(());
        }
        for sort in [Sort::CorrectedEarlier(hearing), Sort::Open] {
            self.sends(author, sort, None).await?;
            self.passes(WINDOW);
            self.steps().await?;
        }
        match self.changes.in_turn().last() {
            Some(posting) => self.answers((author + 1) % PEOPLE, *posting, None).await,
            None => Ok(()),
        }
    }

    async fn concerns_roles(&mut self, person: Person, chance: &mut Chance) -> Agreed {
        let invites = i64::try_from(self.invites.len()).unwrap();
        let last = (invites > 0).then(|| {
            let first = (invites - 2).max(0);
            usize::try_from(chance.within(first..invites)).unwrap()
        });
        match (chance.within(0..24), last) {
            (0..5, _) => self.invites(person).await,
            (5..12, Some(_)) => self.opens(person, last).await,
            (12..14, _) => self.opens(person, None).await,
            (14, Some(invite)) => self.withdraws(person, invite).await,
            (15..19, _) => self.removes(person, any_person(chance)).await,
            (19, _) => self.is_revoked(person).await,
            (20, _) => self.is_forgotten(person).await,
            (21, _) => self.are_named(&[]).await,
            (22, _) => self.are_named(&[person, any_person(chance)]).await,
            _ => self.claims(person).await,
        }
    }
}

fn any_person(chance: &mut Chance) -> Person {
    let count = i64::try_from(PEOPLE).unwrap();
    usize::try_from(chance.within(0..count)).unwrap()
}

/// So many worlds; the first in which something is not as the model has it, and what that is begins like that.
async fn worlds(seeds: std::ops::Range<u64>, broken: Broken, expected: &str) -> Result<(), String> {
    for seed in seeds {
        if let Err(found) = world(seed, broken).await
            && found.starts_with(expected)
        {
            return Err(format!("{found} (seed {seed})"));
        }
    }
    Ok(())
}

async fn world(seed: u64, broken: Broken) -> Agreed {
    let mut chance = Chance::of(seed);
    let asked_for: &[HighRiskKind] = match seed % 4 {
        3 => &[HighRiskKind::Cancelled],
        _ => &EVERY_KIND,
    };
    let mut world = World::open(asked_for, broken).await;
    if seed % 2 == 1 {
        world.has_one_owner().await?;
    }
    for _ in 0..ACTS {
        world.lives(&mut chance).await?;
        world.is_as_it_should_be().await?;
    }
    world.is_so_in_the_end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_out_without_its_second_editor() {
    let asked = std::env::var("HEARING_BOT_SEEDS").ok();
    let count = asked.and_then(|count| count.parse().ok());
    let seeds = 0..count.unwrap_or(WORLDS);
    worlds(seeds, Broken::Nothing, "").await.unwrap();
}

/// What is broken may show in other ways too, in other worlds.
#[tokio::test(flavor = "multi_thread")]
async fn each_broken_variant_is_seen() {
    for (broken, expected, first) in Broken::EACH {
        let found = worlds(first..first + 10 * WORLDS, broken, expected).await;
        assert!(found.is_err(), "{broken:?} does not show as {expected}");
    }
}
