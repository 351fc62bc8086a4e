import { z } from 'zod';

/** Longitude, latitude in degrees (WGS84, RFC 7946 order). */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type Position = z.infer<typeof Position>;

const Ring = z.array(Position).min(4);

/** GeoJSON geometry, two-dimensional, EPSG:4326. */
export const Geometry = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: Position }),
    z.object({ type: z.literal('MultiPoint'), coordinates: z.array(Position) }),
    z.object({ type: z.literal('LineString'), coordinates: z.array(Position).min(2) }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position).min(2)) }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)) }),
  ])
  .meta({ id: 'Geometry' });
export type Geometry = z.infer<typeof Geometry>;

/** What the geometry stands for; a map centre must never look like a site. */
export const GeometryRole = z.enum(['area', 'location', 'mapCentre', 'meetingPlace']);
export type GeometryRole = z.infer<typeof GeometryRole>;

/** West, south, east, north in degrees. */
export const BoundingBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type BoundingBox = z.infer<typeof BoundingBox>;
