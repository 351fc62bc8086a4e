import { Injectable } from '@nestjs/common';
import type { BoundingBox, Language, ProcedureId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { COUNT_LIMIT, CountRow } from '../procedures/list.sql.js';
import type { Sight } from '../procedures/scope.js';
import { GENERATOR } from './geojson.js';
import { collectionUrl, GEOJSON_TYPE, link } from './ogc-documents.js';
import { featureOf, type OgcFeature, type OgcLink } from './ogc-feature.js';
import { ExtentRow, extentSql, itemCountSql, ItemRow, itemSql, itemsSql } from './ogc-items.sql.js';
import { requestOf, type ItemsQuery } from './ogc-query.js';

/** A page of features with the way to the next one. */
export interface OgcPage {
  readonly type: 'FeatureCollection';
  readonly generator: string;
  readonly numberMatched?: number;
  readonly numberReturned: number;
  readonly links: readonly OgcLink[];
  readonly features: readonly OgcFeature[];
}

/** The procedures as features of OGC API. */
@Injectable()
export class OgcFeatures {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** A page of features; `given` are the parameters as they were asked, which the links repeat. */
  async items(query: ItemsQuery, given: URLSearchParams, origin: string): Promise<OgcPage> {
    const sight = this.sight();
    const request = requestOf(query);
    const [page, total] = [itemsSql(request, sight), itemCountSql(request, sight)];
    const rows = await this.db.query(page.sql, page.parameters, ItemRow);
    const [counted] = await this.db.query(total.sql, total.parameters, CountRow);
    const shown = rows.slice(0, request.limit);
    const wording = { language: query.lang ?? 'de', now: sight.now };
    const count = counted?.count ?? 0;
    return {
      type: 'FeatureCollection',
      generator: GENERATOR,
      ...(count <= COUNT_LIMIT ? { numberMatched: count } : {}),
      numberReturned: shown.length,
      links: linksOf(given, rows.length > shown.length ? (shown.at(-1)?.number ?? null) : null, origin),
      features: shown.map((row) => featureOf(row, wording, origin)),
    };
  }

  /** One feature; null where nothing is to be seen behind the id. */
  async item(id: ProcedureId, language: Language, origin: string): Promise<object | null> {
    const sight = this.sight();
    const { sql, parameters } = itemSql(id, sight);
    const [row] = await this.db.query(sql, parameters, ItemRow);
    if (row === undefined) return null;
    const feature = featureOf(row, { language, now: sight.now }, origin);
    const collection = collectionUrl(origin);
    return {
      ...feature,
      generator: GENERATOR,
      links: [
        link({ href: `${collection}/items/${id}`, rel: 'self', title: 'This document', type: GEOJSON_TYPE }),
        link({ href: collection, rel: 'collection', title: 'The collection' }),
      ],
    };
  }

  /** The box around all places; null without any. */
  async extent(): Promise<BoundingBox | null> {
    const { sql, parameters } = extentSql(this.sight());
    const [row] = await this.db.query(sql, parameters, ExtentRow);
    return row?.bbox ?? null;
  }

  private sight(): Sight {
    return { now: this.clock.now(), demo: this.demo.shownSql };
  }
}

function linksOf(given: URLSearchParams, last: number | null, origin: string): readonly OgcLink[] {
  const items = `${collectionUrl(origin)}/items`;
  const links = [
    link({ href: withQuery(items, given), rel: 'self', title: 'This document', type: GEOJSON_TYPE }),
    link({ href: collectionUrl(origin), rel: 'collection', title: 'The collection' }),
  ];
  if (last === null) return links;
  const next = new URLSearchParams(given);
  next.set('cursor', String(last));
  return [...links, link({ href: withQuery(items, next), rel: 'next', title: 'The next page', type: GEOJSON_TYPE })];
}

function withQuery(address: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? address : `${address}?${text}`;
}
