// Lighthouse (mobile, simulated slow 4G) on one page of each kind: node run.mjs SITE [--runs 5] [--kinds a,b] [--lang id] [--http1]
// The site must be built for the address it is served at here, else canonical links count as faults: tests/lighthouse/run
// does both. It is served by HTTP/2 over TLS, as static hosts do: Lighthouse counts the round trip of TLS, and one
// connection for all files; with --http1 in the clear and a new connection for each of them.
// Scores are noisy, so this is no test: bytes, requests, axe and shifts are, in tests/web.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PORT = 8733;

// Lighthouse wants Node.js 22.19; the package `node` brings one.
const [major, minor] = process.versions.node.split('.').map(Number);
const own = fileURLToPath(new URL('node_modules/node/bin/node', import.meta.url));
if ((major < 22 || (major === 22 && minor < 19)) && existsSync(own) && !process.env.KAMPUNG_NODE) {
  const again = spawnSync(own, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, KAMPUNG_NODE: 'own' } });
  process.exit(again.status ?? 1);
}

const { default: lighthouse } = await import('lighthouse');
const { launch } = await import('chrome-launcher');
const { findChrome } = await import('../web/chrome.mjs');
const { loadSite } = await import('../web/site.mjs');
const { serve } = await import('../web/server.mjs');

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--ignore-certificate-errors'];

const words = process.argv.slice(2);
const option = (name, otherwise) => (words.includes(name) ? words[words.indexOf(name) + 1] : otherwise);
const [dir] = words, runs = Number(option('--runs', '5')), lang = option('--lang', 'id'), kinds = option('--kinds')?.split(',');
const http1 = words.includes('--http1');
const BASE = `${http1 ? 'http' : 'https'}://127.0.0.1:${PORT}/`;

/// A key and a certificate of a day, signed by itself.
function certificate() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kampung-tls-'));
  try {
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch (error) {
    throw new Error(`openssl makes no certificate (install openssl, or measure with --http1): ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/// A browser that dies on the way is started again, twice at most.
async function measure(url, triesLeft = 2) {
  try {
    return await measureOnce(url);
  } catch (error) {
    if (triesLeft === 0) throw error;
    console.error(`${url}: ${error.message}; once more`);
    return measure(url, triesLeft - 1);
  }
}

async function measureOnce(url) {
  const chrome = await launch({ chromePath: findChrome(), chromeFlags: FLAGS, logLevel: 'silent' });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
    const number = (id) => lhr.audits[id]?.numericValue ?? NaN;
    return {
      scores: CATEGORIES.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100)),
      lcp: number('largest-contentful-paint') / 1000,
      tbt: number('total-blocking-time'),
      cls: number('cumulative-layout-shift'),
      failed: CATEGORIES.flatMap((name) => lhr.categories[name].auditRefs).filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 0.9).map((ref) => ref.id),
    };
  } finally {
    await chrome.kill();
  }
}

async function main() {
  const site = loadSite(dir, BASE);
  const pages = new Map();
  for (const page of site.pages) {
    if (page.lang !== lang || ['404', 'moved'].includes(page.kind) || (kinds && !kinds.includes(page.kind))) continue;
    const heaviest = pages.get(page.kind);
    if (!heaviest || page.bytes.length > heaviest.bytes.length) pages.set(page.kind, page);
  }
  const server = await serve(dir, { port: PORT, tls: http1 ? null : certificate() });
  console.log('| page | Perf/A11y/BP/SEO | LCP s | TBT ms | CLS | below 0.9 |\n|---|---|---|---|---|---|');
  try {
    for (const [kind, page] of pages) {
      const all = [];
      for (let i = 0; i < runs; i++) all.push(await measure(BASE + page.path.replace(/^\//, '')));
      const of = (pick) => median(all.map(pick));
      const scores = CATEGORIES.map((_, i) => of((one) => one.scores[i])).join('/');
      const failed = [...new Set(all.flatMap((one) => one.failed))].join(' ');
      console.log(`| ${kind} | ${scores} | ${of((one) => one.lcp).toFixed(2)} | ${Math.round(of((one) => one.tbt))} | ${of((one) => one.cls).toFixed(3)} | ${failed} |`);
    }
  } finally {
    await server.close();
  }
}

await main();
