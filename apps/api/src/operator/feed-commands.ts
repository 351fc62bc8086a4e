import { Injectable } from '@nestjs/common';
import type { FeedFormat, Run } from '@navigator/shared';
import { detect } from '../feeds/check/detect.js';
import { Expectations } from '../feeds/expectations.js';
import { FeedRegistry, RegistryProblem } from '../feeds/feed-registry.js';
import type { FeedRow } from '../feeds/feed.sql.js';
import { Transports } from '../harvest/reading/transports.js';
import { FetchError } from '../platform/http/fetch-error.js';
import { FETCH_ERROR_TEXTS } from '../platform/http/fetch-error-texts.js';
import { parseTarget } from '../platform/http/target.js';
import { RegistrationCommands } from '../registration/registration-commands.js';
import type { OperatorRequest } from './operator.contract.js';
import { RunCommands } from './run-commands.js';

/** What the operator asks about feeds. */
export type FeedCommand = Extract<OperatorRequest, { kind: `feeds.${string}` | 'harvest' | 'replay' }>;

/** Whether a request is about feeds. */
export function isFeedCommand(request: OperatorRequest): request is FeedCommand {
  return request.kind.startsWith('feeds.') || request.kind === 'harvest' || request.kind === 'replay';
}

type Asked<Kind extends FeedCommand['kind']> = Extract<FeedCommand, { kind: Kind }>;

/** What the operator knows of a feed and nobody can find out. */
type Knowledge = Asked<'feeds.credential' | 'feeds.area' | 'feeds.expect'>;

function isKnowledge(request: FeedCommand): request is Knowledge {
  return ['feeds.credential', 'feeds.area', 'feeds.expect'].includes(request.kind);
}

/** Does what the operator's commands ask about feeds. */
@Injectable()
export class FeedCommands {
  constructor(
    private readonly registry: FeedRegistry,
    private readonly expectations: Expectations,
    private readonly transports: Transports,
    private readonly runs: RunCommands,
    private readonly registrations: RegistrationCommands,
  ) {}

  /** Performs one request. @throws RegistryProblem when it cannot be done */
  async perform(request: FeedCommand): Promise<unknown> {
    if (isKnowledge(request)) return this.#tell(request);
    switch (request.kind) {
      case 'feeds.list':
        return this.registry.list();
      case 'feeds.add':
        return this.#add(request);
      case 'feeds.move':
        return this.#move(request);
      case 'harvest':
        return this.#harvest(request.feed);
      case 'replay':
        return this.runs.replay(request.feed, request.apply);
    }
  }

  async #tell(request: Knowledge): Promise<FeedRow> {
    switch (request.kind) {
      case 'feeds.credential':
        return this.registry.giveCredential(request.id, request.credential);
      case 'feeds.area':
        return this.registry.expectIn(request.id, request.area);
      case 'feeds.expect':
        return this.expectations.tell(request.id, request.told);
    }
  }

  async #move({ id, to }: Asked<'feeds.move'>): Promise<FeedRow | { feed: FeedRow; run: Run }> {
    return to === 'approve' ? this.#approve(id) : this.registry[to](id);
  }

  /** The operator needs no proof, but the address must answer in a format that we read. */
  async #add({ url, publisher, format, licence, ...given }: Asked<'feeds.add'>): Promise<FeedRow> {
    const target = parseTarget(url);
    if (target instanceof FetchError) throw new RegistryProblem(target.code, FETCH_ERROR_TEXTS[target.code]);
    const found = await this.#found(url, format);
    if (given.credential && new URL(found.url).host !== new URL(url).host) throw movedAway(found.url);
    return this.registry.add({
      url: new URL(found.url),
      format: found.format,
      map: given.map ?? null,
      credential: given.credential ?? null,
      area: given.area ?? null,
      name: publisher.name,
      publisher,
      licence,
      isDemo: false,
      state: 'proposed',
    });
  }

  /** Behind a home page or the root of an interface stands the address that is registered. */
  async #found(url: string, format: FeedFormat | null): Promise<{ readonly url: string; readonly format: FeedFormat }> {
    if (format) return { url, format };
    const detection = await detect(url, null, this.transports.for({ url }));
    if (detection.kind === 'failure') throw new RegistryProblem(detection.error.code, detection.error.text);
    const [best] = detection.candidates;
    if (!best) throw new Error('a detection without candidates is a failure');
    return best;
  }

  async #approve(id: string): Promise<{ feed: FeedRow; run: Run }> {
    // Who registered waits under the id that the feed will have.
    if (!(await this.registrations.accept(id))) await this.registry.approve(id);
    const run = await this.#harvest(id);
    return { feed: await this.registry.get(id), run };
  }

  /** A harvest the operator asks for approves a feed that still waited for it. */
  async #harvest(id: string): Promise<Run> {
    const feed = await this.registry.get(id);
    if (feed.state === 'proposed') await this.registry.approve(id);
    return this.runs.harvest(feed.id);
  }
}

/** A credential is kept for the host that it was given for, not for one to which that leads. */
function movedAway(address: string): RegistryProblem {
  return new RegistryProblem('address-moved', {
    de: `Die Adresse führt auf einen anderen Rechner, nach ${address}. Zugangsdaten gelten nur für den genannten; bitte die neue Adresse selbst angeben.`,
    en: `The address leads to another host, to ${address}. A credential is for the named one only; please give the new address itself.`,
  });
}
