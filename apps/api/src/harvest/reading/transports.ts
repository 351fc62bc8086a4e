import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { GuardedClient } from '../../platform/http/guarded-client.js';
import { DemoTransport } from './demo-transport.js';
import { GuardedTransport } from './guarded-transport.js';
import type { Transport } from './transport.js';

/** How a registered feed is asked: over the network, or the demo cities in process. */
@Injectable()
export class Transports {
  readonly #demo: Transport;
  readonly #network: Transport;

  constructor(config: Config, clock: Clock, client: GuardedClient) {
    this.#demo = new DemoTransport(clock, config.publicUrl);
    this.#network = new GuardedTransport(client, { trust: 'operator', maxBytes: config.feedMaxBytes });
  }

  for({ url }: { readonly url: string }): Transport {
    return url.startsWith('demo:') ? this.#demo : this.#network;
  }
}
