//! The words of messages and of the command line, in Indonesian and English.
//!
//! They stand in `messages/<language>/codes.ftl` and `cli.ftl`. A code's message has the code as its id;
//! its attributes are `help`, `suggest`, `related`, `why`, `wrong` and `right`.

use fixed_decimal::Decimal;
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::locale;

use super::language::UiLanguage;
use super::said::{message_id, toml_message_id};
use super::text::one_line;
use crate::diag::{Arg, Code, Diagnostic, Severity};
use crate::locale::messages::{FluentArgs, FluentNumber, FluentNumberOptions, FluentValue, Layer, Messages};

/// Name and text of the files of a language.
fn files(language: UiLanguage) -> [(&'static str, &'static str); 2] {
    match language {
        UiLanguage::Id => [
            ("messages/id/codes.ftl", include_str!("messages/id/codes.ftl")),
            ("messages/id/cli.ftl", include_str!("messages/id/cli.ftl")),
        ],
        UiLanguage::En => [
            ("messages/en/codes.ftl", include_str!("messages/en/codes.ftl")),
            ("messages/en/cli.ftl", include_str!("messages/en/cli.ftl")),
        ],
    }
}

/// The longest value that a diagnostic quotes, in characters: the list of all categories still fits.
const LONGEST_VALUE: usize = 200;

/// Numbers that are read and never typed: they get thousands separators. A number that an author is to
/// type must not, since `price = 450.000` is the very mistake that a message warns of.
const COUNTS: &[&str] = &[
    "count", "done", "height", "length", "made", "offset", "reused", "size", "total", "width",
];

/// The words of one language.
pub struct Words {
    language: UiLanguage,
    messages: Messages,
}

impl Words {
    /// The words of `language`.
    pub fn new(language: UiLanguage) -> Self {
        let lang = language.tag();
        let layers = files(language).map(|(name, text)| Layer { lang, name, text });
        // A test proves that the embedded files have no errors.
        let (messages, _) = Messages::new(layers);
        Words { language, messages }
    }

    /// The language.
    pub fn language(&self) -> UiLanguage {
        self.language
    }

    /// The message `id` of `cli.ftl` (or `id.attribute`) without arguments; the id itself when there is none.
    pub fn text(&self, id: &str) -> String {
        self.messages.text(id)
    }

