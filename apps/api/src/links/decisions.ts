import type { LocalText, ProcedureId } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { beginChange } from '../harvest/apply/begin-change.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { DECIDE_LINK, NamedRow, RECORDS_OF, SUGGESTIONS, SuggestionRow } from './decisions.sql.js';
import { settle } from './settle.js';

/** Two public procedures, and when an operator decided about them. */
export interface Decision {
  readonly one: ProcedureId;
  readonly other: ProcedureId;
  readonly now: Date;
}

/** Where a procedure is shown after a decision. */
export interface Decided {
  /** The address at which each of the two is shown now; the same where they are one. */
  readonly one: ProcedureId;
  readonly other: ProcedureId;
}

/** A decision that cannot be carried out, with what to do. */
export class LinkProblem extends Error {
  constructor(
    readonly code: 'procedure-unknown' | 'procedure-withdrawn' | 'same-procedure' | 'demo-with-real' | 'taken-apart',
    readonly text: LocalText,
  ) {
    super(text.en);
  }
}

/**
 * An operator says that two procedures are one: they are shown at the older address, with both sources, until an operator
 * says otherwise. Two of one feed may be linked too. Inside the caller's transaction; raises the data version.
 * @throws LinkProblem when one is unknown or withdrawn, when they are the same one, or when an operator took others of
 * the two apart before
 */
export async function link(tx: Db, decision: Decision): Promise<Decided> {
  const [one, other] = await namedIn(tx, decision);
  if (one.isDemo !== other.isDemo) throw problem('demo-with-real');
  const decided = await decide(tx, { ...decision, state: 'linked' }, [one, other]);
  if (decided.one !== decided.other) throw problem('taken-apart');
  return decided;
}

/**
 * An operator says that two procedures are not one, whether they are shown as one now or only might be: the machine never
 * links or suggests the pair again. Inside the caller's transaction; raises the data version.
 * @throws LinkProblem as `link` does
 */
export async function unlink(tx: Db, decision: Decision): Promise<Decided> {
  return decide(tx, { ...decision, state: 'refused' }, await namedIn(tx, decision));
}

/** Pairs that may be one procedure and wait for an operator, the surest first; none that an operator refused. */
export function suggestions(db: Db, limit = 200): Promise<readonly SuggestionRow[]> {
  return db.query(SUGGESTIONS, [limit], SuggestionRow);
}

/** A procedure that has a record. */
type Named = NamedRow & { readonly record: number };

async function decide(
  tx: Db,
  { state, now }: Decision & { readonly state: 'linked' | 'refused' },
  [one, other]: readonly [Named, Named],
): Promise<Decided> {
  await tx.execute(DECIDE_LINK, [one.record, other.record, state, now]);
  await settle(tx, [one.record, other.record], now);
  await tx.execute(BUMP_DATA_VERSION, []);
  const rows = await tx.query(RECORDS_OF, [[one.id, other.id]], NamedRow);
  return { one: shownAt(rows, one.id), other: shownAt(rows, other.id) };
}

function shownAt(rows: readonly NamedRow[], id: ProcedureId): ProcedureId {
  return rows.find((row) => row.id === id)?.into ?? id;
}

async function namedIn(tx: Db, { one, other, now }: Decision): Promise<readonly [Named, Named]> {
  await beginChange(tx, now);
  if (one === other) throw problem('same-procedure');
  const rows = await tx.query(RECORDS_OF, [[one, other]], NamedRow);
  return [named(rows, one), named(rows, other)];
}

function named(rows: readonly NamedRow[], id: ProcedureId): Named {
  const row = rows.find((each) => each.id === id);
  if (!row) throw problem('procedure-unknown', id);
  const { record } = row;
  if (row.lifecycle === 'withdrawn' || record === null) throw problem('procedure-withdrawn', id);
  return { ...row, record };
}

function problem(code: LinkProblem['code'], id = ''): LinkProblem {
  const { de, en } = PROBLEMS[code];
  return new LinkProblem(code, { de: de.replace('{id}', id), en: en.replace('{id}', id) });
}

const PROBLEMS: Readonly<Record<LinkProblem['code'], LocalText>> = {
  'procedure-unknown': {
    de: 'Es gibt kein Verfahren „{id}“. Die Kennung sind die zehn Zeichen am Ende seiner Adresse.',
    en: 'There is no procedure “{id}”. The id is the ten characters at the end of its address.',
  },
  'procedure-withdrawn': {
    de: 'Das Verfahren „{id}“ wurde zurückgezogen oder ausgeblendet und wird nicht verbunden.',
    en: 'Procedure “{id}” was withdrawn or hidden and is not linked.',
  },
  'same-procedure': {
    de: 'Das ist zweimal dasselbe Verfahren; bitte zwei verschiedene nennen.',
    en: 'That is the same procedure twice; please name two.',
  },
  'demo-with-real': {
    de: 'Ein Verfahren der Vorführung und ein echtes sind nie dasselbe.',
    en: 'A procedure of the demonstration and a real one are never the same.',
  },
  'taken-apart': {
    de: 'Zu einem der beiden gehört ein Verfahren, das von Hand vom anderen getrennt wurde. Bitte zuerst dieses verbinden.',
    en: 'One of the two belongs with a procedure that was taken apart from the other by hand. Please link that one first.',
  },
};
