//! stub
use crate::diag::Bag;
use crate::span::{FileId, Spanned};
#[derive(Clone, Debug)]
pub struct Document {
    pub source: String,
}
impl Document {
    pub fn parse(text: &str, _f: FileId, _o: usize, _b: &mut Bag) -> Self {
        Document {
            source: text.to_owned(),
        }
    }
    pub fn title(&self) -> Option<Spanned<String>> {
        None
    }
    pub fn first_paragraph(&self) -> Option<&str> {
        None
    }
    pub fn without_title_heading(self) -> Self {
        self
    }
    pub fn has_content(&self) -> bool {
        !self.source.trim().is_empty()
    }
}
