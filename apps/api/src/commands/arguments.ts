import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BoundingBox, FeedFormat } from '@navigator/shared';
import { typedAddress } from '../feeds/check/typed-address.js';
import { CommandProblem } from './command-problem.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was typed behind a command: words, values of `--options` and bare `--flags`. */
export interface Typed {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads the words behind a command.
 * @throws CommandProblem naming an option that does not exist or lacks its value
 */
export function typed(
  args: readonly string[],
  names: { readonly values: readonly string[]; readonly flags: readonly string[] },
): Typed {
  const options: Options = {
    ...Object.fromEntries(names.values.map((name) => [name, { type: 'string' } as const])),
    ...Object.fromEntries([...names.flags, 'help', 'json'].map((name) => [name, { type: 'boolean' } as const])),
  };
  const parsed = read(args, options);
  const entries = Object.entries(parsed.values);
  return {
    words: parsed.positionals,
    values: Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
    flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
  };
}

/** A wire format by its name. @throws CommandProblem listing the known ones */
export function formatOf(name: string | undefined): FeedFormat | null {
  if (name === undefined) return null;
  const format = FeedFormat.safeParse(name);
  if (!format.success)
    throw new CommandProblem(`--format ${name}: known formats are ${FeedFormat.options.join(', ')}.`);
  return format.data;
}

/**
 * A box of degrees, west, south, east, north; null for “none”.
 * @throws CommandProblem when it is none
 */
export function areaOf(text: string | undefined): BoundingBox | null {
  if (text === 'none') return null;
  const box = BoundingBox.safeParse(text?.split(',').map(Number));
  if (box.success && isOnEarth(box.data)) return box.data;
  throw new CommandProblem(
    `“${text ?? ''}” is not an area. Please give west, south, east, north in degrees, for example 9.7,53.3,10.4,53.8`,
  );
}

function isOnEarth([west, south, east, north]: BoundingBox): boolean {
  return west >= -180 && west < east && east <= 180 && south >= -90 && south < north && north <= 90;
}

/** An address as people type it; without a scheme it is on the web. @throws CommandProblem when it is none */
export function addressOf(text: string): string {
  try {
    return new URL(typedAddress(text)).href;
  } catch {
    throw new CommandProblem(
      `“${text}” is not an address. Please give any page of the platform, for example https://mitreden.example.org`,
    );
  }
}

function read(args: readonly string[], options: Options): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandProblem(error instanceof Error ? error.message : String(error));
  }
}
