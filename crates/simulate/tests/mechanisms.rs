//! What each mechanism does, held against what can be worked out by hand.

mod support;

use simulate::Outcome;
use support::{errors, figure, file, model, near, options, outcome};

/// Even requests at `app`, whose own parameters are `app`, over a link with `link`; `rest` is further nodes, links and twists.
fn simple(seconds: u32, rate: u32, app: &str, link: &str, twists: &str) -> Outcome {
    let twists = if twists.is_empty() { String::new() } else { format!("twists:\n- {{{twists}}}\n") };
    outcome(
        seconds,
        &format!(
            "nodes:\n- {{id: load, kind: load, rate: {rate}, arrivals: even, objective: 100 ms}}\n- {{id: app, kind: service, {app}}}\nlinks:\n- {{from: load, to: app{link}}}\n{twists}"
        ),
    )
}

/// A load before one store.
fn store(seconds: u32, load: &str, store: &str, twists: &str) -> Outcome {
    let twists = if twists.is_empty() { String::new() } else { format!("twists:\n- {{{twists}}}\n") };
    outcome(
        seconds,
        &format!(
            "nodes:\n- {{id: load, kind: load, {load}}}\n- {{id: store, {store}}}\nlinks:\n- {{from: load, to: store}}\n{twists}"
        ),
    )
}

/// A load, a cache and a store of `work` behind it.
fn cached(seconds: u32, load: &str, cache: &str, work: &str, twists: &str) -> Outcome {
    let twists = if twists.is_empty() { String::new() } else { format!("twists:\n- {{{twists}}}\n") };
    outcome(
        seconds,
        &format!(
            "nodes:\n- {{id: load, kind: load, {load}}}\n- {{id: cache, kind: cache, work: 0 s{cache}}}\n- {{id: store, kind: service, threads: 0, work: {{mean: {work}, shape: constant}}}}\nlinks:\n- {{from: load, to: cache}}\n- {{from: cache, to: store}}\n{twists}"
        ),
    )
}

/// Even messages into a queue with workers.
fn queued(seconds: u32, rate: u32, queue: &str, workers: &str, twists: &str) -> Outcome {
    let twists = if twists.is_empty() { String::new() } else { format!("twists:\n- {{{twists}}}\n") };
    outcome(
        seconds,
        &format!(
            "nodes:\n- {{id: load, kind: load, rate: {rate}, arrivals: even}}\n- {{id: log, kind: queue, work: 0 s{queue}}}\n- {{id: jobs, kind: workers, {workers}}}\nlinks:\n- {{from: load, to: log}}\n- {{from: log, to: jobs}}\n{twists}"
        ),
    )
}

const FREE: &str = "threads: 0, work: 0 s";
const TEN_MS: &str = "threads: 0, work: {mean: 10 ms, shape: constant}";

#[test]
fn traffic_multiplies_the_rate_and_ends() {
    let run = simple(15, 100, FREE, "", "kind: traffic, at: 5 s, for: 5 s, amount: 3");
    near("arrivals", figure(&run, "load", "arrivals"), 2500.0 / 15.0, 0.5);
    let none = simple(15, 100, FREE, "", "kind: traffic, at: 5 s, for: 5 s, amount: 0");
    near("arrivals without traffic for a third", figure(&none, "load", "arrivals"), 1000.0 / 15.0, 0.5);
}

#[test]
fn a_zone_lost_raises_the_load_of_the_others() {
    let with = |twist: &str| {
        simple(
            200,
            60,
            "replicas: 3, zones: 3, threads: 1, balance: random, work: {mean: 20 ms, shape: constant}",
            "",
            twist,
        )
    };
    let (before, after) = (with(""), with("kind: zone_down, at: 0 s, amount: 1"));
    let rho = figure(&before, "app", "utilisation");
    near("utilisation", rho, 0.4, 0.01);
    // Callers look every 10 s: of the first 10 of 200 s a third of the requests is lost.
    near("utilisation of the two", figure(&after, "app", "utilisation"), rho * 3.0 / 2.0, 0.02);
    near("found nobody", errors(&after, "load", "unavailable"), 10.0 / 200.0 / 3.0, 0.006);
}

