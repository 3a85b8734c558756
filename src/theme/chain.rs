//! A theme together with those it extends.

use std::collections::BTreeMap;

use super::files::{ThemeFile, ThemeFiles};
use super::manifest::{self, Manifest};
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
    recipes: BTreeMap<RecipeName, ImageRecipe>,
    stylesheet: String,
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
            let (files, embedded) = match workspace_themes.get(&next) {
                Some(files) => (files.clone(), false),
                None if next == DEFAULT_THEME => (ThemeFiles::embedded(), true),
                None => {
                    let known = workspace_themes.keys().map(String::as_str).chain([DEFAULT_THEME]);
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
            layers.push((next, files));
            manifests.push(manifest);
            if embedded {
                break;
            }
            next = extends.unwrap_or_else(|| DEFAULT_THEME.to_owned());
        }
        Theme::merge(layers, manifests, bag)
    }

    fn merge(layers: Vec<(String, ThemeFiles)>, manifests: Vec<Manifest>, bag: &mut Bag) -> Option<Theme> {
        let mut tokens = Tokens::default();
        let mut forms: BTreeMap<RecipeName, RecipeForm> = BTreeMap::new();
        for manifest in manifests.iter().rev() {
            tokens.overlay(manifest.tokens.clone());
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
                    .map(|(name, file)| (name.to_owned(), file.clone())),
            );
        }
        report_unused_tokens(&layers, &manifests, &style_files, bag);

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
        let stylesheet = styles::build(&tokens, &style_files, bag)?;
        let digest = digest_of(&layers);
        Some(Theme {
            layers,
            tokens,
            recipes,
            stylesheet,
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
                .map(move |(name, file)| ThemeTemplate { theme, name, file })
        })
    }

    /// The design tokens.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// The colour of the browser's bar on light and on dark ground: the token `paper`.
    pub fn theme_colors(&self) -> (&str, &str) {
        (
            self.tokens.light("paper").unwrap_or("#ffffff"),
            self.tokens.dark("paper").unwrap_or("#000000"),
        )
    }

    /// The recipe for photos in one place of the layout. A resolved theme has all of them.
    pub fn recipe(&self, name: RecipeName) -> Option<&ImageRecipe> {
        self.recipes.get(&name)
    }

    /// The whole style sheet, minified.
    pub fn stylesheet(&self) -> &str {
        &self.stylesheet
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

/// A token that no style uses is a mistyped one.
fn report_unused_tokens(
    layers: &[(String, ThemeFiles)],
    manifests: &[Manifest],
    styles: &BTreeMap<String, ThemeFile>,
    bag: &mut Bag,
) {
    for ((_, files), manifest) in layers.iter().zip(manifests) {
        let Some(file) = files.get("theme.toml") else { continue };
        for (name, range) in &manifest.token_places {
            let used = styles
                .values()
                .filter_map(|f| f.text().ok())
                .any(|text| uses_token(text, name))
                || manifests.iter().any(|m| {
                    let tokens = &m.tokens;
                    let mut sets = [&tokens.base, &tokens.light, &tokens.dark].into_iter();
                    sets.any(|set| set.values().any(|value| uses_token(value, name)))
                });
            if !used {
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
}

/// Whether `css` names the custom property `--name`.
fn uses_token(css: &str, name: &str) -> bool {
    let property = format!("--{name}");
    css.match_indices(&property).any(|(at, found)| {
        let after = css[at + found.len()..].chars().next();
        !after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    })
}
