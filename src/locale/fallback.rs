//! In which order languages are asked for a text that is missing.

use std::collections::BTreeMap;

use super::tag::LangTag;

/// The orders that a workspace prescribes: for a language those that are asked next after it.
pub type Prescribed = BTreeMap<LangTag, Vec<LangTag>>;

/// The chain of every language of `declared`, as [`fallback_chain`] gives it; where `prescribed` names a
/// language, those that it lists come right after it, in that order.
pub fn fallback_chains(declared: &[LangTag], prescribed: &Prescribed) -> BTreeMap<LangTag, Vec<LangTag>> {
    let chain = |wanted: &LangTag| {
        let automatic = fallback_chain(wanted, declared);
        let first = std::iter::once(wanted).chain(prescribed.get(wanted).into_iter().flatten());
        let mut chain: Vec<LangTag> = Vec::with_capacity(automatic.len());
        for tag in first.chain(&automatic) {
            if declared.contains(tag) && !chain.contains(tag) {
                chain.push(tag.clone());
            }
        }
        chain
    };
    declared.iter().map(|wanted| (wanted.clone(), chain(wanted))).collect()
}

/// The order in which the languages of a workspace are asked for a text that a reader of `wanted` misses.
///
/// `declared` are the workspace's languages, the first is the default. The order is: `wanted` itself; its
/// parents, from near to far (`zh-Hant-TW` → `zh-Hant` → `zh`); other varieties of the same language; for a
/// regional language of Indonesia `id`, else `en`; the default; the rest as declared. The result holds every
/// declared language once and no other.
pub fn fallback_chain(wanted: &LangTag, declared: &[LangTag]) -> Vec<LangTag> {
    let mut chain: Vec<LangTag> = Vec::with_capacity(declared.len());
    let mut ask = |tag: &LangTag| {
        if declared.contains(tag) && !chain.contains(tag) {
            chain.push(tag.clone());
        }
    };
    ask(wanted);
    wanted.parents().iter().for_each(&mut ask);
    declared
        .iter()
        .filter(|tag| tag.language() == wanted.language())
        .for_each(&mut ask);
    let indonesian = LangTag::indonesian();
    if wanted.is_regional_of_indonesia() && declared.contains(&indonesian) {
        ask(&indonesian);
    } else {
        ask(&LangTag::english());
    }
    // The default is the first of the declared.
    declared.iter().for_each(&mut ask);
    chain
}

