# A message for every code. The value is one line: what has to be mended. Attributes:
#   .help     what to type or to do
#   .suggest  instead of .help when the program can guess what was meant
#   .related  label of a further place that is shown
#   .why      why the rule exists
#   .wrong    a small wrong example
#   .right    the same example, mended

## 00: the workspace

K0001 = No `kampung.toml` was found in `{ $path }` or in the folders above it
    .help = Go to the folder of your site first (`cd` and the folder's name), or write the folder after the command: `kampung build FOLDER`. No site yet? Type `kampung new`.
    .why = The file `kampung.toml` marks the folder that holds your site. Without it the program does not know which folder to read.
    .wrong =
        C:\Users\Sari> kampung build
    .right =
        C:\Users\Sari> kampung build Documents\village-site

K0002 = There is no village in this folder yet
    .help = Make a folder `content/village-name` and put a file `village.toml` into it. `kampung new` can do that for you.
    .why = A folder is a village when it holds a file `village.toml`. There is no such folder in `content` yet, so there is nothing to make a site from.
    .wrong =
        kampung.toml
        content/
    .right =
        kampung.toml
        content/celuk/village.toml
        content/celuk/index.md

K0003 = This cannot be read: { $reason }
    .help = See that the file or folder is still there, is not open in another program, and may be opened by you. Then run the command again.
    .why = The computer refused to let the program read this. Usually access is restricted, a memory stick was pulled out, or the file is damaged.
    .wrong =
        content/celuk/village.toml   (only another user may read it)
    .right =
        content/celuk/village.toml   (you may read it)

K0004 = `format = { $found }` is not known to this program
    .help = Write `format = { $known }`. If a newer kampung made this folder, install the newest kampung.
    .why = The number in `format` says by which rules the folder is written. The program refuses a number that it does not know rather than misread your site.
    .wrong =
        # kampung.toml
        format = 7
    .right =
        # kampung.toml
        format = 1

K0005 = Two villages have the folder name `{ $id }`
    .help = Rename one of the folders, for example by adding its district: `{ $id }-sukawati`.
    .related = the other village of this name
    .why = The folder's name becomes the village's address on the site, so it can be used only once. That holds even when the two folders lie in different places.
    .wrong =
        content/jawa/sidomulyo/village.toml
        content/lampung/sidomulyo/village.toml
    .right =
        content/jawa/sidomulyo-sleman/village.toml
        content/lampung/sidomulyo-natar/village.toml

K0006 = A village's folder cannot be called `{ $id }`: that is a language code or an address that the program uses
    .help = Rename the folder, for example by adding its regency: `{ $id }-karangasem`.
    .suggest = Rename the folder to `{ $suggestion }`.
    .why = Addresses such as `/en/` or `/ban/` stand for languages (ban is Balinese). If a village had the same name, visitors would land on the wrong page.
    .wrong =
        content/ban/village.toml
    .right =
        content/ban-karangasem/village.toml

K0007 = `home` names the village `{ $id }`, but there is no such village
    .help = Write the folder name of a village in `content`, for example `home = "celuk"`.
    .suggest = Did you mean `{ $suggestion }`? Write `home = "{ $suggestion }"`.
    .why = The village named in `home` stands at the site's main address. The name must be exactly that of the village's folder.
    .wrong =
        # kampung.toml
        format = 1
        home = "Celuk Village"
    .right =
        # kampung.toml
        format = 1
        home = "celuk"

K0008 = This shortcut leads out of the site's folder: `{ $target }`
    .help = Delete the shortcut and copy the file itself to this place.
    .why = A site is made only from files in its own folder. So no private file is published by mistake, and the folder stays whole when it moves to another computer.
    .wrong =
        products/ring/photo-1.jpg → D:\Private\photo.jpg
    .right =
        products/ring/photo-1.jpg

K0009 = The name `{ $name }` differs from another only in capital and small letters
    .help = Rename one of them. Small letters throughout are safest.
    .related = the name that is alike
    .why = Windows and macOS take the two names for one, while web servers take them for two. One of the files would be lost or overwritten.
    .wrong =
        products/ring/Photo-1.jpg
        products/ring/photo-1.jpg
    .right =
        products/ring/photo-1.jpg
        products/ring/photo-2.jpg

K0010 = The name `{ $name }` cannot be stored on Windows
    .help = Rename it: none of \ / : * ? " < > |, no dot or space at the end, and no name such as CON, NUL or COM1.
    .why = A site's folder often moves from one computer to another, and Windows refuses such a name. Better to change it now than to lose it in the copy.
    .wrong =
        products/ring/photo: front.jpg
    .right =
        products/ring/photo-front.jpg

K0011 = The folder name `{ $name }` cannot be part of a page's address
    .help = Use only small letters a–z, digits and hyphens, at most 60 of them. Example: `jawan-ring`.
    .suggest = Rename the folder to `{ $suggestion }`.
    .why = A folder's name becomes part of a page's address. Spaces, capitals and accents make an address hard to type and easy to break when it is shared.
    .wrong =
        products/Jawan Ring/index.md
    .right =
        products/jawan-ring/index.md

K0012 = The folder `{ $folder }` has no file `index.md` yet
    .help = Make a file `index.md` in this folder. If the folder is not needed, delete it.
    .why = The file `index.md` holds the title, the facts and the story in the main language. Photos or translations alone are not enough for a page.
    .wrong =
        products/jawan-ring/photo-1.jpg
    .right =
        products/jawan-ring/index.md
        products/jawan-ring/photo-1.jpg

K0013 = The folder `{ $name }` is no known part of a site
    .help = Use one of these names: `products`, `producers`, `outlets`, `events`, `galleries`, `news`, `pages`.
    .suggest = Did you mean `{ $suggestion }`? Rename the folder to `{ $suggestion }`.
    .why = The folder's name says what it holds: products, producers, outlets, events, galleries, news or pages. Another name cannot be guessed, and nothing in it would appear.
    .wrong =
        content/celuk/produk/jawan-ring/index.md
    .right =
        content/celuk/products/jawan-ring/index.md

K0014 = This is in the language `{ $lang }`, which has not been listed
    .help = Add "{ $lang }" to `languages` in `kampung.toml`, or delete what is in that language.
    .why = The list `languages` says which languages the site has. A file in another language has no place, though you may believe that it is published.
    .wrong =
        # kampung.toml, while there is a file index.ko.md
        format = 1
        languages = ["id", "en"]
    .right =
        # kampung.toml
        format = 1
        languages = ["id", "en", "ko"]

K0015 = The file `{ $name }` is used on no page
    .help = Delete it, or move it to the folder `static` if it is to be published as it is.
    .why = In a content folder the program knows `index.md`, its translations and photos. Other files are not published.
    .wrong =
        products/jawan-ring/price list.xlsx
    .right =
        static/price-list.xlsx

K0016 = `{ $tag }` is no language code
    .help = Use the official code: `id` Indonesian, `en` English, `ko` Korean, `ja` Japanese, `zh-Hans` Chinese, `ar` Arabic, `jv` Javanese, `su` Sundanese, `ban` Balinese.
    .suggest = Did you mean `{ $suggestion }`? Write `{ $suggestion }`.
    .why = Browsers, search engines and screen readers know a language by this code. With a wrong one the page is read out and written with the wrong sounds and letters.
    .wrong =
        # kampung.toml
        format = 1
        languages = ["id", "english"]
    .right =
        # kampung.toml
        format = 1
        languages = ["id", "en"]

K0017 = This village's folder lies inside another village's folder
    .help = Move this folder beside the other village's folder, not into it.
    .related = the village around it
    .why = Everything in a village's folder belongs to that village. With a village inside a village, the program could not tell whose a product is.
    .wrong =
        content/celuk/village.toml
        content/celuk/tangsub/village.toml
    .right =
        content/celuk/village.toml
        content/tangsub/village.toml

K0018 = The folder `{ $folder }` holds texts but no `village.toml`
    .help = Put a file `village.toml` into the folder `{ $folder }`, with at least `name = "Village name"` and `region = "51.04.01.2005"`. Or run `kampung new` to make a complete village.
    .why = A folder is a village because a `village.toml` lies in it. Without that file the texts in this folder would not be published anywhere.
    .wrong =
        content/celuk/index.md
    .right =
        content/celuk/village.toml
        content/celuk/index.md

K0019 = The file `{ $name }` will not be published: only an `index.md` in a folder of its own is read
    .help = Make a folder `{ $folder }`, move this file into it and rename it to `index.md` (a translation: `index.en.md`).
    .why = Every product, producer, event, gallery, piece of news and page has one folder, so that its texts and photos lie together. A text anywhere else belongs to nothing.
    .wrong =
        products/cincin-jawan.md
    .right =
        products/cincin-jawan/index.md
        products/cincin-jawan/foto-1.jpg

K0020 = This file ends in `.{ $lang }`, which is the default language of the site
    .help = Rename it to `index.md`. A language in the name is for translations only, such as `index.en.md`.
    .why = The default language is the first of `languages`. Facts such as price and weight are written once, in its `index.md`.
    .wrong =
        products/cincin-jawan/index.id.md
    .right =
        products/cincin-jawan/index.md

K0021 = Two entries of this file have `id = "{ $id }"`
    .help = Change one of them, for example to `{ $id }-2`.
    .related = the first with this `id`
    .why = Other files refer to an entry by its `id`. When two have the same one, nobody can tell which is meant.
    .wrong =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"

        { "[" }[partner]]
        id = "telkom"
        name = "Telkom Bali"
        role = "training"
    .right =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"

        { "[" }[partner]]
        id = "telkom-bali"
        name = "Telkom Bali"
        role = "training"

