//! Anchors, summaries and spaces.

use std::borrow::Cow;
use std::collections::BTreeSet;

use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu::segmenter::GraphemeClusterSegmenter;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The longest anchor, in characters, before a number is added.
const ANCHOR: usize = 80;

/// The anchor that a heading asks for: letters and digits of any script in lower case, everything else one
/// `-`, apostrophes nothing. `main` and names that start with `kampung-` belong to the theme and get `h-`
/// in front; a heading without letters is `h`.
pub(super) fn anchor(heading: &str) -> String {
    let mut anchor = String::new();
    let mut length = 0;
    let composed = match is_nfc_quick(heading.chars()) {
        IsNormalized::Yes => Cow::Borrowed(heading),
        _ => Cow::Owned(heading.nfc().collect()),
    };
    for c in composed.chars().flat_map(char::to_lowercase) {
        let kept = match c.is_ascii() {
            true => c.is_ascii_alphanumeric(),
            false => {
                let category = CodePointMapData::<GeneralCategory>::new().get(c);
                GeneralCategoryGroup::Letter
                    .union(GeneralCategoryGroup::Number)
                    .union(GeneralCategoryGroup::Mark)
                    .contains(category)
            }
        };
        match c {
            _ if length >= ANCHOR => break,
            _ if kept => anchor.push(c),
            '\'' | '’' | 'ʼ' => continue,
            _ if anchor.is_empty() || anchor.ends_with('-') => continue,
            _ => anchor.push('-'),
        }
        length += 1;
    }
    anchor.truncate(anchor.trim_end_matches('-').len());
    if anchor.is_empty() {
        "h".to_owned()
    } else if anchor == "main" || anchor.starts_with("kampung-") {
        format!("h-{anchor}")
    } else {
        anchor
    }
}

/// Makes `wanted` different from all in `taken`, and takes it.
pub(super) fn unique(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = |n: u32| {
        if n == 1 {
            wanted.to_owned()
        } else {
            format!("{wanted}-{n}")
        }
    };
    let free = (1..).map(numbered).find(|a| !taken.contains(a)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

/// Joins lines and runs of spaces into single spaces.
pub(super) fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    push_collapsed(&mut collapsed, text);
    collapsed
}

/// [`collapse`] for each line; without the lines that hold nothing.
pub(super) fn collapsed_lines(text: &str) -> String {
    let has_single_spaces = has_single_spaces(text.as_bytes());
    let mut collapsed = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim_ascii();
        if line.is_empty() {
            continue;
        }
        let end = collapsed.len();
        if end > 0 {
            collapsed.push('\n');
        }
        let start = collapsed.len();
        match has_single_spaces {
            true => collapsed.push_str(line),
            false => push_collapsed(&mut collapsed, line),
        }
        // A line may hold white space beyond ASCII alone.
        if collapsed.len() == start {
            collapsed.truncate(end);
        }
    }
    collapsed
}

/// Whether words are surely apart by one space or a line break, as in most texts.
fn has_single_spaces(text: &[u8]) -> bool {
    // What may start white space beyond ASCII counts as such.
    let is_other = |byte: &u8| matches!(byte, b'\t' | 0x0b..=b'\r' | 0xc2 | 0xe1..=0xe3);
    memchr::memmem::find(text, b"  ").is_none() && !text.iter().any(is_other)
}

/// Appends what [`collapse`] makes of `text`.
fn push_collapsed(out: &mut String, text: &str) {
    if is_collapsed(text) {
        return out.push_str(text);
    }
    let start = out.len();
    for word in text.split_whitespace() {
        if out.len() > start {
            out.push(' ');
        }
        out.push_str(word);
    }
}

/// Whether [`collapse`] would surely leave `text` as it is.
fn is_collapsed(text: &str) -> bool {
    !text.starts_with(' ') && !text.ends_with(' ') && !text.contains('\n') && has_single_spaces(text.as_bytes())
}

/// Shortens `text` to at most `limit` characters: after a sentence when one ends in the second half, else
/// between words (between characters in scripts without spaces), with an ellipsis.
pub fn shorten(text: &str, limit: usize) -> String {
    let text = collapse(text);
    if text.chars().nth(limit).is_none() {
        return text;
    }
    let room = |characters: usize| text.char_indices().nth(characters).map_or(text.len(), |(i, _)| i);
    let (half, all, less) = (room(limit / 2), room(limit), room(limit.saturating_sub(1)));
    if let Some(end) = sentence_ends(&text)
        .take_while(|end| *end <= all)
        .filter(|end| *end >= half)
        .last()
    {
        return text[..end].to_owned();
    }
    let between_words = text[..all].rfind(' ').filter(|i| *i >= half);
    let end = between_words.unwrap_or_else(|| {
        GraphemeClusterSegmenter::new()
            .segment_str(&text)
            .take_while(|i| *i <= less)
            .last()
            .unwrap_or(0)
    });
    format!(
        "{}…",
        text[..end].trim_end_matches([' ', ',', ';', ':', '、', '，', '،', '–', '-'])
    )
}

