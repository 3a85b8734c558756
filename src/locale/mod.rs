//! Languages: tags, fallback, messages, and the formats of dates, numbers and money.

pub mod messages;
pub mod tag;
