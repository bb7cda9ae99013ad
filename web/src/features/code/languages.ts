// Languages of the judge, as the editor knows them: highlighting, indentation, and a first line to begin with.
import type { Extension } from "@codemirror/state";
import { StreamLanguage } from "@codemirror/language";

type Known = { load: () => Promise<Extension>; indent: number; start: string };

const javaStart = `import java.util.*;

public class Solution {
    public static void main(String[] arguments) {
        Scanner in = new Scanner(System.in);

    }
}
`;

export const languages: Record<string, Known> = {
  python3: {
    load: async () => (await import("@codemirror/lang-python")).python(),
    indent: 4,
    start: "import sys\n\n\ndef main():\n    data = sys.stdin.read().split()\n\n\nmain()\n",
  },
  c: {
    load: async () => (await import("@codemirror/lang-cpp")).cpp(),
    indent: 4,
    start: "#include <stdio.h>\n\nint main(void) {\n    return 0;\n}\n",
  },
  cpp: {
    load: async () => (await import("@codemirror/lang-cpp")).cpp(),
    indent: 4,
    start: "#include <bits/stdc++.h>\nusing namespace std;\n\nint main() {\n    return 0;\n}\n",
  },
  java: { load: async () => (await import("@codemirror/lang-java")).java(), indent: 4, start: javaStart },
  javascript: {
    load: async () => (await import("@codemirror/lang-javascript")).javascript(),
    indent: 2,
    start: 'const data = require("fs").readFileSync(0, "utf8").split(/\\s+/).filter(Boolean);\n',
  },
  typescript: {
    load: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
    indent: 2,
    start: 'import { readFileSync } from "fs";\n\nconst data: string[] = readFileSync(0, "utf8").split(/\\s+/).filter(Boolean);\n',
  },
  rust: {
    load: async () => (await import("@codemirror/lang-rust")).rust(),
    indent: 4,
    start: "use std::io::{self, Read};\n\nfn main() {\n    let mut text = String::new();\n    io::stdin().read_to_string(&mut text).unwrap();\n}\n",
  },
  go: {
    load: async () => (await import("@codemirror/lang-go")).go(),
    indent: 4,
    start: 'package main\n\nimport (\n    "bufio"\n    "fmt"\n    "os"\n)\n\nfunc main() {\n    in := bufio.NewReader(os.Stdin)\n    var n int\n    fmt.Fscan(in, &n)\n}\n',
  },
  kotlin: {
    load: async () => StreamLanguage.define((await import("@codemirror/legacy-modes/mode/clike")).kotlin),
    indent: 4,
    start: "fun main() {\n    val data = System.`in`.bufferedReader().readText().split(Regex(\"\\\\s+\"))\n}\n",
  },
};

export const startOf = (language: string) => languages[language]?.start ?? "";
// Whether a text is nothing but what some language begins with.
export const isStart = (code: string) => !code.trim() || Object.values(languages).some((known) => known.start === code);
