//! Bad models: each is refused with its file, its line and what to do.

use simulate::read;

const HEAD: &str = "format_version: 1\nname: Bad\n";

/// Asserts that a model is refused at `line` with a message that holds `words`.
#[track_caller]
fn refused(text: &str, line: usize, words: &str) {
    let problems = read("bad.yaml", text.as_bytes()).expect_err("a model that must be refused");
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let there = problems.iter().any(|problem| problem.line == line && problem.message.contains(words));
    assert!(there, "nothing at line {line} with `{words}` in {told:#?}");
    assert!(told.iter().all(|line| line.starts_with("bad.yaml:")), "{told:#?}");
}

/// A model of a load at line 4 and `app` at line 5, whose link stands at line 7.
fn with(load: &str, app: &str, link: &str, rest: &str) -> String {
    format!(
        "{HEAD}nodes:\n- {{id: load, kind: load, {load}}}\n- {{id: app, {app}}}\nlinks:\n- {{from: load, to: app{link}}}\n{rest}"
    )
}

#[test]
fn a_cycle_without_an_exit_never_ends() {
    let app = "kind: service";
    refused(&with("rate: 1", app, "", "- {from: app, to: app}\n"), 8, "requests never end: they come back to `app`");
    refused(
        &with("rate: 1", app, "", "- {from: app, to: app, share: 0.5, calls: 2}\n"),
        8,
        "Give a link of the cycle a `share` below 1",
    );
    let fine = with("rate: 1", app, "", "- {from: app, to: app, share: 0.5}\n");
    assert!(read("fine.yaml", fine.as_bytes()).is_ok(), "a cycle that dies out is a model");
}

#[test]
fn a_request_may_not_explode() {
    refused(
        &with("rate: 1", "kind: service", ", calls: 10000", "- {from: app, to: leaf, calls: 10000}\n")
            .replace("links:", "- {id: leaf, kind: service}\nlinks:"),
        7,
        "one request leads to",
    );
}

#[test]
fn rates_are_above_nothing() {
    refused(&with("rate: -1", "kind: service", "", ""), 4, "the rate must be above 0");
    refused(&with("rate: 0", "kind: service", "", ""), 4, "the rate must be above 0");
    refused(&with("rate: 1e300", "kind: service", "", ""), 4, "the rate must be above 0 and at most");
    refused(&with("users: 0", "kind: service", "", ""), 4, "0 is less than the minimum of 1");
    refused(&with("rate: 1, users: 1", "kind: service", "", ""), 4, "a load has either `rate`");
    refused(&with("rate: 1", "kind: service, work: -5 ms", "", ""), 5, "");
}

#[test]
fn what_is_no_number_is_no_number() {
    for odd in [".nan", "NaN", ".inf", "fast"] {
        refused(&with(&format!("rate: {odd}"), "kind: service", "", ""), 4, "");
        refused(&with("rate: 1", &format!("kind: service, work: {odd}"), "", ""), 5, "");
        refused(&with("rate: 1", "kind: service", &format!(", share: {odd}"), ""), 7, "");
        refused(
            &with(
                "rate: 1",
                "kind: service",
                "",
                &format!("twists:\n- {{kind: slow, node: app, at: 1 s, amount: {odd}}}\n"),
            ),
            9,
            "",
        );
    }
}

#[test]
fn unknown_words_are_named() {
    refused(&with("rate: 1", "kind: blockchain", "", ""), 5, "the kind `blockchain` is not known; one of load, cdn");
    refused(&with("rate: 1", "kind: service, threds: 4", "", ""), 5, "threds");
    refused(&with("rate: 1", "kind: service", ", tiemout: 1 s", ""), 7, "tiemout");
    refused(&with("rate: 1", "kind: service", "", "colour: red\n"), 8, "colour");
    refused(&with("rate: 1", "kind: service", "", "twists:\n- {kind: meteor, node: app, at: 1 s}\n"), 9, "");
    refused(&with("rate: 1", "kind: service, work: 5 parsecs", "", ""), 5, "");
}

#[test]
fn sizes_are_bounded() {
    let nodes: String = (0..301).map(|n| format!("- {{id: n{n}, kind: service}}\n")).collect();
    refused(&format!("{HEAD}nodes:\n{nodes}"), 3, "301 nodes; at most 300 are simulated");
    // A million nodes are not even parsed.
    let nodes: String = (0..1_000_000).map(|n| format!("- {{id: n{n}, kind: service}}\n")).collect();
    refused(&format!("{HEAD}nodes:\n{nodes}"), 1, "at most 1048576 are read");
    let many = "kind: database, shards: 10000, read_replicas: 100";
    refused(&with("rate: 1", many, "", ""), 3, "at most 1000000 are simulated");
    refused(
        &with("rate: 1", "kind: service, replicas: 100000, order: priority", "", ""),
        3,
        "at most 1000000 are simulated",
    );
    let caches: String = (0..6).map(|n| format!("- {{id: c{n}, kind: cache}}\n")).collect();
    refused(
        &with("rate: 1, keys: 10000000", "kind: service", "", "").replace("links:", &format!("{caches}links:")),
        3,
        "6 caches of 10000000 keys",
    );
}

