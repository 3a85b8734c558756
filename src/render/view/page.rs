//! What every page has.

use serde::Serialize;

use super::{BasketLink, BrandView, Link, Spoken, Supporters, Text};

/// The frame of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// Language of the page, BCP 47.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Kind of page; also the name of its template and the value of `<body data-kind>`.
    pub kind: &'static str,
    /// Whether its entry is a draft, which only a preview shows.
    pub draft: bool,
    /// The page's title, for `<h1>`.
    pub title: Text,
    /// What stands in `<head>`.
    pub head: Head,
    /// The site around it.
    pub site: SiteFrame,
    /// All languages of the site, this page's too, in the workspace's order.
    pub languages: Vec<LanguageLink>,
    /// Whether one of them borrows the body of this page.
    pub untranslated: bool,
    /// Set when the body is borrowed from another language.
    pub notice: Option<Notice>,
    /// From the home page down to the page above this one; empty on the home page.
    pub trail: Vec<Link>,
}

/// What stands in `<head>`.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// `<title>`.
    pub title: String,
    /// The language of the title, when it is borrowed.
    pub title_lang: Option<String>,
    /// Meta description; empty when there is nothing to say.
    pub description: String,
    /// The language of the description, when it is borrowed.
    pub description_lang: Option<String>,
    /// Absolute address of this page, or of the original when the body is borrowed. `None` without a
    /// base address.
    pub canonical: Option<String>,
    /// Whether search engines should leave the page out.
    pub noindex: bool,
    /// Pages that say the same in other languages; empty unless this page is one of them.
    pub alternates: Vec<Alternate>,
    /// Open Graph. `None` without a base address.
    pub share: Option<Share>,
    /// The Atom feed of this language. `None` without a base address.
    pub feed: Option<String>,
    /// The style sheet.
    pub stylesheet: String,
    /// The theme's optional script (deferred), which only adds to what works without.
    pub script: Option<String>,
    /// SVG icon.
    pub icon_svg: String,
    /// 32 px icon for old browsers.
    pub icon_ico: String,
    /// 180 px icon for home screens.
    pub icon_touch: String,
    /// Colour of the browser's bar in light and dark.
    pub theme_color: String,
    /// The same in dark.
    pub theme_color_dark: String,
}

/// `<link rel="alternate" hreflang>`.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// BCP 47 tag, or `x-default`.
    pub hreflang: String,
    /// Absolute address.
    pub href: String,
}

/// Open Graph (ogp.me), which WhatsApp and others read.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// `website`, `article` or `product`.
    pub kind: &'static str,
    /// Absolute address of the page.
    pub url: String,
    /// The language of the page's title, when it is borrowed.
    pub title_lang: Option<String>,
    /// `id_ID`, `en_US` …
    pub locale: String,
    /// A 1200×630 JPEG.
    pub image: Option<ShareImage>,
}

/// The picture that a messenger shows with a link.
#[derive(Clone, Debug, Serialize)]
pub struct ShareImage {
    /// Absolute address.
    pub url: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Words for it.
    pub alt: Spoken,
}

/// The site around a page.
#[derive(Clone, Debug, Serialize)]
pub struct SiteFrame {
    /// Name of the village, or title of the portal.
    pub name: Text,
    /// Home page in this language.
    pub home: String,
    /// Main navigation: sections that have something, then pages with `menu = true`, then contact.
    pub menu: Vec<Link>,
    /// Links at the foot: privacy and the like.
    pub footer_links: Vec<Link>,
    /// Where the village lies, district first: `["Sukawati", "Gianyar", "Bali"]`.
    pub region: Vec<String>,
    /// Whether the workspace is a demonstration: phone and chat links are inert, and pages say so.
    pub demo: bool,
    /// Year of the build date.
    pub year: i32,
    /// The portal, when this village is not the home of its workspace.
    pub portal: Option<Link>,
    /// Who helps the village at present.
    pub supporters: Option<Supporters>,
    /// The way to the saved products. A script shows it once there are some.
    pub basket: Option<BasketLink>,
    /// Whose workspace it is.
    pub brand: Option<BrandView>,
    /// The village's mood, for `<body data-mood>`.
    pub mood: Option<&'static str>,
}

/// An entry of the language switcher.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name for itself.
    pub name: String,
    /// The same page in that language.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
    /// Whether the page's body exists in that language (else it is borrowed there).
    pub translated: bool,
    /// The offer to read the page in that language, in its words: for readers who chose it before.
    pub offer: Option<String>,
}

/// Says that a page's body is borrowed.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// The sentence, in the page's language but for the name of the other.
    pub text: Text,
    /// The original.
    pub href: String,
    /// Words of the link to it, in the page's language.
    pub label: String,
    /// Language of the original, for `hreflang`.
    pub lang: String,
}
