// The pure part of the theme's script, and its size: run by `tests/run web`, or alone with `node`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../themes/default/static/extras.js', import.meta.url));
const source = readFileSync(file, 'utf8');
assert.ok(Buffer.byteLength(source) <= 2560, `${Buffer.byteLength(source)} bytes`);
const isOpen = new Function(`${source}\nreturn isOpen;`)();

// Mo-Sa 08:00-12:00,13:00-17:00 as the builder writes it.
const week = [0, 1, 2, 3, 4, 5].flatMap((d) => [`${d * 1440 + 480}-${d * 1440 + 720}`, `${d * 1440 + 780}-${d * 1440 + 1020}`]).join(' ');
const night = '10080'; // Su 20:00-02:00 leads into Monday.
const cases = [
  // Monday 2026-11-23, at UTC+8.
  ['opens', week, '', 8, '2026-11-23T00:00:00Z', true],
  ['a minute before', week, '', 8, '2026-11-22T23:59:59Z', false],
  ['at noon', week, '', 8, '2026-11-23T04:00:00Z', false],
  ['after noon', week, '', 8, '2026-11-23T05:00:00Z', true],
  ['closes', week, '', 8, '2026-11-23T09:00:00Z', false],
  ['another zone', week, '', 9, '2026-11-22T23:30:00Z', true],
  ['Saturday', week, '', 8, '2026-11-28T08:59:00Z', true],
  ['Sunday', week, '', 8, '2026-11-29T02:00:00Z', false],
  ['first closed day', week, '2026-11-23/2026-11-24', 8, '2026-11-23T02:00:00Z', false],
  ['last closed day', week, '2026-01-01/2026-01-01 2026-11-23/2026-11-24', 8, '2026-11-24T02:00:00Z', false],
  ['after the closed days', week, '2026-11-23/2026-11-24', 8, '2026-11-25T02:00:00Z', true],
  ['closed where it is, not in UTC', week, '2026-11-24/2026-11-24', 8, '2026-11-23T16:30:00Z', false],
  ['Sunday night', `${Number(night) - 240}-${Number(night) + 120}`, '', 8, '2026-11-29T15:00:00Z', true],
  ['the night after it', `${Number(night) - 240}-${Number(night) + 120}`, '', 8, '2026-11-29T17:59:00Z', true],
  ['Monday at two', `${Number(night) - 240}-${Number(night) + 120}`, '', 8, '2026-11-29T18:00:00Z', false],
  ['never', '', '', 7, '2026-11-23T04:00:00Z', false],
];
for (const [name, minutes, closed, utc, now, expected] of cases) {
  assert.equal(isOpen(minutes, closed, String(utc), Date.parse(now)), expected, name);
}
console.log(`extras.js: ${cases.length} cases`);

// All scripts of the theme together, as a page loads them, and the message about saved products.
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
const folder = new URL('../../themes/default/static/', import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js')).sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
const weight = gzipSync(scripts.join('\n'), { level: 9 }).length;
assert.ok(weight <= 6 * 1024, `scripts weigh ${weight} bytes`);
const messageOf = new Function(`${readFileSync(new URL('saved.js', folder), 'utf8')}\nreturn messageOf;`)();
const ring = { title: 'Jawan ring', local: 'Cincin jawan', sku: 'CLK-1', amount: 2, url: 'https://celuk.example/en/products/jawan-ring/' };
const bowl = { title: 'Bowl', local: 'Bokor', amount: 1, url: 'https://celuk.example/en/products/bowl/' };
assert.equal(
  messageOf([ring, bowl], 'Hello Celuk, I am interested in:', 'Pembeli bertanya tentang:'),
  `Hello Celuk, I am interested in:
2 × Jawan ring (CLK-1)
https://celuk.example/en/products/jawan-ring/
1 × Bowl
https://celuk.example/en/products/bowl/

Pembeli bertanya tentang: 2 × Cincin jawan (CLK-1), 1 × Bokor`,
);
assert.equal(messageOf([bowl], 'Halo', undefined), 'Halo\n1 × Bowl\nhttps://celuk.example/en/products/bowl/');
console.log(`scripts: ${weight} bytes`);
