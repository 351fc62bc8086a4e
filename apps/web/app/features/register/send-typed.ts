import { EmailAddress, licenceOf } from '@navigator/shared';
import type { DraftFields, PublisherDetail } from '@navigator/shared';
import type { Step } from './address.js';
import { expectationsIn } from './expectations.js';
import { chosenPublisher } from './publisher-value.js';
import type { Chosen } from './publisher-value.js';
import type { FieldName } from './register-view.js';
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
  const known = await publisherOf(chosen, visit);
  if (known === 'nobody') {
    return fields.place === '' ? faulty(['place', faults.place]) : faulty(['publisher', faults.which]);
  }
  const nameless = chosen.kind === 'new' && fields.name === '' ? [['name', faults.name] as const] : [];
  return missing([...nameless, ...homeless(fields.domain, { known: known?.domain ?? null, fault: faults.domain })]);
}

function missing(faults: readonly (readonly [FieldName, string])[]): StepAnswer | null {
  return faults.length === 0 ? null : faulty(...faults);
}

/** A publisher whose domain is known need not name it. */
function homeless(
  typed: string,
  { known, fault }: { readonly known: string | null; readonly fault: string },
): readonly (readonly ['domain', string])[] {
  const isKnown = typed === '' ? known !== null : DOMAIN.test(typed);
  return isKnown ? [] : [['domain', fault]];
}

/** The publisher that was chosen; null for one that is new here. */
async function publisherOf(chosen: Chosen, { api }: Sent['visit']): Promise<PublisherDetail | null | 'nobody'> {
  if (chosen.kind === 'nobody') return 'nobody';
  return chosen.kind === 'known' ? ((await api.publisher(chosen.id)) ?? 'nobody') : null;
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
  const ticked = sent.form.getAll('quiet').filter((one) => typeof one === 'string');
  const months = ticked.filter((one) => /^(?:[1-9]|1[0-2])$/.test(one));
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
