// What a reader on a slow line sees: the page comes piece by piece, and nothing that stands may move.
import { DESKTOP, PHONE, addressOf, pool, sampleOfLayouts } from './browser.mjs';
import { Ledger } from './report.mjs';
import { serve } from './server.mjs';

const CHECKS = ['arriving: nothing moves on a phone', 'arriving: nothing moves on a desktop'];
const VIEWPORTS = [PHONE, DESKTOP];
/// About a packet after unpacking, and the time between two of them on a tired 3G line.
const PIECES = { bytes: 2500, pauseMs: 60 };
const SHIFT = 0.02;

export async function checkArriving(site, report, { browser, perKind = 2 }) {
  const server = await serve(site.dir, { pieces: PIECES });
  const ledger = new Ledger();
  await pool(sampleOfLayouts(site, perKind), async (page) => {
    for (const [i, viewport] of VIEWPORTS.entries()) {
      try {
        ledger.note(CHECKS[i], page.path, await moved(browser, addressOf(server, page), viewport));
      } catch (error) {
        ledger.note(CHECKS[i], page.path, `could not be looked at: ${error.message}`);
      }
    }
  });
  await server.close();
  ledger.into(report, CHECKS);
}

async function moved(browser, address, viewport) {
  const visit = await browser.open(address, { viewport });
  try {
    const { shift, shifted } = await visit.page.evaluate(() => window.__seen);
    return shift < SHIFT ? [] : `shifted by ${shift.toFixed(3)}: ${[...new Set(shifted)].slice(0, 4).join(', ')}`;
  } finally {
    await visit.close();
  }
}
