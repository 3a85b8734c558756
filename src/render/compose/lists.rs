//! Pages that list a section.

use super::Scene;
use crate::model::choices::Category;
use crate::model::entry::Entry;
use crate::model::event::Event;
use crate::model::fields::Choice;
use crate::model::producer::Producer;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::paths::Id;
use crate::plan::{Facet, FacetValue, PageKey, Trait};
use crate::render::view::{Calendar, Card, Chosen, Filter, FilterValue, Group, Link, List, Text};

impl Scene<'_> {
    /// The list of `section`.
    pub fn list(&self, section: Section) -> List {
        let site = self.site;
        let groups = match section {
            Section::Products => self.products_by_category(),
            Section::Producers => self.producers_by_cooperative(),
            Section::Events => self.events_by_time(),
            Section::Galleries => one_group(site.galleries.iter().filter_map(|g| self.gallery_card(g)).collect()),
            Section::News => one_group(site.news.iter().filter_map(|n| self.news_card(n)).collect()),
            Section::Outlets => self.by_letter(
                self.in_order(&site.outlets, |o| &o.entry),
                |o| &o.entry,
                |o| self.outlet_card(o),
            ),
            Section::Pages => Vec::new(),
        };
        List {
            total: groups.iter().map(|g| g.cards.len()).sum(),
            groups,
            calendar: self.calendar().filter(|_| section == Section::Events),
            filters: if section == Section::Products {
                self.filters()
            } else {
                Vec::new()
            },
            chosen: None,
        }
    }

    /// The products that have one value of a facet.
    pub fn narrowed(&self, facet: Facet, key: &Id) -> List {
        let value = self.plan.facets.get(facet, key);
        let has = |p: &&Product| value.is_some_and(|v| v.products.contains(&p.entry.id));
        let groups = one_group(
            self.site
                .listed_products()
                .filter(has)
                .filter_map(|p| self.catalogue_card(p))
                .collect(),
        );
        let all = PageKey::List(Section::Products);
        List {
            total: groups.iter().map(|g| g.cards.len()).sum(),
            groups,
            calendar: None,
            filters: self.filters(),
            chosen: value.and_then(|value| {
                Some(Chosen {
                    facet: self.t(facet.message()),
                    value: self.facet_words(value),
                    all: Link {
                        href: self.link(&all)?,
                        label: self.plain(self.t("all-products")),
                        current: false,
                    },
                })
            }),
        }
    }

    fn filters(&self) -> Vec<Filter> {
        let mut filters = self.shared.filters(self.language(), || self.filter_words());
        for (filter, (facet, values)) in filters.iter_mut().zip(self.plan.facets.iter()) {
            for (shown, value) in filter.values.iter_mut().zip(values) {
                let key = PageKey::Narrowed(facet, value.key.clone());
                shown.link.href = self.link(&key).unwrap_or_default();
                shown.link.current = self.page.key == key;
            }
            filter.values.retain(|value| !value.link.href.is_empty());
        }
        filters
    }

    /// The filters without links: what of them stands on every page alike.
    fn filter_words(&self) -> Vec<Filter> {
        let value = |facet: Facet, value: &FacetValue| FilterValue {
            tag: value.tag(facet),
            link: Link {
                href: String::new(),
                label: self.facet_words(value),
                current: false,
            },
            count: value.products.len(),
        };
        let filter = |(facet, values): (Facet, &[FacetValue])| Filter {
            key: facet.name(),
            label: self.t(facet.message()),
            values: values.iter().map(|found| value(facet, found)).collect(),
        };
        self.plan.facets.iter().map(filter).collect()
    }

    /// What a value of a facet is called.
    pub(super) fn facet_words(&self, value: &FacetValue) -> Text {
        match &value.means {
            Trait::Category(category) => self.plain(self.choice("category", *category)),
            Trait::Availability(status) => self.plain(self.choice("status", *status)),
            Trait::Material(words) => self.words(words).unwrap_or_default(),
            Trait::Maker(id) => {
                let maker = self.site.producer(id).and_then(|p| self.words(&p.entry.title));
                maker.unwrap_or_else(|| self.plain(id.as_str()))
            }
            Trait::Price { from, below } => {
                let (from, below) = (from.map(|m| self.tongue.money(m)), below.map(|m| self.tongue.money(m)));
                self.plain(match (&from, &below) {
                    (Some(from), Some(below)) => self.t_with(
                        "filter-price-between",
                        [("from", from.as_str()), ("below", below.as_str())],
                    ),
                    (Some(from), None) => self.t_with("filter-price-from", [("from", from.as_str())]),
                    (None, below) => {
                        self.t_with("filter-price-below", [("below", below.as_deref().unwrap_or_default())])
                    }
                })
            }
        }
    }

    /// The calendar of all events.
    fn calendar(&self) -> Option<Calendar> {
        let url = self.plan.calendars.whole(self.language())?;
        let absolute = self.plan.address.absolute(url);
        let rest = absolute.as_ref().and_then(|address| address.split_once(':'));
        Some(Calendar {
            file: self.link_to(url),
            subscribe: rest.map(|(_, rest)| format!("webcal:{rest}")),
        })
    }

    /// Things in the order in which a reader of this language looks for them: by the author's `order`, then by name.
    pub fn in_order<'e, T>(&self, things: impl IntoIterator<Item = &'e T>, entry: impl Fn(&T) -> &Entry) -> Vec<&'e T> {
        let name = |thing: &T| self.words(&entry(thing).title).unwrap_or_default().text;
        let mut named: Vec<(String, &T)> = things.into_iter().map(|thing| (name(thing), thing)).collect();
        named.sort_by(|(a_name, a), (b_name, b)| {
            let (a, b) = (entry(a), entry(b));
            let order = |e: &Entry| e.order.unwrap_or(i64::MAX);
            let by_order = order(a).cmp(&order(b));
            let by_name = || self.tongue.formats.compare(a_name, b_name);
            by_order.then_with(by_name).then_with(|| a.id.cmp(&b.id))
        });
        named.into_iter().map(|(_, thing)| thing).collect()
    }

    /// Things in their order; where they are many and only their names order them, under the letters with which these
    /// begin.
    fn by_letter<T>(
        &self,
        things: Vec<&T>,
        entry: impl Fn(&T) -> &Entry,
        card: impl Fn(&T) -> Option<Card>,
    ) -> Vec<Group> {
        if things.len() < MANY || things.iter().any(|thing| entry(thing).order.is_some()) {
            return one_group(things.into_iter().filter_map(card).collect());
        }
        let mut groups: Vec<Group> = Vec::new();
        for thing in things {
            let name = self.words(&entry(thing).title).unwrap_or_default().text;
            let letter = self.tongue.formats.head(&name);
            let of_letter = |g: &&mut Group| g.heading.as_ref().is_some_and(|h| h.text == letter);
            match groups.iter_mut().find(of_letter) {
                Some(group) => group.cards.extend(card(thing)),
                None => groups.push(Group {
                    id: format!("letter-{}", groups.len() + 1),
                    heading: Some(self.plain(letter)),
                    cards: card(thing).into_iter().collect(),
                }),
            }
        }
        groups
    }

    /// Products by category, in the order of the categories; without headings when there is only one.
    fn products_by_category(&self) -> Vec<Group> {
        let products = self.in_order(self.site.listed_products(), |p| &p.entry);
        let of = |category: Category| {
            let products = products.iter().copied();
            products.filter(move |p: &&Product| p.category == category)
        };
        let mut groups: Vec<Group> = Category::NAMES
            .iter()
            .filter(|(_, category)| of(*category).next().is_some())
            .map(|(name, category)| Group {
                id: format!("category-{name}"),
                heading: Some(self.plain(self.choice("category", *category))),
                cards: of(*category).filter_map(|p| self.catalogue_card(p)).collect(),
            })
            .collect();
        if let [only] = groups.as_mut_slice() {
            only.heading = None;
        }
        groups
    }

    /// Each cooperative followed by its members and theirs, then those who belong to none; without headings
    /// when nobody belongs to anything.
    fn producers_by_cooperative(&self) -> Vec<Group> {
        let all = self.in_order(&self.site.producers, |p| &p.entry);
        let members = |of: &Producer| {
            let id = of.entry.id.clone();
            all.iter()
                .copied()
                .filter(move |p| p.member_of.as_ref().is_some_and(|m| m.value == id))
        };
        let (heads, alone): (Vec<&Producer>, Vec<&Producer>) = all
            .iter()
            .copied()
            .filter(|p| p.member_of.is_none())
            .partition(|p| members(p).next().is_some());
        if heads.is_empty() {
            return self.by_letter(all, |p| &p.entry, |p| self.producer_card(p));
        }
        let mut groups: Vec<Group> = Vec::new();
        for head in heads {
            let mut cards = Vec::new();
            // Circles were reported and taken out, so this ends.
            let mut waiting = vec![head];
            while let Some(producer) = waiting.pop() {
                cards.extend(self.producer_card(producer));
                let mut below: Vec<&Producer> = members(producer).collect();
                below.reverse();
                waiting.append(&mut below);
            }
            groups.push(Group {
                id: format!("producer-{}", head.entry.id),
                heading: self.words(&head.entry.title),
                cards,
            });
        }
        if !alone.is_empty() {
            groups.push(Group {
                id: "independent".to_owned(),
                heading: Some(self.plain(self.t("group-independent"))),
                cards: alone.into_iter().filter_map(|p| self.producer_card(p)).collect(),
            });
        }
        groups
    }

    /// Events to come, soonest first, then past ones, latest first.
    fn events_by_time(&self) -> Vec<Group> {
        let (past, coming): (Vec<&Event>, Vec<&Event>) = self.site.events.iter().partition(|e| self.is_past(e));
        let group = |id: &str, cards: Vec<Card>| Group {
            id: id.to_owned(),
            heading: Some(self.plain(self.t(&format!("group-{id}")))),
            cards,
        };
        let coming = group(
            "upcoming",
            coming.into_iter().filter_map(|e| self.event_card(e)).collect(),
        );
        let past = group(
            "past",
            past.into_iter().rev().filter_map(|e| self.event_card(e)).collect(),
        );
        [coming, past].into_iter().filter(|g| !g.cards.is_empty()).collect()
    }
}

/// From how many things on a list is read by letters.
const MANY: usize = 30;

fn one_group(cards: Vec<Card>) -> Vec<Group> {
    vec![Group {
        id: "all".to_owned(),
        heading: None,
        cards,
    }]
}
