//! Numbers of identity cards, which must not be published.
//!
//! A NIK (Nomor Induk Kependudukan, UU 24/2013) has sixteen digits: two each for the province, regency and
//! district where the card was first issued, the date of birth as DDMMYY with 40 added to the day for women,
//! and four of a serial number that starts at 0001. Together with the name it opens loans and accounts in a
//! person's name, so it is an error wherever it stands (UU 27/2022 on personal data).

use std::ops::Range;

use super::region;
use crate::date::Date;
use crate::diag::{Bag, Code, Diagnostic};
use crate::source::TextFile;
use crate::span::{FileId, Span};

/// Digits of a NIK.
const LENGTH: usize = 16;

/// The ways in which people group the digits, besides writing them in one piece.
const GROUPINGS: [&[usize]; 7] = [
    &[6, 6, 4],
    &[4, 4, 4, 4],
    &[2, 2, 2, 6, 4],
    &[6, 2, 2, 2, 4],
    &[2, 2, 2, 2, 2, 2, 4],
    &[12, 4],
    &[6, 10],
];

/// Reports every NIK in a file, wherever it stands: in a value, a comment or the text.
pub fn report(file: FileId, text: &TextFile, bag: &mut Bag) {
    for range in find(&text.text) {
        let masked = mask(&text.text[range.clone()]);
        bag.push(Diagnostic::new(Code::IdentityNumber, Span::new(file, range)).with("value", masked));
    }
}

/// The number without what makes it usable: only the province stays.
fn mask(written: &str) -> String {
    let mut seen = 0;
    let hide = |c: char| {
        seen += usize::from(c.is_ascii_digit());
        if c.is_ascii_digit() && seen > 2 { '•' } else { c }
    };
    written.chars().map(hide).collect()
}

/// A run of digits.
struct Group {
    range: Range<usize>,
    /// What joins it to the group before, when that is one of the signs with which people group digits.
    joint: Option<char>,
}

/// The places of all NIKs in `text`.
fn find(text: &str) -> Vec<Range<usize>> {
    let groups = groups(text);
    let mut found = Vec::new();
    let mut next = 0;
    while next < groups.len() {
        match number_at(text, &groups, next) {
            Some(count) => {
                found.push(groups[next].range.start..groups[next + count - 1].range.end);
                next += count;
            }
            None => next += 1,
        }
    }
    found
}

fn groups(text: &str) -> Vec<Group> {
    let bytes = text.as_bytes();
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    while let Some(skipped) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + skipped;
        at = start;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let before = groups.last().map(|g| &text[g.range.end..start]);
        let mut signs = before.unwrap_or_default().chars();
        let joint = match (signs.next(), signs.next()) {
            (Some(sign @ (' ' | '\u{a0}' | '.' | '-' | '_' | '/')), None) => Some(sign),
            _ => None,
        };
        groups.push(Group {
            range: start..at,
            joint,
        });
    }
    groups
}

/// How many groups from `first` on make a NIK.
fn number_at(text: &str, groups: &[Group], first: usize) -> Option<usize> {
    let length = |i: usize| groups.get(i).map_or(0, |g: &Group| g.range.len());
    let joined = |i: usize| groups.get(i).and_then(|g| g.joint);
    let fits = |grouping: &[usize]| {
        grouping
            .iter()
            .enumerate()
            .all(|(i, n)| length(first + i) == *n && (i == 0 || joined(first + i).is_some()))
    };
    let count = match length(first) {
        LENGTH => 1,
        _ => GROUPINGS.iter().find(|g| fits(g))?.len(),
    };
    // Glued to further digits by a point or dash it is part of something longer, such as 0.1234….
    let glued = |i: usize| joined(i).is_some_and(|sign| !matches!(sign, ' ' | '\u{a0}'));
    if glued(first) || glued(first + count) {
        return None;
    }
    let range = groups[first].range.start..groups[first + count - 1].range.end;
    let letters_before: String = text[..range.start]
        .chars()
        .rev()
        .take_while(|c| c.is_ascii_alphabetic())
        .collect();
    let named = matches!(letters_before.to_ascii_uppercase().as_str(), "" | "KIN" | "PTK");
    let letter_behind = text[range.end..]
        .chars()
        .next()
        .is_some_and(|c| c.is_ascii_alphabetic());
    if !named || letter_behind {
        return None;
    }
    let digits: Vec<u8> = text[range]
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|b| b - b'0')
        .collect();
    is_nik(&digits).then_some(count)
}