#[test]
fn links_lead_somewhere() {
    refused(
        &with("rate: 1", "kind: service", "", "- {from: app, to: ap}\n"),
        8,
        "there is no node `ap`; did you mean `app`?",
    );
    refused(
        &with("rate: 1", "kind: service", "", "- {from: app, to: load}\n"),
        8,
        "`load` sends requests; nothing can call it",
    );
    refused(&with("rate: 1", "kind: queue", "", ""), 5, "`app` leads nowhere: add a link from it");
    refused(&with("rate: 1", "kind: database", "", "- {from: app, to: app}\n"), 5, "`app` calls nothing by itself");
    refused(&format!("{HEAD}nodes:\n- {{id: app, kind: service}}\n"), 3, "nothing sends requests");
    let twice = with("rate: 1", "kind: service", "", "").replace("links:", "- {id: app, kind: service}\nlinks:");
    refused(&twice, 6, "`app` is the id of node 2 already");
}

#[test]
fn what_is_lost_must_be_noticed() {
    refused(&with("rate: 1", "kind: service", ", loss: 0.1", ""), 7, "add a `timeout`");
    refused(
        &with("rate: 1", "kind: service", ", loss: 0.1, fire_and_forget: true, hedge_after: 1 s", ""),
        7,
        "add a `timeout`",
    );
    refused(&with("rate: 1", "kind: service", ", fire_and_forget: true, attempts: 2", ""), 7, "another attempt");
    refused(&with("rate: 1", "kind: service", ", timeout: 0 s", ""), 7, "must be above 0");
}

#[test]
fn twists_fit_where_they_happen() {
    let twist = |twist: &str| with("rate: 1", "kind: service", "", &format!("twists:\n- {{{twist}, at: 1 s}}\n"));
    refused(&twist("kind: cold_cache, node: app"), 9, "this happens at a cache");
    refused(&twist("kind: poison, node: app"), 9, "this happens at a queue");
    refused(&twist("kind: replica_lag, node: app"), 9, "a database with read replicas");
    refused(&twist("kind: stall"), 9, "say at which `node` it happens");
    refused(&twist("kind: slow, node: aps"), 9, "there is no node `aps`");
    refused(&twist("kind: errors, node: app, amount: 2"), 9, "this amount is a share");
    refused(&twist("kind: slow, node: app, amount: -1"), 9, "between 0 and 1 000 000");
}

#[test]
fn quorums_are_of_copies() {
    refused(
        &with("rate: 1", "kind: key_value, copies: 3, read_quorum: 4", "", ""),
        5,
        "a quorum of more than the 3 copies",
    );
}

#[test]
fn the_warm_up_ends_before_the_run() {
    let text = format!(
        "{HEAD}duration: 10 s\nwarmup: 10 s\nnodes:\n- {{id: load, kind: load, rate: 1}}\n- {{id: app, kind: service}}\nlinks:\n- {{from: load, to: app}}\n"
    );
    refused(&text, 4, "the warm-up must end before the run does, at 10 s");
    refused(
        &text.replace("warmup: 10 s\n", "").replace("duration: 10 s", "duration: 0 s"),
        3,
        "the duration must lie between",
    );
    refused(&text.replace("duration: 10 s", "duration: 8 d"), 3, "the duration must lie between");
}

#[test]
fn what_is_no_model_says_so() {
    refused("- a\n- b\n", 1, "a model is a list of keys");
    refused("name: [\n", 1, "not readable as YAML");
    refused(&format!("{HEAD}nodes: 7\n"), 3, "`nodes` must be a list");
    refused(HEAD, 1, "`nodes` is missing");
    refused(
        &with("rate: 1", "kind: service", "", "").replace("format_version: 1", "format_version: 2"),
        1,
        "reads format_version 1",
    );
    refused("format_version: 1\nname: \u{7}\n", 2, "control character");
}

/// Everything wrong is told at once.
#[test]
fn all_problems_come_together() {
    let text = with("rate: -1", "kind: service, threads: many", ", share: 2", "");
    let problems = read("bad.yaml", text.as_bytes()).expect_err("three problems");
    let lines: Vec<usize> = problems.iter().map(|problem| problem.line).collect();
    assert!(lines.contains(&5) && lines.contains(&7), "{problems:#?}");
}
