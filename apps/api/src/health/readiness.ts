import { Injectable } from '@nestjs/common';
import type { LocalText } from '@navigator/shared';

/**
 * What this process still has to do before it can serve. Who starts something names it here, and takes it off when done.
 * @example readiness.await('demo', { de: 'Die Demo wird geladen.', en: 'The demo is being loaded.' }); … readiness.done('demo');
 */
@Injectable()
export class Readiness {
  readonly #pending = new Map<string, LocalText>();

  /** Ready only after `done` was called with the same name. */
  await(name: string, reason: LocalText): void {
    this.#pending.set(name, reason);
  }

  done(name: string): void {
    this.#pending.delete(name);
  }

  /** What is still under way; nothing means ready. */
  pending(): readonly LocalText[] {
    return [...this.#pending.values()];
  }
}
