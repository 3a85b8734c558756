//! The official table of names, kept small: `make.py` beside it writes `names.bin` and says how.

/// The dictionary, then the lines. See NOTICE.
const TABLE: &[u8] = include_bytes!("names.bin");
/// From this byte on a byte stands for a pair of the dictionary.
const FIRST_TOKEN: u8 = 0x80;
/// Pairs of the dictionary.
const TOKENS: usize = 127;

/// Where the lines of each province begin: with the province's own.
const PROVINCES: [usize; 38] = provinces();

const fn provinces() -> [usize; 38] {
    let mut found = [0; 38];
    let (mut at, mut count) = (2 * TOKENS, 0);
    while at < TABLE.len() {
        if TABLE[at] == b'#' && TABLE[at - 1] == b'\n' || at == 2 * TOKENS {
            found[count] = at;
            count += 1;
        }
        at += 1;
    }
    found
}

/// The official name behind a code (`51`, `51.04`, `51.04.01`). It reads the lines of the province, so ask once and
/// keep the answer.
pub fn look_up(code: &str) -> Option<String> {
    let mut wanted = [0u16; 3];
    let mut level = 0;
    for group in code.split('.') {
        *wanted.get_mut(level)? = group.parse().ok()?;
        level += 1;
    }
    let mut number = 0;
    for (at, start) in PROVINCES.iter().enumerate() {
        let end = PROVINCES.get(at + 1).copied().unwrap_or(TABLE.len());
        let mut rows = rows(&TABLE[*start..end], number).peekable();
        number = rows.peek()?.groups[0];
        if number == wanted[0] {
            let row = rows.find(|row| row.level == level && row.groups[..level] == wanted[..level]);
            return row.map(|row| row.name());
        }
    }
    None
}

/// One line of the table.
struct Row {
    /// 1 province, 2 regency or city, 3 district.
    level: usize,
    /// The groups of its code, as many as its level says.
    groups: [u16; 3],
    name: &'static [u8],
}

impl Row {
    fn name(&self) -> String {
        let mut text = String::new();
        for byte in self.name {
            expand(*byte, &mut text);
        }
        text
    }
}

/// Writes what a byte stands for. A pair refers only to earlier ones, so this ends.
fn expand(byte: u8, text: &mut String) {
    match byte.checked_sub(FIRST_TOKEN).map(usize::from) {
        Some(token) if token < TOKENS => {
            for half in &TABLE[2 * token..2 * token + 2] {
                expand(*half, text);
            }
        }
        _ => text.push(char::from(byte)),
    }
}

/// Lines with their codes, in the order of the codes, after the province `number`.
fn rows(lines: &'static [u8], number: u16) -> impl Iterator<Item = Row> {
    let mut groups = [number, 0, 0];
    let lines = lines.split(|b| *b == b'\n').filter(|line| !line.is_empty());
    lines.map(move |line| {
        let (level, line) = match line {
            [b'#', rest @ ..] => (1, rest),
            [b'=', rest @ ..] => (2, rest),
            _ => (3, line),
        };
        groups[level - 1] += 1;
        groups[level..].fill(0);
        let digits = line.iter().take_while(|b| b.is_ascii_digit()).count();
        let name = match line[digits..].strip_prefix(b":") {
            Some(rest) => {
                let number = line[..digits]
                    .iter()
                    .fold(0, |n, digit| n * 10 + u16::from(digit - b'0'));
                groups[level - 1] = number;
                rest
            }
            None => line,
        };
        Row { level, groups, name }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_small_and_whole() {
        assert!(TABLE.len() < 52_000, "{} bytes", TABLE.len());
        let all: Vec<Row> = rows(&TABLE[2 * TOKENS..], 0).collect();
        let count = |level| all.iter().filter(|row| row.level == level).count();
        assert_eq!([count(1), count(2), count(3)], [38, 514, 7_285]);
        let codes: Vec<[u16; 3]> = all.iter().map(|row| row.groups).collect();
        assert!(
            codes.windows(2).all(|pair| pair[0] < pair[1]),
            "ordered, each code once"
        );
        for row in &all {
            let name = row.name();
            let code: Vec<String> = row.groups[..row.level].iter().map(|g| format!("{g:02}")).collect();
            assert_eq!(look_up(&code.join(".")).as_ref(), Some(&name));
            assert!(name.chars().all(|c| c.is_ascii() && !c.is_ascii_control()), "{name}");
            assert!(name.len() >= 2 && name.trim() == name, "{name}");
            let begins = name.starts_with("Kabupaten ") || name.starts_with("Kota ");
            assert!(row.level != 2 || begins, "{name}");
        }
    }

    #[test]
    fn codes_find_their_names() {
        for (code, name) in [
            ("11", "Aceh"),
            ("11.01", "Kabupaten Aceh Selatan"),
            ("11.01.01", "Bakongan"),
            ("13.05.04", "2 x 11 Anam Lingkuang"),
            ("31.74", "Kota Administrasi Jakarta Selatan"),
            ("51.04.01", "Sukawati"),
            ("96", "Papua Barat Daya"),
        ] {
            assert_eq!(look_up(code).as_deref(), Some(name), "{code}");
        }
        for code in [
            "",
            "00",
            "99",
            "51.99",
            "51.04.99",
            "51.04.01.2005",
            "x",
            "51.",
            "99999999",
        ] {
            assert_eq!(look_up(code), None, "{code}");
        }
    }
}
