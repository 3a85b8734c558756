//! Opening hours, in the notation of OpenStreetMap (`Mo-Sa 08:00-17:00`) or as Indonesians write them
//! (`Sen-Sab 08.00-17.00`).

use crate::date::Time;
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// Minutes of a week.
const WEEK: u32 = 7 * 24 * 60;

/// The latest hour at which a night may end: `20:00-02:00` is a night market, `17:00-08:00` a slip.
const NIGHT_ENDS: Time = Time { hour: 6, minute: 0 };

/// When a place is open. Rules add up, as in schema.org; a day that some rule closes is in no other.
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
    /// From and until; none: closed. Until may be 24:00, kept as hour 24; an until that is earlier than its
    /// from lies on the next day.
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

/// Why a rule cannot be used.
enum Wrong {
    /// It has another notation.
    Notation,
    /// A range ends before it begins and is no night.
    Backwards { range: String, turned: String },
    /// Two of its own ranges overlap.
    Overlap { range: String, other: String },
}

impl Hours {
    /// Reads hours; rules are separated by `;` or stand in a list.
    pub fn read(written: Vec<Spanned<String>>, bag: &mut Bag) -> Option<Hours> {
        let mut rules: Vec<HoursRule> = Vec::new();
        for text in written {
            for rule in text.value.split(';').map(str::trim).filter(|r| !r.is_empty()) {
                let wrong = match parse_rule(rule) {
                    Ok(new) => match rules.iter().find_map(|old| overlap(old, &new)) {
                        Some((range, other)) => Wrong::Overlap { range, other },
                        None => {
                            rules.push(new);
                            continue;
                        }
                    },
                    Err(wrong) => wrong,
                };
                bag.push(match wrong {
                    Wrong::Notation => Diagnostic::new(Code::BadHours, text.span).with("value", rule),
                    Wrong::Backwards { range, turned } => Diagnostic::new(Code::HoursBackwards, text.span)
                        .with("value", range)
                        .suggest(Some(turned)),
                    Wrong::Overlap { range, other } => Diagnostic::new(Code::HoursOverlap, text.span)
                        .with("value", range)
                        .with("other", other),
                });
            }
        }
        let closed: Vec<u8> = rules
            .iter()
            .filter(|rule| rule.times.is_empty())
            .flat_map(HoursRule::single_days)
            .collect();
        for rule in rules.iter_mut().filter(|rule| !rule.times.is_empty()) {
            rule.leave_out(&closed);
        }
        rules.retain(|rule| !rule.days.is_empty());
        (!rules.is_empty()).then_some(Hours { rules })
    }

    /// The minutes of the week, counted from Monday 00:00, during which it is open: from (inclusive) and until
    /// (exclusive), ordered. Until is past the end of the week where a night leads from Sunday into Monday.
    pub fn minutes(&self) -> Vec<(u32, u32)> {
        let mut open: Vec<(u32, u32)> = self
            .rules
            .iter()
            .flat_map(HoursRule::minutes)
            .map(|(_, from, until)| (from, until))
            .collect();
        open.sort_unstable();
        open
    }

    /// In OpenStreetMap's notation, which schema.org shares.
    pub fn machine(&self) -> Vec<String> {
        self.rules.iter().map(HoursRule::machine).collect()
    }
}

/// Names of the days from Monday, for machines.
const DAY_NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

impl HoursRule {
    /// Every day of the rule, once.
    fn single_days(&self) -> Vec<u8> {
        let mut days = Vec::new();
        for (first, last) in &self.days {
            let mut day = *first;
            loop {
                if !days.contains(&day) {
                    days.push(day);
                }
                if day == *last {
                    break;
                }
                day = day % 7 + 1;
            }
        }
        days
    }

    /// Takes days out; the others stay in their order, neighbours as one range.
    fn leave_out(&mut self, closed: &[u8]) {
        let days = self.single_days();
        if !days.iter().any(|day| closed.contains(day)) {
            return;
        }
        self.days.clear();
        for day in days.into_iter().filter(|day| !closed.contains(day)) {
            match self.days.last_mut() {
                Some((_, last)) if *last % 7 + 1 == day => *last = day,
                _ => self.days.push((day, day)),
            }
        }
    }

