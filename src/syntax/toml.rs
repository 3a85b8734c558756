//! TOML into a tree that keeps the place of every key and value, and that survives mistakes.
//!
//! The parser recovers: what it could not read becomes [`Value::Broken`], which later steps pass over in
//! silence because the mistake has been reported here.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::date::{Date, Time};
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::{FileId, Span, Spanned};

/// A value and its place.
pub type Node = Spanned<Value>;

/// A TOML value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string.
    Text(String),
    /// A whole number. `None` when it does not fit 64 bits.
    Integer(Option<i64>),
    /// A number with a point: its value and how it was written (`450.000` is not the same as `450`).
    Float(f64, String),
    /// `true` or `false`.
    Bool(bool),
    /// A day, with a time if one was written. Time zone offsets are not kept: places have a time zone.
    Date(Option<Date>, Option<Time>),
    /// `[…]`
    List(Vec<Node>),
    /// `{…}`, `[name]` or dotted keys.
    Table(Table),
    /// Something that was already reported.
    Broken,
}

impl Value {
    /// The name of the value's type, as messages know it.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Text(_) => "text",
            Value::Integer(_) => "whole-number",
            Value::Float(..) => "number",
            Value::Bool(_) => "yes-no",
            Value::Date(_, None) => "date",
            Value::Date(_, Some(_)) => "date-or-time",
            Value::List(_) => "list",
            Value::Table(_) | Value::Broken => "table",
        }
    }
}

/// A table: its entries in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Keys and values.
    pub entries: Vec<(Spanned<String>, Node)>,
    /// Whether it was opened by a `[header]` line, which swallows every key below it.
    pub header: bool,
    /// The place: the header or the braces.
    pub span: Span,
}

impl Table {
    /// The entry with this key.
    pub fn get(&self, key: &str) -> Option<&(Spanned<String>, Node)> {
        self.entries.iter().find(|(k, _)| k.value == key)
    }
}

/// Reads `text[range]`; every mistake goes into `bag` with its place in the whole file.
pub fn parse(text: &str, range: Range<usize>, file: FileId, bag: &mut Bag) -> Table {
    let offset = range.start;
    let source = &text[range];
    let (root, errors) = DeTable::parse_recoverable(source);
    let errors = one_error_a_line(source, errors);
    let mut broken: Vec<Range<usize>> = Vec::new();
    for (span, message) in errors {
        let line = line_around(source, span.start);
        bag.push(explain(source, &span, &line, &message, file, offset));
        broken.push(line);
    }
    let reader = Reader {
        source,
        file,
        offset,
        broken,
    };
    reader.table(root.get_ref(), 0..source.len())
}

/// A mistake often makes the parser stumble on: the first one of a line is the one to mend.
fn one_error_a_line(source: &str, errors: Vec<toml::de::Error>) -> Vec<(Range<usize>, String)> {
    let mut all: Vec<(Range<usize>, String)> = errors
        .into_iter()
        .map(|e| {
            let span = e.span().unwrap_or(0..0);
            let end = span.end.min(source.len());
            (span.start.min(end)..end, e.message().to_owned())
        })
        .collect();
    all.sort_by_key(|(span, _)| span.start);
    all.dedup_by_key(|(span, _)| line_around(source, span.start));
    all
}

