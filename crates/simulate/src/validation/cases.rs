//! The cases, and what theory says of each.

use super::{Case, How, Probe};

macro_rules! model {
    ($name:literal) => {
        ($name, include_str!(concat!("../../validation/", $name)))
    };
}

pub(super) const MODELS: &[(&str, &str)] = &[
    model!("01-mm1.yaml"),
    model!("02-mm10.yaml"),
    model!("03-ten-mm1.yaml"),
    model!("04-erlang-b.yaml"),
    model!("04-erlang-b-lognormal.yaml"),
    model!("05-mm1-10.yaml"),
    model!("05-mm1-10-overload.yaml"),
    model!("06-md1.yaml"),
    model!("07-mg1.yaml"),
    model!("08-dm1.yaml"),
    model!("09-ps.yaml"),
    model!("10-closed-20.yaml"),
    model!("10-closed-40.yaml"),
    model!("10-closed-100.yaml"),
    model!("11-fork-join.yaml"),
    model!("12-fan-out.yaml"),
    model!("13-hedging.yaml"),
    model!("13-no-hedging.yaml"),
    model!("14-two-choices.yaml"),
    model!("14-one-choice.yaml"),
    model!("15-priorities.yaml"),
    model!("16-lru-08.yaml"),
    model!("16-lru-1-1k.yaml"),
    model!("16-lru-1-10k.yaml"),
    model!("17-ttl.yaml"),
    model!("17-stampede.yaml"),
    model!("18-retries.yaml"),
    model!("18-bounded-queue.yaml"),
    model!("19-retry-budget.yaml"),
    model!("20-stall-open.yaml"),
    model!("20-stall-closed.yaml"),
    model!("21-square-root.yaml"),
    model!("22-quorum.yaml"),
];

