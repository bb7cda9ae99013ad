use std::io::Read;

fn shifts_needed(batches: &[(u64, u64)], setup: u64, length: u64) -> u64 {
    let (mut shifts, mut filled) = (1, 0);
    for (i, &(kind, work)) in batches.iter().enumerate() {
        let change = i > 0 && batches[i - 1].0 != kind;
        let more = work + if change { setup } else { 0 };
        if filled + more > length {
            shifts += 1;
            filled = work;
        } else {
            filled += more;
        }
    }
    shifts
}

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut tokens = text.split_ascii_whitespace().map(|t| t.parse::<u64>().unwrap());
    let mut next = || tokens.next().unwrap();
    let (count, shifts, setup) = (next(), next(), next());
    let batches: Vec<(u64, u64)> = (0..count).map(|_| (next(), next())).collect();
    let mut low = batches.iter().map(|b| b.1).max().unwrap_or(0);
    let mut high: u64 = batches.iter().map(|b| b.1 + setup).sum();
    while low < high {
        let middle = low + (high - low) / 2;
        if shifts_needed(&batches, setup, middle) <= shifts {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    println!("{low}");
}
