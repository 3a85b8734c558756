//! A language in use: its words and formats.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::borrowed;
use super::view::Text;
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
    /// A message for a page in this language: a borrowed one is marked, see [`borrowed`]; the id itself when there is
    /// none, so that a gap shows.
    pub fn told(&self, id: &str, args: &FluentArgs<'_>) -> String {
        match self.messages.get(id, args) {
            Some((text, lang)) => borrowed::told(text, lang, self.messages.language()),
            None => id.to_owned(),
        }
    }

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

impl Tongue {
    /// A message as words with their language.
    pub fn message(&self, id: &str) -> Text {
        let told = self.messages.get(id, &FluentArgs::new());
        let (text, lang) = told.unwrap_or_else(|| (id.to_owned(), self.language()));
        let is_own = lang == self.language();
        let lent_by = if is_own { None } else { LangTag::parse(lang).ok() };
        Text {
            text,
            lang: lent_by.map(|l| l.to_string()),
            ..Text::default()
        }
    }

    /// A message around words that may be borrowed; the other arguments are the theme's own.
    pub fn around<'s>(
        &self,
        id: &str,
        args: impl IntoIterator<Item = (&'s str, &'s str)>,
        (name, words): (&'s str, Text),
    ) -> Text {
        // A private-use character keeps the place: no message holds one.
        const PLACE: &str = "\u{e000}";
        let args: FluentArgs<'_> = args.into_iter().chain([(name, PLACE)]).collect();
        let told = self.messages.get(id, &args);
        let (phrase, lang) = told.unwrap_or_else(|| (id.to_owned(), self.language()));
        let part = |part: &str| match part.trim().is_empty() {
            true => part.to_owned(),
            false => borrowed::told(part.to_owned(), lang, self.messages.language()),
        };
        match phrase.split_once(PLACE) {
            Some((before, after)) if words.lang.is_some() => Text {
                before: format!("{}{}", part(before), words.before),
                after: format!("{}{}", words.after, part(after)),
                ..words
            },
            Some((before, after)) => Text {
                text: format!("{}{}{}", part(before), words.text, part(after)),
                ..Text::default()
            },
            None => Text {
                text: part(&phrase),
                ..Text::default()
            },
        }
    }

    fn language(&self) -> &str {
        self.messages.language().unwrap_or_default()
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
