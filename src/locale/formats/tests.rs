use super::*;
use crate::date::{Date, Time};

fn formats(tag: &str) -> Formats {
    Formats::new(&LangTag::parse(tag).expect("a tag"))
}
#[test]
fn show() {
    let d = |y, m, d| Date::new(y, m, d).expect("date");
    for l in [
        "id", "en", "ko", "ja", "zh-Hans", "ar", "jv", "su", "ban", "de", "fr", "cs", "lv", "hu", "es",
    ] {
        let t0 = std::time::Instant::now();
        let f = formats(l);
        let t1 = t0.elapsed();
        println!("{l} {:?} {}", t1, f.effective_tag());
        println!(
            "{:?}",
            [
                f.date(d(2026, 11, 22)),
                f.date_medium(d(2026, 11, 22)),
                f.month_year(d(2026, 11, 22)),
                f.date_range(d(2027, 5, 14), d(2027, 5, 17)),
                f.date_range(d(2027, 5, 28), d(2027, 6, 2)),
                f.date_range(d(2026, 12, 30), d(2027, 1, 2)),
                f.time(Time { hour: 8, minute: 5 }),
                f.date_time(d(2026, 11, 22), Time { hour: 20, minute: 0 }),
                f.weekday(1),
                f.weekday(7),
                f.weekday_short(1)
            ]
        );
        println!(
            "{:?}",
            [
                f.integer(1250000),
                f.integer(-4500),
                f.decimal(1250, 2),
                f.percent(925, 1),
                f.percent(40, 0),
                f.money(1250000, 0, "IDR"),
                f.money(125050, 2, "USD"),
                f.money(45000, 0, "KRW"),
                f.money(3800, 0, "JPY"),
                f.money(125050, 2, "IDR"),
                f.money(125000, 2, "IDR"),
                f.money(5, 0, "ABC"),
                f.money(5, 0, "rupiah"),
                f.money(12500, 2, "MYR")
            ]
        );
        println!(
            "{:?}",
            [
                f.dimensions(&[18.0, 12.0, 4.0]),
                f.dimensions(&[600.0, 2000.0]),
                f.dimensions(&[300.5, 250.0, 80.0]),
                f.dimensions(&[180.0, 8.0]),
                f.length_mm(12.5),
                f.length_mm(1400.0),
                f.length_mm(12500.0),
                f.weight_g(12.5),
                f.weight_g(999.0),
                f.weight_g(1250.0),
                f.weight_g(f64::NAN),
                f.weight_g(0.1 + 0.2)
            ]
        );
        let w = |w: &[&str]| w.iter().map(|s| s.to_string()).collect::<Vec<_>>();
        println!(
            "{:?}",
            [
                f.list_and(&w(&["A"])),
                f.list_and(&w(&["A", "B"])),
                f.list_and(&w(&["A", "B", "C"])),
                f.list_and(&[])
            ]
        );
        println!("rest {:?}", t0.elapsed());
        let t = std::time::Instant::now();
        for i in 0..1000 {
            std::hint::black_box(f.money(i, 0, "IDR"));
        }
        println!("money {:?}", t.elapsed() / 1000);
        let t = std::time::Instant::now();
        for i in 0..1000 {
            std::hint::black_box(f.date(d(2026, 1, 1 + (i % 28) as u8)));
        }
        println!("date {:?}", t.elapsed() / 1000);
    }
}
