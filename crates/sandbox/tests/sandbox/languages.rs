//! Runtimes that are hard to please: they count processors, reserve address space, start threads, want `/proc`.

use std::time::Duration;

use sandbox::{Job, Limits};

use crate::support::*;

fn roomy() -> Limits {
    Limits {
        cpu: Duration::from_secs(60),
        wall: Duration::from_secs(120),
        memory: 1 << 30,
        processes: 128,
        files: 256 << 20,
        inodes: 4096,
        ..limits()
    }
}

#[test]
fn java_compiles_and_runs() {
    if !has("/usr/bin/javac") {
        return skipped("javac is not installed (Debian: default-jdk-headless)");
    }
    let source = "public class Main { public static void main(String[] a) { System.out.println(new \
        java.util.Scanner(System.in).nextInt() * 2); } }";
    let compile = Job {
        files: vec![file("Main.java", source)],
        keep: vec!["Main.class".into()],
        limits: roomy(),
        ..job(&["/usr/bin/javac", "-J-Xmx512m", "-J-XX:+UseSerialGC", "Main.java"])
    };
    let compiled = sandbox().run(&compile);
    output(&compiled);
    let class = compiled.kept.into_iter().next().expect("a class").1;
    let run = Job {
        files: vec![sandbox::Placed {
            name: "Main.class".into(),
            source: sandbox::Source::Bytes(class),
            executable: false,
        }],
        stdin: Some(sandbox::Source::Bytes(b"21".to_vec())),
        limits: roomy(),
        ..job(&["/usr/bin/java", "-Xmx256m", "-XX:+UseSerialGC", "Main"])
    };
    assert_eq!(output(&sandbox().run(&run)), "42\n");
}

#[test]
fn node_runs() {
    if !has("/usr/bin/node") {
        return skipped("Node.js is not installed (Debian: nodejs)");
    }
    let program = "console.log(require('fs').readFileSync(0, 'utf8').trim() * 2)";
    let run = Job {
        files: vec![file("main.js", program)],
        stdin: Some(sandbox::Source::Bytes(b"21".to_vec())),
        limits: roomy(),
        ..job(&["/usr/bin/node", "main.js"])
    };
    assert_eq!(output(&sandbox().run(&run)), "42\n");
}

#[test]
fn rust_compiles_where_its_toolchain_is_shown() {
    let Some(rustc) = rustc() else { return skipped("rustc is not installed, or not for this user") };
    let mut config = config(1);
    config.toolchains.push(rustc.clone());
    let sandbox = sandbox::Sandbox::start(config).unwrap();
    let program = rustc.join("bin/rustc");
    let mut compile = Job {
        files: vec![file("main.rs", "fn main() { println!(\"{}\", 42) }")],
        keep: vec!["main".into()],
        limits: roomy(),
        ..job(&["", "-O", "main.rs"])
    };
    compile.argv[0] = program.into();
    let compiled = sandbox.run(&compile);
    output(&compiled);
    assert_eq!(compiled.kept.len(), 1, "{}", describe(&compiled));
}

fn rustc() -> Option<std::path::PathBuf> {
    let shown = std::process::Command::new("rustc").args(["--print", "sysroot"]).output().ok()?;
    let path = std::path::PathBuf::from(String::from_utf8(shown.stdout).ok()?.trim());
    path.join("bin/rustc").exists().then_some(path)
}

#[test]
fn python_starts_threads_and_processes() {
    let program = "
import threading, subprocess, multiprocessing, tempfile, os
threads = [threading.Thread(target=lambda: None) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(subprocess.run(['/bin/echo', 'child'], capture_output=True, text=True).stdout.strip())
with tempfile.NamedTemporaryFile() as file: file.write(b'x')
print(os.getcwd(), os.cpu_count() > 0, __import__('pwd').getpwuid(os.getuid()).pw_name)
";
    assert_eq!(output(&sandbox().run(&python(program))), "child\n/work True work\n");
}
