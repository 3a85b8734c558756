// A small sound site made by hand, and the same site with one fault a page, so that the checks can be checked.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const BASE = 'https://kampung.example/';

const CSS = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --link: #0645ad; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111; --link: #9cf; } }
body { margin: 0; padding: 1rem; color: var(--ink); background: var(--paper); font: 1rem/1.6 sans-serif; }
a { color: var(--link); display: inline-block; min-height: 2rem; }
button, input, summary { color: var(--ink); background: var(--paper); min-height: 2rem; font: inherit; }
[hidden] { display: none !important; }
a:focus-visible { outline: 3px solid currentColor; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; background: var(--paper); }
img { max-width: 100%; height: auto; }
.panel { display: none; position: fixed; inset: 0; background: var(--paper); touch-action: pan-y pinch-zoom; }
.panel:target { display: block; }
@media print { header nav { display: none; } }
`;

/// A picture of about `bytes` bytes; the comment does not compress.
const picture = (bytes = 300) => `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><rect width="480" height="320" fill="#987"/><!--${noise(bytes)}--></svg>`;

/// Text that gzip cannot shrink much, the same every time.
function noise(length) {
  let state = 7;
  let text = '';
  while (text.length < length) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += state.toString(36).slice(1);
  }
  return text;
}

/// The frame header of a JPEG: all that the check of preview pictures reads.
const jpeg = (width, height) => Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0, 0xff, 0xd9]);

const up = (file) => '../'.repeat(file.split('/').length - 1);
const address = (file) => BASE + file.replace(/(^|\/)index\.html$/, '$1');

/// One page. `twin` is the same page in the other language.
function html({ file, lang = 'id', dir, kind, body = '', head = '', twin, canonical = address(file), alternates, image = 'og.jpg', css = '', skip = true, nav, switcher, mark = '' }) {
  const root = kind === '404' ? '/' : up(file);
  const pairs = alternates ?? (twin ? [[lang, file], [lang === 'id' ? 'en' : 'id', twin], ['x-default', lang === 'id' ? twin : file]] : []);
  const other = lang === 'en' ? 'id' : 'en';
  return `<!doctype html><html${lang ? ` lang="${lang}"` : ''}${dir ? ` dir="${dir}"` : ''}><head><meta charset="utf-8"><title>${file}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta property="og:image" content="${BASE}${image}">
