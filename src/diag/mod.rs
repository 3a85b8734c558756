//! Diagnostics as data: a permanent code, a place, arguments. No prose: `report/` words them.
//!
//! Checks never stop at the first problem; they put diagnostics into a [`Bag`] and go on with what is
//! left.

mod code;

pub use code::{Code, Severity};

use crate::paths::InputPath;
use crate::span::Span;

/// A value inside a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A count, shown in the reader's number format and usable for plurals.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<i64> for Arg {
    fn from(n: i64) -> Self {
        Arg::Number(n)
    }
}
impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Nowhere in particular (the environment, the command line).
    Nowhere,
    /// A file or folder as a whole.
    File(InputPath),
    /// Some bytes of a text file.
    Span(Span),
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Place::Span(span)
    }
}
impl From<&InputPath> for Place {
    fn from(path: &InputPath) -> Self {
        Place::File(path.clone())
    }
}

/// One thing that is wrong, or could be better.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where.
    pub place: Place,
    /// What.
    pub code: Code,
    /// Named values for the message. The name `suggestion` selects the wording that proposes it.
    pub args: Vec<(&'static str, Arg)>,
    /// Further places that explain the first (the other of two colliding pages, say).
    pub related: Vec<Place>,
}

impl Diagnostic {
    /// A diagnostic without arguments.
    pub fn new(code: Code, place: impl Into<Place>) -> Self {
        Diagnostic {
            place: place.into(),
            code,
            args: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds the argument `suggestion` when there is one.
    #[must_use]
    pub fn suggest(self, value: Option<impl Into<Arg>>) -> Self {
        match value {
            Some(v) => self.with("suggestion", v),
            None => self,
        }
    }

    /// Adds a further place.
    #[must_use]
    pub fn also(mut self, place: impl Into<Place>) -> Self {
        self.related.push(place.into());
        self
    }
}

/// Collects diagnostics.
#[derive(Clone, Debug, Default)]
pub struct Bag {
    items: Vec<Diagnostic>,
}

impl Bag {
    /// An empty bag.
    pub fn new() -> Self {
        Bag::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.items.push(diagnostic);
    }

    /// Adds all of `other`.
    pub fn append(&mut self, other: Bag) {
        self.items.extend(other.items);
    }

    /// Takes out those that `unwanted` names.
    pub fn forget(&mut self, unwanted: impl Fn(&Diagnostic) -> bool) {
        self.items.retain(|d| !unwanted(d));
    }

    /// Whether any is an error.
    pub fn has_errors(&self) -> bool {
        self.items.iter().any(|d| d.code.severity() == Severity::Error)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// All, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.items.iter()
    }

    /// All, ordered by place and code, without repetitions.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.items.sort();
        self.items.dedup();
        self.items
    }
}

/// The known name nearest to `wrong`, when one is near enough to be what was meant.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    known
        .into_iter()
        .map(|k| (strsim::osa_distance(&wrong, &k.to_lowercase()), k))
        .filter(|(distance, k)| *distance <= (k.chars().count().max(wrong.chars().count()) / 3).max(1))
        .min()
        .map(|(_, k)| k)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_is_near() {
        assert_eq!(nearest("titel", ["title", "summary"]), Some("title"));
        assert_eq!(nearest("Price", ["price", "place"]), Some("price"));
        assert_eq!(nearest("zzz", ["title", "summary"]), None);
    }
}
