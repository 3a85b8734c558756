//! Which pictures are made from which photos, and under what names they are published.

use std::collections::{BTreeMap, BTreeSet};

use super::images::{Crop, ImageFormat, Variant};
use super::routes::MEDIA_FOLDER;
use crate::digest::{Digest, DigestBuilder};
use crate::model::images::{ImageSettings, WebFormat};
use crate::model::photo::Photo;
use crate::paths::{InputPath, UrlPath, slugify};
use crate::source::photo::PhotoHeader;
use crate::theme::{ImageRecipe, PictureFormat, RecipeName};

/// A picture that will be published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MediaFile {
    /// What it is.
    pub variant: Variant,
    /// Where it will be.
    pub url: UrlPath,
}

/// One photo and all pictures that are made from it, in the order of `files`.
#[derive(Clone, Debug)]
pub struct MediaJob {
    /// The original.
    pub photo: InputPath,
    /// Digest of the original.
    pub digest: Digest,
    /// Its size in pixels.
    pub header: PhotoHeader,
    /// Its size in bytes.
    pub len: u64,
    /// What is made.
    pub files: Vec<MediaFile>,
}

/// A job that still grows.
#[derive(Clone, Debug)]
struct MediaWork {
    photo: InputPath,
    header: PhotoHeader,
    len: u64,
    files: BTreeSet<MediaFile>,
}

/// All pictures of a site.
#[derive(Clone, Debug, Default)]
pub struct Media {
    recipes: BTreeMap<RecipeName, ImageRecipe>,
    background: [u8; 3],
    stems: BTreeMap<Digest, String>,
    planned: BTreeMap<(Digest, RecipeName, [u32; 2]), Vec<MediaFile>>,
    jobs: BTreeMap<Digest, MediaWork>,
}

impl Media {
    /// No pictures yet. `background`: sRGB behind transparent photos in JPEG.
    pub fn new(recipes: BTreeMap<RecipeName, ImageRecipe>, background: [u8; 3]) -> Self {
        Media {
            recipes,
            background,
            ..Media::default()
        }
    }

    /// Names the pictures of `photo`, which belongs to the thing with the id `owner`. The same photo in two places is
    /// made once and keeps its first name.
    pub fn name(&mut self, photo: &Photo, owner: &str) -> &str {
        self.stems.entry(photo.digest).or_insert_with(|| stem(owner, photo))
    }

    /// Plans `photo` for `recipe`. `owner` is for its [name](Media::name).
    pub fn add(&mut self, photo: &Photo, recipe: RecipeName, owner: &str) {
        let stem = self.name(photo, owner).to_owned();
        let key = (photo.digest, recipe, focal_key(photo));
        let Some(definition) = self.recipes.get(&recipe) else {
            return;
        };
        if self.planned.contains_key(&key) {
            return;
        }
        let variants = variants(&photo.header, photo.focal, definition, self.background);
        let edition = edition(photo.digest, &variants);
        let files: Vec<MediaFile> = variants
            .into_iter()
            .filter_map(|variant| {
                let url = UrlPath::new(&file_name(&stem, &edition, &variant)).ok()?;
                Some(MediaFile { variant, url })
            })
            .collect();
        let job = self.jobs.entry(photo.digest).or_insert_with(|| MediaWork {
            photo: photo.path.clone(),
            header: photo.header,
            len: photo.len,
            files: BTreeSet::new(),
        });
        job.files.extend(files.iter().cloned());
        self.planned.insert(key, files);
    }

    /// The pictures of `photo` for `recipe`, ascending by width within each format; empty when they were
    /// not planned.
    pub fn files(&self, photo: &Photo, recipe: RecipeName) -> &[MediaFile] {
        self.planned
            .get(&(photo.digest, recipe, focal_key(photo)))
            .map_or(&[], Vec::as_slice)
    }

    /// The recipe of this name.
    pub fn recipe(&self, name: RecipeName) -> Option<&ImageRecipe> {
        self.recipes.get(&name)
    }

    /// The work: each photo once, ordered by its path.
    pub fn jobs(&self) -> Vec<MediaJob> {
        let mut jobs: Vec<MediaJob> = self
            .jobs
            .iter()
            .map(|(digest, work)| MediaJob {
                photo: work.photo.clone(),
                digest: *digest,
                header: work.header,
                len: work.len,
                files: work.files.iter().cloned().collect(),
            })
            .collect();
        jobs.sort_by(|a, b| a.photo.cmp(&b.photo));
        jobs
    }
}

/// The focal point in thousandths: part of the key, since it moves crops.
fn focal_key(photo: &Photo) -> [u32; 2] {
    let thousandths = |share: f64| (share.clamp(0.0, 1.0) * 1000.0).round() as u32;
    [thousandths(photo.focal.0), thousandths(photo.focal.1)]
}

