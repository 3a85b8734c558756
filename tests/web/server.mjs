// A small static host, as a village's cheap web space would be: gzip, directory pages, a 404 page.
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};
const TEXT = /^(text\/|application\/(json|xml|atom|manifest))|svg/;

export const gzipSize = (bytes) => gzipSync(bytes).length;

/// Serves `dir` below `mount` ("/" or "/sub/folder/") on a local port, a free one unless `port` says which.
/// `headers(file)` may add response headers, `pieces` sends each page as pieces of so many `bytes` with `pauseMs` between
/// them. With `tls` (`key` and `cert` in PEM) it speaks HTTP/2. The answer has `origin`, `url(path)` and `close()`.
export async function serve(dir, { port = 0, mount = '/', headers = () => ({}), pieces = null, tls = null } = {}) {
  const root = path.resolve(dir);
  const create = tls ? (listener) => createSecureServer({ ...tls, allowHTTP1: true }, listener) : createServer;
  const server = create((request, response) => {
    const answer = respond(root, mount, request.url, headers);
    if (pieces && answer.file?.endsWith('.html')) return trickle(response, answer, pieces);
    response.writeHead(answer.status, answer.headers);
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const origin = `${tls ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (page) => origin + mount + page.replace(/^\//, ''),
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections?.();
    }),
  };
}

function respond(root, mount, requestUrl, headers) {
  const wanted = decode(requestUrl);
  if (wanted === null || !wanted.startsWith(mount)) return plain(404, 'not found');
  const file = path.join(root, wanted.slice(mount.length));
  if (file !== root && !file.startsWith(root + path.sep)) return plain(404, 'not found');
  const stat = statOf(file);
  if (stat?.isFile()) return page(200, file, headers);
  if (stat?.isDirectory() && !wanted.endsWith('/')) return { status: 301, headers: { location: wanted + '/' }, body: '' };
  if (stat?.isDirectory() && statOf(path.join(file, 'index.html'))) return page(200, path.join(file, 'index.html'), headers);
  const missing = path.join(root, '404.html');
  return statOf(missing) ? page(404, missing, headers) : plain(404, 'not found');
}

function page(status, file, headers) {
  const bytes = readFileSync(file);
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const head = { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers(file) };
  if (!TEXT.test(type)) return { status, headers: head, body: bytes };
  return { status, file, headers: { ...head, 'content-encoding': 'gzip' }, body: gzipSync(bytes) };
}

/// A page as it comes over a slow line: not packed, for a browser may keep back what it has not unpacked whole.
async function trickle(response, { status, file, headers: { 'content-encoding': _, ...headers } }, { bytes, pauseMs }) {
  const body = readFileSync(file);
  response.writeHead(status, headers);
  for (let at = 0; at < body.length && !response.destroyed; at += bytes) {
    response.write(body.subarray(at, at + bytes));
    await sleep(pauseMs);
  }
  response.end();
}

const plain = (status, body) => ({ status, headers: { 'content-type': 'text/plain' }, body });
const statOf = (file) => statSync(file, { throwIfNoEntry: false });

function decode(requestUrl) {
  try {
    const decoded = decodeURIComponent(requestUrl.split(/[?#]/)[0]);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}
