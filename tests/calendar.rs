//! Calendar files, byte by byte: what calendars read of them is said by RFC 5545.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use kampung::cache::MemoryStore;
use support::{Sources, TODAY, assert_good, build_with, scratch};

const TIMED: &str = "+++
title = \"Pasar; kecil, lima\"
summary = \"Sabtu pagi.\"
start = 2026-11-24T08:30:00
end = 2026-11-24T11:00:00
timezone = \"WIT\"
place = \"Balai\"
location = { lat = -8.5, lon = 115.25 }
organiser = \"Koperasi\"
url = \"https://pasar.example/\"
status = \"confirmed\"
updated = 2026-11-20
+++
";

fn made(sources: &Sources, today: &str) -> impl Fn(&str) -> String + use<> {
    let dir = scratch();
    let (workspace, out) = (dir.path().join("desa"), dir.path().join("public"));
    sources.write(&workspace);
    assert_good(&build_with(&workspace, &out, &MemoryStore::new(), today));
    move |path| {
        let _keep = &dir;
        std::fs::read_to_string(out.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }
}

fn example() -> Sources {
    let mut sources = Sources::plain();
    sources.add("content/melati/events/pasar/index.md", TIMED);
    sources
}

#[test]
fn an_event_with_times() {
    let read = made(&example(), TODAY);
    let expected = "BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//kampung//kampung//ID\r
CALSCALE:GREGORIAN\r
BEGIN:VTIMEZONE\r
TZID:Asia/Jayapura\r
BEGIN:STANDARD\r
DTSTART:19700101T000000\r
TZOFFSETFROM:+0900\r
TZOFFSETTO:+0900\r
TZNAME:WIT\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:pasar@melati.5104012005.kampung\r
DTSTAMP:20261119T150000Z\r
SEQUENCE:41554\r
DTSTART;TZID=Asia/Jayapura:20261124T083000\r
DTEND;TZID=Asia/Jayapura:20261124T110000\r
STATUS:CONFIRMED\r
SUMMARY;LANGUAGE=id:Pasar\\; kecil\\, lima\r
DESCRIPTION;LANGUAGE=id:Sabtu pagi.\\nPenyelenggara: Koperasi\\nhttps://pasar\r
 .example/\\nhttps://uji.example/desa/melati/acara/pasar/\r
LOCATION;LANGUAGE=id:Balai\r
GEO:-8.5;115.25\r
URL:https://uji.example/desa/melati/acara/pasar/\r
END:VEVENT\r
END:VCALENDAR\r
";
    assert_eq!(read("melati/acara/pasar/pasar.ics"), expected);
}

#[test]
fn whole_days_and_borrowed_words() {
    let read = made(&example(), TODAY);
    let calendar = read("melati/en/events/pekan/pekan.ics");
    for line in [
        "UID:pekan@melati.5104012005.kampung",
        "DTSTART;VALUE=DATE:20270709",
        "DTEND;VALUE=DATE:20270712",
        "STATUS:TENTATIVE",
        "SUMMARY;LANGUAGE=id:Pekan perak",
        "LOCATION;LANGUAGE=id:Balai",
    ] {
        assert!(calendar.contains(&format!("\r\n{line}\r\n")), "{line} in\n{calendar}");
    }
    assert!(
        !calendar.contains("VTIMEZONE") && !calendar.contains("GEO"),
        "{calendar}"
    );
}

#[test]
fn the_calendar_of_a_village_holds_all_events_and_changes_only_with_them() {
    let calendar = made(&example(), TODAY)("melati/en/events/calendar.ics");
    assert_eq!(calendar.matches("BEGIN:VEVENT\r\n").count(), 2);
    assert_eq!(calendar.matches("BEGIN:VTIMEZONE\r\n").count(), 1);
    assert!(calendar.contains("X-WR-CALNAME:Events in Melati\r\n"), "{calendar}");
    assert!(calendar.contains("SOURCE;VALUE=URI:https://uji.example/desa/melati/en/events/calendar.ics\r\n"));
    // Neither another day nor the end of an event is a change.
    assert_eq!(
        made(&example(), "2027-08-01")("melati/en/events/calendar.ics"),
        calendar
    );

    let mut cancelled = example();
    cancelled.add(
        "content/melati/events/pasar/index.md",
        TIMED.replace("confirmed", "cancelled"),
    );
    let later = made(&cancelled, TODAY)("melati/en/events/calendar.ics");
    assert!(
        later.contains("STATUS:CANCELLED\r\n") && later.contains("SEQUENCE:41555\r\n"),
        "{later}"
    );
}

#[test]
fn pages_lead_to_the_calendars() {
    let read = made(&example(), TODAY);
    let list = read("melati/acara/index.html");
    assert!(
        list.contains("href=\"webcal://uji.example/desa/melati/acara/kalender.ics\""),
        "{list}"
    );
    assert!(list.contains("href=\"kalender.ics\""), "{list}");
    assert!(read("melati/acara/pasar/index.html").contains("href=\"pasar.ics\""));
    // Nobody needs the date of what is over.
    let later = made(&example(), "2026-11-25");
    assert!(!later("melati/acara/pasar/index.html").contains("pasar.ics"));
}

#[test]
fn an_old_address_leads_to_the_page() {
    let mut sources = example();
    let page = "content/melati/products/cincin/index.en.md";
    let text = sources.text(page);
    sources.add(
        page,
        text.replacen("+++\n", "+++\nmoved_from = [\"/en/shop/ring.html\"]\n", 1),
    );
    let read = made(&sources, TODAY);
    let html = read("melati/en/shop/ring.html");
    for part in [
        "<html lang=\"en\" dir=\"ltr\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=../products/jawan-ring/\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "<link rel=\"canonical\" href=\"https://uji.example/desa/melati/en/products/jawan-ring/\">",
        "<a href=\"../products/jawan-ring/\">Jawan ring</a>",
    ] {
        assert!(html.contains(part), "{part} in\n{html}");
    }
    assert!(!read("melati/sitemap.xml").contains("shop"));
}
