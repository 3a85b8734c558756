//! Findings for the browser: as data, from which the preview's script makes an overlay, and as a page of its own
//! where there is no site yet.

use serde::Serialize;

use super::finding::{Finding, Location, compare};
use super::text::neutral;
use super::words::Words;

/// Most findings that a browser is given; the terminal shows them all.
const MOST: usize = 50;

/// What an overlay shows, in one language. Text, not HTML: who shows it must not read marks into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overlay {
    /// The language of the words.
    pub lang: &'static str,
    /// How much is wrong.
    pub title: String,
    /// What stands behind the overlay.
    pub note: String,
    /// The findings, ordered by file and line.
    pub findings: Vec<Item>,
    /// Said when there are more than are shown.
    pub more: Option<String>,
    /// What the button is called that takes the overlay away.
    pub close: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// File, line and column: `content/celuk/index.md:3:9`; only the file when it is wrong as a whole, and
    /// nothing for what is wrong nowhere in particular.
    pub place: Option<String>,
    /// The lines: what stands before the place, at it, and after it.
    pub lines: Option<(String, String, String)>,
    /// `kesalahan[K0108]`.
    pub label: String,
    /// What is wrong.
    pub message: String,
    /// What to do, after its own label: `bantuan`.
    pub help: (String, String),
}

impl Overlay {
    /// An overlay with `findings`, all of which are errors.
    pub fn new(findings: &[Finding], words: &Words) -> Self {
        let mut ordered: Vec<&Finding> = findings.iter().collect();
        ordered.sort_by(|a, b| compare(a, b));
        let errors = words.format("count-errors", &[("count", findings.len().into())]);
        let hidden = findings.len().saturating_sub(MOST);
        Overlay {
            lang: words.language().tag(),
            title: words.format("preview-errors", &[("errors", errors.into())]),
            note: words.text("preview-old-site"),
            findings: ordered.into_iter().take(MOST).map(|f| Item::new(f, words)).collect(),
            more: (hidden > 0).then(|| words.format("preview-more", &[("count", hidden.into())])),
            close: words.text("preview-close"),
        }
    }

    /// The findings as the body of a page that stands where there is no site yet.
    pub fn to_html(&self, words: &Words) -> String {
        let mut html = format!(
            "<h1>{}</h1>\n<p>{}</p>\n<ol>\n",
            escape(&self.title),
            escape(&words.text("preview-no-site"))
        );
        for item in &self.findings {
            html.push_str("<li>\n");
            if let Some(place) = &item.place {
                html.push_str(&format!("<p class=\"place\">{}</p>\n", escape(place)));
            }
            html.push_str(&format!(
                "<p><strong>{}</strong> {}</p>\n",
                escape(&item.label),
                escape(&item.message)
            ));
            if let Some((before, at, after)) = &item.lines {
                // A line break right after `<pre>` is none: the first is given away.
                html.push_str(&format!(
                    "<pre>\n{}<mark>{}</mark>{}</pre>\n",
                    escape(before),
                    escape(at),
                    escape(after)
                ));
            }
            let (label, help) = &item.help;
            html.push_str(&format!("<p>{}: {}</p>\n</li>\n", escape(label), escape(help)));
        }
        html.push_str("</ol>\n");
        if let Some(more) = &self.more {
            html.push_str(&format!("<p>{}</p>\n", escape(more)));
        }
        html
    }
}

impl Item {
    fn new(finding: &Finding, words: &Words) -> Self {
        let diagnostic = &finding.diagnostic;
        let location = finding.location.as_ref();
        let label = words.severity(diagnostic.code.severity());
        Item {
            place: location.map(place),
            lines: location.and_then(lines),
            label: format!("{label}[{}]", diagnostic.code),
            message: neutral(&words.message(diagnostic)).into_owned(),
            help: (words.text("label-help"), neutral(&words.help(diagnostic)).into_owned()),
        }
    }
}

