//! Which picture is resized from which, decided from the variants alone.

use crate::plan::images::{Crop, ImageFormat, Variant};
use crate::source::photo::PhotoHeader;

use super::PhotoProblem;

/// The longest side that WebP can have (RFC 9649: 14 bits).
const WEBP_MAX_SIDE: u32 = 16_383;
/// The longest side that JPEG can have (16 bits).
const JPEG_MAX_SIDE: u32 = 65_535;

/// A size of a crop, and the variants that have it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rung {
    /// The part of the upright photo.
    pub(super) crop: Crop,
    /// Width in pixels.
    pub(super) width: u32,
    /// Height in pixels.
    pub(super) height: u32,
    /// The rung that this one is resized from, always an earlier one; none: from the photo.
    pub(super) parent: Option<usize>,
    /// Indices of the variants of this size.
    pub(super) variants: Vec<usize>,
}

/// All sizes, ordered by crop, then from large to small.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ladder {
    /// The sizes.
    pub(super) rungs: Vec<Rung>,
}

impl Ladder {
    /// Orders `variants`; fails on the first that the photo cannot give.
    pub(super) fn new(header: &PhotoHeader, variants: &[Variant]) -> Result<Self, PhotoProblem> {
        if let Some(bad) = variants.iter().find(|variant| !is_possible(header, variant)) {
            return Err(PhotoProblem::Impossible(*bad));
        }
        let mut order: Vec<usize> = (0..variants.len()).collect();
        let size = |variant: &Variant| (u64::from(variant.width) * u64::from(variant.height), variant.width);
        order.sort_by_key(|&index| {
            let variant = &variants[index];
            (variant.crop, std::cmp::Reverse(size(variant)), index)
        });
        let mut rungs: Vec<Rung> = Vec::new();
        for index in order {
            let Variant {
                crop, width, height, ..
            } = variants[index];
            if let Some(last) = rungs.last_mut()
                && (last.crop, last.width, last.height) == (crop, width, height)
            {
                last.variants.push(index);
                continue;
            }
            let parent = rungs
                .iter()
                .rposition(|rung| rung.crop == crop && rung.width >= width && rung.height >= height);
            rungs.push(Rung {
                crop,
                width,
                height,
                parent,
                variants: vec![index],
            });
        }
        Ok(Ladder { rungs })
    }

    /// Which rungs must be resized when only some variants are wanted: theirs and those these cascade from.
    pub(super) fn needed(&self, wanted: &[bool]) -> Vec<bool> {
        let mut needed = vec![false; self.rungs.len()];
        // Parents come before children, so one pass from the end reaches all ancestors.
        for (index, rung) in self.rungs.iter().enumerate().rev() {
            let is_wanted = |variant: &usize| wanted.get(*variant).copied().unwrap_or(false);
            if needed[index] || rung.variants.iter().any(is_wanted) {
                needed[index] = true;
                if let Some(parent) = rung.parent {
                    needed[parent] = true;
                }
            }
        }
        needed
    }

    /// The sizes that `variant` is cascaded through before its own, from small to large. They decide its bytes, so
    /// they are a part of its key.
    pub(super) fn larger_sizes(&self, variant: usize) -> Vec<(u32, u32)> {
        let mut sizes = Vec::new();
        let mut rung = self.rungs.iter().find(|rung| rung.variants.contains(&variant));
        while let Some(parent) = rung
            .and_then(|rung| rung.parent)
            .and_then(|parent| self.rungs.get(parent))
        {
            sizes.push((parent.width, parent.height));
            rung = Some(parent);
        }
        sizes
    }
}

