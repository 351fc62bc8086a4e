import type { Door, FeedRequest, Lead } from './contract.js';
import { parseUrl } from './link.js';

/** Something at a door that gives a platform away. */
export interface Sign {
  /** Where the installation begins: scheme, host and path, without a slash at the end. */
  readonly base: string;
  /** What stands behind the base, as the pattern saw it. */
  readonly found: string;
  readonly evidence: string;
}

/** A place that is worth a request. */
export interface Place {
  readonly url: string;
  /** The address to register, where it is another. */
  readonly feedUrl?: string;
  readonly accept?: string;
  readonly likelihood: number;
  readonly evidence: string;
}

const MOST_EVIDENCE = 80;
/** A word in a running text may be news about a platform as well as the platform. */
const MENTIONED = 0.4;

/** A question to a place, as a lead. */
export function leadTo({ url, feedUrl, accept = 'application/json', likelihood, evidence }: Place): Lead {
  const request: FeedRequest = { purpose: 'lead', url, accept, isOptional: true };
  return { request, feedUrl: feedUrl ?? url, likelihood, evidence };
}

/** What a platform's name at the door is worth, or what a guess at its usual paths is. */
export type Supposed = Pick<Lead, 'likelihood' | 'evidence'>;

/** How much less likely each further path, and each further home, is. */
const STEPS = { path: 0.05, home: 0.02 } as const;
/** A guess is made once: below the page itself. */
const GUESS = 0.2;

/** The usual paths of a platform below each place where it may begin, likeliest first. */
export function usualPlaces(
  door: Door,
  paths: readonly string[],
  { likelihood, evidence }: Supposed,
): readonly Place[] {
  const homes = homesOf(door).slice(0, likelihood > GUESS ? 2 : 1);
  return homes.flatMap((home, h) =>
    paths.map((path, p) => ({
      url: `${home}${path}`,
      likelihood: Math.max(0, likelihood - h * STEPS.home - p * STEPS.path),
      evidence,
    })),
  );
}

/** Where an installation may begin: below a page that is a folder, and at the root of its host. */
function homesOf({ url }: Door): readonly string[] {
  const page = parseUrl(url);
  if (!page) return [];
  const folder = page.pathname.endsWith('/') ? `${page.origin}${page.pathname.slice(0, -1)}` : page.origin;
  return [...new Set([folder, page.origin])];
}

/**
 * An address that the door knows (its own, a link, a script, an image) whose path fits; what stands before the match is
 * the base. One on the door's own host comes before all others.
 */
export function addressSign(door: Door, pattern: RegExp): Sign | null {
  const host = parseUrl(door.url)?.host;
  const signs = addressesAt(door).flatMap(({ kind, href }) => {
    const url = parseUrl(href);
    const match = url && pattern.exec(url.pathname);
    if (!match) return [];
    const { origin, pathname } = url;
    const evidence = `${kind} ${shortened(url.host === host ? pathname : `${origin}${pathname}`)}`;
    const sign = { base: `${origin}${pathname.slice(0, match.index)}`, found: match[0], evidence };
    return [{ sign, isOwn: url.host === host }];
  });
  return (signs.find(({ isOwn }) => isOwn) ?? signs[0])?.sign ?? null;
}

/**
 * An address in the text of the door, which scripts, attributes and interfaces hold; the pattern's first group is what
 * stands before the match. Behind a proxy a platform may name itself with another scheme: that of the door counts.
 */
export function textSign({ url, text }: Door, pattern: RegExp): Sign | null {
  const match = pattern.exec(text);
  const [door, base] = [parseUrl(url), parseUrl(match?.[1] ?? '', url)];
  if (!match || !door || !base) return null;
  if (base.host === door.host) base.protocol = door.protocol;
  const path = match[1] ? base.pathname.replace(/\/+$/, '') : '';
  return { base: `${base.origin}${path}`, found: match[0], evidence: `the answer holds ${shortened(match[0])}` };
}

/** How loudly the page names a platform: in its title or generator, in the name of a script, or somewhere in its text. */
export function nameSign(door: Door, name: RegExp): Supposed | null {
  const { page, text } = door;
  if (!page) return null;
  if (name.test(page.generator)) return { likelihood: 0.8, evidence: `generator “${shortened(page.generator)}”` };
  if (name.test(page.title)) return { likelihood: 0.7, evidence: `title “${shortened(page.title)}”` };
  const asset = page.assets.find((address) => name.test(parseUrl(address)?.pathname ?? ''));
  if (asset !== undefined) return { likelihood: 0.7, evidence: `script or image ${shortened(pathOf(asset))}` };
  const mention = name.exec(text)?.[0];
  return mention === undefined
    ? null
    : { likelihood: MENTIONED, evidence: `the page mentions “${shortened(mention)}”` };
}

interface Address {
  readonly kind: string;
  readonly href: string;
}

function addressesAt({ url, page }: Door): readonly Address[] {
  const links = (page?.links ?? []).map(({ href }) => ({ kind: 'link to', href }));
  const assets = (page?.assets ?? []).map((href) => ({ kind: 'script or image', href }));
  return [{ kind: 'the address itself:', href: url }, ...links, ...assets];
}

function pathOf(address: string): string {
  return parseUrl(address)?.pathname ?? '';
}

function shortened(text: string): string {
  return text.length > MOST_EVIDENCE ? `${text.slice(0, MOST_EVIDENCE)}…` : text;
}
