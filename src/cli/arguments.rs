//! What may be typed, in both languages.
//!
//! clap takes the arguments apart; everything that it would say is said by [`super::help`] and
//! [`super::usage`]. Values stay as they were typed: the commands check them.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::help;
use super::usage::{self, Refusal};
use crate::report::{UiLanguage, Words};

/// Name of the program as people type it.
pub const PROGRAM: &str = "kampung";

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Make the site.
    Build,
    /// Look for mistakes.
    Check,
    /// Show the site while it is written.
    Serve,
    /// Put the portal together.
    Portal,
    /// Make a new site's folder.
    New,
    /// Show what is translated.
    Translations,
    /// Delete what was made.
    Clean,
    /// Explain a code.
    Explain,
    /// Show help.
    Help,
}

impl Verb {
    /// All, in the order of the help.
    pub const ALL: [Verb; 9] = [
        Verb::Build,
        Verb::Check,
        Verb::Serve,
        Verb::New,
        Verb::Translations,
        Verb::Portal,
        Verb::Clean,
        Verb::Explain,
        Verb::Help,
    ];

    /// Its name in a language. Both names work in both languages.
    pub fn name(self, language: UiLanguage) -> &'static str {
        let (english, indonesian) = match self {
            Verb::Build => ("build", "bangun"),
            Verb::Check => ("check", "periksa"),
            Verb::Serve => ("serve", "lihat"),
            Verb::New => ("new", "baru"),
            Verb::Translations => ("translations", "terjemahan"),
            Verb::Portal => ("portal", "gerbang"),
            Verb::Clean => ("clean", "bersihkan"),
            Verb::Explain => ("explain", "jelaskan"),
            Verb::Help => ("help", "bantuan"),
        };
        match language {
            UiLanguage::Id => indonesian,
            UiLanguage::En => english,
        }
    }

    /// Its name in the other language.
    pub fn other_name(self, language: UiLanguage) -> &'static str {
        self.name(match language {
            UiLanguage::Id => UiLanguage::En,
            UiLanguage::En => UiLanguage::Id,
        })
    }

    /// The command of this name, in any language.
    pub fn find(name: &str) -> Option<Verb> {
        Verb::ALL
            .into_iter()
            .find(|v| UiLanguage::ALL.iter().any(|l| v.name(*l) == name))
    }

    /// `kampung bangun`.
    pub fn typed(self, language: UiLanguage) -> String {
        format!("{PROGRAM} {}", self.name(language))
    }

    /// Id of its words: `cmd-build`.
    pub fn message(self) -> String {
        format!("cmd-{}", self.name(UiLanguage::En))
    }

    fn arguments(self, command: Command) -> Command {
        match self {
            Verb::Build => BuildForm::augment_args(command),
            Verb::Check => CheckForm::augment_args(command),
            Verb::Serve => ServeForm::augment_args(command),
            Verb::New => NewForm::augment_args(command),
            Verb::Translations => TranslationsForm::augment_args(command),
            Verb::Portal => PortalForm::augment_args(command),
            Verb::Clean => CleanForm::augment_args(command),
            Verb::Explain => ExplainForm::augment_args(command),
            Verb::Help => HelpForm::augment_args(command),
        }
    }
}

// In the forms below, `value_name` is the id of the placeholder's words; the words of an option are
// `opt-` and its id.

/// What `build` takes.
#[derive(Args, Debug)]
pub struct BuildForm {
    /// The workspace.
    #[arg(value_name = "value-workspace")]
    pub workspace: Option<PathBuf>,
    /// The output folder.
    #[arg(long, value_name = "value-folder")]
    pub out: Option<PathBuf>,
    /// Only this village.
    #[arg(long, value_name = "value-village")]
    pub village: Option<String>,
    /// Only the villages of this shard.
    #[arg(long, value_name = "value-shard", conflicts_with = "village")]
    pub shard: Option<String>,
    /// Trust no time stamp.
    #[arg(long)]
    pub verify: bool,
    /// How to work.
    #[command(flatten)]
    pub run: RunForm,
}

/// What `check` takes.
#[derive(Args, Debug)]
pub struct CheckForm {
    /// The workspace.
    #[arg(value_name = "value-workspace")]
    pub workspace: Option<PathBuf>,
    /// Advice fails too.
    #[arg(long)]
    pub strict: bool,
    /// How to work.
    #[command(flatten)]
    pub run: RunForm,
}

/// What `serve` takes.
#[derive(Args, Debug)]
pub struct ServeForm {
    /// The workspace.
    #[arg(value_name = "value-workspace")]
    pub workspace: Option<PathBuf>,
    /// The port.
    #[arg(long, value_name = "value-port", allow_negative_numbers = true)]
    pub port: Option<String>,
    /// Open the browser.
    #[arg(long)]
    pub open: bool,
    /// The day.
    #[arg(long, value_name = "value-date")]
    pub today: Option<String>,
}

