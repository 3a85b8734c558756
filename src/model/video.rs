//! A film about a thing: a link with a picture, never a player of another host.

use url::Url;

use super::entry::Entry;
use super::fields::Fields;
use super::photo::photo_named;
use crate::diag::{Bag, Code, Diagnostic};
use crate::paths::InputPath;
use crate::span::Spanned;

/// A film.
#[derive(Clone, Debug)]
pub struct Video {
    /// Where it is shown; `https`.
    pub url: Url,
    /// A photo of the thing's folder that stands for it.
    pub poster: Option<InputPath>,
}

/// What the original says of a film.
#[derive(Clone, Debug)]
pub struct VideoForm {
    url: Option<Spanned<String>>,
    poster: Option<Spanned<String>>,
}

impl VideoForm {
    /// Reads `video`.
    pub fn read(fields: &mut Fields<'_, '_>) -> Option<VideoForm> {
        fields.group("video", |video| {
            let url = video.text("url");
            video.missing("url");
            VideoForm {
                url,
                poster: video.text("poster"),
            }
        })
    }

    /// Checks the address and finds the photo.
    pub fn check(&self, entry: &Entry, bag: &mut Bag) -> Option<Video> {
        let poster = (self.poster.as_ref()).and_then(|p| photo_named(p, &entry.folder, &entry.photos, bag));
        let written = self.url.as_ref()?;
        let url = Url::parse(&written.value)
            .ok()
            .filter(|u| u.scheme() == "https" && u.has_host() && u.username().is_empty());
        if url.is_none() {
            bag.push(Diagnostic::new(Code::BadUrl, written.span).with("value", written.value.as_str()));
        }
        Some(Video { url: url?, poster })
    }
}
