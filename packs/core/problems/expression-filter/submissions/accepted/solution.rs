// Recursive descent over tokens; runs in a thread with a large stack because filters can be nested deeply.
use std::collections::HashMap;
use std::io::Read;

struct Parser<'a> {
    tokens: Vec<&'a str>,
    at: usize,
    records: Vec<HashMap<&'a str, i64>>,
    everyone: u32,
}

impl<'a> Parser<'a> {
    fn next_is(&mut self, word: &str) -> bool {
        let found = self.tokens.get(self.at) == Some(&word);
        self.at += found as usize;
        found
    }

    fn either(&mut self) -> u32 {
        let mut found = self.both();
        while self.next_is("or") {
            found |= self.both();
        }
        found
    }

    fn both(&mut self) -> u32 {
        let mut found = self.single();
        while self.next_is("and") {
            found &= self.single();
        }
        found
    }

    fn single(&mut self) -> u32 {
        if self.next_is("not") {
            return self.everyone & !self.single();
        }
        if self.next_is("(") {
            let found = self.either();
            self.at += 1;
            return found;
        }
        let (name, sign) = (self.tokens[self.at], self.tokens[self.at + 1]);
        let bound: i64 = self.tokens[self.at + 2].parse().unwrap();
        self.at += 3;
        let mut found = 0;
        for (index, record) in self.records.iter().enumerate() {
            let matches = record.get(name).is_some_and(|&value| match sign {
                "<" => value < bound,
                "<=" => value <= bound,
                ">" => value > bound,
                ">=" => value >= bound,
                "=" => value == bound,
                _ => value != bound,
            });
            found |= (matches as u32) << index;
        }
        found
    }
}

fn run() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut lines = text.lines();
    let count: usize = lines.next().unwrap().parse().unwrap();
    let records: Vec<HashMap<&str, i64>> = (0..count)
        .map(|_| {
            let entries = lines.next().unwrap().split(' ');
            entries.map(|entry| entry.split_once('=').unwrap()).map(|(name, value)| (name, value.parse().unwrap())).collect()
        })
        .collect();
    let tokens = lines.next().unwrap().split(' ').collect();
    let mut parser = Parser { tokens, at: 0, records, everyone: (1 << count) - 1 };
    let found = parser.either();
    for index in 0..count {
        println!("{}", if found >> index & 1 == 1 { "keep" } else { "drop" });
    }
}

fn main() {
    std::thread::Builder::new().stack_size(256 << 20).spawn(run).unwrap().join().unwrap();
}
