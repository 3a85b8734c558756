//! What a local government counts of its villages. Figures of villages add up to those of their region.

use std::iter::Sum;
use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

use super::dimensions::Dimensions;
use super::product::Product;
use super::site::Site;
use crate::date::BuildDate;

/// Figures of a village, or of all villages of a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Villages.
    pub villages: u64,
    /// Products that can be had.
    pub products: u64,
    /// Makers and cooperatives.
    pub producers: u64,
    /// Products with a certificate of their own that is shown today.
    pub certified: u64,
    /// Products of which a buyer abroad finds what an offer needs: HS code, Incoterm, and the smallest order or the
    /// days until it is shipped.
    pub export_ready: u64,
    /// People of the makers that say how many of them are women.
    pub people: u64,
    /// Women among them, in hundredths: 40 % of 3 people are 120.
    pub women: u64,
    /// Percent of a complete profile, of all villages together.
    pub complete: u64,
}

impl Figures {
    /// Figures of one village on a day.
    pub fn of(site: &Site, today: BuildDate) -> Self {
        let mut figures = Figures {
            villages: 1,
            producers: site.producers.len() as u64,
            complete: completeness(site),
            ..Figures::default()
        };
        for product in site.listed_products() {
            figures.products += 1;
            figures.certified += u64::from(product.certifications.iter().any(|c| c.badge(today).is_some()));
            let trade = &product.trade;
            let has_terms = trade.moq.is_some() || trade.lead_days.is_some();
            figures.export_ready += u64::from(trade.hs.is_some() && trade.incoterm.is_some() && has_terms);
        }
        for producer in &site.producers {
            if let Some(share) = producer.women_share {
                // A maker that does not say how many people it has counts as one.
                let people = producer.members.and_then(|m| u64::try_from(m).ok()).unwrap_or(1).max(1);
                figures.people += people;
                figures.women += (share * people as f64).round() as u64;
            }
        }
        figures
    }

    /// Women among those who were counted, in percent; `None` when nobody was.
    pub fn women_share(&self) -> Option<u64> {
        (self.people > 0).then(|| (self.women + self.people / 2) / self.people)
    }

    /// How complete the profiles are, in percent of all that is asked for; `None` without a village.
    pub fn completeness(&self) -> Option<u64> {
        (self.villages > 0).then(|| (self.complete + self.villages / 2) / self.villages)
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.villages += other.villages;
        self.products += other.products;
        self.producers += other.producers;
        self.certified += other.certified;
        self.export_ready += other.export_ready;
        self.people += other.people;
        self.women += other.women;
        self.complete += other.complete;
    }
}

impl Sum for Figures {
    fn sum<I: Iterator<Item = Self>>(figures: I) -> Self {
        figures.fold(Figures::default(), |mut sum, one| {
            sum += one;
            sum
        })
    }
}

/// How much of what visitors look for a village says, in percent: ten things of the same weight.
fn completeness(site: &Site) -> u64 {
    let village = &site.village;
    let contact = &village.contact;
    let products: Vec<&Product> = site.listed_products().collect();
    let every = |test: &dyn Fn(&Product) -> bool| !products.is_empty() && products.iter().all(|p| test(p));
    let told = [
        village.story.bodies.iter().next().is_some(),
        !village.story.photos.is_empty(),
        village.location.is_some(),
        contact.whatsapp.is_some() || contact.phone.is_some() || contact.email.is_some(),
        !village.visit.is_empty(),
        site.flagship().is_some(),
        !site.producers.is_empty(),
        every(&|p| !p.entry.photos.is_empty()),
        every(&|p| p.price.is_some()),
        every(&|p| p.dimensions != Dimensions::default() || p.weight_g.is_some()),
    ];
    told.iter().filter(|said| **said).count() as u64 * 100 / told.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_all_people_not_of_all_villages() {
        let one = Figures {
            villages: 1,
            people: 1,
            women: 100,
            complete: 100,
            ..Figures::default()
        };
        let other = Figures {
            villages: 1,
            people: 3,
            women: 120,
            complete: 50,
            ..Figures::default()
        };
        let both: Figures = [one, other].into_iter().sum();
        assert_eq!((both.women_share(), both.completeness()), (Some(55), Some(75)));
        assert_eq!(
            (Figures::default().women_share(), Figures::default().completeness()),
            (None, None)
        );
    }
}