${canonical ? `<link rel="canonical" href="${canonical}">` : ''}${pairs.map(([tag, to]) => `<link rel="alternate" hreflang="${tag}" href="${address(to)}">`).join('')}
<link rel="icon" href="${root}a.svg"><link rel="stylesheet" href="${root}site.css">${css && `<link rel="stylesheet" href="${root}${css}">`}
<link rel="alternate" type="application/atom+xml" href="${BASE}feed.xml">${head}</head>
<body${kind ? ` data-kind="${kind}"` : ''}>${skip ? '<a class="skip" href="#main">Ke isi</a>' : ''}
<header>${nav ?? `<nav aria-label="Menu"><a href="${root || './'}">Beranda</a> <a href="${root}produk/">Produk</a></nav>`}
${switcher ?? `<nav class="languages" aria-label="Bahasa"><a hreflang="${other}"${mark} href="${twin ? up(file) + twin.replace('index.html', '') || './' : other === 'en' ? root + 'en/' : root || './'}">${other}</a><p id="pinjaman">pinjaman</p></nav>`}</header>
<main id="main"><h1>Kampung perak</h1><p>Tulisan yang cukup panjang untuk dibaca di halaman ini.</p>${body}</main></body></html>`;
}

const panel = (n, last, { close = true, image = 'a.svg', next = true } = {}) => `<div class="panel lightbox" id="foto-${n}" tabindex="-1"><img src="../${image}" alt="Foto ${n}" width="48" height="32">
${n > 1 ? `<a class="back" rel="prev" href="#foto-${n - 1}">Sebelumnya</a>` : ''} ${n < last && next ? `<a class="on" rel="next" href="#foto-${n + 1}">Berikutnya</a>` : ''} ${close ? `<a class="shut" data-lightbox="close" href="#foto-${n}-kecil">Tutup</a>` : ''}</div>`;
const thumbs = '<p><a id="foto-1-kecil" href="#foto-1"><img src="../a.svg" alt="Cincin" width="96" height="64"></a> <a id="foto-2-kecil" href="#foto-2"><img src="../a.svg" alt="Gelang" width="96" height="64"></a></p>';

/// What the theme's scripts work on, as its templates write it.
const CATALOGUE = `<p class="count">3</p><nav class="filters" aria-label="Saring">${['category', 'maker'].map((facet) => `<details data-facet="${facet}"><summary>${facet}</summary><ul><li><a href="SELF" data-tag="${facet}-a">a</a></li></ul></details>`).join('')}</nav>
<ul class="cards"><li data-tags="category-a maker-a"><h2>Cincin</h2></li><li data-tags="category-a"><h2>Gelang</h2></li><li data-tags="maker-a"><h2>Kalung</h2></li></ul>`;
const SAVE = '<p><button type="button" data-save="cincin" data-name="Cincin" data-saved="Tersimpan" aria-pressed="false" hidden>Simpan</button></p><p><a class="saved" href="../tersimpan/" data-site="../" hidden>Tersimpan <b></b></a></p>';
const SAVED = `<div class="basket" tabindex="-1"><p data-part="script">Perlu skrip</p><p data-part="empty" hidden>Kosong</p><ul data-part="list" hidden></ul>
<template><li class="line"><div class="frame"></div><h2><a></a></h2><p class="price"></p><label>Jumlah <input type="number"></label> <button type="button">Hapus</button></li></template>
<p data-part="send" data-opening="Halo" data-local="Pembeli bertanya tentang:" hidden><a href="https://wa.me/6281200000001?text=">Kirim</a></p></div><p><a class="saved" href="./" data-site="../" hidden>Tersimpan <b></b></a></p>`;
const EXTRAS = '<script src="../saring.js" defer></script><script src="../simpan.js" defer></script>';
const themeScript = (name) => `{\n${readFileSync(new URL(`../../themes/default/static/${name}`, import.meta.url), 'utf8')}\n}`;

function goodPages() {
  const photo = '<img src="SRC" alt="Cincin" width="240" height="160">';
  return [
    { file: 'index.html', kind: 'home', twin: 'en/index.html', body: photo.replace('SRC', 'a.svg'), mark: ' data-offer="English"', head: '<script src="pilih.js" defer></script>' },
    { file: 'en/index.html', kind: 'home', lang: 'en', twin: 'index.html', body: photo.replace('SRC', '../a.svg') },
    { file: 'produk/index.html', kind: 'product', twin: 'en/produk/index.html', body: `<p>${'Cincin perak dengan butiran yang disusun satu per satu. '.repeat(9)}</p>` + photo.replace('SRC', '../a.svg') + SAVE, head: EXTRAS },
    { file: 'en/produk/index.html', kind: 'product', lang: 'en', twin: 'produk/index.html' },
    { file: 'galeri/index.html', kind: 'gallery', twin: 'en/galeri/index.html', alternates: [['id', 'galeri/index.html'], ['x-default', 'galeri/index.html']], mark: ' aria-describedby="pinjaman"', body: thumbs + panel(1, 2) + panel(2, 2), head: '<script src="../foto.js" defer></script>' },
    { file: 'en/galeri/index.html', kind: 'page', lang: 'en', twin: 'galeri/index.html', alternates: [], canonical: address('galeri/index.html') },
    { file: 'daftar/index.html', kind: 'products', alternates: [], body: CATALOGUE.replaceAll('SELF', '../produk/'), head: EXTRAS },
    { file: 'tersimpan/index.html', kind: 'basket', unlisted: true, alternates: [], body: SAVED, head: EXTRAS },
    { file: '404.html', kind: '404', canonical: '', nav: '<nav aria-label="Menu"><a href="/">Beranda</a></nav>', switcher: '' },
  ];
}

function around(pages) {
  const indexed = pages.filter((page) => page.kind !== '404' && page.canonical === undefined && !page.unlisted);
  return {
    'site.css': CSS,
    'a.svg': picture(),
    'pilih.js': CHOICE,
    'saring.js': themeScript('filter.js'),
    'simpan.js': themeScript('saved.js'),
    'foto.js': themeScript('lightbox.js'),
    'og.jpg': jpeg(1200, 630),
    'robots.txt': `User-agent: *\nSitemap: ${BASE}sitemap.xml\n`,
    'feed.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><link href="${BASE}produk/"/></feed>`,
    'sitemap.xml': `<urlset>${indexed.map((page) => `<url><loc>${address(page.file)}</loc></url>`).join('')}</urlset>`,
  };
}

