//! A language in use: its words and formats.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Bag;
use crate::locale::messages::{FluentArgs, Messages};
use crate::locale::{CalendarNames, Formats, LangTag, asked_for_words};
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
