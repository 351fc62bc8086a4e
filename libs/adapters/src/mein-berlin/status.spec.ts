import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import { conversation, listOf, oldPlans, recordOf, recordsOf, remarksOn, statusesIn } from './test/lists.js';

describe('the state of an entry without dates', () => {
  const flagOf = async (row: object): Promise<unknown> =>
    recordsOf(await readAnswer(conversation, listOf({ title: 'A', url: '/a/', ...row })))[0]?.flag;
  const plan = { type: 'plan', participation: 1, participation_active: true };
  const plan2026 = { ...plan, tile_image_alt_text: '' };

  it.each([
    ['a plan of 2021 that runs', { ...plan, status: 0 }, null],
    ['a plan of 2021 that is done', { ...plan, status: 1, participation_active: false }, 'closed'],
    ['a plan of 2026 that runs', { ...plan2026, status: 0 }, 'open'],
    ['one that runs, with its code as text', { ...plan2026, status: '0' }, 'open'],
    ['one that runs and only informs', { ...plan2026, status: 0, participation: 0 }, null],
    ['one that runs without activity', { ...plan2026, status: 0, participation_active: false }, null],
    ['one of 2026 that is done', { ...plan2026, status: 2, participation_active: false }, 'closed'],
    ['one with 1 and activity', { ...plan2026, status: 1 }, null],
    ['one without a code', plan2026, null],
    ['a project of 2021 with 0', { type: 'project', status: 0, participation_active: true }, null],
    ['a project of 2021 with 1', { type: 'project', status: 1, participation_active: false }, null],
    ['a project of 2026 that runs', { type: 'project', id: 7, status: 0 }, 'open'],
    ['a project of 2026 that will run', { type: 'project', id: 7, status: 1, participation_active: true }, 'planned'],
    ['a project with the 1 of 2021', { type: 'project', id: 7, status: 1, participation_active: false }, null],
    ['a project that was never published', { type: 'project', id: 7, status: 2, participation_active: false }, null],
  ])('%s', async (_, row, flag) => {
    expect(await flagOf(row)).toBe(flag);
  });

  it('is remarked where the code does not tell it (Q22, Q26)', async () => {
    const outputs = await readAnswer(conversation, oldPlans);
    expect(remarksOn(outputs, 'plan:/vorhaben/2021-00196')).toContainEqual({
      code: 'status-unclear',
      value: 'status: 0',
    });
    expect((await recordOf(oldPlans, 'plan:/vorhaben/2021-00196'))?.sourceStatus).toBe('0');
  });

  it('makes no plan of 2021 open (Q22)', async () => {
    expect(await statusesIn(oldPlans)).toEqual({
      'plan:/vorhaben/2021-00196': { status: 'unknown', basis: 'none' },
      'plan:/vorhaben/2020-00042': { status: 'unknown', basis: 'none' },
      'plan:/vorhaben/2019-00007': { status: 'closed', basis: 'source' },
    });
  });
});
