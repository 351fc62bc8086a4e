import { EmailAddress, inLanguage } from '@navigator/shared';
import { data } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { back } from './act-console.js';
import type { Deciding } from './act-console.js';
import { feedIdIn, textOf } from './frame.js';
import type { NoticesReturned } from './notices-view.js';
import { ownerWordsIn } from './words.js';

type Answer = Response | UNSAFE_DataWithResponseInit<NoticesReturned>;

const NOTHING = { typed: {}, faults: [], secret: null, tried: null } as const;
const PRIVATE = { headers: { 'cache-control': 'private, no-store' } } as const;

/** Sets where the people of a feed are told; for owners alone. */
export async function changeNotices(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const feed = feedIdIn(name);
  const actor = await visit.access.demand(form, { kind: 'owner', feed });
  const language = languageOf(new URL(request.url).pathname);
  const deciding: Deciding = { visit, feed, language, actor, page: 'benachrichtigungen' };
  switch (textOf(form, 'intent')) {
    case 'mail':
      return setMail(deciding, textOf(form, 'address'));
    case 'webhook':
      return setWebhook(deciding, textOf(form, 'url'));
    case 'test':
      return test(deciding);
    case 'end':
      await visit.notices.endWebhook(feed, actor);
      return back(deciding, 'webhook');
    default:
      return back(deciding, null);
  }
}

async function setMail(deciding: Deciding, typed: string): Promise<Answer> {
  const { visit, feed, language, actor } = deciding;
  const address = EmailAddress.safeParse(typed);
  if (typed !== '' && !address.success) {
    const faults = [{ field: 'address', message: ownerWordsIn(language).notices.mailFault }];
    return data({ ...NOTHING, intent: 'mail', typed: { address: typed }, faults }, 400);
  }
  await visit.notices.setMail(feed, address.success ? address.data : null, actor);
  return back(deciding, 'mail');
}

async function setWebhook({ visit, feed, language, actor }: Deciding, url: string): Promise<Answer> {
  const outcome = await visit.notices.setWebhook(feed, url, actor);
  if (outcome.kind === 'set') return data({ ...NOTHING, intent: 'webhook', secret: outcome.set.secret }, PRIVATE);
  const faults = [{ field: 'url', message: inLanguage(outcome.text, language) }];
  return data({ ...NOTHING, intent: 'webhook', typed: { url }, faults }, 400);
}

async function test({ visit, feed, language }: Deciding): Promise<Answer> {
  const words = ownerWordsIn(language).notices;
  const trial = await visit.notices.test(feed);
  switch (trial.kind) {
    case 'tried':
      return data({ ...NOTHING, intent: 'test', tried: inLanguage(trial.attempt.text, language) }, PRIVATE);
    case 'tooMany':
      return data({ ...NOTHING, intent: 'test', tried: words.tooMany(trial.seconds) }, { ...PRIVATE, status: 429 });
    case 'none':
      return data({ ...NOTHING, intent: 'test', tried: words.none }, { ...PRIVATE, status: 409 });
  }
}
