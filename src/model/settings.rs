//! `kampung.toml`: the workspace.

use url::Url;

use super::contact::read_words;
use super::fields::{Fields, Role};
use super::images::ImageSettings;
use super::localized::{Localized, declared_language};
use super::object_store::ObjectStoreUrl;
use super::partner::Brand;
use crate::diag::{Bag, Code, Diagnostic};
use crate::locale::{LangTag, Prescribed};
use crate::source::{Shared, TextFile};
use crate::span::{FileId, Spanned};
use crate::syntax::toml;

/// The version of the format that this program reads.
pub const FORMAT: i64 = 1;

/// The theme that is used when none is named.
pub const DEFAULT_THEME: &str = "default";

/// The settings of a workspace.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Title of the portal, and of the workspace in feeds.
    pub title: Localized<String>,
    /// Where the site is published, ending in `/`.
    pub base_url: Option<Url>,
    /// Languages; the first is the default.
    pub languages: Vec<LangTag>,
    /// Languages that are asked first for what another lacks.
    pub fallback: Prescribed,
    /// The village whose site stands at the root.
    pub home: Option<Spanned<String>>,
    /// Name of the theme.
    pub theme: Spanned<String>,
    /// Whether telephone and chat links are inert.
    pub demo: bool,
    /// Whose workspace it is.
    pub partner: Option<Brand>,
    /// What is asked of all photos.
    pub images: ImageSettings,
    /// Where machines share what they made.
    pub cache: Option<ObjectStoreUrl>,
}

impl Settings {
    /// Reads `kampung.toml`. `None` when too little is known to look at the villages; the bag says why.
    pub fn read(file: &TextFile, bag: &mut Bag) -> Option<Settings> {
        let text = &file.text;
        let mut found = Bag::new();
        super::nik::report(FileId::shared(0), file, &mut found);
        let table = toml::parse(text, 0..text.len(), FileId::shared(0), &mut found);
        let settings = Fields::read(&table, Role::Multilingual, &mut found, |fields| {
            let start = fields.span();
            let format = fields.integer("format", i64::MIN..=i64::MAX);
            fields.missing("format");
            if let Some(format) = format.filter(|f| f.value != FORMAT) {
                fields.bag().push(
                    Diagnostic::new(Code::UnknownFormat, format.span)
                        .with("found", format.value)
                        .with("known", FORMAT),
                );
            }
            let languages = read_languages(fields);
            fields.missing("languages");
            let fallback = read_fallback(fields, languages.as_deref().unwrap_or_default());
            let title = fields.words("title");
            let base_url = fields.text("base_url");
            let home = fields.text("home");
            let theme = fields.text("theme");
            let demo = fields.yes_no("demo").unwrap_or(false);
            let images = ImageSettings::read(fields);
            let cache = ObjectStoreUrl::read(fields);
            // Read so that it is known; the search index is built by a later version.
            let _search = fields.yes_no("search");
            let tags = languages.clone().unwrap_or_default();
            let partner = fields.group("partner", |partner| Brand::read(partner, &tags)).flatten();
            let bag = fields.bag();
            let base_url = base_url.and_then(|u| read_base_url(u, bag));
            let languages = languages?;
            Some(Settings {
                title: read_words(title, &languages, bag),
                base_url,
                languages,
                fallback,
                home,
                theme: theme.unwrap_or_else(|| Spanned::new(DEFAULT_THEME.to_owned(), start)),
                demo,
                partner,
                images,
                cache,
            })
        });
        if file.damaged {
            found.forget(|d| d.code == Code::MissingField);
        }
        bag.append(found);
        settings
    }

    /// The same with the pictures that the settings name, which lie among the files of `shared`.
    pub fn with_pictures(mut self, shared: &Shared, bag: &mut Bag) -> Settings {
        if let Some(partner) = &mut self.partner {
            partner.find_logo(shared, bag);
        }
        self
    }
}

/// The list `languages`; `None` when it is missing or empty.
pub(super) fn read_languages(fields: &mut Fields<'_, '_>) -> Option<Vec<LangTag>> {
    let mut languages: Vec<LangTag> = Vec::new();
    for tag in fields.texts("languages") {
        match LangTag::parse(&tag.value) {
            Ok(language) if languages.contains(&language) => {}
            Ok(language) => languages.push(language),
            Err(bad) => fields.bag().push(
                Diagnostic::new(Code::BadLanguageTag, tag.span)
                    .with("tag", tag.value)
                    .suggest(bad.suggestion),
            ),
        }
    }
    (!languages.is_empty()).then_some(languages)
}

/// The table `fallback`: `{ zh-Hant = ["zh-Hans", "en"] }`. All its languages must be declared.
fn read_fallback(fields: &mut Fields<'_, '_>, declared: &[LangTag]) -> Prescribed {
    let mut prescribed = Prescribed::new();
    for (wanted, node) in fields.entries("fallback") {
        let next = fields.texts_of(&wanted.value, node);
        let bag = fields.bag();
        let next: Vec<LangTag> = next
            .into_iter()
            .filter_map(|tag| declared_language(&tag.value, tag.span, declared, bag))
            .collect();
        if let Some(wanted) = declared_language(&wanted.value, wanted.span, declared, bag) {
            prescribed.insert(wanted, next);
        }
    }
    prescribed
}

/// An absolute `http` or `https` address of a folder.
pub(super) fn read_base_url(written: Spanned<String>, bag: &mut Bag) -> Option<Url> {
    let mut text = written.value.clone();
    if !text.ends_with('/') {
        text.push('/');
    }
    match Url::parse(&text) {
        Ok(url)
            if matches!(url.scheme(), "http" | "https")
                && url.has_host()
                && url.query().is_none()
                && url.fragment().is_none()
                && url.username().is_empty() =>
        {
            Some(url)
        }
        _ => {
            bag.push(Diagnostic::new(Code::BadUrl, written.span).with("value", written.value));
            None
        }
    }
}
