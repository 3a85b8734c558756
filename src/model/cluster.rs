//! `clusters.toml`: villages that belong together, in the order in which one visits them.

use std::collections::{BTreeMap, BTreeSet};

use url::Url;

use super::choices::Category;
use super::contact::read_words;
use super::fields::{Fields, Role};
use super::localized::Localized;
use super::partner::{is_new, read_id};
use super::product::reference;
use super::settings::{Settings, read_base_url, read_languages};
use super::village::read_for_others;
use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::locale::LangTag;
use crate::paths::Id;
use crate::source::{Shared, TextFile};
use crate::span::Span;
use crate::syntax::toml;

/// A cluster.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Localized<String>,
    /// What its villages are known for.
    pub commodity: Category,
    /// The ids of its villages, in the order of the route; at least one.
    pub villages: Vec<Id>,
    /// What a visitor may expect.
    pub intro: Localized<String>,
}

/// All clusters of a workspace, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    /// The clusters.
    pub all: Vec<Cluster>,
    /// Their villages, as other villages show them.
    pub stops: BTreeMap<Id, Stop>,
    /// Whether the file has mistakes.
    pub is_damaged: bool,
}

/// A village as others on its route show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Its name.
    pub name: String,
    /// Its own address, when it has one.
    pub base_url: Option<Url>,
    /// Its languages; the first is the default.
    pub languages: Vec<LangTag>,
    /// Its folder below the output's root; empty for the home.
    pub folder: String,
}

/// A cluster as one of its villages shows it.
#[derive(Clone, Debug)]
pub struct Route {
    /// The cluster.
    pub cluster: Cluster,
    /// The village before this one.
    pub previous: Option<Stop>,
    /// The village after this one.
    pub next: Option<Stop>,
}

impl Clusters {
    /// Reads `clusters.toml`, if the workspace has one. `villages`: the ids of all villages.
    pub fn read(shared: &Shared, languages: &[LangTag], villages: &BTreeSet<&str>, bag: &mut Bag) -> Clusters {
        let mut clusters = Clusters::default();
        let Some((file, text)) = shared.clusters() else {
            return clusters;
        };
        let mut found = Bag::new();
        super::nik::report(file, text, &mut found);
        let table = toml::parse(&text.text, 0..text.text.len(), file, &mut found);
        let mut seen: BTreeMap<Id, Span> = BTreeMap::new();
        Fields::read(&table, Role::Multilingual, &mut found, |fields| {
            for node in fields.tables("cluster") {
                let read = |fields: &mut Fields<'_, '_>| {
                    let id = read_id(fields);
                    let rest = Cluster::read(fields, id.clone().map(|id| id.value), languages, villages);
                    Some((id?, rest))
                };
                let Some((id, cluster)) = fields.group_of("cluster", node, read).flatten() else {
                    continue;
                };
                if is_new(&id, &mut seen, fields.bag()) {
                    clusters.all.extend(cluster);
                }
            }
        });
        clusters.all.sort_by(|a, b| a.id.cmp(&b.id));
        clusters.is_damaged = text.damaged || found.has_errors();
        bag.append(found);
        clusters
    }

    /// The ids of all villages that belong to a cluster.
    pub fn villages(&self) -> BTreeSet<&Id> {
        self.all.iter().flat_map(|c| &c.villages).collect()
    }

    /// The routes on which `village` lies.
    pub fn routes(&self, village: &str) -> Vec<Route> {
        let route = |cluster: &Cluster| {
            let at = cluster.villages.iter().position(|id| id.as_str() == village)?;
            let stop = |i: Option<usize>| self.stops.get(cluster.villages.get(i?)?).cloned();
            Some(Route {
                cluster: cluster.clone(),
                previous: stop(at.checked_sub(1)),
                next: stop(at.checked_add(1)),
            })
        };
        self.all.iter().filter_map(route).collect()
    }
}

impl Cluster {
    /// Reads all fields but the id, so that their mistakes are found without one too.
    fn read(
        fields: &mut Fields<'_, '_>,
        id: Option<Id>,
        languages: &[LangTag],
        known: &BTreeSet<&str>,
    ) -> Option<Cluster> {
        let name = fields.words("name");
        fields.missing("name");
        let commodity = fields.choice::<Category>("commodity");
        fields.missing("commodity");
        let has_list = fields.has("villages");
        let written = fields.texts("villages");
        fields.missing("villages");
        let intro = fields.words("intro");
        let span = fields.span();
        let bag = fields.bag();
        if has_list && written.is_empty() {
            bag.push(Diagnostic::new(Code::EmptyText, span).with("field", "villages"));
        }
        let mut villages: Vec<Id> = Vec::new();
        for written in &written {
            let Some(id) = reference("village", written, bag) else {
                continue;
            };
            if known.contains(id.value.as_str()) {
                villages.push(id.value);
            } else {
                bag.push(
                    Diagnostic::new(Code::UnknownReference, written.span)
                        .with("kind", "village")
                        .with("id", written.value.as_str())
                        .suggest(nearest(&written.value, known.iter().copied())),
                );
            }
        }
        Some(Cluster {
            id: id?,
            name: read_words(name, languages, bag),
            commodity: commodity?.value,
            villages,
            intro: read_words(intro, languages, bag),
        })
    }
}

impl Stop {
    /// What other villages show of the village `id`, out of its `village.toml`. Its mistakes are reported when
    /// it has its own turn.
    pub fn read(id: &str, folder: &str, text: &TextFile, settings: &Settings) -> Stop {
        read_for_others(text, |fields| {
            let base_url = fields.text("base_url");
            Stop {
                name: fields.text("name").map_or_else(|| id.to_owned(), |n| n.value),
                base_url: base_url.and_then(|url| read_base_url(url, fields.bag())),
                languages: read_languages(fields).unwrap_or_else(|| settings.languages.clone()),
                folder: folder.to_owned(),
            }
        })
    }
}
