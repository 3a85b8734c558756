// Every address in the site leads somewhere: links, pictures, stylesheets, fragments, canonical and language links,
// sitemap, robots, feeds and structured data; at the root of a host and in a subfolder.
import { cssUrls } from './site.mjs';
import { serve } from './server.mjs';

const HOST = 'http://site.invalid';
const SCHEMES = /^(mailto|tel|sms|geo|webcal):/;
const KINDS = ['home', 'product', 'gallery', '404'];

export async function checkLinks(site, report, { subSite = site, mount = '/sub/folder/', kinds = KINDS } = {}) {
  report.check('links: pages name their kind and language', site.pages.flatMap(identity).concat(kindsPresent(site, kinds)), `${site.pages.length} pages`);
  report.check('links: internal links resolve at the root', internal(site, '/'));
  report.check(`links: internal links resolve below ${mount}`, internal(subSite, mount));
  report.check('links: no subresource from another host', site.pages.flatMap((page) => foreign(site, page)));
  report.check('links: link schemes are safe', site.pages.flatMap((page) => schemes(page)));
  report.check('links: canonical and Open Graph addresses exist', site.pages.flatMap((page) => heads(site, page)));
  report.check('links: hreflang is complete and mutual', site.pages.flatMap((page) => hreflang(site, page)));
  report.check('links: sitemap lists the pages that exist', sitemap(site));
  report.check('links: robots, feeds and JSON-LD point to existing pages', [...robots(site), ...feeds(site), ...site.pages.flatMap((page) => jsonLd(site, page))]);
  report.check('links: the host answers below a subfolder', await served(subSite, mount));
}

const fault = (page, what) => ({ where: page.path ?? page, what });

function identity(page) {
  return [
    page.kind ? null : 'no data-kind on <body>',
    page.lang ? null : 'no lang on <html>',
    ...(page.inline.length ? [`not allowed by a strict policy: ${[...new Set(page.inline)].join(', ')}`] : []),
  ].filter(Boolean).map((what) => fault(page, what));
}

function kindsPresent(site, wanted) {
  const kinds = new Set(site.pages.map((page) => page.kind));
  return wanted.filter((kind) => !kinds.has(kind)).map((kind) => fault('site', `no page of kind "${kind}"`));
}

/// All references of a page that must be files of this site, resolved as a browser would below `mount`.
function internal(site, mount) {
  const pages = site.pages.flatMap((page) => {
    // The 404 page is served at any depth and so uses paths from the base URL: only right at the root.
    if (mount !== '/' && page.kind === '404') return [];
    const urls = [...page.refs, ...page.css.flatMap(cssUrls).map((url) => ({ tag: 'style', url }))];
    return urls.map((ref) => dead(site, mount, page.path, page, ref)).filter(Boolean).map((what) => fault(page, what));
  });
  const sheets = site.names.filter((name) => name.endsWith('.css')).flatMap((name) => cssUrls(site.read(name).toString('utf8'))
    .map((url) => dead(site, mount, '/' + name, null, { tag: 'url()', url })).filter(Boolean).map((what) => fault('/' + name, what)));
  return [...pages, ...sheets];
}

/// What is wrong with a reference, or null.
function dead(site, mount, from, page, ref) {
  const said = `<${ref.tag}> ${JSON.stringify(ref.url)}`;
  if (SCHEMES.test(ref.url) || /^data:/.test(ref.url)) return null;
  const target = resolve(HOST + mount + from.slice(1), ref.url);
  if (!target) return `${said} is no address`;
  if (target.href.startsWith(site.base)) return ownAddress(site, page, ref, said);
  if (target.origin !== HOST) return null;
  if (!target.pathname.startsWith(mount)) return `${said} leaves the site's folder`;
  return missing(site, target.pathname.slice(mount.length), target.hash, said);
}

/// A link with the full base address breaks in a subfolder and offline; <link> (feeds, icons) and the 404 page may use it.
function ownAddress(site, page, ref, said) {
  if (ref.tag !== 'link' && page?.kind !== '404') return `${said} should be relative`;
  const target = new URL(ref.url);
  return missing(site, target.pathname.slice(new URL(site.base).pathname.length), target.hash, said);
}

function resolve(from, url) {
  try {
    return new URL(url, from);
  } catch {
    return null;
  }
}

