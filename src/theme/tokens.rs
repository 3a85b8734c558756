//! Design tokens: named values of a theme that styles use as `var(--name)`.

use std::collections::BTreeMap;
use std::fmt::Write;

/// The tokens of a theme. Names are kebab-case without the leading `--`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Values that hold in light and dark: sizes, spaces, fonts.
    pub base: BTreeMap<String, String>,
    /// Values on light ground.
    pub light: BTreeMap<String, String>,
    /// Values on dark ground, over those on light ground.
    pub dark: BTreeMap<String, String>,
}

impl Tokens {
    /// Lays the tokens of `above` over these, one by one.
    pub(super) fn overlay(&mut self, above: Tokens) {
        self.base.extend(above.base);
        self.light.extend(above.light);
        self.dark.extend(above.dark);
    }

    /// Takes away what `other` sets, each on its own ground.
    pub(super) fn forget(&mut self, other: &Tokens) {
        for (set, other) in [
            (&mut self.base, &other.base),
            (&mut self.light, &other.light),
            (&mut self.dark, &other.dark),
        ] {
            set.retain(|name, _| !other.contains_key(name));
        }
    }

    /// The value of a token on light ground.
    pub fn light(&self, name: &str) -> Option<&str> {
        self.light.get(name).or_else(|| self.base.get(name)).map(String::as_str)
    }

    /// The value of a token on dark ground.
    pub fn dark(&self, name: &str) -> Option<&str> {
        self.dark.get(name).map(String::as_str).or_else(|| self.light(name))
    }

    /// A colour on light ground in sRGB, when it is written as `#rgb` or `#rrggbb`.
    pub fn light_rgb(&self, name: &str) -> Option<[u8; 3]> {
        hex_colour(self.light(name)?)
    }

    /// Names of all tokens.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.base, &self.light, &self.dark]
            .into_iter()
            .flat_map(|set| set.keys().map(String::as_str))
    }

    /// Values of all tokens.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        [&self.base, &self.light, &self.dark]
            .into_iter()
            .flat_map(|set| set.values().map(String::as_str))
    }

    /// The tokens as custom properties. Dark values hold on screens only: paper is light.
    pub fn to_css(&self) -> String {
        let mut css = String::from(":root{color-scheme:light dark;");
        declare(&mut css, &self.base);
        declare(&mut css, &self.light);
        css.push_str("}\n");
        if !self.dark.is_empty() {
            css.push_str("@media screen and (prefers-color-scheme:dark){:root{");
            declare(&mut css, &self.dark);
            css.push_str("}}\n");
        }
        css
    }
}

fn declare(css: &mut String, set: &BTreeMap<String, String>) {
    for (name, value) in set {
        let _ = write!(css, "--{name}:{value};");
    }
}

/// Whether `name` may be a token: lower case ASCII, digits and inner hyphens.
pub(super) fn is_token_name(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    name.bytes().all(plain) && name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.ends_with('-')
}

/// Whether `value` stays inside its declaration: no end of it, no block, no comment, balanced brackets.
pub(super) fn is_token_value(value: &str) -> bool {
    let mut depth = 0i32;
    let mut quote = None;
    for c in value.chars() {
        match (quote, c) {
            (_, c) if c.is_control() || c == '\\' => return false,
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, ';' | '{' | '}' | '<' | '>' | '@' | '!') => return false,
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth -= 1,
            (None, _) => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0 && quote.is_none() && !value.trim().is_empty() && !value.contains("/*")
}

pub(super) fn hex_colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#')?;
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let wide = match digits.len() {
        3 => digits.chars().flat_map(|c| [c, c]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let part = |i: usize| u8::from_str_radix(&wide[i..i + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn one_token_is_overridden_and_the_others_stay() {
        let mut tokens = Tokens {
            base: set(&[("radius", "2px")]),
            light: set(&[("paper", "#fff"), ("ink", "#000")]),
            dark: set(&[("paper", "#111")]),
        };
        tokens.overlay(Tokens {
            light: set(&[("ink", "#123456")]),
            ..Tokens::default()
        });
        assert_eq!(
            tokens.to_css(),
            ":root{color-scheme:light dark;--radius:2px;--ink:#123456;--paper:#fff;}\n\
             @media screen and (prefers-color-scheme:dark){:root{--paper:#111;}}\n"
        );
        assert_eq!(tokens.dark("ink"), Some("#123456"));
        assert_eq!(tokens.light_rgb("ink"), Some([0x12, 0x34, 0x56]));
        assert_eq!(tokens.light_rgb("paper"), Some([255, 255, 255]));
        assert_eq!(tokens.light_rgb("radius"), None);
    }

    #[test]
    fn values_stay_inside_their_declaration() {
        for good in [
            "#fff",
            "clamp(1rem, 2vw, 3rem)",
            "\"Noto Serif\", serif",
            "0 1px 2px rgb(0 0 0 / 10%)",
        ] {
            assert!(is_token_value(good), "{good}");
        }
        for bad in [
            "",
            " ",
            "red;}",
            "a{",
            "url(x",
            ")",
            "\"open",
            "1px /* x",
            "a\nb",
            "</style>",
            "red !important",
        ] {
            assert!(!is_token_value(bad), "{bad}");
        }
    }

    #[test]
    fn names_are_kebab_case() {
        assert!(is_token_name("step-1"));
        for bad in ["", "-a", "a-", "Ink", "a_b", "1a", "é"] {
            assert!(!is_token_name(bad), "{bad}");
        }
    }
}
