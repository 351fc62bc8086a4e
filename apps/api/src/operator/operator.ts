import { Injectable } from '@nestjs/common';
import type { FeedFormat, Run, RunId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { detect } from '../feeds/check/detect.js';
import { FeedRegistry, RegistryProblem } from '../feeds/feed-registry.js';
import type { FeedRow } from '../feeds/feed.sql.js';
import { HarvestRequests } from '../harvest/harvest-requests.js';
import { QuarantineProblem, Quarantines } from '../harvest/quarantine/quarantines.js';
import { FetchError } from '../platform/http/fetch-error.js';
import { FETCH_ERROR_TEXTS } from '../platform/http/fetch-error-texts.js';
import { parseTarget } from '../platform/http/target.js';
import { Transports } from '../harvest/reading/transports.js';
import { RunRow, runSql } from '../feeds/read/run-row.sql.js';
import { toRun } from '../feeds/read/to-feed.js';
import type { OperatorAnswer, OperatorRequest } from './operator.contract.js';

/** Does what the operator's commands ask, beside the server's own work. */
@Injectable()
export class Operator {
  constructor(
    private readonly registry: FeedRegistry,
    private readonly harvests: HarvestRequests,
    private readonly quarantines: Quarantines,
    private readonly transports: Transports,
    private readonly db: Db,
  ) {}

  /** Performs one request; what cannot be done is an answer that says why. */
  async perform(request: OperatorRequest): Promise<OperatorAnswer> {
    try {
      return { kind: 'done', result: await this.#do(request) };
    } catch (error) {
      if (error instanceof RegistryProblem || error instanceof QuarantineProblem) {
        return { kind: 'refused', code: error.code, text: error.text };
      }
      throw error;
    }
  }

  async #do(request: OperatorRequest): Promise<unknown> {
    switch (request.kind) {
      case 'feeds.list':
        return this.registry.list();
      case 'feeds.add':
        return this.#add(request);
      case 'feeds.move':
        return this.#move(request);
      case 'harvest':
        return this.#harvest(request.feed);
      case 'quarantine.list':
        return this.quarantines.list();
      case 'quarantine.show':
        return this.quarantines.show(request.id);
      case 'quarantine.decide':
        return this.quarantines[request.decision](request.id);
    }
  }

  async #move({ id, to }: Asked<'feeds.move'>): Promise<FeedRow | { feed: FeedRow; run: Run }> {
    return to === 'approve' ? this.#approve(id) : this.registry[to](id);
  }

  /** The operator needs no proof, but the address must answer in a format that we read. */
  async #add({ url, publisher, format, map, licence }: Asked<'feeds.add'>): Promise<FeedRow> {
    const target = parseTarget(url);
    if (target instanceof FetchError) throw new RegistryProblem(target.code, FETCH_ERROR_TEXTS[target.code]);
    return this.registry.add({
      url: new URL(url),
      format: await this.#formatOf(url, format),
      map: map ?? null,
      name: publisher.name,
      publisher,
      licence,
      isDemo: false,
      state: 'proposed',
    });
  }

  async #formatOf(url: string, format: FeedFormat | null): Promise<FeedFormat> {
    if (format) return format;
    const detection = await detect(url, null, this.transports.for({ url }));
    if (detection.kind === 'failure') throw new RegistryProblem(detection.error.code, detection.error.text);
    const [best] = detection.candidates;
    if (!best) throw new Error('a detection without candidates is a failure');
    return best.format;
  }

  async #approve(id: string): Promise<{ feed: FeedRow; run: Run }> {
    await this.registry.approve(id);
    const run = await this.#harvest(id);
    return { feed: await this.registry.get(id), run };
  }

  /** A harvest the operator asks for approves a feed that still waited for it. */
  async #harvest(id: string): Promise<Run> {
    const feed = await this.registry.get(id);
    if (feed.state === 'proposed') await this.registry.approve(id);
    return this.#run(await this.harvests.harvest(feed.id));
  }

  async #run(id: RunId): Promise<Run> {
    const { sql, parameters } = runSql(id, 'true');
    const [row] = await this.db.query(sql, parameters, RunRow);
    if (!row) throw new Error(`run ${id} has no row`);
    return toRun(row);
  }
}

type Asked<Kind extends OperatorRequest['kind']> = Extract<OperatorRequest, { kind: Kind }>;
