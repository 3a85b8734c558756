//! The three kinds of path, kept apart by type, and the ids they are made of.
//!
//! * [`InputPath`]: a file of the workspace, relative to its root.
//! * [`OutputPath`]: a file of a published site, relative to the site's folder.
//! * [`UrlPath`]: the address of a page or file, relative to the site's address.
//!
//! All are relative, separated by `/`, and cannot leave their root: there is no constructor that lets a
//! `..` through.

use std::borrow::Borrow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a path was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathError {
    /// It is empty where a name is needed.
    Empty,
    /// It starts at a root or drive.
    Absolute,
    /// It climbs out of its root.
    Escapes,
    /// A part of it is no name that every file system accepts: control characters, `\ : * ? " < > |`, a
    /// trailing dot or space, or a name that Windows reserves (`CON`, `NUL`, `COM1` …).
    Unportable,
}

/// A file or folder of the workspace, relative to its root. The empty path is the root itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputPath(String);

impl InputPath {
    /// The workspace's root.
    pub fn root() -> Self {
        InputPath(String::new())
    }

    /// Normalises `path`: `.` vanishes, `..` takes away the part before it.
    ///
    /// # Errors
    /// [`PathError::Absolute`] for a path from a root or drive, [`PathError::Escapes`] for one that climbs
    /// out of the workspace.
    pub fn new(path: &str) -> Result<Self, PathError> {
        InputPath::root().resolve(path)
    }

    /// Resolves `link`, a relative path as written in a file of the folder `self`.
    ///
    /// # Errors
    /// As for [`InputPath::new`].
    pub fn resolve(&self, link: &str) -> Result<Self, PathError> {
        // Windows takes a drive in any part of a path for a new beginning.
        let is_drive = |part: &str| matches!(part.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
        if link.starts_with(['/', '\\']) || link.split(['/', '\\']).any(is_drive) {
            return Err(PathError::Absolute);
        }
        let mut parts: Vec<&str> = self.0.split('/').filter(|p| !p.is_empty()).collect();
        for part in link.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop().ok_or(PathError::Escapes)?;
                }
                _ => parts.push(part),
            }
        }
        Ok(InputPath(parts.join("/")))
    }

    /// The path of the entry `name` of this folder. `name` is one part, as a file system gave it.
    pub fn child(&self, name: &str) -> Self {
        if self.0.is_empty() {
            InputPath(name.to_owned())
        } else {
            InputPath(format!("{}/{name}", self.0))
        }
    }

    /// The folder that holds this file; the root holds itself.
    pub fn parent(&self) -> Self {
        InputPath(self.0.rsplit_once('/').map_or("", |(p, _)| p).to_owned())
    }

    /// The last part.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or("")
    }

    /// The last part without its extension.
    pub fn stem(&self) -> &str {
        let name = self.name();
        match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => name,
        }
    }

    /// The extension in lower case, without the dot; empty when there is none.
    pub fn extension(&self) -> String {
        match self.name().rsplit_once('.') {
            Some((stem, ext)) if !stem.is_empty() => ext.to_lowercase(),
            _ => String::new(),
        }
    }

    /// The rest of the path below `folder`, or `None` when it lies elsewhere.
    pub fn below(&self, folder: &InputPath) -> Option<&str> {
        if folder.0.is_empty() {
            return Some(&self.0);
        }
        self.0.strip_prefix(&folder.0)?.strip_prefix('/')
    }

    /// As text, separated by `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file that a site publishes, relative to the site's folder; never empty, never climbing, and a valid
/// name on Linux, macOS and Windows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

impl OutputPath {
    /// Checks every part of `path`.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn new(path: &str) -> Result<Self, PathError> {
        check_parts(path)?;
        Ok(OutputPath(path.to_owned()))
    }

    /// As text, separated by `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form that two files share when a case-insensitive file system would store them as one.
    pub fn case_folded(&self) -> String {
        match self.0.is_ascii() {
            true => self.0.to_ascii_lowercase(),
            false => self.0.nfc().collect::<String>().to_lowercase(),
        }
    }
}

