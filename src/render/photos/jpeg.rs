//! JPEG to pixels.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::source::photo::{JpegSegment, MAX_SIDE, jpeg_segments};

use super::PhotoProblem;
use super::decode::{PixelKind, Pixels, zeroed};

/// Decodes a JPEG: grayscale, YCbCr, RGB, CMYK or YCCK, sequential or progressive. Data behind the end of the image
/// (motion photos, gain maps, second pictures) is normal and not looked at. `compact`: in three bytes a pixel rather than
/// four, which are faster to resize.
/// `spare`: memory to put the samples into.
pub(super) fn decode(bytes: &[u8], compact: bool, spare: Vec<u8>) -> Result<Pixels, PhotoProblem> {
    // The decoder fills up the last blocks of a file that was cut shortly before its end.
    if !has_end(bytes) {
        return Err(PhotoProblem::Truncated);
    }
    let colours = Colours::of(bytes);
    let essential = essential_segments(bytes, colours);
    let side = MAX_SIDE as usize;
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(side)
        .set_max_height(side);
    let failed = |error: zune_jpeg::errors::DecodeErrors| PhotoProblem::Corrupt(error.to_string());
    let mut probe = JpegDecoder::new_with_options(ZCursor::new(&essential), options);
    probe.decode_headers().map_err(failed)?;
    // Asking for the stored colour space gives the samples as they are; the decoder's own CMYK conversion knows
    // no profiles and no uninverted inks.
    let stored = probe.input_colorspace().unwrap_or(ColorSpace::YCbCr);
    let out = match stored {
        ColorSpace::Luma | ColorSpace::RGB => stored,
        ColorSpace::CMYK | ColorSpace::YCCK if colours.components == 4 => stored,
        ColorSpace::YCbCr if colours.is_adobe_rgb() => stored,
        _ if compact => ColorSpace::RGB,
        _ => ColorSpace::RGBA,
    };
    // A decoder of its own: one that has read the headers has chosen its conversion.
    let options = options.jpeg_set_out_colorspace(out);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&essential), options);
    decoder.decode_headers().map_err(failed)?;
    let length = decoder.output_buffer_size().unwrap_or(0);
    let mut samples = zeroed(spare, length);
    decoder.decode_into(&mut samples).map_err(failed)?;
    let (width, height) = decoder.dimensions().unwrap_or((0, 0));
    let kind = match out {
        ColorSpace::Luma => PixelKind::Gray,
        ColorSpace::CMYK | ColorSpace::YCCK => PixelKind::Cmyk,
        ColorSpace::RGBA => PixelKind::Rgbx,
        _ => PixelKind::Rgb,
    };
    match out {
        ColorSpace::YCCK => samples.as_chunks_mut().0.iter_mut().for_each(ycck_to_ink),
        // Adobe's applications store 255 for no ink.
        ColorSpace::CMYK if colours.adobe_transform.is_some() => samples.iter_mut().for_each(|ink| *ink = !*ink),
        _ => {}
    }
    let icc = decoder.icc_profile();
    let side = |length: usize| u32::try_from(length).unwrap_or(0);
    Ok(Pixels {
        width: side(width),
        height: side(height),
        kind,
        bytes: samples,
        icc,
    })
}

/// YCCK as Adobe stores it to inks, 255 for full: the colours are YCbCr of RGB, which is what is left when CMY is
/// taken from white, stored inverted again; so RGB is the ink.
fn ycck_to_ink(pixel: &mut [u8; 4]) {
    let [y, cb, cr, k] = pixel.map(i32::from);
    let (cb, cr) = (cb - 128, cr - 128);
    // T.871 in 16-bit fixed point.
    let channel = |change: i32| (y + ((change + 0x8000) >> 16)).clamp(0, 255) as u8;
    *pixel = [
        channel(91_881 * cr),
        channel(-22_554 * cb - 46_802 * cr),
        channel(116_130 * cb),
        (255 - k) as u8,
    ];
}

/// What decides the colour space, besides the component's names.
#[derive(Clone, Copy)]
struct Colours {
    components: u8,
    /// The transform in Adobe's APP14 segment.
    adobe_transform: Option<u8>,
}