K0022 = There is no logo `{ $name }` in the folder `static`
    .help = Copy the logo into the folder `static` and write where it lies: `logo = "static/logo-partner.svg"`.
    .suggest = Did you mean `{ $suggestion }`? Write `logo = "{ $suggestion }"`.
    .why = Logos of partners are taken from the folder `static` beside `kampung.toml`. From there they are copied into the site of every village that works with the partner.
    .wrong =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"
        logo = "logo telkom.svg"
    .right =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"
        logo = "static/logo-telkom.svg"

K0023 = The logo `{ $name }` has { $size } KB, but at most { $limit } KB are allowed
    .help = Make the picture smaller, for example 400 pixels wide, or use an SVG logo.
    .why = A logo is copied as it is, not worked on like a photo. A large one makes the page slow on a phone with a weak signal.
    .wrong =
        static/logo-telkom.png   (2 MB)
    .right =
        static/logo-telkom.png   (20 KB)

K0024 =
    { $problem ->
        [format] The logo `{ $name }` is no SVG, PNG, WebP or JPEG
        [script] The logo `{ $name }` holds a program
        [reference] The logo `{ $name }` fetches something from elsewhere
        [broken] The logo `{ $name }` cannot be read
       *[other] The logo `{ $name }` cannot be used ({ $problem })
    }
    .help =
        { $problem ->
            [format] Save the logo as SVG, PNG, WebP or JPEG and copy it into the folder `static`.
            [script] Ask the partner for an SVG without a program, or use a PNG logo.
            [reference] Ask the partner for an SVG that is complete, or use a PNG logo.
           *[other] Open the logo in a picture viewer; if nothing shows, ask the partner for a new file.
        }
    .why = Logos come from other people. An SVG file may hold a program, or fetch files from other sites, without anybody seeing it, and that would run on the phones of your visitors.
    .wrong =
        static/logo-telkom.bmp
    .right =
        static/logo-telkom.svg

K0025 = There is no `index.md` here; this page is built from the file in `{ $lang }`
    .help = Write `index.md` in `{ $default }`, the default language, and move the facts such as price and photos there.
    .why = Nothing is lost: the page stands, and readers of other languages borrow these words. But facts belong into `index.md`, where every translation finds them.
    .wrong =
        # languages = ["id", "en"]
        products/jawan-ring/index.en.md
    .right =
        products/jawan-ring/index.md
        products/jawan-ring/index.en.md

K0026 = The folder of the village `{ $id }` vanished while its site was made
    .help = Put the folder back and run the command again. If the village was meant to go, run the command again.
    .why = The folder was being moved, or the disk that holds it came loose. The village's old site stays.
    .wrong =
        # content/celuk/ is moved while `kampung build` is at work
    .right =
        # content/celuk/ is moved when `kampung build` is done

## 01: text and the writing of fields

K0101 = The text of this file is not saved as UTF-8 (from byte { $offset } on)
    .help = Open the file in Notepad, choose File → Save as, set Encoding to `UTF-8`, and save.
    .why = UTF-8 is the way of storing letters that all websites use. In any other way, letters such as é or 한 turn into strange signs.
    .wrong =
        index.md   (saved with the encoding ANSI)
    .right =
        index.md   (saved with the encoding UTF-8)

K0102 = The text of this file is saved as UTF-16
    .help = Open the file in Notepad, choose File → Save as, set Encoding to `UTF-8`, and save.
    .why = Notepad calls this “Unicode” or “UTF-16 LE”. Websites use UTF-8, so the file has to be saved anew once; what it says does not change.
    .wrong =
        index.md   (saved with the encoding UTF-16 LE)
    .right =
        index.md   (saved with the encoding UTF-8)

K0103 = This does not seem to be a text file
    .help = Open the original, copy its text, paste it into Notepad, and save it under this name as `UTF-8`.
    .why = The file holds an empty sign (NUL) that never occurs in writing. Usually it is a Word document or photo that was merely renamed, or a file damaged by a power cut.
    .wrong =
        index.md   (a renamed Word document)
    .right =
        index.md   (plain text from Notepad)

K0104 = The fields at the start of the file are never closed with `+++`
    .help = Add a line `+++` after the last field, before the story begins.
    .why = Fields stand between two lines of `+++`. Without the closing line the program cannot tell where the fields end and the story begins.
    .wrong =
        +++
        title = "Jawan Ring"

        A silver ring with granules.
    .right =
        +++
        title = "Jawan Ring"
        +++

        A silver ring with granules.

K0105 = The fields stand between `---`, but here `+++` is used
    .help = Change both lines `---` to `+++`, and write every field with an equals sign: `title = "…"`.
    .why = Other programs use `---` for another way of writing (YAML). Kampung has one way only, so that every example you find fits.
    .wrong =
        ---
        title: Jawan Ring
        price: 450000
        ---
    .right =
        +++
        title = "Jawan Ring"
        price = 450000
        +++

K0106 = This line cannot be read: { $detail }
    .help = Write `name = value`, one field a line. Text needs quotation marks: `title = "Jawan Ring"`. Numbers have none, and no thousands separator: `price = 450000`.
    .why = Fields are written by simple rules called TOML. One forgotten quotation mark or equals sign is enough to make a line unreadable.
    .wrong =
        +++
        title = Jawan Ring
        +++
    .right =
        +++
        title = "Jawan Ring"
        +++

K0107 = This file does not start with `+++`
    .help = Write `+++` on the first line, the fields below it, and `+++` again before the story.
    .why = Every content file starts with its fields between two lines of `+++`, even when there are none. Text before `+++` has no place on a page.
    .wrong =
        # Jawan Ring

        A silver ring with granules.
    .right =
        +++
        category = "jewellery"
        +++

        # Jawan Ring

        A silver ring with granules.

K0108 = There is no field `{ $field }`
    .help = Check the spelling, or delete the line if it is not needed.
    .suggest = Did you mean `{ $suggestion }`? Change `{ $field }` to `{ $suggestion }`.
    .why = A field that is not known would not appear on the page. Rather than ignore it in silence, the program tells you now, while you still know what you meant.
    .wrong =
        +++
        title = "Jawan Ring"
        weight = 12
        +++
    .right =
        +++
        title = "Jawan Ring"
        weight_g = 12
        +++

K0109 = The field `{ $field }` became part of `[{ $table }]` above it
    .help = Move the line `{ $field }` above the line `[{ $table }]`.
    .why = All lines below a line in square brackets belong to that section. So plain fields come first, and sections in square brackets last.
    .wrong =
        +++
        title = "Jawan Ring"

        { "[" }photos."photo-1.jpg"]
        alt = "A silver ring on black cloth"
        price = 450000
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 450000

        { "[" }photos."photo-1.jpg"]
        alt = "A silver ring on black cloth"
        +++

K0110 =
    The field `{ $field }` should be { $expected ->
        [text] text
        [whole-number] a whole number
        [number] a number
        [yes-no] `true` or `false`
        [date] a date
        [date-or-time] a date, with or without a time
        [list] a list
        [table] a group of fields
        [words] text
       *[other] { $expected }
    }, but here is { $found ->
        [text] text
        [whole-number] a whole number
        [number] a number with a fraction
        [yes-no] `true` or `false`
        [date] a date
        [date-or-time] a date with a time
        [list] a list
        [table] a group of fields
       *[other] { $found }
    }
    .help =
        { $expected ->
            [text] Write it in quotation marks: `{ $field } = "…"`.
            [whole-number] Write the number alone, without quotation marks, separators or unit: `{ $field } = 12`.
            [number] Write the number alone, without quotation marks or unit, with a point for the fraction: `{ $field } = 12.5`.
            [yes-no] Write `{ $field } = true` for yes or `{ $field } = false` for no.
            [date] Write year-month-day: `{ $field } = 2026-05-01`.
            [date-or-time] Write year-month-day: `{ $field } = 2026-05-01`, or with a time: `{ $field } = 2026-05-01T09:00:00`.
            [list] Write it in square brackets, with commas between: `{ $field } = ["…", "…"]`.
            [table] { $field ->
                [contact] Write it in curly brackets: `contact = { "{" } whatsapp = "0812 0000 0000" { "}" }`.
                [channels] Write it in curly brackets: `channels = { "{" } instagram = "@perak.celuk" { "}" }`.
                [location] Write both numbers: `location = { "{" } lat = -8.6008, lon = 115.2705 { "}" }`.
                [visit] Write it in curly brackets: `visit = { "{" } fee = "Free" { "}" }`.
                [dimensions_mm] Write each measure with its name, in millimetres: `dimensions_mm = { "{" } length = 60, width = 40, height = 15 { "}" }`.
                [video] Write the address as `url`: `video = { "{" } url = "https://…" { "}" }`.
                [sample] Write it in curly brackets: `sample = { "{" } available = true, fee = 50000 { "}" }`.
                [capacity] Write it in curly brackets: `capacity = { "{" } quantity = 200, unit = "pieces", per = "month" { "}" }`.
                [moq] Write it in curly brackets: `moq = { "{" } pieces = 50 { "}" }`.
                [closures] Write one group for each holiday: `closures = [{ "{" } from = 2027-03-08, to = 2027-03-09, reason = "Nyepi" { "}" }]`.
                [tiers] Write one group for each quantity: `tiers = [{ "{" } min_quantity = 10, price = 400000 { "}" }]`.
                [legal] Write it in curly brackets: `legal = { "{" } nib = "1234567890123" { "}" }`.
                [consent] Write it in curly brackets: `consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo"] { "}" }`.
                [certifications] Write one group for each certificate: `certifications = [{ "{" } type = "halal", number = "…", issuer = "BPJPH" { "}" }]`.
                [photos] Write one section for each photo, after all other fields: `[photos."foto-1.jpg"]`, and below it `alt = "…"`.
                [focal] Write both numbers, from 0 to 1: `focal = { "{" } x = 0.5, y = 0.4 { "}" }`.
                [programmes] Write one group for each partner: `programmes = [{ "{" } id = "telkom" { "}" }]`.
               *[other] Write it in curly brackets: `{ $field } = { "{" } … = … { "}" }`.
            }
            [words] Write it in quotation marks: `{ $field } = "…"`, or one text for each language: `{ $field } = { "{" } id = "…", en = "…" { "}" }`.
           *[other] Replace the value by { $expected }.
        }
    .suggest = Write `{ $field } = { $suggestion }`.
    .why = The program has to know what is text, what is a number and what a date, to write prices as Rp and dates in every language. Quotation marks make a value text; without them it is a number or a date.
    .wrong =
        +++
        title = "Jawan Ring"
        price = "450000"
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 450000
        +++

