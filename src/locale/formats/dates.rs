//! Dates and their ranges.

use std::fmt;
use std::ops::Range;

use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::fieldsets::{E, M, Y, YM, YMD, YMDT};
use icu::datetime::input::DateTime;
use icu::datetime::pattern::FixedCalendarDateTimeNames;
use icu::datetime::range::FixedCalendarDateRangeFormatter;
use icu::datetime::{FixedCalendarDateTimeFormatter, parts};
use icu::locale::{Locale, locale};
use icu::time::Time as IcuTime;
use writeable::{Part, PartsWrite, Writeable};

use super::times::Times;
use super::{Formats, Lazy};
use crate::date::{Date, Time};

type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;
type RangeFormatter<F> = FixedCalendarDateRangeFormatter<Gregorian, F>;

pub(super) struct Dates {
    pub(super) locale: Locale,
    long: Lazy<Formatter<YMD>>,
    medium: Lazy<Formatter<YMD>>,
    month: Lazy<Formatter<YM>>,
    month_name: Lazy<Formatter<M>>,
    weekday_long: Lazy<Formatter<E>>,
    weekday_short: Lazy<Formatter<E>>,
    date_time: Lazy<Formatter<YMDT>>,
    until: Lazy<String>,
    day_signs: Lazy<DaySigns>,
    pub(super) times: Lazy<Times>,
    names: Option<CalendarNames>,
}

/// What stands between two days, as CLDR's patterns for ranges have it.
struct DaySigns {
    of_one_month: String,
    of_one_year: String,
    of_two_years: String,
}

/// Names of months and weekdays of a language that CLDR does not know: its dates stand in the patterns of
/// the language that lends it its formats, with these names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarNames {
    /// January first, as they stand in a date.
    pub months: [String; 12],
    /// Monday first.
    pub weekdays: [String; 7],
}

impl Dates {
    pub(super) fn new(locale: Locale) -> Dates {
        Dates {
            locale,
            long: Lazy::default(),
            medium: Lazy::default(),
            month: Lazy::default(),
            month_name: Lazy::default(),
            weekday_long: Lazy::default(),
            weekday_short: Lazy::default(),
            date_time: Lazy::default(),
            until: Lazy::default(),
            day_signs: Lazy::default(),
            times: Lazy::default(),
            names: None,
        }
    }

    /// `text`, which names the month of `date`, with the language's own name for it.
    fn renamed(&self, text: String, date: Date) -> String {
        let Some(names) = &self.names else { return text };
        let lent = self.lent(date).and_then(|fields| {
            let (range, _) = fields.fields.iter().find(|(_, field)| *field == Field::Month)?;
            fields.text.get(range.clone()).map(str::to_owned)
        });
        lent.map_or_else(
            || text.clone(),
            |lent| text.replacen(&lent, &names.months[usize::from(date.month()) - 1], 1),
        )
    }

    /// The long date with CLDR's names.
    fn lent(&self, date: Date) -> Option<Fields> {
        let formatter = self
            .long
            .get(|| Formatter::try_new((&self.locale).into(), YMD::long()))?;
        Fields::of(&formatter.format(&gregorian(date)?))
    }

    fn long(&self, date: Date) -> Option<Fields> {
        let mut fields = self.lent(date)?;
        if let Some(names) = &self.names {
            fields.rename_month(&names.months[usize::from(date.month()) - 1]);
        }
        Some(fields)
    }

    fn weekday(&self, formatter: &Lazy<Formatter<E>>, length: E, monday_first: u8) -> String {
        // 1 January 2024 was a Monday.
        let day = (monday_first.max(1) - 1) % 7 + 1;
        if let Some(names) = &self.names {
            return names.weekdays[usize::from(day) - 1].clone();
        }
        let text = || {
            let formatter = formatter.get(|| Formatter::try_new((&self.locale).into(), length))?;
            let date = IcuDate::try_new_gregorian(2024, 1, day).ok()?;
            Some(formatter.format(&date).to_string())
        };
        text().unwrap_or_else(|| day.to_string())
    }

