import { redirect } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { ownerWordsIn } from './words.js';

/** Where the link of a mail, or of a colleague, leads: one button, so that programs that look at links use nothing up. */
export interface EntryView {
  readonly title: string;
  readonly token: string;
  /** The link did not count. */
  readonly isOver: boolean;
}

/** Reads the page; looking changes nothing. */
export function readEntry({ site }: Visit, url: URL): EntryView {
  const language = languageOf(url.pathname);
  const words = ownerWordsIn(language).entry;
  return {
    title: titleOf(site, language, words.heading),
    token: url.searchParams.get('t') ?? '',
    isOver: url.searchParams.has('ende'),
  };
}

/** Uses the link up. */
export async function enterByLink({ access }: Visit, request: Request): Promise<Response> {
  const form = await request.formData();
  const token = form.get('t');
  const language = languageOf(new URL(request.url).pathname);
  const entry = await access.enterLink(typeof token === 'string' ? token : '');
  if (entry.kind !== 'in') return redirect(pathIn(language, '/zugang?ende=1'), 303);
  return redirect(entry.to, { status: 303, headers: { 'set-cookie': entry.cookie } });
}
