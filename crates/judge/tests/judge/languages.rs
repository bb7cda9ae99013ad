//! Every language in the sandbox: each way in which a program can end, and an input of the user's own.
//!
//! A language that is not installed is told of on a line of its own and tried by nobody;
//! `GREENROOM_REQUIRE_LANGUAGES=1`, as `make test` sets it, makes that a failure.

use judge::{Allowance, Language, Verdict, before_validation, by_code};
use std::time::Duration;

use crate::support::{judge_within, package, source, workshop};
use crate::without_powers::{NOBODY, Without, open};

/// Programs of one language. Each reads `n` and then `n` numbers, and is to print their sum.
struct Programs {
    code: &'static str,
    file: &'static str,
    accepted: &'static str,
    /// Does not compile; what the compiler says names the line.
    wrong: (&'static str, &'static [&'static str]),
    /// Crashes; what it writes to standard error.
    crash: (&'static str, &'static str),
    endless: &'static str,
    /// Takes memory until there is none.
    greedy: &'static str,
}

const ALL: &[Programs] = &[
    Programs {
        code: "python3",
        file: "solution.py",
        accepted: "import sys\nprint(sum(map(int, sys.stdin.read().split()[1:])))\n",
        wrong: ("x = 1\nif x\n    print(x)\n", &["\"solution.py\", line 2", "SyntaxError"]),
        crash: ("print(1)\nraise ValueError('no such window')\n", "ValueError: no such window"),
        endless: "while True:\n    pass\n",
        greedy: "x = []\nwhile True:\n    x.append(b'x' * 1000000)\n",
    },
    Programs {
        code: "c",
        file: "solution.c",
        accepted: "#include <stdio.h>\nint main(void) { long n, x, s = 0; scanf(\"%ld\", &n); while (n--) { scanf(\"%ld\", \
            &x); s += x; } printf(\"%ld\\n\", s); }\n",
        wrong: ("int main(void) {\n    return undeclared;\n}\n", &["solution.c:2", "undeclared"]),
        crash: (
            "#include <stdio.h>\n#include <stdlib.h>\nint main(void) { fputs(\"no such window\", stderr); abort(); }\n",
            "no such window",
        ),
        endless: "int main(void) { volatile int x = 0; for (;;) x++; }\n",
        greedy: "#include <stdlib.h>\n#include <string.h>\nint main(void) { for (;;) { char *p = malloc(1 << 20); if (p) \
            memset(p, 1, 1 << 20); } }\n",
    },
    Programs {
        code: "cpp",
        file: "solution.cpp",
        accepted: "#include <iostream>\nint main() { long n, x, s = 0; std::cin >> n; while (n--) { std::cin >> x; s += x; } \
            std::cout << s << std::endl; }\n",
        wrong: ("#include <vector>\nint main() {\n    std::vector<int> a = \"x\";\n}\n", &["solution.cpp:3", "error"]),
        crash: (
            "#include <stdexcept>\nint main() { throw std::runtime_error(\"no such window\"); }\n",
            "no such window",
        ),
        endless: "int main() { volatile int x = 0; for (;;) x = x + 1; }\n",
        greedy: "#include <vector>\nint main() { std::vector<std::vector<int>> all; for (;;) all.emplace_back(1 << 18, 1); }\n",
    },
    Programs {
        code: "java",
        file: "Solution.java",
        accepted: "import java.util.*;\npublic class Solution {\n    public static void main(String[] a) {\n        Scanner in = \
            new Scanner(System.in);\n        long s = 0;\n        for (int n = in.nextInt(); n > 0; n--) s += in.nextLong();\n        \
            System.out.println(s);\n    }\n}\n",
        wrong: (
            "public class Solution {\n    public static void main(String[] a) {\n        int x = \"one\";\n    }\n}\n",
            &["Solution.java:3", "incompatible types"],
        ),
        crash: (
            "public class Solution { public static void main(String[] a) { throw new IllegalStateException(\"no such \
                window\"); } }\n",
            "no such window",
        ),
        endless: "public class Solution { public static void main(String[] a) { long x = 0; while (true) x++; } }\n",
        greedy: "import java.util.*;\npublic class Solution { public static void main(String[] a) { List<long[]> l = new \
            ArrayList<>(); while (true) l.add(new long[1 << 17]); } }\n",
    },
    Programs {
        code: "javascript",
        file: "solution.js",
        accepted: "const w = require('fs').readFileSync(0, 'utf8').split(/\\s+/).slice(1).filter(Boolean).map(Number);\n\
            console.log(String(w.reduce((a, b) => a + b, 0)));\n",
        wrong: ("const a = 1;\nconst = 2;\n", &["solution.js:2", "SyntaxError"]),
        crash: ("throw new Error('no such window');\n", "Error: no such window"),
        endless: "for (;;) {}\n",
        greedy: "const l = [];\nfor (;;) l.push(new Array(100000).fill(l.length + 0.5));\n",
    },
    Programs {
        code: "typescript",
        file: "solution.ts",
        accepted: "import * as fs from 'fs';\nconst w: number[] = fs.readFileSync(0, 'utf8').split(/\\s+/).slice(1)\n    \
            .filter(Boolean).map(Number);\nconsole.log(String(w.reduce((a, b) => a + b, 0)));\n",
        wrong: ("const a: number = 1;\nconst b: string = a;\n", &["solution.ts(2,7)", "not assignable"]),
        crash: ("throw new Error('no such window');\n", "Error: no such window"),
        endless: "for (;;) {}\n",
        greedy: "const l: number[][] = [];\nfor (;;) l.push(new Array(100000).fill(l.length + 0.5));\n",
    },
    Programs {
        code: "rust",
        file: "solution.rs",
        accepted: "use std::io::Read;\nfn main() {\n    let mut text = String::new();\n    \
            std::io::stdin().read_to_string(&mut text).unwrap();\n    let sum: i64 = \
            text.split_whitespace().skip(1).map(|word| word.parse::<i64>().unwrap()).sum();\n    println!(\"{sum}\");\n}\n",
        wrong: ("fn main() {\n    let x: i32 = \"one\";\n}\n", &["solution.rs:2:18", "mismatched types"]),
        crash: ("fn main() { panic!(\"no such window\"); }\n", "no such window"),
        endless: "fn main() { let mut x = 0u64; loop { x = std::hint::black_box(x + 1); } }\n",
        greedy: "fn main() { let mut all = Vec::new(); loop { all.push(vec![1u8; 1 << 20]); } }\n",
    },
    Programs {
        code: "go",
        file: "solution.go",
        accepted: "package main\n\nimport (\n\t\"bufio\"\n\t\"fmt\"\n\t\"os\"\n)\n\nfunc main() {\n\tin := \
            bufio.NewReader(os.Stdin)\n\tvar n, x, s int64\n\tfmt.Fscan(in, &n)\n\tfor ; n > 0; n-- {\n\t\tfmt.Fscan(in, \
            &x)\n\t\ts += x\n\t}\n\tfmt.Println(s)\n}\n",
        wrong: ("package main\n\nfunc main() {\n\tvar x int = \"one\"\n\t_ = x\n}\n", &["solution.go:4", "cannot use"]),
        crash: ("package main\n\nfunc main() {\n\tpanic(\"no such window\")\n}\n", "no such window"),
        endless: "package main\n\nfunc main() {\n\tx := 0\n\tfor {\n\t\tx++\n\t}\n}\n",
        greedy: "package main\n\nfunc main() {\n\tvar l [][]byte\n\tfor {\n\t\tb := make([]byte, 1<<20)\n\t\tfor i := range b \
            {\n\t\t\tb[i] = 1\n\t\t}\n\t\tl = append(l, b)\n\t}\n}\n",
    },
    Programs {
        code: "kotlin",
        file: "Solution.kt",
        accepted: "fun main() {\n    val words = System.`in`.bufferedReader().readText().split(Regex(\"\\\\s+\"))\n    println(words.drop(1)\
            .filter { it.isNotEmpty() }.map { it.toLong() }.sum())\n}\n",
        wrong: ("fun main() {\n    val x: Int = \"one\"\n    println(x)\n}\n", &["Solution.kt:2:18", "mismatch"]),
        crash: ("fun main() {\n    throw IllegalStateException(\"no such window\")\n}\n", "no such window"),
        endless: "fun main() {\n    var x = 0L\n    while (true) { x++ }\n}\n",
        greedy: "fun main() {\n    val l = ArrayList<LongArray>()\n    while (true) l.add(LongArray(1 shl 17))\n}\n",
    },
];

/// The language, if it is here; told loudly, or a failure, if not.
fn here(code: &str) -> Option<&'static dyn Language> {
    let language = by_code(code).unwrap();
    if workshop().tools(language).is_ok() {
        return Some(language);
    }
    let message =
        format!("SKIPPED: {} is not installed; on Debian: apt install {}", language.name(), language.debian());
    assert!(std::env::var_os("GREENROOM_REQUIRE_LANGUAGES").is_none(), "{message}");
    println!("{message}");
    None
}

fn every_end(code: &str) {
    let programs = ALL.iter().find(|programs| programs.code == code).unwrap();
    if here(code).is_none() {
        return;
    }
    let sum = package("sum");
    // Processors of a shared machine are slow at times; only the endless program is to meet its limit.
    let run = |text: &str, seconds: u64| judge_within(&sum, programs.file, text, Duration::from_secs(seconds));

    let report = run(programs.accepted, 10);
    assert_eq!(report.verdict, Verdict::Ac, "{report:#?}");
    assert_eq!((report.language.as_str(), report.tests.len()), (code, 5));
    assert!(!report.language_version.is_empty());

    let report = run(programs.wrong.0, 10);
    let message = report.compile.map(|compile| compile.message).unwrap_or_default();
    assert_eq!(report.verdict, Verdict::Ce, "{message}");
    assert!(programs.wrong.1.iter().all(|words| message.contains(words)), "{message}");

    let report = run(programs.crash.0, 10);
    let failure = report.first_failure.unwrap();
    assert_eq!(report.verdict, Verdict::Rte, "{failure:#?}");
    let stderr = failure.stderr.unwrap_or_default();
    assert!(stderr.contains(programs.crash.1), "{stderr}");

    let one = |text: &str, seconds: u64| {
        let (_folder, submission) = source(programs.file, text);
        let options = judge::Options {
            only: vec!["sample".to_owned()],
            ..judge::Options::within(Duration::from_secs(seconds), judge::TimeLimitFrom::Caller)
        };
        judge::judge(workshop(), &sum, &submission, &options, &mut |_| {})
    };
    let report = one(programs.endless, 1);
    assert_eq!(report.verdict, Verdict::Tle, "{report:#?}");
    let report = one(programs.greedy, 20);
    assert_eq!(report.verdict, Verdict::Mle, "{report:#?}");

    // An input of the user's own: nothing is expected of the output.
    let (_folder, submission) = source(programs.file, programs.accepted);
    let executable = workshop().submission(&sum, &submission).unwrap();
    let limit = Duration::from_secs(10);
    let memory = sum.metadata.limits.memory;
    let mut job = executable.job(&[], Allowance { cpu: limit, wall: limit * 3, memory, output: 1 << 20 });
    job.stdin = Some(sandbox::Source::Bytes(b"2\n20\n22\n".to_vec()));
    let seen = workshop().runs.run(&job);
    assert_eq!(before_validation(&seen, limit), None, "{seen:?}");
    assert_eq!(String::from_utf8_lossy(&seen.stdout).trim(), "42");
    println!("tried in every way: {}", report.language_version);
}

/// A test for each language, so that they run beside each other and fail by name.
macro_rules! every_end_of {
    ($($name:ident: $code:literal),* $(,)?) => {
        $(
            #[test]
            fn $name() {
                every_end($code);
            }
        )*
    };
}

every_end_of! {
    python: "python3",
    c: "c",
    cpp: "cpp",
    java: "java",
    javascript: "javascript",
    typescript: "typescript",
    rust: "rust",
    go: "go",
    kotlin: "kotlin",
}

#[test]
fn every_language_is_tried() {
    let tried: Vec<&str> = ALL.iter().map(|programs| programs.code).collect();
    let known: Vec<&str> = judge::presences(workshop().found).iter().map(|presence| presence.code).collect();
    assert_eq!(tried.len(), known.len());
    assert!(known.iter().all(|code| tried.contains(code)), "{known:?}");
}

/// Where the tests run as root: all of the above once more as a user without powers.
#[test]
fn without_powers() {
    let Some(without) = Without::powers(env!("CARGO_BIN_EXE_judge-runner")) else { return };
    let folder = without.folder();
    crate::support::copy(&crate::support::folder("sum"), &folder.join("packages/sum"));
    let home = folder.join("home");
    std::fs::create_dir(&home).unwrap();
    open(&home, 0o777);
    let out = without.run(|command| {
        command
            .args(["languages::", "--skip", "without_powers", "--nocapture", "--test-threads=2"])
            // A language may be installed for root alone: that it is missing for others is told, and no failure.
            .env_remove("GREENROOM_REQUIRE_LANGUAGES")
            .env("GREENROOM_TEST_RUNNER", &without.runner)
            .env("GREENROOM_TEST_PACKAGES", folder.join("packages"))
            .env("GREENROOM_TEST_CACHE", folder.join("home/compiled"))
            .env("HOME", &home);
    });
    for line in out.lines().filter(|line| line.contains("SKIPPED") || line.contains("tried in every way")) {
        println!("as user {NOBODY}: {line}");
    }
    assert!(out.contains("tried in every way: Python"), "not even Python was tried: {out}");
}
