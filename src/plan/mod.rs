//! Everything that will be made, known before any work starts: addresses, links, pictures.

mod address;
mod calendars;
mod colours;
mod facets;
mod figures;
pub mod images;
mod leaves;
mod links;
mod media;
mod moved;
mod regions;
mod routes;
mod shelves;
mod site_plan;

pub use address::{SiteAddress, open_graph_locale};
pub use calendars::Calendars;
pub use facets::{Facet, FacetValue, Facets, Trait};
pub use figures::{figures, figures_of_product, figures_of_story};
pub use leaves::{Leaf, List, Stretch, in_areas, leaves};
pub use links::{LinkMap, Resolved};
pub use media::{Media, MediaFile, MediaJob};
pub use moved::{MovedPage, Past, report_lost};
pub use regions::RegionNode;
pub use routes::{
    ASSETS_FOLDER, DATA_FOLDER, PageKey, Routes, cluster_slug, entry_of, gallery_parts, is_reserved_folder, part_slug,
    partners_slug, portal_home, region_slug, section_slug,
};
pub use shelves::{SHELF_PAGE, Shelf, Shelves, commodities_slug};
pub use site_plan::{PagePlan, Period, SitePlan, VCARD_FILE, hero};
