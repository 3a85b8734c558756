//! Tests: every kind of photo that phones, cameras and programs make, proven on pixels.

use image::{ExtendedColorType, ImageEncoder};
use jpeg_encoder::ColorType;

use super::decode::{self, PixelKind};
use super::samples::{self, JpegOptions};
use super::*;
use crate::plan::images::{Crop, ImageFormat};
use crate::source::photo::{PhotoFormat, read_header};

/// The photo at half its size as RGB, and in the header of the original.
fn shown(photo: &[u8], format: ImageFormat) -> (image::RgbImage, PhotoHeader) {
    let header = read_header(photo).unwrap();
    let crop = Crop {
        x: 0,
        y: 0,
        width: header.width,
        height: header.height,
    };
    let variant = Variant {
        crop,
        width: header.width.div_ceil(2),
        height: header.height.div_ceil(2),
        format,
        quality: 92,
        max_bytes: 0,
        background: [255; 3],
    };
    let made = process(photo, &header, &[variant]).unwrap();
    let pixels = decode::decode(&made[0], &read_header(&made[0]).unwrap(), Vec::new()).unwrap();
    (
        image::RgbImage::from_raw(pixels.width, pixels.height, pixels.rgb()).unwrap(),
        header,
    )
}

#[track_caller]
fn assert_colour(picture: &image::RgbImage, x: u32, y: u32, expected: [u8; 3]) {
    let pixel = picture.get_pixel(x, y).0;
    let near = pixel.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= 14);
    assert!(near, "{pixel:?} at {x},{y} instead of {expected:?}");
}

/// Left half of one colour, right half of another: 64 × 32.
fn halves(left: [u8; 3], right: [u8; 3]) -> Vec<u8> {
    let row = [left.repeat(32), right.repeat(32)].concat();
    row.repeat(32)
}

const RED: [u8; 3] = [220, 30, 30];
const GREEN: [u8; 3] = [30, 180, 40];

fn plain() -> Vec<u8> {
    samples::jpeg(&halves(RED, GREEN), 64, 32, ColorType::Rgb, JpegOptions::default())
}

fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, payload].concat()
}

#[test]
fn of_motion_photos_ultra_hdr_and_mpo_the_first_picture() {
    let base = plain();
    let other = samples::jpeg(&[0; 64 * 32], 64, 32, ColorType::Luma, JpegOptions::default());
    let film = [b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".as_slice(), &[7; 4000]].concat();
    let gain_map = segment(0xe2, b"urn:iso:std:iso:ts:21496:-1\0\0\0\0\0");
    let index = segment(0xe2, b"MPF\0II*\0\x08\0\0\0\0\0\0\0\0\0");
    let with = |extra: &[u8], tail: &[u8]| [&base[..2], extra, &base[2..], tail].concat();
    for (name, photo) in [
        ("motion photo", with(&[], &film)),
        ("Ultra HDR", with(&[gain_map, index.clone()].concat(), &other)),
        ("MPO", with(&index, &[other.as_slice(), &other].concat())),
        ("zeros behind the end", with(&[], &[0; 999])),
    ] {
        for format in [ImageFormat::WebP, ImageFormat::Jpeg] {
            let (picture, header) = shown(&photo, format);
            assert_eq!(
                (header.width, header.height, header.animated),
                (64, 32, false),
                "{name}"
            );
            assert_colour(&picture, 6, 8, RED);
            assert_colour(&picture, 26, 8, GREEN);
        }
    }
}

#[test]
fn progressive_gray_and_unusual_sampling() {
    let options = JpegOptions {
        progressive: true,
        ..JpegOptions::default()
    };
    let progressive = samples::jpeg(&halves(RED, GREEN), 64, 32, ColorType::Rgb, options);
    let (picture, header) = shown(&progressive, ImageFormat::WebP);
    assert_colour(&picture, 26, 8, GREEN);
    // Four bytes of samples, and coefficients of three whole components.
    assert_eq!(header.decoding, 10);
    assert_eq!(read_header(&plain()).unwrap().decoding, 4);
    let gray = samples::jpeg(&[90; 64 * 32], 64, 32, ColorType::Luma, JpegOptions::default());
    assert_colour(&shown(&gray, ImageFormat::Jpeg).0, 6, 8, [90; 3]);
    for sampling in [(2, 1), (1, 2), (2, 2)] {
        let mut photo = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut photo, 95);
        let factor = jpeg_encoder::SamplingFactor::from_factors(sampling.0, sampling.1).unwrap();
        encoder.set_sampling_factor(factor);
        encoder.encode(&halves(RED, GREEN), 64, 32, ColorType::Rgb).unwrap();
        let (picture, _) = shown(&photo, ImageFormat::WebP);
        assert_colour(&picture, 6, 8, RED);
        assert_colour(&picture, 26, 8, GREEN);
    }
}

