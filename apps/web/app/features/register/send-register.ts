import type { Draft } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { readAddress, registerPath } from './address.js';
import type { RegisterAddress, Step } from './address.js';
import type { Registered, Returned } from './register-view.js';
import { sendAnswers } from './send-answers.js';
import { sendAddress, sendAgain, sendFields } from './send-check.js';
import { sendProof } from './send-proof.js';
import { sendContact, sendExpectations, sendLicence, sendPublisher } from './send-typed.js';
import type { Sent, StepAnswer } from './sent.js';
import { textOf, TRAP } from './sent.js';
import { registerWordsIn } from './words.js';

/** The step again, with what has to be mended; the way on; or the key, once. */
type Answer = Response | UNSAFE_DataWithResponseInit<Returned | Registered>;

const SENDERS: Readonly<Record<Step, (sent: Sent) => Promise<StepAnswer>>> = {
  adresse: sendAddress,
  pruefung: sendAgain,
  felder: sendFields,
  stelle: sendPublisher,
  lizenz: sendLicence,
  kontakt: sendContact,
  erwartungen: sendExpectations,
  antworten: sendAnswers,
  fertig: sendProof,
};

/** Takes in the form of one step, and keeps what was typed whatever is wrong with it; works without JavaScript. */
export async function sendRegister(visit: Visit, request: Request): Promise<Answer> {
  const url = new URL(request.url);
  const language = languageOf(url.pathname);
  const { step, secret } = readAddress(url.searchParams);
  const form = await request.formData();
  const first = registerPath({ step: 'adresse', secret: null }, language);
  // Only programs fill in what nobody sees.
  if (textOf(form, TRAP) !== '' || !visit.register.isOpen) return redirect(first, 303);
  const draft = secret === null ? null : await visit.drafts.look(secret);
  const elsewhere = otherStep({ step, secret }, draft);
  if (elsewhere !== null) return redirect(registerPath(elsewhere, language), 303);
  const answer = await SENDERS[step]({ visit, language, words: registerWordsIn(language), secret, draft, form });
  return answered(answer, { language, form });
}

/** Where somebody belongs who sends a step that cannot be sent (any more). */
function otherStep({ step, secret }: RegisterAddress, draft: Draft | null): RegisterAddress | null {
  if (secret === null) return step === 'adresse' ? null : { step: 'adresse', secret };
  if (draft === null) return { step, secret };
  return draft.kind === 'registered' && step !== 'fertig' ? { step: 'fertig', secret } : null;
}

function answered(answer: StepAnswer, { language, form }: Pick<Sent, 'language' | 'form'>): Answer {
  switch (answer.kind) {
    case 'next':
      return redirect(registerPath(answer.to, language), 303);
    case 'faulty': {
      const returned: Returned = { kind: 'faulty', faults: answer.faults, address: textOf(form, 'address') };
      return data(returned, { status: answer.status });
    }
    case 'registered':
      return data(answer.registered, answer.cookie === null ? {} : { headers: { 'set-cookie': answer.cookie } });
  }
}
