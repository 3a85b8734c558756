//! Reading the workspace: where it is ([`Workspace`]), what lies in it ([`Scan`]), and the snapshot of one
//! village from which everything else is made ([`Inputs`]), which [`Reading`] can renew.

mod disk;
mod index;
mod inputs;
pub mod photo;
mod reading;
mod scan;
mod shared;
mod workspace;

pub use index::Index;
pub use inputs::{Inputs, PhotoFile, TextFile};
pub use reading::{Reading, glance};
pub use scan::{Scan, ThemeScan, VillageScan};
pub use shared::{Shared, SharedFile};
pub use workspace::{SOURCE_FILES, SOURCE_FOLDERS, Workspace};
