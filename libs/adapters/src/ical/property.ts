import ICAL from 'ical.js';
import { z } from 'zod';
import type { Property } from './wire.js';

/** What ical.js makes of a content line: name, parameters, type, values. */
const Parsed = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()]).rest(z.unknown());

/** The name of a content line, lower case and without the group that may stand before it; empty where it has none. */
export function nameOf(line: string): string {
  const name = /^([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)?)[;:]/.exec(line)?.[1] ?? '';
  return name.slice(name.indexOf('.') + 1).toLowerCase();
}

/** What stands behind the first colon, as written: for lines whose value has no type (`BEGIN:VEVENT`). */
export function rawValueOf(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}

/** A content line with its parameters and values, unescaped; null where it is none. */
export function readProperty(line: string): Property | null {
  try {
    const [, parameters, , ...values] = Parsed.parse(ICAL.parse.property(line));
    const value = values[0];
    return { value: typeof value === 'string' || Array.isArray(value) ? value : null, values, parameters };
  } catch {
    return null;
  }
}

/** The text of a property; null where it is missing or no text. */
export function textOf(property: Property | undefined): string | null {
  return typeof property?.value === 'string' ? property.value : null;
}

/** A parameter of a property; null where it is missing. */
export function parameterOf(property: Property | undefined, name: string): string | null {
  const value = property?.parameters[name];
  return typeof value === 'string' ? value : null;
}
