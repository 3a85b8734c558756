//! The manifest of a published site: the truth about what stands in its folder and who owns it.
//!
//! Text, one line a fact, ordered by path, ending with the digest of all that stands above, so that half a
//! manifest is never taken for a whole one. No clock: equal sites have equal manifests.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::date::Date;
use crate::digest::Digest;
use crate::paths::OutputPath;
use crate::render::artifact::Artifacts;

const HEADER: &str = "kampung-manifest 1";

/// What is known about the content of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// Digest of its bytes.
    pub digest: Digest,
    /// Its length in bytes.
    pub len: u64,
}

/// What the caller knows about a site beside its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Digest of everything that the site was made from.
    pub inputs: Digest,
    /// The next day on which an unchanged village would look different.
    pub next_change: Option<Date>,
    /// Version of the program that made it.
    pub program: String,
    /// The village's summary for the portal, stored beside the manifest and never read here.
    pub summary: Option<Vec<u8>>,
}

/// What stands published in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Digest of everything that the site was made from.
    pub inputs: Digest,
    /// The next day on which an unchanged village would look different.
    pub next_change: Option<Date>,
    /// Version of the program that made it.
    pub program: String,
    /// The summary beside the manifest.
    pub summary: Option<FileFacts>,
    /// The files of the site.
    pub files: BTreeMap<OutputPath, FileFacts>,
}

impl Manifest {
    /// The manifest that publishing `artifacts` would leave.
    pub fn new(artifacts: &Artifacts, meta: &Meta) -> Self {
        let facts = |bytes: &[u8]| FileFacts {
            digest: Digest::of(bytes),
            len: bytes.len() as u64,
        };
        let files = artifacts
            .iter()
            .map(|(path, content)| {
                let facts = FileFacts {
                    digest: content.digest(),
                    len: content.len(),
                };
                (path.clone(), facts)
            })
            .collect();
        Manifest {
            inputs: meta.inputs,
            next_change: meta.next_change,
            program: meta.program.split_whitespace().collect::<Vec<_>>().join(" "),
            summary: meta.summary.as_deref().map(facts),
            files,
        }
    }

    /// Bytes of all files of the site.
    pub fn total_len(&self) -> u64 {
        self.files.values().map(|facts| facts.len).sum()
    }

    /// The file's text.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\nprogram {}\ninputs {}\n", self.program, self.inputs);
        // Writing to a string cannot fail.
        if let Some(day) = self.next_change {
            let _ = writeln!(text, "next-change {day}");
        }
        if let Some(summary) = self.summary {
            let _ = writeln!(text, "summary {} {}", summary.digest, summary.len);
        }
        for (path, facts) in &self.files {
            let _ = writeln!(text, "file {} {} {path}", facts.digest, facts.len);
        }
        seal(text)
    }

    /// Reads a manifest; `None` when it is damaged or of a version that this program does not know. Then
    /// nothing in the folder counts as ours.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = unseal(text)?.lines().peekable();
        if lines.next()? != HEADER {
            return None;
        }
        let program = lines.next()?.strip_prefix("program ")?.to_owned();
        let inputs = Digest::from_hex(lines.next()?.strip_prefix("inputs ")?)?;
        let next_change = match lines.peek().and_then(|l| l.strip_prefix("next-change ")) {
            Some(day) => {
                lines.next();
                Some(Date::parse(day)?)
            }
            None => None,
        };
        let summary = match lines.peek().and_then(|l| l.strip_prefix("summary ")) {
            Some(facts) => {
                lines.next();
                let (digest, len) = facts.split_once(' ')?;
                Some(FileFacts {
                    digest: Digest::from_hex(digest)?,
                    len: len.parse().ok()?,
                })
            }
            None => None,
        };
        let mut files = BTreeMap::new();
        for line in lines {
            let mut parts = line.strip_prefix("file ")?.splitn(3, ' ');
            let digest = Digest::from_hex(parts.next()?)?;
            let len = parts.next()?.parse().ok()?;
            files.insert(OutputPath::new(parts.next()?).ok()?, FileFacts { digest, len });
        }
        Some(Manifest {
            inputs,
            next_change,
            program,
            summary,
            files,
        })
    }
}

/// Ends `text` with the digest of itself.
pub(super) fn seal(mut text: String) -> String {
    let digest = Digest::of(text.as_bytes());
    let _ = writeln!(text, "end {digest}");
    text
}

/// The text above the last line, when that line fits it.
pub(super) fn unseal(text: &str) -> Option<&str> {
    let (above, _) = text.strip_suffix('\n')?.rsplit_once('\n')?;
    let above = &text[..=above.len()];
    let end = text[above.len()..].strip_prefix("end ")?.trim_end_matches('\n');
    (Digest::from_hex(end)? == Digest::of(above.as_bytes())).then_some(above)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn manifest(paths: &[String], day: Option<i64>, summary: Option<Vec<u8>>) -> Manifest {
        let mut artifacts = Artifacts::new();
        for path in paths {
            if let Ok(path) = OutputPath::new(path) {
                let bytes = path.as_str().as_bytes().to_vec();
                let _ = artifacts.insert(path, bytes);
            }
        }
        let meta = Meta {
            inputs: Digest::of(b"inputs"),
            next_change: day.map(Date::from_days),
            program: "0.1.0\nfile".to_owned(),
            summary,
        };
        Manifest::new(&artifacts, &meta)
    }

    proptest! {
        #[test]
        fn manifests_round_trip(
            paths in proptest::collection::vec("[a-z 한é.]{1,4}(/[a-z .]{1,4}){0,2}", 0..8),
            day in proptest::option::of(0i64..40_000),
            summary in proptest::option::of(proptest::collection::vec(any::<u8>(), 0..9)),
        ) {
            let manifest = manifest(&paths, day, summary);
            prop_assert_eq!(Manifest::parse(&manifest.to_text()), Some(manifest));
        }

        #[test]
        fn damaged_manifests_are_refused(at in 0usize..1000, cut in any::<bool>()) {
            let good = manifest(&["index.html".to_owned(), "a/b.css".to_owned()], Some(9), None).to_text();
            let at = at % good.len();
            let mut bad = good.clone().into_bytes();
            if cut {
                bad.truncate(at);
            } else {
                bad[at] = if bad[at] == b'x' { b'y' } else { b'x' };
            }
            prop_assert_eq!(Manifest::parse(&String::from_utf8(bad).unwrap()), None);
        }
    }

    #[test]
    fn the_text_is_stable() {
        let text = manifest(&["b".to_owned(), "a/c".to_owned()], None, None).to_text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..2], ["kampung-manifest 1", "program 0.1.0 file"]);
        assert!(lines[3].ends_with(" 3 a/c") && lines[4].ends_with(" 1 b"), "{text}");
    }
}
