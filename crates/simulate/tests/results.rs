//! What a run says beside its figures: cost, bottleneck, the analytic answer.

mod support;

use simulate::{Method, analyse, mmc_wait, run};
use support::{errors, figure, file, model, near, options, outcome};

/// One load before one node.
fn one(rate: f64, node: &str) -> String {
    format!(
        "nodes:\n- {{id: load, kind: load, rate: {rate}}}\n- {{id: node, {node}}}\nlinks:\n- {{from: load, to: node}}\n"
    )
}

#[test]
fn the_cost_follows_the_price_table() {
    let run = outcome(10, &one(10.0, "kind: service, replicas: 3, cores: 4, work: 1 ms"));
    let prices = simulate::prices();
    near("service", run.cost.by_node["node"], 3.0 * 4.0 * 730.0 * prices.prices["service"].price, 1e-6);
    near("all", run.cost.per_month, run.cost.by_node.values().sum(), 1e-9);
    assert_eq!(run.cost.prices_of, prices.date);
    // A table of one's own, and a key of one's own in it.
    let mut dear = options();
    dear.prices.prices.insert("metal".into(), simulate::Price { price: 10.0, per: simulate::Unit::Hour });
    let model = model(&file(10, &one(10.0, "kind: service, replicas: 2, work: 1 ms, price: metal")));
    near("metal", run_with(&model, &dear), 2.0 * 730.0 * 10.0, 1e-6);
}

fn run_with(model: &simulate::Model, options: &simulate::Options) -> f64 {
    run(model, options).cost.per_month
}

#[test]
fn how_busy_a_node_is_over_time_counts_its_cores_too() {
    // 100 a second times 10 ms on two cores, with many more threads than cores.
    let run = outcome(100, &one(100.0, "kind: service, threads: 64, cores: 2, work: {mean: 10 ms, shape: constant}"));
    let busy = &run.series.nodes["node"].busy;
    near("mean over time", busy.iter().sum::<f64>() / busy.len() as f64, 0.5, 0.05);
    near("the run's", figure(&run, "node", "utilisation"), 0.5, 0.05);
}

#[test]
fn the_bottleneck_is_named_with_its_reason() {
    let why = |body: &str| {
        let run = outcome(40, body);
        let bottleneck = run.bottleneck.unwrap_or_else(|| panic!("none in {body}"));
        assert_eq!(bottleneck.id, "node", "{}", bottleneck.why);
        bottleneck.why
    };
    let full = why(&one(200.0, "kind: service, threads: 1, queue: 2, work: 10 ms"));
    assert!(full.starts_with("its queue overflows: "), "{full}");
    let throttled = why(&one(300.0, "kind: third_party, rate: 100"));
    assert!(throttled.starts_with("it allows no more: "), "{throttled}");
    let pool = why(&one(50.0, "kind: database, cores: 1, pool: 1, pool_wait: 100 ms, read: 40 ms"));
    assert!(pool.ends_with("get no connection in time"), "{pool}");
    let gone = why(&(one(50.0, "kind: service") + "twists:\n- {kind: replicas_down, node: node, at: 10 s}\n"));
    assert!(gone.starts_with("it is not there: "), "{gone}");
    let busy = why(&one(90.0, "kind: service, threads: 1, work: {mean: 10 ms, shape: exponential}"));
    assert!(busy.starts_with("it is ") && busy.contains("% busy, and a call waits "), "{busy}");
    let fills = why(
        "nodes:\n- {id: load, kind: load, rate: 100}\n- {id: node, kind: queue}\n- {id: jobs, kind: workers, threads: 1, work: 20 ms}\nlinks:\n- {from: load, to: node}\n- {from: node, to: jobs}\n",
    );
    assert!(fills.starts_with("it fills: "), "{fills}");
}

#[test]
fn closed_forms_stand_beside_the_measurement() {
    let run = outcome(600, &one(80.0, "kind: service, threads: 1, work: {mean: 10 ms, shape: exponential}"));
    let [form] = &run.closed_forms[..] else { panic!("{:?}", run.closed_forms) };
    assert_eq!(form.form, "M/M/1");
    near("theory", form.theory, mmc_wait(1, 80.0, 0.01).expect("it settles"), 1e-12);
    near("measured", form.measured.mean, form.theory, 0.006);
}

