//! From a file's bytes to pixels, in the order and the colour space they are stored in.

use std::io::Cursor;

use fast_image_resize::PixelType;
use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::error::{ImageError, LimitErrorKind};
use image::{ColorType, ImageDecoder, Limits};

use crate::source::photo::{PhotoFormat, PhotoHeader};

#[cfg(feature = "avif-photos")]
use super::avif;
#[cfg(feature = "heic")]
use super::heic;
use super::{PhotoProblem, jpeg};

/// Memory that a decoder may use besides the pixels: profiles, tables, rows.
const DECODER_SPARE_BYTES: u64 = 64 << 20;

/// What the samples of a pixel are, eight bits each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PixelKind {
    /// One sample, 255 for white.
    Gray,
    /// Gray and alpha (not premultiplied).
    GrayAlpha,
    /// Red, green, blue.
    Rgb,
    /// Red, green, blue, and a byte that says nothing: what the resizer takes as it is.
    Rgbx,
    /// Red, green, blue, alpha (not premultiplied).
    Rgba,
    /// Four inks, 255 for full.
    Cmyk,
}

impl PixelKind {
    /// The resizer's name for it.
    pub(super) fn pixel_type(self) -> PixelType {
        match self {
            PixelKind::Gray => PixelType::U8,
            PixelKind::GrayAlpha => PixelType::U8x2,
            PixelKind::Rgb => PixelType::U8x3,
            PixelKind::Rgbx | PixelKind::Rgba | PixelKind::Cmyk => PixelType::U8x4,
        }
    }

    /// Is the last sample alpha?
    pub(super) fn has_alpha(self) -> bool {
        matches!(self, PixelKind::GrayAlpha | PixelKind::Rgba)
    }
}

/// A decoded photo, not upright and not sRGB yet, and half its size where [`PhotoHeader::is_halved`].
pub(super) struct Pixels {
    /// Width of the stored picture.
    pub(super) width: u32,
    /// Height of the stored picture.
    pub(super) height: u32,
    /// What the samples are.
    pub(super) kind: PixelKind,
    /// The samples, row by row without gaps.
    pub(super) bytes: Vec<u8>,
    /// The embedded colour profile.
    pub(super) icc: Option<Vec<u8>>,
}

/// `length` zeros in the memory of `spare`. Memory that was used before is much faster than new memory, which the
/// system clears a page at a time; and with zeros in it nothing of one photo can shine through in the next.
pub(super) fn zeroed(mut spare: Vec<u8>, length: usize) -> Vec<u8> {
    if spare.capacity() < length {
        return vec![0; length];
    }
    spare.clear();
    spare.resize(length, 0);
    spare
}

/// Decodes all pixels, into the memory of `spare` where it can; a photo that is not whole is an error.
pub(super) fn decode(photo: &[u8], header: &PhotoHeader, spare: Vec<u8>) -> Result<Pixels, PhotoProblem> {
    if header.format == PhotoFormat::Jpeg {
        let pixels = checked(jpeg::decode(photo, header.is_halved(), spare)?, header)?;
        return Ok(if header.is_halved() { halved(pixels) } else { pixels });
    }
    #[cfg(feature = "heic")]
    if header.format == PhotoFormat::Heic {
        return checked(heic::decode(photo, header)?, header);
    }
    #[cfg(feature = "avif-photos")]
    if header.format == PhotoFormat::Avif {
        return checked(avif::decode(photo, header, spare)?, header);
    }
    if !is_whole(photo, header.format) {
        return Err(PhotoProblem::Truncated);
    }
    let pixels = match header.format {
        PhotoFormat::Png => {
            let limits = limits(header);
            PngDecoder::with_limits(Cursor::new(photo), limits).and_then(|decoder| read(decoder, header, spare))
        }
        PhotoFormat::WebP => WebPDecoder::new(Cursor::new(photo)).and_then(|decoder| read(decoder, header, spare)),
        PhotoFormat::Gif => GifDecoder::new(Cursor::new(photo)).and_then(|decoder| read(decoder, header, spare)),
        // Handled above.
        PhotoFormat::Jpeg | PhotoFormat::Heic | PhotoFormat::Avif => return Err(PhotoProblem::Changed),
    };
    checked(pixels.map_err(|error| problem(&error))?, header)
}

