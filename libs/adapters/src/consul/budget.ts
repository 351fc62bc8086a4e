import type { Phase, PhaseKind, SourceFlag, SourceRecord } from '@navigator/shared';
import { clean, remarked, type Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { identify, membersOf, NOT_TOLD, type Circumstances, type Entry, type EntryOutput } from './entry.js';
import { rejected } from '../kit/entry.js';
import { Budget } from './wire.js';

/** What a phase of a budget means; the order is that of app/models/budget.rb (0011a0b4). */
const PHASES: ReadonlyMap<string, { readonly flag: SourceFlag; readonly kind: PhaseKind }> = new Map([
  ['drafting', { flag: 'planned', kind: 'budgeting' }],
  // Told about, but nothing can be handed in before `accepting`.
  ['informing', { flag: 'planned', kind: 'budgeting' }],
  ['accepting', { flag: 'open', kind: 'budgeting' }],
  ['reviewing', { flag: 'evaluating', kind: 'budgeting' }],
  ['selecting', { flag: 'open', kind: 'budgeting' }],
  ['valuating', { flag: 'evaluating', kind: 'budgeting' }],
  ['publishing_prices', { flag: 'evaluating', kind: 'budgeting' }],
  ['balloting', { flag: 'open', kind: 'voting' }],
  ['reviewing_ballots', { flag: 'evaluating', kind: 'voting' }],
  ['finished', { flag: 'closed', kind: 'completed' }],
]);

/** A budget as exactly one record or rejection. It has no dates: its status rests on the phase alone. */
export function readBudget({ node, position }: Entry, circumstances: Circumstances): EntryOutput {
  const budget = membersOf(Budget, node);
  if (!budget) return rejected(null, position, 'record-malformed');
  const identity = identify({ kind: 'budget', id: budget.value.id, title: budget.value.name, position });
  if (identity.kind === 'rejected') return identity;
  const course = readCourse(budget.value.phase, circumstances);
  const record: SourceRecord = {
    ...NOT_TOLD,
    sourceId: identity.sourceId,
    title: identity.title,
    url: `${circumstances.base}/budgets/${identity.path}`,
    topics: ['budget'],
    ...course.value,
    language: circumstances.language,
  };
  return { kind: 'record', record, remarks: [...budget.remarks, ...identity.remarks, ...course.remarks] };
}

type Course = Pick<SourceRecord, 'phases' | 'flag' | 'sourceStatus'>;

function readCourse(raw: string | null | undefined, { timeZone }: Circumstances): Reading<Course> {
  const word = readLine(raw, 'phase').value;
  if (word === null) return clean({ phases: [], flag: null, sourceStatus: null });
  const known = PHASES.get(word);
  const phase: Phase = {
    kind: known?.kind ?? 'unknown',
    title: null,
    start: null,
    startTime: null,
    end: null,
    endTime: null,
    timeZone,
  };
  const course = { phases: [phase], flag: known?.flag ?? null, sourceStatus: word };
  return known ? clean(course) : remarked(course, 'phase-kind-unknown', word);
}
