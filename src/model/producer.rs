//! Who makes.

use super::choices::ProducerKind;
use super::entry::{Entry, Forms, Kind};
use super::fields::{Fields, Role};
use super::product::reference;
use super::section::Section;
use crate::diag::Bag;
use crate::paths::Id;
use crate::span::Spanned;

/// A person, family, cooperative or group.
#[derive(Clone, Debug)]
pub struct Producer {
    /// What all things have.
    pub entry: Entry,
    /// Who it is.
    pub kind: ProducerKind,
    /// The cooperative or group it belongs to.
    pub member_of: Option<Spanned<Id>>,
    /// How many people belong to it.
    pub members: Option<i64>,
    /// The year it began.
    pub since: Option<i64>,
}

/// What one file says of a producer.
#[derive(Debug)]
pub struct ProducerForm {
    kind: Option<Spanned<ProducerKind>>,
    member_of: Option<Spanned<String>>,
    members: Option<Spanned<i64>>,
    since: Option<Spanned<i64>>,
}

impl Kind for Producer {
    type Form = ProducerForm;
    const SECTION: Section = Section::Producers;

    fn read(fields: &mut Fields<'_, '_>) -> ProducerForm {
        let kind = fields.choice("kind");
        if fields.role() == Role::Original {
            fields.missing("kind");
        }
        ProducerForm {
            kind,
            member_of: fields.text("member_of"),
            members: fields.integer("members", 0..=10_000_000),
            since: fields.integer("since", 1..=9999),
        }
    }

    fn check(entry: Entry, forms: Forms<ProducerForm>, bag: &mut Bag) -> Option<Self> {
        let facts = &forms.original;
        let member_of = facts.member_of.as_ref().and_then(|m| reference("cooperative", m, bag));
        Some(Producer {
            // One that is missing was reported; the rest is checked all the same.
            kind: facts.kind.as_ref().map_or(ProducerKind::Individual, |k| k.value),
            member_of,
            members: facts.members.as_ref().map(|m| m.value),
            since: facts.since.as_ref().map(|s| s.value),
            entry,
        })
    }
}
