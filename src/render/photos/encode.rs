//! Pixels to files.

use std::borrow::Cow;

use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

use crate::plan::images::{ImageFormat, Variant};

use super::PhotoProblem;
use super::resize::Picture;

mod webp;

pub use webp::method as webp_method;

/// Encodes `picture` as `variant` says, at its quality, or the highest lower one whose file is small enough.
pub(super) fn encode(picture: &Picture, variant: &Variant) -> Result<Vec<u8>, PhotoProblem> {
    match variant.format {
        ImageFormat::WebP => {
            let method = webp::method(picture.width, &picture.bytes);
            fitting(variant, |quality| webp::encode(picture, quality, method))
        }
        ImageFormat::Avif => fitting(variant, |quality| avif(picture, quality)),
        ImageFormat::Jpeg => {
            let opaque = flattened(picture, variant.background);
            fitting(variant, |quality| jpeg(&opaque, picture.width, picture.height, quality))
        }
    }
}

/// Below this quality a picture looks broken, whatever it weighs. Only dense patterns such as songket come near it, and
/// they hide best what is lost: looked at on a phone, cards of them show nothing of it.
const LOWEST_QUALITY: u8 = 7;

/// Tries the variant's quality and, where the file is too large, searches below it.
fn fitting(
    variant: &Variant,
    mut encode: impl FnMut(u8) -> Result<Vec<u8>, PhotoProblem>,
) -> Result<Vec<u8>, PhotoProblem> {
    let fits = |bytes: &[u8]| variant.max_bytes == 0 || bytes.len() as u64 <= u64::from(variant.max_bytes);
    let first = encode(variant.quality)?;
    if fits(&first) {
        return Ok(first);
    }
    // Quality and bytes of the smallest file that does not fit, and of the largest that does.
    let (mut high, mut too_large) = (variant.quality, first.len());
    let lowest = LOWEST_QUALITY.min(variant.quality);
    let mut best: Option<(u8, Vec<u8>)> = None;
    let limit = f64::from(variant.max_bytes);
    for _ in 0..MOST_TRIES {
        let low = best.as_ref().map_or(lowest, |(quality, _)| *quality);
        if high <= low + 1 {
            break;
        }
        let between = |quality: f64| (quality.round() as u8).clamp(low + 1, high - 1);
        let quality = match &best {
            // Around the usual qualities, bytes grow about as quality does.
            None => between(f64::from(high) * limit / too_large as f64 * 0.97),
            // Between two known ones the logarithm of the bytes is nearly straight.
            Some((_, fitting)) => {
                let (below, above) = ((fitting.len().max(1) as f64).ln(), (too_large as f64).ln());
                let share = ((limit * 0.98).ln() - below) / (above - below).max(f64::EPSILON);
                between(f64::from(low) + share * f64::from(high - low))
            }
        };
        let bytes = encode(quality)?;
        if !fits(&bytes) {
            (high, too_large) = (quality, bytes.len());
            continue;
        }
        let is_good = bytes.len() as f64 >= GOOD_USE * limit;
        best = Some((quality, bytes));
        if is_good {
            break;
        }
    }
    match best {
        Some((_, bytes)) => Ok(bytes),
        // Even when that does not fit: a photo that is a little too heavy is better than none.
        None if high == lowest => Ok(first),
        None => encode(lowest),
    }
}

/// How many qualities are tried at most: each is a whole encoding.
const MOST_TRIES: usize = 5;
/// A file that uses this share of its ceiling is not made anew for the rest.
const GOOD_USE: f64 = 0.93;

/// Samples whose fourth byte says nothing, transparent parts laid on `background`.
fn flattened(picture: &Picture, background: [u8; 3]) -> Cow<'_, [u8]> {
    if !picture.alpha {
        return Cow::Borrowed(&picture.bytes);
    }
    let lay = |colour: u8, behind: u8, alpha: u8| {
        let sum = u32::from(colour) * u32::from(alpha) + u32::from(behind) * u32::from(255 - alpha);
        ((sum + 127) / 255) as u8
    };
    let [behind_red, behind_green, behind_blue] = background;
    let pixels = picture.bytes.as_chunks().0.iter();
    Cow::Owned(
        pixels
            .flat_map(|&[red, green, blue, alpha]| {
                [
                    lay(red, behind_red, alpha),
                    lay(green, behind_green, alpha),
                    lay(blue, behind_blue, alpha),
                    255,
                ]
            })
            .collect(),
    )
}

/// AVIF at the fastest effort, which is still many times slower than WebP.
#[cfg(feature = "avif")]
fn avif(picture: &Picture, quality: u8) -> Result<Vec<u8>, PhotoProblem> {
    use ravif::{Img, RGB8, RGBA8};
    let (width, height) = (picture.width as usize, picture.height as usize);
    // One thread: other photos are encoded beside this one, and the bytes must not depend on their number.
    let encoder = ravif::Encoder::new()
        .with_quality(f32::from(quality))
        .with_alpha_quality(100.0)
        .with_speed(10)
        .with_num_threads(Some(1));
    let pixels = picture.bytes.as_chunks::<4>().0.iter();
    let encoded = if picture.alpha {
        let pixels: Vec<RGBA8> = pixels.map(|&[r, g, b, a]| RGBA8::new(r, g, b, a)).collect();
        encoder.encode_rgba(Img::new(&pixels, width, height))
    } else {
        let pixels: Vec<RGB8> = pixels.map(|&[r, g, b, _]| RGB8::new(r, g, b)).collect();
        encoder.encode_rgb(Img::new(&pixels, width, height))
    };
    let file = encoded.map_err(|error| PhotoProblem::Encoder(format!("AVIF: {error}")))?;
    Ok(file.avif_file)
}

