import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Db } from './db.js';
import { openDatabase, type DatabaseOptions, type OpenDatabase } from './open-database.js';

/** Holds the open database for the life of the application. */
class Holder implements OnApplicationShutdown {
  constructor(readonly database: OpenDatabase) {}

  /** Comes after every other hook and after the last HTTP answer: whoever works on the database stops in an earlier one. */
  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

/**
 * Gives every module `Db` (and the `DataSource` beneath it), opened and migrated before the application starts.
 *
 * @example
 * imports: [DatabaseModule.forRoot({ databaseUrl, dataDir, log })]
 * constructor(private readonly db: Db) {}
 */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: Holder, useFactory: async () => new Holder(await openDatabase(options)) },
        { provide: Db, useFactory: (holder: Holder) => holder.database.db, inject: [Holder] },
        { provide: DataSource, useFactory: (holder: Holder) => holder.database.source, inject: [Holder] },
      ],
      exports: [Db, DataSource],
    };
  }
}