/// Whether sixteen digits have the structure of a NIK. A district that the table does not know may be one
/// that was renamed; unless the number then ends in the check digit of a payment card (ISO/IEC 7812-1):
/// Mastercards start like codes of Bali and Nusa Tenggara.
fn is_nik(digits: &[u8]) -> bool {
    if digits.len() != LENGTH {
        return false;
    }
    let pair = |i: usize| digits[i] * 10 + digits[i + 1];
    let (regency, district) = (pair(2), pair(4));
    let province = format!("{:02}", pair(0));
    let day = if pair(6) > 40 { pair(6) - 40 } else { pair(6) };
    // A leap year serves for every year, since the century is not known.
    let born = Date::new(2000, pair(8), day).is_some();
    let serial = digits[12..].iter().any(|d| *d != 0);
    let known = || region::is_known(&format!("{province}.{regency:02}.{district:02}"));
    let plausible = region::is_known(&province) && (1..=79).contains(&regency) && district > 0;
    plausible && born && serial && (known() || !ends_in_check_digit(digits))
}

/// The check digit of payment cards (Luhn).
fn ends_in_check_digit(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| match (i % 2, u32::from(*d)) {
            (0, d) => d,
            (_, d) if d < 5 => d * 2,
            (_, d) => d * 2 - 9,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_that_are_and_numbers_that_are_not() {
        let table = [
            // One piece, a man and a woman.
            ("5104010107900001", true),
            ("5104014107900001", true),
            ("nik = 3204110506850012", true),
            ("NIK5104010107900001", true),
            ("(5104010107900001)", true),
            ("RT 3 RW 12 5104010107900001 Celuk", true),
            // Groups.
            ("510401 010790 0001", true),
            ("5104-0101-0790-0001", true),
            ("51.04.01.010790.0001", true),
            ("51.04.01.01.07.90.0001", true),
            ("510401.01.07.90.0001", true),
            ("5104_0101_0790_0001", true),
            ("510401010790 0001", true),
            ("5104\u{a0}0101\u{a0}0790\u{a0}0001", true),
            // 29 February, a district of a renamed regency.
            ("5104012902960003", true),
            ("9101010107900002", true),
            // No province, regency, district, day, month or serial.
            ("1004010107900001", false),
            ("5100010107900001", false),
            ("5104000107900001", false),
            ("5104013207900001", false),
            ("5104010007900001", false),
            ("5104017207900001", false),
            ("5104010113900001", false),
            ("5104010100900001", false),
            ("5104013002900001", false),
            ("5104010107900000", false),
            // Other lengths, and parts of something longer.
            ("510401010790001", false),
            ("51040101079000012", false),
            ("0.5104010107900001", false),
            ("5104010107900001.5", false),
            ("510401 010790 0001-3", false),
            // Cards: test numbers of the payment networks.
            ("5105105105105100", false),
            ("5105 1051 0510 5100", false),
            ("4111111111111111", false),
            ("5555555555554444", false),
            // Halal certificates, hexadecimal digests, codes in words.
            ("ID5104010107900001", false),
            ("a5104010107900001", false),
            ("5104010107900001f", false),
            // Dates, telephones, region codes and sizes side by side.
            ("2026-05-01 2026-05-02", false),
            ("51.04.01.2005 51.04.01.2006", false),
            ("0812-0000-0001 0812-0000-0002", false),
            ("15 16 17 18 19 20 21 22", false),
            // Grouped in a way that nobody uses.
            ("510 401 010 790 0001", false),
            ("5104,0101,0790,0001", false),
        ];
        for (text, expected) in table {
            assert_eq!(!find(text).is_empty(), expected, "{text}");
        }
    }

    #[test]
    fn places_are_exact_and_several_are_found() {
        let text = "Pak Wayan 5104010107900001, Bu Made 510401 410790 0002.";
        let found: Vec<&str> = find(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["5104010107900001", "510401 410790 0002"]);
    }

    #[test]
    fn what_is_shown_is_of_no_use() {
        assert_eq!(mask("510401 010790 0001"), "51•••• •••••• ••••");
    }

    proptest! {
        #[test]
        fn any_text_can_be_searched(text in "(\\PC|[0-9 .-]){0,60}") {
            for range in find(&text) {
                let digits = text[range].bytes().filter(u8::is_ascii_digit).count();
                prop_assert_eq!(digits, LENGTH);
            }
        }

        #[test]
        fn every_birthday_is_recognised(day in 1u8..=28, month in 1u8..=12, year in 0u8..=99, serial in 1u16..=9999, woman: bool) {
            let day = day + if woman { 40 } else { 0 };
            let number = format!("510401{day:02}{month:02}{year:02}{serial:04}");
            prop_assert_eq!(find(&number), vec![0..16]);
        }
    }
}
