//! Photos as pictures and figures.

use super::Scene;
use crate::model::entry::Entry;
use crate::model::photo::Photo;
use crate::paths::InputPath;
use crate::plan::images::ImageFormat;
use crate::plan::{MediaFile, figures};
use crate::render::view::{Figure, Picture, PictureSource, Text};
use crate::theme::RecipeName;

impl Scene<'_> {
    /// `photo` as `recipe` shows it, with its own words for those who do not see it.
    pub fn picture(&self, photo: &Photo, recipe: RecipeName) -> Option<Picture> {
        let alt = self.words(&photo.alt).unwrap_or_default();
        self.picture_with(photo, recipe, alt)
    }

    /// `photo` as `recipe` shows it, with the words `alt`.
    pub fn picture_with(&self, photo: &Photo, recipe: RecipeName, alt: Text) -> Option<Picture> {
        let files = self.plan.media.files(photo, recipe);
        let fallback = files
            .iter()
            .rev()
            .find(|f| f.variant.format == ImageFormat::Jpeg)
            .or(files.last())?;
        let of_format = |format| files.iter().filter(move |f: &&MediaFile| f.variant.format == format);
        let srcset = |format| {
            let set: Vec<String> = of_format(format)
                .map(|f| format!("{} {}w", self.link_to(&f.url), f.variant.width))
                .collect();
            set.join(", ")
        };
        let source = |format: ImageFormat| PictureSource {
            media_type: format.media_type().to_owned(),
            srcset: srcset(format),
        };
        let better = [ImageFormat::Avif, ImageFormat::WebP].map(source);
        Some(Picture {
            sources: better.into_iter().filter(|s| !s.srcset.is_empty()).collect(),
            src: self.link_to(&fallback.url),
            width: fallback.variant.width,
            height: fallback.variant.height,
            sizes: self
                .plan
                .media
                .recipe(recipe)
                .map(|r| r.sizes.clone())
                .unwrap_or_default(),
            alt: alt.into(),
            tint: self.tints.class(photo.digest),
        })
    }

    /// The first photo of a thing, for a card.
    pub fn card_picture(&self, entry: &Entry) -> Option<Picture> {
        self.picture(entry.photos.first()?, RecipeName::Card)
    }

    /// The figures of a thing. `credit`: whose photos they are when a photo does not say.
    pub fn figures(&self, entry: &Entry, credit: Option<&str>) -> Vec<Figure> {
        self.figures_of(&figures(entry, &self.plan.links, self.chain()), credit)
    }

    /// The photo at `path` in the folder of a thing, small.
    pub fn small_picture(&self, entry: &Entry, path: &InputPath) -> Option<Picture> {
        let photo = entry.photos.iter().find(|p| p.path == *path)?;
        self.picture(photo, RecipeName::Thumbnail)
    }

    /// Figures of the given photos, linked with their neighbours.
    pub(super) fn figures_of(&self, photos: &[&Photo], credit: Option<&str>) -> Vec<Figure> {
        // Anchors of headings never start like this.
        let id = |number: usize| format!("kampung-foto-{number}");
        let total = photos.len();
        photos
            .iter()
            .enumerate()
            .filter_map(|(i, photo)| {
                let number = i + 1;
                let (width, height) = (f64::from(photo.header.width), f64::from(photo.header.height));
                Some(Figure {
                    id: id(number),
                    number,
                    total,
                    thumbnail: self.picture(photo, RecipeName::Thumbnail)?,
                    full: self.picture(photo, RecipeName::Detail)?,
                    caption: self.words(&photo.caption),
                    credit: photo.credit.clone().or_else(|| credit.map(str::to_owned)),
                    previous: (i > 0).then(|| format!("#{}", id(number - 1))),
                    next: (number < total).then(|| format!("#{}", id(number + 1))),
                    ratio: format!("{:.3}", width / height),
                })
            })
            .collect()
    }
}
