//! Tests of AVIF photos, on pixels.

use image::metadata::Orientation;

use super::super::samples::{self, AV1, AV1_GBR, AV1_GRAY, AV1_NARROW, AvifParts, assert_pixel, iso_box};
use super::*;
use crate::source::photo::{HeaderProblem, PhotoFormat, read_header};

const RED: [u8; 4] = [220, 30, 30, 255];
const GREEN: [u8; 4] = [30, 180, 40, 255];
/// How far coding may move a sample.
const LOSS: u8 = 4;

fn one(coded: &[u8]) -> AvifParts<'_> {
    AvifParts {
        tiles: vec![coded],
        ..AvifParts::default()
    }
}

fn with<'a>(coded: &'a [u8], properties: &[Vec<u8>]) -> AvifParts<'a> {
    AvifParts {
        properties: properties.to_vec(),
        ..one(coded)
    }
}

/// The boxes that turn and mirror.
fn turned(quarters: u8, axis: Option<u8>) -> Vec<Vec<u8>> {
    let mirror = axis.map(|axis| iso_box(b"imir", &[&[axis]]));
    [Some(iso_box(b"irot", &[&[quarters]])), mirror]
        .into_iter()
        .flatten()
        .collect()
}

/// Names of colours: primaries, curve, matrix; the whole range.
fn colours(primaries: u8, transfer: u8, matrix: u8) -> Vec<u8> {
    iso_box(b"colr", &[b"nclx", &[0, primaries, 0, transfer, 0, matrix, 0x80]])
}

fn decoded(parts: &AvifParts<'_>) -> Pixels {
    let photo = samples::avif(parts);
    let header = read_header(&photo).unwrap();
    let pixels = decode(&photo, &header, Vec::new()).unwrap();
    assert_eq!((pixels.width, pixels.height), header.stored_size());
    pixels
}

#[test]
fn size_and_colours_come_through() {
    let header = read_header(&samples::avif(&one(AV1))).unwrap();
    assert_eq!(
        (header.format, header.width, header.height),
        (PhotoFormat::Avif, 64, 32)
    );
    assert!(!header.alpha && !header.located && !header.animated);
    // Colours that the coded picture names itself, and that a box names.
    let matrix_of_jpeg = colours(1, 13, 6);
    for parts in [one(AV1), one(AV1_NARROW), one(AV1_GBR), with(AV1, &[matrix_of_jpeg])] {
        let pixels = decoded(&parts);
        assert_eq!((pixels.kind, &pixels.icc), (PixelKind::Rgbx, &None));
        assert_pixel(&pixels, 8, 16, RED, LOSS);
        assert_pixel(&pixels, 56, 16, GREEN, LOSS);
    }
    let gray = decoded(&one(AV1_GRAY));
    assert_pixel(&gray, 8, 16, [128, 128, 128, 255], LOSS);
    assert_pixel(&gray, 56, 16, [255; 4], LOSS);
}

#[test]
fn a_box_that_names_colours_is_believed() {
    // Taken by the matrix of BT.2020, the same samples are other colours.
    let pixels = decoded(&with(AV1, &[colours(1, 13, 9)]));
    let [red, green, blue] = [pixels.bytes[0], pixels.bytes[1], pixels.bytes[2]];
    assert!(red.abs_diff(RED[0]) > 4 || green.abs_diff(RED[1]) > 4 || blue.abs_diff(RED[2]) > 4);
    // Colours of Display P3 bring their profile, which makes the red redder than sRGB can.
    let pixels = decoded(&with(AV1, &[colours(12, 13, 6)]));
    let profile = ColorProfile::new_from_slice(&pixels.icc.unwrap()).unwrap();
    let p3 = ColorProfile::new_display_p3().red_colorant;
    assert!(
        (profile.red_colorant.x - p3.x).abs() < 0.002,
        "{:?}",
        profile.red_colorant
    );
    // Of HDR nothing is shown.
    for transfer in [16, 18] {
        let hdr = samples::avif(&with(AV1, &[colours(9, transfer, 9)]));
        assert_eq!(read_header(&hdr), Err(HeaderProblem::Unsupported("AVIF, HDR")));
    }
}

#[test]
fn turns_and_mirrors_of_its_boxes_are_found() {
    // Quarters against the clock, then an axis: 0 exchanges top and bottom (ISO/IEC 23008-12, 6.5.10 and 6.5.12).
    let table = [
        (0, None, Orientation::NoTransforms),
        (1, None, Orientation::Rotate270),
        (2, None, Orientation::Rotate180),
        (3, None, Orientation::Rotate90),
        (0, Some(1), Orientation::FlipHorizontal),
        (1, Some(1), Orientation::Rotate270FlipH),
        (2, Some(1), Orientation::FlipVertical),
        (3, Some(1), Orientation::Rotate90FlipH),
        (0, Some(0), Orientation::FlipVertical),
        (1, Some(0), Orientation::Rotate90FlipH),
        (2, Some(0), Orientation::FlipHorizontal),
        (3, Some(0), Orientation::Rotate270FlipH),
    ];
    for (quarters, axis, orientation) in table {
        let header = read_header(&samples::avif(&with(AV1, &turned(quarters, axis)))).unwrap();
        let upright = if quarters % 2 == 1 { (32, 64) } else { (64, 32) };
        assert_eq!(
            (header.orientation, header.width, header.height),
            (orientation, upright.0, upright.1)
        );
    }
    // What Exif says of turns is for programs that do not know the boxes.
    let exif = samples::exif(6);
    let parts = AvifParts {
        exif: Some(&exif),
        ..one(AV1)
    };
    let header = read_header(&samples::avif(&parts)).unwrap();
    assert_eq!((header.orientation, header.width), (Orientation::NoTransforms, 64));
}