K0111 = The field `{ $field }` is missing
    .help = Add a line: `{ $field } = …`.
    .why = Without this field the page is incomplete or cannot be made. Other fields may come later; this one may not.
    .wrong =
        # content/celuk/village.toml
        region = "51.04.01.2005"
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        region = "51.04.01.2005"

K0112 = The field `{ $field }` does not belong in a translation
    .help = Delete the line here. Write `{ $field }` in `index.md` only; all languages use it.
    .why = Facts such as price and size are written once. If they stood in every language, one day one of them would be forgotten, and a buyer would see two prices.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450000
        +++
    .right =
        +++
        title = "Jawan Ring"
        +++

K0113 = `{ $value }` is no choice for `{ $field }`
    .help = Write one of: { $allowed }.
    .suggest = Did you mean `{ $suggestion }`? Write `{ $field } = "{ $suggestion }"`. Choices: { $allowed }.
    .why = This field knows a few fixed words. By them the program chooses names, pictures and groups in every language, so the spelling must be exact.
    .wrong =
        +++
        title = "Jawan Ring"
        category = "jewelry"
        +++
    .right =
        +++
        title = "Jawan Ring"
        category = "jewellery"
        +++

K0114 = The field `{ $field }` is written twice
    .help = Delete one of the lines, or join what they say.
    .why = When a field stands twice it is not clear which one counts. The program does not want to guess.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450000
        price = 475000
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 475000
        +++

K0115 = The field `{ $field }` belongs inside `{ $group }`
    .help = Move this field into `{ $group }`.
    .suggest = Write `{ $suggestion }`. If this file has `{ $group }` already, add it there.
    .why = Some fields stand together in a group, for example all ways to reach the village in `contact`. Outside of its group the program cannot tell what a field belongs to.
    .wrong =
        # content/celuk/village.toml
        name = "Celuk"
        whatsapp = "0812 0000 0000"
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        contact = { "{" } whatsapp = "0812 0000 0000" { "}" }

## 02: values

K0201 = `{ $value }` is no date in the calendar
    .help = Write year-month-day in digits: `2026-05-01` is 1 May 2026.
    .why = The order year-month-day is understood alike in every country. A day that does not exist, such as 30 February, cannot be shown or put into a visitor's calendar.
    .wrong =
        +++
        title = "Silver Festival"
        start = "30-02-2026"
        +++
    .right =
        +++
        title = "Silver Festival"
        start = 2026-02-28
        +++

K0202 = `{ $value }` reads as a number with a fraction that { $currency } does not have
    .help = Write `{ $whole }`, without point or comma.
    .why = In these files a point starts a fraction: `450.000` is four hundred and fifty, not four hundred and fifty thousand. The program adds the thousands separators when it shows the price.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450.000
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 450000
        +++

K0203 = `{ $field }` is { $value }, but should lie between { $min } and { $max }
    .help = Write a number from { $min } to { $max }.
    .why = A number outside these limits is nearly always a slip or in another unit. Lengths are in millimetres, weights in grams.
    .wrong =
        +++
        title = "Silver Cooperative"
        kind = "cooperative"
        women_share = 640
        +++
    .right =
        +++
        title = "Silver Cooperative"
        kind = "cooperative"
        women_share = 64
        +++

K0204 = This place is not in Indonesia: `{ $field }` = { $value }
    .help = `lat` (latitude) lies between -11.1 and 6.1, `lon` (longitude) between 94.9 and 141.1. See whether the two are swapped, or the minus sign is missing.
    .suggest = The two are swapped. Write `{ $suggestion }`.
    .why = Map and directions use this place. With latitude and longitude swapped, your guests end up in the sea.
    .wrong =
        # content/celuk/village.toml
        name = "Celuk"
        location = { "{" } lat = 115.2705, lon = -8.6008 { "}" }
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        location = { "{" } lat = -8.6008, lon = 115.2705 { "}" }

K0205 = `{ $value }` is no region code
    .help = Write the ministry's code with points, in quotation marks: `region = "51.04.01.2005"` (province.regency.district.village). It stands on the village's official letters.
    .why = Villages often share a name, never a code. From it the program knows province, regency, district and time zone.
    .wrong =
        # content/celuk/village.toml
        region = "5104012005"
    .right =
        # content/celuk/village.toml
        region = "51.04.01.2005"

K0206 = `{ $value }` is no telephone number
    .help = Write the digits only, with spaces or hyphens if you like: `0812 0000 0000` or `+62 361 000000`. One number only.
    .suggest = There is more than one number here. Write only one, such as "{ $suggestion }"; the WhatsApp number has a place of its own: `whatsapp`.
    .why = The number becomes a button that calls or opens WhatsApp. One letter, or one digit too few, and the buyer is not connected.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } phone = "0361-OOOOOO ask for Sari" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } phone = "0361 000000", person = "Sari" { "}" }

K0207 = `{ $value }` is no e-mail address
    .help = Write it like `name@example.id`: one @, no spaces.
    .why = Visitors write to this address. If it is wrong, their letters are lost and nobody knows.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } email = "celuk at example.id" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } email = "celuk@example.id" { "}" }

K0208 = The opening hours `{ $value }` cannot be read
    .help = Write days, then hours: `"Mo-Sa 08:00-17:00"`. Put a semicolon between parts: `"Mo-Fr 08:00-17:00; Sa 09:00-13:00"`.
    .why = From this field the program writes the opening hours in every language and tells search engines. So its order is fixed.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } hours = "daily until late afternoon" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } hours = "Mo-Su 08:00-17:00" { "}" }

K0209 = `{ $value }` is no web address
    .help = Write it in full, with `https://` in front and without spaces: `https://example.id`.
    .why = Without `https://` a browser takes the address for a page of your own site. The easiest way: open the page and copy its address from the browser.
    .wrong =
        # kampung.toml
        format = 1
        base_url = "www.example.id"
    .right =
        # kampung.toml
        format = 1
        base_url = "https://www.example.id"

K0210 = This summary has { $length } characters; at most 160 are better
    .help = Shorten it to one or two sentences. The rest can go into the story.
    .why = The summary appears in product lists, in search results and in WhatsApp messages. Only about the first 160 characters are seen there.
    .wrong =
        +++
        title = "Jawan Ring"
        summary = "A silver ring made by hand by our artisans since olden times, handed down from grandfather to father and on to the children, in the jawan technique with small granules that are set in place one after the other."
        +++
    .right =
        +++
        title = "Jawan Ring"
        summary = "A handmade silver ring with jawan granules, each set in place by hand."
        +++

K0211 = It ends ({ $end }) before it starts ({ $start })
    .help = Check both values; they may be swapped.
    .why = Events, memberships and validity run from a start to an end. The wrong way round there is not a single day between them.
    .wrong =
        +++
        title = "Silver Festival"
        start = 2026-05-10
        end = 2026-05-01
        +++
    .right =
        +++
        title = "Silver Festival"
        start = 2026-05-01
        end = 2026-05-10
        +++

K0212 =
    { $kind ->
        [producer] There is no producer `{ $id }`
        [product] There is no product `{ $id }`
        [cooperative] There is no cooperative `{ $id }`
        [village] There is no village `{ $id }`
        [partner] There is no partner `{ $id }`
       *[other] There is no `{ $id }` ({ $kind })
    }
    .help =
        { $kind ->
            [producer] Write the name of its folder in `producers`, or make a file `producers/{ $id }/index.md`.
            [product] Write the name of its folder in `products`, or make a file `products/{ $id }/index.md`.
            [cooperative] Write the name of the cooperative's folder in `producers`. Its file must say `kind = "cooperative"`.
            [village] Write the name of a village's folder in `content`, exactly as it is.
            [partner] Write the `id` of a partner in `partners.toml`, or add the partner there.
           *[other] Write the name of a folder that exists, exactly as it is.
        }
    .suggest = Did you mean `{ $suggestion }`? Write "{ $suggestion }".
    .why = One piece of content refers to another by the name of its folder, not by its title. So a title may change at any time without breaking anything.
    .wrong =
        +++
        title = "Jawan Ring"
        producer = "Celuk Silver Cooperative"
        +++
    .right =
        +++
        title = "Jawan Ring"
        producer = "koperasi-perak-celuk"
        +++

K0213 = The list `{ $field }` has { $found } parts, but the original has { $expected }
    .help = Write { $expected ->
        [one] one part
       *[other] { $expected } parts
    }, one for each part in `index.md`, in the same order.
    .why = The first part translates the first, the second the second. If the numbers differ, words end up in the wrong place.
    .wrong =
        +++
        title = "Jawan Ring"
        technique = ["Granulation"]
        +++
    .right =
        +++
        title = "Jawan Ring"
        technique = ["Granulation", "Polishing"]
        +++

