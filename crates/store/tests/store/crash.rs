//! kill -9 at any moment: what was acknowledged is there.

use proptest::test_runner::{RngAlgorithm, TestRng};
use rand::RngExt;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use store::{Location, Store};

use crate::run;

/// Kills; every one starts where the last one stopped.
const KILLS: usize = 100;

#[test]
fn nothing_acknowledged_is_lost_by_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("greenroom.db");
    let mut chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut acknowledged = 0_i64;
    for kill in 0..KILLS {
        let mut writer =
            Command::new(env!("CARGO_BIN_EXE_append-forever")).arg(&path).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap());
        // The moment is counted in acknowledgements and then in bytes of the next one, so that it needs no clock.
        let before = chance.random_range(1..25_usize);
        let mut line = String::new();
        for _ in 0..before {
            line.clear();
            lines.read_line(&mut line).unwrap();
            acknowledged = line.trim().parse().unwrap();
        }
        for _ in 0..chance.random_range(0..40_000_u32) {
            std::hint::spin_loop();
        }
        writer.kill().unwrap();
        writer.wait().unwrap();
        let mut rest = String::new();
        lines.read_to_string(&mut rest).unwrap();
        // A last line cut off in the middle was not acknowledged to anybody.
        let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
        if let Some(last) = whole.lines().last() {
            acknowledged = last.parse().unwrap();
        }
        run(async {
            let store = Store::open(&Location::File(path.clone()), 1).await.unwrap().store;
            let events = store.events("s").await.unwrap();
            let next = events.len() as i64;
            assert!(next > acknowledged, "kill {kill}: {acknowledged} was acknowledged, {next} events are there");
            assert!(events.iter().enumerate().all(|(index, event)| event.seq == index as i64), "kill {kill}: a gap");
            assert_eq!(store.check().await.unwrap().problems, Vec::<String>::new());
            store.close().await;
        });
    }
    assert!(acknowledged > KILLS as i64);
}
