import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { createClient } from '../config/create-client.js';
import { Clock, SystemClock } from './clock.js';
import { GuardedClient } from './http/guarded-client.js';
import { Log } from './log.js';

/** Ends the sockets of the guarded client with the application. */
class ClientEnd implements OnApplicationShutdown {
  constructor(private readonly client: GuardedClient) {}

  onApplicationShutdown(): void {
    this.client.close();
  }
}

/** What every part stands on: configuration, clock, log and the guarded client. */
@Module({})
export class PlatformModule {
  static forRoot({
    config,
    log,
    clock = new SystemClock(),
  }: {
    config: Config;
    log: Log;
    clock?: Clock;
  }): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Log, useValue: log },
        { provide: GuardedClient, useFactory: () => createClient(config) },
        { provide: ClientEnd, useFactory: (client: GuardedClient) => new ClientEnd(client), inject: [GuardedClient] },
      ],
      exports: [Config, Clock, Log, GuardedClient],
    };
  }
}
