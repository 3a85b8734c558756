//! The pixels of HEIC photos.

use std::panic::{AssertUnwindSafe, catch_unwind};

use heifer::{Error, Options, decode_rgba8, decode_srgb_rgba8};
use heifer_isobmff::{Error as BoxError, HeifFile};

use crate::source::photo::{PhotoHeader, heif_boxes};

use super::PhotoProblem;
use super::decode::{PixelKind, Pixels};

/// A tile may be larger than the photo that is cut from it, by so many pixels.
const TILE_PIXELS: u64 = 4 << 20;

/// Decodes the main picture, upright as its boxes say. Its embedded profile comes with it; where colours are only
/// named (ITU-T H.273), they are sRGB already.
pub(super) fn decode(photo: &[u8], header: &PhotoHeader) -> Result<Pixels, PhotoProblem> {
    let photo = heif_boxes(photo);
    let file = HeifFile::parse(photo).map_err(|error| problem(&error.into()))?;
    let icc = file.icc_profile(file.primary_id).ok().flatten().map(<[u8]>::to_vec);
    drop(file);
    let options = Options {
        // Other photos are decoded beside this one.
        max_threads: 1,
        max_pixels: header.pixels() + TILE_PIXELS,
    };
    let read = if icc.is_some() { decode_rgba8 } else { decode_srgb_rgba8 };
    // The decoder is young: whatever a damaged photo does to it, the other photos go on.
    let image = catch_unwind(AssertUnwindSafe(|| read(photo, &options)))
        .map_err(|_| PhotoProblem::Corrupt("HEIC: the decoder gave up".to_owned()))?
        .map_err(|error| problem(&error))?;
    Ok(Pixels {
        width: image.width,
        height: image.height,
        kind: if image.has_alpha {
            PixelKind::Rgba
        } else {
            PixelKind::Rgbx
        },
        bytes: image.data,
        icc,
    })
}

