//! Partners of a village, and clusters of villages.

use serde::Serialize;

use super::{Card, Text};

/// `partners.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Partners {
    /// Programmes that run or will.
    pub current: Vec<PartnerView>,
    /// Programmes that are over.
    pub past: Vec<PartnerView>,
}

/// A partner on the page of partners.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerView {
    /// Its name.
    pub name: Text,
    /// What it does, in words.
    pub role: String,
    /// The days, for readers.
    pub period: Option<String>,
    /// What it has done.
    pub text: Option<Text>,
    /// Its logo.
    pub logo: Option<String>,
    /// Its own site.
    pub href: Option<String>,
}

/// The line about partners at the foot of every page.
#[derive(Clone, Debug, Serialize)]
pub struct Supporters {
    /// Names of the partners whose programmes run.
    pub names: Vec<Text>,
    /// The page with all.
    pub href: String,
}

/// Whose workspace it is, at the foot of every page.
#[derive(Clone, Debug, Serialize)]
pub struct BrandView {
    /// Its name.
    pub name: String,
    /// Its logo.
    pub logo: Option<String>,
    /// Its own site.
    pub href: Option<String>,
    /// What it says of itself.
    pub text: Option<Text>,
}

/// A route on the home page of one of its villages.
#[derive(Clone, Debug, Serialize)]
pub struct RouteView {
    /// Name of the cluster.
    pub name: Text,
    /// What a visitor may expect.
    pub intro: Option<Text>,
    /// The cluster's own page, where the workspace has a portal.
    pub href: Option<String>,
    /// The village before this one.
    pub previous: Option<StopView>,
    /// The village after this one.
    pub next: Option<StopView>,
}

/// A village on a route.
#[derive(Clone, Debug, Serialize)]
pub struct StopView {
    /// Its name.
    pub name: String,
    /// Its home page; `None` when nobody said where it is.
    pub href: Option<String>,
}

/// `cluster.html`, at the portal.
#[derive(Clone, Debug, Serialize)]
pub struct ClusterPage {
    /// What its villages are known for.
    pub commodity: String,
    /// What a visitor may expect.
    pub intro: Option<Text>,
    /// Its villages in the order of the route.
    pub stops: Vec<Card>,
}
