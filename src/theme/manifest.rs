//! `theme.toml`: read key by key, so that one bad value does not hide the others.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::files::ThemeFile;
use super::recipe::{PictureFormat, RecipeForm, RecipeName};
use super::tokens::{Tokens, is_token_name, is_token_value};
use crate::diag::{Bag, Code, nearest};
use crate::syntax::toml::mend;

/// A manifest as its author wrote it; what it leaves out comes from the theme that it extends.
#[derive(Clone, Debug, Default)]
pub(super) struct Manifest {
    /// The theme that this one extends, and where that is said.
    pub extends: Option<(String, Range<usize>)>,
    /// Design tokens.
    pub tokens: Tokens,
    /// Tokens that a village's mood lays over them, by the mood's name.
    pub moods: BTreeMap<String, Tokens>,
    /// Where each token's name stands.
    pub token_places: BTreeMap<String, Range<usize>>,
    /// Image recipes.
    pub images: BTreeMap<RecipeName, RecipeForm>,
}

impl Manifest {
    /// Values of all tokens, those of the moods too.
    pub fn token_values(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.tokens)
            .chain(self.moods.values())
            .flat_map(Tokens::values)
    }
}

/// The moods that a village may choose (`model::choices::Mood`; a test of the plan compares).
pub const MOODS: [&str; 3] = ["silver", "weave", "harvest"];

const TOP: &[&str] = &["name", "version", "extends", "tokens", "moods", "images"];
const RECIPE: &[&str] = &[
    "widths",
    "formats",
    "fallback_width",
    "sizes",
    "quality",
    "ratio",
    "max_bytes",
    "phone_bytes",
];
const QUALITY: &[&str] = &["webp", "jpeg"];

/// The widest picture that a recipe may ask for, in pixels.
const MAX_WIDTH: i64 = 8192;

type Table<'i> = DeTable<'i>;
type Value<'a, 'i> = &'a Spanned<DeValue<'i>>;

/// Reads a manifest. Problems go into `bag`; what can be read is returned all the same.
pub(super) fn read(file: &ThemeFile, bag: &mut Bag) -> Manifest {
    let mut manifest = Manifest::default();
    let Some(text) = file.text_or_report(bag) else {
        return manifest;
    };
    let (document, errors) = DeTable::parse_recoverable(text);
    let (mended, mistakes) = if errors.is_empty() {
        (String::new(), Vec::new())
    } else {
        mend(text)
    };
    let document = if errors.is_empty() {
        document
    } else {
        DeTable::parse_recoverable(&mended).0
    };
    for mistake in &mistakes {
        let diagnostic = file.diagnostic(Code::TomlSyntax, mistake.span.clone());
        bag.push(diagnostic.with("detail", mistake.message.as_str()));
    }
    let broken = mistakes.into_iter().map(|m| m.line).collect();
    let mut reader = Reader { file, bag, broken };
    for (key, value) in document.get_ref() {
        match key.get_ref().as_ref() {
            "name" | "version" => {
                reader.string(key.get_ref(), value);
            }
            "extends" => {
                manifest.extends = reader
                    .string("extends", value)
                    .map(|name| (name.to_owned(), value.span()));
            }
            "tokens" => {
                if let Some(table) = reader.table("tokens", value) {
                    manifest.tokens = reader.tokens(table, &mut manifest.token_places);
                }
            }
            "moods" => {
                if let Some(table) = reader.table("moods", value) {
                    reader.moods(table, &mut manifest);
                }
            }
            "images" => {
                if let Some(table) = reader.table("images", value) {
                    reader.images(table, &mut manifest);
                }
            }
            other => reader.unknown(other, key.span(), TOP),
        }
    }
    manifest
}

