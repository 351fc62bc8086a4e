import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Db } from '../../database/db.js';
import { Clock } from '../../platform/clock.js';
import { GuardedClient } from '../../platform/http/guarded-client.js';
import { UploadTransport } from '../../files/upload-transport.js';
import { DemoTransport } from './demo-transport.js';
import { GuardedTransport } from './guarded-transport.js';
import { InboxTransport } from './inbox-transport.js';
import type { Transport } from './transport.js';

/** How a registered feed is asked: over the network, or in process the demo cities and what was brought. */
@Injectable()
export class Transports {
  readonly #demo: Transport;
  readonly #inbox: Transport;
  readonly #network: Transport;

  constructor(
    config: Config,
    clock: Clock,
    client: GuardedClient,
    private readonly db: Db,
  ) {
    this.#demo = new DemoTransport(clock, config.publicUrl);
    this.#inbox = new InboxTransport(db);
    this.#network = new GuardedTransport(client, {
      trust: 'operator',
      maxBytes: config.feedMaxBytes,
      isPatient: true,
    });
  }

  for({ url }: { readonly url: string }): Transport {
    if (url.startsWith('demo:')) return this.#demo;
    if (url.startsWith('upload:')) return new UploadTransport(this.db, url);
    return url.startsWith('inbox:') ? this.#inbox : this.#network;
  }
}
