//! What is said when a command was typed wrongly.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments::{PROGRAM, Verb};
use crate::diag::{Arg, Diagnostic, nearest};
use crate::report::{UiLanguage, Words};

/// Why a command is not done.
#[derive(Debug)]
pub enum Refusal {
    /// Something else was asked for: help, or the version.
    Asked(String),
    /// It was typed wrongly, or cannot be done here.
    Wrong(String),
}

/// A message of `cli.ftl` about wrong usage.
pub fn wrong(id: &str, args: &[(&str, Arg)], words: &Words) -> Refusal {
    Refusal::Wrong(with_severity(&words.format(id, args), words))
}

/// A diagnostic about something that was typed: what is wrong, and what to type instead.
pub fn diagnosed(diagnostic: &Diagnostic, words: &Words) -> Refusal {
    let message = with_severity(&words.message(diagnostic), words);
    Refusal::Wrong(format!(
        "{message}{}: {}\n",
        words.text("label-help"),
        words.help(diagnostic)
    ))
}

/// The value of an option is none of those allowed.
pub fn not_one_of(value: &str, argument: &str, allowed: &[&str], words: &Words) -> Refusal {
    let args = [
        ("value", value.into()),
        ("argument", argument.into()),
        ("allowed", allowed.join(", ").into()),
    ];
    wrong("usage-invalid-value.choices", &args, words)
}

/// The value of an option cannot be used.
pub fn bad_value(value: &str, argument: &str, words: &Words) -> Refusal {
    wrong(
        "usage-invalid-value",
        &[("value", value.into()), ("argument", argument.into())],
        words,
    )
}

/// There is no command of this name.
pub fn unknown_command(name: &str, words: &Words) -> Refusal {
    let known = UiLanguage::ALL.into_iter().flat_map(|l| Verb::ALL.map(|v| v.name(l)));
    let mut args = vec![("command", Arg::from(name))];
    let mut id = "usage-unknown-command";
    if let Some(near) = nearest(name, known) {
        args.push(("suggestion", near.into()));
        id = "usage-unknown-command.suggest";
    }
    let mut text = with_severity(&words.format(id, &args), words);
    text.push_str(&hint(PROGRAM, words));
    Refusal::Wrong(text)
}

/// What clap says of the command `verb`, in our words.
pub fn of_clap(error: &clap::Error, verb: Option<Verb>, words: &Words) -> Refusal {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Refusal::Asked(error.render().to_string());
        }
        ErrorKind::MissingSubcommand => {
            // Whoever types the bare name wants to know what there is.
            let message = with_severity(&words.text("usage-missing-command"), words);
            let help = super::arguments::program(words).render_help();
            return Refusal::Wrong(format!("{message}\n{help}"));
        }
        ErrorKind::InvalidSubcommand => {
            let name = first(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            return unknown_command(&name, words);
        }
        _ => {}
    }
    let mut text = with_severity(&reason(error, verb, words), words);
    let command = verb.map_or_else(|| PROGRAM.to_owned(), |v| v.typed(words.language()));
    text.push_str(&hint(&command, words));
    Refusal::Wrong(text)
}

fn reason(error: &clap::Error, verb: Option<Verb>, words: &Words) -> String {
    let argument = first(error, ContextKind::InvalidArg).map(|a| option_name(&a));
    let value = first(error, ContextKind::InvalidValue).filter(|v| !v.is_empty());
    match (error.kind(), argument, value) {
        (ErrorKind::UnknownArgument, Some(argument), _) => {
            let near = nearest_option(&argument, verb, words)
                .or_else(|| first(error, ContextKind::SuggestedArg).map(|a| option_name(&a)));
            let mut args = vec![("argument", Arg::from(argument.as_str()))];
            let id = match near {
                Some(near) => {
                    args.push(("suggestion", near.into()));
                    "usage-unknown-argument.suggest"
                }
                None if argument.starts_with('-') => "usage-unknown-argument",
                None => "usage-unexpected-argument",
            };
            words.format(id, &args)
        }
        (ErrorKind::TooManyValues, Some(argument), Some(value)) => {
            // `--strict=yes`: the option takes no value.
            words.format(
                "usage-invalid-value",
                &[("value", value.into()), ("argument", argument.into())],
            )
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Some(argument), Some(value)) => words.format(
            "usage-invalid-value",
            &[("value", value.into()), ("argument", argument.into())],
        ),
        (
            ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues,
            Some(argument),
            None,
        ) => words.format("usage-missing-value", &[("argument", argument.into())]),
        (ErrorKind::MissingRequiredArgument, Some(argument), _) => {
            words.format("usage-missing-argument", &[("argument", argument.into())])
        }
        (ErrorKind::ArgumentConflict, Some(argument), _) => {
            match first(error, ContextKind::PriorArg).map(|a| option_name(&a)) {
                Some(other) if other != argument => words.format(
                    "usage-conflict",
                    &[("argument", argument.into()), ("other", other.into())],
                ),
                _ => words.format("usage-repeated", &[("argument", argument.into())]),
            }
        }
        (ErrorKind::InvalidUtf8, ..) => words.text("usage-not-text"),
        (kind, ..) => {
            let detail = kind.as_str().unwrap_or("?");
            words.format("usage-other", &[("detail", detail.into())])
        }
    }
}

