//! The command line: what was typed, checked, done; and the exit code.
//!
//! [`arguments`] says what may be typed (strings and paths, as they are typed), each command's file checks its
//! own part and does it. Words come from `report/`. This room alone reads the environment and the clock
//! ([`surroundings`]).
//!
//! Exit codes: [`FINE`], [`WRONG_CONTENT`], [`WRONG_USAGE`]; [`BROKEN`] after a mistake in the program.

mod arguments;
mod build;
mod check;
mod clean;
mod explain;
mod help;
mod new;
mod portal;
mod progress;
mod serve;
mod site;
mod surroundings;
mod translations;
mod usage;
mod voice;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use crate::report::{UiLanguage, Words};
use arguments::Verb;
use surroundings::Surroundings;
use usage::Refusal;
use voice::Voice;

/// Everything went well.
pub const FINE: u8 = 0;
/// There are errors in the content (or advice, with `check --strict`). Healthy villages were published.
pub const WRONG_CONTENT: u8 = 1;
/// The command was typed wrongly, or the machine refused (no workspace, no right to write, a full disk).
pub const WRONG_USAGE: u8 = 2;
/// The program itself made a mistake.
pub const BROKEN: u8 = 101;

/// Runs the command that the process was started with. The number is the exit code.
pub fn main() -> u8 {
    let surroundings = Surroundings::of_process();
    let language = surroundings.language();
    let last_panic = remember_panics();
    match catch_unwind(AssertUnwindSafe(|| run(&surroundings, language))) {
        Ok(code) => code,
        Err(_) => {
            let detail = last_panic.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let voice = Voice::new(language, surroundings.colour);
            voice.internal_failure(&detail);
            BROKEN
        }
    }
}

/// Keeps the words of a panic instead of printing them: a damaged photo that makes a decoder panic is
/// reported as a damaged photo, and only a panic that comes up to [`main`] is a mistake of ours.
fn remember_panics() -> Arc<Mutex<String>> {
    let last = Arc::new(Mutex::new(String::new()));
    let memory = Arc::clone(&last);
    std::panic::set_hook(Box::new(move |info| {
        *memory.lock().unwrap_or_else(PoisonError::into_inner) = info.to_string().replace('\n', " ");
    }));
    last
}

fn run(surroundings: &Surroundings, language: UiLanguage) -> u8 {
    let voice = Voice::new(language, surroundings.colour);
    let done = arguments::parse(&surroundings.arguments, voice.words())
        .map_err(|error| usage::of_clap(&error, arguments::verb(&surroundings.arguments), voice.words()))
        .and_then(|(verb, matches)| {
            language_exists(&matches, voice.words())?;
            Ok((verb, matches))
        })
        .and_then(|(verb, matches)| match verb {
            Verb::Build => build::run(&matches, surroundings, &voice),
            Verb::Check => check::run(&matches, surroundings, &voice),
            Verb::Serve => serve::run(&matches, surroundings, &voice),
            Verb::New => new::run(&matches, surroundings, &voice),
            Verb::Translations => translations::run(&matches, &voice),
            Verb::Portal => portal::run(&matches, surroundings, &voice),
            Verb::Clean => clean::run(&matches, surroundings, &voice),
            Verb::Explain => explain::run(&matches, &voice),
            Verb::Help => help::run(&matches, &voice),
        });
    match done {
        Ok(code) => code,
        Err(Refusal::Asked(text)) => {
            voice.say(&text);
            FINE
        }
        Err(Refusal::Wrong(text)) => {
            voice.tell(&text);
            WRONG_USAGE
        }
    }
}

/// Whether `--lang` was typed with a language that there is.
fn language_exists(matches: &clap::ArgMatches, words: &Words) -> Result<(), Refusal> {
    let known = UiLanguage::ALL.map(UiLanguage::tag);
    match matches.get_one::<String>("lang") {
        Some(typed) if !known.contains(&typed.as_str()) => Err(usage::not_one_of(typed, "--lang", &known, words)),
        _ => Ok(()),
    }
}

/// The words of `language`, for tests.
#[cfg(test)]
fn words(language: UiLanguage) -> Words {
    Words::new(language)
}