    /// The message `id` of `cli.ftl` (or `id.attribute`) with arguments; the id itself when there is none.
    pub fn format(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set((*name).to_owned(), self.value(name, arg, usize::MAX));
        }
        self.messages.format(id, &values)
    }

    /// `kesalahan` or `saran`.
    pub fn severity(&self, severity: Severity) -> String {
        self.text(match severity {
            Severity::Error => "severity-error",
            Severity::Advice => "severity-advice",
        })
    }

    /// What is wrong: one line.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        let id = diagnostic.code.id();
        self.messages.format(id, &self.args(diagnostic))
    }

    /// What to type or do instead. When the diagnostic has a `suggestion`, this proposes it.
    pub fn help(&self, diagnostic: &Diagnostic) -> String {
        let args = self.args(diagnostic);
        let id = diagnostic.code.id();
        let suggested = diagnostic.args.iter().any(|(name, _)| *name == "suggestion");
        let suggestion = suggested
            .then(|| self.messages.get(&format!("{id}.suggest"), &args))
            .flatten();
        match suggestion {
            Some((text, _)) => text,
            None => self.messages.format(&format!("{id}.help"), &args),
        }
    }

    /// The label of the further places of a diagnostic, when its code has one.
    pub fn related(&self, diagnostic: &Diagnostic) -> Option<String> {
        let id = format!("{}.related", diagnostic.code.id());
        self.messages.get(&id, &self.args(diagnostic)).map(|(text, _)| text)
    }

    /// The message of a code with names in place of values: ``Isian `‹isian›` tidak dikenal``.
    pub fn pattern(&self, code: Code) -> String {
        self.messages.format(code.id(), &self.names(code))
    }

    /// The help of a code with names in place of values.
    pub fn help_pattern(&self, code: Code) -> String {
        self.messages.format(&format!("{}.help", code.id()), &self.names(code))
    }

    /// Why the rule of a code exists.
    pub fn why(&self, code: Code) -> String {
        self.text(&format!("{}.why", code.id()))
    }

    /// A small example that gets the code; may have several lines.
    pub fn wrong(&self, code: Code) -> String {
        self.text(&format!("{}.wrong", code.id()))
    }

    /// The same example, mended.
    pub fn right(&self, code: Code) -> String {
        self.text(&format!("{}.right", code.id()))
    }

    /// A whole number with the language's thousands separators.
    pub fn number(&self, number: i64) -> String {
        self.decimal(&Decimal::from(number))
    }

    /// A size in bytes as people say it: `640 byte`, `3,4 MB`. Units are powers of 1000, as file managers
    /// and data plans count.
    pub fn size(&self, bytes: u64) -> String {
        const UNITS: [(&str, u64); 3] = [
            ("size-gigabytes", 1_000_000_000),
            ("size-megabytes", 1_000_000),
            ("size-kilobytes", 1000),
        ];
        let (unit, tenths) = UNITS
            .iter()
            .find(|(_, unit)| bytes >= *unit)
            .map_or(("size-bytes", None), |(id, unit)| (*id, Some(bytes / (unit / 10))));
        let size = match tenths {
            None => self.decimal(&Decimal::from(bytes)),
            Some(tenths) if tenths >= 100 => self.decimal(&Decimal::from(tenths / 10)),
            Some(tenths) => {
                let mut size = Decimal::from(tenths);
                size.multiply_pow10(-1);
                self.decimal(&size)
            }
        };
        self.format(unit, &[("size", Arg::Text(size))])
    }

    fn decimal(&self, number: &Decimal) -> String {
        let locale = match self.language {
            UiLanguage::Id => locale!("id"),
            UiLanguage::En => locale!("en"),
        };
        match DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()) {
            Ok(formatter) => formatter.format(number).to_string(),
            Err(_) => number.to_string(),
        }
    }

    fn value(&self, name: &str, arg: &Arg, longest: usize) -> FluentValue<'static> {
        match arg {
            // A formatted number chooses the plural form `other`, which is right from 1000 on in both languages.
            Arg::Number(n) if COUNTS.contains(&name) && n.unsigned_abs() >= 1000 => {
                FluentValue::String(self.number(*n).into())
            }
            Arg::Number(n) => FluentValue::Number(FluentNumber::new(
                *n as f64,
                FluentNumberOptions {
                    use_grouping: false,
                    ..FluentNumberOptions::default()
                },
            )),
            Arg::Text(text) => {
                let own = if name == "reason" { self.reason(text) } else { None };
                FluentValue::String(own.unwrap_or_else(|| one_line(text, longest)).into())
            }
        }
    }

    /// Our words for why something failed, where the system or a decoder said it in English.
    fn reason(&self, said: &str) -> Option<String> {
        let said = said.split(" (os error").next().unwrap_or(said);
        let start = said.split(':').next().unwrap_or(said);
        let words = |text: &str| self.messages.get(&message_id("reason", text), &FluentArgs::new());
        words(said).or_else(|| words(start)).map(|(text, _)| text)
    }

    /// The arguments of a diagnostic. One that should be there and is not shows as `…`: a message with a gap
    /// helps more than none.
    fn args(&self, diagnostic: &Diagnostic) -> FluentArgs<'static> {
        let mut values = FluentArgs::new();
        for name in diagnostic.code.required_args() {
            values.set(*name, FluentValue::String("…".into()));
        }
        for (name, arg) in &diagnostic.args {
            values.set(*name, self.value(name, arg, LONGEST_VALUE));
        }
        if diagnostic.code == Code::TomlSyntax
            && let Some((_, Arg::Text(detail))) = diagnostic.args.iter().find(|(name, _)| *name == "detail")
            && let Some((words, _)) = self.messages.get(&toml_message_id(detail), &FluentArgs::new())
        {
            values.set("detail", FluentValue::String(words.into()));
        }
        values
    }

    fn names(&self, code: Code) -> FluentArgs<'static> {
        let mut values = FluentArgs::new();
        for name in code.required_args().iter().chain(code.optional_args()) {
            let word = self.text(&format!("arg-{name}"));
            values.set(*name, FluentValue::String(format!("‹{word}›").into()));
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use proptest::prelude::*;

    use super::*;
    use crate::diag::Place;

    /// The variables of every message (`id`) and attribute (`id.name`) of a file.
    fn inventory(text: &'static str) -> BTreeMap<String, BTreeSet<&'static str>> {
        fn inline(expression: &InlineExpression<&'static str>, into: &mut BTreeSet<&'static str>) {
            match expression {
                InlineExpression::VariableReference { id } => {
                    into.insert(id.name);
                }
                InlineExpression::StringLiteral { .. } => {}
                other => panic!("not used in these files: {other:?}"),
            }
        }
        fn collect(pattern: &Pattern<&'static str>, into: &mut BTreeSet<&'static str>) {
            for element in &pattern.elements {
                match element {
                    PatternElement::TextElement { .. } => {}
                    PatternElement::Placeable {
                        expression: Expression::Inline(e),
                    } => inline(e, into),
                    PatternElement::Placeable {
                        expression: Expression::Select { selector, variants },
                    } => {
                        inline(selector, into);
                        variants.iter().for_each(|v| collect(&v.value, into));
                    }
                }
            }
        }
        let mut found = BTreeMap::new();
        for entry in fluent_syntax::parser::parse(text).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            collect(message.value.as_ref().unwrap(), &mut variables);
            assert!(
                found.insert(message.id.name.to_owned(), variables).is_none(),
                "{} twice",
                message.id.name
            );
            for attribute in &message.attributes {
                let mut variables = BTreeSet::new();
                collect(&attribute.value, &mut variables);
                let id = format!("{}.{}", message.id.name, attribute.id.name);
                assert!(found.insert(id.clone(), variables).is_none(), "{id} twice");
            }
        }
        found
    }

    fn codes(language: UiLanguage) -> BTreeMap<String, BTreeSet<&'static str>> {
        inventory(files(language)[0].1)
    }

    fn known(code: Code) -> BTreeSet<&'static str> {
        code.required_args()
            .iter()
            .chain(code.optional_args())
            .copied()
            .collect()
    }

    /// A diagnostic with a value for every argument, and for the suggestion if asked for.
    fn sample(code: Code, suggestion: bool) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(code, Place::Nowhere);
        for name in known(code) {
            if name != "suggestion" || suggestion {
                diagnostic = diagnostic.with(name, format!("«{name}»"));
            }
        }
        diagnostic
    }

    #[test]
    fn the_embedded_files_are_fluent() {
        for language in UiLanguage::ALL {
            for (name, text) in files(language) {
                let layer = Layer {
                    lang: language.tag(),
                    name,
                    text,
                };
                assert_eq!(Messages::new([layer]).1, []);
            }
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let [id, en] = UiLanguage::ALL.map(|l| files(l).map(|(_, text)| inventory(text)));
        for (id, en) in id.iter().zip(&en) {
            assert_eq!(id.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        }
        assert_eq!(id[1], en[1], "variables of cli.ftl");
    }

    #[test]
    fn every_code_has_its_words_and_only_its_arguments() {
        for language in UiLanguage::ALL {
            let found = codes(language);
            for code in Code::ALL {
                let known = known(*code);
                let mut attributes: BTreeSet<&str> = ["help", "why", "wrong", "right"].into();
                if known.contains("suggestion") {
                    attributes.insert("suggest");
                }
                if code.has_related() {
                    attributes.insert("related");
                }
                let prefix = format!("{code}.");
                let have: BTreeSet<&str> = found.keys().filter_map(|k| k.strip_prefix(&prefix)).collect();
                assert_eq!(have, attributes, "{code} in {language:?}");
                let always: BTreeSet<&str> = code
                    .required_args()
                    .iter()
                    .copied()
                    .filter(|a| *a != "suggestion")
                    .collect();
                assert!(found[code.id()].is_subset(&always), "{code} in {language:?}");
                for attribute in attributes {
                    let used = &found[&format!("{code}.{attribute}")];
                    let allowed = match attribute {
                        "help" | "related" => &always,
                        "suggest" => &known,
                        _ => &BTreeSet::new(),
                    };
                    assert!(used.is_subset(allowed), "{code}.{attribute} in {language:?}: {used:?}");
                }
            }
            let of_codes = found
                .keys()
                .filter(|k| k.starts_with('K'))
                .map(|k| &k[..5])
                .collect::<BTreeSet<_>>();
            assert_eq!(of_codes, Code::ALL.iter().map(|c| c.id()).collect());
            let names: BTreeSet<&str> = found.keys().filter_map(|k| k.strip_prefix("arg-")).collect();
            assert_eq!(names, Code::ALL.iter().flat_map(|c| known(*c)).collect());
        }
    }

    #[test]
    fn every_message_comes_out_in_one_line_and_uses_what_it_is_given() {
        for language in UiLanguage::ALL {
            let words = Words::new(language);
            for code in Code::ALL {
                let plain = sample(*code, false);
                let suggesting = sample(*code, true);
                let related = words.related(&plain);
                assert_eq!(related.is_some(), code.has_related());
                let texts = [
                    words.message(&plain),
                    words.help(&plain),
                    words.help(&suggesting),
                    related.unwrap_or_default(),
                ];
                let all = texts.join("|");
                assert!(!all.contains(code.id()) && !all.contains('\n'), "{code}: {all}");
                for name in known(*code) {
                    assert!(all.contains(&format!("«{name}»")), "{code} does not use {name}: {all}");
                }
                assert_eq!(
                    words.help(&plain) == words.help(&suggesting),
                    !known(*code).contains("suggestion")
                );
                assert!(
                    !words.why(*code).contains('\n') && words.why(*code).contains(". "),
                    "{code}"
                );
            }
        }
    }

    #[test]
    fn the_command_line_has_all_its_words() {
        for language in UiLanguage::ALL {
            let words = Words::new(language);
            for (id, variables) in inventory(files(language)[1].1) {
                for value in [Arg::Number(1), Arg::Number(12_345), Arg::from("teks")] {
                    let args: Vec<(&str, Arg)> = variables.iter().map(|v| (*v, value.clone())).collect();
                    let text = words.format(&id, &args);
                    assert!(text != id && !text.is_empty() && !text.contains('\n'), "{id}: {text}");
                }
            }
        }
    }

    #[test]
    fn examples_are_what_an_author_would_write() {
        /// The TOML of an example that is a front matter or a TOML file.
        fn toml_of(example: &str) -> Option<&str> {
            match example.strip_prefix("+++\n") {
                Some(rest) => Some(&rest[..rest.find("+++")?]),
                None => example
                    .lines()
                    .next()
                    .is_some_and(|l| l.starts_with("# ") && l.contains(".toml"))
                    .then_some(example),
            }
        }
        for language in UiLanguage::ALL {
            let words = Words::new(language);
            let mut read = 0;
            for code in Code::ALL {
                let (wrong, right) = (words.wrong(*code), words.right(*code));
                assert_ne!(wrong, right, "{code}");
                for example in [&wrong, &right] {
                    assert!(
                        !example.contains("\"{\"") && !example.contains("{ \""),
                        "{code}: {example}"
                    );
                    assert!(example.lines().all(|l| l.trim_end() == l), "{code}: {example}");
                }
                if let Some(text) = toml_of(&right) {
                    read += 1;
                    assert!(toml::from_str::<toml::Table>(text).is_ok(), "{code}: {right}");
                }
                let readable = toml_of(&wrong).is_some_and(|t| toml::from_str::<toml::Table>(t).is_ok());
                match code {
                    Code::FrontMatterNotClosed | Code::TomlSyntax | Code::DuplicateField => {
                        assert!(!readable, "{code}")
                    }
                    _ if toml_of(&wrong).is_some() => assert!(readable, "{code}: {wrong}"),
                    _ => {}
                }
            }
            assert!(read > 30, "{read}");
            let summary = |text: &str| {
                let table: toml::Table = toml::from_str(toml_of(text).unwrap()).unwrap();
                table["summary"].as_str().unwrap().chars().count()
            };
            assert!(summary(&words.wrong(Code::LongSummary)) > 160);
            assert!(summary(&words.right(Code::LongSummary)) <= 160);
        }
    }

    #[test]
    fn every_kind_of_value_is_worded() {
        for language in UiLanguage::ALL {
            let words = Words::new(language);
            let wrong_type = |expected: &str, found: &str| {
                Diagnostic::new(Code::WrongType, Place::Nowhere)
                    .with("field", "price")
                    .with("expected", expected)
                    .with("found", found)
            };
            let kinds = [
                "text",
                "whole-number",
                "number",
                "yes-no",
                "date",
                "date-or-time",
                "list",
                "table",
                "words",
            ];
            let mut helps = BTreeSet::new();
            for kind in kinds {
                let diagnostic = wrong_type(kind, "x-y");
                assert!(
                    !kind.contains('-') || !words.message(&diagnostic).contains(kind),
                    "{kind}"
                );
                assert!(words.message(&diagnostic).contains("x-y"));
                assert!(words.help(&diagnostic).contains("`price = "), "{kind}");
                helps.insert(words.help(&diagnostic));
            }
            assert_eq!(helps.len(), kinds.len());
            for kind in ["producer", "product", "cooperative", "village", "partner"] {
                let diagnostic = Diagnostic::new(Code::UnknownReference, Place::Nowhere)
                    .with("kind", kind)
                    .with("id", "x");
                assert!(!words.message(&diagnostic).contains('('), "{kind}");
            }
        }
        let words = Words::new(UiLanguage::Id);
        let diagnostic = Diagnostic::new(Code::WrongType, Place::Nowhere)
            .with("field", "name")
            .with("expected", "words")
            .with("found", "list");
        assert_eq!(
            words.message(&diagnostic),
            "Isian `name` seharusnya teks, tetapi yang tertulis daftar"
        );
        assert_eq!(
            words.help(&diagnostic),
            "Tulis di antara tanda kutip: `name = \"…\"`, atau satu teks untuk setiap bahasa: \
             `name = { id = \"…\", en = \"…\" }`."
        );
    }

    #[test]
    fn what_the_toml_parser_says_is_worded() {
        let mistakes = [
            "a = Cincin\n",
            "a = Tentang\n",
            "a = [1, 2\n",
            "a = { x = 1\nb = 2\n",
            "[a\n",
            "[[a]\n",
            "a\n",
            "a = = 1\n",
            "a = [1,,2]\n",
            "a = {x 1}\n",
            "a = [x=1]\n",
            "a = \"x\n",
            "a = 'x\n",
            "harga: 4\n",
            "a = 450.000.000\n",
            "a = 4,5\n",
            "a = 012\n",
            "a = \"C:\\Users\"\n",
            "a = 1\na = 2\n",
            "a = 2026-02-30\n",
            "a = 1.\n",
            "]\n",
            "= 3\n",
            "é = 1\n",
            "b = x\"\n",
        ];
        let words = Words::new(UiLanguage::Id);
        for text in mistakes {
            let (_, errors) = toml::de::DeTable::parse_recoverable(text);
            let detail = errors[0].message();
            let diagnostic = Diagnostic::new(Code::TomlSyntax, Place::Nowhere).with("detail", detail);
            let message = words.message(&diagnostic);
            assert!(message.starts_with("Baris ini tidak dapat dibaca: "), "{message}");
            assert!(!message.contains(detail), "{text:?}: {message}");
        }
        let unknown = Diagnostic::new(Code::TomlSyntax, Place::Nowhere).with("detail", "something new, expected x");
        assert!(words.message(&unknown).ends_with(": something new, expected x"));
    }

    #[test]
    fn numbers_to_type_have_no_separators() {
        let words = Words::new(UiLanguage::Id);
        let price = Diagnostic::new(Code::FractionalAmount, Place::Nowhere)
            .with("value", "450.000")
            .with("whole", 450_000i64)
            .with("currency", "IDR");
        assert_eq!(words.help(&price), "Tulis `450000`, tanpa titik dan tanpa koma.");
        let photo = Diagnostic::new(Code::HugePhoto, Place::Nowhere)
            .with("width", 30_000i64)
            .with("height", 20_000i64)
            .with("limit", 100i64);
        assert!(
            words
                .message(&photo)
                .contains("30.000 × 20.000 piksel; batasnya 100 megapiksel")
        );
    }

    #[test]
    fn sizes_and_numbers() {
        let (id, en) = (Words::new(UiLanguage::Id), Words::new(UiLanguage::En));
        assert_eq!(
            (id.number(1_250_000), en.number(-1_250_000)),
            ("1.250.000".to_owned(), "-1,250,000".to_owned())
        );
        assert_eq!(id.size(0), "0 byte");
        assert_eq!(en.size(999), "999 bytes");
        assert_eq!(id.size(1_049), "1,0 KB");
        assert_eq!(en.size(34_567_000), "34 MB");
        assert_eq!(id.size(2_750_000_000), "2,7 GB");
    }

    #[test]
    fn gaps_show_and_long_values_are_cut() {
        let words = Words::new(UiLanguage::Id);
        assert_eq!(
            words.message(&Diagnostic::new(Code::UnknownField, Place::Nowhere)),
            "Isian `…` tidak dikenal"
        );
        let long = Diagnostic::new(Code::UnknownField, Place::Nowhere).with("field", "은\n".repeat(900));
        assert!(words.message(&long).chars().count() < LONGEST_VALUE + 50);
        assert_eq!(words.text("no-such-id"), "no-such-id");
    }

    proptest! {
        #[test]
        fn no_value_breaks_a_message(index in 0..Code::ALL.len(), value in "(\\PC|[{}\"\\[\n\u{0}-]){0,20}", n: i64) {
            for language in UiLanguage::ALL {
                let words = Words::new(language);
                let code = Code::ALL[index];
                for arg in [Arg::Text(value.clone()), Arg::Number(n)] {
                    let mut diagnostic = Diagnostic::new(code, Place::Nowhere);
                    for name in known(code) {
                        diagnostic = diagnostic.with(name, arg.clone());
                    }
                    prop_assert!(words.message(&diagnostic) != code.id());
                    prop_assert!(!words.help(&diagnostic).starts_with(code.id()));
                    prop_assert!(!words.message(&diagnostic).contains('\n'));
                }
            }
        }
    }
}
