//! `kampung explain`.

use clap::ArgMatches;

use super::FINE;
use super::arguments::{self, ExplainForm, Verb};
use super::usage::{self, Refusal};
use super::voice::Voice;
use crate::diag::Code;
use crate::report::explain::explain;

/// Shows the page about a code.
pub fn run(matches: &ArgMatches, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let form: ExplainForm = arguments::form(matches, Verb::Explain, words)?;
    let Some(code) = Code::parse(&form.code) else {
        return Err(usage::wrong("usage-unknown-code", &[("code", form.code.into())], words));
    };
    voice.say(&explain(code, words));
    Ok(FINE)
}