    /// Its ranges: the day, and the minutes of the week from and until.
    fn minutes(&self) -> Vec<(u8, u32, u32)> {
        let minute = |time: &Time| u32::from(time.hour) * 60 + u32::from(time.minute);
        let mut all = Vec::new();
        for day in self.single_days() {
            let start = u32::from(day - 1) * 24 * 60;
            for (from, until) in &self.times {
                let next_day = if until < from { 24 * 60 } else { 0 };
                all.push((day, start + minute(from), start + minute(until) + next_day));
            }
        }
        all
    }

    /// `Mo-Sa 08:00-12:00,13:00-17:00`.
    pub fn machine(&self) -> String {
        let name = |d: u8| DAY_NAMES[usize::from(d - 1)];
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

/// The first range of `new` that meets one of `old`, both in the notation of machines.
fn overlap(old: &HoursRule, new: &HoursRule) -> Option<(String, String)> {
    let meets = |a: &(u8, u32, u32), b: &(u8, u32, u32)| {
        // A night from Sunday on meets Monday morning.
        [0, WEEK].iter().any(|shift| {
            let before = |x: &(u8, u32, u32), y: &(u8, u32, u32)| x.1 < y.2 + shift && y.1 + shift < x.2;
            before(a, b) || before(b, a)
        })
    };
    let (old, new) = (old.minutes(), new.minutes());
    let (one, other) = new.iter().find_map(|n| Some((n, old.iter().find(|o| meets(n, o))?)))?;
    Some((range_name(*one), range_name(*other)))
}

/// `Sa 08:00-12:00`.
fn range_name((day, from, until): (u8, u32, u32)) -> String {
    let midnight = u32::from(day - 1) * 24 * 60;
    let time = |minutes: u32| {
        let minutes = minutes - midnight;
        let minutes = if minutes > 24 * 60 { minutes - 24 * 60 } else { minutes };
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    };
    format!("{} {}-{}", DAY_NAMES[usize::from(day - 1)], time(from), time(until))
}

fn parse_rule(text: &str) -> Result<HoursRule, Wrong> {
    let text = text
        .to_lowercase()
        .replace(['–', '—'], "-")
        .replace("s.d.", "-")
        .replace("s/d", "-")
        .replace("sampai", "-")
        .replace('’', "'");
    let text = ["pukul", "jam buka", "jam", "buka"]
        .iter()
        .fold(text, |text, word| text.replace(&format!("{word} "), ""));
    if matches!(text.trim(), "24/7" | "24 jam" | "setiap hari 24 jam") {
        let midnight = Time { hour: 0, minute: 0 };
        return Ok(HoursRule {
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
        return Err(Wrong::Notation);
    }
    let days = parse_days(days.trim().trim_end_matches([':', ','])).ok_or(Wrong::Notation)?;
    let times = if closed { Vec::new() } else { parse_times(times)? };
    // A range against those before it, each as a rule of its own.
    for (i, range) in times.iter().enumerate() {
        let rule = |times: &[(Time, Time)]| HoursRule {
            days: days.clone(),
            times: times.to_vec(),
        };
        if let Some((range, other)) = overlap(&rule(&times[..i]), &rule(&[*range])) {
            return Err(Wrong::Overlap { range, other });
        }
    }
    Ok(HoursRule { days, times })
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

fn parse_times(text: &str) -> Result<Vec<(Time, Time)>, Wrong> {
    text.split([',', '&'])
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
            let (from, until) = range.split_once('-').ok_or(Wrong::Notation)?;
            let read = |t: &str| time(&zone(t)).ok_or(Wrong::Notation);
            let (from, until) = (read(from)?, read(until)?);
            if from == until || from.hour == 24 {
                return Err(Wrong::Notation);
            }
            if until < from && until > NIGHT_ENDS {
                return Err(Wrong::Backwards {
                    range: format!("{from}-{until}"),
                    turned: format!("{until}-{from}"),
                });
            }
            Ok((from, until))
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
        let rules: Option<Vec<_>> = text.split(';').map(|r| parse_rule(r.trim()).ok()).collect();
        Some(Hours { rules: rules? }.machine().join("; "))
    }

    #[test]
    fn both_notations() {
        for text in [
            "Mo-Sa 08:00-17:00",
            "Sen-Sab 08.00-17.00",
            "senin – sabtu 8.00 - 17.00 WITA",
            "Mon-Sat 8-17",
            "Senin s/d Sabtu pukul 08.00 s/d 17.00 WITA",
            "Buka Senin s.d. Sabtu, jam 08.00 sampai 17.00",
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
        assert_eq!(machine("Jum’at 09.00-11.00").as_deref(), Some("Fr 09:00-11:00"));
        assert_eq!(machine("Buka 24 jam").as_deref(), Some("Mo-Su 00:00-24:00"));
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

    fn read(text: &str) -> (Option<Hours>, Vec<Code>) {
        use crate::span::{FileId, Span};
        let mut bag = Bag::new();
        let span = Span::new(FileId(0), 0..text.len());
        let hours = Hours::read(vec![Spanned::new(text.to_owned(), span)], &mut bag);
        (hours, bag.iter().map(|d| d.code).collect())
    }

    #[test]
    fn overlapping_hours_are_errors() {
        for text in [
            "Mo 08:00-12:00,11:00-17:00",
            "Mo-Sa 08:00-17:00; Sa 08:00-12:00",
            "Senin-Jumat 08.00-17.00; Jumat 13.00-20.00",
            "Sa 20:00-02:00; Su 01:00-05:00",
            "Su 20:00-02:00; Mo 01:00-05:00",
            "Mo 01:00-05:00; Su 20:00-02:00",
            "Setiap hari 08-17; 24/7",
            "Fr-Mo 08:00-10:00; Su 09:00-11:00",
        ] {
            assert_eq!(read(text).1, [Code::HoursOverlap], "{text}");
        }
        for text in [
            "Mo 08:00-12:00,12:00-17:00",
            "Mo-Sa 08:00-12:00; Mo-Fr 13:00-17:00",
            "Setiap hari 08.00-17.00; Jumat tutup",
            "Sa 20:00-02:00; Su 02:00-05:00",
            "Mo-Fr 08:00-17:00; Sa-Su 09:00-12:00",
            "Senin - Kamis 08.00-15.00; Jumat 08.00-11.30 & 13.00-15.00",
        ] {
            assert_eq!(read(text).1, [], "{text}");
        }
    }

    #[test]
    fn a_night_may_cross_midnight_and_a_slip_may_not() {
        let night = read("Sab 20.00-02.00").0.unwrap();
        assert_eq!(night.machine(), ["Sa 20:00-02:00"]);
        assert_eq!(night.minutes(), [(5 * 1440 + 1200, 6 * 1440 + 120)]);
        for (text, turned) in [("Mo-Sa 17:00-08:00", "08:00-17:00"), ("Sen 13.00-09.30", "09:30-13:00")] {
            assert_eq!(read(text).1, [Code::HoursBackwards], "{text}");
            assert!(
                matches!(parse_rule(text), Err(Wrong::Backwards { turned: t, .. }) if t == turned),
                "{text}"
            );
        }
    }

    #[test]
    fn minutes_of_the_week() {
        let minutes = |text: &str| read(text).0.unwrap().minutes();
        assert_eq!(minutes("Mo-Tu 08:00-12:00,13:00-17:00").len(), 4);
        assert_eq!(minutes("Mo 08:00-12:00"), [(480, 720)]);
        assert_eq!(minutes("Su 20:00-24:00"), [(WEEK - 240, WEEK)]);
        assert_eq!(minutes("Su 20:00-02:00"), [(WEEK - 240, WEEK + 120)]);
        assert_eq!(minutes("Setiap hari 08-17; Min tutup").len(), 6);
        assert_eq!(minutes("Sa-Mo 08:00-09:00").len(), 3);
        let closed = read("Setiap hari 08-17; Jumat, Min tutup").0.unwrap();
        assert_eq!(closed.machine(), ["Mo-Th,Sa 08:00-17:00", "Fr,Su off"]);
        assert_eq!(minutes("24/7").len(), 7);
        assert_eq!(minutes("Min tutup"), []);
    }
}
