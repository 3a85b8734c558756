//! Times of day, their ranges, and time zones.

use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::fieldsets::{T, zone::SpecificShort};
use icu::datetime::input::DateTime;
use icu::datetime::range::FixedCalendarDateRangeFormatter;
use icu::datetime::{NoCalendarFormatter, parts};
use icu::locale::Locale;
use icu::time::Time as IcuTime;
use icu::time::zone::{IanaParser, UtcOffset};
use writeable::Writeable;

use super::Formats;
use super::dates::{Collector, icu_time};
use crate::date::{Date, Time};
use crate::locale::tag::LangTag;

pub(super) struct Times {
    one: NoCalendarFormatter<T>,
    range: Option<FixedCalendarDateRangeFormatter<Gregorian, T>>,
    /// What stands between two times of a clock of 24 hours; `None` for a clock of 12 hours.
    sign: Option<String>,
}

impl Times {
    /// The formats of a locale; `until`: the sign between where CLDR's pattern writes times in another way than
    /// alone.
    fn new(locale: &Locale, until: &str) -> Option<Times> {
        let mut times = Times {
            one: NoCalendarFormatter::try_new(locale.into(), T::hm()).ok()?,
            range: FixedCalendarDateRangeFormatter::try_new(locale.into(), T::hm()).ok(),
            sign: None,
        };
        let at = |hour| IcuTime::try_new(hour, 5, 0, 0).ok();
        let (morning, later, evening) = (at(8)?, at(9)?, at(20)?);
        let mut alone = Collector::default();
        times.one.format(&morning).write_to_parts(&mut alone).ok()?;
        if !alone.has(parts::DAY_PERIOD) {
            // ICU 2.4 looks for the half of the day also where the clock has none, and takes the fallback for a range
            // over noon; within a morning it takes CLDR's pattern. That of Japanese has its own way to write times.
            let learnt = times
                .sign_of(morning, later)
                .or_else(|| times.sign_of(morning, evening));
            times.sign = Some(learnt.unwrap_or_else(|| until.to_owned()));
        }
        Some(times)
    }

    fn joined(&self, from: IcuTime, until: IcuTime) -> Option<String> {
        let on_a_day = |time| {
            let date = IcuDate::try_new_gregorian(2027, 5, 14).ok()?;
            Some(DateTime { date, time })
        };
        let range = self.range.as_ref()?;
        Some(range.format(&on_a_day(from)?, &on_a_day(until)?).to_string())
    }

    /// What stands between two times, where both are written as they are alone.
    fn sign_of(&self, from: IcuTime, until: IcuTime) -> Option<String> {
        let joined = self.joined(from, until)?;
        let rest = joined.strip_prefix(&self.one.format(&from).to_string())?;
        let sign = rest.strip_suffix(&self.one.format(&until).to_string())?;
        Some(sign.to_owned())
    }
}

impl Formats {
    fn times(&self) -> Option<&Times> {
        let load = || Times::new(&self.dates.locale, self.dates.until());
        self.dates.times.get(|| load().ok_or(()))
    }

    /// A time of day: `08.05`, `8:05 AM`.
    pub fn time(&self, time: Time) -> String {
        let text = || Some(self.times()?.one.format(&icu_time(time)?).to_string());
        text().unwrap_or_else(|| time.to_string())
    }

    /// From one time of a day to a later one: `08.05–17.00`, `8:05 – 11:00 AM`. Where the clock has twelve hours,
    /// the half of the day is said once when both share it.
    pub fn time_range(&self, from: Time, until: Time) -> String {
        let text = || {
            let times = self.times()?;
            match &times.sign {
                Some(sign) => Some(format!("{}{sign}{}", self.time(from), self.time(until))),
                None => times.joined(icu_time(from)?, icu_time(until)?),
            }
        };
        text().unwrap_or_else(|| self.span(&self.time(from), &self.time(until)))
    }

    /// A day in full and the times between which something is: `22 November 2026 pukul 19.00–21.00`.
    pub fn date_time_range(&self, date: Date, from: Time, until: Time) -> String {
        self.date_time(date, from)
            .replacen(&self.time(from), &self.time_range(from, until), 1)
    }

    /// The short name of a time zone in which it is always the same time, by its name in the IANA database and its
    /// hours before UTC: `WITA` in Indonesian and the other languages of Indonesia, `GMT+8` where readers know no
    /// name for it.
    pub fn time_zone(&self, iana: &str, hours: u8) -> String {
        let indonesian = self.wanted.is_regional_of_indonesia().then(LangTag::indonesian);
        let locale = indonesian.map_or_else(|| self.dates.locale.clone(), |tag| super::icu_locale(&tag));
        let text = || {
            let offset = UtcOffset::try_from_seconds(i32::from(hours) * 3600).ok()?;
            let zone = IanaParser::new().parse(iana).with_offset(Some(offset));
            // Which names a zone had in the past is of no use here.
            let date = IcuDate::try_new_iso(2027, 5, 14).ok()?;
            let zone = zone.at_date_time(icu::time::DateTime {
                date,
                time: IcuTime::noon(),
            });
            let formatter = NoCalendarFormatter::try_new((&locale).into(), SpecificShort).ok()?;
            Some(formatter.format(&zone).to_string())
        };
        text().unwrap_or_else(|| format!("UTC+{hours}"))
    }
}
