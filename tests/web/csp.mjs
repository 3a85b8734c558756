// Every page below a strict Content-Security-Policy, as a careful host would send it.
import { consoleErrors, failedRequests, go, otherHosts, tour } from './browser.mjs';
import { serve } from './server.mjs';
import { Ledger } from './report.mjs';

const POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action *; base-uri 'none'";
const CHECKS = ['csp: every page keeps a strict policy', 'csp: every page loads without errors'];

export async function checkCsp(site, report, { browser }) {
  const server = await serve(site.dir, { headers: (file) => (file.endsWith('.html') ? { 'content-security-policy': policyFor(site, file) } : {}) });
  const ledger = new Ledger();
  const failed = (page, what) => ledger.note(CHECKS[1], page.path, what);
  await tour(browser, site.pages.filter((page) => page.kind !== 'moved'), {}, (visit, page) => visitPage(visit, server, page, ledger), failed);
  await server.close();
  ledger.into(report, CHECKS);
}

/// Search runs WebAssembly; no other page may.
function policyFor(site, file) {
  const page = site.byFile.get(file.slice(site.dir.length + 1).replaceAll('\\', '/'));
  return page?.kind === 'search' ? POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") : POLICY;
}

async function visitPage(visit, server, page, ledger) {
  await go(visit, server.url(page.path));
  const { violations } = await visit.page.evaluate(() => window.__seen);
  const errors = consoleErrors(visit.record);
  const refused = errors.filter((text) => /Content.Security.Policy/i.test(text));
  ledger.note(CHECKS[0], page.path, [...new Set(violations.length ? violations : refused)]);
  const others = errors.filter((text) => !refused.includes(text));
  ledger.note(CHECKS[1], page.path, [...others, ...failedRequests(visit.record), ...otherHosts(visit.record, visit.origin).map((url) => `asked ${url}`)]);
}