/// The header's size was checked against the limits, so the pixels must have it.
fn checked(pixels: Pixels, header: &PhotoHeader) -> Result<Pixels, PhotoProblem> {
    let size = (pixels.width, pixels.height);
    if size == header.stored_size() {
        Ok(pixels)
    } else {
        Err(PhotoProblem::Changed)
    }
}

/// Half as wide and half as high, each pixel the mean of four, in the memory of the larger picture. Odd last rows and
/// columns count into their neighbours' half only.
pub(super) fn halved(pixels: Pixels) -> Pixels {
    let Pixels {
        width,
        height,
        kind,
        mut bytes,
        icc,
    } = pixels;
    let channels = kind.pixel_type().size();
    let (half_width, half_height) = ((width as usize / 2).max(1), (height as usize / 2).max(1));
    let row = width as usize * channels;
    let (right, below) = (if width > 1 { channels } else { 0 }, if height > 1 { row } else { 0 });
    // What is written never overtakes what is still to be read.
    let mut written = 0;
    for y in 0..half_height {
        for x in 0..half_width {
            let start = 2 * y * row + 2 * x * channels;
            for at in start..start + channels {
                let sum = [at, at + right, at + below, at + right + below].map(|i| u32::from(bytes[i]));
                bytes[written] = ((sum.iter().sum::<u32>() + 2) / 4) as u8;
                written += 1;
            }
        }
    }
    bytes.truncate(written);
    bytes.shrink_to_fit();
    Pixels {
        width: half_width as u32,
        height: half_height as u32,
        kind,
        bytes,
        icc,
    }
}

fn limits(header: &PhotoHeader) -> Limits {
    let (width, height) = header.stored_size();
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(width);
    limits.max_image_height = Some(height);
    // Two times 16-bit RGBA: a frame and a canvas.
    limits.max_alloc = Some(header.pixels().saturating_mul(16).saturating_add(DECODER_SPARE_BYTES));
    limits
}

fn read<D: ImageDecoder>(mut decoder: D, header: &PhotoHeader, spare: Vec<u8>) -> Result<Pixels, ImageError> {
    decoder.set_limits(limits(header))?;
    let (width, height) = decoder.dimensions();
    let icc = decoder.icc_profile().unwrap_or(None);
    let colour = decoder.color_type();
    let too_much = || ImageError::Limits(image::error::LimitError::from_kind(LimitErrorKind::InsufficientMemory));
    let length = usize::try_from(decoder.total_bytes()).map_err(|_| too_much())?;
    let mut bytes = zeroed(spare, length);
    decoder.read_image(&mut bytes)?;
    let (kind, wide) = match colour {
        ColorType::L8 => (PixelKind::Gray, false),
        ColorType::La8 => (PixelKind::GrayAlpha, false),
        ColorType::Rgb8 => (PixelKind::Rgb, false),
        ColorType::Rgba8 => (PixelKind::Rgba, false),
        ColorType::L16 => (PixelKind::Gray, true),
        ColorType::La16 => (PixelKind::GrayAlpha, true),
        ColorType::Rgb16 => (PixelKind::Rgb, true),
        ColorType::Rgba16 => (PixelKind::Rgba, true),
        // None of the decoders gives anything else.
        _ => {
            return Err(ImageError::Limits(image::error::LimitError::from_kind(
                LimitErrorKind::DimensionError,
            )));
        }
    };
    if wide {
        narrow(&mut bytes);
    }
    Ok(Pixels {
        width,
        height,
        kind,
        bytes,
        icc,
    })
}

