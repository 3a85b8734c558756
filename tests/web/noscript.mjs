// Every page with scripts off, on a phone: pictures, text, menu, language links and the lightbox.
import { addressOf, clickOn, go, quiet, sample, scrollThrough, sleep, tour, until } from './browser.mjs';
import { languageLinks, navigation, panel, photoLinks, visible } from './probes.mjs';
import { Ledger } from './report.mjs';
import { checksFor } from './site.mjs';

const TEXT_SHARE = 0.95;
const MENUS = ['header summary', 'nav summary', 'header [popovertarget]', 'header a[href^="#"]'];
const CHECKS = [
  'noscript: pictures in the first view', 'noscript: pictures after scrolling', 'noscript: text is all there',
  'noscript: navigation on a phone', 'noscript: language links lead on', 'noscript: lightbox by links',
];

export async function checkNoscript(site, report, { browser, server, perKind = 1 }) {
  const ledger = new Ledger();
  const languages = new Set(site.pages.map((page) => page.lang));
  const visitPage = async (visit, page) => {
    const note = (check, found) => ledger.note(`noscript: ${check}`, page.path, found);
    const full = await withScripts(visit, addressOf(server, page));
    await visit.page.setJavaScriptEnabled(false);
    await go(visit, addressOf(server, page));
    await pictures(visit.page, note);
    note('text is all there', text((await visit.page.evaluate(visible)).text, full));
    note('navigation on a phone', await menu(visit.page));
    if (page.kind === 'gallery') note('lightbox by links', await lightbox(visit.page));
    // Last, because it leaves the page.
    if (languages.size > 1 && page.kind !== '404') note('language links lead on', await language(visit.page, page));
  };
  await tour(browser, sample(site, perKind), {}, visitPage, (page, what) => ledger.note('noscript: text is all there', page.path, what));
  ledger.into(report, checksFor(site, CHECKS));
}

async function pictures(page, note) {
  const now = await page.evaluate(visible);
  note('pictures in the first view', now.blankAtFirst.map((src) => `${src} stays blank`));
  await scrollThrough(page);
  note('pictures after scrolling', (await page.evaluate(visible)).blank.map((src) => `${src} stays blank`));
}

/// How much text a reader with scripts sees.
async function withScripts(visit, address) {
  await visit.page.setJavaScriptEnabled(true);
  await go(visit, address);
  return (await visit.page.evaluate(visible)).text;
}

/// Text that only a script shows is missing here.
function text(here, there) {
  if (here < 20) return `only ${here} characters can be read`;
  return here >= there * TEXT_SHARE ? [] : `${here} of ${there} characters can be read`;
}

/// Half of the header's links can be reached, at once or after opening a menu that needs no script.
async function menu(page) {
  let seen = await page.evaluate(navigation);
  for (const selector of MENUS) {
    if (seen.reachable * 2 >= seen.links) break;
    if (!(await clickOn(page, selector))) continue;
    await sleep(100);
    const now = await page.evaluate(navigation);
    if (now.reachable > seen.reachable) seen = now;
  }
  if (seen.links === 0) return 'no links in <header> or <nav>';
  return seen.reachable * 2 >= seen.links ? [] : `${seen.reachable} of ${seen.links} links can be reached`;
}

async function language(page, from) {
  const pick = async () => (await page.evaluate(languageLinks)).find((link) => link.lang !== from.lang);
  let link = await pick();
  for (const selector of MENUS) {
    if (link || !(await clickOn(page, selector))) continue;
    link = await pick();
  }
  if (!link) return 'no visible <a hreflang> to another language';
  await clickOn(page, 'body a[hreflang]', link.index);
  // Asking while the next page replaces this one fails; then ask again.
  const arrived = await until(() => page.evaluate((lang) => document.documentElement.lang === lang, link.lang).catch(() => false));
  return arrived ? [] : `the link to ${link.lang} leads to ${page.url()}`;
}

/// Opens the first photo, goes on, back, and closes, with nothing but links.
async function lightbox(page) {
  const ids = await page.evaluate(photoLinks);
  if (!ids.length) return 'no photo links to a panel on this page';
  const first = ids[0];
  await clickOn(page, '[data-opens]');
  const found = await opened(page, first);
  if (found.length) return found;
  const { next, close } = await page.evaluate(panel, first);
  if (!close) return 'no link with data-lightbox="close"';
  if (ids.length > 1) {
    if (!next) return 'no link with rel="next"';
    const turned = await turn(page, first);
    if (turned.length) return turned;
  }
  await clickOn(page, ':target a[data-lightbox="close"]');
  const open = async () => (await Promise.all(ids.map((id) => page.evaluate(panel, id)))).some((p) => p.shown);
  return (await until(async () => !(await open()))) ? [] : 'the close link leaves it open';
}

async function turn(page, first) {
  await clickOn(page, ':target a[rel~="next"]');
  const second = await until(async () => {
    const id = await target(page);
    return id !== first && id;
  });
  if (!second) return ['the next link stays on the first photo'];
  const found = await opened(page, second);
  if (found.length) return found;
  if ((await page.evaluate(panel, first)).shown) return ['the first photo stays open behind the next'];
  if (!(await clickOn(page, ':target a[rel~="prev"]'))) return ['no link with rel="prev"'];
  return (await until(async () => (await target(page)) === first)) ? [] : ['the previous link does not return to the first photo'];
}

const target = (page) => page.evaluate(() => document.querySelector(':target')?.id ?? null);

async function opened(page, id) {
  await quiet(page);
  const shown = await until(async () => (await page.evaluate(panel, id)).shown);
  if (!shown) return [`#${id} does not open`];
  return (await until(async () => (await page.evaluate(panel, id)).loaded)) ? [] : [`#${id} opens without its picture`];
}
