import { adapters } from '@navigator/adapters';
import type { FeedFormat, RunError } from '@navigator/shared';

/** A field map was given for a format whose fields are fixed. */
export function mapNotTaken(format: FeedFormat): RunError {
  const takers = adapters.filter(({ traits }) => traits.takesMap).map((adapter) => adapter.format);
  const list = takers.join(', ');
  return {
    code: 'map-not-taken',
    detail: `${format} has fixed fields`,
    text: {
      de: `Das Format ${format} hat feste Felder und nimmt keine Feldzuordnung. Bitte --map weglassen oder mit --format sagen, dass es eines von diesen ist: ${list}.`,
      en: `The format ${format} has fixed fields and takes no field map. Please leave out --map, or say with --format that it is one of these: ${list}.`,
    },
  };
}
