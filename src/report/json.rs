//! Findings and report for other programs, as one JSON object.

use serde::Serialize;

use super::finding::{Finding, compare};
use super::summary::Report;
use super::words::Words;
use crate::diag::Severity;

#[derive(Serialize)]
struct Output<'a> {
    diagnostics: Vec<Entry<'a>>,
    report: &'a Report,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    severity: &'static str,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
    help: String,
}

/// `{"diagnostics": [{"code", "severity", "file", "line", "column", "message", "help"}], "report": {…}}`
/// on one line that ends with a line break.
///
/// `severity` is `error` or `advice`; `file` is relative to the workspace with `/`, `null` for what is wrong
/// nowhere in particular; `line` and `column` count from 1 in the whole file, and are `null` for a file or
/// folder as a whole. `message` and `help` are in the language of `words`. Ordered as [`super::sort`] does.
pub fn render(findings: &[Finding], report: &Report, words: &Words) -> String {
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by(|a, b| compare(a, b));
    let diagnostics = ordered.into_iter().map(|finding| entry(finding, words)).collect();
    // Strings, numbers and lists only: there is nothing that could fail.
    let mut text = serde_json::to_string(&Output { diagnostics, report }).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'a>(finding: &'a Finding, words: &Words) -> Entry<'a> {
    let diagnostic = &finding.diagnostic;
    let location = finding.location.as_ref();
    let start = location.filter(|l| l.excerpt.is_some()).map(|l| l.start);
    Entry {
        code: diagnostic.code.id(),
        severity: match diagnostic.code.severity() {
            Severity::Error => "error",
            Severity::Advice => "advice",
        },
        file: location.map(|l| l.path.as_str()),
        line: start.map(|s| s.line),
        column: start.map(|s| s.column),
        message: words.message(diagnostic),
        help: words.help(diagnostic),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Diagnostic, Place};
    use crate::paths::InputPath;
    use crate::report::{Phase, PhaseName, Sources, UiLanguage, VillageReport, VillageStatus, locate};
    use crate::span::{FileId, Span};

    struct One(InputPath, &'static str);
    impl Sources for One {
        fn file(&self, file: FileId) -> Option<(&InputPath, &str)> {
            (file == FileId(0)).then_some((&self.0, self.1))
        }
    }

    #[test]
    fn one_object_with_diagnostics_and_report() {
        let sources = One(
            InputPath::new("content/celuk/index.md").unwrap(),
            "+++\n\tberat = 1\n+++\n",
        );
        let findings = locate(
            vec![
                Diagnostic::new(Code::UnknownField, Span::new(FileId(0), 5..10))
                    .with("field", "berat")
                    .suggest(Some("weight_g")),
                Diagnostic::new(Code::NoBaseUrl, Place::Nowhere),
                Diagnostic::new(Code::Heic, &InputPath::new("content/celuk/a \"b\".heic").unwrap()),
            ],
            &sources,
        );
        let report = Report {
            villages: vec![VillageReport {
                id: "celuk".to_owned(),
                status: VillageStatus::Failed,
            }],
            phases: vec![Phase {
                name: PhaseName::Read,
                ms: 7,
            }],
            ..Report::default()
        };
        let text = render(&findings, &report, &Words::new(UiLanguage::En));
        assert_eq!(text.matches('\n').count(), 1);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let expected = serde_json::json!({
            "diagnostics": [
                {
                    "code": "K0802", "severity": "advice", "file": null, "line": null, "column": null,
                    "message": "The site's address (`base_url`) is not set yet",
                    "help": "Add to `kampung.toml`: `base_url = \"https://…\"`, the address where the site will stand."
                },
                {
                    "code": "K0402", "severity": "error", "file": "content/celuk/a \"b\".heic",
                    "line": null, "column": null,
                    "message": "This HEIC file cannot be shown as a photo",
                    "help": "Save it as JPEG. On Windows: open it in Photos, choose Save as, choose `.jpg`. \
                             On an iPhone: Settings → Camera → Formats → Most Compatible, for the next photos."
                },
                {
                    "code": "K0108", "severity": "error", "file": "content/celuk/index.md", "line": 2, "column": 2,
                    "message": "There is no field `berat`",
                    "help": "Did you mean `weight_g`? Change `berat` to `weight_g`."
                },
            ],
            "report": {
                "villages": [{"id": "celuk", "status": "failed"}],
                "pages": 0, "photos": 0, "bytes": 0,
                "pictures": {"made": 0, "reused": 0, "original_bytes": 0, "bytes": 0},
                "phases": [{"name": "read", "ms": 7}],
            }
        });
        assert_eq!(value, expected);
    }
}
