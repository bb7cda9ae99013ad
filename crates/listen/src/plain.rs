//! The text in the form that rules read: small letters, straight quotation marks, plain spaces, with a way back.

/// A simplified copy of a text. Offsets into it are translated back with [`Plain::original`].
pub(crate) struct Plain {
    /// The simplified text.
    pub text: String,
    /// For each byte of `text`, and one past the end, the byte of the original it came from. `None` when both texts have
    /// the same offsets, which most have.
    origin: Option<Vec<usize>>,
}

impl Plain {
    /// Simplifies a text of any kind.
    pub fn of(original: &str) -> Plain {
        if original.is_ascii() {
            let simple = |c: char| if c.is_ascii_control() && c != '\n' { ' ' } else { c.to_ascii_lowercase() };
            return Plain { text: original.chars().map(simple).collect(), origin: None };
        }
        let mut text = String::with_capacity(original.len());
        let mut origin = Vec::with_capacity(original.len() + 1);
        for (at, character) in original.char_indices() {
            let simple = match character {
                '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
                '“' | '”' | '„' | '«' | '»' => '"',
                '–' | '—' | '‐' | '‑' | '−' => '-',
                '…' => '.',
                '\n' | '\u{2028}' | '\u{2029}' => '\n',
                c if c.is_control() || c.is_whitespace() => ' ',
                c => c.to_ascii_lowercase(),
            };
            text.push(simple);
            origin.resize(text.len(), at);
        }
        origin.push(original.len());
        Plain { text, origin: Some(origin) }
    }

    /// The offset in the original of an offset in the simplified text.
    pub fn original(&self, at: usize) -> usize {
        match &self.origin {
            None => at,
            Some(origin) => origin[at.min(origin.len() - 1)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_back() {
        let text = "It’s “DONE”… né\u{a0}ok";
        let plain = Plain::of(text);
        assert_eq!(plain.text, "it's \"done\". né ok");
        let at = plain.text.find("done").unwrap();
        assert_eq!(&text[plain.original(at)..plain.original(at + 4)], "DONE");
        assert_eq!(plain.original(plain.text.len()), text.len());
    }

    #[test]
    fn control_characters_become_spaces() {
        assert_eq!(Plain::of("a\u{0}b\tc\nd").text, "a b c\nd");
    }
}