#[test]
fn replicas_that_are_down_come_back() {
    let run = simple(
        40,
        100,
        "replicas: 2, work: 1 ms",
        "",
        "kind: replicas_down, node: app, at: 10 s, for: 15 s, amount: 2",
    );
    // Callers look every 10 s, so that nothing is served before 30.
    near("found nobody", errors(&run, "load", "unavailable"), 0.5, 0.01);
    let goodput = &run.series.loads["load"].goodput;
    near("goodput at the end", goodput[59], 100.0, 2.0);
    assert!(goodput[20] < 1.0, "{}", goodput[20]);
}

#[test]
fn a_stall_holds_work_up_and_lets_it_go_on() {
    for order in ["fifo", "shared"] {
        let app = format!("threads: 4, order: {order}, work: {{mean: 1 ms, shape: constant}}");
        let run = simple(10, 100, &app, "", "kind: stall, node: app, at: 5 s, for: 2 s");
        near("slowest", figure(&run, "load", "p999"), 2.0, 0.06);
        near("answered", figure(&run, "load", "throughput"), 100.0, 0.2);
    }
}

#[test]
fn slow_work_takes_longer_while_it_lasts() {
    let run = simple(20, 100, TEN_MS, "", "kind: slow, node: app, at: 5 s, for: 10 s, amount: 10");
    near("mean", figure(&run, "load", "mean"), 0.055, 0.001);
    let twice = simple(20, 100, TEN_MS, "", "kind: slow, node: app, at: 5 s, for: 10 s, amount: 0");
    near("mean with work that takes no time for half of it", figure(&twice, "load", "mean"), 0.005, 0.001);
}

#[test]
fn errors_strike_their_share() {
    let run = simple(40, 100, FREE, "", "kind: errors, node: app, at: 10 s, for: 20 s, amount: 0.5");
    near("failed", errors(&run, "load", "failed"), 0.25, 0.03);
}

#[test]
fn a_cold_cache_fetches_everything_once_more() {
    let load = "rate: 500, keys: 100, zipf: 0";
    let warm = cached(10, load, ", warm: true", "1 ms", "");
    let cold = cached(10, load, ", warm: true", "1 ms", "kind: cold_cache, node: cache, at: 5 s");
    near("fetches of a warm one", figure(&warm, "cache", "fetches"), 0.0, 0.0);
    let fetched = figure(&cold, "cache", "fetches") * 10.0;
    assert!((100.0..130.0).contains(&fetched), "{fetched} fetches of 100 keys");
}

#[test]
fn a_hot_key_overruns_its_partition() {
    let with = |twist: &str| {
        store(
            40,
            "rate: 400, arrivals: even, keys: 100000, zipf: 0",
            "kind: key_value, partitions: 16, read_rate: 50",
            twist,
        )
    };
    near("refused", errors(&with(""), "load", "throttled"), 0.0, 0.001);
    // Half of 400 and a sixteenth of the rest ask a partition that allows 50, which had 50 saved.
    let run = with("kind: hot_key, node: load, at: 0 s, amount: 0.5");
    near("refused", errors(&run, "load", "throttled"), (212.5 - 50.0 - 50.0 / 40.0) / 400.0, 0.02);
}

#[test]
fn copies_that_lag_are_read_stale() {
    let with = |twist: &str| {
        store(
            60,
            "rate: 100, reads: 0.5, keys: 10, zipf: 0",
            "kind: database, read_replicas: 1, read: 0 s, write: 0 s",
            twist,
        )
    };
    // Five writes a second of each key, and copies 100 ms behind.
    near("stale", figure(&with(""), "store", "stale_share"), 1.0 - (-0.5_f64).exp(), 0.03);
    let run = with("kind: replica_lag, node: store, at: 0 s");
    assert!(figure(&run, "store", "stale_share") > 0.95);
}

#[test]
fn a_deployment_takes_one_replica_after_the_other() {
    let run = simple(60, 100, "replicas: 3, work: 1 ms", "", "kind: deploy, node: app, at: 10 s, amount: 5");
    near("replicas", figure(&run, "app", "replicas"), 3.0 - 15.0 / 60.0, 0.01);
    let missed = errors(&run, "load", "unavailable");
    assert!(missed > 0.01 && missed < 0.2, "{missed}");
    near("goodput at the end", run.series.loads["load"].goodput[59], 100.0, 2.0);
}

#[test]
fn a_retry_storm_multiplies_failing_calls() {
    let run =
        simple(10, 100, "threads: 0, work: 0 s, errors: 1", "", "kind: retry_storm, node: app, at: 0 s, amount: 5");
    near("attempts", figure(&run, "app", "arrivals"), 500.0, 1.0);
}

