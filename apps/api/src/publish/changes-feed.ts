import { inLanguage, pathIn } from '@navigator/shared';
import type { Change, Language } from '@navigator/shared';
import { procedurePage, tagOf } from './addresses.js';
import { plainLine } from './plain-text.js';
import { NAVIGATOR_NAME } from './subscription.js';
import { element, textElement } from './xml.js';

/** Whose feed it is, in which language and at which address. */
export interface ChangesMasthead {
  readonly origin: string;
  readonly language: Language;
  readonly self: string;
}

/** Changes as Atom 1.0 (RFC 4287): each an entry of its own, also two of one procedure. */
export function changesFeed(changes: readonly Change[], { origin, language, self }: ChangesMasthead): string {
  const { pathname, search } = new URL(self);
  const page = origin + pathIn(language, '/aenderungen');
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    textElement('id', tagOf(origin, pathname.slice(1) + search)),
    textElement('title', inLanguage(TITLE, language)),
    textElement('updated', changes[0]?.at ?? NEVER),
    element('author', {}, [textElement('name', inLanguage(NAVIGATOR_NAME, language))]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: page }),
    ...changes.map((change) => `\n${entryElement(change, origin, language)}`),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entryElement({ at, kind, text, procedure }: Change, origin: string, language: Language): string {
  const { id, title, publisher } = procedure;
  return element('entry', {}, [
    textElement('id', tagOf(origin, `verfahren/${id}/${kind === 'added' ? 'neu' : at}`)),
    textElement(
      'title',
      plainLine(title === null ? inLanguage(text, language) : `${inLanguage(text, language)}: ${title}`),
    ),
    textElement('updated', at),
    element('author', {}, [textElement('name', publisher.name)]),
    element('link', { rel: 'alternate', type: 'text/html', href: procedurePage(origin, procedure, language) }),
    element('category', { scheme: tagOf(origin, 'change'), term: kind, label: inLanguage(text, language) }),
  ]);
}

const TITLE = { de: 'Was ist neu? Beteiligungsverfahren', en: 'What is new? Participation procedures' } as const;

/** An empty feed changed at no time that we know of. */
const NEVER = '1970-01-01T00:00:00.000Z';
