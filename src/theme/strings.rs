//! The words of a theme in one language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::DEFAULT_THEME;
use super::chain::Theme;
use super::files::{ThemeFile, ThemeFiles};
use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::locale::LangTag;
use crate::locale::messages::{Layer, Messages};

/// The language that has every message.
const LAST_RESORT: &str = "en";

impl Theme {
    /// The messages for readers of `languages[0]`, falling back along `languages` (BCP 47 tags) and in the
    /// end to English. Within a language the theme's own words come before those of the theme it extends.
    /// Files that are no Fluent are reported into `bag`, what can be read of them counts.
    pub fn messages(&self, languages: &[&str], bag: &mut Bag) -> Messages {
        let mut chain: Vec<&str> = Vec::new();
        for lang in languages.iter().copied().chain([LAST_RESORT]) {
            if !chain.contains(&lang) {
                chain.push(lang);
            }
        }
        let mut sources: Vec<(&str, &ThemeFile)> = Vec::new();
        for lang in chain {
            let name = format!("strings/{lang}.ftl");
            sources.extend(
                self.layers()
                    .filter_map(|(_, files)| files.get(&name))
                    .map(|file| (lang, file)),
            );
        }
        let mut layers = Vec::new();
        for (lang, file) in &sources {
            if let Some(text) = file.text_or_report(bag) {
                layers.push(Layer {
                    lang,
                    name: file.path().as_str(),
                    text,
                });
            }
        }
        let (messages, errors) = Messages::new(layers);
        let messages = match languages.first() {
            Some(language) => messages.for_readers_of(language),
            None => messages,
        };
        for error in errors {
            if let Some((_, file)) = sources.iter().find(|(_, file)| file.path().as_str() == error.name) {
                bag.push(
                    file.diagnostic(Code::MessagesSyntax, error.range)
                        .with("detail", error.detail),
                );
            }
        }
        messages
    }

    /// The languages that have a file of strings in this theme or one that it extends, ordered by tag.
    pub fn languages(&self) -> Vec<&str> {
        let mut languages: Vec<&str> = self
            .layers()
            .flat_map(|(_, files)| files.below("strings/"))
            .filter_map(|(name, _)| name.strip_suffix(".ftl"))
            .collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }
}

/// Every message of a file with the values that it asks for. What is no Fluent is left out.
fn asked_for(text: &str) -> Vec<(&str, BTreeSet<&str>)> {
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(text);
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value?)),
        _ => None,
    });
    messages
        .map(|(id, value)| {
            let mut arguments = BTreeSet::new();
            in_pattern(&value, &mut arguments);
            (id, arguments)
        })
        .collect()
}

fn in_pattern<'s>(pattern: &Pattern<&'s str>, arguments: &mut BTreeSet<&'s str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, arguments);
        }
    }
}

fn in_expression<'s>(expression: &Expression<&'s str>, arguments: &mut BTreeSet<&'s str>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                in_pattern(&variant.value, arguments);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => drop(arguments.insert(id.name)),
        InlineExpression::FunctionReference { arguments: given, .. } => {
            for inline in &given.positional {
                if let InlineExpression::VariableReference { id } = inline {
                    arguments.insert(id.name);
                }
            }
        }
        InlineExpression::Placeable { expression } => in_expression(expression, arguments),
        _ => {}
    }
}

/// Reports files whose names are no languages, and messages that ask for values which they do not get: those of the
/// built-in theme's English say what there is. Messages that only a theme's own templates know are its own affair.
pub fn check(theme: &Theme, bag: &mut Bag) {
    let built_in = ThemeFiles::embedded(DEFAULT_THEME).unwrap_or_default();
    let reference = built_in.get(&format!("strings/{LAST_RESORT}.ftl"));
    let reference = reference.and_then(|file| file.text().ok()).unwrap_or_default();
    let given: BTreeMap<&str, BTreeSet<&str>> = asked_for(reference).into_iter().collect();
    for (name, files) in theme.layers() {
        if name == super::DEFAULT_THEME {
            continue;
        }
        for (inside, file) in files.below("strings/") {
            check_name(inside, file, bag);
            let Ok(text) = file.text() else { continue };
            for (id, arguments) in asked_for(text) {
                let Some(given) = given.get(id) else { continue };
                for argument in arguments.difference(given) {
                    bag.push(unknown_argument(file, text, id, argument, given));
                }
            }
        }
    }
}

fn check_name(inside: &str, file: &ThemeFile, bag: &mut Bag) {
    let Some(stem) = inside.strip_suffix(".ftl") else {
        return;
    };
    let suggestion = match LangTag::parse(stem) {
        Ok(tag) if tag.as_str() == stem => return,
        Ok(tag) => Some(tag.to_string()),
        Err(bad) => bad.suggestion,
    };
    bag.push(
        Diagnostic::new(Code::BadLanguageTag, file.path())
            .with("tag", stem)
            .suggest(suggestion),
    );
}

