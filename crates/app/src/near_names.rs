//! Names that were probably meant.

/// Most names that are offered.
const OFFERED: usize = 3;
/// Fewest letters that say anything about a likeness.
const LETTERS: usize = 3;

/// The names most like one that does not exist, the likeliest first; none where nothing is alike.
///
/// Alike is what shares whole words with it, begins like it, or is a few slips of the keyboard away.
pub(crate) fn near_names<'a>(wanted: &str, names: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let wanted = wanted.to_lowercase();
    let parts = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= LETTERS);
        words.map(str::to_lowercase).collect()
    };
    let own = parts(&wanted);
    let mut alike: Vec<(usize, usize, usize, &str)> = names
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let words = parts(&lower).iter().filter(|word| own.contains(word)).count();
            let begins = wanted.chars().zip(lower.chars()).take_while(|(a, b)| a == b).count();
            let slips = distance(&wanted, &lower);
            let near = words > 0 || begins >= LETTERS || slips <= (wanted.chars().count() / 3).max(1);
            near.then_some((words, begins, slips, name.as_str()))
        })
        .collect();
    alike.sort_by_key(|&(words, begins, slips, name)| {
        (std::cmp::Reverse(words), slips, std::cmp::Reverse(begins), name)
    });
    let most = alike.first().map_or(0, |(words, ..)| *words);
    alike.iter().filter(|(words, ..)| *words == most).take(OFFERED).map(|(.., name)| *name).collect()
}

/// How many letters must be put in, taken out or exchanged to make one text the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (line, letter) in a.chars().enumerate() {
        let mut corner = line;
        row[0] = line + 1;
        for (at, other) in b.iter().enumerate() {
            let exchanged = corner + usize::from(letter != *other);
            corner = row[at + 1];
            row[at + 1] = exchanged.min(corner + 1).min(row[at] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(wanted: &str, names: &[&str]) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        near_names(wanted, names.iter()).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn whole_words_come_before_slips() {
        let names = ["netflix-backend-engineer", "netflix-software-engineer", "engineer", "manager"];
        assert_eq!(near("netflix-backend", &names), ["netflix-backend-engineer"]);
        assert_eq!(near("enginer", &names), ["engineer"]);
        assert_eq!(near("lru", &["lru-playlist", "log-sessions"]), ["lru-playlist"]);
        assert_eq!(near("meeting", &["meeting-rooms-live", "tree-permissions"]), ["meeting-rooms-live"]);
        assert!(near("none", &names).is_empty());
    }

    #[test]
    fn a_distance_counts_letters() {
        for (a, b, letters) in
            [("", "", 0), ("", "ab", 2), ("kitten", "sitting", 3), ("é", "e", 1), ("same", "same", 0)]
        {
            assert_eq!(distance(a, b), letters, "{a} {b}");
            assert_eq!(distance(b, a), letters, "{b} {a}");
        }
    }
}
