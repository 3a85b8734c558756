//! Findings for people, on a terminal.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DEFAULT_LINE_NUM_STYLE;
use annotate_snippets::{AnnotationKind, Group, Level, Message, Renderer, Snippet};

use super::finding::{Finding, Location, compare};
use super::summary::{Report, summary};
use super::text::neutral;
use super::words::Words;
use crate::diag::{Code, Severity};

/// How text may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Letters only.
    Plain,
    /// With ANSI colours.
    Colour,
}

/// Columns that a line of an author's text may take; more is cut around the place.
const WIDTH: usize = 120;
/// The same for a place of several lines: they are cut already, and the renderer would cut all of them
/// where the first is cut.
const WIDTH_OF_MANY: usize = 1000;

/// Places of one kind of advice that are shown. Errors are all shown, since each of them must be mended.
const ADVICE_SHOWN: usize = 10;

/// All errors, and of each kind of advice the first [`ADVICE_SHOWN`], ordered by path and line, each followed
/// by an empty line; then how much more there is of each kind. Nothing is wrapped.
pub fn render(findings: &[Finding], words: &Words, style: Style) -> String {
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by(|a, b| compare(a, b));
    let mut out = String::new();
    let mut advice: BTreeMap<Code, usize> = BTreeMap::new();
    for finding in ordered {
        let code = finding.diagnostic.code;
        if code.severity() == Severity::Advice {
            let count = advice.entry(code).or_default();
            *count += 1;
            if *count > ADVICE_SHOWN {
                continue;
            }
        }
        out.push_str(&render_one(finding, words, style));
        out.push_str("\n\n");
    }
    for (code, count) in advice.into_iter().filter(|(_, count)| *count > ADVICE_SHOWN) {
        let args = [("code", code.id().into()), ("count", (count - ADVICE_SHOWN).into())];
        out.push_str(&words.format("more-advice", &args));
        out.push_str("\n\n");
    }
    out
}

/// The lines that end a run. `report` is absent when the run was not meant to publish (`check`).
pub fn render_summary(findings: &[Finding], report: Option<&Report>, words: &Words) -> String {
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by(|a, b| compare(a, b));
    summary(&ordered, report, words)
}

fn render_one(finding: &Finding, words: &Words, style: Style) -> String {
    let diagnostic = &finding.diagnostic;
    let severity = diagnostic.code.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Advice => Level::WARNING,
    };
    let message = words.message(diagnostic);
    let title = level
        .clone()
        .with_name(words.severity(severity))
        .primary_title(neutral(&message))
        .id(diagnostic.code.id());
    let text = words.help(diagnostic);
    let help = Level::HELP.with_name(words.text("label-help")).message(neutral(&text));
    let mut out = draw(&Group::with_title(title), WIDTH, style);
    show(&mut out, finding.location.as_ref(), level, Some(help), style);

    let label = words.related(diagnostic).unwrap_or_default();
    for location in &finding.related {
        let title = Level::NOTE
            .with_name(words.text("label-note"))
            .secondary_title(neutral(&label));
        out.push('\n');
        out.push_str(&draw(&Group::with_title(title), WIDTH, style));
        show(&mut out, Some(location), Level::NOTE, None, style);
    }
    out
}

