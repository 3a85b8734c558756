// The Nu HTML checker over every HTML file of the site, in one run of Java.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/vnu-jar/build/dist/vnu.jar');
const LIMIT_MS = 180_000;

export async function checkVnu(site, report) {
  const messages = await validate(site.dir);
  const faults = messages.filter((m) => m.type !== 'info').map((m) => ({ where: where(site, m), what: m.message.replace(/\s+/g, ' ').slice(0, 200) }));
  report.check('vnu: valid HTML', faults, `${site.pages.length} files`);
}

const where = (site, m) => `${decodeURI(m.url ?? '').replace(`file:${site.dir}`, '')}:${m.lastLine ?? 0}`;

async function validate(dir) {
  // A large stack: the checker recurses with the depth of the page.
  const args = ['-Xss8m', '-Xmx768m', '-jar', JAR, '--format', 'json', '--errors-only', '--exit-zero-always', '--stdout', '--skip-non-html', dir];
  const { stdout, stderr } = await run(process.env.JAVA ?? 'java', args);
  try {
    return JSON.parse(stdout).messages;
  } catch {
    return [{ type: 'error', message: `the checker gave no answer: ${(stderr || stdout).slice(0, 300)}` }];
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS, killSignal: 'SIGKILL' });
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (chunk) => { out[name] += chunk; });
    child.on('error', (error) => resolve({ stdout: '', stderr: error.message }));
    child.on('close', () => resolve(out));
  });
}
