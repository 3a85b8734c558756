//! `kampung build`.

use std::path::Path;

use clap::ArgMatches;

use super::arguments::{self, BuildForm, Verb};
use super::site::{self, Format, How, Publishing};
use super::surroundings::Surroundings;
use super::translations::unknown;
use super::usage::{self, Refusal};
use super::voice::Voice;
use super::{FINE, WRONG_CONTENT, WRONG_USAGE};
use crate::diag::Severity;
use crate::fleet::{self, Opened, Part, Run, Scope, Shard};
use crate::publish::Published;
use crate::report::{Finding, VillageStatus, human};

/// Makes the sites and publishes those without errors.
pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Result<u8, Refusal> {
    let form: BuildForm = arguments::form(matches, Verb::Build, voice.words())?;
    let how = How::check(&form.run, surroundings, voice.words())?;
    let start = site::here(form.workspace.clone());
    let workspace = match site::find(&start) {
        Ok(workspace) => workspace,
        Err(problem) => return Ok(site::no_workspace(*problem, how, voice)),
    };
    let out = form.out.unwrap_or_else(|| site::default_out(&workspace));
    if let Some(village) = &form.village {
        let known = fleet::villages(&workspace);
        if !known.contains(village) {
            return Err(unknown(village, "usage-unknown-village", &known, voice.words()));
        }
    }
    let part = match (form.village, &form.shard) {
        (Some(village), _) => Part::Village(village),
        (None, Some(text)) => {
            let shard = Shard::parse(text).ok_or_else(|| usage::bad_value(text, "--shard", voice.words()))?;
            if !fleet::takes(&Published::at(&out), shard) {
                let args = [
                    ("path", surroundings.shown(&out).into()),
                    ("shard", shard.to_string().into()),
                ];
                return Err(usage::wrong("usage-shard-out", &args, voice.words()));
            }
            Part::Shard(shard)
        }
        (None, None) => Part::All,
    };
    let scope = Scope {
        part,
        index: true,
        verify: form.verify,
    };
    let opened = Opened::new(&workspace, &scope);
    let has_home = opened.settings().is_some_and(|settings| settings.home.is_some());
    // The home would stand in the way of the note by which the portal knows a shard.
    if has_home && matches!(scope.part, Part::Shard(_)) {
        return Err(usage::wrong("usage-shard-home", &[], voice.words()));
    }
    let publishing = Publishing { out: &out, scope };
    let run = site::run(&workspace, opened, Some(publishing), how, surroundings, voice);
    let out = surroundings.shown(&out);
    Ok(finish(&run, (form.workspace.as_deref(), &out), how.format, voice))
}

/// Says what came of a run, in the form that was asked for. `workspace`: as it was typed; `out`: as it is shown. Gives
/// the exit code.
pub(super) fn finish(run: &Run, (workspace, out): (Option<&Path>, &str), format: Format, voice: &Voice) -> u8 {
    match format {
        Format::Json => voice.json(&run.findings, &run.report),
        Format::Human => {
            let mut check = Verb::Check.typed(voice.words().language());
            if let Some(workspace) = workspace {
                check = format!("{check} {}", workspace.display());
            }
            tell(run, out, &check, voice);
        }
    }
    exit_code(run)
}

fn exit_code(run: &Run) -> u8 {
    if run.broken_environment {
        WRONG_USAGE
    } else if run.has_errors() {
        WRONG_CONTENT
    } else {
        FINE
    }
}

/// Errors, figures, and where the site is. Advice is counted only: a build is no time to read it.
fn tell(run: &Run, out: &str, check: &str, voice: &Voice) {
    let words = voice.words();
    let errors: Vec<Finding> = run
        .findings
        .iter()
        .filter(|f| f.diagnostic.code.severity() == Severity::Error)
        .cloned()
        .collect();
    voice.findings(&errors);
    let mut end = human::render_summary(&errors, Some(&run.report), words);
    let advice = run.count(Severity::Advice);
    if advice > 0 {
        let count = words.format("count-advice", &[("count", advice.into())]);
        end.push_str(&words.format("hint-check", &[("advice", count.into()), ("command", check.into())]));
        end.push('\n');
    }
    let villages = &run.report.villages;
    let nothing_to_do = villages.is_empty() && exit_code(run) == FINE;
    if nothing_to_do {
        end.push_str(&words.text("summary-no-village"));
        end.push('\n');
    }
    if nothing_to_do || villages.iter().any(|v| v.status != VillageStatus::Failed) {
        end.push_str(&words.format("summary-where", &[("path", out.into())]));
    } else {
        end.push_str(&words.text("summary-stopped"));
    }
    end.push('\n');
    voice.tell(end.trim_start_matches('\n'));
}
