//! The address under which a site is published.

use url::Url;

use crate::locale::LangTag;
use crate::paths::UrlPath;

/// Where a site's home page is. Inside a site links are relative; only what leaves it (canonical links,
/// feeds, Open Graph) and the 404 page need this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    base: Option<Url>,
    folder: String,
}

impl SiteAddress {
    /// `own`: the village's own address. Otherwise the site lies in the workspace's address, in the folder
    /// `folder` (empty for the site at the root).
    pub fn new(own: Option<&Url>, workspace: Option<&Url>, folder: &str) -> Self {
        let below = |url: &Url| {
            let path = if folder.is_empty() {
                String::new()
            } else {
                format!("{folder}/")
            };
            url.join(&path).ok()
        };
        let base = own.cloned().or_else(|| workspace.and_then(below));
        SiteAddress {
            base,
            folder: folder.to_owned(),
        }
    }

    /// The absolute address of a page; `None` when nobody said where the site will be.
    pub fn absolute(&self, path: &UrlPath) -> Option<String> {
        // A base ends in `/`, and a path has no part that would be taken for anything else.
        Some(format!("{}{path}", self.base.as_ref()?))
    }

    /// The address from the root of the server, for the 404 page, which is served at any depth. Without a
    /// base address the site is taken to lie where the workspace's output lies.
    pub fn from_server_root(&self, path: &UrlPath) -> String {
        match &self.base {
            Some(base) => format!("{}{path}", base.path()),
            None if self.folder.is_empty() => format!("/{path}"),
            None => format!("/{}/{path}", self.folder),
        }
    }

    /// From the site's own home page to the root of the output in which it lies.
    pub fn up_to_root(&self) -> &'static str {
        if self.folder.is_empty() { "" } else { "../" }
    }

    /// Whether the site's address is known.
    pub fn is_known(&self) -> bool {
        self.base.is_some()
    }
}

/// `language_TERRITORY`, as Open Graph wants it; the territory is the one where most readers live (CLDR,
/// likely subtags, for the languages of our sites).
pub fn open_graph_locale(language: &LangTag) -> String {
    let tag = language.as_str();
    let known = match tag {
        "id" => "id_ID",
        "en" => "en_US",
        "ko" => "ko_KR",
        "ja" => "ja_JP",
        "zh-Hans" => "zh_CN",
        "zh-Hant" => "zh_TW",
        "ar" => "ar_AR",
        "jv" => "jv_ID",
        _ => return tag.replace('-', "_"),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let url = |s| Url::parse(s).unwrap();
        let path = UrlPath::new("en/products/").unwrap();
        let workspace = url("https://desa.example/x/");
        let root = SiteAddress::new(None, Some(&workspace), "");
        assert_eq!(
            root.absolute(&path).as_deref(),
            Some("https://desa.example/x/en/products/")
        );
        assert_eq!(root.from_server_root(&path), "/x/en/products/");
        let folder = SiteAddress::new(None, Some(&workspace), "bakan");
        assert_eq!(
            folder.absolute(&path).as_deref(),
            Some("https://desa.example/x/bakan/en/products/")
        );
        for path in ["", "x.html", "en/a.b/", "~a/_-/"].map(|p| UrlPath::new(p).unwrap()) {
            let joined = url("https://desa.example/x/bakan/").join(path.as_str()).unwrap();
            assert_eq!(folder.absolute(&path).unwrap(), joined.as_str());
        }
        let own = SiteAddress::new(Some(&url("https://bakan.example/")), Some(&workspace), "bakan");
        assert_eq!(
            own.absolute(&UrlPath::home()).as_deref(),
            Some("https://bakan.example/")
        );
        let nowhere = SiteAddress::new(None, None, "bakan");
        assert_eq!(nowhere.absolute(&path), None);
        assert_eq!(nowhere.from_server_root(&path), "/bakan/en/products/");
    }
}