const render = (pages) => Object.fromEntries(pages.map((page) => [page.file, html(page)]));

export const goodSite = () => ({ ...around(goodPages()), ...render(goodPages()) });

/// Remembers a chosen language and offers it.
const CHOICE = `for (const a of document.querySelectorAll('.languages a')) {
  a.onclick = () => { localStorage.lang = a.hreflang; };
  if (a.hreflang !== localStorage.lang) continue;
  document.body.insertAdjacentHTML('beforeend', '<p class="offer"><a></a><button>x</button></p>');
  const [link, stay] = document.querySelector('.offer').children;
  link.href = a.href;
  link.hreflang = a.hreflang;
  stay.onclick = () => { localStorage.lang = document.documentElement.lang; stay.parentNode.remove(); };
}`;

/// Words that go down when what follows them has arrived.
const LATE = `<p>x</p>${`<!-- ${'y'.repeat(2000)} -->`.repeat(5)}<style>main { padding-top: 50vh }</style>`;

/// One page a fault: [folder, the check that must see it, how the page differs from a sound one].
const FAULTS = [
  ['mati', 'links: internal links resolve at the root', { body: '<a href="../tidak-ada/">x</a>' }],
  ['jangkar', 'links: internal links resolve at the root', { body: '<a href="../produk/#hilang">x</a>' }],
  ['garis', 'links: internal links resolve at the root', { body: '<a href="../produk">x</a>' }],
  ['mutlak', 'links: internal links resolve at the root', { body: `<a href="${BASE}produk/">x</a>` }],
  ['srcset', 'links: internal links resolve at the root', { body: '<img src="../a.svg" srcset="../a.svg 1x, ../b.svg 2x" alt="">' }],
  ['akar', 'links: internal links resolve below /sub/folder/', { body: '<a href="/produk/">x</a>' }],
  ['asing', 'links: no subresource from another host', { body: '<img src="https://cdn.example/a.png" alt="">' }],
  ['skema', 'links: link schemes are safe', { body: '<a href="javascript:alert(1)">x</a>' }],
  ['http', 'links: link schemes are safe', { body: '<a href="http://tempat.example/">x</a>' }],
  ['tanpa-jenis', 'links: pages name their kind and language', { kind: '' }],
  ['tanpa-bahasa', 'links: pages name their kind and language', { lang: '' }],
  ['gaya', 'links: pages name their kind and language', { body: '<p style="color:red">x</p>' }],
  ['tanpa-kanonik', 'links: canonical and Open Graph addresses exist', { canonical: '' }],
  ['og-hilang', 'links: canonical and Open Graph addresses exist', { image: 'tidak.jpg' }],
  ['sepihak', 'links: hreflang is complete and mutual', { alternates: [['id', 'sepihak/index.html'], ['en', 'en/index.html'], ['x-default', 'en/index.html']] }],
  ['tanpa-default', 'links: hreflang is complete and mutual', { alternates: [['id', 'tanpa-default/index.html']] }],
  ['pinjam', 'links: hreflang is complete and mutual', { alternates: [['id', 'pinjam/index.html'], ['x-default', 'pinjam/index.html']], canonical: `${BASE}produk/` }],
  ['tak-terdaftar', 'links: sitemap lists the pages that exist', { unlisted: true }],
  ['json', 'links: robots, feeds and JSON-LD point to existing pages', { head: '<script type="application/ld+json">{"a":</script>' }],
  ['json-mati', 'links: robots, feeds and JSON-LD point to existing pages', { head: `<script type="application/ld+json">{"url":"${BASE}tidak-ada/"}</script>` }],
  ['lepas', 'links: the host answers below a subfolder', { removed: true }],
  ['lepas', 'pages: answers with the right status', { removed: true }],
  ['berat', 'bytes: HTML', { body: `<p>${noise(40000)}</p>` }],
  ['css-berat', 'bytes: CSS', { css: 'berat.css' }],
  ['js-berat', 'bytes: JavaScript', { head: '<script src="../berat.js"></script>' }],
  ['foto-berat', 'bytes: photos by width', { body: '<img src="../a.svg" srcset="../besar.svg 480w" sizes="100vw" alt="">' }],
  ['og-salah', 'bytes: preview pictures for messengers', { image: 'persegi.jpg' }],
  ['salah-tulis', 'vnu: valid HTML', { body: '<ul><p>x</p></ul>' }],
  ['csp-gaya', 'csp: every page keeps a strict policy', { head: '<style>p { color: inherit }</style>' }],
  ['csp-js', 'csp: every page keeps a strict policy', { body: '<script>window.x = 1</script>' }],
  ['galat', 'csp: every page loads without errors', { head: '<script src="../galat.js" defer></script>' }],
  ['galat', 'pages: no console errors', { head: '<script src="../galat.js" defer></script>' }],
  ['hilang', 'csp: every page loads without errors', { body: '<img src="../c.svg" alt="" width="9" height="9">' }],
  ['hilang', 'pages: no failed request', { body: '<img src="../c.svg" alt="" width="9" height="9">' }],
  ['hilang', 'pages: every picture loads', { body: '<img src="../c.svg" alt="" width="9" height="9">' }],
  ['asing', 'pages: no request to another host', { body: '<img src="https://cdn.example/a.png" alt="">' }],
  ['tunda', 'noscript: pictures in the first view', { body: '<img data-src="../a.svg" alt="x" width="99" height="66">', head: '<script src="../tunda.js" defer></script>' }],
  ['tunda-bawah', 'noscript: pictures after scrolling', { body: '<div class="tinggi"></div><img data-src="../a.svg" alt="x" width="99" height="66">', css: 'tinggi.css', head: '<script src="../tunda.js" defer></script>' }],
  ['teks-js', 'noscript: text is all there', { head: '<script src="../teks.js" defer></script>' }],
  ['menu-js', 'noscript: navigation on a phone', { css: 'menu.css', nav: '<nav aria-label="Menu"><a class="menu" href="../">Beranda</a><a class="menu" href="../produk/">Produk</a><a class="menu" href="../galeri/">Galeri</a></nav>' }],
  ['bahasa', 'noscript: language links lead on', { switcher: '<a hreflang="en" href="../">en</a>' }],
  ['tanpa-buka', 'noscript: lightbox by links', { kind: 'gallery', body: thumbs + '<p id="foto-1">x</p>' }],
  ['tanpa-tutup', 'noscript: lightbox by links', { kind: 'gallery', body: thumbs + panel(1, 2, { close: false }) + panel(2, 2) }],
  ['tanpa-lanjut', 'noscript: lightbox by links', { kind: 'gallery', body: thumbs + panel(1, 2, { next: false }) + panel(2, 2) }],
  ['kosong', 'noscript: lightbox by links', { kind: 'gallery', body: thumbs + panel(1, 2, { image: 'c.svg' }) + panel(2, 2) }],
  ['jebak', 'keyboard: lightbox opens and closes', { kind: 'gallery', body: thumbs + panel(1, 2, { close: false, next: false }) + panel(2, 2) }],
  ['lompat', 'keyboard: skip link leads to main', { kind: 'product', skip: false }],
  ['tanpa-garis', 'keyboard: every stop shows its focus', { kind: 'product', css: 'tanpa-garis.css', body: '<a href="../">x</a>' }],
  ['di-luar', 'keyboard: every stop can be seen', { kind: 'product', css: 'luar.css', body: '<a class="luar" href="../">x</a>' }],
  ['tertutup', 'keyboard: every stop can be seen', { kind: 'product', css: 'tutup.css', body: '<a class="bawah" href="../">bawah</a><div class="tirai"></div>' }],
  ['perangkap', 'keyboard: every control is reached', { kind: 'product', body: '<a id="balik" href="../">x</a><a href="../produk/">y</a>', head: '<script src="../perangkap.js" defer></script>' }],
  ['pucat', 'pages: axe on a phone', { css: 'pucat.css', body: '<p class="pucat">pucat</p>' }],
  ['gelap', 'pages: axe on a phone in the dark', { css: 'gelap.css', body: '<p class="gelap">gelap</p>' }],
  ['lebar', 'pages: axe on a desktop', { css: 'lebar.css', body: '<p class="lebar">lebar</p>' }],
  ['kecil', 'pages: axe on a phone', { css: 'kecil.css', body: '<p class="kecil"><button>a</button><button>b</button></p>' }],
  ['galeri-pucat', 'pages: axe in the open lightbox', { kind: 'gallery', css: 'pucat.css', body: thumbs + panel(1, 2).replace('Berikutnya', '<span class="pucat">Berikutnya</span>') + panel(2, 2) }],
  ['geser', 'pages: no layout shift on a phone', { head: '<script src="../geser.js" defer></script>' }],
  ['geser', 'pages: no layout shift on a desktop', { head: '<script src="../geser.js" defer></script>' }],
  ['dorong', 'arriving: nothing moves on a phone', { body: LATE }],
  ['dorong', 'arriving: nothing moves on a desktop', { body: LATE }],
  ['meluber', 'pages: no sideways scroll on a phone', { css: 'luber.css', body: '<div class="luber">x</div>' }],
  ['meluber-nanti', 'pages: no sideways scroll on a phone', { css: 'luber.css', body: '<div class="nanti"><div class="luber">x</div></div>' }],
  ['sempit', 'pages: no sideways scroll at 320 px', { css: 'luber.css', body: '<div class="sempit">x</div>' }],
  ['banyak', 'pages: requests before scrolling', { body: Array.from({ length: 20 }, (_, i) => `<img src="../a.svg?${i}" alt="" width="9" height="9">`).join('') }],
  ['foto-besar', 'pages: bytes before scrolling', { body: '<img src="../raksasa.svg" alt="" width="9" height="9">' }],
  ['arab', 'pages: text direction', { lang: 'ar' }],
  ['cetak-lebar', 'modes: a print keeps to its paper', { css: 'cetak.css', body: '<div class="cetak">x</div>' }],
  ['cetak-lipat', 'modes: a print holds the words of the page', { body: '<details><summary>x</summary><p>Terlipat</p></details>' }],
  ['tanpa-tepi', 'modes: forced colours show every control', { css: 'tepi.css', body: '<p><a class="button" href="../">x</a></p>' }],
  ['besar-lebar', 'modes: no sideways scroll at 400 %', { css: 'luber.css', body: '<div class="sempit">x</div>' }],
  ['besar-tetap', 'modes: what is fixed leaves room at 400 %', { css: 'tetap.css', body: '<div class="tetap">x</div>' }],
  ['kata-asing', 'language: words say the language that they are in', { body: '<p>은을 두드립니다</p>' }],
  ['kalimat-asing', 'language: words say the language that they are in', { lang: 'ko', body: '<p>This sentence was borrowed and nobody said so</p>' }],
  ['diam', 'language: the switcher tells which language links lead to borrowed pages', { kind: 'product', twin: 'en/galeri/index.html', alternates: [['id', 'diam/index.html'], ['x-default', 'diam/index.html']] }],
  ['tak-saring', 'scripts: filters narrow the catalogue in place', { kind: 'products', body: CATALOGUE.replaceAll('SELF', '#') }],
  ['tak-simpan', 'scripts: a saved product waits on the page of saved ones', { kind: 'product', body: SAVE }],
  ['tak-patuh', 'scripts: an open photo of the lightbox obeys keys and fingers', { kind: 'gallery', body: thumbs + panel(1, 2) + panel(2, 2) }],
  ['di-luar', 'language: every language can be chosen on a phone', { kind: 'product', switcher: '<nav class="languages" aria-label="Bahasa"><details><summary>id</summary></details><a hreflang="en" href="../en/" hidden>en</a></nav>' }],
  ['tak-tutup', 'language: an open list of languages closes', { kind: 'home', switcher: '<nav class="languages" aria-label="Bahasa"><details><summary>id</summary><ul><li><a hreflang="en" href="../en/">en</a></li></ul></details></nav>' }],
  ['lupa', 'language: links remember a choice, which is offered and can be declined', { kind: 'home', mark: ' data-offer="English"' }],
];

