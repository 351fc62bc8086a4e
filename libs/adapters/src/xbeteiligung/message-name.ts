import type { XmlName } from '../kit/xml/element.js';

/** The kinds of planning that exchange messages; codes mean something else in each (Q23). */
export type Family = 'kommunal' | 'raumordnung' | 'planfeststellung';

/** Versions of the standard, oldest first. */
export type Version = '1.2' | '1.3' | '1.4';

/** What a message does to a procedure. */
export type Action = 'create' | 'update' | 'delete';

/** What a message says by the name of its root element, which counts; the code in its header may be another one. */
export interface MessageName {
  /** Four figures, such as `0451`. */
  readonly type: string;
  readonly action: Action;
  readonly family: Family;
  readonly version: Version;
  readonly namespace: string;
  /** The whole local name, such as `kommunal.Information.Initiiert.0451`. */
  readonly element: string;
}

/** How a root element of the standard is not one that we read. */
export type Misnamed = 'not-xbeteiligung' | 'version-unknown' | 'message-unsupported';

/** The three versions write their namespace in two ways. */
const NAMESPACE = /^https?:\/\/www\.xleitstelle\.de\/xbeteiligung\/(\d)\/?(\d)$/;
const VERSIONS: ReadonlyMap<string, Version> = new Map<string, Version>([
  ['12', '1.2'],
  ['13', '1.3'],
  ['14', '1.4'],
]);
const FAMILIES: ReadonlyMap<string, Family> = new Map<string, Family>([
  ['02', 'planfeststellung'],
  ['03', 'raumordnung'],
  ['04', 'kommunal'],
]);
/** The last two figures: messages to participation systems, and those to portals. */
const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['01', 'create'],
  ['51', 'create'],
  ['02', 'update'],
  ['52', 'update'],
  ['09', 'delete'],
  ['59', 'delete'],
]);

/** Reads the name of a root element. */
export function messageName({ name, namespace }: XmlName): MessageName | Misnamed {
  const digits = NAMESPACE.exec(namespace)?.slice(1).join('');
  if (digits === undefined) return 'not-xbeteiligung';
  const version = VERSIONS.get(digits);
  if (version === undefined) return 'version-unknown';
  const type = /\.(\d{4})$/.exec(name)?.[1] ?? '';
  const family = FAMILIES.get(type.slice(0, 2));
  const action = ACTIONS.get(type.slice(2));
  if (family === undefined || action === undefined) return 'message-unsupported';
  return { type, action, family, version, namespace, element: name };
}
