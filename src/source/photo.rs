//! What a photo's first bytes say: format, size, orientation. No pixel is decoded and nothing is allocated in
//! proportion to what the file claims.
//!
//! The bytes decide, never the file's extension. Sources: JPEG (ITU-T T.81, annex B), Exif 2.32 (CIPA DC-008),
//! PNG (W3C, third edition), WebP (RFC 9649), GIF 89a, ISO base media files (ISO/IEC 14496-12 `ftyp`).

#[cfg(any(feature = "heic", feature = "avif-photos"))]
mod heif;
mod other;
mod place;
mod stored;

use std::fmt;

pub use image::metadata::Orientation;

#[cfg(any(feature = "heic", feature = "avif-photos"))]
pub use heif::heif_boxes;
#[cfg(feature = "avif-photos")]
pub use heif::{Aperture, heif_alpha, heif_aperture};
pub use stored::{JpegSegment, jpeg_segments};

use other::other_format;
use stored::Stored;

/// The most pixels of a photo, width times height.
pub const MAX_PIXELS: u64 = 100_000_000;
/// The most bytes of a photo's file: more is a film, or a scan that no phone makes.
pub const MAX_BYTES: u64 = 100_000_000;
/// More pixels than these to a byte are no photo, where there are very many of them: a picture that is made to take
/// time and memory. (A page of one colour has fewer than 400 in PNG and JPEG.)
const BOMB_PIXELS_A_BYTE: u64 = 100;
/// How many pixels are no danger, whatever the file says.
const HARMLESS_PIXELS: u64 = 25_000_000;
/// The longest side of a photo, in pixels.
pub const MAX_SIDE: u32 = 30_000;

/// A JPEG of more pixels is halved before it is resized.
const WHOLE_PIXELS: u64 = 50_000_000;
/// Shorter sides are left as they are.
const HALVED_SIDE: u32 = 4000;

/// A format that photos may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhotoFormat {
    /// JPEG with Huffman coding, 8 bits a sample, sequential or progressive.
    Jpeg,
    /// PNG of every colour type.
    Png,
    /// WebP, lossy or lossless; of an animation the first frame.
    WebP,
    /// GIF; of an animation the first frame.
    Gif,
    /// HEIC; its main picture. Only where the program was built with it.
    Heic,
    /// AVIF; its main picture. Only where the program was built with it.
    Avif,
}

/// What is known of a photo before its pixels are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhotoHeader {
    /// The format, by its bytes.
    pub format: PhotoFormat,
    /// Width in pixels of the upright photo, after `orientation`.
    pub width: u32,
    /// Height in pixels of the upright photo, after `orientation`.
    pub height: u32,
    /// What makes the stored pixels upright.
    pub orientation: Orientation,
    /// May some of it be transparent?
    pub alpha: bool,
    /// Does it tell where it was taken?
    pub located: bool,
    /// Is it the first of several pictures that are meant to move?
    pub animated: bool,
    /// Bytes that decoding takes at most for each pixel: the samples, and what the format must keep until its end.
    pub decoding: u8,
}

impl PhotoHeader {
    /// Is it so large that it is halved before anything else is done with it? Twice the widest picture of a site is
    /// still left then.
    pub fn is_halved(&self) -> bool {
        self.format == PhotoFormat::Jpeg && self.pixels() > WHOLE_PIXELS && self.width.min(self.height) >= HALVED_SIDE
    }

    /// Number of pixels.
    pub fn pixels(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// Width and height as stored, before `orientation`.
    pub fn stored_size(&self) -> (u32, u32) {
        if swaps_sides(self.orientation) {
            (self.height, self.width)
        } else {
            (self.width, self.height)
        }
    }
}

/// Why a file cannot be a photo on the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderProblem {
    /// HEIC or HEIF of a kind that is not read: a series, HDR alone, or all of them where the program was built without.
    Heic,
    /// A known format that is not read, by its common name ("TIFF", "AVIF", "video" …).
    Unsupported(&'static str),
    /// One of the formats that are read, but its header cannot be: technical details in English.
    Broken(String),
    /// More than [`MAX_PIXELS`], or a side longer than [`MAX_SIDE`]. As stored, in pixels.
    TooLarge {
        /// Width as stored.
        width: u32,
        /// Height as stored.
        height: u32,
    },
    /// More bytes than [`MAX_BYTES`].
    TooHeavy {
        /// Size in millions of bytes.
        megabytes: u64,
    },
    /// No known picture format.
    NotAPicture,
}

impl fmt::Display for HeaderProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HeaderProblem::Heic => f.write_str("HEIC"),
            HeaderProblem::Unsupported(name) => write!(f, "unsupported: {name}"),
            HeaderProblem::Broken(detail) => write!(f, "broken: {detail}"),
            HeaderProblem::TooLarge { width, height } => write!(f, "too large: {width}×{height}"),
            HeaderProblem::TooHeavy { megabytes } => write!(f, "too heavy: {megabytes} MB"),
            HeaderProblem::NotAPicture => f.write_str("not a picture"),
        }
    }
}

