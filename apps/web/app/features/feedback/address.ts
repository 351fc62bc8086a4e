import { ProcedureId } from '@navigator/shared';
import type { Language, ReportKind } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';

/** Kinds as addresses name them. */
const KIND_NAMES: Readonly<Record<ReportKind, string>> = { error: 'fehler', barrier: 'barriere', city: 'stadt' };

/** What the address of the page says. */
export interface FeedbackAddress {
  readonly kind: ReportKind | null;
  readonly procedure: ProcedureId | null;
  /** A path of ours without its query, or nothing. */
  readonly page: string;
  /** The city that is wished for, or nothing. */
  readonly place: string;
  /** The sign of a report that has arrived; empty where a program filled in what nobody sees. */
  readonly sent: string | null;
}

/** Reads the page's address; what cannot be meant is left out. */
export function readAddress(query: URLSearchParams): FeedbackAddress {
  const procedure = ProcedureId.safeParse(query.get('verfahren'));
  return {
    kind: kindNamed(query.get('art')),
    procedure: procedure.success ? procedure.data : null,
    page: ownPath(query.get('seite') ?? ''),
    place: (query.get('ort') ?? '').slice(0, 100),
    sent: query.get('danke'),
  };
}

/** The address of the page for a report. */
export function feedbackPath(about: Partial<FeedbackAddress>, language: Language): string {
  const query = new URLSearchParams(
    Object.entries(keysOf(about)).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
  const search = query.toString().replaceAll('%2F', '/');
  return `${pathIn(language, '/melden')}${search === '' ? '' : `?${search}`}`;
}

/** The keys of the address; null stands for one that is not said. */
function keysOf({ kind, procedure, page, place, sent }: Partial<FeedbackAddress>) {
  return {
    art: kind ? KIND_NAMES[kind] : null,
    verfahren: procedure ?? null,
    seite: page || null,
    ort: place || null,
    danke: sent ?? null,
  };
}

/** A path of ours without query and fragment; nothing where it is none, or leads elsewhere. */
export function ownPath(text: string): string {
  return /^\/(?![/\\])[^\s\\]{0,499}$/.test(text) ? text.replace(/[?#].*$/, '') : '';
}

function kindNamed(name: string | null): ReportKind | null {
  if (name === 'fehler') return 'error';
  if (name === 'barriere') return 'barrier';
  return name === 'stadt' ? 'city' : null;
}
