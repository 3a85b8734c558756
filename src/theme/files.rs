//! The files of one theme, and how a problem in one of them is reported.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use include_dir::{Dir, DirEntry, include_dir};

use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::paths::InputPath;
use crate::span::{FileId, LineIndex, Position, Span};

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Where an embedded file says it comes from. No workspace has a folder of this name.
const EMBEDDED_FOLDER: &str = "(kampung)/themes";

/// The themes that travel in the program; each folder of `themes/` is one. A test compares.
pub const EMBEDDED_THEMES: [&str; 2] = ["balai", "default"];

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One file of a theme.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    path: InputPath,
    file: Option<FileId>,
    bytes: Arc<[u8]>,
}

impl ThemeFile {
    /// A file with the path that messages show (`themes/batik/theme.toml`). With the number that the file
    /// has in the snapshot, diagnostics carry spans; without it they carry `line` and `column` arguments.
    pub fn new(path: InputPath, file: Option<FileId>, bytes: Arc<[u8]>) -> Self {
        ThemeFile { path, file, bytes }
    }

    /// The path that messages show.
    pub fn path(&self) -> &InputPath {
        &self.path
    }

    /// The file's number in the snapshot, when it has one.
    pub fn file(&self) -> Option<FileId> {
        self.file
    }

    /// The content.
    pub fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }

    /// The content as text, without a byte order mark.
    ///
    /// # Errors
    /// The offset of the first byte that is not UTF-8.
    pub fn text(&self) -> Result<&str, usize> {
        let text = std::str::from_utf8(&self.bytes).map_err(|e| e.valid_up_to())?;
        Ok(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))
    }

    /// The content as text; puts a diagnostic into `bag` when it is not UTF-8.
    pub(super) fn text_or_report(&self, bag: &mut Bag) -> Option<&str> {
        match self.text() {
            Ok(text) => Some(text),
            Err(offset) => {
                bag.push(Diagnostic::new(Code::NotUtf8, &self.path).with("offset", offset));
                None
            }
        }
    }

    /// Line and column of byte `offset` of [`ThemeFile::text`].
    pub fn position(&self, offset: usize) -> Position {
        let text = self.text().unwrap_or_default();
        LineIndex::new(text).position(text, offset)
    }

    /// A diagnostic about the bytes `range` of [`ThemeFile::text`].
    pub fn diagnostic(&self, code: Code, range: Range<usize>) -> Diagnostic {
        match self.file {
            Some(file) => {
                let mark = if self.bytes.starts_with(BYTE_ORDER_MARK.as_bytes()) {
                    BYTE_ORDER_MARK.len()
                } else {
                    0
                };
                Diagnostic::new(code, Place::Span(Span::new(file, range).shifted(mark)))
            }
            None => {
                let at = self.position(range.start);
                Diagnostic::new(code, &self.path)
                    .with("line", i64::from(at.line))
                    .with("column", i64::from(at.column))
            }
        }
    }
}

/// The files of one theme by their path inside it: `theme.toml`, `templates/home.html`, `styles/…`,
/// `strings/id.ftl`, `static/…`.
#[derive(Clone, Debug, Default)]
pub struct ThemeFiles {
    files: BTreeMap<String, ThemeFile>,
}

impl ThemeFiles {
    /// No files yet.
    pub fn new() -> Self {
        ThemeFiles::default()
    }

    /// The files of a theme in the workspace's folder `folder` (`themes/batik`), by their path inside it.
    pub fn workspace(folder: &InputPath, files: BTreeMap<String, Arc<[u8]>>) -> Self {
        let files = files
            .into_iter()
            .map(|(inside, bytes)| {
                let path = inside.split('/').fold(folder.clone(), |path, part| path.child(part));
                (inside, ThemeFile::new(path, None, bytes))
            })
            .collect();
        ThemeFiles { files }
    }

    /// The theme `name` that travels in the program, if there is one: see [`EMBEDDED_THEMES`].
    pub fn embedded(name: &str) -> Option<Self> {
        fn collect(dir: &Dir<'static>, theme: &str, files: &mut BTreeMap<String, ThemeFile>) {
            for entry in dir.entries() {
                match entry {
                    DirEntry::Dir(dir) => collect(dir, theme, files),
                    DirEntry::File(file) => {
                        let path = file.path().to_string_lossy().replace('\\', "/");
                        let Some(inside) = path.strip_prefix(theme).and_then(|rest| rest.strip_prefix('/')) else {
                            continue;
                        };
                        let place = EMBEDDED_FOLDER
                            .split('/')
                            .chain(path.split('/'))
                            .fold(InputPath::root(), |path, part| path.child(part));
                        files.insert(
                            inside.to_owned(),
                            ThemeFile::new(place, None, Arc::from(file.contents())),
                        );
                    }
                }
            }
        }
        let mut files = BTreeMap::new();
        collect(EMBEDDED.get_dir(name)?, name, &mut files);
        Some(ThemeFiles { files })
    }

    /// Adds or replaces the file at `inside`, a path inside the theme.
    pub fn insert(&mut self, inside: impl Into<String>, file: ThemeFile) {
        self.files.insert(inside.into(), file);
    }

    /// The file at a path inside the theme.
    pub fn get(&self, inside: &str) -> Option<&ThemeFile> {
        self.files.get(inside)
    }

    /// All files, ordered by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &ThemeFile)> {
        self.files.iter().map(|(inside, file)| (inside.as_str(), file))
    }

    /// The files below `folder` (`"templates/"`), by their path inside that folder, ordered.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a ThemeFile)> {
        self.files
            .range(folder.to_owned()..)
            .map_while(move |(inside, file)| inside.strip_prefix(folder).map(|name| (name, file)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_themes_is_embedded_and_known() {
        let folders: Vec<_> = EMBEDDED
            .dirs()
            .map(|d| d.path().to_string_lossy().into_owned())
            .collect();
        assert_eq!(folders, EMBEDDED_THEMES);
        assert!(ThemeFiles::embedded("nope").is_none());
    }

    #[test]
    fn the_default_theme_is_embedded_whole() {
        let files = ThemeFiles::embedded("default").unwrap();
        for needed in ["theme.toml", "templates/base.html", "strings/id.ftl", "static/icon.svg"] {
            assert!(files.get(needed).is_some(), "{needed}");
        }
        assert!(files.below("styles/").count() >= 4);
        assert!(files.below("styles/").all(|(name, _)| name.ends_with(".css")));
    }

    #[test]
    fn places_count_lines_and_spans_count_the_byte_order_mark() {
        let path = InputPath::root().child("themes").child("x").child("theme.toml");
        let bytes: Arc<[u8]> = Arc::from("\u{feff}a\nbé!".as_bytes());
        let plain = ThemeFile::new(path.clone(), None, bytes.clone());
        let at = plain.text().unwrap().find('!').unwrap();
        assert_eq!(plain.position(at), Position { line: 2, column: 3 });
        let numbered = ThemeFile::new(path, Some(FileId(7)), bytes.clone());
        let Place::Span(span) = numbered.diagnostic(Code::TomlSyntax, at..at + 1).place else {
            panic!("a numbered file has spans");
        };
        assert_eq!(&bytes[span.range()], b"!");
    }

    #[test]
    fn text_that_is_not_utf8_is_reported() {
        let file = ThemeFile::new(InputPath::root().child("x"), None, Arc::from(&b"ab\xff"[..]));
        let mut bag = Bag::new();
        assert_eq!(file.text_or_report(&mut bag), None);
        assert_eq!(bag.into_sorted()[0].code, Code::NotUtf8);
    }
}
