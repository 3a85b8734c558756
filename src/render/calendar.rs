//! Calendar files (iCalendar, RFC 5545; properties of a published calendar from RFC 7986).
//!
//! The bytes change only when the content does: no clock is asked. `DTSTAMP` and `SEQUENCE` come from the
//! `updated` (else `added`) of the event, so that a calendar which imports the file again takes the newer one.

use super::compose::Scene;
use super::content_lines::{ContentLines, escape};
use crate::date::{Date, Time};
use crate::locale::LangTag;
use crate::model::choices::EventStatus;
use crate::model::event::Event;
use crate::model::localized::Localized;
use crate::model::region::TimeZone;
use crate::model::section::Section;
use crate::paths::UrlPath;
use crate::plan::PageKey;

/// The calendar of one event in the scene's language.
pub fn one_event(scene: &Scene<'_>, event: &Event) -> String {
    let mut lines = ContentLines::default();
    begin(&mut lines, scene);
    zones(&mut lines, [event], scene);
    entry(&mut lines, event, scene);
    lines.put("END", "VCALENDAR");
    lines.into_text()
}

/// The calendar of all events of the village in the scene's language, made for subscribing.
pub fn all_events(scene: &Scene<'_>) -> String {
    let village = &scene.site.village;
    let name = scene.bare("calendar-name", [("village", village.name.as_str())]);
    let mut lines = ContentLines::default();
    begin(&mut lines, scene);
    // The older names are those that Apple, Google and Microsoft read.
    lines.put("NAME", &escape(&name));
    lines.put("X-WR-CALNAME", &escape(&name));
    lines.put("X-WR-TIMEZONE", village.time_zone.iana());
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.put("X-PUBLISHED-TTL", "P1D");
    let own = scene.plan.calendars.whole(scene.language());
    if let Some(url) = own.and_then(|url| scene.plan.address.absolute(url)) {
        lines.put("SOURCE;VALUE=URI", &uri(&url));
    }
    zones(&mut lines, &scene.site.events, scene);
    for event in &scene.site.events {
        entry(&mut lines, event, scene);
    }
    lines.put("END", "VCALENDAR");
    lines.into_text()
}

fn begin(lines: &mut ContentLines, scene: &Scene<'_>) {
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put(
        "PRODID",
        &format!("-//kampung//kampung//{}", scene.language().as_str().to_uppercase()),
    );
    lines.put("CALSCALE", "GREGORIAN");
}

/// The time zones of the events that have times; each once, from west to east. None has summer time.
fn zones<'e>(lines: &mut ContentLines, events: impl IntoIterator<Item = &'e Event>, scene: &Scene<'_>) {
    let timed = events.into_iter().filter(|e| e.start.1.is_some());
    let mut used: Vec<TimeZone> = timed.map(|e| e.zone(scene.site.village.time_zone)).collect();
    used.sort_by_key(|zone| zone.offset_hours());
    used.dedup();
    for zone in used {
        let offset = format!("+{:02}00", zone.offset_hours());
        lines.put("BEGIN", "VTIMEZONE");
        lines.put("TZID", zone.iana());
        lines.put("BEGIN", "STANDARD");
        lines.put("DTSTART", "19700101T000000");
        lines.put("TZOFFSETFROM", &offset);
        lines.put("TZOFFSETTO", &offset);
        lines.put("TZNAME", zone.name());
        lines.put("END", "STANDARD");
        lines.put("END", "VTIMEZONE");
    }
}

fn entry(lines: &mut ContentLines, event: &Event, scene: &Scene<'_>) {
    let village = &scene.site.village;
    let zone = event.zone(village.time_zone);
    let changed = event.entry.updated.max(event.entry.added);
    lines.put("BEGIN", "VEVENT");
    // The same in every language, and another in every village of the country.
    let code: String = village.region.code().chars().filter(char::is_ascii_digit).collect();
    lines.put("UID", &format!("{}@{}.{code}.kampung", event.entry.id, village.id));
    lines.put("DTSTAMP", &midnight_utc(changed.unwrap_or(event.start.0), zone));
    lines.put("SEQUENCE", &sequence(changed, event.status).to_string());
    times(lines, event, zone);
    let status = match event.status {
        EventStatus::Planned => "TENTATIVE",
        EventStatus::Confirmed => "CONFIRMED",
        EventStatus::Cancelled => "CANCELLED",
    };
    lines.put("STATUS", status);
    put_words(lines, "SUMMARY", &event.entry.title, scene);
    describe(lines, event, scene);
    if event.place.is_empty() {
        let place = std::iter::once(village.name.as_str()).chain(village.region.names());
        let place = place.collect::<Vec<_>>().join(", ");
        lines.put("LOCATION", &escape(&place));
    } else {
        put_words(lines, "LOCATION", &event.place, scene);
    }
    // Without a place the event is in the village; where a place without coordinates is, nobody knows.
    let location = event.location.or(village.location.filter(|_| event.place.is_empty()));
    if let Some(at) = location {
        lines.put("GEO", &format!("{};{}", at.lat, at.lon));
    }
    if let Some(url) = page_address(event, scene).or_else(|| event.url.as_ref().map(ToString::to_string)) {
        lines.put("URL", &uri(&url));
    }
    lines.put("END", "VEVENT");
}

