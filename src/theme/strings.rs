//! The words of a theme in one language.

use super::chain::Theme;
use super::files::ThemeFile;
use crate::diag::{Bag, Code};
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

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

    use super::super::files::ThemeFiles;

    /// Every message of a file with the arguments that it uses.
    fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
        let files = ThemeFiles::embedded("default").unwrap();
        let text = files
            .get(&format!("strings/{lang}.ftl"))
            .and_then(|f| f.text().ok())
            .expect("a file of strings");
        let resource = fluent_syntax::parser::parse(text).expect("Fluent");
        let mut found = BTreeMap::new();
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut arguments = BTreeSet::new();
                in_pattern(message.value.as_ref().expect("a value"), &mut arguments);
                let before = found.insert(message.id.name.to_owned(), arguments);
                assert!(before.is_none(), "{lang}: {} stands twice", message.id.name);
            }
        }
        found
    }

    fn in_pattern(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                in_expression(expression, arguments);
            }
        }
    }

    fn in_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) {
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
            InlineExpression::VariableReference { id } => drop(arguments.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => in_expression(expression, arguments),
            _ => {}
        }
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
