// Checks a finished site: node check.mjs SITE
//   --sub SITE       the same site built into a subfolder
//   --base URL       the address written into the files
//   --kinds a,b      kinds of page that must be there
//   --look-at a,b    open only these kinds of page in the browser
//   --only a,b       groups of checks
import { launch } from './browser.mjs';
import { checkArriving } from './arriving.mjs';
import { checkBytes } from './bytes.mjs';
import { checkCsp } from './csp.mjs';
import { checkKeyboard } from './keyboard.mjs';
import { checkLanguage } from './language.mjs';
import { checkLinks } from './links.mjs';
import { checkModes } from './modes.mjs';
import { checkNoscript } from './noscript.mjs';
import { checkPages } from './pages.mjs';
import { Report } from './report.mjs';
import { serve } from './server.mjs';
import { loadSite, partOf } from './site.mjs';
import { checkScripts } from './scripts.mjs';
import { checkVisual } from './visual.mjs';
import { checkVnu } from './vnu.mjs';

const STATIC = { links: checkLinks, bytes: checkBytes, vnu: checkVnu };
const BROWSER = { csp: checkCsp, noscript: checkNoscript, keyboard: checkKeyboard, language: checkLanguage, scripts: checkScripts, modes: checkModes, arriving: checkArriving, pages: checkPages };
/// Only when asked for: the pictures are of one site.
const ASKED_FOR = { visual: checkVisual };

/// Runs the named groups of checks over a site; `options` reach every group.
export async function runChecks(site, report, only, options = {}) {
  const wanted = (group) => Object.entries(group).filter(([name]) => only.includes(name)).map(([, check]) => check);
  for (const check of wanted(STATIC)) await check(site, report, options);
  const inBrowser = wanted({ ...BROWSER, ...ASKED_FOR });
  if (!inBrowser.length) return;
  const server = await serve(site.dir);
  const browser = await launch();
  const part = options.lookAt ? partOf(site, options.lookAt) : site;
  try {
    for (const check of inBrowser) await check(part, report, { ...options, browser, server });
  } finally {
    await browser.close();
    await server.close();
  }
}

export const GROUPS = [...Object.keys(STATIC), ...Object.keys(BROWSER)];

const LISTS = { '--kinds': 'kinds', '--look-at': 'lookAt', '--only': 'only' };
const WORDS = { '--sub': 'sub', '--base': 'base' };

/// The options as an object, or null when they make no sense.
function readArguments(words) {
  const options = { base: 'https://kampung.example/', only: GROUPS };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (LISTS[word]) options[LISTS[word]] = (words[++i] ?? '').split(',');
    else if (WORDS[word]) options[WORDS[word]] = words[++i];
    else if (word.startsWith('-') || options.dir) return null;
    else options.dir = word;
  }
  return options.dir && options.only.every((name) => [...GROUPS, ...Object.keys(ASKED_FOR)].includes(name)) ? options : null;
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (!options) {
    console.error(`usage: node check.mjs SITE [--sub SITE] [--base URL] [--kinds a,b] [--look-at a,b] [--only ${GROUPS.join(',')}]`);
    return 2;
  }
  const report = new Report();
  const site = loadSite(options.dir, options.base);
  const subSite = options.sub ? loadSite(options.sub, options.base) : site;
  await runChecks(site, report, options.only, { ...options, subSite });
  return report.close() ? 0 : 1;
}

if (process.argv[1]?.endsWith('check.mjs')) process.exitCode = await main();
