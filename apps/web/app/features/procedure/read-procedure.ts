import { ProcedureId } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { idAtEnd, procedurePath } from '../../i18n/addresses.js';
import { languageOf } from '../../i18n/language.js';
import type { ProcedureView } from './procedure-view.js';
import { procedureViewOf } from './procedure-view-of.js';

/** The id at the end of `{slug}-{id}`; null when there is none, which is a page nobody has. */
export function idIn(name: string): ProcedureId | null {
  const parsed = ProcedureId.safeParse(idAtEnd(name));
  return parsed.success ? parsed.data : null;
}

/** Reads the page of a procedure; another slug or id moves the reader on, a withdrawn one is gone. */
export async function readProcedure({ api, now, site, origin }: Visit, url: URL, name: string): Promise<ProcedureView> {
  const language = languageOf(url.pathname);
  const id = idIn(name);
  if (id === null) throw data(null, 404);
  const [found, related] = await Promise.all([api.procedure(id, language), api.related(id, language)]);
  switch (found.kind) {
    case 'unknown':
      throw data(null, 404);
    case 'withdrawn':
    case 'hidden':
      throw data(found.kind, 410);
    case 'moved':
      throw redirect(procedurePath({ id: found.to, slug: found.slug }, language), 301);
    case 'found':
      break;
  }
  if (name !== `${found.procedure.slug}-${id}`) throw redirect(procedurePath(found.procedure, language), 301);
  return procedureViewOf(found.procedure, { now: now(), language, site, origin, related });
}
