//! `kampung new`: what the flags do not say is asked, if there is somebody to ask.

use std::io::BufRead;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::FINE;
use super::arguments::{self, NewForm, Verb};
use super::surroundings::Surroundings;
use super::usage::{self, Refusal, with_severity};
use super::voice::Voice;
use crate::diag::{Code, Diagnostic, Place};
use crate::paths::slugify;
use crate::report::Words;
use crate::scaffold::answers::{self, Checked};
use crate::scaffold::{self, NewSite, ScaffoldProblem, starter};

/// Makes the folder of a new site.
pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let form: NewForm = arguments::form(matches, Verb::New, words)?;
    let mut notes = String::new();
    let said = Said::check(form, words, &mut notes)?;
    voice.tell(&notes);
    let (folder, site) = if surroundings.can_ask && !said.silent {
        let mut tell = |text: &str| voice.tell(text);
        let mut dialogue = Dialogue {
            input: &mut std::io::stdin().lock(),
            tell: &mut tell,
            words,
        };
        dialogue.complete(said)?
    } else {
        said.without_asking(words)?
    };
    scaffold::write(&folder, &starter::files(&site)).map_err(|problem| refused(problem, words))?;
    let first = starter::first_file(&site)
        .split('/')
        .fold(folder.clone(), |path, part| path.join(part));
    let shown = |path: &Path| quoted_if_need_be(&surroundings.shown(path));
    let lines = [
        words.format("new-done", &[("path", surroundings.shown(&folder).into())]),
        words.format(
            "new-next",
            &[
                ("file", surroundings.shown(&first).into()),
                ("path", shown(&folder).into()),
            ],
        ),
    ];
    voice.say(&format!("{}\n", lines.join("\n")));
    Ok(FINE)
}

/// A path as it must be typed in a command.
fn quoted_if_need_be(path: &str) -> String {
    match path.contains(' ') {
        true => format!("\"{path}\""),
        false => path.to_owned(),
    }
}

fn refused(problem: ScaffoldProblem, words: &Words) -> Refusal {
    match problem {
        ScaffoldProblem::NotEmpty { path } => {
            let message = words.format("new-exists", &[("path", path.display().to_string().into())]);
            Refusal::Wrong(format!(
                "{}{}: {}\n",
                with_severity(&message, words),
                words.text("label-help"),
                words.text("new-exists.help")
            ))
        }
        ScaffoldProblem::CannotWrite { path, source } => {
            let diagnostic = Diagnostic::new(Code::CannotWrite, Place::Nowhere)
                .with("path", path.display().to_string())
                .with("reason", source.to_string());
            usage::diagnosed(&diagnostic, words)
        }
    }
}

/// What the flags say, checked.
#[derive(Debug, Default)]
struct Said {
    folder: Option<PathBuf>,
    name: Option<String>,
    region: Option<String>,
    languages: Option<Vec<crate::locale::LangTag>>,
    whatsapp: Option<String>,
    base_url: Option<String>,
    silent: bool,
}

impl Said {
    fn check(form: NewForm, words: &Words, notes: &mut String) -> Result<Self, Refusal> {
        if let Some(folder) = &form.new_folder {
            scaffold::is_free(folder).map_err(|problem| refused(problem, words))?;
        }
        Ok(Said {
            folder: form.new_folder,
            name: flag("--name", form.name, answers::name, words, notes)?,
            region: flag("--region", form.region, answers::region, words, notes)?,
            languages: flag("--languages", form.languages, answers::languages, words, notes)?,
            whatsapp: flag("--whatsapp", form.whatsapp, answers::whatsapp, words, notes)?,
            base_url: flag("--base-url", form.base_url, answers::base_url, words, notes)?,
            silent: form.yes,
        })
    }

    /// The site with defaults for what was not said. There is none for its folder and its name.
    fn without_asking(self, words: &Words) -> Result<(PathBuf, NewSite), Refusal> {
        let (Some(folder), Some(name)) = (self.folder, self.name) else {
            return Err(usage::wrong("new-no-terminal", &[], words));
        };
        let languages = match self.languages {
            Some(languages) => languages,
            None => default_languages(words)?,
        };
        let site = NewSite {
            id: answers::id_for(&name),
            name,
            region: self.region,
            languages,
            whatsapp: self.whatsapp,
            base_url: self.base_url,
        };
        Ok((folder, site))
    }
}

