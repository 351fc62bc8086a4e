import { Injectable } from '@nestjs/common';
import type {
  Actor,
  AskedHarvest,
  FeedChange,
  FeedId,
  FeedSettings,
  HeldDecision,
  MapTrial,
  NewOwnerKey,
  Outcome,
  OwnerConsole,
  OwnerKey,
  RunDifference,
  RunId,
} from '@navigator/shared';
import { isTold } from './as-problem.js';
import { MapTrials } from './map-trials.js';
import { OwnedFeeds } from './owned-feeds.js';
import { OwnerDecisions } from './owner-decisions.js';
import { OwnerKeys } from './owner-keys.js';
import { RunDifferences } from './run-differences.js';

/** What the owner's pages ask: the same services as the doors over HTTP. */
@Injectable()
export class OwnerDesk implements OwnerConsole {
  constructor(
    private readonly feeds: OwnedFeeds,
    private readonly runs: RunDifferences,
    private readonly decisions: OwnerDecisions,
    private readonly trials: MapTrials,
    private readonly ownKeys: OwnerKeys,
  ) {}

  async settings(feed: FeedId): Promise<FeedSettings | null> {
    const outcome = await outcomeOf(this.feeds.settings(feed));
    return outcome.kind === 'done' ? outcome.value : null;
  }

  differences(runs: readonly RunId[]): Promise<readonly RunDifference[]> {
    return this.runs.of(runs);
  }

  change(feed: FeedId, change: FeedChange, actor: Actor): Promise<Outcome<FeedSettings>> {
    return outcomeOf(this.feeds.change(feed, change, actor));
  }

  askHarvest(feed: FeedId, actor: Actor): Promise<Outcome<AskedHarvest>> {
    return outcomeOf(this.feeds.askHarvest(feed, actor));
  }

  askRemoval(feed: FeedId, actor: Actor): Promise<Outcome<FeedSettings>> {
    return outcomeOf(this.feeds.askRemoval(feed, actor));
  }

  takeRemovalBack(feed: FeedId, actor: Actor): Promise<Outcome<FeedSettings>> {
    return outcomeOf(this.feeds.takeRemovalBack(feed, actor));
  }

  decide({ feed, quarantine, decision }: HeldDecision, actor: Actor): Promise<Outcome<null>> {
    return outcomeOf(this.decisions.decideOf(feed, { quarantine, decision }, actor).then(() => null));
  }

  tryMap(feed: FeedId, map: Readonly<Record<string, unknown>>): Promise<Outcome<{ readonly id: string }>> {
    return outcomeOf(this.trials.begin(feed, map).then((id) => ({ id })));
  }

  trial(feed: FeedId, id: string): MapTrial | null {
    return this.trials.of(feed, id);
  }

  keys(feed: FeedId): Promise<readonly OwnerKey[]> {
    return this.ownKeys.list(feed);
  }

  makeKey(feed: FeedId, name: string, actor: Actor): Promise<Outcome<NewOwnerKey>> {
    return outcomeOf(this.ownKeys.make(feed, name, actor));
  }

  rotateKey(feed: FeedId, key: string, actor: Actor): Promise<Outcome<NewOwnerKey>> {
    return outcomeOf(this.ownKeys.rotate(feed, key, actor));
  }

  revokeKey(feed: FeedId, key: string, actor: Actor): Promise<Outcome<null>> {
    return outcomeOf(this.ownKeys.revoke(feed, key, actor).then(() => null));
  }
}

/** What says what to do is told; what is a fault of ours is thrown on. */
async function outcomeOf<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await work };
  } catch (error) {
    if (isTold(error)) return { kind: 'refused', code: error.code, text: error.text };
    throw error;
  }
}
