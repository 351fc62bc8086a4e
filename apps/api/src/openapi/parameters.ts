import { ProcedureKind, Status, Topic } from '@navigator/shared';

const list = (values: readonly string[]): string => `Comma-separated, any of: ${values.join(', ')}.`;

/** What a caller writes for each parameter of a query; the schemas alone cannot say what stands between commas. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  q: 'Words of title, summary, place, organiser or description; beginnings of words count, all words must fit.',
  status: `${list(Status.options)} Or all.`,
  topic: list(Topic.options),
  kind: list(ProcedureKind.options),
  publisher: 'Comma-separated ids of publishers.',
  feed: 'Comma-separated ids of feeds.',
  territory: 'Comma-separated official keys (AGS/ARS); a key stands for everything below it: 02 for 02000000.',
  bbox: 'west,south,east,north in degrees (WGS84).',
  near: 'longitude,latitude in degrees; together with radius.',
  radius: 'Metres around near.',
  from: 'First local day (YYYY-MM-DD) of activity.',
  to: 'Last local day (YYYY-MM-DD) of activity.',
  updatedSince: 'Instant (RFC 3339) since which the record changed.',
  located: 'true: with a place; false: without one.',
  lang: 'Language of labels: de or en.',
  sort: 'deadline: what ends first, then what starts next, then what ended last.',
  limit: 'Items on a page.',
  by: 'What a row stands for; the definition of an indicator lists what it can be grouped by.',
  interval: 'Length of a period when grouping by time: month, quarter or year.',
  event: 'Only the events that begin at this instant (RFC 3339).',
  cursor: '“next” of the page before.',
};
