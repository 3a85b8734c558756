//! The text of `--help`, in eighty columns.

use clap::{Arg, ArgMatches, Command};

use super::FINE;
use super::arguments::{self, HelpForm, PROGRAM, Verb};
use super::usage::{self, Refusal};
use super::voice::Voice;
use crate::report::Words;

/// Columns of a terminal as wide as they have been since punched cards; on a wider one short lines read better.
const WIDTH: usize = 80;
/// Left of the names.
const MARGIN: &str = "  ";
/// Between a name and what is said about it.
const GAP: usize = 2;

/// `kampung help [COMMAND]`.
pub fn run(matches: &ArgMatches, voice: &Voice) -> Result<u8, Refusal> {
    let words = voice.words();
    let form: HelpForm = arguments::form(matches, Verb::Help, words)?;
    let mut program = arguments::program(words);
    let text = match form.command {
        None => program.render_help(),
        Some(name) => {
            let verb = Verb::find(&name).ok_or_else(|| usage::unknown_command(&name, words))?;
            let command = program.find_subcommand_mut(verb.name(words.language()));
            // Every verb is a command of the program.
            command.map(Command::render_help).unwrap_or_default()
        }
    };
    voice.say(&text.to_string());
    Ok(FINE)
}

/// The help of the program as a whole.
pub fn of_program(program: &Command, words: &Words) -> String {
    let mut text = words.text("about");
    text.push('\n');
    let usage = [
        PROGRAM.to_owned(),
        words.text("value-command"),
        format!("[{}]", words.text("value-options")),
    ];
    text.push_str(&format!("\n{}: {}\n", words.text("heading-usage"), usage.join(" ")));
    let commands = Verb::ALL.iter().map(|verb| {
        let name = verb.name(words.language()).to_owned();
        let about = words.text(&verb.message());
        let also = format!(
            "{}: {}",
            words.text("heading-aliases"),
            verb.other_name(words.language())
        );
        (name, format!("{about} ({also})"))
    });
    section(&mut text, &words.text("heading-commands"), commands.collect());
    options(&mut text, program, words);
    let command = format!("{PROGRAM} {}", words.text("value-command"));
    text.push('\n');
    text.push_str(&words.format("usage-hint", &[("command", command.into())]));
    text.push('\n');
    text
}

/// The help of one command.
pub fn of_command(verb: Verb, command: &Command, words: &Words) -> String {
    let mut text = wrapped(&words.text(&format!("{}.long", verb.message())), 0);
    text.push('\n');
    let positionals: Vec<&Arg> = command.get_positionals().collect();
    let mut usage = vec![
        verb.typed(words.language()),
        format!("[{}]", words.text("value-options")),
    ];
    usage.extend(positionals.iter().map(|arg| match arg.is_required_set() {
        true => value_of(arg),
        false => format!("[{}]", value_of(arg)),
    }));
    text.push_str(&format!("\n{}: {}\n", words.text("heading-usage"), usage.join(" ")));
    let rows = positionals.iter().map(|arg| (value_of(arg), about(arg)));
    section(&mut text, &words.text("heading-arguments"), rows.collect());
    options(&mut text, command, words);
    text
}

fn options(text: &mut String, command: &Command, words: &Words) {
    let mut options: Vec<&Arg> = command.get_arguments().filter(|a| !a.is_positional()).collect();
    // Stable: of those without a place of their own, in the order in which they are declared.
    options.sort_by_key(|a| match a.get_id().as_str() {
        "lang" => 1,
        "help" => 2,
        "version" => 3,
        _ => 0,
    });
    let rows = options.into_iter().map(|arg| {
        let short = arg.get_short().map_or_else(|| "    ".to_owned(), |c| format!("-{c}, "));
        let mut name = format!("{short}--{}", arg.get_long().unwrap_or_default());
        if arg.get_action().takes_values() {
            name.push(' ');
            name.push_str(&value_of(arg));
        }
        (name, about(arg))
    });
    section(text, &words.text("heading-options"), rows.collect());
}

fn value_of(arg: &Arg) -> String {
    arg.get_value_names()
        .and_then(|names| names.first())
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn about(arg: &Arg) -> String {
    arg.get_help().map(ToString::to_string).unwrap_or_default()
}

/// A heading and its rows: names on the left, what is said about them on the right.
fn section(text: &mut String, heading: &str, rows: Vec<(String, String)>) {
    if rows.is_empty() {
        return;
    }
    let widest = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let column = MARGIN.len() + widest + GAP;
    text.push_str(&format!("\n{heading}:\n"));
    for (name, about) in rows {
        text.push_str(&format!("{MARGIN}{name:width$}", width = widest + GAP));
        text.push_str(&wrapped(&about, column));
        text.push('\n');
    }
}

/// `text` broken at blanks; every line but the first is moved in by `indent`.
fn wrapped(text: &str, indent: usize) -> String {
    let mut out = String::new();
    let mut column = indent;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > indent && column + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            column = indent;
        } else if column > indent {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::words;
    use crate::report::UiLanguage;

    #[test]
    fn lines_break_at_blanks() {
        let text = "kata ".repeat(40);
        let lines: Vec<String> = wrapped(text.trim(), 30).lines().map(str::to_owned).collect();
        assert!(lines.len() > 3);
        assert!(
            lines[1..]
                .iter()
                .all(|l| l.starts_with(&" ".repeat(30)) && l.len() <= WIDTH)
        );
        assert_eq!(lines.iter().flat_map(|l| l.split_whitespace()).count(), 40);
    }

    #[test]
    fn help_fits_a_terminal() {
        for language in UiLanguage::ALL {
            let mut program = arguments::program(&words(language));
            let mut texts = vec![program.render_help().to_string()];
            texts.extend(program.get_subcommands_mut().map(|c| c.render_help().to_string()));
            assert_eq!(texts.len(), 1 + Verb::ALL.len());
            for text in texts {
                assert!(
                    text.lines().all(|l| l.chars().count() <= WIDTH && l.trim_end() == l),
                    "{text}"
                );
                assert!(text.contains("--lang") && text.contains("--help"), "{text}");
            }
        }
    }
}
