//! The runner by itself, for programs that cannot start themselves again.

fn main() {
    sandbox::enter_if_runner();
    eprintln!("sandbox-runner is started by the sandbox, not by hand");
    std::process::exit(2);
}