/// 16-bit samples in the machine's byte order to the nearest 8-bit ones.
fn narrow(bytes: &mut Vec<u8>) {
    let count = bytes.len() / 2;
    for index in 0..count {
        let wide = u32::from(u16::from_ne_bytes([bytes[2 * index], bytes[2 * index + 1]]));
        bytes[index] = ((wide * 255 + 32_767) / 65_535) as u8;
    }
    bytes.truncate(count);
    bytes.shrink_to_fit();
}

fn problem(error: &ImageError) -> PhotoProblem {
    if let ImageError::IoError(inner) = error
        && inner.kind() == std::io::ErrorKind::UnexpectedEof
    {
        return PhotoProblem::Truncated;
    }
    PhotoProblem::Corrupt(error.to_string())
}

/// Does the file go on to where its structure says it ends? (For JPEG, HEIC and AVIF the decoder finds out.)
fn is_whole(bytes: &[u8], format: PhotoFormat) -> bool {
    match format {
        PhotoFormat::Jpeg | PhotoFormat::Heic | PhotoFormat::Avif => true,
        PhotoFormat::Png => png_is_whole(bytes),
        // RFC 9649: the file header's size counts from byte 8.
        PhotoFormat::WebP => bytes
            .get(4..)
            .and_then(<[u8]>::first_chunk)
            .is_some_and(|size| (bytes.len() as u64).saturating_sub(8) >= u64::from(u32::from_le_bytes(*size))),
        PhotoFormat::Gif => first_gif_frame_is_whole(bytes).unwrap_or(false),
    }
}

/// Does every chunk up to the last one with pixels end inside of the file? A missing `IEND` alone loses nothing.
fn png_is_whole(bytes: &[u8]) -> bool {
    let mut at = 8_usize;
    let mut seen_pixels = false;
    loop {
        let Some(length) = bytes
            .get(at..)
            .and_then(<[u8]>::first_chunk)
            .map(|length| u32::from_be_bytes(*length))
        else {
            return seen_pixels;
        };
        let Some(kind) = bytes.get(at + 4..at + 8) else {
            return seen_pixels;
        };
        match kind {
            b"IEND" => return true,
            b"IDAT" => seen_pixels = true,
            _ => {}
        }
        at = at.saturating_add(length as usize).saturating_add(12);
        if at > bytes.len() {
            return kind != b"IDAT" && seen_pixels;
        }
    }
}

/// `None`: the file ends before the first frame does.
fn first_gif_frame_is_whole(bytes: &[u8]) -> Option<bool> {
    let table = |packed: u8| if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) };
    // Blocks with their length before them, up to an empty one.
    let skip_blocks = |mut at: usize| loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    };
    let mut at = 13 + table(*bytes.get(10)?);
    loop {
        match *bytes.get(at)? {
            0x21 => at = skip_blocks(at + 2)?,
            0x2c => {
                let packed = *bytes.get(at + 9)?;
                return skip_blocks(at + 11 + table(packed)).map(|_| true);
            }
            // Something else is damage, which the decoder describes.
            _ => return Some(true),
        }
    }
}

