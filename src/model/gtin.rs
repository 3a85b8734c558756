//! Numbers of trade items (GS1 *General Specifications*): what a barcode says.

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// A GTIN of 8, 12, 13 or 14 digits whose last digit is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gtin(String);

impl Gtin {
    /// Reads a number; spaces and hyphens between the digits are as on the package.
    pub fn read(written: &Spanned<String>, bag: &mut Bag) -> Option<Gtin> {
        let text = written.value.as_str();
        let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
        if !digits.bytes().all(|b| b.is_ascii_digit()) || !matches!(digits.len(), 8 | 12 | 13 | 14) {
            bag.push(
                Diagnostic::new(Code::BadGtin, written.span)
                    .with("value", text)
                    .with("length", digits.chars().count()),
            );
            return None;
        }
        let (body, last) = digits.split_at(digits.len() - 1);
        let right = check_digit(body).to_string();
        if last != right {
            bag.push(
                Diagnostic::new(Code::GtinCheckDigit, written.span)
                    .with("value", text)
                    .with("found", last)
                    .with("expected", right),
            );
            return None;
        }
        Some(Gtin(digits))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The last digit to `body` (GS1, *How to calculate a check digit*): from the right the digits count three times
/// and once in turn; the check digit fills up to the next multiple of ten.
fn check_digit(body: &str) -> u32 {
    let sum: u32 = body
        .bytes()
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Arg;
    use crate::span::{FileId, Span};
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Gtin, Diagnostic> {
        let mut bag = Bag::new();
        let span = Span::new(FileId(0), 0..text.len());
        Gtin::read(&Spanned::new(text.to_owned(), span), &mut bag).ok_or_else(|| bag.into_sorted().remove(0))
    }

    #[test]
    fn good_numbers() {
        // The first is the example of the GS1 General Specifications; the others follow its rule by hand.
        for text in [
            "6291041500213",
            "96385074",
            "036000291452",
            "4006381333931",
            "00012345600012",
            "4 006381 333931",
            "4006381-333931",
        ] {
            assert!(read(text).is_ok(), "{text}");
        }
        assert_eq!(read("4 006381 333931").unwrap().as_str(), "4006381333931");
    }

    #[test]
    fn bad_numbers() {
        for text in [
            "",
            "123",
            "1234567",
            "123456789",
            "12345678901",
            "123456789012345",
            "40063813339é1",
            "400638133393x",
        ] {
            assert_eq!(read(text).unwrap_err().code, Code::BadGtin, "{text}");
        }
        let wrong = read("4006381333932").unwrap_err();
        assert_eq!(wrong.code, Code::GtinCheckDigit);
        assert!(wrong.args.contains(&("expected", Arg::from("1"))));
        assert!(wrong.args.contains(&("found", Arg::from("2"))));
    }

    proptest! {
        /// What the check digit is for: one digit read wrongly never passes.
        #[test]
        fn one_wrong_digit_is_caught(body in "[0-9]{7}|[0-9]{11}|[0-9]{12}|[0-9]{13}", at: prop::sample::Index, by in 1u8..10) {
            let good = format!("{body}{}", check_digit(&body));
            prop_assert!(read(&good).is_ok());
            let mut bytes = good.into_bytes();
            let at = at.index(bytes.len());
            bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
            let bad = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(read(&bad).unwrap_err().code, Code::GtinCheckDigit);
        }
    }
}
