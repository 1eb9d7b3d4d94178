//! Chance that repeats: a seed gives the same world every time.

use hearing_bot::demo::telegram::SeededRandom;

/// The dice of the small Telegram, thrown for ranges and choices.
pub(crate) struct Chance(SeededRandom);

impl Chance {
    pub(crate) fn of(seed: u64) -> Self {
        Self(SeededRandom::new(seed))
    }

    /// A number from `range`.
    pub(crate) fn within(&mut self, range: std::ops::Range<i64>) -> i64 {
        let width = u64::try_from(range.end - range.start).unwrap();
        range.start + i64::try_from(self.0.below(width)).unwrap()
    }

    /// One of several.
    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        let place = self.within(0..i64::try_from(choices.len()).unwrap());
        choices[usize::try_from(place).unwrap()]
    }
}
