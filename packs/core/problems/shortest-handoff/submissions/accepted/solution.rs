// Dijkstra over states (service, ticket used), with a table of best times.
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let data: Vec<u64> = text.split_ascii_whitespace().map(|t| t.parse().unwrap()).collect();
    let n = data[0] as usize;
    let mut outgoing = vec![Vec::new(); n];
    for call in data[2..].chunks(3) {
        outgoing[call[0] as usize - 1].push((call[1] as usize - 1, call[2]));
    }
    let mut best = vec![[u64::MAX; 2]; n];
    best[0][0] = 0;
    let mut heap = BinaryHeap::from([Reverse((0u64, 0usize, 0usize))]);
    while let Some(Reverse((so_far, service, used))) = heap.pop() {
        if so_far > best[service][used] {
            continue;
        }
        for &(to, time) in &outgoing[service] {
            let mut reach = |time: u64, used: usize| {
                if time < best[to][used] {
                    best[to][used] = time;
                    heap.push(Reverse((time, to, used)));
                }
            };
            reach(so_far + time, used);
            if used == 0 {
                reach(so_far, 1);
            }
        }
    }
    match best[n - 1][0].min(best[n - 1][1]) {
        u64::MAX => println!("unreachable"),
        time => println!("{time}"),
    }
}
