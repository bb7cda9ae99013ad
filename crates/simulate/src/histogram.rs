//! Durations counted in bins whose width grows with the duration: percentiles in memory that does not grow with the run.

/// Bins per doubling: a bin is at most 1/64 wide relative to its duration, and percentiles are interpolated inside it.
const PER_DOUBLING: u32 = 64;
const BITS: u32 = PER_DOUBLING.trailing_zeros();
/// Smallest exponent told apart: about a nanosecond.
const LOWEST: i32 = -30;
/// Largest exponent told apart: about half a year.
const HIGHEST: i32 = 24;
const BINS: usize = ((HIGHEST - LOWEST) as usize) * PER_DOUBLING as usize + 1;

/// A histogram of durations in seconds from 1 ns to half a year, with exact count, sum and maximum.
///
/// Only the bins between the shortest and the longest duration met are kept: a model has hundreds of histograms.
#[derive(Clone, Debug, Default)]
pub struct Histogram {
    counts: Vec<u64>,
    /// Bin of the first count.
    first: usize,
    sum: f64,
    max: f64,
}

/// Bins added beyond the one needed, so that a histogram grows a few times only.
const SPARE: usize = PER_DOUBLING as usize;

/// Bin 0 holds everything below the lowest exponent; the bin follows from the bits of the number: its exponent and the first
/// bits of its mantissa.
#[inline]
fn bin(seconds: f64) -> usize {
    let first = ((1023 + LOWEST) as u64) << BITS;
    let key = seconds.to_bits() >> (52 - BITS);
    (key.saturating_sub(first) as usize).min(BINS - 1)
}

fn lower_edge(bin: usize) -> f64 {
    if bin == 0 {
        return 0.0;
    }
    let key = bin as u64 + (((1023 + LOWEST) as u64) << BITS);
    f64::from_bits(key << (52 - BITS))
}

impl Histogram {
    /// Counts one duration in seconds; negative ones count as 0.
    #[inline]
    pub fn record(&mut self, seconds: f64) {
        // Comparisons rather than `f64::max`, which asks twice because of NaN; there is none here.
        let seconds = if seconds > 0.0 { seconds } else { 0.0 };
        let bin = bin(seconds);
        // How many there are altogether is added up when somebody asks: that is seldom, and this is done for every call.
        match self.counts.get_mut(bin.wrapping_sub(self.first)) {
            Some(count) => *count += 1,
            None => self.record_wider(bin),
        }
        self.sum += seconds;
        self.max = if seconds > self.max { seconds } else { self.max };
    }

    #[cold]
    #[inline(never)]
    fn record_wider(&mut self, bin: usize) {
        self.widen(bin);
        self.counts[bin - self.first] += 1;
    }

    /// Makes room for a bin.
    fn widen(&mut self, bin: usize) {
        let (first, end) = match self.counts.len() {
            0 => (bin, bin + 1),
            kept => (bin.min(self.first), (bin + 1).max(self.first + kept)),
        };
        let first = if first < self.first || self.counts.is_empty() { first.saturating_sub(SPARE) } else { first };
        let end = if end > self.first + self.counts.len() { (end + SPARE).min(BINS) } else { end };
        let mut wider = vec![0; end - first];
        if !self.counts.is_empty() {
            wider[self.first - first..][..self.counts.len()].copy_from_slice(&self.counts);
        }
        (self.first, self.counts) = (first, wider);
    }

    /// The bins that count something.
    fn counted(&self) -> impl Iterator<Item = (usize, u64)> {
        self.counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(at, count)| (self.first + at, *count))
    }

    /// How many were counted.
    pub fn count(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Their mean in seconds, if there are any.
    pub fn mean(&self) -> Option<f64> {
        let count = self.count();
        (count > 0).then(|| self.sum / count as f64)
    }

    /// The largest in seconds; 0 if there are none.
    pub fn max(&self) -> f64 {
        self.max
    }

    /// The duration in seconds below which a share `q` (0 to 1) of them lies, interpolated inside its bin.
    pub fn quantile(&self, q: f64) -> Option<f64> {
        let all = self.count();
        if all == 0 {
            return None;
        }
        let wanted = q.clamp(0.0, 1.0) * all as f64;
        let mut before = 0.0;
        for (bin, count) in self.counted() {
            let count = count as f64;
            if before + count >= wanted {
                let (low, high) = (lower_edge(bin), lower_edge(bin + 1).min(self.max.max(lower_edge(bin))));
                let inside = ((wanted - before) / count).clamp(0.0, 1.0);
                return Some((low + (high - low) * inside).min(self.max));
            }
            before += count;
        }
        Some(self.max)
    }

    /// Share of them above `seconds`, to the precision of a bin.
    pub fn share_above(&self, seconds: f64) -> Option<f64> {
        let at = bin(seconds);
        let above: u64 = self.counted().filter(|(bin, _)| *bin > at).map(|(_, count)| count).sum();
        let here = self.counts.get(at.wrapping_sub(self.first)).copied().unwrap_or(0);
        let (low, high) = (lower_edge(at), lower_edge(at + 1));
        let inside = if high > low { ((high - seconds) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
        let count = self.count();
        (count > 0).then(|| (above as f64 + here as f64 * inside) / count as f64)
    }

    /// Adds what another one counted.
    pub fn add(&mut self, other: &Histogram) {
        for (bin, count) in other.counted() {
            if bin.wrapping_sub(self.first) >= self.counts.len() {
                self.widen(bin);
            }
            self.counts[bin - self.first] += count;
        }
        self.sum += other.sum;
        self.max = self.max.max(other.max);
    }

    /// Forgets all that was counted, and keeps the bins: a histogram that is used again needs them again.
    pub(crate) fn clear(&mut self) {
        self.counts.fill(0);
        (self.sum, self.max) = (0.0, 0.0);
    }
}
