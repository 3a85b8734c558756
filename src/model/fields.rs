//! Reading a table field by field.
//!
//! The code that reads a field is its only definition: every name that is asked for is thereby known, and
//! what remains at the end are the fields that do not exist. A wrong value is reported and read as absent,
//! so that one mistake never hides another.

use super::localized::Words;
use super::rewritten::rewritten;
use super::synonyms;
use super::wording::Word;
use crate::date::{Date, Time};
use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::span::{Span, Spanned};
use crate::syntax::toml::{Node, Table, Value};

/// Which file of a thing is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The file with the facts.
    Original,
    /// A translation: words only.
    Translation,
    /// A file without a language (`village.toml`), where words are tables of languages.
    Multilingual,
}

/// A value of a closed set, such as a product's category.
pub trait Choice: Sized + Copy + 'static {
    /// All values with the names that authors write.
    const NAMES: &'static [(&'static str, Self)];

    /// The name that authors write.
    fn name(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::NAMES.iter().find(|(_, v)| *v == self).map_or("", |(n, _)| n)
    }

    /// The value of this name.
    fn find(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(n, _)| *n == name).map(|(_, value)| *value)
    }
}

/// Reads one table.
pub struct Fields<'t, 'b> {
    table: &'t Table,
    role: Role,
    bag: &'b mut Bag,
    known: Vec<&'static str>,
    left_over: Vec<LeftOver>,
    missing: Vec<(String, Span)>,
    words: Vec<Word>,
}

/// An unknown field of a table below, kept until the names of the tables above are known.
struct LeftOver {
    field: String,
    span: Span,
    /// The `[header]` that swallowed it, if it stands below one.
    header: Option<String>,
    known: Vec<&'static str>,
}

impl<'t, 'b> Fields<'t, 'b> {
    /// Reads the outermost table of a file with `read`; then reports what nobody asked for.
    pub fn read<T>(table: &'t Table, role: Role, bag: &'b mut Bag, read: impl FnOnce(&mut Fields<'t, '_>) -> T) -> T {
        Fields::read_with_words(table, role, bag, read).0
    }

    /// As [`Fields::read`], with the words that were read.
    pub fn read_with_words<T>(
        table: &'t Table,
        role: Role,
        bag: &'b mut Bag,
        read: impl FnOnce(&mut Fields<'t, '_>) -> T,
    ) -> (T, Vec<Word>) {
        let mut fields = Fields {
            table,
            role,
            bag,
            known: Vec::new(),
            left_over: Vec::new(),
            missing: Vec::new(),
            words: Vec::new(),
        };
        let result = read(&mut fields);
        let words = std::mem::take(&mut fields.words);
        fields.finish();
        (result, words)
    }

    /// The diagnostics of this file.
    pub fn bag(&mut self) -> &mut Bag {
        self.bag
    }

    /// Which file is read.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Whether the field was written.
    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Place of the table itself.
    pub fn span(&self) -> Span {
        self.table.span
    }

    // --- facts: only in the original -------------------------------------------------------------------

