//! What is on.

use url::Url;

use super::choices::{EventKind, EventStatus};
use super::entry::{Entry, Forms, Kind};
use super::fields::{Fields, Role};
use super::localized::{Localized, Words};
use super::region::TimeZone;
use super::section::Section;
use super::village::Location;
use super::web_address::read_https;
use crate::date::{Date, Time};
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// What all things have.
    pub entry: Entry,
    /// First day, with a time when one was given.
    pub start: (Date, Option<Time>),
    /// Last day or the end's time.
    pub end: Option<(Date, Option<Time>)>,
    /// The zone of its times, when it is not the village's.
    pub time_zone: Option<TimeZone>,
    /// Where.
    pub place: Localized<String>,
    /// Where on the map.
    pub location: Option<Location>,
    /// Its own site.
    pub url: Option<Url>,
    /// What it is.
    pub kind: Option<EventKind>,
    /// Who holds it.
    pub organiser: Option<String>,
    /// Whether it takes place.
    pub status: EventStatus,
}

impl Event {
    /// The last day on which it is on.
    pub fn last_day(&self) -> Date {
        self.end.map_or(self.start.0, |(date, _)| date)
    }

    /// Whether it is over on `day`: from the day after its last one.
    pub fn is_past(&self, day: Date) -> bool {
        self.last_day() < day
    }

    /// The zone of its times, in a village of the zone `village`.
    pub fn zone(&self, village: TimeZone) -> TimeZone {
        self.time_zone.unwrap_or(village)
    }
}

/// What one file says of an event.
#[derive(Debug)]
pub struct EventForm {
    start: Option<Spanned<(Date, Option<Time>)>>,
    end: Option<Spanned<(Date, Option<Time>)>>,
    time_zone: Option<Spanned<TimeZone>>,
    place: Option<Words>,
    location: Option<Location>,
    url: Option<Url>,
    kind: Option<Spanned<EventKind>>,
    organiser: Option<Spanned<String>>,
    status: Option<Spanned<EventStatus>>,
}

impl Kind for Event {
    type Form = EventForm;
    const SECTION: Section = Section::Events;

    fn read(fields: &mut Fields<'_, '_>) -> EventForm {
        let start = fields.moment("start");
        if fields.role() == Role::Original {
            fields.missing("start");
        }
        let url = fields.text("url");
        EventForm {
            start,
            end: fields.moment("end"),
            time_zone: fields.choice("timezone"),
            place: fields.words("place"),
            location: Location::read(fields, "location"),
            url: url.and_then(|u| read_https(u, fields.bag())),
            kind: fields.choice("kind"),
            organiser: fields.text("organiser"),
            status: fields.choice("status"),
        }
    }

    fn check(entry: Entry, forms: Forms<EventForm>, bag: &mut Bag) -> Option<Self> {
        let facts = &forms.original;
        // One that is missing was reported; the rest is checked all the same.
        let start = facts.start.as_ref().map_or((Date::from_days(0), None), |s| s.value);
        let end = facts.end.as_ref().map(|e| e.value);
        if let (Some(written), Some(end)) = (&facts.end, end) {
            let same_day_backwards = end.0 == start.0 && matches!((end.1, start.1), (Some(e), Some(s)) if e < s);
            if end.0 < start.0 || same_day_backwards {
                let shown = |(day, time): (Date, Option<Time>)| match time {
                    Some(time) if end.0 == start.0 => format!("{day} {time}"),
                    _ => day.to_string(),
                };
                bag.push(
                    Diagnostic::new(Code::EndBeforeStart, written.span)
                        .with("start", shown(start))
                        .with("end", shown(end)),
                );
            }
        }
        if let (Some(written), Some((_, Some(time)))) = (&facts.end, end)
            && facts.start.as_ref().is_some_and(|s| s.value.1.is_none())
        {
            bag.push(Diagnostic::new(Code::EndTimeOnly, written.span).with("time", time.to_string()));
        }
        Some(Event {
            start,
            end: end.filter(|e| *e != start),
            time_zone: facts.time_zone.as_ref().map(|z| z.value),
            place: forms.words(|f| &f.place),
            location: facts.location,
            url: facts.url.clone(),
            kind: facts.kind.as_ref().map(|k| k.value),
            organiser: facts.organiser.as_ref().map(|o| o.value.clone()),
            status: facts.status.as_ref().map_or(EventStatus::Planned, |s| s.value),
            entry,
        })
    }
}
