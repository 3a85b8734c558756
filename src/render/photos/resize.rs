//! Cropping, resizing and turning.
//!
//! The first picture of a crop is resized in stored order and only then made upright and converted to sRGB: there
//! are far fewer pixels left to turn and to convert.

use std::borrow::Cow;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;

use crate::plan::images::Crop;
use crate::source::photo::PhotoHeader;

use super::PhotoProblem;
use super::colour::ToSrgb;
use super::decode::Pixels;
use super::ladder::Rung;

/// An upright picture in sRGB, four bytes a pixel.
pub(super) struct Picture {
    /// Width in pixels.
    pub(super) width: u32,
    /// Height in pixels.
    pub(super) height: u32,
    /// The fourth byte is alpha (not premultiplied); else it says nothing.
    pub(super) alpha: bool,
    /// The samples, row by row without gaps.
    pub(super) bytes: Vec<u8>,
}

/// Memory for one photo at a time, kept for the next.
#[derive(Default)]
pub(super) struct Bench {
    /// Resizes.
    pub(super) resizing: Resizing,
    /// Held the pixels of the photo before.
    pub(super) spare: Vec<u8>,
}

/// Benches beyond this many bytes are not kept: one huge photo must not hold memory to the end.
const MOST_SPARE_BYTES: usize = 100_000_000;

impl Bench {
    /// Keeps the memory of a photo that is done.
    pub(super) fn keep(&mut self, photo: Pixels) {
        if photo.bytes.capacity() <= MOST_SPARE_BYTES {
            self.spare = photo.bytes;
        }
    }
}

/// Resizes with Lanczos (three lobes), premultiplied where there is alpha.
#[derive(Default)]
pub(super) struct Resizing(Resizer);

impl Resizing {
    /// The largest picture of a crop, from the photo.
    pub(super) fn first(
        &mut self,
        photo: &Pixels,
        header: &PhotoHeader,
        rung: &Rung,
        colours: &ToSrgb,
    ) -> Result<Picture, PhotoProblem> {
        let orientation = header.orientation;
        let crop = stored_crop(orientation, header.stored_size(), rung.crop);
        let size = stored_size(orientation, (rung.width, rung.height));
        // Of a photo that was halved, the same part.
        let (stored_width, stored_height) = header.stored_size();
        let across = f64::from(photo.width) / f64::from(stored_width);
        let down = f64::from(photo.height) / f64::from(stored_height);
        let options = options(photo.kind.has_alpha()).crop(
            f64::from(crop.x) * across,
            f64::from(crop.y) * down,
            f64::from(crop.width) * across,
            f64::from(crop.height) * down,
        );
        let packed = pack(&photo.bytes, photo.kind.pixel_type().size());
        let samples = colours.apply(self.resize((photo.width, photo.height, &packed), size, &options)?);
        let alpha = colours.has_alpha() && samples.as_chunks::<4>().0.iter().any(|pixel| pixel[3] != 255);
        Ok(Picture {
            width: rung.width,
            height: rung.height,
            alpha,
            bytes: upright(samples, size, orientation),
        })
    }

    /// A smaller picture of the same crop.
    pub(super) fn smaller(&mut self, larger: &Picture, width: u32, height: u32) -> Result<Picture, PhotoProblem> {
        let source = (larger.width, larger.height, larger.bytes.as_slice());
        let bytes = self.resize(source, (width, height), &options(larger.alpha))?;
        Ok(Picture {
            width,
            height,
            alpha: larger.alpha,
            bytes,
        })
    }

    fn resize(
        &mut self,
        (width, height, packed): (u32, u32, &[u8]),
        (new_width, new_height): (u32, u32),
        options: &ResizeOptions,
    ) -> Result<Vec<u8>, PhotoProblem> {
        let failed = |detail: String| PhotoProblem::Corrupt(detail);
        // Always four channels: the kernels for thirteen other pixel types would be a third of the whole
        // program, and those for three channels are slower than these.
        let source =
            ImageRef::new(width, height, packed, PixelType::U8x4).map_err(|error| failed(error.to_string()))?;
        let mut target = Image::new(new_width, new_height, PixelType::U8x4);
        self.0
            .resize(&source, &mut target, options)
            .map_err(|error| failed(error.to_string()))?;
        Ok(target.into_vec())
    }
}

/// Samples of one to four channels as four: gray stands in the first three, the last of two or four is alpha (or
/// the fourth ink).
pub(super) fn pack(samples: &[u8], channels: usize) -> Cow<'_, [u8]> {
    if channels == 4 {
        return Cow::Borrowed(samples);
    }
    let mut packed = vec![255; samples.len() / channels * 4];
    for (target, pixel) in packed
        .as_chunks_mut::<4>()
        .0
        .iter_mut()
        .zip(samples.chunks_exact(channels))
    {
        match *pixel {
            [gray] => target[..3].fill(gray),
            [gray, alpha] => *target = [gray, gray, gray, alpha],
            _ => target[..3].copy_from_slice(pixel),
        }
    }
    Cow::Owned(packed)
}

