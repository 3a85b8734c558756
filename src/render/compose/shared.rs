//! Words that many pages of a language show: made by the first page that needs them, and copied by the others, which
//! only lay their own links under them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::locale::LangTag;
use crate::model::site::Site;
use crate::paths::Id;
use crate::render::view::{Card, Filter};

/// The shared words of a site.
pub struct SharedWords(BTreeMap<LangTag, OfLanguage>);

/// Those of one language.
struct OfLanguage {
    products: BTreeMap<Id, OnceLock<Card>>,
    filters: OnceLock<Vec<Filter>>,
}

impl SharedWords {
    /// None of them made yet.
    pub fn new(site: &Site) -> Self {
        let products = || site.products.iter().map(|p| (p.entry.id.clone(), OnceLock::new()));
        let of_language = |language: &LangTag| {
            let words = OfLanguage {
                products: products().collect(),
                filters: OnceLock::new(),
            };
            (language.clone(), words)
        };
        SharedWords(site.village.languages.iter().map(of_language).collect())
    }

    /// The card of a product without what is its page's own: link, picture and tags.
    pub(super) fn product(&self, language: &LangTag, id: &Id, make: impl FnOnce() -> Card) -> Card {
        let place = self.0.get(language).and_then(|words| words.products.get(id));
        match place {
            Some(place) => place.get_or_init(make).clone(),
            None => make(),
        }
    }

    /// The ways to narrow the catalogue down, without links.
    pub(super) fn filters(&self, language: &LangTag, make: impl FnOnce() -> Vec<Filter>) -> Vec<Filter> {
        match self.0.get(language) {
            Some(words) => words.filters.get_or_init(make).clone(),
            None => make(),
        }
    }
}