#[test]
fn poison_ends_among_the_dead_letters() {
    let run = queued(
        60,
        50,
        ", max_deliveries: 3, redeliver_after: 100 ms",
        "work: 0 s",
        "kind: poison, node: log, at: 0 s, amount: 0.2",
    );
    let dead = figure(&run, "log", "dead_letters");
    near("dead letters", dead / 3000.0, 0.2, 0.03);
    near("redelivered", figure(&run, "log", "redelivered") / dead, 2.0, 0.05);
    near("consumed", figure(&run, "log", "consumed"), 50.0 - dead / 60.0, 0.2);
}

#[test]
fn a_budget_changes_what_the_cost_is_held_against() {
    let (free, cut) = (simple(5, 10, FREE, "", ""), simple(5, 10, FREE, "", "kind: budget, at: 0 s, amount: 0.25"));
    assert_eq!(free.cost.budget, None);
    near("budget", cut.cost.budget.expect("a budget"), free.cost.per_month * 0.25, 1e-9);
    assert_eq!(free.end_to_end, cut.end_to_end);
}

#[test]
fn retries_make_good_what_fails_by_chance() {
    let run = simple(100, 100, "threads: 0, work: 0 s, errors: 0.5", ", attempts: 3", "");
    near("failed three times", figure(&run, "load", "error_share"), 0.125, 0.012);
    near("attempts", figure(&run, "app", "arrivals"), 175.0, 4.0);
}

#[test]
fn backoff_waits_with_jitter() {
    let run = simple(100, 100, "threads: 0, work: 0 s, errors: 0.5", ", attempts: 2, backoff: 100 ms", "");
    // A third of the good ones needed the second attempt.
    near("mean", figure(&run, "load", "mean"), 0.1 / 3.0, 0.003);
}

#[test]
fn a_retry_budget_caps_the_attempts() {
    let run = simple(100, 100, "threads: 0, work: 0 s, errors: 1", ", attempts: 4, retry_budget: 0.1", "");
    near("attempts", figure(&run, "app", "arrivals"), 110.0, 0.5);
}

#[test]
fn a_breaker_opens_and_closes() {
    let run = simple(
        30,
        100,
        FREE,
        ", breaker: {window: 10, open_for: 1 s}",
        "kind: errors, node: app, at: 10 s, for: 10 s, amount: 1",
    );
    let refused = errors(&run, "load", "breaker_open");
    near("refused by the breaker", refused, 10.5 / 30.0, 0.03);
    let reached = figure(&run, "app", "error_share") * figure(&run, "app", "arrivals") * 30.0;
    // Five of the last ten open it; then one a second is tried for ten seconds.
    assert!((13.0..=16.0).contains(&reached), "{reached} failures reached the service");
    near("goodput at the end", run.series.loads["load"].goodput[59], 100.0, 2.0);
}

#[test]
fn a_bounded_queue_turns_away() {
    let run = simple(40, 200, "threads: 1, queue: 5, work: {mean: 10 ms, shape: constant}", "", "");
    near("turned away", errors(&run, "load", "rejected"), 0.5, 0.005);
    near("most in the queue", figure(&run, "app", "queue_max"), 5.0, 0.0);
}

#[test]
fn shedding_keeps_the_wait_short() {
    let run = simple(40, 200, "threads: 1, shed_after: 50 ms, work: {mean: 10 ms, shape: constant}", "", "");
    near("shed", errors(&run, "load", "shed"), 0.5, 0.01);
    assert!(figure(&run, "app", "wait_p99") <= 0.051);
}

#[test]
fn work_nobody_waits_for_is_dropped_if_asked() {
    let with = |drop: &str| {
        simple(40, 150, &format!("threads: 1, work: {{mean: 10 ms, shape: constant}}{drop}"), ", timeout: 100 ms", "")
    };
    let (kept, dropped) = (with(""), with(", drop_expired: true"));
    near("dropped without being asked", errors(&kept, "app", "shed"), 0.0, 0.0);
    near("dropped", errors(&dropped, "app", "shed"), 1.0 / 3.0, 0.02);
    assert!(figure(&kept, "app", "wait_p99") > 1.0);
    assert!(figure(&dropped, "app", "wait_p99") <= 0.101);
}

