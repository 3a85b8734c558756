//! The headers of the formats that are read.

use image::metadata::Orientation;

use super::place;
use super::{HeaderProblem, PhotoFormat, be16, be32, broken, le16, le24, le32};

/// A header with the size as stored.
pub(super) struct Stored {
    pub(super) format: PhotoFormat,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) orientation: Orientation,
    pub(super) alpha: bool,
    pub(super) located: bool,
    pub(super) animated: bool,
    pub(super) decoding: u8,
}

/// One marker segment between the start of a JPEG and its first scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JpegSegment<'a> {
    /// The second byte of the marker, 0xC0 for `SOF0`.
    pub marker: u8,
    /// What follows the length field; empty for markers that have none.
    pub payload: &'a [u8],
    /// Where the marker's 0xFF stands in the file.
    pub start: usize,
}

/// The segments of a JPEG up to and including the first `SOS`, stray bytes between them skipped. Ends early where
/// the file does.
pub fn jpeg_segments(bytes: &[u8]) -> impl Iterator<Item = JpegSegment<'_>> {
    let mut at = 2;
    let mut done = false;
    std::iter::from_fn(move || {
        while !done {
            let start = at + bytes.get(at..)?.iter().position(|&byte| byte == 0xff)?;
            let marker = *bytes.get(start + 1)?;
            match marker {
                // Fill bytes and stuffed zeros are no markers.
                0xff => at = start + 1,
                0x00 => at = start + 2,
                // TEM, RSTn, SOI: without a length.
                0x01 | 0xd0..=0xd8 => {
                    at = start + 2;
                    return Some(JpegSegment {
                        marker,
                        payload: &[],
                        start,
                    });
                }
                0xd9 => {
                    done = true;
                    return Some(JpegSegment {
                        marker,
                        payload: &[],
                        start,
                    });
                }
                _ => {
                    let length = be16(bytes, start + 2)? as usize;
                    if length < 2 {
                        return None;
                    }
                    at = start + 2 + length;
                    done = marker == 0xda;
                    return Some(JpegSegment {
                        marker,
                        payload: bytes.get(start + 4..at)?,
                        start,
                    });
                }
            }
        }
        None
    })
}

/// What an XMP packet in a JPEG begins with (ISO 16684-3).
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// Reads the header of a JPEG.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Stored, HeaderProblem> {
    let mut size = None;
    let mut orientation = None;
    let mut located = false;
    // Components of a sequential frame.
    let mut sequential = None;
    let mut decoding = 0;
    for segment in jpeg_segments(bytes) {
        let payload = segment.payload;
        match segment.marker {
            0xc0..=0xc2 if size.is_none() => {
                let cut = || broken("JPEG: the frame header is cut off");
                match payload.first().ok_or_else(cut)? {
                    8 => {}
                    12 => return Err(HeaderProblem::Unsupported("JPEG, 12 bits")),
                    bits => return Err(HeaderProblem::Broken(format!("JPEG: {bits} bits a sample"))),
                }
                let height = be16(payload, 1).ok_or_else(cut)?;
                let width = be16(payload, 3).ok_or_else(cut)?;
                match *payload.get(5).ok_or_else(cut)? {
                    count @ (1 | 3 | 4) => sequential = (segment.marker != 0xc2).then_some(count),
                    count => return Err(HeaderProblem::Broken(format!("JPEG: {count} colour components"))),
                }
                decoding = jpeg_decoding(payload, segment.marker == 0xc2);
                size = Some((width, height));
            }
            0xc3 | 0xc5..=0xc7 | 0xcb | 0xcd..=0xcf if size.is_none() => {
                return Err(HeaderProblem::Unsupported("lossless or hierarchical JPEG"));
            }
            0xc9 | 0xca if size.is_none() => return Err(HeaderProblem::Unsupported("JPEG, arithmetic coding")),
            // Our decoder mixes up the rows of such files where colour is stored at a lower resolution.
            0xda if payload.first() < sequential.as_ref() => {
                return Err(HeaderProblem::Unsupported("JPEG with a scan for each colour"));
            }
            0xe1 if payload.starts_with(b"Exif\0") => {
                let exif = payload.get(6..).unwrap_or_default();
                orientation = orientation.or_else(|| Orientation::from_exif_chunk(exif));
                located |= place::in_exif(exif);
            }
            0xe1 if payload.starts_with(XMP) => located |= place::in_xmp(payload),
            _ => {}
        }
    }
    let (width, height) = size.ok_or_else(|| broken("JPEG: no frame header"))?;
    let orientation = orientation.unwrap_or(Orientation::NoTransforms);
    Ok(Stored {
        format: PhotoFormat::Jpeg,
        width,
        height,
        orientation,
        alpha: false,
        located,
        animated: false,
        decoding,
    })
}