/// What `build` and `check` have in common.
#[derive(Args, Debug)]
pub struct RunForm {
    /// The day.
    #[arg(long, value_name = "value-date")]
    pub today: Option<String>,
    /// The form of the output.
    #[arg(long, value_name = "value-format")]
    pub format: Option<String>,
    /// Threads.
    #[arg(long, value_name = "value-number", allow_negative_numbers = true)]
    pub threads: Option<String>,
}

/// What `new` takes.
#[derive(Args, Debug)]
pub struct NewForm {
    /// The folder to make.
    #[arg(value_name = "value-folder")]
    pub new_folder: Option<PathBuf>,
    /// The village's name.
    #[arg(long, value_name = "value-text")]
    pub name: Option<String>,
    /// Its region code.
    #[arg(long, value_name = "value-code")]
    pub region: Option<String>,
    /// Languages.
    #[arg(long, value_name = "value-text")]
    pub languages: Option<String>,
    /// WhatsApp number.
    #[arg(long, value_name = "value-phone", allow_negative_numbers = true)]
    pub whatsapp: Option<String>,
    /// Address of the site.
    #[arg(long, value_name = "value-address")]
    pub base_url: Option<String>,
    /// Ask nothing.
    #[arg(long)]
    pub yes: bool,
}

/// What `translations` takes.
#[derive(Args, Debug)]
pub struct TranslationsForm {
    /// The workspace.
    #[arg(value_name = "value-workspace")]
    pub workspace: Option<PathBuf>,
    /// One village only.
    #[arg(long, value_name = "value-village")]
    pub village: Option<String>,
    /// One language only.
    #[arg(long, value_name = "value-tag")]
    pub language: Option<String>,
    /// The form of the output.
    #[arg(long = "format", id = "survey-format", value_name = "value-format")]
    pub format: Option<String>,
    /// Translations that are up to date, or folders of them.
    #[arg(long, value_name = "value-file")]
    pub mark_done: Vec<PathBuf>,
}

/// What `portal` takes.
#[derive(Args, Debug)]
pub struct PortalForm {
    /// The workspace.
    #[arg(value_name = "value-workspace")]
    pub workspace: Option<PathBuf>,
    /// Output folders of the shards.
    #[arg(long, value_name = "value-folder", required = true, num_args = 1..)]
    pub from: Vec<PathBuf>,
    /// The output folder.
    #[arg(long, value_name = "value-folder")]
    pub out: Option<PathBuf>,
    /// How to work.
    #[command(flatten)]
    pub run: RunForm,
}

/// What `clean` takes.
#[derive(Args, Debug)]
pub struct CleanForm {
    /// The workspace.
    #[arg(value_name = "value-workspace")]
    pub workspace: Option<PathBuf>,
    /// The output folder.
    #[arg(long, value_name = "value-folder")]
    pub out: Option<PathBuf>,
    /// The cache of photos, and nothing else.
    #[arg(long)]
    pub cache: bool,
}

/// What `explain` takes.
#[derive(Args, Debug)]
pub struct ExplainForm {
    /// The code.
    #[arg(value_name = "value-code")]
    pub code: String,
}

/// What `help` takes.
#[derive(Args, Debug)]
pub struct HelpForm {
    /// The command.
    #[arg(value_name = "value-command")]
    pub command: Option<String>,
}

/// Takes apart what was typed (without the program's own name).
///
/// # Errors
/// clap's, which [`super::usage::of_clap`] words. Being asked for help is one of them.
pub fn parse(arguments: &[OsString], words: &Words) -> Result<(Verb, ArgMatches), clap::Error> {
    let typed = std::iter::once(OsString::from(PROGRAM)).chain(arguments.iter().cloned());
    let mut matches = program(words).try_get_matches_from(typed)?;
    let found = matches
        .remove_subcommand()
        .and_then(|(name, sub)| Some((Verb::find(&name)?, sub)));
    // The command line is declared so that a command must stand there.
    found.ok_or_else(|| clap::Error::new(clap::error::ErrorKind::MissingSubcommand))
}

/// Reads the form of `verb` out of what [`parse`] took apart.
///
/// # Errors
/// clap's, worded. There is none as long as the form is that of the command.
pub fn form<F: FromArgMatches>(matches: &ArgMatches, verb: Verb, words: &Words) -> Result<F, Refusal> {
    F::from_arg_matches(matches).map_err(|error| usage::of_clap(&error, Some(verb), words))
}

