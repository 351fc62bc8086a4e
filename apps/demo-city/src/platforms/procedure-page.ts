import type { Asked } from './platform.js';
import { escaped, missingPage, pageOf, type PlatformAnswer } from './replies.js';

/** The page of one procedure, as far as somebody follows a link to it. */
export function procedurePage({ procedures, town }: Asked, id: string): PlatformAnswer {
  const procedure = procedures.find((one) => one.id === id);
  if (!procedure) return missingPage();
  return pageOf({
    title: `${procedure.title} – ${town.name}`,
    body: `<main><h1>${escaped(procedure.title)}</h1><p>${escaped(procedure.description)}</p></main>`,
  });
}
