//! Image recipes: which sizes and formats of a photo a theme's layout needs.

use std::fmt;

/// A picture format that a recipe may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureFormat {
    /// AVIF.
    Avif,
    /// Lossy WebP.
    WebP,
    /// JPEG.
    Jpeg,
}

impl PictureFormat {
    /// All formats.
    pub const ALL: [PictureFormat; 3] = [PictureFormat::Avif, PictureFormat::WebP, PictureFormat::Jpeg];

    /// The name in `theme.toml`.
    pub fn name(self) -> &'static str {
        match self {
            PictureFormat::Avif => "avif",
            PictureFormat::WebP => "webp",
            PictureFormat::Jpeg => "jpeg",
        }
    }

    /// Reads the name in `theme.toml`.
    pub fn parse(name: &str) -> Option<Self> {
        PictureFormat::ALL.into_iter().find(|f| f.name() == name)
    }
}

/// The places of a site that show photos, each with its own recipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecipeName {
    /// Teasers in lists.
    Card,
    /// The wide photo of a home page.
    Hero,
    /// The large photo of a page, and every photo when it is opened.
    Detail,
    /// Photos in gallery rows and below the large photo.
    Thumbnail,
    /// Photos in text.
    Content,
    /// What messengers show with a link.
    Share,
}

impl RecipeName {
    /// All recipes; a complete theme has each of them.
    pub const ALL: [RecipeName; 6] = [
        RecipeName::Card,
        RecipeName::Hero,
        RecipeName::Detail,
        RecipeName::Thumbnail,
        RecipeName::Content,
        RecipeName::Share,
    ];

    /// The name in `theme.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            RecipeName::Card => "card",
            RecipeName::Hero => "hero",
            RecipeName::Detail => "detail",
            RecipeName::Thumbnail => "thumbnail",
            RecipeName::Content => "content",
            RecipeName::Share => "share",
        }
    }

    /// Reads the name in `theme.toml`.
    pub fn parse(name: &str) -> Option<Self> {
        RecipeName::ALL.into_iter().find(|r| r.as_str() == name)
    }
}

impl fmt::Display for RecipeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What is to be made of a photo in one place of the layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageRecipe {
    /// Widths in pixels, ascending, without repetitions; at least one. Widths that a photo does not have
    /// are left to the planner.
    pub widths: Vec<u32>,
    /// Formats, best first. JPEG, when among them, is made once, at `fallback_width`.
    pub formats: Vec<PictureFormat>,
    /// Width in pixels of the one JPEG.
    pub fallback_width: u32,
    /// The `sizes` attribute: how wide the layout shows the photo.
    pub sizes: String,
    /// Quality of WebP, 1 to 100.
    pub quality_webp: u8,
    /// Quality of JPEG, 1 to 100.
    pub quality_jpeg: u8,
    /// Width and height of the crop that covers the frame; `None` keeps the photo's own shape.
    pub ratio: Option<(u32, u32)>,
    /// The most bytes a file may have; `None` for no limit.
    pub max_bytes: Option<u32>,
    /// The most bytes of a file that fills a phone's width, in proportion for smaller ones; `None`: the planner's own.
    pub phone_bytes: Option<u32>,
}

/// A recipe as a manifest writes it: every field may be left to the theme below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RecipeForm {
    pub widths: Option<Vec<u32>>,
    pub formats: Option<Vec<PictureFormat>>,
    pub fallback_width: Option<u32>,
    pub sizes: Option<String>,
    pub quality_webp: Option<u8>,
    pub quality_jpeg: Option<u8>,
    /// `Some(None)`: written as `[]`, which takes away the crop of the theme below.
    pub ratio: Option<Option<(u32, u32)>>,
    pub max_bytes: Option<u32>,
    pub phone_bytes: Option<u32>,
}

impl RecipeForm {
    /// The fields of `self` over those of `below`.
    pub fn over(self, below: RecipeForm) -> RecipeForm {
        RecipeForm {
            widths: self.widths.or(below.widths),
            formats: self.formats.or(below.formats),
            fallback_width: self.fallback_width.or(below.fallback_width),
            sizes: self.sizes.or(below.sizes),
            quality_webp: self.quality_webp.or(below.quality_webp),
            quality_jpeg: self.quality_jpeg.or(below.quality_jpeg),
            ratio: self.ratio.or(below.ratio),
            max_bytes: self.max_bytes.or(below.max_bytes),
            phone_bytes: self.phone_bytes.or(below.phone_bytes),
        }
    }

    /// The complete recipe, or the name of the field that is missing.
    pub fn complete(self) -> Result<ImageRecipe, &'static str> {
        let mut widths = self.widths.ok_or("widths")?;
        widths.sort_unstable();
        widths.dedup();
        let largest = *widths.last().ok_or("widths")?;
        Ok(ImageRecipe {
            fallback_width: self.fallback_width.unwrap_or(largest),
            widths,
            formats: self.formats.ok_or("formats")?,
            sizes: self.sizes.unwrap_or_else(|| "100vw".to_owned()),
            quality_webp: self.quality_webp.unwrap_or(75),
            quality_jpeg: self.quality_jpeg.unwrap_or(80),
            ratio: self.ratio.flatten(),
            max_bytes: self.max_bytes,
            phone_bytes: self.phone_bytes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_override_one_by_one() {
        let below = RecipeForm {
            widths: Some(vec![960, 480, 480]),
            formats: Some(vec![PictureFormat::WebP]),
            ratio: Some(Some((4, 3))),
            ..RecipeForm::default()
        };
        let above = RecipeForm {
            ratio: Some(None),
            quality_webp: Some(60),
            ..RecipeForm::default()
        };
        let recipe = above.over(below).complete().unwrap();
        assert_eq!(recipe.widths, [480, 960]);
        assert_eq!(recipe.fallback_width, 960);
        assert_eq!((recipe.ratio, recipe.quality_webp), (None, 60));
    }

    #[test]
    fn an_incomplete_recipe_says_what_is_missing() {
        assert_eq!(RecipeForm::default().complete(), Err("widths"));
    }

    #[test]
    fn names_round_trip() {
        for name in RecipeName::ALL {
            assert_eq!(RecipeName::parse(name.as_str()), Some(name));
        }
        for format in PictureFormat::ALL {
            assert_eq!(PictureFormat::parse(format.name()), Some(format));
        }
    }
}
