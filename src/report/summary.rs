//! What a run did, in figures.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::finding::Finding;
use super::words::Words;
use crate::diag::{Arg, Code, Severity};
use crate::paths::InputPath;

/// What a run did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The villages, ordered by id.
    pub villages: Vec<VillageReport>,
    /// Pages written, over all villages that were built.
    pub pages: u64,
    /// Photos shown, over all villages that were built.
    pub photos: u64,
    /// What was made of the photos.
    pub pictures: Pictures,
    /// Bytes of all files written.
    pub bytes: u64,
    /// How long each step took, in the order of the work.
    pub phases: Vec<Phase>,
}

/// What was made of photos, over all villages that were built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pictures {
    /// Pictures that were made now.
    pub made: u64,
    /// Pictures that the cache held.
    pub reused: u64,
    /// Bytes of the original photos.
    pub original_bytes: u64,
    /// Bytes of all pictures.
    pub bytes: u64,
}

/// What became of one village.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VillageReport {
    /// The village's id.
    pub id: String,
    /// What became of it.
    pub status: VillageStatus,
}

/// What became of a village.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum VillageStatus {
    /// Its site was made.
    Built,
    /// Nothing had changed; its site stays.
    Reused,
    /// It has errors; its old site stays.
    Failed,
}

/// One step of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Phase {
    /// Which.
    pub name: PhaseName,
    /// How long it took, in milliseconds.
    pub ms: u64,
}

/// The steps of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PhaseName {
    /// Finding and reading files.
    Read,
    /// Checking what they say.
    Check,
    /// Making the widths of photos.
    Photos,
    /// Writing pages.
    Pages,
    /// Putting the new site in place of the old.
    Publish,
}

impl PhaseName {
    /// The step as progress shows it: `Membaca`.
    pub fn label(self, words: &Words) -> String {
        words.text(match self {
            PhaseName::Read => "phase-read",
            PhaseName::Check => "phase-check",
            PhaseName::Photos => "phase-photos",
            PhaseName::Pages => "phase-pages",
            PhaseName::Publish => "phase-publish",
        })
    }
}

/// From so many errors on, the summary says which kinds there are: nobody scrolls back through hundreds.
const GROUPED_FROM: usize = 20;

/// Errors of one kind.
struct ErrorKind {
    code: Code,
    count: usize,
    files: BTreeSet<InputPath>,
}

/// The kinds of errors, the most frequent first.
fn error_kinds(findings: &[&Finding]) -> Vec<ErrorKind> {
    let mut kinds: BTreeMap<Code, ErrorKind> = BTreeMap::new();
    for finding in findings {
        let code = finding.diagnostic.code;
        if code.severity() != Severity::Error {
            continue;
        }
        let kind = kinds.entry(code).or_insert_with(|| ErrorKind {
            code,
            count: 0,
            files: BTreeSet::new(),
        });
        kind.count += 1;
        kind.files.extend(finding.location.as_ref().map(|l| l.path.clone()));
    }
    let mut kinds: Vec<ErrorKind> = kinds.into_values().collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.count));
    kinds
}

/// The lines that end a run: how many problems, what was built, and where to read more. `report` is absent
/// when the run was not meant to publish.
///
/// `findings` are in their order.
pub(super) fn summary(findings: &[&Finding], report: Option<&Report>, words: &Words) -> String {
    let codes: Vec<Code> = findings.iter().map(|f| f.diagnostic.code).collect();
    let count = |id: &str, n: usize| words.format(id, &[("count", Arg::from(n))]);
    let errors = codes.iter().filter(|c| c.severity() == Severity::Error).count();
    let advice = codes.len() - errors;
    let mut lines = Vec::new();
    match (errors, advice) {
        (0, 0) if report.is_none() => lines.push(words.text("summary-no-problems")),
        (0, 0) => {}
        (0, n) => {
            let problems = count("count-advice", n);
            lines.push(words.format("summary-problems-one-kind", &[("problems", problems.into())]));
        }
        (n, 0) => {
            let problems = count("count-errors", n);
            lines.push(words.format("summary-problems-one-kind", &[("problems", problems.into())]));
        }
        (e, a) => {
            let args = [
                ("errors", count("count-errors", e).into()),
                ("advice", count("count-advice", a).into()),
            ];
            lines.push(words.format("summary-problems", &args));
        }
    }
    if errors >= GROUPED_FROM {
        lines.extend(error_kinds(findings).iter().map(|kind| {
            let args = [
                ("count", kind.count.into()),
                ("code", kind.code.id().into()),
                ("files", count("count-files", kind.files.len()).into()),
                ("message", words.pattern(kind.code).into()),
            ];
            words.format("summary-kind", &args)
        }));
    }
    if let Some(report) = report {
        lines.extend(villages(report, words));
    }
    // One code as an example: the first error, or the first advice.
    let example = codes.iter().find(|c| c.severity() == Severity::Error).or(codes.first());
    if let Some(code) = example {
        lines.push(words.format("hint-explain", &[("code", code.id().into())]));
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

fn villages(report: &Report, words: &Words) -> Vec<String> {
    let count = |id: &str, n: u64| words.format(id, &[("count", i64::try_from(n).unwrap_or(i64::MAX).into())]);
    let with = |status| report.villages.iter().filter(move |v| v.status == status);
    let (built, reused) = (with(VillageStatus::Built).count(), with(VillageStatus::Reused).count());
    let failed: Vec<&str> = with(VillageStatus::Failed).map(|v| v.id.as_str()).collect();
    let mut lines = Vec::new();
    if built > 0 {
        let args = [
            ("villages", count("count-villages", built as u64).into()),
            ("pages", count("count-pages", report.pages).into()),
            ("photos", count("count-photos", report.photos).into()),
            ("size", words.size(report.bytes).into()),
        ];
        lines.push(words.format("summary-built", &args));
    }
    let pictures = report.pictures;
    if pictures.made + pictures.reused > 0 {
        let number = |n: u64| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
        let args = [
            ("made", number(pictures.made)),
            ("reused", number(pictures.reused)),
            ("originals", words.size(pictures.original_bytes).into()),
            ("size", words.size(pictures.bytes).into()),
        ];
        lines.push(words.format("summary-pictures", &args));
    }
    if reused > 0 {
        let villages = count("count-villages", reused as u64);
        lines.push(words.format("summary-reused", &[("villages", villages.into())]));
    }
    if !failed.is_empty() {
        // A fleet may have thousands: the report for machines names them all.
        const SHOWN: usize = 10;
        let mut names = failed.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
        if failed.len() > SHOWN {
            names.push_str(" …");
        }
        lines.push(words.format("summary-failed", &[("names", names.into())]));
    }
    lines
}
