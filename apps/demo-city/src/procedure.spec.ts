import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, monthOf, today } from './calendar.js';
import { demoCities } from './cities.js';
import { radiusOf, type Point } from './geometry.js';
import { procedureById, procedureOf, proceduresAt, type DemoProcedure } from './procedure.js';
import { placesOf } from './places.js';
import { between, randomFrom } from './random.js';

const NOW = new Date('2026-11-22T10:00:00Z');

const everywhereAt = (now: Date): readonly DemoProcedure[] => demoCities.flatMap((city) => proceduresAt(city, now));

const isOpenOn =
  (day: string) =>
  ({ start, end }: DemoProcedure): boolean =>
    start <= day && (end === null || day <= end);

/** Days spread over three years, at odd hours. */
const someDays = (): readonly Date[] => {
  const random = randomFrom('spec');
  return Array.from(
    { length: 40 },
    () => new Date(Date.UTC(2026, 0, 1) + between(random, 0, 3 * 365 * 24) * 3_600_000),
  );
};

const samples = someDays().map((now) => ({ day: today(now), all: everywhereAt(now) }));

describe('the procedures of the imaginary cities', () => {
  it('are about 400 in 12 cities, the larger cities having more', () => {
    const counts = demoCities.map((city) => proceduresAt(city, NOW).length);
    expect(demoCities).toHaveLength(12);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(380);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(450);
    expect(counts.at(0)).toBeGreaterThan(2 * (counts.at(-1) ?? 0));
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });

  it('are the same whenever they are asked for', () => {
    const later = new Date('2027-02-03T22:30:00Z');
    const known = new Map(everywhereAt(NOW).map((procedure) => [procedure.id, procedure]));
    const still = everywhereAt(later).filter(({ id }) => known.has(id));
    expect(still.length).toBeGreaterThan(350);
    for (const procedure of still) expect(procedure).toEqual(known.get(procedure.id));
  });

  it('begin in their month, from five years back to half a year ahead', () => {
    const months = everywhereAt(NOW).map(({ start, month }) => {
      expect(monthOf(start)).toBe(month);
      return month;
    });
    expect(Math.min(...months)).toBe(monthOf('2021-11-01'));
    expect(Math.max(...months)).toBe(monthOf('2027-05-01'));
  });

  it('stay for the whole month, by the clock of the cities', () => {
    const ids = (instant: string): readonly string[] => everywhereAt(new Date(instant)).map(({ id }) => id);
    expect(ids('2026-10-31T23:00:00Z')).toEqual(ids('2026-11-30T22:59:59Z'));
    expect(ids('2026-10-31T22:59:59Z')).not.toEqual(ids('2026-10-31T23:00:00Z'));
  });

  it('lose at most one of a city that has not ended when a month passes', () => {
    const months = Array.from({ length: 25 }, (_, index) => monthOf('2026-01-01') + index);
    for (const city of demoCities) {
      const lists = months.map((month) => proceduresAt(city, new Date(`${dayOf(month, 15)}T12:00:00Z`)));
      const lost = lists.slice(1).map((after, index) => {
        const stays = new Set(after.map(({ id }) => id));
        const day = dayOf((months[index] ?? 0) + 1, 15);
        return lists[index]?.filter(({ id, end }) => !stays.has(id) && (end === null || end >= day)).length;
      });
      expect(lost).toHaveLength(24);
      expect(Math.max(...lost.map((count) => count ?? Infinity))).toBeLessThanOrEqual(1);
    }
  });

  it('are open in good number on any day, some ending within the week, some without an end, some planned', () => {
    for (const { day, all } of samples) {
      const open = all.filter(isOpenOn(day));
      expect(open.length).toBeGreaterThanOrEqual(40);
      expect(open.filter(({ end }) => end !== null && end <= addDays(day, 7)).length).toBeGreaterThan(0);
      expect(open.filter(({ end }) => end === null).length).toBeGreaterThan(3);
      expect(all.filter(({ start }) => start > day).length).toBeGreaterThan(20);
    }
  });

  it('never share a title, an id or a description', () => {
    for (const { all } of samples) {
      for (const key of ['title', 'id', 'description'] as const) {
        expect(new Set(all.map((procedure) => procedure[key])).size).toBe(all.length);
      }
    }
  });

  it('are told in two to five whole sentences without gaps left open', () => {
    for (const { title, description } of everywhereAt(NOW)) {
      expect(`${title} ${description}`).not.toMatch(/[{}]|undefined|\s{2}/);
      expect(description).toMatch(/^\p{Lu}.{80,}[.?]$/u);
      expect(description.match(/[.?!](\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('name a district unless they concern the whole city', () => {
    for (const city of demoCities) {
      for (const { title, district, office } of proceduresAt(city, NOW)) {
        if (district === null) expect(`${title} ${office}`).toContain(city.name);
        else expect(placesOf(city.slug, 'district')).toContain(district);
      }
    }
  });

  it('end after they begin', () => {
    for (const { start, end } of everywhereAt(NOW)) if (end !== null) expect(end > addDays(start, 13)).toBe(true);
  });

  it('are found again by their id, also when the list has dropped them', () => {
    for (const city of demoCities) {
      const old = procedureOf(city, monthOf('2019-03-01')) ?? proceduresAt(city, NOW).at(0);
      expect(procedureById(city, old?.id ?? '')).toEqual(old);
    }
    expect(demoCities.map((city) => procedureById(city, 'rathausplatz-202611'))).toEqual(demoCities.map(() => null));
    expect(demoCities.map((city) => procedureById(city, 'nobody'))).toEqual(demoCities.map(() => null));
  });
});

describe('their places', () => {
  it('are closed rings near their city, or points, or nothing', () => {
    for (const city of demoCities) {
      for (const { outline, point } of proceduresAt(city, NOW)) {
        if (outline) {
          expect(outline.at(0)).toEqual(outline.at(-1));
          expect(outline.length).toBeGreaterThanOrEqual(5);
          expect(signedArea(outline)).toBeGreaterThan(0);
        }
        for (const corner of [...(outline ?? []), ...(point ? [point] : [])]) {
          expect(metres(corner, city.centre)).toBeLessThan(radiusOf(city) + 1_500);
        }
      }
    }
  });

  it('measure from a block to a district', () => {
    for (const { outline } of everywhereAt(NOW)) {
      if (!outline) continue;
      const widest = Math.max(...outline.flatMap((one) => outline.map((other) => metres(one, other))));
      expect(widest).toBeGreaterThan(230);
      expect(widest).toBeLessThan(1_600);
    }
  });

  it('are of every sort: area, point alone, and none', () => {
    const all = everywhereAt(NOW);
    expect(all.filter(({ outline }) => outline).length).toBeGreaterThan(200);
    expect(all.filter(({ outline, point }) => !outline && point).length).toBeGreaterThan(20);
    expect(all.filter(({ point }) => !point).length).toBeGreaterThan(20);
  });
});

function metres([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot((x1 - x2) * 111_320 * Math.cos((y1 * Math.PI) / 180), (y1 - y2) * 111_320);
}

/** Positive when the ring runs counter-clockwise. */
function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
