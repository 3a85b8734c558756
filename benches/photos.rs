//! How fast photos are made, against `vipsthumbnail` and against a bare loop with the same libraries and
//! efforts.
//!
//! `just bench-photos [FOLDER [ROUNDS]]`: three WebP widths and a JPEG of every JPEG in FOLDER. Without a folder the
//! photos of `example-site/` are enlarged to 7 to 20 megapixels first. Every round runs each of them once, in turn,
//! each in a process of its own, and writes to a memory disk where there is one. What counts are the ratios of the
//! medians: seconds depend on the machine. Where others use it too, the ratios of processor time say more: whoever
//! starts more threads gets a larger share of the clock.

#![allow(clippy::disallowed_methods, reason = "makes and looks at its own files")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use kampung::cache::{LocalStore, Store};
use kampung::digest::Digest;
use kampung::plan::images::{Crop, ImageFormat, Variant};
use kampung::render::photos::{PhotoJob, make_all, webp_method};
use kampung::source::photo::read_header;
use rayon::prelude::*;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Width, format and quality of what is made, from large to small.
const PICTURES: [(u32, ImageFormat, u8); 4] = [
    (1600, ImageFormat::WebP, 75),
    (1200, ImageFormat::Jpeg, 80),
    (800, ImageFormat::WebP, 75),
    (400, ImageFormat::WebP, 75),
];
/// How many photos are made of the example's.
const SAMPLES: usize = 60;
/// What photos may take of `[images] memory` unless somebody sets it.
const MEMORY: u64 = 512_000_000 - 96_000_000;

fn main() -> ExitCode {
    // `cargo bench` adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--one", who, photos, out] => one(who, Path::new(photos), Path::new(out)),
        _ => compare(words.first().map(Path::new), words.get(1).and_then(|n| n.parse().ok())),
    }
    ExitCode::SUCCESS
}

/// Runs everybody in turn and prints the ratios.
fn compare(photos: Option<&Path>, rounds: Option<usize>) {
    let memory_disk = Path::new("/dev/shm");
    let parent = if memory_disk.is_dir() {
        memory_disk.to_owned()
    } else {
        std::env::temp_dir()
    };
    let scratch = parent.join(format!("kampung-bench-photos-{}", std::process::id()));
    fs::create_dir_all(&scratch).expect("a folder for the results");
    let photos = photos.map_or_else(|| samples(&scratch.join("photos")), Path::to_owned);
    let has_vips = Command::new("vipsthumbnail")
        .arg("--vips-version")
        .output()
        .is_ok_and(|o| o.status.success());
    let mut runners = vec!["kampung", "loop"];
    if has_vips {
        runners.push("vips");
    } else {
        println!("vipsthumbnail is not installed: only the loop is compared");
    }
    let count = jpegs(&photos).len();
    println!("{count} photos, {} pictures of each", PICTURES.len());
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); runners.len()];
    let mut work: Vec<Vec<f64>> = vec![Vec::new(); runners.len()];
    let mut peaks = vec![0_u64; runners.len()];
    for _ in 0..rounds.unwrap_or(3) {
        for (i, who) in runners.iter().enumerate() {
            let out = scratch.join("out");
            fs::create_dir_all(&out).expect("a folder for the results");
            let began = Instant::now();
            let program = std::env::current_exe().expect("this program");
            let child = Command::new(program)
                .args(["--one", who])
                .arg(&photos)
                .arg(&out)
                .output();
            times[i].push(began.elapsed().as_secs_f64());
            let child = child.expect("a process");
            assert!(
                child.status.success(),
                "{who}: {}",
                String::from_utf8_lossy(&child.stderr)
            );
            let made = fs::read_dir(&out)
                .expect("results")
                .filter(|e| e.as_ref().is_ok_and(|e| e.path().is_file()));
            assert_eq!(made.count(), count * PICTURES.len(), "{who} made something else");
            let told = String::from_utf8_lossy(&child.stdout);
            let mut figures = told
                .split_whitespace()
                .map(|figure| figure.parse::<f64>().unwrap_or(0.0));
            work[i].push(figures.next().unwrap_or(0.0));
            peaks[i] = peaks[i].max(figures.next().unwrap_or(0.0) as u64);
            fs::remove_dir_all(&out).expect("results can be deleted");
        }
    }
    fs::remove_dir_all(&scratch).expect("results can be deleted");
    let medians: Vec<f64> = times.iter().map(|t| median(t)).collect();
    let works: Vec<f64> = work.iter().map(|t| median(t)).collect();
    for (i, who) in runners.iter().enumerate() {
        let all: Vec<String> = times[i].iter().map(|t| format!("{t:.2}")).collect();
        let peak = if *who == "vips" {
            String::new()
        } else {
            format!(", peak {} MB", peaks[i])
        };
        let (time, work) = (medians[i], works[i]);
        println!(
            "{who:8} median {time:6.2} s of {}; processors {work:6.2} s{peak}",
            all.join(" ")
        );
    }
    for (i, who) in runners.iter().enumerate().skip(1) {
        let (time, work) = (medians[0] / medians[i], works[0] / works[i]);
        println!("kampung takes {time:.3} of the time of {who}, {work:.3} of its processor time");
    }
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Does the work of `who`, and prints seconds of processor time (children too) and the peak of memory in MB, where the
/// system tells them.
fn one(who: &str, photos: &Path, out: &Path) {
    match who {
        "kampung" => kampung(photos, out),
        "loop" => bare_loop(photos, out),
        _ => vips(photos, out),
    }
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // proc(5): own time, own time in the kernel, and both of the children, in hundredths of a second.
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name
        .split_whitespace()
        .skip(11)
        .take(4)
        .filter_map(|n| n.parse::<u64>().ok())
        .sum::<u64>();
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    println!("{} {}", ticks as f64 / 100.0, kilobytes.unwrap_or(0) / 1024);
}

