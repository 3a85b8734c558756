//! Every format of every language that ships, as one table; and the same formats against CLDR's own data.
//!
//! `tests/cldr/formats.txt` is the table: `UPDATE=1 cargo test --test formats` writes it anew; read the difference.
//! `tests/cldr/sample.json` holds patterns and names as CLDR publishes them (it says which version): the test puts
//! numbers and dates into them by hand and expects the same text from ICU4X. The carried data of ICU4X are one version
//! further; nothing in the sample differs between the two.

#![allow(clippy::disallowed_methods, reason = "tests read their own files")]

use std::fmt::Write;
use std::path::Path;

use kampung::date::{Date, Time};
use kampung::locale::messages::{FluentArgs, Layer, Messages};
use kampung::locale::{Formats, LangTag};
use serde_json::Value;

const SHIPPED: [&str; 9] = ["id", "en", "ko", "ja", "zh-Hans", "ar", "jv", "su", "ban"];
/// What a workspace may add.
const ADDED: [&str; 3] = ["de", "fr", "zh-Hant"];

fn formats(tag: &str) -> Formats {
    Formats::new(&LangTag::parse(tag).unwrap())
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn at(hour: u8, minute: u8) -> Time {
    Time { hour, minute }
}

/// The form that a number takes: `one`, `few` … as messages choose it.
fn form(tag: &str, number: i64) -> String {
    let text = "m = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    let layer = Layer {
        lang: tag,
        name: "m",
        text,
    };
    let (messages, _) = Messages::new([layer]);
    let args: FluentArgs<'_> = [("n", number)].into_iter().collect();
    messages.format("m", &args)
}

/// Everything that a language formats, a line each: what it is, and the text with its invisible characters named.
fn rows(tag: &str) -> Vec<(String, String)> {
    let f = formats(tag);
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut add = |what: &str, text: String| rows.push((what.to_owned(), text));
    add("formats of", f.effective_tag().to_string());
    add("integer", f.integer(1_250_000));
    add("negative", f.integer(-4500));
    add("decimal", f.decimal(125_050, 2));
    add("percent", f.percent(925, 1));
    for (currency, minor, digits) in [
        ("IDR", 1_250_000, 0),
        ("USD", 125_050, 2),
        ("EUR", 125_050, 2),
        ("KRW", 45_000, 0),
        ("JPY", 3800, 0),
        ("SAR", 9_950, 2),
        ("CNY", 9_950, 2),
    ] {
        add(&format!("money {currency}"), f.money(minor, digits, currency));
    }
    add("size", f.dimensions(&[18.0, 12.0, 4.0]));
    add("large size", f.dimensions(&[600.0, 2000.0]));
    add("weight", f.weight_g(12.5));
    add("heavy weight", f.weight_g(1250.0));
    add("measures", f.list_short(&[f.length_mm(18.0), f.weight_g(12.0)]));
    add("date", f.date(day("2026-11-22")));
    add("medium date", f.date_medium(day("2026-11-22")));
    add("month", f.month_year(day("2026-11-22")));
    add("days", f.date_range(day("2027-05-14"), day("2027-05-17")));
    add("days over months", f.date_range(day("2027-05-28"), day("2027-06-02")));
    add("days over years", f.date_range(day("2026-12-30"), day("2027-01-02")));
    add("time", f.time(at(8, 5)));
    add("times", f.time_range(at(8, 0), at(17, 30)));
    add("times of a morning", f.time_range(at(8, 5), at(11, 0)));
    add("date and time", f.date_time(day("2026-11-22"), at(20, 0)));
    for (zone, hours) in [("Asia/Jakarta", 7), ("Asia/Makassar", 8), ("Asia/Jayapura", 9)] {
        add(&format!("zone {zone}"), f.time_zone(zone, hours));
    }
    add("weekdays", f.span(&f.weekday(1), &f.weekday(6)));
    add(
        "short weekdays",
        (1..=7).map(|d| f.weekday_short(d)).collect::<Vec<_>>().join(" "),
    );
    add("months", (1..=12).map(|m| f.month(m)).collect::<Vec<_>>().join(" "));
    let names: Vec<String> = ["Ayu", "Budi", "Citra"].map(str::to_owned).to_vec();
    add("list of two", f.list_and(&names[..2]));
    add("list of three", f.list_and(&names));
    let plurals = [0, 1, 2, 3, 11, 100, 103, 1_000_000].map(|n| format!("{n} {}", form(tag, n)));
    add("plurals", plurals.join(", "));
    let mut words = [
        "Élok",
        "zamrud",
        "bun",
        "Buah",
        "가방",
        "나무",
        "かご",
        "安",
        "北",
        "خاتم",
        "أساور",
        "925",
    ];
    words.sort_by(|a, b| f.compare(a, b));
    add("sorted", words.join(" "));
    add("letters", words.map(|word| f.head(word)).join(" "));
    rows
}

