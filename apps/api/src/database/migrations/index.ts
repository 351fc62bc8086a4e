import type { MigrationInterface } from 'typeorm';
import { Feeds1764000000001 } from './0001-feeds.js';
import { Procedures1764000000002 } from './0002-procedures.js';
import { Harvest1764000000003 } from './0003-harvest.js';
import { Territories1764000000004 } from './0004-territories.js';
import { FieldMaps1764000000005 } from './0005-field-maps.js';
import { Inbox1764000000006 } from './0006-inbox.js';
import { Enrichment1764000000007 } from './0007-enrichment.js';
import { ExpectedAreas1764000000008 } from './0008-expected-areas.js';
import { Expectations1764000000009 } from './0009-expectations.js';
import { Health1764000000010 } from './0010-health.js';
import { History1764000000011 } from './0011-history.js';
import { Links1764000000012 } from './0012-links.js';
import { Corrections1764000000013 } from './0013-corrections.js';
import { RawAnswers1764000000014 } from './0014-raw-answers.js';
import { Search1764000000015 } from './0015-search.js';
import { Subscriptions1764000000016 } from './0016-subscriptions.js';
import { Reports1764000000017 } from './0017-reports.js';
import { Access1764000000018 } from './0018-access.js';
import { Registrations1764000000019 } from './0019-registrations.js';
import { Drafts1764000000020 } from './0020-drafts.js';
import { Owner1764000000021 } from './0021-owner.js';
import { Notices1764000000022 } from './0022-notices.js';
import { Files1764000000023 } from './0023-files.js';

/** All migrations, oldest first; run at start, forward only, and back by hand. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Feeds1764000000001,
  Procedures1764000000002,
  Harvest1764000000003,
  Territories1764000000004,
  FieldMaps1764000000005,
  Inbox1764000000006,
  Enrichment1764000000007,
  ExpectedAreas1764000000008,
  Expectations1764000000009,
  Health1764000000010,
  History1764000000011,
  Links1764000000012,
  Corrections1764000000013,
  RawAnswers1764000000014,
  Search1764000000015,
  Subscriptions1764000000016,
  Reports1764000000017,
  Access1764000000018,
  Registrations1764000000019,
  Drafts1764000000020,
  Owner1764000000021,
  Notices1764000000022,
  Files1764000000023,
];