fn unknown_argument(file: &ThemeFile, text: &str, id: &str, argument: &str, given: &BTreeSet<&str>) -> Diagnostic {
    let suggestion = nearest(argument, given.iter().copied()).map(str::to_owned);
    let given: Vec<String> = given.iter().map(|name| format!("`${name}`")).collect();
    let allowed = if given.is_empty() {
        "none".to_owned()
    } else {
        given.join(", ")
    };
    file.diagnostic(Code::UnknownArgument, place_of(text, id, argument))
        .with("field", id)
        .with("name", argument)
        .with("allowed", allowed)
        .suggest(suggestion)
}

/// Where the message `id` asks for `argument`; the syntax tree does not know.
fn place_of(text: &str, id: &str, argument: &str) -> Range<usize> {
    let starts = |(at, _): &(usize, &str)| {
        let begins = *at == 0 || text[..*at].ends_with('\n');
        begins && text[at + id.len()..].trim_start_matches(' ').starts_with('=')
    };
    let message = text.match_indices(id).find(starts).map_or(0, |(at, _)| at);
    let is_whole = |(at, found): &(usize, &str)| {
        let next = text[message + at + found.len()..].chars().next();
        !next.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    };
    let wanted = format!("${argument}");
    let found = text[message..].match_indices(wanted.as_str()).find(is_whole);
    let start = message + found.map_or(0, |(at, _)| at);
    start..start + wanted.len().min(text.len() - start)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::files::ThemeFiles;
    use super::{asked_for, place_of};

    /// Every message of a file with the arguments that it uses.
    fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
        let files = ThemeFiles::embedded("default").unwrap();
        let text = files
            .get(&format!("strings/{lang}.ftl"))
            .and_then(|f| f.text().ok())
            .expect("a file of strings");
        fluent_syntax::parser::parse(text).expect("Fluent");
        let mut found = BTreeMap::new();
        for (id, arguments) in asked_for(text) {
            let arguments = arguments.into_iter().map(str::to_owned).collect();
            let before = found.insert(id.to_owned(), arguments);
            assert!(before.is_none(), "{lang}: {id} stands twice");
        }
        found
    }

    #[test]
    fn the_place_of_a_value_is_found() {
        let text = "photo = { $name2 }\nphoto-credit = Foto: { $name2 } { $name }\n";
        let place = place_of(text, "photo-credit", "name");
        assert_eq!((place.start, &text[place]), (53, "$name"));
        assert_eq!(place_of(text, "photo", "name2").start, 10);
    }

    #[test]
    fn every_language_has_every_message_with_the_same_arguments() {
        let original = messages("id");
        assert!(original.len() > 100, "{}", original.len());
        let files = ThemeFiles::embedded("default").unwrap();
        for (name, _) in files.below("strings/") {
            let lang = name.strip_suffix(".ftl").expect("strings are Fluent");
            let mut found = messages(lang);
            // The calendar of a language that CLDR does not know: all names or none.
            let before = found.len();
            found.retain(|id, _| !id.starts_with("month-") && !id.starts_with("weekday-"));
            assert!(matches!(before - found.len(), 0 | 19), "{lang}");
            assert_eq!(found, original, "{lang}");
        }
    }

    #[test]
    fn every_message_that_a_template_asks_for_exists() {
        let known = messages("id");
        let mut asked = 0;
        for (name, file) in ThemeFiles::embedded("default").unwrap().below("templates/") {
            let text = file.text().expect("UTF-8");
            for (at, _) in text.match_indices("t(id=") {
                let call = &text[at + 2..];
                let call = &call[..call.find(')').expect("the end of a call")];
                let mut parts = call.split(", ").map(|part| part.split_once('=').expect("name=value"));
                let (_, id) = parts.next().expect("an id");
                let given: BTreeSet<String> = parts.map(|(argument, _)| argument.to_owned()).collect();
                let needed = known
                    .get(id.trim_matches('"'))
                    .unwrap_or_else(|| panic!("{name}: {id}"));
                assert_eq!(&given, needed, "{name}: {id}");
                asked += 1;
            }
        }
        assert!(asked > 50, "{asked}");
    }

    #[test]
    fn domain_words_are_complete() {
        let known = messages("id");
        let categories = "jewellery textile batik weaving wickerwork woodcraft pottery leather food beverage coffee \
                          spice plantation livestock service other";
        let facts = "producer materials purity stones ring-sizes weave dye variety grade \
                     altitude-m harvest-months roast ingredients allergens shelf-life-days storage finish care gtin \
                     moq lead-days capacity hs incoterm port sample payment packaging custom technique motif dimensions weight sku price unit price-valid-until place \
                     organiser kind members since member-of category when founded elevation region";
        let sections =
            "home products producers events galleries news contact abroad visit outlets partners privacy portal";
        let words = [
            ("category", categories),
            ("fact", facts),
            ("section", sections),
            ("kind", "individual umkm cooperative group"),
            ("incoterm", "EXW FCA FAS FOB CFR CIF CPT CIP DAP DPU DDP"),
            ("container", "20ft 40ft 40hc"),
            ("capacity-per", "day week month year"),
            ("status", "available made-to-order sold-out archived"),
            (
                "event-kind",
                "festival exhibition trade-mission training workshop market",
            ),
            ("event-status", "planned confirmed cancelled"),
        ];
        for (prefix, values) in words {
            for value in values.split_whitespace() {
                assert!(known.contains_key(&format!("{prefix}-{value}")), "{prefix}-{value}");
            }
        }
    }
}
