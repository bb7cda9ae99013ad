//! Runs the validation and prints each check.
fn main() {
    let options = simulate::Options { threads: 2, ..Default::default() };
    let result = simulate::validate(&options, &mut |check| {
        println!(
            "{:>2} {:<45} theory {:.5} sim {:.5} ±{:.5} {}",
            check.case, check.what, check.theory, check.simulated.mean, check.simulated.half_width(),
            if check.holds { "ok" } else { "MISS" }
        );
    });
    if let Err(error) = result {
        println!("{error}");
    }
}