/// Adds the path with line and column, the lines, and what to do.
///
/// The renderer would count line and column in the excerpt, where a long line is cut and a tab is wider; so
/// the path is written here and the excerpt goes to it without one.
fn show(out: &mut String, location: Option<&Location>, level: Level<'_>, help: Option<Message<'_>>, style: Style) {
    let mut group = Group::with_level(level);
    let mut width = WIDTH;
    if let Some(location) = location {
        let path = match location.path.as_str() {
            "" => ".",
            path => path,
        };
        let mut place = neutral(path).into_owned();
        let mut indent = 1;
        if let Some(excerpt) = &location.excerpt {
            place.push_str(&format!(":{}:{}", location.start.line, location.start.column));
            let breaks = excerpt.text[..excerpt.range.end].matches('\n').count();
            indent = (excerpt.first_line as usize + breaks).to_string().len();
            if excerpt.text.contains('\n') {
                width = WIDTH_OF_MANY;
            }
            let snippet = Snippet::source(excerpt.text.as_str())
                .line_start(excerpt.first_line as usize)
                .fold(false)
                .annotation(AnnotationKind::Primary.span(excerpt.range.clone()));
            group = group.element(snippet);
        }
        let arrow = match style {
            Style::Plain => "-->".to_owned(),
            Style::Colour => format!("{DEFAULT_LINE_NUM_STYLE}-->{DEFAULT_LINE_NUM_STYLE:#}"),
        };
        out.push_str(&format!("\n{:indent$}{arrow} {place}", ""));
    }
    if let Some(help) = help {
        group = group.element(help);
    }
    if !group.is_empty() {
        out.push('\n');
        out.push_str(&draw(&group, width, style));
    }
}

