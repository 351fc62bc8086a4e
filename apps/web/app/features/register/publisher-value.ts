import { PublisherId, TerritoryKey } from '@navigator/shared';

/** Stands for a body that nobody here knows yet. */
export const NEW_PUBLISHER = 'new';

/** Who was chosen. */
export type Chosen =
  | { readonly kind: 'known'; readonly id: PublisherId }
  | { readonly kind: 'area'; readonly key: TerritoryKey }
  | { readonly kind: 'new' }
  | { readonly kind: 'nobody' };

/** Reads what a control of the form sends. */
export function chosenPublisher(value: string): Chosen {
  if (value === NEW_PUBLISHER) return { kind: 'new' };
  const key = TerritoryKey.safeParse(value.replace(/^area:/, ''));
  if (value.startsWith('area:') && key.success) return { kind: 'area', key: key.data };
  const id = PublisherId.safeParse(value);
  return id.success ? { kind: 'known', id: id.data } : { kind: 'nobody' };
}
