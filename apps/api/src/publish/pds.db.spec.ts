import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { readExamples } from '../../test/example-reading.js';

jest.setTimeout(30_000);

const example = readExamples();

describe('GET /dipas-pds/projects', () => {
  const Projects = z.object({
    features: z.array(
      z.object({ geometry: z.record(z.string(), z.unknown()), properties: z.record(z.string(), z.unknown()) }),
    ),
  });

  it('tells projects as DIPAS 3 does', async () => {
    const { features } = Projects.parse(await example.reading.json('/dipas-pds/projects'));
    expect(features[0]?.properties).toMatchObject({
      id: '0000000001',
      nameFull: 'Radweg an der Grünstraße',
      description: 'Mehr Platz für Fahrräder',
      dateStart: '2026-03-01T00:00:00Z',
      dateEnd: '2026-03-20T00:00:00Z',
      website: 'https://beteiligung.example/0000000001',
      owner: 'Bezirksamt Mitte',
      projectTopics: { mobility: { id: 'mobility', name: 'Mobilität und Verkehr', description: null, weight: '0' } },
      dipasMainDistrict: [],
      proceedingState: 'active',
      isDipasProceeding: true,
    });
    expect(features.map(({ geometry }) => geometry['type'] ?? 'none')).toEqual([
      'Polygon',
      'Point',
      'none',
      'Point',
      'none',
    ]);
    expect(features.map(({ properties }) => properties['proceedingState'])).toEqual([
      'active',
      'active',
      'dormant',
      'frozen',
      'dormant',
    ]);
  });

  it('takes the filter of all lists, and refuses what is no key of it', async () => {
    expect(Projects.parse(await example.reading.json('/dipas-pds/projects?status=open')).features).toHaveLength(2);
    expect((await example.reading.get('/dipas-pds/projects?page=1')).status).toBe(400);
    expect((await example.reading.get('/dipas-pds/unknown')).status).toBe(404);
  });
});
