//! The languages in which the program speaks with its user.

/// A language that the program speaks with its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UiLanguage {
    /// Indonesian.
    Id,
    /// English.
    En,
}

impl UiLanguage {
    /// Both.
    pub const ALL: [UiLanguage; 2] = [UiLanguage::Id, UiLanguage::En];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            UiLanguage::Id => "id",
            UiLanguage::En => "en",
        }
    }

    /// The language that a user chose by its tag: exactly `id` or `en`.
    pub fn parse(text: &str) -> Option<Self> {
        UiLanguage::ALL.into_iter().find(|l| l.tag() == text)
    }

    /// The language for a system's locale (`id-ID`, `en_US.UTF-8`, `ban`). Who uses a system in Malay or a
    /// regional language of Indonesia reads Indonesian more readily than English.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        match language.as_str() {
            "id" | "in" | "ms" | "jv" | "jw" | "su" | "ban" | "min" | "ace" | "sas" | "mad" | "bug" | "bjn" | "bbc" => {
                UiLanguage::Id
            }
            _ => UiLanguage::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_decides_the_language() {
        for (locale, language) in [
            ("id-ID", UiLanguage::Id),
            ("id_ID.UTF-8", UiLanguage::Id),
            ("ban", UiLanguage::Id),
            ("en_GB", UiLanguage::En),
            ("ko-KR", UiLanguage::En),
            ("C", UiLanguage::En),
            ("", UiLanguage::En),
        ] {
            assert_eq!(UiLanguage::from_locale(locale), language, "{locale}");
        }
        assert_eq!(UiLanguage::parse("id"), Some(UiLanguage::Id));
        assert_eq!(UiLanguage::parse("ko"), None);
    }
}