/// `kesalahan: …` on a line of its own.
pub fn with_severity(message: &str, words: &Words) -> String {
    format!("{}: {message}\n", words.text("severity-error"))
}

/// Where there is help, on a line of its own.
pub fn hint(command: &str, words: &Words) -> String {
    let mut text = words.format("usage-hint", &[("command", command.into())]);
    text.push('\n');
    text
}

/// The first value that the error carries under `kind`.
fn first(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.first().cloned(),
        _ => None,
    }
}

/// `--out` of `--out <FOLDER>`; `KODE` of `<KODE>`.
fn option_name(shown: &str) -> String {
    let name = shown.split([' ', '=']).next().unwrap_or(shown);
    match shown.starts_with('-') {
        true => name.to_owned(),
        false => shown.trim_matches(['<', '>', '[', ']', '.']).to_owned(),
    }
}

/// The option of a command that is written most like `argument`.
fn nearest_option(argument: &str, verb: Option<Verb>, words: &Words) -> Option<String> {
    let wrong = argument.strip_prefix("--")?;
    let program = super::arguments::program(words);
    let command = match verb {
        Some(verb) => program.find_subcommand(verb.name(words.language()))?,
        None => &program,
    };
    let known = command.get_arguments().filter_map(clap::Arg::get_long).chain(["lang"]);
    nearest(wrong, known).map(|name| format!("--{name}"))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::super::arguments::{parse, verb};
    use super::super::words;
    use super::*;

    fn said(language: UiLanguage, arguments: &[&str]) -> String {
        let typed: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let words = words(language);
        match of_clap(&parse(&typed, &words).unwrap_err(), verb(&typed), &words) {
            Refusal::Wrong(text) | Refusal::Asked(text) => text,
        }
    }

    #[test]
    fn mistakes_are_said_in_indonesian() {
        let hint = "Untuk bantuan, ketik `kampung bangun --help`\n";
        for (arguments, message) in [
            (
                &["build", "--otu", "x"][..],
                "`--otu` bukan pilihan yang dikenal. Maksudnya `--out`?",
            ),
            (&["build", "--zzz"], "`--zzz` bukan pilihan yang dikenal"),
            (&["build", "a", "b"], "`b` tidak diperlukan di sini"),
            (&["build", "--out"], "Sesudah `--out` belum ada nilainya"),
            (
                &["build", "--out", "a", "--out", "b"],
                "`--out` cukup ditulis satu kali",
            ),
        ] {
            assert_eq!(said(UiLanguage::Id, arguments), format!("kesalahan: {message}\n{hint}"));
        }
        assert_eq!(
            said(UiLanguage::Id, &["bangn"]),
            "kesalahan: `bangn` bukan perintah yang dikenal. Maksudnya `bangun`?\nUntuk bantuan, ketik `kampung --help`\n"
        );
        assert_eq!(
            said(UiLanguage::Id, &["jelaskan"]),
            "kesalahan: Belum ditulis: KODE\nUntuk bantuan, ketik `kampung jelaskan --help`\n"
        );
        assert!(said(UiLanguage::Id, &[]).starts_with("kesalahan: Perintahnya belum ditulis\n\nMembuat situs"));
    }

    #[test]
    fn mistakes_are_said_in_english() {
        assert_eq!(
            said(UiLanguage::En, &["periksa", "--strict=yes"]),
            "error: `yes` cannot be used for `--strict`\nFor help, type `kampung check --help`\n"
        );
        assert_eq!(
            said(UiLanguage::En, &["xyzzy"]),
            "error: There is no command `xyzzy`\nFor help, type `kampung --help`\n"
        );
    }
}
