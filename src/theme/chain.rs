//! A theme together with those it extends.

use std::collections::BTreeMap;

use super::files::{EMBEDDED_THEMES, ThemeFile, ThemeFiles};
use super::manifest::{self, Manifest};
use super::palette::Palette;
use super::recipe::{ImageRecipe, RecipeForm, RecipeName};
use super::tokens::Tokens;
use super::{DEFAULT_THEME, styles};
use crate::diag::{Bag, Code, Diagnostic, Place, nearest};
use crate::digest::{Digest, DigestBuilder};

/// Changes whenever the program reads themes differently, so that nothing made before is taken for new.
const DIGEST_DOMAIN: &str = "theme 1";

/// The parts of a theme that are files of their own.
const FOLDERS: [&str; 4] = ["templates/", "styles/", "strings/", "static/"];

/// A theme ready for use: its files over those of the themes it extends.
#[derive(Clone, Debug)]
pub struct Theme {
    layers: Vec<(String, ThemeFiles)>,
    tokens: Tokens,
    moods: BTreeMap<String, Tokens>,
    recipes: BTreeMap<RecipeName, ImageRecipe>,
    rules: String,
    digest: Digest,
}

/// A template of a theme.
#[derive(Clone, Copy, Debug)]
pub struct ThemeTemplate<'a> {
    /// The theme that holds it.
    pub theme: &'a str,
    /// Its path inside `templates/`: `home.html`.
    pub name: &'a str,
    /// The file.
    pub file: &'a ThemeFile,
}

impl Theme {
    /// The theme `name`, from `workspace_themes` or the program itself, with all that it extends. `place`
    /// is where the name is written. `None` when something is wrong; `bag` says what.
    pub fn resolve(
        name: &str,
        place: impl Into<Place>,
        workspace_themes: &BTreeMap<String, ThemeFiles>,
        bag: &mut Bag,
    ) -> Option<Theme> {
        let mut problems = Bag::new();
        let theme = Theme::resolve_into(name, place.into(), workspace_themes, &mut problems);
        let failed = problems.has_errors();
        bag.append(problems);
        theme.filter(|_| !failed)
    }

    fn resolve_into(
        name: &str,
        mut place: Place,
        workspace_themes: &BTreeMap<String, ThemeFiles>,
        bag: &mut Bag,
    ) -> Option<Theme> {
        let mut layers: Vec<(String, ThemeFiles)> = Vec::new();
        let mut manifests: Vec<Manifest> = Vec::new();
        let mut next = name.to_owned();
        loop {
            if layers.iter().any(|(name, _)| *name == next) {
                bag.push(Diagnostic::new(Code::ThemeCycle, place).with("name", next));
                return None;
            }
            let own = workspace_themes.get(&next).cloned();
            let files = match own.or_else(|| ThemeFiles::embedded(&next)) {
                Some(files) => files,
                None => {
                    let known = workspace_themes.keys().map(String::as_str).chain(EMBEDDED_THEMES);
                    let suggestion = nearest(&next, known).map(str::to_owned);
                    bag.push(
                        Diagnostic::new(Code::UnknownTheme, place)
                            .with("name", next)
                            .suggest(suggestion),
                    );
                    return None;
                }
            };
            // A theme that only replaces a file or two needs no manifest.
            let manifest_file = files.get("theme.toml");
            let manifest = manifest_file.map(|file| manifest::read(file, bag)).unwrap_or_default();
            report_stray_files(&files, bag);
            if let Some(file) = manifest_file {
                let at = manifest.extends.as_ref().map_or(0..0, |(_, range)| range.clone());
                place = file.diagnostic(Code::UnknownTheme, at).place;
            }
            let extends = manifest.extends.as_ref().map(|(name, _)| name.clone());
            // A folder of that name in the workspace would extend itself.
            let is_last = next == DEFAULT_THEME && !workspace_themes.contains_key(&next);
            layers.push((next, files));
            manifests.push(manifest);
            if is_last {
                break;
            }
            next = extends.unwrap_or_else(|| DEFAULT_THEME.to_owned());
        }
        Theme::merge(layers, manifests, bag)
    }

