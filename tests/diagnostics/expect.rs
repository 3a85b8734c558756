//! Findings as lines, and the difference between those that were expected and those that came.
//!
//! `K0108 error content/celuk/index.md:4:1 field=berat suggestion=weight_g`: code, severity, place (`-` for nowhere),
//! arguments, and `related=PLACE` for further places. Whatever holds other characters than names do is a JSON
//! string. Of the arguments, a line may name as many as its fixture is about.

use kampung::diag::{Arg, Severity};
use kampung::report::{Finding, Location};

/// Arguments that fixtures are not made to repeat: lists that grow, and words of the operating system.
const LEFT_OUT: [&str; 3] = ["allowed", "pid", "reason"];

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Code, severity and place.
    pub head: [String; 3],
    /// Names and values.
    pub args: Vec<(String, String)>,
}

impl Line {
    /// The line of a finding; `root` is the folder whose name must not stand in it.
    pub fn of(finding: &Finding, root: &str) -> Line {
        let diagnostic = &finding.diagnostic;
        let severity = match diagnostic.code.severity() {
            Severity::Error => "error",
            Severity::Advice => "advice",
        };
        let mut args: Vec<(String, String)> = diagnostic
            .args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Arg::Text(text) => text.replace(root, "$ROOT"),
                    Arg::Number(number) => number.to_string(),
                };
                ((*name).to_owned(), value)
            })
            .collect();
        args.extend(finding.related.iter().map(|l| ("related".to_owned(), place(l))));
        let place = finding.location.as_ref().map_or_else(|| "-".to_owned(), place);
        Line {
            head: [diagnostic.code.id().to_owned(), severity.to_owned(), place],
            args,
        }
    }

    /// Reads a line.
    pub fn parse(text: &str) -> Line {
        let mut words = words(text).into_iter();
        let mut head = || {
            words
                .next()
                .unwrap_or_else(|| panic!("code, severity and place are missing in: {text}"))
                .1
        };
        Line {
            head: [head(), head(), head()],
            args: words
                .map(|(name, value)| {
                    (
                        name.unwrap_or_else(|| panic!("`{value}` is no name=value in: {text}")),
                        value,
                    )
                })
                .collect(),
        }
    }

    /// The line without what fixtures do not repeat.
    pub fn to_text(&self) -> String {
        let mut out: Vec<String> = self.head.iter().map(|word| quoted(word)).collect();
        let told = self.args.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()));
        out.extend(told.map(|(name, value)| format!("{name}={}", quoted(value))));
        out.join(" ")
    }

    /// Whether `found` is what this line expects.
    fn accepts(&self, found: &Line) -> bool {
        self.head == found.head && self.args.iter().all(|arg| found.args.contains(arg))
    }
}

/// The lines of an `expect` section.
pub fn parse(section: &str) -> Vec<Line> {
    section
        .lines()
        .filter(|l| !l.trim().is_empty())
        .map(Line::parse)
        .collect()
}

/// What is missing (`-`) and what is too much (`+`); empty when everything is as expected. `tell` says more about
/// the finding with this number.
pub fn difference(expected: &[Line], found: &[Line], tell: impl Fn(usize) -> String) -> String {
    let mut missing: Vec<&Line> = expected.iter().collect();
    let mut out = String::new();
    for (i, line) in found.iter().enumerate() {
        match missing.iter().position(|e| e.accepts(line)) {
            Some(at) => drop(missing.remove(at)),
            None => out.push_str(&format!("  + {}\n{}", line.to_text(), tell(i))),
        }
    }
    let lost: String = missing.iter().map(|line| format!("  - {}\n", line.to_text())).collect();
    lost + &out
}

fn place(location: &Location) -> String {
    match location.excerpt {
        Some(_) => format!("{}:{}:{}", location.path, location.start.line, location.start.column),
        None if location.path.as_str().is_empty() => ".".to_owned(),
        None => location.path.to_string(),
    }
}

fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:$<>@+#%,!~".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        serde_json::to_string(text).unwrap()
    }
}

/// Words with the names before them, where they have one: `a`, `b=c`, `d="e f"`.
fn words(text: &str) -> Vec<(Option<String>, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(0);
        let name = rest[name_end..].starts_with('=').then(|| rest[..name_end].to_owned());
        if name.is_some() {
            rest = &rest[name_end + 1..];
        }
        let end = if rest.starts_with('"') {
            let mut strings = serde_json::Deserializer::from_str(rest).into_iter::<String>();
            let value = strings.next().unwrap().unwrap_or_else(|e| panic!("{e} in: {text}"));
            found.push((name, value));
            strings.byte_offset()
        } else {
            let end = rest.find(' ').unwrap_or(rest.len());
            found.push((name, rest[..end].to_owned()));
            end
        };
        rest = rest[end..].trim_start();
    }
    found
}

#[test]
fn lines_survive_writing_and_reading() {
    let text = r#"K0108 error "content/a b/index.md:4:1" field=berat suggestion="berat \"g\"" related=b:1:2"#;
    let line = Line::parse(text);
    assert_eq!(line.head[2], "content/a b/index.md:4:1");
    assert_eq!(line.args[1], ("suggestion".to_owned(), "berat \"g\"".to_owned()));
    assert_eq!(line.to_text(), text);
}

#[test]
fn differences_show_both_sides() {
    let lines = |text| parse(text);
    let expected = lines("K0001 error a x=1\nK0002 error b\n");
    let found = lines("K0001 error a x=1 y=2\nK0003 error c\n");
    let tell = |i: usize| format!("    number {i}\n");
    assert_eq!(
        difference(&expected, &found, tell),
        "  - K0002 error b\n  + K0003 error c\n    number 1\n"
    );
    assert_eq!(difference(&expected[..1], &found[..1], tell), "");
    assert_ne!(difference(&found[..1], &expected[..1], tell), "");
}
