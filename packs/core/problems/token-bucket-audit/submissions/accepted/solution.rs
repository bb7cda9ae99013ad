use std::collections::HashMap;
use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let mut word = || words.next().unwrap();
    let number = |text: &str| text.parse::<i64>().unwrap();

    let default = (number(word()), number(word()), number(word()));
    let users = number(word());
    let count = number(word());
    let mut plans: HashMap<&str, (i64, i64, i64)> = HashMap::new();
    for _ in 0..users {
        let name = word();
        plans.insert(name, (number(word()), number(word()), number(word())));
    }
    // For each user: tokens, and the number of refills so far.
    let mut buckets: HashMap<&str, (i64, i64)> = HashMap::new();
    let (mut passed, mut dropped) = (0, 0);
    let mut wrong: Vec<String> = Vec::new();
    for i in 1..=count {
        let t = number(word());
        let name = word();
        let cost = number(word());
        let let_through = word() == "pass";
        let (capacity, amount, period) = *plans.get(name).unwrap_or(&default);
        let bucket = buckets.entry(name).or_insert((capacity, 0));
        bucket.0 = capacity.min(bucket.0 + (t / period - bucket.1) * amount);
        bucket.1 = t / period;
        let right = bucket.0 >= cost;
        if right {
            bucket.0 -= cost;
        }
        if right != let_through {
            wrong.push(i.to_string());
            if let_through {
                passed += 1;
            } else {
                dropped += 1;
            }
        }
    }
    println!("{} {}", passed, dropped);
    if !wrong.is_empty() {
        println!("{}", wrong.join(" "));
    }
}