#[cfg(test)]
impl Pixels {
    /// The samples of a picture without alpha as RGB.
    pub(super) fn rgb(&self) -> Vec<u8> {
        assert!(matches!(self.kind, PixelKind::Rgb | PixelKind::Rgbx), "{:?}", self.kind);
        let channels = self.kind.pixel_type().size();
        self.bytes
            .chunks_exact(channels)
            .flat_map(|pixel| pixel[..3].to_vec())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::source::photo::read_header;
    use image::ExtendedColorType;
    use proptest::prelude::*;

    fn decode_file(bytes: &[u8]) -> Result<Pixels, PhotoProblem> {
        decode(bytes, &read_header(bytes).unwrap(), Vec::new())
    }

    #[test]
    fn sixteen_bits_are_rounded() {
        for wide in 0..=u16::MAX {
            let mut bytes = wide.to_ne_bytes().to_vec();
            narrow(&mut bytes);
            assert_eq!(bytes, [(f64::from(wide) / 257.0).round() as u8], "{wide}");
        }
        let samples: Vec<u8> = [0x0000_u16, 0x8080, 0xffff]
            .iter()
            .flat_map(|sample| sample.to_ne_bytes())
            .collect::<Vec<_>>()
            .repeat(12);
        let decoded = decode_file(&samples::png(&samples, 4, 3, ExtendedColorType::Rgb16)).unwrap();
        assert_eq!(
            (decoded.kind, decoded.bytes),
            (PixelKind::Rgb, [0, 0x80, 255].repeat(12))
        );
    }

    #[test]
    fn every_kind_of_png_sample() {
        for (colour, kind, pixel) in [
            (ExtendedColorType::L8, PixelKind::Gray, vec![7]),
            (ExtendedColorType::La8, PixelKind::GrayAlpha, vec![7, 8]),
            (ExtendedColorType::Rgb8, PixelKind::Rgb, vec![7, 8, 9]),
            (ExtendedColorType::Rgba8, PixelKind::Rgba, vec![7, 8, 9, 10]),
        ] {
            let decoded = decode_file(&samples::png(&pixel.repeat(6), 3, 2, colour)).unwrap();
            assert_eq!((decoded.kind, decoded.bytes), (kind, pixel.repeat(6)));
        }
    }

    #[test]
    fn cut_files_are_noticed() {
        let texture = samples::texture(40, 30);
        let rgba: Vec<u8> = texture
            .as_chunks::<3>()
            .0
            .iter()
            .flat_map(|&[r, g, b]| [r, g, b, 255])
            .collect();
        let png = samples::png(&texture, 40, 30, ExtendedColorType::Rgb8);
        let mut webp = Vec::new();
        let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut webp);
        encoder.encode(&texture, 40, 30, ExtendedColorType::Rgb8).unwrap();
        let mut gif = Vec::new();
        image::codecs::gif::GifEncoder::new(&mut gif)
            .encode(&rgba, 40, 30, ExtendedColorType::Rgba8)
            .unwrap();
        // What follows the last pixel: IEND of a PNG, the trailer of a GIF.
        for (name, bytes, tail) in [("png", png, 12), ("webp", webp, 0), ("gif", gif, 1)] {
            assert!(decode_file(&bytes).is_ok(), "{name}");
            for length in [bytes.len() / 3, bytes.len() / 2, bytes.len() - tail - 1] {
                let header = read_header(&bytes).unwrap();
                let result = decode(&bytes[..length], &header, Vec::new());
                assert!(
                    matches!(result, Err(PhotoProblem::Truncated)),
                    "{name}, {length}: {:?}",
                    result.err()
                );
            }
            let longer = [bytes.as_slice(), b"more"].concat();
            assert!(decode_file(&longer).is_ok(), "{name} with data behind it");
        }
    }

    #[test]
    fn a_damaged_png_is_an_error() {
        let mut bytes = samples::png(&samples::texture(40, 30), 40, 30, ExtendedColorType::Rgb8);
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0x10;
        assert!(matches!(decode_file(&bytes), Err(PhotoProblem::Corrupt(_))));
    }

    #[test]
    fn a_file_that_is_not_the_one_of_the_header() {
        let one = samples::png(&[1; 12], 4, 3, ExtendedColorType::L8);
        let other = samples::png(&[1; 12], 3, 4, ExtendedColorType::L8);
        assert!(decode(&one, &read_header(&other).unwrap(), Vec::new()).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn damaged_files_never_panic(
            which in 0_usize..5,
            changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        ) {
            let mut all = samples::one_of_each();
            let mut bytes = all.swap_remove(which % all.len());
            for (at, value) in changes {
                let at = at.index(bytes.len());
                bytes[at] = value;
            }
            if let Ok(header) = read_header(&bytes) && header.pixels() < 1_000_000 {
                let _ = decode(&bytes, &header, Vec::new());
            }
        }
    }
}
