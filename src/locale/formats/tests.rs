//! Tables of what readers see, as CLDR 49 has them, which this ICU carries. `~` stands for U+00A0, `_` for U+202F, `|` for U+2009, `÷` for `~`.

use super::*;
use crate::date::{Date, Time};
use proptest::prelude::*;

const SHOWN: [&str; 6] = ["id", "en", "ko", "ja", "zh-Hans", "ar"];

fn formats(tag: &str) -> Formats {
    Formats::new(&LangTag::parse(tag).expect("a tag"))
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn at(hour: u8, minute: u8) -> Time {
    Time { hour, minute }
}

/// Compares what `show` gives in the six languages of [`SHOWN`] with one row of a table.
fn row(what: &str, show: impl Fn(&Formats) -> String, expected: [&str; 6]) {
    for (tag, expected) in SHOWN.into_iter().zip(expected) {
        let expected = expected
            .replace('~', "\u{a0}")
            .replace('_', "\u{202f}")
            .replace('|', "\u{2009}")
            .replace('÷', "~");
        // Marks that only order the text from right to left are left out of the table.
        let shown = show(&formats(tag)).replace(['\u{200e}', '\u{200f}'], "");
        assert_eq!(shown, expected, "{what} in {tag}");
    }
}

#[test]
fn numbers() {
    row(
        "integer",
        |f| f.integer(1_250_000),
        [
            "1.250.000",
            "1,250,000",
            "1,250,000",
            "1,250,000",
            "1,250,000",
            "1,250,000",
        ],
    );
    row(
        "negative",
        |f| f.integer(-4500),
        ["-4.500", "-4,500", "-4,500", "-4,500", "-4,500", "-4,500"],
    );
    row(
        "decimal",
        |f| f.decimal(125_050, 2),
        ["1.250,50", "1,250.50", "1,250.50", "1,250.50", "1,250.50", "1,250.50"],
    );
    row(
        "percent",
        |f| f.percent(925, 1),
        ["92,5%", "92.5%", "92.5%", "92.5%", "92.5%", "92.5%"],
    );
    let id = formats("id");
    assert_eq!(id.decimal_str("-1234.5").as_deref(), Some("-1.234,5"));
    assert_eq!(id.decimal_str("12,5"), None);
    assert_eq!(id.integer(i64::MIN), "-9.223.372.036.854.775.808");
    assert_eq!(id.percent(40, 0), "40%");
    assert_eq!(formats("de").percent(40, 0), "40\u{a0}%");
}

#[test]
fn money() {
    row(
        "IDR",
        |f| f.money(1_250_000, 0, "IDR"),
        [
            "Rp~1.250.000",
            "IDR~1,250,000",
            "IDR~1,250,000",
            "IDR~1,250,000",
            "IDR~1,250,000",
            "1,250,000~IDR",
        ],
    );
    row(
        "USD",
        |f| f.money(125_050, 2, "USD"),
        [
            "US$1.250,50",
            "$1,250.50",
            "US$1,250.50",
            "$1,250.50",
            "US$1,250.50",
            "1,250.50~US$",
        ],
    );
    row(
        "KRW",
        |f| f.money(45_000, 0, "KRW"),
        ["₩45.000", "₩45,000", "₩45,000", "₩45,000", "₩45,000", "45,000~₩"],
    );
    row(
        "JPY",
        |f| f.money(3800, 0, "JPY"),
        ["JP¥3.800", "¥3,800", "JP¥3,800", "￥3,800", "JP¥3,800", "3,800~JP¥"],
    );
    let id = formats("id");
    // A fraction of rupiah is not swallowed, and zeros are no fraction.
    assert_eq!(id.money(125_050, 2, "IDR"), "IDR\u{a0}1.250,50");
    assert_eq!(id.money(125_000, 2, "IDR"), "Rp\u{a0}1.250");
    assert_eq!(id.money(0, 2, "IDR"), "Rp\u{a0}0");
    assert_eq!(id.money(1250, 0, "USD"), "US$1.250,00");
    assert_eq!(id.money(5, 0, "rupiah"), "rupiah\u{a0}5");
    assert_eq!(id.money(5, 0, ""), "\u{a0}5");
    // CLDR shows no fraction of a Pakistani rupee.
    assert_eq!(formats("en").money(1050, 2, "PKR"), "PKR\u{a0}10.50");
}

#[test]
fn prices_keep_their_right_to_left_mark() {
    assert_eq!(formats("ar").money(1_250_000, 0, "IDR"), "\u{200f}1,250,000\u{a0}IDR");
    // Countries that write other digits by default get Latin ones too.
    assert_eq!(formats("ar-SA").integer(1_250_000), "1,250,000");
    assert_eq!(formats("fa").date(day("2026-11-22")), "22 نوامبر 2026");
}

#[test]
fn sizes_and_weights() {
    row(
        "mm",
        |f| f.dimensions(&[18.0, 12.0, 4.0]),
        [
            "18 × 12 × 4~mm",
            "18 × 12 × 4~mm",
            "18 × 12 × 4mm",
            "18 × 12 × 4~mm",
            "18 × 12 × 4毫米",
            "18 × 12 × 4~mm",
        ],
    );
    row(
        "cm",
        |f| f.dimensions(&[600.0, 2000.0]),
        [
            "60 × 200~cm",
            "60 × 200~cm",
            "60 × 200cm",
            "60 × 200~cm",
            "60 × 200厘米",
            "60 × 200~سم",
        ],
    );
    row(
        "g",
        |f| f.weight_g(12.5),
        ["12,5~g", "12.5~g", "12.5g", "12.5~g", "12.5~g", "12.5~غرام"],
    );
    row(
        "kg",
        |f| f.weight_g(1250.0),
        ["1,25~kg", "1.25~kg", "1.25kg", "1.25~kg", "1.25~kg", "1.25~كغم"],
    );
    let id = formats("id");
    for (sides, shown) in [
        (&[][..], ""),
        (&[99.9][..], "99,9\u{a0}mm"),
        (&[100.0][..], "10\u{a0}cm"),
        (&[180.0, 8.0][..], "180 × 8\u{a0}mm"),
        (&[300.5, 250.0, 80.0][..], "30,05 × 25 × 8\u{a0}cm"),
        (&[4.0, 4.0][..], "4 × 4\u{a0}mm"),
        (&[1400.0][..], "140\u{a0}cm"),
        (&[12_500.0][..], "12,5\u{a0}m"),
        (&[0.1 + 0.2][..], "0,3\u{a0}mm"),
    ] {
        assert_eq!(id.dimensions(sides), shown);
    }
    assert_eq!(id.length_mm(12.5), "12,5\u{a0}mm");
    assert_eq!(id.weight_g(999.0), "999\u{a0}g");
    assert_eq!(id.weight_g(1000.0), "1\u{a0}kg");
}

#[test]
fn dates() {
    let date = day("2026-11-22");
    row(
        "date",
        |f| f.date(date),
        [
            "22 November 2026",
            "November 22, 2026",
            "2026년 11월 22일",
            "2026年11月22日",
            "2026年11月22日",
            "22 نوفمبر 2026",
        ],
    );
    row(
        "medium",
        |f| f.date_medium(date),
        [
            "22 Nov 2026",
            "Nov 22, 2026",
            "2026/11/22",
            "2026/11/22",
            "2026年11月22日",
            "22/11/2026",
        ],
    );
    row(
        "month",
        |f| f.month_year(date),
        [
            "November 2026",
            "November 2026",
            "2026년 11월",
            "2026年11月",
            "2026年11月",
            "نوفمبر 2026",
        ],
    );
    row(
        "time",
        |f| f.time(at(8, 5)),
        ["08.05", "8:05_AM", "오전 8:05", "8:05", "08:05", "8:05 ص"],
    );
    row(
        "date and time",
        |f| f.date_time(date, at(20, 0)),
        [
            "22 November 2026 pukul 20.00",
            "November 22, 2026 at 8:00_PM",
            "2026년 11월 22일 오후 8:00",
            "2026年11月22日 20:00",
            "2026年11月22日 20:00",
            "22 نوفمبر 2026 في 8:00 م",
        ],
    );
    row(
        "Monday",
        |f| f.weekday(1),
        ["Senin", "Monday", "월요일", "月曜日", "星期一", "الاثنين"],
    );
    row(
        "Sunday",
        |f| f.weekday(7),
        ["Minggu", "Sunday", "일요일", "日曜日", "星期日", "الأحد"],
    );
    row(
        "Fri",
        |f| f.weekday_short(5),
        ["Jum", "Fri", "금", "金", "周五", "الجمعة"],
    );
    assert_eq!(formats("pt").month_year(date), "novembro de 2026");
    // No time of day, and no weekday: shown rather than fatal.
    assert_eq!(formats("id").time(at(24, 0)), "24:00");
    assert_eq!(formats("id").date_time(date, at(24, 0)), "2026-11-22 24:00");
    assert_eq!(
        (formats("id").month(5), formats("en").month(12)),
        ("Mei".to_owned(), "December".to_owned())
    );
    assert_eq!(
        (formats("id").month(0), formats("en").month(13)),
        ("Januari".to_owned(), "January".to_owned())
    );
    assert_eq!(formats("id").weekday(8), "Senin");
    assert_eq!(formats("id").weekday(0), "Senin");
}

#[test]
fn ranges_of_dates() {
    row(
        "days",
        |f| f.date_range(day("2027-05-14"), day("2027-05-17")),
        [
            "14–17 Mei 2027",
            "May 14|–|17, 2027",
            "2027년 5월 14일÷17일",
            "2027年5月14日～17日",
            "2027年5月14日|–|17日",
            "14–17 مايو 2027",
        ],
    );
    row(
        "months",
        |f| f.date_range(day("2027-05-28"), day("2027-06-02")),
        [
            "28 Mei–2 Juni 2027",
            "May 28|–|June 2, 2027",
            "2027년 5월 28일÷6월 2일",
            "2027年5月28日～6月2日",
            "2027年5月28日|–|6月2日",
            "28 مايو – 2 يونيو 2027",
        ],
    );
    row(
        "years",
        |f| f.date_range(day("2026-12-30"), day("2027-01-02")),
        [
            "30 Desember 2026–2 Januari 2027",
            "December 30, 2026|–|January 2, 2027",
            "2026년 12월 30일÷2027년 1월 2일",
            "2026年12月30日～2027年1月2日",
            "2026年12月30日|–|2027年1月2日",
            "30 ديسمبر 2026 – 2 يناير 2027",
        ],
    );
    let id = formats("id");
    assert_eq!(id.date_range(day("2027-05-14"), day("2027-05-14")), "14 Mei 2027");
    // The same day of two months is no shared day.
    assert_eq!(
        id.date_range(day("2027-05-14"), day("2027-06-14")),
        "14 Mei–14 Juni 2027"
    );
    // The same month of two years is no shared month.
    assert_eq!(
        id.date_range(day("2027-05-14"), day("2028-05-17")),
        "14 Mei 2027–17 Mei 2028"
    );
    for (tag, shown) in [
        ("de", "14.–17. Mai 2027"),
        ("lv", "2027. gada 14.–17. maijs"),
        ("hu", "2027. május 14.–17."),
        ("es", "14–17 de mayo de 2027"),
    ] {
        assert_eq!(
            formats(tag).date_range(day("2027-05-14"), day("2027-05-17")),
            shown,
            "{tag}"
        );
    }
}

#[test]
fn lists() {
    let words = |n: usize| {
        ["Ayu", "Budi", "Citra"][..n]
            .iter()
            .map(|w| w.to_string())
            .collect::<Vec<_>>()
    };
    row(
        "three",
        |f| f.list_and(&words(3)),
        [
            "Ayu, Budi, dan Citra",
            "Ayu, Budi, and Citra",
            "Ayu, Budi 및 Citra",
            "Ayu、Budi、Citra",
            "Ayu、Budi和Citra",
            "Ayu وBudi وCitra",
        ],
    );
    row(
        "two",
        |f| f.list_and(&words(2)),
        [
            "Ayu dan Budi",
            "Ayu and Budi",
            "Ayu 및 Budi",
            "Ayu、Budi",
            "Ayu和Budi",
            "Ayu وBudi",
        ],
    );
    row("one", |f| f.list_and(&words(1)), ["Ayu"; 6]);
    row("none", |f| f.list_and(&[]), [""; 6]);
}

#[test]
fn sorting() {
    let sorted = |tag: &str, words: &str| {
        let formats = formats(tag);
        let mut words: Vec<&str> = words.split(' ').collect();
        words.sort_by(|a, b| formats.compare(a, b));
        words.join(" ")
    };
    assert_eq!(sorted("id", "zamrud Élok elok bun Buah"), "Buah bun elok Élok zamrud");
    assert_eq!(sorted("sv", "öl zon ål"), "zon ål öl");
    assert_eq!(sorted("de", "öl zon ål"), "ål öl zon");
    assert_eq!(sorted("ko", "하나 가방 나무"), "가방 나무 하나");
    // Pinyin.
    assert_eq!(sorted("zh-Hans", "中 安 北"), "安 北 中");
}

#[test]
fn languages_without_formats_borrow_those_of_a_neighbour() {
    for (tag, effective) in [
        ("id", "id"),
        ("en", "en"),
        ("en-GB", "en-GB"),
        ("zh-Hans", "zh-Hans"),
        ("jv", "jv"),
        ("su", "su"),
        ("ms", "ms"),
        ("ban", "id"),
        ("sas", "id"),
        ("min", "id"),
        ("ace", "id"),
        ("tet", "en"),
        ("ch", "en"),
    ] {
        let formats = formats(tag);
        assert_eq!(formats.effective_tag().as_str(), effective, "{tag}");
        assert_eq!(formats.tag().as_str(), tag);
    }
    let ban = formats("ban");
    assert_eq!(ban.date(day("2026-11-22")), "22 November 2026");
    assert_eq!(ban.money(450_000, 0, "IDR"), "Rp\u{a0}450.000");
    assert_eq!(ban.list_and(&["a".to_owned(), "b".to_owned()]), "a dan b");
    assert_eq!(
        formats("jv").date_range(day("2027-05-14"), day("2027-05-17")),
        "14–17 Mei 2027"
    );
    assert_eq!(formats("jv").weekday(7), "Ahad");
    assert_eq!(formats("su").date(day("2026-11-22")), "22 Nopémber 2026");
}

#[test]
fn ranges_of_times() {
    row(
        "over noon",
        |f| f.time_range(at(8, 0), at(17, 30)),
        [
            "08.00–17.30",
            "8:00_AM|–|5:30_PM",
            "오전 8:00 ÷ 오후 5:30",
            "8:00～17:30",
            "08:00–17:30",
            "8:00 ص|–|5:30 م",
        ],
    );
    row(
        "within a morning",
        |f| f.time_range(at(8, 5), at(11, 0)),
        [
            "08.05–11.00",
            "8:05|–|11:00_AM",
            "오전 8:05÷11:00",
            "8:05～11:00",
            "08:05–11:00",
            "8:05–11:00 ص",
        ],
    );
    row(
        "weekdays",
        |f| f.span(&f.weekday(1), &f.weekday(6)),
        [
            "Senin–Sabtu",
            "Monday|–|Saturday",
            "월요일 ÷ 토요일",
            "月曜日～土曜日",
            "星期一–星期六",
            "الاثنين–السبت",
        ],
    );
    // Midnight at the end of a day.
    assert_eq!(formats("id").time_range(at(16, 0), at(24, 0)), "16.00–24:00");
}

#[test]
fn time_zones() {
    row(
        "Central Indonesia",
        |f| f.time_zone("Asia/Makassar", 8),
        ["WITA", "GMT+8", "GMT+8", "GMT+8", "GMT+8", "غرينتش+8"],
    );
    row(
        "an evening",
        |f| f.date_time_range(day("2026-11-22"), at(19, 0), at(21, 0)),
        [
            "22 November 2026 pukul 19.00–21.00",
            "November 22, 2026 at 7:00|–|9:00_PM",
            "2026년 11월 22일 오후 7:00÷9:00",
            "2026年11月22日 19:00～21:00",
            "2026年11月22日 19:00–21:00",
            "22 نوفمبر 2026 في 7:00–9:00 م",
        ],
    );
    let shown = |tag: &str| {
        let zones = [("Asia/Jakarta", 7), ("Asia/Makassar", 8), ("Asia/Jayapura", 9)];
        zones.map(|(name, hours)| formats(tag).time_zone(name, hours)).join(" ")
    };
    for tag in ["id", "ban", "jv", "su", "sas"] {
        assert_eq!(shown(tag), "WIB WITA WIT", "{tag}");
    }
    assert_eq!(shown("de"), "GMT+7 GMT+8 GMT+9");
    assert_eq!(shown("fr"), "UTC+7 UTC+8 UTC+9");
}

#[test]
fn measures_side_by_side() {
    let measures = ["18 mm".to_owned(), "12 g".to_owned()];
    row(
        "units",
        |f| f.list_short(&measures),
        [
            "18 mm, 12 g",
            "18 mm, 12 g",
            "18 mm 및 12 g",
            "18 mm、12 g",
            "18 mm、12 g",
            "18 mm و12 g",
        ],
    );
    assert_eq!(formats("id").list_short(&[]), "");
}

#[test]
fn letters_over_long_lists() {
    for (tag, texts) in [
        ("id", "Celuk:C celuk:C Élok:E Ölan:O 銀:# «Bali»:B"),
        ("de", "Öl:O Zürich:Z ß:S"),
        ("sv", "Öl:Ö Ål:Å Älv:Ä Ol:O"),
        ("ko", "가방:ㄱ 깃:ㄱ 나무:ㄴ 하나:ㅎ Celuk:C 銀:#"),
        ("ja", "かご:か カゴ:か がま:か ぱん:は わ:わ Celuk:C 銀:#"),
        ("zh-Hans", "阿:A 北京:B 中:Z 安:A Celuk:C かご:#"),
        ("ar", "أساور:ا خاتم:خ يد:ي Celuk:C"),
        ("zh-Hant", "Celuk:C"),
        ("ban", "Celuk:C Ubud:U"),
    ] {
        for (text, head) in texts.split(' ').filter_map(|pair| pair.rsplit_once(':')) {
            assert_eq!(formats(tag).head(text), head, "{text} in {tag}");
        }
    }
    assert_eq!(formats("id").head("3 Gunung"), "#");
    assert_eq!(formats("id").head(""), "#");
}

fn any_tag() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(
        &[
            "id", "en", "ko", "ja", "zh-Hans", "zh-Hant", "ar", "jv", "su", "ban", "de", "fr", "ru", "hi", "th", "my",
            "fa", "vi", "lv", "hu", "eu", "sw", "pl", "es", "mn",
        ][..],
    )
}

