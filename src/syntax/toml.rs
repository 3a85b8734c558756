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
    /// What stands in the brackets of the `[header]` line that opened it, and that swallows every key below it.
    pub header: Option<String>,
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
    if errors.is_empty() {
        let reader = Reader {
            source,
            file,
            offset,
            broken: Vec::new(),
        };
        return reader.table(root.get_ref(), 0..source.len());
    }
    let (mended, mistakes) = mend(source);
    let mut broken: Vec<Range<usize>> = Vec::new();
    for Mistake { span, line, message } in mistakes {
        bag.push(explain(source, &span, &line, &message, file, offset));
        broken.push(line);
    }
    let (root, _) = DeTable::parse_recoverable(&mended);
    let reader = Reader {
        source,
        file,
        offset,
        broken,
    };
    reader.table(root.get_ref(), 0..source.len())
}

/// Something that is no TOML. Ranges count bytes of the text that was given to [`mend`].
#[derive(Clone, Debug)]
pub struct Mistake {
    /// The place.
    pub span: Range<usize>,
    /// The line or lines that have to be mended.
    pub line: Range<usize>,
    /// What the parser said, in English.
    pub message: String,
}

/// So many mistakes of a file are found in any case …
const MOST_MISTAKES: usize = 50;
/// … and more of them as long as this many bytes were read anew, about a second: after that it is another kind of file.
const MOST_BYTES: usize = 20_000_000;

/// Finds the mistakes, one a line. After a mistake the parser gives up some or all of what follows; so the line is
/// replaced by one that can be read and is as long (`title = Cincin` by `title=0       `), and the text is read
/// again. Returns that text too: what it says in the lines of mistakes means nothing.
pub fn mend(source: &str) -> (String, Vec<Mistake>) {
    let mut text = source.to_owned();
    let mut mistakes: Vec<Mistake> = Vec::new();
    while mistakes.len() < MOST_MISTAKES || mistakes.len() * source.len() < MOST_BYTES {
        let errors = DeTable::parse_recoverable(&text).1;
        let next = errors
            .iter()
            .map(|e| mistake(&text, e))
            .filter(|m| !mistakes.iter().any(|known| known.line == m.line))
            .min_by_key(|m| m.span.start);
        let Some(found) = next else { break };
        if let Some(replacement) = replacement(&text[found.line.clone()], &found.message) {
            text.replace_range(found.line.clone(), &replacement);
        }
        mistakes.push(found);
    }
    mistakes.sort_by_key(|m| m.span.start);
    (text, mistakes)
}

fn mistake(text: &str, error: &toml::de::Error) -> Mistake {
    let span = error.span().unwrap_or(0..0);
    let end = span.end.min(text.len());
    let span = span.start.min(end)..end;
    let message = error.message().to_owned();
    if let Some((span, message)) = unclosed(text, &span, &message) {
        let line = line_around(text, span.start).start..line_around(text, span.end).end;
        return Mistake { span, line, message };
    }
    let line = line_around(text, span.start);
    Mistake { span, line, message }
}

/// A bracket that is not closed shows only on a later line, where another field starts: the lines from the bracket to
/// that field are the mistake.
fn unclosed(text: &str, span: &Range<usize>, message: &str) -> Option<(Range<usize>, String)> {
    let (bracket, message) = if message.contains("array") {
        ('[', "unclosed array, expected `]`")
    } else if message.contains("key-value pairs") || message.contains("inline table") {
        ('{', "unclosed inline table, expected `}`")
    } else {
        return None;
    };
    let line = line_around(text, span.start);
    let here = &text[line.clone()];
    let ends_here =
        here.trim().is_empty() || here.starts_with('[') || (!here.starts_with(' ') && key_of(here).is_some());
    if !ends_here {
        return None;
    }
    let before = &text[..line.start];
    let opening = before
        .rmatch_indices('\n')
        .map(|(i, _)| i + 1)
        .chain([0])
        .find_map(|start| {
            let line = line_around(text, start);
            let value = &text[line.clone()][key_of(&text[line.clone()])?.end..];
            let value = value.trim_start().strip_prefix('=')?.trim_start();
            value.starts_with(bracket).then(|| line.end - value.len())
        })?;
    let end = before.trim_end().len();
    (opening < end).then(|| (opening..end, message.to_owned()))
}

