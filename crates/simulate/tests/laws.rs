//! Laws that hold for every model, tried on random small ones.

mod support;

use proptest::prelude::*;
use simulate::{Model, Options, run};
use support::{model, options};

/// What a random model is made of.
#[derive(Clone, Debug)]
struct Design {
    rate: u32,
    replicas: u32,
    threads: u32,
    work_ms: u32,
    queue: Option<u32>,
    balancer: bool,
    cache: bool,
    queue_node: bool,
    database: bool,
    timeout_ms: Option<u32>,
    attempts: u32,
    hedge: bool,
    breaker: bool,
    shared: bool,
    way_ms: u32,
    loss: bool,
    twist: u32,
    seed: u64,
}

fn design() -> impl Strategy<Value = Design> {
    let size = (5_u32..60, 1_u32..4, 1_u32..4, 1_u32..80, proptest::option::of(0_u32..5));
    let parts = (any::<[bool; 7]>(), any::<bool>(), proptest::option::of(20_u32..200), 1_u32..4);
    (size, parts, 0_u32..5, 0_u32..14, any::<u64>()).prop_map(|(size, parts, way_ms, twist, seed)| {
        let (rate, replicas, threads, work_ms, queue) = size;
        let ([balancer, cache, queue_node, database, hedge, breaker, shared], loss, timeout_ms, attempts) = parts;
        Design {
            rate,
            replicas,
            threads,
            work_ms,
            queue,
            balancer,
            cache,
            queue_node,
            database,
            timeout_ms,
            attempts,
            hedge,
            breaker,
            shared,
            way_ms,
            loss,
            twist,
            seed,
        }
    })
}

/// The design as a model file.
fn written(design: &Design) -> String {
    let Design { rate, replicas, threads, work_ms, way_ms, attempts, .. } = design;
    let queue = design.queue.map_or(String::new(), |queue| format!(", queue: {queue}"));
    let order = if design.shared { ", order: shared" } else { "" };
    let mut nodes = vec![
        format!("{{id: load, kind: load, rate: {rate}, reads: 0.7, keys: 50, objective: 100 ms}}"),
        format!(
            "{{id: app, kind: service, replicas: {replicas}, zones: 2, threads: {threads}, work: {work_ms} ms{queue}{order}}}"
        ),
    ];
    let mut how = format!("round_trip: {way_ms} ms, attempts: {attempts}, backoff: 5 ms");
    if let Some(timeout) = design.timeout_ms {
        how += &format!(", timeout: {timeout} ms");
        if design.loss {
            how += ", loss: 0.1";
        }
    }
    if design.hedge {
        how += ", hedge_after: 15 ms";
    }
    if design.breaker {
        how += ", breaker: {window: 10, open_for: 500 ms}";
    }
    let mut links = Vec::new();
    if design.balancer {
        nodes.push("{id: lb, kind: load_balancer, health_interval: 1 s}".into());
        links.push("{from: load, to: lb}".to_owned());
        links.push(format!("{{from: lb, to: app, {how}}}"));
    } else {
        links.push(format!("{{from: load, to: app, {how}}}"));
    }
    if design.database {
        nodes.push("{id: db, kind: database, cores: 1, pool: 2, pool_wait: 200 ms, read_replicas: 1, zones: 2, locks: true, failover: 2 s}".into());
    }
    if design.cache {
        nodes.push("{id: cache, kind: cache, capacity: 10, ttl: 2 s, coalesce: true, serve_stale: true}".into());
        links.push("{from: app, to: cache}".into());
        if design.database {
            links.push("{from: cache, to: db, timeout: 300 ms}".into());
        }
    } else if design.database {
        links.push("{from: app, to: db}".into());
    }
    if design.queue_node {
        nodes.push("{id: log, kind: queue, partitions: 3, redeliver_after: 500 ms, max_deliveries: 3}".into());
        nodes.push("{id: jobs, kind: workers, threads: 2, work: 10 ms, errors: 0.1}".into());
        links.push("{from: app, to: log, fire_and_forget: true}".into());
        links.push("{from: log, to: jobs}".into());
    }
    let twist = match design.twist {
        0 => "{kind: traffic, at: 4 s, for: 3 s, amount: 4}",
        1 => "{kind: traffic, at: 4 s, for: 3 s, amount: 0}",
        2 => "{kind: zone_down, at: 4 s, for: 3 s}",
        3 => "{kind: replicas_down, node: app, at: 4 s, for: 3 s}",
        4 => "{kind: stall, node: app, at: 4 s, for: 1 s}",
        5 => "{kind: slow, node: app, at: 4 s, for: 3 s, amount: 5}",
        6 => "{kind: slow, node: app, at: 4 s, for: 3 s, amount: 0}",
        7 => "{kind: errors, node: app, at: 4 s, for: 3 s}",
        8 => "{kind: deploy, at: 4 s, amount: 1}",
        9 => "{kind: retry_storm, node: app, at: 4 s, for: 3 s}",
        10 => "{kind: hot_key, node: load, at: 4 s, for: 3 s}",
        _ => "",
    };
    let list = |items: &[String]| items.iter().map(|item| format!("- {item}\n")).collect::<String>();
    let twists = if twist.is_empty() { String::new() } else { format!("twists:\n- {twist}\n") };
    format!(
        "format_version: 1\nname: Random\nduration: 12 s\nwarmup: 1 s\nreplications: 2\nnodes:\n{}links:\n{}{twists}",
        list(&nodes),
        list(&links)
    )
}

