//! What the program learns from its surroundings: arguments, environment, clock, terminal. Read once, here.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::arguments;
use crate::date::Date;
use crate::report::UiLanguage;

/// Western Indonesian time (WIB), UTC+7. The day of a site is Indonesia's, wherever it is built (a server in
/// UTC, a laptop in Seoul); of its three time zones this is the one of the capital. Indonesia has no summer
/// time, so no table of time zones is needed.
const WIB_SECONDS: i64 = 7 * 3600;

/// What is around the program.
#[derive(Debug)]
pub struct Surroundings {
    /// What was typed, without the program's name.
    pub arguments: Vec<OsString>,
    /// The system's locale.
    pub locale: String,
    /// `SOURCE_DATE_EPOCH`, if set.
    pub source_date_epoch: Option<String>,
    /// The day by the clock.
    pub clock_day: Date,
    /// Where made photos are kept between runs; `None` when the system knows no such place.
    pub cache_folder: Option<PathBuf>,
    /// How many bytes it may have.
    pub cache_bytes: u64,
    /// Where the user stands.
    pub current_folder: Option<PathBuf>,
    /// Whether messages go to a terminal.
    pub terminal: bool,
    /// Whether messages may be coloured.
    pub colour: bool,
    /// Whether somebody can be asked.
    pub can_ask: bool,
}

impl Surroundings {
    /// Those of this process.
    #[allow(
        clippy::disallowed_methods,
        reason = "this is the gate: the only reader of the environment"
    )]
    pub fn of_process() -> Self {
        let variable = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty());
        let text = |name: &str| variable(name).map(|v| v.to_string_lossy().into_owned());
        let terminal = std::io::stderr().is_terminal();
        Surroundings {
            arguments: std::env::args_os().skip(1).collect(),
            locale: locale(&text, sys_locale::get_locale),
            // An empty value is a value, and a wrong one.
            source_date_epoch: std::env::var_os("SOURCE_DATE_EPOCH").map(|v| v.to_string_lossy().into_owned()),
            clock_day: clock_day(),
            cache_folder: cache_folder(&variable),
            cache_bytes: text("KAMPUNG_CACHE_SIZE")
                .and_then(|t| bytes(&t))
                .unwrap_or(CACHE_BYTES),
            current_folder: std::env::current_dir().ok(),
            terminal,
            colour: terminal && variable("NO_COLOR").is_none() && text("TERM").as_deref() != Some("dumb"),
            can_ask: terminal && std::io::stdin().is_terminal(),
        }
    }

    /// The language in which to speak: what `--lang` says, else the system's.
    pub fn language(&self) -> UiLanguage {
        arguments::language(&self.arguments).unwrap_or_else(|| UiLanguage::from_locale(&self.locale))
    }

    /// `path` as the user would write it from where they stand.
    pub fn shown(&self, path: &Path) -> String {
        let here = self.current_folder.as_deref().map(plain);
        let path = plain(path);
        let short = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
        match short {
            Some(short) if short.as_os_str().is_empty() => ".".to_owned(),
            Some(short) => short.display().to_string(),
            None => path.display().to_string(),
        }
    }
}

/// The day by the clock.
#[allow(
    clippy::disallowed_methods,
    reason = "this is the gate: the only reader of the clock"
)]
pub fn clock_day() -> Date {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX - WIB_SECONDS));
    Date::from_unix(seconds + WIB_SECONDS)
}

/// A path without the prefix `\\?\` that Windows puts before full paths and nobody types.
fn plain(path: &Path) -> PathBuf {
    match path.to_str().and_then(|text| text.strip_prefix(r"\\?\")) {
        Some(rest) if !rest.starts_with("UNC\\") => PathBuf::from(rest),
        _ => path.to_owned(),
    }
}

/// The locale for messages: the variables of POSIX (the first that is set counts), else what the system says.
fn locale(variable: &dyn Fn(&str) -> Option<String>, system: impl Fn() -> Option<String>) -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| variable(name))
        .or_else(system)
        .unwrap_or_default()
}

