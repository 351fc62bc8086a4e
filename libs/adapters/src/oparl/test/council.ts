import { readFileSync } from 'node:fs';
import type { SourceEvent } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { oparl } from '../oparl.adapter.js';

/** A conversation with a council of our own invention. */
export const conversation = { adapter: oparl, feedUrl: 'https://rathaus.example/oparl/v1/system' };

/** An answer from the folder of fixtures. */
export const fixture = (file: string, purpose: string, entries: number): Answer => ({
  name: file,
  purpose,
  contentType: 'application/json; charset=utf-8',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const system = fixture('system.json', 'entry', 0);
export const bodies = fixture('bodies.json', 'bodies', 0);
export const papers = fixture('papers-1.json', 'papers:0', 4);
export const lastPapers = fixture('papers-2.json', 'papers:0', 2);
export const meetings = fixture('meetings.json', 'meetings:0', 6);
export const single = fixture('meeting-9.json', 'meeting:0', 1);
export const hostile = fixture('hostile.json', 'entry', 2);

/** The text of a fixture. */
export const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** The events among what was read. */
export const eventsOf = (outputs: readonly Output<unknown>[]): readonly SourceEvent[] =>
  outputs.flatMap((output) => (output.kind === 'event' ? [output.event] : []));

/** What one object, pasted as it is, becomes. */
export const outputsOf = async (kind: string, members: object): Promise<readonly Output<unknown>[]> => {
  const object = {
    id: 'https://rathaus.example/oparl/v1/x/1',
    type: `https://schema.oparl.org/1.1/${kind}`,
    ...members,
  };
  return readAnswer(conversation, withBody(system, JSON.stringify(object)));
};

/** The first event that one object becomes. */
export const eventOf = async (kind: string, members: object): Promise<SourceEvent | undefined> =>
  eventsOf(await outputsOf(kind, members))[0];
