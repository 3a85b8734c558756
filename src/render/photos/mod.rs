//! Photos: from an original to the pictures that are published.
//!
//! A photo is decoded once, in the order of its stored pixels. For every crop the largest picture is resized from
//! it, made upright and converted to sRGB; smaller pictures of the same crop are resized from the next larger one.
//! Only pixels reach the encoders, so nothing else of the original (EXIF, GPS, thumbnails, profiles, trailing
//! data) can reach an output. The bytes of a picture depend on the photo, the variant and the sizes it was
//! cascaded through, never on the number of threads or on what the cache held.

#[cfg(feature = "avif-photos")]
mod avif;
mod budget;
mod colour;
mod decode;
mod encode;
#[cfg(feature = "heic")]
mod heic;
mod jpeg;
mod ladder;
mod mean;
mod problem;
mod resize;
mod work;

#[cfg(test)]
mod kinds;
#[cfg(test)]
mod samples;

pub use encode::webp_method;
pub use problem::PhotoProblem;
pub use work::{PhotoJob, PhotosMade, make, make_all};

use crate::plan::images::Variant;
use crate::source::photo::PhotoHeader;

use ladder::Ladder;
use resize::{Bench, Picture};

/// Version of everything here that decides the bytes of an output: raise it with any change to them, a new version
/// of an encoder included.
pub const ENCODER_VERSION: u32 = 9;

/// Makes `variants` of the photo whose bytes are `photo` and whose header is `header`, in their order.
pub fn process(photo: &[u8], header: &PhotoHeader, variants: &[Variant]) -> Result<Vec<Vec<u8>>, PhotoProblem> {
    let mut made: Vec<Vec<u8>> = vec![Vec::new(); variants.len()];
    let mut bench = Bench::default();
    process_some(
        photo,
        header,
        variants,
        &mut bench,
        &mut |_| true,
        &mut |index, bytes| {
            if let Some(slot) = made.get_mut(index) {
                *slot = bytes;
            }
            Ok(())
        },
    )?;
    Ok(made)
}

