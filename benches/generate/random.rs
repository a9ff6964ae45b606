//! Chance without a clock: the same stream of numbers for the same record, on every machine.

/// A source of numbers (splitmix64), integers only so that no rounding differs by machine.
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    /// The numbers of record `index` of a folder: independent of every other record.
    pub(crate) fn of(folder: &str, index: usize) -> Self {
        let seed = folder
            .bytes()
            .fold(0x5eed, |seed: u64, byte| seed.wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte));
        let mut random = Self(seed ^ (index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `count`, each as likely.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        scaled(u128::from(self.next()), count)
    }

    /// A number from `first` to `last`, both included, each as likely.
    pub(crate) fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// True in `percent` of a hundred cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A number below `count`, small ones far more likely: the way words are used (Zipf).
    pub(crate) fn skewed(&mut self, count: usize) -> usize {
        let part = u128::from(self.next());
        scaled((((part * part) >> 64) * part) >> 64, count)
    }

    /// A number below `count`, small ones somewhat more likely: the way subjects are chosen.
    pub(crate) fn leaning(&mut self, count: usize) -> usize {
        self.below(count).min(self.below(count))
    }

    /// One of `items`, the first ones somewhat more likely.
    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.leaning(items.len())]
    }

    /// Between `least` and `most` different numbers below `count`, in ascending order.
    pub(crate) fn several(&mut self, count: usize, least: usize, most: usize) -> Vec<usize> {
        let wanted = self.between(least, most).min(count);
        let mut chosen = std::collections::BTreeSet::new();
        while chosen.len() < wanted {
            chosen.insert(self.leaning(count));
        }
        chosen.into_iter().collect()
    }
}

/// `part` of 2^64 parts of `count`.
fn scaled(part: u128, count: usize) -> usize {
    usize::try_from((part * count as u128) >> 64).expect("less than `count`")
}