/// Recipes of a workspace lose AVIF where the program cannot make it; those of a theme of its own end here.
#[cfg(not(feature = "avif"))]
fn avif(_: &Picture, _: u8) -> Result<Vec<u8>, PhotoProblem> {
    Err(PhotoProblem::Encoder("this kampung was built without AVIF".to_owned()))
}

/// Baseline JPEG in one scan, 4:2:0 with averaged chroma. With Huffman tables made for the picture this encoder writes
/// a scan for each colour component instead, which is about a tenth smaller and which widely used decoders get wrong.
fn jpeg(opaque: &[u8], width: u32, height: u32, quality: u8) -> Result<Vec<u8>, PhotoProblem> {
    let failed = |detail: String| PhotoProblem::Encoder(format!("JPEG: {detail}"));
    let side = |length: u32| u16::try_from(length).map_err(|error| failed(error.to_string()));
    let (width, height) = (side(width)?, side(height)?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder
        .encode(opaque, width, height, ColorType::Rgba)
        .map_err(|error| failed(error.to_string()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::resize::pack;
    use super::super::samples;
    use super::*;
    use crate::plan::images::Crop;

    fn variant(format: ImageFormat, quality: u8, max_bytes: u32) -> Variant {
        let crop = Crop {
            x: 0,
            y: 0,
            width: 96,
            height: 64,
        };
        Variant {
            crop,
            width: 96,
            height: 64,
            format,
            quality,
            max_bytes,
            background: [0, 0, 255],
        }
    }

    fn picture() -> Picture {
        Picture {
            width: 96,
            height: 64,
            alpha: false,
            bytes: pack(&samples::texture(96, 64), 3).into_owned(),
        }
    }

    #[test]
    fn quality_falls_until_the_file_fits() {
        for format in [ImageFormat::WebP, ImageFormat::Jpeg] {
            let free = encode(&picture(), &variant(format, 90, 0)).unwrap();
            let limit = free.len() as u32 / 2;
            let fitting = encode(&picture(), &variant(format, 90, limit)).unwrap();
            assert!(fitting.len() as u32 <= limit, "{format:?}");
            // Not lower than needed: some quality above gives more than the limit, and it is used well.
            assert!(
                fitting.len() as u32 > limit / 2,
                "{format:?}: {} of {limit}",
                fitting.len()
            );
            let exact = encode(&picture(), &variant(format, 90, free.len() as u32)).unwrap();
            assert_eq!(exact, free);
            let hopeless = encode(&picture(), &variant(format, 90, 20)).unwrap();
            assert_eq!(
                hopeless,
                encode(&picture(), &variant(format, LOWEST_QUALITY, 0)).unwrap()
            );
        }
    }

    #[test]
    fn alpha_is_kept_in_webp_and_laid_on_the_background_in_jpeg() {
        let half = [255, 0, 0, 128].repeat(48 * 64);
        let clear = [9, 9, 9, 0].repeat(48 * 64);
        let bytes: Vec<u8> = half
            .chunks(48 * 4)
            .zip(clear.chunks(48 * 4))
            .flat_map(|(left, right)| [left, right].concat())
            .collect();
        let picture = Picture {
            width: 96,
            height: 64,
            alpha: true,
            bytes,
        };

        let webp = encode(&picture, &variant(ImageFormat::WebP, 80, 0)).unwrap();
        let decoded = image::load_from_memory_with_format(&webp, image::ImageFormat::WebP)
            .unwrap()
            .into_rgba8();
        assert_eq!(decoded.get_pixel(10, 10)[3], 128);
        assert_eq!(decoded.get_pixel(80, 10)[3], 0);
        assert!(decoded.get_pixel(10, 10)[0] > 235);

        let jpeg = encode(&picture, &variant(ImageFormat::Jpeg, 90, 0)).unwrap();
        let decoded = super::super::jpeg::decode(&jpeg, false, Vec::new()).unwrap().rgb();
        let pixel = |x: usize, y: usize| <[u8; 3]>::try_from(&decoded[(y * 96 + x) * 3..][..3]).unwrap();
        let near = |pixel: [u8; 3], expected: [u8; 3]| pixel.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= 8);
        assert!(near(pixel(10, 10), [128, 0, 127]), "{:?}", pixel(10, 10));
        assert!(near(pixel(80, 10), [0, 0, 255]), "{:?}", pixel(80, 10));
    }

    #[test]
    fn jpeg_is_baseline_with_halved_chroma() {
        let bytes = encode(&picture(), &variant(ImageFormat::Jpeg, 95, 0)).unwrap();
        let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        assert_eq!(&bytes[frame + 9..frame + 19], [3, 0, 0x22, 0, 1, 0x11, 1, 2, 0x11, 1]);
        let scans = bytes.windows(2).filter(|pair| *pair == [0xff, 0xda]).count();
        assert_eq!(scans, 1);
    }
}