/// The JPEGs of a folder, largest first.
fn jpegs(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder with photos");
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_jpeg = |path: &PathBuf| path.extension().is_some_and(|e| e == "jpg");
    let mut found: Vec<PathBuf> = paths.filter(is_jpeg).collect();
    found.sort_by_key(|path| {
        (
            std::cmp::Reverse(fs::metadata(path).map_or(0, |m| m.len())),
            path.clone(),
        )
    });
    found
}

fn name(photo: &Path, width: u32, format: ImageFormat) -> String {
    let stem = photo.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}-{width}.{}", format.extension())
}

/// As a build does it: header, digest, cache, and a copy of every picture in the output.
fn kampung(photos: &Path, out: &Path) {
    let paths = jpegs(photos);
    let cache = out.join("cache");
    let store = LocalStore::open(cache.clone());
    let job = |path: &PathBuf| {
        let bytes = fs::read(path).expect("a photo");
        let header = read_header(&bytes).expect("a photo");
        let crop = Crop {
            x: 0,
            y: 0,
            width: header.width,
            height: header.height,
        };
        let height = |width: u32| (f64::from(width) * f64::from(crop.height) / f64::from(crop.width)).round() as u32;
        let variant = |&(width, format, quality): &(u32, ImageFormat, u8)| Variant {
            crop,
            width,
            height: height(width),
            format,
            quality,
            max_bytes: 0,
            background: [255; 3],
        };
        PhotoJob {
            source_digest: Digest::of(&bytes),
            header,
            variants: PICTURES.iter().map(variant).collect(),
        }
    };
    let jobs: Vec<PhotoJob> = paths.par_iter().map(job).collect();
    let load = |index: usize| fs::read(&paths[index]);
    let results = make_all(&jobs, MEMORY, &load, &store, &|_, _| ());
    paths.par_iter().zip(results).for_each(|(path, made)| {
        for ((width, format, _), blob) in PICTURES.iter().zip(made.expect("pictures").blobs) {
            store
                .copy_to(&blob, &out.join(name(path, *width, *format)))
                .expect("a copy");
        }
    });
    fs::remove_dir_all(cache).expect("the cache can be deleted");
}

/// Nothing but decoding, resizing and encoding: no orientation, no profile, no cache, no care.
fn bare_loop(photos: &Path, out: &Path) {
    let paths = jpegs(photos);
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    bare(path, out);
                }
            });
        }
    });
}

fn bare(path: &Path, out: &Path) {
    let bytes = fs::read(path).expect("a photo");
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&bytes), options);
    let mut pixels = decoder.decode().expect("pixels");
    let (width, height) = decoder.dimensions().expect("a size");
    let mut size = (width as u32, height as u32);
    let mut resizer = Resizer::new();
    for (width, format, quality) in PICTURES {
        let smaller = (
            width,
            (f64::from(width) * f64::from(size.1) / f64::from(size.0)).round() as u32,
        );
        pixels = resized(&mut resizer, &pixels, size, smaller);
        size = smaller;
        let file = match format {
            ImageFormat::Jpeg => jpeg(&pixels, size, quality),
            _ => webp(&pixels, size, quality),
        };
        fs::write(out.join(name(path, width, format)), file).expect("a file");
    }
}

