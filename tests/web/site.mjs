// Reads a finished site from disk: every HTML page parsed once, with everything the checks ask of it.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';

/// `base` is the address written into the files (canonical, hreflang, feeds); it ends in "/".
export function loadSite(dir, base) {
  const root = path.resolve(dir);
  const files = new Set(walk(root, ''));
  const names = [...files].sort();
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => readPage(root, name));
  return {
    dir: root,
    base: base.endsWith('/') ? base : base + '/',
    files,
    names,
    pages,
    byFile: new Map(pages.map((page) => [page.file, page])),
    read: (name) => readFileSync(path.join(root, name)),
    size: (name) => statSync(path.join(root, name)).size,
  };
}

/// A site of only the pages of these kinds, for looking at a part in the browser.
export function partOf(site, kinds) {
  return { ...site, pages: site.pages.filter((page) => kinds.includes(page.kind)) };
}

/// The checks that can be made on this site: a lightbox needs a gallery, language links a second language.
export function checksFor(site, names) {
  const gallery = site.pages.some((page) => page.kind === 'gallery');
  const languages = new Set(site.pages.map((page) => page.lang)).size;
  const has = (kind) => site.pages.some((page) => page.kind === kind);
  const needs = { 'remember a choice': 'home', 'list of languages closes': 'home', 'filters narrow': 'products', 'saved product': 'product' };
  const tried = (name) => Object.entries(needs).every(([words, kind]) => !name.includes(words) || has(kind));
  return names.filter((name) => (gallery || !/lightbox/.test(name)) && (languages > 1 || !/language links/.test(name)) && tried(name));
}

/// Files below `dir` as relative names with "/". `.kampung/` is the generator's own memory and is never deployed.
function walk(dir, prefix) {
  return readdirSync(path.join(dir, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name;
    if (entry.isDirectory()) return entry.name === '.kampung' ? [] : walk(dir, name + '/');
    return [name];
  });
}

function readPage(root, file) {
  const bytes = readFileSync(path.join(root, file));
  const page = {
    file,
    path: '/' + file.replace(/(^|\/)index\.html$/, '$1'),
    bytes,
    lang: null, dir: null, kind: null, canonical: null, noindex: false,
    alternates: [], refs: [], meta: {}, ids: new Set(), json: [], css: [], inline: [], strays: [],
  };
  for (const node of elements(parse(bytes.toString('utf8')))) readElement(page, node);
  return page;
}

/// Elements in document order. A stack, not recursion: pages may nest deeper than the call stack allows.
function* elements(document) {
  const stack = [document];
  while (stack.length) {
    const node = stack.pop();
    if (node.attrs) yield node;
    // The inside of <template> hangs on `content`, not on the children; its words are those of the page around it.
    if (node.content) node.content.parentNode = node;
    const children = [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])];
    for (let i = children.length; i-- > 0;) stack.push(children[i]);
  }
}

const text = (node) => (node.childNodes ?? []).map((child) => child.value ?? '').join('');

function readElement(page, node) {
  const attr = Object.fromEntries(node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]));
  const tag = node.tagName;
  if (attr.id) page.ids.add(attr.id);
  if (attr.style !== undefined) page.inline.push(`style attribute on <${tag}>`);
  for (const name of Object.keys(attr)) if (/^on[a-z]+$/.test(name)) page.inline.push(`${name} attribute on <${tag}>`);
  page.strays.push(...strays(node, attr));
  if (tag === 'html') Object.assign(page, { lang: attr.lang ?? null, dir: attr.dir ?? null });
  if (tag === 'body') page.kind = attr['data-kind'] ?? null;
  if (tag === 'meta') readMeta(page, attr);
  if (tag === 'style') page.css.push(text(node));
  if (tag === 'script') readScript(page, attr, text(node));
  if (tag === 'link') readLink(page, attr);
  else readReferences(page, tag, attr);
}

