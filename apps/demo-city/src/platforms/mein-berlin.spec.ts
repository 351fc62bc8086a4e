import { describe, expect, it } from '@jest/globals';
import { ask, expected, jsonAt, objects, shapesOf, textAt } from './test/ask.js';

type Version = '2021' | '2026';
const rows = (version: Version, list: string): ReturnType<typeof objects> =>
  objects(jsonAt(`mein-berlin-${version}`, `/api/${list}/`));
const membersOf = (version: Version, list: string): ReadonlySet<string> => {
  const [shape = '', ...others] = shapesOf(rows(version, list));
  expect(others).toEqual([]);
  return new Set(shape.split(' '));
};

describe('a platform like Berlin’s', () => {
  it('has in 2021 rows without ids and alternative texts, and a text that tells of participation', () => {
    expect(membersOf('2021', 'projects')).toEqual(
      new Set(
        'type subtype title url organisation tile_image tile_image_copyright point point_label cost district topics access status participation_string participation_active participation participation_display description future_phase active_phase past_phase plan_url plan_title published_projects_count created_or_modified'.split(
          ' ',
        ),
      ),
    );
    expect(membersOf('2021', 'plans')).toEqual(
      new Set(
        'type subtype title url organisation point point_label cost district topics status participation participation_string participation_active published_projects_count created_or_modified'.split(
          ' ',
        ),
      ),
    );
  });

  it('has in 2026 ids and alternative texts', () => {
    const members = membersOf('2026', 'projects');
    for (const member of ['id', 'tile_image_alt_text', 'active_phase']) expect(members).toContain(member);
    expect(members).not.toContain('participation_display');
  });

  it('wrote "" for no place, UTC with a blank and 1 for what is done; it writes null, local times and 2', () => {
    const [old, recent] = [rows('2021', 'projects'), rows('2026', 'projects')];
    expect(old.some(({ point }) => point === '')).toBe(true);
    expect(recent.some(({ point }) => point === null)).toBe(true);
    expect(new Set(old.map(({ status }) => status))).toEqual(new Set([0, 1]));
    expect(new Set(recent.map(({ status }) => status))).toEqual(new Set([0, 1, 2]));
    const ends = (list: typeof old): readonly unknown[] => list.map(({ past_phase: end }) => end).filter((end) => end);
    for (const end of ends(old)) expect(end).toMatch(/^\d{4}-\d\d-\d\d 2[12]:59:00\+00:00$/);
    for (const end of ends(recent)) expect(end).toMatch(/^\d{4}-\d\d-\d\dT23:59:00\+0[12]:00$/);
  });

  it('tells pages by path, and every procedure once', () => {
    for (const version of ['2021', '2026'] as const) {
      const all = [...rows(version, 'projects'), ...rows(version, 'plans')];
      expect(new Set(all.map(({ url }) => url)).size).toBe(expected(`mein-berlin-${version}`).procedures.length);
      for (const { url } of all) expect(url).toMatch(/^\/(?:projekte|vorhaben)\/[a-z0-9-]+\/$/);
      expect(rows(version, 'extprojects')).toEqual([]);
    }
  });

  it('is known by its scripts, and has no other lists', () => {
    expect(textAt('mein-berlin-2026', '/')).toContain('/static/adhocracy4.js');
    expect(ask('mein-berlin-2026', '/api/modules/').status).toBe(404);
  });
});