#[test]
fn last_come_first_served_saves_some_under_overload() {
    let with = |order: &str| {
        simple(40, 150, &format!("threads: 1, order: {order}, work: {{mean: 10 ms, shape: constant}}"), "", "")
    };
    assert!(figure(&with("lifo"), "load", "goodput") > 5.0 * figure(&with("fifo"), "load", "goodput"));
}

#[test]
fn hedging_cuts_the_tail() {
    let app = "threads: 0, work: {mean: 10 ms, shape: two_point, slow: 1 s, slow_share: 0.05}";
    assert!(figure(&simple(60, 100, app, "", ""), "load", "p99") > 0.9);
    let hedged = simple(60, 100, app, ", hedge_after: 20 ms", "");
    assert!(figure(&hedged, "load", "p99") < 0.05);
    near("copies", figure(&hedged, "app", "arrivals"), 105.0, 1.5);
}

#[test]
fn the_least_recently_used_key_goes() {
    let run = cached(60, "rate: 200, keys: 4, zipf: 0", ", capacity: 1", "0 s", "");
    near("hits", figure(&run, "cache", "hit_ratio"), 0.25, 0.015);
}

#[test]
fn a_key_lives_for_its_time() {
    let run = cached(400, "rate: 20, keys: 1, zipf: 0", ", ttl: 1 s", "0 s", "");
    near("hits", figure(&run, "cache", "hit_ratio"), 20.0 / 21.0, 0.004);
}

#[test]
fn coalescing_fetches_once() {
    let with = |coalesce: &str| {
        cached(60, "rate: 100, arrivals: even, keys: 1, zipf: 0", &format!(", ttl: 2 s{coalesce}"), "500 ms", "")
    };
    let (alone, together) = (with(""), with(", coalesce: true"));
    near("fetches beside the first", figure(&alone, "cache", "duplicate_fetches"), 49.5, 1.0);
    near("with coalescing", figure(&together, "cache", "duplicate_fetches"), 0.0, 0.0);
    near("all answered", figure(&together, "load", "error_share"), 0.0, 0.0);
}

#[test]
fn stale_is_served_when_the_store_fails() {
    let with = |stale: &str| {
        cached(
            20,
            "rate: 50, keys: 1, zipf: 0",
            &format!(", ttl: 1 s{stale}"),
            "0 s",
            "kind: errors, node: store, at: 5 s, amount: 1",
        )
    };
    near("errors", figure(&with(""), "load", "error_share"), 0.72, 0.06);
    let stale = with(", serve_stale: true");
    near("errors", figure(&stale, "load", "error_share"), 0.0, 0.0);
    assert!(figure(&stale, "cache", "stale_share") > 0.6);
}

#[test]
fn writes_drop_the_key_or_keep_it() {
    let with =
        |writes: &str| cached(40, "rate: 100, reads: 0.5, keys: 1, zipf: 0", &format!(", writes: {writes}"), "0 s", "");
    near("hits", figure(&with("invalidate"), "cache", "hit_ratio"), 0.5, 0.04);
    assert!(figure(&with("write_through"), "cache", "hit_ratio") > 0.99);
}

#[test]
fn a_partition_is_consumed_in_order() {
    let workers = "threads: 10, work: {mean: 20 ms, shape: constant}";
    let (free, ordered) = (queued(20, 100, "", workers, ""), queued(20, 100, ", partitions: 1", workers, ""));
    near("consumed by any", figure(&free, "log", "consumed"), 100.0, 0.5);
    near("consumed in order", figure(&ordered, "log", "consumed"), 50.0, 0.5);
    near("left", figure(&ordered, "log", "backlog"), 1000.0, 5.0);
}

#[test]
fn a_failing_message_closes_its_partition() {
    let with = |queue: &str| {
        queued(
            30,
            100,
            &format!(", max_deliveries: 3, redeliver_after: 1 s{queue}"),
            "threads: 10, work: 0 s",
            "kind: poison, node: log, at: 0 s, amount: 0.02",
        )
    };
    let (free, ordered) = (with(""), with(", partitions: 1"));
    assert!(figure(&free, "log", "lag_p99") < 0.1);
    assert!(figure(&ordered, "log", "lag_p50") > 1.0);
}

#[test]
fn a_full_queue_turns_away() {
    let run = queued(20, 100, ", capacity: 10", "threads: 1, work: {mean: 20 ms, shape: constant}", "");
    near("turned away", errors(&run, "load", "rejected"), 0.5, 0.01);
    near("held", figure(&run, "log", "backlog"), 10.0, 1.0);
}