fn resized(resizer: &mut Resizer, pixels: &[u8], from: (u32, u32), to: (u32, u32)) -> Vec<u8> {
    let source = ImageRef::new(from.0, from.1, pixels, PixelType::U8x4).expect("a picture");
    let mut target = Image::new(to.0, to.1, PixelType::U8x4);
    let lanczos = ResizeAlg::Convolution(FilterType::Lanczos3);
    let options = ResizeOptions::new().resize_alg(lanczos).use_alpha(false);
    resizer
        .resize(&source, &mut target, &options)
        .expect("a smaller picture");
    target.into_vec()
}

fn jpeg(pixels: &[u8], (width, height): (u32, u32), quality: u8) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder
        .encode(pixels, width as u16, height as u16, ColorType::Rgba)
        .expect("a JPEG");
    file
}

/// libwebp at the effort that kampung uses.
fn webp(pixels: &[u8], (width, height): (u32, u32), quality: u8) -> Vec<u8> {
    use libwebp_sys::*;
    let mut config = WebPConfig::new().expect("the version of libwebp that was compiled");
    config.quality = f32::from(quality);
    config.method = webp_method(width, pixels);
    let mut picture = WebPPicture::new().expect("the version of libwebp that was compiled");
    picture.width = width as i32;
    picture.height = height as i32;
    let mut writer = WebPMemoryWriter {
        mem: std::ptr::null_mut(),
        size: 0,
        max_size: 0,
        pad: [0; 1],
    };
    // SAFETY: `pixels` holds `height` rows of `width` pixels of four bytes; the writer outlives the encoding.
    unsafe {
        WebPMemoryWriterInit(&raw mut writer);
        assert_ne!(
            WebPPictureImportRGBX(&raw mut picture, pixels.as_ptr(), width as i32 * 4),
            0
        );
        picture.writer = Some(WebPMemoryWrite);
        picture.custom_ptr = (&raw mut writer).cast();
        assert_ne!(WebPEncode(&raw const config, &raw mut picture), 0);
        let file = std::slice::from_raw_parts(writer.mem, writer.size).to_vec();
        WebPPictureFree(&raw mut picture);
        WebPMemoryWriterClear(&raw mut writer);
        file
    }
}

/// `vipsthumbnail` with its defaults, two processes at once, each with many photos so that starting it costs little.
fn vips(photos: &Path, out: &Path) {
    let paths = jpegs(photos);
    let mut tasks = Vec::new();
    for (width, format, quality) in PICTURES {
        for photos in paths.chunks(10) {
            tasks.push((width, format, quality, photos));
        }
    }
    let tasks = Mutex::new(tasks.into_iter());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let task = tasks.lock().expect("no thread has failed").next();
                    let Some((width, format, quality, photos)) = task else {
                        break;
                    };
                    let target = format!("{}/%s-{width}.{}[Q={quality},strip]", out.display(), format.extension());
                    let mut command = Command::new("vipsthumbnail");
                    command
                        .arg("--size")
                        .arg(format!("{width}x"))
                        .arg("-o")
                        .arg(target)
                        .args(photos);
                    let status = command.stdout(Stdio::null()).status();
                    assert!(status.is_ok_and(|s| s.success()), "vipsthumbnail failed");
                }
            });
        }
    });
}

/// Photos of 7 to 20 megapixels from those of the example site.
fn samples(folder: &Path) -> PathBuf {
    fs::create_dir_all(folder).expect("a folder for the samples");
    let mut originals = Vec::new();
    let mut folders = vec![PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/example-site/content"
    ))];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("the example site").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|e| e == "jpg") => originals.push(path),
                _ => {}
            }
        }
    }
    originals.sort();
    (0..SAMPLES).into_par_iter().for_each(|index| {
        let bytes = fs::read(&originals[index % originals.len()]).expect("a photo");
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGBA);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&bytes), options);
        let pixels = decoder.decode().expect("pixels");
        let (width, height) = decoder.dimensions().expect("a size");
        let megapixels = 7.0 + 13.0 * index as f64 / SAMPLES as f64;
        let factor = (megapixels * 1e6 / (width * height) as f64).sqrt();
        let scaled = |side: usize| (side as f64 * factor) as u32;
        let size = (scaled(width), scaled(height));
        let larger = resized(&mut Resizer::new(), &pixels, (width as u32, height as u32), size);
        fs::write(folder.join(format!("foto-{index}.jpg")), jpeg(&larger, size, 90)).expect("a file");
    });
    folder.to_owned()
}
