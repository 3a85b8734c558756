// How pages look, against pictures that were looked at and kept: `UPDATE=1 node check.mjs SITE --only visual` makes them anew.
//
// Another version of the browser or other fonts draw letters otherwise: then nothing is compared, and that is said.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESKTOP, PHONE, addressOf, scrollThrough } from './browser.mjs';
import { layOutAll } from './probes.mjs';

const KEPT = fileURLToPath(new URL('../visual/', import.meta.url));
const SEEN = fileURLToPath(new URL('../../target/visual/', import.meta.url));
const CHECK = 'visual: pages look as they were kept';
/// Kinds of page, each in the language given: the fullest page of it.
const SHOTS = [
  ['home', 'id', PHONE], ['home', 'en', DESKTOP], ['products', 'id', PHONE], ['product', 'ar', PHONE], ['product', 'en', DESKTOP],
  ['producer', 'id', DESKTOP], ['gallery', 'en', PHONE], ['contact', 'id', DESKTOP], ['product', 'id', PHONE, 'dark'],
];
/// What is kept of a page: its upper part, small, so that a letter more or less does not count.
const HEIGHT = 2400;
const WIDTH = 160;
/// Squares of so many pixels are compared by their mean colours: how far one may be off (of 255), and how many.
const SQUARE = 8;
const OFF = 20;
const SHARE = 0.01;

export async function checkVisual(site, report, { browser, server, kept = KEPT, update = !!process.env.UPDATE }) {
  const drawnBy = `${await browser.version()}, fonts ${fonts()}\n`;
  if (update) begin(kept, drawnBy);
  const keptBy = existsSync(path.join(kept, 'drawn-by.txt')) ? readFileSync(path.join(kept, 'drawn-by.txt'), 'utf8') : '';
  if (keptBy !== drawnBy) return report.skip(CHECK, `drawn by ${drawnBy.trim()}; kept by ${keptBy.trim() || 'nobody'}`);
  const faults = [];
  for (const [kind, lang, viewport, scheme = 'light'] of SHOTS) {
    const page = site.pages.filter((p) => p.kind === kind && p.lang === lang && !p.noindex).sort((a, b) => b.bytes.length - a.bytes.length)[0];
    if (!page) continue;
    const name = `${kind}-${lang}-${viewport === PHONE ? 'phone' : 'desktop'}-${scheme}.webp`;
    const found = await look(browser, addressOf(server, page), viewport, scheme, path.join(kept, name), update);
    if (found) faults.push({ where: page.path, what: `${found}; compare tests/visual/${name} with target/visual/${name}` });
  }
  report.check(CHECK, faults);
}

/// A short digest of the fonts of this machine.
function fonts() {
  try {
    const files = execFileSync('fc-list', ['--format', '%{file} %{fontversion}\n'], { encoding: 'utf8' });
    return createHash('sha256').update(files.split('\n').sort().join('\n')).digest('hex').slice(0, 12);
  } catch {
    return 'unknown';
  }
}

/// An empty folder for new pictures.
function begin(kept, drawnBy) {
  mkdirSync(kept, { recursive: true });
  for (const name of readdirSync(kept)) rmSync(path.join(kept, name));
  writeFileSync(path.join(kept, 'drawn-by.txt'), drawnBy);
}

/// Where a picture that differs is left, to be looked at.
const seenIn = (name) => path.join(SEEN, name);

/// What differs between the page and the picture kept of it; keeps it instead when asked to.
async function look(browser, address, viewport, scheme, file, update) {
  const visit = await browser.open(address, { viewport: { ...viewport, deviceScaleFactor: 1 } });
  try {
    await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    await scrollThrough(visit.page);
    await visit.page.evaluate(layOutAll);
    const seen = await visit.page.screenshot({ clip: { x: 0, y: 0, width: viewport.width, height: HEIGHT }, captureBeyondViewport: true, encoding: 'base64' });
    const drawn = await visit.page.evaluate(small, `data:image/png;base64,${seen}`, WIDTH);
    if (update) return void writeFileSync(file, Buffer.from(drawn.split(',')[1], 'base64'));
    if (!existsSync(file)) return 'no picture of it is kept';
    const { share, worst } = await visit.page.evaluate(compare, drawn, `data:image/webp;base64,${readFileSync(file, 'base64')}`, SQUARE, OFF);
    if (share <= SHARE) return null;
    mkdirSync(SEEN, { recursive: true });
  writeFileSync(seenIn(path.basename(file)), Buffer.from(drawn.split(',')[1], 'base64'));
    return `${(share * 100).toFixed(1)} % looks otherwise, first ${worst} px from the top`;
  } finally {
    await visit.close();
  }
}

/// The picture at `width`, as WebP.
async function small(address, width) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(width, Math.round((image.naturalHeight * width) / image.naturalWidth));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  return new Promise((resolve) => Object.assign(new FileReader(), { onload: (e) => resolve(e.target.result) }).readAsDataURL(blob));
}

/// Share of squares whose mean colours are further apart than `off`, and where the first of them is.
async function compare(now, before, square, off) {
  const squares = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(Math.ceil(image.naturalWidth / square), Math.ceil(image.naturalHeight / square));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { width: canvas.width, height: canvas.height, data: context.getImageData(0, 0, canvas.width, canvas.height).data };
  };
  const [a, b] = [await squares(now), await squares(before)];
  if (a.width !== b.width || a.height !== b.height) return { share: 1, worst: 0 };
  let first = null;
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const far = Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[i + c])));
    if (far <= off) continue;
    count += 1;
    first ??= Math.floor(i / 4 / a.width) * square;
  }
  return { share: count / (a.width * a.height), worst: first };
}
