import { FeedChange } from '@navigator/shared';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { back, carryOut, DEEDS, faulty, refusedForm } from './act-console.js';
import type { Answer, Deciding } from './act-console.js';
import type { Fault } from './form-parts.js';
import { enterForm, feedIdIn, textOf } from './frame.js';
import { ownerWordsIn } from './words.js';

/** A form of the settings that was sent. */
interface Sent {
  readonly deciding: Deciding;
  readonly form: FormData;
}

/** Takes in the forms of the settings; each changes one thing. */
export async function changeSettings(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const actor = await enterForm(visit, { form, name });
  const language = languageOf(new URL(request.url).pathname);
  const deciding: Deciding = { visit, feed: feedIdIn(name), language, actor, page: 'einstellungen' };
  const intent = textOf(form, 'intent');
  const take = FORMS[intent];
  if (take !== undefined) return take({ deciding, form });
  return carryOut(deciding, intent in DEEDS ? intent : '');
}

const FORMS: Readonly<Record<string, (sent: Sent) => Promise<Answer>>> = {
  name: (sent) => {
    const { nameFault } = wordsOf(sent);
    return change(sent, 'name', { change: { name: textOf(sent.form, 'name') }, field: 'name', message: nameFault });
  },
  cadence: (sent) => {
    const { numberFault } = wordsOf(sent);
    const intervalMinutes = Number(textOf(sent.form, 'minutes'));
    return change(sent, 'cadence', { change: { intervalMinutes }, field: 'minutes', message: numberFault });
  },
  expectations: expect,
  remove,
};

function wordsOf({ deciding }: Sent): ReturnType<typeof ownerWordsIn>['settings'] {
  return ownerWordsIn(deciding.language).settings;
}

interface Wanted {
  readonly change: unknown;
  readonly field: string;
  readonly message: string;
}

async function change(sent: Sent, intent: string, { change: wanted, field, message }: Wanted): Promise<Answer> {
  const { visit, feed, actor, language } = sent.deciding;
  const read = FeedChange.safeParse(wanted);
  if (!read.success) return faulty(intent, typedIn(sent.form), [{ field, message }]);
  const outcome = await visit.owner.change(feed, read.data, actor);
  if (outcome.kind === 'refused') return refusedForm(outcome, intent, language);
  return back(sent.deciding, intent);
}

async function expect(sent: Sent): Promise<Answer> {
  const { numberFault } = wordsOf(sent);
  const numbers = (['min', 'max'] as const).map((field) => ({ field, text: textOf(sent.form, field) }));
  const faults: readonly Fault[] = numbers
    .filter(({ text }) => text !== '' && !/^[1-9]\d{0,6}$/.test(text))
    .map(({ field }) => ({ field, message: numberFault }));
  if (faults.length > 0) return faulty('expectations', typedIn(sent.form), faults);
  const [min = null, max = null] = numbers.map(({ text }) => (text === '' ? null : Number(text)));
  const quietMonths = sent.form.getAll('quiet').map(Number);
  return change(sent, 'expectations', {
    change: { expectations: { min, max, quietMonths } },
    field: 'min',
    message: numberFault,
  });
}

/** Removing takes a tick: a button alone is pressed too easily. */
async function remove(sent: Sent): Promise<Answer> {
  const { visit, feed, actor, language } = sent.deciding;
  if (!sent.form.has('sure')) return faulty('remove', {}, [{ field: 'sure', message: wordsOf(sent).removeFault }]);
  const outcome = await visit.owner.askRemoval(feed, actor);
  return outcome.kind === 'refused' ? refusedForm(outcome, 'remove', language) : back(sent.deciding, 'remove');
}

function typedIn(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(['name', 'min', 'max'].map((field) => [field, textOf(form, field)]));
}
