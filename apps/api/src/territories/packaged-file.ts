import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Made by scripts/territories.mjs in the build and before tests. */
const packagedFile = fileURLToPath(new URL('../../dist/territories.json', import.meta.url));

const Degrees = z.number();
const Ring = z.array(z.tuple([Degrees, Degrees]));

/** The packaged index as rows: names, keys, places and postcodes of Germany. */
const Packaged = z.object({
  edition: z.string(),
  /** The day for which residents are told. */
  populationDate: z.iso.date(),
  /** Key, name, residents, polygons. */
  states: z.array(z.tuple([z.string(), z.string(), z.int(), z.array(z.array(Ring))])),
  /** Key, name, whether it is a town of its own, residents. */
  districts: z.array(z.tuple([z.string(), z.string(), z.enum(['town', 'rural']), z.int()])),
  /** Key, name, longitude, latitude, size for ranking. */
  municipalities: z.array(z.tuple([z.string(), z.string(), Degrees, Degrees, z.int()])),
  /** Name, key of its municipality, longitude, latitude, size for ranking. */
  quarters: z.array(z.tuple([z.string(), z.string(), Degrees, Degrees, z.int()])),
  /** Postcode and its municipalities: the key where we know it, else the bare name. */
  postcodes: z.array(z.tuple([z.string(), z.array(z.string())])),
});
export type Packaged = z.infer<typeof Packaged>;

/** Reads the packaged index. @throws where it was never made, saying which command makes it */
export function readPackaged(file: string = packagedFile): Packaged {
  return Packaged.parse(JSON.parse(textOf(file)));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`The index of territories is missing (${file}): “npm run build” makes it.`, { cause });
  }
}