proptest! {
    /// No language leaves out of a range what its ends do not share.
    #[test]
    fn a_range_names_both_days_and_the_last_year(tag in any_tag(), start in 0i64..40_000, length in 1i64..800) {
        let (start, end) = (Date::from_days(start), Date::from_days(start + length));
        let range = formats(tag).date_range(start, end);
        let numbers: Vec<i64> = range
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|n| n.parse().ok())
            .collect();
        for date in [start, end] {
            prop_assert!(numbers.contains(&i64::from(date.day())), "{} {} {}: {}", tag, start, end, range);
            prop_assert!(numbers.contains(&i64::from(date.year())), "{} {} {}: {}", tag, start, end, range);
        }
    }

    #[test]
    fn amounts_keep_all_their_digits(tag in any_tag(), amount in 0i64..1_000_000_000, digits in 0u8..3) {
        let f = formats(tag);
        let shown = f.money(amount, digits, "IDR");
        let digits_of = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let plain = digits_of(&f.decimal(amount, digits));
        let shown = digits_of(&shown);
        let dropped = plain.strip_prefix(&shown);
        prop_assert!(dropped.is_some_and(|rest| rest.chars().all(|c| c == '0')), "{} {} {}", tag, plain, shown);
    }

    #[test]
    fn no_size_is_too_odd(tag in any_tag(), sides in proptest::collection::vec(any::<f64>(), 0..4)) {
        let f = formats(tag);
        prop_assert_eq!(f.dimensions(&sides).is_empty(), sides.is_empty());
        for side in sides {
            prop_assert!(!f.weight_g(side).is_empty());
        }
    }

    #[test]
    fn sorting_is_an_order(tag in any_tag(), a in "\\PC{0,6}", b in "\\PC{0,6}") {
        let f = formats(tag);
        prop_assert_eq!(f.compare(&a, &b), f.compare(&b, &a).reverse());
        prop_assert_eq!(f.compare(&a, &b) == Ordering::Equal, a == b);
    }
}