fn place(location: &Location) -> String {
    let path = match location.path.as_str() {
        "" => ".",
        path => path,
    };
    match &location.excerpt {
        Some(_) => format!("{}:{}:{}", neutral(path), location.start.line, location.start.column),
        None => neutral(path).into_owned(),
    }
}

fn lines(location: &Location) -> Option<(String, String, String)> {
    let excerpt = location.excerpt.as_ref()?;
    let (before, rest) = excerpt.text.split_at_checked(excerpt.range.start)?;
    let (at, after) = rest.split_at_checked(excerpt.range.end.checked_sub(excerpt.range.start)?)?;
    Some((before.to_owned(), at.to_owned(), after.to_owned()))
}

/// `text` for HTML, between tags and within quotes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Diagnostic, Place};
    use crate::paths::InputPath;
    use crate::report::{Sources, UiLanguage, locate};
    use crate::span::{FileId, Span};

    struct One(InputPath, &'static str);
    impl Sources for One {
        fn file(&self, file: FileId) -> Option<(&InputPath, &str)> {
            (file == FileId(0)).then_some((&self.0, self.1))
        }
    }

    fn overlay(language: UiLanguage, diagnostics: Vec<Diagnostic>) -> (Overlay, String) {
        let sources = One(
            InputPath::new("content/<b>/index.md").unwrap(),
            "+++\n<script>\"a\"</script> = 1\n+++\n",
        );
        let words = Words::new(language);
        let overlay = Overlay::new(&locate(diagnostics, &sources), &words);
        let html = overlay.to_html(&words);
        (overlay, html)
    }

    fn unknown(range: std::ops::Range<usize>) -> Diagnostic {
        let name = "<script>";
        Diagnostic::new(Code::UnknownField, Span::new(FileId(0), range)).with("field", name)
    }

    #[test]
    fn a_finding_tells_its_place_and_what_to_do() {
        let (overlay, _) = overlay(UiLanguage::En, vec![unknown(4..12)]);
        assert_eq!((overlay.lang, overlay.findings.len()), ("en", 1));
        let item = &overlay.findings[0];
        assert_eq!(item.place.as_deref(), Some("content/<b>/index.md:2:1"));
        assert_eq!(item.label, "error[K0108]");
        assert_eq!(item.message, "There is no field `<script>`");
        let (before, at, after) = item.lines.clone().unwrap();
        assert_eq!(
            (before.as_str(), at.as_str(), after.as_str()),
            ("", "<script>", "\"a\"</script> = 1")
        );
        assert!(overlay.title.contains("1 error"), "{}", overlay.title);
    }

    #[test]
    fn an_authors_text_is_no_html() {
        for language in UiLanguage::ALL {
            let (_, html) = overlay(language, vec![unknown(4..12), unknown(15..16)]);
            assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
            assert!(html.contains("<mark>&lt;script&gt;</mark>"), "{html}");
        }
    }

    #[test]
    fn what_is_wrong_as_a_whole_or_nowhere_has_no_lines() {
        let file = InputPath::new("content/celuk/foto.jpg").unwrap();
        let broken = |place: Place| Diagnostic::new(Code::Unreadable, place).with("reason", "x");
        let (overlay, html) = overlay(UiLanguage::Id, vec![broken(Place::Nowhere), broken(Place::File(file))]);
        let places: Vec<_> = overlay.findings.iter().map(|f| f.place.as_deref()).collect();
        assert_eq!(places, [None, Some("content/celuk/foto.jpg")]);
        assert!(overlay.findings.iter().all(|f| f.lines.is_none()) && !html.contains("<pre>"));
    }

    #[test]
    fn many_findings_are_cut() {
        let (overlay, html) = overlay(UiLanguage::Id, vec![unknown(4..12); MOST + 7]);
        assert_eq!(overlay.findings.len(), MOST);
        assert!(overlay.title.contains("57 kesalahan"), "{}", overlay.title);
        assert!(overlay.more.is_some_and(|m| m.contains('7') && html.contains(&m)));
    }
}
