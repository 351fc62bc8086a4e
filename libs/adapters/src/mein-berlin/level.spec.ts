import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import { conversation, listOf, recordsOf, remarksOn } from './test/lists.js';

const PLAN = { type: 'plan', title: 'A', url: '/vorhaben/1/', tile_image_alt_text: '' };

describe('the level of participation', () => {
  it.each([
    [0, 'information'],
    [1, 'consultation'],
    ['2', 'cooperation'],
    [3, 'decision'],
  ])('of a plan is told by its code: %j is %s', async (participation, level) => {
    const [record] = recordsOf(await readAnswer(conversation, listOf({ ...PLAN, participation })));
    expect(record).toMatchObject({ level });
    expect(record).not.toHaveProperty('levelLabel');
  });

  it('is counted under its code where nobody knows it', async () => {
    const outputs = await readAnswer(conversation, listOf({ ...PLAN, participation: 4 }));
    expect(recordsOf(outputs)[0]).toMatchObject({ levelLabel: 'participation: 4' });
    expect(remarksOn(outputs, 'plan:/vorhaben/1')).toContainEqual({
      code: 'level-unknown',
      value: 'participation: 4',
    });
  });

  it.each([
    ['a project, which writes 1 whatever it is', { ...PLAN, type: 'project', id: 1, participation: 1 }],
    [
      'a plan of 2021, whose codes meant something else (Q22)',
      { ...PLAN, tile_image_alt_text: undefined, participation: 1 },
    ],
    ['a plan without a code', PLAN],
    ['a plan with something else', { ...PLAN, participation: 'viel' }],
  ])('is not told by %s', async (_, row) => {
    const [record] = recordsOf(await readAnswer(conversation, listOf(row)));
    expect(record?.title).toBe('A');
    expect(record).not.toHaveProperty('level');
    expect(record).not.toHaveProperty('levelLabel');
  });
});
