//! The list of saved products.

use super::Scene;
use crate::locale::LangTag;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::paths::UrlPath;
use crate::plan::PageKey;
use crate::render::view::{Basket, BasketItem, BasketLink, Link};

impl Scene<'_> {
    /// The way to the list, where the site has one.
    pub(super) fn basket_link(&self) -> Option<BasketLink> {
        Some(BasketLink {
            link: Link {
                href: self.link(&PageKey::Basket)?,
                label: self.title_of(&PageKey::Basket),
                current: self.page.key == PageKey::Basket,
            },
            site: self.link_to(&UrlPath::home()),
        })
    }

    /// What `product` gives to the list.
    pub(super) fn basket_item(&self, product: &Product) -> Option<BasketItem> {
        self.link(&PageKey::Basket)?;
        let indonesian = [LangTag::indonesian()];
        let languages = &self.site.village.languages;
        let title = &product.entry.title;
        let local = title.pick(&indonesian).or_else(|| title.pick(languages));
        Some(BasketItem {
            id: product.entry.id.to_string(),
            local: local.map(|(words, _)| words.clone()).unwrap_or_default(),
            sku: product.sku.clone(),
        })
    }

    /// `basket.html`.
    pub fn basket(&self) -> Basket {
        let village = &self.site.village;
        let name = village.name.as_str();
        let subject = self.t("basket-subject");
        let products = PageKey::List(Section::Products);
        Basket {
            whatsapp: self.whatsapp(village.contact.whatsapp.as_ref(), ""),
            email: self.email(village.contact.email.as_deref(), &subject, ""),
            opening: self.t_with("basket-message", [("village", name)]),
            local: (self.language().as_str() != "id").then(|| self.t("basket-message-local")),
            products: self.link(&products).map(|href| Link {
                href,
                label: self.plain(self.t("all-products")),
                current: false,
            }),
        }
    }
}
