import type { AuditEntry } from '@navigator/shared';
import type { Visit } from '../../api/visit.js';
import { filterIn, queryOf } from './audit-view.js';
import { enter } from './enter.js';

/** Lines asked for at a time, and at the most: about ten megabytes. */
const PAGE = 500;
const MOST = 100_000;

const COLUMNS = [
  'number',
  'at',
  'actor',
  'actor_id',
  'actor_name',
  'action',
  'subject',
  'subject_id',
  'outcome',
  'code',
  'detail',
  'network',
  'times',
];

/** The log with its filter as a file. */
export async function auditCsv(visit: Visit, request: Request): Promise<Response> {
  const { url } = await enter(visit, request, { section: 'audit', role: 'operator' });
  const query = queryOf(filterIn(url.searchParams));
  let text = line(COLUMNS);
  let cursor: string | null = null;
  for (let lines = 0; lines < MOST; lines += PAGE) {
    const { items, next } = await visit.staff.audit({ ...query, limit: PAGE, cursor });
    text += items.map((entry) => line(cellsOf(entry))).join('');
    cursor = next;
    if (cursor === null) break;
  }
  return new Response(`\uFEFF${text}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
      'cache-control': 'private, no-store',
    },
  });
}

/** What is not known is an empty cell. */
function cellsOf({ actor, subject, detail, ...entry }: AuditEntry): readonly string[] {
  const { number, at, action, outcome, code, network, times } = entry;
  const who = [actor.kind, actor.id, actor.name];
  const what = [action, ...(subject === null ? ['', ''] : [subject.kind, subject.id]), outcome, code];
  const more = [detail === null ? '' : JSON.stringify(detail), network, times];
  return [number, at, ...who, ...what, ...more].map((cell) => String(cell ?? ''));
}

/** RFC 4180; a cell that begins like a formula is made text, as strangers chose some of the words. */
function line(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const text = /^[\s]*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
    return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
