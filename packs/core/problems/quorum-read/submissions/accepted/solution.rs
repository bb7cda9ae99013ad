use std::collections::HashMap;
use std::fmt::Write;
use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut lines = input.lines();
    let head: Vec<usize> = lines.next().unwrap().split(' ').map(|x| x.parse().unwrap()).collect();
    let (n, w, r) = (head[0], head[1], head[2]);
    let mut up = vec![true; n];
    // For each key: the accepted values and the version held by each replica.
    let mut data: HashMap<&str, (Vec<&str>, Vec<usize>)> = HashMap::new();
    let mut out = String::new();
    for line in lines {
        let words: Vec<&str> = line.split(' ').collect();
        match words[0] {
            "up" | "down" => {
                let i: usize = words[1].parse().unwrap();
                up[i - 1] = words[0] == "up";
            }
            "put" => {
                if up.iter().filter(|&&u| u).count() < w {
                    out.push_str("rejected\n");
                    continue;
                }
                let (values, held) = data.entry(words[1]).or_insert_with(|| (Vec::new(), vec![0; n]));
                values.push(words[2]);
                for i in 0..n {
                    if up[i] {
                        held[i] = values.len();
                    }
                }
                writeln!(out, "stored {}", values.len()).unwrap();
            }
            _ => {
                let asked: Vec<usize> = (0..n).filter(|&i| up[i]).take(r).collect();
                if asked.len() < r {
                    out.push_str("unavailable\n");
                    continue;
                }
                let newest = match data.get(words[1]) {
                    Some((_, held)) => asked.iter().map(|&i| held[i]).max().unwrap(),
                    None => 0,
                };
                if newest == 0 {
                    out.push_str("missing\n");
                    continue;
                }
                let (values, held) = data.get_mut(words[1]).unwrap();
                let behind = asked.iter().filter(|&&i| held[i] < newest).count();
                for i in asked {
                    held[i] = newest;
                }
                writeln!(out, "{} {} {}", values[newest - 1], newest, behind).unwrap();
            }
        }
    }
    print!("{}", out);
}
