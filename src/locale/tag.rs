//! Language tags: the canonical form of BCP 47 (RFC 5646), as CLDR knows it.

use std::fmt;
use std::sync::Arc;

use icu::locale::subtags::Script;
use icu::locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use icu::properties::PropertyParser;

/// The tag of a language: `id`, `zh-Hans`, `pt-BR`. Always canonical and known to CLDR; cheap to clone.
/// The order is that of the text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangTag(Arc<str>);

/// The direction in which a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// A text that is no language tag, or not the one way to write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadTag {
    /// What was probably meant; always a tag that [`LangTag::parse`] takes.
    pub suggestion: Option<String>,
}

impl fmt::Display for BadTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a language tag")?;
        match &self.suggestion {
            Some(tag) => write!(f, "; perhaps {tag}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for BadTag {}

/// What people write for a language: country codes and names, in English, Indonesian and the language itself.
/// A key that is also a tag is refused: `kr` is Kanuri, and whoever writes it here means Korean
/// (the varieties of Kanuri have tags of their own, such as `knc`).
const ALIASES: &[(&str, &str)] = &[
    ("aceh", "ace"),
    ("arab", "ar"),
    ("arabia", "ar"),
    ("arabic", "ar"),
    ("bahasa", "id"),
    ("bahasa indonesia", "id"),
    ("bali", "ban"),
    ("balinese", "ban"),
    ("banjar", "bjn"),
    ("batak", "bbc"),
    ("belanda", "nl"),
    ("bugis", "bug"),
    ("china", "zh-Hans"),
    ("chinese", "zh-Hans"),
    ("cina", "zh-Hans"),
    ("cn", "zh-Hans"),
    ("cz", "cs"),
    ("deutsch", "de"),
    ("dutch", "nl"),
    ("english", "en"),
    ("french", "fr"),
    ("gb", "en"),
    ("german", "de"),
    ("hindi", "hi"),
    ("idn", "id"),
    ("indo", "id"),
    ("indonesia", "id"),
    ("indonesian", "id"),
    ("inggris", "en"),
    ("italia", "it"),
    ("italian", "it"),
    ("japan", "ja"),
    ("japanese", "ja"),
    ("javanese", "jv"),
    ("jawa", "jv"),
    ("jepang", "ja"),
    ("jerman", "de"),
    ("jp", "ja"),
    ("korea", "ko"),
    ("korean", "ko"),
    ("kr", "ko"),
    ("lombok", "sas"),
    ("madura", "mad"),
    ("malay", "ms"),
    ("mandarin", "zh-Hans"),
    ("melayu", "ms"),
    ("minang", "min"),
    ("minangkabau", "min"),
    ("perancis", "fr"),
    ("portugis", "pt"),
    ("portuguese", "pt"),
    ("prancis", "fr"),
    ("rusia", "ru"),
    ("russian", "ru"),
    ("sasak", "sas"),
    ("spanish", "es"),
    ("spanyol", "es"),
    ("sunda", "su"),
    ("sundanese", "su"),
    ("taiwan", "zh-Hant"),
    ("thai", "th"),
    ("thailand", "th"),
    ("tionghoa", "zh-Hans"),
    ("tiongkok", "zh-Hans"),
    ("turki", "tr"),
    ("turkish", "tr"),
    ("us", "en"),
    ("usa", "en"),
    ("vietnam", "vi"),
    ("vn", "vi"),
    ("中文", "zh-Hans"),
    ("日本語", "ja"),
    ("简体中文", "zh-Hans"),
    ("繁體中文", "zh-Hant"),
    ("한국어", "ko"),
];

impl LangTag {
    /// Reads a tag in any case (`EN`, `zh-hans`) into its canonical form.
    ///
    /// Refused, with a suggestion where there is one: underscores, withdrawn and overlong codes (`in`, `kor`),
    /// languages and scripts that CLDR does not know, extensions (`en-u-nu-latn`), names and country
    /// codes (`indonesia`, `jp`).
    pub fn parse(text: &str) -> Result<LangTag, BadTag> {
        canonical(text).map(LangTag).ok_or_else(|| BadTag {
            suggestion: suggestion(text),
        })
    }

    /// Indonesian, the first language of every village and the fallback of Indonesia's regional languages.
    pub fn indonesian() -> LangTag {
        LangTag(Arc::from("id"))
    }

    /// English, the fallback of all other languages.
    pub fn english() -> LangTag {
        LangTag(Arc::from("en"))
    }

    /// The canonical form: `zh-Hans`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in addresses: lowercase ASCII, `zh-hans`.
    pub fn url_segment(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The language without script, region and variants: `zh` of `zh-Hans`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The direction of the script in which the language is written (CLDR's likely script when none is given).
    pub fn direction(&self) -> Direction {
        if LocaleDirectionality::new_extended().is_right_to_left(&self.to_icu()) {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// Whether this is a language of Indonesia other than Indonesian itself: CLDR's likely region of the
    /// language is Indonesia (Balinese, Javanese, Sundanese, Sasak …).
    pub fn is_regional_of_indonesia(&self) -> bool {
        let mut id = LanguageIdentifier::UNKNOWN;
        id.language = self.to_icu().language;
        LocaleExpander::new_extended().maximize(&mut id);
        self.language() != "id" && id.region.is_some_and(|region| region.as_str() == "ID")
    }

    /// The tags that are more general than this one, from near to far: `zh-Hant-TW` gives `zh-TW`, `zh-Hant`,
    /// `zh`. A script that the region implies counts as written, so that `zh-TW` leads to `zh-Hant` before `zh`.
    pub fn parents(&self) -> Vec<LangTag> {
        let id = self.to_icu();
        let mut likely = id.clone();
        LocaleExpander::new_extended().maximize(&mut likely);
        let script = id.script.or(likely.script);
        let mut parents: Vec<LangTag> = Vec::new();
        for (script, region) in [(script, id.region), (None, id.region), (script, None), (None, None)] {
            let parent = LanguageIdentifier::from((id.language, script, region));
            let parent = LangTag(Arc::from(parent.to_string()));
            if parent != *self && !parents.contains(&parent) {
                parents.push(parent);
            }
        }
        parents
    }

    pub(super) fn to_icu(&self) -> LanguageIdentifier {
        // A canonical tag is always well-formed.
        LanguageIdentifier::try_from_str(&self.0).unwrap_or(LanguageIdentifier::UNKNOWN)
    }
}

impl fmt::Display for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LangTag({})", self.0)
    }
}

impl AsRef<str> for LangTag {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Whether `text` could be the address segment of some language, so that no village may be called so: a
/// language code of two or three letters that CLDR knows, alone or with a script or region
/// (`ban`, `kr`, `zh-hans`). Tags with variants do not count: every `ban-celuk` has their shape.
pub fn is_language_tag(text: &str) -> bool {
    LanguageIdentifier::try_from_str(text).is_ok_and(|id| {
        let mut canonical = Locale::from(id.clone());
        LocaleCanonicalizer::new_extended().canonicalize(&mut canonical);
        id.variants.is_empty() && !text.contains('_') && is_known(&canonical.id)
    })
}

/// The canonical form, or `None` when `text` is not one way or another of writing it.
fn canonical(text: &str) -> Option<Arc<str>> {
    if text.contains('_') || alias(text).is_some() {
        return None;
    }
    let id = LanguageIdentifier::try_from_str(text).ok()?;
    let mut canonical = Locale::from(id.clone());
    LocaleCanonicalizer::new_extended().canonicalize(&mut canonical);
    (canonical.id == id && is_known(&id)).then(|| Arc::from(id.to_string()))
}

/// Whether CLDR knows the language and the script. Its table of likely subtags lists all languages that a
/// person may write. Regions are not checked: the data holds no list of them.
fn is_known(id: &LanguageIdentifier) -> bool {
    let mut likely = LanguageIdentifier::UNKNOWN;
    likely.language = id.language;
    LocaleExpander::new_extended().maximize(&mut likely);
    let script_is_known = |script: Script| {
        PropertyParser::<icu::properties::props::Script>::new()
            .get_strict(script.as_str())
            .is_some()
            || matches!(script.as_str(), "Hans" | "Hant" | "Jpan" | "Kore")
    };
    !id.language.is_unknown() && likely.script.is_some() && id.script.is_none_or(script_is_known)
}

fn alias(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    ALIASES.iter().find(|(name, _)| *name == text).map(|(_, tag)| *tag)
}

fn suggestion(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase().replace('_', "-");
    // `id_ID.UTF-8`, `en_GB@euro`: what operating systems call a locale.
    let text = text.split(['.', '@']).next().unwrap_or_default();
    if let Some(tag) = alias(text).or_else(|| alias(&text.replace('-', " "))) {
        return Some(tag.to_owned());
    }
    // Withdrawn codes have successors; what is unknown behind a known language is left out.
    let mut rest = text;
    loop {
        if let Ok(mut locale) = Locale::try_from_str(rest) {
            LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
            if let Some(tag) = canonical(&locale.id.to_string()) {
                return Some(tag.to_string());
            }
        }
        if let Some(tag) = alias(rest) {
            return Some(tag.to_owned());
        }
        match rest.rsplit_once('-') {
            Some((front, _)) => rest = front,
            None => break,
        }
    }
    // A slip of the finger in a name.
    ALIASES
        .iter()
        .filter(|(name, _)| name.is_ascii() && name.len() >= 5)
        .map(|(name, tag)| (strsim::osa_distance(text, name), *tag))
        .filter(|(distance, _)| *distance <= 2 && text.chars().count() >= 5)
        .min()
        .map(|(_, tag)| tag.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tag(text: &str) -> LangTag {
        LangTag::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"))
    }

    fn suggested(text: &str) -> Option<String> {
        LangTag::parse(text).expect_err(text).suggestion
    }

    #[test]
    fn tags_are_made_canonical() {
        for (written, canonical) in [
            ("id", "id"),
            ("EN", "en"),
            ("zh-hans", "zh-Hans"),
            ("ZH-HANT-tw", "zh-Hant-TW"),
            ("pt-br", "pt-BR"),
            ("es-419", "es-419"),
            ("ca-VALENCIA", "ca-valencia"),
            ("ban", "ban"),
            ("jv-Java", "jv-Java"),
        ] {
            assert_eq!(tag(written).as_str(), canonical);
        }
        assert_eq!(tag("zh-Hans").url_segment(), "zh-hans");
        assert_eq!(tag("zh-Hans").language(), "zh");
        assert_eq!(tag("ZH-hans"), tag("zh-Hans"));
    }

    #[test]
    fn wrong_tags_are_refused_with_what_was_meant() {
        for (written, meant) in [
            ("jp", "ja"),
            ("KR", "ko"),
            ("cn", "zh-Hans"),
            ("in", "id"),
            ("jw", "jv"),
            ("iw", "he"),
            ("kor", "ko"),
            ("ind", "id"),
            ("cmn", "zh"),
            ("indonesia", "id"),
            ("Bahasa Indonesia", "id"),
            ("bahasa-indonesia", "id"),
            ("english", "en"),
            ("bali", "ban"),
            ("zh_hans", "zh-Hans"),
            ("zh_Hans_CN", "zh-Hans-CN"),
            ("id_ID.UTF-8", "id-ID"),
            ("en-UK", "en-GB"),
            ("jp-JP", "ja"),
            (" id", "id"),
            ("zh-Hanz", "zh"),
            ("en-u-nu-latn", "en"),
            ("id-x-bali", "id"),
            ("indonsia", "id"),
            ("日本語", "ja"),
        ] {
            assert_eq!(suggested(written).as_deref(), Some(meant), "{written}");
        }
        for nothing in ["", "xx", "qqq", "und", "root", "1", "-", "tlhh"] {
            assert_eq!(suggested(nothing), None, "{nothing}");
        }
        assert_eq!(suggested("id-").as_deref(), Some("id"));
    }

    #[test]
    fn every_alias_leads_to_a_tag() {
        for (name, meant) in ALIASES {
            assert_eq!(tag(meant).as_str(), *meant);
            assert!(LangTag::parse(name).is_err(), "{name}");
        }
        assert!(
            ALIASES.windows(2).all(|w| w[0].0 < w[1].0),
            "sorted, without repetitions"
        );
    }

    #[test]
    fn directions() {
        for (written, direction) in [
            ("id", Direction::Ltr),
            ("ar", Direction::Rtl),
            ("he", Direction::Rtl),
            ("ur", Direction::Rtl),
            ("ur-Latn", Direction::Ltr),
            ("jv-Arab", Direction::Rtl),
            ("ban-Bali", Direction::Ltr),
            ("zh-Hans", Direction::Ltr),
        ] {
            assert_eq!(tag(written).direction(), direction, "{written}");
        }
        assert_eq!(Direction::Rtl.as_str(), "rtl");
    }

    #[test]
    fn parents_go_from_near_to_far() {
        let parents = |text: &str| tag(text).parents().iter().map(LangTag::to_string).collect::<Vec<_>>();
        assert_eq!(parents("zh-Hant-TW"), ["zh-TW", "zh-Hant", "zh"]);
        assert_eq!(parents("zh-TW"), ["zh-Hant-TW", "zh-Hant", "zh"]);
        assert_eq!(parents("ca-valencia"), ["ca-Latn", "ca"]);
        assert_eq!(parents("id"), ["id-Latn"]);
    }

    #[test]
    fn regional_languages_of_indonesia() {
        for regional in [
            "ban", "jv", "su", "min", "ace", "sas", "bug", "mad", "bjn", "bbc", "nia", "ban-Bali",
        ] {
            assert!(tag(regional).is_regional_of_indonesia(), "{regional}");
        }
        for other in ["id", "id-ID", "en", "en-ID", "ms", "tet", "ja", "ar"] {
            assert!(!tag(other).is_regional_of_indonesia(), "{other}");
        }
    }

    #[test]
    fn language_codes_are_reserved_and_village_names_are_not() {
        // ISO 639-1 as of 2025.
        let two_letters = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
            da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
            ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg \
            mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru \
            rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk \
            ur uz ve vi vo wa wo xh yi yo za zh zu";
        for code in two_letters.split_whitespace() {
            assert!(is_language_tag(code), "{code}");
        }
        for code in ["ban", "sas", "min", "kor", "in", "zh-hans", "pt-br", "es-419", "Ban"] {
            assert!(is_language_tag(code), "{code}");
        }
        for name in [
            "celuk",
            "ubud",
            "ban-karangasem",
            "ban-celuk",
            "min-jaya",
            "xx",
            "und",
            "su-baru",
            "zh_hans",
            "",
        ] {
            assert!(!is_language_tag(name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn what_is_parsed_stays(text in "[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-[a-zA-Z]{2})?") {
            if let Ok(tag) = LangTag::parse(&text) {
                prop_assert_eq!(LangTag::parse(tag.as_str()), Ok(tag.clone()));
                prop_assert_eq!(LangTag::parse(&tag.url_segment()), Ok(tag.clone()));
                prop_assert!(is_language_tag(&tag.url_segment()));
                prop_assert!(tag.url_segment().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            }
        }

        #[test]
        fn a_suggestion_is_always_a_tag(text in "\\PC{0,12}|[a-z_-]{1,10}") {
            if let Err(BadTag { suggestion: Some(suggestion) }) = LangTag::parse(&text) {
                prop_assert_eq!(LangTag::parse(&suggestion).map(|t| t.to_string()), Ok(suggestion));
            }
        }
    }
}
