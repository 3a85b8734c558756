// Pages as a printer, a high-contrast mode and a strong zoom show them.
import { DESKTOP, PHONE, addressOf, go, sample, tour } from './browser.mjs';
import { layOutAll, overflow } from './probes.mjs';
import { Ledger } from './report.mjs';

const CHECKS = [
  'modes: a print keeps to its paper', 'modes: a print holds the words of the page', 'modes: forced colours show every control',
  'modes: no sideways scroll at 400 %', 'modes: what is fixed leaves room at 400 %',
];
/// A4 between margins of 15 mm, in CSS pixels.
const PAPER = { ...DESKTOP, width: 680, height: 1010 };
/// A desktop of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10).
const ZOOMED = { ...PHONE, width: 320, height: 256 };
/// What may stay in place when the page scrolls, as a share of the window.
const FIXED = 0.4;

export async function checkModes(site, report, { browser, server, perKind = 1 }) {
  const ledger = new Ledger();
  const visitPage = async (visit, page) => {
    const note = (check, found) => ledger.note(`modes: ${check}`, page.path, found ?? []);
    const modes = await visit.page.createCDPSession();
    const media = (type, features = {}) => modes.send('Emulation.setEmulatedMedia', {
      media: type, features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    await visit.page.setViewport(PAPER);
    await media('screen');
    await go(visit, addressOf(server, page));
    const words = await visit.page.evaluate(wordsOnScreen);
    await media('print');
    note('a print keeps to its paper', await visit.page.evaluate(overflow));
    note('a print holds the words of the page', await visit.page.evaluate(missingOnPaper, words));
    await media('screen', { 'forced-colors': 'active' });
    note('forced colours show every control', await visit.page.evaluate(unseenControls));
    await media('screen');
    await visit.page.setViewport(ZOOMED);
    await go(visit, addressOf(server, page));
    await visit.page.evaluate(layOutAll);
    note('no sideways scroll at 400 %', await visit.page.evaluate(overflow));
    note('what is fixed leaves room at 400 %', await visit.page.evaluate(crowded, FIXED));
    await modes.detach();
  };
  await tour(browser, sample(site, perKind), { viewport: PAPER }, visitPage, (page, what) => ledger.note(CHECKS[0], page.path, what));
  ledger.into(report, CHECKS);
}

/// The words of the page, a block each, those that are folded too; not what is for using the page.
function wordsOnScreen() {
  const blocks = [...document.querySelectorAll('main :is(h1, h2, p, dd, summary, details li)')];
  const said = blocks.filter((e) => !e.closest('.lightbox, .filters, .form, .actions, [hidden]') && !e.querySelector('[hidden]'));
  return said.map((e) => e.textContent.trim()).filter(Boolean);
}

/// Words that the screen holds, folded or not, and the print does not; and what leads around the site, which it does hold.
function missingOnPaper(words) {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  let printed = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (shown(node.parentElement)) printed += node.data;
  const bare = (text) => text.replace(/\s+/g, '');
  const all = bare(printed);
  const missing = words.filter((text) => !all.includes(bare(text))).map((text) => `"${text.slice(0, 40)}" is not printed`);
  const navigation = [...document.querySelectorAll('header nav, .lightbox')].filter(shown).map((e) => `${e.className} is printed`);
  return [...missing.slice(0, 3), ...navigation.slice(0, 1)];
}

/// Controls of which nothing but a background tells that they are controls: backgrounds go when colours are forced.
function unseenControls() {
  const edge = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0);
  const told = (element) => {
    const style = getComputedStyle(element);
    return edge(style) || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.textDecorationLine !== 'none';
  };
  const controls = [...document.querySelectorAll('a.button, button, input, textarea, select')].filter((e) => e.checkVisibility() && e.type !== 'hidden' && e.getBoundingClientRect().width > 1);
  return controls.filter((e) => !told(e)).map((e) => `${e.tagName.toLowerCase()} "${(e.textContent || e.name).trim().slice(0, 30)}" has no edge`);
}

/// How much of the window fixed and sticky elements take.
function crowded(limit) {
  const kept = [...document.querySelectorAll('body *')].filter((element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const stays = style.position === 'fixed' || (style.position === 'sticky' && (style.bottom !== 'auto' || style.top !== 'auto') && box.top < innerHeight && box.bottom > 0);
    return stays && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  });
  const height = (box) => Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
  const taken = kept.map((e) => e.getBoundingClientRect()).reduce((sum, box) => sum + height(box), 0) / innerHeight;
  return taken <= limit ? [] : `${Math.round(taken * 100)} % of the window is taken by ${kept.map((e) => e.className || e.tagName).slice(0, 3).join(', ')}`;
}
