import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';
import type { Translated } from './translated.js';
import { ExportedProcess, Process } from './wire.js';

/** What is told of a process, whichever of its shapes told it. */
export interface Told {
  readonly id?: string | number | null | undefined;
  readonly slug?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly title?: Translated;
  readonly summary: Translated;
  readonly start: string | null | undefined;
  readonly end: string | null | undefined;
  readonly steps: readonly ToldStep[];
  readonly image: string | null | undefined;
  readonly organiser: Translated;
  readonly place: Translated;
  readonly themes: readonly Translated[];
  readonly scope: Translated;
  /** For members only. */
  readonly isRestricted: boolean;
}

/** A step, or phase, of a process. */
export interface ToldStep {
  readonly title?: Translated;
  readonly start: string | null | undefined;
  readonly end: string | null | undefined;
  readonly isActive: boolean;
  readonly position?: string | number | null | undefined;
}

const Members = z.record(z.string(), z.unknown());

/** Reads an entry of the interface's list; null where it is none. */
export function toldByInterface(raw: unknown): Reading<Told> | null {
  const members = Members.safeParse(raw);
  const process = members.success ? readMembers(Process, members.data) : null;
  if (!process) return null;
  const { shortDescription, startDate, endDate, heroImage, developerGroup, localArea, ...rest } = process.value;
  const steps = present(rest.steps ?? rest.phases).map((step) => ({
    ...step,
    start: step.startDate,
    end: step.endDate,
    isActive: step.active === true,
  }));
  const told: Told = {
    ...rest,
    summary: shortDescription,
    start: startDate,
    end: endDate,
    steps,
    image: heroImage,
    organiser: developerGroup,
    place: localArea,
    themes: themesOf([present(rest.taxonomies), present(rest.categories), present([rest.area])]),
    scope: rest.scope?.name,
    isRestricted: false,
  };
  return { value: told, remarks: process.remarks };
}

/** Reads an entry of an export; null where it is none. */
export function toldByExport(raw: unknown): Reading<Told> | null {
  const members = Members.safeParse(raw);
  const process = members.success ? readMembers(ExportedProcess, members.data) : null;
  if (!process) return null;
  const { value } = process;
  const steps = present(value.participatory_process_steps).map((step) => ({
    ...step,
    start: step.start_date,
    end: step.end_date,
    isActive: step.active === true,
  }));
  const told: Told = {
    ...value,
    summary: value.short_description,
    start: value.start_date,
    end: value.end_date,
    steps,
    image: value.remote_hero_image_url,
    organiser: value.developer_group,
    place: value.local_area,
    themes: themesOf([
      present(value.taxonomies),
      present(value.participatory_process_categories),
      present([value.area]),
    ]),
    scope: value.scope?.name,
    isRestricted: String(value.private_space) === 'true' || value.access_mode?.toLowerCase() === 'restricted',
  };
  return { value: told, remarks: process.remarks };
}

interface Named {
  readonly name?: Translated;
}

/** The first of the ways to name topics that names any. */
function themesOf(ways: readonly (readonly Named[])[]): readonly Translated[] {
  return (ways.find((themes) => themes.length > 0) ?? []).map(({ name }) => name);
}

function present<T>(items: readonly (T | null | undefined)[] | null | undefined): readonly T[] {
  return (items ?? []).flatMap((item) => item ?? []);
}