fn line_around(source: &str, at: usize) -> Range<usize> {
    let mut at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    let start = source[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = source[at..].find('\n').map_or(source.len(), |i| at + i);
    start..end
}

/// Says what an author most likely meant, for the mistakes that people make.
fn explain(
    source: &str,
    span: &Range<usize>,
    line: &Range<usize>,
    message: &str,
    file: FileId,
    offset: usize,
) -> Diagnostic {
    let text = &source[line.clone()];
    let at = |range: Range<usize>| Span::new(file, range).shifted(offset);
    if let Some((key, value)) = text.split_once('=') {
        let (key, value) = (key.trim(), value.trim());
        let start = line.start + text.len() - text.trim_end().len();
        let value_at = line.start + text.find('=').map_or(0, |i| i + 1);
        let value_at = value_at + source[value_at..line.end].len() - source[value_at..line.end].trim_start().len();
        let value_span = at(value_at..(value_at + value.len()).max(start.min(value_at)));
        if message.contains("duplicate key") {
            return Diagnostic::new(Code::DuplicateField, at(span.clone())).with("field", key);
        }
        if let Some(whole) = grouped_digits(value) {
            return Diagnostic::new(Code::FractionalAmount, value_span)
                .with("value", value)
                .with("whole", whole)
                .with("currency", "IDR");
        }
        let day = value.trim_matches('"');
        if day.len() >= 10 && day.as_bytes()[4] == b'-' && day.bytes().take(4).all(|b| b.is_ascii_digit()) {
            return Diagnostic::new(Code::BadDate, value_span).with("value", value);
        }
    }
    Diagnostic::new(Code::TomlSyntax, at(span.clone())).with("detail", message)
}

/// `1.250.000` or `450,000` as people group digits: the digits without the marks.
fn grouped_digits(value: &str) -> Option<String> {
    let mut groups = value.split(['.', ',']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = |g: &str| g.bytes().all(|b| b.is_ascii_digit());
    let good = (1..=3).contains(&first.len())
        && digits(first)
        && !rest.is_empty()
        && rest.iter().all(|g| g.len() == 3 && digits(g));
    good.then(|| format!("{first}{}", rest.concat()))
}

struct Reader<'s> {
    source: &'s str,
    file: FileId,
    offset: usize,
    broken: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range).shifted(self.offset)
    }

    fn table(&self, table: &DeTable<'_>, range: Range<usize>) -> Table {
        let mut entries: Vec<(Spanned<String>, Node)> = table
            .iter()
            .map(|(key, value)| {
                let key = Spanned::new(key.get_ref().to_string(), self.span(key.span()));
                (key, self.node(value))
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.span);
        Table {
            entries,
            header: self.source[range.clone()].trim_start().starts_with('['),
            span: self.span(range),
        }
    }

    fn node(&self, value: &toml::Spanned<DeValue<'_>>) -> Node {
        let range = value.span();
        let is_broken = |b: &Range<usize>| b.start <= range.start && range.start <= b.end;
        let container = matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_));
        let read = match value.get_ref() {
            _ if !container && self.broken.iter().any(is_broken) => Value::Broken,
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(n) => Value::Integer(i64::from_str_radix(n.as_str(), n.radix()).ok()),
            DeValue::Float(f) => Value::Float(
                f.as_str().parse().unwrap_or(f64::NAN),
                self.source[range.clone()].to_owned(),
            ),
            DeValue::Boolean(b) => Value::Bool(*b),
            DeValue::Datetime(d) => Value::Date(
                d.date.and_then(|d| Date::new(i32::from(d.year), d.month, d.day)),
                d.time.map(|t| Time {
                    hour: t.hour,
                    minute: t.minute,
                }),
            ),
            DeValue::Array(items) => Value::List(items.iter().map(|i| self.node(i)).collect()),
            DeValue::Table(t) => Value::Table(self.table(t, range.clone())),
        };
        Spanned::new(read, self.span(range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Table, Vec<(Code, String)>) {
        let mut bag = Bag::new();
        let table = parse(text, 0..text.len(), FileId(0), &mut bag);
        let codes = bag
            .iter()
            .map(|d| match d.place {
                crate::diag::Place::Span(s) => (d.code, text[s.range()].to_owned()),
                _ => panic!("no place"),
            })
            .collect();
        (table, codes)
    }

    #[test]
    fn places_are_exact() {
        let text = "name = \"Celuk\"\nlocation = { lat = -8.6 }\n[contact]\nphone = 1\n";
        let (table, errors) = read(text);
        assert!(errors.is_empty(), "{errors:?}");
        let (key, node) = table.get("name").unwrap();
        assert_eq!(&text[key.span.range()], "name");
        assert_eq!(&text[node.span.range()], "\"Celuk\"");
        let Value::Table(contact) = &table.get("contact").unwrap().1.value else {
            panic!()
        };
        assert!(contact.header);
        let Value::Table(location) = &table.get("location").unwrap().1.value else {
            panic!()
        };
        assert!(!location.header);
    }

    #[test]
    fn one_mistake_does_not_hide_the_others() {
        let (table, errors) = read("name = Celuk\nfounded = 1915\nfee = \nmood = \"silver\"\n");
        assert_eq!(
            errors.iter().map(|e| e.0).collect::<Vec<_>>(),
            [Code::TomlSyntax, Code::TomlSyntax]
        );
        assert_eq!(table.get("founded").unwrap().1.value, Value::Integer(Some(1915)));
        assert_eq!(table.get("mood").unwrap().1.value, Value::Text("silver".into()));
    }

    #[test]
    fn habits_of_writing_are_understood() {
        assert_eq!(
            read("price = 1.250.000\n").1,
            [(Code::FractionalAmount, "1.250.000".to_owned())]
        );
        assert_eq!(read("a = 1\na = 2\n").1, [(Code::DuplicateField, "a".to_owned())]);
        assert_eq!(
            read("start = 2026-02-30\n").1,
            [(Code::BadDate, "2026-02-30".to_owned())]
        );
        assert_eq!(grouped_digits("450,000").as_deref(), Some("450000"));
        assert_eq!(grouped_digits("4500.00"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_survived(text in "([a-z]{1,3}( = |=|\\.|\\[|\\]|\"|'|\n|\\{|\\}|,|é|1|-|#)){0,20}") {
            let _ = read_any(&text);
        }
    }

    fn read_any(text: &str) -> Table {
        parse(text, 0..text.len(), FileId(0), &mut Bag::new())
    }
}
