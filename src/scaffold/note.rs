//! Notes in a translation from which original it was made. Nothing else in the author's file changes.

use std::{fmt, io};

use super::fill::toml_string;
use crate::diag::{Bag, Code};
use crate::span::FileId;
use crate::syntax::{front_matter, toml};

/// Why nothing was noted. The file is as it was.
#[derive(Debug)]
pub enum NoteProblem {
    /// Its fields cannot be read, so that it could not be changed without harm.
    NotUnderstood,
    /// What the system said.
    CannotWrite(io::Error),
}

impl fmt::Display for NoteProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoteProblem::NotUnderstood => f.write_str("not understood"),
            NoteProblem::CannotWrite(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NoteProblem {}

const FIELD: &str = "translated_from";

/// `text` with `translated_from = "mark"`: in place of an older note, else behind the last field before the first
/// `[header]`. `None` when the front matter cannot be understood, so that nothing is made worse.
pub fn with_note(text: &str, mark: &str) -> Option<String> {
    let file = FileId(0);
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let value = toml_string(mark);
    let mut bag = Bag::new();
    let parts = front_matter::split(text, file, &mut bag);
    if bag.iter().any(|d| d.code == Code::NoFrontMatter) {
        let (above, below) = text.split_at(parts.body.start);
        return Some(format!("{above}+++{end}{FIELD} = {value}{end}+++{end}{end}{below}"));
    }
    let table = toml::parse(text, parts.front.clone(), file, &mut bag);
    if bag.has_errors() {
        return None;
    }
    if let Some((_, node)) = table.get(FIELD) {
        let (start, after) = (node.span.start as usize, node.span.end as usize);
        return Some(format!("{}{value}{}", text.get(..start)?, text.get(after..)?));
    }
    let fields = table.entries.iter().map(|(_, node)| node);
    let last = fields
        .filter(|node| !has_header(node))
        .map(|node| node.span.end as usize)
        .max();
    let at = match last {
        None => parts.front.start,
        // To the end of its line: a comment may follow.
        Some(last) => text
            .get(last..parts.front.end)?
            .find('\n')
            .map_or(parts.front.end, |i| last + i + 1),
    };
    let noted = format!("{}{FIELD} = {value}{end}{}", text.get(..at)?, text.get(at..)?);
    holds_note(&noted, mark).then_some(noted)
}

/// Whether the node was written with a `[header]`, or something in it was.
fn has_header(node: &toml::Node) -> bool {
    match &node.value {
        toml::Value::Table(table) => table.header.is_some() || table.entries.iter().any(|(_, inner)| has_header(inner)),
        toml::Value::List(items) => items.iter().any(has_header),
        _ => false,
    }
}

/// Whether the note reads back as a field of the file itself.
fn holds_note(text: &str, mark: &str) -> bool {
    let mut bag = Bag::new();
    let parts = front_matter::split(text, FileId(0), &mut bag);
    let table = toml::parse(text, parts.front, FileId(0), &mut bag);
    let value = table.get(FIELD).map(|(_, node)| &node.value);
    !bag.has_errors() && matches!(value, Some(toml::Value::Text(found)) if found == mark)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MARK: &str = "0123456789ab";

    #[test]
    fn the_note_stands_where_fields_stand() {
        for (text, expected) in [
            (
                "+++\ntitle = \"A\"\n+++\nx\n",
                "+++\ntitle = \"A\"\ntranslated_from = \"0123456789ab\"\n+++\nx\n",
            ),
            ("+++\n+++\nx", "+++\ntranslated_from = \"0123456789ab\"\n+++\nx"),
            (
                "+++\r\ntitle = \"A\" # judul\r\n\r\n[photos]\r\n\"a.jpg\" = { alt = \"x\" }\r\n+++\r\nx",
                "+++\r\ntitle = \"A\" # judul\r\ntranslated_from = \"0123456789ab\"\r\n\r\n[photos]\r\n\"a.jpg\" = { alt = \"x\" }\r\n+++\r\nx",
            ),
            (
                "+++\nmaterials = [\n  \"a\",\n  \"b\",\n]\n[[process]]\ntitle = \"x\"\n+++\n",
                "+++\nmaterials = [\n  \"a\",\n  \"b\",\n]\ntranslated_from = \"0123456789ab\"\n[[process]]\ntitle = \"x\"\n+++\n",
            ),
            (
                "\u{feff}+++\ntranslated_from = 'ffffffffffff' # lama\ntitle = \"A\"\n+++\n",
                "\u{feff}+++\ntranslated_from = \"0123456789ab\" # lama\ntitle = \"A\"\n+++\n",
            ),
            (
                "# Judul\n\nx\n",
                "+++\ntranslated_from = \"0123456789ab\"\n+++\n\n# Judul\n\nx\n",
            ),
        ] {
            assert_eq!(with_note(text, MARK).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_not_understood_is_left_alone() {
        for text in [
            "---\ntitle: x\n---\n",
            "+++\ntitle = \"A\"\n",
            "+++\ntitle = A\n+++\n",
            "+++\na = 1\na = 2\n+++\n",
        ] {
            assert_eq!(with_note(text, MARK), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_note_can_be_read_back_and_written_again(
            text in "(\\+\\+\\+\n|title = \"x\"\n|\\[photos\\]\n|\"a.jpg\" = \\{ alt = \"y\" \\}\n|# c\n|\r\n|é ){0,9}",
        ) {
            if let Some(noted) = with_note(&text, MARK) {
                let again = with_note(&noted, "ba9876543210").unwrap();
                prop_assert_eq!(again.replace("ba9876543210", MARK), noted);
            }
        }
    }
}
