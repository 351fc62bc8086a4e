import { DEFAULT_TIME_ZONE, inLanguage } from '@navigator/shared';
import type { FeedNotices, Language, Notice } from '@navigator/shared';
import { data } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { formatInstant } from '../../format/dates.js';
import { enter, frameOf } from './frame.js';
import type { NoticesView } from './notices-view.js';
import { ownerWordsIn } from './words.js';

/** Reads how the people of a feed are told. */
export async function readNotices(visit: Visit, url: URL, name: string): Promise<NoticesView> {
  const entered = await enter(visit, url, name);
  const { feed, language, who } = entered;
  const settings = await visit.owner.settings(feed);
  if (settings === null) throw data(null, 404);
  const { mail, webhook, items } = await visit.notices.of(feed);
  const canChange = who.kind === 'owner';
  return {
    frame: frameOf(visit, entered, { tab: 'notices', source: settings.name, url }),
    canChange,
    mail: {
      isOffered: mail.isOffered,
      address: canChange ? (mail.address ?? '') : '',
      trouble: mail.text && inLanguage(mail.text, language),
    },
    webhook: canChange ? webhookOf(webhook, language) : null,
    items: items.map((notice) => itemOf(notice, language)),
  };
}

function webhookOf(webhook: FeedNotices['webhook'], language: Language): NoticesView['webhook'] {
  if (webhook === null) return null;
  const { webhookState } = ownerWordsIn(language).notices;
  const { url, state, text } = webhook;
  return { url, state: webhookState[state], trouble: text && inLanguage(text, language) };
}

function itemOf({ id, type, by, at, state, attempts }: Notice, language: Language): NoticesView['items'][number] {
  const words = ownerWordsIn(language).notices;
  const [last] = attempts;
  return {
    key: id,
    when: formatInstant(at, DEFAULT_TIME_ZONE, language),
    what: `${words.types[type]} (${words.by[by]})`,
    state: words.states[state],
    last: last === undefined ? null : inLanguage(last.text, language),
  };
}
