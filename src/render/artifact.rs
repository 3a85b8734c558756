//! What rendering makes and publishing writes: the files of one site, held in memory only where they are
//! small.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Bound;

use crate::cache::{Blob, Piece};
use crate::digest::Digest;
use crate::paths::OutputPath;

/// The folder inside a published site that belongs to publishing. No artifact may lie in it.
pub const RESERVED_FOLDER: &str = ".kampung";

/// The bytes of one file, or where they lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A page, a feed, a style sheet.
    Bytes(Vec<u8>),
    /// A photo: its bytes stay in the cache until they are published.
    Blob(Blob),
    /// A page of many: its bytes wait in a spool.
    Spooled(Piece),
    /// A file that stands published already as it must: its bytes are not at hand.
    Kept {
        /// Digest of its bytes.
        digest: Digest,
        /// Its length in bytes.
        len: u64,
    },
}

impl Content {
    /// Length in bytes.
    pub fn len(&self) -> u64 {
        match self {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Blob(blob) => blob.len,
            Content::Spooled(piece) => piece.len,
            Content::Kept { len, .. } => *len,
        }
    }

    /// Whether it has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Digest of the bytes (computed for [`Content::Bytes`], known for the others).
    pub fn digest(&self) -> Digest {
        match self {
            Content::Bytes(bytes) => Digest::of(bytes),
            Content::Blob(blob) => blob.digest,
            Content::Spooled(piece) => piece.digest,
            Content::Kept { digest, .. } => *digest,
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Content::Bytes(bytes)
    }
}
impl From<String> for Content {
    fn from(text: String) -> Self {
        Content::Bytes(text.into_bytes())
    }
}
impl From<Blob> for Content {
    fn from(blob: Blob) -> Self {
        Content::Blob(blob)
    }
}

/// Why an artifact was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArtifactProblem {
    /// The path has an owner already, or a file and a folder would have one name.
    Occupied {
        /// The path that was refused.
        path: OutputPath,
        /// The path that was there first.
        owner: OutputPath,
    },
    /// The path lies in [`RESERVED_FOLDER`].
    Reserved {
        /// The path that was refused.
        path: OutputPath,
    },
}

impl fmt::Display for ArtifactProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ArtifactProblem::Occupied { path, owner } => write!(f, "{path}: taken by {owner}"),
            ArtifactProblem::Reserved { path } => write!(f, "{path}: reserved"),
        }
    }
}

impl std::error::Error for ArtifactProblem {}

/// All files of one site, each with one owner, ordered by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Artifacts {
    files: BTreeMap<OutputPath, Content>,
}

impl Artifacts {
    /// No files.
    pub fn new() -> Self {
        Artifacts::default()
    }

    /// Adds one file.
    ///
    /// # Errors
    /// [`ArtifactProblem::Occupied`] when another artifact has the path, lies below it as if it were a
    /// folder, or is a file where the path needs a folder; [`ArtifactProblem::Reserved`].
    pub fn insert(&mut self, path: OutputPath, content: impl Into<Content>) -> Result<(), ArtifactProblem> {
        let first = path.as_str().split('/').next().unwrap_or("");
        if first.eq_ignore_ascii_case(RESERVED_FOLDER) {
            return Err(ArtifactProblem::Reserved { path });
        }
        if let Some(owner) = self.owner(&path) {
            let owner = owner.clone();
            return Err(ArtifactProblem::Occupied { path, owner });
        }
        self.files.insert(path, content.into());
        Ok(())
    }

    fn owner(&self, path: &OutputPath) -> Option<&OutputPath> {
        let text = path.as_str();
        let folders = text.match_indices('/').map(|(i, _)| &text[..i]);
        for prefix in folders.chain([text]) {
            if let Some((owner, _)) = self.files.get_key_value(prefix) {
                return Some(owner);
            }
        }
        // What sorts right after `path` need not lie below it: `a-b` stands between `a` and `a/b`.
        let later = self.files.range::<str, _>((Bound::Excluded(text), Bound::Unbounded));
        let similar = later
            .map(|(p, _)| p)
            .map_while(|p| Some((p, p.as_str().strip_prefix(text)?)));
        similar.filter(|(_, rest)| rest.starts_with('/')).map(|(p, _)| p).next()
    }

    /// The file at `path`.
    pub fn get(&self, path: &OutputPath) -> Option<&Content> {
        self.files.get(path)
    }

    /// All files, ordered by path.
    pub fn iter(&self) -> impl Iterator<Item = (&OutputPath, &Content)> {
        self.files.iter()
    }

    /// How many files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn path(text: &str) -> OutputPath {
        OutputPath::new(text).unwrap()
    }

    fn insert(artifacts: &mut Artifacts, text: &str) -> Result<(), ArtifactProblem> {
        artifacts.insert(path(text), text.as_bytes().to_vec())
    }

    #[test]
    fn every_path_has_one_owner() {
        let mut artifacts = Artifacts::new();
        insert(&mut artifacts, "a/b").unwrap();
        insert(&mut artifacts, "a-b").unwrap();
        for (wanted, first) in [("a/b", "a/b"), ("a", "a/b"), ("a/b/c/d", "a/b"), ("a-b/x", "a-b")] {
            let expected = ArtifactProblem::Occupied {
                path: path(wanted),
                owner: path(first),
            };
            assert_eq!(insert(&mut artifacts, wanted), Err(expected));
        }
        insert(&mut artifacts, "a/c").unwrap();
        assert_eq!(artifacts.len(), 3);
    }

    #[test]
    fn the_manifest_folder_is_reserved() {
        let mut artifacts = Artifacts::new();
        for wanted in [".kampung/manifest", ".Kampung/x", ".kampung"] {
            assert_eq!(
                insert(&mut artifacts, wanted),
                Err(ArtifactProblem::Reserved { path: path(wanted) })
            );
        }
        insert(&mut artifacts, "a/.kampung/x").unwrap();
    }

    proptest! {
        #[test]
        fn what_was_inserted_fits_into_one_tree(paths in proptest::collection::vec("[a! -]{1,2}(/[a!]{1,2}){0,2}", 0..12)) {
            let mut artifacts = Artifacts::new();
            for p in paths.iter().filter_map(|p| OutputPath::new(p).ok()) {
                let fits = artifacts.iter().all(|(o, _)| {
                    let (a, b) = (format!("{o}/"), format!("{p}/"));
                    !a.starts_with(&b) && !b.starts_with(&a)
                });
                prop_assert_eq!(artifacts.insert(p, Vec::new()).is_ok(), fits);
            }
        }
    }
}
