//! The colours of one site: those of its theme, the village's mood over them, its own accent over both.
//!
//! An accent is used for words and buttons, so it is taken only where it can be read: contrast of at least 4.5:1
//! (WCAG 2.2, success criterion 1.4.3) with every ground that words stand on.

use super::Theme;
use super::tokens::{Tokens, hex_colour};

/// The least contrast of words with their ground (WCAG 2.2, 1.4.3, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;

/// What we choose ourselves keeps the contrast of level AAA (WCAG 2.2, 1.4.6).
const AMPLE_CONTRAST: f64 = 7.0;

/// Tokens for the grounds that words in the accent's colour stand on.
const GROUNDS: [&str; 2] = ["paper", "shade"];

/// How finely the nearest readable colour is searched.
const STEPS: u32 = 64;

/// The colours of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    tokens: Tokens,
}

/// An accent that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct LowContrast {
    /// Its contrast with the ground where it is lowest, 1 to 21.
    pub found: f64,
    /// The nearest darker colour that can be read, `#rrggbb`.
    pub instead: String,
}

impl Palette {
    /// The colours of `theme` in `mood`; a mood that the theme does not know changes nothing.
    pub fn plain(theme: &Theme, mood: Option<&str>) -> Palette {
        let mut tokens = theme.tokens().clone();
        if let Some(mood) = mood.and_then(|name| theme.moods().get(name)) {
            tokens.overlay(mood.clone());
        }
        Palette { tokens }
    }

    /// As [`Palette::plain`], with the village's own `accent` (`#rrggbb`).
    ///
    /// # Errors
    /// When the accent cannot be read on the theme's light ground. On dark ground it is lightened as far as it
    /// takes, since an author chooses one colour, not two.
    pub fn with_accent(theme: &Theme, mood: Option<&str>, accent: &str) -> Result<Palette, LowContrast> {
        let Palette { mut tokens } = Palette::plain(theme, mood);
        if let Some(accent) = hex_colour(accent) {
            let light = readable(accent, &grounds(&tokens, Ground::Light))?;
            let dark = lightened(accent, &grounds(&tokens, Ground::Dark));
            for (set, accent) in [(&mut tokens.light, light), (&mut tokens.dark, dark)] {
                set.insert("accent".to_owned(), written(accent));
                set.insert("on-accent".to_owned(), written(words_on(accent)));
            }
        }
        Ok(Palette { tokens })
    }

    /// The tokens with everything laid over them.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// The colour of the browser's bar on light and on dark ground: the token `paper`.
    pub fn theme_colors(&self) -> (&str, &str) {
        (
            self.tokens.light("paper").unwrap_or("#ffffff"),
            self.tokens.dark("paper").unwrap_or("#000000"),
        )
    }
}

#[derive(Clone, Copy)]
enum Ground {
    Light,
    Dark,
}

/// The colours of the grounds; a theme may write them in another way than `#rrggbb`, which is then not judged.
fn grounds(tokens: &Tokens, ground: Ground) -> Vec<[u8; 3]> {
    let value = |name| match ground {
        Ground::Light => tokens.light(name),
        Ground::Dark => tokens.dark(name),
    };
    GROUNDS.iter().filter_map(|name| hex_colour(value(name)?)).collect()
}

fn lowest_contrast(colour: [u8; 3], grounds: &[[u8; 3]]) -> f64 {
    grounds.iter().map(|g| contrast(colour, *g)).fold(21.0, f64::min)
}

fn readable(accent: [u8; 3], grounds: &[[u8; 3]]) -> Result<[u8; 3], LowContrast> {
    let found = lowest_contrast(accent, grounds);
    if found >= LEAST_CONTRAST {
        return Ok(accent);
    }
    let mut darker = (1..=STEPS).map(|step| mixed(accent, [0; 3], step));
    let instead = darker.find(|c| lowest_contrast(*c, grounds) >= LEAST_CONTRAST);
    Err(LowContrast {
        found,
        instead: written(instead.unwrap_or([0; 3])),
    })
}

