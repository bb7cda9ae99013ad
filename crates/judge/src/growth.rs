//! How a cost grows: measurements (n, cost) → the class that fits best, those that can't be excluded, and an exponent.

use script::Growth;
use serde::{Deserialize, Serialize};

/// The cost at one size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// Size of the input, at least 1.
    pub n: u64,
    /// Cost, above 0: CPU seconds or instructions.
    pub cost: f64,
}

/// How well a class fits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fit {
    /// The class.
    pub class: Growth,
    /// Root mean square of the relative errors.
    pub error: f64,
    /// Whether the measurements rule it out.
    pub excluded: bool,
}

/// What the measurements say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GrowthReport {
    /// The class that fits best.
    pub best: Growth,
    /// Classes that the measurements don't rule out, the best among them, slowest growth first.
    pub possible: Vec<Growth>,
    /// Slope of log cost over log n, less the start-up cost; about 2 for a quadratic cost.
    pub exponent: f64,
    /// Ends of its 95 % interval.
    pub interval: (f64, f64),
    /// Every class, slowest growth first.
    pub fits: Vec<Fit>,
    /// The start-up cost that was taken off, in the measurements' unit.
    pub start_up: f64,
    /// The relative error that the measurements may have, by repeated runs.
    pub noise: f64,
    /// The measurements.
    pub measurements: Vec<Measurement>,
}

/// Errors below this share are noise of any machine: no class is ruled out for being worse by less.
const NOISE: f64 = 0.02;
/// How much dearer a start can be than the cheapest one seen: an interpreter's start, measured beside other work, came
/// out 1.43 times as long in each of three passes.
const START_UP_VARIES: f64 = 1.5;
/// A class is ruled out if the best one is this much likelier: a difference of 6 in AIC, where all classes have the
/// same number of parameters (Burnham and Anderson put the end of "considerable support" at 4 to 7).
const RULED_OUT: f64 = 6.0;

/// Fits cost = start-up + a·f(n) for every class, with a ≥ 0 and the start-up between 0 and half more than `start_up`.
///
/// `start_up` is what the smallest imaginable input costs; what larger ones pay of it is fitted. `noise` is
/// the relative error that the measurements may have, from 0: repeated runs of the same size tell it. Classes whose
/// errors it could explain are not ruled out.
///
/// # Errors
/// In words, if there are fewer than four different sizes or a cost isn't positive.
pub fn fit(measurements: &[Measurement], start_up: f64, noise: f64) -> Result<GrowthReport, String> {
    let mut sorted = measurements.to_vec();
    sorted.sort_by_key(|measurement| measurement.n);
    let mut sizes: Vec<u64> = sorted.iter().map(|measurement| measurement.n).collect();
    sizes.dedup();
    if sizes.len() < 4 {
        return Err(format!("growth needs at least 4 different sizes; there are {}", sizes.len()));
    }
    if sorted.iter().any(|m| m.n == 0 || !m.cost.is_finite() || m.cost <= 0.0)
        || !start_up.is_finite()
        || !noise.is_finite()
    {
        return Err("every size and every cost must be above 0".to_owned());
    }
    let most_start = start_up.max(0.0) * START_UP_VARIES;
    let tried: Vec<(Growth, f64, f64)> = Growth::ALL
        .iter()
        .map(|class| {
            let (start, error) = least_squares(&sorted, *class, most_start);
            (*class, start, error)
        })
        .collect();
    // Equal errors go to the slower growth, which comes first.
    let best = tried.iter().fold(tried[0], |best, fit| if fit.2 < best.2 * (1.0 - 1e-9) { *fit } else { best });
    let count = sorted.len() as f64;
    let floored = |error: f64| error.max(NOISE).max(noise);
    let fits: Vec<Fit> = tried
        .iter()
        .map(|(class, _, error)| Fit {
            class: *class,
            error: *error,
            excluded: count * 2.0 * (floored(*error) / floored(best.2)).ln() > RULED_OUT,
        })
        .collect();
    let (exponent, interval) = exponent(&sorted, best.1);
    Ok(GrowthReport {
        best: best.0,
        possible: fits.iter().filter(|fit| !fit.excluded).map(|fit| fit.class).collect(),
        exponent,
        interval,
        fits,
        start_up: best.1,
        noise,
        measurements: sorted,
    })
}

