import { CheckId, CheckQuestion, DraftFields, EMPTY_DRAFT, FeedFormat, inLanguage } from '@navigator/shared';
import { FIRST_TARGETS, MORE_TARGETS, withPaths } from './map-edit.js';
import { faulty, fieldsOf, textOf, tooMany } from './sent.js';
import type { Sent, StepAnswer } from './sent.js';

/** A network that begins so many drafts may go on within the hour. */
const DRAFTS_PAUSE = 3600;

/** The first step: an address becomes a draft as soon as it can be checked. */
export async function sendAddress(sent: Sent): Promise<StepAnswer> {
  const { form, words } = sent;
  const address = textOf(form, 'address');
  if (address === '') return faulty(['address', words.address.none]);
  const format = FeedFormat.safeParse(form.get('format'));
  const before = fieldsOf(sent);
  const isSame = before?.address === address && before.format === (format.data ?? null);
  // The same address keeps the map that was made for it.
  const map = isSame ? before.map : null;
  const suggestion = isSame ? before.suggestion : null;
  return check(sent, { address, format: format.data ?? null, map, suggestion }, 'address');
}

/** The same check once more, or as another format. */
export async function sendAgain(sent: Sent): Promise<StepAnswer> {
  const fields = fieldsOf(sent);
  if (fields === null) return faulty([null, sent.words.gone.lead]);
  const { address, format, map, suggestion } = fields;
  return check(sent, { address, format, map, suggestion }, null);
}

/** What stands where, as somebody assigned it: saved, and checked anew. */
export async function sendFields(sent: Sent): Promise<StepAnswer> {
  const fields = fieldsOf(sent);
  if (fields === null) return faulty([null, sent.words.gone.lead]);
  const { suggestion, ...found } = await foundIn(sent, fields);
  const base = fields.map ?? suggestion?.map ?? {};
  const paths = Object.fromEntries(
    [...FIRST_TARGETS, ...MORE_TARGETS].map((target) => [target, textOf(sent.form, `field-${target}`)]),
  );
  const map = withPaths(base, paths);
  if (paths['title'] === '') return faulty(['map', sent.words.fields.titleMissing]);
  return check(sent, { ...found, map, suggestion }, 'map');
}

/** The list was found; what is checked anew is how it is read. */
async function foundIn(
  { visit }: Sent,
  fields: DraftFields,
): Promise<Pick<DraftFields, 'address' | 'format' | 'suggestion'>> {
  const { address, format, suggestion } = fields;
  const report = fields.check === null ? null : await visit.checks.report(fields.check);
  if (report === null) return { address, format, suggestion };
  return {
    address: report.feedUrl ?? address,
    format: report.format ?? format,
    suggestion: suggestion ?? report.suggestedMap,
  };
}

type Checked = Pick<DraftFields, 'address' | 'format' | 'map' | 'suggestion'>;

/** Keeps what was typed, and asks for the check of it. */
async function check(sent: Sent, checked: Checked, field: 'address' | 'map' | null): Promise<StepAnswer> {
  const { visit, words, secret, language } = sent;
  if (secret !== null) await visit.drafts.change(secret, checked);
  const { address: url, format, map } = checked;
  const question = CheckQuestion.safeParse({ url, ...(format && { format }), ...(map && { map }) });
  if (!question.success) return faulty([field, words.address.none]);
  const asked = await visit.checks.ask(question.data, visit.asker);
  if (asked.kind === 'tooMany') return tooMany(field, asked.seconds, words);
  if (asked.kind === 'faulty') {
    return faulty(...asked.faults.map(({ text }) => [field, inLanguage(text, language)] as const));
  }
  return keep(sent, { ...checked, check: CheckId.parse(asked.id) });
}

async function keep({ visit, secret, words }: Sent, checked: Partial<DraftFields>): Promise<StepAnswer> {
  const kept = secret ?? (await visit.drafts.begin(DraftFields.parse({ ...EMPTY_DRAFT, ...checked }), visit.asker));
  if (kept === null) return tooMany('address', DRAFTS_PAUSE, words);
  if (secret !== null) await visit.drafts.change(secret, checked);
  return { kind: 'next', to: { step: 'pruefung', secret: kept } };
}
