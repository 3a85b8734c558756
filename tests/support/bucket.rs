//! An object store in memory.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard};

use kampung::deploy::Objects;

/// It can be out of reach, and counts what is asked.
#[derive(Default)]
pub struct Bucket {
    pub objects: Mutex<BTreeMap<String, Vec<u8>>>,
    pub is_away: AtomicBool,
    pub asked: AtomicUsize,
}

impl Bucket {
    fn reach(&self) -> io::Result<MutexGuard<'_, BTreeMap<String, Vec<u8>>>> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        match self.is_away.load(Ordering::Relaxed) {
            true => Err(io::Error::other("nobody answers")),
            false => Ok(self.objects.lock().unwrap()),
        }
    }

    /// The names that begin with `below`.
    pub fn names(&self, below: &str) -> Vec<String> {
        let objects = self.objects.lock().unwrap();
        objects.keys().filter(|name| name.starts_with(below)).cloned().collect()
    }
}

impl Objects for Bucket {
    fn get(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.reach()?.get(name).cloned())
    }

    fn put(&self, name: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.reach()?.insert(name.to_owned(), bytes);
        Ok(())
    }

    fn delete(&self, name: &str) -> io::Result<()> {
        self.reach()?.remove(name);
        Ok(())
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        drop(self.reach()?);
        Ok(self.names(folder))
    }
}
