import { Module, type DynamicModule } from '@nestjs/common';
import { CoverageController } from './coverage/coverage.controller.js';
import { CityCoverage } from './coverage/coverage.js';
import { Db } from './database/db.js';
import { DemoSwitch, type DemoMode } from './feeds/demo-switch.js';
import { FeedHealthController } from './feeds/read/feed-health.controller.js';
import { FeedsController } from './feeds/read/feeds.controller.js';
import { PublicFeeds } from './feeds/read/public-feeds.js';
import { PublicHolds } from './feeds/read/public-holds.js';
import { HeldDifferences } from './harvest/difference/held-differences.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ChangesController } from './history/changes.controller.js';
import { ByIndicator } from './indicators/by-indicator.js';
import { IndicatorFiles } from './indicators/indicator-files.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { Indicators } from './indicators/indicators.js';
import { TilesController } from './map/tiles.controller.js';
import { Tiles } from './map/tiles.js';
import { InProcessNavigator } from './navigator-api.js';
import { ByContent, ByEdition } from './procedures/conditional-get.js';
import { Edition } from './procedures/edition.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { Procedures } from './procedures/procedures.js';
import { Directory } from './publishers/directory.js';
import { PublishersController } from './publishers/publishers.controller.js';
import { Publishers } from './publishers/publishers.js';
import { Clock } from './platform/clock.js';
import { CanonicalLink } from './publish/canonical-link.js';
import { ExportsController } from './publish/exports.controller.js';
import { Exports } from './publish/exports.js';
import { FilterNames } from './publish/filter-names.js';
import { OgcController } from './publish/ogc.controller.js';
import { OgcFeatures } from './publish/ogc-features.js';
import { PdsController } from './publish/pds.controller.js';
import { ProcedureCalendarController } from './publish/procedure-calendar.controller.js';
import { ProcedureCalendar } from './publish/procedure-calendar.js';
import { ProcedurePages } from './publish/procedure-pages.js';
import { PublicOrigin } from './publish/public-origin.js';
import { SubscriptionsController } from './publish/subscriptions.controller.js';
import { Subscriptions } from './publish/subscriptions.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { Suggestions } from './suggestions/suggestions.js';
import { Letterbox } from './reports/letterbox.js';
import { ReportsModule } from './reports/reports.module.js';
import { Geocoder, type GeocoderOptions } from './territories/geocoder.js';
import { Places } from './territories/places.js';
import { TerritoriesController } from './territories/territories.controller.js';
import { Territories } from './territories/territories.js';
import { packagedTerritories, TerritoryIndex } from './territories/territory-index.js';

/** The doors over HTTP. */
const DOORS = [
  ProceduresController,
  ChangesController,
  ExportsController,
  SubscriptionsController,
  ProcedureCalendarController,
  OgcController,
  PdsController,
  TilesController,
  IndicatorsController,
  FeedsController,
  FeedHealthController,
  HealthController,
  PublishersController,
  TerritoriesController,
  SuggestionsController,
  CoverageController,
] as const;

/** What they ask, by class alone. */
const SERVICES = [
  ByContent,
  ByEdition,
  ByIndicator,
  CityCoverage,
  Directory,
  Edition,
  CanonicalLink,
  Exports,
  FilterNames,
  HeldDifferences,
  OgcFeatures,
  ProcedureCalendar,
  ProcedurePages,
  IndicatorFiles,
  Indicators,
  InProcessNavigator,
  Letterbox,
  Places,
  Procedures,
  PublicFeeds,
  PublicHolds,
  Publishers,
  Readiness,
  Subscriptions,
  Suggestions,
  Territories,
  Tiles,
] as const;

const NO_GEOCODER = { url: null, warn: () => undefined };

/** What the reading side wants to be told. */
export interface ReadingOptions {
  readonly demo: DemoMode;
  /** Public address of this installation; null, or nothing, takes the address that was asked. */
  readonly baseUrl?: string | null;
  /** The operator's geocoder for what our lists do not know, and where its failures are told; none without. */
  readonly geocoder?: Pick<GeocoderOptions, 'url' | 'warn'>;
}

/**
 * Everything that only reads. Wants `Db` and `Clock` from global modules.
 * @example imports: [ReadingModule.forRoot({ demo: config.demo })]
 */
@Module({})
export class ReadingModule {
  static forRoot({ demo, baseUrl = null, geocoder = NO_GEOCODER }: ReadingOptions): DynamicModule {
    return {
      module: ReadingModule,
      imports: [ReportsModule],
      controllers: [...DOORS],
      providers: [
        { provide: DemoSwitch, useFactory: (db: Db) => new DemoSwitch(db, demo), inject: [Db] },
        { provide: TerritoryIndex, useFactory: packagedTerritories },
        { provide: PublicOrigin, useFactory: () => new PublicOrigin(baseUrl) },
        {
          provide: Geocoder,
          useFactory: (areas: TerritoryIndex, clock: Clock) =>
            new Geocoder({ ...geocoder, areas, now: () => clock.now().getTime() }),
          inject: [TerritoryIndex, Clock],
        },
        ...SERVICES,
      ],
      exports: [DemoSwitch, FilterNames, InProcessNavigator, Readiness],
    };
  }
}
