// Only adds: arrows, Escape and swipes where a photo is open; focus stays there, and goes back to the small photo.
if (typeof document === 'object') {
  const box = () => {
    const e = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return e && e.classList.contains('lightbox') ? e : null;
  };
  // Photos that were turned past leave no trace in the history: "back" closes.
  const go = (e, which) => {
    const a = e.querySelector(which);
    if (a) location.replace(a.href);
  };
  const side = (right) => (right === (document.documentElement.dir === 'rtl') ? '.back' : '.on');
  let last = box(), start;
  addEventListener('hashchange', () => {
    const e = box();
    const small = !e && last && document.getElementById(last.id + '-kecil');
    if (e || small) (e || small).focus({ preventScroll: !e });
    last = e;
  });
  addEventListener('keydown', (event) => {
    const e = box();
    if (!e || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') go(e, '.shut');
    else if (event.key === 'ArrowRight') go(e, side(true));
    else if (event.key === 'ArrowLeft') go(e, side(false));
    else if (event.key === 'Tab') {
      const links = [...e.querySelectorAll('a')], at = links.indexOf(document.activeElement);
      links[(at + (event.shiftKey ? links.length - (at < 0 ? 0 : 1) : 1)) % links.length].focus();
    } else return;
    event.preventDefault();
  });
  addEventListener('touchstart', (event) => {
    start = event.touches.length === 1 && box() ? event.touches[0] : null;
  }, { passive: true });
  addEventListener('touchend', (event) => {
    const e = box(), end = event.changedTouches[0], zoom = window.visualViewport ? visualViewport.scale : 1;
    if (!e || !start || zoom > 1.05) return;
    const x = end.clientX - start.clientX, y = end.clientY - start.clientY;
    if (Math.abs(x) > 48 && Math.abs(x) > 2 * Math.abs(y)) go(e, side(x < 0));
    start = null;
  }, { passive: true });
}
