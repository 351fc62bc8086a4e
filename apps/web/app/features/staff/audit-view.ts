import type { AuditEntry, AuditQuery, Language } from '@navigator/shared';
import type { Visit } from '../../api/visit.js';
import { formatInstant } from '../../format/dates.js';
import { enter } from './enter.js';
import { headOf, ZONE } from './head-of.js';
import type { Line } from './line-table.js';
import { staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';
import { staffWords } from './words.js';

const PAGE = 50;

/** What the log is narrowed down by, as the address has it. */
export interface AuditFilter {
  readonly outcome: 'all' | AuditEntry['outcome'];
  readonly action: string;
  readonly subject: string;
}

/** The audit log. */
export interface AuditView {
  readonly head: StaffHead;
  readonly filter: AuditFilter;
  readonly action: string;
  readonly csv: string;
  readonly lines: readonly Line[];
  readonly older: string | null;
  readonly newest: string | null;
}

/** Reads a page of the log. */
export async function readAudit(visit: Visit, request: Request): Promise<AuditView> {
  const desk = await enter(visit, request, { section: 'audit', role: 'operator' });
  const { language, url } = desk;
  const words = staffWords(language).audit;
  const filter = filterIn(url.searchParams);
  const cursor = cursorIn(url.searchParams);
  const { items, next } = await visit.staff.audit({ ...queryOf(filter), limit: PAGE, cursor });
  const path = staffPath(language, 'audit');
  const address = (page: string | null): string => `${path}?${searchOf(filter, page)}`;
  return {
    head: headOf(desk, { heading: words.heading, lead: words.lead }),
    filter,
    action: path,
    csv: `${path}.csv?${searchOf(filter, null)}`,
    lines: items.map((entry) => lineOf(entry, language)),
    older: next === null ? null : address(next),
    newest: cursor === null ? null : address(null),
  };
}

/** Reads the filter of an address; what cannot be meant is left out. */
export function filterIn(query: URLSearchParams): AuditFilter {
  const outcome = query.get('ergebnis');
  return {
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : 'all',
    action: (query.get('handlung') ?? '').trim().slice(0, 100),
    subject: (query.get('gegenstand') ?? '').trim().slice(0, 100),
  };
}

/** The filter as the log is asked. */
export function queryOf({ outcome, action, subject }: AuditFilter): Pick<AuditQuery, 'outcome' | 'action' | 'subject'> {
  return {
    outcome: outcome === 'all' ? null : outcome,
    action: action === '' ? null : action,
    subject: subject === '' ? null : subject,
  };
}

/** A cursor is a number of the log; any other begins at the newest. */
function cursorIn(query: URLSearchParams): string | null {
  const before = query.get('vor') ?? '';
  return /^\d{1,15}$/.test(before) ? before : null;
}

function searchOf({ outcome, action, subject }: AuditFilter, before: string | null): string {
  const search = new URLSearchParams({
    ...(outcome === 'all' ? {} : { ergebnis: outcome }),
    ...(action === '' ? {} : { handlung: action }),
    ...(subject === '' ? {} : { gegenstand: subject }),
    ...(before === null ? {} : { vor: before }),
  });
  return search.toString();
}

function lineOf(entry: AuditEntry, language: Language): Line {
  const words = staffWords(language).audit;
  const { number, at, actor, action, subject, outcome, code, times, network } = entry;
  const became = [
    code === null ? words.outcomes[outcome] : `${words.outcomes[outcome]}: ${code}`,
    ...(times > 1 ? [words.times(times)] : []),
    ...(network === null ? [] : [`${words.network} ${network}`]),
  ];
  return {
    key: String(number),
    href: null,
    cells: [
      formatInstant(at, ZONE, language),
      [words.actors[actor.kind], actor.name ?? actor.id].filter((word) => word !== null).join(': '),
      action,
      subject === null ? '–' : `${subject.kind} ${subject.id}`,
      became.join(', '),
    ],
  };
}