K0214 = The materials add up to { $sum } percent, but 100 is the most
    .help = Lower the numbers in `percent` until they add up to 100 or less.
    .why = Buyers abroad and customs read what a product is made of. More than 100 percent is surely miscounted.
    .wrong =
        +++
        title = "Jawan Ring"
        materials = [{ "{" } name = "Silver", percent = 92.5 { "}" }, { "{" } name = "Copper", percent = 75 { "}" }]
        +++
    .right =
        +++
        title = "Jawan Ring"
        materials = [{ "{" } name = "Silver", percent = 92.5 { "}" }, { "{" } name = "Copper", percent = 7.5 { "}" }]
        +++

K0215 = `{ $value }` cannot be part of a page's address
    .help = Use only small letters a–z, digits and hyphens: `slug = "jawan-ring"`.
    .suggest = Write `slug = "{ $suggestion }"`.
    .why = The field `slug` becomes the last part of a page's address. Spaces and capitals make an address hard to type and easy to break when it is shared.
    .wrong =
        +++
        title = "Jawan Ring"
        slug = "Jawan Ring!"
        +++
    .right =
        +++
        title = "Jawan Ring"
        slug = "jawan-ring"
        +++

K0216 = `{ $value }` is no currency code
    .help = Use the code of three capitals: `IDR` rupiah, `USD` US dollar, `EUR` euro, `JPY` yen, `KRW` won. Without the field `currency` a price is in rupiah.
    .suggest = Did you mean `{ $suggestion }`? Write `currency = "{ $suggestion }"`.
    .why = By this code the program writes prices as each language does. Signs such as “Rp” or “$” are used by more than one country.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450000
        currency = "Rp"
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 450000
        currency = "IDR"
        +++

K0217 = The field `{ $field }` is still empty
    .help = Write something in the quotation marks, or delete the line.
    .why = An empty field would be a hole in the page. When the line is deleted the program knows that there is nothing to show.
    .wrong =
        +++
        title = ""
        category = "jewellery"
        +++
    .right =
        +++
        title = "Jawan Ring"
        category = "jewellery"
        +++

K0218 = `{ $value }` is a landline, but WhatsApp needs a mobile number
    .help = Write a mobile number that has WhatsApp: `whatsapp = "0812 0000 0000"`. A landline goes into `phone`.
    .why = The WhatsApp button opens a chat with this number. With a landline the buyer sees nothing but an error.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } whatsapp = "0361 000000" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } whatsapp = "0812 0000 0000", phone = "0361 000000" { "}" }

K0219 = There is no photo `{ $name }` in this folder
    .help = Write the file's name exactly, with its capitals and its `.jpg`, or copy the photo into this folder.
    .suggest = Do you mean `{ $suggestion }`? Write that name, exactly.
    .why = A section `[photos."…"]` describes one photo of the same folder. Without the photo the description appears nowhere.
    .wrong =
        +++
        title = "Jawan Ring"

        { "[" }photos."photo1.jpg"]
        alt = "A silver ring on black cloth"
        +++
    .right =
        +++
        title = "Jawan Ring"

        { "[" }photos."photo-1.jpg"]
        alt = "A silver ring on black cloth"
        +++

K0220 = The region code `{ $value }` is not in the official list
    .help = Compare it with the code on the village's official letters. If the village or district is new, leave it as it is.
    .why = The code has the right shape, but the ministry's list in this program does not hold it. Without a known code the names of district and regency do not appear.
    .wrong =
        # content/celuk/village.toml
        region = "51.40.01.2005"
    .right =
        # content/celuk/village.toml
        region = "51.04.01.2005"

K0221 = The membership of `{ $id }` comes back to itself
    .help = Delete `member_of` in one of them. A parent cooperative is no member of its members.
    .why = `member_of` points to the cooperative above. If A is a member of B and B of A, none is above, and the list would never end.
    .wrong =
        +++
        title = "Silver Cooperative"
        kind = "cooperative"
        member_of = "silver-cooperative"
        +++
    .right =
        +++
        title = "Silver Cooperative"
        kind = "cooperative"
        +++

K0222 = `{ $value }` is no HS code: it has { $length } digits, but must have 6 to 8
    .help = Write the whole HS code, 6 to 8 digits, for example `hs = "7113.11"`. The dots may be left out. Look goods up at insw.go.id, or ask the trade office.
    .why = Buyers abroad reckon their import duty from this code. The first four digits are not enough: silver rings and gold rings part only at the fifth and sixth.
    .wrong =
        +++
        title = "Jawan Ring"
        hs = "7113"
        +++
    .right =
        +++
        title = "Jawan Ring"
        hs = "7113.11"
        +++

K0223 = The HS code `{ $value }` begins with { $found }, but there is no such chapter
    .help = Check the first two digits. The chapters run from 01 to 97, without 77. Silver work, for example, is in chapter 71.
    .why = The first two digits of an HS code are the chapter of the goods, the same all over the world. Customs refuse a code whose chapter does not exist.
    .wrong =
        +++
        title = "Jawan Ring"
        hs = "7713.11"
        +++
    .right =
        +++
        title = "Jawan Ring"
        hs = "7113.11"
        +++

K0224 = The barcode number `{ $value }` is { $length } long, but must have 8, 12, 13 or 14 digits
    .help = Copy all digits below the bars, for example `gtin = "4006381333931"`. Without a barcode from GS1 Indonesia, delete this line and use `sku` for a number of your own.
    .why = A GTIN is the official number of goods at shop counters all over the world. Scanners do not read a number of another length.
    .wrong =
        +++
        title = "Ground Coffee"
        gtin = "40063813339"
        +++
    .right =
        +++
        title = "Ground Coffee"
        gtin = "4006381333931"
        +++

K0225 = The barcode number `{ $value }` ends in { $found }, but by its other digits it must end in { $expected }
    .help = Compare the number with the package, digit by digit. One may be mistyped or two swapped. If all others are right, the last one is { $expected }.
    .why = The last digit of a barcode is reckoned from those before it, so that a slip shows. A wrong number may name somebody else's goods.
    .wrong =
        +++
        title = "Ground Coffee"
        gtin = "4006381333932"
        +++
    .right =
        +++
        title = "Ground Coffee"
        gtin = "4006381333931"
        +++

K0226 = `{ $value }` is no code of a port
    .help = Write the UN/LOCODE: two letters for the country and three for the place, for example `port = "IDSUB"` for Surabaya, `IDSRG` Semarang, `IDTPP` Tanjung Priok.
    .suggest = Do you mean `{ $suggestion }`? Write `port = "{ $suggestion }"`.
    .why = The name of a port is spelled differently in every language. These five letters are the same on all shipping papers, so no buyer mistakes the place.
    .wrong =
        +++
        title = "Ketak Bag"
        port = "Surabaya"
        +++
    .right =
        +++
        title = "Ketak Bag"
        port = "IDSUB"
        +++

K0227 = The quantity { $value } in the price list is not larger than the { $min } before it
    .help = Put `tiers` in order, from the smallest quantity to the largest. The quantity here must be more than { $min }.
    .related = the quantity before
    .why = A price list for quantities is read downwards: the more, the cheaper. If the order jumps, a buyer cannot tell which price holds.
    .wrong =
        +++
        title = "Jawan Ring"
        tiers = [{ "{" } min_quantity = 10, price = 400000 { "}" }, { "{" } min_quantity = 5, price = 380000 { "}" }]
        +++
    .right =
        +++
        title = "Jawan Ring"
        tiers = [{ "{" } min_quantity = 5, price = 400000 { "}" }, { "{" } min_quantity = 10, price = 380000 { "}" }]
        +++

K0228 = The price { $value } for a larger quantity is no lower than { $max }
    .help = Prices in `tiers` must fall as the quantity rises. Write a price below { $max }, or delete this step.
    .related = the price to compare
    .why = A buyer who orders more expects a lower price for each. A price that rises is nearly always a slip.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450000
        tiers = [{ "{" } min_quantity = 10, price = 400000 { "}" }, { "{" } min_quantity = 50, price = 420000 { "}" }]
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 450000
        tiers = [{ "{" } min_quantity = 10, price = 420000 { "}" }, { "{" } min_quantity = 50, price = 400000 { "}" }]
        +++

K0229 = Two variants have the same `{ $field }`: `{ $value }`
    .help = Give every variant a `{ $field }` of its own, or delete one of them.
    .related = the first one
    .why = Buyers order a variant by its name or code. If two are alike, the wrong goods may be sent.
    .wrong =
        +++
        title = "Jawan Ring"
        variants = [{ "{" } name = "Small", sku = "CJ-01" { "}" }, { "{" } name = "Large", sku = "CJ-01" { "}" }]
        +++
    .right =
        +++
        title = "Jawan Ring"
        variants = [{ "{" } name = "Small", sku = "CJ-01" { "}" }, { "{" } name = "Large", sku = "CJ-02" { "}" }]
        +++

K0230 = The smallest order (`moq`) must be given in one way, but here are { $found }
    .help = Choose one: `moq = { "{" } pieces = 50 { "}" }` for a number of pieces, `moq = { "{" } value = 5000000 { "}" }` for an amount of money, or `moq = { "{" } container = "20ft" { "}" }` for one container.
    .why = Buyers must know for certain the smallest order that is taken. With two measures at once it is not clear which one holds.
    .wrong =
        +++
        title = "Ketak Bag"
        moq = { "{" } pieces = 50, value = 5000000 { "}" }
        +++
    .right =
        +++
        title = "Ketak Bag"
        moq = { "{" } pieces = 50 { "}" }
        +++

K0231 = `min` in `{ $field }` is { $min }, larger than `max`, which is { $max }
    .help = Swap them: `{ $field } = { "{" } min = { $max }, max = { $min } { "}" }`.
    .why = `min` is the least and `max` the most. If they are swapped, a buyer cannot tell how long the wait will be.
    .wrong =
        +++
        title = "Ketak Bag"
        lead_days = { "{" } min = 21, max = 14 { "}" }
        +++
    .right =
        +++
        title = "Ketak Bag"
        lead_days = { "{" } min = 14, max = 21 { "}" }
        +++