    fn merge(layers: Vec<(String, ThemeFiles)>, manifests: Vec<Manifest>, bag: &mut Bag) -> Option<Theme> {
        let mut tokens = Tokens::default();
        let mut moods: BTreeMap<String, Tokens> = BTreeMap::new();
        let mut forms: BTreeMap<RecipeName, RecipeForm> = BTreeMap::new();
        for manifest in manifests.iter().rev() {
            tokens.overlay(manifest.tokens.clone());
            // The nearest theme decides: a brand's colour is not replaced by a mood of the theme it extends.
            moods.values_mut().for_each(|mood| mood.forget(&manifest.tokens));
            for (mood, tokens) in &manifest.moods {
                moods.entry(mood.clone()).or_default().overlay(tokens.clone());
            }
            for (name, form) in &manifest.images {
                let below = forms.remove(name).unwrap_or_default();
                forms.insert(*name, form.clone().over(below));
            }
        }
        let mut style_files: BTreeMap<String, ThemeFile> = BTreeMap::new();
        for (_, files) in layers.iter().rev() {
            style_files.extend(
                files
                    .below("styles/")
                    .filter(|(name, _)| name.ends_with(".css"))
                    .map(|(name, file)| (name.to_owned(), file.clone())),
            );
        }
        report_unused_tokens(&layers, &manifests, bag);

        let mut recipes = BTreeMap::new();
        for name in RecipeName::ALL {
            match forms.remove(&name).unwrap_or_default().complete() {
                Ok(recipe) => drop(recipes.insert(name, recipe)),
                Err(field) => {
                    let missing = format!("images.{name}.{field}");
                    bag.push(Diagnostic::new(Code::ThemeIncomplete, Place::Nowhere).with("name", missing));
                }
            }
        }
        let rules = styles::build(&style_files, bag)?;
        let digest = digest_of(&layers);
        Some(Theme {
            layers,
            tokens,
            moods,
            recipes,
            rules,
            digest,
        })
    }

    /// The theme's name.
    pub fn name(&self) -> &str {
        self.layers.first().map_or(DEFAULT_THEME, |(name, _)| name)
    }

    /// The themes of the chain with their files: this one first, `default` last.
    pub fn layers(&self) -> impl Iterator<Item = (&str, &ThemeFiles)> {
        self.layers.iter().map(|(name, files)| (name.as_str(), files))
    }

    /// All templates of the chain, also those that a theme further up overrides.
    pub fn templates(&self) -> impl Iterator<Item = ThemeTemplate<'_>> {
        self.layers().flat_map(|(theme, files)| {
            files
                .below("templates/")
                .filter(|(name, _)| name.ends_with(".html"))
                .map(move |(name, file)| ThemeTemplate { theme, name, file })
        })
    }

    /// The design tokens.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// Tokens that a village's mood lays over the others, by the mood's name.
    pub fn moods(&self) -> &BTreeMap<String, Tokens> {
        &self.moods
    }

    /// The recipe for photos in one place of the layout. A resolved theme has all of them.
    pub fn recipe(&self, name: RecipeName) -> Option<&ImageRecipe> {
        self.recipes.get(&name)
    }

    /// The whole style sheet of a site with these colours, minified.
    pub fn stylesheet(&self, palette: &Palette) -> String {
        styles::with_tokens(palette.tokens(), &self.rules)
    }

    /// Files that are published as they are, by their path inside `static/`; a theme's own file hides that
    /// of the theme it extends.
    pub fn static_files(&self) -> BTreeMap<&str, &ThemeFile> {
        let mut files = BTreeMap::new();
        for (_, layer) in self.layers.iter().rev() {
            files.extend(layer.below("static/"));
        }
        files
    }

    /// Digest of everything that the theme is made of.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

