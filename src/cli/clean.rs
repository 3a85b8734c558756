//! `kampung clean`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::FINE;
use super::arguments::{self, CleanForm, Verb};
use super::site;
use super::surroundings::Surroundings;
use super::usage::{self, Refusal};
use super::voice::Voice;
use crate::cache::{LocalStore, Removed};
use crate::diag::{Code, Diagnostic, Place};
use crate::publish::{self, Settings};

/// Name of the folder for what may be deleted at any time.
const STATE: &str = ".kampung";

/// Takes away what was published and the workspace's own bookkeeping.
pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let form: CleanForm = arguments::form(matches, Verb::Clean, words)?;
    if form.cache {
        return empty_cache(surroundings, voice);
    }
    let workspace = site::find(&site::here(form.workspace)).map_err(|d| usage::diagnosed(&d, words))?;
    let out = form.out.unwrap_or_else(|| site::default_out(&workspace));
    let sources: Vec<PathBuf> = ["content", "themes", "static", "kampung.toml"]
        .iter()
        .map(|name| workspace.root().join(name))
        .collect();
    let settings = Settings {
        sources,
        ..Settings::default()
    };
    let cleaned =
        publish::clean(&out, &settings).map_err(|problem| usage::diagnosed(&problem.into_diagnostic(), words))?;
    let state = workspace.root().join(STATE);
    let had_state = delete_state(&state).map_err(|error| {
        let diagnostic = Diagnostic::new(Code::CannotWrite, Place::Nowhere)
            .with("path", state.display().to_string())
            .with("reason", error.to_string());
        usage::diagnosed(&diagnostic, words)
    })?;
    let mut text = if cleaned.files > 0 || had_state {
        words.format("clean-done", &[("count", cleaned.files.into())])
    } else {
        words.text("clean-nothing")
    };
    text.push('\n');
    voice.say(&text);
    Ok(FINE)
}

/// Empties the user's cache of photos. What stands in the output stays: it holds copies.
fn empty_cache(surroundings: &Surroundings, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let removed = match &surroundings.cache_folder {
        Some(folder) => LocalStore::open(folder.clone()).clear().map_err(|error| {
            let diagnostic = Diagnostic::new(Code::CannotWrite, Place::Nowhere)
                .with("path", folder.display().to_string())
                .with("reason", error.to_string());
            usage::diagnosed(&diagnostic, words)
        })?,
        None => Removed::default(),
    };
    let mut text = match removed.blobs {
        0 => words.text("clean-nothing"),
        _ => words.format("clean-cache", &[("size", words.size(removed.bytes).into())]),
    };
    text.push('\n');
    voice.say(&text);
    Ok(FINE)
}

/// Deletes the folder `.kampung` of a workspace, which holds nothing that cannot be made again. A link of that
/// name is none of ours. Says whether there was one.
#[allow(
    clippy::disallowed_methods,
    reason = "the folder may be deleted at any time, and this is the command for it"
)]
fn delete_state(folder: &std::path::Path) -> std::io::Result<bool> {
    match std::fs::symlink_metadata(folder) {
        Ok(meta) if meta.is_dir() => std::fs::remove_dir_all(folder).map(|()| true),
        Ok(_) => Ok(false),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