K0232 = The number `{ $value }` does not look like a number of { $kind }
    .help = Compare it with the paper. It usually looks like `{ $form }`. If the paper says so, leave it.
    .why = Buyers check a certificate by its number. One digit that is missing makes a good certificate look forged.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "pirt", number = "206510401", issuer = "Dinkes Kulon Progo" { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "pirt", number = "2065104010123-28", issuer = "Dinkes Kulon Progo" { "}" }]
        +++

K0233 =
    { $field ->
        [number] This certificate ({ $kind }) has no number, so its badge is not shown
        [issuer] This certificate ({ $kind }) does not say who issued it, so its badge is not shown
       *[other] This certificate ({ $kind }) has no `{ $field }`, so its badge is not shown
    }
    .help = Write the number (`number`) and who issued it (`issuer`) as they stand on the certificate.
    .why = A badge is a promise to buyers. Without a number and an issuer nobody can check it.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal" { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal", number = "ID51110000123456", issuer = "BPJPH" { "}" }]
        +++

K0234 = `{ $value }` is not a safe address; it must start with `https://`
    .help = Copy the address from your browser, with the `https://` in front.
    .suggest = Write `{ $suggestion }`.
    .why = Visitors open this address to check something or to get to know somebody. Without `https` what they see may be changed on the way.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal", number = "ID51110000123456", issuer = "BPJPH", verify_url = "http://bpjph.halal.go.id" { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal", number = "ID51110000123456", issuer = "BPJPH", verify_url = "https://bpjph.halal.go.id" { "}" }]
        +++

K0235 = The number of an identity card (NIK) must not be on a site: `{ $value }`
    .help = Delete this number from the file. The number of a business (NIB) may stand, the number of a person may not.
    .why = With a NIK and a name people take out loans and open accounts as somebody else. Law 27 of 2022 protects this number, and a site is read by everybody. Comments are checked too, because files are passed around.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        +++

        ID card: 51•••• •••••• ••••
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        +++

        She has made bun-bunan since 1998.

K0236 = `{ $value }` is not a colour that is known
    .help = Write a `#` and six digits or letters a–f: `accent = "#2a3f7a"`.
    .why = With these six signs a colour is the same on every screen. The colour picker of any drawing program shows them.
    .wrong =
        # content/celuk/village.toml
        accent = "blue"
    .right =
        # content/celuk/village.toml
        accent = "#2a3f7a"

K0237 = `{ $value }` cannot be an `id`
    .help = Use lower-case letters a–z, digits and hyphens only, at most 60 of them. For example: `id = "telkom-bali"`.
    .suggest = Write `id = "{ $suggestion }"`.
    .why = Other files refer to this entry by its `id`, and the `id` becomes part of an address. Blanks and capitals are easily mistyped.
    .wrong =
        # partners.toml
        { "[" }[partner]]
        id = "Telkom Bali"
        name = "Telkom"
        role = "connectivity"
    .right =
        # partners.toml
        { "[" }[partner]]
        id = "telkom-bali"
        name = "Telkom"
        role = "connectivity"

K0245 = The opening hours `{ $value }` overlap with `{ $other }`
    .help = Write every hour once. If one day differs, take it out of its group: `"Mo-Fr 08:00-17:00; Sa 08:00-12:00"`.
    .why = Two statements for one hour leave guests to guess which holds. A day that is closed may follow: `"Mo-Su 08:00-17:00; Fr off"`.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } hours = "Mo-Sa 08:00-17:00; Sa 08:00-12:00" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } hours = "Mo-Fr 08:00-17:00; Sa 08:00-12:00" { "}" }

K0246 = The opening hours `{ $value }` end before they begin
    .help = Write when it opens, then when it closes. A night may go past 24:00, as in `20:00-02:00`, until 06:00 at the latest.
    .suggest = Did you mean `{ $suggestion }`? A night may go past 24:00, as in `20:00-02:00`, until 06:00 at the latest.
    .why = Turned hours would stand on the site and in search engines as they are. Guests would then come while every door is shut.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } hours = "Mo-Sa 17:00-08:00" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } hours = "Mo-Sa 08:00-17:00" { "}" }

K0247 = `{ $value }` is no { $channel } account
    .help = Write the name of the account or its link, such as "{ $example }". The easiest way: open the account and copy its address.
    .why = From this field the program makes the link to the village's account. A link to elsewhere misleads buyers, and elsewhere may belong to somebody else.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } channels = { "{" } instagram = "https://facebook.com/perak.celuk" { "}" } { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } channels = { "{" } instagram = "@perak.celuk" { "}" } { "}" }

K0248 = The form cannot be sent to `{ $value }`
    .help = Write the whole address that the form service gave you, with `https://`: "https://formspree.io/f/abcdwxyz".
    .why = The form carries names and telephone numbers of visitors. Only `https` sends them so that nobody on the way can read them.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } form = "http://example.id/send" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } form = "https://example.id/send" { "}" }

K0257 = `{ $value }` is no old address that can lead on
    .help = Write the part of the address behind the name of the site, with a slash in front and behind, without spaces and question marks: `/products/old-ring/`. A file `.html` will do too.
    .suggest = Did you mean `{ $suggestion }`? Write `"{ $suggestion }"`.
    .why = At the old address stands a small page that sends visitors to the new one, so that links which people have kept do not die. It can only stand within this village's own site.
    .wrong =
        +++
        title = "Jawan Ring"
        moved_from = ["https://village.example/products/old-ring"]
        +++
    .right =
        +++
        title = "Jawan Ring"
        moved_from = ["/products/old-ring/"]
        +++

K0258 = This event ends at a time ({ $time }), but starts without one
    .help = Write the time at `start` too, for example `start = 2026-05-01T09:00:00`, or take it away from `end`.
    .why = In a calendar an event takes whole days or goes from one time to another. Without a time to start, visitors do not know when to come.
    .wrong =
        +++
        title = "Open workshop"
        start = 2026-05-01
        end = 2026-05-01T12:30:00
        +++
    .right =
        +++
        title = "Open workshop"
        start = 2026-05-01T09:00:00
        end = 2026-05-01T12:30:00
        +++

K0259 = `{ $value }` is no mark of an original
    .help = Delete this line, or let the program write it: `kampung translations --mark-done` and the file's name.
    .why = The mark tells from which words a translation was made, so that kampung notices when the original changes. Nobody needs to write it by hand.
    .wrong =
        # products/jawan-ring/index.en.md
        translated_from = "today"
    .right =
        # products/jawan-ring/index.en.md
        translated_from = "3f9a0c51d7e2"

K0260 = Another village has the region code `{ $value }` already
    .help = Look both villages up in the official list of the ministry, and correct the wrong code.
    .related = the other village with this code
    .why = Every village has one code of its own. With the same code, two villages count as one place in the lists of regions.
    .wrong =
        # content/sukawati/village.toml
        region = "51.04.01.2005"  # this is Celuk's
    .right =
        # content/sukawati/village.toml
        region = "51.04.01.2004"

