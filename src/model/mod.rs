//! What a workspace says, checked: one file a concept. Each holds the form that the author writes, the
//! checked form, and the step between.

pub mod channels;
pub mod choices;
pub mod contact;
pub mod dimensions;
pub mod entry;
pub mod event;
pub mod facts_sets;
pub mod fields;
pub mod gallery;
pub mod gtin;
pub mod hours;
pub mod hs;
pub mod localized;
pub mod money;
pub mod moved;
pub mod news;
pub mod outlet;
pub mod page;
pub mod phone;
pub mod photo;
pub mod port;
pub mod process;
pub mod producer;
pub mod product;
pub mod region;
pub mod section;
pub mod settings;
pub mod site;
pub mod summary;
mod synonyms;
pub mod tiers;
pub mod trade;
pub mod variants;
pub mod video;
pub mod village;
mod web_address;
