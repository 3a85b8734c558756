//! Photos in, blobs out: through the cache, many at once, within a budget.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::cache::{Blob, BlobKey, Store};
use crate::digest::{Digest, DigestBuilder};
use crate::plan::images::Variant;
use crate::source::photo::PhotoHeader;

use super::ladder::Ladder;
use super::resize::Bench;
use super::{ENCODER_VERSION, PhotoProblem, budget, process_some};

/// All pictures that are wanted of one photo. The same photo belongs into one job, not several: it is decoded once
/// a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoJob {
    /// Digest of the photo's bytes.
    pub source_digest: Digest,
    /// What was read of it.
    pub header: PhotoHeader,
    /// The pictures.
    pub variants: Vec<Variant>,
}

/// What encoding takes: pictures of a phone's screen, and the encoders' own tables.
const ENCODING_BYTES: u64 = 24_000_000;
/// What the file itself takes for each pixel, with what decoding copies of it. Photos have a third of it.
const FILE_BYTES: u64 = 1;

impl PhotoJob {
    /// Bytes of memory that working on it takes at most.
    pub fn memory(&self) -> u64 {
        let a_pixel = self.bytes_a_pixel();
        self.header
            .pixels()
            .saturating_mul(a_pixel)
            .saturating_add(self.beside_pixels())
    }

    fn bytes_a_pixel(&self) -> u64 {
        // A byte of each pixel is saved where the photo is halved.
        u64::from(self.header.decoding) + FILE_BYTES - u64::from(self.header.is_halved())
    }

    /// The encoders, and the rows of the largest picture while it is resized: as wide as they will be, as high as
    /// they were.
    fn beside_pixels(&self) -> u64 {
        let (width, height) = self.header.stored_size();
        let longer = |variant: &Variant| u64::from(variant.width.max(variant.height).min(width.max(height)));
        let widest = self.variants.iter().map(longer).max().unwrap_or(0);
        ENCODING_BYTES + widest * u64::from(height.max(width)) * 4
    }

    /// Says how large it may be in `memory`.
    fn too_large(&self, memory: u64) -> PhotoProblem {
        PhotoProblem::TooLarge {
            width: self.header.width,
            height: self.header.height,
            limit: memory.saturating_sub(self.beside_pixels()) / self.bytes_a_pixel(),
        }
    }
}

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotosMade {
    /// One blob a variant, in their order.
    pub blobs: Vec<Blob>,
    /// How many of them were encoded now; the others were in the store.
    pub encoded: usize,
    /// The mean colour of the photo, in sRGB.
    pub mean: [u8; 3],
}

/// Makes one job. What the store holds is reused: when that is everything, `load` is not called and nothing is
/// decoded. `load` gives the bytes of the photo.
pub fn make(
    job: &PhotoJob,
    load: impl FnOnce() -> io::Result<Vec<u8>>,
    store: &dyn Store,
) -> Result<PhotosMade, PhotoProblem> {
    make_missing(job, look_up(job, store)?, load, &mut Bench::default(), store)
}

/// Makes all jobs on rayon's current pool, the heaviest first, so many at once that they take at most `memory` bytes
/// together. A photo that needs more than that alone is a problem that says so.
///
/// `load` gives the bytes of the photo of a job, by index. `done` hears of every job as soon as it ends, from any
/// thread. The results stand in the order of the jobs.
pub fn make_all(
    jobs: &[PhotoJob],
    memory: u64,
    load: &(dyn Fn(usize) -> io::Result<Vec<u8>> + Sync),
    store: &dyn Store,
    done: &(dyn Fn(usize, &Result<PhotosMade, PhotoProblem>) + Sync),
) -> Vec<Result<PhotosMade, PhotoProblem>> {
    let looked_up: Vec<_> = jobs.par_iter().map(|job| look_up(job, store)).collect();
    let mut results: Vec<Option<Result<PhotosMade, PhotoProblem>>> = Vec::new();
    let mut missing = Vec::new();
    for (index, (job, found)) in jobs.iter().zip(looked_up).enumerate() {
        let result = match found {
            Ok(found) => {
                let complete = found.complete();
                if complete.is_none() {
                    missing.push((index, job, found));
                }
                complete.map(Ok)
            }
            Err(problem) => Some(Err(problem)),
        };
        if let Some(result) = &result {
            done(index, result);
        }
        results.push(result);
    }

    let weights: Vec<u64> = missing.iter().map(|(_, job, _)| job.memory()).collect();
    let results = Mutex::new(results);
    let benches: Mutex<Vec<Bench>> = Mutex::default();
    budget::run_within(&weights, memory, &|which| {
        let Some((index, job, found)) = missing.get(which) else {
            return;
        };
        let result = if job.memory() > memory {
            Err(job.too_large(memory))
        } else {
            let waiting = benches.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut bench = waiting.unwrap_or_default();
            let result = make_missing(job, found.clone(), || load(*index), &mut bench, store);
            benches.lock().unwrap_or_else(PoisonError::into_inner).push(bench);
            result
        };
        done(*index, &result);
        if let Some(slot) = results.lock().unwrap_or_else(PoisonError::into_inner).get_mut(*index) {
            *slot = Some(result);
        }
    });
    let results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    // Every job was either answered above or run.
    let never_run = || Err(PhotoProblem::Encoder("not run".to_owned()));
    results
        .into_iter()
        .map(|result| result.unwrap_or_else(never_run))
        .collect()
}

