//! The engine against theory: every figure inside its 99.9 % interval.

use simulate::{Options, cases};

fn holds(number: u32) {
    let case = cases().into_iter().find(|case| case.number == number).expect("a case");
    let options = Options { threads: 2, ..Options::default() };
    let checks = case.check(&options, &mut |_| ()).expect("a model that can be read");
    assert!(!checks.is_empty());
    for check in checks {
        let (what, model) = (&check.what, &check.model);
        let (theory, is, within) = (check.theory, check.simulated.mean, check.simulated.half_width() + check.slack);
        assert!(check.holds, "{model}: {what}: theory {theory}, simulated {is}, within {within}");
    }
}

macro_rules! tests {
    ($($name:ident: $number:literal),* $(,)?) => { $(#[test] fn $name() { holds($number); })* };
}

tests! {
    retries_stick_above_half_the_capacity: 18,
    a_retry_budget_moves_the_threshold: 19,
    coordinated_omission_hides_a_stall: 20,
    a_quorum_of_one_reads_stale: 22,
    one_server: 1,
    ten_servers: 2,
    pooling: 3,
    loss: 4,
    bounded_queue: 5,
    constant_service: 6,
    variable_service: 7,
    even_arrivals: 8,
    processor_sharing: 9,
    closed_network: 10,
    fork_and_join: 11,
    fan_out: 12,
    hedging: 13,
    two_choices: 14,
    priorities: 15,
    lru: 16,
    time_to_live: 17,
    square_root_staffing: 21,
}

/// Every case is in the list above.
#[test]
fn all_cases_are_run() {
    let numbers: Vec<u32> = cases().iter().map(|case| case.number).collect();
    assert_eq!(numbers, (1..=22).collect::<Vec<_>>());
}
