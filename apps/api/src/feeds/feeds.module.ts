import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { Db } from '../database/db.js';
import { DemoFeeds } from './demo-feeds.js';
import { DemoSwitch } from './demo-switch.js';
import { Expectations } from './expectations.js';
import { FeedRegistry } from './feed-registry.js';
import { HealthWatch } from './health/health-watch.js';
import { PublisherAreas } from './publisher-areas.js';

/** The registry of feeds and the rule for the demonstration. */
@Module({
  imports: [CredentialsModule],
  providers: [
    FeedRegistry,
    Expectations,
    DemoFeeds,
    HealthWatch,
    PublisherAreas,
    { provide: DemoSwitch, useFactory: (db: Db, { demo }: Config) => new DemoSwitch(db, demo), inject: [Db, Config] },
  ],
  exports: [FeedRegistry, Expectations, DemoFeeds, DemoSwitch, HealthWatch],
})
export class FeedsModule {}
