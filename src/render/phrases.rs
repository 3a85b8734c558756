//! Phrases that pages of a village and of the portal share: prices, and when something is on.

use super::tongue::Tongue;
use super::view::Text;
use crate::date::{Date, Time};
use crate::model::money::Money;
use crate::model::region::TimeZone;

/// A day, with a time when one was given.
type Moment = (Date, Option<Time>);

impl Tongue {
    /// An amount for readers.
    pub fn money(&self, money: Money) -> String {
        self.formats
            .money(money.minor, money.currency.digits(), money.currency.code())
    }

    /// A price for readers; `from …` where it is the lowest of several.
    pub fn price(&self, (lowest, has_others): (Money, bool)) -> String {
        let price = self.money(lowest);
        match has_others {
            true => self.told("price-from", &[("price", price.as_str())].into_iter().collect()),
            false => price,
        }
    }

    /// A price for readers with what it is for, as [`Tongue::price`].
    pub fn price_per(&self, price: String, unit: Option<Text>) -> Text {
        match unit {
            Some(unit) => self.around("price-per", [("price", price.as_str())], ("unit", unit)),
            None => Text {
                text: price,
                ..Text::default()
            },
        }
    }

    /// When something is on, in the days and hours of `zone`.
    pub fn when(&self, start: Moment, end: Option<Moment>, zone: TimeZone) -> String {
        let formats = &self.formats;
        let zone = formats.time_zone(zone.iana(), zone.offset_hours());
        match (start.1, end) {
            (None, None) => formats.date(start.0),
            (None, Some((last, _))) => formats.date_range(start.0, last),
            (Some(from), None) => format!("{} {zone}", formats.date_time(start.0, from)),
            (Some(from), Some((last, Some(until)))) if last == start.0 => {
                format!("{} {zone}", formats.date_time_range(start.0, from, until))
            }
            (Some(from), Some((last, until))) => {
                let end = until.map_or_else(|| formats.date(last), |t| formats.date_time(last, t));
                format!("{} {zone}", formats.span(&formats.date_time(start.0, from), &end))
            }
        }
    }
}
