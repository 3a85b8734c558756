//! What templates see: typed, complete, formatted for one language. A template looks nothing up and
//! computes nothing; it sets these values into HTML.
//!
//! Every template gets two names: `page` (a [`Page`]: what all pages have) and `main` (what its kind has:
//! [`Home`], [`List`], [`ProductPage`] …).

mod basket;
mod entry;
mod home;
mod page;
mod partners;
mod regions;
mod shelves;
mod trade;

pub use basket::*;
pub use entry::*;
pub use home::*;
pub use page::*;
pub use partners::*;
pub use regions::*;
pub use shelves::*;
pub use trade::*;

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::borrowed;
use crate::locale::LangTag;

/// Words, one string for a template: printed as text of the page, what is in another language is marked
/// (`<span lang dir>`); printed in an attribute it is bare.
///
/// Words in another language stand between the signs of [`borrowed`] until the page is finished.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The words, plain text.
    pub(crate) text: String,
    /// BCP 47 tag, when it is not the page's.
    pub(crate) lang: Option<String>,
    /// What stands before the words in the page's language, where borrowed words are part of a phrase: `Rp 450.000 / `.
    pub(crate) before: String,
    /// What stands after them in the page's language.
    pub(crate) after: String,
}

impl Text {
    /// All of the words without a mark.
    pub fn bare(&self) -> String {
        [self.before.as_str(), &self.text, &self.after].concat()
    }

    /// The language of all of the words, when it is not the page's; words of two languages are in none.
    pub fn whole_lang(&self) -> Option<&String> {
        let is_whole = self.before.is_empty() && self.after.is_empty();
        self.lang.as_ref().filter(|_| is_whole)
    }

    /// The string that a template sees.
    fn told(&self) -> Cow<'_, str> {
        if self.lang.is_none() && self.before.is_empty() && self.after.is_empty() {
            return Cow::Borrowed(&self.text);
        }
        let words = match &self.lang {
            Some(lang) => Cow::Owned(borrowed::wrap(&self.text, lang)),
            None => Cow::Borrowed(self.text.as_str()),
        };
        Cow::Owned([self.before.as_str(), &words, self.after.as_str()].concat())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.told())
    }
}

/// Words that stand in an attribute, whose language another attribute has to tell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Spoken {
    /// The words, plain text.
    pub text: String,
    /// BCP 47 tag, when it is not the page's.
    pub lang: Option<String>,
    /// `ltr` or `rtl`, when `lang` is set.
    pub dir: Option<&'static str>,
}

impl From<Text> for Spoken {
    fn from(words: Text) -> Self {
        let language = words.lang.as_deref().and_then(|tag| LangTag::parse(tag).ok());
        Spoken {
            text: words.bare(),
            lang: words.lang,
            dir: language.map(|l| l.direction().as_str()),
        }
    }
}

/// A body made from Markdown. `lang` and `dir` are set only where it is in another language than the page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Html {
    /// Safe HTML, headings from `h2`.
    pub html: String,
    /// BCP 47 tag, when it is not the page's.
    pub lang: Option<String>,
    /// `ltr` or `rtl`, when `lang` is set.
    pub dir: Option<String>,
}

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// Where to; relative inside the site.
    pub href: String,
    /// The words.
    pub label: Text,
    /// Whether it leads to the page it stands on.
    pub current: bool,
}

/// A responsive picture: `<picture>` with one `<source>` a format and an `<img>` that every browser shows.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// Better formats, best first.
    pub sources: Vec<PictureSource>,
    /// JPEG for `<img src>`.
    pub src: String,
    /// Width of `src` in pixels.
    pub width: u32,
    /// Height of `src` in pixels.
    pub height: u32,
    /// The `sizes` attribute: how wide the layout shows it.
    pub sizes: String,
    /// Words for those who do not see it; empty text when the author gave none.
    pub alt: Spoken,
    /// Class of the colour that stands behind it until it arrives.
    pub tint: Option<String>,
}

/// One `<source>`.
#[derive(Clone, Debug, Serialize)]
pub struct PictureSource {
    /// Media type, such as `image/webp`.
    pub media_type: String,
    /// The `srcset` attribute: `a-480.webp 480w, a-960.webp 960w`.
    pub srcset: String,
}

/// One of the pages on which many things stand.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Its address; `None` for the page itself.
    pub href: Option<String>,
    /// Number of its first thing.
    pub first: usize,
    /// Number of its last thing.
    pub last: usize,
}

/// A photo that opens large without a script: `thumbnail` links to `#id`, where `full` stands.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// Fragment id, unique on the page: `kampung-foto-3`.
    pub id: String,
    /// 1 for the first.
    pub number: usize,
    /// Number of photos in the same series.
    pub total: usize,
    /// As shown in the page.
    pub thumbnail: Picture,
    /// As shown when opened.
    pub full: Picture,
    /// Below the photo.
    pub caption: Option<Text>,
    /// Who took it.
    pub credit: Option<String>,
    /// Address of the photo before, if any: `#kampung-foto-2`, or on the part of a gallery before this one.
    pub previous: Option<String>,
    /// Address of the photo after, if any.
    pub next: Option<String>,
    /// Width divided by height, three decimals, for the row layout.
    pub ratio: String,
}

/// A teaser of a page, in lists and on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// What it leads to: `product`, `producer`, `event`, `gallery`, `news`, `outlet`, `page`, `village`.
    pub kind: &'static str,
    /// The page.
    pub href: String,
    /// Its title.
    pub title: Text,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Its first photo.
    pub picture: Option<Picture>,
    /// Product: the producer's name. Producer: what kind. Event: the place. Outlet: what kind. Village: its region.
    pub byline: Option<Text>,
    /// Product: price with unit, or the words for "price on request". Village: the title of its flagship.
    pub price: Option<Text>,
    /// Event, news, gallery: the date for readers.
    pub date: Option<String>,
    /// The same date for machines (`datetime` attribute).
    pub datetime: Option<String>,
    /// A state worth saying (sold out, made to order, cancelled); `None` for the normal one.
    pub badge: Option<Badge>,
    /// In a catalogue that can be narrowed down: the tags of its values there, as in [`FilterValue::tag`], separated by
    /// spaces.
    pub tags: String,
}

/// A short mark on a card or page.
#[derive(Clone, Debug, Serialize)]
pub struct Badge {
    /// The value as the author writes it: `sold-out`, `made-to-order`, `cancelled` …
    pub key: &'static str,
    /// The words.
    pub label: String,
}

/// A row of a facts table.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// Name of the field, as authors write it: `materials`.
    pub key: &'static str,
    /// The words for it.
    pub label: String,
    /// One or more values.
    pub values: Vec<Text>,
    /// Where the value leads, when it is a link.
    pub href: Option<String>,
    /// Whether the value must be shielded from right-to-left reordering (a SKU, a number).
    pub isolate: bool,
}

/// A certificate that can be checked.
#[derive(Clone, Debug, Serialize)]
pub struct Certificate {
    /// The kind, as authors write it: `halal`.
    pub key: &'static str,
    /// What it is called.
    pub scheme: String,
    /// Its number; to be shielded from right-to-left reordering.
    pub number: String,
    /// Who issued it.
    pub issuer: String,
    /// Who holds it, when that is somebody else.
    pub holder: Option<String>,
    /// Its last day, for readers.
    pub until: Option<String>,
    /// Where it can be checked, on another host.
    pub verify_href: Option<String>,
}
