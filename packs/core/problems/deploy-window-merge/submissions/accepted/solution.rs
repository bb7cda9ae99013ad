use std::fmt::Write;
use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let numbers: Vec<u64> = text.split_ascii_whitespace().map(|t| t.parse().unwrap()).collect();
    let mut requests: Vec<(u64, u64)> = numbers[1..]
        .chunks(2)
        .map(|pair| (pair[0], pair[1]))
        .filter(|(start, end)| start < end)
        .collect();
    requests.sort_unstable();
    let mut windows: Vec<(u64, u64, u32)> = Vec::new();
    for (start, end) in requests {
        match windows.last_mut() {
            Some(last) if start <= last.1 => {
                last.1 = last.1.max(end);
                last.2 += 1;
            }
            _ => windows.push((start, end, 1)),
        }
    }
    let frozen: u64 = windows.iter().map(|w| w.1 - w.0).sum();
    let mut out = format!("{} {}\n", windows.len(), frozen);
    for (start, end, count) in windows {
        writeln!(out, "{start} {end} {count}").unwrap();
    }
    print!("{out}");
}
