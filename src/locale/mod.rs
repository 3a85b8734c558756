//! Languages: tags, fallback, messages, and the formats of dates, numbers and money.

mod fallback;
mod formats;
pub mod messages;
mod plurals;
mod quotes;
mod tag;

pub use fallback::{Prescribed, asked_for_words, fallback_chain, fallback_chains};
pub use formats::{CalendarNames, Formats};
pub use quotes::Quotes;
pub use tag::{BadTag, Direction, LangTag, is_language_tag};
