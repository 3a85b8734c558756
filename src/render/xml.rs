//! The little XML that a site needs.

/// Text for element content and attribute values: the five characters with a meaning are replaced, and
/// what XML 1.0 cannot hold at all is left out.
pub fn escape(text: &str) -> String {
    // Addresses, mostly.
    if text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'.' | b':' | b' '))
    {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}' => {
                out.push(c)
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(
            escape("a<b & \"c\" 'd'>\u{0}\u{b}é한"),
            "a&lt;b &amp; &quot;c&quot; &apos;d&apos;&gt;é한"
        );
    }
}
