// Checks a finished site: node check.mjs SITE [--sub SITE_BUILT_INTO_A_SUBFOLDER] [--base URL] [--only links,bytes,…]
import { launch } from './browser.mjs';
import { checkBytes } from './bytes.mjs';
import { checkCsp } from './csp.mjs';
import { checkKeyboard } from './keyboard.mjs';
import { checkLinks } from './links.mjs';
import { checkNoscript } from './noscript.mjs';
import { checkPages } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';
import { loadSite } from './site.mjs';
import { checkVnu } from './vnu.mjs';

const STATIC = { links: checkLinks, bytes: checkBytes, vnu: checkVnu };
const BROWSER = { csp: checkCsp, noscript: checkNoscript, keyboard: checkKeyboard, pages: checkPages };

/// Runs the named groups of checks over a site; `options` reach every group.
export async function runChecks(site, report, only, options = {}) {
  const wanted = (group) => Object.entries(group).filter(([name]) => only.includes(name)).map(([, check]) => check);
  for (const check of wanted(STATIC)) await check(site, report, options);
  const inBrowser = wanted(BROWSER);
  if (!inBrowser.length) return;
  const server = await serve(site.dir);
  const browser = await launch();
  try {
    for (const check of inBrowser) await check(site, report, { ...options, browser, server });
  } finally {
    await browser.close();
    await server.close();
  }
}

export const GROUPS = [...Object.keys(STATIC), ...Object.keys(BROWSER)];

function readArguments(words) {
  const options = { base: 'https://kampung.example/', only: GROUPS };
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--sub') options.sub = words[++i];
    else if (words[i] === '--base') options.base = words[++i];
    else if (words[i] === '--only') options.only = words[++i].split(',');
    else if (words[i].startsWith('-') || options.dir) return null;
    else options.dir = words[i];
  }
  return options.dir && options.only.every((name) => GROUPS.includes(name)) ? options : null;
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (!options) {
    console.error(`usage: node check.mjs SITE [--sub SITE] [--base URL] [--only ${GROUPS.join(',')}]`);
    return 2;
  }
  const report = new Report();
  const site = loadSite(options.dir, options.base);
  const subSite = options.sub ? loadSite(options.sub, options.base) : site;
  await runChecks(site, report, options.only, { subSite });
  return report.close() ? 0 : 1;
}

if (process.argv[1]?.endsWith('check.mjs')) process.exitCode = await main();
