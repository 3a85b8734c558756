//! The few things that a starter's text can do: name a value, and leave a line out.
//!
//! ```text
//! title = {{name}}                 the value
//! {{?original}}price = 150000      the line stays when `original` is set
//! {{!original}}slug = "tentang"    the line stays when it is not
//! ```

use std::collections::{BTreeMap, BTreeSet};

/// Values and conditions for texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    values: BTreeMap<&'static str, String>,
    set: BTreeSet<&'static str>,
}

impl Values {
    /// Puts `value` where a text says `{{name}}`.
    pub fn put(&mut self, name: &'static str, value: impl Into<String>) {
        self.values.insert(name, value.into());
    }

    /// Decides on lines that start with `{{?name}}` or `{{!name}}`.
    pub fn decide(&mut self, name: &'static str, yes: bool) {
        if yes {
            self.set.insert(name);
        } else {
            self.set.remove(name);
        }
    }

    /// `text` with everything filled in. What is unknown stays as it is; a test sees to it that nothing is.
    pub fn fill(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for line in text.lines() {
            let Some(line) = self.kept(line) else { continue };
            let closes = line == "+++" && out.ends_with("\n\n");
            if closes || (line.is_empty() && out.ends_with("\n\n")) {
                // What lines that were left out leave behind: two empty lines, or one before the closing `+++`.
                out.pop();
            }
            self.fill_line(line, &mut out);
            out.push('\n');
        }
        out
    }

    fn kept<'t>(&self, line: &'t str) -> Option<&'t str> {
        let condition = |mark: &str| line.strip_prefix(mark).and_then(|rest| rest.split_once("}}"));
        if let Some((name, rest)) = condition("{{?") {
            return self.set.contains(name).then_some(rest);
        }
        if let Some((name, rest)) = condition("{{!") {
            return (!self.set.contains(name)).then_some(rest);
        }
        Some(line)
    }

    /// Goes from left to right once: a value that looks like a name is not filled in again.
    fn fill_line(&self, line: &str, out: &mut String) {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            out.push_str(before);
            match after.split_once("}}") {
                Some((name, tail)) if self.values.contains_key(name) => {
                    out.push_str(&self.values[name]);
                    rest = tail;
                }
                _ => {
                    out.push_str("{{");
                    rest = after;
                }
            }
        }
        out.push_str(rest);
    }
}

/// `text` as TOML writes it, with its quotation marks.
pub(super) fn toml_string(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// `text` so that Markdown shows it as it is, in the middle of a line.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_stay_or_go() {
        let mut values = Values::default();
        values.put("name", "{{name}}");
        values.decide("yes", true);
        let text = "+++\na = {{name}} {{other}} {{\n\n{{!yes}}b\n\n{{?yes}}c {{name}}\n\n{{!yes}}d\n+++\n";
        assert_eq!(values.fill(text), "+++\na = {{name}} {{other}} {{\n\nc {{name}}\n+++\n");
        values.decide("yes", false);
        assert_eq!(values.fill(text), "+++\na = {{name}} {{other}} {{\n\nb\n\nd\n+++\n");
    }

    proptest! {
        #[test]
        fn toml_reads_back_what_was_written(text in "\\PC{0,30}") {
            let table: toml::Table = toml::from_str(&format!("a = {}", toml_string(&text))).unwrap();
            prop_assert_eq!(table["a"].as_str(), Some(text.as_str()));
        }
    }
}