/// What a pixel takes: four bytes of samples (which gray and unusual colours are packed into at the end), and in a
/// progressive file the coefficients of all components, two bytes each, until the last scan. `frame`: the payload
/// of the frame header.
fn jpeg_decoding(frame: &[u8], progressive: bool) -> u8 {
    let components: Vec<(u32, u32)> = frame
        .get(6..)
        .unwrap_or_default()
        .chunks_exact(3)
        .map(|component| (u32::from(component[1] >> 4), u32::from(component[1] & 15)))
        .collect();
    let samples = if components.len() == 3 { 4 } else { 8 };
    if !progressive {
        return samples;
    }
    let largest = |side: fn(&(u32, u32)) -> u32| components.iter().map(side).max().unwrap_or(1).max(1);
    let whole = largest(|c| c.0) * largest(|c| c.1);
    let stored: u32 = components.iter().map(|(across, down)| across * down).sum();
    // A header that lies may name more components than any picture has.
    samples.saturating_add(u8::try_from((2 * stored).div_ceil(whole)).unwrap_or(u8::MAX))
}

/// The first bytes of every PNG.
pub(super) const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Reads the header of a PNG.
pub(super) fn png(bytes: &[u8]) -> Result<Stored, HeaderProblem> {
    let cut = || broken("PNG: the header is cut off");
    if bytes.get(8..16).ok_or_else(cut)? != b"\0\0\0\x0dIHDR" {
        return Err(broken("PNG: no IHDR at the start"));
    }
    let width = be32(bytes, 16).ok_or_else(cut)?;
    let height = be32(bytes, 20).ok_or_else(cut)?;
    let &[depth, colour_type] = bytes.get(24..26).and_then(<[u8]>::first_chunk).ok_or_else(cut)?;
    match (colour_type, depth) {
        (0, 1 | 2 | 4 | 8 | 16) | (2 | 4 | 6, 8 | 16) | (3, 1 | 2 | 4 | 8) => {}
        _ => {
            return Err(HeaderProblem::Broken(format!(
                "PNG: colour type {colour_type} with {depth} bits"
            )));
        }
    }
    let mut alpha = matches!(colour_type, 4 | 6);
    let mut animated = false;
    let mut orientation = None;
    let mut located = false;
    // Exif may stand behind the pixels, so all chunks are walked (eight bytes are read of each).
    let mut at = 8_usize;
    while let (Some(length), Some(kind)) = (
        be32(bytes, at),
        bytes.get(at.saturating_add(4)..).and_then(<[u8]>::first_chunk),
    ) {
        let data = at + 8;
        let end = data.saturating_add(length as usize);
        match kind {
            b"tRNS" => alpha = true,
            // The number of frames (APNG).
            b"acTL" => animated = be32(bytes, data).is_some_and(|frames| frames > 1),
            b"iTXt" => located |= place::in_xmp(bytes.get(data..end).unwrap_or_default()),
            b"eXIf" => {
                let exif = bytes.get(data..end).unwrap_or_default();
                orientation = orientation.or_else(|| Orientation::from_exif_chunk(exif));
                located |= place::in_exif(exif);
            }
            b"IEND" => break,
            _ => {}
        }
        at = end.saturating_add(4);
    }
    let orientation = orientation.unwrap_or(Orientation::NoTransforms);
    Ok(Stored {
        format: PhotoFormat::Png,
        width,
        height,
        orientation,
        alpha,
        located,
        animated,
        // Samples as stored, and packed.
        decoding: if depth == 16 { 12 } else { 8 },
    })
}