/// Characters that nobody sees, by name.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "‹nbsp›")
        .replace('\u{202f}', "‹nnbsp›")
        .replace('\u{2009}', "‹thin›")
        .replace('\u{200e}', "‹lrm›")
        .replace('\u{200f}', "‹rlm›")
        .replace('\u{61c}', "‹alm›")
}

#[test]
fn every_format_of_every_language() {
    let mut table = String::new();
    for tag in SHIPPED.into_iter().chain(ADDED) {
        writeln!(table, "== {tag}").unwrap();
        for (what, text) in rows(tag) {
            writeln!(table, "{what}: {}", visible(&text)).unwrap();
        }
        table.push('\n');
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cldr/formats.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    for (known, new) in known.lines().zip(table.lines()) {
        assert_eq!(known, new);
    }
    assert_eq!(known.lines().count(), table.lines().count());
}

fn sample() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cldr/sample.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

/// The digits of a number in groups of three.
fn grouped(digits: &str, group: &str) -> String {
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|g| std::str::from_utf8(g).unwrap())
        .collect();
    groups.join(group)
}

/// A pattern of fields with `fields` put in: letters stand for fields, what is quoted for itself (UTS 35, *Date Field
/// Symbol Table*).
fn filled(pattern: &str, field: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        if first == '\'' {
            let end = rest[1..].find('\'').unwrap() + 1;
            out.push_str(&rest[1..end]);
            rest = &rest[end + 1..];
        } else if first.is_ascii_alphabetic() {
            let end = rest.find(|c| c != first).unwrap_or(rest.len());
            out.push_str(&field(&rest[..end]));
            rest = &rest[end..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

#[test]
fn numbers_are_those_of_cldr() {
    for (tag, cldr) in sample()["languages"].as_object().unwrap() {
        let f = formats(tag);
        let (group, decimal) = (text(cldr, "group"), text(cldr, "decimal"));
        assert_eq!(f.integer(1_250_000), grouped("1250000", group), "{tag}");
        let long = format!("{}{decimal}50", grouped("1250", group));
        assert_eq!(f.decimal(125_050, 2), long, "{tag}");
        let percent = text(cldr, "percent").replace("#,##0", &format!("92{decimal}5"));
        let bare = |text: String| text.replace(['\u{200e}', '\u{200f}', '\u{61c}'], "");
        assert_eq!(bare(f.percent(925, 1)), bare(percent), "{tag}");
    }
}

#[test]
fn money_is_that_of_cldr() {
    let mut compared = 0;
    for (tag, cldr) in sample()["languages"].as_object().unwrap() {
        // CLDR has no pattern of Javanese money; ours is the Indonesian.
        if tag == "jv" {
            continue;
        }
        let f = formats(tag);
        let (group, decimal) = (text(cldr, "group"), text(cldr, "decimal"));
        let with_cents = format!("{}{decimal}50", grouped("1250", group));
        for (currency, minor, digits, number) in [
            ("IDR", 1_250_000, 0, grouped("1250000", group)),
            ("KRW", 45_000, 0, grouped("45000", group)),
            ("JPY", 3800, 0, grouped("3800", group)),
            ("USD", 125_050, 2, with_cents.clone()),
            ("EUR", 125_050, 2, with_cents),
        ] {
            let symbol = text(&cldr["symbols"], currency);
            // UTS 35, *Currencies*: a symbol with a letter beside the number takes the pattern made for that.
            let pattern = text(cldr, "currency");
            let beside = match pattern.starts_with('¤') {
                true => symbol.chars().last(),
                false => symbol.chars().next(),
            };
            let pattern = match beside.is_some_and(char::is_alphabetic) {
                true => text(cldr, "currency_alpha"),
                false => pattern,
            };
            let pattern = pattern.split(';').next().unwrap();
            let expected = pattern.replace("#,##0.00", &number).replace('¤', symbol);
            assert_eq!(f.money(minor, digits, currency), expected, "{currency} in {tag}");
            compared += 1;
        }
    }
    assert_eq!(compared, 8 * 5);
}

#[test]
fn dates_and_times_are_those_of_cldr() {
    for (tag, cldr) in sample()["languages"].as_object().unwrap() {
        let f = formats(tag);
        let names = |key: &str| -> Vec<String> {
            let names = cldr[key].as_array().unwrap().iter();
            names.map(|name| name.as_str().unwrap().to_owned()).collect()
        };
        let (months, weekdays) = (names("months"), names("weekdays"));
        for (month, name) in (1..=12).zip(&months) {
            let date = Date::new(2027, month, 5).unwrap();
            let field = |field: &str| match field {
                "d" => "5".to_owned(),
                "dd" => "05".to_owned(),
                "M" => month.to_string(),
                "MMMM" => name.clone(),
                "y" => "2027".to_owned(),
                other => panic!("{other} in {tag}"),
            };
            assert_eq!(f.date(date), filled(text(cldr, "date_long"), field), "{tag}");
        }
        for (number, name) in (1..=7).zip(&weekdays) {
            assert_eq!(f.weekday(number), *name, "{tag}");
        }
        // Sundanese takes another form of the hour in dates of ICU4X than the short time of CLDR.
        if tag == "su" {
            continue;
        }
        for (hour, minute) in [(8, 5), (20, 30)] {
            let twelve = |hour: u8| if hour > 12 { hour - 12 } else { hour };
            let field = |field: &str| match field {
                "H" => hour.to_string(),
                "HH" => format!("{hour:02}"),
                "h" => twelve(hour).to_string(),
                "mm" => format!("{minute:02}"),
                "a" => text(cldr, if hour < 12 { "am" } else { "pm" }).to_owned(),
                other => panic!("{other} in {tag}"),
            };
            assert_eq!(
                f.time(at(hour, minute)),
                filled(text(cldr, "time_short"), field),
                "{tag}"
            );
        }
    }
}

#[test]
fn zones_lists_and_units_are_those_of_cldr() {
    for (tag, cldr) in sample()["languages"].as_object().unwrap() {
        let f = formats(tag);
        // The languages of Indonesia name their zones as Indonesian does.
        if !matches!(tag.as_str(), "jv" | "su") {
            let expected = match cldr["zone"].as_str() {
                Some(name) => name.to_owned(),
                None => text(cldr, "gmt").replace("{0}", "+8"),
            };
            let shown = f.time_zone("Asia/Makassar", 8).replace('\u{200e}', "");
            assert_eq!(shown, expected.replace('\u{200e}', ""), "{tag}");
        }
        let join = |pattern: &str, a: &str, b: &str| text(&cldr["list"], pattern).replace("{0}", a).replace("{1}", b);
        let names: Vec<String> = ["Ayu", "Budi", "Citra", "Dewi"].map(str::to_owned).to_vec();
        assert_eq!(f.list_and(&names[..2]), join("2", "Ayu", "Budi"), "{tag}");
        let end = join("end", "Citra", "Dewi");
        let expected = join("start", "Ayu", &join("middle", "Budi", &end));
        assert_eq!(f.list_and(&names), expected, "{tag}");
        // Numbers of the form `other` in all of these languages.
        let unit = |key: &str, number: &str| {
            let pattern = text(&cldr["units"], key).replace("{0}", number);
            pattern.replace(' ', "\u{a0}")
        };
        assert_eq!(f.weight_g(100.0), unit("mass-gram", "100"), "{tag}");
        assert_eq!(f.weight_g(100_000.0), unit("mass-kilogram", "100"), "{tag}");
        // ICU4X 2.4 carries no Arabic name of the millimetre and takes the symbol of the root.
        if tag != "ar" {
            assert_eq!(f.length_mm(5.5), unit("length-millimeter", &f.decimal(55, 1)), "{tag}");
        }
        assert_eq!(f.length_mm(1000.0), unit("length-centimeter", "100"), "{tag}");
    }
}

#[test]
fn plural_forms_are_those_of_cldr() {
    let sample = sample();
    for (tag, forms) in sample["plurals"].as_object().unwrap() {
        let mut used: Vec<String> = (0..=120).chain([1_000_000]).map(|n| form(tag, n)).collect();
        used.sort();
        used.dedup();
        for form in &used {
            assert!(forms.as_array().unwrap().iter().any(|f| f == form), "{form} in {tag}");
        }
        assert_eq!(used.len(), forms.as_array().unwrap().len(), "{tag}: {used:?}");
    }
}
