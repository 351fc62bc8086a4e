import { FeedId } from '@navigator/shared';
import type { Language, Owner, Staff, StaffRole } from '@navigator/shared';
import { data, redirect } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { ownerWordsIn } from './words.js';

/** A page of the console, in the order of its tabs. */
export type Tab = 'overview' | 'settings' | 'notices' | 'keys';

const PATHS: Readonly<Record<Tab, string>> = {
  overview: 'verwalten',
  settings: 'einstellungen',
  notices: 'benachrichtigungen',
  keys: 'schluessel',
};

/** What stands around every page of the console. */
export interface Frame {
  readonly title: string;
  /** Name of the source. */
  readonly source: string;
  readonly sourceHref: string;
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[];
  readonly signedIn: string;
  /** For the hidden field of every form. */
  readonly csrf: string;
  /** Where the form that logs out goes. */
  readonly leaveAction: string;
  /** What was just done, in words. */
  readonly done: string | null;
}

/** An address of a source's pages: `/feeds/{id}`, `/feeds/{id}/einstellungen?…`. */
export function feedPath(feed: FeedId, language: Language, page = ''): string {
  return pathIn(language, `/feeds/${feed}${page === '' ? '' : `/${page}`}`);
}

/** The feed of an address; what cannot be one is a page nobody has. */
export function feedIdIn(name: string): FeedId {
  const id = FeedId.safeParse(name);
  if (!id.success) throw data(null, 404);
  return id.data;
}

/** Whoever looks at a page of the console: nobody is led to the login, the wrong ones are refused. */
export interface Entered {
  readonly feed: FeedId;
  readonly language: Language;
  readonly who: Owner | Staff;
}

/**
 * Lets the owner of a feed in, and staff. Before a registration is accepted its owner sees its state, no more.
 * @throws a Response that leads to the login, or refuses
 */
export async function enter({ access }: Visit, url: URL, name: string): Promise<Entered> {
  const feed = feedIdIn(name);
  const language = languageOf(url.pathname);
  if (access.who.kind === 'nobody') throw redirect(feedPath(feed, language, 'anmelden?weiter=1'));
  const who = await access.allow({ kind: 'ownerOrStaff', feed, role: 'viewer', since: 'registered' });
  return { feed, language, who };
}

/** The same for a form: with its token, from our own pages, and with the role that deciding takes. */
export async function enterForm(
  { access }: Visit,
  { form, name, role = 'operator' }: { readonly form: FormData; readonly name: string; readonly role?: StaffRole },
): Promise<Owner | Staff> {
  const feed = feedIdIn(name);
  return access.demand(form, { kind: 'ownerOrStaff', feed, role });
}

/** What a page of the console says around itself. */
export function frameOf(
  { access, site }: Visit,
  { feed, language, who }: Entered,
  { tab, source, url }: { readonly tab: Tab; readonly source: string; readonly url: URL },
): Frame {
  const words = ownerWordsIn(language);
  const heading = words.tabs[tab];
  return {
    title: titleOf(site, language, `${heading}: ${source}`),
    source,
    sourceHref: feedPath(feed, language),
    tabs: (['overview', 'settings', 'notices', 'keys'] as const).map((each) => ({
      href: feedPath(feed, language, PATHS[each]),
      label: words.tabs[each],
      isCurrent: each === tab,
    })),
    signedIn: words.signedIn(who.name),
    csrf: access.csrf ?? '',
    leaveAction: feedPath(feed, language, 'anmelden'),
    done: doneIn(url, language),
  };
}

/** What the page before led here with: `?ok=cadence`. */
function doneIn({ searchParams }: URL, language: Language): string | null {
  const { saved } = ownerWordsIn(language).settings;
  return Object.entries(saved).find(([name]) => name === searchParams.get('ok'))?.[1] ?? null;
}

/** A field of a form as text, without blanks around it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
