import { z } from 'zod';
import { Translated } from './translated.js';

// The words of the wire: of the GraphQL interface (0.20 to 0.31) and of the exports. Every member may be missing or null,
// for its host may be too old or too new to know it. Descriptions stand in docs/formats/decidim.md.

const text = z.string().nullish();
const label = z.union([z.string(), z.number()]).nullish();
const flag = z.boolean().nullish();
const translated = Translated;
const named = z.looseObject({ name: translated }).nullish();

const Step = z.looseObject({ title: translated, startDate: text, endDate: text, active: flag, position: label });

/** An entry of `participatoryProcesses`. */
export const Process = z.object({
  id: label.describe('Identity, as `process:<id>`; an entry without it is rejected'),
  slug: text.describe('Last part of the address where `url` is unknown (older versions)'),
  url: text.describe('Page to take part'),
  title: translated.describe('Title by language; an entry without any is rejected'),
  shortDescription: translated.describe('HTML by language; summary and description'),
  startDate: text.describe('First day'),
  endDate: text.describe('Last day, inclusive; without one that of the last step, else until further notice'),
  heroImage: text.describe('Image; may be relative'),
  developerGroup: translated.describe('Organiser, else the name of the organisation'),
  localArea: translated.describe('Place, as text'),
  taxonomies: z.array(named).nullish().describe('Topics by name (since 0.30)'),
  categories: z.array(named).nullish().describe('Topics by name (before 0.30)'),
  area: named.describe('Topic by name (before 0.30)'),
  scope: named.describe('A topic where its name is one, otherwise the place (before 0.30)'),
  steps: z.array(Step.nullable()).nullish().describe('Phases, in the order of `position`, else of their beginning'),
  phases: z.array(Step.nullable()).nullish().describe('The same under its newer name'),
});

/** An entry of `stats`; the key was called name. */
const Statistic = z.looseObject({ key: text, name: z.unknown().optional(), value: label });

/** What is asked for one process beside the list. */
export const Details = z.object({
  id: label.describe('Identity of the process'),
  stats: z
    .array(Statistic.nullable())
    .nullish()
    .describe(
      'Counts by key; null where the organiser hides them. `proposals_count` and `debates_count` are contributions, `participants_count` participants',
    ),
  components: z
    .array(z.looseObject({ meetings: z.looseObject({ edges: z.array(z.unknown()).nullish() }).nullish() }).nullable())
    .nullish()
    .describe('Of those of type Meetings the fifty newest meetings: events, and places'),
});
export type Details = z.infer<typeof Details>;

/** A meeting of a process. */
export const Meeting = z.object({
  id: label.describe('Not used'),
  title: translated.describe('Title; a meeting without one is left out'),
  startTime: text.describe('Begin; a meeting without one is left out'),
  endTime: text.describe('End'),
  address: text.describe('Place, as text'),
  coordinates: z
    .looseObject({ latitude: label, longitude: label })
    .nullish()
    .describe('Place; one of the meeting places of the process'),
  url: text.describe('Page of the meeting'),
  isWithdrawn: flag.describe('`true` is left out'),
});
export type Meeting = z.infer<typeof Meeting>;

const ExportedStep = z.looseObject({
  title: translated,
  start_date: text,
  end_date: text,
  active: flag,
  position: label,
});

/** An entry of the JSON export, or a row of the CSV, whose columns like `title/de` become members by language. */
export const ExportedProcess = z.object({
  id: label.describe('Identity, as `process:<id>`; an entry without it is rejected'),
  slug: text.describe('Not used: an export does not say on which host'),
  url: text.describe('Page to take part (CSV)'),
  title: translated.describe('Title by language; an entry without any is rejected'),
  short_description: translated.describe('HTML by language; summary and description'),
  start_date: text.describe('First day'),
  end_date: text.describe('Last day, inclusive'),
  remote_hero_image_url: text.describe('Image'),
  developer_group: translated.describe('Organiser'),
  local_area: translated.describe('Place, as text'),
  taxonomies: z.array(named).nullish().describe('Topics by name (since 0.30)'),
  participatory_process_categories: z.array(named).nullish().describe('Topics by name (JSON, before 0.30)'),
  area: named.describe('Topic by name (before 0.30)'),
  scope: named.describe('A topic where its name is one, otherwise the place (before 0.30)'),
  participatory_process_steps: z.array(ExportedStep.nullable()).nullish().describe('Phases (JSON)'),
  private_space: z.union([z.boolean(), z.string()]).nullish().describe('`true` is skipped: for members only'),
  access_mode: text.describe('`restricted` is skipped (newer form of `private_space`)'),
});
