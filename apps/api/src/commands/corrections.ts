import { CorrectionField, FeedId } from '@navigator/shared';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { typed, type Typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { valueOf } from './correction-value.js';
import { printCorrections } from './print-corrections.js';
import { tellAnswer } from './tell-answer.js';

export const CORRECTIONS_USAGE = `Usage: npm run corrections -- <what to do> [--json]

  list [--feed <id>]                     what stands against sources, and what they say now
  show <procedure>                       everything that was ever said of one procedure
  set <procedure> <field> <value> --reason "…"
                                         shows a value in place of the source's; survives every import
  hide <procedure> --as test --reason "…"
                                         takes it from all pages, lists, numbers and files; revoke brings it back
  hide <procedure> --as withdrawn --reason "…"
                                         the same for good: its texts are erased
  link <procedure> <procedure> --reason "…"
                                         the two are one: shown once, at the older address
  unlink <procedure> [<other>] --reason "…"
                                         they are two, and stay so
  suggestions                            pairs that may be one
  revoke <correction>                    takes a correction back

A procedure is told by its id or by the address of its page. Residents read the reason.
Fields and how their values are written:
  dates 2026-03-01..2026-04-15           first and last day (1.3.2026..15.4.2026 too); an open side stays empty
  phases '[{"kind":"survey","start":"2026-03-01","end":"2026-04-15"}]'
                                         all of them, where there are several
  point 9.99,53.55                       longitude, latitude
  territory 02000000                     official key (AGS)
  topics mobility,housing                npm run vocabulary -- terms --field topic
  kind formal|informal|unknown           level information|consultation|cooperation|decision
  flag planned|open|evaluating|closed|cancelled
  contributions 19                       also comments, participants
  result "published https://… 2026-05-01"
  title, summary, description, url, image, organiser, publisher, place
                                         a text or an address
  none                                   says that the procedure has none of it
Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** `npm run corrections`: what operators say against sources. @returns the exit code */
export async function corrections(args: readonly string[]): Promise<number> {
  const words = typed(args, { values: ['feed', 'reason', 'as'], flags: [] });
  const request = requestOf(words);
  return tellAnswer(request, words.flags.has('json'), (result) => {
    printCorrections(request, result);
  });
}

type Ask = (subject: string, typedWords: Typed) => OperatorRequest;

const ACTIONS: ReadonlyMap<string, Ask> = new Map<string, Ask>([
  ['show', (procedure) => ({ kind: 'corrections.show', procedure })],
  ['set', (procedure, words) => setting(procedure, words)],
  ['hide', (procedure, words) => hiding(procedure, words)],
  ['link', (procedure, words) => linking(procedure, words)],
  [
    'unlink',
    (procedure, { words, values }) => ({
      kind: 'corrections.unlink',
      procedure,
      other: words[2] ?? null,
      reason: reasonOf(values),
    }),
  ],
  ['revoke', (id) => ({ kind: 'corrections.revoke', id })],
]);

function requestOf(words: Typed): OperatorRequest {
  const [action = '', subject] = words.words;
  if (action === 'list') return { kind: 'corrections.list', feed: feedOf(words.values['feed']) };
  if (action === 'suggestions') return { kind: 'corrections.suggestions' };
  const ask = ACTIONS.get(action);
  if (!ask) throw new CommandProblem(`Please say what to do.\n\n${CORRECTIONS_USAGE}`);
  if (subject === undefined) {
    throw new CommandProblem(
      action === 'revoke'
        ? 'Please give the correction; npm run corrections -- list shows them.'
        : `Please give the procedure: its id or the address of its page. npm run corrections -- ${action} <procedure> …`,
    );
  }
  return ask(subject, words);
}

function setting(procedure: string, { words: [, , name, ...value], values }: Typed): OperatorRequest {
  const field = CorrectionField.safeParse(name);
  if (!field.success) {
    throw new CommandProblem(`“${name ?? ''}” is no field: there is ${CorrectionField.options.join(', ')}.`);
  }
  if (value.length !== 1 || value[0] === undefined) {
    throw new CommandProblem(`Please give one value, in quotes where it has blanks: set <procedure> ${field.data} "…"`);
  }
  return {
    kind: 'corrections.set',
    procedure,
    field: field.data,
    value: valueOf(field.data, value[0]),
    reason: reasonOf(values),
  };
}

function hiding(procedure: string, { values }: Typed): OperatorRequest {
  const as = values['as'];
  if (as !== 'test' && as !== 'withdrawn') {
    throw new CommandProblem(
      'Please say why: --as test (can be taken back) or --as withdrawn (for good, its texts are erased).',
    );
  }
  return { kind: 'corrections.hide', procedure, as, reason: reasonOf(values) };
}

function linking(procedure: string, { words: [, , other], values }: Typed): OperatorRequest {
  if (other === undefined) throw new CommandProblem('Please give both procedures: link <procedure> <procedure>');
  return { kind: 'corrections.link', procedure, other, reason: reasonOf(values) };
}

function reasonOf({ reason }: Typed['values']): string {
  if (reason === undefined || reason.trim() === '' || reason.length > 500) {
    throw new CommandProblem('Please give a reason of at most 500 characters, which residents will read: --reason "…"');
  }
  return reason;
}

function feedOf(text: string | undefined): FeedId | null {
  if (text === undefined) return null;
  const feed = FeedId.safeParse(text);
  if (!feed.success) throw new CommandProblem(`“${text}” is no id of a feed; npm run feeds -- list shows them.`);
  return feed.data;
}
