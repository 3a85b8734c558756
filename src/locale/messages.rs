//! Words of the program and of themes: Project Fluent messages, layered by language and by theme.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
pub use fluent_bundle::{FluentArgs, FluentValue};
use unic_langid::LanguageIdentifier;

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
    bundles: Vec<(String, FluentBundle<FluentResource>)>,
}

impl Messages {
    /// Joins `layers`. The order of first appearance of the languages is the order of fallback; within a
    /// language an earlier layer overrides a later one message by message.
    pub fn new<'a>(layers: impl IntoIterator<Item = Layer<'a>>) -> (Self, Vec<MessagesError>) {
        let mut errors = Vec::new();
        let mut by_lang: Vec<(String, Vec<FluentResource>)> = Vec::new();
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
            match by_lang.iter_mut().find(|(lang, _)| lang == layer.lang) {
                Some((_, resources)) => resources.push(resource),
                None => by_lang.push((layer.lang.to_owned(), vec![resource])),
            }
        }
        let bundles = by_lang
            .into_iter()
            .map(|(lang, resources)| {
                let id: LanguageIdentifier = lang.parse().unwrap_or_default();
                let mut bundle = FluentBundle::new_concurrent(vec![id]);
                // Isolation marks would end up inside addresses and data.
                bundle.set_use_isolating(false);
                for resource in resources.into_iter().rev() {
                    bundle.add_resource_overriding(resource);
                }
                (lang, bundle)
            })
            .collect();
        (Messages { bundles }, errors)
    }

    /// The message `id`, or `id.attribute` for an attribute, and the language it is in. `None` when no
    /// layer has it, or when an argument that it needs is missing in every layer.
    pub fn get(&self, id: &str, args: &FluentArgs<'_>) -> Option<(String, &str)> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        self.bundles.iter().find_map(|(lang, bundle)| {
            let message = bundle.get_message(message)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut problems = Vec::new();
            let text = bundle.format_pattern(pattern, Some(args), &mut problems);
            problems.is_empty().then(|| (text.into_owned(), lang.as_str()))
        })
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
