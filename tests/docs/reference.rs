//! The reference for makers of themes, read out of the code: templates and their blocks, components, views, tokens and
//! recipes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use kampung::diag::{Bag, Place};
use kampung::theme::{MOODS, RecipeName, Theme};

use crate::support::repository;

/// The whole page, Markdown.
pub fn reference() -> String {
    let theme =
        Theme::resolve("default", Place::Nowhere, &BTreeMap::new(), &mut Bag::new()).expect("the default theme");
    let mut page = String::from(
        "# Reference for themes\n\n\
         Made from the code by `UPDATE=1 cargo test --release --test docs`; [themes.md](themes.md) says how to begin.\n",
    );
    templates(&theme, &mut page);
    components(&theme, &mut page);
    views(&mut page);
    tokens(&theme, &mut page);
    recipes(&theme, &mut page);
    page
}

fn sources(theme: &Theme) -> Vec<(&str, &str)> {
    theme
        .templates()
        .filter_map(|t| Some((t.name, t.file.text().ok()?)))
        .collect()
}

fn templates(theme: &Theme, page: &mut String) {
    page.push_str("\n## Templates and their blocks\n\nA template of the same name in your theme replaces one of these; `{% extends \"default/NAME\" %}` keeps it and replaces single blocks.\n\n| template | extends | blocks |\n|---|---|---|\n");
    for (name, text) in sources(theme) {
        let extends = between(text, "{% extends \"", "\"").next().unwrap_or("–");
        let blocks: Vec<String> = between(text, "{% block ", " %}").map(|b| format!("`{b}`")).collect();
        let _ = writeln!(page, "| `{name}` | {extends} | {} |", blocks.join(" "));
    }
}

fn components(theme: &Theme, page: &mut String) {
    page.push_str("\n## Components\n\nA component of the same name in any template of your theme replaces one of these. Used as `{{ <Name argument={value} /> }}`.\n\n| component | what it shows |\n|---|---|\n");
    for (_, text) in sources(theme) {
        let mut about = "";
        for line in text.lines() {
            if let Some(comment) = line.strip_prefix("{# ") {
                about = comment.trim_end_matches(" #}");
            }
            if let Some(rest) = line.strip_prefix("{% component ") {
                let signature = rest.split(" %}").next().unwrap_or(rest).trim_end_matches(" -%}");
                let _ = writeln!(page, "| `{signature}` | {about} |");
                about = "";
            }
        }
    }
}

/// Every public struct of the views with its fields: what a template may name.
fn views(page: &mut String) {
    page.push_str("\n## What templates see\n\nEvery template gets `page` (a `Page`) and `main` (the struct named for its kind). Words are `Text` (`{{ page.title }}`), bodies `Html`; `t(id=\"…\")` is a message in the page's language.\n");
    let folder = repository("src/render/view");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for file in files {
        view_file(&fs::read_to_string(&file).unwrap().replace('\r', ""), page);
    }
}

fn view_file(text: &str, page: &mut String) {
    let mut about: Vec<&str> = Vec::new();
    let mut inside = false;
    let mut has_fields = false;
    // Only the first paragraph of a docstring is for authors of themes.
    let mut first_paragraph = true;
    for line in text.lines() {
        let code = line.trim();
        if let Some(words) = code.strip_prefix("/// ") {
            about.extend(Some(words).filter(|_| first_paragraph));
            continue;
        }
        first_paragraph = code != "///";
        if !first_paragraph {
            continue;
        }
        if let Some(name) = code
            .strip_prefix("pub struct ")
            .and_then(|rest| rest.strip_suffix(" {"))
        {
            let _ = write!(page, "\n### {name}\n\n{}\n", about.join(" "));
            about.clear();
            inside = true;
            has_fields = false;
        } else if let Some((name, kind)) = code
            .strip_prefix("pub ")
            .and_then(|rest| rest.split_once(": "))
            .filter(|_| inside)
        {
            if !has_fields {
                page.push_str("\n| field | type | |\n|---|---|---|\n");
                has_fields = true;
            }
            let kind = kind.trim_end_matches(',').replace("&'static str", "String");
            let _ = writeln!(
                page,
                "| `{name}` | `{kind}` | {} |",
                about.join(" ").replace('|', "\\|")
            );
            about.clear();
        } else if code == "}" {
            inside = false;
            about.clear();
        } else if !code.starts_with("#[") {
            about.clear();
        }
    }
}

fn tokens(theme: &Theme, page: &mut String) {
    page.push_str("\n## Tokens\n\nUsed in styles as `var(--name)`.\n\n| token | on light ground | on dark ground |\n|---|---|---|\n");
    let tokens = theme.tokens();
    let mut names: Vec<&str> = tokens.names().collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let (light, dark) = (tokens.light(name).unwrap_or("–"), tokens.dark(name).unwrap_or("–"));
        let dark = if light == dark {
            "the same".to_owned()
        } else {
            format!("`{dark}`")
        };
        let _ = writeln!(page, "| `{name}` | `{light}` | {dark} |");
    }
    let _ = writeln!(
        page,
        "\nMoods that a village may choose, `[moods.NAME.light]` and `[moods.NAME.dark]`: {}.",
        MOODS.map(|m| format!("`{m}`")).join(", ")
    );
}

fn recipes(theme: &Theme, page: &mut String) {
    page.push_str("\n## Recipes for photos\n\n`[images.NAME]` in `theme.toml`.\n\n| recipe | widths | shape | `sizes` |\n|---|---|---|---|\n");
    for name in RecipeName::ALL {
        let recipe = theme.recipe(name).expect("a recipe");
        let widths: Vec<String> = recipe.widths.iter().map(ToString::to_string).collect();
        let shape = recipe
            .ratio
            .map_or("as it is".to_owned(), |(w, h)| format!("{w} : {h}"));
        let _ = writeln!(
            page,
            "| `{name}` | {} | {shape} | `{}` |",
            widths.join(", "),
            recipe.sizes
        );
    }
}

/// Every piece of `text` between `start` and the next `end`.
fn between<'t>(text: &'t str, start: &'t str, end: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split(end).next())
}
