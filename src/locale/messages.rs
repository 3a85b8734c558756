//! Words of the program and of themes: Project Fluent messages, layered by language and by theme.
//!
//! A number in a message is written as the language writes numbers (`1.250`). A number that is a name rather
//! than a count, such as a year, is given as text ([`text_value`]) or written
//! `{ NUMBER($year, useGrouping: "false") }`.

use std::collections::{BTreeSet, HashMap};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
pub use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
pub use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast;
use icu::decimal::DecimalFormatter;
use icu::locale::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::formats::{decimal_formatter, effective_tag, icu_locale};
use super::plurals::{self, Plurals};
use super::tag::LangTag;

/// One `.ftl` file.
#[derive(Clone, Copy, Debug)]
pub struct Layer<'a> {
    /// The language of the file, a BCP 47 tag.
    pub lang: &'a str,
    /// The file's name for errors.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// A part of an `.ftl` file that is not Fluent. The rest of the file still counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessagesError {
    /// Name of the [`Layer`].
    pub name: String,
    /// Byte range of the part that was skipped.
    pub range: std::ops::Range<usize>,
    /// What the parser said, in English.
    pub detail: String,
}

/// All messages that one reader may see: those of the reader's language first, then those of the
/// languages it falls back to.
pub struct Messages {
    wanted: Option<String>,
    bundles: Vec<(String, FluentBundle<FluentResource>)>,
    /// Messages that need no argument, formatted once; with the index of the bundle that has them.
    fixed: HashMap<String, (String, usize)>,
}

impl Messages {
    /// Joins `layers`. The order of first appearance of the languages is the order of fallback; within a
    /// language an earlier layer overrides a later one message by message.
    pub fn new<'a>(layers: impl IntoIterator<Item = Layer<'a>>) -> (Self, Vec<MessagesError>) {
        let mut errors = Vec::new();
        let mut by_lang: Vec<(String, Vec<FluentResource>)> = Vec::new();
        let mut ids = BTreeSet::new();
        for layer in layers {
            let resource = match FluentResource::try_new(layer.text.to_owned()) {
                Ok(resource) => resource,
                Err((resource, problems)) => {
                    errors.extend(problems.into_iter().map(|p| MessagesError {
                        name: layer.name.to_owned(),
                        range: p.slice.clone().unwrap_or(p.pos.clone()),
                        detail: p.to_string(),
                    }));
                    resource
                }
            };
            let resource = match plurals::rewrite(layer.text).map(FluentResource::try_new) {
                Some(Ok(rewritten) | Err((rewritten, _))) => rewritten,
                None => resource,
            };
            ids.extend(resource.entries().filter_map(|entry| match entry {
                ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            match by_lang.iter_mut().find(|(lang, _)| lang == layer.lang) {
                Some((_, resources)) => resources.push(resource),
                None => by_lang.push((layer.lang.to_owned(), vec![resource])),
            }
        }
        let bundles = by_lang
            .into_iter()
            .map(|(lang, resources)| {
                let rules = rules_of(&lang);
                let mut bundle = FluentBundle::new_concurrent(vec![rules.parse().unwrap_or_default()]);
                // Isolation marks would end up inside addresses and data.
                bundle.set_use_isolating(false);
                bundle.set_formatter(Some(show_number));
                let plurals = Plurals::new(&rules_locale(&rules));
                // Both fail only when a bundle has the function already.
                let _ = bundle.add_builtins();
                let _ = bundle.add_function(plurals::FUNCTION, move |positional, named| {
                    plurals.choose(positional, named)
                });
                for resource in resources.into_iter().rev() {
                    bundle.add_resource_overriding(resource);
                }
                (lang, bundle)
            })
            .collect();
        let mut messages = Messages {
            wanted: None,
            bundles,
            fixed: HashMap::new(),
        };
        for id in ids {
            if let Some(found) = messages.format_first(&id, &FluentArgs::new()) {
                messages.fixed.insert(id, found);
            }
        }
        (messages, errors)
    }

    /// The same for readers of `language`, which may have no layer at all.
    pub fn for_readers_of(mut self, language: &str) -> Self {
        self.wanted = Some(language.to_owned());
        self
    }

    /// The message `id`, or `id.attribute` for an attribute, and the language it is in. `None` when no
    /// layer has it, or when an argument that it needs is missing in every layer.
    pub fn get(&self, id: &str, args: &FluentArgs<'_>) -> Option<(String, &str)> {
        let has_arguments = args.iter().next().is_some();
        let fixed = self.fixed.get(id).filter(|_| !has_arguments).cloned();
        let (text, bundle) = fixed.or_else(|| self.format_first(id, args))?;
        let (lang, _) = self.bundles.get(bundle)?;
        Some((text, lang.as_str()))
    }

    /// The messages that need no argument, as [`Messages::get`] gives them.
    pub fn fixed(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.fixed.iter().filter_map(|(id, (text, bundle))| {
            let (lang, _) = self.bundles.get(*bundle)?;
            Some((id.as_str(), text.as_str(), lang.as_str()))
        })
    }

    /// The message in the first bundle that has it and can format it.
    fn format_first(&self, id: &str, args: &FluentArgs<'_>) -> Option<(String, usize)> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        self.bundles.iter().enumerate().find_map(|(index, (_, bundle))| {
            let message = bundle.get_message(message)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut problems = Vec::new();
            let text = bundle.format_pattern(pattern, Some(args), &mut problems);
            problems.is_empty().then(|| (text.into_owned(), index))
        })
    }

    /// The language of the readers, [`Messages::for_readers_of`]; else that of the first layer.
    pub fn language(&self) -> Option<&str> {
        let first = || self.bundles.first().map(|(lang, _)| lang.as_str());
        self.wanted.as_deref().or_else(first)
    }

    /// The message `id` without arguments; the id itself when there is none, so that a gap shows.
    pub fn text(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    /// The message `id` with arguments; the id itself when there is none, so that a gap shows.
    pub fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        self.get(id, args).map_or_else(|| id.to_owned(), |(text, _)| text)
    }
}

