//! `kampung translations`.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::arguments::{self, TranslationsForm, Verb};
use super::site;
use super::usage::{self, Refusal};
use super::voice::Voice;
use super::{FINE, WRONG_CONTENT, WRONG_USAGE};
use crate::diag::{Severity, nearest};
use crate::fleet::{self, Marking};
use crate::report::translations::{self, LanguageSurvey, VillageSurvey};
use crate::report::{Finding, Words};
use crate::scaffold::{NoteProblem, note_original};
use crate::source::Workspace;

/// For whom the output is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Human,
    Json,
    Csv,
}

/// Shows what is translated, or notes that translations are up to date.
pub fn run(matches: &ArgMatches, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let form: TranslationsForm = arguments::form(matches, Verb::Translations, words)?;
    let kind = match form.format.as_deref() {
        None | Some("human") => Form::Human,
        Some("json") => Form::Json,
        Some("csv") => Form::Csv,
        Some(other) => {
            return Err(usage::not_one_of(other, "--format", &["human", "json", "csv"], words));
        }
    };
    // The file that is named says which workspace is meant, when nothing else does.
    let named = form
        .mark_done
        .first()
        .and_then(|file| file.parent())
        .filter(|p| !p.as_os_str().is_empty());
    let start = form.workspace.clone().or_else(|| named.map(Path::to_owned));
    let workspace = site::find(&site::here(start)).map_err(|d| usage::diagnosed(&d, words))?;
    if form.mark_done.is_empty() {
        show(&workspace, &form, kind, voice)
    } else {
        mark(&workspace, &form.mark_done, voice)
    }
}

/// What is asked for of all that there is.
struct Wish<'f> {
    village: Option<&'f str>,
    language: Option<&'f str>,
}

impl Wish<'_> {
    fn cut(&self, mut village: VillageSurvey) -> Option<VillageSurvey> {
        if self.village.is_some_and(|wanted| wanted != village.id) {
            return None;
        }
        let wanted = |l: &LanguageSurvey| {
            self.language
                .is_none_or(|wanted| wanted.eq_ignore_ascii_case(&l.language))
        };
        village.languages.retain(wanted);
        Some(village)
    }
}

fn show(workspace: &Workspace, form: &TranslationsForm, kind: Form, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let wish = Wish {
        village: form.village.as_deref(),
        language: form.language.as_deref(),
    };
    let (mut ids, mut languages) = (Vec::new(), Vec::new());
    let mut kept: Vec<VillageSurvey> = Vec::new();
    let (mut without_note, mut shown) = (0, 0);
    let findings = fleet::survey(workspace, &mut |village, _| {
        languages.extend(village.languages.iter().map(|l| l.language.clone()));
        ids.push(village.id.clone());
        let Some(village) = wish.cut(village).filter(|v| !v.languages.is_empty()) else {
            return;
        };
        without_note += village
            .languages
            .iter()
            .map(LanguageSurvey::without_note)
            .sum::<usize>();
        if kind == Form::Human {
            let gap = if shown > 0 { "\n" } else { "" };
            voice.say(&format!(
                "{gap}{}",
                translations::table(&village, wish.language.is_some(), words)
            ));
            shown += 1;
        } else {
            kept.push(village);
        }
    });
    if let Some(wanted) = wish.village.filter(|wanted| !ids.iter().any(|id| id == wanted)) {
        return Err(unknown(wanted, "usage-unknown-village", &ids, words));
    }
    let is_known = |wanted: &str| languages.iter().any(|l| l.eq_ignore_ascii_case(wanted));
    if let Some(wanted) = wish.language.filter(|wanted| !is_known(wanted)) {
        return Err(unknown(wanted, "usage-unknown-language", &languages, words));
    }
    match kind {
        Form::Json => voice.say(&translations::json(&kept)),
        Form::Csv => voice.say(&translations::csv(&kept)),
        Form::Human if shown == 0 => voice.say(&format!("{}\n", words.text("translations-none"))),
        Form::Human if without_note > 0 => {
            let command = format!("{} --mark-done", Verb::Translations.typed(words.language()));
            let args = [("count", without_note.into()), ("command", command.into())];
            voice.say(&format!("\n{}\n", words.format("translations-without-note", &args)));
        }
        Form::Human => {}
    }
    Ok(tell_errors(findings, voice))
}

/// Says what stands in the way of reading. Gives the exit code.
fn tell_errors(findings: Vec<Finding>, voice: &Voice) -> u8 {
    let is_error = |f: &Finding| f.diagnostic.code.severity() == Severity::Error;
    let errors: Vec<Finding> = findings.into_iter().filter(is_error).collect();
    if errors.is_empty() {
        return FINE;
    }
    voice.findings(&errors);
    WRONG_CONTENT
}

/// The refusal of a value that is none of those that are known.
pub(super) fn unknown(wanted: &str, message: &str, known: &[String], words: &Words) -> Refusal {
    let near = nearest(wanted, known.iter().map(String::as_str));
    let id = if near.is_some() {
        format!("{message}.suggest")
    } else {
        message.to_owned()
    };
    let mut args = vec![("value", wanted.into())];
    args.extend(near.map(|near| ("suggestion", near.into())));
    usage::wrong(&id, &args, words)
}

fn mark(workspace: &Workspace, files: &[PathBuf], voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let mut all: Vec<(PathBuf, Marking)> = Vec::new();
    let findings = fleet::survey(workspace, &mut |_, markings| {
        let located = markings.into_iter().map(|m| (workspace.locate(&m.file), m));
        all.extend(located);
    });
    let mut wanted: Vec<&(PathBuf, Marking)> = Vec::new();
    for file in files {
        let below = real(&from_here_or_there(file, workspace));
        let found: Vec<_> = all.iter().filter(|(path, _)| real(path).starts_with(&below)).collect();
        if found.is_empty() {
            // Most likely because the village could not be read.
            tell_errors(findings, voice);
            let args = [("path", file.display().to_string().into())];
            return Err(usage::wrong("usage-no-translation", &args, words));
        }
        wanted.extend(found);
    }
    let mut code = FINE;
    for (path, marking) in wanted {
        match note_original(path, &marking.mark) {
            Ok(()) => {
                let args = [("file", marking.file.as_str().into())];
                voice.say(&format!("{}\n", words.format("translations-noted", &args)));
            }
            Err(problem) => {
                voice.tell(&refusal(&problem, path, words));
                code = WRONG_USAGE;
            }
        }
    }
    Ok(code)
}

/// Where `file` is: below the folder we are in, or below the workspace's, as messages show paths.
fn from_here_or_there(file: &Path, workspace: &Workspace) -> PathBuf {
    match file.exists() {
        true => file.to_owned(),
        false => workspace.root().join(file),
    }
}

/// The path with links followed, as far as it exists.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn refusal(problem: &NoteProblem, path: &Path, words: &Words) -> String {
    let (id, reason) = match problem {
        NoteProblem::CannotWrite(error) => ("failure-file", error.to_string()),
        NoteProblem::NotUnderstood => ("failure-not-noted", Verb::Check.typed(words.language())),
    };
    let args = [("path", path.display().to_string().into()), ("reason", reason.into())];
    usage::with_severity(&words.format(id, &args), words)
}
