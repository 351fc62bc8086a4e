import { commonProperties, wireGeometry, type Asked, type WireFeature } from './pds.js';
import type { DemoProcedure } from './procedure.js';
import { labelMap } from './terms.js';
import { categoryTerms } from './taxonomies.js';

/** A feature of DIPAS 1.0 to 2.1: terms are labels; topics, districts and senders are not told. */
export function featureOf1(asked: Asked, procedure: DemoProcedure): WireFeature {
  const { referenceSystem, hasParticipatoryText, dipasCategoriesCluster, ...first } = commonProperties(
    asked,
    procedure,
  );
  return {
    type: 'Feature',
    geometry: wireGeometry(procedure),
    properties: {
      ...first,
      standardCategories: labelMap(categoryTerms(procedure)),
      projectContributionType: [],
      referenceSystem,
      hasParticipatoryText,
      dipasCategoriesCluster,
    },
  };
}
