use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::fmt::Write;
use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut tokens = text.split_ascii_whitespace();
    let mut balance: HashMap<&str, i64> = HashMap::new();
    let invoices: usize = tokens.next().unwrap().parse().unwrap();
    for _ in 0..invoices {
        let payer = tokens.next().unwrap();
        let amount: i64 = tokens.next().unwrap().parse().unwrap();
        let sharers: i64 = tokens.next().unwrap().parse().unwrap();
        *balance.entry(payer).or_default() += amount;
        for place in 0..sharers {
            let extra = i64::from(place < amount % sharers);
            *balance.entry(tokens.next().unwrap()).or_default() -= amount / sharers + extra;
        }
    }
    // The largest amount first, then the first name.
    let (mut debtors, mut creditors) = (BinaryHeap::new(), BinaryHeap::new());
    for (name, cents) in balance {
        if cents < 0 {
            debtors.push((-cents, Reverse(name)));
        } else if cents > 0 {
            creditors.push((cents, Reverse(name)));
        }
    }
    let (mut out, mut count) = (String::new(), 0);
    while let (Some((debt, debtor)), Some((claim, creditor))) = (debtors.pop(), creditors.pop()) {
        let paid = debt.min(claim);
        writeln!(out, "{} {} {}", debtor.0, creditor.0, paid).unwrap();
        count += 1;
        if debt > paid {
            debtors.push((debt - paid, debtor));
        }
        if claim > paid {
            creditors.push((claim - paid, creditor));
        }
    }
    print!("{count}\n{out}");
}
