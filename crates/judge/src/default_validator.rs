//! The output validator that every judge has: token by token, with the flags of the format.
//!
//! Rules: <https://www.kattis.com/problem-package-format/spec/2025-09.html#default-output-validator-specification>.

/// How tokens are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flags {
    /// Upper and lower case differ.
    pub case_sensitive: bool,
    /// Kind and amount of white space count, at both ends as well.
    pub space_change_sensitive: bool,
    /// Numbers may be off by this much.
    pub float_absolute: Option<f64>,
    /// Numbers may be off by this share of the right one.
    pub float_relative: Option<f64>,
}

impl Flags {
    /// Reads arguments as they stand in a package.
    ///
    /// # Errors
    /// What is wrong with them, in a sentence.
    pub fn parse(arguments: &[String]) -> Result<Flags, String> {
        let mut flags = Flags::default();
        let mut words = arguments.iter();
        let mut both = false;
        while let Some(word) = words.next() {
            match word.as_str() {
                "case_sensitive" => flags.case_sensitive = true,
                "space_change_sensitive" => flags.space_change_sensitive = true,
                "float_absolute_tolerance" | "float_relative_tolerance" | "float_tolerance" => {
                    let value =
                        words.next().ok_or_else(|| format!("the default validator's `{word}` needs a number"))?;
                    let tolerance = float(value.as_bytes()).filter(|value| *value >= 0.0).ok_or_else(|| {
                        format!("the default validator's `{word}` needs a number of at least 0, not `{value}`")
                    })?;
                    let twice = || format!("the default validator's tolerance is given twice (`{word}`); keep one");
                    let (absolute, relative) = match word.as_str() {
                        "float_absolute_tolerance" => (true, false),
                        "float_relative_tolerance" => (false, true),
                        _ => (true, true),
                    };
                    if both
                        || (absolute && flags.float_absolute.is_some())
                        || (relative && flags.float_relative.is_some())
                    {
                        return Err(twice());
                    }
                    both |= absolute && relative;
                    if absolute {
                        flags.float_absolute = Some(tolerance);
                    }
                    if relative {
                        flags.float_relative = Some(tolerance);
                    }
                }
                other => return Err(format!("the default validator knows no flag `{other}`")),
            }
        }
        Ok(flags)
    }
}

/// Compares an output with the answer.
///
/// # Errors
/// Where they first differ and how, in a sentence for people.
pub fn compare(answer: &[u8], output: &[u8], flags: &Flags) -> Result<(), String> {
    let (mut wanted, mut got) = (Tokens::new(answer), Tokens::new(output));
    loop {
        let ((want_space, want), (got_space, found)) = (wanted.next(), got.next());
        if flags.space_change_sensitive && want_space != got_space {
            let at = place(output, got.at - found.len());
            return Err(format!(
                "white space differs at {at}: {} instead of {}",
                spaces(got_space),
                spaces(want_space)
            ));
        }
        if want.is_empty() && found.is_empty() {
            return Ok(());
        }
        if found.is_empty() {
            return Err(format!("the output ends too early: `{}` is missing", short(want)));
        }
        let at = || place(output, got.at - found.len());
        if want.is_empty() {
            return Err(format!("the output goes on after its end with `{}` at {}", short(found), at()));
        }
        same(want, found, flags).map_err(|how| format!("{}: {how}", at()))?;
    }
}

fn same(want: &[u8], found: &[u8], flags: &Flags) -> Result<(), String> {
    let differs = || Err(format!("`{}` instead of `{}`", short(found), short(want)));
    if (flags.float_absolute.is_some() || flags.float_relative.is_some())
        && let Some(right) = float(want)
    {
        let Some(value) = float(found) else {
            return Err(format!("`{}` is no number; `{}` was expected", short(found), short(want)));
        };
        let off = (value - right).abs();
        // Too large for a double: equal only if both are, on the same side.
        let huge = right.is_infinite() && value == right;
        let within = |allowed: f64| right.is_finite() && off <= allowed;
        let absolute = flags.float_absolute.is_some_and(within);
        let relative = flags.float_relative.is_some_and(|share| within(share * right.abs()));
        if absolute || relative || huge {
            return Ok(());
        }
        return Err(format!("`{}` instead of `{}`: off by {off:e}", short(found), short(want)));
    }
    let equal = if flags.case_sensitive { want == found } else { want.eq_ignore_ascii_case(found) };
    if equal { Ok(()) } else { differs() }
}

/// A number by the format's grammar: decimal, perhaps with an exponent; no `nan`, no `inf`, nothing hexadecimal.
pub fn float(token: &[u8]) -> Option<f64> {
    let mut rest = token;
    if let [b'+' | b'-', after @ ..] = rest {
        rest = after;
    }
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = digits(rest);
    rest = &rest[whole..];
    let mut part = 0;
    if let [b'.', after @ ..] = rest {
        part = digits(after);
        rest = &after[part..];
    }
    if whole + part == 0 {
        return None;
    }
    if let [b'e' | b'E', after @ ..] = rest {
        let after = if let [b'+' | b'-', after @ ..] = after { after } else { after };
        let exponent = digits(after);
        if exponent == 0 {
            return None;
        }
        rest = &after[exponent..];
    }
    if !rest.is_empty() {
        return None;
    }
    std::str::from_utf8(token).ok()?.parse().ok()
}

/// Splits bytes into (white space, token) pairs; the last pair has an empty token.
struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    fn new(bytes: &'a [u8]) -> Tokens<'a> {
        Tokens { bytes, at: 0 }
    }

    fn take(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let start = self.at;
        while self.at < self.bytes.len() && wanted(self.bytes[self.at]) {
            self.at += 1;
        }
        &self.bytes[start..self.at]
    }

    fn next(&mut self) -> (&'a [u8], &'a [u8]) {
        let space = self.take(is_space);
        (space, self.take(|byte| !is_space(byte)))
    }
}

/// The format's white space: space, form feed, line feed, carriage return, tab, vertical tab.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | 0x0c | b'\n' | b'\r' | b'\t' | 0x0b)
}

/// Line and token of a byte, for people.
fn place(bytes: &[u8], at: usize) -> String {
    let before = &bytes[..at.min(bytes.len())];
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let mut tokens = Tokens::new(&before[start..]);
    let mut token = 1;
    while !tokens.next().1.is_empty() {
        token += 1;
    }
    format!("line {line}, word {token}")
}

fn short(token: &[u8]) -> String {
    const MOST: usize = 60;
    let text = String::from_utf8_lossy(&token[..token.len().min(4 * MOST)]).into_owned();
    if text.chars().count() > MOST || token.len() > 4 * MOST {
        return format!("{}…", text.chars().take(MOST).collect::<String>());
    }
    text
}

fn spaces(space: &[u8]) -> String {
    if space.is_empty() {
        return "nothing".to_owned();
    }
    format!("{:?}", short(space))
}
