//! The floors of ARCHITECTURE.md hold: a `crate::` path leads to a lower floor or stays in its room.

#![allow(clippy::disallowed_methods, reason = "tests work with files of their own")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Room → floor, from the table between the `floors` comments.
fn floors() -> BTreeMap<String, u32> {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let table = page
        .split("<!-- floors -->")
        .nth(1)
        .unwrap()
        .split("<!-- /floors -->")
        .next()
        .unwrap();
    table
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('|').map(str::trim).skip(1);
            let floor = cells.next()?.parse().ok()?;
            let room = cells.next()?.trim_matches('`').to_owned();
            Some((room, floor))
        })
        .collect()
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// The room of a source file: the first folder or file name below `src/`.
fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// Rooms that `text` names by `crate::room` or inside `crate::{a, b::c}`, with the line.
fn mentions(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or("");
        for (at, _) in code.match_indices("crate::") {
            let rest = &code[at + "crate::".len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                Some(group) => {
                    assert!(
                        group.contains('}'),
                        "line {}: a `use crate::{{…}}` must stand on one line",
                        number + 1
                    );
                    assert!(
                        group.matches('{').count() == 0,
                        "line {}: name nested rooms one a line",
                        number + 1
                    );
                    group
                        .split('}')
                        .next()
                        .unwrap_or("")
                        .split(',')
                        .map(str::trim)
                        .collect()
                }
                None => vec![rest],
            };
            for name in names {
                let end = name
                    .find(|c: char| !c.is_alphanumeric() && c != '_')
                    .unwrap_or(name.len());
                found.push((number + 1, name[..end].to_owned()));
            }
        }
    }
    found
}

#[test]
fn paths_lead_downwards() {
    let floors = floors();
    assert!(floors.len() > 15, "the table was not read: {floors:?}");
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let mut climbs = Vec::new();
    for path in &files {
        let room = room_of(path);
        if room == "lib" || room == "main" {
            continue;
        }
        let floor = *floors
            .get(&room)
            .unwrap_or_else(|| panic!("src/{room} has no floor in ARCHITECTURE.md"));
        let text = fs::read_to_string(path).unwrap();
        for (line, target) in mentions(&text) {
            if target == room {
                continue;
            }
            match floors.get(&target) {
                Some(lower) if *lower < floor => {}
                Some(other) => climbs.push(format!(
                    "{}:{line}: {room} (floor {floor}) uses {target} (floor {other})",
                    path.strip_prefix(root()).unwrap().display()
                )),
                None => climbs.push(format!("{}:{line}: crate::{target} is no room", path.display())),
            }
        }
    }
    assert!(climbs.is_empty(), "{}", climbs.join("\n"));
}

#[test]
fn every_room_of_the_table_exists() {
    for room in floors().keys() {
        let folder = root().join("src").join(room);
        let file = root().join("src").join(format!("{room}.rs"));
        assert!(
            folder.is_dir() || file.is_file(),
            "ARCHITECTURE.md names `{room}`, which does not exist"
        );
    }
}

#[test]
fn files_stay_readable() {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let long: Vec<String> = files
        .iter()
        .filter_map(|path| {
            let lines = fs::read_to_string(path).unwrap().lines().count();
            (lines > 700).then(|| format!("{} has {lines} lines", path.display()))
        })
        .collect();
    assert!(long.is_empty(), "split by concept: {}", long.join(", "));
}

#[test]
fn the_reader_of_paths_sees_them() {
    let text = "use crate::diag::{Bag, Code};\nlet x = crate::paths::Id::new(\"a\"); // crate::fleet\nuse crate::{date, span};\n";
    let names: Vec<String> = mentions(text).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["diag", "paths", "date", "span"]);
}

/// A lock file: the packages with their versions, and what the package `kampung` is built from.
fn locked(path: &str) -> (BTreeSet<(String, String)>, BTreeSet<String>) {
    let file: toml::Table = fs::read_to_string(root().join(path)).unwrap().parse().unwrap();
    let mut packages = BTreeSet::new();
    let mut parts = BTreeSet::new();
    for package in file["package"].as_array().unwrap() {
        let text = |key: &str| package[key].as_str().unwrap().to_owned();
        packages.insert((text("name"), text("version")));
        if text("name") == "kampung" {
            let names = package["dependencies"].as_array().unwrap();
            parts.extend(names.iter().map(|name| name.as_str().unwrap().to_owned()));
        }
    }
    (packages, parts)
}

#[test]
fn the_fuzzers_are_built_from_the_same_crates() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let for_tests = manifest["dev-dependencies"].as_table().unwrap();
    let (packages, mut parts) = locked("Cargo.lock");
    let (fuzz_packages, fuzz_parts) = locked("fuzz/Cargo.lock");
    // The fuzzers are built with the features that everybody gets.
    let features = manifest["features"].as_table().unwrap();
    let listed = |feature: &str| {
        features[feature]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(toml::Value::as_str)
    };
    let usual: BTreeSet<&str> = listed("default").flat_map(listed).collect();
    let is_optional = |name: &str| {
        let wanted = manifest["dependencies"].get(name);
        let optional = wanted.and_then(|w| w.get("optional")).and_then(toml::Value::as_bool);
        optional == Some(true) && !usual.contains(format!("dep:{name}").as_str())
    };
    parts.retain(|name| {
        let name = name.split(' ').next().unwrap();
        !for_tests.contains_key(name) && !is_optional(name)
    });
    let mend = "`cp Cargo.lock fuzz/`, then `cargo metadata` in fuzz/ puts it in order";
    assert_eq!(parts, fuzz_parts, "fuzz/Cargo.lock is old: {mend}");
    let own = ["kampung-fuzz", "libfuzzer-sys", "arbitrary"];
    let others: Vec<_> = fuzz_packages
        .difference(&packages)
        .filter(|(name, _)| !own.contains(&name.as_str()))
        .collect();
    assert!(
        others.is_empty(),
        "fuzz/Cargo.lock has other versions: {others:?}: {mend}"
    );
}
