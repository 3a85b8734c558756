//! Opening hours, in the notation of OpenStreetMap (`Mo-Sa 08:00-17:00`) or as Indonesians write them
//! (`Sen-Sab 08.00-17.00`).

use crate::date::Time;
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// When a place is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Rules in the order of writing.
    pub rules: Vec<HoursRule>,
}

/// Some days and their times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursRule {
    /// Days from the first to the last, 1 Monday to 7 Sunday; single days have both equal.
    pub days: Vec<(u8, u8)>,
    /// From and until; none: closed. Until may be 24:00, kept as hour 24.
    pub times: Vec<(Time, Time)>,
}

/// Names of the days from Monday, as prefixes of what people write.
const DAYS: [&[&str]; 7] = [
    &["mo", "mon", "monday", "sen", "senin"],
    &["tu", "tue", "tues", "tuesday", "sel", "selasa"],
    &["we", "wed", "wednesday", "rab", "rabu"],
    &["th", "thu", "thur", "thursday", "kam", "kamis"],
    &["fr", "fri", "friday", "jum", "jumat", "jum'at"],
    &["sa", "sat", "saturday", "sab", "sabtu"],
    &["su", "sun", "sunday", "min", "minggu", "ahad"],
];

impl Hours {
    /// Reads hours; rules are separated by `;` or stand in a list.
    pub fn read(written: Vec<Spanned<String>>, bag: &mut Bag) -> Option<Hours> {
        let mut rules = Vec::new();
        for text in written {
            for rule in text.value.split(';').map(str::trim).filter(|r| !r.is_empty()) {
                match parse_rule(rule) {
                    Some(rule) => rules.push(rule),
                    None => bag.push(Diagnostic::new(Code::BadHours, text.span).with("value", rule)),
                }
            }
        }
        (!rules.is_empty()).then_some(Hours { rules })
    }

    /// In OpenStreetMap's notation, which schema.org shares.
    pub fn machine(&self) -> Vec<String> {
        self.rules.iter().map(HoursRule::machine).collect()
    }
}

impl HoursRule {
    /// `Mo-Sa 08:00-12:00,13:00-17:00`.
    pub fn machine(&self) -> String {
        const NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
        let name = |d: u8| NAMES[usize::from(d - 1)];
        let days: Vec<String> = self
            .days
            .iter()
            .map(|(a, b)| {
                if a == b {
                    name(*a).to_owned()
                } else {
                    format!("{}-{}", name(*a), name(*b))
                }
            })
            .collect();
        let times: Vec<String> = self.times.iter().map(|(a, b)| format!("{a}-{b}")).collect();
        let times = if times.is_empty() {
            "off".to_owned()
        } else {
            times.join(",")
        };
        format!("{} {times}", days.join(","))
    }
}

fn parse_rule(text: &str) -> Option<HoursRule> {
    let text = text
        .to_lowercase()
        .replace(['–', '—'], "-")
        .replace("s.d.", "-")
        .replace("s/d", "-");
    if text == "24/7" {
        let midnight = Time { hour: 0, minute: 0 };
        return Some(HoursRule {
            days: vec![(1, 7)],
            times: vec![(midnight, Time { hour: 24, minute: 0 })],
        });
    }
    let split = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let (mut days, mut times) = text.split_at(split);
    for closed in ["off", "closed", "tutup", "libur"] {
        if let Some(before) = days.trim_end().strip_suffix(closed) {
            days = before;
            times = "";
        }
    }
    let closed = times.is_empty();
    if closed && days.len() == text.len() {
        return None;
    }
    let days = parse_days(days.trim().trim_end_matches([':', ',']))?;
    let times = if closed { Vec::new() } else { parse_times(times)? };
    Some(HoursRule { days, times })
}

fn parse_days(text: &str) -> Option<Vec<(u8, u8)>> {
    if matches!(text, "" | "setiap hari" | "tiap hari" | "daily" | "every day") {
        return Some(vec![(1, 7)]);
    }
    text.split([',', '&'])
        .map(|part| {
            let mut ends = part.split('-').map(|d| day(d.trim()));
            let first = ends.next()??;
            let last = match ends.next() {
                Some(last) => last?,
                None => first,
            };
            ends.next().is_none().then_some((first, last))
        })
        .collect()
}

fn day(text: &str) -> Option<u8> {
    let text = text.trim_end_matches('.');
    DAYS.iter().position(|names| names.contains(&text)).map(|i| i as u8 + 1)
}

fn parse_times(text: &str) -> Option<Vec<(Time, Time)>> {
    text.split(',')
        .map(|range| {
            let zone = |t: &str| {
                let t = t.trim();
                ["wib", "wita", "wit"]
                    .iter()
                    .find_map(|z| t.strip_suffix(z))
                    .unwrap_or(t)
                    .trim()
                    .to_owned()
            };
            let (from, until) = range.split_once('-')?;
            let (from, until) = (time(&zone(from))?, time(&zone(until))?);
            (from < until && from.hour < 24).then_some((from, until))
        })
        .collect()
}

fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let two = |t: &str| (1..=2).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit());
    if !two(hour) || !two(minute) || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    let good = (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
    good.then_some(Time { hour, minute })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(text: &str) -> Option<String> {
        let rules: Option<Vec<_>> = text.split(';').map(|r| parse_rule(r.trim())).collect();
        Some(Hours { rules: rules? }.machine().join("; "))
    }

    #[test]
    fn both_notations() {
        for text in [
            "Mo-Sa 08:00-17:00",
            "Sen-Sab 08.00-17.00",
            "senin – sabtu 8.00 - 17.00 WITA",
            "Mon-Sat 8-17",
        ] {
            assert_eq!(machine(text).as_deref(), Some("Mo-Sa 08:00-17:00"), "{text}");
        }
        assert_eq!(
            machine("Mo-Fr 08:00-12:00,13:00-17:00; Sa 08:00-12:00; Su off").as_deref(),
            Some("Mo-Fr 08:00-12:00,13:00-17:00; Sa 08:00-12:00; Su off")
        );
        assert_eq!(machine("Setiap hari 09.00-21.00").as_deref(), Some("Mo-Su 09:00-21:00"));
        assert_eq!(machine("Minggu tutup").as_deref(), Some("Su off"));
        assert_eq!(machine("Rabu, Jumat 9-12").as_deref(), Some("We,Fr 09:00-12:00"));
        assert_eq!(machine("24/7").as_deref(), Some("Mo-Su 00:00-24:00"));
    }

    #[test]
    fn what_is_no_notation() {
        for text in [
            "besok",
            "Mo-Sa",
            "Mo-Sa 25:00-26:00",
            "Mo-Sa 17:00-08:00",
            "Xx 08:00-09:00",
            "Mo-Tu-We 8-9",
            "Mo 8",
        ] {
            assert_eq!(machine(text), None, "{text}");
        }
    }
}