/// Offsets after the full stops of `text` (whose spaces are single).
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(|(at, c)| {
        let end = at + c.len_utf8();
        let before_space = text[end..].chars().next().is_none_or(char::is_whitespace);
        let ends = match c {
            '。' | '！' | '？' => true,
            '!' | '?' | '…' | '؟' | '۔' | '।' => before_space,
            '.' => before_space && !is_abbreviation(&text[..at]),
            _ => false,
        };
        ends.then_some(end)
    })
}

/// Whether a full stop after `before` may belong to an abbreviation (`Jl.`, `No.`, `Rp.`): the word is
/// Latin or a number and has at most three characters.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or("");
    word.chars().count() <= 3 && word.chars().all(|c| c < '\u{370}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn anchors_of_every_script() {
        for (heading, expected) in [
            ("Cara Memesan", "cara-memesan"),
            ("  1. Perak, 925 ‰!  ", "1-perak-925"),
            ("Ma'ruf & Café", "maruf-café"),
            ("주문 방법", "주문-방법"),
            ("銀の指輪：作り方", "銀の指輪-作り方"),
            ("طريقة الطلب", "طريقة-الطلب"),
            ("चाँदी की अँगूठी", "चाँदी-की-अँगूठी"),
            ("Main", "h-main"),
            ("Kampung Digital", "h-kampung-digital"),
            ("Kampung", "kampung"),
            ("🎉", "h"),
            ("", "h"),
        ] {
            assert_eq!(anchor(heading), expected, "{heading}");
        }
    }

    #[test]
    fn anchors_differ() {
        let mut taken = BTreeSet::new();
        let mut next = |a: &str| unique(a, &mut taken);
        assert_eq!(
            [next("a"), next("a-2"), next("a"), next("a"), next("b")],
            ["a", "a-2", "a-3", "a-4", "b"]
        );
    }

    #[test]
    fn summaries_end_where_a_reader_pauses() {
        assert_eq!(shorten("Satu  dua\ntiga.", 40), "Satu dua tiga.");
        assert_eq!(
            shorten("Ini kalimat pertama. Lalu kalimat kedua yang panjang.", 30),
            "Ini kalimat pertama."
        );
        assert_eq!(
            shorten("Bengkel kami ada di Jl. Raya Celuk dekat pura.", 30),
            "Bengkel kami ada di Jl. Raya…"
        );
        assert_eq!(shorten("銀の村です。指輪を作ります。", 10), "銀の村です。");
        assert_eq!(shorten("銀銀銀銀銀銀銀銀", 5), "銀銀銀銀…");
        assert_eq!(shorten("satu, dua, tiga, empat", 12), "satu, dua…");
    }

    proptest! {
        #[test]
        fn lines_become_collapsed(text in "[a \t\n\u{a0}\u{2003}\u{3000}é가銀“]{0,16}") {
            let lines: Vec<String> = text.lines().map(collapse).filter(|line| !line.is_empty()).collect();
            prop_assert_eq!(collapsed_lines(&text), lines.join("\n"));
        }

        #[test]
        fn spaces_become_single(text in "[a \t\n\u{a0}\u{2003}\u{3000}é가銀]{0,12}") {
            let words: Vec<&str> = text.split_whitespace().collect();
            prop_assert_eq!(collapse(&text), words.join(" "));
        }

        #[test]
        fn summaries_are_short(text in "[a-z .銀。é가👩‍🌾]{0,80}", limit in 2usize..60) {
            let short = shorten(&text, limit);
            prop_assert!(short.chars().count() <= limit);
        }

        #[test]
        fn anchors_keep_away_from_the_theme(heading in "(?i)(kampung|main)?[-_ ]?\\PC{0,20}") {
            let anchor = anchor(&heading);
            prop_assert!(!anchor.is_empty() && anchor != "main" && !anchor.starts_with("kampung-"));
            prop_assert!(!anchor.contains(char::is_whitespace));
        }
    }
}
