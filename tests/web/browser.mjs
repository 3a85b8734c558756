// Chromium: started without any reach to the network, and pages opened with a record of what they did.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChrome } from './chrome.mjs';

const FLAGS = [
  '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-default-apps', '--disable-extensions', '--disable-dev-shm-usage', '--mute-audio',
  // No name resolves, so that a page which asks another host fails here as it would fail offline.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const LOAD_MS = 60_000;

export const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
export const NARROW = { ...PHONE, width: 320 };
export const DESKTOP = { width: 1350, height: 940, deviceScaleFactor: 1, isMobile: false, hasTouch: false };

export async function launch() {
  const executablePath = findChrome();
  if (!executablePath) throw new Error('no Chrome or Chromium found; set CHROME to its path');
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'kampung-chrome-'));
  // Chromium refuses its sandbox to root, which is what containers run as.
  const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  const browser = await puppeteer.launch({ executablePath, args, userDataDir, headless: true, timeout: 120_000, protocolTimeout: 120_000, handleSIGTERM: false });
  process.once('SIGTERM', () => process.exit(143)); // leaving ends the browser too
  return {
    open: (url, options) => open(browser, url, options),
    version: () => browser.version(),
    close: async () => {
      const killer = setTimeout(() => browser.process()?.kill('SIGKILL'), 10_000);
      await browser.close().catch(() => {});
      clearTimeout(killer);
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/// Opens `url` in a context of its own (empty cache) and waits until it is quiet.
async function open(browser, url, { viewport = PHONE } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(observe);
  // Smooth scrolling would let a check look before the page has arrived.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const record = await watch(page);
  const visit = { page, record, close: () => context.close().catch(() => {}) };
  try {
    await go(visit, url);
  } catch (error) {
    await visit.close();
    throw error;
  }
  return visit;
}

/// Goes to another address in the same tab; the record begins anew.
export async function go(visit, url) {
  visit.record.requests.clear();
  visit.record.messages.length = 0;
  visit.origin = new URL(url).origin;
  visit.status = (await visit.page.goto(url, { waitUntil: 'load', timeout: LOAD_MS }))?.status();
  await quiet(visit.page);
}

const recordOf = new WeakMap();

/// Waits until nothing has been on its way for a moment. (Puppeteer's own wait counts requests that a navigation
/// has cut off as still on their way, for ever.)
export async function quiet(page, momentMs = 120, limitMs = 8000) {
  const { pending } = recordOf.get(page);
  const end = Date.now() + limitMs;
  let since = Date.now();
  while (Date.now() - since < momentMs && Date.now() < end) {
    await sleep(20);
    if (pending.size) since = Date.now();
  }
}

/// Runs in the page before its own scripts: sums layout shifts, keeps policy violations. Shifts "after recent input" count too:
/// nobody has touched the page yet, and a phone's window, set up just before, passes for input during the first half second.
function observe() {
  window.__seen = { shift: 0, shifted: [], violations: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.__seen.shift += entry.value;
      for (const { node } of entry.sources ?? []) window.__seen.shifted.push(node?.nodeName ?? '?');
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => {
    window.__seen.violations.push(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`.trim());
  });
}

/// Listens to everything the page requests and says.
async function watch(page) {
  const record = { requests: new Map(), pending: new Set(), messages: [] };
  recordOf.set(page, record);
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  const note = (event, found) => Object.assign(record.requests.get(event.requestId) ?? {}, found);
  const done = (event, found) => {
    record.pending.delete(event.requestId);
    note(event, found);
  };
  network.on('Network.requestWillBeSent', (e) => {
    if (e.requestId === e.loaderId) record.pending.clear(); // a new page: what the old one asked for is void
    record.requests.set(e.requestId, { url: e.request.url, type: e.type, bytes: 0, status: 0 });
    if (e.type !== 'Other') record.pending.add(e.requestId); // the icon comes when the browser likes
  });
  network.on('Network.responseReceived', (e) => note(e, { status: e.response.status }));
  network.on('Network.requestServedFromCache', (e) => record.pending.delete(e.requestId));
  network.on('Network.loadingFinished', (e) => done(e, { bytes: e.encodedDataLength }));
  network.on('Network.loadingFailed', (e) => done(e, { failed: e.errorText }));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) record.messages.push({ text: message.text(), url: message.location()?.url, type: message.type() });
  });
  page.on('pageerror', (error) => record.messages.push({ text: String(error.message ?? error), type: 'error' }));
  return record;
}

const http = (request) => /^https?:/.test(request.url);

/// Requests that failed; the page itself is judged by its status elsewhere (the 404 page answers 404 on purpose).
export function failedRequests(record) {
  return [...record.requests.values()].filter((r) => http(r) && r.type !== 'Document' && (r.failed || r.status >= 400)).map((r) => `${r.failed ?? r.status} ${r.url}`);
}

export function otherHosts(record, origin) {
  return [...record.requests.values()].filter((r) => http(r) && new URL(r.url).origin !== origin).map((r) => r.url);
}

export function consoleErrors(record) {
  const documents = new Set([...record.requests.values()].filter((r) => r.type === 'Document').map((r) => r.url));
  return record.messages.filter((m) => m.type === 'error' && !(documents.has(m.url) && /status of 404/.test(m.text))).map((m) => m.text.slice(0, 200));
}

export const transferred = (record) => [...record.requests.values()].filter(http).reduce((sum, r) => sum + r.bytes, 0);

/// Scrolls to the end so that lazy pictures load and late shifts show; bounded for pages of any height.
export async function scrollThrough(page) {
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 60_000);
  for (let y = 0; y < height; y += 800) {
    await page.evaluate((to) => window.scrollTo(0, to), y);
    await (page.isJavaScriptEnabled() ? page.evaluate(drawn) : sleep(40));
  }
  await quiet(page);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/// Runs in the page: waits until it was drawn twice. What the first drawing finds near the window is laid out for the
/// second; a window that moved on before would meet passages that have only an estimated height.
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/// Asks until the answer is truthy or the time is up; the last answer.
export async function until(ask, limitMs = 3000) {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() > end) return answer;
    await sleep(50);
  }
}

/// Works through `items`, two at a time: as many as small machines have cores.
export async function pool(items, work, width = 2) {
  const queue = [...items];
  await Promise.all(Array.from({ length: width }, async () => {
    while (queue.length) await work(queue.shift());
  }));
}

/// As `pool`, with two tabs that are used again and again and keep their cache, as a reader's do.
/// What goes wrong in one page is told to `failed`, and the next page gets a new tab.
export async function tour(browser, items, options, work, failed) {
  const tabs = [];
  await pool(items, async (item) => {
    const visit = tabs.pop() ?? (await browser.open('about:blank', options));
    try {
      await work(visit, item);
      tabs.push(visit);
    } catch (error) {
      failed(item, `could not be checked: ${error.message}`);
      await visit.close();
    }
  });
  for (const visit of tabs) await visit.close();
}

/// Up to `limit` pages of each kind and language: the fullest one, then the barest, then others.
export const sample = (site, limit, kinds) => groupsOf(site, (page) => `${page.kind} ${page.lang}`, limit, kinds);

/// Up to `limit` pages of each kind and direction of writing.
export const sampleOfLayouts = (site, limit) => groupsOf(site, (page) => `${page.kind} ${page.dir}`, limit);

/// Without redirects: a browser leaves them before it can be asked anything.
function groupsOf(site, keyOf, limit, kinds = () => true) {
  const groups = new Map();
  for (const page of site.pages.filter((p) => p.kind && p.kind !== 'moved' && kinds(p.kind))) {
    const key = keyOf(page);
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  return [...groups.values()].flatMap((group) => {
    const bySize = [...group].sort((a, b) => b.bytes.length - a.bytes.length || (a.path < b.path ? -1 : 1));
    return [bySize[0], ...bySize.slice(1).reverse()].slice(0, limit);
  });
}

/// The address to ask for: the host's 404 page is met where nothing is, below a folder.
export const addressOf = (server, page) => server.url(page.file === '404.html' ? 'no/such/page/' : page.path);

/// Clicks the middle of the element that is number `index` of `selector`, by coordinates: the usual helpers
/// wait for observers, which never answer while scripts are off.
export async function clickOn(page, selector, index = 0) {
  const spot = await page.evaluate((css, n) => {
    const element = document.querySelectorAll(css)[n];
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = [...element.getClientRects()].find((r) => r.width > 0 && r.height > 0);
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  }, selector, index);
  if (spot) await page.mouse.click(spot.x, spot.y);
  return spot !== null;
}
