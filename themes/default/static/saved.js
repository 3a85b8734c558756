// Saved products: collected over pages, asked about in one message. They stay in this browser.
// The text of a message: a line a product for the village, and one line for the maker in Indonesian.
function messageOf(items, opening, local) {
  const what = (item, name) => item.amount + ' × ' + name + (item.sku ? ' (' + item.sku + ')' : '');
  const lines = [opening, ...items.map((item) => what(item, item.title) + '\n' + item.url)];
  if (local) lines.push('', local + ' ' + items.map((item) => what(item, item.local)).join(', '));
  return lines.join('\n');
}
if (typeof document === 'object') {
  const pill = document.querySelector('.saved[data-site]');
  const key = pill && 'saved:' + new URL(pill.dataset.site, location.href).pathname;
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || [];
    } catch {
      return [];
    }
  };
  const write = (items) => {
    try {
      localStorage.setItem(key, JSON.stringify(items));
    } catch {} // no storage, no list
    show();
  };
  const page = document.querySelector('.basket'), button = document.querySelector('[data-save]');
  const save = button?.textContent;
  const show = () => {
    const items = read();
    pill.hidden = !items.length || !!page;
    pill.querySelector('b').textContent = items.length;
    if (button) {
      const is = items.some((item) => item.id === button.dataset.save);
      button.setAttribute('aria-pressed', is);
      button.textContent = is ? button.dataset.saved : save;
    }
    if (page) list(items);
  };
  const toggle = () => {
    const items = read(), d = button.dataset, rest = items.filter((item) => item.id !== d.save);
    const words = (selector) => document.querySelector(selector)?.textContent.trim();
    if (rest.length === items.length) {
      rest.push({
        id: d.save, local: d.name, sku: d.sku, amount: 1, title: words('h1'), price: words('.price'), page: location.pathname,
        url: document.querySelector('link[rel=canonical]')?.href || location.href,
        photo: document.querySelector('.shots img')?.currentSrc,
      });
    }
    write(rest);
  };
  const part = (name) => page.querySelector('[data-part=' + name + ']');
  const message = (items) => {
    const d = part('send').dataset, text = encodeURIComponent(messageOf(items, d.opening, d.local));
    for (const a of part('send').querySelectorAll('a')) {
      a.dataset.href ||= a.getAttribute('href');
      a.href = a.dataset.href + (a.dataset.href.includes('?subject=') ? '&body=' + text.replaceAll('%0A', '%0D%0A') : text);
    }
  };
  const list = (items) => {
    part('script').hidden = true;
    part('empty').hidden = items.length > 0;
    part('list').hidden = part('send').hidden = !items.length;
    part('list').replaceChildren(...items.map((item) => {
      const row = page.querySelector('template').content.cloneNode(true), a = row.querySelector('a');
      const amount = row.querySelector('input'), photo = new Image();
      a.textContent = item.title;
      a.href = new URL(item.page, location.origin).href;
      row.querySelector('.price').textContent = item.price || '';
      photo.alt = '';
      if (item.photo) photo.src = item.photo;
      row.querySelector('.frame').append(photo);
      amount.value = item.amount;
      amount.onchange = () => {
        item.amount = Math.max(1, Math.min(9999, Math.trunc(amount.value) || 1));
        write(items);
      };
      row.querySelector('button').onclick = () => {
        write(items.filter((other) => other !== item));
        page.focus();
      };
      return row;
    }));
    message(items);
  };
  if (pill) {
    if (button) {
      button.hidden = false;
      button.onclick = toggle;
    }
    addEventListener('storage', show);
    setTimeout(show);
  }
}
