import type { LocalText } from '@navigator/shared';
import type { HoldReason, LossFacts } from './judge.js';

/** Why something is held, in words for residents and owners alike. */
export const HELD_TEXTS: Readonly<Record<HoldReason, LocalText>> = {
  empty: {
    de: 'Die Quelle nannte plötzlich kein einziges Verfahren mehr. Die bisherigen bleiben stehen, bis jemand entscheidet oder die Quelle wieder antwortet wie gewohnt.',
    en: 'The source suddenly named no procedure at all. Those we had stay until somebody decides or the source answers as usual again.',
  },
  truncated: {
    de: 'Die Liste der Quelle brach mittendrin ab. Was ankam, ist übernommen; was fehlt, bleibt stehen.',
    en: 'The list of the source ended in the middle. What arrived was taken; what is missing stays.',
  },
  shrunk: {
    de: 'Ungewöhnlich viele Verfahren fehlen in der Quelle. Neues ist übernommen; die fehlenden bleiben stehen, bis jemand entscheidet oder sie wieder da sind.',
    en: 'Unusually many procedures are missing from the source. What is new was taken; the missing ones stay until somebody decides or they are back.',
  },
  'ids-changed': {
    de: 'Die Quelle nennt dieselben Verfahren unter anderen Kennungen. Der ganze Lauf wartet, damit nichts doppelt erscheint.',
    en: 'The source names the same procedures under other ids. The whole run waits, so that nothing appears twice.',
  },
  'fields-emptied': {
    de: 'Ein Feld, das bisher gefüllt war, ist in vielen Verfahren plötzlich leer. Der ganze Lauf wartet; die bisherigen Angaben bleiben stehen.',
    en: 'A field that used to be filled is suddenly empty in many procedures. The whole run waits; what we had stays.',
  },
};

/** The numbers behind it, in one technical line. */
export function heldDetail(reason: HoldReason, facts: LossFacts): string {
  switch (reason) {
    case 'empty':
      return `0 entries in the list, ${String(facts.known)} procedures known`;
    case 'truncated':
      return `${String(facts.found)} entries before the list ended, ${String(facts.known)} procedures known`;
    case 'shrunk':
      return `${String(facts.missing)} of ${String(facts.live)} procedures that have not ended are missing`;
    case 'ids-changed':
      return `${String(facts.lookalikes)} of ${String(facts.gone)} procedures that vanished came back under other ids`;
    case 'fields-emptied':
      return facts.fields
        .filter(({ emptied }) => emptied > 0)
        .map(({ field, filled, emptied }) => `${field}: ${String(emptied)} of ${String(filled)} emptied`)
        .join(', ');
  }
}