/// A class's shape at n, relative to its value at the largest size so that nothing overflows.
fn shape(class: Growth, n: u64, largest: u64) -> f64 {
    let value = |n: u64| {
        let n = n as f64;
        // log2(n + 1): a logarithm of 0 at n = 1 would make the class nothing there.
        let log = (n + 1.0).log2();
        match class {
            Growth::Constant => 1.0,
            Growth::Logarithmic => log,
            Growth::Linear => n,
            Growth::Linearithmic => n * log,
            Growth::Quadratic => n * n,
            Growth::QuadraticLog => n * n * log,
            Growth::Cubic => n * n * n,
            Growth::Exponential => f64::NAN,
        }
    };
    match class {
        Growth::Exponential => (n as f64 - largest as f64).exp2(),
        _ => value(n) / value(largest),
    }
}

/// Start-up and root mean square relative error of the best a·f(n) + start-up.
///
/// Errors are relative, since the noise of a time grows with it.
fn least_squares(measurements: &[Measurement], class: Growth, most_start: f64) -> (f64, f64) {
    let largest = measurements.last().map_or(1, |measurement| measurement.n);
    // Columns divided by the cost: minimise the sum of (c·u + a·v − 1)².
    let columns: Vec<(f64, f64)> =
        measurements.iter().map(|m| (1.0 / m.cost, shape(class, m.n, largest) / m.cost)).collect();
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| columns.iter().map(of).sum::<f64>();
    let (uu, uv, vv) = (sum(&|(u, _)| u * u), sum(&|(u, v)| u * v), sum(&|(_, v)| v * v));
    let (u, v) = (sum(&|(u, _)| *u), sum(&|(_, v)| *v));
    let slope_for = |start: f64| ((v - start * uv) / vv).max(0.0);
    let error =
        |start: f64, slope: f64| (sum(&|(u, v)| (start * u + slope * v - 1.0).powi(2)) / columns.len() as f64).sqrt();
    let determinant = uu * vv - uv * uv;
    let mut candidates = vec![0.0, most_start];
    if determinant.abs() > 1e-12 * uu * vv {
        candidates.push(((u * vv - v * uv) / determinant).clamp(0.0, most_start));
    }
    let tried = candidates.into_iter().map(|start| (start, error(start, slope_for(start))));
    tried.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0.0, f64::INFINITY))
}

/// Slope of log cost over log n by least squares, and its 95 % interval.
fn exponent(measurements: &[Measurement], start_up: f64) -> (f64, (f64, f64)) {
    let points: Vec<(f64, f64)> = measurements
        .iter()
        // What isn't clearly above the start-up says nothing about growth.
        .filter(|m| m.cost > start_up * 1.1)
        .map(|m| ((m.n as f64).ln(), (m.cost - start_up).ln()))
        .collect();
    if points.len() < 3 {
        return (0.0, (f64::NEG_INFINITY, f64::INFINITY));
    }
    let count = points.len() as f64;
    let (mx, my) = (points.iter().map(|p| p.0).sum::<f64>() / count, points.iter().map(|p| p.1).sum::<f64>() / count);
    let sxx: f64 = points.iter().map(|p| (p.0 - mx).powi(2)).sum();
    let sxy: f64 = points.iter().map(|p| (p.0 - mx) * (p.1 - my)).sum();
    if sxx == 0.0 {
        return (0.0, (f64::NEG_INFINITY, f64::INFINITY));
    }
    let slope = sxy / sxx;
    let residual: f64 = points.iter().map(|p| (p.1 - my - slope * (p.0 - mx)).powi(2)).sum();
    let freedom = points.len() - 2;
    let half = student(freedom) * (residual / freedom as f64 / sxx).sqrt();
    (slope, (slope - half, slope + half))
}

/// Two-sided 95 % quantile of Student's t; standard tables.
fn student(freedom: usize) -> f64 {
    const TABLE: [f64; 30] = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];
    TABLE.get(freedom.saturating_sub(1)).copied().unwrap_or(1.96)
}