fn problem(error: &Error) -> PhotoProblem {
    match error {
        Error::Container(BoxError::UnexpectedEof) => PhotoProblem::Truncated,
        _ => PhotoProblem::Corrupt(format!("HEIC: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use heifer::Metadata;

    use super::super::samples::{self, assert_pixel};
    use super::*;
    use crate::source::photo::{HeaderProblem, PhotoFormat, read_header};

    const RED: [u8; 4] = [220, 30, 30, 255];
    const GREEN: [u8; 4] = [30, 180, 40, 255];
    /// How far coding may move a sample.
    const LOSS: u8 = 8;

    /// Left half red, right half green: 64 × 32.
    fn halves() -> Vec<u8> {
        [RED.repeat(32), GREEN.repeat(32)].concat().repeat(32)
    }

    fn plain() -> Vec<u8> {
        samples::heic(&halves(), 64, 32, Metadata::default())
    }

    fn decoded(photo: &[u8]) -> Pixels {
        let header = read_header(photo).unwrap();
        let pixels = decode(photo, &header).unwrap();
        assert_eq!((pixels.width, pixels.height), header.stored_size());
        pixels
    }

    /// The box with the bits of a sample (`pixi`) is made one that turns (`irot`), which needs less room.
    fn turned(quarters: u8) -> Vec<u8> {
        let mut photo = plain();
        let at = photo
            .windows(4)
            .position(|name| name == b"pixi")
            .expect("a box of bits");
        photo[at..at + 4].copy_from_slice(b"irot");
        photo[at + 4] = quarters;
        photo
    }

    #[test]
    fn size_and_colours_come_through() {
        let photo = plain();
        let header = read_header(&photo).unwrap();
        assert_eq!(
            (header.format, header.width, header.height),
            (PhotoFormat::Heic, 64, 32)
        );
        assert!(!header.alpha && !header.located && !header.animated);
        let pixels = decoded(&photo);
        assert_eq!(pixels.kind, PixelKind::Rgbx);
        assert_pixel(&pixels, 8, 16, RED, LOSS);
        assert_pixel(&pixels, 56, 16, GREEN, LOSS);
    }

    #[test]
    fn turns_of_its_boxes_are_made() {
        // Quarters against the clock (ISO/IEC 23008-12, 6.5.10).
        for (quarters, size, red, green) in [
            (0, (64, 32), (8, 16), (56, 16)),
            (1, (32, 64), (16, 56), (16, 8)),
            (2, (64, 32), (56, 16), (8, 16)),
            (3, (32, 64), (16, 8), (16, 56)),
        ] {
            let photo = turned(quarters);
            let header = read_header(&photo).unwrap();
            assert_eq!((header.width, header.height), size, "{quarters}");
            let pixels = decoded(&photo);
            assert_pixel(&pixels, red.0, red.1, RED, LOSS);
            assert_pixel(&pixels, green.0, green.1, GREEN, LOSS);
        }
    }

    #[test]
    fn the_orientation_in_exif_says_nothing() {
        let metadata = Metadata {
            exif: Some(samples::exif(6)),
            ..Metadata::default()
        };
        let photo = samples::heic(&halves(), 64, 32, metadata);
        let header = read_header(&photo).unwrap();
        assert_eq!((header.width, header.height), (64, 32));
        assert_pixel(&decoded(&photo), 8, 16, RED, LOSS);
    }

    #[test]
    fn profile_transparency_and_place_are_found() {
        let p3 = moxcms::ColorProfile::new_display_p3().encode().unwrap();
        let exif = samples::located_exif();
        let metadata = Metadata {
            exif: Some(exif),
            icc_profile: Some(p3.clone()),
            xmp: None,
        };
        let mut rgba = halves();
        rgba[3] = 0;
        let photo = samples::heic(&rgba, 64, 32, metadata);
        let header = read_header(&photo).unwrap();
        assert!(header.alpha && header.located);
        let pixels = decoded(&photo);
        assert_eq!((pixels.kind, pixels.icc), (PixelKind::Rgba, Some(p3)));
    }

    #[test]
    fn cut_files_are_noticed() {
        let rgba: Vec<u8> = samples::texture(64, 64)
            .as_chunks::<3>()
            .0
            .iter()
            .flat_map(|&[r, g, b]| [r, g, b, 255])
            .collect();
        let photo = samples::heic(&rgba, 64, 64, Metadata::default());
        let header = read_header(&photo).unwrap();
        for length in [photo.len() / 2, photo.len() - 1] {
            assert!(decode(&photo[..length], &header).is_err(), "{length}");
        }
        assert!(decode(&[photo.as_slice(), b"more"].concat(), &header).is_ok());
    }

    #[test]
    fn what_is_no_single_photo_is_named() {
        let series = b"\0\0\0\x18ftyphevc\0\0\0\0msf1hevc\0\0\0\x08mdat";
        assert_eq!(read_header(series), Err(HeaderProblem::Heic));
        // The name of its only picture's coding.
        let mut other = plain();
        let at = other.windows(4).position(|name| name == b"hvc1").expect("an item");
        other[at..at + 4].copy_from_slice(b"jpeg");
        assert_eq!(read_header(&other), Err(HeaderProblem::Heic));
    }

    #[test]
    fn a_long_description_is_not_looked_through() {
        let mut photo = plain();
        let at = photo
            .windows(4)
            .position(|name| name == b"meta")
            .expect("a description")
            - 4;
        let length = u32::from_be_bytes(photo[at..at + 4].try_into().unwrap());
        photo[at..at + 4].copy_from_slice(&(length + 200_000).to_be_bytes());
        let free = [&200_000_u32.to_be_bytes()[..], b"free", &[0; 199_992]].concat();
        photo.splice(at + length as usize..at + length as usize, free);
        assert_eq!(read_header(&photo), Err(HeaderProblem::Heic));
    }
}
