//! A language in use: its words and formats.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Bag;
use crate::locale::messages::{FluentArgs, Messages};
use crate::locale::{Formats, LangTag};
use crate::theme::Theme;

/// One language of a site.
#[derive(Clone)]
pub struct Tongue {
    /// The theme's words, falling back along the chain and then to English.
    pub messages: Arc<Messages>,
    /// Dates, numbers, money.
    pub formats: Arc<Formats>,
    /// The language's own name for itself.
    pub name: String,
}

/// All languages of a site.
pub type Tongues = BTreeMap<LangTag, Tongue>;

impl Tongue {
    /// The words of `theme` and the formats of `language`. `chain`: languages asked for a missing message.
    pub fn new(theme: &Theme, language: &LangTag, chain: &[LangTag], bag: &mut Bag) -> Tongue {
        let chain: Vec<&str> = chain.iter().map(LangTag::as_str).collect();
        let messages = theme.messages(&chain, bag);
        let own_name = messages
            .get("language-name", &FluentArgs::new())
            .filter(|(_, lang)| *lang == language.as_str())
            .map(|(name, _)| name);
        Tongue {
            messages: Arc::new(messages),
            formats: Arc::new(Formats::new(language)),
            name: own_name.unwrap_or_else(|| language.as_str().to_owned()),
        }
    }
}