fn is_possible(header: &PhotoHeader, variant: &Variant) -> bool {
    let Variant {
        crop,
        width,
        height,
        format,
        quality,
        ..
    } = *variant;
    let longest = match format {
        ImageFormat::WebP => WEBP_MAX_SIDE,
        ImageFormat::Avif | ImageFormat::Jpeg => JPEG_MAX_SIDE,
    };
    let inside = |start: u32, length: u32, whole: u32| start.checked_add(length).is_some_and(|end| end <= whole);
    (1..=crop.width).contains(&width)
        && (1..=crop.height).contains(&height)
        && inside(crop.x, crop.width, header.width)
        && inside(crop.y, crop.height, header.height)
        && width <= longest
        && height <= longest
        && (1..=100).contains(&quality)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::photo::PhotoFormat;
    use image::metadata::Orientation;
    use proptest::prelude::*;

    const WHOLE: Crop = Crop {
        x: 0,
        y: 0,
        width: 400,
        height: 300,
    };
    const SQUARE: Crop = Crop {
        x: 50,
        y: 0,
        width: 300,
        height: 300,
    };

    fn header() -> PhotoHeader {
        let orientation = Orientation::NoTransforms;
        PhotoHeader {
            format: PhotoFormat::Jpeg,
            width: 400,
            height: 300,
            orientation,
            alpha: false,
            located: false,
            animated: false,
            decoding: 4,
        }
    }

    fn variant(crop: Crop, width: u32, height: u32, format: ImageFormat) -> Variant {
        Variant {
            crop,
            width,
            height,
            format,
            quality: 75,
            max_bytes: 0,
            background: [255; 3],
        }
    }

    #[test]
    fn small_sizes_come_from_the_next_larger_of_the_same_crop() {
        let variants = [
            variant(WHOLE, 100, 75, ImageFormat::WebP),
            variant(SQUARE, 150, 150, ImageFormat::WebP),
            variant(WHOLE, 200, 150, ImageFormat::WebP),
            variant(WHOLE, 400, 300, ImageFormat::Jpeg),
            variant(WHOLE, 200, 150, ImageFormat::Jpeg),
        ];
        let ladder = Ladder::new(&header(), &variants).unwrap();
        let shape: Vec<_> = ladder
            .rungs
            .iter()
            .map(|rung| (rung.width, rung.parent, rung.variants.clone()))
            .collect();
        assert_eq!(
            shape,
            [
                (400, None, vec![3]),
                (200, Some(0), vec![2, 4]),
                (100, Some(1), vec![0]),
                (150, None, vec![1]),
            ]
        );
        assert_eq!(ladder.larger_sizes(0), [(200, 150), (400, 300)]);
        assert_eq!(ladder.larger_sizes(1), []);
        assert_eq!(
            ladder.needed(&[false, false, false, false, true]),
            [true, true, false, false]
        );
        assert_eq!(
            ladder.needed(&[false, true, false, false, false]),
            [false, false, false, true]
        );
    }

    #[test]
    fn what_the_photo_cannot_give_is_refused() {
        let good = variant(WHOLE, 400, 300, ImageFormat::WebP);
        assert!(Ladder::new(&header(), &[good]).is_ok());
        let outside = Crop { x: 1, ..WHOLE };
        let overflowing = Crop { x: u32::MAX, ..WHOLE };
        for bad in [
            Variant { width: 401, ..good },
            Variant { height: 301, ..good },
            Variant { width: 0, ..good },
            Variant { quality: 0, ..good },
            Variant { quality: 101, ..good },
            Variant { crop: outside, ..good },
            Variant {
                crop: overflowing,
                ..good
            },
        ] {
            assert!(matches!(Ladder::new(&header(), &[good, bad]), Err(PhotoProblem::Impossible(v)) if v == bad));
        }
        let wide = PhotoHeader {
            width: 20_000,
            height: 10,
            ..header()
        };
        let crop = Crop {
            x: 0,
            y: 0,
            width: 20_000,
            height: 10,
        };
        assert!(Ladder::new(&wide, &[variant(crop, 20_000, 10, ImageFormat::WebP)]).is_err());
        assert!(Ladder::new(&wide, &[variant(crop, 20_000, 10, ImageFormat::Jpeg)]).is_ok());
    }

    proptest! {
        #[test]
        fn never_upwards_and_every_variant_once(
            sizes in proptest::collection::vec((1_u32..=300, 1_u32..=300, any::<bool>()), 0..12),
        ) {
            let variants: Vec<_> = sizes
                .iter()
                .map(|&(w, h, square)| variant(if square { SQUARE } else { WHOLE }, w, h, ImageFormat::WebP))
                .collect();
            let ladder = Ladder::new(&header(), &variants).unwrap();
            let mut seen: Vec<usize> = ladder.rungs.iter().flat_map(|rung| rung.variants.clone()).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..variants.len()).collect::<Vec<_>>());
            for (index, rung) in ladder.rungs.iter().enumerate() {
                if let Some(parent) = rung.parent {
                    prop_assert!(parent < index);
                    let larger = &ladder.rungs[parent];
                    prop_assert_eq!(larger.crop, rung.crop);
                    prop_assert!(larger.width >= rung.width && larger.height >= rung.height);
                }
            }
        }
    }
}
