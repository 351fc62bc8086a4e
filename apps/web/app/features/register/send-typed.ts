import { EmailAddress, licenceOf } from '@navigator/shared';
import type { DraftFields } from '@navigator/shared';
import type { Step } from './address.js';
import { expectationsIn } from './expectations.js';
import { chosenPublisher } from './publisher-value.js';
import { faulty, fieldsOf, textOf } from './sent.js';
import type { Sent, StepAnswer } from './sent.js';
import { stepAfter } from './step.js';

/** What the control for a licence sends that is not in the list. */
export const OTHER_LICENCE = 'other';

/** A host, or an address on it. */
const DOMAIN = /^(?:https?:\/\/)?[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?(?::\d+)?(?:\/\S*)?$/u;

/** Who publishes: a search, or the choice of what was found. */
export async function sendPublisher(sent: Sent): Promise<StepAnswer> {
  const before = fieldsOf(sent);
  const typed = {
    place: textOf(sent.form, 'place'),
    publisher: textOf(sent.form, 'publisher'),
    name: textOf(sent.form, 'name'),
    domain: textOf(sent.form, 'domain'),
  };
  const fields = await keep(sent, typed);
  if (fields === null) return gone(sent);
  // Enter in the field of the search searches, whichever button the browser takes for it.
  if (typed.place !== before?.place && typed.place !== '') return stay(sent, 'stelle');
  return (await publisherFaults(sent, fields)) ?? next(sent, 'stelle');
}

async function publisherFaults({ words, visit }: Sent, fields: DraftFields): Promise<StepAnswer | null> {
  const { faults } = words.publisher;
  const chosen = chosenPublisher(fields.publisher);
  if (chosen.kind === 'nobody')
    return faulty(fields.place === '' ? ['place', faults.place] : ['publisher', faults.which]);
  const known = chosen.kind === 'known' ? await visit.api.publisher(chosen.id) : null;
  if (chosen.kind === 'known' && known === null) return faulty(['publisher', faults.which]);
  const isNameless = chosen.kind === 'new' && fields.name === '';
  const isHomeless = fields.domain === '' ? (known?.domain ?? null) === null : !DOMAIN.test(fields.domain);
  if (!isNameless && !isHomeless) return null;
  return faulty(
    ...(isNameless ? [['name', faults.name] as const] : []),
    ...(isHomeless ? [['domain', faults.domain] as const] : []),
  );
}

/** A licence out of the list; for another one there is help. */
export async function sendLicence(sent: Sent): Promise<StepAnswer> {
  const licence = textOf(sent.form, 'licence');
  const fields = await keep(sent, { licence });
  if (fields === null) return gone(sent);
  if (licence === OTHER_LICENCE) return faulty(['licence', sent.words.licence.help]);
  return licenceOf(licence) === null ? faulty(['licence', sent.words.licence.none]) : next(sent, 'lizenz');
}

/** Whom we can reach. */
export async function sendContact(sent: Sent): Promise<StepAnswer> {
  const typed = { email: textOf(sent.form, 'email'), keyName: textOf(sent.form, 'keyName') };
  const fields = await keep(sent, typed);
  if (fields === null) return gone(sent);
  if (EmailAddress.safeParse(typed.email).success) return next(sent, 'kontakt');
  return faulty(['email', sent.words.contact.emailFault]);
}

/** What is usual; nothing of it has to be said. */
export async function sendExpectations(sent: Sent): Promise<StepAnswer> {
  const months = sent.form.getAll('quiet').filter((one) => typeof one === 'string' && /^(?:[1-9]|1[0-2])$/.test(one));
  const typed = { min: textOf(sent.form, 'min'), max: textOf(sent.form, 'max'), quietMonths: months.join(',') };
  const fields = await keep(sent, typed);
  if (fields === null) return gone(sent);
  const read = expectationsIn(fields);
  return read.kind === 'said' ? next(sent, 'erwartungen') : faulty([read.field, sent.words.expectations[read.what]]);
}

async function keep({ visit, secret }: Sent, typed: Partial<DraftFields>): Promise<DraftFields | null> {
  return secret === null ? null : visit.drafts.change(secret, typed);
}

function next({ secret }: Sent, step: Step): StepAnswer {
  return { kind: 'next', to: { step: stepAfter(step), secret } };
}

function stay({ secret }: Sent, step: Step): StepAnswer {
  return { kind: 'next', to: { step, secret } };
}

/** The draft went in this very moment; its address says so. */
function gone(sent: Sent): StepAnswer {
  return stay(sent, 'adresse');
}