/// Faults of files that are no pages: [where, the check].
const FILE_FAULTS = [
  ['/rusak.css', 'links: internal links resolve at the root'],
  ['/sitemap.xml', 'links: sitemap lists the pages that exist'],
  ['/feed.xml', 'links: robots, feeds and JSON-LD point to existing pages'],
  ['/huruf.woff2', 'bytes: no web fonts'],
];

const groupOf = (check) => check.split(':')[0];

/// The sound site with the faults that one group of checks must see, as `{ files, removed, expected }`:
/// `removed` are the pages to take away once the site is read, `expected` the pairs of place and check.
export function badSite(group) {
  const faults = FAULTS.filter(([, check]) => groupOf(check) === group);
  const pages = faults.map(([name, , how]) => ({ kind: name, ...how, file: `${name}/index.html` }));
  const all = [...goodPages(), ...pages];
  const files = { ...around(all), ...render(all), ...badFiles() };
  files['sitemap.xml'] = files['sitemap.xml'].replace('</urlset>', `<url><loc>${BASE}tidak-ada/</loc></url></urlset>`);
  return {
    files,
    removed: pages.filter((page) => page.removed).map((page) => page.file),
    expected: [...faults.map(([name, check]) => [`/${name}/`, check]), ...FILE_FAULTS.filter(([, check]) => groupOf(check) === group)],
  };
}

