import { EmailAddress, Rhythm } from '@navigator/shared';
import type { Visit } from '@navigator/shared';
import { data, redirect } from 'react-router';
import { languageOf } from '../../i18n/language.js';
import { followedFilter, followPath } from './follow-filter.js';
import type { MailProblem } from './follow-view.js';
import { followWordsIn } from './words.js';

type Asked = Response | ReturnType<typeof data<MailProblem>>;

/** Takes the form for mail: leads to what happens next, or tells what cannot be taken. */
export async function askMail({ mail, asker }: Visit, request: Request): Promise<Asked> {
  const url = new URL(request.url);
  const language = languageOf(url.pathname);
  const words = followWordsIn(language).mail;
  const form = await request.formData();
  const typed = textOf(form, 'email');
  const email = EmailAddress.safeParse(typed);
  const rhythm = Rhythm.catch('daily').parse(form.get('rhythm'));
  const problem = (error: string, field: MailProblem['field'], status: number): Asked =>
    data({ email: typed, rhythm, error, field }, { status });
  if (!email.success) return problem(words.badEmail, 'email', 400);
  const filter = followedFilter(url.searchParams, language);
  // Only programs fill in what nobody sees.
  if (textOf(form, 'website') === '') {
    const outcome = await mail.ask({ email: email.data, filter, rhythm, language }, asker);
    if (outcome.kind === 'tooMany') return problem(words.tooMany(outcome.seconds), null, 429);
  }
  return redirect(`${followPath(filter, language)}&gefragt=1#email`, 303);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