K0261 = `{ $value }` is no address of an object store
    .help = Write the name of the bucket, then the folder in it: `s3://bucket/folder`. Region, endpoint and keys do not belong here: kampung takes them from `AWS_REGION`, `AWS_ENDPOINT_URL`, `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
    .why = In an object store, machines that build parts of one workspace share the pictures that they made. Most workspaces need none.
    .wrong =
        # kampung.toml
        { "[" }cache]
        url = "https://kampung.s3.amazonaws.com/bali"
    .right =
        # kampung.toml
        { "[" }cache]
        url = "s3://kampung/bali"

K0262 = This kampung was built without object stores; the site is made without the one that is named here
    .help = Take `[cache]` out, or build kampung with them: `cargo install --path . --features full`.
    .why = An object store is for machines that build parts of a large workspace together. It brings a hundred more crates, so it is left out unless somebody asks for it. Photos that were made are kept on this computer all the same.
    .wrong =
        # kampung.toml
        { "[" }cache]
        url = "s3://kampung/bali"
    .right =
        # kampung.toml
        title = "Kampung Digital"

## 03: stories and links

K0301 = This link leads to `{ $target }`, but there is no such file
    .help = Check the names of folder and file. A link starts from this file's folder; `../` goes up one folder.
    .suggest = Did you mean `{ $suggestion }`? Write `({ $suggestion })`.
    .why = A broken link leaves visitors on an empty page. Write the name of the file; the program finds the page's address in every language.
    .wrong =
        See also the [bun bracelet](../bracelet/index.md).
    .right =
        See also the [bun bracelet](../bun-bracelet/index.md).

K0302 = This link leads out of the village's folder: `{ $target }`
    .help = Write the page's full address: `https://…`.
    .why = Every village can be published by itself, at an address of its own. A link into another village's folder breaks when that village moves.
    .wrong =
        Our neighbours: [Bakan](../../../bakan/index.md).
    .right =
        Our neighbours: [Bakan](https://example.id/bakan/).

K0303 = Links with `{ $scheme }:` are not allowed
    .help = Use an address that starts with `https://`, `mailto:` or `tel:`, or the name of a file in this folder.
    .why = Such a link can run a program on a visitor's phone. For their safety only plain addresses are published.
    .wrong =
        Click [here](javascript:alert).
    .right =
        Click [here](https://example.id/catalogue).

K0304 = The picture `{ $target }` is not there, or is no photo
    .help = Copy the photo into this folder and write its name exactly: `![description](photo-2.jpg)`.
    .suggest = Did you mean `{ $suggestion }`? Write `({ $suggestion })`.
    .why = Pictures in a story come from the same folder. JPEG, PNG, WebP, GIF, HEIC and AVIF are read.
    .wrong =
        ![An artisan sets granules](process.jpg)
    .right =
        ![An artisan sets granules](photo-2.jpg)

K0305 = The HTML tag `<{ $tag }>` is not published
    .help = Delete the tag, or use Markdown: `**bold**`, `[link](address)`, `![picture](photo-1.jpg)`.
    .why = Some HTML slows pages down, spoils their looks or endangers visitors. The tag is left out; the rest of the text is published.
    .wrong =
        <script>alert("Welcome")</script>
        Welcome to Celuk.
    .right =
        Welcome to Celuk.

K0306 = There is no heading `#{ $anchor }` on that page
    .help = Write the heading in small letters with hyphens: the heading “How to order” becomes `#how-to-order`.
    .suggest = Did you mean `#{ $suggestion }`? Write `#{ $suggestion }`.
    .why = The `#` in a link jumps to a heading of the page. When the heading changes, the link has to change with it.
    .wrong =
        See [how to order](#order).

        ## How to order
    .right =
        See [how to order](#how-to-order).

        ## How to order

## 04: photos

K0401 = This photo is damaged: { $reason }
    .help = Try to open the photo. If it does not open whole, copy it from the phone again or have it sent again, and replace this file.
    .related = the page that shows it
    .why = Part of the photo is missing or damaged, usually because a copy was cut short. Half a photo is not published.
    .wrong =
        photo-1.jpg   (0 bytes, the copy was cut short)
    .right =
        photo-1.jpg   (3.2 MB, copied again)

K0402 = This HEIC file cannot be shown as a photo
    .help = Save it as JPEG. On Windows: open it in Photos, choose Save as, choose `.jpg`. On an iPhone: Settings → Camera → Formats → Most Compatible, for the next photos.
    .related = the page that shows it
    .why = HEIC photos of phones are read as they are. This one is a series of pictures, a film, a picture for HDR screens alone, or stored in a way that is not known here, so it has to be converted first.
    .wrong =
        products/jawan-ring/IMG_0412.heic   (a series of pictures)
    .right =
        products/jawan-ring/photo-1.jpg

K0403 =
    { $format ->
        [unknown] This file is no photo, or its format is not known
       *[other] The format of this photo cannot be read: { $format }
    }
    .help = Open the photo, choose Save as, choose JPEG (`.jpg`), and use the new file.
    .related = the page that shows it
    .why = The program reads JPEG, PNG, WebP, GIF, HEIC and AVIF, if they are meant for ordinary screens (no HDR). Renaming a file does not change its format.
    .wrong =
        products/jawan-ring/photo-1.tiff
    .right =
        products/jawan-ring/photo-1.jpg

K0404 = This photo's name ends in `.{ $extension }`, but it is { $format }
    .help = Change the end of the name to what the photo is. It is published all the same.
    .why = The photo is read, because the program looks inside. Other programs may be misled by such a name.
    .wrong =
        photo-1.png   (JPEG inside)
    .right =
        photo-1.jpg

K0405 = This photo is too large: { $width } × { $height } pixels; the limit is { $limit } megapixels
    .help = Make the photo smaller, for example 4000 pixels on its longest side, and save it again.
    .related = the page that shows it
    .why = A photo of this size needs more memory than many laptops have. On a site 4000 pixels are more than enough.
    .wrong =
        photo-1.jpg   (30000 × 20000 pixels)
    .right =
        photo-1.jpg   (4000 × 2667 pixels)

K0406 = The photo `{ $name }` has no description in `{ $lang }`
    .help = Add at the end of the fields: `[photos."{ $name }"]`, and below it `alt = "…"`: what is to be seen, in one short sentence.
    .why = The description is read to those who cannot see the photo, and stands in when the photo does not load. Search engines read it too.
    .wrong =
        +++
        title = "Jawan Ring"
        +++
    .right =
        +++
        title = "Jawan Ring"

        { "[" }photos."photo-1.jpg"]
        alt = "A silver ring with granules on black cloth"
        +++

K0407 = The photo `{ $name }` is small: { $width } × { $height } pixels
    .help = Use the original from the phone, best with a longer side of 1600 pixels or more. Photos that came by WhatsApp were made smaller; ask to get them as documents.
    .why = A photo smaller than its place is blown up by the browser and looks blurred. Buyers judge how fine a piece is by its photo.
    .wrong =
        products/jawan-ring/IMG-20260501-WA0003.jpg   (640 × 480)
    .right =
        products/jawan-ring/photo-1.jpg               (4000 × 3000)

K0408 = The photo `{ $name }` tells where it was taken
    .help = The site is safe: what is published holds no place. If this folder is also shared with the public, take the place out of the original. On Windows: right-click, Properties, Details, `Remove Properties and Personal Information`.
    .why = Phones note the place of a photo to a few metres, often somebody's home. Whoever gets the original can read it.
    .wrong =
        products/jawan-ring/photo-1.jpg   (with latitude and longitude)
    .right =
        products/jawan-ring/photo-1.jpg   (without them)

K0409 = The picture `{ $name }` moves; the site shows its first frame
    .help = Nothing needs to be done when the first frame shows what you want. Else save another frame as JPEG or PNG. For a film, use the field `video`.
    .why = A moving picture weighs as much as a hundred photos. On a phone with a slow connection the page would not arrive.
    .wrong =
        products/jawan-ring/photo-1.gif   (40 frames)
    .right =
        products/jawan-ring/photo-1.jpg

K0410 = This kampung makes no AVIF; the photos are made in the other formats
    .help = Take `"avif"` out of `formats`, or build kampung with it: `cargo install --path . --features avif`.
    .why = AVIF saves about a fifth of the bytes of WebP and takes more than ten times as long. Most villages do not need it, so it is left out unless somebody asks for it.
    .wrong =
        { "[" }images]
        formats = ["avif", "webp", "jpeg"]
    .right =
        { "[" }images]
        formats = ["webp", "jpeg"]

K0411 = The file of this photo is too large: { $size } MB; the limit is { $limit } MB
    .help = Save the photo as JPEG, for example 4000 pixels on its longest side. If it is a film, put it on a video site and link to it in the field `video`.
    .related = the page that shows it
    .why = A photo of a phone has 2 to 15 MB. A larger file is a scan, a file of a camera or a film, and reading it could take more memory than a laptop has.
    .wrong =
        photo-1.jpg   (850 MB)
    .right =
        photo-1.jpg   (3 MB)

## 05: addresses

K0501 = Two pieces of content want the same address: `{ $address }`
    .help = Change the `slug` or the folder name of one of them, or take the address out of `moved_from`.
    .related = the other one with this address
    .why = One address can show one page only. Without this error one of them would vanish in silence.
    .wrong =
        products/cincin/index.en.md        slug = "ring"
        products/cincin-bun/index.en.md    slug = "ring"
    .right =
        products/cincin/index.en.md        slug = "ring"
        products/cincin-bun/index.en.md    slug = "bun-ring"

K0502 = This page (`{ $lang }`) has a new address. Whoever kept the old one, { $address }, finds nothing there
    .help = Write into `{ $file }`: `{ $line }`. Then the old address leads to the new one. Do it now: once the new address is published, kampung no longer knows the old one.
    .why = Buyers, search engines and messages keep addresses for years. A changed `slug` breaks them all, unless the old address is noted in `moved_from`.
    .wrong =
        +++
        title = "Jawan Ring"
        slug = "jawan-ring"        # was "silver-ring"
        +++
    .right =
        +++
        title = "Jawan Ring"
        slug = "jawan-ring"
        moved_from = ["/en/products/silver-ring/"]
        +++

## 06: themes

K0601 = There is no theme `{ $name }`
    .help = Write the name of a folder in `themes`, or delete the line `theme` to use the theme that comes with the program.
    .suggest = Did you mean `{ $suggestion }`? Write `theme = "{ $suggestion }"`.
    .why = A theme decides how the site looks. Its name is that of its folder in `themes`, or of a theme that comes with the program.
    .wrong =
        # kampung.toml
        format = 1
        theme = "silverr"
    .right =
        # kampung.toml
        format = 1
        theme = "silver"

K0602 =
    { $name ->
        [default] A theme's folder cannot be called `default`: that is the theme that comes with the program
       *[other] The theme `{ $name }` comes back to itself
    }
    .help =
        { $name ->
            [default] Give the folder `themes/default` another name, for example `themes/village`, and write `theme = "village"` in `kampung.toml`. It still builds on the theme that comes with the program.
           *[other] Change `extends` in one of the themes to `default`.
        }
    .why = A theme may build on another and replace only a part. The chain must end at the theme that comes with the program and cannot be a circle.
    .wrong =
        # themes/silver/theme.toml
        extends = "silver"
    .right =
        # themes/silver/theme.toml
        extends = "default"

K0603 = This template cannot be read: { $detail }
    .help = Mend the line that is shown. If in doubt, delete this file; the template that comes with the program takes its place.
    .why = A template lays out a page. One forgotten bracket keeps all pages of its kind from being made.
    .wrong =
        <h1>{ "{" }{ "{" } page.title { "}" }</h1>
    .right =
        <h1>{ "{" }{ "{" } page.title { "}" }{ "}" }</h1>

K0604 = The template failed on the page `{ $page }`: { $detail }
    .help = Check the name used in the line that is shown. If in doubt, delete this template; the one that comes with the program takes its place.
    .why = The template asks for something that the page does not have. A page without content is not published.
    .wrong =
        <p>{ "{" }{ "{" } product.cost { "}" }{ "}" }</p>
    .right =
        <p>{ "{" }{ "{" } product.price { "}" }{ "}" }</p>

K0605 = This file of messages cannot be read: { $detail }
    .help = Write one message a line: `message-name = Its text`. Further lines start with a space.
    .why = An `.ftl` file holds the words of a theme in one language. Messages that cannot be read would be missing from the pages.
    .wrong =
        ask-whatsapp: Ask on WhatsApp
    .right =
        ask-whatsapp = Ask on WhatsApp

K0606 = This style sheet cannot be read: { $detail }
    .help = Mend the line that is shown; usually a curly bracket or a semicolon is missing.
    .why = CSS files set colours and layout. In a broken one browsers drop the rules that follow, and the page falls apart.
    .wrong =
        h1 { "{" } color: #8a1c1c
    .right =
        h1 { "{" } color: #8a1c1c; { "}" }

K0607 = This theme has no file `{ $name }`
    .help = Add the file, or write `extends = "default"` in `theme.toml` to take it from the theme that comes with the program.
    .why = Every page needs its template. A theme that builds on no other must bring all of them.
    .wrong =
        # themes/silver/theme.toml
        title = "Silver"
    .right =
        # themes/silver/theme.toml
        title = "Silver"
        extends = "default"

K0608 = The colour `{ $value }` cannot be read on the page (contrast { $found } to 1)
    .help = Choose a darker one, so that words in it can be read on a cheap screen and in the sun.
    .suggest = The nearest one that can be read: `accent = "{ $suggestion }"`.
    .why = Links and buttons use this colour. Its contrast with the ground must be 4.5 to 1 or more (WCAG 2.2). For dark screens kampung makes a lighter colour by itself.
    .wrong =
        # content/celuk/village.toml
        accent = "#d4af37"
    .right =
        # content/celuk/village.toml
        accent = "#80691f"

K0609 = The message `{ $field }` asks for `${ $name }`, which it does not get
    .help = { $allowed ->
        [none] This message gets no values: take `${ $name }` out of it.
       *[other] It gets only { $allowed }: write one of these, or take `${ $name }` out.
    }
    .suggest = Did you mean `${ $suggestion }`?
    .why = A message with a value that is missing cannot be shown. The page would take the words of another language instead.
    .wrong =
        # themes/silver/strings/de.ftl
        photo-credit = Foto: { "{" } $nama { "}" }
    .right =
        # themes/silver/strings/de.ftl
        photo-credit = Foto: { "{" } $name { "}" }

## 07: publishing

K0701 = Another kampung is at work in the output folder (process { $pid })
    .help = Wait until it is done, or close the other kampung's window, and run the command again.
    .why = Two builds into one folder would overwrite each other. The lock goes away by itself when the other one ends or is closed.
    .wrong =
        kampung build      (in two windows at once)
    .right =
        kampung build      (in one window)

K0702 = The file `{ $name }` was not made by kampung, but stands where a page belongs
    .help = Move or rename the file and run the command again. If it is an old result that is not needed, delete it.
    .why = Kampung never overwrites or deletes a file that it did not make. The decision is yours.
    .wrong =
        public/index.html   (made by hand)
    .right =
        keep/index.html

K0703 = Writing to `{ $path }` failed: { $reason }
    .help = See whether the disk is full, the folder is read-only, or the file is open in another program. Then run the command again.
    .why = The computer refused to let the program save. The old site has not changed, so visitors notice nothing.
    .wrong =
        kampung build --out E:\       (the memory stick is full)
    .right =
        kampung build --out D:\result

K0704 = The output folder `{ $path }` is mixed up with the sources
    .help = Choose another folder: `kampung build --out public`.
    .why = The output folder is arranged anew with every build. Sources and output are kept apart, so that your texts and photos are never touched.
    .wrong =
        kampung build --out content
    .right =
        kampung build --out public

## 08: advice

K0801 = This page is not translated into `{ $lang }` yet
    .help = Copy `index.md` to `index.{ $lang }.md` in the same folder, keep only worded fields such as `title` and `summary`, and translate.
    .why = Visitors with that language see another one, with a notice. The page is published all the same, but buyers trust their own language more.
    .wrong =
        products/jawan-ring/index.md
    .right =
        products/jawan-ring/index.md
        products/jawan-ring/index.en.md

K0802 = The site's address (`base_url`) is not set yet
    .help = Add to `kampung.toml`: `base_url = "https://…"`, the address where the site will stand.
    .why = Search engines, previews in WhatsApp and feeds need full addresses. Without `base_url` these parts are left out.
    .wrong =
        # kampung.toml
        format = 1
        title = "Silver Village"
    .right =
        # kampung.toml
        format = 1
        title = "Silver Village"
        base_url = "https://example.id"

K0803 = The program has no words of its own in `{ $lang }` yet; it uses `{ $instead }`
    .help = Leave it so, or make a file `themes/THEME-NAME/strings/{ $lang }.ftl` with a translation, and name that theme in `kampung.toml`: `theme = "THEME-NAME"`.
    .why = Your texts appear in that language, but buttons and labels such as “Ask on WhatsApp” come from another. We are glad of translations by native speakers.
    .wrong =
        # kampung.toml
        format = 1
        languages = ["id", "ace"]
    .right =
        # kampung.toml
        format = 1
        languages = ["id", "en"]

K0804 = Nobody can order this product: the village has no telephone, WhatsApp or e-mail yet
    .help = Add to `village.toml`: `contact = { "{" } whatsapp = "0812 0000 0000" { "}" }`, with your number.
    .why = Visitors who like a product look for a button to ask. Without any contact there is none, and the buyer leaves.
    .wrong =
        # content/celuk/village.toml
        name = "Celuk"
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        contact = { "{" } whatsapp = "0812 0000 0000" { "}" }

K0805 = The product `{ $name }` has no photo yet
    .help = Copy a photo into the product's folder, straight from the phone. Any name will do, for example `photo-1.jpg`.
    .why = A product without a photo is hardly ever ordered. One bright photo on a plain ground is enough.
    .wrong =
        products/jawan-ring/index.md
    .right =
        products/jawan-ring/index.md
        products/jawan-ring/photo-1.jpg

K0806 = This price has no last day
    .help = Write until when the price is sure to hold, for example `price_valid_until = 2026-12-31`. After that day the page says “price on request”.
    .why = An old price that nobody changed disappoints buyers and costs makers money. With a last day the program takes an old price down by itself.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450000
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 450000
        price_valid_until = 2026-12-31
        +++

K0807 = `{ $field }` is no fact for the category `{ $kind }`
    .help = This field is for the categories: { $allowed }. Check whether `category` is right, or delete this line. The fact is shown all the same.
    .why = Every kind of goods has facts of its own. Ring sizes on food, for example, usually mean that the wrong category was chosen.
    .wrong =
        +++
        title = "Cassava Crisps"
        category = "food"
        ring_sizes = [12, 13]
        +++
    .right =
        +++
        title = "Cassava Crisps"
        category = "food"
        shelf_life_days = 90
        +++

K0808 = This price held only until { $end }, so it is no longer shown
    .help = Check the price with the maker, then write a new day in `price_valid_until`. Until then the page says “price on request”.
    .why = A price past its last day is hidden so that no buyer reckons with it. A price that shows brings more orders.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450000
        price_valid_until = 2024-12-31
        +++
    .right =
        +++
        title = "Jawan Ring"
        price = 475000
        price_valid_until = 2027-12-31
        +++

K0812 =
    { $days ->
        [one] This certificate ({ $kind }) expires in { $days } day
       *[other] This certificate ({ $kind }) expires in { $days } days
    }
    .help = Have it renewed now, then write the new date in `expires`.
    .why = A renewal can take months. An organic certificate that lapsed once stopped the exports of a whole village.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "014", issuer = "Control Union", expires = 2026-12-31 { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "027", issuer = "Control Union", expires = 2028-12-31 { "}" }]
        +++

K0813 =
    { $days ->
        [one] This certificate ({ $kind }) expired { $days } day ago; its badge is not shown any more
       *[other] This certificate ({ $kind }) expired { $days } days ago; its badge is not shown any more
    }
    .help = Write the new date in `expires` when it has been renewed, or delete this certificate.
    .why = To show a certificate that no longer holds misleads buyers. For food it may be against the law.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "014", issuer = "Control Union", expires = 2024-12-31 { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "027", issuer = "Control Union", expires = 2028-12-31 { "}" }]
        +++

K0814 = There is no record of the consent of `{ $name }`; telephone and address are not shown
    .help = Ask the person and write it down: `consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"] { "}" }`.
    .why = Law 27 of 2022 asks for recorded consent before a person's name, photo or number is published. The record protects you too.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        +++
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"], until = 2029-03-01 { "}" }
        +++