    /// What stands between two days.
    fn between(&self, same_year: bool, same_month: bool) -> &str {
        let load = || {
            let formatter = RangeFormatter::try_new((&self.locale).into(), YMD::long()).ok()?;
            let sign = |start: Date, end: Date| {
                let mut range = Collector::default();
                let ends = (gregorian(start)?, gregorian(end)?);
                formatter.format(&ends.0, &ends.1).write_to_parts(&mut range).ok()?;
                let until = range.sign_between_ends()?;
                // What follows the last field of the first end in a date that stands alone is part of that end.
                let alone = self.lent(start)?;
                let (last, field) = range.last_field_of_start()?;
                let (place, _) = alone.fields.iter().find(|(_, f)| *f == field)?;
                let own = common_prefix(&range.text[last.end..until.end], &alone.text[place.end..]);
                Some(range.text[last.end + own..until.end].to_owned())
            };
            let day = |year, month, day| Date::new(year, month, day);
            Some(DaySigns {
                of_one_month: sign(day(2027, 5, 14)?, day(2027, 5, 17)?)?,
                of_one_year: sign(day(2027, 5, 14)?, day(2027, 6, 17)?)?,
                of_two_years: sign(day(2027, 5, 14)?, day(2028, 6, 17)?)?,
            })
        };
        match self.day_signs.get(|| load().ok_or(())) {
            Some(signs) if same_month => &signs.of_one_month,
            Some(signs) if same_year => &signs.of_one_year,
            Some(signs) => &signs.of_two_years,
            None => self.until(),
        }
    }

    /// What stands between the ends of a range of other things than days: `–`, `～`, ` ~ `.
    pub(super) fn until(&self) -> &str {
        let load = || {
            // ICU's range formatter leaves month names out of long forms, but a range of years shows the sign.
            let formatter = RangeFormatter::try_new((&self.locale).into(), Y::long()).ok()?;
            let year = |year| IcuDate::try_new_gregorian(year, 1, 1).ok();
            let mut range = Collector::default();
            formatter
                .format(&year(2001)?, &year(2002)?)
                .write_to_parts(&mut range)
                .ok()?;
            // Where the language has a pattern of its own for years, the sign is part of an end: `2001–2002年`.
            let ends = range.find(parts::RANGE_START)?.end..range.find(parts::RANGE_END)?.start;
            let years = range.text.find("2001")? + 4..range.text.find("2002")?;
            let sign = |place: Range<usize>| range.text.get(place).filter(|sign| !sign.is_empty());
            sign(ends)
                .or_else(|| sign(years).filter(|sign| !sign.contains(char::is_alphanumeric)))
                .map(|sign| sign.trim_start_matches('.').to_owned())
        };
        self.until.get(|| load().ok_or(())).map_or("–", String::as_str)
    }
}

/// ICU 2.4 forgets to load the digits for the long month of Portuguese.
fn load_month(locale: &Locale) -> Option<Formatter<YM>> {
    let formatter = Formatter::try_new(locale.into(), YM::long()).ok()?;
    let mut names = FixedCalendarDateTimeNames::from_formatter(locale.into(), formatter);
    names.include_decimal_formatter().ok()?;
    names.try_into_formatter(YM::long()).ok()
}

/// Whether CLDR has formats for a language: without, a date looks as in the root locale (`2027 M05 14`).
pub(super) fn has_data(locale: &Locale) -> bool {
    let sample = |locale: &Locale| {
        let date = IcuDate::try_new_gregorian(2027, 5, 14).ok()?;
        let formatter = Formatter::try_new(locale.into(), YMD::long()).ok()?;
        Some(formatter.format(&date).to_string())
    };
    sample(locale) != sample(&locale!("und-u-nu-latn"))
}

pub(super) fn gregorian(date: Date) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(date.year(), date.month(), date.day()).ok()
}

pub(super) fn icu_time(time: Time) -> Option<IcuTime> {
    IcuTime::try_new(time.hour, time.minute, 0, 0).ok()
}

impl Formats {
    /// Takes these names where CLDR has none of the language's own; other languages keep CLDR's.
    pub fn with_names(mut self, names: CalendarNames) -> Formats {
        if self.effective != self.wanted {
            self.dates.names = Some(names);
        }
        self
    }

