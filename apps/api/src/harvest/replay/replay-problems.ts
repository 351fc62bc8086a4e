import type { LocalText, RunError } from '@navigator/shared';
import { RegistryProblem } from '../../feeds/feed-registry.js';
import type { NeverKept } from './raw-answers.js';

/** Why answers are never kept. */
const NEVER: Readonly<Record<NeverKept, LocalText>> = {
  'personal-data': {
    de: 'Die Antworten dieses Formats enthalten Angaben zu Personen; sie werden nie aufbewahrt.',
    en: 'Answers in this format carry personal data; they are never kept.',
  },
  withdrawn: {
    de: 'Aus dieser Quelle wurde ein Verfahren zurückgezogen; in ihren Antworten kann es noch stehen. Sie werden nicht mehr aufbewahrt.',
    en: 'A procedure of this source was withdrawn; its answers may still hold it. They are no longer kept.',
  },
  secret: {
    de: 'Diese Quelle antwortet nur mit Zugangsdaten; ihre Antworten werden nie aufbewahrt.',
    en: 'This source answers only to a credential; its answers are never kept.',
  },
  'in-process': {
    de: 'Vorführung und Posteingang beantwortet dieser Dienst selbst; „npm run harvest -- <Feed>“ liest sie jederzeit neu.',
    en: 'The demonstration and the inbox are answered by this service itself; “npm run harvest -- <feed>” reads them again at any time.',
  },
};

/** Nothing is kept, and nothing will be. */
export function neverKeptProblem(why: NeverKept): RegistryProblem {
  return new RegistryProblem('answers-never-kept', NEVER[why]);
}

/** Nothing is kept yet. */
export function nothingKept(feed: string): RegistryProblem {
  return new RegistryProblem('answers-not-kept', {
    de: `Von dieser Quelle ist noch keine Antwort aufbewahrt. „npm run harvest -- ${feed}“ holt eine.`,
    en: `No answer of this source is kept yet. “npm run harvest -- ${feed}” gets one.`,
  });
}

/** It was more than is kept. */
export function tooLarge(feed: string): RegistryProblem {
  return new RegistryProblem('answers-too-large', {
    de: `Die Antworten dieser Quelle sind größer, als aufbewahrt wird (16 MB komprimiert). „npm run harvest -- ${feed}“ liest sie neu.`,
    en: `The answers of this source are larger than what is kept (16 MB compressed). “npm run harvest -- ${feed}” reads them again.`,
  });
}

/** They came from another address, or in another format. */
export function keptFromElsewhere(feed: string): RegistryProblem {
  return new RegistryProblem('answers-from-elsewhere', {
    de: `Die aufbewahrten Antworten stammen von einer früheren Adresse dieser Quelle. „npm run harvest -- ${feed}“ holt die heutigen.`,
    en: `The answers that are kept came from an earlier address of this source. “npm run harvest -- ${feed}” gets those of today.`,
  });
}

/** Newer ones came between looking and applying. */
export function newerCame(feed: string): RegistryProblem {
  return new RegistryProblem('answers-newer', {
    de: `Inzwischen sind neuere Antworten gekommen. Bitte erneut ansehen: „npm run replay -- ${feed}“.`,
    en: `Newer answers have come meanwhile. Please look again: “npm run replay -- ${feed}”.`,
  });
}

/** The adapter of today cannot read them, or lacks what reading takes. */
export function notReadable({ code, text }: RunError): RegistryProblem {
  return new RegistryProblem(code, text);
}