fn default_languages(words: &Words) -> Result<Vec<crate::locale::LangTag>, Refusal> {
    let checked = answers::languages(answers::DEFAULT_LANGUAGES);
    checked
        .map(|(languages, _)| languages)
        .map_err(|d| usage::diagnosed(&d, words))
}

/// The value of a flag, checked; advice on it goes into `notes`.
fn flag<T>(
    name: &str,
    written: Option<String>,
    check: impl Fn(&str) -> Checked<T>,
    words: &Words,
    notes: &mut String,
) -> Result<Option<T>, Refusal> {
    let Some(written) = written else { return Ok(None) };
    let (value, advice) = check(&written).map_err(|diagnostic| match diagnostic.code {
        Code::EmptyText => usage::wrong("usage-missing-value", &[("argument", name.into())], words),
        code if is_about_files(code) => {
            let message = with_severity(&words.message(&diagnostic), words);
            Refusal::Wrong(message + &usage::hint(&Verb::New.typed(words.language()), words))
        }
        _ => usage::diagnosed(&diagnostic, words),
    })?;
    notes.push_str(&advised(&advice, words));
    Ok(Some(value))
}

/// Whether the help of a code tells how to write a line of a file, which is no help to somebody who answers a
/// question or types a flag.
fn is_about_files(code: Code) -> bool {
    matches!(code, Code::EmptyText | Code::BadRegionCode | Code::LandlineOnWhatsapp)
}

fn advised(advice: &[Diagnostic], words: &Words) -> String {
    let line = |d: &Diagnostic| {
        format!(
            "{}: {} {}\n",
            words.severity(d.code.severity()),
            words.message(d),
            words.help(d)
        )
    };
    advice.iter().map(line).collect()
}

/// Questions and answers.
struct Dialogue<'a> {
    input: &'a mut dyn BufRead,
    tell: &'a mut dyn FnMut(&str),
    words: &'a Words,
}

impl Dialogue<'_> {
    /// Asks for what was not said.
    fn complete(&mut self, said: Said) -> Result<(PathBuf, NewSite), Refusal> {
        let complete = said.folder.is_some() && said.name.is_some() && said.region.is_some();
        if !complete || said.languages.is_none() || said.whatsapp.is_none() || said.base_url.is_none() {
            (self.tell)(&format!("{}\n\n", self.words.text("new-welcome")));
        }
        let name = match said.name {
            Some(name) => name,
            None => self.ask("ask-name", None, answers::name)?,
        };
        let id = answers::id_for(&name);
        let folder = match said.folder {
            Some(folder) => folder,
            None => self.ask_folder(&name)?,
        };
        let region = match said.region {
            Some(region) => region,
            None => self.ask("ask-region", None, answers::region)?,
        };
        let languages = match said.languages {
            Some(languages) => languages,
            None => self.ask("ask-languages", Some(answers::DEFAULT_LANGUAGES), answers::languages)?,
        };
        let whatsapp = match said.whatsapp {
            Some(whatsapp) => Some(whatsapp),
            None => self.ask("ask-whatsapp", None, optional(answers::whatsapp))?,
        };
        let base_url = match said.base_url {
            Some(base_url) => Some(base_url),
            None => self.ask("ask-base-url", None, optional(answers::base_url))?,
        };
        let site = NewSite {
            name,
            id,
            region: Some(region),
            languages,
            whatsapp,
            base_url,
        };
        Ok((folder, site))
    }

    fn ask_folder(&mut self, name: &str) -> Result<PathBuf, Refusal> {
        let proposal = slugify(name).map(|id| id.to_string());
        loop {
            let text = self.line("ask-folder", proposal.as_deref())?;
            if text.is_empty() {
                continue;
            }
            let folder = PathBuf::from(&text);
            match scaffold::is_free(&folder) {
                Ok(()) => return Ok(folder),
                Err(problem) => {
                    let reason = match &problem {
                        ScaffoldProblem::NotEmpty { .. } => self.words.format("new-exists", &[("path", text.into())]),
                        ScaffoldProblem::CannotWrite { source, .. } => self.words.format(
                            "failure-file",
                            &[("path", text.into()), ("reason", source.to_string().into())],
                        ),
                    };
                    self.again(&reason);
                }
            }
        }
    }

    /// Asks until the answer can be used.
    fn ask<T>(
        &mut self,
        question: &str,
        default: Option<&str>,
        check: impl Fn(&str) -> Checked<T>,
    ) -> Result<T, Refusal> {
        loop {
            let text = self.line(question, default)?;
            match check(&text) {
                Ok((value, advice)) => {
                    (self.tell)(&advised(&advice, self.words));
                    return Ok(value);
                }
                Err(diagnostic) => {
                    let mut reason = self.words.message(&diagnostic);
                    if !is_about_files(diagnostic.code) {
                        reason = format!("{reason}. {}", self.words.help(&diagnostic));
                    }
                    self.again(&reason);
                }
            }
        }
    }

    fn again(&mut self, reason: &str) {
        let text = self.words.format("ask-again", &[("reason", reason.into())]);
        (self.tell)(&format!("{text}\n"));
    }

    /// One answer, without blanks around it; the default when it is empty.
    fn line(&mut self, question: &str, default: Option<&str>) -> Result<String, Refusal> {
        let question = self.words.text(question);
        let prompt = match default {
            Some(default) => self.words.format(
                "ask-default",
                &[("question", question.into()), ("default", default.into())],
            ),
            None => self.words.format("ask-plain", &[("question", question.into())]),
        };
        (self.tell)(&format!("{prompt} "));
        let mut answer = String::new();
        match self.input.read_line(&mut answer) {
            // Whoever closes the input (Ctrl-D, Ctrl-Z) wants to answer nothing more.
            Ok(0) | Err(_) => {
                (self.tell)("\n");
                Err(usage::wrong("new-no-terminal", &[], self.words))
            }
            Ok(_) => match answer.trim() {
                "" => Ok(default.unwrap_or("").to_owned()),
                text => Ok(text.to_owned()),
            },
        }
    }
}

