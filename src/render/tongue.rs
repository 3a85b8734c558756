//! A language in use: its words and formats.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Bag;
use crate::locale::messages::{FluentArgs, Messages};
use crate::locale::{CalendarNames, Formats, LangTag};
use crate::theme::Theme;

/// One language of a site.
#[derive(Clone)]
pub struct Tongue {
    /// The theme's words, falling back along the chain; to English before any other language.
    pub messages: Arc<Messages>,
    /// Dates, numbers, money.
    pub formats: Arc<Formats>,
    /// The language's own name for itself.
    pub name: String,
    /// The offer to read a page in it, in its own words; `None` where the theme has none.
    pub offer: Option<String>,
}

/// All languages of a site.
pub type Tongues = BTreeMap<LangTag, Tongue>;

impl Tongue {
    /// The words of `theme` and the formats of `language`. `chain`: languages asked for a missing message.
    pub fn new(theme: &Theme, language: &LangTag, chain: &[LangTag], bag: &mut Bag) -> Tongue {
        let chain = asked_for_words(language, chain);
        let messages = theme.messages(&chain, bag);
        let own = |id: &str| {
            let (text, lang) = messages.get(id, &FluentArgs::new())?;
            (lang == language.as_str()).then_some(text)
        };
        let name = own("language-name").unwrap_or_else(|| language.as_str().to_owned());
        let offer = own("language-offer");
        let formats = Formats::new(language);
        let formats = match calendar_names(own) {
            Some(names) => formats.with_names(names),
            None => formats,
        };
        Tongue {
            name,
            offer,
            formats: Arc::new(formats),
            messages: Arc::new(messages),
        }
    }
}

/// The languages that are asked for words of the theme. A reader from abroad more likely reads English than the
/// default language of a village, also where that has no English texts.
fn asked_for_words<'c>(language: &LangTag, chain: &'c [LangTag]) -> Vec<&'c str> {
    const ENGLISH: &str = "en";
    let mut tags: Vec<&str> = chain.iter().map(LangTag::as_str).collect();
    if !language.is_regional_of_indonesia() && !tags.contains(&ENGLISH) {
        let is_other = |tag: &LangTag| tag.language() != language.language();
        tags.insert(chain.iter().position(is_other).unwrap_or(chain.len()), ENGLISH);
    }
    tags
}

/// `month-1` (January) to `month-12` and `weekday-1` (Monday) to `weekday-7`, which languages that CLDR does
/// not know may have among their messages; all of them or none.
fn calendar_names(own: impl Fn(&str) -> Option<String>) -> Option<CalendarNames> {
    let all = |prefix: &str, count: usize| -> Option<Vec<String>> {
        (1..=count).map(|number| own(&format!("{prefix}-{number}"))).collect()
    };
    Some(CalendarNames {
        months: all("month", 12)?.try_into().ok()?,
        weekdays: all("weekday", 7)?.try_into().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_from_abroad_are_addressed_in_english() {
        let asked = |language: &str, chain: &str| {
            let tag = |t: &str| LangTag::parse(t).unwrap_or_else(|_| panic!("{t}"));
            let chain: Vec<LangTag> = chain.split(' ').map(tag).collect();
            asked_for_words(&tag(language), &chain).join(" ")
        };
        assert_eq!(asked("fr", "fr id"), "fr en id");
        assert_eq!(asked("fr", "fr en id"), "fr en id");
        assert_eq!(asked("pt-PT", "pt-PT pt-BR id"), "pt-PT pt-BR en id");
        assert_eq!(asked("jv", "jv id"), "jv id");
        assert_eq!(asked("id", "id"), "id en");
    }
}
