//! Partners of the village, and the routes on which it lies.

use super::Scene;
use crate::model::cluster::{Route, Stop};
use crate::model::partner::{Brand, Logo, Partner, Partnership};
use crate::paths::UrlPath;
use crate::plan::{ASSETS_FOLDER, PageKey, cluster_slug};
use crate::render::view::{BrandView, PartnerView, Partners, RouteView, StopView, Supporters, Text};

/// Where a logo is published. `name`: what tells it from others, fit for an address.
fn logo_at(name: &str, logo: &Logo) -> Option<UrlPath> {
    let digest = logo.digest.short(10);
    UrlPath::new(&format!("{ASSETS_FOLDER}/{name}.{digest}.{}", logo.extension)).ok()
}

/// Where the logo of a partner is published.
pub fn logo_path(partner: &Partner) -> Option<UrlPath> {
    logo_at(&format!("mitra-{}", partner.id), partner.logo.as_ref()?)
}

/// The logo of the workspace's own partner, and where it is published.
pub fn brand_logo(brand: &Brand) -> Option<(UrlPath, &Logo)> {
    let logo = brand.logo.as_ref()?;
    Some((logo_at("mitra", logo)?, logo))
}

impl Scene<'_> {
    /// `partners.html`.
    pub fn partners(&self) -> Partners {
        let (past, current): (Vec<&Partnership>, Vec<&Partnership>) =
            self.site.partners.iter().partition(|p| p.is_past(self.plan.today));
        let views = |partners: Vec<&Partnership>| partners.into_iter().map(|p| self.partner(p)).collect();
        Partners {
            current: views(current),
            past: views(past),
        }
    }

    fn partner(&self, partnership: &Partnership) -> PartnerView {
        let partner = &partnership.partner;
        let formats = &self.tongue.formats;
        PartnerView {
            name: self.words(&partner.name).unwrap_or_default(),
            role: self.choice("partner-role", partner.role),
            period: match (partnership.from, partnership.to) {
                (Some(from), Some(to)) => Some(formats.date_range(from, to)),
                (Some(from), None) => Some(self.t_with("period-since", [("date", formats.date(from).as_str())])),
                (None, Some(to)) => Some(self.t_with("period-until", [("date", formats.date(to).as_str())])),
                (None, None) => None,
            },
            text: self.words(&partner.text),
            logo: logo_path(partner).map(|url| self.link_to(&url)),
            href: partner.url.as_ref().map(ToString::to_string),
        }
    }

    /// The partners whose programmes run on the day of the build, for the home page.
    pub fn sponsors(&self) -> Vec<PartnerView> {
        let running = self.site.partners.iter().filter(|p| p.runs(self.plan.today));
        running.map(|p| self.partner(p)).collect()
    }

    /// The partners whose programmes run on the day of the build, for the foot of every page.
    pub fn supporters(&self) -> Option<Supporters> {
        let running = self.site.partners.iter().filter(|p| p.runs(self.plan.today));
        let mut names = Vec::new();
        for partnership in running {
            let name = self.words(&partnership.partner.name).unwrap_or_default();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let href = self.link(&PageKey::Partners)?;
        self.enumerate(&mut names);
        (!names.is_empty()).then_some(Supporters { names, href })
    }

    /// Whose workspace it is, for the foot of every page.
    pub fn brand(&self) -> Option<BrandView> {
        let brand = self.settings.partner.as_ref()?;
        Some(BrandView {
            name: brand.name.clone(),
            logo: brand_logo(brand).map(|(url, _)| self.link_to(&url)),
            href: brand.url.as_ref().map(ToString::to_string),
            text: self.words(&brand.text),
        })
    }

    /// Puts between texts what the page's language puts between the members of a list.
    fn enumerate(&self, texts: &mut [Text]) {
        // Private-use characters keep the places.
        let place = |i: usize| char::from_u32(0xe100 + i as u32).unwrap_or('\u{e0ff}').to_string();
        let places: Vec<String> = (0..texts.len()).map(place).collect();
        let list = self.tongue.formats.list_and(&places);
        for (i, text) in texts.iter_mut().enumerate().skip(1) {
            let between = list
                .split_once(&places[i - 1])
                .and_then(|(_, rest)| rest.split_once(&places[i]));
            text.before = between.map_or_else(|| ", ".to_owned(), |(sign, _)| sign.to_owned());
        }
    }

    /// The routes on which the village lies, with its neighbours on each.
    pub fn routes(&self) -> Vec<RouteView> {
        let view = |route: &Route| RouteView {
            name: self.words(&route.cluster.name).unwrap_or_default(),
            intro: self.words(&route.cluster.intro),
            href: self.cluster_page(route),
            previous: route.previous.as_ref().map(|stop| self.stop(stop)),
            next: route.next.as_ref().map(|stop| self.stop(stop)),
        };
        self.site.routes.iter().map(view).collect()
    }

    fn stop(&self, stop: &Stop) -> StopView {
        // A site starts in its default language where it does not speak the page's.
        let language = match stop.languages.iter().position(|l| l == self.language()) {
            Some(1..) => format!("{}/", self.language().url_segment()),
            _ => String::new(),
        };
        let href = match &stop.base_url {
            Some(own) => own.join(&language).ok().map(String::from),
            None if stop.folder.is_empty() => self.at_root(&language),
            None => self.at_root(&format!("{}/{language}", stop.folder)),
        };
        StopView {
            name: stop.name.clone(),
            href,
        }
    }

    /// The cluster's page, where the workspace has a portal that speaks the page's language.
    fn cluster_page(&self, route: &Route) -> Option<String> {
        let languages = &self.settings.languages;
        if self.settings.home.is_some() {
            return None;
        }
        let at = languages.iter().position(|l| l == self.language()).unwrap_or(0);
        let language = languages.get(at)?;
        let folder = if at == 0 {
            String::new()
        } else {
            format!("{}/", language.url_segment())
        };
        self.at_root(&format!("{folder}{}/{}/", cluster_slug(language), route.cluster.id))
    }

    /// The link to an address below the output's root: relative, unless this village has an address of its
    /// own; then absolute, and `None` when nobody said where the root will be.
    fn at_root(&self, path: &str) -> Option<String> {
        match &self.site.village.base_url {
            Some(_) => self.settings.base_url.as_ref()?.join(path).ok().map(String::from),
            None => {
                let home = self.link_to(&UrlPath::home());
                let way = format!("{}{path}", self.plan.address.up_to_root());
                Some(match home.strip_prefix("./").filter(|_| !way.is_empty()) {
                    Some(rest) => format!("{rest}{way}"),
                    None => format!("{home}{way}"),
                })
            }
        }
    }
}
