//! Submissions that attack while they are compiled.

use std::time::Duration;

use sandbox::{Job, Limits, Observation};

use crate::support::*;

fn compile(source: &str) -> Observation {
    let limits = Limits { cpu: Duration::from_secs(2), wall: Duration::from_secs(10), memory: 512 << 20, ..limits() };
    let job = Job {
        files: vec![file("main.cc", source)],
        keep: vec!["main".into()],
        limits,
        ..job(&["/usr/bin/g++", "-std=c++20", "-w", "-o", "main", "main.cc"])
    };
    sandbox().run(&job)
}

/// No program comes of it, no file of the host shows, and the compiler ends or is ended.
fn check_fails(source: &str) {
    let seen = compile(source);
    assert_eq!(seen.broken, None);
    assert!(seen.exit != Some(0) || seen.exceeded.is_some(), "{source} compiled: {}", describe(&seen));
    assert!(seen.wall < Duration::from_secs(14), "{source} went on: {}", describe(&seen));
    let host = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let text = String::from_utf8_lossy(&seen.stderr).into_owned();
    assert!(!host.lines().any(|line| line.len() > 20 && text.contains(line)), "{source} showed the host: {text}");
}

#[test]
fn includes_show_nothing_of_the_host() {
    let folder = tempfile::tempdir().unwrap();
    let answer = folder.path().join("secret.ans");
    std::fs::write(&answer, "the_secret").unwrap();
    check_fails("#include \"/etc/passwd\"\n");
    check_fails("#include \"/etc/shadow\"\n");
    check_fails(&format!("__asm__(\".incbin \\\"{}\\\"\");\nint main() {{}}\n", answer.display()));
    check_fails(&format!("#include \"{}\"\nint main() {{}}\n", answer.display()));
}

#[test]
fn bombs_end_at_their_limit() {
    check_fails("#include \"main.cc\"\n#include \"main.cc\"\n");
    check_fails("#include \"/dev/zero\"\n");
    check_fails("#include \"/dev/stdin\"\nint main( {}\n");
    check_fails("int x[1 << 30] = {1};\nint y[1 << 30] = {1};\nint main() { return x[5] + y[7]; }\n");
    check_fails(
        "template <int N> struct A { A<N + 1> *a; static const int v = A<N + 1>::v + A<N + 2>::v; };\nint \
            main() { return A<0>::v; }\n",
    );
    check_fails(
        "constexpr long f(long n) { return n < 2 ? n : f(n - 1) + f(n - 2); }\nconstexpr long x = f(60);\nint \
            main() {}\n",
    );
    let doubled: String = (1..40).map(|n| format!("#define M{n} M{} M{}\n", n - 1, n - 1)).collect();
    check_fails(&format!("#define M0 \"0123456789\"\n{doubled}const char *s = M39;\nint main() {{}}\n"));
}