/// A web design of M/M/c servers that is also small enough to be simulated.
fn web(rate: f64) -> String {
    format!(
        "format_version: 1\nname: Web\nduration: 100 s\nreplications: 4\nnodes:\n- {{id: load, kind: load, rate: {rate}}}\n- {{id: web, kind: service, threads: 4, work: {{mean: 10 ms, shape: exponential}}}}\n- {{id: app, kind: service, threads: 8, work: {{mean: 20 ms, shape: exponential}}}}\n- {{id: leaf, kind: service, threads: 2, work: {{mean: 4 ms, shape: exponential}}}}\nlinks:\n- {{from: load, to: web}}\n- {{from: load, to: app}}\n- {{from: load, to: leaf}}\n"
    )
}

#[test]
fn the_analytic_answer_lies_near_the_simulation() {
    let model = model(&web(300.0));
    let (simulated, computed) = (run(&model, &options()), analyse(&model, &options()));
    assert_eq!((simulated.method, computed.method), (Method::Simulated, Method::Analytic));
    assert!(computed.warnings[0].starts_with("This is an analytic answer"), "{:?}", computed.warnings);
    for (id, metric, share) in [
        ("web", "utilisation", 0.03),
        ("app", "utilisation", 0.03),
        ("web", "wait_mean", 0.2),
        ("app", "wait_mean", 0.2),
        ("load", "mean", 0.05),
        ("load", "p50", 0.1),
        ("load", "p99", 0.15),
    ] {
        let (is, says) = (figure(&simulated, id, metric), figure(&computed, id, metric));
        assert!((is - says).abs() <= share * is, "{id} {metric}: simulated {is}, computed {says}");
    }
}

#[test]
fn beyond_its_reach_the_answer_is_analytic_and_says_so() {
    let outcome = run(&model(&web(3e6)), &options());
    assert_eq!(outcome.method, Method::Analytic);
    assert!(outcome.warnings.iter().any(|warning| warning.contains("`web` can't keep up")), "{:?}", outcome.warnings);
    assert!(errors(&outcome, "web", "rejected") > 0.9);
    assert_eq!(outcome.replications, 0);
}

#[test]
fn intervals_come_from_replications() {
    let model = model(&web(300.0));
    let run = run(&model, &options());
    let mean = run.metric("load", "mean").expect("a mean");
    assert!(mean.low.is_some_and(|low| low < mean.mean) && mean.high.is_some_and(|high| high > mean.mean));
    let once = simulate::run(&model, &simulate::Options { replications: Some(1), ..options() });
    assert_eq!(once.metric("load", "mean").and_then(|mean| mean.low), None);
}

#[test]
fn the_warm_up_is_left_out() {
    let body = "nodes:\n- {id: load, kind: load, rate: 100, arrivals: even}\n- {id: app, kind: service, threads: 0, work: 0 s}\nlinks:\n- {from: load, to: app}\ntwists:\n- {kind: errors, node: app, at: 0 s, for: 5 s, amount: 1}\n";
    let counted = file(20, body).replace("warmup: 0 s", "warmup: 6 s");
    near("errors", figure(&run(&model(&counted), &options()), "load", "error_share"), 0.0, 0.0);
    near("errors", figure(&outcome(20, body), "load", "error_share"), 0.25, 0.01);
}

#[test]
fn a_price_table_can_be_edited() {
    let mut table = simulate::prices();
    let text = serde_json::to_string(&table).expect("a table is JSON");
    assert_eq!(simulate::read_prices("prices.json", text.as_bytes()), Ok(table.clone()));
    if let Some(price) = table.prices.get_mut("service") {
        price.price = -1.0;
    }
    let wrong = simulate::read_prices("prices.json", serde_json::to_string(&table).expect("JSON").as_bytes());
    let problem = &wrong.expect_err("a price below nothing")[0];
    assert_eq!((problem.file.as_str(), problem.part.as_str()), ("prices.json", "/prices/service/price"));
}

#[test]
fn percentiles_over_time_are_in_order() {
    let outcome = run(&model(&web(40.0)), &options());
    let load = &outcome.series.loads["load"];
    assert_eq!([load.p50.len(), load.p95.len(), load.p99.len()], [outcome.series.time.len(); 3]);
    let mut answered = 0;
    for ((p50, p95), p99) in load.p50.iter().zip(&load.p95).zip(&load.p99) {
        let (Some(p50), Some(p95), Some(p99)) = (p50, p95, p99) else { continue };
        assert!(p50 < p95 && p95 <= p99, "{p50} {p95} {p99}");
        answered += 1;
    }
    assert!(answered > 50, "{answered} slices had replies");
}
