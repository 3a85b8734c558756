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
    /// Reads a number such as `0812-3456-7890`, `62 812…`, `+62 (0)361 …`, also with a word before it
    /// (`HP. 0812…`) or as a link that was copied (`https://wa.me/62812…`). Numbers that only Indonesian
    /// networks know (`1500-xxx`, `110`) are refused: E.164 cannot hold them, and buyers abroad cannot
    /// dial them.
    pub fn read(written: Spanned<String>, bag: &mut Bag) -> Option<Phone> {
        let phone = Phone::parse(&written.value);
        if phone.is_none() {
            let first = first_of_two(&written.value).map(str::to_owned);
            bag.push(
                Diagnostic::new(Code::BadPhone, written.span)
                    .with("value", written.value)
                    .suggest(first),
            );
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
        let text: String = text.chars().filter_map(plain).collect();
        let text = without_link(text.trim());
        let text = without_label(text);
        match first_of_two(text) {
            Some(_) => None,
            None => Phone::one(text),
        }
    }

    /// Reads one number without words around it.
    fn one(text: &str) -> Option<Phone> {
        let plus = text.starts_with('+') || text.starts_with("(+");
        let mut digits = String::new();
        for c in text.chars() {
            match c {
                '0'..='9' => digits.push(c),
                '+' if digits.is_empty() => {}
                ' ' | '.' | '-' | '(' | ')' | '/' => {}
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
                    // An area code of two or three digits, a number of five to eight.
                    b'2'..=b'7' | b'9' => (8..=11).contains(&rest.len()),
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

    /// Whether it is an Indonesian number that is no mobile one: one with an area code, or free of charge
    /// (`0800`; mobile numbers begin with `081` to `089`).
    pub fn is_landline(&self) -> bool {
        self.digits
            .strip_prefix("62")
            .is_some_and(|rest| !rest.starts_with('8') || rest.starts_with("80"))
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

/// One sign as a keyboard for English would have written it; `None` for marks that cannot be seen.
fn plain(c: char) -> Option<char> {
    let digit = |first: char| char::from_digit(c as u32 - first as u32, 10);
    match c {
        // Arabic, Persian, fullwidth.
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '０'..='９' => digit('０'),
        '＋' => Some('+'),
        '（' => Some('('),
        '）' => Some(')'),
        // Hyphens and dashes, the minus, the fullwidth hyphen; the last stands between syllables in Japanese.
        '\u{2010}'..='\u{2015}' | '−' | '－' | 'ー' => Some('-'),
        // Marks of direction and width that come along when a number is copied from an address book.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

/// The number in a copied link.
fn without_link(text: &str) -> &str {
    const LINKS: [&str; 8] = [
        "https://wa.me/",
        "http://wa.me/",
        "wa.me/",
        "https://api.whatsapp.com/send?phone=",
        "https://api.whatsapp.com/send/?phone=",
        "whatsapp://send?phone=",
        "tel:",
        "callto:",
    ];
    for link in LINKS {
        if let Some(start) = text.get(..link.len())
            && start.eq_ignore_ascii_case(link)
        {
            let rest = text[link.len()..].trim_start_matches(['/', ' ']);
            let end = rest.find(['?', '&', '#']).unwrap_or(rest.len());
            return rest[..end].trim_end_matches('/');
        }
    }
    text
}

/// The number after a word such as `HP.` or `Telp:`.
fn without_label(text: &str) -> &str {
    const LABELS: [&str; 20] = [
        "hp",
        "hape",
        "handphone",
        "ponsel",
        "telp",
        "tlp",
        "tel",
        "telepon",
        "telpon",
        "phone",
        "mobile",
        "wa",
        "whatsapp",
        "wa/hp",
        "hp/wa",
        "wa/telp",
        "telp/wa",
        "no. hp",
        "no hp",
        "nomor",
    ];
    let end = text
        .find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))
        .unwrap_or(text.len());
    let label = text[..end].trim_end_matches([' ', '.', ':', '-', '=']).to_lowercase();
    if LABELS.contains(&label.as_str()) {
        &text[end..]
    } else {
        text
    }
}

/// The first of several numbers in one text: `0812-0000-0001 / 0813-0000-0002`, `(0361) 298123/4`.
fn first_of_two(text: &str) -> Option<&str> {
    const BETWEEN: [&str; 10] = [",", ";", "|", "&", "/", " atau ", " dan ", " or ", " and ", " - "];
    // What is longer is no pair of numbers, but a story.
    if text.len() > 200 {
        return None;
    }
    let mut cuts: Vec<usize> = BETWEEN
        .iter()
        .flat_map(|sign| text.match_indices(sign).map(|(at, _)| at))
        .collect();
    cuts.sort_unstable();
    let has_digits = |rest: &str| rest.chars().filter_map(plain).any(|c| c.is_ascii_digit());
    let is_number = |part: &str| {
        let part: String = part.chars().filter_map(plain).collect();
        Phone::one(without_label(part.trim())).is_some()
    };
    cuts.into_iter()
        .map(|at| (text[..at].trim(), &text[at..]))
        // `0812/3456/7890`: a part that is no number of its own is only a part.
        .find(|(first, rest)| has_digits(rest) && is_number(first))
        .map(|(first, _)| first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn e164(text: &str) -> Option<String> {
        Phone::parse(text).map(|p| p.e164())
    }

    #[test]
    fn habits_of_writing() {
        for text in [
            "081234567890",
            "0812-3456-7890",
            "0812 3456 7890",
            "0812.3456.7890",
            "0812/3456/7890",
            "0812-34567890",
            "0812 - 3456 - 7890",
            "62 812-3456-7890",
            "6281234567890",
            "+62 812 3456 7890",
            "+6281234567890",
            "+62-812-3456-7890",
            "+62.812.3456.7890",
            "+62 (0)812-3456-7890",
            "+62 (0) 812 3456 7890",
            "+62 0812 3456 7890",
            "(+62) 812-3456-7890",
            "(+62)81234567890",
            "+(62) 812 3456 7890",
            "(0812) 34567890",
            "(0812) 3456-7890",
            "006281234567890",
            "0062 812 3456 7890",
            "00 62 812 3456 7890",
            "81234567890",
            "812-3456-7890",
            "tel:+6281234567890",
            "tel:081234567890",
            "TEL:+62-812-3456-7890",
            "wa.me/6281234567890",
            "https://wa.me/6281234567890",
            "https://wa.me/+6281234567890",
            "https://wa.me/6281234567890?text=Halo%20Celuk",
            "https://wa.me/6281234567890/",
            "https://api.whatsapp.com/send?phone=6281234567890&text=Halo",
            "whatsapp://send?phone=6281234567890",
            "HP. 081234567890",
            "HP 0812-3456-7890",
            "Hp: 0812 3456 7890",
            "Telp: 081234567890",
            "Telp. 0812-3456-7890",
            "WA 0812-3456-7890",
            "WhatsApp: +62 812-3456-7890",
            "WA/HP: 0812-3456-7890",
            "No. HP: 081234567890",
            "0812\u{a0}3456\u{a0}7890",
            "0812–3456–7890",
            "0812—3456—7890",
            "0812‑3456‑7890",
            "0812−3456−7890",
            "\u{202a}+62 812-3456-7890\u{202c}",
            "\u{200e}0812 3456 7890",
            "٠٨١٢٣٤٥٦٧٨٩٠",
            "۰۸۱۲ ۳۴۵۶ ۷۸۹۰",
            "０８１２－３４５６－７８９０",
            "＋６２ ８１２ ３４５６ ７８９０",
            "（0812）3456-7890",
            "  0812 3456 7890  ",
            "0812 3456 7890 /",
        ] {
            assert_eq!(e164(text).as_deref(), Some("+6281234567890"), "{text}");
        }
    }

    #[test]
    fn numbers_of_all_operators_and_places() {
        for (text, expected, landline) in [
            // Ten digits: the oldest numbers of Telkomsel.
            ("0811-123-456", "+62811123456", false),
            ("0852-1234-5678", "+6285212345678", false),
            // Thirteen digits.
            ("0857-1234-56789", "+62857123456789", false),
            ("0895-3456-78901", "+62895345678901", false),
            ("0817 612 345", "+62817612345", false),
            ("0877-1234-5678", "+6287712345678", false),
            ("0881-1234-567", "+628811234567", false),
            ("0831 1234 5678", "+6283112345678", false),
            ("021-7654321", "+62217654321", true),
            ("(021) 765-4321", "+62217654321", true),
            ("(021) 8765 4321", "+622187654321", true),
            ("021/7654321", "+62217654321", true),
            ("+62 21 7654 3210", "+622176543210", true),
            ("+62 (0)21 7654321", "+62217654321", true),
            ("(022) 250 1234", "+62222501234", true),
            ("(024) 841-2345", "+62248412345", true),
            ("(031) 503 1234", "+62315031234", true),
            ("(061) 415-1234", "+62614151234", true),
            ("(0361) 298-123", "+62361298123", true),
            ("0361 298123", "+62361298123", true),
            ("+62 361 298123", "+62361298123", true),
            ("+62 (0)361 298 123", "+62361298123", true),
            ("62361298123", "+62361298123", true),
            ("0370-631234", "+62370631234", true),
            ("(0370) 63 12 34", "+62370631234", true),
            ("(0274) 512345", "+62274512345", true),
            ("Telp. (0274) 773-123", "+62274773123", true),
            ("0541.741234", "+62541741234", true),
            ("(0411) 3654321", "+624113654321", true),
            ("0967-12345", "+6296712345", true),
            ("0265 331 234", "+62265331234", true),
            ("0800-1-234567", "+628001234567", true),
            ("+82 2-1234-5678", "+82212345678", false),
            ("0082 10 1234 5678", "+821012345678", false),
            ("+81 90-1234-5678", "+819012345678", false),
            ("+966 50 123 4567", "+966501234567", false),
            ("+60 12-345 6789", "+60123456789", false),
            ("+1 (415) 555-0100", "+14155550100", false),
        ] {
            assert_eq!(e164(text).as_deref(), Some(expected), "{text}");
            assert_eq!(Phone::parse(text).unwrap().is_landline(), landline, "{text}");
        }
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
            // Two numbers.
            "0812-3456-7890 / 0813-3456-7890",
            "0812 3456 7890, 0813 3456 7890",
            "0812 3456 7890 atau 0813 3456 7890",
            "081234567890 081334567890",
            "(0361) 298123/4",
            "021/7654321/7654322",
            "https://wa.me/6281234567890, 081334567890",
            // Only at home, or without area code.
            "1500-046",
            "14045",
            "110",
            "298123",
            // An extension, a name, a letter O.
            "(0361) 298123 ext. 12",
            "0812-3456-7890 (Sari)",
            "0812-3456-789O",
            "Sari 081234567890",
            // Too short or long for a mobile number.
            "0812-345-67",
            "0812-3456-789012",
            "+62 812 345",
            "0112345678",
            "https://wa.me/message/ABC123",
            "https://wa.me/",
            "0812+34567890",
            "62",
            "٠٨١٢",
        ] {
            assert_eq!(e164(text), None, "{text}");
        }
    }

    #[test]
    fn of_two_numbers_the_first_is_proposed() {
        for (text, first) in [
            ("0812-3456-7890 / 0813-3456-7890", Some("0812-3456-7890")),
            ("(0361) 298123/4", Some("(0361) 298123")),
            ("0370 600000, 0370 600001", Some("0370 600000")),
            ("0812 3456 7890 atau 0813 3456 7890", Some("0812 3456 7890")),
            ("0361/298123", None),
            ("0812/3456/7890", None),
        ] {
            assert_eq!(first_of_two(text), first, "{text}");
        }
    }

    #[test]
    fn shown_in_groups() {
        assert_eq!(Phone::parse("081200000001").unwrap().display(), "+62 812-0000-0001");
        assert_eq!(Phone::parse("0217654321").unwrap().display(), "+62 21-765-4321");
    }
}