/// Grows with every change that the author dates, and when an event is cancelled without a new date.
fn sequence(changed: Option<Date>, status: EventStatus) -> i64 {
    2 * changed.map_or(0, Date::to_days).max(0) + i64::from(status == EventStatus::Cancelled)
}

/// Start and end. A whole day is a date and its end the day after; it leaves its reader free.
fn times(lines: &mut ContentLines, event: &Event, zone: TimeZone) {
    let Some(start) = event.start.1 else {
        lines.put("DTSTART;VALUE=DATE", &compact(event.start.0));
        lines.put("DTEND;VALUE=DATE", &compact(event.last_day().plus_days(1)));
        lines.put("TRANSP", "TRANSPARENT");
        return;
    };
    let name = |property: &str| format!("{property};TZID={}", zone.iana());
    lines.put(&name("DTSTART"), &local(event.start.0, start));
    match event.end {
        Some((day, Some(time))) => lines.put(&name("DTEND"), &local(day, time)),
        // A day without a time is meant to its end.
        Some((day, None)) => lines.put(&name("DTEND"), &local(day.plus_days(1), Time { hour: 0, minute: 0 })),
        None => {}
    }
}

/// What it is, who holds it, and where to read more.
fn describe(lines: &mut ContentLines, event: &Event, scene: &Scene<'_>) {
    let (summary, lent_by) = match event.entry.summary.pick(scene.chain()) {
        Some((text, lent_by)) => (Some(text.clone()), lent_by),
        None => (None, None),
    };
    // One property has one language: what stands around a borrowed text is in its language too.
    let words = lent_by.and_then(|l| scene.tongues.get(l)).unwrap_or(scene.tongue);
    let organiser = event
        .organiser
        .as_ref()
        .map(|o| format!("{}: {o}", words.messages.text("fact-organiser")));
    let url = event.url.as_ref().map(ToString::to_string);
    let parts: Vec<String> = [summary, organiser, url, page_address(event, scene)]
        .into_iter()
        .flatten()
        .collect();
    if !parts.is_empty() {
        let language = lent_by.unwrap_or(scene.language());
        lines.put(&with_language("DESCRIPTION", language), &escape(&parts.join("\n")));
    }
}

fn page_address(event: &Event, scene: &Scene<'_>) -> Option<String> {
    let key = PageKey::Entry(Section::Events, event.entry.id.clone());
    let page: &UrlPath = scene.plan.routes.get(&key, scene.language())?;
    scene.plan.address.absolute(page)
}

fn put_words(lines: &mut ContentLines, name: &str, words: &Localized<String>, scene: &Scene<'_>) {
    if let Some((text, lent_by)) = words.pick(scene.chain()) {
        let language = lent_by.unwrap_or(scene.language());
        lines.put(&with_language(name, language), &escape(text));
    }
}

/// A property with words says their language (RFC 5545, 3.2.10): a file has none that all of it would be in.
fn with_language(name: &str, language: &LangTag) -> String {
    format!("{name};LANGUAGE={language}")
}

/// `20270709`.
fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn local(day: Date, time: Time) -> String {
    format!("{}T{:02}{:02}00", compact(day), time.hour, time.minute)
}

/// The instant in UTC at which `day` begins in `zone`: in Indonesia always in the evening of the day before.
fn midnight_utc(day: Date, zone: TimeZone) -> String {
    format!("{}T{:02}0000Z", compact(day.plus_days(-1)), 24 - zone.offset_hours())
}

/// A value of the type URI: not escaped, and never with white space in it.
fn uri(url: &str) -> String {
    url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_instants() {
        let day = |text: &str| Date::parse(text).unwrap();
        assert_eq!(compact(day("2027-07-09")), "20270709");
        assert_eq!(midnight_utc(day("2027-03-01"), TimeZone::Wita), "20270228T160000Z");
        assert_eq!(midnight_utc(day("2027-01-01"), TimeZone::Wib), "20261231T170000Z");
        assert_eq!(local(day("2027-07-09"), Time { hour: 9, minute: 5 }), "20270709T090500");
    }

    #[test]
    fn a_cancelled_event_counts_as_newer() {
        let day = Date::parse("2026-11-22");
        assert!(sequence(None, EventStatus::Cancelled) > sequence(None, EventStatus::Planned));
        assert!(sequence(day, EventStatus::Cancelled) > sequence(day, EventStatus::Confirmed));
        let next = Date::parse("2026-11-23");
        assert!(sequence(next, EventStatus::Confirmed) > sequence(day, EventStatus::Cancelled));
    }
}