    /// A day in full: `22 November 2026`.
    pub fn date(&self, date: Date) -> String {
        self.dates
            .long(date)
            .map_or_else(|| date.to_string(), |fields| fields.text)
    }

    /// A day in CLDR's medium form: `22 Nov 2026`, in some languages only digits (`2026/11/22`).
    pub fn date_medium(&self, date: Date) -> String {
        if self.dates.names.is_some() {
            // There are no short names.
            return self.date(date);
        }
        let text = || {
            let dates = &self.dates;
            let formatter = dates
                .medium
                .get(|| Formatter::try_new((&dates.locale).into(), YMD::medium()))?;
            Some(formatter.format(&gregorian(date)?).to_string())
        };
        text().unwrap_or_else(|| date.to_string())
    }

    /// The month of a day: `November 2026`.
    pub fn month_year(&self, date: Date) -> String {
        let text = || {
            let dates = &self.dates;
            let formatter = dates.month.get(|| load_month(&dates.locale).ok_or(()))?;
            Some(formatter.format(&gregorian(date)?).to_string())
        };
        text().map_or_else(|| date.to_string(), |text| self.dates.renamed(text, date))
    }

    /// The days from `start` to `end` in the shortest form that says all: `14–17 Mei 2027`,
    /// `28 Mei – 2 Juni 2027`, `30 Desember 2026 – 2 Januari 2027`; a single day when both are the same.
    ///
    /// Month and year are written once where both ends share them, at the end where the language's own long
    /// date has them; the sign between, and the space around it, is CLDR's.
    pub fn date_range(&self, start: Date, end: Date) -> String {
        if start == end {
            return self.date(start);
        }
        let (Some(first), Some(last)) = (self.dates.long(start), self.dates.long(end)) else {
            return format!("{start} – {end}");
        };
        let same_year = start.year() == end.year();
        let same_month = same_year && start.month() == end.month();
        let shared = |field: Field| match field {
            Field::Year => same_year,
            Field::Month => same_month,
            Field::Day => false,
        };
        let first = first.without_shared_tail(shared);
        let last = last.without_shared_head(shared);
        format!("{first}{}{last}", self.dates.between(same_year, same_month))
    }

    /// From one thing to another that a name stands for, such as two weekdays: `Senin–Sabtu`.
    pub fn span(&self, first: &str, last: &str) -> String {
        format!("{first}{}{last}", self.dates.until())
    }

    /// A day in full and a time of day.
    pub fn date_time(&self, date: Date, time: Time) -> String {
        let text = || {
            let dates = &self.dates;
            let formatter = dates
                .date_time
                .get(|| Formatter::try_new((&dates.locale).into(), YMD::long().with_time_hm()))?;
            let moment = DateTime {
                date: gregorian(date)?,
                time: icu_time(time)?,
            };
            Some(formatter.format(&moment).to_string())
        };
        text().map_or_else(|| format!("{date} {time}"), |text| self.dates.renamed(text, date))
    }

    /// The name of a month that stands alone, 1 = January to 12 = December; other numbers wrap around.
    pub fn month(&self, number: u8) -> String {
        let number = (number.max(1) - 1) % 12 + 1;
        let text = || {
            let dates = &self.dates;
            let formatter = dates
                .month_name
                .get(|| Formatter::try_new((&dates.locale).into(), M::long()))?;
            let date = IcuDate::try_new_gregorian(2024, number, 1).ok()?;
            Some(formatter.format(&date).to_string())
        };
        text().unwrap_or_else(|| number.to_string())
    }

    /// The name of a weekday, 1 = Monday to 7 = Sunday; other numbers wrap around.
    pub fn weekday(&self, monday_first: u8) -> String {
        self.dates.weekday(&self.dates.weekday_long, E::long(), monday_first)
    }