impl std::error::Error for HeaderProblem {}

/// Reads the header of the photo whose bytes (all of them) are `bytes`.
pub fn read_header(bytes: &[u8]) -> Result<PhotoHeader, HeaderProblem> {
    if bytes.is_empty() {
        return Err(broken("the file is empty"));
    }
    // What a power cut leaves of a file that was just copied.
    if bytes.iter().take(256).all(|&byte| byte == 0) {
        return Err(broken("the file begins with nothing but zeros"));
    }
    let header = if bytes.starts_with(&[0xff, 0xd8]) {
        stored::jpeg(bytes)?
    } else if bytes.starts_with(stored::PNG_SIGNATURE) {
        stored::png(bytes)?
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        stored::webp(bytes)?
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        stored::gif(bytes)?
    } else if bytes.starts_with(b"\x89PNG") {
        return Err(broken("PNG: the signature is damaged, as by a transfer as text"));
    } else {
        match other_format(bytes) {
            #[cfg(feature = "heic")]
            HeaderProblem::Heic => heif::heic(bytes)?,
            #[cfg(feature = "avif-photos")]
            HeaderProblem::Unsupported("AVIF") => heif::avif(bytes)?,
            problem => return Err(problem),
        }
    };
    let Stored {
        format,
        width,
        height,
        orientation,
        alpha,
        located,
        animated,
        decoding,
    } = header;
    if width == 0 || height == 0 {
        return Err(broken("width or height is zero"));
    }
    if width > MAX_SIDE || height > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(HeaderProblem::TooLarge { width, height });
    }
    let pixels = u64::from(width) * u64::from(height);
    if pixels > HARMLESS_PIXELS && pixels / BOMB_PIXELS_A_BYTE > bytes.len() as u64 {
        return Err(broken("far more pixels than a file of this size can hold"));
    }
    let (width, height) = if swaps_sides(orientation) {
        (height, width)
    } else {
        (width, height)
    };
    Ok(PhotoHeader {
        format,
        width,
        height,
        orientation,
        alpha,
        located,
        animated,
        decoding,
    })
}

/// Does `orientation` turn a landscape photo into a portrait one?
fn swaps_sides(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}

fn broken(detail: &str) -> HeaderProblem {
    HeaderProblem::Broken(detail.to_owned())
}

fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?)))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?)))
}

fn le24(bytes: &[u8], at: usize) -> Option<u32> {
    let [low, middle, high] = *bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes([low, middle, high, 0]))
}

fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ExtendedColorType, ImageEncoder};
    use proptest::prelude::*;

    fn exif(orientation: u8, big_endian: bool) -> Vec<u8> {
        if big_endian {
            [
                b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(),
                &[orientation],
                &[0; 6],
            ]
            .concat()
        } else {
            [
                b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(),
                &[orientation],
                &[0; 7],
            ]
            .concat()
        }
    }

    fn jpeg_photo(width: u16, height: u16, exif_block: Option<&[u8]>) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut out, 80);
        if let Some(block) = exif_block {
            encoder.add_exif_metadata(block).unwrap();
        }
        let pixels = vec![90; usize::from(width) * usize::from(height) * 3];
        encoder
            .encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb)
            .unwrap();
        out
    }

    fn png_photo(width: u32, height: u32, colour: ExtendedColorType) -> Vec<u8> {
        let mut out = Vec::new();
        let pixels = vec![90; width as usize * height as usize * usize::from(colour.channel_count())];
        image::codecs::png::PngEncoder::new(&mut out)
            .write_image(&pixels, width, height, colour)
            .unwrap();
        out
    }

    fn webp_photo(width: u32, height: u32) -> Vec<u8> {
        let mut out = Vec::new();
        let pixels = vec![90; width as usize * height as usize * 3];
        image::codecs::webp::WebPEncoder::new_lossless(&mut out)
            .encode(&pixels, width, height, ExtendedColorType::Rgb8)
            .unwrap();
        out
    }

    fn extended_webp(width: u32, height: u32, exif_block: &[u8]) -> Vec<u8> {
        let inner = webp_photo(width, height);
        let mut body = b"WEBPVP8X\x0a\0\0\0\x08\0\0\0".to_vec();
        body.extend_from_slice(&(width - 1).to_le_bytes()[..3]);
        body.extend_from_slice(&(height - 1).to_le_bytes()[..3]);
        body.extend_from_slice(&inner[12..]);
        body.extend_from_slice(b"EXIF");
        body.extend_from_slice(&(exif_block.len() as u32).to_le_bytes());
        body.extend_from_slice(exif_block);
        [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat()
    }

    fn gif_photo(width: u16, height: u16, alpha: u8) -> Vec<u8> {
        let mut out = Vec::new();
        let pixels = [200, 100, 50, alpha].repeat(usize::from(width) * usize::from(height));
        image::codecs::gif::GifEncoder::new(&mut out)
            .encode(&pixels, width.into(), height.into(), ExtendedColorType::Rgba8)
            .unwrap();
        out
    }

    #[test]
    fn every_orientation_of_a_jpeg() {
        for value in 1..=8 {
            for big_endian in [false, true] {
                let header = read_header(&jpeg_photo(40, 30, Some(&exif(value, big_endian)))).unwrap();
                assert_eq!(Some(header.orientation), Orientation::from_exif(value));
                assert_eq!(
                    (header.width, header.height),
                    if value >= 5 { (30, 40) } else { (40, 30) }
                );
                assert_eq!(header.stored_size(), (40, 30));
            }
        }
        for nonsense in [0, 9, 255] {
            let header = read_header(&jpeg_photo(40, 30, Some(&exif(nonsense, true)))).unwrap();
            assert_eq!(header.orientation, Orientation::NoTransforms);
        }
    }

    #[test]
    fn sizes_and_alpha_of_every_format() {
        let cases = [
            (jpeg_photo(40, 30, None), PhotoFormat::Jpeg, false),
            (png_photo(40, 30, ExtendedColorType::Rgb8), PhotoFormat::Png, false),
            (png_photo(40, 30, ExtendedColorType::Rgba8), PhotoFormat::Png, true),
            (webp_photo(40, 30), PhotoFormat::WebP, false),
            (gif_photo(40, 30, 255), PhotoFormat::Gif, false),
            (gif_photo(40, 30, 0), PhotoFormat::Gif, true),
        ];
        for (bytes, format, alpha) in cases {
            let orientation = Orientation::NoTransforms;
            assert_eq!(
                read_header(&bytes),
                Ok(PhotoHeader {
                    format,
                    width: 40,
                    height: 30,
                    orientation,
                    alpha,
                    located: false,
                    animated: false,
                    decoding: read_header(&bytes).unwrap().decoding,
                })
            );
        }
    }

    #[test]
    fn exif_in_png_and_webp() {
        let mut bytes = png_photo(40, 30, ExtendedColorType::L8);
        let end = bytes.len() - 12;
        let block = exif(6, true);
        let chunk = [&(block.len() as u32).to_be_bytes(), b"eXIf".as_slice(), &block, &[0; 4]].concat();
        bytes.splice(end..end, chunk);
        let header = read_header(&bytes).unwrap();
        assert_eq!(
            (header.orientation, header.width, header.height),
            (Orientation::Rotate90, 30, 40)
        );

        for block in [exif(8, false), [b"Exif\0\0".as_slice(), &exif(8, false)].concat()] {
            let header = read_header(&extended_webp(40, 30, &block)).unwrap();
            assert_eq!(
                (header.orientation, header.width, header.height),
                (Orientation::Rotate270, 30, 40)
            );
        }
    }

    #[test]
    fn other_formats_are_named() {
        let cases: &[(&[u8], HeaderProblem)] = &[
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", HeaderProblem::Heic),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", HeaderProblem::Heic),
            (
                b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif",
                HeaderProblem::Unsupported("AVIF"),
            ),
            (b"\0\0\0\x14ftypavif\0\0\0\0mif1", HeaderProblem::Unsupported("AVIF")),
            (b"\0\0\0\x14ftypisom\0\0\0\0mp42", HeaderProblem::Unsupported("video")),
            (b"II*\0\x10\0\0\0CR\x02\0", HeaderProblem::Unsupported("RAW")),
            (b"II*\0\x08\0\0\0\0\0", HeaderProblem::Unsupported("TIFF")),
            (b"8BPS\0\x01", HeaderProblem::Unsupported("PSD")),
            (
                b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
                HeaderProblem::Unsupported("BMP"),
            ),
            (
                b"\xef\xbb\xbf <?xml version=\"1.0\"?><svg/>",
                HeaderProblem::Unsupported("SVG"),
            ),
            (
                b"version https://git-lfs.github.com/spec/v1\n",
                HeaderProblem::Unsupported("Git LFS pointer"),
            ),
            (b"<!DOCTYPE html><p>", HeaderProblem::NotAPicture),
            (b"BMW is a car", HeaderProblem::NotAPicture),
            (b"x", HeaderProblem::NotAPicture),
        ];
        for (bytes, problem) in cases {
            assert_eq!(
                read_header(bytes).as_ref(),
                Err(problem),
                "{}",
                String::from_utf8_lossy(bytes)
            );
        }
        for damaged in [
            b"".as_slice(),
            &[0; 5000],
            b"\x89PNG\n\x1a\n\0\0",
            b"\xff\xd8 and no more",
        ] {
            assert!(matches!(read_header(damaged), Err(HeaderProblem::Broken(_))));
        }
    }

    #[test]
    fn claims_that_are_too_large() {
        let mut bytes = png_photo(4, 4, ExtendedColorType::L8);
        bytes[16..24].copy_from_slice(&[0, 0, 39, 16, 0, 0, 39, 16]);
        assert!(
            matches!(read_header(&bytes), Err(HeaderProblem::Broken(_))),
            "100 megapixels in 67 bytes"
        );
        // Enough bytes for a photo, behind the last chunk.
        bytes.resize(1_000_001, 0);
        for (width, height, fine) in [
            (30_000, 3_333, true),
            (30_001, 1, false),
            (10_000, 10_000, true),
            (10_001, 10_000, false),
        ] {
            bytes[16..20].copy_from_slice(&u32::to_be_bytes(width));
            bytes[20..24].copy_from_slice(&u32::to_be_bytes(height));
            let expected = if fine {
                None
            } else {
                Some(HeaderProblem::TooLarge { width, height })
            };
            assert_eq!(read_header(&bytes).err(), expected);
        }
        bytes[16..20].copy_from_slice(&[0; 4]);
        assert!(matches!(read_header(&bytes), Err(HeaderProblem::Broken(_))));
    }

    #[test]
    fn jpeg_kinds_that_are_not_read() {
        let good = jpeg_photo(40, 30, None);
        let frame = good.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        let with = |offset: usize, value: u8| {
            let mut bytes = good.clone();
            bytes[frame + offset] = value;
            read_header(&bytes)
        };
        assert!(matches!(with(1, 0xc3), Err(HeaderProblem::Unsupported(_))));
        assert!(matches!(with(1, 0xc9), Err(HeaderProblem::Unsupported(_))));
        assert!(matches!(with(4, 12), Err(HeaderProblem::Unsupported(_))));
        assert!(matches!(with(9, 2), Err(HeaderProblem::Broken(_))));
        // With tables made for the picture, the encoder writes a scan for each component.
        let mut separate = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut separate, 80);
        encoder.set_optimized_huffman_tables(true);
        encoder.encode(&[90; 48], 4, 4, jpeg_encoder::ColorType::Rgb).unwrap();
        assert!(matches!(read_header(&separate), Err(HeaderProblem::Unsupported(_))));
        assert!(matches!(read_header(&good[..frame]), Err(HeaderProblem::Broken(_))));
    }

    #[test]
    fn the_size_of_a_thumbnail_is_not_the_size_of_the_photo() {
        // Exif blocks hold a small JPEG of their own.
        let block = [exif(1, false), jpeg_photo(8, 8, None)].concat();
        let header = read_header(&jpeg_photo(40, 30, Some(&block))).unwrap();
        assert_eq!((header.width, header.height), (40, 30));
    }

    fn samples() -> Vec<Vec<u8>> {
        vec![
            jpeg_photo(40, 30, Some(&exif(6, false))),
            png_photo(40, 30, ExtendedColorType::Rgba8),
            webp_photo(40, 30),
            extended_webp(40, 30, &exif(3, true)),
            gif_photo(40, 30, 0),
            b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic".to_vec(),
        ]
    }

    proptest! {
        #[test]
        fn damaged_headers_never_panic_and_never_exceed_the_limits(
            which in 0_usize..6,
            length in 0_usize..400,
            changes in proptest::collection::vec((0_usize..400, any::<u8>()), 0..12),
        ) {
            let mut bytes = samples().swap_remove(which);
            for (at, value) in changes {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
            bytes.truncate(length.max(1));
            if let Ok(header) = read_header(&bytes) {
                prop_assert!(header.width >= 1 && header.width <= MAX_SIDE);
                prop_assert!(header.height >= 1 && header.height <= MAX_SIDE);
                prop_assert!(header.pixels() <= MAX_PIXELS);
            }
        }

        #[test]
        fn arbitrary_bytes_behind_a_signature_never_panic(
            which in 0_usize..6,
            rest in proptest::collection::vec(any::<u8>(), 0..300),
        ) {
            let mut bytes = samples().swap_remove(which);
            bytes.truncate(12);
            bytes.extend(rest);
            let _ = read_header(&bytes);
        }
    }
}