#[test]
fn messages_that_fail_come_again_and_die() {
    let run = queued(60, 50, ", max_deliveries: 2, redeliver_after: 100 ms", "work: 0 s, errors: 0.5", "");
    near("dead letters", figure(&run, "log", "dead_letters") / 3000.0, 0.25, 0.03);
    near("delivered", figure(&run, "jobs", "arrivals"), 75.0, 3.0);
}

#[test]
fn copies_answer_reads_without_the_primary() {
    let run = store(
        20,
        "rate: 100, reads: 1",
        "kind: database, read_replicas: 2, failover: 1 h",
        "kind: replicas_down, node: store, at: 5 s",
    );
    near("errors", figure(&run, "load", "error_share"), 0.0, 0.0);
}

#[test]
fn a_copy_takes_over_if_there_is_one() {
    let with = |copies: u32, twist: &str| {
        let database = format!("kind: database, read_replicas: {copies}, failover: 3 s, write: 0 s");
        let run = store(
            20,
            "rate: 100, arrivals: even, reads: 0",
            &database,
            &format!("kind: {twist}, node: store, at: 5 s"),
        );
        errors(&run, "load", "unavailable")
    };
    near("with a copy", with(1, "replicas_down"), 3.0 / 20.0, 0.002);
    near("without", with(0, "replicas_down"), 15.0 / 20.0, 0.002);
    // The zone takes the copy down too.
    near("with a copy in the same zone", with(1, "zone_down"), 15.0 / 20.0, 0.002);
}

#[test]
fn overlapping_quorums_are_never_stale() {
    let with = |read: u32, write: u32| {
        let store_ = format!(
            "kind: key_value, read_quorum: {read}, write_quorum: {write}, read: {{mean: 1 ms, shape: exponential}}, write: {{mean: 50 ms, shape: exponential}}, partitions: 100"
        );
        figure(&store(40, "rate: 200, reads: 0.5, keys: 20, zipf: 0", &store_, ""), "store", "stale_share")
    };
    for (read, write) in [(2, 2), (1, 3), (3, 1)] {
        near("stale", with(read, write), 0.0, 0.0);
    }
    assert!(with(1, 1) > 0.01);
}

#[test]
fn autoscaling_follows_the_load() {
    let run = outcome(
        200,
        "nodes:\n- {id: load, kind: load, rate: 100, arrivals: even, profile: [{at: 100 s, factor: 0.1}]}\n- {id: app, kind: service, threads: 1, work: {mean: 20 ms, shape: constant}, start_time: 2 s, autoscale: {min: 1, max: 10, interval: 1 s}}\nlinks:\n- {from: load, to: app}\n",
    );
    let app = &run.series.nodes["app"];
    assert!(app.queue[0] > 0.0, "one replica is not enough at first");
    assert!(
        app.busy[28] < 0.75 && app.queue[28] < 1.0,
        "busy {} with {} waiting after growth",
        app.busy[28],
        app.queue[28]
    );
    // One replica at 10 requests of 20 ms a second is 0.2 busy; ten would be 0.02.
    near("busy after the lull", app.busy[59], 0.2, 0.02);
}

#[test]
fn nobody_waits_longer_for_a_connection_than_allowed() {
    let run = store(
        40,
        "rate: 20, arrivals: even",
        "kind: database, cores: 1, pool: 1, pool_wait: 200 ms, read: {mean: 100 ms, shape: constant}",
        "",
    );
    near("gave up", errors(&run, "load", "pool_wait"), 0.5, 0.02);
    assert!(figure(&run, "store", "wait_p99") <= 0.201);
}

#[test]
fn an_object_store_allows_a_rate_for_each_prefix() {
    let with = |prefixes: u32| {
        let remote = format!("kind: object_store, read_rate: 100, prefixes: {prefixes}");
        errors(&store(40, "rate: 200, arrivals: even, zipf: 0", &remote, ""), "load", "throttled")
    };
    // Second for second half of them is refused; a second's worth was saved at the start.
    near("refused with one prefix", with(1), 0.5 - 100.0 / 8000.0, 0.002);
    near("refused with eight", with(8), 0.0, 0.001);
}

