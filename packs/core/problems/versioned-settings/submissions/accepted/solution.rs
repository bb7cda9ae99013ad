use std::collections::{BTreeMap, HashMap};
use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut entries: HashMap<&str, BTreeMap<u64, Option<&str>>> = HashMap::new();
    let mut out = String::new();
    for line in text.lines().skip(1) {
        let mut words = line.split(' ');
        let operation = words.next().unwrap();
        let key = words.next().unwrap();
        let second: u64 = words.next().unwrap().parse().unwrap();
        if operation == "get" {
            let value = entries
                .get(key)
                .and_then(|history| history.range(..=second).next_back())
                .and_then(|(_, value)| *value);
            out.push_str(value.unwrap_or("none"));
            out.push('\n');
        } else {
            entries.entry(key).or_default().insert(second, words.next());
        }
    }
    print!("{out}");
}