fn draw(group: &Group<'_>, width: usize, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    renderer.term_width(width).render(std::slice::from_ref(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostic, Place};
    use crate::paths::InputPath;
    use crate::report::{Pictures, Report, Sources, UiLanguage, VillageReport, VillageStatus, locate};
    use crate::span::{FileId, Span};

    struct One(InputPath, String);
    impl Sources for One {
        fn file(&self, file: FileId) -> Option<(&InputPath, &str)> {
            (file == FileId(0)).then_some((&self.0, self.1.as_str()))
        }
    }

    const TEXT: &str =
        "+++\r\ntitle = \"은반지\"\r\n\tberat = 12\r\nprice = \"450000\"\r\nslug = \"cincin\"\r\n+++\r\n";

    fn at(part: &str) -> Span {
        let start = TEXT.find(part).unwrap();
        Span::new(FileId(0), start..start + part.len())
    }

    fn path(text: &str) -> InputPath {
        InputPath::new(text).unwrap()
    }

    fn found(diagnostics: Vec<Diagnostic>) -> Vec<Finding> {
        let sources = One(path("content/celuk/products/cincin/index.md"), TEXT.to_owned());
        locate(diagnostics, &sources)
    }

    fn some() -> Vec<Finding> {
        let diagnostics = vec![
            Diagnostic::new(Code::AddressCollision, at("slug"))
                .with("address", "produk/cincin/")
                .also(at("price")),
            Diagnostic::new(Code::LongSummary, at("은반지")).with("length", 1234usize),
            Diagnostic::new(Code::UnknownField, at("berat"))
                .with("field", "berat")
                .suggest(Some("weight_g")),
            Diagnostic::new(Code::DuplicateVillage, &path("content/a/celuk"))
                .with("id", "celuk")
                .also(&path("content/b/celuk")),
            Diagnostic::new(Code::EmptyWorkspace, Place::Nowhere),
        ];
        found(diagnostics)
    }

    #[test]
    fn findings_in_indonesian() {
        let expected = r#"
kesalahan[K0002]: Belum ada desa di folder ini
 = bantuan: Buat folder `content/nama-desa` lalu isi dengan berkas `village.toml`. Perintah `kampung baru` dapat membuatkannya.

kesalahan[K0005]: Ada dua desa dengan nama folder `celuk`
 --> content/a/celuk
 = bantuan: Ganti nama salah satu foldernya, misalnya dengan menambahkan nama kecamatan: `celuk-sukawati`.
catatan: desa lain yang memakai nama ini
 --> content/b/celuk

saran[K0210]: Ringkasan ini 1.234 huruf; sebaiknya paling banyak 160
 --> content/celuk/products/cincin/index.md:2:10
  |
2 | title = "은반지"
  |          ^^^^^^
  |
  = bantuan: Pendekkan menjadi satu atau dua kalimat. Selebihnya dapat ditulis di cerita.

kesalahan[K0108]: Isian `berat` tidak dikenal
 --> content/celuk/products/cincin/index.md:3:2
  |
3 |     berat = 12
  |     ^^^^^
  |
  = bantuan: Maksudnya `weight_g`? Ganti `berat` menjadi `weight_g`.

kesalahan[K0501]: Dua isi memakai alamat yang sama: `produk/cincin/`
 --> content/celuk/products/cincin/index.md:5:1
  |
5 | slug = "cincin"
  | ^^^^
  |
  = bantuan: Ganti `slug` atau nama folder salah satunya, atau hapus alamat itu dari `moved_from`.
catatan: yang lain dengan alamat ini
 --> content/celuk/products/cincin/index.md:4:1
  |
4 | price = "450000"
  | ^^^^^

"#;
        assert_eq!(
            render(&some(), &Words::new(UiLanguage::Id), Style::Plain),
            &expected[1..]
        );
    }

    #[test]
    fn findings_in_english() {
        let diagnostics = vec![
            Diagnostic::new(Code::WrongType, at("\"450000\""))
                .with("field", "price")
                .with("expected", "whole-number")
                .with("found", "text"),
            Diagnostic::new(Code::UnknownField, at("berat")).with("field", "berat"),
            Diagnostic::new(Code::Heic, &path("content/celuk/products/cincin/IMG 1.heic")),
        ];
        let expected = r#"
error[K0402]: This HEIC file cannot be shown as a photo
 --> content/celuk/products/cincin/IMG 1.heic
 = help: Save it as JPEG. On Windows: open it in Photos, choose Save as, choose `.jpg`. On an iPhone: Settings → Camera → Formats → Most Compatible, for the next photos.

error[K0108]: There is no field `berat`
 --> content/celuk/products/cincin/index.md:3:2
  |
3 |     berat = 12
  |     ^^^^^
  |
  = help: Check the spelling, or delete the line if it is not needed.

error[K0110]: The field `price` should be a whole number, but here is text
 --> content/celuk/products/cincin/index.md:4:9
  |
4 | price = "450000"
  |         ^^^^^^^^
  |
  = help: Write the number alone, without quotation marks, separators or unit: `price = 12`.

"#;
        assert_eq!(
            render(&found(diagnostics), &Words::new(UiLanguage::En), Style::Plain),
            &expected[1..]
        );
    }

    #[test]
    fn colour_only_colours() {
        let (words, findings) = (Words::new(UiLanguage::Id), some());
        let (plain, coloured) = (
            render(&findings, &words, Style::Plain),
            render(&findings, &words, Style::Colour),
        );
        assert!(!plain.contains('\u{1b}') && coloured.contains('\u{1b}'));
        let mut stripped = String::new();
        for (i, part) in coloured.split("\u{1b}[").enumerate() {
            stripped.push_str(if i == 0 { part } else { part.split_once('m').unwrap().1 });
        }
        assert_eq!(stripped, plain);
    }

    #[test]
    fn authors_text_cannot_drive_the_terminal() {
        let text = "judul\u{1b}[2J = \"\u{202e}x\"\n";
        let sources = One(path("a\u{1b}[2J.md"), text.to_owned());
        let diagnostic = Diagnostic::new(Code::UnknownField, Span::new(FileId(0), 0..9))
            .with("field", "judul\u{1b}[2J")
            .suggest(Some("ti\u{202e}tle"));
        let rendered = render(
            &locate(vec![diagnostic], &sources),
            &Words::new(UiLanguage::Id),
            Style::Plain,
        );
        assert!(rendered.chars().all(|c| c == '\n' || !c.is_control()), "{rendered:?}");
        assert!(!rendered.contains('\u{202e}'), "{rendered:?}");
    }

    #[test]
    fn lines_of_any_length_stay_on_the_screen() {
        let text = format!(
            "x = \"{}GALAT{}\"\n{}\n",
            "은".repeat(900),
            "é".repeat(900),
            "y".repeat(900)
        );
        let start = text.find("GALAT").unwrap();
        let length = text.len();
        let sources = One(path("a.md"), text);
        let rendered = |range| {
            let diagnostic = Diagnostic::new(Code::EmptyText, Span::new(FileId(0), range)).with("field", "x");
            render(
                &locate(vec![diagnostic], &sources),
                &Words::new(UiLanguage::Id),
                Style::Plain,
            )
        };
        let one = rendered(start..start + 5);
        assert!(
            one.contains(":1:906\n") && one.contains("은GALATé") && one.contains(" ^^^^^\n"),
            "{one}"
        );
        assert!(one.lines().all(|l| l.chars().count() <= WIDTH + 10), "{one}");
        let many = rendered(start..length);
        assert!(many.contains("은GALATé") && many.contains("2 | | yyyy"), "{many}");
    }

    #[test]
    fn many_errors_are_grouped_at_the_end() {
        let unknown = |i: usize| {
            let file = path(&format!("content/celuk/products/p{}/index.md", i % 3));
            Diagnostic::new(Code::UnknownField, &file).with("field", "salah")
        };
        let mut diagnostics: Vec<Diagnostic> = (0..30).map(unknown).collect();
        diagnostics.push(Diagnostic::new(Code::Heic, &path("content/celuk/a.heic")));
        diagnostics.push(Diagnostic::new(Code::NoBaseUrl, Place::Nowhere));
        assert_eq!(
            render_summary(&found(diagnostics), None, &Words::new(UiLanguage::Id)),
            "Ditemukan 31 kesalahan dan 1 saran.\n  30 × K0108, 3 berkas: Isian `‹isian›` tidak dikenal\n  \
             1 × K0402, 1 berkas: Berkas HEIC ini tidak dapat ditampilkan sebagai foto\n\
             Penjelasan lengkap dengan contoh: ketik `kampung jelaskan K0402`\n"
        );
    }

    #[test]
    fn the_summary_counts() {
        let id = Words::new(UiLanguage::Id);
        let en = Words::new(UiLanguage::En);
        let village = |id: &str, status| VillageReport {
            id: id.to_owned(),
            status,
        };
        let report = Report {
            villages: vec![
                village("bakan", VillageStatus::Failed),
                village("celuk", VillageStatus::Built),
                village("tenun", VillageStatus::Reused),
            ],
            pages: 1042,
            photos: 1,
            pictures: Pictures {
                made: 1012,
                reused: 3,
                original_bytes: 4_100_000,
                bytes: 320_000,
            },
            bytes: 3_456_789,
            phases: Vec::new(),
        };
        assert_eq!(
            render_summary(&some(), Some(&report), &id),
            "Ditemukan 4 kesalahan dan 1 saran.\n1 desa dibuat: 1.042 halaman, 1 foto, 3,4 MB.\n\
             Gambar: 1.012 dibuat, 3 dari simpanan; 4,1 MB foto asli menjadi 320 KB.\n1 desa tidak berubah.\n\
             Belum dapat dibuat: bakan. Situs lama, bila ada, tetap tayang.\n\
             Penjelasan lengkap dengan contoh: ketik `kampung jelaskan K0002`\n"
        );
        assert_eq!(
            render_summary(&some()[2..3], Some(&report), &en),
            "Found 1 piece of advice.\nBuilt 1 village: 1,042 pages, 1 photo, 3.4 MB.\n\
             Pictures: 1,012 made, 3 from the cache; 4.1 MB of photos became 320 KB.\nUnchanged: 1 village.\n\
             Not built yet: bakan. The old site, if there is one, stays online.\n\
             For a full explanation with examples, type `kampung explain K0210`\n"
        );
        assert_eq!(
            render_summary(&[], None, &id),
            "Semua baik: tidak ada kesalahan dan tidak ada saran.\n"
        );
    }
}
