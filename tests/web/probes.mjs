// Questions put to a page in the browser. Each function is sent there as text, so it uses nothing from outside itself.

/// Text, pictures and links a reader can see now.
export function visible() {
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const box = (element) => element.getBoundingClientRect();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName) && shown(parent)) text += node.data.trim().length;
  }
  const images = [...document.images].filter((image) => shown(image) && box(image).width > 1);
  const blank = images.filter((image) => image.naturalWidth === 0);
  const name = (image) => image.getAttribute('src') ?? '<img> without src';
  const atFirst = (image) => box(image).top < innerHeight && box(image).bottom > 0;
  return { text, blank: blank.map(name), blankAtFirst: blank.filter(atFirst).map(name) };
}

/// Lays out what a theme leaves for later (`content-visibility`), and shows what it would clip: the checks below see the
/// whole page. A sheet made by a script is no inline style, so the policy of the page allows it.
export function layOutAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/// What sticks out sideways, or null.
export function overflow() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth + 1) return null;
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
  });
  const name = (element) => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + [...element.classList].map((c) => '.' + c).join('');
  return `${root.scrollWidth} px wide on ${root.clientWidth}: ${wide.slice(-2).map(name).join(', ')}`;
}

/// Axe over the whole document, as lines "rule: first element (number of elements)".
export async function axeRun(tags) {
  const result = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return result.violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} (${v.nodes.length})`);
}

/// Ids of the panels that picture links on this page open; each link is marked with `data-opens` for a later click.
export function photoLinks() {
  const ids = [];
  for (const link of document.querySelectorAll('main a[href*="#"]')) {
    const id = decodeURIComponent(link.hash.slice(1));
    const target = document.getElementById(id);
    if (!target || target.contains(link) || link.pathname !== location.pathname || !link.querySelector('img')) continue;
    link.dataset.opens = id;
    ids.push(id);
  }
  return ids;
}

/// How the lightbox panel with this id stands: shown over the page, its picture loaded, its links.
export function panel(id) {
  const element = document.getElementById(id);
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const box = element.getBoundingClientRect();
  const image = [...element.querySelectorAll('img')].find((img) => img.checkVisibility());
  const link = (selector) => element.querySelector(`a[href]${selector}`);
  return {
    shown: shown && box.width > innerWidth / 2 && box.height > innerHeight / 2 && box.top < innerHeight && box.bottom > 0,
    loaded: !!image && image.complete && image.naturalWidth > 1,
    next: !!link('[rel~="next"]'),
    close: !!link('[data-lightbox="close"]'),
  };
}

/// Links to the page's other languages that can be seen: `[{ lang, index }]`.
export function languageLinks() {
  const links = [...document.querySelectorAll('body a[hreflang]')];
  return links.map((a, index) => ({ lang: a.hreflang, index, shown: a.checkVisibility() && a.getBoundingClientRect().width > 0 })).filter((a) => a.shown);
}

/// Share of the header's links that can be reached at this width.
export function navigation() {
  const links = [...document.querySelectorAll('header a[href], nav a[href]')].filter((a) => !a.hash || a.pathname !== location.pathname);
  const reachable = links.filter((a) => {
    const box = a.getBoundingClientRect();
    return a.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width > 0 && box.right > 0 && box.left < innerWidth;
  });
  return { links: links.length, reachable: reachable.length };
}

/// The focused element: its place on the screen and whether a sighted person can tell.
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const inView = (box) => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  // A hit anywhere on the element (or what it contains, or a card it stretches over) shows that nothing covers it.
  const hit = (box) => [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8]].some(([x, y]) => {
    const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return top && (element.contains(top) || top.contains(element));
  });
  const marked = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const holders = [element, element.parentElement, element.parentElement?.parentElement].filter((e) => e && e !== document.body);
  const indicator = marked(getComputedStyle(element)) || marked(getComputedStyle(element, '::before')) || marked(getComputedStyle(element, '::after'))
    || holders.slice(1).some((holder) => holder.matches(':focus-within') && getComputedStyle(holder).outlineStyle !== 'none');
  if (!element.dataset.tabOrder) element.dataset.tabOrder = String((window.__tabOrder = (window.__tabOrder ?? 0) + 1));
  return {
    name: element.tagName.toLowerCase() + ` "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`,
    order: Number(element.dataset.tabOrder),
    href: element.getAttribute('href'),
    box: boxes.length > 0,
    inView: boxes.some(inView),
    uncovered: boxes.some((box) => inView(box) && hit(box)),
    indicator,
    inMain: !!element.closest('main'),
  };
}

/// How many elements Tab should reach.
export function tabbable() {
  const all = [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]')];
  return all.filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0).length;
}