/// Reads the header of a WebP.
pub(super) fn webp(bytes: &[u8]) -> Result<Stored, HeaderProblem> {
    let cut = || broken("WebP: the header is cut off");
    let kind: [u8; 4] = *bytes.get(12..).and_then(<[u8]>::first_chunk).ok_or_else(cut)?;
    let (width, height, alpha) = match &kind {
        b"VP8 " => {
            if bytes.get(23..26).ok_or_else(cut)? != b"\x9d\x01\x2a" {
                return Err(broken("WebP: no key frame"));
            }
            let width = le16(bytes, 26).ok_or_else(cut)? & 0x3fff;
            (width, le16(bytes, 28).ok_or_else(cut)? & 0x3fff, false)
        }
        b"VP8L" => {
            if bytes.get(20) != Some(&0x2f) {
                return Err(broken("WebP: wrong signature of the lossless stream"));
            }
            let bits = le32(bytes, 21).ok_or_else(cut)?;
            ((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, bits >> 28 & 1 == 1)
        }
        b"VP8X" => {
            let flags = *bytes.get(20).ok_or_else(cut)?;
            let width = le24(bytes, 24).ok_or_else(cut)? + 1;
            (width, le24(bytes, 27).ok_or_else(cut)? + 1, flags & 0x10 != 0)
        }
        _ => return Err(broken("WebP: unknown first chunk")),
    };
    let chunk = |name: &[u8; 4]| {
        if &kind == b"VP8X" {
            webp_chunk(bytes, name)
        } else {
            None
        }
    };
    // Some writers keep the prefix that JPEG needs.
    let exif = chunk(b"EXIF").map(|exif| exif.strip_prefix(b"Exif\0\0").unwrap_or(exif));
    let orientation = exif.and_then(Orientation::from_exif_chunk);
    let orientation = orientation.unwrap_or(Orientation::NoTransforms);
    Ok(Stored {
        format: PhotoFormat::WebP,
        width,
        height,
        orientation,
        alpha,
        located: exif.is_some_and(place::in_exif) || chunk(b"XMP ").is_some_and(place::in_xmp),
        animated: chunk(b"ANIM").is_some(),
        // The canvas, the samples, and both packed.
        decoding: 11,
    })
}

/// The first chunk `name` of an extended WebP.
fn webp_chunk<'a>(bytes: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    let mut at = 12_usize;
    loop {
        let kind = bytes.get(at..at.checked_add(4)?)?;
        let data = at + 8;
        let end = data.checked_add(le32(bytes, at + 4)? as usize)?;
        if kind == name {
            return bytes.get(data..end);
        }
        // Chunks are padded to even sizes.
        at = end.checked_add(end & 1)?;
    }
}

/// Reads the header of a GIF.
pub(super) fn gif(bytes: &[u8]) -> Result<Stored, HeaderProblem> {
    let cut = || broken("GIF: the header is cut off");
    let width = le16(bytes, 6).ok_or_else(cut)?;
    let height = le16(bytes, 8).ok_or_else(cut)?;
    let alpha = gif_alpha(bytes, width, height).unwrap_or(true);
    Ok(Stored {
        format: PhotoFormat::Gif,
        width,
        height,
        orientation: Orientation::NoTransforms,
        alpha,
        located: false,
        animated: gif_frames(bytes) > 1,
        decoding: 9,
    })
}

/// How many frames there are, counted to two.
fn gif_frames(bytes: &[u8]) -> u8 {
    let table = |packed: u8| if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) };
    let count = |frames: &mut u8| {
        let mut at = 13 + table(*bytes.get(10)?);
        while *frames < 2 {
            match *bytes.get(at)? {
                0x21 => at += 2,
                0x2c => {
                    *frames += 1;
                    // The image's descriptor, its own table, and the first code's size.
                    at += 11 + table(*bytes.get(at + 9)?);
                }
                _ => return None,
            }
            while let length @ 1.. = usize::from(*bytes.get(at)?) {
                at += 1 + length;
            }
            at += 1;
        }
        Some(())
    };
    let mut frames = 0;
    // A file that breaks off has the frames that were seen.
    let _ = count(&mut frames);
    frames
}

/// Does the first frame leave something transparent? `None` where the file ends before that is known.
fn gif_alpha(bytes: &[u8], width: u32, height: u32) -> Option<bool> {
    let packed = *bytes.get(10)?;
    let table = if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) };
    let mut at = 13 + table;
    let mut transparent = false;
    loop {
        match *bytes.get(at)? {
            // An extension: label, then blocks, each with its length, the last one empty.
            0x21 => {
                if *bytes.get(at + 1)? == 0xf9 {
                    transparent = *bytes.get(at + 3)? & 1 == 1;
                }
                at += 2;
                loop {
                    let length = usize::from(*bytes.get(at)?);
                    at += 1 + length;
                    if length == 0 {
                        break;
                    }
                }
            }
            0x2c => {
                let covers = le16(bytes, at + 1)? == 0
                    && le16(bytes, at + 3)? == 0
                    && le16(bytes, at + 5)? >= width
                    && le16(bytes, at + 7)? >= height;
                return Some(transparent || !covers);
            }
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_lies_about_its_components_asks_for_much_and_not_for_little() {
        let frame =
            |components: usize| [vec![8, 0, 9, 0, 9, components as u8], [1, 0x11, 0].repeat(components)].concat();
        assert_eq!(jpeg_decoding(&frame(3), false), 4);
        assert_eq!(jpeg_decoding(&frame(3), true), 10);
        assert_eq!(jpeg_decoding(&frame(125), true), 255);
        assert_eq!(jpeg_decoding(&frame(255), true), 255);
    }
}
