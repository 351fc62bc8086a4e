import { readFileSync } from 'node:fs';
import type { SourceEvent } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { rss } from '../rss.adapter.js';

/** A conversation with a city of our own invention. */
export const conversation = { adapter: rss, feedUrl: 'https://musterstadt.example/rss' };

/** A feed from the folder of fixtures. */
export const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'feed',
  contentType: 'application/xml',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const rss2 = fixture('rss-2.0.xml', 5);
export const rss1 = fixture('rss-1.0.xml', 1);
export const rss091 = fixture('rss-0.91.xml', 1);
export const atom = fixture('atom.xml', 2);
export const hostile = fixture('hostile.xml', 1);

/** The events among what was read. */
export const eventsOf = (outputs: readonly Output<unknown>[]): readonly SourceEvent[] =>
  outputs.flatMap((output) => (output.kind === 'event' ? [output.event] : []));

/** A feed with this item, which has a title, an id and a day unless it says otherwise. */
export const feedOf = (item: string): Answer => {
  const members = [
    ['title', '<title>Neues</title>'],
    ['guid', '<guid isPermaLink="false">n</guid>'],
    ['pubDate', '<pubDate>Mon, 02 Feb 2026 12:00:00 GMT</pubDate>'],
  ].map(([name = '', element = '']) => (item.includes(`<${name}`) ? '' : element));
  return withBody(
    rss2,
    `<rss version="2.0" ${NAMESPACES}><channel><item>${members.join('')}${item}</item></channel></rss>`,
  );
};

const NAMESPACES =
  'xmlns:georss="http://www.georss.org/georss" xmlns:ev="http://purl.org/rss/1.0/modules/event/" xmlns:media="http://search.yahoo.com/mrss/"';

/** What a feed with this item becomes. */
export const outputsWith = async (item: string): Promise<readonly Output<unknown>[]> =>
  readAnswer(conversation, feedOf(item));

/** The event of such a feed. */
export const eventWith = async (item: string): Promise<SourceEvent | undefined> => eventsOf(await outputsWith(item))[0];
