// Checks the checks: a sound site passes all of them, and each fault of a broken site is seen by the check meant for it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { GROUPS, runChecks } from './check.mjs';
import { BASE, badSite, goodSite, write } from './fixture.mjs';
import { Report } from './report.mjs';
import { loadSite } from './site.mjs';

const only = process.argv[2]?.split(',') ?? GROUPS;

async function soundSite(dir) {
  write(dir, goodSite());
  const report = new Report(() => {});
  await runChecks(loadSite(dir, BASE), report, only);
  return report.faults.map((fault) => `sound site: ${fault.check}: ${fault.where}: ${fault.what}`);
}

/// A broken site for each group of checks, so that each looks only at the pages made for it.
async function brokenSites(dir) {
  const missed = [];
  for (const group of only) missed.push(...(await brokenSite(path.join(dir, group), group)));
  return missed;
}

async function brokenSite(dir, group) {
  const { files, removed, expected } = badSite(group);
  write(dir, files);
  const site = loadSite(dir, BASE);
  // Known to the site, gone from the host: what a visitor meets after half an upload.
  for (const file of removed) rmSync(path.join(dir, file));
  const report = new Report(() => {});
  await runChecks(site, report, [group], { perKind: 99 });
  return [...unseen(report, expected), ...untried(report, expected)];
}

/// Faults that their check did not report.
function unseen(report, expected) {
  const seen = (where, check) => report.faults.some((fault) => fault.check === check && fault.where.startsWith(where));
  return expected.filter(([where, check]) => !seen(where, check)).map(([where, check]) => `"${check}" does not see the fault of ${where}`);
}

/// Checks that no fault is made for: a new check needs its bad page.
function untried(report, expected) {
  return report.names.filter((name) => !expected.some(([, check]) => check === name)).map((name) => `no bad page tries "${name}"`);
}

/// An empty folder must not count as a site without faults.
async function emptySite(dir) {
  write(dir, { 'robots.txt': '' });
  const report = new Report(() => {});
  await runChecks(loadSite(dir, BASE), report, only.filter((group) => group === 'links'));
  return only.includes('links') && !report.failed.length ? ['an empty site passes'] : [];
}

/// A page that changed its face is told from one that did not.
async function changedFace(dir) {
  const site = (files) => {
    write(dir, files);
    return loadSite(dir, BASE);
  };
  const kept = path.join(dir, '.kampung');
  const look = async (files, update) => {
    const report = new Report(() => {});
    await runChecks(site(files), report, ['visual'], { kept, update });
    return report;
  };
  const files = goodSite();
  await look(files, true);
  const same = await look(files, false);
  const changed = await look({ ...files, 'site.css': `${files['site.css']} h1 { padding: 5rem; background: #888 }` }, false);
  if (!same.names.length) return []; // told already: this machine has other fonts
  return [...same.faults.map((fault) => `the same page: ${fault.what}`), ...(changed.failed.length ? [] : ['a changed page passes'])];
}

async function main() {
  const temp = mkdtempSync(path.join(os.tmpdir(), 'kampung-selftest-'));
  try {
    const report = new Report();
    for (const [name, run] of Object.entries({ 'selftest: a sound site passes': soundSite, 'selftest: every fault is seen': brokenSites, 'selftest: an empty site fails': emptySite, 'selftest: a changed face is seen': changedFace })) {
      report.check(name, (await run(path.join(temp, run.name))).map((what) => ({ where: 'selftest', what })));
    }
    return report.close() ? 0 : 1;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

process.exitCode = await main();
