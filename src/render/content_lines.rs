//! The lines of calendar files and business cards: RFC 5545, 3.1 and 3.3.11, and RFC 2425, 5.8, say the same of
//! both.

/// The most octets of a line, without its line break.
const WIDTH: usize = 75;

/// The text of a file: each line ends with CRLF and has at most 75 octets.
#[derive(Default)]
pub struct ContentLines {
    text: String,
}

impl ContentLines {
    /// Adds a property, folded between characters: a line that goes on begins with a space.
    pub fn put(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if octets + c.len_utf8() > WIDTH {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(c);
            octets += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// The whole file.
    pub fn into_text(self) -> String {
        self.text
    }
}

/// A value of the type TEXT; control characters, which no line may hold, become spaces.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The properties of a file, unfolded.
    fn unfold(text: &str) -> Vec<String> {
        let whole = text.replace("\r\n ", "");
        whole.split_terminator("\r\n").map(str::to_owned).collect()
    }

    /// The inverse of [`escape`] for what it keeps.
    fn unescape(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                },
                c => out.push(c),
            }
        }
        out
    }

    #[test]
    fn lines_are_folded_between_characters() {
        let mut lines = ContentLines::default();
        lines.put("SUMMARY", &"은".repeat(30));
        // 8 octets of the name, then 22 characters of 3.
        let expected = format!("SUMMARY:{}\r\n {}\r\n", "은".repeat(22), "은".repeat(8));
        assert_eq!(lines.text, expected);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "(\\PC|[\n\t;,\\\\: ]|은|👩\u{200d}🎨|é){0,200}", name in "[A-Z]{1,30}") {
            let mut lines = ContentLines::default();
            lines.put(&name, &escape(&text));
            prop_assert!(lines.text.ends_with("\r\n"));
            prop_assert!(!lines.text.replace("\r\n", "").contains(['\r', '\n']));
            prop_assert!(lines.text.split("\r\n").all(|line| line.len() <= WIDTH));
            let properties = unfold(&lines.text);
            prop_assert_eq!(properties.len(), 1);
            let value = properties[0].strip_prefix(&format!("{name}:")).unwrap();
            prop_assert_eq!(unescape(value), text);
        }

        #[test]
        fn no_text_breaks_a_line(text in any::<String>()) {
            let mut lines = ContentLines::default();
            lines.put("SUMMARY", &escape(&text));
            prop_assert_eq!(unfold(&lines.text).len(), 1);
            prop_assert!(!lines.text.chars().any(|c| c.is_control() && !matches!(c, '\r' | '\n' | '\t')));
        }
    }
}