/// The nearest lighter colour that can be read; towards white every colour can, on a dark ground.
fn lightened(accent: [u8; 3], grounds: &[[u8; 3]]) -> [u8; 3] {
    let mut lighter = (0..=STEPS).map(|step| mixed(accent, [255; 3], step));
    let found = lighter.find(|c| lowest_contrast(*c, grounds) >= AMPLE_CONTRAST);
    found.unwrap_or([255; 3])
}

/// White or black, whichever can be read better.
fn words_on(colour: [u8; 3]) -> [u8; 3] {
    if contrast(colour, [255; 3]) >= contrast(colour, [0; 3]) {
        [255; 3]
    } else {
        [0; 3]
    }
}

/// `step` of [`STEPS`] on the way from `colour` to `other`.
fn mixed(colour: [u8; 3], other: [u8; 3], step: u32) -> [u8; 3] {
    let mix = |a: u8, b: u8| ((u32::from(a) * (STEPS - step) + u32::from(b) * step) / STEPS) as u8;
    [
        mix(colour[0], other[0]),
        mix(colour[1], other[1]),
        mix(colour[2], other[2]),
    ]
}

fn written([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Contrast of two sRGB colours, 1 to 21 (WCAG 2.2, *contrast ratio*).
pub fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, 0 to 1 (WCAG 2.2).
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Bag, Place};
    use std::collections::BTreeMap;

    fn theme(name: &str) -> Theme {
        Theme::resolve(name, Place::Nowhere, &BTreeMap::new(), &mut Bag::new()).unwrap()
    }

    /// Every pair of colours that the styles lay on each other.
    fn assert_readable(palette: &Palette, name: &str) {
        for (text, ground) in [
            ("ink", "paper"),
            ("ink", "shade"),
            ("soft", "paper"),
            ("soft", "shade"),
            ("accent", "paper"),
            ("accent", "shade"),
            ("on-accent", "accent"),
            ("paper", "ink"),
        ] {
            for dark in [false, true] {
                let tokens = palette.tokens();
                let value = |name| hex_colour(if dark { tokens.dark(name) } else { tokens.light(name) }.unwrap());
                let found = contrast(value(text).unwrap(), value(ground).unwrap());
                assert!(
                    found >= LEAST_CONTRAST,
                    "{name}: {text} on {ground}, dark {dark}: {found:.2}"
                );
            }
        }
    }

    #[test]
    fn every_mood_of_every_theme_can_be_read() {
        for name in crate::theme::EMBEDDED_THEMES {
            let theme = theme(name);
            assert_readable(&Palette::plain(&theme, None), name);
            for mood in theme.moods().keys() {
                let palette = Palette::plain(&theme, Some(mood));
                assert_readable(&palette, &format!("{name}, {mood}"));
            }
        }
    }

    #[test]
    fn the_default_theme_knows_every_mood_and_they_differ() {
        use crate::theme::manifest::MOODS;
        let theme = theme("default");
        let mut seen = Vec::new();
        for mood in MOODS {
            let found = Palette::plain(&theme, Some(mood));
            assert!(!seen.contains(&found), "{mood}");
            seen.push(found);
        }
    }

    #[test]
    fn any_accent_can_be_read_or_is_refused_with_one_that_can() {
        let parts = [0_u8, 40, 90, 140, 190, 255];
        let theme = theme("default");
        let palette = |accent: &str| Palette::with_accent(&theme, Some("weave"), accent);
        let mut refused = 0;
        for red in parts {
            for green in parts {
                for blue in parts {
                    let colour = written([red, green, blue]);
                    let palette = palette(&colour).unwrap_or_else(|low| {
                        refused += 1;
                        assert!(low.found < LEAST_CONTRAST);
                        palette(&low.instead).expect(&low.instead)
                    });
                    assert_readable(&palette, &colour);
                }
            }
        }
        assert!(refused > 50, "{refused}");
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // Known values: black on white 21, #767676 on white 4.54, #777777 4.48.
        for (colour, expected) in [([0; 3], 21.0), ([0x76; 3], 4.54), ([0x77; 3], 4.48), ([255; 3], 1.0)] {
            assert!((contrast(colour, [255; 3]) - expected).abs() < 0.01, "{colour:?}");
        }
    }
}
