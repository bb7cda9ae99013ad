use std::collections::HashMap;
use std::fmt::Write;
use std::io::Read;

fn seconds(day: &str, time: &str) -> u64 {
    let day: u64 = day.parse().unwrap();
    day * 86400 + time.split(':').fold(0, |sum, part| sum * 60 + part.parse::<u64>().unwrap())
}

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut lines = text.lines();
    let gap: u64 = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let mut requests: HashMap<&str, Vec<u64>> = HashMap::new();
    for line in lines {
        let part: Vec<&str> = line.split(' ').collect();
        if part[3] != "/health" {
            requests.entry(part[2]).or_default().push(seconds(part[0], part[1]));
        }
    }
    let mut sessions: Vec<(u64, &str, u64, usize)> = Vec::new();
    for (user, mut times) in requests {
        times.sort_unstable();
        let mut from = 0;
        for at in 1..=times.len() {
            if at == times.len() || times[at] - times[at - 1] > gap {
                sessions.push((times[from], user, times[at - 1] - times[from], at - from));
                from = at;
            }
        }
    }
    sessions.sort_unstable();
    let mut out = format!("{}\n", sessions.len());
    for (start, user, duration, count) in sessions {
        let t = start % 86400;
        writeln!(
            out,
            "{user} {} {:02}:{:02}:{:02} {duration} {count}",
            start / 86400,
            t / 3600,
            t / 60 % 60,
            t % 60
        )
        .unwrap();
    }
    print!("{out}");
}