const SCRIPT = {
  tunda: "for (const i of document.images) i.src = i.dataset.src ?? i.src;",
  teks: "document.querySelector('main').append('Tulisan panjang yang hanya muncul dengan skrip. '.repeat(9));",
  galat: "throw new Error('galat');",
  perangkap: "document.getElementById('balik').addEventListener('blur', (e) => e.target.focus());",
  // A moment later, when the page has been painted and there is something to shift.
  geser: "const add = () => { const b = document.createElement('div'); b.textContent = 'x '.repeat(900); document.querySelector('main').prepend(b); }; const after = (n) => requestAnimationFrame(() => (n ? after(n - 1) : add())); setTimeout(after, 150, 1);",
};

function badFiles() {
  return {
    'rusak.css': 'p { background: url(tidak-ada.png) }',
    'huruf.woff2': 'x',
    'feed.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><link href="${BASE}tidak-ada/"/></feed>`,
    'persegi.jpg': jpeg(600, 600),
    'besar.svg': picture(40 * 1024),
    'raksasa.svg': picture(400 * 1024),
    'berat.css': `/*${noise(40000)}*/`,
    'berat.js': `/*${noise(40000)}*/`,
    'tinggi.css': '.tinggi { height: 3000px }',
    'menu.css': '.menu { visibility: hidden }',
    'tanpa-garis.css': 'main a:focus-visible { outline: none }',
    'luar.css': '.luar { position: fixed; left: -500px }',
    'tutup.css': '.bawah { position: fixed; top: 300px } .tirai { position: fixed; inset: 200px 0 0; background: #888 }',
    'pucat.css': '.pucat { color: #aaa; background: #fff }',
    'gelap.css': '@media (prefers-color-scheme: dark) { .gelap { color: #333; background: #111 } }',
    'lebar.css': '@media (min-width: 1000px) { .lebar { color: #aaa; background: #fff } }',
    'kecil.css': '.kecil button { width: 9px; height: 9px; padding: 0; border: 0; font-size: 8px }',
    'cetak.css': '@media print { .cetak { width: 900px } }',
    'tepi.css': '.button { border: 0; text-decoration: none; background: #ccc }',
    'tetap.css': '.tetap { position: fixed; inset: auto 0 0; height: 160px }',
    'luber.css': '.luber { width: 500px } .sempit { width: 350px } .nanti { content-visibility: auto; }',
    ...Object.fromEntries(Object.entries(SCRIPT).map(([name, source]) => [`${name}.js`, source])),
  };
}

export function write(dir, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  }
}
