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

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotosMade {
    /// One blob a variant, in their order.
    pub blobs: Vec<Blob>,
    /// How many of them were encoded now; the others were in the store.
    pub encoded: usize,
}

/// Makes one job. What the store holds is reused: when that is everything, `load` is not called and nothing is
/// decoded. `load` gives the bytes of the photo.
pub fn make(
    job: &PhotoJob,
    load: impl FnOnce() -> io::Result<Vec<u8>>,
    store: &dyn Store,
) -> Result<PhotosMade, PhotoProblem> {
    make_missing(job, look_up(job, store)?, load, store)
}

/// Makes all jobs on rayon's current pool, those with most pixels first, so many at once that the photos being
/// worked on have at most `budget_megapixels` together (a larger one is worked on alone). Working on a megapixel
/// takes 3 to 8 MB, and up to 16 MB where it is progressive CMYK or 16-bit with alpha.
///
/// `load` gives the bytes of the photo of a job, by index. `done` hears of every job as soon as it ends, from any
/// thread. The results stand in the order of the jobs.
pub fn make_all(
    jobs: &[PhotoJob],
    budget_megapixels: u32,
    load: &(dyn Fn(usize) -> io::Result<Vec<u8>> + Sync),
    store: &dyn Store,
    done: &(dyn Fn(usize, &Result<PhotosMade, PhotoProblem>) + Sync),
) -> Vec<Result<PhotosMade, PhotoProblem>> {
    let looked_up: Vec<_> = jobs.par_iter().map(|job| look_up(job, store)).collect();
    let mut results: Vec<Option<Result<PhotosMade, PhotoProblem>>> = Vec::new();
    let mut missing = Vec::new();
    for (index, (job, found)) in jobs.iter().zip(looked_up).enumerate() {
        let result = match found {
            Ok(found) if found.is_complete() => Some(Ok(found.reused())),
            Ok(found) => {
                missing.push((index, job, found));
                None
            }
            Err(problem) => Some(Err(problem)),
        };
        if let Some(result) = &result {
            done(index, result);
        }
        results.push(result);
    }

    let weights: Vec<u64> = missing.iter().map(|(_, job, _)| job.header.pixels().max(1)).collect();
    let results = Mutex::new(results);
    budget::run_within(&weights, u64::from(budget_megapixels) * 1_000_000, &|which| {
        let Some((index, job, found)) = missing.get(which) else {
            return;
        };
        let result = make_missing(job, found.clone(), || load(*index), store);
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
struct Found(Vec<(BlobKey, Option<Blob>)>);

impl Found {
    fn is_complete(&self) -> bool {
        self.0.iter().all(|(_, blob)| blob.is_some())
    }

    fn reused(self) -> PhotosMade {
        PhotosMade {
            blobs: self.0.into_iter().filter_map(|(_, blob)| blob).collect(),
            encoded: 0,
        }
    }
}

fn look_up(job: &PhotoJob, store: &dyn Store) -> Result<Found, PhotoProblem> {
    let ladder = Ladder::new(&job.header, &job.variants)?;
    let find = |(index, variant): (usize, &Variant)| {
        let key = key(job.source_digest, variant, &ladder.larger_sizes(index));
        // A store that cannot be read is one that holds nothing.
        (key, store.find(key).unwrap_or(None))
    };
    Ok(Found(job.variants.iter().enumerate().map(find).collect()))
}

fn make_missing(
    job: &PhotoJob,
    found: Found,
    load: impl FnOnce() -> io::Result<Vec<u8>>,
    store: &dyn Store,
) -> Result<PhotosMade, PhotoProblem> {
    if found.is_complete() {
        return Ok(found.reused());
    }
    let photo = load().map_err(PhotoProblem::Unreadable)?;
    if Digest::of(&photo) != job.source_digest {
        return Err(PhotoProblem::Changed);
    }
    let mut blobs: Vec<Option<Blob>> = found.0.iter().map(|(_, blob)| *blob).collect();
    let missing: Vec<bool> = blobs.iter().map(Option::is_none).collect();
    let mut wanted = |index: usize| missing.get(index).copied().unwrap_or(false);
    let mut keep = |index: usize, bytes: Vec<u8>| {
        if let (Some((key, _)), Some(slot)) = (found.0.get(index), blobs.get_mut(index)) {
            *slot = Some(store.put(*key, &bytes).map_err(PhotoProblem::Store)?);
        }
        Ok(())
    };
    // A mistake in a decoder costs this photo, not the build.
    let work = || process_some(&photo, &job.header, &job.variants, &mut wanted, &mut keep);
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(PhotoProblem::Corrupt("the decoder failed".to_owned())))?;
    let encoded = missing.iter().filter(|missing| **missing).count();
    Ok(PhotosMade {
        blobs: blobs.into_iter().flatten().collect(),
        encoded,
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
        let all = make_all(&[job], 1, &|_| never(), &store, &|_, _| ());
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
        let run = |threads: usize, megapixels: u32| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let (store, heard) = (MemoryStore::new(), AtomicUsize::new(0));
            let results = pool.install(|| {
                make_all(
                    &jobs,
                    megapixels,
                    &|index| Ok(photos[index].clone()),
                    &store,
                    &|_, _| {
                        heard.fetch_add(1, Ordering::SeqCst);
                    },
                )
            });
            assert_eq!(heard.into_inner(), jobs.len());
            results
                .into_iter()
                .map(|result| result.unwrap().blobs)
                .collect::<Vec<_>>()
        };
        let one = run(1, 100);
        assert_eq!(run(4, 100), one);
        // No budget at all: one after the other.
        assert_eq!(run(4, 0), one);
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
        let results = make_all(&jobs, 1, &load, &MemoryStore::new(), &|_, _| ());
        assert!(results[0].is_ok() && results[2].is_ok());
        assert!(matches!(results[1], Err(PhotoProblem::Changed)));
    }
}
