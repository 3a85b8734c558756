//! Colours behind photos until they arrive: a class each in the site's style sheet, since pages have no inline style.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Digest;

/// The most colours of a site, so that its style sheet stays small.
const MOST: usize = 40;
/// Steps of red, green and blue, finest first: each step is one hexadecimal digit.
const LADDERS: [&[u8]; 2] = [&[0x0, 0x3, 0x6, 0x9, 0xc, 0xf], &[0x0, 0x5, 0xa, 0xf]];

/// The colour of each photo of a site.
#[derive(Debug, Default)]
pub struct Tints {
    by_photo: BTreeMap<Digest, String>,
}

impl Tints {
    /// Of the mean colours of the photos.
    pub fn new(means: &BTreeMap<Digest, [u8; 3]>) -> Self {
        let with = |ladder: &[u8]| -> BTreeMap<Digest, String> {
            means
                .iter()
                .map(|(photo, mean)| (*photo, nearest(*mean, ladder)))
                .collect()
        };
        let fine = with(LADDERS[0]);
        let distinct: BTreeSet<&String> = fine.values().collect();
        let by_photo = if distinct.len() <= MOST { fine } else { with(LADDERS[1]) };
        Tints { by_photo }
    }

    /// The class of a photo.
    pub fn class(&self, photo: Digest) -> Option<String> {
        self.by_photo.get(&photo).map(|colour| format!("t-{colour}"))
    }

    /// What the style sheet says of all of them.
    pub fn rules(&self) -> String {
        let colours: BTreeSet<&String> = self.by_photo.values().collect();
        colours
            .into_iter()
            .map(|colour| format!(".t-{colour}{{background:#{colour}}}"))
            .collect()
    }
}

/// `963` for red, green and blue of the nearest steps.
fn nearest(colour: [u8; 3], ladder: &[u8]) -> String {
    let digit = |sample: u8| {
        let step = ladder.iter().min_by_key(|step| (**step * 0x11).abs_diff(sample));
        char::from_digit(u32::from(*step.unwrap_or(&0)), 16).unwrap_or('0')
    };
    colour.into_iter().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_are_fine_and_many_are_few() {
        let photos = |count: u32| -> BTreeMap<Digest, [u8; 3]> {
            let colour = |n: u32| [(n * 7) as u8, (n * 31) as u8, (n * 57) as u8];
            (0..count).map(|n| (Digest::of(&n.to_le_bytes()), colour(n))).collect()
        };
        let one = BTreeMap::from([(Digest::of(b"a"), [150, 100, 60])]);
        let tints = Tints::new(&one);
        assert_eq!(tints.class(Digest::of(b"a")).as_deref(), Some("t-963"));
        assert_eq!(tints.rules(), ".t-963{background:#963}");
        assert_eq!(tints.class(Digest::of(b"b")), None);
        let rules = Tints::new(&photos(5000)).rules();
        assert!(rules.matches('{').count() <= 64, "{rules}");
    }
}
