import { Injectable } from '@nestjs/common';
import type {
  Actor,
  FeedId,
  FeedMove,
  MoveOutcome,
  MoveWish,
  RegisterOutcome,
  Registration,
  RegistrationDecision,
  RegistrationOutcome,
  Registrations,
  RegistrationWish,
  WaitingRegistration,
} from '@navigator/shared';
import { Moving } from './moving.js';
import { Proving } from './proving.js';
import { refusal } from './refusals.js';
import { Registering } from './registering.js';
import { RegistrationLimits } from './registration-limits.js';
import { Review } from './review.js';

/** Registrations for pages, doors and commands alike. */
@Injectable()
export class RegistrationDesk implements Registrations {
  constructor(
    private readonly limits: RegistrationLimits,
    private readonly registering: Registering,
    private readonly proving: Proving,
    private readonly reviews: Review,
    private readonly moving: Moving,
  ) {}

  get isOpen(): boolean {
    return this.limits.isOpen;
  }

  async register(wish: RegistrationWish, asker: string): Promise<RegisterOutcome> {
    if (!this.isOpen) return refusal('registration-closed');
    const wait = this.limits.waitToRegister(asker);
    return wait === null ? this.registering.register(wish) : { kind: 'tooMany', wait };
  }

  registration(id: FeedId): Promise<Registration | null> {
    return this.reviews.one(id);
  }

  waiting(): Promise<readonly WaitingRegistration[]> {
    return this.reviews.waiting();
  }

  async lookForProof(id: FeedId, by: Actor): Promise<RegistrationOutcome> {
    const wait = this.limits.waitToLook(id);
    if (wait !== null) return { kind: 'tooMany', wait };
    await this.proving.look({ purpose: 'registration', feed: id }, by);
    return this.#told(id);
  }

  async decide(id: FeedId, decision: RegistrationDecision, by: Actor): Promise<RegistrationOutcome> {
    return (await this.reviews.decide({ id, decision, by })) ?? this.#told(id);
  }

  withdraw(id: FeedId, by: Actor): Promise<boolean> {
    return this.reviews.withdraw(id, by);
  }

  async move(feed: FeedId, wish: MoveWish, by: Actor): Promise<MoveOutcome> {
    const move = await this.moving.begin({ feed, wish, by });
    return 'kind' in move ? move : { kind: 'done', move };
  }

  pendingMove(id: FeedId): Promise<FeedMove | null> {
    return this.moving.pending(id);
  }

  async lookForMove(id: FeedId, by: Actor): Promise<MoveOutcome> {
    const wait = this.limits.waitToLook(id);
    if (wait !== null) return { kind: 'tooMany', wait };
    const before = await this.moving.pending(id);
    if (before === null) return refusal('move-unknown');
    await this.proving.look({ purpose: 'move', feed: id }, by);
    const after = await this.moving.pending(id);
    return { kind: 'done', move: after ?? { state: 'moved', url: before.url, proof: null } };
  }

  async #told(id: FeedId): Promise<RegistrationOutcome> {
    const registration = await this.reviews.one(id);
    return registration === null ? refusal('registration-unknown') : { kind: 'done', registration };
  }
}