/// The whole command line with its words.
pub fn program(words: &Words) -> Command {
    let mut program = Command::new(PROGRAM)
        .about(words.text("about"))
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(language_flag())
        .arg(help_flag())
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version),
        );
    program = worded(program, words);
    program = program.subcommands(Verb::ALL.map(|verb| {
        let command = Command::new(verb.name(words.language()))
            .alias(verb.other_name(words.language()))
            .about(words.text(&verb.message()))
            .disable_help_flag(true)
            .disable_version_flag(true);
        let command = verb.arguments(command).arg(help_flag());
        // Among the other options, the language stands last but one; it is declared once more as a global one.
        let text = help::of_command(verb, &worded(command.clone().arg(language_flag()), words), words);
        worded(command, words).override_help(text)
    }));
    let text = help::of_program(&program, words);
    program.override_help(text)
}

fn language_flag() -> Arg {
    Arg::new("lang")
        .long("lang")
        .value_name("value-language")
        .global(true)
        .display_order(900)
}

fn help_flag() -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .display_order(901)
}

/// Puts words in place of their ids.
fn worded(command: Command, words: &Words) -> Command {
    command.mut_args(|arg| {
        let text = words.text(&format!("opt-{}", arg.get_id().as_str().replace('_', "-")));
        let value = arg
            .get_value_names()
            .and_then(|names| names.first())
            .map(|name| words.text(name.as_str()));
        let arg = arg.help(text);
        match value {
            Some(value) => arg.value_name(value),
            None => arg,
        }
    })
}

/// The language that is asked for on the command line, before anything else is looked at: so that even the
/// message about a wrong argument is in it. The last one counts; a wrong one is left to the parser.
pub fn language(arguments: &[OsString]) -> Option<UiLanguage> {
    let mut found = None;
    let mut rest = arguments.iter().map(|a| a.to_str().unwrap_or(""));
    while let Some(argument) = rest.next() {
        let value = match argument.strip_prefix("--lang") {
            _ if argument == "--" => break,
            Some("") => rest.next().unwrap_or(""),
            Some(value) => value.strip_prefix('=').unwrap_or(""),
            None => continue,
        };
        found = UiLanguage::parse(value).or(found);
    }
    found
}

/// The command that was typed, for messages about arguments that could not be taken apart: the first
/// argument that is neither an option nor the language.
pub fn verb(arguments: &[OsString]) -> Option<Verb> {
    let mut rest = arguments.iter().map(|a| a.to_str().unwrap_or(""));
    while let Some(argument) = rest.next() {
        match argument {
            "--lang" => {
                rest.next();
            }
            option if option.starts_with('-') => {}
            name => return Verb::find(name),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::words;

    fn typed(arguments: &[&str]) -> Vec<OsString> {
        arguments.iter().map(OsString::from).collect()
    }

    #[test]
    fn the_declaration_is_sound_in_both_languages() {
        for language in UiLanguage::ALL {
            program(&words(language)).debug_assert();
        }
    }

    #[test]
    fn every_argument_has_its_words() {
        for language in UiLanguage::ALL {
            let program = program(&words(language));
            for command in std::iter::once(&program).chain(program.get_subcommands()) {
                for arg in command.get_arguments() {
                    let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    let values = arg.get_value_names().unwrap_or_default();
                    assert!(
                        !text.is_empty() && !text.starts_with("opt-"),
                        "{}: {text}",
                        arg.get_id()
                    );
                    assert!(values.iter().all(|v| !v.starts_with("value-")), "{values:?}");
                }
            }
        }
    }

    #[test]
    fn both_names_work_in_both_languages() {
        for language in UiLanguage::ALL {
            for name in ["build", "bangun"] {
                let (verb, matches) = parse(&typed(&[name, "situs", "--out", "x"]), &words(language)).unwrap();
                let form: BuildForm = form(&matches, verb, &words(language)).unwrap();
                assert_eq!(verb, Verb::Build);
                assert_eq!((form.workspace, form.out), (Some("situs".into()), Some("x".into())));
            }
        }
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let found = |arguments: &[&str]| language(&typed(arguments));
        assert_eq!(found(&["--lang", "en", "build"]), Some(UiLanguage::En));
        assert_eq!(found(&["build", "--lang=id", "--oops"]), Some(UiLanguage::Id));
        assert_eq!(found(&["build", "--lang", "ko"]), None);
        assert_eq!(found(&["build", "--lang"]), None);
        assert_eq!(found(&["build", "--", "--lang", "id"]), None);
        assert_eq!(found(&["build", "--language", "id"]), None);
    }

    #[test]
    fn the_command_is_found_among_wrong_arguments() {
        let found = |arguments: &[&str]| verb(&typed(arguments));
        assert_eq!(
            found(&["--lang", "new", "--oops", "periksa", "build"]),
            Some(Verb::Check)
        );
        assert_eq!(found(&["situs", "build"]), None);
        assert_eq!(found(&["--lang"]), None);
    }
}