#[test]
fn colours_by_their_profiles_from_the_file_to_the_picture() {
    let adobe = moxcms::ColorProfile::new_adobe_rgb().encode().unwrap();
    let options = JpegOptions {
        icc: Some(&adobe),
        ..JpegOptions::default()
    };
    let photo = samples::jpeg(&[100, 150, 100].repeat(64 * 32), 64, 32, ColorType::Rgb, options);
    // By the published matrices.
    assert_colour(&shown(&photo, ImageFormat::WebP).0, 8, 8, [66, 151, 97]);
    let linear = moxcms::ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    let options = JpegOptions {
        icc: Some(&linear),
        ..JpegOptions::default()
    };
    let photo = samples::jpeg(&[55; 64 * 32], 64, 32, ColorType::Luma, options);
    assert_colour(&shown(&photo, ImageFormat::Jpeg).0, 8, 8, [128; 3]);
    // A profile in a PNG.
    let p3 = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let mut photo = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut photo);
    encoder.set_icc_profile(p3).unwrap();
    encoder
        .write_image(&[200, 100, 50].repeat(64 * 32), 64, 32, ExtendedColorType::Rgb8)
        .unwrap();
    assert_colour(&shown(&photo, ImageFormat::WebP).0, 8, 8, [215, 93, 31]);
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let covered = [kind.as_slice(), data].concat();
    let mut crc = u32::MAX;
    for byte in &covered {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    [&(data.len() as u32).to_be_bytes()[..], &covered, &(!crc).to_be_bytes()].concat()
}

/// A PNG of 64 × 32 with `depth` bits of `colour` and these chunks before the pixels, whose rows are `row`.
fn png(depth: u8, colour: u8, chunks: &[Vec<u8>], row: &[u8]) -> Vec<u8> {
    let header = [
        &64_u32.to_be_bytes()[..],
        &32_u32.to_be_bytes(),
        &[depth, colour, 0, 0, 0],
    ]
    .concat();
    let rows = [&[0], row].concat().repeat(32);
    let pixels = miniz_oxide::deflate::compress_to_vec_zlib(&rows, 6);
    [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        &chunk(b"IHDR", &header),
        &chunks.concat(),
        &chunk(b"IDAT", &pixels),
        &chunk(b"IEND", &[]),
    ]
    .concat()
}

#[test]
fn png_with_a_palette_with_holes_and_turned_by_exif() {
    let palette = chunk(b"PLTE", &[RED, GREEN].concat());
    // A bit a pixel: the left half is colour 0, the right half 1.
    let photo = png(1, 3, std::slice::from_ref(&palette), &[0, 0, 0, 0, 255, 255, 255, 255]);
    let (picture, _) = shown(&photo, ImageFormat::WebP);
    assert_colour(&picture, 6, 8, RED);
    assert_colour(&picture, 26, 8, GREEN);
    let holes = chunk(b"tRNS", &[0, 255]);
    let photo = png(1, 3, &[palette.clone(), holes], &[0, 0, 0, 0, 255, 255, 255, 255]);
    let (picture, header) = shown(&photo, ImageFormat::Jpeg);
    assert!(header.alpha);
    assert_colour(&picture, 6, 8, [255; 3]);
    assert_colour(&picture, 26, 8, GREEN);
    for orientation in 1..=8_u8 {
        let photo = png(
            1,
            3,
            &[palette.clone(), chunk(b"eXIf", &samples::exif(orientation))],
            &[0, 0, 0, 0, 255, 255, 255, 255],
        );
        let (picture, _) = shown(&photo, ImageFormat::WebP);
        let (far_x, far_y) = (picture.width() - 5, picture.height() - 5);
        // Where the left half of the stored picture ends up.
        let (red, green) = match orientation {
            1 | 4 => ((4, 8), (far_x, 8)),
            2 | 3 => ((far_x, 8), (4, 8)),
            5 | 6 => ((8, 4), (8, far_y)),
            _ => ((8, far_y), (8, 4)),
        };
        assert_colour(&picture, red.0, red.1, RED);
        assert_colour(&picture, green.0, green.1, GREEN);
    }
}

