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
    (@has) => { false };
    (@has related) => { true };
    ($(
        $(#[$doc:meta])*
        $name:ident = $id:literal $severity:ident
            ($($required:ident),* $(; $($optional:ident),+)?) $($related:ident)?;
    )*) => {
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

            /// The arguments that a diagnostic of this code must carry.
            pub fn required_args(self) -> &'static [&'static str] {
                match self { $(Code::$name => &[$(stringify!($required)),*],)* }
            }

            /// The arguments that it may carry besides.
            pub fn optional_args(self) -> &'static [&'static str] {
                match self { $(Code::$name => &[$($(stringify!($optional)),+)?],)* }
            }

            /// Whether it names further places.
            pub fn has_related(self) -> bool {
                match self { $(Code::$name => codes!(@has $($related)?),)* }
            }
        }
    };
}

// In parentheses stand the names of the arguments, after a semicolon those that may be absent; `related`
// marks a code that names further places.
codes! {
    /// No `kampung.toml` here or above.
    WorkspaceNotFound = "K0001" Error (path);
    /// The workspace holds no village.
    EmptyWorkspace = "K0002" Error ();
    /// The system refused to read a file or folder.
    Unreadable = "K0003" Error (reason);
    /// `format` is a version that this program does not read.
    UnknownFormat = "K0004" Error (found, known);
    /// Two villages have one id. Related: the other.
    DuplicateVillage = "K0005" Error (id) related;
    /// A village's id is a language tag or an address that the program uses.
    ReservedVillage = "K0006" Error (id, suggestion);
    /// `home` names no village.
    UnknownHome = "K0007" Error (id; suggestion);
    /// A symbolic link leads out of the workspace.
    LinkOutside = "K0008" Error (target);
    /// Two names differ only in upper and lower case. Related: the other.
    CaseConflict = "K0009" Error (name) related;
    /// A name that Windows cannot store.
    UnportableName = "K0010" Error (name);
    /// A folder's name is no id.
    BadFolderName = "K0011" Error (name; suggestion);
    /// A content folder has no `index.md`.
    MissingIndex = "K0012" Error (folder);
    /// A folder of a village is no known section.
    UnknownSection = "K0013" Error (name; suggestion);
    /// A file is in a language that the workspace does not declare.
    UndeclaredLanguage = "K0014" Error (lang);
    /// A file in a content folder that nothing uses.
    StrayFile = "K0015" Advice (name);
    /// A language tag that BCP 47 does not know.
    BadLanguageTag = "K0016" Error (tag; suggestion);
    /// A village stands inside another village's folder. Related: the outer one.
    NestedVillage = "K0017" Error () related;
    /// A folder of `content/` holds texts but no `village.toml`.
    NoVillageFile = "K0018" Error (folder);
    /// A text lies where nothing reads it: only `index.md` in a folder of its own counts.
    MisplacedText = "K0019" Error (name, folder);
    /// A file repeats the default language in its name (`index.id.md`).
    DefaultLanguageSuffix = "K0020" Error (lang);
    /// Two partners or two clusters have one id. Related: the first.
    DuplicateId = "K0021" Error (id) related;
    /// The logo of a partner is not in `static/`.
    MissingLogo = "K0022" Error (name; suggestion);
    /// The logo of a partner is too large. `size` and `limit` count kilobytes.
    LargeLogo = "K0023" Error (name, size, limit);
    /// The logo of a partner cannot be published. `problem` is `format`, `broken`, `script` or `reference`.
    BadLogo = "K0024" Error (name, problem);
    /// A thing has no file in the default language: it is built from that of another.
    MissingOriginal = "K0025" Advice (lang, default);
    /// A village's folder vanished while its site was made.
    VillageVanished = "K0026" Error (id);

    /// A text file is not UTF-8.
    NotUtf8 = "K0101" Error (offset);
    /// A text file is UTF-16.
    Utf16 = "K0102" Error ();
    /// A text file holds a NUL byte.
    NulByte = "K0103" Error ();
    /// The `+++` of the front matter is never closed.
    FrontMatterNotClosed = "K0104" Error ();
    /// The front matter is YAML (`---`).
    YamlFrontMatter = "K0105" Error ();
    /// The text is no TOML.
    TomlSyntax = "K0106" Error (detail);
    /// A content file does not start with `+++`.
    NoFrontMatter = "K0107" Error ();
    /// A field that does not exist.
    UnknownField = "K0108" Error (field; suggestion);
    /// A field that stands below a `[table]` and was meant to stand above it.
    SwallowedField = "K0109" Error (field, table);
    /// A value of another type. `expected` is one of `text`, `whole-number`, `number`, `yes-no`, `date`,
    /// `date-or-time`, `list`, `table`, `words` (text, or a table of text by language); `found` is one of
    /// the same without `words`.
    WrongType = "K0110" Error (field, expected, found; suggestion);
    /// A required field is missing.
    MissingField = "K0111" Error (field);
    /// A fact stands in a translation.
    FactInTranslation = "K0112" Error (field);
    /// A value is none of those allowed.
    UnknownChoice = "K0113" Error (field, value, allowed; suggestion);
    /// A field is written twice.
    DuplicateField = "K0114" Error (field);
    /// A field of a group stands beside the group. `suggestion` shows it inside.
    FieldOfGroup = "K0115" Error (field, group, suggestion);

    /// A day that the calendar does not have, or another notation.
    BadDate = "K0201" Error (value);
    /// An amount with a fraction in a currency without one.
    FractionalAmount = "K0202" Error (value, whole, currency);
    /// A number outside its range.
    OutOfRange = "K0203" Error (field, value, min, max);
    /// A place outside Indonesia.
    OutsideIndonesia = "K0204" Error (field, value; suggestion);
    /// A region code of another shape.
    BadRegionCode = "K0205" Error (value);
    /// A telephone number that cannot be one.
    BadPhone = "K0206" Error (value; suggestion);
    /// An e-mail address that cannot be one.
    BadEmail = "K0207" Error (value);
    /// Opening hours in another notation.
    BadHours = "K0208" Error (value);
    /// A web address that is none.
    BadUrl = "K0209" Error (value);
    /// A summary is longer than 160 characters.
    LongSummary = "K0210" Advice (length);
    /// Something ends before it starts.
    EndBeforeStart = "K0211" Error (start, end);
    /// A reference to something that does not exist. `kind` is `producer`, `product`, `cooperative`, `village` or
    /// `partner`.
    UnknownReference = "K0212" Error (kind, id; suggestion);
    /// A translated list has another length than the original.
    ListLength = "K0213" Error (field, expected, found);
    /// Shares of the materials exceed 100 percent.
    PercentSum = "K0214" Error (sum);
    /// A slug that cannot stand in an address.
    BadSlug = "K0215" Error (value; suggestion);
    /// A currency code that ISO 4217 does not have.
    UnknownCurrency = "K0216" Error (value; suggestion);
    /// A text is empty.
    EmptyText = "K0217" Error (field);
    /// A landline stands where WhatsApp needs a mobile number.
    LandlineOnWhatsapp = "K0218" Error (value);
    /// A `[photos]` table names a file that is not there.
    UnknownPhoto = "K0219" Error (name; suggestion);
    /// A region code of the right shape that the official table does not hold.
    UnknownRegion = "K0220" Advice (value);
    /// A chain of memberships comes back to itself.
    MembershipCycle = "K0221" Error (id);
    /// A customs code that has not six to eight digits; `length` counts those that it has.
    BadHsCode = "K0222" Error (value, length);
    /// A customs code in a chapter that does not exist.
    UnknownHsChapter = "K0223" Error (value, found);
    /// A barcode's number that has not 8, 12, 13 or 14 digits; `length` counts what it has.
    BadGtin = "K0224" Error (value, length);
    /// A barcode's number whose check digit is wrong.
    GtinCheckDigit = "K0225" Error (value, found, expected);
    /// A port that is no UN/LOCODE.
    BadPort = "K0226" Error (value; suggestion);
    /// A price tier whose quantity does not rise. Related: the tier before.
    TierQuantity = "K0227" Error (value, min) related;
    /// A price tier whose price does not fall. Related: the price before.
    TierPrice = "K0228" Error (value, max) related;
    /// Two variants of a product share a name or number. Related: the first.
    SameVariant = "K0229" Error (field, value) related;
    /// A smallest order that is given in no way, or in several.
    MoqKinds = "K0230" Error (found);
    /// The smallest of two ends is larger than the largest.
    MinAboveMax = "K0231" Error (field, min, max);
    /// The number of a certificate has another form than the authority gives. `form` is an example.
    CertificateForm = "K0232" Advice (kind, value, form);
    /// A certificate lacks what a badge needs. `field` is `number` or `issuer`.
    NoBadge = "K0233" Advice (kind, field);
    /// An address by which something is checked does not start with `https`.
    InsecureUrl = "K0234" Error (value; suggestion);
    /// The number of a person's identity card. `value` is masked.
    IdentityNumber = "K0235" Error (value);
    /// A colour in another notation than `#rrggbb`.
    BadColour = "K0236" Error (value);
    /// An `id` in a file of the workspace that cannot be one.
    BadId = "K0237" Error (value; suggestion);
    /// Two times of opening hours overlap.
    HoursOverlap = "K0245" Error (value, other);
    /// Opening hours that end before they begin, and are no night.
    HoursBackwards = "K0246" Error (value; suggestion);
    /// A channel (Instagram, Shopee …) of another host or shape. `example` is a right one.
    BadChannel = "K0247" Error (channel, value, example);
    /// The address of the contact form is not `https`.
    BadForm = "K0248" Error (value);
    /// An item of `moved_from` is no address within the village's site.
    BadOldAddress = "K0257" Error (value; suggestion);
    /// An event ends at a time of day and starts without one.
    EndTimeOnly = "K0258" Error (time);
    /// A `translated_from` that is no mark of an original.
    BadMark = "K0259" Error (value);
    /// Two villages have one region code. Related: the other.
    SharedRegion = "K0260" Advice (value) related;
    /// The address of an object store is none.
    BadObjectStore = "K0261" Error (value);
    /// An object store is named, and this program was built without them.
    NoObjectStore = "K0262" Advice ();

    /// A link leads to a file that is not there.
    DeadLink = "K0301" Error (target; suggestion);
    /// A link leads out of the village.
    LinkLeavesVillage = "K0302" Error (target);
    /// A link with a scheme that can run code.
    UnsafeScheme = "K0303" Error (scheme);
    /// A picture in the text is not there or is no photo.
    MissingPicture = "K0304" Error (target; suggestion);
    /// Raw HTML that is not allowed was left out.
    HtmlRemoved = "K0305" Advice (tag);
    /// A link to a heading that is not on the page.
    DeadAnchor = "K0306" Error (anchor; suggestion);

    /// A photo cannot be decoded.
    BrokenPhoto = "K0401" Error (reason) related;
    /// A photo is HEIC.
    Heic = "K0402" Error () related;
    /// A picture format that is not read.
    UnsupportedPhoto = "K0403" Error (format) related;
    /// A photo's name ends in another format than its bytes have.
    WrongExtension = "K0404" Advice (extension, format);
    /// A photo has too many pixels. `limit` counts megapixels.
    HugePhoto = "K0405" Error (width, height, limit) related;
    /// A photo has no text for those who cannot see it.
    MissingAlt = "K0406" Advice (name, lang);
    /// A photo has fewer pixels than the places that show it.
    SmallPhoto = "K0407" Advice (name, width, height);
    /// A photo tells where it was taken.
    PhotoLocation = "K0408" Advice (name);
    /// Of a picture that moves, only the first frame is shown.
    AnimatedPhoto = "K0409" Advice (name);
    /// This program was built without an encoder for AVIF.
    NoAvif = "K0410" Advice ();
    /// A photo's file has too many bytes. Both count megabytes.
    HeavyPhoto = "K0411" Error (size, limit) related;

    /// Two pages or files want one address. Related: the other.
    AddressCollision = "K0501" Error (address) related;
    /// A page has another address than in the site that stands published, and nothing leads there from the old one.
    /// `line` is to be written into `file`.
    AddressLost = "K0502" Advice (lang, address, file, line);

    /// A theme that does not exist.
    UnknownTheme = "K0601" Error (name; suggestion);
    /// Themes extend each other in a circle.
    ThemeCycle = "K0602" Error (name);
    /// A template cannot be read.
    TemplateSyntax = "K0603" Error (detail);
    /// A template failed on a page.
    TemplateFailed = "K0604" Error (detail, page);
    /// A file of messages cannot be read.
    MessagesSyntax = "K0605" Error (detail);
    /// A style sheet cannot be read.
    StyleSyntax = "K0606" Error (detail);
    /// A theme lacks a file that it needs.
    ThemeIncomplete = "K0607" Error (name);
    /// The village's own colour cannot be read on the theme's ground. `found` is the contrast as `2.1`.
    LowContrast = "K0608" Error (value, found, suggestion);
    /// A message of a theme asks for a value that it does not get. `allowed` are those that it gets, none if empty.
    UnknownArgument = "K0609" Error (field, name, allowed; suggestion);

    /// Another build is at work in this output folder.
    OutputLocked = "K0701" Error (pid);
    /// A file that kampung did not write stands where a page belongs.
    ForeignFile = "K0702" Error (name);
    /// The system refused to write.
    CannotWrite = "K0703" Error (path, reason);
    /// The output folder holds, or lies inside, the sources.
    OutputInsideSources = "K0704" Error (path);

    /// A page is not translated.
    Untranslated = "K0801" Advice (lang);
    /// No `base_url`: addresses for search engines and feeds are left out.
    NoBaseUrl = "K0802" Advice ();
    /// The program has no words of its own in this language.
    NoStrings = "K0803" Advice (lang, instead);
    /// A product that nobody can ask for: the village has neither telephone, WhatsApp nor e-mail.
    NoContact = "K0804" Advice ();
    /// A product without photo.
    NoPhoto = "K0805" Advice (name);
    /// A price without a last day.
    PriceUndated = "K0806" Advice ();
    /// A fact that belongs to other goods.
    FactOfOtherGoods = "K0807" Advice (field, kind, allowed);
    /// A price whose last day is over.
    PriceExpired = "K0808" Advice (end);
    /// A certificate expires within 90 days.
    CertificateExpires = "K0812" Advice (kind, days);
    /// A certificate has expired: its badge is not shown any more.
    CertificateExpired = "K0813" Advice (kind, days);
    /// A person is shown without a record of consent.
    NoConsent = "K0814" Advice (name);
    /// A person's consent has expired.
    ConsentExpired = "K0815" Advice (name, end);
    /// A person's consent leaves out something that the folder holds. `scope` is `name`, `photo`, `phone` or
    /// `location`.
    ConsentLacks = "K0816" Advice (name, scope);
    /// A producer without product and without members.
    UnusedProducer = "K0817" Advice (name);
    /// An outlet with neither address, place on the map, number nor account.
    OutletNowhere = "K0820" Advice (name);
    /// A page has more bytes than a slow line brings at once (gzip). `size` and `limit` count kilobytes of
    /// 1024 bytes.
    HeavyPage = "K0826" Advice (page, size, limit);
    /// Many pages are not translated into one language: said once instead of at each. `names` are the folders
    /// of the first.
    ManyUntranslated = "K0827" Advice (lang, done, total, names);
    /// A gallery without photos.
    EmptyGallery = "K0828" Advice (name);
    /// A village with several products names none that stands for it.
    NoFlagship = "K0829" Advice (; suggestion);
    /// The original was changed after this translation was made from it. `file` is the translation.
    StaleTranslation = "K0830" Advice (lang, file) related;
    /// A word of a name mixes Latin letters with letters of another script that look like them. `found` is the first
    /// of those.
    MixedScripts = "K0831" Advice (value, found);
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
