import { slugOf } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { pathIn } from './language.js';

/** What an address of ours needs: the id finds, the words before it are for people. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** The page of a city or body: /staedte/musterstadt-1pvbc00001. */
export function cityPath({ id, name }: Named, language: Language): string {
  return pathIn(language, `/staedte/${slugOf(name)}-${id}`);
}

/** The page of a procedure: /verfahren/radweg-1pr0c00001. */
export function procedurePath(
  { id, slug }: { readonly id: string; readonly slug: string },
  language: Language,
): string {
  return pathIn(language, `/verfahren/${slug}-${id}`);
}

/** The id at the end of `{slug}-{id}`, or the whole name where there is no slug. */
export function idAtEnd(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}
