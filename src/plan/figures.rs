//! Which photos of a thing its page shows as figures: small, and large when opened. Photos that stand in its text are
//! not shown once more, nor those that another part of the page shows.

use super::links::LinkMap;
use crate::locale::LangTag;
use crate::model::entry::Entry;
use crate::model::photo::Photo;
use crate::model::product::Product;
use crate::paths::InputPath;
use crate::syntax::markdown::LinkTarget;

/// The figures of a thing on a page whose words are asked for along `chain`, in their order.
pub fn figures<'e>(entry: &'e Entry, links: &LinkMap, chain: &[LangTag]) -> Vec<&'e Photo> {
    figures_without(entry, links, chain, &[])
}

/// Those of the village's story: the first photo is the wide one at the top.
pub fn figures_of_story<'e>(story: &'e Entry, links: &LinkMap, chain: &[LangTag]) -> Vec<&'e Photo> {
    let first = story.photos.first().map(|photo| &photo.path);
    figures_without(story, links, chain, first.as_slice())
}

/// Those of a product: the first photo stands for it, whatever else that shows.
pub fn figures_of_product<'e>(product: &'e Product, links: &LinkMap, chain: &[LangTag]) -> Vec<&'e Photo> {
    let cover = product.entry.photos.first().map(|photo| &photo.path);
    let elsewhere: Vec<_> = small_photos(product).filter(|path| Some(*path) != cover).collect();
    figures_without(&product.entry, links, chain, &elsewhere)
}

/// The photos that stand small beside the steps of its making and its film.
pub fn small_photos(product: &Product) -> impl Iterator<Item = &InputPath> {
    let steps = product.process.iter().filter_map(|step| step.photo.as_ref());
    let poster = product.video.iter().filter_map(|video| video.poster.as_ref());
    steps.chain(poster)
}

fn figures_without<'e>(
    entry: &'e Entry,
    links: &LinkMap,
    chain: &[LangTag],
    elsewhere: &[&InputPath],
) -> Vec<&'e Photo> {
    let in_text = pictures_in_text(entry, links, chain);
    let is_figure = |photo: &&Photo| !in_text.contains(&photo.path) && !elsewhere.contains(&&photo.path);
    entry.photos.iter().filter(is_figure).collect()
}

/// Paths of the photos that stand in the text which the page shows.
fn pictures_in_text(entry: &Entry, links: &LinkMap, chain: &[LangTag]) -> Vec<InputPath> {
    let Some((body, _)) = entry.bodies.pick(chain) else {
        return Vec::new();
    };
    let path = |target: &str| match LinkTarget::parse(target) {
        LinkTarget::Relative { path, .. } => entry.folder.resolve(&path).ok(),
        _ => None,
    };
    let images = body.document.images.iter().filter_map(|image| path(&image.target));
    images.filter(|path| links.photo(path).is_some()).collect()
}
