import { Injectable } from '@nestjs/common';
import { FeedId, type Registration, type RegistrationOutcome, type WaitingRegistration } from '@navigator/shared';
import { OPERATOR } from '../access/actor.js';
import { RegistryProblem } from '../feeds/feed-registry.js';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { refusal } from './refusals.js';
import { RegistrationDesk } from './registration-desk.js';

/** What the operator asks about registrations. */
export type RegistrationCommand = Extract<OperatorRequest, { kind: `registrations.${string}` }>;

/** Whether a request is about registrations. */
export function isRegistrationCommand(request: OperatorRequest): request is RegistrationCommand {
  return request.kind.startsWith('registrations.');
}

/** Does what the operator's commands ask about registrations. */
@Injectable()
export class RegistrationCommands {
  constructor(private readonly desk: RegistrationDesk) {}

  /** Performs one request. @throws RegistryProblem when it cannot be done */
  async perform(request: RegistrationCommand): Promise<Registration | readonly WaitingRegistration[]> {
    switch (request.kind) {
      case 'registrations.waiting':
        return this.desk.waiting();
      case 'registrations.show':
        return this.#show(request.id);
      case 'registrations.refuse':
        return done(await this.desk.decide(idOf(request.id), { kind: 'refuse', reason: request.reason }, OPERATOR));
    }
  }

  /** Lets a registration in that waits under this id. @returns false where none does: then it is a feed's */
  async accept(id: string): Promise<boolean> {
    const registration = await this.#find(id);
    if (registration === null || registration.state === 'live') return false;
    const decided = done(await this.desk.decide(registration.id, { kind: 'accept' }, OPERATOR));
    if (decided.refusal !== null) throw tooLate(decided.refusal.reason);
    return true;
  }

  async #find(id: string): Promise<Registration | null> {
    const read = FeedId.safeParse(id);
    return read.success ? this.desk.registration(read.data) : null;
  }

  async #show(id: string): Promise<Registration> {
    const registration = await this.#find(id);
    if (registration === null) throw unknown();
    return registration;
  }
}

/** The address was registered by somebody else while this one waited. */
function tooLate(reason: string): RegistryProblem {
  return new RegistryProblem('feed-exists', { de: reason, en: reason });
}

function idOf(id: string): FeedId {
  const read = FeedId.safeParse(id);
  if (!read.success) throw unknown();
  return read.data;
}

function unknown(): RegistryProblem {
  const { code, text } = refusal('registration-unknown');
  return new RegistryProblem(code, text);
}

function done(outcome: RegistrationOutcome): Registration {
  if (outcome.kind === 'done') return outcome.registration;
  if (outcome.kind === 'refused') throw new RegistryProblem(outcome.code, outcome.text);
  throw new Error('nobody waits for a decision of the operator');
}
