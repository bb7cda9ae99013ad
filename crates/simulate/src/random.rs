//! Random numbers: one stream for each node and purpose, so that a change in one part of a design leaves the chance of all others
//! as it was (common random numbers).

use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Exp1, StandardNormal, Zipf};
use rand_xoshiro::Xoshiro256PlusPlus;

use crate::work::PARETO_SHAPE;
use crate::{Shape, Work};

/// A stream of random numbers.
#[derive(Clone, Debug)]
pub(crate) struct Stream {
    generator: Xoshiro256PlusPlus,
    /// The next exponential number, drawn ahead: where it stands in the agenda decides what happens next, which the processor has to
    /// guess until it knows the number.
    exponential: f64,
}

impl Stream {
    /// The stream of a purpose at a node (or link) in one replication. The same arguments give the same stream.
    pub fn new(seed: u64, replication: u64, name: &str, purpose: u64) -> Stream {
        // FNV-1a over the name, then all mixed by SplitMix64, which seeds the generator.
        let name = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let mixed = [replication, name, purpose].iter().fold(seed, |state, part| {
            let mut mixed = state.wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_add(*part);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ (mixed >> 31)
        });
        let mut generator = Xoshiro256PlusPlus::seed_from_u64(mixed);
        let exponential = Exp1.sample(&mut generator);
        Stream { generator, exponential }
    }

    /// Exponential with mean 1.
    #[inline]
    pub fn exponential(&mut self) -> f64 {
        let next = Exp1.sample(&mut self.generator);
        std::mem::replace(&mut self.exponential, next)
    }

    /// Uniform in 0 to 1, 1 excluded.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        self.generator.random()
    }

    /// Whether something of probability `share` happens; no number is drawn for 0 and 1.
    #[inline]
    pub fn chance(&mut self, share: f64) -> bool {
        share >= 1.0 || (share > 0.0 && self.uniform() < share)
    }

    /// Uniform among `0..below`.
    #[inline]
    pub fn below(&mut self, below: u32) -> u32 {
        if below <= 1 { 0 } else { self.generator.random_range(0..below) }
    }

    #[inline]
    fn normal(&mut self) -> f64 {
        StandardNormal.sample(&mut self.generator)
    }
}

/// A distribution of durations, ready to be drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Draw {
    Constant(f64),
    Exponential(f64),
    /// Mean and spread of the logarithm.
    Lognormal(f64, f64),
    /// Usual value, slow value, share of slow ones.
    TwoPoint(f64, f64, f64),
    /// Lowest value.
    Pareto(f64),
}

impl Draw {
    pub fn new(work: &Work) -> Draw {
        let mean = work.mean.0;
        match work.shape {
            _ if mean == 0.0 && work.shape != Shape::TwoPoint => Draw::Constant(0.0),
            Shape::Constant => Draw::Constant(mean),
            Shape::Exponential => Draw::Exponential(mean),
            Shape::Lognormal => {
                // With squared coefficient of variation c: sigma^2 = ln(1 + c), mu = ln(mean) - sigma^2 / 2.
                let variance = work.variability().ln_1p();
                if variance == 0.0 {
                    return Draw::Constant(mean);
                }
                Draw::Lognormal(mean.ln() - variance / 2.0, variance.sqrt())
            }
            Shape::TwoPoint => {
                Draw::TwoPoint(mean, work.slow.map_or(mean, |slow| slow.0), work.slow_share.unwrap_or(0.0))
            }
            Shape::Pareto => Draw::Pareto(mean * (PARETO_SHAPE - 1.0) / PARETO_SHAPE),
        }
    }

    #[inline(always)]
    pub fn sample(&self, stream: &mut Stream) -> f64 {
        match *self {
            Draw::Constant(value) => value,
            Draw::Exponential(mean) => mean * stream.exponential(),
            _ => self.sample_longer(stream),
        }
    }

    /// The distributions whose arithmetic is long beside the cost of a function call.
    #[inline(never)]
    fn sample_longer(&self, stream: &mut Stream) -> f64 {
        match *self {
            Draw::Constant(mean) | Draw::Exponential(mean) => mean,
            Draw::Lognormal(mu, sigma) => (mu + sigma * stream.normal()).exp(),
            Draw::TwoPoint(usual, slow, share) => {
                if stream.uniform() < share {
                    slow
                } else {
                    usual
                }
            }
            Draw::Pareto(lowest) => lowest * (1.0 - stream.uniform()).powf(-1.0 / PARETO_SHAPE),
        }
    }
}

/// Popularity of keys: key 0 is the most popular.
#[derive(Clone, Debug)]
pub(crate) enum Keys {
    Uniform(u64),
    Zipf(Zipf<f64>),
}

impl Keys {
    pub fn new(keys: u64, exponent: f64) -> Keys {
        if exponent == 0.0 {
            return Keys::Uniform(keys);
        }
        Zipf::new(keys as f64, exponent).map_or(Keys::Uniform(keys), Keys::Zipf)
    }

    #[inline]
    pub fn sample(&self, stream: &mut Stream) -> u32 {
        match self {
            Keys::Uniform(keys) => (stream.uniform() * *keys as f64) as u32,
            Keys::Zipf(zipf) => zipf.sample(&mut stream.generator) as u32 - 1,
        }
    }
}
