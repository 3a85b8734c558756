//! Diagnostics tied to the lines they speak of.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

use super::text::stand_in;
use crate::diag::{Code, Diagnostic, Place};
use crate::paths::InputPath;
use crate::span::{FileId, LineIndex, Position, Span};

/// A diagnostic together with the text that it speaks of: the sources are not needed any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub diagnostic: Diagnostic,
    /// Where; `None` for what is wrong nowhere in particular.
    pub location: Option<Location>,
    /// The further places that could be found.
    pub related: Vec<Location>,
}

/// A place in the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file or folder.
    pub path: InputPath,
    /// Where it starts: line 1, column 1 for a file or folder as a whole.
    pub start: Position,
    /// Where it ends (the position behind the last character).
    pub end: Position,
    /// The lines; `None` for a file or folder as a whole.
    pub excerpt: Option<Excerpt>,
}

/// The lines of a place, fit for a terminal: long lines are cut around the place, and tabs, control
/// characters and characters that reorder text are replaced by visible ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Number of the first line, from 1.
    pub first_line: u32,
    /// The lines, joined by `\n`, without one at the end.
    pub text: String,
    /// The place within `text`, in bytes.
    pub range: Range<usize>,
}

impl Location {
    /// Hides the digits of an identity number: what is printed ends up in logs and messages.
    fn fit_for(mut self, code: Code) -> Self {
        if let Some(excerpt) = self.excerpt.as_mut().filter(|_| code == Code::IdentityNumber) {
            let hidden = excerpt.text[excerpt.range.clone()].replace(|c: char| c.is_ascii_digit(), "•");
            let end = excerpt.range.start + hidden.len();
            excerpt.text.replace_range(excerpt.range.clone(), &hidden);
            excerpt.range.end = end;
        }
        self
    }
}

/// The texts that spans point into.
pub trait Sources {
    /// Path and text of a file; `None` when there is no such file or it is no text.
    fn file(&self, file: FileId) -> Option<(&InputPath, &str)>;
}

/// Ties each diagnostic to its lines and sorts them as [`sort`] does.
pub fn locate(diagnostics: Vec<Diagnostic>, sources: &dyn Sources) -> Vec<Finding> {
    let mut indexes = BTreeMap::new();
    let mut findings: Vec<Finding> = diagnostics
        .into_iter()
        .map(|diagnostic| Finding {
            location: location(&diagnostic.place, sources, &mut indexes).map(|l| l.fit_for(diagnostic.code)),
            related: diagnostic
                .related
                .iter()
                .filter_map(|p| location(p, sources, &mut indexes))
                .collect(),
            diagnostic,
        })
        .collect();
    sort(&mut findings);
    findings
}

/// Sorts by path, line, column and code; what has no place comes first.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(compare);
}

pub(super) fn compare(a: &Finding, b: &Finding) -> Ordering {
    fn key(f: &Finding) -> (Option<(&InputPath, Position, Position)>, &Diagnostic) {
        (f.location.as_ref().map(|l| (&l.path, l.start, l.end)), &f.diagnostic)
    }
    let (place_a, diagnostic_a) = key(a);
    let (place_b, diagnostic_b) = key(b);
    place_a
        .cmp(&place_b)
        .then_with(|| (diagnostic_a.code, &diagnostic_a.args).cmp(&(diagnostic_b.code, &diagnostic_b.args)))
}

fn location(place: &Place, sources: &dyn Sources, indexes: &mut BTreeMap<FileId, LineIndex>) -> Option<Location> {
    match place {
        Place::Nowhere => None,
        Place::File(path) => {
            let start = Position { line: 1, column: 1 };
            Some(Location {
                path: path.clone(),
                start,
                end: start,
                excerpt: None,
            })
        }
        Place::Span(span) => {
            let (path, text) = sources.file(span.file)?;
            let index = indexes.entry(span.file).or_insert_with(|| LineIndex::new(text));
            let range = clamped(*span, text);
            let start = index.position(text, range.start);
            Some(Location {
                path: path.clone(),
                start,
                end: index.position(text, range.end),
                excerpt: Some(excerpt(text, range, start.line)),
            })
        }
    }
}

