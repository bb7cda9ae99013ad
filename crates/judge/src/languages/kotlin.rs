//! Kotlin.

use super::find::{on_path, real, says, shown};
use super::java::{EXTRA, Java, jvm};
use super::{Build, Language, Sources, Start, Toolchain};

/// Kotlin on a JVM.
pub(super) struct Kotlin;

impl Language for Kotlin {
    fn code(&self) -> &'static str {
        "kotlin"
    }

    fn name(&self) -> &'static str {
        "Kotlin"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["kt"]
    }

    fn debian(&self) -> &'static str {
        "kotlin default-jdk-headless"
    }

    fn find(&self) -> Option<Toolchain> {
        let script = real(&on_path("kotlinc")?)?;
        let mut tools = Java.find()?;
        // Newer Java machines put a warning before it.
        let told = says(&script, &["-version"])?;
        let told = told.lines().find(|line| line.contains("kotlinc"))?.trim();
        tools.version = format!("{}, {}", told.trim_start_matches("info: "), tools.version);
        // The script is a wrapper; what it starts is this class of the compiler's jar.
        let home = script.parent()?.parent()?.to_path_buf();
        let compiler = Some(home.join("lib/kotlin-compiler.jar")).filter(|jar| jar.is_file())?;
        tools.shown.extend(shown(&home));
        tools.programs.insert("kotlin", compiler);
        // Java follows links before it looks for the jars beside one, and Debian's compiler is a link away from its own.
        // The preloader, which the wrapper starts too, takes the folder as it is named.
        let preloader = home.join("lib/kotlin-preloader.jar");
        if preloader.is_file() {
            tools.programs.insert("preloader", preloader);
        }
        tools.env.push(("KOTLIN_HOME".to_owned(), home.display().to_string()));
        Some(tools)
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, _entry: Option<&str>) -> Result<Build, String> {
        let mut argv = vec![tools.program("runtime")];
        argv.extend(
            ["-Xmx768m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Xss8m", "-cp"]
                .map(str::to_owned),
        );
        if tools.programs.contains_key("preloader") {
            argv.push(tools.program("preloader"));
            argv.extend(["org.jetbrains.kotlin.preloading.Preloader", "-cp"].map(str::to_owned));
        }
        argv.push(tools.program("kotlin"));
        argv.extend(
            ["org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", "-nowarn", "-include-runtime", "-d", "program.jar"]
                .map(str::to_owned),
        );
        argv.extend(sources.keys().filter(|name| name.ends_with(".kt")).cloned());
        Ok(Build { argv: Some(argv), makes: vec!["program.jar".to_owned()], ..Build::default() })
    }

    fn start(&self, tools: &Toolchain, _sources: &Sources, entry: Option<&str>, memory: u64) -> Start {
        let mut argv = vec![tools.program("runtime")];
        argv.extend(jvm(memory));
        match entry {
            Some(entry) => argv.extend(["-cp".to_owned(), "program.jar".to_owned(), entry.to_owned()]),
            None => argv.extend(["-jar".to_owned(), "program.jar".to_owned()]),
        }
        Start { argv, env: Vec::new(), extra_memory: EXTRA, processes: 128 }
    }
}
