// Part of every page in the preview, never of a published site: loads the page again when its site has changed,
// and shows what is wrong while the last good site stays behind.
(() => {
  'use strict';
  const mark = document.currentScript.dataset;
  let source = null;
  let shadow = null;
  let overlay = null;
  let badge = null;
  let dismissed = '';

  function hear(message) {
    const news = JSON.parse(message.data);
    const stale = 'attempt' in mark ? mark.attempt !== news.attempt : mark.site !== news.site;
    if (stale) {
      stop();
      location.reload();
    } else if ('site' in mark) {
      showDraft(news);
      showErrors(news);
    }
  }

  // A browser keeps few connections to one server: only the page that is looked at holds one.
  function start() {
    if (source === null && document.visibilityState === 'visible') {
      source = new EventSource('/.kampung/news');
      source.onmessage = hear;
    }
  }
  function stop() {
    if (source !== null) {
      source.close();
      source = null;
    }
  }

  function root() {
    if (shadow === null) {
      const host = document.createElement('kampung-preview');
      shadow = host.attachShadow({ mode: 'open' });
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = '/.kampung/overlay.css';
      shadow.append(style);
      document.documentElement.append(host);
    }
    return shadow;
  }

  // What authors wrote is only ever put in as text.
  function element(name, text, kind) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function showDraft(news) {
    if (badge === null && 'draft' in document.body.dataset) {
      badge = element('p', news.draft, 'draft');
      root().append(badge);
    }
  }

  function showErrors(news) {
    if (overlay !== null) overlay.remove();
    overlay = null;
    if (news.overlay === null || dismissed === news.attempt) return;
    const said = news.overlay;
    overlay = element('section');
    overlay.lang = said.lang;
    overlay.setAttribute('role', 'alert');
    const close = element('button', said.close);
    close.type = 'button';
    close.onclick = () => {
      dismissed = news.attempt;
      showErrors(news);
    };
    overlay.append(close, element('h1', said.title), element('p', said.note));
    const list = element('ol');
    for (const finding of said.findings) {
      const item = element('li');
      if (finding.place) item.append(element('p', finding.place, 'place'));
      const message = element('p');
      message.append(element('strong', finding.label), ' ', finding.message);
      item.append(message);
      if (finding.lines) {
        const lines = element('pre');
        lines.append(finding.lines[0], element('mark', finding.lines[1]), finding.lines[2]);
        item.append(lines);
      }
      item.append(element('p', finding.help[0] + ': ' + finding.help[1]));
      list.append(item);
    }
    overlay.append(list);
    if (said.more) overlay.append(element('p', said.more));
    root().append(overlay);
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') start();
    else stop();
  });
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', start);
  start();
})();
