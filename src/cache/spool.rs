//! Bytes that are made before they can be put where they belong, and that are too many to be held in memory: a
//! temporary file without a name, which is gone with the process.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, PoisonError};

use crate::digest::Digest;

/// A place for bytes. Shared between threads.
#[derive(Clone)]
pub struct Spool(Arc<Mutex<Roll>>);

struct Roll {
    file: File,
    /// How many bytes it holds.
    end: u64,
}

/// Bytes in a spool.
#[derive(Clone)]
pub struct Piece {
    spool: Spool,
    from: u64,
    /// Number of bytes.
    pub len: u64,
    /// Digest of the bytes.
    pub digest: Digest,
}

impl Spool {
    /// An empty one in the system's folder for temporary files.
    ///
    /// # Errors
    /// The system's.
    pub fn new() -> io::Result<Spool> {
        let file = tempfile::tempfile()?;
        Ok(Spool(Arc::new(Mutex::new(Roll { file, end: 0 }))))
    }

    /// Adds `bytes`.
    ///
    /// # Errors
    /// The system's: a full disk, mostly. What was added before can still be read.
    pub fn add(&self, bytes: &[u8]) -> io::Result<Piece> {
        let mut roll = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let from = roll.end;
        // Not from where half a piece may have been written.
        roll.file.seek(SeekFrom::Start(from))?;
        roll.file.write_all(bytes)?;
        roll.end += bytes.len() as u64;
        Ok(Piece {
            spool: self.clone(),
            from,
            len: bytes.len() as u64,
            digest: Digest::of(bytes),
        })
    }
}

impl Piece {
    /// Its bytes.
    ///
    /// # Errors
    /// The system's; [`io::ErrorKind::InvalidData`] when they are not those that were added.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        let len = usize::try_from(self.len).map_err(|_| io::ErrorKind::OutOfMemory)?;
        let mut bytes = vec![0; len];
        {
            let mut roll = self.spool.0.lock().unwrap_or_else(PoisonError::into_inner);
            roll.file.seek(SeekFrom::Start(self.from))?;
            roll.file.read_exact(&mut bytes)?;
        }
        match Digest::of(&bytes) == self.digest {
            true => Ok(bytes),
            false => Err(io::ErrorKind::InvalidData.into()),
        }
    }
}

impl PartialEq for Piece {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest && self.len == other.len
    }
}

impl Eq for Piece {}

impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes {}", self.len, self.digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_read_in_any_order() {
        let spool = Spool::new().unwrap();
        let texts: Vec<Vec<u8>> = (0..200u32)
            .map(|i| i.to_string().repeat(i as usize).into_bytes())
            .collect();
        let pieces: Vec<Piece> = std::thread::scope(|scope| {
            let add = |half: &[Vec<u8>]| half.iter().map(|t| spool.add(t).unwrap()).collect::<Vec<Piece>>();
            let (first, second) = texts.split_at(100);
            let other = scope.spawn(move || add(second));
            let mut pieces = first.iter().map(|t| spool.add(t).unwrap()).collect::<Vec<Piece>>();
            pieces.extend(other.join().unwrap());
            pieces
        });
        for (piece, text) in pieces.iter().zip(&texts).rev() {
            assert_eq!(&piece.read().unwrap(), text);
        }
        assert_eq!(pieces[0], spool.add(b"").unwrap());
        assert_ne!(pieces[1], pieces[2]);
    }
}
