import type { FeedQuarantine, InLanguages } from '@navigator/shared';
import { counted, formatNumber } from '../../format/numbers.js';

/** What the page about held changes composes. */
interface HeldWords {
  readonly terms: { readonly since: string; readonly holds: string };
  readonly holds: Readonly<Record<FeedQuarantine['holds'], string>>;
  readonly commands: Readonly<Record<'show' | 'confirm' | 'reject', string>>;
  readonly more: (count: number) => string;
  readonly unchanged: (count: number) => string;
}

const de: HeldWords = {
  terms: { since: 'Seit wann', holds: 'Was wartet' },
  holds: {
    removals: 'Nur was wegfiele. Neues und Geändertes ist schon zu sehen.',
    run: 'Alles, was die Quelle zuletzt geliefert hat. Zu sehen ist der Stand davor.',
  },
  commands: {
    show: 'Noch einmal ansehen',
    confirm: 'Die Quelle hat recht: Alles geschieht so, wie es oben steht',
    reject: 'Die Quelle irrt: Alles bleibt, wie es ist',
  },
  more: (count) => `und ${formatNumber(count, 'de')} weitere`,
  unchanged: (count) =>
    `${counted(count, 'de', { one: 'Verfahren bliebe, wie es ist', other: 'Verfahren blieben, wie sie sind' })}.`,
};

const en: HeldWords = {
  terms: { since: 'Since when', holds: 'What waits' },
  holds: {
    removals: 'Only what would go. What is new or changed is shown already.',
    run: 'Everything the source sent last. What is shown is from before.',
  },
  commands: {
    show: 'Look at it again',
    confirm: 'The source is right: all of the above happens',
    reject: 'The source is wrong: everything stays as it is',
  },
  more: (count) => `and ${formatNumber(count, 'en')} more`,
  unchanged: (count) => `${counted(count, 'en', { one: 'procedure', other: 'procedures' })} would stay as before.`,
};

/** The words in both languages. */
export const HELD_WORDS: InLanguages<HeldWords> = { de, en };
