//! A count that is averaged over time.

/// A count that goes up and down, and the area under it over time.
///
/// The area is not brought up to date at every change: with the count n(t) and its changes d at the times t it is
/// n(now) now − Σ d t, so that a change costs one addition, and all else is left to whoever asks.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Gauge {
    value: u64,
    /// Changes times when they happened, summed.
    moments: f64,
}

impl Gauge {
    /// What the count is.
    #[inline]
    pub fn now(&self) -> u64 {
        self.value
    }

    /// One more, at `now` seconds.
    #[inline]
    pub fn up(&mut self, now: f64) {
        self.value += 1;
        self.moments += now;
    }

    /// One less.
    #[inline]
    pub fn down(&mut self, now: f64) {
        self.value -= 1;
        self.moments -= now;
    }

    /// Another count altogether.
    pub fn set(&mut self, value: u64, now: f64) {
        self.moments += (value as f64 - self.value as f64) * now;
        self.value = value;
    }

    /// Area under the count until `now`, in seconds.
    pub fn area(&self, now: f64) -> f64 {
        self.value as f64 * now - self.moments
    }

    /// The same count with no area before `now`.
    pub fn restarted(&self, now: f64) -> Gauge {
        Gauge { value: self.value, moments: self.value as f64 * now }
    }
}

#[cfg(test)]
mod tests {
    use super::Gauge;

    #[test]
    fn the_area_is_the_counts_times_how_long_they_stood() {
        let mut gauge = Gauge::default();
        gauge.up(1.0);
        gauge.up(3.0);
        gauge.down(4.0);
        gauge.set(5, 10.0);
        // 1 over 2 s, 2 over 1 s, 1 over 6 s, 5 over 2 s.
        assert!((gauge.area(12.0) - 20.0).abs() < 1e-12);
        assert!((gauge.restarted(12.0).area(14.0) - 10.0).abs() < 1e-12);
        assert_eq!(gauge.now(), 5);
    }
}
