import type { Publisher, Territory, Visit } from '@navigator/shared';
import { NEW_PUBLISHER } from './publisher-value.js';
import type { PublisherChoice, RegisterView } from './register-view.js';
import { headOf } from './step.js';
import type { Stand } from './step.js';

/** Choices that fit on a screen. */
const MOST = 8;

interface Area extends Pick<Territory, 'key' | 'name'> {
  /** Its name with what tells it from others of the same name. */
  readonly label: string;
}

/** Who publishes: found by name, postcode or key, or new. */
export async function readPublisher(stand: Stand): Promise<RegisterView> {
  const { place, publisher, name, domain } = stand.fields;
  return {
    ...headOf({ ...stand, step: 'stelle' }),
    state: 'publisher',
    fields: { place, publisher, name, domain },
    choices: place.trim() === '' ? null : await choicesFor(place.trim(), stand),
  };
}

async function choicesFor(text: string, { visit, words }: Stand): Promise<readonly PublisherChoice[]> {
  const areas = await areasFor(text, visit);
  const publishers = await publishersFor(text, areas, visit);
  const taken = new Set(publishers.map(({ territory }) => territory?.key));
  const known = publishers.slice(0, MOST).map(({ id, name, domain, procedures }) => ({
    value: id,
    label: name,
    hint: [domain, words.publisher.known(sumOf(procedures))].filter((part) => part !== null).join(', '),
  }));
  const others = areas
    .filter(({ key }) => !taken.has(key))
    .slice(0, MOST)
    .map(({ key, label }) => ({ value: `area:${key}`, label, hint: `AGS ${key}, ${words.publisher.area}` }));
  return [...known, ...others, { value: NEW_PUBLISHER, label: words.publisher.new, hint: words.publisher.newHint }];
}

/** What an area is called that was found by these words; null where they find it no more. */
export async function areaName(key: string, place: string, visit: Visit): Promise<string | null> {
  return (await areasFor(place.trim(), visit)).find((area) => area.key === key)?.name ?? null;
}

/** Municipalities, once each. */
async function areasFor(text: string, { api }: Visit): Promise<readonly Area[]> {
  const { items } = await api.places(text);
  const areas = items.flatMap(({ territory, label }) =>
    territory === null ? [] : [{ ...territory, label: label.startsWith(territory.name) ? label : territory.name }],
  );
  return [...new Map(areas.map((area) => [area.key, area])).values()];
}

async function publishersFor(text: string, areas: readonly Area[], { api }: Visit): Promise<readonly Publisher[]> {
  const { items } = await api.publishers();
  const keys = new Set([text, ...areas.map(({ key }) => key)]);
  const wanted = text.toLowerCase();
  return items.filter(
    ({ name, territory }) => name.toLowerCase().includes(wanted) || (territory !== null && keys.has(territory.key)),
  );
}

function sumOf(counts: Publisher['procedures']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
