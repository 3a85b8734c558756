//! From the model and the plan to the views of one page in one language: words picked along the fallback
//! chain, numbers and dates formatted, links made relative.

mod basket;
mod body;
mod cards;
mod certificates;
mod contact;
mod entries;
mod facts;
mod figures;
mod frame;
mod home;
mod lists;
mod partners;
mod shared;
mod trade;
mod visit;

use crate::locale::LangTag;
use crate::locale::messages::FluentArgs;
use crate::model::fields::Choice;
use crate::model::localized::Localized;
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::paths::UrlPath;
use crate::plan::{PageKey, PagePlan, SitePlan};
use crate::render::assets::Assets;
use crate::render::contact_files::ContactFiles;
use crate::render::templates::PageTemplates;
use crate::render::tints::Tints;
use crate::render::tongue::{Tongue, Tongues};
use crate::render::view::Text;

pub use entries::iso;
pub use frame::{alternates, direction_name};
pub use partners::{brand_logo, logo_path};
pub use shared::SharedWords;

/// Everything that the views of one page are made from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The workspace.
    pub settings: &'a Settings,
    /// The village.
    pub site: &'a Site,
    /// Its plan.
    pub plan: &'a SitePlan,
    /// The page.
    pub page: &'a PagePlan,
    /// All languages of the site.
    pub tongues: &'a Tongues,
    /// The language of the page.
    pub tongue: &'a Tongue,
    /// Words that many pages show.
    pub shared: &'a SharedWords,
    /// Styles and icons.
    pub assets: &'a Assets,
    /// Colours behind photos.
    pub tints: &'a Tints,
    /// Business card and QR codes.
    pub contact_files: &'a ContactFiles,
    /// For pictures in texts, which look as the theme says.
    pub templates: &'a PageTemplates,
}

impl<'a> Scene<'a> {
    /// The language of the page.
    pub fn language(&self) -> &'a LangTag {
        &self.page.language
    }

    /// Languages asked for words, the page's first.
    pub fn chain(&self) -> &'a [LangTag] {
        self.plan.chains.get(&self.page.language).map_or(&[], Vec::as_slice)
    }

    /// A message of the theme for the page; one that is borrowed says so when the page is finished.
    pub fn t(&self, id: &str) -> String {
        self.tongue.told(id, &FluentArgs::new())
    }

    /// A message of the theme as words with their language.
    pub fn message(&self, id: &str) -> Text {
        self.tongue.message(id)
    }

    /// A message of the theme with arguments, for the page.
    pub fn t_with<'s>(&self, id: &str, args: impl IntoIterator<Item = (&'s str, &'s str)>) -> String {
        self.tongue.told(id, &args.into_iter().collect())
    }

    /// A message with a count in it, for the page.
    pub fn t_count(&self, id: &str, count: i64) -> String {
        let mut named = FluentArgs::new();
        named.set("count", count);
        self.tongue.told(id, &named)
    }

    /// A message of the theme for what is no page: an address, a letter, a calendar.
    pub fn bare<'s>(&self, id: &str, args: impl IntoIterator<Item = (&'s str, &'s str)>) -> String {
        self.tongue.messages.format(id, &args.into_iter().collect())
    }

    /// The words of a value that authors choose from a list: `category-jewellery`.
    pub fn choice<C: Choice + PartialEq>(&self, prefix: &str, value: C) -> String {
        self.t(&format!("{prefix}-{}", value.name()))
    }

    /// The link from this page to an address of the site.
    pub fn link_to(&self, url: &UrlPath) -> String {
        if self.page.key == PageKey::NotFound {
            self.plan.address.from_server_root(url)
        } else {
            url.relative_from(&self.page.url)
        }
    }

    /// The link from this page to another in the same language; `None` when the site has no such page.
    pub fn link(&self, key: &PageKey) -> Option<String> {
        self.plan.routes.get(key, self.language()).map(|url| self.link_to(url))
    }

    /// Words in the page's language, or borrowed and marked as such.
    pub fn words(&self, words: &Localized<String>) -> Option<Text> {
        let (text, lent_by) = words.pick(self.chain())?;
        Some(self.marked(text.clone(), lent_by))
    }

    /// A list of words, each marked when borrowed.
    pub fn word_list(&self, words: &Localized<Vec<String>>) -> Vec<Text> {
        let Some((list, lent_by)) = words.pick(self.chain()) else {
            return Vec::new();
        };
        list.iter().map(|text| self.marked(text.clone(), lent_by)).collect()
    }

    /// Words with the language they are borrowed from, if they are.
    pub fn marked(&self, text: String, lent_by: Option<&LangTag>) -> Text {
        Text {
            text,
            lang: lent_by.map(|l| l.as_str().to_owned()),
            ..Text::default()
        }
    }

    /// A message of the theme around words that may be borrowed; the other arguments are the theme's own.
    pub fn t_around<'s>(
        &self,
        id: &str,
        args: impl IntoIterator<Item = (&'s str, &'s str)>,
        (name, words): (&'s str, Text),
    ) -> Text {
        self.tongue.around(id, args, (name, words))
    }

    /// Words that need no mark: those of the theme, names, numbers.
    pub fn plain(&self, text: impl Into<String>) -> Text {
        Text {
            text: text.into(),
            ..Text::default()
        }
    }
}
