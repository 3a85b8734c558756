//! What an author meant by a value of the wrong type, written as it should be: `"Rp 450.000"` is 450000.

use crate::syntax::toml::Value;

/// The value `found` as `expected` is written, where there is only one way to understand it.
pub fn rewritten(found: &Value, expected: &str) -> Option<String> {
    match (found, expected) {
        (Value::Text(text), "whole-number" | "number") => number_in(text, expected == "number"),
        (Value::Text(text), "yes-no") => match text.trim().to_lowercase().as_str() {
            "ya" | "yes" | "true" | "benar" => Some("true".to_owned()),
            "tidak" | "no" | "false" | "salah" => Some("false".to_owned()),
            _ => None,
        },
        (Value::Integer(Some(number)), "text" | "words") => Some(format!("\"{number}\"")),
        (Value::Float(_, written), "text" | "words") => Some(format!("\"{written}\"")),
        _ => None,
    }
}

/// The one number that a text holds: `Rp 450.000` is 450000, `12,5 gram` is 12.5 where a fraction may be.
fn number_in(text: &str, fraction: bool) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let start = ["rp.", "rp", "idr"].iter().find_map(|sign| lower.strip_prefix(sign));
    let number = start.unwrap_or(&lower).trim_start();
    let end = number
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(number.len());
    let (number, unit) = number.split_at(end);
    if unit.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let number = [",00", ",-", ","]
        .iter()
        .find_map(|end| number.strip_suffix(end))
        .unwrap_or(number);
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    let digits = |g: &&str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit());
    if !groups.iter().all(digits) {
        return None;
    }
    match groups.as_slice() {
        [whole] => Some((*whole).to_owned()),
        // Three digits behind each mark are thousands; in a measure one mark is that of the fraction.
        [whole, part] if fraction && (part.len() != 3 || number.contains(',')) => Some(format!("{whole}.{part}")),
        [first, rest @ ..] if first.len() <= 3 && rest.iter().all(|g| g.len() == 3) => Some(groups.concat()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_texts() {
        for (text, whole, measure) in [
            ("450000", Some("450000"), Some("450000")),
            ("Rp 450.000", Some("450000"), Some("450000")),
            ("Rp. 1.250.000,00", Some("1250000"), Some("1250000")),
            ("450.000,-", Some("450000"), Some("450000")),
            ("12 gram", Some("12"), Some("12")),
            ("12,5 cm", None, Some("12.5")),
            ("12.5", None, Some("12.5")),
            ("1.250", Some("1250"), Some("1250")),
            ("10 x 12", None, None),
            ("murah", None, None),
            ("", None, None),
            ("12.", None, None),
        ] {
            assert_eq!(number_in(text, false).as_deref(), whole, "{text} as a whole number");
            assert_eq!(number_in(text, true).as_deref(), measure, "{text} as a measure");
        }
    }

    #[test]
    fn other_values() {
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(rewritten(&text("Ya"), "yes-no").as_deref(), Some("true"));
        assert_eq!(rewritten(&text("mungkin"), "yes-no"), None);
        let number = Value::Integer(Some(4006381333931));
        assert_eq!(rewritten(&number, "text").as_deref(), Some("\"4006381333931\""));
        assert_eq!(
            rewritten(&Value::Float(7113.11, "7113.11".to_owned()), "text").as_deref(),
            Some("\"7113.11\"")
        );
        assert_eq!(rewritten(&number, "list"), None);
    }
}
