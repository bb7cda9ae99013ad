//! TypeScript.

use super::find::{on_path, real, shown, version};
use super::javascript::{node, run_node};
use super::{Build, Language, Sources, Start, Toolchain};

/// TypeScript, compiled by `tsc` and run by Node.js.
pub(super) struct TypeScript;

/// What Node.js offers, loosely: its real types are a package of their own that need not be there.
const NODE: &str =
    "declare var require: any; declare var process: any; declare var module: any; declare var Buffer: any;
declare var console: any; declare var setTimeout: any;
declare module 'fs'; declare module 'node:fs'; declare module 'readline'; declare module 'node:readline';
declare module 'node:process'; declare module 'process';
";

/// `types` is empty: no types package of this machine is to change what compiles.
const OPTIONS: &str = r#"{"compilerOptions": {"outDir": "out", "rootDir": ".", "target": "es2022", "module": "commonjs",
"lib": ["es2022"], "types": [], "skipLibCheck": true}, "include": ["**/*.ts"]}"#;

impl Language for TypeScript {
    fn code(&self) -> &'static str {
        "typescript"
    }

    fn name(&self) -> &'static str {
        "TypeScript"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ts"]
    }

    fn debian(&self) -> &'static str {
        "node-typescript nodejs"
    }

    fn find(&self) -> Option<Toolchain> {
        let compiler = real(&on_path("tsc")?)?;
        let mut tools = node()?;
        let told = version(&on_path("tsc")?, &["--version"])?;
        tools.version = format!("TypeScript {}, {}", told.trim_start_matches("Version "), tools.version);
        // tsc stands in bin/ of its package, and needs lib/ beside it.
        tools.shown.extend(shown(compiler.parent()?.parent()?));
        tools.programs.insert("compiler", compiler);
        Some(tools)
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>) -> Result<Build, String> {
        main(sources, entry).ok_or("there are several files and none is main.ts; rename one")?;
        let argv =
            vec![tools.program("runtime"), tools.program("compiler"), "-p".to_owned(), "tsconfig.json".to_owned()];
        let extra = [("greenroom-node.d.ts", NODE), ("tsconfig.json", OPTIONS)];
        let extra = extra.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).to_vec();
        Ok(Build { extra, argv: Some(argv), makes: vec!["out".to_owned()], keeps_sources: false })
    }

    fn start(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>, memory: u64) -> Start {
        let main = main(sources, entry).unwrap_or_default();
        let script = format!("out/{}.js", main.trim_end_matches(".ts"));
        run_node(tools, &script, memory)
    }
}

fn main(sources: &Sources, entry: Option<&str>) -> Option<String> {
    let mut candidates = entry.into_iter().chain(["main.ts", "index.ts"]);
    if let Some(found) = candidates.find(|name| sources.contains_key(*name)) {
        return Some(found.to_owned());
    }
    let mut scripts = sources.keys().filter(|name| name.ends_with(".ts"));
    scripts.next().filter(|_| scripts.next().is_none()).cloned()
}
