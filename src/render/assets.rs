//! Style sheet, icons and other files of a theme, and the addresses under which a site has them.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::artifact::Content;
use crate::digest::Digest;
use crate::locale::LangTag;
use crate::paths::{OutputPath, UrlPath};
use crate::plan::ASSETS_FOLDER;
use crate::theme::{Palette, Theme};

/// Addresses of a site's common files.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The style sheet; its name changes with its content, so that browsers may keep it for ever.
    pub stylesheet: UrlPath,
    /// The theme's scripts in one file, which only add; named by its content as well.
    pub script: Option<UrlPath>,
    /// Icon for browsers.
    pub icon_svg: UrlPath,
    /// Icon for old browsers.
    pub icon_ico: UrlPath,
    /// Icon for home screens.
    pub icon_touch: UrlPath,
    /// Colour of the browser's bar, light and dark.
    pub theme_colors: (String, String),
    /// The feed of each language.
    pub feeds: BTreeMap<LangTag, UrlPath>,
    files: Vec<(OutputPath, Content)>,
}

impl Assets {
    /// The files of `theme` in the colours of `palette` for a site in `languages`, the first of which has its feed
    /// at the root. `rules`: what the style sheet says besides the theme.
    pub fn new(theme: &Theme, palette: &Palette, languages: &[LangTag], rules: &str) -> Self {
        let mut files = Vec::new();
        let css = theme.stylesheet(palette) + rules;
        let stylesheet = by_content("style", "css", css, &mut files);
        let mut script = String::new();
        for (name, file) in theme.static_files() {
            match file.text() {
                Ok(text) if is_script(name) => {
                    // A block of its own: what one script names, another does not see.
                    let _ = write!(script, "{{\n{text}\n}}\n");
                }
                _ => {
                    if let Ok(url) = UrlPath::new(&format!("{ASSETS_FOLDER}/{name}")) {
                        files.push((url.output(), Content::from(file.bytes().to_vec())));
                    }
                }
            }
        }
        let script = (!script.is_empty()).then(|| by_content("extras", "js", script, &mut files));
        let feeds = languages.iter().map(|language| {
            let folder = if Some(language) == languages.first() {
                String::new()
            } else {
                format!("{}/", language.url_segment())
            };
            (language.clone(), address(&format!("{folder}feed.xml")))
        });
        let (light, dark) = palette.theme_colors();
        let icon = |name: &str| address(&format!("{ASSETS_FOLDER}/{name}"));
        Assets {
            feeds: feeds.collect(),
            script,
            icon_svg: icon("icon.svg"),
            icon_ico: icon("favicon.ico"),
            icon_touch: icon("apple-touch-icon.png"),
            theme_colors: (light.to_owned(), dark.to_owned()),
            stylesheet,
            files,
        }
    }

    /// The files themselves.
    pub fn into_files(self) -> Vec<(OutputPath, Content)> {
        self.files
    }
}

/// Whether a static file of a theme is one of the scripts that every page loads.
fn is_script(name: &str) -> bool {
    name.ends_with(".js") && !name.contains('/')
}

/// Adds a file whose name changes with its content.
fn by_content(name: &str, extension: &str, content: String, files: &mut Vec<(OutputPath, Content)>) -> UrlPath {
    let digest = Digest::of(content.as_bytes()).short(10);
    let url = address(&format!("{ASSETS_FOLDER}/{name}.{digest}.{extension}"));
    files.push((url.output(), Content::from(content)));
    url
}

/// An address whose parts are known to be plain.
fn address(path: &str) -> UrlPath {
    UrlPath::new(path).unwrap_or_else(|_| UrlPath::home())
}
