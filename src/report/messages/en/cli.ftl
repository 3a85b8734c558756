# The words of the command line.

## Levels and labels beside messages

severity-error = error
severity-advice = advice
label-help = help
label-note = note

## Counts

count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-advice = { $count ->
    [one] { $count } piece of advice
   *[other] { $count } pieces of advice
}
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
count-villages = { $count ->
    [one] { $count } village
   *[other] { $count } villages
}
count-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
count-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
size-bytes = { $size } bytes
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## The summary at the end

summary-problems = Found { $errors } and { $advice }.
summary-problems-one-kind = Found { $problems }.
summary-kind = {"  "}{ $count } × { $code }, { $files }: { $message }
summary-no-problems = All is well: no errors and no advice.
summary-built = Built { $villages }: { $pages }, { $photos }, { $size }.
summary-pictures = Pictures: { $made } made, { $reused } from the cache; { $originals } of photos became { $size }.
summary-reused = Unchanged: { $villages }.
summary-failed = Not built yet: { $names }. The old site, if there is one, stays online.
summary-no-village = No village falls into this part.
summary-where = The result is in { $path }
summary-stopped = Nothing was published.
more-advice =
    { $count ->
        [one] advice[{ $code }]: { $count } more place like this. To see all, add `--format json`
       *[other] advice[{ $code }]: { $count } more places like this. To see all, add `--format json`
    }
hint-explain = For a full explanation with examples, type `kampung explain { $code }`
hint-check = There is more: { $advice }. To read it, type `{ $command }`

## Steps of the work

phase-read = Reading
phase-check = Checking
phase-photos = Photos
phase-pages = Pages
phase-publish = Publishing
progress = { $done } of { $total }, { $bytes } of { $all }
progress-village = { $name } ({ $number } of { $total })

## The page that explains a code

explain-do = What to do
explain-why = Why
explain-wrong = Wrong
explain-right = Right
explain-index = All messages and what they mean

## Help: headings

heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
heading-aliases = also
heading-default = if left out
heading-choices = choices
value-workspace = FOLDER
value-folder = FOLDER
value-village = VILLAGE
value-tag = LANGUAGE
value-file = FILE
value-date = DATE
value-language = LANGUAGE
value-format = FORMAT
value-number = NUMBER
value-port = NUMBER
value-shard = K/N
value-phone = NUMBER
value-text = TEXT
value-address = ADDRESS
value-code = CODE
value-command = COMMAND
value-options = OPTIONS

## Help: commands

about = Makes a village's website from a folder of texts and photos
cmd-build = Makes the site
    .long = Reads the site's folder, checks it, and writes a site that is ready for hosting. Villages with errors keep their old site; the others are published.
cmd-check = Checks everything without publishing
    .long = Checks everything and shows errors and advice, without touching the site that is there.
cmd-serve = Shows the site in the browser while you write
    .long = Makes the site in memory and shows it in this computer's browser, drafts included. Whenever a file is saved the page reloads by itself; errors are shown in the page and in the terminal. The output folder is left alone.
cmd-new = Makes the folder of a new site
    .long = Makes the folder of a new site, with a working example. Asks for what the options do not say.
cmd-translations = Shows what is translated, and what is out of date
    .long = Counts for every village and language what is translated, what borrows single fields, what has become out of date and what is missing. A translation that is up to date is noted with --mark-done; from then on a change of its original shows.
cmd-portal = Puts the portal together from shards
    .long = Makes the portal of a workspace from what its shards (kampung build --shard) have published, without the villages' own files. Refuses when a shard is missing.
cmd-clean = Deletes output and temporary files
    .long = Deletes sites that kampung made, and its temporary files. Your texts, photos and other files are left alone.
cmd-explain = Explains a code, with examples
    .long = Explains what a code such as K0108 means, why the rule exists and how to mend it, with examples.
cmd-help = Shows help
    .long = Shows all commands, or help for one of them.