/// Makes those of `variants` whose index is `wanted` and hands each to `keep` as soon as it is encoded. What is not
/// wanted is resized where others cascade from it, but not encoded. Gives the photo's mean colour.
fn process_some(
    photo: &[u8],
    header: &PhotoHeader,
    variants: &[Variant],
    bench: &mut Bench,
    wanted: &mut dyn FnMut(usize) -> bool,
    keep: &mut dyn FnMut(usize, Vec<u8>) -> Result<(), PhotoProblem>,
) -> Result<[u8; 3], PhotoProblem> {
    let ladder = Ladder::new(header, variants)?;
    let wanted: Vec<bool> = (0..variants.len()).map(wanted).collect();
    let needed = ladder.needed(&wanted);
    let decoded = decode::decode(photo, header, std::mem::take(&mut bench.spare))?;
    let colours = colour::ToSrgb::new(&decoded);
    let mean = mean::mean(&decoded, &colours);
    let resizer = &mut bench.resizing;

    // Rungs stand in the order of their crops, larger before smaller: once a crop is done, its pictures can go.
    let mut pictures: Vec<Option<Picture>> = Vec::new();
    pictures.resize_with(ladder.rungs.len(), || None);
    for (index, rung) in ladder.rungs.iter().enumerate() {
        if index > 0
            && ladder
                .rungs
                .get(index - 1)
                .is_some_and(|before| before.crop != rung.crop)
        {
            pictures.iter_mut().for_each(|picture| *picture = None);
        }
        if !needed.get(index).copied().unwrap_or(false) {
            continue;
        }
        let larger = rung
            .parent
            .and_then(|parent| pictures.get(parent))
            .and_then(Option::as_ref);
        let picture = match larger {
            Some(larger) => resizer.smaller(larger, rung.width, rung.height)?,
            None => resizer.first(&decoded, header, rung, &colours)?,
        };
        for &variant_index in &rung.variants {
            if let Some(variant) = variants.get(variant_index)
                && wanted.get(variant_index).copied().unwrap_or(false)
            {
                keep(variant_index, encode::encode(&picture, variant)?)?;
            }
        }
        if let Some(slot) = pictures.get_mut(index) {
            *slot = Some(picture);
        }
    }
    bench.keep(decoded);
    Ok(mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::images::{Crop, ImageFormat};
    use crate::source::photo::read_header;
    use image::ExtendedColorType;
    use jpeg_encoder::ColorType;
    use samples::JpegOptions;

    fn whole(header: &PhotoHeader) -> Crop {
        Crop {
            x: 0,
            y: 0,
            width: header.width,
            height: header.height,
        }
    }

    fn variant(crop: Crop, width: u32, height: u32, format: ImageFormat) -> Variant {
        Variant {
            crop,
            width,
            height,
            format,
            quality: 90,
            max_bytes: 0,
            background: [255, 255, 255],
        }
    }

    /// The only variant of a photo as RGB.
    fn one(photo: &[u8], make_variant: impl Fn(&PhotoHeader) -> Variant) -> image::RgbImage {
        let header = read_header(photo).unwrap();
        let made = process(photo, &header, &[make_variant(&header)]).unwrap();
        let header = read_header(&made[0]).unwrap();
        let pixels = decode::decode(&made[0], &header, Vec::new()).unwrap();
        image::RgbImage::from_raw(pixels.width, pixels.height, pixels.rgb()).unwrap()
    }

    fn near(pixel: &image::Rgb<u8>, expected: [u8; 3], tolerance: u8) -> bool {
        pixel.0.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= tolerance)
    }

    /// Red in the upper left quarter, green right of it, blue below, black in the last one: 64 × 32 when upright.
    const QUARTERS: [[u8; 3]; 4] = [[230, 20, 20], [20, 200, 20], [20, 20, 230], [0, 0, 0]];

    fn quarters() -> image::RgbImage {
        image::RgbImage::from_fn(64, 32, |x, y| {
            image::Rgb(QUARTERS[usize::from(x >= 32) + 2 * usize::from(y >= 16)])
        })
    }

    /// The stored picture that is upright after `orientation`.
    fn stored_for(orientation: u8) -> image::RgbImage {
        use image::imageops::{flip_horizontal, flip_vertical, rotate90, rotate180, rotate270};
        let upright = quarters();
        match orientation {
            2 => flip_horizontal(&upright),
            3 => rotate180(&upright),
            4 => flip_vertical(&upright),
            5 => flip_horizontal(&rotate90(&upright)),
            6 => rotate270(&upright),
            7 => flip_horizontal(&rotate270(&upright)),
            8 => rotate90(&upright),
            _ => upright,
        }
    }

    #[test]
    fn every_orientation_ends_upright() {
        for orientation in 1..=8 {
            let stored = stored_for(orientation);
            let exif = samples::exif(orientation);
            let options = JpegOptions {
                exif: Some(&exif),
                ..JpegOptions::default()
            };
            let (width, height) = (stored.width() as u16, stored.height() as u16);
            let photo = samples::jpeg(stored.as_raw(), width, height, ColorType::Rgb, options);
            for format in [ImageFormat::WebP, ImageFormat::Jpeg] {
                let picture = one(&photo, |header| variant(whole(header), 32, 16, format));
                for (index, expected) in QUARTERS.into_iter().enumerate() {
                    let (x, y) = (8 + 16 * (index as u32 % 2), 4 + 8 * (index as u32 / 2));
                    let pixel = picture.get_pixel(x, y);
                    assert!(
                        near(pixel, expected, 12),
                        "{orientation}, {format:?}, quarter {index}: {pixel:?}"
                    );
                }
                // A crop of the upright photo: its green quarter.
                let green = Crop {
                    x: 34,
                    y: 2,
                    width: 28,
                    height: 12,
                };
                let picture = one(&photo, |_| variant(green, 14, 6, format));
                assert!(
                    picture.pixels().all(|pixel| near(pixel, QUARTERS[1], 14)),
                    "{orientation}, {format:?}"
                );
            }
        }
    }

    #[test]
    fn nothing_but_pixels_is_published() {
        let exif = samples::exif(6);
        let icc = moxcms::ColorProfile::new_display_p3().encode().unwrap();
        let options = JpegOptions {
            exif: Some(&exif),
            icc: Some(&icc),
            ..JpegOptions::default()
        };
        let mut photo = samples::jpeg(&samples::texture(64, 48), 64, 48, ColorType::Rgb, options);
        photo.extend_from_slice(samples::SECRET);
        let header = read_header(&photo).unwrap();
        let variants = [
            variant(whole(&header), 40, 53, ImageFormat::WebP),
            variant(whole(&header), 40, 53, ImageFormat::Jpeg),
        ];
        for made in process(&photo, &header, &variants).unwrap() {
            for trace in [samples::SECRET, b"Exif", b"EXIF", b"XMP", b"ICC", b"II*\0", b"MM\0*"] {
                assert!(!made.windows(trace.len()).any(|window| window == trace));
            }
            if made.starts_with(b"RIFF") {
                assert_eq!(&made[12..16], b"VP8 ", "a bare stream, no container for metadata");
            } else {
                let markers: Vec<u8> = crate::source::photo::jpeg_segments(&made)
                    .map(|segment| segment.marker)
                    .collect();
                assert!(
                    markers
                        .iter()
                        .all(|marker| matches!(marker, 0xe0 | 0xdb | 0xc0 | 0xc4 | 0xda)),
                    "{markers:x?}"
                );
            }
        }
    }

    #[test]
    fn a_photo_in_display_p3_keeps_its_colours() {
        let icc = moxcms::ColorProfile::new_display_p3().encode().unwrap();
        let options = JpegOptions {
            icc: Some(&icc),
            ..JpegOptions::default()
        };
        let pixels = [200, 100, 50].repeat(32 * 32);
        let photo = samples::jpeg(&pixels, 32, 32, ColorType::Rgb, options);
        for format in [ImageFormat::WebP, ImageFormat::Jpeg] {
            let picture = one(&photo, |header| variant(whole(header), 16, 16, format));
            assert!(
                near(picture.get_pixel(8, 8), [215, 93, 31], 6),
                "{:?}",
                picture.get_pixel(8, 8)
            );
        }
    }

    #[test]
    fn inks_become_light() {
        let icc = samples::ink_profile();
        // Full cyan.
        let pixels = [255, 0, 0, 0].repeat(32 * 32);
        for (colour, icc, expected) in [
            (ColorType::Cmyk, None, [0, 255, 255]),
            (ColorType::CmykAsYcck, None, [0, 255, 255]),
            (ColorType::Cmyk, Some(icc.as_slice()), [189; 3]),
        ] {
            let options = JpegOptions {
                icc,
                ..JpegOptions::default()
            };
            let photo = samples::jpeg(&pixels, 32, 32, colour, options);
            let picture = one(&photo, |header| variant(whole(header), 16, 16, ImageFormat::Jpeg));
            assert!(
                near(picture.get_pixel(8, 8), expected, 8),
                "{:?}",
                picture.get_pixel(8, 8)
            );
        }
    }

    #[test]
    fn a_16_bit_png_and_its_transparency() {
        let pixel: Vec<u8> = [0xc8c8_u16, 0x6464, 0x3232, 0]
            .iter()
            .flat_map(|sample| sample.to_ne_bytes())
            .collect();
        let photo = samples::png(&pixel.repeat(32 * 32), 32, 32, ExtendedColorType::Rgba16);
        let background = [10, 200, 90];
        let flat = |header: &PhotoHeader| Variant {
            background,
            ..variant(whole(header), 16, 16, ImageFormat::Jpeg)
        };
        let picture = one(&photo, flat);
        assert!(
            near(picture.get_pixel(8, 8), background, 4),
            "{:?}",
            picture.get_pixel(8, 8)
        );

        let opaque: Vec<u8> = [0xc8c8_u16, 0x6464, 0x3232]
            .iter()
            .flat_map(|sample| sample.to_ne_bytes())
            .collect();
        let photo = samples::png(&opaque.repeat(32 * 32), 32, 32, ExtendedColorType::Rgb16);
        let picture = one(&photo, |header| variant(whole(header), 32, 32, ImageFormat::WebP));
        assert!(
            near(picture.get_pixel(8, 8), [200, 100, 50], 5),
            "{:?}",
            picture.get_pixel(8, 8)
        );
    }

    #[test]
    fn sizes_are_exact_and_never_larger_than_the_crop() {
        let photo = samples::jpeg(
            &samples::texture(60, 40),
            60,
            40,
            ColorType::Rgb,
            JpegOptions::default(),
        );
        let header = read_header(&photo).unwrap();
        let sizes = [(60, 40), (31, 21), (1, 1), (60, 1)];
        let variants: Vec<_> = sizes
            .iter()
            .map(|&(width, height)| variant(whole(&header), width, height, ImageFormat::WebP))
            .collect();
        for (made, size) in process(&photo, &header, &variants).unwrap().iter().zip(sizes) {
            let header = read_header(made).unwrap();
            assert_eq!((header.width, header.height), size);
        }
        let larger = variant(whole(&header), 61, 40, ImageFormat::WebP);
        assert!(matches!(
            process(&photo, &header, &[larger]),
            Err(PhotoProblem::Impossible(_))
        ));
    }

    #[test]
    fn a_picture_is_the_same_whether_its_siblings_are_wanted_or_not() {
        let photo = samples::jpeg(
            &samples::texture(200, 150),
            200,
            150,
            ColorType::Rgb,
            JpegOptions::default(),
        );
        let header = read_header(&photo).unwrap();
        let sizes = [(40, 30), (160, 120), (100, 75)];
        let variants: Vec<_> = sizes
            .iter()
            .map(|&(width, height)| variant(whole(&header), width, height, ImageFormat::WebP))
            .collect();
        let all = process(&photo, &header, &variants).unwrap();
        // The bench of another photo leaves no trace.
        let mut bench = Bench {
            spare: vec![99; 500_000],
            ..Bench::default()
        };
        for (wanted, expected) in all.iter().enumerate() {
            let mut made = Vec::new();
            process_some(
                &photo,
                &header,
                &variants,
                &mut bench,
                &mut |index| index == wanted,
                &mut |index, bytes| {
                    made.push((index, bytes));
                    Ok(())
                },
            )
            .unwrap();
            assert_eq!(made, [(wanted, expected.clone())]);
        }
    }
}
