// The catalogue narrowed down at once: one value of each kind, combined. The address keeps the choice.
const bar = document.querySelector('.filters:not([data-part])');
if (bar) {
  const cards = [...document.querySelectorAll('[data-tags]')], links = [...bar.querySelectorAll('a')];
  const count = document.querySelector('.count'), all = count.textContent, chosen = new Map();
  const facet = (a) => a.closest('details').dataset.facet;
  const apply = () => {
    const wanted = [...chosen.values()];
    let shown = 0;
    for (const card of cards) {
      const tags = card.dataset.tags.split(' ');
      card.hidden = !wanted.every((tag) => tags.includes(tag));
      shown += !card.hidden;
    }
    for (const list of document.querySelectorAll('main > .cards')) {
      list.hidden = !list.querySelector(':scope > :not([hidden])');
      const heading = list.previousElementSibling;
      if (heading.matches('h2')) heading.hidden = list.hidden;
    }
    for (const a of links) {
      if (chosen.get(facet(a)) === a.dataset.tag) a.setAttribute('aria-current', 'true');
      else a.removeAttribute('aria-current');
    }
    for (const box of bar.children) box.toggleAttribute('data-chosen', chosen.has(box.dataset.facet));
    count.textContent = wanted.length ? shown + ' / ' + cards.length : all;
  };
  const read = () => {
    chosen.clear();
    const tags = decodeURIComponent(location.hash.slice(1)).split('+');
    for (const a of links) if (tags.includes(a.dataset.tag)) chosen.set(facet(a), a.dataset.tag);
    apply();
  };
  bar.addEventListener('click', (event) => {
    const a = event.target.closest('a');
    if (!a || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const box = a.closest('details'), same = chosen.get(facet(a)) === a.dataset.tag;
    if (same) chosen.delete(facet(a));
    else chosen.set(facet(a), a.dataset.tag);
    box.open = false;
    box.firstElementChild.focus();
    history.replaceState(null, '', chosen.size ? '#' + [...chosen.values()].join('+') : location.pathname + location.search);
    apply();
  });
  addEventListener('hashchange', read);
  if (location.hash) read();
}
// A box of filters closes as a menu does.
const boxes = document.querySelectorAll('.filters details');
const close = (keep) => boxes.forEach((box) => { if (box !== keep) box.open = false; });
if (boxes.length) {
  document.addEventListener('click', (event) => close(event.target.closest('.filters details')));
  document.addEventListener('keydown', (event) => {
    const box = event.key === 'Escape' && event.target.closest?.('.filters details[open]');
    if (box) { box.open = false; box.firstElementChild.focus(); }
  });
}