#[test]
fn regional_languages_of_indonesia() {
    let shown = |f: &Formats| {
        [
            f.integer(1_250_000),
            f.money(1_250_000, 0, "IDR"),
            f.weight_g(1250.0),
            f.date(day("2026-11-22")),
            f.date_range(day("2027-05-14"), day("2027-06-17")),
            f.date_time(day("2026-11-22"), at(14, 5)),
            f.weekday(1),
            f.list_and(&["a".into(), "b".into(), "c".into()]),
        ]
        .join(" | ")
        .replace('\u{a0}', "~")
        .replace('\u{2009}', " ")
    };
    for (tag, expected) in [
        // CLDR has Javanese and Sundanese in part; what it lacks is Indonesian.
        (
            "jv",
            "1.250.000 | Rp~1.250.000 | 1,25~kg | 22 November 2026 | 14 Mei–17 Juni 2027 | 22 November 2026 ing \
             14:05 | Senin | a, b, lan c",
        ),
        (
            "su",
            "1.250.000 | Rp~1.250.000 | 1,25~kg | 22 Nopémber 2026 | 14 Méi – 17 Juni 2027 | 22 Nopémber 2026 jam \
             14:05 | Senén | a, b, sareng c",
        ),
        // It has no Balinese at all.
        (
            "ban",
            "1.250.000 | Rp~1.250.000 | 1,25~kg | 22 November 2026 | 14 Mei–17 Juni 2027 | 22 November 2026 pukul \
             14.05 | Senin | a, b, dan c",
        ),
    ] {
        assert_eq!(shown(&formats(tag)), expected, "{tag}");
    }
}