#[test]
fn a_third_party_refuses_beyond_its_rate() {
    let party = |burst: &str| format!("kind: third_party, rate: 100{burst}, price_per_call: 0.01");
    let run = store(40, "rate: 200, arrivals: even", &party(""), "");
    near("refused", errors(&run, "load", "throttled"), 0.5 - 100.0 / 8000.0, 0.002);
    let saved = store(40, "rate: 200, arrivals: even", &party(", burst: 2000"), "");
    near("refused with 2000 saved", errors(&saved, "load", "throttled"), 0.5 - 2000.0 / 8000.0, 0.002);
    near("cost", run.cost.by_node["store"], 200.0 * 730.0 * 3600.0 * 0.01, 1e4);
}

#[test]
fn a_cdn_answers_its_share_of_the_reads() {
    let run = outcome(
        60,
        "nodes:\n- {id: load, kind: load, rate: 200, reads: 0.8}\n- {id: cdn, kind: cdn, hit_ratio: 0.9}\n- {id: app, kind: service, threads: 0, work: 0 s}\nlinks:\n- {from: load, to: cdn}\n- {from: cdn, to: app}\n",
    );
    near("passed on", figure(&run, "app", "arrivals") / figure(&run, "cdn", "arrivals"), 0.2 + 0.8 * 0.1, 0.015);
}

#[test]
fn a_scheduler_starts_its_jobs() {
    let with = |spread: &str| {
        outcome(
            61,
            &format!(
                "nodes:\n- {{id: cron, kind: scheduler, every: 10 s, jobs: 50{spread}, objective: 1 s}}\n- {{id: app, kind: workers, threads: 1, work: {{mean: 100 ms, shape: constant}}}}\nlinks:\n- {{from: cron, to: app}}\n"
            ),
        )
    };
    let (at_once, spread) = (with(""), with(", spread: 10 s"));
    near("jobs", figure(&at_once, "cron", "arrivals"), 300.0 / 61.0, 0.01);
    // Ten of fifty end within a second where all start at once.
    near("in time", figure(&at_once, "cron", "goodput_share"), 0.2, 0.05);
    near("in time when spread", figure(&spread, "cron", "goodput_share"), 1.0, 0.0);
}

#[test]
fn jobs_ask_for_the_keys_of_the_loads() {
    let run = outcome(
        20,
        "nodes:\n- {id: load, kind: load, rate: 10, keys: 5}\n- {id: cron, kind: scheduler, every: 1 s, jobs: 20}\n- {id: cache, kind: cache}\nlinks:\n- {from: load, to: cache}\n- {from: cron, to: cache}\n",
    );
    assert!(figure(&run, "cache", "fetches") * 20.0 <= 10.0);
}

#[test]
fn the_more_urgent_class_waits_less() {
    let run = outcome(
        200,
        "nodes:\n- {id: load, kind: load, rate: 90, classes: [{name: urgent, share: 0.5, priority: 0}, {name: rest, share: 0.5, priority: 1}]}\n- {id: app, kind: service, threads: 1, order: priority, work: {mean: 10 ms, shape: exponential}}\nlinks:\n- {from: load, to: app}\n",
    );
    // Cobham: 9/(1-0.45) and 9/(0.55 x 0.1) milliseconds of wait.
    near("urgent", figure(&run, "load", "mean:urgent"), 0.010 + 0.009 / 0.55, 0.002);
    assert!(figure(&run, "load", "mean:rest") > 3.0 * figure(&run, "load", "mean:urgent"));
}

#[test]
fn locks_make_writes_of_one_key_wait() {
    let with = |locks: bool| {
        let database = format!("kind: database, locks: {locks}, write: {{mean: 10 ms, shape: constant}}");
        figure(&store(20, "rate: 200, arrivals: even, reads: 0, keys: 1, zipf: 0", &database, ""), "load", "throughput")
    };
    near("without locks", with(false), 200.0, 1.0);
    near("with locks", with(true), 100.0, 1.0);
}

#[test]
fn calls_lost_on_the_way_are_noticed_by_the_timeout() {
    let run = simple(100, 100, FREE, ", loss: 0.2, timeout: 50 ms, attempts: 2", "");
    near("lost twice", errors(&run, "load", "timeout"), 0.04, 0.008);
    near("reached", figure(&run, "app", "arrivals"), 120.0 * 0.8, 1.5);
    // A timeout shorter than the way leaves nothing behind.
    let late = simple(20, 100, FREE, ", loss: 0.2, timeout: 10 ms, round_trip: 40 ms", "");
    near("too late", errors(&late, "load", "timeout"), 1.0, 0.0);
}