K0815 = The consent of `{ $name }` held until { $end } and has expired; photos, telephone and address are not shown any more
    .help = Ask the person again and write the new date in `until`. If the answer is no, write `draft = true`.
    .why = Consent that has expired counts as withdrawn. The name is still the title of the page until you decide.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"], until = 2026-03-31 { "}" }
        +++
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"], until = 2029-03-01 { "}" }
        +++

K0816 =
    { $scope ->
        [name] `{ $name }` has not agreed to the name being shown, but the name is the title of the page
        [photo] `{ $name }` has not agreed to photos, so they are not published
        [phone] `{ $name }` has not agreed to the number, so telephone and other channels are not published
       *[other] `{ $name }` has not agreed to the address, so it is not published
    }
    .help =
        { $scope ->
            [name] Use the name of the workshop as the title, or write `draft = true`. If the person agrees, add "name" to `scope`.
           *[other] This may stay as it is. If the person agrees, add "{ $scope }" to `scope`.
        }
    .why = The site shows only what a person has agreed to. This tells you what is left out for that reason.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["photo"] { "}" }
        +++
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo"] { "}" }
        +++

K0817 = The producer `{ $name }` has neither products nor members
    .help = Write `producer = "{ $name }"` in the products it makes, or delete this producer.
    .why = A visitor who opens its page finds nothing to buy. Perhaps the products do not name their producer yet.
    .wrong =
        +++
        title = "Jawan Ring"
        category = "jewellery"
        +++
    .right =
        +++
        title = "Jawan Ring"
        category = "jewellery"
        producer = "koperasi-perak"
        +++

