// Pages of every kind and language in Chromium: accessibility, layout, requests and weight,
// on a phone and on a desktop, in light and in dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DESKTOP, NARROW, addressOf, consoleErrors, failedRequests, go, otherHosts, pool, quiet, sample, sampleOfLayouts, scrollThrough, transferred } from './browser.mjs';
import { axeRun, layOutAll, overflow, photoLinks, visible } from './probes.mjs';
import { Ledger } from './report.mjs';
import { checksFor } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['cat.color']; // dark changes colours only
const SHIFT = 0.001;
const FIRST_VIEW_KB = 100;
const REQUESTS = { all: 20, 'that are no pictures': 8 };
const RTL = /^(ar|fa|he|ur)\b/;

const CHECKS = [
  'pages: axe on a phone', 'pages: axe on a phone in the dark', 'pages: axe on a desktop', 'pages: axe in the open lightbox',
  'pages: answers with the right status', 'pages: no console errors', 'pages: no request to another host', 'pages: no failed request',
  'pages: every picture loads', 'pages: no layout shift on a phone', 'pages: no layout shift on a desktop',
  'pages: no sideways scroll on a phone', 'pages: no sideways scroll at 320 px', 'pages: bytes before scrolling', 'pages: requests before scrolling', 'pages: text direction',
];

export async function checkPages(site, report, { browser, server, perKind = 2 }) {
  const ledger = new Ledger();
  await pool(allSamples(site, perKind), async (page) => {
    try {
      await visitPage(browser, server, page, ledger);
    } catch (error) {
      ledger.note('pages: answers with the right status', page.path, `could not be checked: ${error.message}`);
    }
  });
  ledger.into(report, checksFor(site, CHECKS));
}

/// Every kind in every language once, and more of those that are laid out alike.
function allSamples(site, perKind) {
  return [...new Set([...sampleOfLayouts(site, perKind), ...sample(site, Math.max(1, perKind - 1))])];
}

async function visitPage(browser, server, page, ledger) {
  const note = (check, found) => ledger.note(`pages: ${check}`, page.path, found);
  const address = addressOf(server, page);
  const visit = await browser.open(address);
  try {
    await onPhone(visit, page, note);
    const phone = troubles(visit);
    await onDesktop(visit, address, note);
    for (const [check, found] of Object.entries(troubles(visit))) note(check, [...new Set([...phone[check], ...found])]);
  } finally {
    await visit.close();
  }
}

const troubles = (visit) => ({
  'no console errors': consoleErrors(visit.record),
  'no request to another host': otherHosts(visit.record, visit.origin),
  'no failed request': failedRequests(visit.record),
});

async function onPhone(visit, page, note) {
  const browserPage = visit.page;
  const expected = page.file === '404.html' ? 404 : 200;
  note('answers with the right status', visit.status === expected ? [] : `answered ${visit.status}, not ${expected}`);
  note('bytes before scrolling', weight(visit.record));
  note('requests before scrolling', requests(visit.record));
  note('text direction', await direction(browserPage));
  await scrollThrough(browserPage);
  note('every picture loads', (await browserPage.evaluate(visible)).blank.map((src) => `${src} stays blank`));
  note('no layout shift on a phone', await shifts(browserPage));
  await browserPage.evaluate(layOutAll);
  note('no sideways scroll on a phone', await browserPage.evaluate(overflow));
  await browserPage.evaluate(AXE);
  note('axe on a phone', await browserPage.evaluate(axeRun, ALL_RULES));
  await scheme(browserPage, 'dark');
  note('axe on a phone in the dark', await browserPage.evaluate(axeRun, COLOUR_RULES));
  await scheme(browserPage, 'light');
  await browserPage.setViewport(NARROW);
  note('no sideways scroll at 320 px', await browserPage.evaluate(overflow));
  if (page.kind === 'gallery') await openLightbox(browserPage, note);
}

/// The open lightbox is a page of its own to its reader, so it meets the same rules.
async function openLightbox(browserPage, note) {
  const [first] = await browserPage.evaluate(photoLinks);
  if (!first) return; // noscript.mjs reports a gallery without a lightbox
  await browserPage.evaluate((id) => { location.hash = id; }, first);
  await quiet(browserPage);
  note('axe in the open lightbox', await browserPage.evaluate(axeRun, ALL_RULES));
}

async function onDesktop(visit, address, note) {
  // Leaving mobile emulation reloads the page: let that be an empty one.
  await visit.page.goto('about:blank');
  await visit.page.setViewport(DESKTOP);
  await go(visit, address);
  await scrollThrough(visit.page);
  note('no layout shift on a desktop', await shifts(visit.page));
  await visit.page.evaluate(layOutAll);
  await visit.page.evaluate(AXE);
  note('axe on a desktop', await visit.page.evaluate(axeRun, ALL_RULES));
}

const scheme = (browserPage, value) => browserPage.emulateMediaFeatures([
  { name: 'prefers-color-scheme', value },
  { name: 'prefers-reduced-motion', value: 'reduce' },
]);

async function shifts(browserPage) {
  const { shift, shifted } = await browserPage.evaluate(() => window.__seen);
  return shift < SHIFT ? [] : `shifted by ${shift.toFixed(3)}: ${[...new Set(shifted)].slice(0, 4).join(', ')}`;
}

function weight(record) {
  const kb = transferred(record) / 1024;
  return kb <= FIRST_VIEW_KB ? [] : `${kb.toFixed(1)} KB, at most ${FIRST_VIEW_KB}`;
}

function requests(record) {
  const types = [...record.requests.values()].map((request) => request.type);
  const counts = { all: types.length, 'that are no pictures': types.filter((type) => type !== 'Image').length };
  return Object.entries(counts).filter(([which, count]) => count > REQUESTS[which]).map(([which, count]) => `${count} requests (${which}), at most ${REQUESTS[which]}`);
}

async function direction(browserPage) {
  const { lang, dir, computed } = await browserPage.evaluate(() => ({
    lang: document.documentElement.lang, dir: document.documentElement.dir || 'ltr', computed: getComputedStyle(document.body).direction,
  }));
  const expected = RTL.test(lang) ? 'rtl' : 'ltr';
  return dir === expected && computed === expected ? [] : `${lang} should run ${expected}, dir is ${dir} and the text runs ${computed}`;
}
