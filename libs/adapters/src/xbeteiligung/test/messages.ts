import { readFileSync } from 'node:fs';
import type { SourceRecord } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { readMessage, type Faulty, type Message } from '../read-message.js';
import { xbeteiligung } from '../xbeteiligung.adapter.js';

/** A conversation about messages of our own invention. */
export const conversation = { adapter: xbeteiligung, feedUrl: 'https://plan.example/messages' };

/** A message from the folder of fixtures. */
export const fixture = (file: string): Answer => ({
  name: file,
  purpose: 'messages',
  contentType: 'application/xml',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries: 1,
});

export const initiated = fixture('0451-1.2.xml');
export const updated = fixture('0402-1.4.xml');
export const regional = fixture('0351-1.3.xml');
export const deleted = fixture('0459-1.2.xml');
export const hostile = fixture('hostile.xml');

export const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** The container of an inbox with these messages, in their order of arrival. */
export const containerOf = (...messages: readonly string[]): Answer => ({
  ...withBody(
    initiated,
    JSON.stringify(messages.map((xml, index) => ({ receivedAt: `2026-03-01T10:0${index}:00Z`, xml }))),
  ),
  name: 'container.json',
  contentType: 'application/json',
  entries: messages.length,
});

/** A message with some of its words replaced. */
export const changed = (answer: Answer, ...words: readonly (readonly [from: string | RegExp, to: string])[]): string =>
  words.reduce((text, [from, to]) => text.replace(from, to), textOf(answer));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A message that has to be one. */
export const messageIn = (text: string): Message => {
  const message = readMessage(bytesOf(text));
  if (message.kind === 'faulty') throw new Error(`${message.code}: ${message.detail}`);
  return message;
};

/** A message that has to be faulty. */
export const faultIn = (text: string): Faulty => {
  const message = readMessage(bytesOf(text));
  if (message.kind === 'message') throw new Error(`${message.type} is sound`);
  return message;
};

/** The records among what was read. */
export const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

/** What becomes of the messages of an inbox: ids with the round and title, or the ids of what was deleted. */
export const fateOf = async (...messages: readonly string[]): Promise<readonly string[]> =>
  (await readAnswer(conversation, containerOf(...messages))).flatMap((output) => {
    if (output.kind === 'record') return [`${output.record.sourceId} ${output.record.title}`];
    return output.kind === 'skipped' ? [`${output.sourceId ?? ''} ${output.code}`] : [];
  });
