// Where Chrome or Chromium is. Run as a program it prints the path, or fails; tests/run asks it before anything is installed.
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

export function findChrome() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [process.env.CHROME, ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...MAC];
  return candidates.find((file) => file && existsSync(file));
}

if (process.argv[1]?.endsWith('chrome.mjs')) {
  const found = findChrome();
  if (found) console.log(found);
  process.exitCode = found ? 0 : 1;
}
