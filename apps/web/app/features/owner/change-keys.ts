import { inLanguage, KeyName } from '@navigator/shared';
import type { FeedId, NewOwnerKey, Outcome } from '@navigator/shared';
import { data } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { back } from './act-console.js';
import type { Deciding } from './act-console.js';
import { feedIdIn, textOf } from './frame.js';
import type { KeysReturned } from './keys-view.js';
import { ownerWordsIn } from './words.js';

type Answer = Response | UNSAFE_DataWithResponseInit<KeysReturned>;

/** Makes, renews and ends keys; for owners alone. */
export async function changeKeys(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const feed = feedIdIn(name);
  const actor = await visit.access.demand(form, { kind: 'owner', feed });
  const language = languageOf(new URL(request.url).pathname);
  const deciding: Deciding = { visit, feed, language, actor, page: 'schluessel' };
  switch (textOf(form, 'intent')) {
    case 'make':
      return make(deciding, textOf(form, 'name'));
    case 'rotate':
      return rotate(deciding, textOf(form, 'key'));
    case 'revoke':
      return revoke(deciding, textOf(form, 'key'));
    default:
      return back(deciding, null);
  }
}

async function make(deciding: Deciding, typed: string): Promise<Answer> {
  const { visit, feed, actor, language } = deciding;
  const name = KeyName.safeParse(typed);
  if (name.success) return shown(deciding, 'make', await visit.owner.makeKey(feed, name.data, actor));
  const message = ownerWordsIn(language).keys.makeFault;
  return data({ intent: 'make', typed: { name: typed }, faults: [{ field: 'name', message }], key: null }, 400);
}

/** Who renews the key they came by goes on with the new one. */
async function rotate(deciding: Deciding, key: string): Promise<Answer> {
  const { visit, feed, actor } = deciding;
  const outcome = await visit.owner.rotateKey(feed, key, actor);
  const isOwn = actor.kind === 'owner' && actor.key === key;
  const cookie = outcome.kind === 'done' && isOwn ? await cookieBy(visit, feed, outcome.value) : null;
  return shown(deciding, 'rotate', outcome, cookie);
}

async function cookieBy({ access }: Visit, feed: FeedId, { key }: NewOwnerKey): Promise<string | null> {
  const entry = await access.enterKey(feed, key);
  return entry.kind === 'in' ? entry.cookie : null;
}

async function revoke(deciding: Deciding, key: string): Promise<Answer> {
  const { visit, feed, actor, language } = deciding;
  const outcome = await visit.owner.revokeKey(feed, key, actor);
  if (outcome.kind === 'done') return back(deciding, 'revoked');
  const message = inLanguage(outcome.text, language);
  return data({ intent: 'revoke', typed: {}, faults: [{ field: '', message }], key: null }, 409);
}

/** A key is in the answer to its form and nowhere else: no address leads to it. */
function shown(
  ...[{ language }, intent, outcome, cookie = null]: [Deciding, string, Outcome<NewOwnerKey>, (string | null)?]
): Answer {
  const headers = { 'cache-control': 'private, no-store', ...(cookie !== null && { 'set-cookie': cookie }) };
  if (outcome.kind === 'done') return data({ intent, typed: {}, faults: [], key: outcome.value.key }, { headers });
  const message = inLanguage(outcome.text, language);
  return data({ intent, typed: {}, faults: [{ field: '', message }], key: null }, 409);
}