    /// A text that is the same in every language.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.fact(key)?;
        self.text_of(key, node)
    }

    /// A whole number within `range`.
    pub fn integer(&mut self, key: &'static str, range: std::ops::RangeInclusive<i64>) -> Option<Spanned<i64>> {
        let node = self.fact(key)?;
        self.integer_of(key, node, range)
    }

    /// A number within `min..=max`.
    pub fn number(&mut self, key: &'static str, min: f64, max: f64) -> Option<Spanned<f64>> {
        let node = self.fact(key)?;
        self.number_of(key, node, min, max)
    }

    /// An amount of money as it was written: digits with an optional fraction, for `money.rs` to read.
    pub fn amount(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.fact(key)?;
        let text = match &node.value {
            // What does not fit is beyond every price.
            Value::Integer(n) => n.unwrap_or(i64::MAX).to_string(),
            Value::Float(_, written) => written.clone(),
            other => return self.wrong_type(key, "whole-number", node.span, other),
        };
        Some(Spanned::new(text, node.span))
    }

    /// `true` or `false`.
    pub fn yes_no(&mut self, key: &'static str) -> Option<bool> {
        let node = self.fact(key)?;
        match &node.value {
            Value::Bool(b) => Some(*b),
            other => self.wrong_type(key, "yes-no", node.span, other),
        }
    }

    /// A day: a TOML date, or the same as a string.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<Date>> {
        self.moment(key).map(|m| m.map(|(date, _)| date))
    }

    /// A day with an optional time: a TOML date or local date-time, or the same as a string.
    pub fn moment(&mut self, key: &'static str) -> Option<Spanned<(Date, Option<Time>)>> {
        let node = self.fact(key)?;
        let read = match &node.value {
            Value::Date(Some(date), time) => Some((*date, *time)),
            Value::Date(None, _) => None,
            Value::Text(text) => moment_of(text),
            other => return self.wrong_type(key, "date", node.span, other),
        };
        if read.is_none() {
            let value = match &node.value {
                Value::Text(text) => text.clone(),
                Value::Date(None, Some(time)) => time.to_string(),
                _ => String::from("?"),
            };
            self.bag
                .push(Diagnostic::new(Code::BadDate, node.span).with("value", value));
        }
        read.map(|r| Spanned::new(r, node.span))
    }

    /// One of a closed set of names.
    pub fn choice<T: Choice>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        let node = self.fact(key)?;
        let text = self.text_of(key, node)?;
        self.choice_of(key, text)
    }

    /// A list of names of a closed set; a single one counts as a list of one.
    pub fn choices<T: Choice>(&mut self, key: &'static str) -> Vec<Spanned<T>> {
        let texts = self.texts(key);
        texts.into_iter().filter_map(|text| self.choice_of(key, text)).collect()
    }

    fn choice_of<T: Choice>(&mut self, key: &'static str, text: Spanned<String>) -> Option<Spanned<T>> {
        let names = || T::NAMES.iter().map(|(n, _)| *n);
        if let Some(value) = T::find(&text.value) {
            return Some(Spanned::new(value, text.span));
        }
        let suggestion = synonyms::for_value(&text.value, |meant| names().any(|n| n == meant))
            .or_else(|| nearest(&text.value, names()));
        self.bag.push(
            Diagnostic::new(Code::UnknownChoice, text.span)
                .with("field", key)
                .with("value", text.value)
                .with("allowed", names().collect::<Vec<_>>().join(", "))
                .suggest(suggestion),
        );
        None
    }

    /// A fact as it was written, for fields that may be written in more than one way.
    pub fn raw(&mut self, key: &'static str) -> Option<&'t Node> {
        self.fact(key)
    }

    /// A list of whole numbers within `range`; a single number counts as a list of one.
    pub fn integers(&mut self, key: &'static str, range: std::ops::RangeInclusive<i64>) -> Vec<Spanned<i64>> {
        let nodes = self.fact(key).map(list_of).unwrap_or_default();
        nodes
            .into_iter()
            .filter_map(|node| self.integer_of(key, node, range.clone()))
            .collect()
    }

    /// A list of numbers within `min..=max`; a single number counts as a list of one.
    pub fn numbers(&mut self, key: &'static str, min: f64, max: f64) -> Vec<Spanned<f64>> {
        let nodes = self.fact(key).map(list_of).unwrap_or_default();
        nodes
            .into_iter()
            .filter_map(|node| self.number_of(key, node, min, max))
            .collect()
    }

    /// A list of texts; a single text counts as a list of one.
    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.fact(key) else { return Vec::new() };
        self.texts_of(key, node)
    }

    /// The items of a list of tables, for [`Fields::group_of`]; a single table counts as a list of one.
    pub fn tables(&mut self, key: &'static str) -> Vec<&'t Node> {
        self.fact(key).map(list_of).unwrap_or_default()
    }

    /// A table with its own fields.
    pub fn group<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Fields<'t, '_>) -> T) -> Option<T> {
        let node = self.fact(key)?;
        self.group_of(key, node, read)
    }

    // --- words: in every language's own file ----------------------------------------------------------

    /// Words in one language (content files) or in several (files without a language).
    pub fn words(&mut self, key: &'static str) -> Option<Words> {
        let node = self.any(key)?;
        match &node.value {
            // Without a language, one text serves all: there is nothing to translate.
            Value::Text(_) if self.role == Role::Multilingual => self.text_of(key, node).map(Words::One),
            Value::Text(_) => self.word_of(key, node).map(Words::One),
            Value::Table(table) if self.role == Role::Multilingual => {
                let mut by_language = Vec::new();
                for (tag, value) in &table.entries {
                    match &value.value {
                        Value::Text(_) => {
                            if let Some(text) = self.text_of(key, value) {
                                by_language.push((tag.clone(), text));
                            }
                        }
                        other => {
                            self.wrong_type::<()>(key, "text", value.span, other);
                        }
                    }
                }
                self.note_table(key, node, &by_language);
                Some(Words::Table(by_language))
            }
            other => {
                let expected = if self.role == Role::Multilingual {
                    "words"
                } else {
                    "text"
                };
                self.wrong_type(key, expected, node.span, other)
            }
        }
    }

    /// A list of words in the language of the file; a single text counts as a list of one.
    pub fn word_list(&mut self, key: &'static str) -> Option<Spanned<Vec<Spanned<String>>>> {
        let node = self.any(key)?;
        if node.value == Value::Broken {
            return None;
        }
        let words = match &node.value {
            Value::List(items) => items.iter().filter_map(|item| self.word_of(key, item)).collect(),
            Value::Text(_) => self.word_of(key, node).into_iter().collect(),
            _ => self.texts_of(key, node),
        };
        Some(Spanned::new(words, node.span))
    }

    /// A text that belongs to the language of the file, as an address does, but is nothing to translate.
    pub fn own_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.any(key)?;
        self.text_of(key, node)
    }

    /// A list of such texts; a single text counts as a list of one.
    pub fn own_texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let node = self.any(key).filter(|node| node.value != Value::Broken);
        node.map_or_else(Vec::new, |node| self.texts_of(key, node))
    }

    /// The items of a list of words or facts, raw; a single value counts as a list of one.
    pub fn items(&mut self, key: &'static str) -> Option<Spanned<Vec<&'t Node>>> {
        let node = self.any(key)?;
        if node.value == Value::Broken {
            return None;
        }
        Some(Spanned::new(list_of(node), node.span))
    }

    /// A table with words beside its facts; in a translation it holds only the words.
    pub fn mixed_group<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Fields<'t, '_>) -> T) -> Option<T> {
        let node = self.any(key)?;
        self.group_of(key, node, read)
    }

    /// A list of tables with words beside their facts; a translation repeats the list in the same order with only
    /// the words. Where a table would hold nothing but the field `part`, its text may stand alone: `text` makes an item
    /// of it. `None` keeps the place of an item that could not be read.
    pub fn mixed_groups<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Fields<'t, '_>) -> T,
        (part, text): (&'static str, impl Fn(Spanned<String>) -> T),
    ) -> Option<Spanned<Vec<Option<T>>>> {
        let items = self.items(key)?;
        let groups = items.value.into_iter().map(|item| match &item.value {
            Value::Text(_) => self.word_alone(key, part, item).map(&text),
            _ => self.group_of(key, item, &read),
        });
        Some(Spanned::new(groups.collect(), items.span))
    }

    /// A table that stands in every language's file (`[photos]`): its names are the author's own.
    pub fn entries(&mut self, key: &'static str) -> Vec<(&'t Spanned<String>, &'t Node)> {
        let Some(node) = self.any(key) else { return Vec::new() };
        match &node.value {
            Value::Table(table) => table.entries.iter().map(|(k, v)| (k, v)).collect(),
            other => {
                self.wrong_type::<()>(key, "table", node.span, other);
                Vec::new()
            }
        }
    }

    // --- values that were found by `items` or `entries` -----------------------------------------------

    /// Reads `node`, found under `key`, as a table with its own fields.
    pub fn group_of<T>(
        &mut self,
        key: &'t str,
        node: &'t Node,
        read: impl FnOnce(&mut Fields<'t, '_>) -> T,
    ) -> Option<T> {
        let Value::Table(table) = &node.value else {
            return self.wrong_type(key, "table", node.span, &node.value);
        };
        let mut inner = Fields {
            table,
            role: self.role,
            bag: &mut *self.bag,
            known: Vec::new(),
            left_over: Vec::new(),
            missing: Vec::new(),
            words: Vec::new(),
        };
        let result = read(&mut inner);
        let left_over = inner.collect_left_over();
        inner.report_missing(&[]);
        let words = inner.words;
        self.left_over.extend(left_over);
        let place = self.place_of(key, node);
        self.words.extend(words.into_iter().map(|word| Word {
            field: format!("{place}.{}", word.field),
            ..word
        }));
        Some(result)
    }

    /// Reads `node`, found under `key`, as words in the language of the file.
    fn word_of(&mut self, key: &'static str, node: &Node) -> Option<Spanned<String>> {
        self.word_at(self.place_of(key, node), key, node)
    }

    /// Reads `node`, found under `key`, as words that stand alone where a table with the field `part` could stand.
    pub fn word_alone(&mut self, key: &'static str, part: &'static str, node: &Node) -> Option<Spanned<String>> {
        self.word_at(format!("{}.{part}", self.place_of(key, node)), key, node)
    }

    fn word_at(&mut self, field: String, key: &'static str, node: &Node) -> Option<Spanned<String>> {
        let text = self.text_of(key, node)?;
        self.words.push(Word {
            field,
            text: text.value.clone(),
            by_language: Vec::new(),
        });
        Some(text)
    }

    /// Notes words that stand in several languages.
    fn note_table(&mut self, key: &'static str, node: &Node, by_language: &[(Spanned<String>, Spanned<String>)]) {
        let Some((_, first)) = by_language.first() else { return };
        let pairs = by_language.iter();
        self.words.push(Word {
            field: self.place_of(key, node),
            text: first.value.clone(),
            by_language: pairs
                .map(|(tag, text)| (tag.value.clone(), text.value.clone()))
                .collect(),
        });
    }

    /// `key`, or `key[2]` for the second item of a list.
    fn place_of(&self, key: &str, node: &Node) -> String {
        let index = match self.table.get(key) {
            Some((
                _,
                Node {
                    value: Value::List(items),
                    ..
                },
            )) => items.iter().position(|item| std::ptr::eq(item, node)),
            _ => None,
        };
        index.map_or_else(|| key.to_owned(), |i| format!("{key}[{}]", i + 1))
    }

    /// Reads `node`, found under `key`, as a text that is not empty.
    pub fn text_of(&mut self, key: &str, node: &Node) -> Option<Spanned<String>> {
        match &node.value {
            Value::Text(text) if text.trim().is_empty() => {
                self.bag
                    .push(Diagnostic::new(Code::EmptyText, node.span).with("field", key));
                None
            }
            Value::Text(text) => Some(Spanned::new(clean(text), node.span)),
            other => self.wrong_type(key, "text", node.span, other),
        }
    }

    /// Reads `node`, found under `key`, as a whole number within `range`.
    pub fn integer_of(&mut self, key: &str, node: &Node, range: std::ops::RangeInclusive<i64>) -> Option<Spanned<i64>> {
        let value = match &node.value {
            Value::Integer(n) => n.unwrap_or(i64::MAX),
            other => return self.wrong_type(key, "whole-number", node.span, other),
        };
        if !range.contains(&value) {
            let (min, max) = range.into_inner();
            self.out_of_range(key, value.to_string(), min.to_string(), max.to_string(), node.span);
            return None;
        }
        Some(Spanned::new(value, node.span))
    }

    /// Place of the name `key`, if it was written.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.table.get(key).map(|(written, _)| written.span)
    }

    /// Place of the value of `key`, if it was written.
    pub fn value_span(&self, key: &str) -> Option<Span> {
        self.table.get(key).map(|(_, node)| node.span)
    }

    /// Reports that `key` must be there.
    pub fn missing(&mut self, key: &str) {
        let at = Span {
            end: self.table.span.start,
            ..self.table.span
        };
        let broken = matches!(self.table.get(key), Some((_, n)) if n.value == Value::Broken);
        // A field that is there but wrong was reported when it was read.
        if !broken && !self.has(key) {
            self.missing.push((key.to_owned(), at));
        }
    }

    /// Reports what is missing, except for fields that a table swallowed: of those that is said.
    fn report_missing(&mut self, swallowed: &[String]) {
        for (key, at) in std::mem::take(&mut self.missing) {
            if !swallowed.contains(&key) {
                self.bag
                    .push(Diagnostic::new(Code::MissingField, at).with("field", key));
            }
        }
    }

    // --------------------------------------------------------------------------------------------------

    fn any(&mut self, key: &'static str) -> Option<&'t Node> {
        self.known.push(key);
        self.table.get(key).map(|(_, node)| node)
    }

    fn fact(&mut self, key: &'static str) -> Option<&'t Node> {
        self.known.push(key);
        let (written, node) = self.table.get(key)?;
        if self.role == Role::Translation {
            self.bag
                .push(Diagnostic::new(Code::FactInTranslation, written.span).with("field", key));
            return None;
        }
        (node.value != Value::Broken).then_some(node)
    }

    fn number_of(&mut self, key: &str, node: &Node, min: f64, max: f64) -> Option<Spanned<f64>> {
        let value = match &node.value {
            Value::Integer(n) => n.map_or(f64::INFINITY, |n| n as f64),
            Value::Float(f, _) => *f,
            other => return self.wrong_type(key, "number", node.span, other),
        };
        if !(min..=max).contains(&value) {
            self.out_of_range(key, value.to_string(), min.to_string(), max.to_string(), node.span);
            return None;
        }
        Some(Spanned::new(value, node.span))
    }

    /// Reads `node`, found under `key`, as a list of texts; a single text counts as a list of one.
    pub fn texts_of(&mut self, key: &str, node: &Node) -> Vec<Spanned<String>> {
        match &node.value {
            Value::List(items) => items.iter().filter_map(|i| self.text_of(key, i)).collect(),
            Value::Text(_) => self.text_of(key, node).into_iter().collect(),
            other => {
                self.wrong_type::<()>(key, "list", node.span, other);
                Vec::new()
            }
        }
    }

    fn wrong_type<T>(&mut self, key: &str, expected: &'static str, span: Span, found: &Value) -> Option<T> {
        if *found != Value::Broken {
            self.bag.push(
                Diagnostic::new(Code::WrongType, span)
                    .with("field", key)
                    .with("expected", expected)
                    .with("found", found.kind())
                    .suggest(rewritten(found, expected)),
            );
        }
        None
    }

    fn out_of_range(&mut self, key: &str, value: String, min: String, max: String, span: Span) {
        self.bag.push(
            Diagnostic::new(Code::OutOfRange, span)
                .with("field", key)
                .with("value", value)
                .with("min", min)
                .with("max", max),
        );
    }

    /// What nobody asked for, in this table and those below.
    fn collect_left_over(&mut self) -> Vec<LeftOver> {
        let mut all = std::mem::take(&mut self.left_over);
        for (key, _) in &self.table.entries {
            if !self.known.contains(&key.value.as_str()) {
                all.push(LeftOver {
                    field: key.value.clone(),
                    span: key.span,
                    header: self.table.header.clone(),
                    known: self.known.clone(),
                });
            }
        }
        all
    }

    fn finish(mut self) {
        let mut swallowed = Vec::new();
        for left in self.collect_left_over() {
            let swallowed_by = left.header.filter(|_| self.known.contains(&left.field.as_str()));
            let of_group = || synonyms::group_of(&left.field, |group| left.known.contains(&group));
            if swallowed_by.is_some() {
                swallowed.push(left.field.clone());
            }
            let diagnostic = match swallowed_by {
                Some(table) => Diagnostic::new(Code::SwallowedField, left.span)
                    .with("field", left.field.as_str())
                    .with("table", table),
                None => {
                    let meant = synonyms::for_field(&left.field, |meant| left.known.contains(&meant));
                    match meant.is_none().then(of_group).flatten() {
                        Some((group, example)) => Diagnostic::new(Code::FieldOfGroup, left.span)
                            .with("field", left.field.as_str())
                            .with("group", group)
                            .with("suggestion", example),
                        None => Diagnostic::new(Code::UnknownField, left.span)
                            .with("field", left.field.as_str())
                            .suggest(meant.or_else(|| nearest(&left.field, left.known.iter().copied()))),
                    }
                }
            };
            self.bag.push(diagnostic);
        }
        self.report_missing(&swallowed);
    }
}

/// The items of a list; anything else is a list of one.
fn list_of(node: &Node) -> Vec<&Node> {
    match &node.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![node],
    }
}

/// `2026-05-01`, `2026-05-01T09:00`, `2026-05-01 09:00:00`.
fn moment_of(text: &str) -> Option<(Date, Option<Time>)> {
    let text = text.trim();
    let date = Date::parse(text.get(..10)?)?;
    let rest = &text[10..];
    if rest.is_empty() {
        return Some((date, None));
    }
    let mut parts = rest.strip_prefix(['T', ' '])?.split(':');
    let mut part = |max: u8| parts.next()?.parse::<u8>().ok().filter(|n| *n <= max);
    let time = Time {
        hour: part(23)?,
        minute: part(59)?,
    };
    Some((date, Some(time)))
}

/// Text without what could reorder or hide its neighbours: control characters and bidirectional
/// overrides (Unicode TR 36, *Unicode Security Considerations*); line breaks become spaces.
pub(super) fn clean(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
