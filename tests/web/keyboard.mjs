// A reader without a mouse: skip link, every stop of the Tab key, and the lightbox opened and closed with Enter.
import { DESKTOP, addressOf, go, quiet, sample, sleep, tour, until } from './browser.mjs';
import { focused, panel, photoLinks, tabbable } from './probes.mjs';
import { Ledger } from './report.mjs';
import { checksFor } from './site.mjs';

const KINDS = ['home', 'portal', 'product', 'gallery'];
const MOST_TABS = 250;
const CHECKS = ['keyboard: skip link leads to main', 'keyboard: every stop can be seen', 'keyboard: every stop shows its focus', 'keyboard: every control is reached', 'keyboard: lightbox opens and closes'];

export async function checkKeyboard(site, report, { browser, server, perKind = 1 }) {
  const ledger = new Ledger();
  const visitPage = async (visit, page) => {
    const note = (check, found) => ledger.note(`keyboard: ${check}`, page.path, found);
    const address = addressOf(server, page);
    await fresh(visit, address);
    note('skip link leads to main', await skipLink(visit.page));
    await fresh(visit, address);
    await tabThrough(visit.page, note);
    if (page.kind !== 'gallery') return;
    await fresh(visit, address);
    note('lightbox opens and closes', await lightbox(visit.page));
  };
  const pages = sample(site, perKind, (kind) => KINDS.includes(kind));
  await tour(browser, pages, { viewport: DESKTOP }, visitPage, (page, what) => ledger.note('keyboard: every stop can be seen', page.path, what));
  ledger.into(report, checksFor(site, CHECKS));
}

/// The page as on arrival: without a fragment, with nothing focused.
async function fresh(visit, address) {
  await visit.page.goto('about:blank');
  await go(visit, address);
}

/// Presses Tab; what has the focus then, or null.
async function tab(page) {
  await page.keyboard.press('Tab');
  let seen = null;
  // Skip links and menus may slide in: look again for a moment before calling them hidden.
  await until(async () => {
    seen = await page.evaluate(focused);
    return !seen || (seen.inView && seen.uncovered && seen.indicator);
  }, 400);
  return seen;
}

async function skipLink(page) {
  const first = await tab(page);
  if (!first) return 'the first Tab reaches nothing';
  if (!first.href?.startsWith('#')) return `the first Tab reaches ${first.name}`;
  if (!first.box || !first.inView) return 'the skip link stays out of sight when it has the focus';
  const leads = await page.evaluate((href) => !!document.getElementById(href.slice(1))?.closest('main'), first.href);
  if (!leads) return `${first.href} is not the main part`;
  await page.keyboard.press('Enter');
  await sleep(50);
  const next = await tab(page);
  const controls = await page.evaluate(() => document.querySelectorAll('main a[href], main button, main input').length);
  return controls === 0 || next?.inMain ? [] : `after it, Tab reaches ${next?.name ?? 'nothing'} outside the main part`;
}

async function tabThrough(page, note) {
  const expected = await page.evaluate(tabbable);
  const stops = new Map();
  for (let i = 0; i < Math.min(expected + 5, MOST_TABS); i++) {
    const stop = await tab(page);
    // Past the last control the focus leaves the page or begins again.
    if (!stop || stops.has(stop.order)) break;
    stops.set(stop.order, stop);
  }
  const all = [...stops.values()];
  note('every stop can be seen', all.map(hiddenStop).filter(Boolean));
  note('every stop shows its focus', all.filter((stop) => !stop.indicator).map((stop) => stop.name));
  const reached = Math.min(expected, MOST_TABS);
  note('every control is reached', all.length >= reached ? [] : `Tab stops ${all.length} times for ${reached} controls, the last at ${all.at(-1)?.name}`);
}

function hiddenStop(stop) {
  if (!stop.box) return `${stop.name} has no box`;
  if (!stop.inView) return `${stop.name} is outside the window`;
  return stop.uncovered ? null : `${stop.name} is covered by something`;
}

async function lightbox(page) {
  const [id] = await page.evaluate(photoLinks);
  if (!id) return 'no photo links to a panel on this page';
  await page.evaluate(() => document.querySelector('[data-opens]').focus());
  await page.keyboard.press('Enter');
  await quiet(page);
  if (!(await until(async () => (await page.evaluate(panel, id)).shown))) return 'Enter on the photo opens nothing';
  const lost = await walkToClose(page, id);
  if (lost) return lost;
  await page.keyboard.press('Enter');
  if (!(await until(async () => !(await page.evaluate(panel, id)).shown))) return 'Enter on the close link leaves it open';
  const after = (await page.evaluate(focused)) ?? (await tab(page));
  return after?.inMain && after.box && after.inView ? [] : `after closing, the focus is at ${after?.name ?? 'nothing'}, not on the page where it was`;
}

/// Tabs inside the open panel until the close link has the focus; what went wrong, or null.
async function walkToClose(page, id) {
  for (let i = 0; i < 12; i++) {
    const at = await page.evaluate((panelId) => {
      const element = document.activeElement;
      return { inside: !!document.getElementById(panelId).contains(element), close: element?.dataset.lightbox === 'close' };
    }, id);
    if (at.inside && at.close) return null;
    if (i > 0 && !at.inside) return 'Tab leaves the open lightbox';
    await tab(page);
  }
  return 'Tab does not reach the close link';
}
