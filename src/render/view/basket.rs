//! Products that a visitor saves to ask about them together. Only a script fills this; without one each product has
//! its own button.

use serde::Serialize;

use super::{Channel, Link};

/// The way to the page of saved products, in the frame of every page.
#[derive(Clone, Debug, Serialize)]
pub struct BasketLink {
    /// The page, and its words.
    pub link: Link,
    /// The home page of the site's first language, which tells this site's list from those of its neighbours at the
    /// same host.
    pub site: String,
}

/// What a product's page gives to the list, besides what can be read from the page itself.
#[derive(Clone, Debug, Serialize)]
pub struct BasketItem {
    /// The product's id, the same in every language.
    pub id: String,
    /// Its name for the maker: in Indonesian as far as there is one.
    pub local: String,
    /// The maker's own number.
    pub sku: Option<String>,
}

/// `basket.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Basket {
    /// WhatsApp of the village; the script appends the message to `href`, which ends in `text=`.
    pub whatsapp: Option<Channel>,
    /// E-mail of the village; the script appends `&body=` and the message to `href`.
    pub email: Option<Channel>,
    /// First line of the message, in the visitor's language.
    pub opening: String,
    /// Begins the line for the maker, in Indonesian. `None` when the visitor reads Indonesian.
    pub local: Option<String>,
    /// The catalogue.
    pub products: Option<Link>,
}
