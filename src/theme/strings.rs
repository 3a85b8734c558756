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
