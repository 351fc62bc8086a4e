import type { LocalText } from '@navigator/shared';
import type { Change } from './change.js';
import { isEqual } from './equal.js';
import type { ComparedRecord, RecordPair } from './pair.js';
import { placeChange } from './place-change.js';
import { capital, instead, quote, sayList, sayNumber } from './say.js';
import { standingText, timeChange } from './time-change.js';

/** Everything that residents would see differently about one procedure; nothing where they would see the same. */
export function changesOf({ before, after, renamedFrom }: RecordPair, now: number): readonly Change[] {
  if (!before || !after) return comesOrGoes(before, after, now);
  const changes = [
    timeChange(before, after, now),
    titleChange(before, after),
    placeChange(before, after),
    linkChange(before, after),
    emptied(before, after),
    otherTexts(before, after),
    otherCounts(before, after),
    otherDetails(before, after),
  ].filter((change) => change !== null);
  if (changes.length > 0 || renamedFrom == null) return changes;
  return [{ kind: 'renamed', text: () => instead(quote(after.sourceId), quote(renamedFrom)) }];
}

function comesOrGoes(before: ComparedRecord | null, after: ComparedRecord | null, now: number): readonly Change[] {
  if (before) return [{ kind: 'disappears', text: () => standingText(before, now) }];
  return after ? [{ kind: 'appears', text: () => standingText(after, now) }] : [];
}

function titleChange(before: ComparedRecord, after: ComparedRecord): Change | null {
  if (before.title === after.title) return null;
  return { kind: 'title', text: () => instead(quote(after.title), quote(before.title)) };
}

function linkChange({ url: before }: ComparedRecord, { url: after }: ComparedRecord): Change | null {
  if (before === after || after === null) return null;
  const text = (): LocalText => (before === null ? quote(after) : instead(quote(after), quote(before)));
  return { kind: 'link', text };
}

/** What was told before and is told no more. Counts are told apart: there “not reported” is a value of its own. */
const MAY_BE_EMPTIED = {
  summary: { de: 'Kurztext', en: 'summary' },
  description: { de: 'Beschreibung', en: 'description' },
  url: { de: 'Link zum Mitmachen', en: 'link to take part' },
  phases: { de: 'Zeiträume', en: 'dates' },
  place: { de: 'Ort', en: 'place' },
  geometry: { de: 'Lage auf der Karte', en: 'position on the map' },
  organiser: { de: 'zuständige Stelle', en: 'responsible body' },
  topics: { de: 'Themen', en: 'topics' },
  image: { de: 'Bild', en: 'picture' },
  documents: { de: 'Unterlagen', en: 'documents' },
  events: { de: 'Termine', en: 'events' },
} as const satisfies Partial<Readonly<Record<keyof ComparedRecord, LocalText>>>;

const EMPTIABLE = [
  'summary',
  'description',
  'url',
  'phases',
  'place',
  'geometry',
  'organiser',
  'topics',
  'image',
  'documents',
  'events',
] as const;

function emptied(before: ComparedRecord, after: ComparedRecord): Change | null {
  const fields = EMPTIABLE.filter((field) => !isEmpty(before[field]) && isEmpty(after[field]));
  if (fields.length === 0) return null;
  return {
    kind: 'emptied',
    text: () => {
      const { de, en } = capital(sayList(fields.map((field) => MAY_BE_EMPTIED[field])));
      return { de: `${de}: keine Angabe mehr`, en: `${en}: no longer stated` };
    },
  };
}

function otherTexts(before: ComparedRecord, after: ComparedRecord): Change | null {
  return othersOf('texts', ['summary', 'description', 'organiser'], { before, after });
}

/** Picture, papers and the like: worth knowing, not worth a sentence each. */
function otherDetails(before: ComparedRecord, after: ComparedRecord): Change | null {
  return othersOf('details', ['topics', 'documents', 'events', 'image', 'result', 'kind', 'publisher'], {
    before,
    after,
  });
}

const NAMES = {
  ...MAY_BE_EMPTIED,
  result: { de: 'Ergebnis', en: 'result' },
  kind: { de: 'Art des Verfahrens', en: 'kind of procedure' },
  publisher: { de: 'zuständige Stadt oder Stelle', en: 'responsible city or body' },
} as const;

function othersOf(
  kind: 'texts' | 'details',
  candidates: readonly (keyof typeof NAMES)[],
  { before, after }: { readonly before: ComparedRecord; readonly after: ComparedRecord },
): Change | null {
  const fields = candidates.filter((field) => !isEmpty(after[field]) && !isEqual(before[field], after[field]));
  if (fields.length === 0) return null;
  return {
    kind,
    text: () => {
      const { de, en } = capital(sayList(fields.map((field) => NAMES[field])));
      return { de: `${de}: andere Angaben`, en: `${en}: stated otherwise` };
    },
  };
}

const COUNTS = {
  contributions: { de: 'Beiträge', en: 'contributions' },
  comments: { de: 'Kommentare', en: 'comments' },
  participants: { de: 'Teilnehmende', en: 'participants' },
} as const;

function otherCounts(before: ComparedRecord, after: ComparedRecord): Change | null {
  const fields = (['contributions', 'comments', 'participants'] as const).filter(
    (field) => before[field] !== after[field],
  );
  if (fields.length === 0) return null;
  const one = (field: keyof typeof COUNTS): LocalText => {
    const { de, en } = instead(sayCount(after[field]), sayCount(before[field]));
    return { de: `${COUNTS[field].de} ${de}`, en: `${COUNTS[field].en} ${en}` };
  };
  return { kind: 'counts', text: () => capital(sayList(fields.map(one))) };
}

function sayCount(count: number | null): LocalText {
  return count === null ? { de: 'nicht gemeldet', en: 'not reported' } : sayNumber(count);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
