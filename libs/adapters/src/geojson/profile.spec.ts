import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fitOf, type Target } from '../kit/field-map/names.js';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../docs/publish/${file}`, import.meta.url), 'utf8'));
const Members = z.object({ required: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });
const Profile = z.object({
  properties: z.object({
    features: z.object({ items: z.object({ properties: z.object({ properties: Members }) }) }),
  }),
});
const Template = z.object({ features: z.array(z.object({ properties: z.record(z.string(), z.unknown()) })) });

const profile = Profile.parse(read('profile.schema.json')).properties.features.items.properties.properties;
const targets: readonly Target[] = ['id', 'title', 'summary', 'url', 'start', 'end', 'organiser', 'place', 'topic'];

describe('the profile that we recommend', () => {
  it('names what the adapter understands without a field map, and no more', () => {
    expect(Object.keys(profile.properties).toSorted()).toEqual(targets.toSorted());
    for (const name of targets) expect(fitOf(name, name)).toBeGreaterThan(0.6);
  });

  it('has a template that fills every field', () => {
    const [feature] = Template.parse(read('template.geojson')).features;
    expect(Object.keys(feature?.properties ?? {}).toSorted()).toEqual(targets.toSorted());
    // The very schema, as zod reads it.
    const schema = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(read('profile.schema.json')));
    expect(schema.safeParse(read('template.geojson')).error).toBeUndefined();
    expect(schema.safeParse({ type: 'FeatureCollection', features: [{ type: 'Feature' }] }).success).toBe(false);
  });
});
