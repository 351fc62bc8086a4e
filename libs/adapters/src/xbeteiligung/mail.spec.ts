import { describe, expect, it } from '@jest/globals';
import { Mail } from './mail.js';
import type { Message } from './read-message.js';
import { deleted, initiated, messageIn, textOf } from './test/messages.js';

const first = messageIn(textOf(initiated));
const deletion = messageIn(textOf(deleted));

/** The first message under another id, written at another time, for another round. */
const letter = (messageId: string, written: string | null, round = '2'): Message => ({
  ...first,
  messageId,
  createdAt: written === null ? null : new Date(written),
  record: first.record && { ...first.record, sourceId: `kommunal:plan-7#${round}`, title: messageId },
});

const fateOf = (...messages: readonly Message[]): readonly string[] => {
  const mail = new Mail();
  for (const message of messages) mail.take(message, new Date('2026-02-03T00:00:00Z'));
  return [...mail.outputs(0)].flatMap((output) => {
    if (output.kind === 'record') return [output.record.title];
    return output.kind === 'skipped' ? [`-${output.sourceId ?? ''}`] : [];
  });
};

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

describe('the mail of an inbox', () => {
  it('Q47: comes to the same in every order of arrival', () => {
    const messages = [
      letter('a', '2026-02-01T00:00:00Z'),
      letter('b', '2026-02-02T00:00:00Z'),
      letter('c', '2026-02-10T00:00:00Z', '3'),
      deletion,
    ];
    const fates = permutations(messages).map((order) => JSON.stringify(fateOf(...order).toSorted()));
    expect(fates).toHaveLength(24);
    expect(new Set(fates)).toEqual(new Set([JSON.stringify(['-kommunal:plan-7#2', 'c'])]));
  });

  it('lets a deletion come last among messages of the same instant', () => {
    const written = '2026-02-09T11:00:00.000Z';
    expect(fateOf(deletion, letter('z', written))).toEqual(['-kommunal:plan-7#2']);
  });

  it('lets the id decide where nothing else does, so that it is the same tomorrow', () => {
    const [one, other] = [letter('a', '2026-02-01T00:00:00Z'), letter('b', '2026-02-01T00:00:00Z')];
    expect([fateOf(one, other), fateOf(other, one)]).toEqual([['b'], ['b']]);
  });

  it('takes the time of arrival for a message that tells none', () => {
    expect(fateOf(letter('late', '2026-02-04T00:00:00Z'), letter('undated', null))).toEqual(['late']);
    expect(fateOf(letter('early', '2026-02-02T00:00:00Z'), letter('undated', null))).toEqual(['undated']);
  });

  it('remembers nothing of a procedure that is back', () => {
    expect(fateOf(deletion, letter('again', '2026-03-01T00:00:00Z'))).toEqual(['again']);
    expect(fateOf(first, deletion, letter('again', '2026-03-01T00:00:00Z'))).toEqual(['again']);
  });

  it('counts its outputs on from what was rejected', () => {
    const mail = new Mail();
    mail.take(deletion, null);
    expect([...mail.outputs(7)]).toEqual([
      { kind: 'skipped', sourceId: 'kommunal:plan-7', position: 7, code: 'deleted-at-source' },
    ]);
  });
});
