//! The pages about codes in `docs/codes/` are what the program itself explains. `UPDATE=1` writes them anew.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

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
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
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
