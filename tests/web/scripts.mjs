// What the theme's scripts add: the catalogue narrowed down in place, products saved to ask about them together, and open
// photos that obey keys and fingers.
import { PHONE, addressOf, go, sample, tour, until } from './browser.mjs';
import { Ledger } from './report.mjs';
import { checksFor } from './site.mjs';

const CHECKS = ['scripts: filters narrow the catalogue in place', 'scripts: a saved product waits on the page of saved ones', 'scripts: an open photo of the lightbox obeys keys and fingers'];

export async function checkScripts(site, report, { browser, server, perKind = 1 }) {
  const ledger = new Ledger();
  const [FILTERS, SAVED, PHOTOS] = CHECKS;
  const kinds = { products: FILTERS, product: SAVED, gallery: PHOTOS };
  const tries = { products: (visit) => narrow(visit.page), product: save, gallery: (visit) => turn(visit.page) };
  const pages = sample(site, perKind, (kind) => kind in kinds);
  const visitPage = async (visit, page) => {
    await go(visit, addressOf(server, page));
    ledger.note(kinds[page.kind], page.path, await tries[page.kind](visit));
  };
  await tour(browser, pages, { viewport: PHONE }, visitPage, (page, what) => ledger.note(kinds[page.kind], page.path, what));
  ledger.into(report, checksFor(site, CHECKS));
}

/// Chooses the first value of the first two kinds of filters; what is then shown must be what carries both tags.
async function narrow(page) {
  const found = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.filters:not([data-part]) details')];
    if (!boxes.length) return [];
    const shown = () => [...document.querySelectorAll('[data-tags]')].filter((card) => card.checkVisibility());
    const all = shown().length, wanted = [], faults = [];
    for (const box of boxes.slice(0, 2)) {
      const a = box.querySelector('a');
      box.open = true;
      a.click();
      wanted.push(a.dataset.tag);
      if (box.open) faults.push('the list of values stays open');
      if (!a.hasAttribute('aria-current')) faults.push(`${a.dataset.tag} is not marked as chosen`);
    }
    const fits = (card) => wanted.every((tag) => card.dataset.tags.split(' ').includes(tag));
    if (!shown().every(fits)) faults.push(`a product is shown that is not ${wanted.join(' and ')}`);
    if (shown().length !== [...document.querySelectorAll('[data-tags]')].filter(fits).length) faults.push('a product that fits is hidden');
    if (shown().length === all) faults.push('nothing was narrowed down');
    for (const a of document.querySelectorAll('.filters [aria-current]')) a.click();
    if (shown().length !== all) faults.push('choosing again does not show all');
    return faults;
  });
  return found;
}

/// Saves the product, opens the page of saved ones, changes the quantity and takes it out again.
async function save(visit) {
  const { page: tab } = visit;
  const button = await tab.evaluate(() => document.querySelector('[data-save]')?.checkVisibility());
  const basket = await tab.evaluate(() => document.querySelector('.saved')?.href);
  if (!basket) return [];
  if (!button) return 'no button saves it';
  await tab.evaluate(() => document.querySelector('[data-save]').click());
  const saved = await tab.evaluate(() => document.querySelector('[data-save]').getAttribute('aria-pressed') === 'true' && !document.querySelector('.saved').hidden);
  if (!saved) return 'the button does not say that it was saved';
  const title = await tab.evaluate(() => document.querySelector('h1').textContent.trim());
  await go(visit, basket);
  const row = () => tab.evaluate(() => document.querySelector('.basket .line a')?.textContent);
  if ((await until(row)) !== title) return `the page of saved products shows ${await row()}, not ${title}`;
  const faults = await tab.evaluate(() => {
    const found = [], amount = document.querySelector('.basket input');
    amount.value = '3';
    amount.dispatchEvent(new Event('change', { bubbles: true }));
    for (const a of document.querySelectorAll('.basket [data-part=send] a')) {
      const message = decodeURIComponent(a.href);
      if (!message.includes('3 × ')) found.push(`the message does not ask for three: ${message}`);
    }
    document.querySelector('.basket .line button').click();
    if (document.querySelector('.basket .line')) found.push('what is taken out stays');
    if (document.querySelector('.basket [data-part=empty]').hidden) found.push('an empty list does not say so');
    return found;
  });
  return faults;
}

/// Opens the first photo, goes on with the arrow key and back with a finger, stays inside with Tab and leaves with Escape.
async function turn(page) {
  const at = (id) => until(() => page.evaluate((wanted) => location.hash.slice(1) === wanted && document.activeElement.id === wanted, id));
  const { first, second, rtl } = await page.evaluate(() => {
    const [a, b] = [...document.querySelectorAll('.lightbox')].map((box) => box.id);
    return { first: a, second: b, rtl: document.documentElement.dir === 'rtl' };
  });
  if (!second) return first ? [] : 'no photo opens';
  await page.evaluate((id) => document.querySelector(`main a[href="#${id}"]`).click(), first);
  if (!(await at(first))) return 'the open photo has no focus';
  await page.keyboard.press(rtl ? 'ArrowLeft' : 'ArrowRight');
  if (!(await at(second))) return 'the arrow key does not go on';
  await swipe(page, rtl ? -220 : 220);
  if (!(await at(first))) return 'a finger does not go back';
  for (let i = 0; i < 9; i++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate((id) => document.getElementById(id).contains(document.activeElement), first))) return 'Tab leaves the open photo';
  }
  await page.keyboard.press('Escape');
  const home = () => page.evaluate((id) => document.activeElement.getAttribute('href') === `#${id}` && !document.querySelector('.lightbox:target'), first);
  return (await until(home)) ? [] : 'Escape does not lead back to the small photo';
}

/// A finger that moves `by` pixels to the right across the middle of the window.
async function swipe(page, by) {
  const { width, height } = page.viewport();
  const [x, y] = [width / 2 - by / 2, height / 2];
  const touch = await page.touchscreen.touchStart(x, y);
  for (let step = 1; step <= 4; step++) await touch.move(x + (by * step) / 4, y);
  await touch.end();
}
