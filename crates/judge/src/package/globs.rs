//! Patterns of `submissions.yaml`: `*` inside a name, and braces.

/// Whether a pattern matches a path or a folder above it. `*` stays within a name; `{a,b}` is either.
pub fn matches(pattern: &str, path: &str) -> bool {
    expand(pattern).iter().any(|pattern| {
        let wanted: Vec<&str> = pattern.trim_end_matches('/').split('/').collect();
        let parts: Vec<&str> = path.split('/').collect();
        wanted.len() <= parts.len() && wanted.iter().zip(&parts).all(|(wanted, part)| fits(wanted, part))
    })
}

/// All patterns without braces that one with braces stands for. An unclosed brace is an ordinary character.
fn expand(pattern: &str) -> Vec<String> {
    let Some(open) = pattern.find('{') else { return vec![pattern.to_owned()] };
    let (mut depth, mut cuts, mut close) = (0, vec![open], None);
    for (at, c) in pattern.char_indices().skip_while(|(at, _)| *at < open) {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => {
                close = Some(at);
                cuts.push(at);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 1 => cuts.push(at),
            _ => {}
        }
    }
    let Some(close) = close else { return vec![pattern.to_owned()] };
    let (before, after) = (&pattern[..open], &pattern[close + 1..]);
    let choices = cuts.windows(2).map(|cut| &pattern[cut[0] + 1..cut[1]]);
    // Few braces stand in real patterns; a hostile one is cut short.
    choices.take(64).flat_map(|choice| expand(&format!("{before}{choice}{after}"))).take(1024).collect()
}

fn fits(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(rest) = name.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else { return rest.is_empty() };
    let mut rest = rest;
    for piece in middle {
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns_match_as_the_format_says() {
        for (pattern, path, expected) in [
            ("accepted", "accepted/a.py", true),
            ("accepted/*", "accepted/a.py", true),
            ("accepted/*.cpp", "accepted/a.py", false),
            ("*/a.{py,cpp}", "wrong_answer/a.cpp", true),
            ("*/a.{py,cpp}", "wrong_answer/a.c", false),
            ("{slow,late}/{a,b}*.py", "late/bcd.py", true),
            ("*", "accepted/a.py", true),
            ("accepted/dir", "accepted/dir/main.py", true),
            ("accepted/dir/main.py", "accepted/dir", false),
            ("a*b*c", "aXbYc", true),
            ("a*b*c", "aXbY", false),
            ("secret/*-easy", "secret/03-easy", true),
            ("secret/*-easy", "secret/group/03-easy", false),
            ("a**", "a", true),
            ("{", "{", true),
        ] {
            assert_eq!(matches(pattern, path), expected, "{pattern} {path}");
        }
    }
}