/// `cincin-jawan-2`: readable and safe in addresses, from the owner and the photo's own name.
fn stem(owner: &str, photo: &Photo) -> String {
    let own = slugify(photo.path.stem()).map(|s| s.to_string()).unwrap_or_default();
    let full = if own.is_empty() || own.starts_with(owner) {
        own
    } else {
        format!("{owner}-{own}")
    };
    slugify(if full.is_empty() { owner } else { &full }).map_or_else(|| "foto".to_owned(), |s| s.to_string())
}

/// What tells the pictures of one crop from those that were under the same name before: it changes with everything that
/// decides their bytes but width and format, which the names tell. All of `variants` share it, so that pages stay small.
fn edition(source: Digest, variants: &[Variant]) -> String {
    let looks = |variant: &Variant| {
        let Crop { x, y, width, height } = variant.crop;
        let own_limit = Some(variant.max_bytes).filter(|limit| *limit != ceiling(variant.width, PHONE_BYTES));
        format!(
            "{x},{y},{width},{height},{},{},{own_limit:?},{:?}",
            variant.format.extension(),
            variant.quality,
            variant.background
        )
    };
    let looks: BTreeSet<String> = variants.iter().map(looks).collect();
    let mut digest = DigestBuilder::new(NAMES);
    digest.digest(source);
    for look in looks {
        digest.field(look);
    }
    digest.finish().short(7)
}

fn file_name(stem: &str, edition: &str, variant: &Variant) -> String {
    let extension = variant.format.extension();
    format!("{MEDIA_FOLDER}/{stem}-{edition}-{}.{extension}", variant.width)
}

/// Raised with any change to [`ceiling`]: browsers keep pictures by their names.
const NAMES: &str = "media-4";

/// What `recipe` asks for that `header` can give: never larger than the photo, ascending widths.
fn variants(header: &PhotoHeader, focal: (f64, f64), recipe: &ImageRecipe, background: [u8; 3]) -> Vec<Variant> {
    let crop = crop(header.width, header.height, recipe.ratio, focal);
    let height = |width: u32| {
        let exact = match recipe.ratio {
            Some((w, h)) => f64::from(width) * f64::from(h) / f64::from(w),
            None => f64::from(width) * f64::from(crop.height) / f64::from(crop.width),
        };
        (exact.round() as u32).max(1)
    };
    let variant = |format, width: u32, quality| Variant {
        crop,
        width,
        height: height(width),
        format,
        quality,
        max_bytes: recipe
            .max_bytes
            .unwrap_or(u32::MAX)
            .min(ceiling(width, recipe.phone_bytes.unwrap_or(PHONE_BYTES))),
        background,
    };
    let mut result = Vec::new();
    for format in &recipe.formats {
        match format {
            PictureFormat::Avif | PictureFormat::WebP => {
                let mut widths: Vec<u32> = recipe.widths.iter().map(|w| (*w).min(crop.width)).collect();
                widths.dedup();
                let (made, quality) = match format {
                    PictureFormat::Avif => (ImageFormat::Avif, avif_quality(recipe.quality_webp)),
                    _ => (ImageFormat::WebP, recipe.quality_webp),
                };
                result.extend(widths.into_iter().map(|w| variant(made, w, quality)));
            }
            PictureFormat::Jpeg => {
                let width = recipe.fallback_width.min(crop.width);
                result.push(variant(ImageFormat::Jpeg, width, recipe.quality_jpeg));
            }
        }
    }
    result
}

/// AVIF looks the same at a lower number of its scale.
fn avif_quality(webp: u8) -> u8 {
    (webp - webp / 5).max(1)
}

/// `recipe` as the workspace wants it. The picture for messengers stays as it is: they ask for one size and JPEG.
pub(super) fn adjusted(name: RecipeName, recipe: &ImageRecipe, wanted: &ImageSettings) -> ImageRecipe {
    let mut recipe = recipe.clone();
    if name == RecipeName::Share {
        return recipe;
    }
    if let (Some(smallest), false) = (wanted.widths.first(), wanted.widths.is_empty()) {
        let below = wanted.widths.iter().rev().find(|w| **w <= recipe.fallback_width);
        recipe.fallback_width = *below.unwrap_or(smallest);
        recipe.widths.clone_from(&wanted.widths);
    }
    if !wanted.formats.is_empty() {
        let format = |format: &WebFormat| match format {
            WebFormat::Avif => PictureFormat::Avif,
            WebFormat::WebP => PictureFormat::WebP,
            WebFormat::Jpeg => PictureFormat::Jpeg,
        };
        recipe.formats = wanted.formats.iter().map(format).collect();
    }
    recipe
}