/// The span as a range of `text` that starts and ends between characters.
fn clamped(span: Span, text: &str) -> Range<usize> {
    let mut start = span.range().start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.range().end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// Most lines that an excerpt shows of a long place.
const MOST_LINES: usize = 6;
/// Most characters that an excerpt shows of a line, without the marks of the cut.
const MOST_CHARS: usize = 200;
/// Characters before the place that a cut leaves.
const LEAD: usize = 30;

fn excerpt(text: &str, range: Range<usize>, first_line: u32) -> Excerpt {
    let mut shown = Shown {
        text: String::new(),
        start: None,
        end: None,
    };
    let mut line_start = text[..range.start].rfind('\n').map_or(0, |i| i + 1);
    for number in 0..MOST_LINES {
        let line_end = text[line_start..].find('\n').map_or(text.len(), |i| line_start + i);
        let visible_end = if text[line_start..line_end].ends_with('\r') {
            line_end - 1
        } else {
            line_end
        };
        if number > 0 {
            shown.text.push('\n');
        }
        shown.line(text, line_start..visible_end, &range);
        // A place that ends with a line break ends on that line, not on the next.
        if range.end <= line_end + 1 || line_end == text.len() {
            break;
        }
        line_start = line_end + 1;
    }
    let start = shown.start.unwrap_or(shown.text.len());
    let end = shown.end.unwrap_or(shown.text.len()).max(start);
    Excerpt {
        first_line,
        text: shown.text,
        range: start..end,
    }
}

struct Shown {
    text: String,
    start: Option<usize>,
    end: Option<usize>,
}

impl Shown {
    /// Adds the line `line` of `text`, cut around the part of it that lies in `range`.
    fn line(&mut self, text: &str, line: Range<usize>, range: &Range<usize>) {
        let whole = &text[line.clone()];
        let window = if whole.char_indices().nth(MOST_CHARS).is_none() {
            line.clone()
        } else {
            let focus = range.start.clamp(line.start, line.end);
            let lead = text[line.start..focus]
                .char_indices()
                .rev()
                .nth(LEAD - 1)
                .map_or(0, |(i, _)| i);
            let start = line.start + lead;
            let end = text[start..line.end]
                .char_indices()
                .nth(MOST_CHARS)
                .map_or(line.end, |(i, _)| start + i);
            start..end
        };
        if window.start > line.start {
            self.text.push('…');
        }
        for (i, c) in text[window.clone()].char_indices() {
            self.mark(window.start + i, range);
            match stand_in(c) {
                // A byte order mark takes no column.
                Some(_) if c == '\u{feff}' && window.start + i == 0 => {}
                Some(shown) => self.text.push_str(&shown),
                None => self.text.push(c),
            }
        }
        self.mark(window.end, range);
        if window.end < line.end {
            self.text.push('…');
        }
    }

    /// Notes where the place starts and ends, when the byte `at` of the source comes next.
    fn mark(&mut self, at: usize, range: &Range<usize>) {
        if at >= range.start && self.start.is_none() {
            self.start = Some(self.text.len());
        }
        if at <= range.end {
            self.end = Some(self.text.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct One(InputPath, String);
    impl Sources for One {
        fn file(&self, file: FileId) -> Option<(&InputPath, &str)> {
            (file == FileId(7)).then_some((&self.0, self.1.as_str()))
        }
    }

    fn one(text: &str, range: Range<usize>) -> Location {
        let sources = One(InputPath::new("content/celuk/index.md").unwrap(), text.to_owned());
        let diagnostic = Diagnostic::new(Code::BadDate, Span::new(FileId(7), range));
        locate(vec![diagnostic], &sources).remove(0).location.unwrap()
    }

    /// The excerpt with the place in brackets.
    fn marked(text: &str, range: Range<usize>) -> String {
        let Excerpt { mut text, range, .. } = one(text, range).excerpt.unwrap();
        text.insert(range.end, ']');
        text.insert(range.start, '[');
        text
    }

    /// The excerpt of the first place where `part` occurs.
    fn around(text: &str, part: &str) -> String {
        let start = text.find(part).unwrap();
        marked(text, start..start + part.len())
    }

    #[test]
    fn an_identity_number_is_not_printed() {
        let text = "NIK 5104010107900001 ada di sini";
        let sources = One(InputPath::new("content/celuk/index.md").unwrap(), text.to_owned());
        let diagnostic = Diagnostic::new(Code::IdentityNumber, Span::new(FileId(7), 4..20));
        let excerpt = locate(vec![diagnostic], &sources)
            .remove(0)
            .location
            .unwrap()
            .excerpt
            .unwrap();
        assert_eq!(excerpt.text, "NIK •••••••••••••••• ada di sini");
        assert_eq!(&excerpt.text[excerpt.range], "••••••••••••••••");
    }

    #[test]
    fn a_place_has_its_line_and_column() {
        let text = "+++\r\nnama = 1\r\nharga = \"은\" # 👩\u{200d}🎨\r\n";
        let start = text.find("\"은\"").unwrap();
        let location = one(text, start..start + 5);
        assert_eq!(location.start, Position { line: 3, column: 9 });
        assert_eq!(location.end, Position { line: 3, column: 12 });
        assert_eq!(location.excerpt.unwrap().first_line, 3);
        assert_eq!(marked(text, start..start + 5), "harga = [\"은\"] # 👩\u{200d}🎨");
    }

    #[test]
    fn tabs_controls_and_bidi_are_shown() {
        assert_eq!(around("\tx = 1\t\u{1b}[0m", "x"), "    [x] = 1    ␛[0m");
        assert_eq!(around("x = \"a\u{202e}b\"", "\"a\u{202e}b\""), "x = [\"a\u{fffd}b\"]");
        assert_eq!(around("\u{feff}x = 1", "x"), "[x] = 1");
        assert_eq!(around("a\rb\r\n", "b"), "a␍[b]");
    }

    #[test]
    fn places_at_ends() {
        assert_eq!(marked("", 0..0), "[]");
        assert_eq!(marked("a = \n", 4..4), "a = []");
        assert_eq!(marked("a = \r\nb", 4..6), "a = []");
        assert_eq!(marked("a\n", 2..2), "[]");
        assert_eq!(marked("a", 900..1000), "a[]");
        // Offsets inside a character move to its edges.
        assert_eq!(marked("은b", 1..2), "[은]b");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = format!("x = \"{}GALAT{}\"", "은".repeat(5000), "é".repeat(5000));
        let shown = around(&text, "GALAT");
        assert!(shown.starts_with("…은") && shown.ends_with("é…"), "{shown}");
        assert!(shown.contains("은[GALAT]é"), "{shown}");
        assert_eq!(shown.chars().count(), MOST_CHARS + 4);
        // A place longer than the window is shown from its start.
        let shown = marked(&text, 4..text.len());
        assert!(shown.starts_with("x = [\"은") && shown.ends_with("은]…"), "{shown}");
    }

    #[test]
    fn long_places_are_cut_after_some_lines() {
        let text = "satu\ndua\ntiga\nempat\nlima\nenam\ntujuh\ndelapan\n";
        assert_eq!(marked(text, 2..text.len()), "sa[tu\ndua\ntiga\nempat\nlima\nenam]");
        assert_eq!(marked(text, 5..14), "[dua\ntiga]");
        assert_eq!(one(text, 5..14).end, Position { line: 4, column: 1 });
    }

    #[test]
    fn findings_come_in_the_order_of_the_files() {
        let sources = One(InputPath::new("b.md").unwrap(), "a\nb\nc\n".to_owned());
        let at = |place: Place| Diagnostic::new(Code::BadDate, place);
        let span = |range| Place::Span(Span::new(FileId(7), range));
        let file = |path| Place::File(InputPath::new(path).unwrap());
        let places = [span(4..5), file("c.md"), span(0..1), file("a.md"), Place::Nowhere];
        let findings = locate(places.into_iter().map(at).collect(), &sources);
        let order: Vec<_> = findings
            .iter()
            .map(|f| f.location.as_ref().map(|l| format!("{}:{}", l.path, l.start.line)))
            .collect();
        let some = |s: &str| Some(s.to_owned());
        assert_eq!(
            order,
            [None, some("a.md:1"), some("b.md:1"), some("b.md:3"), some("c.md:1")]
        );
    }

    #[test]
    fn a_span_of_an_unknown_file_is_nowhere() {
        let sources = One(InputPath::root(), String::new());
        let findings = locate(
            vec![Diagnostic::new(Code::BadDate, Span::new(FileId(1), 0..1))],
            &sources,
        );
        assert_eq!(findings[0].location, None);
    }

    proptest! {
        #[test]
        fn every_place_of_every_text_has_an_excerpt(
            text in "(\\PC|\n|\r\n|\t|\u{0}|\u{feff}|은|👩\u{200d}🎨){0,60}",
            long in 0usize..300,
            a in 0usize..400,
            b in 0usize..400,
        ) {
            let text = format!("{}{text}", "은x".repeat(long));
            let excerpt = one(&text, a.min(b)..a.max(b)).excerpt.unwrap();
            prop_assert!(excerpt.text.is_char_boundary(excerpt.range.start));
            prop_assert!(excerpt.text.is_char_boundary(excerpt.range.end));
            prop_assert!(excerpt.range.start <= excerpt.range.end && excerpt.range.end <= excerpt.text.len());
            prop_assert!(excerpt.text.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert!(excerpt.text.lines().all(|l| l.chars().count() <= 4 * MOST_CHARS + 2));
        }
    }
}
