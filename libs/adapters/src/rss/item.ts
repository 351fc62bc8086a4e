import { attributeOf, childOf, childrenOf, wholeText, type Namespace, type XmlElement } from '../kit/xml/element.js';
import type { Item } from './wire.js';

const ATOM: Namespace = new Set(['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#']);
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DUBLIN_CORE: Namespace = new Set(['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/terms/']);
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const EVENT: Namespace = new Set(['http://purl.org/rss/1.0/modules/event/', 'urn:ietf:params:xml:ns:xcal']);
const GEORSS = 'http://www.georss.org/georss';
const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#';
/** Modules; an element in any other namespace may be of RSS, whose versions have several and whose users invent more. */
const MODULES: ReadonlySet<string> = new Set([
  ...ATOM,
  ...DUBLIN_CORE,
  ...EVENT,
  ...[CONTENT, GEORSS, GEO, RDF],
  ...['http://search.yahoo.com/mrss/', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
]);

/** An item of RSS or an entry of Atom, its elements by what they mean. */
export function readItem(element: XmlElement): Item {
  const isAtom = element.name === 'entry';
  return { ...(isAtom ? atomMembers(element) : rssMembers(element)), ...extensionsOf(element), ...pointIn(element) };
}

type Told = Pick<Item, 'id' | 'isPermalink' | 'link' | 'title' | 'html' | 'published' | 'enclosures'>;

function rssMembers(item: XmlElement): Told {
  const guid = plainChild(item, 'guid');
  const permalink = guid && attributeOf(guid, 'isPermaLink', null);
  return {
    id: textOf(guid) ?? attributeOf(item, 'about', RDF),
    isPermalink: guid !== null && permalink?.trim().toLowerCase() !== 'false',
    link: textOf(plainChild(item, 'link')) ?? atomLink(item, 'alternate'),
    title: textOf(plainChild(item, 'title')) ?? textOf(childOf(item, 'title', DUBLIN_CORE)),
    html: joined([textOf(plainChild(item, 'description')), textOf(childOf(item, 'encoded', CONTENT))]),
    published: textOf(plainChild(item, 'pubDate')) ?? textOf(childOf(item, 'date', DUBLIN_CORE)),
    enclosures: item.children.filter((one) => isPlain(one, 'enclosure')).flatMap((one) => fileAt(one, 'url')),
  };
}

function atomMembers(entry: XmlElement): Told {
  const dated = ['published', 'issued', 'updated', 'modified'].flatMap(
    (name) => textOf(childOf(entry, name, ATOM)) ?? [],
  );
  return {
    id: textOf(childOf(entry, 'id', ATOM)),
    isPermalink: false,
    link: atomLink(entry, 'alternate') ?? atomLink(entry, null),
    title: textOf(childOf(entry, 'title', ATOM)),
    html: joined([textOf(childOf(entry, 'summary', ATOM)), textOf(childOf(entry, 'content', ATOM))]),
    published: dated[0] ?? null,
    enclosures: linksWith(entry, 'enclosure').flatMap((one) => fileAt(one, 'href')),
  };
}

function extensionsOf(item: XmlElement): Pick<Item, 'start' | 'end' | 'place'> {
  const first = (...names: readonly string[]): string | null =>
    names.flatMap((name) => textOf(childOf(item, name, EVENT)) ?? [])[0] ?? null;
  return { start: first('startdate', 'dtstart'), end: first('enddate', 'dtend'), place: first('location') };
}

function pointIn(item: XmlElement): Pick<Item, 'latitude' | 'longitude'> {
  const [latitude = null, longitude = null] = pairIn(item) ?? wordsIn(item);
  return { latitude, longitude };
}

/** Both in one text, the latitude first (Q1). */
function pairIn(item: XmlElement): readonly string[] | null {
  const inside = childOf(item, 'where', GEORSS)?.children.flatMap(({ children }) => children) ?? [];
  const pair = textOf(childOf(item, 'point', GEORSS) ?? inside.find(({ name }) => name === 'pos') ?? null);
  return pair?.split(/[\s,]+/) ?? null;
}

function wordsIn(item: XmlElement): readonly (string | null)[] {
  const point = childOf(item, 'Point', GEO) ?? item;
  return ['lat', 'long'].map((name) => textOf(childOf(point, name, GEO)));
}

/** The first element of that name that is of RSS itself. */
function plainChild(item: XmlElement, name: string): XmlElement | null {
  return item.children.find((child) => isPlain(child, name)) ?? null;
}

function isPlain(element: XmlElement, name: string): boolean {
  return element.name.toLowerCase() === name.toLowerCase() && !MODULES.has(element.namespace);
}

/** Elements within are what XHTML writes without escaping; their words count. */
function textOf(element: XmlElement | null): string | null {
  const text = element ? wholeText(element).trim() : '';
  return text === '' ? null : text;
}

function linksWith(element: XmlElement, rel: string | null): readonly XmlElement[] {
  const links = childrenOf(element, 'link', ATOM).filter((link) => attributeOf(link, 'href') !== null);
  return links.filter((link) => rel === null || (attributeOf(link, 'rel') ?? 'alternate') === rel);
}

/** The page for people before other forms of it. */
function atomLink(element: XmlElement, rel: string | null): string | null {
  const links = linksWith(element, rel);
  const page = links.find((link) => /html/i.test(attributeOf(link, 'type') ?? 'text/html')) ?? links[0];
  return page ? attributeOf(page, 'href') : null;
}

function fileAt(element: XmlElement, address: string): Item['enclosures'] {
  const url = attributeOf(element, address);
  return url === null ? [] : [{ url, type: attributeOf(element, 'type'), title: attributeOf(element, 'title') }];
}

function joined(parts: readonly (string | null)[]): string | null {
  const told = [...new Set(parts.filter((part) => part !== null))];
  return told.length === 0 ? null : told.join('\n');
}
