//! Style sheet, icons and other files of a theme, and the addresses under which a site has them.

use std::collections::BTreeMap;

use super::artifact::Content;
use crate::digest::Digest;
use crate::locale::LangTag;
use crate::paths::{OutputPath, UrlPath};
use crate::plan::ASSETS_FOLDER;
use crate::theme::Theme;

/// Addresses of a site's common files.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The style sheet; its name changes with its content, so that browsers may keep it for ever.
    pub stylesheet: UrlPath,
    /// Scripts that only add.
    pub scripts: Vec<UrlPath>,
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
    /// The files of `theme` for a site in `languages`, the first of which has its feed at the root. `rules`: what the
    /// style sheet says besides the theme.
    pub fn new(theme: &Theme, languages: &[LangTag], rules: &str) -> Self {
        let css = format!("{}{rules}", theme.stylesheet());
        let style_name = format!("{ASSETS_FOLDER}/style.{}.css", Digest::of(css.as_bytes()).short(10));
        let stylesheet = address(&style_name);
        let mut files = vec![(stylesheet.output(), Content::from(css))];
        let mut scripts = Vec::new();
        for (name, file) in theme.static_files() {
            let Ok(url) = UrlPath::new(&format!("{ASSETS_FOLDER}/{name}")) else {
                continue;
            };
            files.push((url.output(), Content::from(file.bytes().to_vec())));
            if name.ends_with(".js") {
                scripts.push(url);
            }
        }
        let feeds = languages.iter().map(|language| {
            let folder = if Some(language) == languages.first() {
                String::new()
            } else {
                format!("{}/", language.url_segment())
            };
            (language.clone(), address(&format!("{folder}feed.xml")))
        });
        let (light, dark) = theme.theme_colors();
        let icon = |name: &str| address(&format!("{ASSETS_FOLDER}/{name}"));
        Assets {
            feeds: feeds.collect(),
            scripts,
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

/// An address whose parts are known to be plain.
fn address(path: &str) -> UrlPath {
    UrlPath::new(path).unwrap_or_else(|_| UrlPath::home())
}
