//! `kampung portal`.

use std::io;
use std::path::Path;
use std::sync::Arc;

use clap::ArgMatches;

use super::arguments::{self, PortalForm, Verb};
use super::build::finish;
use super::site::{self, Cache, How};
use super::surroundings::Surroundings;
use super::usage::{self, Refusal};
use super::voice::Voice;
use crate::deploy;
use crate::diag::Arg;
use crate::fleet::{self, Opened, Origin, Parts, PartsProblem, Scope};
use crate::model::object_store::ObjectStoreUrl;
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
    if let Some((shard, _)) = fleet::shard_at(&Published::at(&out)) {
        let args = [
            ("path", surroundings.shown(&out).into()),
            ("shard", shard.to_string().into()),
        ];
        return Err(usage::wrong("usage-portal-out", &args, words));
    }
    let opened = Opened::new(&workspace, &Scope::default());
    if opened.settings().is_some_and(|settings| settings.home.is_some()) {
        return Err(usage::wrong("usage-portal-home", &[], words));
    }
    let (mut names, mut origins) = (Vec::new(), Vec::new());
    for from in &form.from {
        let found = origins_at(from, surroundings, voice)?;
        names.extend(std::iter::repeat_n(surroundings.shown(from), found.len()));
        origins.extend(found);
    }
    let parts = Parts::gather(origins).map_err(|problem| refusal(problem, &names, voice))?;
    let run = site::join(&workspace, opened, parts, &out, how);
    let out = surroundings.shown(&out);
    Ok(finish(&run, (form.workspace.as_deref(), &out), how.format, voice))
}

/// The output folder `from`, or the shards whose notes lie in the object store of that address.
fn origins_at(from: &Path, surroundings: &Surroundings, voice: &Voice) -> Result<Vec<Arc<dyn Origin>>, Refusal> {
    let Some(text) = from.to_str().filter(|text| ObjectStoreUrl::is_meant(text)) else {
        return Ok(vec![Arc::new(Published::at(from))]);
    };
    let wrong = |id: &str, args: &[(&str, Arg)]| {
        let args: Vec<_> = [("path", text.into())].iter().chain(args).cloned().collect();
        usage::wrong(id, &args, voice.words())
    };
    let url = ObjectStoreUrl::parse(text).ok_or_else(|| wrong("usage-portal-store", &[]))?;
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::Unsupported => wrong("usage-portal-no-store", &[]),
        _ => wrong("usage-portal-unreachable", &[("reason", error.to_string().into())]),
    };
    let objects = deploy::open(&url).map_err(failed)?;
    let shards = deploy::noted_shards(objects.as_ref(), &Cache::new(surroundings).store()).map_err(failed)?;
    if shards.is_empty() {
        return Err(wrong("usage-portal-empty-store", &[]));
    }
    Ok(shards)
}

fn refusal(problem: PartsProblem, names: &[String], voice: &Voice) -> Refusal {
    let shown = |at: usize| -> Arg { names.get(at).cloned().unwrap_or_default().into() };
    let (id, args): (&str, Vec<(&str, Arg)>) = match problem {
        PartsProblem::Empty(at) => ("usage-portal-empty", vec![("path", shown(at))]),
        PartsProblem::Mixed(at) => ("usage-portal-mixed", vec![("path", shown(at))]),
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
        PartsProblem::OtherVersion(id, at) => (
            "usage-portal-version",
            vec![("id", id.as_str().into()), ("path", shown(at))],
        ),
    };
    usage::wrong(id, &args, voice.words())
}