/// A job's keys, and what the store holds under them.
#[derive(Clone)]
struct Found {
    pictures: Vec<(BlobKey, Option<Blob>)>,
    mean: Option<[u8; 3]>,
}

impl Found {
    /// What is there, when that is everything.
    fn complete(&self) -> Option<PhotosMade> {
        Some(PhotosMade {
            blobs: self.pictures.iter().map(|(_, blob)| *blob).collect::<Option<_>>()?,
            encoded: 0,
            mean: self.mean?,
        })
    }
}

fn look_up(job: &PhotoJob, store: &dyn Store) -> Result<Found, PhotoProblem> {
    let ladder = Ladder::new(&job.header, &job.variants)?;
    let of_variant = |(index, variant): (usize, &Variant)| key(job.source_digest, variant, &ladder.larger_sizes(index));
    let mut keys: Vec<BlobKey> = job.variants.iter().enumerate().map(of_variant).collect();
    keys.push(mean_key(job.source_digest));
    // A store that cannot be read is one that holds nothing.
    let mut found = store.find_all(&keys).into_iter().map(|blob| blob.unwrap_or(None));
    keys.pop();
    let pictures = keys.into_iter().zip(found.by_ref()).collect();
    // Three bytes.
    let mean = found.next().flatten().and_then(|blob| store.read(&blob).ok());
    Ok(Found {
        pictures,
        mean: mean.and_then(|bytes| bytes.try_into().ok()),
    })
}

fn mean_key(source: Digest) -> BlobKey {
    let mut key = DigestBuilder::new("kampung photo mean");
    key.field(ENCODER_VERSION.to_le_bytes()).digest(source);
    BlobKey::new(key.finish())
}

fn make_missing(
    job: &PhotoJob,
    found: Found,
    load: impl FnOnce() -> io::Result<Vec<u8>>,
    bench: &mut Bench,
    store: &dyn Store,
) -> Result<PhotosMade, PhotoProblem> {
    if let Some(complete) = found.complete() {
        return Ok(complete);
    }
    let photo = load().map_err(PhotoProblem::Unreadable)?;
    if Digest::of(&photo) != job.source_digest {
        return Err(PhotoProblem::Changed);
    }
    let mut blobs: Vec<Option<Blob>> = found.pictures.iter().map(|(_, blob)| *blob).collect();
    let missing: Vec<bool> = blobs.iter().map(Option::is_none).collect();
    let mut wanted = |index: usize| missing.get(index).copied().unwrap_or(false);
    let mut keep = |index: usize, bytes: Vec<u8>| {
        if let (Some((key, _)), Some(slot)) = (found.pictures.get(index), blobs.get_mut(index)) {
            *slot = Some(store.put(*key, &bytes).map_err(PhotoProblem::Store)?);
        }
        Ok(())
    };
    // A mistake in a decoder costs this photo, not the build.
    let work = || process_some(&photo, &job.header, &job.variants, bench, &mut wanted, &mut keep);
    let mean = catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(PhotoProblem::Corrupt("the decoder failed".to_owned())))?;
    if found.mean.is_none() {
        store
            .put(mean_key(job.source_digest), &mean)
            .map_err(PhotoProblem::Store)?;
    }
    let encoded = missing.iter().filter(|missing| **missing).count();
    Ok(PhotosMade {
        blobs: blobs.into_iter().flatten().collect(),
        encoded,
        mean,
    })
}

