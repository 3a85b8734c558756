//! Plural forms in messages, chosen by ICU.
//!
//! fluent-bundle chooses by rules of its own (intl_pluralrules 7.0, CLDR 37) that are wrong where CLDR's
//! divide: its Arabic takes 103 for `other`, not `few`. It has no hook to replace them, so every
//! choice between plural forms is wrapped in a function that names the form: `{ $n -> [one] … }` becomes
//! `{ PLURAL($n) -> [one] … }`.

use fixed_decimal::Decimal;
use fluent_bundle::types::{FluentNumber, FluentNumberType};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, NamedArgument, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::{parser, serializer};
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules, PluralRulesPreferences};

/// The name of the function in rewritten messages.
pub(super) const FUNCTION: &str = "PLURAL";
/// The function's argument with the numbers that have a variant of their own.
const EXACT: &str = "exact";
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The text of an `.ftl` file with every choice between plural forms wrapped. `None` when there is no choice.
/// Parts that are not Fluent are left out.
pub(super) fn rewrite(source: &str) -> Option<String> {
    if !source.contains("->") {
        return None;
    }
    let (Ok(mut resource) | Err((mut resource, _))) = parser::parse_runtime(source.to_owned());
    for entry in &mut resource.body {
        let attributes = match entry {
            Entry::Message(message) => {
                message.value.iter_mut().for_each(pattern);
                &mut message.attributes
            }
            Entry::Term(term) => {
                pattern(&mut term.value);
                &mut term.attributes
            }
            _ => continue,
        };
        attributes
            .iter_mut()
            .for_each(|attribute| pattern(&mut attribute.value));
    }
    Some(serializer::serialize(&resource))
}

fn pattern(part: &mut Pattern<String>) {
    for element in &mut part.elements {
        if let PatternElement::Placeable { expression: inner } = element {
            expression(inner);
        }
    }
}

fn expression(part: &mut Expression<String>) {
    match part {
        Expression::Select { selector, variants } => {
            variants.iter_mut().for_each(|variant| pattern(&mut variant.value));
            if is_number(selector) && variants.iter().any(is_form) {
                let inner = std::mem::replace(selector, InlineExpression::StringLiteral { value: String::new() });
                *selector = wrapped(inner, variants);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression: inner }) => expression(inner),
        Expression::Inline(_) => {}
    }
}

fn is_number(selector: &InlineExpression<String>) -> bool {
    match selector {
        InlineExpression::VariableReference { .. } | InlineExpression::NumberLiteral { .. } => true,
        InlineExpression::FunctionReference { id, .. } => id.name == "NUMBER",
        _ => false,
    }
}

fn is_form(variant: &Variant<String>) -> bool {
    matches!(&variant.key, VariantKey::Identifier { name } if FORMS.contains(&name.as_str()))
}

fn wrapped(selector: InlineExpression<String>, variants: &[Variant<String>]) -> InlineExpression<String> {
    let exact: Vec<&str> = variants
        .iter()
        .filter_map(|variant| match &variant.key {
            VariantKey::NumberLiteral { value } => Some(value.as_str()),
            VariantKey::Identifier { .. } => None,
        })
        .collect();
    let identifier = |name: &str| Identifier { name: name.to_owned() };
    let exact = (!exact.is_empty()).then(|| NamedArgument {
        name: identifier(EXACT),
        value: InlineExpression::StringLiteral { value: exact.join(" ") },
    });
    InlineExpression::FunctionReference {
        id: identifier(FUNCTION),
        arguments: CallArguments {
            positional: vec![selector],
            named: exact.into_iter().collect(),
        },
    }
}

/// The plural rules of one language, for the function.
pub(super) struct Plurals {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Plurals {
    pub(super) fn new(locale: &Locale) -> Plurals {
        let preferences = PluralRulesPreferences::from(locale);
        Plurals {
            cardinal: PluralRules::try_new_cardinal(preferences).ok(),
            ordinal: PluralRules::try_new_ordinal(preferences).ok(),
        }
    }

    /// What the function gives: the number itself where a variant names it, else the name of its form.
    /// What is no number stays as it is, so that a text can choose among the same variants.
    pub(super) fn choose<'a>(&self, positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
        let number = match positional.first() {
            Some(FluentValue::Number(number)) => number,
            Some(other) => return other.clone(),
            None => return FluentValue::Error,
        };
        if let Some(FluentValue::String(exact)) = named.get(EXACT) {
            let same = exact.split(' ').find(|literal| literal.parse() == Ok(number.value));
            if let Some(literal) = same {
                return FluentValue::try_number(literal).into_owned();
            }
        }
        FluentValue::String(self.form(number).into())
    }

    fn form(&self, number: &FluentNumber) -> &'static str {
        let rules = match number.options.r#type {
            FluentNumberType::Cardinal => &self.cardinal,
            FluentNumberType::Ordinal => &self.ordinal,
        };
        let category = match (rules, decimal(number)) {
            (Some(rules), Some(decimal)) => rules.category_for(&decimal),
            _ => PluralCategory::Other,
        };
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}

/// The number with the digits that its options ask for; `None` when it is not finite.
pub(super) fn decimal(number: &FluentNumber) -> Option<Decimal> {
    let text = match number.options.maximum_fraction_digits {
        Some(most) => format!("{:.*}", most.min(20), number.value),
        None => number.as_string().into_owned(),
    };
    Decimal::try_from_str(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_wrapped_and_nothing_else() {
        let source = "a = { $n ->\n    [0] none\n    [one] one\n   *[other] { $m ->\n        [few] f\n       *[other] o\n    }\n}\n\
            b = { $gender ->\n    [male] he\n   *[female] she\n}\n-t = { NUMBER($n, type: \"ordinal\") ->\n   *[other] th\n}\n    .x = { $n }\n";
        let rewritten = rewrite(source).expect("choices");
        for wanted in [
            "{ PLURAL($n, exact: \"0\") ->",
            "{ PLURAL($m) ->",
            "{ $gender ->",
            "{ PLURAL(NUMBER($n, type: \"ordinal\")) ->",
            ".x = { $n }",
        ] {
            assert!(rewritten.contains(wanted), "{wanted} in {rewritten}");
        }
        assert_eq!(rewrite("a = { $n }\n"), None);
    }
}
