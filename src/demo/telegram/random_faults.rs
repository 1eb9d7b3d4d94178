//! Faults that strike by chance, and are the same for the same seed and the same calls.

use super::fault::InjectedFault;

/// How often which fault strikes a call that sends or edits.
///
/// Its penalties of 429 run in real time, since the bot that meets them may be a process of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RandomFaults {
    /// The same seed gives the same faults to the same calls.
    pub seed: u64,
    /// Each fault with the calls in a thousand that meet it; what is left of the thousand meet none.
    pub shares: Vec<(u16, InjectedFault)>,
}

/// The source of random faults, which goes on with each call.
pub(super) struct FaultSource {
    shares: Vec<(u16, InjectedFault)>,
    dice: SeededRandom,
}

/// Sebastiano Vigna's splitmix64, <https://prng.di.unimi.it/splitmix64.c>: small, and good enough for dice.
#[derive(Clone, Debug)]
pub struct SeededRandom(u64);

impl SeededRandom {
    /// Dice that fall the same way for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next throw, below `sides`.
    pub fn below(&mut self, sides: u64) -> u64 {
        self.next() % sides.max(1)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl FaultSource {
    pub(super) fn new(faults: RandomFaults) -> Self {
        Self {
            shares: faults.shares,
            dice: SeededRandom::new(faults.seed),
        }
    }

    /// What the next call meets.
    pub(super) fn strike(&mut self) -> Option<InjectedFault> {
        let mut left = self.dice.below(1000);
        for (share, fault) in &self.shares {
            match left.checked_sub(u64::from(*share)) {
                Some(rest) => left = rest,
                None => return Some(*fault),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dice_are_splitmix64() {
        // The first values of the reference implementation for the seed 1234567.
        let mut dice = SeededRandom::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| dice.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
            ]
        );
    }

    #[test]
    fn faults_have_their_shares_and_the_same_seed_gives_the_same() {
        let faults = |seed| RandomFaults {
            seed,
            shares: vec![
                (100, InjectedFault::LostAnswer),
                (30, InjectedFault::ServerError),
            ],
        };
        let struck = |seed| -> Vec<Option<InjectedFault>> {
            let mut source = FaultSource::new(faults(seed));
            (0..10_000).map(|_| source.strike()).collect()
        };
        let first = struck(1);
        assert_eq!(first, struck(1));
        assert_ne!(first, struck(2));
        let share = |fault| first.iter().filter(|struck| **struck == fault).count();
        assert!((850..1150).contains(&share(Some(InjectedFault::LostAnswer))));
        assert!((220..380).contains(&share(Some(InjectedFault::ServerError))));
        assert_eq!(share(Some(InjectedFault::BadGateway)), 0);
    }
}
