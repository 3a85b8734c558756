//! Random histories: sites, foreign files, kills and full disks in any order. In the end each site is what
//! a clean build would have made, plus what is foreign.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const PATHS: &[&str] = &[
    "index.html",
    "a",
    "a/index.html",
    "a/b/x.css",
    "a/b",
    "b",
    "b/photo.webp",
    "c/d/feed.xml",
];
const FOREIGN: &[&str] = &[
    "mine",
    "a/mine",
    "a/b/mine",
    "a",
    "a/b",
    "b",
    "c/d",
    "c/d/e/.hidden",
    "index.html",
    ".x/y",
];
const CONTENTS: &[&str] = &["0", "1", "22"];

#[derive(Clone, Debug)]
enum Act {
    Publish(usize, Vec<(usize, usize)>, Harm),
    Remove(usize, Harm),
    AddFile(usize, usize, usize),
    AddFolder(usize, usize),
    AddLink(usize, usize),
    Delete(usize, usize),
    KilledOpen(usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        2 => Just(Harm::None),
        4 => (0usize..90).prop_map(Harm::Kill),
        2 => (1usize..90).prop_map(Harm::Fail),
        1 => (1usize..90).prop_map(Harm::Full),
        1 => Just(Harm::NoExchange),
        2 => (0usize..90).prop_map(Harm::KillNoExchange),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let place = 0usize..3;
    let path = 0..FOREIGN.len();
    let files = proptest::collection::vec((0..PATHS.len(), 0..CONTENTS.len()), 0..6);
    prop_oneof![
        6 => (place.clone(), files, harm()).prop_map(|(p, f, h)| Act::Publish(p, f, h)),
        1 => (place.clone(), harm()).prop_map(|(p, h)| Act::Remove(p, h)),
        3 => (place.clone(), path.clone(), 0..CONTENTS.len()).prop_map(|(p, f, c)| Act::AddFile(p, f, c)),
        1 => (place.clone(), path.clone()).prop_map(|(p, f)| Act::AddFolder(p, f)),
        1 => (place.clone(), path.clone()).prop_map(|(p, f)| Act::AddLink(p, f)),
        1 => (place, path).prop_map(|(p, f)| Act::Delete(p, f)),
        1 => (0usize..20).prop_map(Act::KilledOpen),
    ]
}

type Files = BTreeMap<String, String>;

/// What should stand in one place.
#[derive(Default)]
struct Expected {
    site: Option<(Files, String)>,
    foreign: BTreeMap<String, Node>,
    /// Folders that may stand or not: they held, or were, something foreign, or something of ours.
    perhaps: BTreeSet<String>,
}

fn below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

fn ancestors(path: &str) -> impl Iterator<Item = String> {
    path.match_indices('/').map(|(i, _)| path[..i].to_owned())
}

impl Expected {
    /// `Some(true)`: publishing must be refused; `None`: it may be, because of a folder that may stand.
    fn refused(&self, files: &Files) -> Option<bool> {
        let clash = |path: &String, text: &String, f: &String, node: &Node| match node {
            Node::Folder => f == path || below(f, path),
            Node::File(bytes) if f == path => bytes != text.as_bytes(),
            _ => f == path || below(f, path) || below(path, f),
        };
        let foreign = |(path, text)| self.foreign.iter().any(|(f, node)| clash(path, text, f, node));
        let perhaps = |path: &String| self.perhaps.iter().any(|f| f == path || below(f, path));
        match (files.iter().any(foreign), files.keys().any(perhaps)) {
            (_, true) => None,
            (refused, false) => Some(refused),
        }
    }

    fn becomes(&mut self, site: Option<(Files, String)>) {
        for path in site.iter().flat_map(|(files, _)| files.keys()) {
            self.foreign.remove(path);
            for folder in ancestors(path) {
                if self.foreign.remove(&folder).is_some() {
                    self.perhaps.insert(folder);
                }
            }
        }
        self.site = site;
    }

    fn check(&self, folder: &Path, is_root: bool) {
        let mut found = snapshot(folder);
        found.retain(|path, _| {
            let first = path.split('/').next().unwrap();
            let other_site = is_root && ["celuk", "mas"].contains(&first);
            !other_site && first != ".kampung"
        });
        let mut wanted = self.foreign.clone();
        let files = self.site.iter().flat_map(|(files, _)| files);
        wanted.extend(files.map(|(path, text)| (path.clone(), Node::File(text.clone().into_bytes()))));
        let needed: BTreeSet<String> = wanted.keys().flat_map(|p| ancestors(p)).collect();
        for folder in &needed {
            wanted.entry(folder.clone()).or_insert(Node::Folder);
        }
        for folder in self.perhaps.iter().filter(|f| found.get(*f) == Some(&Node::Folder)) {
            wanted.entry(folder.clone()).or_insert(Node::Folder);
        }
        assert_eq!(found, wanted);
    }
}

fn place(n: usize) -> SitePlace {
    match n {
        0 => SitePlace::Root,
        1 => village("celuk"),
        _ => village("mas"),
    }
}

struct World {
    dir: tempfile::TempDir,
    expected: Vec<Expected>,
    store: MemoryStore,
    version: usize,
    never_exchange: bool,
}

impl World {
    fn folder(&self, n: usize) -> std::path::PathBuf {
        Published::at(self.dir.path()).folder(&place(n))
    }