#[test]
fn webp_is_turned_by_exif_too() {
    let mut inner = Vec::new();
    image::codecs::webp::WebPEncoder::new_lossless(&mut inner)
        .encode(&halves(RED, GREEN), 64, 32, ExtendedColorType::Rgb8)
        .unwrap();
    let part = |kind: &[u8], data: &[u8]| {
        let padding = vec![0; data.len() % 2];
        [kind, &(data.len() as u32).to_le_bytes(), data, &padding].concat()
    };
    let body = [
        b"WEBP".as_slice(),
        &part(b"VP8X", &[8, 0, 0, 0, 63, 0, 0, 31, 0, 0]),
        &inner[12..],
        &part(b"EXIF", &samples::exif(6)),
    ]
    .concat();
    let photo = [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat();
    let (picture, header) = shown(&photo, ImageFormat::Jpeg);
    assert_eq!((header.width, header.height), (32, 64));
    assert_colour(&picture, 8, 4, RED);
    assert_colour(&picture, 8, 27, GREEN);
}

#[test]
fn of_pictures_that_move_the_first_frame() {
    let frame = |left: [u8; 3], right: [u8; 3]| {
        let rgba: Vec<u8> = halves(left, right)
            .as_chunks::<3>()
            .0
            .iter()
            .flat_map(|p| [p[0], p[1], p[2], 255])
            .collect();
        image::Frame::new(image::RgbaImage::from_raw(64, 32, rgba).unwrap())
    };
    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    encoder.encode_frames([frame(RED, GREEN), frame(GREEN, GREEN)]).unwrap();
    drop(encoder);
    // APNG (W3C): the default picture is the first frame.
    let control = |number: u32| {
        [
            &number.to_be_bytes()[..],
            &64_u32.to_be_bytes(),
            &32_u32.to_be_bytes(),
            &[0; 8],
            &[0, 1, 0, 10, 0, 0],
        ]
        .concat()
    };
    let row = [0, 0, 0, 0, 255, 255, 255, 255];
    let palette = chunk(b"PLTE", &[RED, GREEN].concat());
    let animation = [
        chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]),
        palette,
        chunk(b"fcTL", &control(0)),
    ];
    let mut apng = png(1, 3, &animation, &row);
    let second = miniz_oxide::deflate::compress_to_vec_zlib(&[0, 255, 255, 255, 255, 255, 255, 255, 255].repeat(32), 6);
    let frames = [
        chunk(b"fcTL", &control(1)),
        chunk(b"fdAT", &[&2_u32.to_be_bytes()[..], &second].concat()),
    ]
    .concat();
    let end = apng.len() - 12;
    apng.splice(end..end, frames);
    // An animated WebP (RFC 9649): two frames, each a lossless picture.
    let still = |left: [u8; 3], right: [u8; 3]| {
        let mut out = Vec::new();
        image::codecs::webp::WebPEncoder::new_lossless(&mut out)
            .encode(&halves(left, right), 64, 32, ExtendedColorType::Rgb8)
            .unwrap();
        out[12..].to_vec()
    };
    let part = |kind: &[u8], data: &[u8]| [kind, &(data.len() as u32).to_le_bytes(), data].concat();
    let moving = |stream: Vec<u8>| {
        part(
            b"ANMF",
            &[&[0, 0, 0, 0, 0, 0, 63, 0, 0, 31, 0, 0, 100, 0, 0, 0][..], &stream].concat(),
        )
    };
    let body = [
        b"WEBP".as_slice(),
        &part(b"VP8X", &[2, 0, 0, 0, 63, 0, 0, 31, 0, 0]),
        &part(b"ANIM", &[255, 255, 255, 255, 0, 0]),
        &moving(still(RED, GREEN)),
        &moving(still(GREEN, GREEN)),
    ]
    .concat();
    let webp = [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat();
    for (photo, format) in [
        (gif, PhotoFormat::Gif),
        (apng, PhotoFormat::Png),
        (webp, PhotoFormat::WebP),
    ] {
        let (picture, header) = shown(&photo, ImageFormat::Jpeg);
        assert_eq!(header.format, format);
        assert!(header.animated, "{format:?}");
        assert_colour(&picture, 6, 8, RED);
        assert_colour(&picture, 26, 8, GREEN);
    }
}

#[test]
fn a_photo_of_many_megapixels_is_halved_first() {
    // 8 × 4 blocks of gray: halving keeps each block's mean, whatever the channels.
    for (kind, channels) in [(PixelKind::Gray, 1), (PixelKind::Rgb, 3), (PixelKind::Rgbx, 4)] {
        let bytes: Vec<u8> = (0..4 * 6)
            .flat_map(|pixel: u8| vec![(pixel % 6 / 2) * 40 + (pixel / 12) * 90; channels])
            .collect();
        let halved = decode::halved(decode::Pixels {
            width: 6,
            height: 4,
            kind,
            bytes,
            icc: None,
        });
        assert_eq!((halved.width, halved.height), (3, 2));
        let expected: Vec<u8> = [0, 40, 80, 90, 130, 170]
            .iter()
            .flat_map(|gray| vec![*gray; channels])
            .collect();
        assert_eq!(halved.bytes, expected);
    }
    let odd = decode::Pixels {
        width: 5,
        height: 1,
        kind: PixelKind::Gray,
        bytes: vec![10, 20, 30, 50, 99],
        icc: None,
    };
    assert_eq!(decode::halved(odd).bytes, [15, 40]);
}