/// The inverse of [`pack`].
pub(super) fn unpack(samples: Vec<u8>, channels: usize) -> Vec<u8> {
    let pixels = samples.as_chunks::<4>().0.iter();
    match channels {
        1 => pixels.map(|p| p[0]).collect(),
        2 => pixels.flat_map(|p| [p[0], p[3]]).collect(),
        3 => pixels.flat_map(|p| [p[0], p[1], p[2]]).collect(),
        _ => samples,
    }
}

fn options(alpha: bool) -> ResizeOptions {
    ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
        .use_alpha(alpha)
}

/// Where the pixel at `(x, y)` of an upright picture stands in the stored picture of `width` × `height`.
fn stored_position(orientation: Orientation, (width, height): (u32, u32), x: u32, y: u32) -> (u32, u32) {
    match orientation {
        Orientation::NoTransforms => (x, y),
        Orientation::FlipHorizontal => (width - 1 - x, y),
        Orientation::Rotate180 => (width - 1 - x, height - 1 - y),
        Orientation::FlipVertical => (x, height - 1 - y),
        Orientation::Rotate90 => (y, height - 1 - x),
        Orientation::Rotate270 => (width - 1 - y, x),
        Orientation::Rotate90FlipH => (y, x),
        Orientation::Rotate270FlipH => (width - 1 - y, height - 1 - x),
    }
}

/// The stored size of a picture that is `size` when upright.
fn stored_size(orientation: Orientation, size: (u32, u32)) -> (u32, u32) {
    match orientation {
        Orientation::NoTransforms
        | Orientation::FlipHorizontal
        | Orientation::Rotate180
        | Orientation::FlipVertical => size,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            (size.1, size.0)
        }
    }
}

/// The part of the stored photo that becomes `crop` of the upright one.
fn stored_crop(orientation: Orientation, photo: (u32, u32), crop: Crop) -> Crop {
    let one = stored_position(orientation, photo, crop.x, crop.y);
    let other = stored_position(orientation, photo, crop.x + crop.width - 1, crop.y + crop.height - 1);
    let (width, height) = stored_size(orientation, (crop.width, crop.height));
    Crop {
        x: one.0.min(other.0),
        y: one.1.min(other.1),
        width,
        height,
    }
}

/// Turns samples of a stored picture of `size`, four to a pixel.
fn upright(samples: Vec<u8>, size: (u32, u32), orientation: Orientation) -> Vec<u8> {
    if orientation == Orientation::NoTransforms {
        return samples;
    }
    let stored = samples.as_chunks::<4>().0;
    let (width, height) = stored_size(orientation, size);
    let mut turned = Vec::with_capacity(samples.len());
    for y in 0..height {
        for x in 0..width {
            let (column, row) = stored_position(orientation, size, x, y);
            let index = row as usize * size.0 as usize + column as usize;
            turned.extend_from_slice(&stored[index]);
        }
    }
    turned
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, RgbaImage};

    #[test]
    fn turning_and_cropping_agree_with_turning_the_whole_picture() {
        let (width, height) = (5_u32, 3_u32);
        let samples: Vec<u8> = (0..15).flat_map(|index| [index, index + 100, 7, 255]).collect();
        for value in 1..=8 {
            let orientation = Orientation::from_exif(value).unwrap();
            let mut whole = DynamicImage::ImageRgba8(RgbaImage::from_raw(width, height, samples.clone()).unwrap());
            whole.apply_orientation(orientation);
            assert_eq!(
                upright(samples.clone(), (width, height), orientation),
                whole.as_bytes(),
                "{value}"
            );

            let crop = Crop {
                x: 1,
                y: 0,
                width: 2,
                height: 3.min(whole.height() - 1),
            };
            let expected = whole.crop_imm(crop.x, crop.y, crop.width, crop.height);
            let stored = stored_crop(orientation, (width, height), crop);
            let part = DynamicImage::ImageRgba8(RgbaImage::from_raw(width, height, samples.clone()).unwrap()).crop_imm(
                stored.x,
                stored.y,
                stored.width,
                stored.height,
            );
            let turned = upright(part.into_bytes(), (stored.width, stored.height), orientation);
            assert_eq!(turned, expected.as_bytes(), "{value}");
        }
    }

    #[test]
    fn hidden_colours_do_not_bleed() {
        // Opaque red beside fully transparent green: halved, the edge stays red.
        let bytes = [[255, 0, 0, 255], [255, 0, 0, 255], [0, 255, 0, 0], [0, 255, 0, 0]]
            .as_flattened()
            .repeat(4);
        let larger = Picture {
            width: 4,
            height: 4,
            alpha: true,
            bytes,
        };
        let smaller = Resizing::default().smaller(&larger, 2, 2).unwrap();
        for pixel in smaller.bytes.as_chunks::<4>().0.iter().filter(|pixel| pixel[3] > 8) {
            assert!(pixel[0] > 240 && pixel[1] < 15, "{pixel:?}");
        }
    }
}
