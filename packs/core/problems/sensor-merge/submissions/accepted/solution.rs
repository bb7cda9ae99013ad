use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt::Write;
use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut tokens = text.split_ascii_whitespace().map(|t| t.parse::<i64>().unwrap());
    let count = tokens.next().unwrap() as usize;
    let mut streams: Vec<Vec<(i64, i64)>> = Vec::with_capacity(count);
    let mut heap = BinaryHeap::new();
    for s in 0..count {
        let mut readings: Vec<(i64, i64)> = Vec::new();
        for _ in 0..tokens.next().unwrap() {
            let (second, value) = (tokens.next().unwrap(), tokens.next().unwrap());
            match readings.last_mut() {
                Some(last) if last.0 == second => last.1 = value,
                _ => readings.push((second, value)),
            }
        }
        if let Some(&(second, value)) = readings.first() {
            heap.push(Reverse((second, s, value, 0usize)));
        }
        streams.push(readings);
    }
    let (mut merged, mut size, mut disputed) = (String::new(), 0, 0);
    while let Some(&Reverse((now, _, kept, _))) = heap.peek() {
        let mut differs = false;
        while let Some(&Reverse((second, s, value, at))) = heap.peek() {
            if second != now {
                break;
            }
            heap.pop();
            differs |= value != kept;
            if let Some(&(second, value)) = streams[s].get(at + 1) {
                heap.push(Reverse((second, s, value, at + 1)));
            }
        }
        writeln!(merged, "{now} {kept}").unwrap();
        size += 1;
        disputed += differs as u32;
    }
    print!("{size} {disputed}\n{merged}");
}
