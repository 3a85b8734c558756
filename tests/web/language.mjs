// Words that are in another language than the page says. The language switcher: it says where a page is not translated, and remembers a choice without forcing it.
import { addressOf, clickOn, go, sample, sleep, tour, until } from './browser.mjs';
import { Ledger } from './report.mjs';
import { checksFor } from './site.mjs';

const WORDS = 'language: words say the language that they are in';
const CHECKS = [
  'language: the switcher tells which language links lead to borrowed pages', 'language: links remember a choice, which is offered and can be declined',
  'language: every language can be chosen on a phone', 'language: an open list of languages closes',
];

export async function checkLanguage(site, report, { browser, server, perKind = 1 }) {
  const ledger = new Ledger();
  const visitPage = async (visit, page) => {
    await go(visit, addressOf(server, page));
    ledger.note(CHECKS[0], page.path, await wrongMarks(visit.page, site, server));
    ledger.note(CHECKS[2], page.path, await outOfReach(visit.page));
    if (page.kind === 'home') ledger.note(CHECKS[3], page.path, await staysOpen(visit.page));
    if (page.kind === 'home') ledger.note(CHECKS[1], page.path, await forgotten(visit, addressOf(server, page)));
  };
  await tour(browser, sample(site, perKind), {}, visitPage, (page, what) => ledger.note(CHECKS[0], page.path, what));
  ledger.into(report, checksFor(site, CHECKS));
  report.check(WORDS, site.pages.flatMap((page) => page.strays.map((what) => ({ where: page.path, what }))), `${site.pages.length} pages`);
}

/// Links to pages that name another page as their original, and do not say so; and links that say so wrongly.
async function wrongMarks(page, site, server) {
  const links = await page.evaluate(() => [...document.querySelectorAll('.languages a:not([aria-current])')].map((a) => ({
    href: a.href, lang: a.hreflang, marked: !!document.getElementById(a.getAttribute('aria-describedby'))?.textContent.trim(),
  })));
  return links.flatMap(({ href, lang, marked }) => {
    const path = decodeURIComponent(href.slice(server.url('').length));
    const target = site.byFile.get(path.endsWith('/') || path === '' ? `${path}index.html` : path);
    const borrowed = !!target?.canonical && target.canonical !== site.base + path;
    return borrowed === marked ? [] : `${lang} ${borrowed ? 'is borrowed and not marked' : 'is marked and not borrowed'}`;
  });
}

/// Opens the switcher where it is a list.
async function openSwitcher(page) {
  if (!(await page.evaluate(() => document.querySelector('.languages details:not([open]) summary')?.checkVisibility()))) return;
  await clickOn(page, '.languages summary');
  await sleep(50);
}

/// Languages that lie outside of the window, at once and in a list that opens.
async function outOfReach(page) {
  await openSwitcher(page);
  return page.evaluate(() => [...document.querySelectorAll('.languages a')].filter((a) => {
    const box = a.getBoundingClientRect();
    return !a.checkVisibility() || box.width === 0 || box.left < 0 || box.right > innerWidth;
  }).map((a) => `${a.hreflang} cannot be seen`));
}

/// Ways to leave the list that do not close it, where a script runs.
async function staysOpen(page) {
  const list = await page.$('.languages details');
  if (!list) return [];
  const isOpen = () => page.evaluate((details) => details.open, list);
  const ways = {
    Escape: () => page.keyboard.press('Escape'),
    'a click elsewhere': () => page.mouse.click(2, 400),
    'the Tab key': async () => {
      await page.focus('.languages details li:last-child a');
      await page.keyboard.press('Tab');
    },
  };
  const found = [];
  for (const [name, leave] of Object.entries(ways)) {
    await page.evaluate((details) => { details.open = true; }, list);
    await page.focus('.languages details a');
    await leave();
    if (!(await until(async () => !(await isOpen()), 500))) found.push(`${name} leaves it open`);
    if (name === 'Escape' && !(await page.evaluate(() => document.activeElement.matches('.languages summary')))) found.push('after Escape the focus is lost');
  }
  return found;
}

async function forgotten(visit, address) {
  const offered = () => visit.page.evaluate(() => document.querySelector('.offer a')?.hreflang ?? null);
  // What an earlier page of the same site has remembered does not count.
  await visit.page.evaluate(() => localStorage.clear());
  await go(visit, address);
  const chosen = await visit.page.evaluate(() => document.querySelector('.languages a[data-offer]')?.hreflang ?? null);
  if (!chosen) return [];
  if (await offered()) return 'a language is offered before one was chosen';
  await openSwitcher(visit.page);
  await Promise.all([visit.page.waitForNavigation(), visit.page.click(`.languages a[hreflang="${chosen}"]`)]);
  await go(visit, address);
  if ((await offered()) !== chosen) return `${chosen} was chosen and is not offered`;
  await visit.page.click('.offer button');
  if (await offered()) return 'the offer cannot be declined';
  await go(visit, address);
  return (await offered()) ? 'the offer comes back' : [];
}
