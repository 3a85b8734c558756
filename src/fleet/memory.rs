//! What a run leaves for the next one of the same process: snapshots, themes made ready, and what was wrong.

use std::collections::BTreeMap;

use crate::date::BuildDate;
use crate::diag::Code;
use crate::digest::Digest;
use crate::paths::InputPath;
use crate::pipeline::Wardrobe;
use crate::report::Finding;
use crate::source::Reading;

/// Lets a run read and make only what changed since the run before. Without one nothing of a village outlives its
/// turn, so that memory does not grow with the fleet; with one, everything that was read stays.
#[derive(Default)]
pub struct Memory {
    pub(super) wardrobe: Option<Wardrobe>,
    villages: BTreeMap<InputPath, Remembered>,
}

#[derive(Default)]
struct Remembered {
    reading: Option<Reading>,
    /// The last turn in which its site was made.
    made: Option<Turn>,
    /// The last turn in which its content was found wrong.
    failed: Option<Turn>,
}

/// What came of a village's turn.
pub(super) struct Turn {
    /// What it was made from.
    pub inputs: Digest,
    /// For which day.
    pub today: BuildDate,
    /// What was said.
    pub findings: Vec<Finding>,
}

impl Turn {
    /// Whether trying again would say the same. A file that could not be read may be readable by now, without a
    /// trace in what was made from it.
    fn is_lasting(&self) -> bool {
        !self.findings.iter().any(|f| f.diagnostic.code == Code::Unreadable)
    }
}

impl Memory {
    /// Remembers nothing yet.
    pub fn new() -> Self {
        Memory::default()
    }

    /// The last reading of a village, to be given back by [`Memory::keep`].
    pub(super) fn reading(&mut self, folder: &InputPath) -> Option<Reading> {
        self.villages.get_mut(folder)?.reading.take()
    }

    /// Keeps the reading of a village.
    pub(super) fn keep(&mut self, reading: Reading) {
        let folder = reading.folder().clone();
        self.villages.entry(folder).or_default().reading = Some(reading);
    }

    /// Keeps what came of a village's turn.
    pub(super) fn keep_turn(&mut self, folder: &InputPath, turn: Turn, failed: bool) {
        let village = self.villages.entry(folder.clone()).or_default();
        let place = if failed { &mut village.failed } else { &mut village.made };
        *place = Some(turn);
    }

    /// What was said of a village when it was made from `inputs`.
    pub(super) fn findings(&self, folder: &InputPath, inputs: Digest) -> &[Finding] {
        let turn = self.villages.get(folder).and_then(|v| v.made.as_ref());
        turn.filter(|t| t.inputs == inputs).map_or(&[], |t| &t.findings)
    }

    /// What was wrong with a village when it was made from `inputs` for `today`; `None`: it has to be tried.
    pub(super) fn failure(&self, folder: &InputPath, inputs: Digest, today: BuildDate) -> Option<&[Finding]> {
        let turn = self.villages.get(folder)?.failed.as_ref()?;
        let same = turn.inputs == inputs && turn.today == today && turn.is_lasting();
        same.then_some(&turn.findings)
    }

    /// Forgets all villages but those in `folders`.
    pub(super) fn retain(&mut self, folders: &dyn Fn(&InputPath) -> bool) {
        self.villages.retain(|folder, _| folders(folder));
    }
}
