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

/// An upright picture in sRGB.
pub(super) struct Picture {
    /// Width in pixels.
    pub(super) width: u32,
    /// Height in pixels.
    pub(super) height: u32,
    /// RGBA (not premultiplied) instead of RGB.
    pub(super) alpha: bool,
    /// The samples, row by row without gaps.
    pub(super) bytes: Vec<u8>,
}

/// Resizes with Lanczos (three lobes), premultiplied where there is alpha.
pub(super) struct Resizing(Resizer);

impl Resizing {
    /// With the fastest code that this processor has.
    pub(super) fn new() -> Self {
        Resizing(Resizer::new())
    }

    /// The largest picture of a crop, from the photo.
    pub(super) fn first(
        &mut self,
        photo: &Pixels,
        header: &PhotoHeader,
        rung: &Rung,
        colours: &ToSrgb,
    ) -> Result<Picture, PhotoProblem> {
        let orientation = header.orientation;
        let crop = stored_crop(orientation, (photo.width, photo.height), rung.crop);
        let size = stored_size(orientation, (rung.width, rung.height));
        let pixel_type = photo.kind.pixel_type();
        let options =
            options(photo.kind.has_alpha()).crop(crop.x.into(), crop.y.into(), crop.width.into(), crop.height.into());
        let source = (photo.width, photo.height, photo.bytes.as_slice());
        let samples = colours.apply(self.resize(source, size, pixel_type, &options)?);
        let (samples, alpha) = if colours.has_alpha() {
            without_opaque_alpha(samples)
        } else {
            (samples, false)
        };
        let bytes = if alpha {
            upright::<4>(samples, size, orientation)
        } else {
            upright::<3>(samples, size, orientation)
        };
        Ok(Picture {
            width: rung.width,
            height: rung.height,
            alpha,
            bytes,
        })
    }

    /// A smaller picture of the same crop.
    pub(super) fn smaller(&mut self, larger: &Picture, width: u32, height: u32) -> Result<Picture, PhotoProblem> {
        let pixel_type = if larger.alpha { PixelType::U8x4 } else { PixelType::U8x3 };
        let source = (larger.width, larger.height, larger.bytes.as_slice());
        let bytes = self.resize(source, (width, height), pixel_type, &options(larger.alpha))?;
        Ok(Picture {
            width,
            height,
            alpha: larger.alpha,
            bytes,
        })
    }

    fn resize(
        &mut self,
        (width, height, samples): (u32, u32, &[u8]),
        (new_width, new_height): (u32, u32),
        pixel_type: PixelType,
        options: &ResizeOptions,
    ) -> Result<Vec<u8>, PhotoProblem> {
        let failed = |detail: String| PhotoProblem::Corrupt(detail);
        // Always four channels: the kernels for thirteen other pixel types would be a third of the whole
        // program, and those for three channels are slower than these.
        let channels = pixel_type.size();
        let packed = pack(samples, channels);
        let source =
            ImageRef::new(width, height, &packed, PixelType::U8x4).map_err(|error| failed(error.to_string()))?;
        let mut target = Image::new(new_width, new_height, PixelType::U8x4);
        self.0
            .resize(&source, &mut target, options)
            .map_err(|error| failed(error.to_string()))?;
        Ok(unpack(target.into_vec(), channels))
    }
}

/// Samples of one to four channels as four: gray stands in the first three, the last of two or four is alpha (or
/// the fourth ink).
fn pack(samples: &[u8], channels: usize) -> Cow<'_, [u8]> {
    let packed = |pixel: &[u8]| match *pixel {
        [gray] => [gray, gray, gray, 255],
        [gray, alpha] => [gray, gray, gray, alpha],
        [red, green, blue] => [red, green, blue, 255],
        _ => [0; 4],
    };
    match channels {
        4 => Cow::Borrowed(samples),
        _ => Cow::Owned(samples.chunks_exact(channels).flat_map(packed).collect()),
    }
}

/// The inverse of [`pack`].
fn unpack(samples: Vec<u8>, channels: usize) -> Vec<u8> {
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

/// Turns samples of a stored picture of `size`, `N` to a pixel.
fn upright<const N: usize>(samples: Vec<u8>, size: (u32, u32), orientation: Orientation) -> Vec<u8> {
    if orientation == Orientation::NoTransforms {
        return samples;
    }
    let stored = samples.as_chunks::<N>().0;
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

/// Takes the alpha away where it says nothing. The second value: is there still alpha?
fn without_opaque_alpha(samples: Vec<u8>) -> (Vec<u8>, bool) {
    let pixels = samples.as_chunks::<4>().0;
    if pixels.iter().any(|pixel| pixel[3] != 255) {
        return (samples, true);
    }
    (
        pixels
            .iter()
            .flat_map(|&[red, green, blue, _]| [red, green, blue])
            .collect(),
        false,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, RgbImage};

    #[test]
    fn turning_and_cropping_agree_with_turning_the_whole_picture() {
        let (width, height) = (5_u32, 3_u32);
        let samples: Vec<u8> = (0..15).flat_map(|index| [index, index + 100, 7]).collect();
        for value in 1..=8 {
            let orientation = Orientation::from_exif(value).unwrap();
            let mut whole = DynamicImage::ImageRgb8(RgbImage::from_raw(width, height, samples.clone()).unwrap());
            whole.apply_orientation(orientation);
            assert_eq!(
                upright::<3>(samples.clone(), (width, height), orientation),
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
            let part = DynamicImage::ImageRgb8(RgbImage::from_raw(width, height, samples.clone()).unwrap()).crop_imm(
                stored.x,
                stored.y,
                stored.width,
                stored.height,
            );
            let turned = upright::<3>(part.into_bytes(), (stored.width, stored.height), orientation);
            assert_eq!(turned, expected.as_bytes(), "{value}");
        }
    }

    #[test]
    fn alpha_stays_only_where_it_says_something() {
        assert_eq!(
            without_opaque_alpha(vec![1, 2, 3, 255, 4, 5, 6, 255]),
            (vec![1, 2, 3, 4, 5, 6], false)
        );
        let partly = vec![1, 2, 3, 255, 4, 5, 6, 254];
        assert_eq!(without_opaque_alpha(partly.clone()), (partly, true));
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
        let smaller = Resizing::new().smaller(&larger, 2, 2).unwrap();
        for pixel in smaller.bytes.as_chunks::<4>().0.iter().filter(|pixel| pixel[3] > 8) {
            assert!(pixel[0] > 240 && pixel[1] < 15, "{pixel:?}");
        }
    }
}