/// The languages that are asked for words of the theme, by the `chain` of a language. A reader from abroad more likely reads English than the
/// default language of a village, also where that has no English texts.
pub fn asked_for_words<'c>(language: &LangTag, chain: &'c [LangTag]) -> Vec<&'c str> {
    const ENGLISH: &str = "en";
    let mut tags: Vec<&str> = chain.iter().map(LangTag::as_str).collect();
    if !language.is_regional_of_indonesia() && !tags.contains(&ENGLISH) {
        let is_other = |tag: &LangTag| tag.language() != language.language();
        tags.insert(chain.iter().position(is_other).unwrap_or(chain.len()), ENGLISH);
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tags(text: &str) -> Vec<LangTag> {
        text.split_whitespace()
            .map(|t| LangTag::parse(t).expect("a tag"))
            .collect()
    }

    fn chain(wanted: &str, declared: &str) -> String {
        let wanted = LangTag::parse(wanted).expect("a tag");
        let chain = fallback_chain(&wanted, &tags(declared));
        chain.iter().map(LangTag::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn orders() {
        for (wanted, declared, expected) in [
            ("id", "id en ko", "id en ko"),
            ("ko", "id en ko", "ko en id"),
            ("ko", "id ja ko", "ko id ja"),
            ("ban", "ja en id ban", "ban id ja en"),
            ("jv", "ja en jv", "jv en ja"),
            (
                "zh-Hant-TW",
                "id zh zh-Hant zh-Hant-TW en",
                "zh-Hant-TW zh-Hant zh en id",
            ),
            ("zh-TW", "id en zh zh-Hant", "zh-Hant zh en id"),
            ("zh", "id en zh-Hans", "zh-Hans en id"),
            ("pt-PT", "id en pt-BR", "pt-BR en id"),
            ("ar", "id en", "en id"),
            ("ar", "id", "id"),
            ("ar", "", ""),
            ("id", "id id en", "id en"),
        ] {
            assert_eq!(chain(wanted, declared), expected, "{wanted} of {declared}");
        }
    }

    #[test]
    fn a_workspace_prescribes_its_own_order() {
        let declared = tags("id en zh-Hans zh-Hant ko ban");
        let prescribed = Prescribed::from([
            (tags("zh-Hant").remove(0), tags("zh-Hans ko")),
            (tags("ko").remove(0), tags("id")),
        ]);
        let chains = fallback_chains(&declared, &prescribed);
        let order = |wanted: &str| {
            let chain = &chains[&tags(wanted)[0]];
            chain.iter().map(LangTag::as_str).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(order("zh-Hant"), "zh-Hant zh-Hans ko en id ban");
        assert_eq!(order("ko"), "ko id en zh-Hans zh-Hant ban");
        assert_eq!(order("ban"), "ban id en zh-Hans zh-Hant ko");
    }

    fn any_tag() -> impl Strategy<Value = LangTag> {
        let pool = tags(
            "id en ko ja zh zh-Hans zh-Hant zh-TW zh-Hant-TW zh-Hans-CN ar ar-SA jv jv-Arab su ban min sas pt-BR pt-PT \
             pt en-GB id-ID sr-Latn sr-Cyrl ca-valencia ca",
        );
        proptest::sample::select(pool)
    }

    proptest! {
        #[test]
        fn every_declared_language_once_and_no_other(
            wanted in any_tag(),
            declared in proptest::collection::vec(any_tag(), 0..10),
        ) {
            let chain = fallback_chain(&wanted, &declared);
            let mut sorted = chain.clone();
            sorted.sort();
            let mut expected = declared.clone();
            expected.sort();
            expected.dedup();
            prop_assert_eq!(sorted, expected);
            if declared.contains(&wanted) {
                prop_assert_eq!(&chain[0], &wanted);
            }
            // Same language before every other.
            let own = chain.iter().take_while(|t| t.language() == wanted.language()).count();
            prop_assert_eq!(own, chain.iter().filter(|t| t.language() == wanted.language()).count());
        }

        #[test]
        fn a_prescribed_order_ends_and_leaks_no_language(
            declared in proptest::collection::vec(any_tag(), 1..8),
            wanted in any_tag(),
            next in proptest::collection::vec(any_tag(), 0..6),
        ) {
            let chains = fallback_chains(&declared, &Prescribed::from([(wanted.clone(), next.clone())]));
            prop_assert!(chains.keys().all(|tag| declared.contains(tag)));
            for (tag, chain) in &chains {
                prop_assert_eq!(&chain[0], tag);
                let (mut found, mut expected) = (chain.clone(), declared.clone());
                found.sort();
                expected.sort();
                expected.dedup();
                prop_assert_eq!(found, expected);
            }
            if let Some(chain) = chains.get(&wanted) {
                let mut asked: Vec<&LangTag> = Vec::new();
                for tag in next.iter().filter(|t| declared.contains(t) && **t != wanted) {
                    if !asked.contains(&tag) {
                        asked.push(tag);
                    }
                }
                prop_assert_eq!(chain[1..].iter().take(asked.len()).collect::<Vec<_>>(), asked);
            }
        }

        #[test]
        fn the_order_of_the_others_does_not_change_the_head(
            wanted in any_tag(),
            declared in proptest::collection::vec(any_tag(), 2..8),
        ) {
            let mut other = declared.clone();
            other[1..].reverse();
            let parents = wanted.parents();
            let head = |d: &[LangTag]| fallback_chain(&wanted, d)
                .into_iter()
                .filter(|t| *t == wanted || parents.contains(t))
                .collect::<Vec<_>>();
            prop_assert_eq!(head(&declared), head(&other));
        }
    }

    #[test]
    fn readers_from_abroad_are_addressed_in_english() {
        let asked = |language: &str, chain: &str| {
            let tag = |t: &str| LangTag::parse(t).unwrap_or_else(|_| panic!("{t}"));
            let chain: Vec<LangTag> = chain.split(' ').map(tag).collect();
            asked_for_words(&tag(language), &chain).join(" ")
        };
        assert_eq!(asked("fr", "fr id"), "fr en id");
        assert_eq!(asked("fr", "fr en id"), "fr en id");
        assert_eq!(asked("pt-PT", "pt-PT pt-BR id"), "pt-PT pt-BR en id");
        assert_eq!(asked("jv", "jv id"), "jv id");
        assert_eq!(asked("id", "id"), "id en");
    }
}
