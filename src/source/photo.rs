//! stub
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFormat {
    Jpeg,
    Png,
    WebP,
    Gif,
}
#[derive(Clone, Debug, PartialEq)]
pub struct PhotoHeader {
    pub format: PhotoFormat,
    pub width: u32,
    pub height: u32,
    pub alpha: bool,
}
#[derive(Clone, Debug, PartialEq)]
pub enum HeaderProblem {
    Heic,
    Unsupported(&'static str),
    Broken(String),
    TooLarge { width: u32, height: u32 },
    NotAPicture,
}
pub fn read_header(_b: &[u8]) -> Result<PhotoHeader, HeaderProblem> {
    Err(HeaderProblem::NotAPicture)
}
pub const MAX_MEGAPIXELS: usize = 100;