function missing(site, pathname, hash, said) {
  const name = safeDecode(pathname);
  const file = name === '' || name.endsWith('/') ? name + 'index.html' : name;
  if (!site.files.has(file)) {
    const folder = site.files.has(file + '/index.html');
    return folder ? `${said} needs a slash at its end` : `${said} leads to no file`;
  }
  const id = safeDecode(hash.replace(/^#/, '').replace(/:~:.*/, ''));
  const page = site.byFile.get(file);
  return !id || id === 'top' || !page || page.ids.has(id) ? null : `${said}: no id "${id}" there`;
}

function safeDecode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function foreign(site, page) {
  const loaded = page.refs.filter((ref) => !ref.navigation).concat(page.css.flatMap(cssUrls).map((url) => ({ tag: 'style', url })));
  return loaded.filter((ref) => /^([a-z]+:)?\/\//i.test(ref.url) && !ref.url.startsWith(site.base))
    .map((ref) => fault(page, `<${ref.tag}> loads ${ref.url}`));
}

function schemes(page) {
  return page.refs.filter((ref) => {
    const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(ref.url)?.[1].toLowerCase();
    if (!scheme || SCHEMES.test(scheme + ':')) return false;
    return ref.navigation ? scheme !== 'https' : scheme !== 'https' && scheme !== 'data';
  }).map((ref) => fault(page, `<${ref.tag}> has the address ${ref.url}`));
}

/// The file behind a full address of this site, or null when there is none; undefined for another host.
function ownFile(site, href) {
  if (!href.startsWith(site.base)) return undefined;
  const name = safeDecode(href.slice(site.base.length).split(/[?#]/)[0]);
  const file = name === '' || name.endsWith('/') ? name + 'index.html' : name;
  return site.files.has(file) ? file : null;
}

const ownUrl = (site, page) => site.base + encodeURI(page.path.slice(1));

function heads(site, page) {
  const found = [];
  if (page.kind !== '404' && !page.canonical) found.push('no canonical link');
  const urls = { canonical: page.canonical, 'og:url': page.meta['og:url'], 'og:image': page.meta['og:image'] };
  for (const [name, url] of Object.entries(urls)) {
    if (!url) continue;
    if (!/^https:\/\//.test(url)) found.push(`${name} is not absolute: ${url}`);
    else if (ownFile(site, url) === null) found.push(`${name} leads to no file: ${url}`);
  }
  return found.map((what) => fault(page, what));
}

/// A page that claims languages lists itself and x-default, and each page it lists says the same.
/// A page that borrows another language's text (its canonical is not itself) claims none.
function hreflang(site, page) {
  if (!page.alternates.length) return [];
  const own = ownUrl(site, page);
  const found = [];
  if (page.canonical && page.canonical !== own) found.push(`claims languages, but its canonical is ${page.canonical}`);
  if (!page.alternates.some((a) => a.lang === page.lang && a.href === own)) found.push(`does not list itself as ${page.lang}`);
  if (!page.alternates.some((a) => a.lang === 'x-default')) found.push('has no x-default');
  const claims = claimSet(page);
  for (const { lang, href } of page.alternates) {
    const target = site.byFile.get(ownFile(site, href));
    if (!target) found.push(`hreflang ${lang} leads to no page: ${href}`);
    else if (lang !== 'x-default' && target.lang !== lang) found.push(`hreflang ${lang} leads to a page in ${target.lang}`);
    else if (claimSet(target) !== claims) found.push(`${href} does not claim the same languages`);
  }
  return found.map((what) => fault(page, what));
}

const claimSet = (page) => page.alternates.map((a) => `${a.lang} ${a.href}`).sort().join('\n');

const unescape = (xml) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]).trim();
const locations = (xml) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => unescape(m[1]));
const xmlLinks = (xml) => [...xml.matchAll(/<(?:\w+:)?link\b[^>]*\shref="([^"]*)"/g)].map((m) => unescape(m[1]));

/// Each village has a sitemap of its own, so that it can stand alone; together they list every page.
function sitemap(site) {
  if (!site.files.has('sitemap.xml')) return [fault('/sitemap.xml', 'there is none')];
  const parts = site.names.filter((name) => /(^|\/)sitemap[^/]*\.xml$/.test(name)).map((name) => readSitemap(site, name));
  const found = parts.flatMap((part) => part.found);
  const listed = new Set(parts.flatMap((part) => part.entries));
  for (const page of site.pages) {
    const own = ownUrl(site, page);
    const wanted = page.kind !== '404' && page.kind !== 'basket' && !page.noindex && page.canonical === own;
    if (wanted && !listed.has(own)) found.push(fault(page, 'is not in a sitemap'));
    if (!wanted && listed.has(own)) found.push(fault(page, 'is in a sitemap, though it is not for search engines'));
  }
  return found;
}

function readSitemap(site, name) {
  const xml = site.read(name).toString('utf8');
  const found = [...locations(xml), ...xmlLinks(xml)].filter((url) => !ownFile(site, url)).map((url) => fault('/' + name, `${url} leads to no file`));
  return { entries: locations(xml), found };
}

function robots(site) {
  if (!site.files.has('robots.txt')) return [fault('/robots.txt', 'there is none')];
  return site.names.filter((name) => /(^|\/)robots\.txt$/.test(name)).flatMap((name) => {
    const maps = [...site.read(name).toString('utf8').matchAll(/^sitemap:\s*(\S+)/gim)].map((m) => m[1]);
    if (!maps.length) return [fault('/' + name, 'names no sitemap')];
    return maps.filter((url) => !ownFile(site, url)).map((url) => fault('/' + name, `${url} leads to no file`));
  });
}

function feeds(site) {
  return site.names.filter((name) => /(\.atom|(^|\/)(feed|atom|rss)\.xml)$/.test(name)).flatMap((name) => xmlLinks(site.read(name).toString('utf8'))
    .filter((url) => ownFile(site, url) === null).map((url) => fault('/' + name, `${url} leads to no file`)));
}

function jsonLd(site, page) {
  return page.json.flatMap((source) => {
    try {
      return strings(JSON.parse(source)).filter((text) => /^\S+$/.test(text) && ownFile(site, text) === null)
        .map((url) => fault(page, `JSON-LD: ${url} leads to no file`));
    } catch (error) {
      return [fault(page, `JSON-LD: ${error.message}`)];
    }
  });
}

function strings(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/// The same pages through a real server in a subfolder: the first page and one of each kind.
async function served(site, mount) {
  const server = await serve(site.dir, { mount });
  const found = [];
  const seen = new Set();
  for (const page of site.pages) {
    if (seen.has(page.kind)) continue;
    seen.add(page.kind);
    const status = (await fetch(server.url(page.path))).status;
    if (status !== 200) found.push(fault(page, `answered ${status}`));
  }
  await server.close();
  return found;
}