/// The key of one picture: everything that decides its bytes.
fn key(source: Digest, variant: &Variant, larger_sizes: &[(u32, u32)]) -> BlobKey {
    let Variant {
        crop,
        width,
        height,
        format,
        quality,
        max_bytes,
        background,
    } = *variant;
    let mut key = DigestBuilder::new("kampung photo variant");
    key.field(ENCODER_VERSION.to_le_bytes())
        .digest(source)
        .field(format.extension());
    for number in [
        crop.x,
        crop.y,
        crop.width,
        crop.height,
        width,
        height,
        u32::from(quality),
        max_bytes,
    ] {
        key.field(number.to_le_bytes());
    }
    key.field(background);
    for (width, height) in larger_sizes {
        key.field(width.to_le_bytes()).field(height.to_le_bytes());
    }
    BlobKey::new(key.finish())
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test damages the cache's folder")]
mod tests {
    use super::super::samples::{self, JpegOptions};
    use super::*;
    use crate::cache::{LocalStore, MemoryStore};
    use crate::plan::images::{Crop, ImageFormat};
    use crate::source::photo::read_header;
    use std::collections::BTreeSet;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn photo(width: u16, height: u16) -> Vec<u8> {
        let texture = samples::texture(width.into(), height.into());
        samples::jpeg(
            &texture,
            width,
            height,
            jpeg_encoder::ColorType::Rgb,
            JpegOptions::default(),
        )
    }

    fn job(photo: &[u8]) -> PhotoJob {
        let header = read_header(photo).unwrap();
        let crop = Crop {
            x: 0,
            y: 0,
            width: header.width,
            height: header.height,
        };
        let variant = |divisor: u32, format| Variant {
            crop,
            width: header.width / divisor,
            height: header.height / divisor,
            format,
            quality: 75,
            max_bytes: 0,
            background: [255; 3],
        };
        let variants = vec![
            variant(2, ImageFormat::WebP),
            variant(4, ImageFormat::WebP),
            variant(2, ImageFormat::Jpeg),
        ];
        PhotoJob {
            source_digest: Digest::of(photo),
            header,
            variants,
        }
    }

    /// More memory than all samples take.
    const MUCH: u64 = 4_000_000_000;

    #[test]
    fn a_photo_that_needs_too_much_memory_says_how_large_it_may_be() {
        let photo = photo(80, 60);
        let job = job(&photo);
        let memory = job.memory() - 1;
        let results = make_all(&[job], memory, &|_| never(), &MemoryStore::new(), &|_, _| ());
        let Err(PhotoProblem::TooLarge { width, height, limit }) = results[0] else {
            panic!("{:?}", results[0])
        };
        assert_eq!((width, height), (80, 60));
        // One pixel less would have been right.
        assert!((80 * 60 - 2..80 * 60).contains(&limit), "{limit}");
    }

    fn never() -> io::Result<Vec<u8>> {
        panic!("the photo was loaded");
    }

    #[test]
    fn a_second_run_loads_nothing() {
        let photo = photo(80, 60);
        let (job, store) = (job(&photo), MemoryStore::new());
        let first = make(&job, || Ok(photo.clone()), &store).unwrap();
        assert_eq!((first.blobs.len(), first.encoded), (3, 3));
        let second = make(&job, never, &store).unwrap();
        assert_eq!((second.blobs, second.encoded), (first.blobs, 0));
        let all = make_all(&[job], MUCH, &|_| never(), &store, &|_, _| ());
        assert_eq!(all[0].as_ref().unwrap().encoded, 0);
    }

    #[test]
    fn a_damaged_entry_is_made_again_with_the_same_bytes() {
        let photo = photo(80, 60);
        let job = job(&photo);
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().to_owned());
        let first = make(&job, || Ok(photo.clone()), &store).unwrap();
        let hex = first.blobs[1].digest.to_hex();
        let path = dir.path().join("v1/blobs").join(&hex[..2]).join(&hex);
        std::fs::write(&path, b"short").unwrap();
        let second = make(&job, || Ok(photo.clone()), &store).unwrap();
        assert_eq!((second.blobs, second.encoded), (first.blobs.clone(), 1));
        assert_eq!(Digest::of(&std::fs::read(&path).unwrap()), first.blobs[1].digest);
    }

    #[test]
    fn keys_differ_by_everything_that_decides_the_bytes() {
        let job = job(&photo(80, 60));
        let variant = job.variants[0];
        let crop = variant.crop;
        let variants = [
            variant,
            Variant {
                crop: Crop { x: 1, ..crop },
                ..variant
            },
            Variant {
                crop: Crop { y: 1, ..crop },
                ..variant
            },
            Variant {
                crop: Crop { width: 79, ..crop },
                ..variant
            },
            Variant {
                crop: Crop { height: 59, ..crop },
                ..variant
            },
            Variant { width: 39, ..variant },
            Variant { height: 29, ..variant },
            Variant {
                format: ImageFormat::Jpeg,
                ..variant
            },
            Variant { quality: 74, ..variant },
            Variant {
                max_bytes: 1,
                ..variant
            },
            Variant {
                background: [255, 255, 254],
                ..variant
            },
        ];
        let mut keys: BTreeSet<BlobKey> = variants
            .iter()
            .map(|variant| key(job.source_digest, variant, &[]))
            .collect();
        keys.insert(key(job.source_digest, &variant, &[(80, 60)]));
        keys.insert(key(Digest::of(b"another"), &variant, &[]));
        assert_eq!(keys.len(), variants.len() + 2);
    }

    #[test]
    fn problems_name_themselves() {
        let photo = photo(80, 60);
        let (job, store) = (job(&photo), MemoryStore::new());
        let unreadable = make(&job, || Err(io::ErrorKind::PermissionDenied.into()), &store);
        assert!(matches!(unreadable, Err(PhotoProblem::Unreadable(_))));
        let changed = make(&job, || Ok(b"something else".to_vec()), &store);
        assert!(matches!(changed, Err(PhotoProblem::Changed)));
        let cut = photo[..photo.len() / 2].to_vec();
        let cut_job = PhotoJob {
            source_digest: Digest::of(&cut),
            ..job
        };
        assert!(matches!(
            make(&cut_job, || Ok(cut), &store),
            Err(PhotoProblem::Truncated)
        ));
    }

    #[test]
    fn the_same_bytes_on_one_thread_and_on_four() {
        let photos: Vec<Vec<u8>> = (0..12).map(|index| photo(60 + index * 7, 50 + index * 3)).collect();
        let jobs: Vec<PhotoJob> = photos.iter().map(|photo| job(photo)).collect();
        let run = |threads: usize, memory: u64| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let (store, heard) = (MemoryStore::new(), AtomicUsize::new(0));
            let results = pool.install(|| {
                make_all(&jobs, memory, &|index| Ok(photos[index].clone()), &store, &|_, _| {
                    heard.fetch_add(1, Ordering::SeqCst);
                })
            });
            assert_eq!(heard.into_inner(), jobs.len());
            results
                .into_iter()
                .map(|result| result.unwrap().blobs)
                .collect::<Vec<_>>()
        };
        let one = run(1, MUCH);
        assert_eq!(run(4, MUCH), one);
        // Enough for one only: one after the other.
        let largest = jobs.iter().map(PhotoJob::memory).max().unwrap();
        assert_eq!(run(4, largest), one);
        for (blobs, photo) in one.iter().zip(&photos) {
            let alone = make(&job(photo), || Ok(photo.clone()), &MemoryStore::new()).unwrap();
            assert_eq!(*blobs, alone.blobs);
        }
    }

    #[test]
    fn one_bad_photo_does_not_stop_the_others() {
        let photos = [photo(80, 60), b"gone".to_vec(), photo(40, 60)];
        let jobs = [job(&photos[0]), job(&photo(90, 60)), job(&photos[2])];
        let load = |index: usize| Ok(photos[index].clone());
        let results = make_all(&jobs, MUCH, &load, &MemoryStore::new(), &|_, _| ());
        assert!(results[0].is_ok() && results[2].is_ok());
        assert!(matches!(results[1], Err(PhotoProblem::Changed)));
    }
}
