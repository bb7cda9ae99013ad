// Starts and ends sorted apart; two pointers over both lists.
use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let data: Vec<i64> = text.split_ascii_whitespace().map(|t| t.parse().unwrap()).collect();
    let capacity = data[1];
    let mut starts: Vec<(i64, i64)> = data[2..].chunks(3).map(|c| (c[0], c[2])).collect();
    let mut ends: Vec<(i64, i64)> = data[2..].chunks(3).map(|c| (c[1] + 1, c[2])).collect();
    starts.sort();
    ends.sort();
    let (mut i, mut j, mut now) = (0, 0, 0);
    let (mut crowded, mut most, mut most_at) = (0, 0, 0);
    while j < ends.len() {
        let minute = if i < starts.len() { starts[i].0.min(ends[j].0) } else { ends[j].0 };
        while i < starts.len() && starts[i].0 == minute {
            now += starts[i].1;
            i += 1;
        }
        while j < ends.len() && ends[j].0 == minute {
            now -= ends[j].1;
            j += 1;
        }
        if now > most {
            most = now;
            most_at = minute;
        }
        if now > capacity {
            let next = if i < starts.len() { starts[i].0.min(ends[j].0) } else { ends[j].0 };
            crowded += next - minute;
        }
    }
    println!("{crowded} {most} {most_at}");
}
