import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');
const Package = z.object({ version: z.string(), license: z.string(), engines: z.object({ node: z.string() }) });
const manifest = Package.parse(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')));

const Description = z.strictObject({
  localisedName: z.string(),
  shortDescription: z.string().max(150),
  longDescription: z.string().min(500).max(10_000),
  features: z.array(z.string().max(100)).min(1),
});

/** What version 0.4 of the standard demands and we say; a key that nobody knows is a typing error. */
const PublicCode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string(),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date().optional(),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.string()).min(1),
  inputTypes: z.array(z.string()),
  outputTypes: z.array(z.string()),
  intendedAudience: z.strictObject({ countries: z.array(z.string().length(2)), scope: z.array(z.string()) }),
  description: z.strictObject({ de: Description, en: Description }),
  legal: z.strictObject({ license: z.string() }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()) }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'contract', 'community', 'none']),
    contacts: z.array(z.strictObject({ name: z.string(), email: z.email().optional() })).min(1),
  }),
  dependsOn: z.strictObject({
    open: z.array(z.strictObject({ name: z.string(), versionMin: z.string(), optional: z.boolean().optional() })),
  }),
});

describe('publiccode.yml', () => {
  const document = parseDocument(readFileSync(resolve(root, 'publiccode.yml'), 'utf8'), { uniqueKeys: true });
  const said = PublicCode.parse(document.toJS());

  it('says of version and licence what package.json says', () => {
    expect(document.errors).toEqual([]);
    expect([said.softwareVersion, said.legal.license]).toEqual([manifest.version, manifest.license]);
    expect(`>=${said.dependsOn.open.find(({ name }) => name === 'Node.js')?.versionMin ?? ''}`).toBe(
      manifest.engines.node,
    );
  });

  it('says the same in both languages', () => {
    expect(Object.keys(said.description)).toEqual(said.localisation.availableLanguages);
    expect(said.description.de.features).toHaveLength(said.description.en.features.length);
  });
});