/// The language whose rules for plurals and numbers serve the messages of `lang`: a language that CLDR has no
/// rules for takes those of its neighbour (Balinese those of Indonesian).
fn rules_of(lang: &str) -> String {
    match LangTag::parse(lang) {
        Ok(tag) => effective_tag(&tag).to_string(),
        Err(_) => lang.to_owned(),
    }
}

/// The same for ICU; the root locale when it is no tag.
fn rules_locale(rules: &str) -> Locale {
    LangTag::parse(rules).map_or(Locale::UNKNOWN, |tag| icu_locale(&tag))
}

/// The number formats of one language, kept by its bundle.
struct Numbers(Option<DecimalFormatter>);

impl Memoizable for Numbers {
    /// Whether digits are grouped.
    type Args = (bool,);
    type Error = std::convert::Infallible;

    fn construct(lang: LanguageIdentifier, (grouping,): Self::Args) -> Result<Self, Self::Error> {
        Ok(Numbers(decimal_formatter(&rules_locale(&lang.to_string()), grouping)))
    }
}

/// Writes the numbers of a message; leaves all other values to Fluent.
fn show_number<M: MemoizerKind>(value: &FluentValue<'_>, formats: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal = plurals::decimal(number)?;
    let grouping = (number.options.use_grouping,);
    formats
        .with_try_get_threadsafe::<Numbers, _, _>(grouping, |Numbers(formatter)| {
            formatter
                .as_ref()
                .map(|formatter| formatter.format(&decimal).to_string())
        })
        .ok()
        .flatten()
}

/// A text that was formatted before and stands in a message as it is.
pub fn text_value(text: impl Into<String>) -> FluentValue<'static> {
    FluentValue::String(text.into().into())
}

