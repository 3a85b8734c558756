//! Words that differ by language.

use std::collections::BTreeMap;

use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::locale::LangTag;
use crate::span::Spanned;

/// Words as an author wrote them.
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    /// In the language of the file; in a file without a language: for every language.
    One(Spanned<String>),
    /// `{ id = "…", en = "…" }`.
    Table(Vec<(Spanned<String>, Spanned<String>)>),
}

/// A value in some of the languages of a site.
#[derive(Clone, Debug, PartialEq)]
pub struct Localized<T> {
    by_language: BTreeMap<LangTag, T>,
    /// For every language that has no value of its own, and not marked as borrowed: a name, say.
    everywhere: Option<T>,
}

impl<T> Default for Localized<T> {
    fn default() -> Self {
        Localized {
            by_language: BTreeMap::new(),
            everywhere: None,
        }
    }
}

impl<T> Localized<T> {
    /// One value that serves every language as its own.
    pub fn everywhere(value: T) -> Self {
        Localized {
            by_language: BTreeMap::new(),
            everywhere: Some(value),
        }
    }

    /// Adds the value of one language.
    pub fn insert(&mut self, language: LangTag, value: T) {
        self.by_language.insert(language, value);
    }

    /// Whether no language has a value.
    pub fn is_empty(&self) -> bool {
        self.by_language.is_empty() && self.everywhere.is_none()
    }

    /// The value of exactly this language.
    pub fn own(&self, language: &LangTag) -> Option<&T> {
        self.by_language.get(language).or(self.everywhere.as_ref())
    }

    /// The first value along `chain`, with the language it is borrowed from: `None` when it is the
    /// first of the chain or serves every language.
    pub fn pick<'a>(&'a self, chain: &'a [LangTag]) -> Option<(&'a T, Option<&'a LangTag>)> {
        let (i, value) = chain
            .iter()
            .enumerate()
            .find_map(|(i, l)| Some((i, self.by_language.get(l)?)))
            .or_else(|| {
                let value = self.everywhere.as_ref()?;
                Some((0, value))
            })?;
        Some((value, (i > 0).then(|| &chain[i])))
    }

    /// The same, with what serves every language as the value of `language`.
    pub fn in_language(mut self, language: &LangTag) -> Self {
        if let Some(value) = self.everywhere.take() {
            self.by_language.entry(language.clone()).or_insert(value);
        }
        self
    }

    /// All values with their languages, in the order of the tags.
    pub fn iter(&self) -> impl Iterator<Item = (&LangTag, &T)> {
        self.by_language.iter()
    }

    /// Changes every value.
    pub fn map<U>(self, f: impl Fn(T) -> U) -> Localized<U> {
        Localized {
            by_language: self.by_language.into_iter().map(|(l, v)| (l, f(v))).collect(),
            everywhere: self.everywhere.map(f),
        }
    }
}

impl Localized<String> {
    /// Checks the languages of words from a file without a language.
    pub fn from_words(words: Words, declared: &[LangTag], bag: &mut Bag) -> Self {
        let table = match words {
            Words::One(text) => return Localized::everywhere(text.value),
            Words::Table(table) => table,
        };
        let mut result = Localized::default();
        for (tag, text) in table {
            if let Some(language) = declared_language(&tag.value, tag.span, declared, bag) {
                result.insert(language, text.value);
            }
        }
        result
    }
}

/// The declared language that `tag` names; otherwise says what is wrong with it.
pub fn declared_language(tag: &str, place: impl Into<Place>, declared: &[LangTag], bag: &mut Bag) -> Option<LangTag> {
    match LangTag::parse(tag) {
        Ok(language) if declared.contains(&language) => Some(language),
        Ok(_) => {
            bag.push(Diagnostic::new(Code::UndeclaredLanguage, place).with("lang", tag));
            None
        }
        Err(bad) => {
            bag.push(
                Diagnostic::new(Code::BadLanguageTag, place)
                    .with("tag", tag)
                    .suggest(bad.suggestion),
            );
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(t: &str) -> LangTag {
        LangTag::parse(t).unwrap_or_else(|_| panic!("{t}"))
    }

    #[test]
    fn borrowed_words_name_their_language() {
        let mut words = Localized::default();
        words.insert(tag("id"), "cincin");
        let chain = [tag("en"), tag("id")];
        assert_eq!(words.pick(&chain), Some((&"cincin", Some(&tag("id")))));
        words.insert(tag("en"), "ring");
        assert_eq!(words.pick(&chain), Some((&"ring", None)));
        assert_eq!(Localized::everywhere("x").pick(&chain), Some((&"x", None)));
        assert_eq!(Localized::<&str>::default().pick(&chain), None);
    }
}
