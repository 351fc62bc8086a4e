import { OIDC_FAULTS, staffPageOf } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { redirect, data } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { counted } from '../../format/numbers.js';
import { languageOf } from '../../i18n/language.js';
import { faulty, textOf } from './form.js';
import type { Returned } from './form.js';
import { staffPath } from './staff-address.js';
import { staffWords } from './words.js';

/** The login page of the staff. */
export interface LoginView {
  readonly title: string;
  /** What the reader should know first; null where nothing happened. */
  readonly notice: string | null;
  /** What the identity provider turned down. */
  readonly fault: string | null;
  /** Its own address: it keeps the page to go on to. */
  readonly action: string;
  readonly provider: { readonly host: string; readonly href: string } | null;
}

/** Reads the login page; whoever is in already goes on. */
export function readLogin({ access, site, staff }: Visit, url: URL): LoginView {
  const language = languageOf(url.pathname);
  const words = staffWords(language).login;
  const asked = url.searchParams.get('weiter');
  const to = goOnTo(asked, language);
  if (access.who.kind === 'staff') throw redirect(to, 303);
  const fault = OIDC_FAULTS.find((known) => known === url.searchParams.get('fehler'));
  const left = url.searchParams.has('abgemeldet') ? words.left : null;
  return {
    title: titleOf(site, language, words.heading),
    notice: asked === null ? left : words.again,
    fault: fault === undefined ? null : words.oidc[fault],
    action: url.pathname + url.search,
    provider:
      staff.provider === null
        ? null
        : { host: staff.provider, href: `/verwaltung/oidc/start?${new URLSearchParams({ weiter: to }).toString()}` },
  };
}

/** Takes in e-mail address and password; works without JavaScript. */
export async function sendLogin(
  { access }: Visit,
  request: Request,
): Promise<Response | UNSAFE_DataWithResponseInit<Returned>> {
  const url = new URL(request.url);
  const language = languageOf(url.pathname);
  const words = staffWords(language).login;
  const form = await request.formData();
  const email = textOf(form, 'email');
  const password = form.get('password');
  const entry = await access.enterPassword(email, typeof password === 'string' ? password : '');
  switch (entry.kind) {
    case 'in': {
      const headers = { 'set-cookie': entry.cookie };
      return redirect(goOnTo(url.searchParams.get('weiter'), language), { status: 303, headers });
    }
    case 'refused':
      return data(faulty('email', words.refused, { email }), 401);
    case 'wait': {
      const minutes = counted(Math.ceil(entry.seconds / 60), language, words.minutes);
      const init = { status: 429, headers: { 'retry-after': String(entry.seconds) } };
      return data(faulty('email', words.wait(minutes), { email }), init);
    }
  }
}

/** The page that was asked for; else the overview in the language of this page. */
function goOnTo(asked: string | null, language: Language): string {
  const page = staffPageOf(asked);
  return page === asked ? page : staffPath(language, 'start');
}
