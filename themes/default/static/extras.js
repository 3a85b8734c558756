// Only adds: "open now" (minutes from Monday 00:00; closed: from/to), the product in the form, an offer of the language chosen before, and a list of languages that closes.
function isOpen(minutes, closed, utc, now) {
  const there = new Date(now + utc * 36e5), day = there.toISOString().slice(0, 10);
  if (closed.split(' ').some((c) => c && c.slice(0, 10) <= day && day <= c.slice(11))) return false;
  const m = ((there.getUTCDay() + 6) % 7) * 1440 + there.getUTCHours() * 60 + there.getUTCMinutes();
  return minutes.split(' ').some((range) => {
    const [from, until] = range.split('-').map(Number);
    return (from <= m && m < until) || m + 10080 < until;
  });
}
if (typeof document === 'object') {
  for (const e of document.querySelectorAll('[data-minutes]')) {
    const d = e.dataset;
    e.textContent = isOpen(d.minutes, d.closed, d.utc, Date.now()) ? d.yes : d.no;
    e.hidden = false;
  }
  const about = new URLSearchParams(location.search).get('about'), e = document.querySelector('[data-about]');
  if (about && e && !e.value) e.value = e.dataset.about + about + '\n';
  // Escape, a click elsewhere, or the Tab key on its way out.
  const list = document.querySelector('.languages details');
  if (list) {
    document.onclick = document.onkeyup = (event) => {
      const escaped = event.key === 'Escape';
      if (escaped && list.open) list.firstElementChild.focus();
      if (escaped || !list.contains(event.target)) list.open = false;
    };
  }
  const chosen = (lang) => {
    try {
      if (lang) localStorage.lang = lang;
      return localStorage.lang;
    } catch {} // no storage, no memory
  };
  // In a task of its own, as all that asks for the storage: on a phone the first question takes longer than all else here.
  setTimeout(() => document.querySelectorAll('.languages a').forEach((a) => {
    a.onclick = () => { chosen(a.hreflang); };
    if (a.dataset.offer && a.hreflang === chosen()) {
      const bar = document.createElement('p'), link = a.cloneNode(), stay = document.createElement('button');
      bar.className = 'offer';
      link.textContent = a.dataset.offer;
      stay.textContent = '×';
      stay.ariaLabel = a.closest('nav').dataset.stay;
      stay.onclick = () => { chosen(document.documentElement.lang); bar.remove(); };
      bar.append(link, stay);
      document.body.append(bar);
    }
  }));
}