struct Reader<'a> {
    file: &'a ThemeFile,
    bag: &'a mut Bag,
    /// Lines that could not be read.
    broken: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn unknown(&mut self, field: &str, span: Range<usize>, known: &[&'static str]) {
        let diagnostic = self.file.diagnostic(Code::UnknownField, span).with("field", field);
        self.bag.push(diagnostic.suggest(nearest(field, known.iter().copied())));
    }

    fn wrong_type(&mut self, field: &str, value: Value<'_, '_>, expected: &'static str) {
        if self.broken.iter().any(|line| line.contains(&value.span().start)) {
            return;
        }
        let diagnostic = self.file.diagnostic(Code::WrongType, value.span());
        self.bag.push(
            diagnostic
                .with("field", field)
                .with("expected", expected)
                .with("found", type_name(value.get_ref())),
        );
    }

    fn string<'v>(&mut self, field: &str, value: Value<'v, '_>) -> Option<&'v str> {
        match value.get_ref() {
            DeValue::String(text) => Some(text.as_ref()),
            _ => {
                self.wrong_type(field, value, "text");
                None
            }
        }
    }

    fn table<'v, 'i>(&mut self, field: &str, value: Value<'v, 'i>) -> Option<&'v Table<'i>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => {
                self.wrong_type(field, value, "table");
                None
            }
        }
    }

    /// A whole number in `min..=max`.
    fn number(&mut self, field: &str, value: Value<'_, '_>, min: i64, max: i64) -> Option<u32> {
        let DeValue::Integer(integer) = value.get_ref() else {
            self.wrong_type(field, value, "whole-number");
            return None;
        };
        let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        match number
            .filter(|n| (min..=max).contains(n))
            .and_then(|n| u32::try_from(n).ok())
        {
            Some(n) => Some(n),
            None => {
                let diagnostic = self.file.diagnostic(Code::OutOfRange, value.span());
                self.bag.push(
                    diagnostic
                        .with("field", field)
                        .with("value", integer.as_str())
                        .with("min", min)
                        .with("max", max),
                );
                None
            }
        }
    }

    fn array<'v, 'i>(&mut self, field: &str, value: Value<'v, 'i>) -> Option<&'v [Spanned<DeValue<'i>>]> {
        match value.get_ref() {
            DeValue::Array(array) => Some(array),
            _ => {
                self.wrong_type(field, value, "list");
                None
            }
        }
    }

    /// Moods are the choices that `village.toml` has.
    fn moods(&mut self, table: &Table<'_>, manifest: &mut Manifest) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if !MOODS.contains(&name) {
                self.unknown(name, key.span(), &MOODS);
            } else if let Some(table) = self.table(name, value) {
                let tokens = self.tokens(table, &mut manifest.token_places);
                manifest.moods.insert(name.to_owned(), tokens);
            }
        }
    }

    /// Tokens, those for light and dark ground in tables of their own. Where each name stands goes into `places`.
    fn tokens(&mut self, table: &Table<'_>, places: &mut BTreeMap<String, Range<usize>>) -> Tokens {
        let mut tokens = Tokens::default();
        for (key, value) in table {
            let (set, name) = match key.get_ref().as_ref() {
                "light" => (&mut tokens.light, "light"),
                "dark" => (&mut tokens.dark, "dark"),
                _ => {
                    self.token(key, value, &mut tokens.base, places);
                    continue;
                }
            };
            if let Some(colours) = self.table(name, value) {
                for (key, value) in colours {
                    self.token(key, value, set, places);
                }
            }
        }
        tokens
    }

    fn token(
        &mut self,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: Value<'_, '_>,
        set: &mut BTreeMap<String, String>,
        places: &mut BTreeMap<String, Range<usize>>,
    ) {
        let name = key.get_ref().as_ref();
        if !is_token_name(name) {
            return self.unknown(name, key.span(), &[]);
        }
        let text = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().to_owned(),
            DeValue::Float(number) => number.as_str().to_owned(),
            _ => match self.string(name, value) {
                Some(text) => text.to_owned(),
                None => return,
            },
        };
        if !is_token_value(&text) {
            let diagnostic = self.file.diagnostic(Code::StyleSyntax, value.span());
            return self.bag.push(diagnostic.with("detail", format!("--{name}: {text}")));
        }
        set.insert(name.to_owned(), text);
        places.entry(name.to_owned()).or_insert(key.span());
    }

    fn images(&mut self, table: &Table<'_>, manifest: &mut Manifest) {
        let names: Vec<&'static str> = RecipeName::ALL.iter().map(|r| r.as_str()).collect();
        for (key, value) in table {
            let Some(name) = RecipeName::parse(key.get_ref()) else {
                self.unknown(key.get_ref(), key.span(), &names);
                continue;
            };
            if let Some(table) = self.table(name.as_str(), value) {
                let recipe = self.recipe(table);
                manifest.images.insert(name, recipe);
            }
        }
    }

    fn recipe(&mut self, table: &Table<'_>) -> RecipeForm {
        let mut form = RecipeForm::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "widths" => form.widths = self.widths(value),
                "formats" => form.formats = self.formats(value),
                "fallback_width" => form.fallback_width = self.number("fallback_width", value, 1, MAX_WIDTH),
                "sizes" => form.sizes = self.string("sizes", value).map(str::to_owned),
                "quality" => self.quality(value, &mut form),
                "ratio" => form.ratio = self.ratio(value),
                "max_bytes" => form.max_bytes = self.number("max_bytes", value, 1_000, 100_000_000),
                "phone_bytes" => form.phone_bytes = self.number("phone_bytes", value, 1_000, 100_000_000),
                other => self.unknown(other, key.span(), RECIPE),
            }
        }
        form
    }

    fn widths(&mut self, value: Value<'_, '_>) -> Option<Vec<u32>> {
        let items = self.array("widths", value)?;
        if items.is_empty() {
            self.wrong_type("widths", value, "whole-number");
        }
        let widths: Vec<u32> = items
            .iter()
            .filter_map(|item| self.number("widths", item, 1, MAX_WIDTH))
            .collect();
        (!widths.is_empty()).then_some(widths)
    }

    fn formats(&mut self, value: Value<'_, '_>) -> Option<Vec<PictureFormat>> {
        let mut formats = Vec::new();
        for item in self.array("formats", value)? {
            let Some(name) = self.string("formats", item) else {
                continue;
            };
            match PictureFormat::parse(name) {
                Some(PictureFormat::Avif) if !cfg!(feature = "avif") => {
                    self.bag.push(self.file.diagnostic(Code::NoAvif, item.span()));
                }
                Some(format) if formats.contains(&format) => {}
                Some(format) => formats.push(format),
                None => {
                    let known = PictureFormat::ALL.map(PictureFormat::name);
                    let diagnostic = self.file.diagnostic(Code::UnknownChoice, item.span());
                    self.bag.push(
                        diagnostic
                            .with("field", "formats")
                            .with("value", name)
                            .with("allowed", known.join(", "))
                            .suggest(nearest(name, known)),
                    );
                }
            }
        }
        (!formats.is_empty()).then_some(formats)
    }

    fn quality(&mut self, value: Value<'_, '_>, form: &mut RecipeForm) {
        let Some(table) = self.table("quality", value) else {
            return;
        };
        for (key, value) in table {
            let field = match key.get_ref().as_ref() {
                "webp" => &mut form.quality_webp,
                "jpeg" => &mut form.quality_jpeg,
                other => {
                    self.unknown(other, key.span(), QUALITY);
                    continue;
                }
            };
            *field = self
                .number(key.get_ref(), value, 1, 100)
                .and_then(|n| u8::try_from(n).ok());
        }
    }

    fn ratio(&mut self, value: Value<'_, '_>) -> Option<Option<(u32, u32)>> {
        let items = self.array("ratio", value)?;
        match items {
            [] => Some(None),
            [width, height] => {
                let width = self.number("ratio", width, 1, MAX_WIDTH);
                let height = self.number("ratio", height, 1, MAX_WIDTH);
                Some(Some((width?, height?)))
            }
            _ => {
                let diagnostic = self.file.diagnostic(Code::OutOfRange, value.span());
                self.bag.push(
                    diagnostic
                        .with("field", "ratio")
                        .with("value", items.len())
                        .with("min", 2i64)
                        .with("max", 2i64),
                );
                None
            }
        }
    }
}

fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "whole-number",
        DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "yes-no",
        DeValue::Datetime(_) => "date",
        DeValue::Array(_) => "list",
        DeValue::Table(_) => "table",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::{Arg, Diagnostic};
    use crate::paths::InputPath;

    fn read_text(text: &str) -> (Manifest, Vec<Diagnostic>) {
        let file = ThemeFile::new(InputPath::root().child("theme.toml"), None, Arc::from(text.as_bytes()));
        let mut bag = Bag::new();
        let manifest = read(&file, &mut bag);
        (manifest, bag.into_sorted())
    }

    fn arg<'a>(diagnostic: &'a Diagnostic, name: &str) -> Option<&'a Arg> {
        diagnostic.args.iter().find(|(n, _)| *n == name).map(|(_, value)| value)
    }

    #[test]
    fn a_manifest_is_read() {
        let (manifest, problems) = read_text(
            "name = \"Batik\"\nversion = \"1\"\nextends = \"default\"\n[tokens]\nradius = 0\n[tokens.light]\n\
             ink = \"#111\"\n[images.card]\nwidths = [320, 640]\nformats = [\"webp\"]\nratio = [4, 5]\n\
             quality = { webp = 70 }\n",
        );
        assert_eq!(problems, []);
        assert_eq!(manifest.extends.map(|(name, _)| name).as_deref(), Some("default"));
        assert_eq!(manifest.tokens.light("radius"), Some("0"));
        assert_eq!(manifest.tokens.light("ink"), Some("#111"));
        let card = &manifest.images[&RecipeName::Card];
        assert_eq!(card.ratio, Some(Some((4, 5))));
        assert_eq!((card.quality_webp, card.quality_jpeg), (Some(70), None));
    }

    #[test]
    fn every_problem_is_found_with_its_place() {
        let (manifest, problems) = read_text(
            "nmae = \"x\"\n[tokens.light]\nink = \"red; }\"\npaper = \"#fff\"\n[images.crad]\nwidths = [1]\n\
             [images.hero]\nwidths = [0, 800]\nformats = [\"wepb\"]\nratio = [3]\nsizes = 3\n",
        );
        let mut found: Vec<(i64, Code)> = problems
            .iter()
            .map(|d| match arg(d, "line") {
                Some(Arg::Number(line)) => (*line, d.code),
                other => panic!("{other:?}"),
            })
            .collect();
        found.sort();
        assert_eq!(
            found,
            [
                (1, Code::UnknownField),
                (3, Code::StyleSyntax),
                (5, Code::UnknownField),
                (8, Code::OutOfRange),
                (9, Code::UnknownChoice),
                (10, Code::OutOfRange),
                (11, Code::WrongType),
            ]
        );
        let suggestions: Vec<_> = problems.iter().filter_map(|d| arg(d, "suggestion")).collect();
        for word in ["name", "card", "webp"] {
            assert!(suggestions.contains(&&Arg::from(word)), "{word}");
        }
        assert_eq!(manifest.tokens.light("paper"), Some("#fff"));
        assert_eq!(manifest.images[&RecipeName::Hero].widths.as_deref(), Some(&[800][..]));
    }

    #[test]
    fn broken_toml_does_not_hide_the_rest() {
        let (manifest, problems) = read_text("extends = \"kain\"\nname = = 1\n[tokens]\nradius = \"1px\"\n");
        assert!(problems.iter().any(|d| d.code == Code::TomlSyntax));
        assert_eq!(manifest.extends.map(|(name, _)| name).as_deref(), Some("kain"));
        assert_eq!(manifest.tokens.light("radius"), Some("1px"));
    }
}
