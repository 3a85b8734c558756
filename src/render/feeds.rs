//! Files for machines: sitemap (sitemaps.org), robots.txt (RFC 9309), Atom feeds (RFC 4287).

use super::compose::{Scene, alternates};
use super::xml::escape;
use crate::date::Date;
use crate::locale::LangTag;
use crate::model::entry::Entry;
use crate::model::section::Section;
use crate::model::site::Site;
use crate::paths::UrlPath;
use crate::plan::{PageKey, SitePlan, entry_of};

/// Entries of a feed; feed readers fetch it often.
const FEED_ENTRIES: usize = 30;

/// `sitemap.xml`: every page that has words of its own, with its other languages. `None` without a base
/// address, because the protocol wants absolute addresses.
pub fn sitemap(site: &Site, plan: &SitePlan) -> Option<String> {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    ));
    for page in plan
        .pages
        .iter()
        .filter(|p| p.borrowed_from.is_none() && p.key.is_for_search_engines())
    {
        xml.push_str(&format!(
            "<url><loc>{}</loc>",
            escape(&plan.address.absolute(&page.url)?)
        ));
        let updated = entry_of(site, &page.key).and_then(|entry| entry.updated);
        if let Some(date) = updated.filter(|d| *d <= plan.today.0) {
            xml.push_str(&format!("<lastmod>{date}</lastmod>"));
        }
        for other in alternates(plan, &page.key, &site.village.languages) {
            xml.push_str(&format!(
                "\n<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                escape(&other.hreflang),
                escape(&other.href)
            ));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// `robots.txt`: everything is welcome, and where the sitemap is.
pub fn robots(plan: &SitePlan) -> String {
    let sitemap = UrlPath::new("sitemap.xml")
        .ok()
        .and_then(|url| plan.address.absolute(&url));
    let sitemap = sitemap.map(|url| format!("Sitemap: {url}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// The Atom feed of the scene's language: news, and products by the day they were added. `None` without a
/// base address.
pub fn atom(scene: &Scene<'_>) -> Option<String> {
    let absolute = |url: &UrlPath| scene.plan.address.absolute(url);
    let home = absolute(scene.plan.routes.get(&PageKey::Home, scene.language())?)?;
    let own = absolute(scene.assets.feeds.get(scene.language())?)?;
    let mut items: Vec<(Date, Section, &Entry)> = Vec::new();
    items.extend(scene.site.news.iter().map(|n| (n.date, Section::News, &n.entry)));
    items.extend(
        scene
            .site
            .listed_products()
            .filter_map(|p| Some((p.entry.added?, Section::Products, &p.entry))),
    );
    items.retain(|(date, _, _)| *date <= scene.plan.today.0);
    items.sort_by(|a, b| {
        b.0.cmp(&a.0)
            .then_with(|| a.1.cmp(&b.1))
            .then_with(|| a.2.id.cmp(&b.2.id))
    });
    items.truncate(FEED_ENTRIES);

    // A day begins when it does in the village.
    let zone = scene.site.village.time_zone.offset_hours();
    let instant = |date: Date| format!("{date}T00:00:00+{zone:02}:00");
    let today = scene.plan.today.0;
    let updated = |date: Date, entry: &Entry| entry.updated.filter(|u| *u > date && *u <= today).unwrap_or(date);
    // An empty feed is as old as its site: today's date would make another feed of the same sources every day.
    let newest = items.iter().map(|(date, _, entry)| updated(*date, entry)).max();
    let newest = newest.unwrap_or(scene.plan.period.from);
    let village = escape(&scene.site.village.name);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{own}</id>\n<title>{village}</title>\n<updated>{}</updated>\n<author><name>{village}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n",
        scene.language().as_str(),
        instant(newest),
        own = escape(&own),
        home = escape(&home),
    );
    for (date, section, entry) in items {
        let key = PageKey::Entry(section, entry.id.clone());
        let Some(url) = scene.plan.routes.get(&key, scene.language()).and_then(absolute) else {
            continue;
        };
        let (title, title_lang) = words(scene, &entry.title);
        xml.push_str(&format!(
            "<entry>\n<id>{url}</id>\n<title{title_lang}>{title}</title>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n\
             <published>{}</published>\n<updated>{}</updated>\n",
            instant(date),
            instant(updated(date, entry)),
            url = escape(&url),
        ));
        let (summary, summary_lang) = words(scene, &entry.summary);
        if !summary.is_empty() {
            xml.push_str(&format!("<summary{summary_lang}>{summary}</summary>\n"));
        }
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    Some(xml)
}

/// Escaped words and, when they are borrowed, the attribute that says from which language.
fn words(scene: &Scene<'_>, words: &crate::model::localized::Localized<String>) -> (String, String) {
    let lang = |l: &LangTag| format!(" xml:lang=\"{}\"", l.as_str());
    match words.pick(scene.chain()) {
        Some((text, lent_by)) => (escape(text), lent_by.map(lang).unwrap_or_default()),
        None => (String::new(), String::new()),
    }
}
