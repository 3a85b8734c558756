//! Texts as HTML: links and pictures resolved for the page that shows them.

use super::{Scene, direction_name};
use crate::locale::messages::FluentArgs;
use crate::locale::{LangTag, Quotes};
use crate::model::entry::{Body, Entry};
use crate::paths::InputPath;
use crate::plan::{PageKey, Resolved, entry_of};
use crate::render::markdown::{self, RenderOptions, ResolvedLink, Resolver, Words};
use crate::render::tongue::Tongue;
use crate::render::view::Html;
use crate::syntax::markdown::LinkTarget;
use crate::theme::RecipeName;

impl Scene<'_> {
    /// The text of a thing, borrowed and marked when the page's language has none.
    pub fn body(&self, entry: &Entry) -> Option<Html> {
        let (body, lent_by) = entry.bodies.pick(self.chain())?;
        let language = lent_by.unwrap_or(self.language());
        let html = self.render_body(body, &entry.folder, language);
        Some(Html {
            html,
            lang: lent_by.map(|l| l.as_str().to_owned()),
            dir: lent_by.map(|l| direction_name(l.direction()).to_owned()),
        })
    }

    fn render_body(&self, body: &Body, folder: &InputPath, language: &LangTag) -> String {
        let resolver = PageResolver {
            scene: self,
            folder,
            language,
        };
        let words = TextWords {
            tongue: self.tongues.get(language).unwrap_or(self.tongue),
        };
        let quotes = Quotes::of(language);
        let options = RenderOptions {
            id_prefix: "",
            first_heading: 2,
            words: &words,
            quotes,
        };
        markdown::render(&body.document, &resolver, options)
    }
}

/// Resolves what a text refers to, seen from the page that shows it.
struct PageResolver<'s, 'a> {
    scene: &'s Scene<'a>,
    folder: &'s InputPath,
    /// The language of the text.
    language: &'s LangTag,
}

impl PageResolver<'_, '_> {
    /// The anchor, when the text that the target page shows in this language has it: a borrowed text may
    /// name headings that the translation words otherwise.
    fn anchor(&self, key: &PageKey, written: &str) -> Option<String> {
        let entry = entry_of(self.scene.site, key)?;
        let (body, _) = entry.bodies.pick(self.scene.chain())?;
        body.document.anchor(written).map(str::to_owned)
    }
}

impl Resolver for PageResolver<'_, '_> {
    fn link(&self, target: &LinkTarget, _raw: &str) -> Option<ResolvedLink> {
        let scene = self.scene;
        match target {
            LinkTarget::Tel(_) | LinkTarget::App(_) if scene.settings.demo => None,
            LinkTarget::External(_) => Some(ResolvedLink {
                href: target.href()?,
                lang: None,
                external: true,
            }),
            LinkTarget::Relative { path, anchor } => match scene.plan.links.resolve(self.folder, path)? {
                Resolved::Page(key) => {
                    let mut href = scene.link(key)?;
                    let anchor = anchor.as_deref().and_then(|a| self.anchor(key, a));
                    if let Some(anchor) = anchor {
                        let same = LinkTarget::Anchor(anchor).href()?;
                        href.push_str(&same);
                    }
                    Some(ResolvedLink {
                        href,
                        lang: None,
                        external: false,
                    })
                }
                Resolved::Photo(photo) => {
                    let files = scene.plan.media.files(photo, RecipeName::Detail);
                    Some(ResolvedLink {
                        href: scene.link_to(&files.last()?.url),
                        lang: None,
                        external: false,
                    })
                }
                Resolved::Unpublished => None,
            },
            _ => Some(ResolvedLink {
                href: target.href()?,
                lang: None,
                external: false,
            }),
        }
    }

    fn image(&self, target: &str, alt: &str, _title: &str) -> Option<String> {
        let LinkTarget::Relative { path, .. } = LinkTarget::parse(target) else {
            return None;
        };
        let Resolved::Photo(photo) = self.scene.plan.links.resolve(self.folder, &path)? else {
            return None;
        };
        let alt = if alt.is_empty() {
            // Inside of a borrowed text, words in the page's own language are the foreign ones.
            let (words, lent_by) = photo.alt.pick(self.scene.chain()).unzip();
            let spoken = lent_by.flatten().unwrap_or(self.scene.language());
            let foreign = (spoken != self.language).then_some(spoken);
            self.scene.marked(words.cloned().unwrap_or_default(), foreign)
        } else {
            self.scene.plain(alt)
        };
        let picture = self.scene.picture_with(photo, RecipeName::Content, alt)?;
        self.scene.templates.picture(&picture)
    }
}

/// The words that a text needs, in the language of the text.
struct TextWords<'s> {
    tongue: &'s Tongue,
}

impl TextWords<'_> {
    fn t(&self, id: &str) -> String {
        self.tongue.told(id, &FluentArgs::new())
    }
}

impl Words for TextWords<'_> {
    fn table(&self, number: usize) -> String {
        format!("{} {}", self.t("table"), self.tongue.formats.integer(number as i64))
    }

    fn footnotes(&self) -> String {
        self.t("footnotes")
    }

    fn footnote(&self, number: usize) -> String {
        let args: FluentArgs<'_> = [("number", number.to_string())].into_iter().collect();
        self.tongue.told("footnote", &args)
    }

    fn footnote_back(&self, number: usize, nth: usize) -> String {
        let back = self.t("footnote-back");
        let footnote = self.footnote(number);
        if nth > 1 {
            format!("{back} ({footnote}, {nth})")
        } else {
            format!("{back} ({footnote})")
        }
    }

    fn task(&self, done: bool) -> String {
        self.t(if done { "task-done" } else { "task-open" })
    }
}
