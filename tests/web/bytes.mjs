// Ceilings a page must keep on a slow phone line, counted over every page of the site (gzip; KB = 1024 bytes).
import path from 'node:path';
import { gzipSize } from './server.mjs';

const KB = 1024;
const HTML = 8 * KB; // half of the first round trip of a new connection
const CSS = 6 * KB;
const JS = 6 * KB;
const PREVIEW = 300 * KB; // WhatsApp shows no larger picture
const PHOTOS = [[480, 35 * KB], [960, 90 * KB]];
const FONT = /\.(woff2?|ttf|otf|eot)([?#]|$)/i;

export function checkBytes(site, report) {
  const weigh = weigher(site);
  const over = (page, what, size, ceiling) => (size > ceiling ? [{ where: page.path, what: `${what} ${(size / KB).toFixed(1)} KB, at most ${ceiling / KB}` }] : []);
  const each = (name, rule) => report.check(name, site.pages.flatMap(rule), `largest ${(largest(site, name, weigh) / KB).toFixed(1)} KB`);
  each('bytes: HTML', (page) => over(page, 'HTML', weigh.html(page), HTML));
  each('bytes: CSS', (page) => over(page, 'CSS', weigh.css(page), CSS));
  each('bytes: JavaScript', (page) => over(page, 'JavaScript', weigh.js(page), JS));
  report.check('bytes: no web fonts', site.names.filter((name) => FONT.test(name)).map((name) => ({ where: '/' + name, what: 'is a font' })));
  report.check('bytes: photos by width', site.pages.flatMap((page) => photos(site, page)));
  report.check('bytes: preview pictures for messengers', site.pages.flatMap((page) => preview(site, page)));
}

function largest(site, name, weigh) {
  const of = name.endsWith('HTML') ? weigh.html : name.endsWith('CSS') ? weigh.css : weigh.js;
  return Math.max(0, ...site.pages.map(of));
}

/// Weighs with memory, since all pages share the same stylesheet and scripts.
function weigher(site) {
  const memory = new Map();
  const file = (name) => {
    if (!memory.has(name)) memory.set(name, site.files.has(name) ? gzipSize(site.read(name)) : 0);
    return memory.get(name);
  };
  const sum = (page, wanted) => [...new Set(page.refs.filter(wanted).map((ref) => localFile(page, ref.url)))].reduce((total, name) => total + file(name), 0);
  const inline = (page) => page.css.reduce((total, css) => total + gzipSize(css), 0);
  return {
    html: (page) => gzipSize(page.bytes),
    css: (page) => inline(page) + sum(page, (ref) => ref.tag === 'link' && ref.rel.includes('stylesheet')),
    js: (page) => sum(page, (ref) => ref.tag === 'script' || ref.rel.includes('modulepreload')),
  };
}

function localFile(page, url) {
  const { pathname } = new URL(url, 'http://site.invalid' + page.path);
  return decodeURIComponent(pathname.slice(1));
}

function photos(site, page) {
  return (page.widths ?? []).flatMap(({ url, width }) => {
    const ceiling = PHOTOS.find(([limit]) => limit === width)?.[1];
    const name = localFile(page, url);
    if (!ceiling || !site.files.has(name) || site.size(name) <= ceiling) return [];
    return [{ where: page.path, what: `${path.basename(name)} at ${width} px: ${(site.size(name) / KB).toFixed(0)} KB, at most ${ceiling / KB}` }];
  });
}

/// og:image must be a JPEG of 1200×630 (messengers show no WebP) below the ceiling.
function preview(site, page) {
  const url = page.meta['og:image'];
  if (!url?.startsWith(site.base)) return [];
  const name = decodeURIComponent(url.slice(site.base.length));
  if (!site.files.has(name)) return []; // links.mjs reports it
  const size = jpegSize(site.read(name));
  const what = !size ? 'is no JPEG'
    : size.width !== 1200 || size.height !== 630 ? `is ${size.width}×${size.height}, not 1200×630`
    : site.size(name) > PREVIEW ? `has ${(site.size(name) / KB).toFixed(0)} KB, at most ${PREVIEW / KB}` : null;
  return what ? [{ where: page.path, what: `og:image ${name} ${what}` }] : [];
}

/// Walks the JPEG's segments to the frame header, which holds the size.
export function jpegSize(bytes) {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1];
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
