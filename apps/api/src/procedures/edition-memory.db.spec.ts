import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Filter } from '@navigator/shared';
import { Edition } from './edition.js';
import { EditionMemory, isCommon } from './edition-memory.js';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples();

let memory: EditionMemory<number>;
let worked = 0;
const workOut = (): Promise<number> => Promise.resolve((worked += 1));

beforeAll(() => {
  memory = new EditionMemory(example.reading.app.get(Edition, { strict: false }), 2);
});
afterAll(() => {
  expect(example.reading.logged).toEqual([]);
});

describe('the memory of an edition', () => {
  it('works an answer out once, however many ask at a time', async () => {
    const answers = await Promise.all(['a', 'a', 'a'].map((question) => memory.recall(question, workOut)));
    expect(answers).toEqual([1, 1, 1]);
  });

  it('keeps no more than its size: the oldest goes', async () => {
    expect(await memory.recall('b', workOut)).toBe(2);
    expect(await memory.recall('c', workOut)).toBe(3);
    expect(await memory.recall('b', workOut)).toBe(2);
    expect(await memory.recall('a', workOut)).toBe(4);
  });

  it('keeps no failure', async () => {
    const fail = (): Promise<number> => Promise.reject(new Error('the database is away'));
    await expect(memory.recall('d', fail)).rejects.toThrow('away');
    expect(await memory.recall('d', workOut)).toBe(5);
  });

  it('forgets everything when the data changes', async () => {
    expect(await memory.recall('d', workOut)).toBe(5);
    await example.database.db.execute('update data_version set version = version + 1', []);
    expect(await memory.recall('d', workOut)).toBe(6);
  });

  it('forgets everything when a day begins, without any change of the data', async () => {
    example.reading.clock.set('2026-03-11T12:00:00Z');
    expect(await memory.recall('d', workOut)).toBe(7);
  });
});

describe('a filter worth remembering', () => {
  it('is one that many choose, not what one person types or where one stands', () => {
    const common: readonly Filter[] = [{}, { status: ['open'], from: '2026-01-01' }];
    const ownWords: readonly Filter[] = [{ q: 'weg' }, { bbox: [9, 53, 10, 54] }, { near: [10, 53.5], radius: 500 }];
    expect(common.every(isCommon)).toBe(true);
    expect(ownWords.some(isCommon)).toBe(false);
  });
});
