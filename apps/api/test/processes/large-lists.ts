import { generateLargeFeed } from '@navigator/demo-city';
import { z } from 'zod';
import { pdsList } from '../harvest-kit.js';

const Feature = z.looseObject({ properties: z.looseObject({ id: z.string(), nameFull: z.string() }) });
type Feature = z.infer<typeof Feature>;

/** What the platform says on the first day, and what it says later. */
export interface LargeLists {
  readonly first: string;
  /** Some are new, some changed, few enough are gone: everything is applied. */
  readonly changed: string;
  /** Some are new, some changed, a third is gone: the removals are held. */
  readonly shrunk: string;
}

/** The three lists with so many procedures at first, always the same. */
export async function largeLists(procedures: number): Promise<LargeLists> {
  const seed = { seed: 11, now: new Date('2026-03-01T00:00:00Z') };
  const all = await features({ ...seed, procedures: procedures + 100 });
  const first = all.slice(0, procedures);
  const later = all.map((feature, index) => (index % 7 === 3 ? renamed(feature) : feature));
  return {
    first: JSON.stringify(pdsList(first)),
    changed: JSON.stringify(pdsList(later.filter((_, index) => index % 50 !== 1))),
    shrunk: JSON.stringify(pdsList(later.filter((_, index) => index % 3 !== 1))),
  };
}

async function features(large: Parameters<typeof generateLargeFeed>[0]): Promise<readonly Feature[]> {
  let text = '';
  for await (const chunk of generateLargeFeed(large)) text += chunk;
  return z.object({ features: z.array(Feature) }).parse(JSON.parse(text)).features;
}

function renamed({ properties, ...rest }: Feature): Feature {
  return { ...rest, properties: { ...properties, nameFull: `${properties.nameFull} (zweite Auslegung)` } };
}
