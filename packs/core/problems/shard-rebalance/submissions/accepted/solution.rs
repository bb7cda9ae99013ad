use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let _length: u64 = words.next().unwrap().parse().unwrap();
    let mut number = || words.next().unwrap().parse::<u64>().unwrap();
    let n = number() as usize;
    let m = number() as usize;
    let q = number() as usize;
    let mut keys: Vec<(u64, u64)> = (0..n).map(|_| (number(), number())).collect();
    keys.sort();
    let mut shards: BTreeSet<u64> = (0..m).map(|_| number()).collect();
    let mut sums = vec![0u64];
    for key in &keys {
        sums.push(sums.last().unwrap() + key.1);
    }

    let mut out = String::new();
    for _ in 0..q {
        let kind = words.next().unwrap();
        let here: u64 = words.next().unwrap().parse().unwrap();
        if kind == "drop" {
            shards.remove(&here);
        }
        let before = *shards.range(..here).next_back().unwrap_or_else(|| shards.iter().next_back().unwrap());
        let after = *shards.range(here..).next().unwrap_or_else(|| shards.iter().next().unwrap());
        let low = keys.partition_point(|key| key.0 <= before);
        let high = keys.partition_point(|key| key.0 <= here);
        let (count, size) = if before < here {
            (high - low, sums[high] - sums[low])
        } else {
            (n - low + high, sums[n] - sums[low] + sums[high])
        };
        writeln!(out, "{} {} {}", count, size, after).unwrap();
        if kind == "add" {
            shards.insert(here);
        }
    }
    print!("{}", out);
}
