//! The colours of a village's site.

use crate::diag::{Bag, Code, Diagnostic};
use crate::model::fields::Choice;
use crate::model::village::Village;
use crate::theme::{Palette, Theme};

/// The theme's colours in the village's mood and with its accent. An accent that cannot be read goes into `bag`,
/// and the theme's own stands in for it.
pub(super) fn palette(village: &Village, theme: &Theme, bag: &mut Bag) -> Palette {
    let mood = village.mood.map(Choice::name);
    let Some(accent) = &village.accent else {
        return Palette::plain(theme, mood);
    };
    Palette::with_accent(theme, mood, &accent.value).unwrap_or_else(|low| {
        bag.push(
            Diagnostic::new(Code::LowContrast, accent.span)
                .with("value", accent.value.as_str())
                .with("found", format!("{:.1}", low.found))
                .with("suggestion", low.instead),
        );
        Palette::plain(theme, mood)
    })
}

#[cfg(test)]
mod tests {
    use crate::model::choices::Mood;
    use crate::model::fields::Choice;
    use crate::theme::MOODS;

    #[test]
    fn themes_know_the_moods_that_villages_have() {
        assert_eq!(Mood::NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>(), MOODS);
    }
}