/// The check of an answer that may be left empty.
fn optional<T>(check: impl Fn(&str) -> Checked<T>) -> impl Fn(&str) -> Checked<Option<T>> {
    move |text| match text {
        "" => Ok((None, Vec::new())),
        text => check(text).map(|(value, advice)| (Some(value), advice)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::words;
    use crate::report::UiLanguage;

    fn talk(said: Said, input: &str) -> (Result<(PathBuf, NewSite), Refusal>, String) {
        let mut heard = String::new();
        let words = words(UiLanguage::Id);
        let result = Dialogue {
            input: &mut input.as_bytes(),
            tell: &mut |text| heard.push_str(text),
            words: &words,
        }
        .complete(said);
        (result, heard)
    }

    #[test]
    fn what_is_not_said_is_asked() {
        let temp = tempfile::tempdir().unwrap();
        let free = temp.path().join("situs");
        let input = format!(
            "Desa Celuk\n{}\n{}\n5104\n51.04.01.2005\n\n0361 123456\n0812 0000 0001\n\n",
            temp.path().parent().unwrap().display(),
            free.display()
        );
        let (result, heard) = talk(Said::default(), &input);
        let (folder, site) = result.unwrap();
        assert_eq!(folder, free);
        assert_eq!((site.name.as_str(), site.id.as_str()), ("Desa Celuk", "desa-celuk"));
        assert_eq!(site.region.as_deref(), Some("51.04.01.2005"));
        assert_eq!(site.languages.len(), 2);
        assert_eq!(site.whatsapp.as_deref(), Some("0812 0000 0001"));
        assert_eq!(site.base_url, None);
        assert!(heard.contains("Nama folder situs (desa-celuk): "), "{heard}");
        assert_eq!(heard.matches("Belum dapat dipakai: ").count(), 3, "{heard}");
    }

    #[test]
    fn what_is_said_is_not_asked() {
        let said = Said {
            folder: Some("situs".into()),
            name: Some("Celuk".to_owned()),
            region: Some("51.04.01.2005".to_owned()),
            languages: Some(default_languages(&words(UiLanguage::Id)).unwrap()),
            whatsapp: Some("0812 0000 0001".to_owned()),
            base_url: Some("https://celuk.example".to_owned()),
            silent: false,
        };
        let (result, heard) = talk(said, "");
        assert_eq!(result.unwrap().1.name, "Celuk");
        assert_eq!(heard, "");
    }

    #[test]
    fn a_closed_input_ends_the_questions() {
        let (result, _) = talk(Said::default(), "Celuk\n");
        let Err(Refusal::Wrong(text)) = result else { panic!() };
        assert!(text.starts_with("kesalahan: Tidak ada yang dapat ditanya"), "{text}");
    }
}