/// The plain key at the start of a line that goes on with `=` or `:`.
fn key_of(line: &str) -> Option<Range<usize>> {
    let start = line.len() - line.trim_start().len();
    let key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let end = line[start..].find(|c| !key(c)).map_or(line.len(), |i| start + i);
    (start < end && line[end..].trim_start().starts_with(['=', ':'])).then_some(start..end)
}

/// What to read instead of the line or lines `wrong`; `None` when the parser does as well without: it stays in the
/// right table after a broken `[header]`, and keeps the first of two fields with one name.
fn replacement(wrong: &str, message: &str) -> Option<String> {
    if wrong.trim_start().starts_with('[') || message.contains("duplicate key") {
        return None;
    }
    let kept = key_of(wrong)
        .map(|key| format!("{}=0", &wrong[..key.end]))
        .unwrap_or_default();
    let kept = if kept.len() <= wrong.trim_end().len() {
        kept
    } else {
        String::new()
    };
    let rest = wrong.as_bytes()[kept.len()..].iter();
    Some(
        kept + &rest
            .map(|b| {
                if matches!(b, b'\r' | b'\n') {
                    char::from(*b)
                } else {
                    ' '
                }
            })
            .collect::<String>(),
    )
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
    if message.contains("duplicate key") {
        return Diagnostic::new(Code::DuplicateField, at(span.clone())).with("field", &source[span.clone()]);
    }
    if let Some((_, value)) = text.split_once('=') {
        // A comment is no part of the value.
        let value = value.split(" #").next().unwrap_or(value).trim();
        let value = if value.starts_with('#') { "" } else { value };
        let start = line.start + text.len() - text.trim_end().len();
        let value_at = line.start + text.find('=').map_or(0, |i| i + 1);
        let value_at = value_at + source[value_at..line.end].len() - source[value_at..line.end].trim_start().len();
        let value_span = at(value_at..(value_at + value.len()).max(start.min(value_at)));
        if let Some(whole) = grouped_digits(value) {
            return Diagnostic::new(Code::FractionalAmount, value_span)
                .with("value", value)
                .with("whole", whole)
                .with("currency", "IDR");
        }
        if looks_like_a_day(value) {
            return Diagnostic::new(Code::BadDate, value_span).with("value", value);
        }
        if let Some(detail) = habit(value) {
            return Diagnostic::new(Code::TomlSyntax, value_span).with("detail", detail);
        }
    }
    Diagnostic::new(Code::TomlSyntax, at(span.clone())).with("detail", message)
}

/// The habit of writing behind a value that is no TOML, worded as the parser's own messages are.
fn habit(value: &str) -> Option<&'static str> {
    let lower = value.to_lowercase();
    let is_digit = |c: char| c.is_ascii_digit();
    let number_end = value.find(|c: char| !is_digit(c) && c != '.').unwrap_or(value.len());
    let (number, rest) = value.split_at(number_end);
    let after_comma = rest
        .strip_prefix(',')
        .filter(|r| !r.is_empty() && r.chars().all(is_digit));
    let currency = ["rp", "idr"].iter().find_map(|sign| lower.strip_prefix(sign));
    if value.is_empty() {
        Some("missing value")
    } else if ["ya", "tidak", "yes", "no", "benar", "salah", "on", "off"].contains(&lower.as_str()) {
        Some("yes or no")
    } else if value.starts_with(['“', '”', '‘', '’', '„', '«']) {
        Some("curly quotation marks")
    } else if currency.is_some_and(|rest| rest.trim_start_matches(['.', ' ']).starts_with(is_digit)) {
        Some("currency sign")
    } else if !number.is_empty() && after_comma.is_some() {
        Some("decimal comma")
    } else if !number.is_empty() && rest.trim_start().starts_with(char::is_alphabetic) {
        Some("number with unit")
    } else {
        None
    }
}

/// `2026-02-30`, `30-02-2026`, `2026/02/28`, `1/5/2026`, with or without a time.
fn looks_like_a_day(value: &str) -> bool {
    let day = value.split(['T', ' ']).next().unwrap_or(value);
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    let lengths: Vec<usize> = parts.iter().map(|p| p.len()).collect();
    parts.iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()))
        && matches!(lengths.as_slice(), [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4])
}

