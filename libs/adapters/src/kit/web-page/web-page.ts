import { Parser } from 'htmlparser2';
import { parseUrl } from '../link.js';

/** A link of a page: `<a>` or `<link>`, its address made absolute. */
export interface PageLink {
  readonly href: string;
  /** Lower case; empty where the link has none. */
  readonly rel: string;
  /** Media type, lower case; empty where the link names none. */
  readonly type: string;
  /** What people read on it, or its title. */
  readonly text: string;
}

/** What a page tells a reader that looks for feeds. */
export interface WebPage {
  readonly title: string;
  /** `<meta name="generator">`; empty where there is none. */
  readonly generator: string;
  /** BCP 47 language of `<html>`; empty where it has none. */
  readonly language: string;
  readonly links: readonly PageLink[];
  /** Addresses of scripts and images, made absolute: they often give the platform away. */
  readonly assets: readonly string[];
  /** Contents of `<script type="application/ld+json">`, unparsed. */
  readonly linkedData: readonly string[];
}

/** More of each than any page we want to read has. */
const MOST_LINKS = 2_000;
const MOST_BLOCKS = 200;
const MOST_TEXT = 300;

/**
 * Reads the parts of a page that may lead to a feed. HTML is read as browsers do, so any text is a page.
 * @param url where the page stands; relative addresses belong to it, or to its `<base>`
 */
export function readWebPage(text: string, url: string): WebPage {
  const reader = new PageReader(url);
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(text);
  parser.end();
  return reader.page();
}

type Attributes = Readonly<Partial<Record<string, string>>>;
type Opener = (attributes: Attributes) => void;

class PageReader {
  private title = '';
  private generator = '';
  private language = '';
  private readonly links: { href: string; rel: string; type: string; text: string }[] = [];
  private readonly assets: string[] = [];
  private readonly linkedData: string[] = [];
  private inside: 'title' | 'data' | 'link' | null = null;
  private readonly openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
    ['html', ({ lang = '' }) => void (this.language = lang)],
    ['base', ({ href }) => void (this.base = this.absolute(href) ?? this.base)],
    ['title', () => void (this.inside = this.title === '' ? 'title' : null)],
    ['meta', (attributes) => this.readMeta(attributes)],
    ['a', (attributes) => this.openLink('a', attributes)],
    ['link', (attributes) => this.openLink('link', attributes)],
    ['script', (attributes) => this.openScript(attributes)],
    ['img', ({ src }) => this.addAsset(src)],
  ]);

  constructor(private base: string) {}

  onopentag(name: string, attributes: Attributes): void {
    this.openers.get(name)?.(attributes);
  }

  ontext(text: string): void {
    if (this.inside === 'title') this.title = (this.title + text).slice(0, MOST_TEXT);
    if (this.inside === 'data') this.linkedData.push((this.linkedData.pop() ?? '') + text);
    const link = this.inside === 'link' ? this.links.at(-1) : undefined;
    if (link) link.text = (link.text + text).slice(0, MOST_TEXT);
  }

  onclosetag(name: string): void {
    if (name === 'title' || name === 'script' || name === 'a') this.inside = null;
  }

  page(): WebPage {
    const links = this.links.map((link) => ({ ...link, text: tidy(link.text) }));
    const { generator, language, assets, linkedData } = this;
    return { title: tidy(this.title), generator, language, links, assets, linkedData };
  }

  private readMeta({ name, content }: Attributes): void {
    if (name?.toLowerCase() === 'generator') this.generator = (content ?? '').slice(0, MOST_TEXT);
  }

  private openLink(name: string, { href, rel = '', type = '', title = '' }: Attributes): void {
    const absolute = this.absolute(href);
    if (absolute === null || this.links.length >= MOST_LINKS) return;
    this.links.push({ href: absolute, rel: rel.toLowerCase(), type: type.toLowerCase(), text: title });
    if (name === 'a') this.inside = 'link';
  }

  private openScript({ type = '', src }: Attributes): void {
    this.addAsset(src);
    if (type.toLowerCase().trim() !== 'application/ld+json' || this.linkedData.length >= MOST_BLOCKS) return;
    this.linkedData.push('');
    this.inside = 'data';
  }

  private addAsset(src: string | undefined): void {
    const absolute = this.absolute(src);
    if (absolute !== null && this.assets.length < MOST_LINKS) this.assets.push(absolute);
  }

  private absolute(href: string | undefined): string | null {
    // A calendar that is offered for subscription is fetched like any other file.
    const url = href === undefined ? null : parseUrl(href.trim().replace(/^webcals?:/i, 'https:'), this.base);
    return url && /^https?:$/.test(url.protocol) ? url.href : null;
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
