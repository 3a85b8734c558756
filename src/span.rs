//! Files and places in them.
//!
//! A [`Span`] is a byte range of one file of the snapshot that is being built; [`LineIndex`] turns byte
//! offsets into the line and column that an author sees in an editor.

/// Number of a text file: one of the village's snapshot, or one of the files that all villages of the
/// workspace share ([`FileId::shared`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

impl FileId {
    const SHARED: u32 = 1 << 31;

    /// The id of the shared file `index`, so that a village's diagnostics can point at a theme's template.
    pub fn shared(index: usize) -> Self {
        FileId(FileId::SHARED | index as u32)
    }

    /// The index of a shared file; `None` for a village's own.
    pub fn shared_index(self) -> Option<usize> {
        (self.0 & FileId::SHARED != 0).then_some((self.0 & !FileId::SHARED) as usize)
    }
}

/// Half-open byte range `start..end` of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span of `file` from a byte range. Offsets beyond 4 GiB are clamped: no text file is that long.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span {
            file,
            start: clamp(range.start),
            end: clamp(range.end.max(range.start)),
        }
    }

    /// The byte range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The same span moved `by` bytes towards the end of the file.
    pub fn shifted(self, by: usize) -> Self {
        Span::new(self.file, self.start as usize + by..self.end as usize + by)
    }
}

/// A value together with the place where its author wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }

    /// Changes the value, keeps the place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }

    /// Borrows the value, keeps the place.
    pub fn as_ref(&self) -> Spanned<&T> {
        Spanned {
            value: &self.value,
            span: self.span,
        }
    }
}

/// Line and column, both from 1. Columns count characters (Unicode scalar values), as editors show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// Start offsets of the lines of one text.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the line starts of `text`; `\n` and `\r\n` end a line.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        for (i, b) in text.bytes().enumerate() {
            if b == b'\n' {
                starts.push(i as u32 + 1);
            }
        }
        LineIndex { starts }
    }

    /// The position of byte `offset` of `text`, which must be the text that the index was made from.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|s| *s as usize <= offset).max(1) - 1;
        let start = self.starts[line] as usize;
        let column = text[start..offset].chars().filter(|c| *c != '\u{feff}').count();
        Position {
            line: line as u32 + 1,
            column: column as u32 + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let text = "a\r\nĀbé x\n";
        let index = LineIndex::new(text);
        let at = |o| index.position(text, o);
        assert_eq!(at(0), Position { line: 1, column: 1 });
        let x = text.find('x').unwrap();
        assert_eq!(at(x), Position { line: 2, column: 5 });
        assert_eq!(at(text.len()), Position { line: 3, column: 1 });
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let text = "\u{feff}name = 1";
        let index = LineIndex::new(text);
        assert_eq!(index.position(text, 3), Position { line: 1, column: 1 });
    }
}
