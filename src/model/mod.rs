//! What a workspace says, checked: one file a concept. Each holds the form that the author writes, the
//! checked form, and the step between.

pub mod certification;
pub mod choices;
pub mod cluster;
pub mod consent;
pub mod contact;
pub mod entry;
pub mod event;
pub mod fields;
pub mod gallery;
pub mod hours;
pub mod localized;
pub mod money;
pub mod news;
pub mod nik;
pub mod page;
pub mod partner;
pub mod phone;
pub mod photo;
pub mod producer;
pub mod product;
pub mod region;
pub mod section;
pub mod settings;
pub mod site;
pub mod summary;
mod synonyms;
pub mod village;