impl Colours {
    fn of(bytes: &[u8]) -> Self {
        let mut colours = Colours {
            components: 0,
            adobe_transform: None,
        };
        for segment in jpeg_segments(bytes) {
            match segment.marker {
                0xc0..=0xc2 => colours.components = segment.payload.get(5).copied().unwrap_or(0),
                0xee if segment.payload.starts_with(b"Adobe") => {
                    colours.adobe_transform = segment.payload.get(11).copied();
                }
                _ => {}
            }
        }
        colours
    }

    /// Three components that are RGB because Adobe's segment says "no transform".
    fn is_adobe_rgb(self) -> bool {
        self.components == 3 && self.adobe_transform == Some(0)
    }
}

/// The file without what pixels do not need: comments, Exif, thumbnails, stray bytes between segments (on which the
/// decoder is right to be strict elsewhere), and Adobe's segment where the decoder would take it for CMYK.
fn essential_segments(bytes: &[u8], colours: Colours) -> Vec<u8> {
    let keeps = |segment: &JpegSegment<'_>| match segment.marker {
        0xc0..=0xcf | 0xdb | 0xdd => true,
        0xe0 => segment.payload.starts_with(b"AVI1"),
        0xe2 => segment.payload.starts_with(b"ICC_PROFILE\0"),
        0xee => colours.components == 4 || (colours.components == 3 && colours.adobe_transform == Some(1)),
        _ => false,
    };
    let mut essential = Vec::with_capacity(bytes.len());
    essential.extend_from_slice(&[0xff, 0xd8]);
    for segment in jpeg_segments(bytes) {
        if segment.marker == 0xda {
            essential.extend_from_slice(bytes.get(segment.start..).unwrap_or_default());
        } else if keeps(&segment) {
            let end = segment.start + 4 + segment.payload.len();
            essential.extend_from_slice(bytes.get(segment.start..end).unwrap_or_default());
        }
    }
    essential
}

