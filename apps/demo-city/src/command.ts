import { parseArgs } from 'node:util';
import { cityBySlug, demoCities, type DemoCity } from './cities.js';
import { FAULTS, FaultSwitch, isFault, type Fault } from './faults.js';
import { createPlatformServer, type PlatformServer } from './platform-server.js';
import { platformBySlug, platforms } from './platforms/all.js';
import type { Platform } from './platforms/platform.js';
import { proofIn, type ProofText } from './proof.js';
import { createCityServer, type CityServer } from './server.js';

const DEFAULT_PORT = 4010;

/** What a command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'list' }
  | {
      readonly kind: 'platforms';
      readonly port: number;
      readonly slugs: readonly string[];
      readonly proof?: string | undefined;
    }
  | {
      readonly kind: 'serve';
      readonly port: number;
      readonly faults: readonly Fault[];
      readonly city: string | null;
      readonly proof?: string | undefined;
    };

/** What `--help` prints. */
export const HELP = `Serves imaginary cities on the loopback, in the wire formats of real platforms.

  node apps/demo-city/dist/main.js [--port ${DEFAULT_PORT}] [--fault <name>]… [--city <slug>] [--proof <file>]
  node apps/demo-city/dist/main.js --platform <slug> | --platforms [--port ${DEFAULT_PORT}] [--proof <file>]
  node apps/demo-city/dist/main.js --list

  --port       where to listen; 0 takes a free port (default ${DEFAULT_PORT})
  --fault      a fault that is on from the start; may be given more than once
  --city       the city that the faults befall (default: all)
  --platform   one platform on a host of its own, instead of the cities
  --platforms  every platform, each on a host of its own, from --port on; go-vocal-v2 lets in
               {"id": "navigator", "secret": "nur-fuer-die-demo"}
  --proof      a file that stands at /.well-known/participation-navigator.txt of each host, as a city proves that a
               feed is hers: write the token of a registration into it, also while this runs
  --list       the platforms: slug, format, version, address of the list
  --help       this text

Addresses
  /{city}/dipas-pds/projects                    all procedures of a city
  /{city}/dipas-pds/projects/{id}               one procedure
  /{city}/dipas/navigator/cockpitdatamap        points and counts, where a city has them
  /{city}/api/projects/, plans/, extprojects/   the lists of a city like Berlin
  /large/{procedures}/dipas-pds/projects        a list of any length

Cities
${demoCities.map((city) => `  ${city.slug.padEnd(14)}${platformOf(city)}`).join('\n')}

Platforms
${platforms.map((platform) => lineOf(platform).trimEnd()).join('\n')}

Faults
${Object.entries(FAULTS)
  .map(([name, text]) => `  ${name.padEnd(16)}${text}`)
  .join('\n')}
`;

/** Reads a command line. */
export function commandOf(args: readonly string[]): Command {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        fault: { type: 'string', multiple: true, default: [] },
        city: { type: 'string' },
        platform: { type: 'string' },
        platforms: { type: 'boolean', default: false },
        proof: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return commandIn(values);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

/** Starts the server that a command asks for. */
export async function serve({
  port,
  faults,
  city,
  proof,
}: Extract<Command, { kind: 'serve' }>): Promise<{ readonly origin: string; readonly cities: CityServer }> {
  const faultSwitch = new FaultSwitch();
  for (const fault of faults) faultSwitch.turnOn(fault, city === null ? {} : { city });
  const cities = createCityServer({ faults: faultSwitch, ...proofOf(proof) });
  return { origin: await cities.listen(port), cities };
}

interface Options {
  readonly port: string;
  readonly fault: readonly string[];
  readonly city?: string | undefined;
  readonly platform?: string | undefined;
  readonly platforms: boolean;
  readonly proof?: string | undefined;
  readonly list: boolean;
  readonly help: boolean;
}

function commandIn(options: Options): Command {
  if (options.help) return { kind: 'help' };
  if (options.list) return { kind: 'list' };
  if (options.platform !== undefined) return platformsCommand(options, [options.platform]);
  if (options.platforms)
    return platformsCommand(
      options,
      platforms.map(({ slug }) => slug),
    );
  return serveCommand(options);
}

function proofOf(file: string | undefined): { readonly proof?: ProofText } {
  return file === undefined ? {} : { proof: proofIn(file) };
}

/** Starts a host for each of the platforms, on consecutive ports; port 0 takes free ones. */
export async function servePlatforms({
  port,
  slugs,
  proof,
}: Extract<Command, { kind: 'platforms' }>): Promise<readonly ServedPlatform[]> {
  const served: ServedPlatform[] = [];
  for (const [index, slug] of slugs.entries()) {
    const host = createPlatformServer(slug, proofOf(proof));
    const origin = await host.listen(port === 0 ? 0 : port + index);
    served.push({ host, origin });
  }
  return served;
}

/** A platform and where it is reached. */
export interface ServedPlatform {
  readonly host: PlatformServer;
  readonly origin: string;
}

/** What there is, one platform a line: slug, format, version, and the address of its list. */
export function tableOf(rows: readonly { readonly platform: Platform; readonly origin: string }[]): string {
  return rows.map(({ platform, origin }) => `${lineOf(platform)}${origin}${platform.listPath}\n`).join('');
}

function lineOf({ slug, format, version }: Platform): string {
  return `  ${slug.padEnd(20)}${format.padEnd(15)}${version.padEnd(26)}`;
}

function platformsCommand(options: Options, slugs: readonly string[]): Command {
  const port = Number(options.port);
  if (!isPort(port) || !isPort(port + slugs.length - 1)) return WRONG_PORT;
  const unknown = slugs.find((slug) => !platformBySlug(slug));
  if (unknown !== undefined) return wrong(`there is no platform named ${unknown}`);
  return { kind: 'platforms', port, slugs, proof: options.proof };
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}

function platformOf(city: DemoCity): string {
  if (city.format === 'mein-berlin') return 'mein.berlin';
  return `DIPAS ${city.version}.x${city.hasNavigator ? ', navigator' : ''}`;
}

function serveCommand({ port: text, fault: names, city, proof }: Options): Command {
  const port = Number(text);
  if (!isPort(port)) return WRONG_PORT;
  const unknown = names.find((name) => !isFault(name));
  if (unknown !== undefined) return wrong(`there is no fault named ${unknown}`);
  if (city !== undefined && !cityBySlug(city)) return wrong(`there is no city named ${city}`);
  return { kind: 'serve', port, faults: names.filter(isFault), city: city ?? null, proof };
}

const WRONG_PORT = wrong('--port wants a number from 0 to 65535');

function wrong(message: string): Command {
  return { kind: 'wrong', message: `${message}; --help lists what there is` };
}
