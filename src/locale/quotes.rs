//! Quotation marks.

use super::tag::LangTag;

/// The marks around quoted words and around a quotation in a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotes {
    /// Before the words.
    pub open: &'static str,
    /// After them.
    pub close: &'static str,
    /// Before a quotation in a quotation.
    pub inner_open: &'static str,
    /// After it.
    pub inner_close: &'static str,
}

const fn quotes(
    open: &'static str,
    close: &'static str,
    inner_open: &'static str,
    inner_close: &'static str,
) -> Quotes {
    Quotes {
        open,
        close,
        inner_open,
        inner_close,
    }
}

const CURLY: Quotes = quotes("“", "”", "‘", "’");
const CORNERS: Quotes = quotes("「", "」", "『", "』");

/// The languages whose marks are not those of English, after CLDR's `delimiters`; French with its thin spaces.
/// Longer tags stand before shorter ones.
const TABLE: &[(&str, Quotes)] = &[
    ("zh-Hant", CORNERS),
    ("ja", CORNERS),
    ("ar", quotes("”", "“", "’", "‘")),
    ("cs", quotes("„", "“", "‚", "‘")),
    ("da", quotes("“", "”", "‘", "’")),
    ("de", quotes("„", "“", "‚", "‘")),
    ("el", quotes("«", "»", "“", "”")),
    ("es", quotes("«", "»", "“", "”")),
    ("fa", quotes("«", "»", "‹", "›")),
    ("fi", quotes("”", "”", "’", "’")),
    ("fr", quotes("«\u{202f}", "\u{202f}»", "«\u{202f}", "\u{202f}»")),
    ("he", quotes("”", "”", "’", "’")),
    ("hu", quotes("„", "”", "»", "«")),
    ("it", quotes("«", "»", "“", "”")),
    ("nl", quotes("‘", "’", "“", "”")),
    ("no", quotes("«", "»", "‘", "’")),
    ("pl", quotes("„", "”", "«", "»")),
    ("ro", quotes("„", "”", "«", "»")),
    ("ru", quotes("«", "»", "„", "“")),
    ("sk", quotes("„", "“", "‚", "‘")),
    ("sv", quotes("”", "”", "’", "’")),
    ("uk", quotes("«", "»", "„", "“")),
    ("ur", quotes("”", "“", "’", "‘")),
];

impl Quotes {
    /// The marks of a language; those of English where nothing else is known (which Indonesian, Korean and simplified
    /// Chinese share).
    pub fn of(language: &LangTag) -> Quotes {
        let names = std::iter::once(language.clone()).chain(language.parents());
        let known = |name: &LangTag| TABLE.iter().find(|(tag, _)| *tag == name.as_str());
        names
            .into_iter()
            .find_map(|name| known(&name))
            .map_or(CURLY, |(_, marks)| *marks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_their_marks() {
        let of = |tag: &str| {
            let marks = Quotes::of(&LangTag::parse(tag).unwrap());
            [marks.open, marks.close, marks.inner_open, marks.inner_close].concat()
        };
        for (tag, expected) in [
            ("id", "“”‘’"),
            ("jv", "“”‘’"),
            ("ko", "“”‘’"),
            ("zh-Hans", "“”‘’"),
            ("zh-Hant-TW", "「」『』"),
            ("ja", "「」『』"),
            ("ar-SA", "”“’‘"),
            ("de", "„“‚‘"),
            ("nl", "‘’“”"),
        ] {
            assert_eq!(of(tag), expected, "{tag}");
        }
    }
}
