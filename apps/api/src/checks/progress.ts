import type { CheckProgress, LocalText } from '@navigator/shared';
import type { BoundedTransport } from './bounded-transport.js';

/** How far a check is that waits. */
export function waitingProgress(place: number): CheckProgress {
  return { step: 'waiting', place, requests: 0, bytes: 0, found: 0, text: waitingText(place) };
}

/** Counts while a check is under way; what it costs is counted where it is asked. */
export class RunningProgress {
  #step: 'looking' | 'reading' = 'looking';
  #found = 0;

  constructor(private readonly transport: Pick<BoundedTransport, 'spent'>) {}

  /** The address of the list is known. */
  readonly reading = (): void => {
    this.#step = 'reading';
  };

  /** One more entry was found, good or not. */
  readonly found = (): void => {
    this.#found += 1;
  };

  told(): CheckProgress {
    const counted = { ...this.transport.spent, found: this.#found };
    const step = this.#step === 'reading' && this.#found > 0 ? 'mapping' : this.#step;
    return { step, place: null, ...counted, text: RUNNING_TEXTS[step](counted) };
  }
}

type Counted = Pick<CheckProgress, 'requests' | 'bytes' | 'found'>;

function waitingText(place: number): LocalText {
  if (place === 1) return { de: 'Ihre Prüfung ist als nächste an der Reihe.', en: 'Your check is the next in turn.' };
  return {
    de: `Ihre Prüfung wartet auf Platz ${String(place)}. Wer mehrere stellt, wechselt sich mit anderen ab.`,
    en: `Your check waits in place ${String(place)}. Whoever asks for several takes turns with others.`,
  };
}

const RUNNING_TEXTS: Readonly<Record<'looking' | 'reading' | 'mapping', (counted: Counted) => LocalText>> = {
  looking: ({ requests }) => ({
    de: `Wir sehen nach, was unter der Adresse steht${requests > 1 ? `: ${String(requests)} Anfragen bisher` : ''}.`,
    en: `We look at what is at the address${requests > 1 ? `: ${String(requests)} requests so far` : ''}.`,
  }),
  reading: ({ bytes }) => ({
    de: `Die Liste wird gelesen: ${size(bytes, 'de')} bisher.`,
    en: `The list is being read: ${size(bytes, 'en')} so far.`,
  }),
  mapping: ({ found, bytes }) => ({
    de: `Die Liste wird gelesen: ${found.toLocaleString('de')} ${found === 1 ? 'Eintrag' : 'Einträge'} bisher, ${size(bytes, 'de')}.`,
    en: `The list is being read: ${found.toLocaleString('en')} ${found === 1 ? 'entry' : 'entries'} so far, ${size(bytes, 'en')}.`,
  }),
};

/** 12 kB, 1,4 MB */
function size(bytes: number, language: 'de' | 'en'): string {
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000).toLocaleString(language)} kB`;
  return `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
}
