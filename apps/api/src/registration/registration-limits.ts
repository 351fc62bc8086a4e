import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Clock } from '../platform/clock.js';
import { Rate } from '../platform/rate.js';

/** Registrations from one address in an hour: more than a city has feeds. */
export const REGISTRATIONS_AN_HOUR = 20;

/** Looks for one token in a minute, whoever asks for them. */
export const LOOKS_A_MINUTE = 6;

const HOUR = 3_600_000;

/** Whether strangers may register, and how often. */
@Injectable()
export class RegistrationLimits {
  readonly isOpen: boolean;
  readonly #registering: Rate;
  readonly #looking: Rate;

  constructor({ registration }: Config, clock: Clock) {
    this.isOpen = registration !== 'closed';
    this.#registering = new Rate(clock, REGISTRATIONS_AN_HOUR, HOUR);
    this.#looking = new Rate(clock, LOOKS_A_MINUTE);
  }

  /** One more registration. @returns seconds to wait where it is one too many, else null */
  waitToRegister(asker: string): number | null {
    return this.#registering.wait(asker);
  }

  /** One more look for a token. @returns seconds to wait where it is one too many, else null */
  waitToLook(id: string): number | null {
    return this.#looking.wait(id);
  }
}