/// What the cache of photos may have unless `$KAMPUNG_CACHE_SIZE` says otherwise: pictures of some 20,000 photos.
const CACHE_BYTES: u64 = 4_000_000_000;

/// `800MB`, `2 GB` or plain bytes.
fn bytes(text: &str) -> Option<u64> {
    let text = text.trim().to_ascii_uppercase();
    let (number, unit) = match (text.strip_suffix("MB"), text.strip_suffix("GB")) {
        (Some(number), _) => (number, 1_000_000),
        (_, Some(number)) => (number, 1_000_000_000),
        _ => (text.as_str(), 1),
    };
    number.trim().parse::<u64>().ok()?.checked_mul(unit)
}

/// `$KAMPUNG_CACHE`, else `kampung` in the place that the system has for such files.
fn cache_folder(variable: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |name: &str| variable(name).map(PathBuf::from);
    // The XDG specification: a path that is not absolute is to be ignored.
    let absolute = |name: &str| folder(name).filter(|p| p.is_absolute());
    if let Some(chosen) = folder("KAMPUNG_CACHE") {
        return Some(chosen);
    }
    if let Some(xdg) = absolute("XDG_CACHE_HOME") {
        return Some(xdg.join("kampung"));
    }
    if cfg!(windows) {
        absolute("LOCALAPPDATA").map(|p| p.join("kampung").join("cache"))
    } else if cfg!(target_os = "macos") {
        absolute("HOME").map(|p| p.join("Library").join("Caches").join("kampung"))
    } else {
        absolute("HOME").map(|p| p.join(".cache").join("kampung"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among<'a>(set: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> Option<String> + 'a {
        move |name| set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned())
    }

    #[test]
    fn the_first_variable_that_is_set_gives_the_locale() {
        let system = || Some("ko-KR".to_owned());
        assert_eq!(
            locale(&among(&[("LANG", "en_US"), ("LC_ALL", "id_ID")]), system),
            "id_ID"
        );
        assert_eq!(locale(&among(&[("LANG", "en_US")]), system), "en_US");
        assert_eq!(locale(&among(&[]), system), "ko-KR");
        assert_eq!(locale(&among(&[]), || None), "");
    }

    #[test]
    fn the_cache_may_be_as_large_as_the_user_says() {
        assert_eq!(bytes("800MB"), Some(800_000_000));
        assert_eq!(bytes(" 2 gb "), Some(2_000_000_000));
        assert_eq!(bytes("0"), Some(0));
        for bad in ["", "banyak", "-1GB", "99999999999GB"] {
            assert_eq!(bytes(bad), None, "{bad}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_cache_lies_where_the_user_or_the_system_says() {
        let folder = |set: &[(&str, &str)]| {
            let find = among(set);
            cache_folder(&|name| find(name).map(OsString::from))
        };
        let home = ("HOME", "/home/sari");
        assert_eq!(folder(&[home, ("KAMPUNG_CACHE", "simpanan")]), Some("simpanan".into()));
        assert_eq!(folder(&[home, ("XDG_CACHE_HOME", "/x")]), Some("/x/kampung".into()));
        let at_home = folder(&[home, ("XDG_CACHE_HOME", "x")]).unwrap();
        assert!(at_home.starts_with("/home/sari") && at_home.ends_with("kampung"));
        assert_eq!(folder(&[]), None);
    }

    #[test]
    fn paths_are_shown_as_they_are_typed() {
        let surroundings = Surroundings {
            arguments: Vec::new(),
            locale: String::new(),
            source_date_epoch: None,
            clock_day: Date::from_unix(0),
            cache_folder: None,
            cache_bytes: CACHE_BYTES,
            current_folder: Some("/home/sari".into()),
            terminal: false,
            colour: false,
            can_ask: false,
        };
        let shown = |path: &str| surroundings.shown(Path::new(path));
        assert_eq!(shown("/home/sari/situs"), "situs");
        assert_eq!(shown("/home/sari"), ".");
        assert_eq!(shown("/srv/situs"), "/srv/situs");
        assert_eq!(shown(r"\\?\C:\situs"), r"C:\situs");
    }
}
