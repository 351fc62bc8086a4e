import { DEFAULT_TIME_ZONE } from '@navigator/shared';
import type { Language, OwnerKey } from '@navigator/shared';
import { data } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { formatInstant } from '../../format/dates.js';
import { enter, frameOf } from './frame.js';
import type { Entered } from './frame.js';
import type { KeyLine, KeysView } from './keys-view.js';
import { ownerWordsIn } from './words.js';

/** Reads the keys of a feed, those in use first. */
export async function readKeys(visit: Visit, url: URL, name: string): Promise<KeysView> {
  const entered = await enter(visit, url, name);
  const [settings, keys] = await Promise.all([visit.owner.settings(entered.feed), visit.owner.keys(entered.feed)]);
  if (settings === null) throw data(null, 404);
  const inUse = keys.filter(({ revokedAt }) => revokedAt === null);
  const ended = keys.filter(({ revokedAt }) => revokedAt !== null).toReversed();
  return {
    frame: frameOf(visit, entered, { tab: 'keys', source: settings.name, url }),
    keys: [...inUse, ...ended].map((key) => lineOf(key, entered, entered.language)),
    canChange: entered.who.kind === 'owner',
  };
}

function lineOf({ id, name, createdAt, usedAt, revokedAt }: OwnerKey, { who }: Entered, language: Language): KeyLine {
  const words = ownerWordsIn(language).keys;
  const when = (iso: string): string => formatInstant(iso, DEFAULT_TIME_ZONE, language);
  return {
    id,
    name,
    created: when(createdAt),
    used: usedAt === null ? words.never : when(usedAt),
    revoked: revokedAt === null ? null : words.revokedAt(when(revokedAt)),
    isYours: who.kind === 'owner' && who.key === id,
  };
}