// The concurrent bundle is what lets all threads share one set of messages.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Messages>();
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_override_and_fall_back() {
        let layer = |lang, text| Layer { lang, name: "t", text };
        let (messages, errors) = Messages::new([
            layer("id", "a = anak\n"),
            layer("id", "a = induk\nb = { $n } buah\n    .x = atribut\n"),
            layer("en", "a = child\nc = only\n"),
        ]);
        assert!(errors.is_empty());
        assert_eq!(messages.text("a"), "anak");
        let mut args = FluentArgs::new();
        args.set("n", 3);
        assert_eq!(messages.format("b", &args), "3 buah");
        assert_eq!(messages.text("b.x"), "atribut");
        assert_eq!(messages.get("c", &args), Some(("only".to_owned(), "en")));
        assert_eq!(messages.text("missing"), "missing");
    }

    fn count(lang: &str, text: &str, n: i64) -> String {
        let (messages, errors) = Messages::new([Layer { lang, name: "t", text }]);
        assert_eq!(errors, []);
        let mut args = FluentArgs::new();
        args.set("n", n);
        messages.format("m", &args)
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let plain = "m = { $n } orang\n";
        for (lang, shown) in [
            ("id", "1.250.000 orang"),
            ("en", "1,250,000 orang"),
            ("ban", "1.250.000 orang"),
            ("jv", "1.250.000 orang"),
            ("zh-Hans", "1,250,000 orang"),
            ("ar", "1,250,000 orang"),
            ("hi", "12,50,000 orang"),
        ] {
            assert_eq!(count(lang, plain, 1_250_000), shown, "{lang}");
        }
        assert_eq!(
            count("id", "m = sejak { NUMBER($n, useGrouping: \"false\") }\n", 1976),
            "sejak 1976"
        );
        assert_eq!(
            count("id", "m = { NUMBER($n, minimumFractionDigits: 2) }\n", 1976),
            "1.976,00"
        );
    }

    #[test]
    fn plurals_are_those_of_cldr() {
        use icu::plurals::{PluralCategory, PluralRules};
        let text = "m = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   \
            *[other] other\n }\n";
        for lang in [
            "id", "en", "ko", "ja", "zh-Hans", "ar", "jv", "su", "ban", "sas", "en-GB", "pt-PT", "pt-BR", "de", "nl",
            "ms", "ru", "pl", "cy", "lt",
        ] {
            let rules = effective_tag(&LangTag::parse(lang).expect("a tag"));
            let rules = PluralRules::try_new_cardinal((&icu_locale(&rules)).into()).expect("rules");
            let (messages, _) = Messages::new([Layer { lang, name: "t", text }]);
            for n in (0..130).chain([1000, 1001, 1_000_000]) {
                let expected = match rules.category_for(n) {
                    PluralCategory::Zero => "zero",
                    PluralCategory::One => "one",
                    PluralCategory::Two => "two",
                    PluralCategory::Few => "few",
                    PluralCategory::Many => "many",
                    PluralCategory::Other => "other",
                };
                let mut args = FluentArgs::new();
                args.set("n", n);
                assert_eq!(messages.format("m", &args), expected, "{n} in {lang}");
            }
        }
        assert_eq!(
            count("ban", "m = { $n ->\n    [one] satu\n   *[other] { $n } buah\n }\n", 1),
            "1 buah"
        );
        assert_eq!(
            count("en", "m = { $n ->\n    [one] one\n   *[other] { $n } pieces\n }\n", 1),
            "one"
        );
    }

    #[test]
    fn a_variant_of_its_own_wins_over_the_form() {
        let text = "m = { $n ->\n    [0] none\n    [one] one\n   *[other] { $n } pieces\n }\n";
        assert_eq!(count("en", text, 0), "none");
        assert_eq!(count("en", text, 1), "one");
        assert_eq!(count("en", text, 1200), "1,200 pieces");
        let ordinal = "m = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n    [two] { $n }nd\n   *[other] { $n }th\n }\n";
        assert_eq!(count("en", ordinal, 22), "22nd");
        assert_eq!(count("en", ordinal, 11), "11th");
    }

    #[test]
    fn a_missing_number_falls_back_to_the_next_language() {
        let text = "m = { $x ->\n    [one] satu\n   *[other] banyak\n }\n";
        let (messages, _) = Messages::new([
            Layer {
                lang: "id",
                name: "t",
                text,
            },
            Layer {
                lang: "en",
                name: "t",
                text: "m = all\n",
            },
        ]);
        assert_eq!(messages.get("m", &FluentArgs::new()), Some(("all".to_owned(), "en")));
        let mut args = FluentArgs::new();
        args.set("x", text_value("one"));
        assert_eq!(messages.format("m", &args), "satu");
    }

    #[test]
    fn a_broken_message_does_not_hide_the_others() {
        let (messages, errors) = Messages::new([Layer {
            lang: "id",
            name: "x.ftl",
            text: "a = satu\nb = { }\nc = tiga\n",
        }]);
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].name, "x.ftl");
        assert_eq!(messages.text("a"), "satu");
        assert_eq!(messages.text("c"), "tiga");
    }
}
