//! What stands in a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What stands at a path.
#[derive(Clone, PartialEq, Eq)]
pub enum Node {
    Folder,
    File(Vec<u8>),
    Link(std::path::PathBuf),
}

impl std::fmt::Debug for Node {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Node::Folder => f.write_str("a folder"),
            Node::File(bytes) => write!(f, "{} bytes", bytes.len()),
            Node::Link(target) => write!(f, "a link to {}", target.display()),
        }
    }
}

/// Everything in a folder by its path with `/`, lock and staging of the output left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree(pub BTreeMap<String, Node>);

/// Reads all of `folder`; empty when there is none.
pub fn tree(folder: &Path) -> Tree {
    let mut nodes = BTreeMap::new();
    if !folder.exists() {
        return Tree(nodes);
    }
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        let inside = entry.path().strip_prefix(folder).unwrap();
        let parts: Vec<&str> = inside.iter().map(|p| p.to_str().unwrap()).collect();
        let path = parts.join("/");
        if path == ".kampung/lock" || path == ".kampung/staging" || path.starts_with(".kampung/staging/") {
            continue;
        }
        let node = if entry.file_type().is_dir() {
            Node::Folder
        } else if entry.file_type().is_symlink() {
            Node::Link(std::fs::read_link(entry.path()).unwrap())
        } else {
            Node::File(std::fs::read(entry.path()).unwrap())
        };
        nodes.insert(path, node);
    }
    Tree(nodes)
}

impl Tree {
    /// The folder `village` and what lies in it.
    pub fn village(&self, village: &str) -> Tree {
        self.filtered(|first, _| first == village)
    }

    /// Everything but the folders of `villages`.
    pub fn without(&self, villages: &BTreeSet<String>) -> Tree {
        self.filtered(|first, _| !villages.contains(first))
    }

    /// Everything but `path`.
    pub fn but(&self, path: &str) -> Tree {
        self.filtered(|_, p| p != path)
    }

    /// Both together.
    pub fn and(mut self, other: &Tree) -> Tree {
        self.0.extend(other.0.iter().map(|(p, n)| (p.clone(), n.clone())));
        self
    }

    fn filtered(&self, keep: impl Fn(&str, &str) -> bool) -> Tree {
        let first = |path: &str| path.split('/').next().unwrap_or("").to_owned();
        let kept = self.0.iter().filter(|(path, _)| keep(&first(path), path));
        Tree(kept.map(|(p, n)| (p.clone(), n.clone())).collect())
    }

    /// Paths of all files.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().filter_map(|(path, node)| match node {
            Node::File(bytes) => Some((path.as_str(), bytes.as_slice())),
            _ => None,
        })
    }
}

/// What differs, a line a path.
pub fn differences(old: &Tree, new: &Tree) -> Vec<String> {
    let paths: BTreeSet<&String> = old.0.keys().chain(new.0.keys()).collect();
    let line = |path: &String| {
        let (a, b) = (old.0.get(path), new.0.get(path));
        let what = match (a, b) {
            _ if a == b => return None,
            (Some(Node::File(a)), Some(Node::File(b))) => first_difference(a, b),
            (Some(a), None) => format!("{a:?}, then nothing"),
            (None, Some(b)) => format!("nothing, then {b:?}"),
            _ => format!("{a:?}, then {b:?}"),
        };
        Some(format!("{path}: {what}"))
    };
    paths.into_iter().filter_map(line).collect()
}

/// The first line that differs, when both are text.
fn first_difference(a: &[u8], b: &[u8]) -> String {
    let (Ok(left), Ok(right)) = (std::str::from_utf8(a), std::str::from_utf8(b)) else {
        return format!("{} bytes, then {} others", a.len(), b.len());
    };
    let (mut old, mut new) = (left.lines(), right.lines());
    for number in 1.. {
        let (x, y) = (old.next(), new.next());
        if x != y {
            let shown = |line: Option<&str>| line.map_or("nothing".to_owned(), |l| l.chars().take(200).collect());
            return format!("line {number}\n    {}\n    {}", shown(x), shown(y));
        }
        if x.is_none() {
            break;
        }
    }
    "the ends of lines".to_owned()
}

/// Fails with the first differences.
#[track_caller]
pub fn assert_same(left: &Tree, right: &Tree, what: &str) {
    let found = differences(left, right);
    let shown: Vec<&str> = found.iter().take(12).map(String::as_str).collect();
    assert!(
        found.is_empty(),
        "{what}: {} differences\n{}",
        found.len(),
        shown.join("\n")
    );
}
