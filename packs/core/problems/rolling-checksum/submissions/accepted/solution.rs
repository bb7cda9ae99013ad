use std::collections::HashMap;
use std::fmt::Write;
use std::io::{self, Read};

const MOD: u128 = (1 << 61) - 1;
const BASE: u128 = 735_632_797;

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: usize = words.next().unwrap().parse().unwrap();
    let k: usize = words.next().unwrap().parse().unwrap();
    let text = words.next().unwrap().as_bytes();

    let mut lead: u128 = 1;
    for _ in 0..k {
        lead = lead * BASE % MOD;
    }
    let mut marks: Vec<u64> = Vec::new();
    let mut value: u128 = 0;
    for i in 0..n {
        value = (value * BASE + text[i] as u128) % MOD;
        if i >= k {
            value = (value + MOD - text[i - k] as u128 * lead % MOD) % MOD;
        }
        if i + 1 >= k {
            marks.push(value as u64);
        }
    }

    let mut first: HashMap<u64, usize> = HashMap::new();
    let mut references: Vec<(usize, usize)> = Vec::new();
    let (mut i, mut indexed) = (0, 0);
    while i < marks.len() {
        while indexed + k <= i {
            first.entry(marks[indexed]).or_insert(indexed);
            indexed += 1;
        }
        match first.get(&marks[i]) {
            Some(&j) if text[j..j + k] == text[i..i + k] => {
                references.push((i, j));
                i += k;
            }
            _ => i += 1,
        }
    }
    let mut out = String::new();
    writeln!(out, "{} {}", references.len(), n - k * references.len()).unwrap();
    for (i, j) in references {
        writeln!(out, "{} {}", i, j).unwrap();
    }
    print!("{}", out);
}
