//! What is to be made of one photo: known before any pixel is read.

/// A picture format that is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImageFormat {
    /// AVIF; keeps transparency. Only where the program was built with it.
    Avif,
    /// Lossy WebP; keeps transparency.
    WebP,
    /// Baseline JPEG, 4:2:0; transparency is laid on the variant's background.
    Jpeg,
}

impl ImageFormat {
    /// The file extension, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            ImageFormat::Avif => "avif",
            ImageFormat::WebP => "webp",
            ImageFormat::Jpeg => "jpg",
        }
    }

    /// The media type (IANA).
    pub fn media_type(self) -> &'static str {
        match self {
            ImageFormat::Avif => "image/avif",
            ImageFormat::WebP => "image/webp",
            ImageFormat::Jpeg => "image/jpeg",
        }
    }
}

/// A rectangle of the upright photo, in its own pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Crop {
    /// Left edge.
    pub x: u32,
    /// Upper edge.
    pub y: u32,
    /// Width, at least 1.
    pub width: u32,
    /// Height, at least 1.
    pub height: u32,
}

/// One picture to be made from a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// The part of the upright photo that is shown.
    pub crop: Crop,
    /// Width in pixels; never more than that of `crop`.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The format.
    pub format: ImageFormat,
    /// Quality, 1 to 100, on the scale of the format's reference encoder.
    pub quality: u8,
    /// The most bytes the file should have: quality is lowered towards it, as far as it stays presentable.
    /// `0`: no limit.
    pub max_bytes: u32,
    /// Colour (sRGB) behind transparent parts where the format has no transparency.
    pub background: [u8; 3],
}
