import { redirect } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { decider } from './enter.js';
import { loginPath, staffPath } from './staff-address.js';

/** Ends the session; a form of somebody else's page does not. */
export async function leave(visit: Visit, request: Request): Promise<Response> {
  const language = languageOf(new URL(request.url).pathname);
  const to = `${loginPath(language)}?abgemeldet`;
  if (visit.access.who.kind === 'nobody') return redirect(to, 303);
  await decider(visit, await request.formData(), 'viewer');
  return redirect(to, { status: 303, headers: { 'set-cookie': await visit.access.leave() } });
}

/** Where somebody goes who opened the address. */
export function notLeft(request: Request): string {
  return staffPath(languageOf(new URL(request.url).pathname), 'start');
}
