import { describe, expect, it } from '@jest/globals';
import { answerDemo } from './answer.js';
import { addDays, today } from './calendar.js';
import { demoCities } from './cities.js';
import { proceduresAt } from './procedure.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const BASE = 'http://127.0.0.1:3000';
const cities = demoCities.filter(({ format }) => format === 'mein-berlin');

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ask = (slug: string, list: string, now = NOW) =>
  answerDemo(new URL(`demo://${slug}/api/${list}/`), now, { baseUrl: BASE });

function rowsOf(slug: string, list: string, now = NOW): readonly Json[] {
  const body: unknown = JSON.parse(ask(slug, list, now).body);
  if (!Array.isArray(body) || !body.every(isObject)) throw new Error(`${slug} answered no ${list}`);
  return body;
}

const everywhere = (list: string, now = NOW): readonly Json[] => cities.flatMap(({ slug }) => rowsOf(slug, list, now));

const PLAN_KEYS =
  'type subtype title url organisation district point point_label topics tile_image tile_image_alt_text tile_image_copyright created_or_modified status participation participation_active participation_string cost published_projects_count';

describe('a city with a platform like Berlin’s', () => {
  it('is one of two, and lists in every one what it has', () => {
    expect(cities).toHaveLength(2);
    for (const { slug } of cities) {
      expect(rowsOf(slug, 'projects').length).toBeGreaterThan(15);
      expect(rowsOf(slug, 'extprojects')).toEqual([]);
    }
  });

  it('lists every procedure once, as a project or, without an end, as a plan once it has begun', () => {
    for (const city of cities) {
      const listed = ['projects', 'plans'].flatMap((list) => rowsOf(city.slug, list).map(({ title }) => title));
      const expected = proceduresAt(city, NOW).filter(({ start, end }) => end !== null || start <= today(NOW));
      expect(listed.toSorted()).toEqual(expected.map(({ title }) => title).toSorted());
    }
  });

  it('has plans without an id, a description or dates', () => {
    const someTimes = [2024, 2025, 2026, 2027].map((year) => new Date(Date.UTC(year, 5, 1)));
    const plans = someTimes.flatMap((now) => everywhere('plans', now));
    expect(plans.length).toBeGreaterThan(2);
    for (const plan of plans) {
      expect(Object.keys(plan).toSorted()).toEqual(PLAN_KEYS.split(' ').toSorted());
      expect(plan).toMatchObject({ type: 'plan', subtype: 'plan', status: 0, participation_active: true });
    }
  });

  it('gives every project an id that it keeps', () => {
    for (const { slug } of cities) {
      const before = new Map(rowsOf(slug, 'projects').map(({ id, title }) => [id, title]));
      expect(before.size).toBe(rowsOf(slug, 'projects').length);
      for (const { id, title } of rowsOf(slug, 'projects', new Date('2027-03-01T10:00:00Z'))) {
        if (before.has(id)) expect(title).toBe(before.get(id));
      }
    }
  });

  it('tells of each project one module: running, future or past, with the code of 2026', () => {
    const rows = everywhere('projects');
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set([0, 1, 2]));
    for (const { status, active_phase, future_phase, past_phase, participation_active } of rows) {
      const told = [active_phase, future_phase, past_phase].map((phase) => phase !== false);
      expect(told).toEqual([status === 0, status === 1, status === 2]);
      expect(participation_active).toBe(status !== 2);
    }
  });

  it('shows what is planned before it begins', () => {
    const planned = everywhere('projects').filter(({ status }) => status === 1);
    expect(planned.length).toBeGreaterThan(2);
    for (const { future_phase } of planned) {
      expect(future_phase).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$/);
      expect(String(future_phase) > '2026-11-22').toBe(true);
    }
  });

  it('counts the days to the end, which is the end of a local day', () => {
    const running = everywhere('projects').flatMap(({ active_phase: phase }) => (Array.isArray(phase) ? [phase] : []));
    expect(running.length).toBeGreaterThan(2);
    for (const phase of running) {
      const [progress, left, end] = phase.map(String);
      expect(Number(progress) >= 0 && Number(progress) <= 100).toBe(true);
      expect(end).toMatch(/T23:59:00\+0[12]:00$/);
      expect(addDays('2026-11-22', Number.parseInt(left ?? '', 10) - 1)).toBe(end?.slice(0, 10));
    }
  });

  it('writes the offset of the season', () => {
    const times = everywhere('projects').flatMap(({ past_phase: end }) => (typeof end === 'string' ? [end] : []));
    expect(times.filter((time) => time.slice(5, 7) === '07').every((time) => time.endsWith('+02:00'))).toBe(true);
    expect(times.filter((time) => time.slice(5, 7) === '01').every((time) => time.endsWith('+01:00'))).toBe(true);
    expect(new Set(times.map((time) => time.slice(-6))).size).toBe(2);
  });

  it('places most of them by a point, some nowhere, and none by an area', () => {
    const points = everywhere('projects').map(({ point }) => point);
    expect(points).toContain(null);
    expect(points.filter(isObject).length).toBeGreaterThan(20);
    for (const point of points.filter(isObject)) {
      expect(point).toMatchObject({ type: 'Feature', geometry: { type: 'Point' } });
    }
  });

  it('files them under its own codes', () => {
    const codes = everywhere('projects').flatMap(({ topics }) => (Array.isArray(topics) ? topics.map(String) : []));
    expect(new Set(codes).size).toBeGreaterThan(6);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  it('links every one to the page of the demo', () => {
    for (const { url } of [...everywhere('projects'), ...everywhere('plans')]) {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/demo\/[a-z]+\/[a-z0-9-]+-\d{6}$/);
    }
  });

  it('is byte for byte the same all day', () => {
    const [slug = ''] = cities.map((city) => city.slug);
    const bodyAt = (instant: string): string => ask(slug, 'projects', new Date(instant)).body;
    expect(bodyAt('2026-11-21T23:00:00Z')).toBe(bodyAt('2026-11-22T22:59:59Z'));
  });

  it('knows no other address, nor do the others know these', () => {
    const [slug = ''] = cities.map((city) => city.slug);
    for (const address of [
      `demo://${slug}/api/ideas/`,
      `demo://${slug}/dipas-pds/projects`,
      'demo://saalhorst/api/plans/',
    ]) {
      expect(answerDemo(new URL(address), NOW).status).toBe(404);
    }
  });
});