/// Looked up by its text: both are ordered alike.
impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Checks every part of the path of a file.
fn check_parts(path: &str) -> Result<(), PathError> {
    if path.is_empty() {
        return Err(PathError::Empty);
    }
    if path.starts_with('/') {
        return Err(PathError::Absolute);
    }
    for part in path.split('/') {
        match part {
            "" => return Err(PathError::Empty),
            "." | ".." => return Err(PathError::Escapes),
            _ if !is_portable_name(part) => return Err(PathError::Unportable),
            _ => {}
        }
    }
    Ok(())
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether every file system of our users stores `name` as it is.
/// Rules: Microsoft, *Naming Files, Paths, and Namespaces*.
pub fn is_portable_name(name: &str) -> bool {
    let is_refused = |c: char| c.is_control() || matches!(c, '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    !name.is_empty()
        && name.len() <= 255
        && !is_device(name)
        && !name.ends_with(['.', ' '])
        && (name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
            || !name.contains(is_refused))
}

/// Whether Windows takes `name` for a device, whatever its extension.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or("").trim_end();
    let (Some(letters), rest) = (stem.get(..3), stem.get(3..).unwrap_or("")) else {
        return false;
    };
    let is_one_of = |names: &[&str]| names.iter().any(|n| letters.eq_ignore_ascii_case(n));
    match rest.as_bytes() {
        [] => is_one_of(&["CON", "PRN", "AUX", "NUL"]),
        [b'1'..=b'9'] => is_one_of(&["COM", "LPT"]),
        _ => false,
    }
}

/// The address of a page or file relative to the address of its site: `""` is the site's home,
/// `"en/products/"` a page, `"feed.xml"` a file. Only characters that need no percent-encoding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UrlPath(String);

impl UrlPath {
    /// The home of the site.
    pub fn home() -> Self {
        UrlPath(String::new())
    }

    /// Checks `path`: parts of `[A-Za-z0-9._~-]`, none of them `.` or `..`, no leading slash.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn new(path: &str) -> Result<Self, PathError> {
        if path.is_empty() {
            return Ok(UrlPath::home());
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '~' | '-' | '/');
        if !path.chars().all(plain) {
            return Err(PathError::Unportable);
        }
        check_parts(path.strip_suffix('/').unwrap_or(path))?;
        Ok(UrlPath(path.to_owned()))
    }

    /// The page `name/` below this page.
    pub fn page(&self, name: &Id) -> Self {
        UrlPath(format!("{}{}/", self.folder(), name.as_str()))
    }

    /// The file that a web server answers this address with.
    pub fn output(&self) -> OutputPath {
        if self.0.is_empty() || self.0.ends_with('/') {
            OutputPath(format!("{}index.html", self.0))
        } else {
            OutputPath(self.0.clone())
        }
    }

    /// The link from the page `from` to this address: relative, so that a site works in any folder.
    pub fn relative_from(&self, from: &UrlPath) -> String {
        let (from, own) = (from.folder().as_bytes(), self.folder().as_bytes());
        // What both folders begin with, up to the last `/` in it.
        let same = from.iter().zip(own).take_while(|(a, b)| a == b).count();
        let common = end_of_folder(&from[..same]);
        let climbs = from[common..].iter().filter(|b| **b == b'/').count();
        let mut link = String::with_capacity(3 * climbs + self.0.len() - common);
        for _ in 0..climbs {
            link.push_str("../");
        }
        link.push_str(&self.0[common..]);
        if link.is_empty() { "./".to_owned() } else { link }
    }

    /// As text; empty for the home.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn folder(&self) -> &str {
        &self.0[..end_of_folder(self.0.as_bytes())]
    }
}

/// Where the name of the file starts in a path.
fn end_of_folder(path: &[u8]) -> usize {
    path.iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1)
}

