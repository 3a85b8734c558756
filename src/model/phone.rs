//! Telephone numbers in any Indonesian habit of writing, kept as E.164 (ITU-T).

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// Digits with the country code, without `+`.
    digits: String,
}

/// Area codes with two digits; all others of Indonesia have three.
const SHORT_AREA_CODES: [&str; 5] = ["21", "22", "24", "31", "61"];

impl Phone {
    /// Reads a number such as `0812-3456-7890`, `62 812…`, `+62 (0)361 …`.
    pub fn read(written: Spanned<String>, bag: &mut Bag) -> Option<Phone> {
        let phone = Phone::parse(&written.value);
        if phone.is_none() {
            bag.push(Diagnostic::new(Code::BadPhone, written.span).with("value", written.value));
        }
        phone
    }

    /// Reads a number that WhatsApp can reach.
    pub fn read_mobile(written: Spanned<String>, bag: &mut Bag) -> Option<Phone> {
        let span = written.span;
        let value = written.value.clone();
        let phone = Phone::read(written, bag)?;
        if phone.is_landline() {
            bag.push(Diagnostic::new(Code::LandlineOnWhatsapp, span).with("value", value));
            return None;
        }
        Some(phone)
    }

    fn parse(text: &str) -> Option<Phone> {
        let text = text.trim().strip_prefix("tel:").unwrap_or(text.trim());
        let plus = text.starts_with('+');
        let mut digits = String::new();
        for c in text.chars() {
            match c {
                '0'..='9' => digits.push(c),
                '+' if digits.is_empty() => {}
                ' ' | '\u{a0}' | '.' | '-' | '‐' | '–' | '(' | ')' | '/' => {}
                _ => return None,
            }
        }
        let national = if let Some(rest) = digits.strip_prefix("0062") {
            Some(rest)
        } else if let Some(rest) = digits.strip_prefix("62").filter(|r| plus || r.len() >= 8) {
            Some(rest)
        } else if plus {
            None
        } else if let Some(rest) = digits.strip_prefix("00") {
            return Phone::foreign(rest);
        } else if let Some(rest) = digits.strip_prefix('0') {
            Some(rest)
        } else if digits.starts_with('8') {
            Some(digits.as_str())
        } else {
            return None;
        };
        match national {
            None => Phone::foreign(&digits),
            Some(rest) => {
                // `+62 (0)812`: the zero is for callers at home only.
                let rest = rest.strip_prefix('0').unwrap_or(rest);
                let good = match rest.as_bytes().first()? {
                    b'8' => (9..=12).contains(&rest.len()),
                    b'2'..=b'7' | b'9' => (7..=11).contains(&rest.len()),
                    _ => false,
                };
                good.then(|| Phone {
                    digits: format!("62{rest}"),
                })
            }
        }
    }

    fn foreign(digits: &str) -> Option<Phone> {
        let good = (8..=15).contains(&digits.len()) && !digits.starts_with('0');
        good.then(|| Phone {
            digits: digits.to_owned(),
        })
    }

    /// Whether it is an Indonesian number that is no mobile one.
    pub fn is_landline(&self) -> bool {
        self.digits
            .strip_prefix("62")
            .is_some_and(|rest| !rest.starts_with('8'))
    }

    /// `6281234567890`: what `https://wa.me/` takes.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// `+6281234567890` (E.164): what `tel:` takes.
    pub fn e164(&self) -> String {
        format!("+{}", self.digits)
    }

    /// `+62 812-3456-7890`, for readers everywhere.
    pub fn display(&self) -> String {
        let Some(rest) = self.digits.strip_prefix("62") else {
            return self.e164();
        };
        let area = if rest.starts_with('8') {
            3
        } else if SHORT_AREA_CODES.iter().any(|a| rest.starts_with(a)) {
            2
        } else {
            3
        };
        let (area, number) = rest.split_at(area.min(rest.len()));
        let middle = if number.len() > 8 { 4 } else { number.len() / 2 };
        let (first, second) = number.split_at(middle);
        format!("+62 {area}-{first}-{second}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn habits_of_writing() {
        for text in [
            "081234567890",
            "0812-3456-7890",
            "0812 3456 7890",
            "0812.3456.7890",
            "62 812-3456-7890",
            "+62 812 3456 7890",
            "+62 (0)812-3456-7890",
            "(0812) 34567890",
            "006281234567890",
            "81234567890",
            "+6281234567890",
            "tel:+6281234567890",
        ] {
            assert_eq!(
                Phone::parse(text).map(|p| p.e164()).as_deref(),
                Some("+6281234567890"),
                "{text}"
            );
        }
        let landline = Phone::parse("(0361) 298-123").unwrap();
        assert_eq!(landline.e164(), "+62361298123");
        assert!(landline.is_landline());
        assert_eq!(Phone::parse("+82 2-1234-5678").unwrap().e164(), "+82212345678");
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "0812-ABC",
            "123",
            "",
            "+",
            "0812",
            "08123456789012345",
            "+0812345678",
            "0812 3456 7890 / 0813",
        ] {
            assert_eq!(Phone::parse(text), None, "{text}");
        }
    }

    #[test]
    fn shown_in_groups() {
        assert_eq!(Phone::parse("081200000001").unwrap().display(), "+62 812-0000-0001");
        assert_eq!(Phone::parse("0217654321").unwrap().display(), "+62 21-765-4321");
    }
}