/// `1.250.000`, `450,000` or `1.250.000,00` as people group digits: the digits without the marks, and without a
/// fraction of nothing.
fn grouped_digits(value: &str) -> Option<String> {
    let value = [",00", ".00", ",-"]
        .iter()
        .find_map(|end| value.strip_suffix(end))
        .unwrap_or(value);
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

/// `photos."foto-1.jpg"` of the line `[photos."foto-1.jpg"]`; `None` when `written` starts with another sign.
fn header_of(written: &str) -> Option<String> {
    let line = written.trim_start().lines().next().filter(|l| l.starts_with('['))?;
    let name = line.trim_start_matches('[').trim_end().trim_end_matches(']');
    Some(name.trim().to_owned())
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
            header: header_of(&self.source[range.clone()]),
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
        assert_eq!(contact.header.as_deref(), Some("contact"));
        let Value::Table(location) = &table.get("location").unwrap().1.value else {
            panic!()
        };
        assert_eq!(location.header, None);
        for (line, header) in [
            ("[ contact ]", Some("contact")),
            ("[photos.\"foto-1.jpg\"]\na = 1", Some("photos.\"foto-1.jpg\"")),
            ("[[partner]]", Some("partner")),
            ("{ a = 1 }", None),
            ("", None),
        ] {
            assert_eq!(header_of(line).as_deref(), header, "{line}");
        }
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
        for (value, detail) in [
            ("", "missing value"),
            ("# kosong", "missing value"),
            ("ya", "yes or no"),
            ("Tidak # belum", "yes or no"),
            ("“buah”", "curly quotation marks"),
            ("Rp 450.000", "currency sign"),
            ("Rp450000", "currency sign"),
            ("Rp. 450.000,-", "currency sign"),
            ("12,5", "decimal comma"),
            ("12 gram", "number with unit"),
            ("12.5kg", "number with unit"),
        ] {
            let mut bag = Bag::new();
            let text = format!("weight_g = {value}\nsku = \"A\"\n");
            let table = parse(&text, 0..text.len(), FileId(0), &mut bag);
            let said: Vec<_> = bag.iter().map(|d| (d.code, d.args.clone())).collect();
            let expected = vec![("detail", crate::diag::Arg::from(detail))];
            assert_eq!(said, [(Code::TomlSyntax, expected)], "{value}");
            assert_eq!(table.get("sku").unwrap().1.value, Value::Text("A".into()), "{value}");
        }
        assert_eq!(grouped_digits("450,000").as_deref(), Some("450000"));
        assert_eq!(grouped_digits("1.250.000,00").as_deref(), Some("1250000"));
        assert_eq!(grouped_digits("4500.00"), None);
        for day in ["30-02-2026", "2026/05/01", "1/5/2026"] {
            assert_eq!(
                read(&format!("start = {day} # hari\n")).1,
                [(Code::BadDate, day.to_owned())]
            );
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_hides_no_other() {
        let (table, errors) = read("title: Cincin\ncategory = \"jewellery\"\nmenu\norder =\r\nprice = 1\n");
        assert_eq!(errors.len(), 3, "{errors:?}");
        assert_eq!(table.get("title").unwrap().1.value, Value::Broken);
        assert_eq!(table.get("order").unwrap().1.value, Value::Broken);
        assert_eq!(table.get("category").unwrap().1.value, Value::Text("jewellery".into()));
        assert_eq!(table.get("price").unwrap().1.value, Value::Integer(Some(1)));
    }

    #[test]
    fn hundreds_of_mistakes_are_all_found() {
        let text: String = (0..300).map(|i| format!("a{i} = kata {i}\n")).collect();
        assert_eq!(read(&text).1.len(), 300);
    }

    #[test]
    fn a_bracket_that_is_not_closed_is_one_mistake() {
        let (table, errors) = read("a = [\"x\",\n \"y\"\nb = 1\nc = { d = 1\n[e]\nf = 2\n");
        let syntax = |text: &str| (Code::TomlSyntax, text.to_owned());
        assert_eq!(errors, [syntax("[\"x\",\n \"y\""), syntax("{ d = 1")]);
        assert_eq!(table.get("a").unwrap().1.value, Value::Broken);
        assert_eq!(table.get("b").unwrap().1.value, Value::Integer(Some(1)));
        assert!(matches!(&table.get("e").unwrap().1.value, Value::Table(e) if e.get("f").is_some()));
        // A comma that is missing inside of brackets is another mistake.
        assert_eq!(read("a =é\n").1.len(), 1);
        assert_eq!(read("a = [\n \"x\"\n \"y\"\n]\nb = 1\n").1.len(), 1);
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