#[test]
fn names_of_its_own_stand_in_the_patterns_of_the_language_it_borrows() {
    let names = CalendarNames {
        months: std::array::from_fn(|month| format!("sasih{}", month + 1)),
        weekdays: std::array::from_fn(|day| format!("rahina{}", day + 1)),
    };
    let f = formats("ban").with_names(names.clone());
    assert_eq!(f.date(day("2026-11-22")), "22 sasih11 2026");
    assert_eq!(f.date_medium(day("2026-05-01")), "1 sasih5 2026");
    assert_eq!(f.month_year(day("2026-05-01")), "sasih5 2026");
    assert_eq!(f.date_time(day("2026-11-22"), at(14, 5)), "22 sasih11 2026 pukul 14.05");
    assert_eq!(
        f.date_range(day("2026-05-14"), day("2026-05-17"))
            .replace('\u{2009}', " "),
        "14–17 sasih5 2026"
    );
    assert_eq!(
        f.date_range(day("2026-12-30"), day("2027-01-02"))
            .replace('\u{2009}', " "),
        "30 sasih12 2026–2 sasih1 2027"
    );
    assert_eq!((f.weekday(1), f.weekday_short(7)), ("rahina1".into(), "rahina7".into()));
    // A language that CLDR knows keeps its own.
    assert_eq!(formats("ko").with_names(names).weekday(1), "월요일");
}