/// Is there an end-of-image marker behind the start of the first scan?
fn has_end(bytes: &[u8]) -> bool {
    let scan = jpeg_segments(bytes).find(|segment| segment.marker == 0xda);
    let data = scan.and_then(|scan| bytes.get(scan.start..));
    // From the end, where it stands in nearly every file.
    data.is_some_and(|data| data.windows(2).rev().any(|pair| pair == [0xff, 0xd9]))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{self, JpegOptions};
    use super::*;

    fn decode(bytes: &[u8]) -> Result<Pixels, PhotoProblem> {
        super::decode(bytes, false, Vec::new())
    }

    #[test]
    fn three_bytes_a_pixel_hold_the_same_colours() {
        let photo = samples::jpeg(
            &samples::texture(40, 24),
            40,
            24,
            jpeg_encoder::ColorType::Rgb,
            JpegOptions::default(),
        );
        let (wide, compact) = (
            decode(&photo).unwrap(),
            super::decode(&photo, true, vec![7; 99]).unwrap(),
        );
        assert_eq!((wide.kind, compact.kind), (PixelKind::Rgbx, PixelKind::Rgb));
        assert_eq!(wide.rgb(), compact.bytes);
    }

    fn near(actual: &[u8], expected: &[u8], tolerance: u8) -> bool {
        actual.len() == expected.len() && actual.iter().zip(expected).all(|(a, b)| a.abs_diff(*b) <= tolerance)
    }

    #[test]
    fn inks_of_every_kind_of_four_colour_jpeg() {
        // Half cyan, no magenta, full yellow, a quarter black.
        let ink = [128, 0, 255, 64];
        let pixels = ink.repeat(32 * 16);
        for (colour, name) in [
            (jpeg_encoder::ColorType::Cmyk, "CMYK, inverted by Adobe's rule"),
            (jpeg_encoder::ColorType::CmykAsYcck, "YCCK"),
        ] {
            let bytes = samples::jpeg(&pixels, 32, 16, colour, JpegOptions::default());
            let decoded = decode(&bytes).unwrap();
            assert_eq!(decoded.kind, PixelKind::Cmyk, "{name}");
            let expected = pixels.clone();
            assert!(near(&decoded.bytes, &expected, 3), "{name}: {:?}", &decoded.bytes[..4]);
        }
    }

    #[test]
    fn four_colours_without_adobes_segment_are_not_inverted() {
        let ink = [128, 0, 255, 64];
        let pixels = ink.repeat(32 * 16);
        let bytes = samples::jpeg(&pixels, 32, 16, jpeg_encoder::ColorType::Cmyk, JpegOptions::default());
        let adobe = jpeg_segments(&bytes).find(|segment| segment.marker == 0xee).unwrap();
        let range = adobe.start..adobe.start + 4 + adobe.payload.len();
        let mut bare = bytes.clone();
        bare.drain(range);
        let (with, without) = (decode(&bytes).unwrap(), decode(&bare).unwrap());
        let inverted: Vec<u8> = with.bytes.iter().map(|sample| !sample).collect();
        assert_eq!(without.bytes, inverted);
    }

    #[test]
    fn rgb_by_adobes_segment() {
        let pixels = [200, 100, 30].repeat(32 * 16);
        // The encoder stores whatever it is given as YCbCr samples; the segment says that they are RGB.
        let bytes = samples::jpeg(&pixels, 32, 16, jpeg_encoder::ColorType::Ycbcr, JpegOptions::default());
        let adobe = b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0";
        let marked = [&bytes[..2], adobe, &bytes[2..]].concat();
        let decoded = decode(&marked).unwrap();
        assert_eq!(decoded.kind, PixelKind::Rgb);
        assert!(near(&decoded.bytes, &pixels, 3), "{:?}", &decoded.bytes[..3]);
        assert!(!near(&decode(&bytes).unwrap().rgb(), &pixels, 30));
    }

    #[test]
    fn gray_and_progressive() {
        let gray = [77].repeat(40 * 24);
        let options = JpegOptions {
            progressive: true,
            ..JpegOptions::default()
        };
        let decoded = decode(&samples::jpeg(&gray, 40, 24, jpeg_encoder::ColorType::Luma, options)).unwrap();
        assert_eq!((decoded.kind, decoded.width, decoded.height), (PixelKind::Gray, 40, 24));
        assert!(near(&decoded.bytes, &gray, 2));
    }

    #[test]
    fn stray_bytes_between_segments_are_no_damage() {
        let bytes = samples::jpeg(
            &samples::texture(64, 48),
            64,
            48,
            jpeg_encoder::ColorType::Rgb,
            JpegOptions::default(),
        );
        let table = jpeg_segments(&bytes)
            .find(|segment| segment.marker == 0xdb)
            .unwrap()
            .start;
        let padded = [&bytes[..table], &[0; 9], &bytes[table..]].concat();
        assert_eq!(decode(&padded).unwrap().bytes, decode(&bytes).unwrap().bytes);
    }

    #[test]
    fn every_cut_is_noticed() {
        for progressive in [false, true] {
            let options = JpegOptions {
                progressive,
                ..JpegOptions::default()
            };
            let bytes = samples::jpeg(&samples::texture(64, 48), 64, 48, jpeg_encoder::ColorType::Rgb, options);
            assert!(decode(&bytes).is_ok());
            for length in 2..bytes.len() {
                let result = decode(&bytes[..length]);
                assert!(
                    matches!(result, Err(PhotoProblem::Truncated)),
                    "{length} of {} bytes",
                    bytes.len()
                );
            }
        }
    }

    #[test]
    fn damage_in_the_middle_is_noticed() {
        let texture = samples::texture(64, 48);
        let mut bytes = samples::jpeg(&texture, 64, 48, jpeg_encoder::ColorType::Rgb, JpegOptions::default());
        let middle = bytes.len() * 2 / 3;
        // A marker that has no place in a scan.
        bytes[middle..middle + 2].copy_from_slice(&[0xff, 0xf0]);
        assert!(matches!(decode(&bytes), Err(PhotoProblem::Corrupt(_))));
    }
}