/// The theme `name` and those that it extends, as far as they can be found.
pub fn theme_chain(name: &str, workspace_themes: &BTreeMap<String, ThemeFiles>) -> Vec<String> {
    let mut chain = vec![name.to_owned()];
    let mut last = name.to_owned();
    let own = |name: &str| workspace_themes.get(name).cloned();
    while last != DEFAULT_THEME || own(&last).is_some() {
        let Some(files) = own(&last).or_else(|| ThemeFiles::embedded(&last)) else {
            break;
        };
        let manifest = files
            .get("theme.toml")
            .map(|file| manifest::read(file, &mut Bag::new()));
        let extends = manifest.and_then(|m| m.extends).map(|(name, _)| name);
        last = extends.unwrap_or_else(|| DEFAULT_THEME.to_owned());
        if chain.contains(&last) {
            break;
        }
        chain.push(last.clone());
    }
    chain
}

fn digest_of(layers: &[(String, ThemeFiles)]) -> Digest {
    let mut digest = DigestBuilder::new(DIGEST_DOMAIN);
    for (name, files) in layers {
        digest.field(name);
        for (inside, file) in files.iter() {
            digest.field(inside).field(file.bytes());
        }
        digest.field("");
    }
    digest.finish()
}

/// Says which files of a theme nothing reads.
fn report_stray_files(files: &ThemeFiles, bag: &mut Bag) {
    for (inside, file) in files.iter() {
        let used = match FOLDERS.iter().find(|folder| inside.starts_with(**folder)) {
            Some(&"templates/") => inside.ends_with(".html"),
            Some(&"styles/") => inside.ends_with(".css"),
            Some(&"strings/") => inside.ends_with(".ftl"),
            Some(_) => true,
            None => matches!(
                inside,
                "theme.toml" | "README.md" | "LICENSE" | "LICENSE.txt" | "LICENSE.md"
            ),
        };
        if !used {
            bag.push(Diagnostic::new(Code::StrayFile, file.path()).with("name", inside));
        }
    }
}

/// A token that no style of any theme in the chain uses is a mistyped one.
fn report_unused_tokens(layers: &[(String, ThemeFiles)], manifests: &[Manifest], bag: &mut Bag) {
    let styles = || {
        layers
            .iter()
            .flat_map(|(_, files)| files.below("styles/"))
            .filter_map(|(_, f)| f.text().ok())
    };
    let values = || manifests.iter().flat_map(Manifest::token_values);
    for ((_, files), manifest) in layers.iter().zip(manifests) {
        let Some(file) = files.get("theme.toml") else { continue };
        for (name, range) in &manifest.token_places {
            if styles().chain(values()).any(|text| uses_token(text, name)) {
                continue;
            }
            let known = manifests
                .iter()
                .flat_map(|m| m.tokens.names())
                .filter(|known| known != name);
            let suggestion = nearest(name, known).map(str::to_owned);
            let diagnostic = file.diagnostic(Code::UnknownField, range.clone());
            bag.push(diagnostic.with("field", name.as_str()).suggest(suggestion));
        }
    }
}

