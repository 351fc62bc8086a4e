/** One procedure as DIPAS 3.x writes it; only what a test names differs. */
export function pdsFeature(id: string, properties: object = {}, geometry: unknown = square(9.9, 53.5)): object {
  return {
    type: 'Feature',
    geometry,
    properties: {
      id,
      nameFull: `Verfahren ${id}`,
      description: `Worum es bei ${id} geht.`,
      dateStart: '2026-03-01T00:00:00Z',
      dateEnd: '2026-03-31T00:00:00Z',
      dipasPhase: 'phase1',
      website: `https://${id}.beteiligung.example/#`,
      owner: 'Bezirksamt Nord',
      publisher: '',
      standardCategories: [],
      projectContributionType: [],
      projectTopics: { '7': { id: '7', name: 'Mobilität', description: null, weight: '0' } },
      referenceSystem: '4326',
      hasParticipatoryText: ['1', '2'],
      dipasCategoriesCluster: null,
      proceedingState: 'active',
      isDipasProceeding: true,
      ...properties,
    },
  };
}

/** A list as DIPAS answers it. */
export function pdsList(features: readonly object[]): object {
  return { type: 'FeatureCollection', features };
}

/** A small square around a place. */
export function square(longitude: number, latitude: number): object {
  const [west, south, east, north] = [longitude, latitude, longitude + 0.01, latitude + 0.01];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
