//! The folders of a village and the parts of its site that they become.

/// A kind of content that has a folder of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What is made.
    Products,
    /// Who makes it.
    Producers,
    /// What is on.
    Events,
    /// Photos.
    Galleries,
    /// What happened.
    News,
    /// Where to buy.
    Outlets,
    /// Everything else.
    Pages,
}

impl Section {
    /// All sections, in the order of the menu.
    pub const ALL: [Section; 7] = [
        Section::Products,
        Section::Producers,
        Section::Events,
        Section::Galleries,
        Section::News,
        Section::Outlets,
        Section::Pages,
    ];

    /// The folder below the village's.
    pub fn folder(self) -> &'static str {
        match self {
            Section::Products => "products",
            Section::Producers => "producers",
            Section::Events => "events",
            Section::Galleries => "galleries",
            Section::News => "news",
            Section::Outlets => "outlets",
            Section::Pages => "pages",
        }
    }

    /// The section of this folder.
    pub fn from_folder(name: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|s| s.folder() == name)
    }
}
