//! Java.

use super::find::{on_path, real, shown, version};
use super::{Build, Language, Sources, Start, Toolchain};
use std::collections::BTreeMap;
use std::path::Path;

/// Java, by a JDK.
pub(super) struct Java;

const MIB: u64 = 1 << 20;

impl Language for Java {
    fn code(&self) -> &'static str {
        "java"
    }

    fn name(&self) -> &'static str {
        "Java"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["java"]
    }

    fn debian(&self) -> &'static str {
        "default-jdk-headless"
    }

    fn find(&self) -> Option<Toolchain> {
        let compiler = real(&on_path("javac")?)?;
        let home = compiler.parent()?.parent()?.to_path_buf();
        let runtime = home.join("bin/java");
        let version = version(&compiler, &["--version"])?;
        let programs = BTreeMap::from([("compiler", compiler), ("runtime", runtime)]);
        Some(Toolchain { version, programs, shown: shown(&home), env: Vec::new() })
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>) -> Result<Build, String> {
        main(sources, entry).ok_or("no class has a `public static void main`; add it")?;
        // The compiler is a JVM too: it must not size its heap by the host. -proc:none keeps annotation processors out.
        let mut argv = vec![tools.program("compiler")];
        argv.extend(
            ["-J-XX:+UseSerialGC", "-J-Xmx512m", "-J-Xss8m", "-J-XX:TieredStopAtLevel=1", "-J-XX:-UsePerfData"]
                .map(str::to_owned),
        );
        argv.extend(
            ["-J-XX:ActiveProcessorCount=2", "-proc:none", "-encoding", "UTF-8", "-d", "classes"].map(str::to_owned),
        );
        argv.extend(sources.keys().filter(|name| name.ends_with(".java")).cloned());
        Ok(Build { argv: Some(argv), makes: vec!["classes".to_owned()], ..Build::default() })
    }

    fn start(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>, memory: u64) -> Start {
        let mut argv = vec![tools.program("runtime")];
        argv.extend(jvm(memory));
        argv.extend(["-cp".to_owned(), "classes".to_owned(), main(sources, entry).unwrap_or_default()]);
        Start { argv, env: Vec::new(), extra_memory: EXTRA, processes: 128 }
    }
}

/// Beside its heap a JVM needs room for code, metadata and thread stacks.
pub(super) const EXTRA: u64 = 320 * MIB;

/// Options for a JVM with a heap of `memory` bytes.
///
/// The serial collector and one processor: time of collector threads would count as the program's.
pub(super) fn jvm(memory: u64) -> Vec<String> {
    let heap = (memory / MIB).max(16);
    let mut options = vec![format!("-Xmx{heap}m"), format!("-Xms{}m", heap.min(64))];
    let fixed = ["-Xss64m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:ActiveProcessorCount=1", "-Xshare:auto"];
    options.extend(fixed.map(str::to_owned));
    options.push("-Dfile.encoding=UTF-8".to_owned());
    options
}

/// The class with `main`: the one named, `Main`, or the only file that has one.
fn main(sources: &Sources, entry: Option<&str>) -> Option<String> {
    if let Some(entry) = entry {
        return Some(entry.trim_end_matches(".java").to_owned());
    }
    let with_main: Vec<String> = sources
        .iter()
        .filter(|(name, _)| name.ends_with(".java"))
        .filter_map(|(name, bytes)| main_class(name, &String::from_utf8_lossy(bytes)))
        .collect();
    let is_main = |name: &&String| name.as_str() == "Main" || name.ends_with(".Main");
    with_main.iter().find(is_main).or(with_main.first()).cloned()
}

/// The class of a file that `main` stands in: the last one that begins before it at the outermost level.
fn main_class(file: &str, text: &str) -> Option<String> {
    let words = words(text);
    let (mut depth, mut class, mut package) = (0_i32, None, String::new());
    for (index, word) in words.iter().enumerate() {
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "package" if depth == 0 && package.is_empty() => {
                package = words[index + 1..].iter().take_while(|word| *word != ";").cloned().collect();
            }
            "class" | "record" | "enum" | "interface" if depth == 0 => class = words.get(index + 1).cloned(),
            "main" if index > 0 && words[index - 1] == "void" && depth == 1 => {
                let stem = Path::new(file).file_stem()?.to_string_lossy().into_owned();
                let class = class.unwrap_or(stem);
                return Some(if package.is_empty() { class } else { format!("{package}.{class}") });
            }
            _ => {}
        }
    }
    None
}

/// Words and braces of a source, without comments and literals.
fn words(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() || matches!(c, '_' | '$' | '.') {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        match c {
            '{' | '}' | ';' => words.push(c.to_string()),
            '/' if chars.peek() == Some(&'/') => while chars.next().is_some_and(|c| c != '\n') {},
            '/' if chars.peek() == Some(&'*') => {
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            '"' | '\'' => {
                while let Some(inner) = chars.next() {
                    match inner {
                        '\\' => drop(chars.next()),
                        '\n' => break,
                        inner if inner == c => break,
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    words.push(word);
    words
}

#[cfg(test)]
mod tests {
    use super::main_class;

    #[test]
    fn the_class_with_main_is_found() {
        for (text, expected) in [
            ("public class Solution { public static void main(String[] a) {} }", Some("Solution")),
            ("class Other { int x; } /* class No { */ class Hello { static void main(String[] a) { } }", Some("Hello")),
            (
                "package a.b; class X { void other() { \"void main {\".length(); } public static void main(String... a) {} }",
                Some("a.b.X"),
            ),
            ("class Pair { record P(int a) {} } // void main\nclass Z { }", None),
            ("class A { char c = '\"'; static class In { } public static void main(String[] a){} }", Some("A")),
        ] {
            assert_eq!(main_class("F.java", text).as_deref(), expected, "{text}");
        }
    }
}
