//! A content file: TOML between two lines of `+++`, then Markdown (the convention of Hugo and Zola).

use std::ops::Range;

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::{FileId, Span};

/// The two parts of a content file as byte ranges of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The TOML, without the `+++` lines.
    pub front: Range<usize>,
    /// The Markdown.
    pub body: Range<usize>,
    /// Whether there are fields in a notation that is not read (YAML).
    pub unread: bool,
}

const FENCE: &str = "+++";
const MARK: char = '\u{feff}';

/// Finds the front matter of `text`. Every problem is put into `bag`; what can be understood is returned
/// all the same, so that the rest of the file is checked too.
pub fn split(text: &str, file: FileId, bag: &mut Bag) -> Parts {
    let begin = text.len()
        - text
            .trim_start_matches(MARK)
            .trim_start_matches(['\r', '\n', ' ', '\t'])
            .len();
    let mut lines = Lines { text, at: begin };
    let first = lines.next().unwrap_or(begin..begin);
    let marker = text[first.clone()].trim_end();
    if marker == "---" {
        bag.push(Diagnostic::new(
            Code::YamlFrontMatter,
            Span::new(file, first.start..first.start + 3),
        ));
        let body = lines
            .find(|l| text[l.clone()].trim_end() == "---")
            .map_or(text.len(), |l| next_line(text, &l));
        return Parts {
            front: begin..begin,
            body: body..text.len(),
            unread: true,
        };
    }
    if marker != FENCE {
        let end = first.start + text[first.clone()].trim_end().len();
        bag.push(Diagnostic::new(Code::NoFrontMatter, Span::new(file, first.start..end)));
        return Parts {
            front: begin..begin,
            body: begin..text.len(),
            unread: false,
        };
    }
    let start = next_line(text, &first);
    match lines.find(|l| text[l.clone()].trim_end() == FENCE) {
        Some(close) => Parts {
            front: start..close.start,
            body: next_line(text, &close)..text.len(),
            unread: false,
        },
        None => {
            bag.push(Diagnostic::new(
                Code::FrontMatterNotClosed,
                Span::new(file, first.start..first.start + FENCE.len()),
            ));
            // Up to the first blank line it is most likely TOML, after it Markdown.
            let mut lines = Lines { text, at: start };
            let end = lines
                .find(|l| text[l.clone()].trim().is_empty())
                .map_or(text.len(), |l| l.start);
            Parts {
                front: start..end,
                body: end..text.len(),
                unread: false,
            }
        }
    }
}

/// Byte ranges of the lines, without their ends.
struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let end = self.text[start..].find('\n').map_or(self.text.len(), |i| start + i);
        self.at = end + 1;
        Some(start..end)
    }
}

fn next_line(text: &str, line: &Range<usize>) -> usize {
    (line.end + 1).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, String, Vec<Code>) {
        let mut bag = Bag::new();
        let p = split(text, FileId(0), &mut bag);
        (
            text[p.front].to_owned(),
            text[p.body].to_owned(),
            bag.iter().map(|d| d.code).collect(),
        )
    }

    #[test]
    fn front_and_body() {
        assert_eq!(
            parts("+++\na = 1\n+++\n# T\n"),
            ("a = 1\n".into(), "# T\n".into(), vec![])
        );
        assert_eq!(
            parts("\u{feff}+++\r\na = 1\r\n+++\r\nx"),
            ("a = 1\r\n".into(), "x".into(), vec![])
        );
        assert_eq!(parts("+++\n+++"), (String::new(), String::new(), vec![]));
    }

    #[test]
    fn mistakes_are_named() {
        assert_eq!(parts("---\ntitle: x\n---\nbody").2, [Code::YamlFrontMatter]);
        assert_eq!(parts("---\ntitle: x\n---\nbody").1, "body");
        assert_eq!(parts("# Title").2, [Code::NoFrontMatter]);
        assert_eq!(parts("").2, [Code::NoFrontMatter]);
        assert_eq!(
            parts("+++\na = 1\n\nbody"),
            ("a = 1\n".into(), "\nbody".into(), vec![Code::FrontMatterNotClosed])
        );
    }

    proptest::proptest! {
        #[test]
        fn parts_are_ranges_of_the_text(text in "(\\+\\+\\+|---|a = 1|\n|\r|\u{feff}|é| ){0,12}") {
            let p = split(&text, FileId(0), &mut Bag::new());
            let _ = (&text[p.front.clone()], &text[p.body.clone()]);
            proptest::prop_assert!(p.front.end <= p.body.start);
        }
    }
}