K0820 = Nobody can tell where `{ $name }` is
    .help = Write its address, its point on the map, its telephone number or the account of its shop.
    .why = Buyers who read the name of this outlet want to go there or to ask. Without address or number they can only guess.
    .wrong =
        +++
        title = "Teras Art Shop"
        kind = "art-shop"
        +++
    .right =
        +++
        title = "Teras Art Shop"
        kind = "art-shop"
        location = { "{" } lat = -8.6008, lon = 115.2705 { "}" }
        contact = { "{" } address = "Jalan Raya Celuk 12, Gianyar" { "}" }
        +++

K0826 = The page `{ $page }` is heavy: { $size } KB; at most { $limit } KB are better
    .help = Shorten its text, or make two pages of it. If a list is what is long, split its content: a large gallery into two, for example.
    .why = Up to that size a page arrives at once, even over a slow line. The rest must be waited for, and visitors leave.
    .wrong =
        galleries/exhibition/index.md     (300 photos)
    .right =
        galleries/exhibition-1/index.md   (150 photos)
        galleries/exhibition-2/index.md   (150 photos)

K0827 = Language `{ $lang }`: { $done } of { $total } pages are translated
    .help = Begin with what is opened most, such as the flagship product: copy `index.md` to `index.{ $lang }.md` in the same folder and translate. Among those that wait: { $names }.
    .why = Visitors with that language see another one, with a notice. When most pages are not translated, it is better to put the language off than to disappoint.
    .wrong =
        products/jawan-ring/index.md
        products/tendril-bangle/index.md
    .right =
        products/jawan-ring/index.md
        products/jawan-ring/index.en.md
        products/tendril-bangle/index.md
        products/tendril-bangle/index.en.md

K0828 = The gallery `{ $name }` has no photos yet
    .help = Copy the photos into the gallery's folder, or write `draft = true` until they are there.
    .why = A gallery is opened to look at photos. An empty one makes visitors believe that the site is broken.
    .wrong =
        galleries/exhibition/index.md
    .right =
        galleries/exhibition/index.md
        galleries/exhibition/photo-1.jpg
        galleries/exhibition/photo-2.jpg

K0829 = This village names no flagship product yet
    .help = Add to `village.toml`: `flagship = "…"`, the folder name of the product that stands for the village.
    .suggest = Add to `village.toml`, for example: `flagship = "{ $suggestion }"`.
    .why = One village, one product: the flagship stands large on the home page and in the list of all villages. Without it visitors do not know where to begin.
    .wrong =
        name = "Celuk"
        region = "51.04.01.2005"
    .right =
        name = "Celuk"
        region = "51.04.01.2005"
        flagship = "jawan-ring"

K0830 = The original has changed since this translation (`{ $lang }`) was made
    .help = Compare it with the original and mend what is different. Then type `kampung translations --mark-done { $file }`
    .related = the original
    .why = Visitors read in one language what is no longer said in the other. The price and other facts are right in both: they stand only once.
    .wrong =
        # the original was edited after translating
        products/jawan-ring/index.md
        products/jawan-ring/index.en.md
    .right =
        # translate the change too, then:
        kampung translations --mark-done content/celuk/products/jawan-ring/index.en.md

K0831 = The word “{ $value }” holds a letter of another script: “{ $found }” only looks like a Latin letter
    .help = Type the word again by hand instead of pasting it.
    .why = Search does not find such a word, and screen readers spell it out. Readers may take it for a forgery.
    .wrong =
        title = "C\u0435luk"       # the е is Cyrillic
    .right =
        title = "Celuk"

## Names of values on the pages that explain a code, where the values are not known yet

arg-address = address
arg-allowed = choices
arg-anchor = heading
arg-channel = channel
arg-currency = currency
arg-days = days
arg-default = default language
arg-detail = detail
arg-done = done
arg-end = end
arg-example = example
arg-expected = what is expected
arg-extension = ending
arg-field = field
arg-file = file
arg-folder = folder
arg-form = example
arg-format = format
arg-found = what is written
arg-group = group
arg-height = height
arg-id = folder name
arg-instead = other language
arg-kind = kind
arg-known = known number
arg-lang = language
arg-length = number
arg-limit = limit
arg-line = line
arg-max = largest
arg-min = smallest
arg-name = name
arg-names = names
arg-offset = place
arg-other = other hours
arg-page = page
arg-path = folder
arg-pid = number
arg-problem = problem
arg-reason = reason
arg-scheme = start
arg-scope = scope
arg-size = size
arg-start = start
arg-suggestion = proposal
arg-sum = sum
arg-table = section
arg-tag = code
arg-target = target
arg-time = time
arg-total = total
arg-value = value
arg-whole = whole number
arg-width = width

## What the reader of TOML says, in plainer words

toml-string-values-must-be-quoted = text needs quotation marks
toml-invalid-boolean = text needs quotation marks; only `true` and `false` go without
toml-unclosed-array = the bracket `]` is missing
toml-unclosed-inline-table = the closing curly bracket is missing
toml-unclosed-table = the section's name is not closed with `]`
toml-unclosed-array-table = the section's name is not closed with `]]`
toml-key-with-no-value = after the name there is no `=` and value
toml-missing-value-for-key = after the `=` there is no value
toml-missing-value = after the `=` there is no value
toml-extra = there is one `=` too many
toml-extra-comma-in-array = there is one comma too many in the list
toml-extra-comma-in-inline-table = there is one comma too many in the curly brackets
toml-missing-comma-between-array-elements = a comma is missing between two parts of the list
toml-missing-comma-between-key-value-pairs = a comma is missing between two fields
toml-missing-assignment-between-key-value-pairs = an `=` is missing between name and value
toml-missing-key-for-inline-table-element = there is a value without a name in the curly brackets
toml-unexpected-in-array = there is an `=` in the list
toml-unexpected-key-or-value = something else follows the value on this line
toml-unexpected-content = there is something that does not belong here
toml-invalid-key-value-pair = this line is not `name = value`
toml-invalid-basic-string = the closing quotation mark is missing, or the text holds a sign that it may not
toml-invalid-literal-string = the closing quotation mark is missing, or the text holds a sign that it may not
toml-invalid-unquoted-key = a field's name may only hold letters a–z, digits, `_` and `-`
toml-invalid-float = this is no number
toml-invalid-decimal-integer = this is no number
toml-unexpected-leading-zero = a number that starts with 0, such as a telephone number, needs quotation marks
toml-missing-escaped-value = after `\` the text has a letter that is not known; write `\\` or `/`
toml-duplicate-key = this name has been written before
toml-invalid-date = there is no such date; write year-month-day, for example `2026-05-01`
toml-invalid-datetime = there is no such date or time; write for example `2026-05-01T09:00:00`
toml-invalid-time = there is no such time; write for example `09:00:00`
toml-invalid-fraction = after the point there is no digit
toml-too-few-unicode-value-digits = the sign `\` has a special meaning in text; write `\\` or `/`
toml-missing-opening-quote = the opening quotation mark is missing
toml-unquoted-keys-cannot-be-empty = there is no name before the `=`
toml-missing-table-open = the opening bracket `[` is missing

## Habits of writing that are no TOML

toml-yes-or-no = for yes write `true`, for no `false`
toml-curly-quotation-marks = the quotation marks are curly (“ ”), as Word makes them; type straight ones (`"`)
toml-currency-sign = a price is written as a number alone, without `Rp` and without separators
toml-decimal-comma = a fraction has a point, not a comma
toml-number-with-unit = a number is written without a unit behind it

## Why something failed, as the computer says it …

reason-permission-denied = there is no permission
reason-operation-not-permitted = there is no permission
reason-no-such-file-or-directory = there is no such file or folder
reason-no-space-left-on-device = the disk is full
reason-disk-quota-exceeded = the allotted disk space is used up
reason-read-only-file-system = this disk can only be read
reason-is-a-directory = there is a folder, not a file
reason-not-a-directory = there is a file, not a folder
reason-file-exists = there is a file of that name already
reason-file-name-too-long = the name is too long
reason-too-many-open-files = too many files are open
reason-too-many-levels-of-symbolic-links = the shortcuts lead in a circle
reason-input-output-error = the disk has a problem; it may be damaged or unplugged
reason-device-or-resource-busy = another program is using it
reason-text-file-busy = another program is using it
reason-address-already-in-use = another program is using it
reason-operation-interrupted = it was interrupted
reason-unexpected-end-of-file = it is cut off

## … and as a photo shows it

reason-the-file-is-empty = the file is empty
reason-the-file-begins-with-nothing-but-zeros = it holds nothing but zeros, usually because a copy was interrupted
reason-ends-too-early = it is cut off before its end
reason-is-damaged = the picture cannot be opened
reason-cannot-be-read = the file cannot be read
reason-changed-while-it-was-worked-on = the file changed while it was worked on
reason-cannot-give = its size cannot be worked on
reason-cannot-be-encoded = the result cannot be saved as a picture
reason-cannot-be-kept = the result cannot be saved
reason-width-or-height-is-zero = its width or height is zero
reason-jpeg = its JPEG data is not whole
reason-png = its PNG data is not whole
reason-webp = its WebP data is not whole
reason-gif = its GIF data is not whole