    /// The short name of a weekday, 1 = Monday to 7 = Sunday; other numbers wrap around.
    pub fn weekday_short(&self, monday_first: u8) -> String {
        self.dates.weekday(&self.dates.weekday_short, E::short(), monday_first)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Year,
    Month,
    Day,
}

const FIELDS: [(Part, Field); 3] = [
    (parts::YEAR, Field::Year),
    (parts::MONTH, Field::Month),
    (parts::DAY, Field::Day),
];

/// How many bytes two texts begin with alike, in whole characters, before any space.
fn common_prefix(a: &str, b: &str) -> usize {
    let same = a
        .chars()
        .zip(b.chars())
        .take_while(|(a, b)| a == b && !a.is_whitespace());
    same.map(|(c, _)| c.len_utf8()).sum()
}

/// A date as text, and where its fields are, in the order of the text.
struct Fields {
    text: String,
    fields: Vec<(Range<usize>, Field)>,
}

impl Fields {
    /// Without fields when one of them is not in the text, so that nothing will be left out.
    fn of(date: &impl Writeable) -> Option<Fields> {
        let mut collector = Collector::default();
        date.write_to_parts(&mut collector).ok()?;
        let mut fields = FIELDS
            .into_iter()
            .map(|(part, field)| Some((collector.find(part)?, field)))
            .collect::<Option<Vec<_>>>()
            .unwrap_or_default();
        fields.sort_by_key(|(range, _)| range.start);
        Some(Fields {
            text: collector.text,
            fields,
        })
    }

    /// Puts another name in the place of the month.
    fn rename_month(&mut self, name: &str) {
        let Some((range, _)) = self.fields.iter().find(|(_, field)| *field == Field::Month).cloned() else {
            return;
        };
        self.text.replace_range(range.clone(), name);
        for (place, field) in &mut self.fields {
            if *field == Field::Month {
                place.end = range.start + name.len();
            } else if place.start >= range.end {
                let moved = |at: usize| at - range.end + range.start + name.len();
                *place = moved(place.start)..moved(place.end);
            }
        }
    }

    /// The text up to its last field that is not shared; whole when no shared field follows that one.
    fn without_shared_tail(&self, shared: impl Fn(Field) -> bool) -> &str {
        let shared_from = self
            .fields
            .iter()
            .rposition(|(_, field)| !shared(*field))
            .map(|i| i + 1);
        match shared_from.filter(|from| *from < self.fields.len()) {
            Some(from) => {
                let end = self.fields[from - 1].0.end;
                // The point of an ordinal belongs to its number (`14.–17. Mai`).
                let ordinal = usize::from(self.text[end..].starts_with('.'));
                &self.text[..end + ordinal]
            }
            None => &self.text,
        }
    }

    /// The text from its first field that is not shared; whole when no shared field precedes that one.
    fn without_shared_head(&self, shared: impl Fn(Field) -> bool) -> &str {
        match self.fields.iter().position(|(_, field)| !shared(*field)) {
            Some(first) if first > 0 => &self.text[self.fields[first].0.start..],
            _ => &self.text,
        }
    }
}

/// Collects formatted text and where its parts are.
#[derive(Default)]
pub(super) struct Collector {
    pub(super) text: String,
    parts: Vec<(Range<usize>, Part)>,
}

impl Collector {
    /// Whether the text has this part.
    pub(super) fn has(&self, part: Part) -> bool {
        self.find(part).is_some()
    }

    /// In a range: the field that ends last in its first end.
    fn last_field_of_start(&self) -> Option<(Range<usize>, Field)> {
        let start = self.find(parts::RANGE_START)?;
        let fields = self.parts.iter().filter_map(|(place, part)| {
            let field = FIELDS.iter().find(|(p, _)| p == part)?.1;
            (place.end <= start.end && place.start >= start.start).then(|| (place.clone(), field))
        });
        fields.max_by_key(|(place, _)| place.end)
    }

    /// In a range: what stands between the last field of the first end and the first field of the second.
    fn sign_between_ends(&self) -> Option<Range<usize>> {
        let (last, _) = self.last_field_of_start()?;
        let end = self.find(parts::RANGE_END)?;
        (last.end <= end.start).then_some(last.end..end.start)
    }

    fn find(&self, part: Part) -> Option<Range<usize>> {
        self.parts
            .iter()
            .find(|(_, p)| *p == part)
            .map(|(range, _)| range.clone())
    }
}

impl fmt::Write for Collector {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl PartsWrite for Collector {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let start = self.text.len();
        write(self)?;
        self.parts.push((start..self.text.len(), part));
        Ok(())
    }
}
