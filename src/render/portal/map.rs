//! The map of the portal: where in Indonesia its villages lie.

use super::PortalPage;
use super::regions::region_url;
use crate::model::summary::VillageSummary;
use crate::paths::UrlPath;
use crate::plan::RegionNode;
use crate::render::view::{MapDot, MapView};

/// The outline as path data, made by `map/make.py` from Natural Earth.
const OUTLINE: &str = include_str!("map/outline.txt");
/// The projection of `map/make.py`: units a degree, and the place of the origin.
const SCALE: f64 = 20.0;
const WEST: f64 = 94.5;
const NORTH: f64 = 6.5;
/// Radius of what a finger meets. On a phone of 360 px the map is about 0.4 px a unit, so this is 24 px across (WCAG
/// 2.2, 2.5.8).
const TOUCH: f64 = 30.0;
/// The largest dot.
const LARGEST: f64 = 28.0;

/// Villages so near to each other that they share a dot.
struct Cluster<'v> {
    x: f64,
    y: f64,
    villages: Vec<&'v VillageSummary>,
}

/// The villages of `country` that say where they are, gathered so that no dot touches another. The order in which they
/// are gathered is that of their ids.
fn clusters<'v>(country: &RegionNode<'v>) -> Vec<Cluster<'v>> {
    let mut clusters: Vec<Cluster<'v>> = Vec::new();
    for village in &country.villages {
        let Some((lat, lon)) = village.location else {
            continue;
        };
        let degrees = |whole: i32| f64::from(whole) / 100_000.0;
        let (x, y) = ((degrees(lon) - WEST) * SCALE, (NORTH - degrees(lat)) * SCALE);
        let distance = |c: &Cluster<'_>| (c.x - x).hypot(c.y - y);
        let nearest = clusters.iter_mut().min_by(|a, b| distance(a).total_cmp(&distance(b)));
        match nearest.filter(|c| distance(c) < 2.0 * TOUCH) {
            Some(cluster) => cluster.villages.push(village),
            None => clusters.push(Cluster {
                x,
                y,
                villages: vec![village],
            }),
        }
    }
    clusters
}

impl PortalPage<'_> {
    /// The map as the page at `url` shows it; `None` when no village says where it is.
    pub(super) fn map(&self, country: &RegionNode<'_>, url: &UrlPath) -> Option<MapView> {
        let clusters = clusters(country);
        let most = clusters.iter().map(|c| c.villages.len()).max()? as f64;
        let dots = clusters.iter().map(|cluster| {
            let count = cluster.villages.len();
            let share = (count as f64 / most).sqrt();
            MapDot {
                x: cluster.x.round() as i64,
                y: cluster.y.round() as i64,
                radius: (LARGEST * (0.5 + 0.5 * share)).round() as i64,
                count: self.voice.tongue.formats.integer(count as i64),
                href: self.dot_address(country, cluster, url),
                label: self.dot_label(country, cluster),
            }
        });
        Some(MapView {
            outline: OUTLINE.trim_end(),
            dots: dots.collect(),
        })
    }

    /// The village of a dot, or the page of the smallest area that has all its villages; `None` when that is the page
    /// itself.
    fn dot_address(&self, country: &RegionNode<'_>, cluster: &Cluster<'_>, url: &UrlPath) -> Option<String> {
        if let [village] = cluster.villages.as_slice() {
            return Some(self.village_href(village, url));
        }
        let mut path = vec![country];
        while let Some(area) = path.last().and_then(|area| {
            let holds_all = |child: &&RegionNode<'_>| {
                let is_in = |v: &&VillageSummary| v.region_code.starts_with(&child.code);
                cluster.villages.iter().all(is_in)
            };
            area.pages().iter().find(holds_all)
        }) {
            path.push(area);
        }
        let address = region_url(&self.settings.languages, self.language, &path);
        (address != *url).then(|| self.link(&address, url))
    }

    /// The village of a dot, or its provinces and how many villages there are.
    fn dot_label(&self, country: &RegionNode<'_>, cluster: &Cluster<'_>) -> String {
        if let [village] = cluster.villages.as_slice() {
            return village.name.clone();
        }
        let has_some = |area: &&RegionNode<'_>| cluster.villages.iter().any(|v| v.region_code.starts_with(&area.code));
        let provinces = country.children.iter().filter(has_some);
        let names: Vec<String> = provinces.map(|area| self.area_name(area).text).collect();
        let names = self.voice.tongue.formats.list_and(&names);
        format!("{names}: {}", self.count_villages(cluster.villages.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `lat`, `lon`: hundred-thousandths of a degree.
    fn village(id: &str, lat: i32, lon: i32) -> VillageSummary {
        let mut village = VillageSummary::default();
        village.id = id.to_owned();
        village.location = Some((lat, lon));
        village
    }

    #[test]
    fn dots_never_touch() {
        let villages: Vec<VillageSummary> = (0..400)
            .map(|i| village(&format!("v{i:03}"), (i % 17 - 11) * 100_000, 9_500_000 + i * 11_500))
            .collect();
        let clusters = clusters(&RegionNode::country(&villages));
        assert_eq!(clusters.iter().map(|c| c.villages.len()).sum::<usize>(), 400);
        for (i, a) in clusters.iter().enumerate() {
            for b in &clusters[i + 1..] {
                assert!((a.x - b.x).hypot(a.y - b.y) >= 2.0 * TOUCH);
            }
        }
    }

    #[test]
    fn the_outline_is_where_the_dots_are() {
        // Path data of whole numbers, nothing that could end an attribute.
        let sound = |c: char| c.is_ascii_digit() || " -MlLz".contains(c);
        assert!(OUTLINE.trim_end().chars().all(sound));
        let villages = [village("celuk", -860_080, 11_527_050)];
        let [cluster] = &clusters(&RegionNode::country(&villages))[..] else {
            panic!("one village, one dot");
        };
        assert_eq!((cluster.x.round(), cluster.y.round()), (415.0, 302.0));
    }
}
