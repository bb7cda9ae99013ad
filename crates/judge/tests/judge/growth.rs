//! Growth: known costs are recognised in spite of noise, and real programs come out as what they are.

use judge::{Measurement, Package, fit, measure_growth};
use proptest::prelude::*;
use script::{Growth, ProblemFacts};
use std::time::Duration;

use crate::support::{Copied, source, workshop};

fn cost(class: Growth, n: f64) -> f64 {
    match class {
        Growth::Constant => 1.0,
        Growth::Logarithmic => n.log2(),
        Growth::Linear => n,
        Growth::Linearithmic => n * n.log2(),
        Growth::Quadratic => n * n,
        Growth::QuadraticLog => n * n * n.log2(),
        Growth::Cubic => n * n * n,
        Growth::Exponential => n.exp2(),
    }
}

/// Sizes that double, or grow by one for what doubles by itself.
fn sizes(class: Growth) -> Vec<u64> {
    if class == Growth::Exponential { (10..20).collect() } else { (0..8).map(|at| 500 << at).collect() }
}

fn classes() -> impl Strategy<Value = Growth> {
    prop::sample::select(Growth::ALL)
}

proptest! {
    #[test]
    fn exact_costs_are_recognised(class in classes(), factor in 1e-9_f64..1e3) {
        let points: Vec<Measurement> =
            sizes(class).into_iter().map(|n| Measurement { n, cost: factor * cost(class, n as f64) }).collect();
        let report = fit(&points, 0.0, 0.0).unwrap();
        prop_assert_eq!(report.best, class);
        prop_assert!(report.possible.contains(&class));
    }

    #[test]
    fn noise_and_start_up_do_not_exclude_the_truth(
        class in classes(), share in 0.0_f64..1.0, noise in prop::collection::vec(-0.04_f64..0.04, 10),
    ) {
        let sizes = sizes(class);
        let start = share * 0.05;
        let scale = cost(class, sizes[sizes.len() - 1] as f64);
        let points: Vec<Measurement> = sizes.iter().zip(noise)
            .map(|(n, noise)| Measurement { n: *n, cost: (start + cost(class, *n as f64) / scale) * (1.0 + noise) })
            .collect();
        let report = fit(&points, start * 1.02, 0.0).unwrap();
        prop_assert!(report.possible.contains(&class), "{:?}", report);
        // A whole power apart is told apart.
        for (this, other) in [(Growth::Linear, Growth::Quadratic), (Growth::Quadratic, Growth::Linear),
            (Growth::Quadratic, Growth::Cubic), (Growth::Cubic, Growth::Quadratic), (Growth::Linearithmic, Growth::Quadratic)] {
            prop_assert!(class != this || !report.possible.contains(&other), "{:?}", report);
        }
    }

    #[test]
    fn the_exponent_of_a_power_lies_in_its_interval_or_next_to_it(
        power in 0.5_f64..3.0, noise in prop::collection::vec(-0.02_f64..0.02, 8),
    ) {
        let points: Vec<Measurement> = (0..8_u32).zip(noise)
            .map(|(at, noise)| { let n = 1000_u64 << at; Measurement { n, cost: 1e-6 * (n as f64).powf(power) * (1.0 + noise) } })
            .collect();
        let report = fit(&points, 0.0, 0.0).unwrap();
        prop_assert!((report.exponent - power).abs() < 0.05, "{}", report.exponent);
        prop_assert!(report.interval.0 <= report.exponent && report.exponent <= report.interval.1);
    }

    #[test]
    fn any_measurements_give_a_report_or_a_reason(
        points in prop::collection::vec((0_u64..1 << 40, -1.0_f64..1e12), 0..12), start in -1.0_f64..10.0,
    ) {
        let points: Vec<Measurement> = points.into_iter().map(|(n, cost)| Measurement { n, cost }).collect();
        if let Ok(report) = fit(&points, start, 0.0) {
            prop_assert!(report.possible.contains(&report.best));
        }
    }
}

#[test]
fn too_little_is_refused() {
    let point = |n, cost| Measurement { n, cost };
    let three = [point(1, 1.0), point(2, 2.0), point(3, 3.0), point(3, 3.1)];
    assert!(fit(&three, 0.0, 0.0).unwrap_err().contains("at least 4 different sizes"));
    let zero = [point(1, 1.0), point(2, 0.0), point(3, 3.0), point(4, 4.0)];
    assert!(fit(&zero, 0.0, 0.0).unwrap_err().contains("above 0"));
}