    /// Adds something foreign where nothing is in its way.
    fn add(&mut self, n: usize, path: &str, node: &Node) {
        let full = self.folder(n).join(path);
        if fs::symlink_metadata(&full).is_ok() || fs::create_dir_all(full.parent().unwrap()).is_err() {
            return;
        }
        match node {
            Node::Folder => fs::create_dir(&full).unwrap(),
            Node::File(bytes) => fs::write(&full, bytes).unwrap(),
            #[cfg(unix)]
            Node::Link(target) => std::os::unix::fs::symlink(target, &full).unwrap(),
            #[cfg(not(unix))]
            Node::Link(_) => return,
        }
        let expected = &mut self.expected[n];
        let is_ours = |f: &String| expected.site.iter().any(|(files, _)| files.keys().any(|p| below(p, f)));
        let new: Vec<String> = ancestors(path)
            .filter(|f| !is_ours(f) && !expected.foreign.contains_key(f))
            .collect();
        expected.perhaps.extend(new);
        if *node == Node::Folder && expected.perhaps.contains(path) {
            return;
        }
        expected.foreign.insert(path.to_owned(), node.clone());
    }

    fn delete(&mut self, n: usize, path: &str) {
        let expected = &mut self.expected[n];
        let full = Published::at(self.dir.path()).folder(&place(n)).join(path);
        match expected.foreign.get(path) {
            Some(Node::Folder) | None => return,
            Some(_) => fs::remove_file(full).unwrap(),
        }
        expected.foreign.remove(path);
        expected.perhaps.extend(ancestors(path));
    }

    fn change(&mut self, n: usize, files: Option<Files>, harm: Harm) {
        self.version += 1;
        let version = self.version.to_string();
        let steps = Saboteur::new(harm);
        let result = OutputRoot::open(self.dir.path(), &settings(&steps, self.never_exchange)).and_then(|output| {
            let Some(files) = &files else {
                return output.remove(&place(n));
            };
            let list: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
            output.publish(&place(n), &artifacts(&self.store, &list), &meta(&version), &self.store)
        });
        let refused = matches!(result, Err(PublishProblem::ForeignFile { .. }));
        let harmless = matches!(harm, Harm::None | Harm::NoExchange);
        if harmless || refused {
            let must = files.as_ref().map_or(Some(false), |f| self.expected[n].refused(f));
            assert!(must.is_none_or(|must| must == refused), "{result:?}");
            assert!(refused || result.is_ok(), "{result:?}");
        }
        // What stands now, after repair, is whole; which of both, its manifest says.
        let output = OutputRoot::open(self.dir.path(), &quick()).unwrap();
        let inputs = output.published().manifest(&place(n)).unwrap().map(|m| m.inputs);
        let new = files.map(|f| (f, version));
        let is_new = inputs == new.as_ref().map(|(_, version)| meta(version).inputs);
        assert!(is_new || !result.is_ok_and(|r| r.changed));
        if is_new {
            self.expected[n].becomes(new);
        } else {
            let old = self.expected[n].site.as_ref().map(|(_, version)| meta(version).inputs);
            assert_eq!(inputs, old);
        }
        self.check();
    }

    fn check(&self) {
        for (n, expected) in self.expected.iter().enumerate() {
            expected.check(&self.folder(n), n == 0);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_history_ends_in_the_clean_build_and_what_is_foreign(
        acts in proptest::collection::vec(act(), 1..14),
        never_exchange in proptest::bool::weighted(0.3),
    ) {
        let mut world = World {
            dir: scratch(),
            expected: (0..3).map(|_| Expected::default()).collect(),
            store: MemoryStore::new(),
            version: 0,
            never_exchange,
        };
        for act in acts {
            match act {
                Act::Publish(n, list, harm) => {
                    let mut files = Files::new();
                    for (path, text) in list {
                        let path = PATHS[path];
                        if files.keys().all(|p| p != path && !below(p, path) && !below(path, p)) {
                            files.insert(path.to_owned(), CONTENTS[text].to_owned());
                        }
                    }
                    world.change(n, Some(files), harm);
                }
                Act::Remove(n, harm) => world.change(n, None, harm),
                Act::AddFile(n, path, text) => world.add(n, FOREIGN[path], &Node::File(CONTENTS[text].into())),
                Act::AddFolder(n, path) => world.add(n, FOREIGN[path], &Node::Folder),
                Act::AddLink(n, path) => world.add(n, FOREIGN[path], &Node::Link("nowhere".into())),
                Act::Delete(n, path) => world.delete(n, FOREIGN[path]),
                Act::KilledOpen(at) => {
                    let steps = Saboteur::new(Harm::Kill(at));
                    drop(OutputRoot::open(world.dir.path(), &settings(&steps, never_exchange)));
                }
            }
        }
        world.check();
    }
}
