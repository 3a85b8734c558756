//! `kampung check`.

use clap::ArgMatches;

use super::arguments::{self, CheckForm, Verb};
use super::site::{self, Format, How};
use super::surroundings::Surroundings;
use super::usage::Refusal;
use super::voice::Voice;
use super::{FINE, WRONG_CONTENT, WRONG_USAGE};
use crate::diag::Severity;
use crate::fleet::{Opened, Scope};
use crate::report::human;

/// Makes everything in memory and shows all errors and all advice.
pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Result<u8, Refusal> {
    let form: CheckForm = arguments::form(matches, Verb::Check, voice.words())?;
    let how = How::check(&form.run, surroundings, voice.words())?;
    let workspace = match site::find(&site::here(form.workspace)) {
        Ok(workspace) => workspace,
        Err(problem) => return Ok(site::no_workspace(*problem, how, voice)),
    };
    let opened = Opened::new(&workspace, &Scope::default());
    let run = site::run(&workspace, opened, None, how, surroundings, voice);
    match how.format {
        Format::Json => voice.json(&run.findings, &run.report),
        Format::Human => {
            voice.findings(&run.findings);
            voice.tell(&human::render_summary(&run.findings, None, voice.words()));
        }
    }
    let fails = run.has_errors() || (form.strict && run.count(Severity::Advice) > 0);
    Ok(if run.broken_environment {
        WRONG_USAGE
    } else if fails {
        WRONG_CONTENT
    } else {
        FINE
    })
}
