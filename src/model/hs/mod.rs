//! Codes of the Harmonized System (WCO, HS 2022), by which customs everywhere name goods, and what they mean in
//! plain words. The first two digits are the chapter, four the heading, six the subheading; what follows is each
//! country's own (Indonesia's BTKI has eight digits).

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// Prefixes of codes and their meanings in our own words, ordered by the prefix: `7113<TAB>id<TAB>en`. All chapters,
/// and the headings that goods of villages fall under. About 10 KB.
const MEANINGS: &str = include_str!("meanings.tsv");

/// A code of six to eight digits in a chapter that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HsCode {
    digits: String,
}

impl HsCode {
    /// Reads a code with or without dots: `711311`, `7113.11`, `7113.11.10`.
    pub fn read(written: &Spanned<String>, bag: &mut Bag) -> Option<HsCode> {
        let text = written.value.as_str();
        let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let is_number = digits.bytes().all(|b| b.is_ascii_digit());
        if !is_number || !(6..=8).contains(&digits.len()) {
            let count = text.bytes().filter(u8::is_ascii_digit).count();
            bag.push(
                Diagnostic::new(Code::BadHsCode, written.span)
                    .with("value", text)
                    .with("length", count),
            );
            return None;
        }
        let code = HsCode { digits };
        // Chapter 77 is kept free by the WCO; 98 and 99 are for countries' own purposes.
        if code.known_prefix().is_none() {
            bag.push(
                Diagnostic::new(Code::UnknownHsChapter, written.span)
                    .with("value", text)
                    .with("found", &code.digits[..2]),
            );
            return None;
        }
        Some(code)
    }

    /// With dots, as customs write it: `7113.11.10`.
    pub fn display(&self) -> String {
        let (heading, rest) = self.digits.split_at(4);
        let (subheading, own) = rest.split_at(2);
        match own {
            "" => format!("{heading}.{subheading}"),
            own => format!("{heading}.{subheading}.{own}"),
        }
    }

    /// What the longest known beginning of the code means, in Indonesian and in English.
    pub fn meaning(&self) -> (&'static str, &'static str) {
        self.known_prefix().unwrap_or_default()
    }

    fn known_prefix(&self) -> Option<(&'static str, &'static str)> {
        [6, 4, 2]
            .into_iter()
            .find_map(|length| meaning_of(&self.digits[..length]))
    }
}

fn meaning_of(prefix: &str) -> Option<(&'static str, &'static str)> {
    MEANINGS.lines().find_map(|line| {
        let (indonesian, english) = line.strip_prefix(prefix)?.strip_prefix('\t')?.split_once('\t')?;
        Some((indonesian, english))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{FileId, Span};
    use proptest::prelude::*;

    fn read(text: &str) -> (Option<HsCode>, Vec<Code>) {
        let mut bag = Bag::new();
        let code = HsCode::read(
            &Spanned::new(text.to_owned(), Span::new(FileId(0), 0..text.len())),
            &mut bag,
        );
        (code, bag.iter().map(|d| d.code).collect())
    }

    #[test]
    fn codes_are_read_with_and_without_dots() {
        let table = [
            ("711311", "7113.11", "silver jewellery"),
            ("7113.11", "7113.11", "silver jewellery"),
            ("7113.11.10", "7113.11.10", "silver jewellery"),
            ("7113.1110", "7113.11.10", "silver jewellery"),
            ("7113 20 00", "7113.20.00", "jewellery of precious metal"),
            ("4602.12", "4602.12", "baskets and wickerwork of rattan"),
            ("0901.21.1", "0901.21.1", "roasted coffee"),
            ("010121", "0101.21", "live animals"),
            ("970110", "9701.10", "paintings"),
        ];
        for (written, shown, meaning) in table {
            let (code, problems) = read(written);
            assert_eq!(problems, [], "{written}");
            let code = code.unwrap();
            assert_eq!((code.display().as_str(), code.meaning().1), (shown, meaning));
        }
    }

    #[test]
    fn what_is_no_code_is_said() {
        for short in [
            "7113",
            "7113.1",
            "71",
            "711311100",
            "",
            "7113-11",
            "perak",
            "７１１３１１",
        ] {
            assert_eq!(read(short), (None, vec![Code::BadHsCode]), "{short}");
        }
        for chapter in ["000000", "770100", "980000", "99999999"] {
            assert_eq!(read(chapter), (None, vec![Code::UnknownHsChapter]), "{chapter}");
        }
    }

    #[test]
    fn the_table_is_whole() {
        let prefixes: Vec<&str> = MEANINGS.lines().map(|l| l.split('\t').next().unwrap()).collect();
        assert!(prefixes.windows(2).all(|pair| pair[0] < pair[1]), "ordered and unique");
        for line in MEANINGS.lines() {
            let parts: Vec<&str> = line.split('\t').collect();
            assert_eq!(parts.len(), 3, "{line}");
            assert!(matches!(parts[0].len(), 2 | 4 | 6), "{line}");
            assert!(
                parts
                    .iter()
                    .all(|p| !p.is_empty() && p.trim() == *p && !p.ends_with('.')),
                "{line}"
            );
        }
        let chapters = prefixes.iter().filter(|p| p.len() == 2).count();
        assert_eq!(chapters, 96, "97 chapters, of which 77 is empty");
        assert!(MEANINGS.len() < 12_000, "{}", MEANINGS.len());
    }

    proptest! {
        #[test]
        fn the_written_form_is_read_back(chapter in 1u32..=97, rest in 0u32..1_000_000, length in 6usize..=8) {
            prop_assume!(chapter != 77);
            let digits = &format!("{chapter:02}{rest:06}")[..length];
            let code = read(digits).0.unwrap();
            prop_assert_eq!(read(&code.display()).0, Some(code.clone()));
            prop_assert!(!code.meaning().0.is_empty());
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,12}") {
            read(&text);
        }
    }
}
