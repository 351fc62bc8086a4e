import { readFileSync } from 'node:fs';
import type { SourceEvent } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { jsonLd } from '../json-ld.adapter.js';

/** A conversation with a city of our own invention. */
export const conversation = { adapter: jsonLd, feedUrl: 'https://musterstadt.example/mitte/termine' };

/** An answer from the folder of fixtures. */
export const fixture = (file: string, contentType: string, entries: number): Answer => ({
  name: file,
  purpose: 'page',
  contentType,
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const page = fixture('page.html', 'text/html; charset=utf-8', 3);
export const file = fixture('events.jsonld', 'application/ld+json', 6);
export const hostile = fixture('hostile.json', 'application/ld+json', 1);

/** A page with these blocks, as they stand. */
export const pageOf = (...blocks: readonly string[]): Answer =>
  withBody(
    page,
    `<html><head>${blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('')}</head></html>`,
  );

/** The events among what was read. */
export const eventsOf = (outputs: readonly Output<unknown>[]): readonly SourceEvent[] =>
  outputs.flatMap((output) => (output.kind === 'event' ? [output.event] : []));

/** What a page with this event becomes. */
export const outputsWith = async (members: object): Promise<readonly Output<unknown>[]> => {
  const event = { '@type': 'Event', '@id': '#e', name: 'Treffen', startDate: '2026-03-05', ...members };
  return readAnswer(conversation, pageOf(JSON.stringify(event)));
};

/** The event of such a page. */
export const eventWith = async (members: object): Promise<SourceEvent | undefined> =>
  eventsOf(await outputsWith(members))[0];
