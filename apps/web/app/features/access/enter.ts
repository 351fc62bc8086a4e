import { inLanguage, type InLanguages, type Language } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';

/** The page behind a login link. */
export interface EnterView {
  readonly title: string;
  readonly words: EnterWords;
  /** The secret of the link, for the form alone. */
  readonly token: string;
  /** Where the public registry stands, for who cannot go on. */
  readonly feeds: string;
}

interface EnterWords {
  readonly heading: string;
  readonly lead: string;
  readonly button: string;
  readonly spent: string;
  readonly wait: string;
  readonly feeds: string;
}

const WORDS: InLanguages<EnterWords> = {
  de: {
    heading: 'Anmelden',
    lead: 'Mit diesem Link melden Sie sich als Eigentümerin oder Eigentümer Ihrer Datenquelle an. Er gilt einmal.',
    button: 'Jetzt anmelden',
    spent:
      'Dieser Link gilt nicht mehr: Er wurde schon benutzt oder ist älter als 15 Minuten. Auf der Seite Ihrer Datenquelle bekommen Sie einen neuen.',
    wait: 'Das waren zu viele Versuche. Bitte warten Sie eine Minute.',
    feeds: 'Zu den Datenquellen',
  },
  en: {
    heading: 'Log in',
    lead: 'With this link you log in as the owner of your source. It is good once.',
    button: 'Log in now',
    spent:
      'This link does not count any more: it was used already, or is older than 15 minutes. The page of your source gives you a new one.',
    wait: 'These were too many attempts. Please wait a minute.',
    feeds: 'To the sources',
  },
};

/** What is shown before the click: programs that look at links in mails use nothing up. */
export function readEnter({ site }: Visit, url: URL): EnterView {
  const language = languageOf(url.pathname);
  const words = wordsIn(language);
  const title = titleOf(site, language, words.heading);
  return { title, words, token: url.searchParams.get('t') ?? '', feeds: pathIn(language, '/feeds') };
}

/** The click: in, or why not. */
export async function enter(
  { access }: Visit,
  request: Request,
): Promise<Response | UNSAFE_DataWithResponseInit<{ problem: string }>> {
  const language = languageOf(new URL(request.url).pathname);
  const token = (await request.formData()).get('t');
  const entry = await access.enterLink(typeof token === 'string' ? token : '');
  if (entry.kind === 'in') {
    return redirect(pathIn(language, entry.to), { status: 303, headers: { 'set-cookie': entry.cookie } });
  }
  const words = wordsIn(language);
  return entry.kind === 'wait'
    ? data({ problem: words.wait }, { status: 429, headers: { 'retry-after': String(entry.seconds) } })
    : data({ problem: words.spent }, { status: 403 });
}

function wordsIn(language: Language): EnterWords {
  return inLanguage(WORDS, language);
}