impl fmt::Display for UrlPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name that may stand in an address: `[a-z0-9-]{1,60}`, not starting or ending with `-`, and no name
/// that Windows reserves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The longest id, in characters.
    pub const MAX: usize = 60;

    /// The id, or `None` when `text` is none; [`slugify`] proposes one.
    pub fn new(text: &str) -> Option<Self> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let good = (1..=Id::MAX).contains(&text.len())
            && text.bytes().all(plain)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && is_portable_name(text);
        good.then(|| Id(text.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The id nearest to `text`: accents fall away, everything but ASCII letters and digits becomes one `-`.
/// `None` when nothing remains (a name in Korean, say) or what remains is reserved.
pub fn slugify(text: &str) -> Option<Id> {
    let mut slug = String::new();
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        if slug.len() >= Id::MAX {
            break;
        }
        match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => slug.push(c),
            '\'' | '’' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    Id::new(slug.trim_end_matches('-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_resolve_inside_the_workspace_only() {
        let folder = InputPath::new("content/celuk/products/cincin").unwrap();
        assert_eq!(
            folder.resolve("../gelang/index.md").unwrap().as_str(),
            "content/celuk/products/gelang/index.md"
        );
        assert_eq!(folder.resolve("../../../../../etc/passwd"), Err(PathError::Escapes));
        assert_eq!(folder.resolve("/etc/passwd"), Err(PathError::Absolute));
        assert_eq!(folder.resolve("C:\\x"), Err(PathError::Absolute));
        assert_eq!(folder.resolve("../../../../C:/x"), Err(PathError::Absolute));
    }

    #[test]
    fn relative_links() {
        let url = |s| UrlPath::new(s).unwrap();
        let link = |from, to| url(to).relative_from(&url(from));
        assert_eq!(link("", ""), "./");
        assert_eq!(link("en/products/ring/", "produk/cincin/"), "../../../produk/cincin/");
        assert_eq!(link("en/products/", "en/products/ring/"), "ring/");
        assert_eq!(link("en/products/ring/", "en/products/ring/"), "./");
        assert_eq!(link("produk/", "media/a.webp"), "../media/a.webp");
        assert_eq!(link("404.html", "media/a.webp"), "media/a.webp");
        assert_eq!(link("produk/", ""), "../");
    }

    #[test]
    fn unportable_names() {
        for bad in ["CON", "nul.txt", "com1", "a.", "a ", "a:b", "tab\t", "LPT9.md"] {
            assert!(!is_portable_name(bad), "{bad}");
        }
        for good in ["console", "com10", "COM", "foto 1.jpg", "사진.jpg", "é.md"] {
            assert!(is_portable_name(good), "{good}");
        }
    }

    #[test]
    fn slugs() {
        let slug = |s| slugify(s).map(|i| i.to_string());
        assert_eq!(slug("Cincin Jawan").as_deref(), Some("cincin-jawan"));
        assert_eq!(slug("  Café — Ma'ruf  ").as_deref(), Some("cafe-maruf"));
        assert_eq!(slug("반지"), None);
        assert_eq!(slug("con"), None);
    }

    proptest! {
        #[test]
        fn slugs_are_idempotent(text in "\\PC{0,90}") {
            if let Some(id) = slugify(&text) {
                prop_assert_eq!(slugify(id.as_str()), Some(id));
            }
        }

        #[test]
        fn resolved_paths_never_escape(folder in "[a-z./]{0,12}", link in "[a-z.\\\\/:]{0,24}") {
            if let Ok(path) = InputPath::new(&folder).and_then(|f| f.resolve(&link)) {
                prop_assert_eq!(InputPath::new(path.as_str()), Ok(path.clone()));
                prop_assert!(path.as_str().split('/').all(|p| p != ".." && p != "."));
                prop_assert!(!path.as_str().starts_with('/'));
            }
        }

        #[test]
        fn relative_links_lead_back(from in "([a-z]{1,3}/){0,4}", to in "([a-z]{1,3}/){0,4}([a-z]{1,3}\\.xml)?") {
            // Some names of three letters are reserved by Windows.
            let (Ok(from), Ok(to)) = (UrlPath::new(&from), UrlPath::new(&to)) else {
                return Err(TestCaseError::reject("reserved"));
            };
            let base = url::Url::parse("https://kampung.example/x/").unwrap();
            let page = base.join(from.as_str()).unwrap();
            prop_assert_eq!(page.join(&to.relative_from(&from)).unwrap(), base.join(to.as_str()).unwrap());
        }
    }
}
