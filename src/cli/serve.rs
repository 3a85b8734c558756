//! `kampung serve`.

use std::io::ErrorKind;
use std::process::{Command, Stdio};
use std::sync::Arc;

use clap::ArgMatches;

use super::arguments::{self, ServeForm, Verb};
use super::progress::Line;
use super::site::{self, Cache, Format, How};
use super::surroundings::{self, Surroundings};
use super::usage::{self, Refusal, with_severity};
use super::voice::Voice;
use super::{FINE, WRONG_USAGE};
use crate::date::BuildDate;
use crate::diag::Severity;
use crate::fleet::Progress;
use crate::report::{Finding, Words, human};
use crate::serve::{self, Audience, Built, Port, Preview};

/// The first port that is tried.
const FIRST_PORT: u16 = 8080;

/// Shows the site in the browser until Ctrl-C is pressed.
pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let form: ServeForm = arguments::form(matches, Verb::Serve, words)?;
    let today = site::today(form.today.as_deref(), surroundings, words)?;
    let port = match form.port.as_deref() {
        None => Port::From(FIRST_PORT),
        Some(text) => Port::Exactly(text.parse().map_err(|_| usage::bad_value(text, "--port", words))?),
    };
    let workspace = match site::find(&site::here(form.workspace.clone())) {
        Ok(workspace) => workspace,
        Err(problem) => {
            let how = How {
                today: BuildDate(today),
                format: Format::Human,
                threads: None,
            };
            return Ok(site::no_workspace(*problem, how, voice));
        }
    };
    let door = serve::bind(port).map_err(|error| refused(port, &error, &form, words))?;
    // A preview may run past midnight, unless it was told which day it is.
    let fixed = form.today.is_some() || surroundings.source_date_epoch.is_some();
    let cache = Arc::new(Cache::new(surroundings));
    let mut check = Verb::Check.typed(words.language());
    if let Some(workspace) = &form.workspace {
        check = format!("{check} {}", workspace.display());
    }
    let preview = Preview {
        workspace,
        store: cache.store(),
        words: Words::new(words.language()),
        today: Box::new(move || BuildDate(if fixed { today } else { surroundings::clock_day() })),
        audience: Box::new(Terminal {
            voice: voice.clone(),
            watches: surroundings.terminal,
            open: form.open,
            check,
            cache,
        }),
    };
    match serve::run(door, preview) {
        Ok(()) => Ok(FINE),
        Err(reason) => {
            let text = words.format("serve-failed", &[("reason", reason.into())]);
            voice.tell(&with_severity(&text, words));
            Ok(WRONG_USAGE)
        }
    }
}

/// What to type when a port cannot be had.
fn refused(port: Port, error: &std::io::Error, form: &ServeForm, words: &Words) -> Refusal {
    let (Port::Exactly(number) | Port::From(number)) = port;
    if error.kind() != ErrorKind::AddrInUse {
        let args = [
            ("port", number.to_string().into()),
            ("reason", error.to_string().into()),
        ];
        return usage::wrong("serve-port-refused", &args, words);
    }
    let workspace = form.workspace.as_ref().map(|w| format!(" {}", w.display()));
    let command = format!(
        "{}{} --port {}",
        Verb::Serve.typed(words.language()),
        workspace.unwrap_or_default(),
        number.checked_add(1).unwrap_or(FIRST_PORT)
    );
    let args = [("port", number.to_string().into()), ("command", command.into())];
    usage::wrong("serve-port-taken", &args, words)
}

/// Whoever typed the command.
struct Terminal {
    voice: Voice,
    watches: bool,
    /// Whether the browser is to be opened.
    open: bool,
    /// The command that tells all advice.
    check: String,
    cache: Arc<Cache>,
}

impl Terminal {
    fn line(&self, text: &str) {
        self.voice.tell(&format!("{text}\n"));
    }
}

impl Audience for Terminal {
    fn progress(&self) -> Box<dyn Progress + '_> {
        Box::new(Line::new(self.watches, self.voice.words()))
    }

    fn ready(&self, address: &str) {
        let words = self.voice.words();
        let ready = words.format("serve-ready", &[("address", address.into())]);
        self.voice.say(&format!("{ready}\n"));
        self.line(&words.text("serve-stop"));
        self.cache.tell_trouble(&self.voice);
        if self.open
            && let Err(error) = open_browser(address)
        {
            self.line(&words.format("serve-no-browser", &[("reason", error.to_string().into())]));
        }
    }

    fn built(&self, built: &Built<'_>) {
        let words = self.voice.words();
        let of = |severity| {
            let is = move |f: &&Finding| f.diagnostic.code.severity() == severity;
            built.run.findings.iter().filter(is)
        };
        let errors: Vec<Finding> = of(Severity::Error).cloned().collect();
        let mut text = String::new();
        if !errors.is_empty() {
            self.voice.findings(&errors);
            text.push_str(human::render_summary(&errors, None, words).trim_start_matches('\n'));
            text.push_str(&words.text("serve-kept"));
            text.push('\n');
            self.voice.tell(&text);
            return;
        }
        if built.mended {
            text.push_str(&words.text("serve-mended"));
            text.push('\n');
        }
        let id = if built.first { "serve-built" } else { "serve-rebuilt" };
        let ms = i64::try_from(built.took.as_millis()).unwrap_or(i64::MAX);
        text.push_str(&words.format(id, &[("ms", ms.into())]));
        let advice = of(Severity::Advice).count();
        if advice > 0 {
            let count = words.format("count-advice", &[("count", advice.into())]);
            let args = [("advice", count.into()), ("command", self.check.as_str().into())];
            text.push_str(". ");
            text.push_str(&words.format("hint-check", &args));
        }
        self.line(&text);
    }

    fn polling(&self, reason: &str) {
        let words = self.voice.words();
        let text = words.format("serve-polling", &[("reason", reason.into())]);
        self.line(&format!("{}: {text}", words.text("label-note")));
    }
}

/// Opens the system's browser, which goes its own way from then on.
fn open_browser(address: &str) -> std::io::Result<()> {
    let program = match std::env::consts::OS {
        "windows" => "explorer",
        "macos" => "open",
        _ => "xdg-open",
    };
    let mut command = Command::new(program);
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.arg(address).spawn().map(drop)
}
