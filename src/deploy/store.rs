//! A store that several machines share.

use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;

use super::objects::{Objects, at_once};
use crate::cache::{Blob, BlobKey, Store};

/// So many threads send what was made.
const SENDERS: usize = 8;
/// So many pictures wait to be sent; then whoever makes more waits too, so that memory stays bounded.
const WAITING: usize = 64;

/// A store on this machine, and behind it one that others fill too. What is found there is kept here; what is made here
/// is sent there, beside the work. After its first failure nothing more is asked of it, so a build without network is as
/// fast as one without it.
pub struct SharedStore {
    near: Arc<dyn Store>,
    far: Arc<Far>,
    queue: Option<SyncSender<(String, Vec<u8>)>>,
    senders: Vec<JoinHandle<()>>,
}

struct Far {
    objects: Arc<dyn Objects>,
    trouble: OnceLock<String>,
}

impl Far {
    /// `None`: nobody answers, or did not when something was asked before.
    fn ask<T>(&self, question: impl FnOnce(&dyn Objects) -> io::Result<T>) -> Option<T> {
        if self.trouble.get().is_some() {
            return None;
        }
        match question(self.objects.as_ref()) {
            Ok(answer) => Some(answer),
            Err(error) => {
                self.trouble.get_or_init(|| error.to_string());
                None
            }
        }
    }

    fn get(&self, key: BlobKey) -> Option<Vec<u8>> {
        let object = self.ask(|objects| objects.get(&name(key))).flatten()?;
        let end = object.iter().position(|byte| *byte == b'\n')? + 1;
        let (line, bytes) = object.split_at(end);
        // A damaged picture is made again, and what is made is sent.
        Blob::from_line(key, line).filter(|blob| blob.matches(bytes))?;
        Some(bytes.to_vec())
    }
}

/// Where a blob lies.
fn name(key: BlobKey) -> String {
    let hex = key.digest().to_hex();
    format!("photos/{}/{hex}", hex.get(..2).unwrap_or_default())
}

impl SharedStore {
    /// `near`, with `objects` behind it.
    pub fn new(near: Arc<dyn Store>, objects: Arc<dyn Objects>) -> Self {
        let far = Arc::new(Far {
            objects,
            trouble: OnceLock::new(),
        });
        let (queue, waiting) = sync_channel(WAITING);
        let waiting = Arc::new(Mutex::new(waiting));
        let sender = |_| {
            let (far, waiting) = (Arc::clone(&far), Arc::clone(&waiting));
            std::thread::Builder::new().spawn(move || send_all(&far, &waiting)).ok()
        };
        let senders = (0..SENDERS).filter_map(sender).collect();
        SharedStore {
            near,
            far,
            queue: Some(queue),
            senders,
        }
    }

    /// Waits until all is sent. Says what was wrong with the store that is shared, if anything was.
    pub fn finish(mut self) -> Option<String> {
        self.stop();
        self.far.trouble.get().cloned()
    }

    fn stop(&mut self) {
        self.queue = None;
        for sender in self.senders.drain(..) {
            // One that panicked has said so.
            let _ = sender.join();
        }
    }
}

impl Drop for SharedStore {
    fn drop(&mut self) {
        self.stop();
    }
}

fn send_all(far: &Far, waiting: &Mutex<Receiver<(String, Vec<u8>)>>) {
    loop {
        // The lock is given back before anything is sent.
        let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((name, bytes)) = next else {
            return;
        };
        far.ask(|objects| objects.put(&name, bytes));
    }
}

impl Store for SharedStore {
    fn find(&self, key: BlobKey) -> io::Result<Option<Blob>> {
        self.find_all(&[key]).pop().unwrap_or(Ok(None))
    }

    fn find_all(&self, keys: &[BlobKey]) -> Vec<io::Result<Option<Blob>>> {
        let mut found = self.near.find_all(keys);
        let is_missing = |(at, _): &(usize, BlobKey)| matches!(found.get(*at), Some(Ok(None) | Err(_)));
        let missing: Vec<(usize, BlobKey)> = keys.iter().copied().enumerate().filter(is_missing).collect();
        let fetched = at_once(missing.len(), &|at| {
            let (_, key) = missing.get(at)?;
            let bytes = self.far.get(*key)?;
            Some(self.near.put(*key, &bytes))
        });
        for ((at, _), blob) in missing.into_iter().zip(fetched) {
            if let (Some(slot), Some(blob)) = (found.get_mut(at), blob) {
                *slot = blob.map(Some);
            }
        }
        found
    }

    fn put(&self, key: BlobKey, bytes: &[u8]) -> io::Result<Blob> {
        let blob = self.near.put(key, bytes)?;
        let is_there = self.far.trouble.get().is_none() && !self.senders.is_empty();
        if let Some(queue) = self.queue.as_ref().filter(|_| is_there) {
            let mut object = blob.to_line().into_bytes();
            object.extend_from_slice(bytes);
            // Nobody takes it: then it is not shared.
            let _ = queue.send((name(key), object));
        }
        Ok(blob)
    }

    fn copy_to(&self, blob: &Blob, target: &Path) -> io::Result<()> {
        self.near.copy_to(blob, target)
    }

    fn read(&self, blob: &Blob) -> io::Result<Vec<u8>> {
        self.near.read(blob)
    }
}
