//! Words to the numbers of their pieces, as the encoder was taught them.

use std::collections::HashMap;

use rten_text::models::{Model as _, WordPiece, WordPieceOptions};
use rten_text::normalizers::{Bert, BertOptions, Normalizer as _};
use rten_text::pre_tokenizers::{self, PreTokenizer as _};

/// A vocabulary of word pieces.
pub(crate) struct Tokens {
    pieces: WordPiece,
    normal: Bert,
    words: pre_tokenizers::Bert,
    first: i32,
    last: i32,
}

impl Tokens {
    /// From a vocabulary, one piece a line.
    ///
    /// # Errors
    /// Where it is no UTF-8 or lacks a piece that every text needs.
    pub fn of(vocabulary: &[u8]) -> Result<Tokens, String> {
        let text = std::str::from_utf8(vocabulary).map_err(|_| "it is not UTF-8".to_owned())?;
        let known: HashMap<String, u32> = text.lines().map(str::to_owned).zip(0..).collect();
        let id = |piece: &str| known.get(piece).map(|id| *id as i32).ok_or(format!("it lacks {piece}"));
        let (first, last) = (id("[CLS]")?, id("[SEP]")?);
        id("[UNK]")?;
        Ok(Tokens {
            first,
            last,
            pieces: WordPiece::from_vocab(known, WordPieceOptions::default()),
            normal: Bert::new(BertOptions { lowercase: true, strip_accents: true }),
            words: pre_tokenizers::Bert::new(),
        })
    }

    /// The pieces of a text between the marks of its start and end, at most `longest` in all.
    pub fn ids(&self, text: &str, longest: usize) -> Result<Vec<i32>, String> {
        let (normal, _) = self.normal.normalize(text).map_err(|error| error.to_string())?;
        let mut ids = vec![self.first];
        for word in self.words.pre_tokenize(&normal).map_err(|error| error.to_string())? {
            if ids.len() >= longest {
                break;
            }
            self.pieces
                .encode_with_offsets(word, &mut |_, id| ids.push(id as i32))
                .map_err(|error| error.to_string())?;
        }
        ids.truncate(longest - 1);
        ids.push(self.last);
        Ok(ids)
    }
}
