//! The permanent codes. A code keeps its number and meaning for ever; a retired number is not used again.

use std::fmt;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The village that has it keeps its old site.
    Error,
    /// The site is published; it could be better.
    Advice,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal $severity:ident;)*) => {
        /// A kind of diagnostic. The first two digits of the number name the area: `00` workspace,
        /// `01` text and TOML, `02` values, `03` Markdown and links, `04` photos, `05` addresses,
        /// `06` themes, `07` publishing, `08` advice on the whole site.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// All codes, in the order of their numbers.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The code as it is shown: `K0103`.
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => $id,)* }
            }

            /// How grave it is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// No `kampung.toml` here or above. args: path
    WorkspaceNotFound = "K0001" Error;
    /// The workspace holds no village.
    EmptyWorkspace = "K0002" Error;
    /// The system refused to read a file or folder. args: reason
    Unreadable = "K0003" Error;
    /// `format` is a version that this program does not read. args: found, known
    UnknownFormat = "K0004" Error;
    /// Two villages have one id. args: id; related: the other
    DuplicateVillage = "K0005" Error;
    /// A village's id is a language tag or an address that the program uses. args: id, suggestion
    ReservedVillage = "K0006" Error;
    /// `home` names no village. args: id, suggestion?
    UnknownHome = "K0007" Error;
    /// A symbolic link leads out of the workspace. args: target
    LinkOutside = "K0008" Error;
    /// Two names differ only in upper and lower case. args: name; related: the other
    CaseConflict = "K0009" Error;
    /// A name that Windows cannot store. args: name
    UnportableName = "K0010" Error;
    /// A folder's name is no id. args: name, suggestion?
    BadFolderName = "K0011" Error;
    /// A content folder has no `index.md`. args: folder
    MissingIndex = "K0012" Error;
    /// A folder of a village is no known section. args: name, suggestion?
    UnknownSection = "K0013" Error;
    /// A file is in a language that the workspace does not declare. args: lang
    UndeclaredLanguage = "K0014" Error;
    /// A file in a content folder that nothing uses. args: name
    StrayFile = "K0015" Advice;
    /// A language tag that BCP 47 does not know. args: tag, suggestion?
    BadLanguageTag = "K0016" Error;
    /// A village stands inside another village's folder. related: the outer one
    NestedVillage = "K0017" Error;
    /// A folder of `content/` holds texts but no `village.toml`. args: folder
    NoVillageFile = "K0018" Error;
    /// A text lies where nothing reads it: only `index.md` in a folder of its own counts. args: name, folder
    MisplacedText = "K0019" Error;
    /// A file repeats the default language in its name (`index.id.md`). args: lang
    DefaultLanguageSuffix = "K0020" Error;

    /// A text file is not UTF-8. args: offset
    NotUtf8 = "K0101" Error;
    /// A text file is UTF-16.
    Utf16 = "K0102" Error;
    /// A text file holds a NUL byte.
    NulByte = "K0103" Error;
    /// The `+++` of the front matter is never closed.
    FrontMatterNotClosed = "K0104" Error;
    /// The front matter is YAML (`---`).
    YamlFrontMatter = "K0105" Error;
    /// The text is no TOML. args: detail
    TomlSyntax = "K0106" Error;
    /// A content file does not start with `+++`.
    NoFrontMatter = "K0107" Error;
    /// A field that does not exist. args: field, suggestion?
    UnknownField = "K0108" Error;
    /// A field that stands below a `[table]` and was meant to stand above it. args: field, table
    SwallowedField = "K0109" Error;
    /// A value of another type. args: field, expected (a kind's name), found
    WrongType = "K0110" Error;
    /// A required field is missing. args: field
    MissingField = "K0111" Error;
    /// A fact stands in a translation. args: field
    FactInTranslation = "K0112" Error;
    /// A value is none of those allowed. args: field, value, allowed, suggestion?
    UnknownChoice = "K0113" Error;
    /// A field is written twice. args: field
    DuplicateField = "K0114" Error;

    /// A day that the calendar does not have, or another notation. args: value
    BadDate = "K0201" Error;
    /// An amount with a fraction in a currency without one. args: value, whole, currency
    FractionalAmount = "K0202" Error;
    /// A number outside its range. args: field, value, min, max
    OutOfRange = "K0203" Error;
    /// A place outside Indonesia. args: field, value
    OutsideIndonesia = "K0204" Error;
    /// A region code of another shape. args: value
    BadRegionCode = "K0205" Error;
    /// A telephone number that cannot be one. args: value
    BadPhone = "K0206" Error;
    /// An e-mail address that cannot be one. args: value
    BadEmail = "K0207" Error;
    /// Opening hours in another notation. args: value
    BadHours = "K0208" Error;
    /// A web address that is none. args: value
    BadUrl = "K0209" Error;
    /// A summary is longer than 160 characters. args: length
    LongSummary = "K0210" Advice;
    /// Something ends before it starts. args: start, end
    EndBeforeStart = "K0211" Error;
    /// A reference to something that does not exist. args: kind, id, suggestion?
    UnknownReference = "K0212" Error;
    /// A translated list has another length than the original. args: field, expected, found
    ListLength = "K0213" Error;
    /// Shares of the materials exceed 100 percent. args: sum
    PercentSum = "K0214" Error;
    /// A slug that cannot stand in an address. args: value, suggestion?
    BadSlug = "K0215" Error;
    /// A currency code that ISO 4217 does not have. args: value, suggestion?
    UnknownCurrency = "K0216" Error;
    /// A text is empty. args: field
    EmptyText = "K0217" Error;
    /// A landline stands where WhatsApp needs a mobile number. args: value
    LandlineOnWhatsapp = "K0218" Error;
    /// A `[photos]` table names a file that is not there. args: name, suggestion?
    UnknownPhoto = "K0219" Error;
    /// A region code of the right shape that the official table does not hold. args: value
    UnknownRegion = "K0220" Advice;
    /// A chain of memberships comes back to itself. args: id
    MembershipCycle = "K0221" Error;

    /// A link leads to a file that is not there. args: target, suggestion?
    DeadLink = "K0301" Error;
    /// A link leads out of the village. args: target
    LinkLeavesVillage = "K0302" Error;
    /// A link with a scheme that can run code. args: scheme
    UnsafeScheme = "K0303" Error;
    /// A picture in the text is not there or is no photo. args: target, suggestion?
    MissingPicture = "K0304" Error;
    /// Raw HTML that is not allowed was left out. args: tag
    HtmlRemoved = "K0305" Advice;
    /// A link to a heading that is not on the page. args: anchor, suggestion?
    DeadAnchor = "K0306" Error;

    /// A photo cannot be decoded. args: reason
    BrokenPhoto = "K0401" Error;
    /// A photo is HEIC.
    Heic = "K0402" Error;
    /// A picture format that is not read. args: format
    UnsupportedPhoto = "K0403" Error;
    /// A photo's name ends in another format than its bytes have. args: extension, format
    WrongExtension = "K0404" Advice;
    /// A photo has too many pixels. args: width, height, limit
    HugePhoto = "K0405" Error;
    /// A photo has no text for those who cannot see it. args: name, lang
    MissingAlt = "K0406" Advice;

    /// Two pages or files want one address. args: address; related: the other
    AddressCollision = "K0501" Error;

    /// A theme that does not exist. args: name, suggestion?
    UnknownTheme = "K0601" Error;
    /// Themes extend each other in a circle. args: name
    ThemeCycle = "K0602" Error;
    /// A template cannot be read. args: detail
    TemplateSyntax = "K0603" Error;
    /// A template failed on a page. args: detail, page
    TemplateFailed = "K0604" Error;
    /// A file of messages cannot be read. args: detail
    MessagesSyntax = "K0605" Error;
    /// A style sheet cannot be read. args: detail
    StyleSyntax = "K0606" Error;
    /// A theme lacks a file that it needs. args: name
    ThemeIncomplete = "K0607" Error;

    /// Another build is at work in this output folder. args: pid
    OutputLocked = "K0701" Error;
    /// A file that kampung did not write stands where a page belongs. args: name
    ForeignFile = "K0702" Error;
    /// The system refused to write. args: path, reason
    CannotWrite = "K0703" Error;
    /// The output folder holds, or lies inside, the sources. args: path
    OutputInsideSources = "K0704" Error;

    /// A page is not translated. args: lang
    Untranslated = "K0801" Advice;
    /// No `base_url`: addresses for search engines and feeds are left out.
    NoBaseUrl = "K0802" Advice;
    /// The program has no words of its own in this language. args: lang, instead
    NoStrings = "K0803" Advice;
    /// A product that nobody can ask for: the village has neither telephone, WhatsApp nor e-mail.
    NoContact = "K0804" Advice;
    /// A product without photo. args: name
    NoPhoto = "K0805" Advice;
}

impl Code {
    /// Reads a code as people type it: `K0103`, `k103`, `103`.
    pub fn parse(text: &str) -> Option<Code> {
        let digits = text.trim().trim_start_matches(['K', 'k']);
        let number: u32 = digits.parse().ok()?;
        let id = format!("K{number:04}");
        Code::ALL.iter().copied().find(|c| c.id() == id)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_ordered_and_unique() {
        let ids: Vec<_> = Code::ALL.iter().map(|c| c.id()).collect();
        assert!(ids.windows(2).all(|w| w[0] < w[1]), "{ids:?}");
        assert!(ids.iter().all(|i| i.len() == 5 && i.starts_with('K')));
    }

    #[test]
    fn codes_are_read_as_typed() {
        assert_eq!(Code::parse("k103"), Some(Code::NulByte));
        assert_eq!(Code::parse("K0103"), Some(Code::NulByte));
        assert_eq!(Code::parse("K9999"), None);
    }
}
