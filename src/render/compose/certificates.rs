//! Certificates as badges.

use super::Scene;
use crate::model::certification::Certification;
use crate::model::choices::CertificationKind;
use crate::model::producer::Producer;
use crate::model::product::Product;
use crate::render::view::Certificate;

impl Scene<'_> {
    /// Those of `certificates` that may be shown on the day of the build.
    pub fn certificates<'c>(&self, certificates: impl IntoIterator<Item = &'c Certification>) -> Vec<Certificate> {
        let mut shown: Vec<Certificate> = Vec::new();
        for certificate in certificates {
            let Some((number, issuer)) = certificate.badge(self.plan.today) else {
                continue;
            };
            let badge = Certificate {
                key: crate::model::fields::Choice::name(certificate.kind),
                scheme: self.choice("certificate", certificate.kind),
                number: number.to_owned(),
                issuer: issuer.to_owned(),
                holder: certificate.holder.clone(),
                until: certificate.expires.as_ref().map(|d| self.tongue.formats.date(d.value)),
                verify_href: certificate.verify_url.as_ref().map(ToString::to_string),
            };
            // A product and its producer may both name the same certificate.
            if !shown.iter().any(|c| c.key == badge.key && c.number == badge.number) {
                shown.push(badge);
            }
        }
        shown
    }

    /// The certificates that speak for a product: its own, its producer's, and the geographical indication of
    /// the village.
    pub fn product_certificates(&self, product: &Product, producer: Option<&Producer>) -> Vec<Certificate> {
        let village = self.site.village.certifications.iter();
        let makers = producer.iter().flat_map(|p| &p.certifications);
        let indication = village.filter(|c| c.kind == CertificationKind::Ig);
        self.certificates(product.certifications.iter().chain(makers).chain(indication))
    }
}
