import type { Candidate, CheckReport, Finding, LocalText } from '@navigator/shared';
import { bringsProcedures } from './enriching.js';

/** What reading one candidate brought. */
export interface Attempt {
  readonly candidate: Candidate;
  readonly told: Partial<CheckReport> & Pick<CheckReport, 'state' | 'mapped' | 'skipped' | 'events' | 'findings'>;
}

/** The attempt that is reported, likelier ones that brought nothing, and where the search began. */
export interface Outcome {
  readonly url: string;
  readonly chosen: Attempt;
  readonly vain: readonly Attempt[];
  /** Where the given address led; null where it answered itself. */
  readonly movedTo: string | null;
}

/** What the reader of a report should know beside the findings on records. */
export function notesOn(outcome: Outcome): readonly Finding[] {
  return [...aboutAddress(outcome), ...aboutVain(outcome), ...aboutContent(outcome.chosen)];
}

function aboutAddress({ url, chosen, movedTo }: Outcome): readonly Finding[] {
  const moved = movedTo !== null && hostOf(movedTo) !== hostOf(url) ? [note('address-moved', movedTo)] : [];
  const elsewhere = chosen.candidate.url === url ? [] : [note('feed-address', chosen.candidate.url)];
  return [...moved, ...elsewhere];
}

function aboutVain({ vain }: Outcome): readonly Finding[] {
  return vain.map(({ candidate: { format, url }, told }) => {
    return note('candidate-failed', `${format} ${url}: ${told.error?.code ?? 'nothing found'}`);
  });
}

function aboutContent({ candidate, told: { mapped, events, skipped, findings } }: Attempt): readonly Finding[] {
  if (!bringsProcedures(candidate.format)) return events > 0 ? [note('adds-events', null)] : [];
  const refused = findings.find(({ code }) => code === 'not-participation')?.count ?? 0;
  return mapped === 0 && skipped > 0 && refused === skipped ? [note('no-participation', null)] : [];
}

function hostOf(address: string): string {
  return new URL(address).host;
}

type Note = Pick<Finding, 'severity' | 'who'> & { readonly text: LocalText };

const NOTES = {
  'address-moved': {
    severity: 'info',
    who: 'publisher',
    text: {
      de: 'Die angegebene Adresse leitet auf einen anderen Rechner weiter; gesucht wurde dort.',
      en: 'The given address leads to another host; the search went on there.',
    },
  },
  'feed-address': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Der Feed steht unter einer anderen Adresse als der angegebenen; gelesen und eingetragen wird diese.',
      en: 'The feed stands at another address than the given one; this is the one that is read and registered.',
    },
  },
  'candidate-failed': {
    severity: 'warning',
    who: 'publisher',
    text: {
      de: 'Eine weitere mögliche Schnittstelle brachte nichts.',
      en: 'Another possible interface brought nothing.',
    },
  },
  'adds-events': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Dieser Feed meldet Termine, Nachrichten oder Beschlüsse, keine Verfahren: Er ergänzt Verfahren anderer Feeds und wird eingetragen wie jeder andere. Für die Verfahren selbst bitte zusätzlich deren Liste angeben.',
      en: 'This feed tells meetings, news or decisions, no procedures: it adds to the procedures of other feeds and is registered like any other. For the procedures themselves please give their list as well.',
    },
  },
  'no-participation': {
    severity: 'warning',
    who: 'operator',
    text: {
      de: 'Hier gibt es nichts zum Mitmachen: Jeder Eintrag sagt selbst, dass keine Beteiligung stattfindet (etwa eine Vorprüfung mit dem Ergebnis, dass keine Umweltverträglichkeitsprüfung nötig ist). Bitte die Liste der Verfahren mit Beteiligung angeben.',
      en: 'There is nothing to take part in here: every entry says itself that no participation takes place (such as a screening that found no environmental impact assessment necessary). Please give the list of procedures with participation.',
    },
  },
} as const satisfies Readonly<Record<string, Note>>;

function note(code: keyof typeof NOTES, value: string | null): Finding {
  const example = value === null ? null : { sourceId: null, value };
  return { code, count: 1, example, ...NOTES[code] };
}
