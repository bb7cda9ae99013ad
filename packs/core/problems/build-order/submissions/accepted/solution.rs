use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet};
use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut needs: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let (service, rest) = line.split_once(':').unwrap();
        let dependencies: BTreeSet<&str> = rest.split_ascii_whitespace().collect();
        for name in &dependencies {
            needs.entry(name).or_default();
        }
        needs.insert(service, dependencies);
    }
    let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut missing: HashMap<&str, usize> = HashMap::new();
    let mut ready = BinaryHeap::new();
    for (service, dependencies) in &needs {
        missing.insert(service, dependencies.len());
        if dependencies.is_empty() {
            ready.push(Reverse(*service));
        }
        for name in dependencies {
            users.entry(name).or_default().push(service);
        }
    }
    let mut order: Vec<&str> = Vec::new();
    while let Some(Reverse(built)) = ready.pop() {
        order.push(built);
        for service in users.get(built).into_iter().flatten() {
            let left = missing.get_mut(service).unwrap();
            *left -= 1;
            if *left == 0 {
                ready.push(Reverse(service));
            }
        }
    }
    let built: HashSet<&str> = order.iter().copied().collect();
    let (word, names) = match needs.keys().find(|service| !built.contains(*service)) {
        None => ("order", order),
        Some(first) => {
            let mut path: Vec<&str> = Vec::new();
            let mut place: HashMap<&str, usize> = HashMap::new();
            let mut at: &str = first;
            while !place.contains_key(at) {
                place.insert(at, path.len());
                path.push(at);
                at = needs[at].iter().find(|name| !built.contains(*name)).unwrap();
            }
            ("cycle", path.split_off(place[at]))
        }
    };
    println!("{word} {}", names.len());
    for name in names {
        println!("{name}");
    }
}
