//! `[images]` of `kampung.toml`: what is asked of all photos.

use super::fields::{Choice, Fields};
use crate::diag::{Code, Diagnostic};

/// A format in which photos are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WebFormat {
    /// AVIF: the smallest, and by far the slowest to make.
    Avif,
    /// WebP.
    WebP,
    /// JPEG.
    Jpeg,
}

impl Choice for WebFormat {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("avif", WebFormat::Avif),
        ("webp", WebFormat::WebP),
        ("jpeg", WebFormat::Jpeg),
    ];
}

/// How much memory a build may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Memory {
    /// 256 MB.
    Quarter,
    /// 512 MB.
    #[default]
    Half,
    /// 1 GB.
    One,
    /// 2 GB.
    Two,
    /// 4 GB.
    Four,
}

impl Choice for Memory {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("256MB", Memory::Quarter),
        ("512MB", Memory::Half),
        ("1GB", Memory::One),
        ("2GB", Memory::Two),
        ("4GB", Memory::Four),
    ];
}

/// What a build takes besides photos: the program, texts, pages, and what the allocator has not given back.
const BESIDE_PHOTOS: u64 = 96_000_000;

impl Memory {
    /// What the photos that are worked on may take together, in bytes.
    pub fn for_photos(self) -> u64 {
        let all = match self {
            Memory::Quarter => 256_000_000,
            Memory::Half => 512_000_000,
            Memory::One => 1_000_000_000,
            Memory::Two => 2_000_000_000,
            Memory::Four => 4_000_000_000,
        };
        all - BESIDE_PHOTOS
    }
}

/// The table `images`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageSettings {
    /// Widths in pixels instead of those of the theme; none: the theme's.
    pub widths: Vec<u32>,
    /// Formats instead of those of the theme, best first; none: the theme's.
    pub formats: Vec<WebFormat>,
    /// The memory.
    pub memory: Memory,
}

/// Widths that make sense on a page.
const WIDTHS: std::ops::RangeInclusive<i64> = 100..=4000;

impl ImageSettings {
    /// Reads the table.
    pub fn read(fields: &mut Fields<'_, '_>) -> Self {
        fields
            .group("images", |images| {
                let widths = images.integers("widths", WIDTHS);
                let mut widths: Vec<u32> = widths.iter().filter_map(|w| u32::try_from(w.value).ok()).collect();
                widths.sort_unstable();
                widths.dedup();
                ImageSettings {
                    widths,
                    formats: read_formats(images),
                    memory: images.choice("memory").map(|m| m.value).unwrap_or_default(),
                }
            })
            .unwrap_or_default()
    }
}

/// The list `formats`, with JPEG at its end if it is not there: every browser shows it, and messengers ask for it.
fn read_formats(images: &mut Fields<'_, '_>) -> Vec<WebFormat> {
    let mut formats: Vec<WebFormat> = Vec::new();
    for written in images.choices::<WebFormat>("formats") {
        if written.value == WebFormat::Avif && !cfg!(feature = "avif") {
            images.bag().push(Diagnostic::new(Code::NoAvif, written.span));
        } else if !formats.contains(&written.value) {
            formats.push(written.value);
        }
    }
    if !formats.is_empty() && !formats.contains(&WebFormat::Jpeg) {
        formats.push(WebFormat::Jpeg);
    }
    formats
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_budget_leaves_room_for_a_photo_of_a_phone() {
        let of = |memory: Memory| memory.for_photos();
        for (_, memory) in Memory::NAMES {
            assert!(of(*memory) >= 150_000_000, "{memory:?}");
        }
        assert!(of(Memory::Half) < 500_000_000);
    }
}