opt-workspace = The site's folder, which holds kampung.toml; if left out, the folder you are in
opt-out = The output folder; if left out, the folder public in the site's folder
opt-today = Take this date for today, for example 2026-05-01
opt-lang = Language of messages: id or en
opt-port = Number of the port on this computer; if left out, 8080 or the next free one
opt-open = Open the browser at once
opt-format = Form of the output: human to be read, json for other programs
opt-village = Only this village
opt-shard = Only the villages of this shard, for example 3/8, and no portal; each shard has its own --out
opt-from = Output folders of all shards, or the object store with their notes (s3://bucket/folder)
opt-language = Only this language, and all that is missing in it
opt-survey-format = Form of the output: human to be read, json for other programs, csv for a translator's spreadsheet
opt-mark-done = Note that this translation (or all in this folder) says what its original says
opt-cache = Delete only the cache of photos, which all sites on this computer share
opt-strict = Treat advice as errors
opt-verify = Read all files again, also those that seem unchanged
opt-threads = How many things to do at once, at most
opt-code = The code to explain, for example K0108
opt-command = The command to show help for
opt-help = Shows help
opt-version = Shows the version
opt-new-folder = The folder to make
opt-name = Name of the village
opt-region = Region code of the village, for example 51.04.01.2005
opt-languages = Languages of the site with commas between, the main one first, for example id,en
opt-whatsapp = WhatsApp number of the village
opt-base-url = Address where the site will stand, for example https://example.id
opt-yes = Do not ask; use defaults for what is left out

## Wrong usage

usage-unknown-argument = There is no option `{ $argument }`
    .suggest = There is no option `{ $argument }`. Did you mean `{ $suggestion }`?
usage-unknown-command = There is no command `{ $command }`
    .suggest = There is no command `{ $command }`. Did you mean `{ $suggestion }`?
usage-unexpected-argument = `{ $argument }` is not needed here
usage-missing-command = The command is missing
usage-missing-argument = This is missing: { $argument }
usage-missing-value = There is no value after `{ $argument }`
usage-invalid-value = `{ $value }` cannot be used for `{ $argument }`
    .choices = `{ $value }` cannot be used for `{ $argument }`. Choices: { $allowed }
usage-repeated = `{ $argument }` is needed only once
usage-conflict = `{ $argument }` cannot be used together with `{ $other }`
usage-invalid-date = `{ $value }` is no date. Write year-month-day, for example 2026-05-01
usage-unknown-code = There is no code `{ $code }`. A code is a K and four digits, for example K0108
usage-unknown-village = There is no village `{ $value }`
    .suggest = There is no village `{ $value }`. Did you mean `{ $suggestion }`?
usage-shard-out = { $path } already holds something else than shard { $shard }. Give every shard a folder of its own with `--out`
usage-shard-home = This workspace has a home village (`home` in kampung.toml). Shards are for workspaces with a portal: take the line out, or build without `--shard`
usage-portal-out = { $path } holds shard { $shard }. Give the portal a folder of its own with `--out`
usage-portal-home = This workspace has a home village (`home` in kampung.toml), so it has no portal
usage-portal-empty = { $path } holds no published villages. Build a shard into it: `kampung build --shard K/N --out { $path }`
usage-portal-mixed = { $path } is no part of the same whole as the other folders: all must be shards of one number, as in 1/8 to 8/8
usage-portal-missing = Shards are missing: { $shards }. Build them, and name their folders after `--from` too
usage-portal-unreachable = { $path } cannot be read: { $reason }
usage-portal-store = `{ $path }` is no address of an object store. Write bucket and folder: `s3://bucket/folder`
usage-portal-empty-store = There are no notes of shards in { $path }. They are put there by `kampung build --shard K/N` when `[cache] url` in kampung.toml names this store
usage-portal-no-store = This kampung was built without object stores, so it cannot read { $path }. Build it with them: `cargo install --path . --features full`
usage-portal-twice = The village { $id } stands in { $path } and in { $other }. Name only one of the folders, or build the shards again
usage-portal-version = The village { $id } in { $path } was published by another version of kampung. Build its shard again
usage-unknown-language = `{ $value }` is no language of these villages but their default
    .suggest = `{ $value }` is no language of these villages. Did you mean `{ $suggestion }`?
usage-no-translation = There is no translation at `{ $path }`. Write the path of a file such as index.en.md, or of a folder that holds some
usage-other = This command cannot be run: { $detail }
usage-not-text = Part of what was typed cannot be read as text
usage-hint = For help, type `{ $command } --help`

## Questions of `kampung new`

new-welcome = Let us make the folder of a new site. Press Enter to take the value in brackets.
ask-folder = Name of the site's folder
ask-name = Name of the village
ask-region = Region code of the village (on its official letters, for example 51.04.01.2005)
ask-languages = Languages of the site, with commas between
ask-whatsapp = WhatsApp number for buyers (may be left empty)
ask-base-url = Address of the future site (may be left empty)
ask-default = { $question } ({ $default }):
ask-plain = { $question }:
ask-again = This cannot be used yet: { $reason }
new-exists = The folder `{ $path }` exists and is not empty
    .help = Choose another name: `kampung new OTHER-FOLDER`.
new-no-terminal = There is nobody to ask. Write everything as options, for example `kampung new village-site --name "Celuk"`
new-done = Done. The folder of your site: { $path }
new-next = Next: open `{ $file }` and change what it says, copy photos into the same folder, then type `kampung build { $path }`

## `kampung clean` and other failures

clean-done = { $count ->
    [one] { $count } file was deleted.
   *[other] { $count } files were deleted.
}
clean-cache = The cache of photos is empty; { $size } were freed.
clean-nothing = There is nothing to delete.
clean-kept = { $count ->
    [one] { $count } file that kampung did not make was kept.
   *[other] { $count } files that kampung did not make were kept.
}
failure-cache = The cache folder for photos cannot be used ({ $reason }). The site is made all the same; the next time only takes longer.
failure-object-store = The object store { $store } cannot be used ({ $reason }). The site is made all the same; only what other machines made is not known here, nor they what was made here.
failure-object-store-notes = What this shard published could not be noted in the object store { $store } ({ $reason }). Its sites stand all the same; the portal there shows the state before. Run the same command again.
failure-file = `{ $path }`: { $reason }
failure-not-noted = `{ $path }` could not be noted, because its fields cannot be read. Type `{ $reason }` to see why
failure-internal = Something went wrong inside the program: { $detail }. It is not your mistake; please tell its makers.

## How far the villages are translated: `kampung translations`

translations-language = Language
standing-complete = complete
standing-partial = partial
standing-stale = out of date
standing-missing = missing
translations-stale = Out of date: the original has changed
translations-partial = Partial: these fields show another language
translations-missing = Missing: the whole page shows another language
translations-more = and { $count } more; to see all, add `--language { $lang }`
translations-none = There is only one language here.
translations-without-note =
    { $count ->
        [one] { $count } translation does not note from which original it was made, so a later change would not show. Is it up to date? Then type `{ $command }` and its file.
       *[other] { $count } translations do not note from which original they were made, so a later change would not show. Are they up to date? Then type `{ $command }` and their file or folder.
    }
translations-noted = Noted: { $file }

## The preview: `kampung serve`

serve-ready = The preview is at { $address }
serve-stop = Save a change, and the page reloads by itself. To stop, press Ctrl-C.
serve-built = Built in { $ms } ms
serve-rebuilt = Built again in { $ms } ms
serve-kept = The preview goes on showing the last good site. Mend it and save; the preview tries again.
serve-mended = All errors are mended.
serve-polling = Changes of files cannot be watched here ({ $reason }). The site's folder is looked through every second.
serve-port-taken = Port { $port } is used by another program. Choose another, for example `{ $command }`
serve-port-refused = Port { $port } cannot be used: { $reason }
serve-failed = The preview has stopped: { $reason }
serve-no-browser = The browser cannot be opened ({ $reason }). Open the address above yourself.
preview-errors = { $errors } to be mended
preview-old-site = Behind this message stands the last good site.
preview-no-site = This page cannot be made yet. When it is mended and saved, it reloads by itself.
preview-more = … and { $count } more; the terminal shows all of them.
preview-close = Close
preview-draft = Draft: not published
preview-waiting = The site is being made. This page reloads by itself when it is done.
preview-not-found = There is no page at this address.
preview-not-here = This preview is for this computer only. Open { $address }
