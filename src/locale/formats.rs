//! How a language writes numbers, prices, sizes, dates and lists, and how it sorts: all from CLDR through ICU4X.
//!
//! Rules of this program, the same for every language:
//! - Digits are always Latin (numbering system `latn`), also in Arabic, so that a price or a date can be
//!   copied, searched and compared with the number on a bill.
//! - Dates are always Gregorian, also where CLDR prefers another calendar: villages publish ISO dates.
//! - CLDR's invisible characters stay: U+00A0 between `Rp` and the amount, U+202F before `AM`, U+200F before an
//!   Arabic price. Whoever compares text must expect them.

mod dates;
mod heads;
mod numbers;
mod times;

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::Locale;

pub use self::dates::CalendarNames;
use self::dates::Dates;
use self::heads::Heads;
use self::numbers::Numbers;
pub(super) use self::numbers::decimal_formatter;
use super::tag::LangTag;

/// The formats of one language. Made once and shared between threads; each part is loaded when it is first used.
pub struct Formats {
    wanted: LangTag,
    effective: LangTag,
    locale: Locale,
    numbers: Numbers,
    dates: Dates,
    list_and: Lazy<ListFormatter>,
    list_short: Lazy<ListFormatter>,
    collator: Lazy<CollatorBorrowed<'static>>,
    heads: Lazy<Heads>,
}

impl Formats {
    /// The formats of `tag`, or of the nearest language that CLDR has formats for: Indonesian for the regional
    /// languages of Indonesia, English for all others. [`Formats::effective_tag`] tells which.
    pub fn new(tag: &LangTag) -> Formats {
        let effective = effective_tag(tag);
        let locale = icu_locale(&effective);
        Formats {
            wanted: tag.clone(),
            effective,
            numbers: Numbers::new(locale.clone()),
            dates: Dates::new(locale.clone()),
            list_and: Lazy::default(),
            list_short: Lazy::default(),
            heads: Lazy::default(),
            collator: Lazy::default(),
            locale,
        }
    }

    /// The language that was asked for.
    pub fn tag(&self) -> &LangTag {
        &self.wanted
    }

    /// The language whose formats are really used. Text that holds words (a date, a list) is in this language,
    /// and a page in another one marks it with `lang`.
    pub fn effective_tag(&self) -> &LangTag {
        &self.effective
    }

    /// Some words joined as a list: `A, B, dan C`. Empty for no words.
    pub fn list_and(&self, words: &[String]) -> String {
        let formatter = self.list_and.get(|| {
            let options = ListFormatterOptions::default().with_length(ListLength::Wide);
            ListFormatter::try_new_and((&self.locale).into(), options)
        });
        match formatter {
            Some(formatter) => formatter.format(words.iter()).to_string(),
            None => words.join(", "),
        }
    }

    /// Some things side by side in the shortest form: `18 mm, 12 g`. Empty for none.
    pub fn list_short(&self, things: &[String]) -> String {
        // CLDR's lists of measures put nothing at all between them in Chinese.
        let formatter = self.list_short.get(|| {
            let options = ListFormatterOptions::default().with_length(ListLength::Narrow);
            ListFormatter::try_new_and((&self.locale).into(), options)
        });
        match formatter {
            Some(formatter) => formatter.format(things.iter()).to_string(),
            None => things.join(", "),
        }
    }

    /// The order of two texts in a dictionary of this language. Never equal for different texts, so that the
    /// order of a sorted list does not depend on the order before.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator
            .get(|| Collator::try_new((&self.locale).into(), CollatorOptions::default()))
            .map_or(Ordering::Equal, |collator| collator.compare(a, b))
            .then_with(|| a.cmp(b))
    }
}

impl std::fmt::Debug for Formats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Formats")
            .field("wanted", &self.wanted)
            .field("effective", &self.effective)
            .finish_non_exhaustive()
    }
}

// One set of formats serves all threads.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Formats>();
};

/// The language whose formats `tag` gets, see [`Formats::new`].
pub(super) fn effective_tag(tag: &LangTag) -> LangTag {
    if dates::has_data(&icu_locale(tag)) {
        tag.clone()
    } else if tag.is_regional_of_indonesia() {
        LangTag::indonesian()
    } else {
        LangTag::english()
    }
}

/// The tag with Latin digits, for ICU.
pub(super) fn icu_locale(tag: &LangTag) -> Locale {
    Locale::try_from_str(&format!("{tag}-u-nu-latn")).unwrap_or_else(|_| Locale::from(tag.to_icu()))
}

/// A formatter that is loaded when it is first used. ICU's compiled data always loads; should it ever not,
/// the callers write a plain form instead of failing.
struct Lazy<T>(OnceLock<Option<T>>);

impl<T> Default for Lazy<T> {
    fn default() -> Self {
        Lazy(OnceLock::new())
    }
}

impl<T> Lazy<T> {
    fn get<E>(&self, load: impl FnOnce() -> Result<T, E>) -> Option<&T> {
        self.0.get_or_init(|| load().ok()).as_ref()
    }
}

#[cfg(test)]
mod tests;
