//! Any text as `village.toml`, read down to the checked village: every place lies in the text, and what was
//! not understood was reported.

#![no_main]

use kampung::diag::{Bag, Place};
use kampung::digest::Digest;
use kampung::model::settings::Settings;
use kampung::model::village::Village;
use kampung::paths::InputPath;
use kampung::source::{Inputs, TextFile};
use kampung::span::{FileId, Span};
use kampung::syntax::toml::{Table, Value, mend, parse};
use libfuzzer_sys::fuzz_target;

fn check_places(text: &str, bag: &Bag, only: FileId) {
    for diagnostic in bag.iter() {
        for place in diagnostic.related.iter().chain([&diagnostic.place]) {
            if let Place::Span(span) = place
                && span.file == only
            {
                let _ = &text[span.range()];
            }
        }
    }
}

fn check_table(text: &str, table: &Table) {
    let inside = |span: Span| {
        let _ = &text[span.range()];
    };
    for (key, node) in &table.entries {
        inside(key.span);
        inside(node.span);
        match &node.value {
            Value::Table(inner) => check_table(text, inner),
            Value::List(items) => {
                for item in items {
                    inside(item.span);
                    if let Value::Table(inner) = &item.value {
                        check_table(text, inner);
                    }
                }
            }
            _ => {}
        }
    }
}

fn file(path: &str, text: &str) -> TextFile {
    TextFile {
        path: InputPath::new(path).unwrap(),
        text: text.to_owned(),
        digest: Digest::of(text.as_bytes()),
        damaged: false,
    }
}

fuzz_target!(|text: &str| {
    let mut bag = Bag::new();
    let table = parse(text, 0..text.len(), FileId(0), &mut bag);
    check_table(text, &table);
    check_places(text, &bag, FileId(0));
    let (mended, mistakes) = mend(text);
    assert_eq!(mended.len(), text.len());
    for mistake in mistakes {
        let _ = (&text[mistake.span], &text[mistake.line]);
    }

    let settings = "format = 1\nlanguages = [\"id\", \"en\"]\n";
    let Some(settings) = Settings::read(&file("kampung.toml", settings), &mut Bag::new()) else {
        unreachable!("the settings are good");
    };
    // Ordered by path, as they are read.
    let inputs = Inputs {
        folder: InputPath::new("content/desa").unwrap(),
        texts: vec![
            file("content/desa/index.md", "+++\n+++\n\nCerita.\n").into(),
            file("content/desa/village.toml", text).into(),
        ],
        photos: Vec::new(),
        others: Vec::new(),
        problems: Bag::new(),
    };
    let mut bag = Bag::new();
    let village = Village::read(&inputs, &settings, &mut bag);
    check_places(text, &bag, FileId(1));
    assert!(
        village.is_some() || bag.has_errors(),
        "nothing was read and nothing was said"
    );

    // The same text as settings.
    let mut bag = Bag::new();
    let settings = Settings::read(&file("kampung.toml", text), &mut bag);
    check_places(text, &bag, FileId::shared(0));
    assert!(
        settings.is_some() || bag.has_errors(),
        "no settings were read and nothing was said"
    );
});
