//! A theme ready for use: templates parsed once, bound to the words of each language when first needed.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::templates::{PageTemplates, Templates};
use super::tongue::Tongue;
use crate::diag::Bag;
use crate::locale::LangTag;
use crate::theme::{Theme, check_strings};

/// A theme and its templates. Shared by all villages that use it, and by all threads.
pub struct Looks {
    /// The theme.
    pub theme: Theme,
    templates: Templates,
    voices: RwLock<BTreeMap<Vec<LangTag>, Arc<Voice>>>,
}

/// A theme in one language.
pub struct Voice {
    /// Words and formats.
    pub tongue: Tongue,
    /// Templates that speak it.
    pub templates: PageTemplates,
}

impl Looks {
    /// Parses the templates. `None` when one is wrong; `bag` says which.
    pub fn new(theme: Theme, bag: &mut Bag) -> Option<Self> {
        let templates = Templates::load(&theme, bag)?;
        // Messages are read here once to report what is wrong with them; English falls back to nothing.
        for language in theme.languages() {
            let _ = theme.messages(&[language], bag);
        }
        check_strings(&theme, bag);
        Some(Looks {
            theme,
            templates,
            voices: RwLock::default(),
        })
    }

    /// The theme in each of `languages`, whose fallbacks are `chains`.
    pub fn voices(
        &self,
        languages: &[LangTag],
        chains: &BTreeMap<LangTag, Vec<LangTag>>,
    ) -> BTreeMap<LangTag, Arc<Voice>> {
        let voice = |language: &LangTag| {
            let chain = chains.get(language).cloned().unwrap_or_else(|| vec![language.clone()]);
            (language.clone(), self.voice(language, chain))
        };
        languages.iter().map(voice).collect()
    }

    fn voice(&self, language: &LangTag, chain: Vec<LangTag>) -> Arc<Voice> {
        let known = self
            .voices
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&chain)
            .cloned();
        if let Some(voice) = known {
            return voice;
        }
        // What is wrong with the messages was reported when the theme was loaded.
        let tongue = Tongue::new(&self.theme, language, &chain, &mut Bag::new());
        let templates = self.templates.for_language(Arc::clone(&tongue.messages));
        let voice = Arc::new(Voice { tongue, templates });
        let mut voices = self.voices.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(voices.entry(chain).or_insert(voice))
    }
}