const FACTS: &str = "{format_version: 1, difficulty: easy, minutes: 20, topics: [arrays], sources: [G], prompt: Add.,
clarifying: [{id: a, question: b, answer: c, words: [d]}], edge_cases: [{id: a, what: b, words: [c], tests: [sample/1]}],
hints: [a, b, c], complexity: {n: numbers, time: n, space: n, sizes: SIZES, why: adding},
ideas: [{name: a, time: n, space: n, when: b}, {name: c, time: n^2, space: n, when: d}], talk: [{ask: a, good: b}, {ask: c, good: d}],
extensions: []}
";

/// The classes that a program on the sum package can't be told from.
fn measured(sizes: &str, name: &str, text: &str) -> judge::Measured {
    let copied = Copied::of("sum");
    copied.write(
        "generators/generate.py",
        "import sys\n\nn = int(sys.argv[sys.argv.index('--size') + 1])\nprint(n)\nprint('\\n'.join(str(i % 1000) for i in range(n)))\n",
    );
    let facts = ProblemFacts::read("interview.yaml", FACTS.replace("SIZES", sizes).as_bytes()).unwrap();
    let (package, _) = Package::read(&copied.path).for_judging().unwrap();
    let (_folder, submission) = source(name, text);
    measure_growth(workshop(), &package, &facts, &submission, Duration::from_secs(2), &mut |_| {}).unwrap()
}

/// A program that works until it has used the seconds of CPU time of a formula in n: what it costs is known on any
/// machine, however busy that is with other work.
fn costing(seconds: &str) -> String {
    format!(
        "#include <math.h>\n#include <stdio.h>\n#include <time.h>\n\
         int main(void) {{\n    double n;\n    long total = 0, each;\n    scanf(\"%lf\", &n);\n\
             while (scanf(\"%ld\", &each) == 1) total += each;\n\
             clock_t end = clock() + (clock_t)(({seconds}) * CLOCKS_PER_SEC);\n\
             while (clock() < end);\n    printf(\"%ld\\n\", total);\n}}\n"
    )
}

#[test]
fn programs_of_known_cost_are_told_apart() {
    let table = [
        ("n * 1e-5", "[1250, 2500, 5000, 10000, 20000]", Growth::Linear, Growth::Quadratic),
        ("n * n * 5e-10", "[1250, 2500, 5000, 10000, 20000]", Growth::Quadratic, Growth::Linear),
        ("n * n * n * 2.5e-14", "[5000, 7500, 10000, 15000, 20000]", Growth::Cubic, Growth::Quadratic),
    ];
    for (seconds, sizes, truth, other) in table {
        let measured = measured(sizes, "a.c", &costing(seconds));
        let growth = &measured.growth;
        assert!(growth.possible.contains(&truth), "{seconds}: {measured:#?}");
        // What the product's own measure of noise calls a noisy machine may leave more open.
        assert!(growth.noise > 0.1 || !growth.possible.contains(&other), "{seconds}: {measured:#?}");
    }
}

#[test]
fn noise_that_the_runs_show_excludes_nothing() {
    // Measured while the machine was busy: doubling n takes 1.5, 2.7 and 1.9 times as long.
    let points = [(400, 0.062), (800, 0.095), (1600, 0.258), (3200, 0.5)].map(|(n, cost)| Measurement { n, cost });
    assert!(!fit(&points, 0.013, 0.0).unwrap().possible.contains(&Growth::Quadratic));
    let report = fit(&points, 0.013, 0.3).unwrap();
    assert!(report.possible.contains(&Growth::Quadratic), "{report:#?}");
}

#[test]
fn a_program_that_takes_too_long_is_stopped_and_one_that_crashes_is_told() {
    let copied = Copied::of("sum");
    copied.write(
        "generators/generate.py",
        "import sys\n\nprint(sys.argv[2])\nprint('1\\n' * int(sys.argv[2]), end='')\n",
    );
    let facts = ProblemFacts::read("i.yaml", FACTS.replace("SIZES", "[10, 20, 40, 80]").as_bytes()).unwrap();
    let (package, _) = Package::read(&copied.path).for_judging().unwrap();
    let measure = |text: &str| {
        let (_folder, submission) = source("a.py", text);
        measure_growth(workshop(), &package, &facts, &submission, Duration::from_millis(200), &mut |_| {})
    };
    assert!(measure("n = int(input())\nwhile n > 5: pass").unwrap_err().contains("at least 4 different sizes"));
    assert!(measure("assert int(input()) < 5").unwrap_err().contains("AssertionError"));
}
