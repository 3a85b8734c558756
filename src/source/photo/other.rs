//! Names for the formats that are not read, so that a message can say what to do.

use super::{HeaderProblem, be32, le32};

/// Names what is none of the formats that are read.
pub(super) fn other_format(bytes: &[u8]) -> HeaderProblem {
    const BY_START: &[(&[u8], &str)] = &[
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
        (b"II+\0", "TIFF"),
        (b"MM\0+", "TIFF"),
        (b"IIRO", "RAW"),
        (b"IIRS", "RAW"),
        (b"MMOR", "RAW"),
        (b"IIU\0", "RAW"),
        (b"FUJIFILMCCD-RAW", "RAW"),
        (b"8BPS", "PSD"),
        (b"gimp xcf", "XCF"),
        (b"%PDF-", "PDF"),
        (b"\0\0\x01\0", "ICO"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
        (b"\xff\x4f\xff\x51", "JPEG 2000"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"\xff\x0a", "JPEG XL"),
        (b"qoif", "QOI"),
        (b"DDS ", "DDS"),
        (b"farbfeld", "farbfeld"),
        (b"\x76\x2f\x31\x01", "OpenEXR"),
        (b"#?RADIANCE", "HDR"),
        (b"\x1a\x45\xdf\xa3", "video"),
        (b"\0\0\x01\xba", "video"),
        (b"FLV\x01", "video"),
        (b"version https://git-lfs", "Git LFS pointer"),
    ];
    if let Some(problem) = base_media(bytes) {
        return problem;
    }
    if bytes.starts_with(b"II*\0") && bytes.get(8..10) == Some(b"CR") {
        return HeaderProblem::Unsupported("RAW");
    }
    if let Some((_, name)) = BY_START.iter().find(|(start, _)| bytes.starts_with(start)) {
        return HeaderProblem::Unsupported(name);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"AVI ") {
        return HeaderProblem::Unsupported("video");
    }
    if bytes.starts_with(b"BM") && matches!(le32(bytes, 14), Some(12 | 16 | 40 | 52 | 56 | 64 | 108 | 124)) {
        return HeaderProblem::Unsupported("BMP");
    }
    if let [b'P', b'1'..=b'7', b' ' | b'\t' | b'\r' | b'\n', ..] = bytes {
        return HeaderProblem::Unsupported("PNM");
    }
    if is_svg(bytes) {
        return HeaderProblem::Unsupported("SVG");
    }
    HeaderProblem::NotAPicture
}

/// HEIC, AVIF, camera raw and video: boxes that begin with `ftyp`, a main brand and compatible brands.
fn base_media(bytes: &[u8]) -> Option<HeaderProblem> {
    const HEIC: &[&[u8; 4]] = &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"];
    const AVIF: &[&[u8; 4]] = &[b"avif", b"avis"];
    const HEIF: &[&[u8; 4]] = &[b"mif1", b"mif2", b"msf1", b"miaf"];
    if bytes.get(4..8) != Some(b"ftyp") {
        return None;
    }
    let main: &[u8; 4] = bytes.get(8..)?.first_chunk()?;
    // The list is short in every real file.
    let end = (be32(bytes, 0)? as usize).clamp(16, 512).min(bytes.len());
    let compatible = bytes.get(16..end).unwrap_or(&[]).as_chunks::<4>().0;
    let any = |brands: &[&[u8; 4]]| compatible.iter().any(|brand| brands.contains(&brand));
    let problem = if AVIF.contains(&main) || (HEIF.contains(&main) && any(AVIF)) {
        HeaderProblem::Unsupported("AVIF")
    } else if HEIC.contains(&main) || HEIF.contains(&main) || any(HEIC) {
        HeaderProblem::Heic
    } else if main == b"crx " {
        HeaderProblem::Unsupported("RAW")
    } else {
        HeaderProblem::Unsupported("video")
    };
    Some(problem)
}

fn is_svg(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start = text.get(..1024).unwrap_or(text);
    text.starts_with(b"<svg")
        || ((text.starts_with(b"<?xml") || text.starts_with(b"<!--") || text.starts_with(b"<!DOCTYPE svg"))
            && start.windows(4).any(|window| window == b"<svg"))
}
