//! Mermaid: flowcharts (`flowchart LR`, `graph TD`) and `architecture-beta`.

use super::{Drawing, plain};

pub(super) fn read(text: &str) -> Result<Drawing, String> {
    let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())).filter(|(_, line)| {
        !line.is_empty() && !line.starts_with("%%") && *line != "---" && !line.starts_with("title")
    });
    let Some((first, head)) = lines.next() else { return Err("the text is empty".to_owned()) };
    let word = head.split_whitespace().next().unwrap_or_default();
    let mut drawing = Drawing::default();
    match word {
        "flowchart" | "graph" => {
            let rest = head.split_once(';').map_or("", |(_, rest)| rest);
            statements(rest).for_each(|statement| chain(statement, &mut drawing));
            for (_, line) in lines {
                statements(line).for_each(|statement| chain(statement, &mut drawing));
            }
        }
        "architecture-beta" => lines.for_each(|(_, line)| architecture(line, &mut drawing)),
        _ => {
            return Err(format!(
                "line {first}: `{word}` is neither a Mermaid flowchart (`flowchart LR`) nor `architecture-beta`, nor is the text Excalidraw's JSON or draw.io's XML"
            ));
        }
    }
    Ok(drawing)
}

/// Statements of a line, which `;` divides unless it stands in quotes, as it does in `#quot;`.
fn statements(line: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    line.split(move |c: char| {
        quoted ^= c == '"';
        c == ';' && !quoted
    })
}

/// `a[Label] -->|words| b & c --> d`.
fn chain(statement: &str, drawing: &mut Drawing) {
    let statement = statement.trim();
    let skip = ["subgraph", "end", "classDef", "class ", "style", "linkStyle", "click", "direction"];
    if statement.is_empty()
        || skip.iter().any(|word| statement == *word || statement.starts_with(&format!("{} ", word.trim())))
    {
        return;
    }
    let mut rest = statement;
    let mut before: Vec<String> = Vec::new();
    let mut words = String::new();
    loop {
        let mut group = Vec::new();
        loop {
            let Some((id, after)) = shape(rest, drawing) else { return };
            group.push(id);
            rest = after.trim_start();
            match rest.strip_prefix('&') {
                Some(more) => rest = more.trim_start(),
                None => break,
            }
        }
        for from in &before {
            for to in &group {
                drawing.arrows.push((from.clone(), to.clone(), words.clone()));
            }
        }
        if rest.is_empty() {
            return;
        }
        let Some((label, after)) = arrow(rest) else {
            drawing.notes.push(format!("not understood and left out: {rest}"));
            return;
        };
        (words, rest, before) = (label, after, group);
    }
}

/// A node with its label, if it is given one here; gives the id and what follows.
fn shape<'a>(text: &'a str, drawing: &mut Drawing) -> Option<(String, &'a str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    if end == 0 {
        return None;
    }
    let (id, mut rest) = text.split_at(end);
    let mut label = None;
    let pairs = [
        ("([", "])"),
        ("[[", "]]"),
        ("[(", ")]"),
        ("((", "))"),
        ("{{", "}}"),
        ("[/", "/]"),
        ("[", "]"),
        ("(", ")"),
        ("{", "}"),
        (">", "]"),
    ];
    for (open, close) in pairs {
        if let Some(inner) = rest.strip_prefix(open)
            && let Some(at) = inner.find(close)
        {
            label = Some(plain(inner[..at].trim().trim_matches('"')));
            rest = &inner[at + close.len()..];
            break;
        }
    }
    if let Some(after) = rest.strip_prefix(":::") {
        let end = after.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(after.len());
        rest = &after[end..];
    }
    match (drawing.shapes.iter_mut().find(|(known, _)| known == id), label) {
        (Some(known), Some(label)) => known.1 = label,
        (None, label) => drawing.shapes.push((id.to_owned(), label.unwrap_or_else(|| id.to_owned()))),
        (Some(_), None) => {}
    }
    Some((id.to_owned(), rest))
}

/// An arrow with its words; gives them and what follows.
fn arrow(text: &str) -> Option<(String, &str)> {
    let line = |c: char| matches!(c, '-' | '=' | '.' | '<' | '>' | 'x' | 'o');
    let end = text.find(|c: char| !line(c)).unwrap_or(text.len());
    let (sign, rest) = text.split_at(end);
    if !(sign.contains("--") || sign.contains("==") || sign.contains("-.")) {
        return None;
    }
    if let Some(inner) = rest.trim_start().strip_prefix('|') {
        let (words, after) = inner.split_once('|')?;
        return Some((plain(words.trim_matches('"')), after));
    }
    if !sign.ends_with('>') && !rest.is_empty() {
        // `-- words -->`: the words stand between two halves of the arrow.
        if let Some(at) =
            ["-->", "==>", ".->", "---"].iter().filter_map(|tip| rest.find(tip).map(|at| (at, tip.len()))).min()
        {
            return Some((plain(&rest[..at.0]), &rest[at.0 + at.1..]));
        }
    }
    Some((String::new(), rest))
}

/// `service db(database)[Orders]`, `group api(cloud)[API]`, `web:R --> L:db`.
fn architecture(line: &str, drawing: &mut Drawing) {
    if let Some(rest) = line.strip_prefix("service ") {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).unwrap_or(rest.len());
        let id = rest[..end].to_owned();
        let between = |open: char, close: char| {
            let start = rest.find(open)? + 1;
            Some(rest[start..start + rest[start..].find(close)?].trim().to_owned())
        };
        let (icon, label) = (between('(', ')').unwrap_or_default(), between('[', ']').unwrap_or_else(|| id.clone()));
        let label = if icon == "database" && !label.to_lowercase().contains("db") {
            format!("{label} database")
        } else {
            label
        };
        drawing.shapes.push((id, plain(&label)));
        return;
    }
    let Some(at) = line.find("--") else { return };
    let (left, right) = (line[..at].trim_end_matches('<').trim(), line[at..].trim_start_matches(['-', '>']).trim());
    let id = |text: &str, first: bool| {
        let part = if first { text.split(':').next() } else { text.rsplit(':').next() };
        part.unwrap_or_default().split('{').next().unwrap_or_default().trim().to_owned()
    };
    drawing.arrows.push((id(left, true), id(right, false), String::new()));
}
