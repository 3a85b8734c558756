//! Pages of `docs/` that are made from the program: every code, and the reference for themes. `UPDATE=1` writes them
//! anew.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

#[path = "docs/reference.rs"]
mod reference;
mod support;

use std::collections::BTreeMap;
use std::fs;

use kampung::diag::Code;
use kampung::report::explain::{explain_markdown, index_markdown};
use kampung::report::{UiLanguage, Words};
use support::{Node, Tree, differences, repository, tree};

const COMMAND: &str = "UPDATE=1 cargo test --release --test docs";

#[test]
fn every_code_has_its_page_in_every_language() {
    let mut made = BTreeMap::new();
    for (language, folder) in [(UiLanguage::Id, "id"), (UiLanguage::En, "en")] {
        let words = Words::new(language);
        made.insert(format!("{folder}/README.md"), index_markdown(&words));
        for code in Code::ALL {
            made.insert(format!("{folder}/{code}.md"), explain_markdown(*code, &words));
        }
    }
    assert!(made.len() > 2 * Code::ALL.len());
    let folder = repository("docs/codes");
    if is_update() {
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in &made {
            let full = folder.join(path);
            fs::create_dir_all(full.parent().unwrap()).unwrap();
            fs::write(full, text).unwrap();
        }
        return;
    }
    let files = made
        .into_iter()
        .map(|(path, text)| (path, Node::File(text.into_bytes())));
    let mut kept = tree(&folder);
    kept.0.retain(|_, node| *node != Node::Folder);
    for node in kept.0.values_mut() {
        if let Node::File(bytes) = node {
            // Git may have given them the ends of lines of this system.
            bytes.retain(|byte| *byte != b'\r');
        }
    }
    let found = differences(&kept, &Tree(files.collect()));
    assert!(
        found.is_empty(),
        "docs/codes/ is not what the program explains:\n{}\n\nTo write it anew, run\n    {COMMAND}",
        found.join("\n"),
    );
}

#[test]
fn the_reference_for_themes_is_that_of_the_code() {
    let path = repository("docs/themes-reference.md");
    let made = reference::reference();
    for needed in [
        "| `home.html`",
        "| `CardView(",
        "### ProductPage",
        "| `accent`",
        "| `hero`",
    ] {
        assert!(made.contains(needed), "{needed}");
    }
    if is_update() {
        fs::write(&path, made).unwrap();
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace('\r', "");
    assert!(
        kept == made,
        "docs/themes-reference.md is not what the code says. To write it anew, run\n    {COMMAND}"
    );
}

fn is_update() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}
