import { Position } from '@navigator/shared';
import { z } from 'zod';

/** An address that a geocoder knows. */
export interface Address {
  readonly label: string;
  readonly point: Position;
}

/** Photon: GeoJSON, the parts of an address each by its name. https://github.com/komoot/photon */
const PhotonAnswer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: Position }),
      properties: z.object({
        name: z.string().optional(),
        street: z.string().optional(),
        housenumber: z.string().optional(),
        postcode: z.string().optional(),
        city: z.string().optional(),
      }),
    }),
  ),
});
type PhotonProperties = z.infer<typeof PhotonAnswer>['features'][number]['properties'];

/** Nominatim: a list, degrees as text. https://nominatim.org/release-docs/latest/api/Search/ */
const NominatimAnswer = z.array(
  z.object({
    display_name: z.string().min(1),
    lat: z.coerce.number().min(-90).max(90),
    lon: z.coerce.number().min(-180).max(180),
  }),
);

/** Reads the answer of either kind. @throws where it is neither */
export function addressesOf(answer: unknown): readonly Address[] {
  const list = NominatimAnswer.safeParse(answer);
  if (list.success) return list.data.map(({ display_name, lat, lon }) => ({ label: display_name, point: [lon, lat] }));
  const photon = PhotonAnswer.safeParse(answer);
  if (!photon.success) throw new Error('its answer is neither that of Photon nor that of Nominatim');
  return photon.data.features.flatMap(({ geometry, properties }) => {
    const label = labelOf(properties);
    return label === '' ? [] : [{ label, point: geometry.coordinates }];
  });
}

/** "Ottenser Hauptstraße 5, 22765 Hamburg" */
function labelOf({ name, street, housenumber, postcode, city }: PhotonProperties): string {
  const line = joined([street ?? name, housenumber], ' ');
  return joined([line, joined([postcode, city], ' ')], ', ');
}

function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(by);
}
