//! stub
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangTag(String);
pub struct BadTag {
    pub suggestion: Option<String>,
}
impl LangTag {
    pub fn parse(s: &str) -> Result<Self, BadTag> {
        Ok(LangTag(s.to_owned()))
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