const SCRIPTS = {
  Hangul: { sign: /\p{Script=Hangul}/u, languages: ['ko'] },
  Kana: { sign: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ['ja'] },
  Han: { sign: /\p{Script=Han}/u, languages: ['zh', 'ja', 'ko'] },
  Arabic: { sign: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ur'] },
};
/// A sentence in Latin letters; names are shorter.
const LATIN = /(\p{Script=Latin}+[\s,]+){5}\p{Script=Latin}/u;

/// Words of an element that cannot be in the language which the page says they are in, by their script.
function strays(node, attr) {
  if (/^(script|style)$/.test(node.tagName)) return [];
  let holder = node;
  while (holder && !holder.attrs?.some(({ name }) => name === 'lang')) holder = holder.parentNode;
  const lang = holder?.attrs.find(({ name }) => name === 'lang').value ?? '';
  const language = lang.split('-')[0];
  const isDescription = /description|title/.test(attr.name ?? attr.property ?? '');
  const said = [text(node), attr.alt, attr['aria-label'], attr.title, isDescription ? attr.content : ''];
  return said.filter(Boolean).flatMap((words) => {
    const found = Object.entries(SCRIPTS).filter(([, { sign, languages }]) => sign.test(words) && !languages.includes(language)).map(([name]) => name);
    const own = Object.values(SCRIPTS).filter(({ languages }) => languages.includes(language));
    if (own.length && !own.some(({ sign }) => sign.test(words)) && LATIN.test(words)) found.push('Latin');
    return found.map((name) => `${name} letters in lang="${lang}": ${words.trim().slice(0, 60)}`);
  });
}

function readMeta(page, attr) {
  const name = attr.property ?? attr.name;
  if (name) page.meta[name] = attr.content ?? '';
  if (name === 'robots' && /noindex/.test(attr.content ?? '')) page.noindex = true;
}

function readScript(page, attr, content) {
  if (attr.type === 'application/ld+json') page.json.push(content);
  else if (attr.src === undefined) page.inline.push('inline <script>');
}

function readLink(page, attr) {
  const rel = (attr.rel ?? '').toLowerCase().split(/\s+/);
  const href = attr.href ?? '';
  if (rel.includes('canonical')) page.canonical = href;
  else if (rel.includes('alternate') && attr.hreflang) page.alternates.push({ lang: attr.hreflang, href });
  else page.refs.push({ tag: 'link', rel, url: href, navigation: !LOADED.some((name) => rel.includes(name)) });
  for (const url of srcset(attr.imagesrcset)) page.refs.push({ tag: 'link', rel, url, navigation: false });
}

/// The `rel` values that make a browser fetch the target for this page.
const LOADED = ['stylesheet', 'icon', 'apple-touch-icon', 'mask-icon', 'preload', 'modulepreload', 'manifest', 'prefetch', 'preconnect', 'dns-prefetch'];
const NAVIGATION = { a: ['href', 'xlink:href'], area: ['href'], form: ['action'], button: ['formaction'], blockquote: ['cite'] };
const SUBRESOURCE = {
  img: ['src'], script: ['src'], source: ['src'], video: ['src', 'poster'], audio: ['src'], track: ['src'], iframe: ['src'],
  embed: ['src'], object: ['data'], input: ['src'], image: ['href', 'xlink:href'], use: ['href', 'xlink:href'],
};

function readReferences(page, tag, attr) {
  for (const name of NAVIGATION[tag] ?? []) if (attr[name] !== undefined) page.refs.push({ tag, rel: [], url: attr[name], navigation: true });
  for (const name of SUBRESOURCE[tag] ?? []) if (attr[name] !== undefined) page.refs.push({ tag, rel: [], url: attr[name], navigation: false });
  for (const url of srcset(attr.srcset)) page.refs.push({ tag, rel: [], url, navigation: false });
  for (const [url, width] of srcset(attr.srcset, true)) (page.widths ??= []).push({ url, width });
}

/// The addresses of a srcset; with `widths`, pairs of address and width for the candidates that name one.
export function srcset(value, widths = false) {
  const candidates = (value ?? '').split(/,\s+|,$/).map((part) => part.trim().split(/\s+/)).filter(([url]) => url);
  if (!widths) return candidates.map(([url]) => url);
  return candidates.filter(([, size]) => /^\d+w$/.test(size ?? '')).map(([url, size]) => [url, parseInt(size, 10)]);
}

/// Addresses inside CSS: url(…) and @import "…", without data: and fragments of the same page.
export function cssUrls(css) {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = [...bare.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi)];
  return found.map((m) => m.slice(1).find((part) => part !== undefined)).filter((url) => !/^(data:|#)/.test(url));
}
