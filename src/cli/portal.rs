//! `kampung portal`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::arguments::{self, PortalForm, Verb};
use super::build::finish;
use super::site::{self, How};
use super::surroundings::Surroundings;
use super::usage::{self, Refusal};
use super::voice::Voice;
use crate::diag::Arg;
use crate::fleet::{self, Parts, PartsProblem};
use crate::publish::Published;

/// Puts the portal together from what shards published.
pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let form: PortalForm = arguments::form(matches, Verb::Portal, words)?;
    let how = How::check(&form.run, surroundings, words)?;
    let workspace = match site::find(&site::here(form.workspace.clone())) {
        Ok(workspace) => workspace,
        Err(problem) => return Ok(site::no_workspace(*problem, how, voice)),
    };
    let out = form.out.unwrap_or_else(|| site::default_out(&workspace));
    if let Some(shard) = fleet::shard_at(&Published::at(&out)) {
        let args = [
            ("path", surroundings.shown(&out).into()),
            ("shard", shard.to_string().into()),
        ];
        return Err(usage::wrong("usage-portal-out", &args, words));
    }
    let from: Vec<Published> = form.from.iter().map(|path| Published::at(path)).collect();
    let parts = Parts::gather(&from).map_err(|problem| refusal(problem, surroundings, voice))?;
    let Some(run) = site::join(&workspace, parts, &out, how) else {
        return Err(usage::wrong("usage-portal-home", &[], words));
    };
    let out = surroundings.shown(&out);
    Ok(finish(&run, (form.workspace.as_deref(), &out), how.format, voice))
}

fn refusal(problem: PartsProblem, surroundings: &Surroundings, voice: &Voice) -> Refusal {
    let shown = |path: &PathBuf| -> Arg { surroundings.shown(path).into() };
    let (id, args): (&str, Vec<(&str, Arg)>) = match &problem {
        PartsProblem::Empty(path) => ("usage-portal-empty", vec![("path", shown(path))]),
        PartsProblem::Mixed(path) => ("usage-portal-mixed", vec![("path", shown(path))]),
        PartsProblem::Missing(shards) => {
            let shards: Vec<String> = shards.iter().map(ToString::to_string).collect();
            ("usage-portal-missing", vec![("shards", shards.join(", ").into())])
        }
        PartsProblem::Twice(id, there, here) => (
            "usage-portal-twice",
            vec![
                ("id", id.as_str().into()),
                ("path", shown(there)),
                ("other", shown(here)),
            ],
        ),
        PartsProblem::OtherVersion(id, path) => (
            "usage-portal-version",
            vec![("id", id.as_str().into()), ("path", shown(path))],
        ),
    };
    usage::wrong(id, &args, voice.words())
}