/// Whether `css` names the custom property `--name`.
fn uses_token(css: &str, name: &str) -> bool {
    let property = format!("--{name}");
    css.match_indices(&property).any(|(at, found)| {
        let after = css[at + found.len()..].chars().next();
        !after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::Arg;
    use crate::locale::messages::FluentArgs;
    use crate::paths::InputPath;

    type Themes = BTreeMap<String, ThemeFiles>;

    fn themes(themes: &[(&str, &[(&str, &str)])]) -> Themes {
        themes
            .iter()
            .map(|(name, files)| {
                let folder = InputPath::root().child("themes").child(name);
                let files = files
                    .iter()
                    .map(|(p, text)| ((*p).to_owned(), Arc::from(text.as_bytes())))
                    .collect();
                ((*name).to_owned(), ThemeFiles::workspace(&folder, files))
            })
            .collect()
    }

    fn resolve(name: &str, themes: &Themes) -> (Option<Theme>, Vec<Diagnostic>) {
        let mut bag = Bag::new();
        let theme = Theme::resolve(name, Place::Nowhere, themes, &mut bag);
        (theme, bag.into_sorted())
    }

    fn plain(theme: &Theme) -> String {
        theme.stylesheet(&Palette::plain(theme, None))
    }

    fn good(name: &str, themes: &Themes) -> Theme {
        let (theme, problems) = resolve(name, themes);
        assert_eq!(problems, []);
        theme.unwrap()
    }

    #[test]
    fn the_default_theme_is_complete() {
        let theme = good("default", &Themes::new());
        assert_eq!(theme.name(), "default");
        for name in RecipeName::ALL {
            assert!(theme.recipe(name).is_some(), "{name}");
        }
        let share = theme.recipe(RecipeName::Share).unwrap();
        assert_eq!((share.ratio, share.max_bytes), (Some((1200, 630)), Some(300_000)));
        for file in ["icon.svg", "favicon.ico", "apple-touch-icon.png"] {
            assert!(theme.static_files().contains_key(file), "{file}");
        }
        assert!(plain(&theme).len() < 30_000, "{}", plain(&theme).len());
    }

    #[test]
    fn an_empty_theme_is_the_default_one() {
        let themes = themes(&[("batik", &[])]);
        let (batik, default) = (good("batik", &themes), good("default", &themes));
        assert_eq!(plain(&batik), plain(&default));
        assert_eq!(batik.name(), "batik");
        assert_ne!(batik.digest(), default.digest());
    }

    #[test]
    fn moods_of_a_theme_yield_to_the_colours_of_one_that_extends_it() {
        let manifest = "[tokens.light]\naccent = \"#7a2a3f\"\n[moods.weave.light]\nink = \"#101010\"\n";
        let themes = themes(&[("batik", &[("theme.toml", manifest)])]);
        let (batik, default) = (good("batik", &themes), good("default", &themes));
        let palette = Palette::plain(&batik, Some("weave"));
        assert_eq!(palette.tokens().light("accent"), Some("#7a2a3f"));
        assert_eq!(palette.tokens().light("ink"), Some("#101010"));
        let below = Palette::plain(&default, Some("weave"));
        assert_eq!(palette.tokens().light("paper"), below.tokens().light("paper"));
        assert_eq!(palette.tokens().dark("accent"), below.tokens().dark("accent"));
    }

    #[test]
    fn parts_are_overridden_one_by_one() {
        let manifest = "extends = \"kain\"\n[tokens.light]\naccent = \"#7a2a3f\"\n[images.card]\nratio = [4, 5]\n";
        let themes = themes(&[
            (
                "batik",
                &[
                    ("theme.toml", manifest),
                    ("styles/30-components.css", ".only { color: red }"),
                    ("styles/99-own.css", ".own { color: var(--accent) }"),
                    ("strings/id.ftl", "visit = Mampir\n"),
                    ("static/icon.svg", "<svg/>"),
                ],
            ),
            ("kain", &[("strings/id.ftl", "visit = Singgah\nstory = Kisah\n")]),
        ]);
        let (batik, default) = (good("batik", &themes), good("default", &themes));
        assert_eq!(
            batik.layers().map(|(name, _)| name).collect::<Vec<_>>(),
            ["batik", "kain", "default"]
        );
        assert_eq!(batik.tokens().light("accent"), Some("#7a2a3f"));
        assert_eq!(batik.tokens().light("ink"), default.tokens().light("ink"));
        let (card, below) = (
            batik.recipe(RecipeName::Card).unwrap(),
            default.recipe(RecipeName::Card).unwrap(),
        );
        assert_eq!(card.ratio, Some((4, 5)));
        assert_eq!(card.widths, below.widths);
        assert_eq!(batik.recipe(RecipeName::Hero), default.recipe(RecipeName::Hero));
        assert!(plain(&batik).contains(".only") && !plain(&batik).contains(".sponsors"));
        assert!(plain(&batik).ends_with(".own{color:var(--accent)}"));
        assert_eq!(&batik.static_files()["icon.svg"].bytes()[..], b"<svg/>");
        assert!(batik.static_files().contains_key("favicon.ico"));

        let mut bag = Bag::new();
        let words = batik.messages(&["id"], &mut bag);
        assert_eq!(
            (words.text("visit").as_str(), words.text("story").as_str()),
            ("Mampir", "Kisah")
        );
        assert_eq!(words.text("photos"), default.messages(&["id"], &mut bag).text("photos"));
        assert!(bag.is_empty());
    }

    #[test]
    fn unknown_themes_are_named_with_a_suggestion() {
        let themes = themes(&[("batik", &[("theme.toml", "name = \"x\"\nextends = \"defualt\"\n")])]);
        let (theme, problems) = resolve("batikk", &themes);
        assert!(theme.is_none());
        assert_eq!(problems[0].code, Code::UnknownTheme);
        assert!(problems[0].args.contains(&("suggestion", Arg::from("batik"))));
        let (_, problems) = resolve("batik", &themes);
        assert!(problems[0].args.contains(&("suggestion", Arg::from("default"))));
        assert_eq!(
            problems[0].place,
            Place::File(InputPath::new("themes/batik/theme.toml").unwrap())
        );
    }

    #[test]
    fn circles_are_found() {
        let themes = themes(&[
            ("a", &[("theme.toml", "extends = \"b\"\n")]),
            ("b", &[("theme.toml", "extends = \"a\"\n")]),
            ("default", &[]),
        ]);
        for name in ["a", "b", "default"] {
            let (theme, problems) = resolve(name, &themes);
            assert!(theme.is_none());
            assert_eq!(
                problems.iter().map(|d| d.code).collect::<Vec<_>>(),
                [Code::ThemeCycle],
                "{name}"
            );
        }
    }

    #[test]
    fn a_mistyped_token_is_found() {
        let themes = themes(&[("batik", &[("theme.toml", "[tokens.light]\nacent = \"#123\"\n")])]);
        let (theme, problems) = resolve("batik", &themes);
        assert!(theme.is_none());
        assert_eq!(problems[0].code, Code::UnknownField);
        assert!(problems[0].args.contains(&("suggestion", Arg::from("accent"))));
    }

    #[test]
    fn stray_files_are_advice() {
        let themes = themes(&[(
            "batik",
            &[("template/home.html", ""), ("styles/a.scss", ""), ("README.md", "")],
        )]);
        let (theme, problems) = resolve("batik", &themes);
        assert!(theme.is_some());
        assert_eq!(
            problems.iter().map(|d| d.code).collect::<Vec<_>>(),
            [Code::StrayFile, Code::StrayFile]
        );
    }

    #[test]
    fn the_digest_sees_every_byte() {
        let digest = |text| good("batik", &themes(&[("batik", &[("static/a.txt", text)])])).digest();
        assert_ne!(digest("a"), digest("b"));
        assert_eq!(digest("a"), digest("a"));
    }

    #[test]
    fn broken_messages_are_reported_with_their_line() {
        let theme = good(
            "batik",
            &themes(&[("batik", &[("strings/id.ftl", "visit = Mampir\nstory = { }\n")])]),
        );
        let mut bag = Bag::new();
        let words = theme.messages(&["id"], &mut bag);
        assert_eq!(words.text("visit"), "Mampir");
        let problems = bag.into_sorted();
        assert_eq!(problems[0].code, Code::MessagesSyntax);
        assert!(problems[0].args.contains(&("line", Arg::Number(2))), "{problems:?}");
    }

    #[test]
    fn a_language_without_words_falls_back_to_english() {
        let theme = good("default", &Themes::new());
        let words = theme.messages(&["min", "id"], &mut Bag::new());
        let got = words
            .get("visit", &FluentArgs::new())
            .map(|(text, lang)| (text, lang.to_owned()));
        assert_eq!(got, Some(("Berkunjung".to_owned(), "id".to_owned())));
        assert_eq!(theme.messages(&["xx"], &mut Bag::new()).text("visit"), "Visit");
        assert!(theme.languages().contains(&"id") && theme.languages().contains(&"en"));
    }
}
