import { commonProperties, wireGeometry, type Asked, type WireFeature } from './pds.js';
import type { DemoProcedure } from './procedure.js';
import { categoryTerms, districtTerms, ownerTerms, topicTerms, typeTerms } from './taxonomies.js';
import { termMap } from './terms.js';

/** A feature of DIPAS 2.2: terms are objects; topics, districts and senders are told. */
export function featureOf2(asked: Asked, procedure: DemoProcedure): WireFeature {
  const { id, nameFull, description, dateStart, dateEnd, dipasPhase, website, owner, publisher, ...rest } =
    commonProperties(asked, procedure);
  return {
    type: 'Feature',
    geometry: wireGeometry(procedure),
    properties: {
      ...{ id, nameFull, description, dateStart, dateEnd, dipasPhase, website, owner },
      projectOwner: termMap(ownerTerms(procedure)),
      publisher,
      standardCategories: termMap(categoryTerms(procedure)),
      projectContributionType: termMap(typeTerms(procedure)),
      dipasMainDistrict: termMap(districtTerms(asked.city, procedure), { field_color: '#003063' }),
      projectTopics: termMap(topicTerms(asked.city, procedure)),
      ...rest,
    },
  };
}
