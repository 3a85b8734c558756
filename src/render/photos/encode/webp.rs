//! WebP by libwebp. The only unsafe code of the photos.

use std::ffi::c_int;

use libwebp_sys::{
    WebPConfig, WebPEncode, WebPMemoryWrite, WebPMemoryWriter, WebPMemoryWriterClear, WebPMemoryWriterInit,
    WebPPicture, WebPPictureFree, WebPPictureImportRGBA, WebPPictureImportRGBX, WebPValidateConfig,
};

use super::super::PhotoProblem;
use super::super::resize::Picture;

/// Effort, 0 to 6, for a picture of `width` pixels across, four bytes each. Method 4, the default of libwebp, takes more
/// than twice the time of method 2 for a twentieth fewer bytes of the same quality. Pictures for phones get it: they are
/// what is seen over a slow line, and they are small. So do those that are full of detail: at equal bytes method 2 costs
/// them up to 3 points of SSIMULACRA2, others 0.5 (median).
pub fn method(width: u32, pixels: &[u8]) -> c_int {
    if pixels.len() / 4 <= PHONE_PIXELS || is_busy(width as usize, pixels) {
        4
    } else {
        2
    }
}

/// Whether neighbours differ a lot, as in gravel, leaves or weaves. Every sixteenth row says enough.
fn is_busy(width: usize, pixels: &[u8]) -> bool {
    let (mut sum, mut count) = (0_u64, 0_u64);
    for row in pixels.chunks_exact((4 * width).max(1)).step_by(16) {
        let greens = || row.iter().skip(1).step_by(4);
        let differences = greens().zip(greens().skip(1)).map(|(a, b)| u64::from(a.abs_diff(*b)));
        sum += differences.sum::<u64>();
        count += width.saturating_sub(1) as u64;
    }
    10 * sum > BUSY_TENTHS * count
}

/// Tenths of the mean difference of green between neighbours in a row from which a picture is busy. Of photos at 1600
/// pixels, those of silver, sugar and landscapes have 1 to 4.7, weaves and wickerwork 3.9 to 7.3, aerial photos of a
/// shingle beach 11. Below this value, none lost more than 1.4 points.
const BUSY_TENTHS: u64 = 48;

/// The pixels of a picture as wide as a phone's screen (about 720) that is upright.
const PHONE_PIXELS: usize = 720 * 960;

/// Lossy WebP with the effort that [`method`] gives; alpha is kept without loss.
pub(super) fn encode(picture: &Picture, quality: u8, method: c_int) -> Result<Vec<u8>, PhotoProblem> {
    let width = c_int::try_from(picture.width).map_err(|_| failed("too wide"))?;
    let height = c_int::try_from(picture.height).map_err(|_| failed("too high"))?;
    let stride = width.checked_mul(4).ok_or_else(|| failed("too wide"))?;
    let needed = i64::from(stride) * i64::from(height);
    if width == 0 || height == 0 || i64::try_from(picture.bytes.len()) != Ok(needed) {
        return Err(failed("samples and size do not agree"));
    }

    let mut config = WebPConfig::new().map_err(|()| failed("another version of libwebp"))?;
    config.quality = f32::from(quality);
    config.method = method;
    // Threads inside of the encoder would only compete with the photos that are encoded beside this one.
    config.thread_level = 0;
    // SAFETY: `config` is initialised and only read.
    if unsafe { WebPValidateConfig(&raw const config) } == 0 {
        return Err(failed("refused configuration"));
    }

    let mut session = Session::new()?;
    let import = if picture.alpha {
        WebPPictureImportRGBA
    } else {
        WebPPictureImportRGBX
    };
    session.picture.width = width;
    session.picture.height = height;
    // SAFETY: the picture is initialised and sized; `bytes` holds `height` rows of `stride` bytes, checked above,
    // and is only read during the call, which copies it into memory of the picture.
    if unsafe { import(&raw mut *session.picture, picture.bytes.as_ptr(), stride) } == 0 {
        return Err(failed("out of memory"));
    }
    session.picture.writer = Some(WebPMemoryWrite);
    session.picture.custom_ptr = (&raw mut *session.writer).cast();
    // SAFETY: picture and config are initialised; the writer that `custom_ptr` points to is the one that
    // `WebPMemoryWrite` expects, and lives in its own box as long as the session.
    let encoded = unsafe { WebPEncode(&raw const config, &raw mut *session.picture) };
    if encoded == 0 {
        return Err(failed(&format!("{:?}", session.picture.error_code)));
    }
    Ok(session.bytes())
}

fn failed(detail: &str) -> PhotoProblem {
    PhotoProblem::Encoder(format!("WebP: {detail}"))
}

/// A picture and a writer of libwebp, freed when dropped.
struct Session {
    picture: Box<WebPPicture>,
    writer: Box<WebPMemoryWriter>,
}

impl Session {
    fn new() -> Result<Self, PhotoProblem> {
        let picture = WebPPicture::new().map_err(|()| failed("another version of libwebp"))?;
        let mut writer = Box::new(WebPMemoryWriter {
            mem: std::ptr::null_mut(),
            size: 0,
            max_size: 0,
            pad: [0; 1],
        });
        // SAFETY: the writer is plain data, which the call overwrites.
        unsafe { WebPMemoryWriterInit(&raw mut *writer) };
        Ok(Session {
            picture: Box::new(picture),
            writer,
        })
    }

    /// What was written.
    fn bytes(&self) -> Vec<u8> {
        if self.writer.mem.is_null() {
            return Vec::new();
        }
        // SAFETY: libwebp allocated and filled `size` bytes at `mem`; nothing writes while the slice lives.
        unsafe { std::slice::from_raw_parts(self.writer.mem, self.writer.size) }.to_vec()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // SAFETY: both were initialised, own their memory, and are not used after this.
        unsafe {
            WebPPictureFree(&raw mut *self.picture);
            WebPMemoryWriterClear(&raw mut *self.writer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::resize::pack;
    use super::super::super::samples;
    use super::*;

    #[test]
    fn pixels_come_through() {
        let bytes = samples::texture(70, 50);
        let picture = Picture {
            width: 70,
            height: 50,
            alpha: false,
            bytes: pack(&bytes, 3).into_owned(),
        };
        let webp = encode(&picture, 90, 4).unwrap();
        let decoded = image::load_from_memory_with_format(&webp, image::ImageFormat::WebP)
            .unwrap()
            .into_rgb8();
        assert_eq!(decoded.dimensions(), (70, 50));
        let difference: u64 = decoded
            .as_raw()
            .iter()
            .zip(&bytes)
            .map(|(a, b)| u64::from(a.abs_diff(*b)))
            .sum();
        assert!(difference / (bytes.len() as u64) < 12, "{difference}");
        assert!(encode(&picture, 20, 4).unwrap().len() < webp.len());
    }

    #[test]
    fn large_pictures_full_of_detail_get_more_effort() {
        let method = |step: usize, height: usize| {
            let green = |at: usize| u8::try_from(at * step % 200).unwrap_or_default();
            let pixels: Vec<u8> = (0..1000 * height).flat_map(|at| [0, green(at % 1000), 0, 0]).collect();
            method(1000, &pixels)
        };
        assert_eq!([method(20, 700), method(2, 700), method(2, 600)], [4, 2, 4]);
    }

    #[test]
    fn samples_that_do_not_fill_the_picture_are_refused() {
        let picture = Picture {
            width: 70,
            height: 50,
            alpha: true,
            bytes: samples::texture(70, 50),
        };
        assert!(matches!(encode(&picture, 90, 4), Err(PhotoProblem::Encoder(_))));
    }
}
