//! Taking turns, medians, ratios.
//!
//! A contender is something that can be done so many times; a race has them all take turns,
//! forwards in one round and backwards in the next, so that what disturbs the machine disturbs
//! neighbours alike. Every figure of a race has as many rounds.

use std::hint::black_box;
use std::time::Instant;

/// How long one turn takes at least, so that the clock's own cost does not show.
const TURN_NS: f64 = 4_000_000.0;
const ITERATIONS_MAX: u32 = 1 << 16;

type Turn<'c> = Box<dyn FnMut(u32) -> anyhow::Result<f64> + 'c>;

/// Something that is measured.
struct Contender<'c> {
    name: String,
    /// Does it so many times and says how many nanoseconds that took.
    turn: Turn<'c>,
    /// What one turn counts for, such as the requests of a batch.
    units: f64,
    iterations: u32,
    /// Nanoseconds for one unit, by round.
    samples: Vec<f64>,
}

/// Contenders that take turns.
#[derive(Default)]
pub(crate) struct Race<'c> {
    contenders: Vec<Contender<'c>>,
}

impl<'c> Race<'c> {
    /// Enters a contender whose turn does `units` things at a time.
    pub(crate) fn enter(
        &mut self,
        name: impl Into<String>,
        units: f64,
        turn: impl FnMut(u32) -> anyhow::Result<f64> + 'c,
    ) {
        let (name, turn) = (name.into(), Box::new(turn));
        self.contenders.push(Contender { name, turn, units, iterations: 1, samples: Vec::new() });
    }

    /// Finds how often each does its thing in a turn, which warms it up, and runs the rounds.
    pub(crate) fn run(&mut self, rounds: usize) -> anyhow::Result<()> {
        for contender in &mut self.contenders {
            while (contender.turn)(contender.iterations)? < TURN_NS
                && contender.iterations < ITERATIONS_MAX
            {
                contender.iterations = contender.iterations.saturating_mul(2);
            }
        }
        for _ in 0..rounds {
            for contender in &mut self.contenders {
                let elapsed = (contender.turn)(contender.iterations)?;
                let things = f64::from(contender.iterations) * contender.units;
                contender.samples.push(elapsed / things);
            }
            self.contenders.reverse();
        }
        Ok(())
    }

    /// Median nanoseconds, and the least, of a contender; none where it took no part.
    pub(crate) fn nanoseconds(&self, name: &str) -> Option<(f64, f64)> {
        let samples = self.samples(name)?;
        let least = samples.iter().copied().fold(f64::INFINITY, f64::min);
        Some((median(samples.to_vec())?, least))
    }

    /// How many times as long the first takes as the second: the median of the rounds' ratios.
    pub(crate) fn ratio(&self, name: &str, other: &str) -> Option<f64> {
        let pairs = self.samples(name)?.iter().zip(self.samples(other)?);
        median(pairs.map(|(one, other)| one / other).collect())
    }

    /// The contenders whose name begins so, by name.
    pub(crate) fn names(&self, beginning: &str) -> Vec<&str> {
        let names = self.contenders.iter().map(|contender| contender.name.as_str());
        let mut names: Vec<&str> = names.filter(|name| name.starts_with(beginning)).collect();
        names.sort_unstable();
        names
    }

    fn samples(&self, name: &str) -> Option<&[f64]> {
        let mut contenders = self.contenders.iter();
        contenders.find(|contender| contender.name == name).map(|found| found.samples.as_slice())
    }
}

/// Asks so many times, the requests in turn: the nanoseconds taken.
pub(crate) fn timed<R>(
    iterations: u32,
    requests: &[Vec<u8>],
    mut ask: impl FnMut(&[u8]) -> anyhow::Result<R>,
) -> anyhow::Result<f64> {
    let start = Instant::now();
    for (request, _) in requests.iter().cycle().zip(0..iterations) {
        black_box(ask(request)?);
    }
    Ok(start.elapsed().as_secs_f64() * 1e9)
}

fn median(mut samples: Vec<f64>) -> Option<f64> {
    samples.sort_by(f64::total_cmp);
    samples.get(samples.len().checked_div(2)?).copied()
}