#[test]
fn a_balancer_does_not_wait_for_what_is_fire_and_forget() {
    let run = outcome(
        20,
        "nodes:\n- {id: load, kind: load, rate: 100}\n- {id: lb, kind: load_balancer}\n- {id: app, kind: service, work: 1 s, threads: 0}\nlinks:\n- {from: load, to: lb}\n- {from: lb, to: app, fire_and_forget: true}\n",
    );
    near("mean", figure(&run, "load", "mean"), 0.2e-3, 1e-6);
    near("reached", figure(&run, "app", "arrivals"), figure(&run, "load", "arrivals"), 0.1);
}

#[test]
fn two_choices_beat_one() {
    let with = |balance: &str| {
        let run = outcome(
            60,
            &format!(
                "nodes:\n- {{id: load, kind: load, rate: 400}}\n- {{id: lb, kind: load_balancer, balance: {balance}}}\n- {{id: app, kind: service, replicas: 10, threads: 1, work: {{mean: 20 ms, shape: exponential}}}}\nlinks:\n- {{from: load, to: lb}}\n- {{from: lb, to: app}}\n"
            ),
        );
        figure(&run, "app", "wait_mean")
    };
    let (random, two, least) = (with("random"), with("two_choices"), with("least_connections"));
    assert!(two < random / 2.0, "{two} against {random}");
    assert!(least < two, "{least} against {two}");
}

#[test]
fn users_wait_for_their_reply() {
    let run = store(
        100,
        "users: 10, think: {mean: 900 ms, shape: constant}",
        "kind: service, threads: 0, work: {mean: 100 ms, shape: constant}",
        "",
    );
    near("throughput", figure(&run, "load", "throughput"), 10.0, 0.15);
}

#[test]
fn links_follow_each_other_unless_parallel() {
    let with = |parallel: &str| {
        let run = outcome(
            10,
            &format!(
                "nodes:\n- {{id: load, kind: load, rate: 50}}\n- {{id: app, kind: service, {FREE}}}\n- {{id: a, kind: service, {TEN_MS}}}\n- {{id: b, kind: service, {TEN_MS}, errors: 1}}\nlinks:\n- {{from: load, to: app}}\n- {{from: app, to: a, distance: cross_region}}\n- {{from: app, to: b, calls: 3, optional: true{parallel}}}\n"
            ),
        );
        near("called", figure(&run, "b", "arrivals"), 3.0 * figure(&run, "app", "arrivals"), 1.5);
        figure(&run, "load", "mean")
    };
    // A failing node answers at once; the way to `a` takes 55 ms there and back.
    near("one after the other", with(""), 0.065, 1e-4);
    near("together", with(", parallel: true"), 0.065, 1e-4);
}

#[test]
fn a_run_stops_at_its_limit_of_events() {
    let body = format!(
        "nodes:\n- {{id: load, kind: load, rate: 1000}}\n- {{id: app, kind: service, {FREE}}}\nlinks:\n- {{from: load, to: app}}\n"
    );
    let run = simulate::run(&model(&file(10, &body)), &simulate::Options { max_events: 1_000, ..options() });
    assert_eq!(run.warnings.len(), 1, "{:?}", run.warnings);
    assert!(run.warnings[0].starts_with("stopped after "), "{}", run.warnings[0]);
    assert!(run.warnings[0].ends_with("1000 events were not enough"), "{}", run.warnings[0]);
    // Users who neither think nor wait never let time go on.
    let body = format!(
        "nodes:\n- {{id: load, kind: load, users: 1}}\n- {{id: app, kind: service, {FREE}}}\nlinks:\n- {{from: load, to: app}}\n"
    );
    let run = simulate::run(&model(&file(10, &body)), &simulate::Options { max_events: 1_000, ..options() });
    assert!(run.warnings[0].contains("stopped after 0.000 of 10"), "{}", run.warnings[0]);
}

#[test]
fn a_run_stops_when_too_many_wait() {
    let body = "nodes:\n- {id: load, kind: load, rate: 400000, arrivals: even}\n- {id: app, kind: service, threads: 0, work: 1 h}\nlinks:\n- {from: load, to: app}\n";
    let run = simulate::run(&model(&file(20, body)), &options());
    assert!(run.warnings[0].contains("requests were waiting at the same time"), "{:?}", run.warnings);
}
