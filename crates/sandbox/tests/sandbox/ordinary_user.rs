//! Everything again as a user without powers, where the tests run as root.

use crate::without_powers::Without;

#[test]
fn everything_again_without_powers() {
    let Some(without) = Without::powers(env!("CARGO_BIN_EXE_sandbox-runner")) else { return };
    let out = without.run(|command| {
        command
            .args(["--skip", "ordinary_user", "--skip", "rust_compiles"])
            .env("GREENROOM_SANDBOX_RUNNER", &without.runner);
    });
    assert!(!out.contains(" 0 passed"), "no test ran: {out}");
}