#[test]
fn edges_are_cut_off() {
    let fractions = |numbers: [i32; 8]| numbers.map(i32::to_be_bytes).concat();
    // 20 × 10 pixels around a middle that is 16 to the right and 5 up.
    let clap = iso_box(b"clap", &[&fractions([20, 1, 10, 1, 16, 1, -5, 1])]);
    let pixels = decoded(&with(AV1, &[clap]));
    assert_eq!((pixels.width, pixels.height), (20, 10));
    assert_pixel(&pixels, 0, 0, GREEN, LOSS);
    let clap = iso_box(b"clap", &[&fractions([20, 1, 10, 1, -2, 1, 0, 1])]);
    let pixels = decoded(&with(AV1, &[clap]));
    // From column 20 of 64: twelve of the red half are left.
    assert_pixel(&pixels, 11, 5, RED, LOSS);
    assert_pixel(&pixels, 12, 5, GREEN, LOSS);
}

#[test]
fn tiles_are_put_together() {
    let parts = AvifParts {
        tiles: vec![AV1, AV1_NARROW],
        width: Some(100),
        ..AvifParts::default()
    };
    let pixels = decoded(&parts);
    assert_eq!((pixels.width, pixels.height), (100, 32));
    for (x, expected) in [(8, RED), (40, GREEN), (70, RED), (98, GREEN)] {
        assert_pixel(&pixels, x, 31, expected, LOSS);
    }
    let missing = samples::avif(&parts).replacen(b"dimg\0\x01\0\x02", b"dimg\0\x01\0\x01");
    let header = read_header(&missing).unwrap();
    assert!(decode(&missing, &header, Vec::new()).is_err());
}

#[test]
fn transparency_and_place_are_found() {
    let exif = samples::located_exif();
    let parts = AvifParts {
        alpha: Some(AV1_GRAY),
        exif: Some(&exif),
        ..one(AV1)
    };
    let header = read_header(&samples::avif(&parts)).unwrap();
    assert!(header.alpha && header.located);
    let pixels = decoded(&parts);
    assert_eq!(pixels.kind, PixelKind::Rgba);
    assert_pixel(&pixels, 8, 16, [220, 30, 30, 128], LOSS);
    assert_pixel(&pixels, 56, 16, GREEN, LOSS);
    // Samples that were multiplied by it are divided again.
    let pixels = decoded(&AvifParts {
        multiplied: true,
        ..parts
    });
    assert_pixel(&pixels, 8, 16, [255, 60, 60, 128], LOSS);
}

#[test]
fn damage_is_noticed() {
    let photo = samples::avif(&one(AV1));
    let header = read_header(&photo).unwrap();
    for length in [photo.len() / 2, photo.len() - 1, photo.len() - 20] {
        assert!(decode(&photo[..length], &header, Vec::new()).is_err(), "{length}");
    }
    assert!(decode(&[photo.as_slice(), b"more"].concat(), &header, Vec::new()).is_ok());
    let without_data = samples::avif(&one(b""));
    assert!(decode(&without_data, &header, Vec::new()).is_err());
    // A header that claims far less than is coded.
    let file = HeifFile::parse(&photo).unwrap();
    let piece = Piece {
        item: 1,
        x: 0,
        y: 0,
        size: (64, 32),
    };
    assert!(frame(&file, &piece, 64 * 32).is_ok());
    assert!(frame(&file, &piece, 64 * 32 - 1).is_err());
    // One that tells another size than is coded.
    let other = samples::avif(&AvifParts {
        width: Some(100),
        ..one(AV1)
    });
    assert!(decode(&other, &read_header(&other).unwrap(), Vec::new()).is_err());
}

#[test]
fn what_is_no_single_photo_is_named() {
    let series = b"\0\0\0\x18ftypavis\0\0\0\0msf1avis\0\0\0\x08mdat";
    assert_eq!(read_header(series), Err(HeaderProblem::Unsupported("AVIF")));
    let other = samples::avif(&one(AV1)).replacen(b"av01", b"jpeg");
    assert_eq!(read_header(&other), Err(HeaderProblem::Unsupported("AVIF")));
}

trait Replace {
    /// With the first `from` made `to`, which must be as long.
    fn replacen(self, from: &[u8], to: &[u8]) -> Self;
}

impl Replace for Vec<u8> {
    fn replacen(mut self, from: &[u8], to: &[u8]) -> Self {
        let at = self
            .windows(from.len())
            .position(|part| part == from)
            .expect("the bytes");
        self[at..at + from.len()].copy_from_slice(to);
        self
    }
}
