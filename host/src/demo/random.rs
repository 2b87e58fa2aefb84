//! Numbers that follow from a seed (SplitMix64): for inventing, never for what must be secret.

/// Numbers that follow from a seed.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    /// Those of a tenant: two tenants of one seed differ.
    pub(crate) fn new(seed: u64, tenant: &str) -> Self {
        let mix = |state: u64, byte: u8| state.wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte);
        Self(tenant.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, mix))
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; 0 where that is 0.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next().checked_rem(limit).unwrap_or_default()
    }

    /// Whether something that happens so often in a hundred does.
    pub(crate) fn percent(&mut self, often: u64) -> bool {
        self.below(100) < often
    }

    /// One of a list.
    pub(crate) fn pick<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        let index = self.below(u64::try_from(list.len()).unwrap_or(u64::MAX));
        list.get(usize::try_from(index).unwrap_or_default())
    }

    /// One of a list whose first ones are the common ones, as with names.
    pub(crate) fn pick_common<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        let length = u64::try_from(list.len()).unwrap_or(u64::MAX);
        let (one, other) = (self.below(length), self.below(length));
        // The lesser of two is three times as often in the first half as in the second.
        list.get(usize::try_from(one.min(other)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_tenants_differ() {
        let three = |seed, tenant| {
            let mut random = Random::new(seed, tenant);
            [random.next(), random.next(), random.next()]
        };
        assert_eq!(three(1, "france"), three(1, "france"));
        assert_ne!(three(1, "france"), three(1, "sweden"));
        assert_ne!(three(1, "france"), three(2, "france"));
        let mut random = Random::new(7, "france");
        assert!((0..1000).all(|_| random.below(10) < 10));
        assert_eq!((random.below(0), random.pick::<u8>(&[])), (0, None));
    }
}