/// All cases.
pub fn cases() -> Vec<Case> {
    let figure = |what, model, expected, node, metric| Probe {
        what,
        model,
        expected,
        slack: 0.0,
        how: How::Figure(node, metric, 0.0),
    };
    let near = |slack, probe: Probe| Probe { slack, ..probe };
    let less = |constant, probe: Probe| match probe.how {
        How::Figure(node, metric, _) => Probe { how: How::Figure(node, metric, constant), ..probe },
        How::Threshold(..) => probe,
    };
    let case = |number, title, theory, checks| Case { number, title, theory, checks };
    vec![
        case(
            1,
            "M/M/1 at 0.8",
            "T = 1/(μ-λ), exponential",
            vec![
                figure("mean time in the system", "01-mm1.yaml", 5.0, "server", "mean"),
                figure("P99 of it", "01-mm1.yaml", 100.0_f64.ln() / 0.2, "server", "p99"),
                figure("utilisation", "01-mm1.yaml", 0.8, "server", "utilisation"),
            ],
        ),
        case(
            2,
            "M/M/10 with 9 erlangs",
            "Erlang C",
            vec![
                figure("share that waits", "02-mm10.yaml", crate::erlang_c(10, 9.0), "server", "wait_share"),
                figure(
                    "P99 of the wait",
                    "02-mm10.yaml",
                    (100.0 * crate::erlang_c(10, 9.0)).ln(),
                    "server",
                    "wait_p99",
                ),
            ],
        ),
        case(
            3,
            "Pooling",
            "ten M/M/1 queues against one M/M/10",
            vec![
                figure("wait, ten queues", "03-ten-mm1.yaml", 9.0, "server", "wait_mean"),
                figure("wait, one queue", "02-mm10.yaml", crate::erlang_c(10, 9.0), "server", "wait_mean"),
            ],
        ),
        case(
            4,
            "Loss system, 20 servers, 15 erlangs",
            "Erlang B, insensitive to the distribution",
            vec![
                figure("loss, exponential", "04-erlang-b.yaml", crate::erlang_b(20, 15.0), "server", "error_share"),
                figure(
                    "loss, log-normal of SCV 4",
                    "04-erlang-b-lognormal.yaml",
                    crate::erlang_b(20, 15.0),
                    "server",
                    "error_share",
                ),
            ],
        ),
        case(
            5,
            "M/M/1/10",
            "loss (1-ρ)ρ^10/(1-ρ^11)",
            vec![
                figure("loss at 0.9", "05-mm1-10.yaml", full(0.9), "server", "error_share"),
                figure("loss at 2", "05-mm1-10-overload.yaml", full(2.0), "server", "error_share"),
            ],
        ),
        case(6, "M/D/1 at 0.8", "Pollaczek–Khinchine", vec![figure("wait", "06-md1.yaml", 2.0, "server", "wait_mean")]),
        case(
            7,
            "M/G/1 at 0.8, SCV 4",
            "Pollaczek–Khinchine",
            vec![figure("wait", "07-mg1.yaml", 10.0, "server", "wait_mean")],
        ),
        case(
            8,
            "D/M/1 at 0.8",
            "T = 1/(μ(1-σ)), σ = exp(-μ(1-σ)/λ)",
            vec![figure("mean time in the system", "08-dm1.yaml", even_arrivals(0.8), "server", "mean")],
        ),
        case(
            9,
            "M/G/1 with processor sharing",
            "insensitive: T = 1/(μ-λ)",
            vec![figure("mean time in the system", "09-ps.yaml", 5.0, "server", "mean")],
        ),
        case(
            10,
            "Closed network, D = 5/30/50 ms, Z = 1 s",
            "mean value analysis",
            vec![
                figure("response, 20 users", "10-closed-20.yaml", closed(20), "load", "mean"),
                figure("response, 40 users", "10-closed-40.yaml", closed(40), "load", "mean"),
                figure("response, 100 users", "10-closed-100.yaml", closed(100), "load", "mean"),
            ],
        ),
        case(
            11,
            "Fork and join of two",
            "Flatto and Hahn: (12-ρ)/8 · 1/(μ-λ)",
            vec![figure("mean time", "11-fork-join.yaml", 7.0, "load", "mean")],
        ),
        case(
            12,
            "Fan-out to 100",
            "1-0.99^100",
            vec![figure(
                "share that meets a slow leaf",
                "12-fan-out.yaml",
                1.0 - 0.99_f64.powi(100),
                "load",
                "slow_share",
            )],
        ),
        case(
            13,
            "Hedging at P95 of Exp(1)",
            "P(T>t) = e^-(2t-d) beyond d",
            vec![
                figure(
                    "P99.9 with a hedge",
                    "13-hedging.yaml",
                    (1000.0_f64.ln() + 20.0_f64.ln()) / 2.0,
                    "load",
                    "p999",
                ),
                figure("P99.9 without", "13-no-hedging.yaml", 1000.0_f64.ln(), "load", "p999"),
            ],
        ),
        case(
            14,
            "The power of two choices at 0.9",
            "Mitzenmacher: Σ ρ^((d^i-d)/(d-1)), n → ∞",
            vec![
                figure("mean time, one choice", "14-one-choice.yaml", 10.0, "server", "mean"),
                near(
                    0.02,
                    figure(
                        "mean time, two choices, n = 1000",
                        "14-two-choices.yaml",
                        two_choices(0.9),
                        "server",
                        "mean",
                    ),
                ),
            ],
        ),
        case(
            15,
            "Priorities, ρ = 0.3 and 0.5",
            "Cobham",
            vec![
                less(1.0, figure("wait of the first", "15-priorities.yaml", 0.8 / 0.7, "load", "mean:first")),
                less(1.0, figure("wait of the second", "15-priorities.yaml", 0.8 / (0.7 * 0.2), "load", "mean:second")),
            ],
        ),
        case(
            16,
            "LRU cache, 100 000 keys",
            "Che's approximation",
            vec![
                near(0.002, figure("hits, α 0.8, C 1000", "16-lru-08.yaml", che(0.8, 1_000), "cache", "hit_ratio")),
                near(0.002, figure("hits, α 1, C 1000", "16-lru-1-1k.yaml", che(1.0, 1_000), "cache", "hit_ratio")),
                near(0.002, figure("hits, α 1, C 10 000", "16-lru-1-10k.yaml", che(1.0, 10_000), "cache", "hit_ratio")),
            ],
        ),
        case(
            17,
            "Cache with a time to live",
            "λT/(1+λT); λD fetches beside the first",
            vec![
                figure("hits", "17-ttl.yaml", 20.0 / 21.0, "cache", "hit_ratio"),
                figure("duplicate fetches of a stampede", "17-stampede.yaml", 100.0, "cache", "duplicate_fetches"),
            ],
        ),
        case(
            18,
            "Metastability by one retry",
            "stuck if and only if 2λ > 300",
            vec![
                Probe {
                    what: "threshold",
                    model: "18-retries.yaml",
                    expected: 150.0,
                    slack: 3.0,
                    how: How::Threshold(100.0, 250.0),
                },
                near(
                    0.02,
                    figure(
                        "goodput share at 280/s with a queue of 150",
                        "18-bounded-queue.yaml",
                        1.0,
                        "load",
                        "goodput_share",
                    ),
                ),
            ],
        ),
        case(
            19,
            "Metastability with a retry budget of 10 %",
            "stuck if and only if 1.1 λ > 300",
            vec![Probe {
                what: "threshold",
                model: "19-retry-budget.yaml",
                expected: 300.0 / 1.1,
                slack: 3.0,
                how: How::Threshold(200.0, 299.0),
            }],
        ),
        case(
            20,
            "Coordinated omission, a stall of 100 s",
            "100 requests a second for 200 s",
            vec![
                near(0.1, figure("true mean", "20-stall-open.yaml", 25.0, "load", "mean")),
                near(0.001, figure("mean of a client that waits", "20-stall-closed.yaml", 0.011, "load", "mean")),
            ],
        ),
        case(
            21,
            "Square-root staffing",
            "Erlang C(110, 100)",
            vec![figure(
                "share that waits",
                "21-square-root.yaml",
                crate::erlang_c(110, 100.0),
                "server",
                "wait_share",
            )],
        ),
        case(
            22,
            "Quorum N=3, R=W=1, read at once",
            "probabilistically bounded staleness: 2/3",
            vec![figure("stale reads", "22-quorum.yaml", 2.0 / 3.0, "store", "stale_share")],
        ),
    ]
}

fn full(rho: f64) -> f64 {
    (1.0 - rho) * rho.powi(10) / (1.0 - rho.powi(11))
}

/// Mean time in D/M/1 with service 1, by iterating its fixed point.
fn even_arrivals(rho: f64) -> f64 {
    let sigma = (0..200).fold(0.5_f64, |sigma, _| (-(1.0 - sigma) / rho).exp());
    1.0 / (1.0 - sigma)
}

fn closed(users: u32) -> f64 {
    crate::closed_visits(users, &[0.005, 0.030, 0.050], 1.0)
}

fn two_choices(rho: f64) -> f64 {
    (1..30).map(|i| rho.powi(2_i32.pow(i) - 2)).sum()
}

fn che(exponent: f64, capacity: u64) -> f64 {
    crate::analytic::che(100_000, exponent, capacity)
}
