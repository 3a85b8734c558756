//! Where the program's words go: results to standard output, everything else to standard error.

use std::io::Write;
use std::sync::Arc;

use anstream::{AutoStream, ColorChoice};

use super::usage::with_severity;
use crate::diag::Arg;
use crate::report::human::{self, Style};
use crate::report::{Finding, Report, UiLanguage, Words, json};

/// Speaks with the user in one language.
#[derive(Clone)]
pub struct Voice {
    words: Arc<Words>,
    colour: bool,
}

impl Voice {
    /// Speaks `language`, in colour if it may.
    pub fn new(language: UiLanguage, colour: bool) -> Self {
        Voice {
            words: Arc::new(Words::new(language)),
            colour,
        }
    }

    /// The words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Writes a result. Whoever closed the pipe wants no more of it.
    pub fn say(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    /// Writes a message. When that fails there is nobody left to tell.
    pub fn tell(&self, text: &str) {
        // Also turns colours into calls where a terminal does not know the escape codes (old Windows).
        let choice = match self.colour {
            true => ColorChoice::Always,
            false => ColorChoice::Never,
        };
        let mut out = AutoStream::new(std::io::stderr(), choice).lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    /// Writes findings, each with its lines.
    pub fn findings(&self, findings: &[Finding]) {
        let style = match self.colour {
            true => Style::Colour,
            false => Style::Plain,
        };
        self.tell(&human::render(findings, &self.words, style));
    }

    /// Writes findings and figures for another program.
    pub fn json(&self, findings: &[Finding], report: &Report) {
        self.say(&json::render(findings, report, &self.words));
    }

    /// Writes that something failed that is no mistake in the content.
    pub fn failure(&self, message: &str, args: &[(&str, Arg)]) {
        let text = self.words.format(message, args);
        self.tell(&with_severity(&text, &self.words));
    }

    /// Writes that the program made a mistake.
    pub fn internal_failure(&self, detail: &str) {
        self.failure("failure-internal", &[("detail", detail.into())]);
    }
}
