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
  'below-expected': {
    de: 'Die Quelle nennt weniger Verfahren, als nach Angabe ihres Betreibers zu erwarten sind. Neues ist übernommen; die fehlenden bleiben stehen, bis jemand entscheidet oder sie wieder da sind.',
    en: 'The source names fewer procedures than its owner says are to be expected. What is new was taken; the missing ones stay until somebody decides or they are back.',
  },
  'above-expected': {
    de: 'Die Quelle nennt mehr Verfahren, als nach Angabe ihres Betreibers zu erwarten sind. Der ganze Lauf wartet; die bisherigen Angaben bleiben stehen.',
    en: 'The source names more procedures than its owner says are to be expected. The whole run waits; what we had stays.',
  },
  'ids-changed': {
    de: 'Die Quelle nennt dieselben Verfahren unter anderen Kennungen. Der ganze Lauf wartet, damit nichts doppelt erscheint.',
    en: 'The source names the same procedures under other ids. The whole run waits, so that nothing appears twice.',
  },
  'fields-emptied': {
    de: 'Ein Feld, das bisher gefüllt war, ist in vielen Verfahren plötzlich leer. Der ganze Lauf wartet; die bisherigen Angaben bleiben stehen.',
    en: 'A field that used to be filled is suddenly empty in many procedures. The whole run waits; what we had stays.',
  },
  'fields-constant': {
    de: 'Eine Angabe, die bisher von Verfahren zu Verfahren verschieden war, ist plötzlich fast überall dieselbe. Der ganze Lauf wartet; die bisherigen Angaben bleiben stehen.',
    en: 'Something that used to differ from procedure to procedure is suddenly the same almost everywhere. The whole run waits; what we had stays.',
  },
  'dates-shifted': {
    de: 'Die Fristen der meisten Verfahren sind alle um dieselbe Spanne verschoben. Das ist eher ein Fehler der Quelle als eine Entscheidung. Der ganze Lauf wartet; die bisherigen Fristen bleiben stehen.',
    en: 'The dates of most procedures have all moved by the same span. That is more likely a fault of the source than a decision. The whole run waits; the dates we had stay.',
  },
  'outside-area': {
    de: 'Die Orte der meisten Verfahren liegen plötzlich weit entfernt von dort, wo sie zu erwarten sind. Der ganze Lauf wartet; die bisherigen Orte bleiben stehen.',
    en: 'The places of most procedures are suddenly far from where they are to be expected. The whole run waits; the places we had stay.',
  },
};

/** The numbers behind it, in one technical line. */
export function heldDetail(reason: HoldReason, facts: LossFacts): string {
  return DETAILS[reason](facts);
}

const listed = ({ found, known }: LossFacts): string =>
  `${String(found)} entries in the list, ${String(known)} procedures known`;

const DETAILS: Readonly<Record<HoldReason, (facts: LossFacts) => string>> = {
  empty: listed,
  truncated: ({ found, known }) => `${String(found)} entries before the list ended, ${String(known)} procedures known`,
  shrunk: ({ missing, live }) => `${String(missing)} of ${String(live)} procedures that have not ended are missing`,
  'below-expected': ({ listed: has, expected }) =>
    `${String(has)} procedures in the list, at least ${String(expected?.min)} expected`,
  'above-expected': ({ listed: has, expected }) =>
    `${String(has)} procedures in the list, at most ${String(expected?.max)} expected`,
  'ids-changed': ({ lookalikes, gone }) =>
    `${String(lookalikes)} of ${String(gone)} procedures that vanished came back under other ids`,
  'fields-emptied': ({ fields }) =>
    fields
      .filter(({ emptied }) => emptied > 0)
      .map(({ field, filled, emptied }) => `${field}: ${String(emptied)} of ${String(filled)} emptied`)
      .join(', '),
  'fields-constant': ({ alike }) =>
    alike.map((one) => `${one.field}: the same in ${String(one.alike)} of ${String(one.filled)}`).join(', '),
  'dates-shifted': ({ dates: { dated, shifted, seconds } }) =>
    `${String(shifted)} of ${String(dated)} procedures with dates moved by ${shiftInWords(seconds)}`,
  'outside-area': ({ places: { placed, outside } }) =>
    `${String(outside)} of ${String(placed)} procedures with a place moved far away`,
};

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** A day that changes the clock has 23 or 25 hours, so that days are rounded. */
function shiftInWords(seconds: number): string {
  const unit = Math.abs(seconds) >= DAY - HOUR ? { size: DAY, name: 'days' } : { size: HOUR, name: 'hours' };
  const sign = seconds < 0 ? '-' : '+';
  const count = Math.abs(seconds) / unit.size;
  return `${sign}${String(unit.name === 'days' ? Math.round(count) : Math.round(count * 100) / 100)} ${unit.name}`;
}