/// The most bytes a picture of this width may have. Up to the width of a phone's screen, `phone` bytes at 722 pixels and
/// in proportion below. For larger screens 62 KB at 960 pixels, with the curve through 24 KB at 480.
fn ceiling(width: u32, phone: u32) -> u32 {
    let width = f64::from(width);
    let bytes = if width <= PHONE_WIDTH {
        f64::from(phone) * (width / PHONE_WIDTH).powf(1.5)
    } else {
        24_000.0 * (62.0f64 / 24.0).powf((width / 480.0).log2())
    };
    bytes as u32
}

/// What a phone with a screen 412 pixels wide, each 1.75 dots, takes for the whole width.
const PHONE_WIDTH: f64 = 722.0;

/// With this the first view of a page full of woven textures stays near 100 KB: a phone shows them so small that the eye
/// misses nothing.
const PHONE_BYTES: u32 = 22_000;

/// The largest rectangle of shape `ratio` in a photo, as near to the focal point as it can be.
fn crop(width: u32, height: u32, ratio: Option<(u32, u32)>, focal: (f64, f64)) -> Crop {
    let Some((w, h)) = ratio else {
        return Crop {
            x: 0,
            y: 0,
            width,
            height,
        };
    };
    let (full_width, full_height) = (f64::from(width), f64::from(height));
    let shape = f64::from(w) / f64::from(h);
    let (crop_width, crop_height) = if full_width / full_height > shape {
        (full_height * shape, full_height)
    } else {
        (full_width, full_width / shape)
    };
    let (crop_width, crop_height) = (
        (crop_width.round() as u32).clamp(1, width),
        (crop_height.round() as u32).clamp(1, height),
    );
    let place = |focal: f64, full: u32, part: u32| {
        let wanted = focal * f64::from(full) - f64::from(part) / 2.0;
        (wanted.round().max(0.0) as u32).min(full - part)
    };
    Crop {
        x: place(focal.0, width, crop_width),
        y: place(focal.1, height, crop_height),
        width: crop_width,
        height: crop_height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn crops_keep_the_focal_point() {
        let square = crop(2000, 1000, Some((1, 1)), (0.9, 0.5));
        assert_eq!(
            square,
            Crop {
                x: 1000,
                y: 0,
                width: 1000,
                height: 1000
            }
        );
        let centred = crop(1000, 2000, Some((1, 1)), (0.5, 0.5));
        assert_eq!(
            centred,
            Crop {
                x: 0,
                y: 500,
                width: 1000,
                height: 1000
            }
        );
        assert_eq!(
            crop(7, 5, None, (0.0, 0.0)),
            Crop {
                x: 0,
                y: 0,
                width: 7,
                height: 5
            }
        );
    }

    #[test]
    fn the_workspace_chooses_widths_and_formats() {
        let recipe = ImageRecipe {
            widths: vec![480, 960],
            formats: vec![PictureFormat::WebP, PictureFormat::Jpeg],
            fallback_width: 480,
            sizes: "100vw".to_owned(),
            quality_webp: 75,
            quality_jpeg: 80,
            ratio: None,
            max_bytes: None,
            phone_bytes: None,
        };
        let wanted = ImageSettings {
            widths: vec![320, 640],
            formats: vec![WebFormat::Jpeg],
            ..ImageSettings::default()
        };
        let card = adjusted(RecipeName::Card, &recipe, &wanted);
        assert_eq!((card.widths, card.fallback_width), (vec![320, 640], 320));
        assert_eq!(card.formats, [PictureFormat::Jpeg]);
        assert_eq!(adjusted(RecipeName::Share, &recipe, &wanted), recipe);
        assert_eq!(adjusted(RecipeName::Card, &recipe, &ImageSettings::default()), recipe);
    }

    #[test]
    fn ceilings_grow_with_the_width() {
        assert_eq!((ceiling(722, PHONE_BYTES), ceiling(960, PHONE_BYTES)), (22_000, 62_000));
        assert!(ceiling(240, PHONE_BYTES) < 5_000 && ceiling(1920, PHONE_BYTES) > 150_000);
        // A recipe's own number holds for phones alone.
        assert_eq!((ceiling(722, 14_000), ceiling(960, 14_000)), (14_000, 62_000));
    }

    proptest! {
        #[test]
        fn crops_stay_inside(w in 1u32..5000, h in 1u32..5000, a in 1u32..20, b in 1u32..20, x in 0.0f64..1.0, y in 0.0f64..1.0) {
            let c = crop(w, h, Some((a, b)), (x, y));
            prop_assert!(c.width >= 1 && c.height >= 1);
            prop_assert!(c.x + c.width <= w && c.y + c.height <= h);
        }
    }
}
