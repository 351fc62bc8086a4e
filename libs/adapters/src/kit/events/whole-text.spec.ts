import { describe, expect, it } from '@jest/globals';
import { chunks } from '../test/reading.js';
import { eventOutput, keyOf, Once, rejected, skipped } from './source-event.js';
import { readJson, readText } from './whole-text.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an answer as one text', () => {
  it('is put together, without the mark before it', async () => {
    expect(await readText(chunks(bytes('\uFEFF {"a":"ü"} '), 3), '')).toEqual({
      kind: 'text',
      text: '{"a":"ü"}',
      remarks: [],
    });
  });

  it('Q37: is Windows-1252 where it is not UTF-8, and says so', async () => {
    expect(await readText(chunks(new Uint8Array([0x80, 0xfc]), 1), 'text/html; charset=utf-8')).toMatchObject({
      text: '€ü',
      remarks: [{ code: 'charset-guessed' }],
    });
  });

  it('Q34: is none where it is empty', async () => {
    expect(await readText(chunks(bytes('  \n'), 1), '')).toMatchObject({ failure: { code: 'empty-answer' } });
  });

  it('is none where it never ends', async () => {
    async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
      await Promise.resolve();
      for (;;) yield new Uint8Array(1024 * 1024);
    }
    expect(await readText(endless(), '')).toMatchObject({ failure: { code: 'not-this-format' } });
  });
});

describe('a text as JSON', () => {
  it.each([
    ['{"a":[1', 'truncated'],
    ['{"a":"b', 'truncated'],
    ['{a}', 'not-json'],
    ['kein Wort', 'not-json'],
    ['<!doctype html><title>Wartung</title>', 'html-instead-of-data'],
  ])('%s is %s', (text, code) => {
    expect(readJson(text)).toMatchObject({ kind: 'failed', failure: { code } });
  });

  it('is what it says', () => {
    expect(readJson('[1]')).toEqual({ kind: 'json', value: [1] });
  });
});

describe('what became of an entry', () => {
  const told = {
    ...({ key: 'k', kind: 'meeting', title: 'T', place: null, url: null } as const),
    times: { start: '2026-03-05T17:00:00.000Z', end: null },
    about: { urls: [], names: [], territoryKey: null },
    documents: [],
  };

  it('holds only what was told', () => {
    expect(eventOutput({ ...told, point: null, isCancelled: false }, []).event.event).toEqual({
      ...{ title: 'T', start: '2026-03-05T17:00:00.000Z', end: null, place: null, url: null },
    });
    expect(eventOutput({ ...told, point: [9, 53], isCancelled: true }, []).event.event).toMatchObject({
      point: [9, 53],
      isCancelled: true,
    });
  });

  it('passes once for each key', () => {
    const once = new Once();
    const event = eventOutput({ ...told, point: null, isCancelled: false }, []);
    expect(once.pass(event, 0).kind).toBe('event');
    expect(once.pass(event, 1)).toEqual({ kind: 'skipped', sourceId: 'k', position: 1, code: 'duplicate-id' });
    expect(once.pass(rejected(2, 'id-missing', null), 2)).toMatchObject({ kind: 'rejected', value: 'entry 3' });
  });

  it('is known by no key that is too long to keep', () => {
    expect(keyOf(' a ')).toBe('a');
    expect([keyOf('x'.repeat(501)), keyOf(' '), keyOf(null)]).toEqual([null, null, null]);
    expect(skipped(0, 'event-undated', 'x'.repeat(600))).toMatchObject({ sourceId: 'x'.repeat(500) });
  });
});