fn at(design: &Design, threads: usize) -> Options {
    Options { seed: design.seed, threads, ..options() }
}

fn mean_wait(model: &Model, seed: u64) -> f64 {
    let outcome = run(model, &Options { seed, ..options() });
    outcome.metric("app", "wait_mean").expect("calls were served").mean
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Everything that came in has gone out or is inside, and what is inside on average is arrivals times stay.
    #[test]
    fn nothing_is_lost_and_littles_law_holds(design in design()) {
        let text = written(&design);
        let outcome = run(&model(&text), &at(&design, 1));
        let checks = outcome.checks.as_ref().expect("a simulated run is checked");
        prop_assert!(checks.conserved, "{}", text);
        prop_assert!(checks.littles_law < 1e-6, "{}: {}", checks.littles_law, text);
        prop_assert!(outcome.warnings.is_empty(), "{:?}: {}", outcome.warnings, text);
        let load = outcome.component("load").expect("the load");
        for (name, estimate) in &load.metrics {
            prop_assert!(estimate.mean.is_finite() && estimate.mean >= 0.0, "{} is {}", name, estimate.mean);
        }
    }

    /// The number of threads changes nothing, nor does running again.
    #[test]
    fn the_same_seed_gives_the_same_outcome(design in design()) {
        let model = model(&written(&design));
        let once = serde_json::to_string(&run(&model, &at(&design, 1))).expect("JSON");
        let again = serde_json::to_string(&run(&model, &at(&design, 1))).expect("JSON");
        let threads = serde_json::to_string(&run(&model, &at(&design, 3))).expect("JSON");
        prop_assert_eq!(&once, &again);
        prop_assert_eq!(&once, &threads);
    }

    /// Work that is always far below the timeout never runs into it, however often places are used again.
    #[test]
    fn there_are_no_phantom_timeouts(rate in 50_u32..400, attempts in 1_u32..4, hedge in any::<bool>(), seed in any::<u64>()) {
        let hedge = if hedge { ", hedge_after: 4 ms" } else { "" };
        let text = format!(
            "format_version: 1\nname: Far below\nduration: 10 s\nwarmup: 0 s\nreplications: 1\nnodes:\n- {{id: load, kind: load, rate: {rate}}}\n- {{id: app, kind: service, threads: 0, work: {{mean: 5 ms, shape: constant}}}}\n- {{id: leaf, kind: service, threads: 0, work: {{mean: 5 ms, shape: constant}}}}\nlinks:\n- {{from: load, to: app, timeout: 100 ms, attempts: {attempts}{hedge}}}\n- {{from: app, to: leaf, timeout: 50 ms, attempts: {attempts}{hedge}}}\n"
        );
        let outcome = run(&model(&text), &Options { seed, ..options() });
        for id in ["load", "app", "leaf"] {
            let component = outcome.component(id).expect("a node");
            prop_assert!(component.errors.is_empty(), "{}: {:?}", id, component.errors);
        }
        let slowest = outcome.metric("load", "p999").expect("requests").mean;
        prop_assert!(slowest < 0.02, "{}", slowest);
    }

    /// With the same arrivals and the same work for each, another server never lengthens the mean wait of a first-come queue.
    #[test]
    fn more_servers_never_lengthen_the_wait(rate in 20_u32..90, servers in 1_u32..6, seed in any::<u64>()) {
        let with = |servers: u32| {
            let text = format!(
                "format_version: 1\nname: Queue\nduration: 40 s\nwarmup: 0 s\nreplications: 1\nnodes:\n- {{id: load, kind: load, rate: {rate}}}\n- {{id: app, kind: service, threads: {servers}, work: {{mean: 20 ms, shape: exponential}}}}\nlinks:\n- {{from: load, to: app}}\n"
            );
            mean_wait(&model(&text), seed)
        };
        // In order of arrival the work of each is the same in both: only those at the very end, who have not begun, differ.
        let (fewer, more) = (with(servers), with(servers + 1));
        prop_assert!(more <= fewer * (1.0 + 1e-9) + 1e-12, "{} servers {}, one more {}", servers, fewer, more);
    }
}
