import { parseArgs } from 'node:util';
import { cityBySlug, demoCities, type DemoCity } from './cities.js';
import { FAULTS, FaultSwitch, isFault, type Fault } from './faults.js';
import { createCityServer, type CityServer } from './server.js';

const DEFAULT_PORT = 4010;

/** What a command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'serve'; readonly port: number; readonly faults: readonly Fault[]; readonly city: string | null };

/** What `--help` prints. */
export const HELP = `Serves imaginary cities on the loopback, in the wire formats of real platforms.

  node apps/demo-city/dist/main.js [--port ${DEFAULT_PORT}] [--fault <name>]… [--city <slug>]

  --port   where to listen; 0 takes a free port (default ${DEFAULT_PORT})
  --fault  a fault that is on from the start; may be given more than once
  --city   the city that the faults befall (default: all)
  --help   this text

Addresses
  /{city}/dipas-pds/projects                    all procedures of a city
  /{city}/dipas-pds/projects/{id}               one procedure
  /{city}/dipas/navigator/cockpitdatamap        points and counts, where a city has them
  /{city}/api/projects/, plans/, extprojects/   the lists of a city like Berlin
  /large/{procedures}/dipas-pds/projects        a list of any length

Cities
${demoCities.map((city) => `  ${city.slug.padEnd(14)}${platformOf(city)}`).join('\n')}

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
        help: { type: 'boolean', default: false },
      },
    });
    return values.help ? { kind: 'help' } : serveCommand(Number(values.port), values.fault, values.city ?? null);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

/** Starts the server that a command asks for. */
export async function serve({
  port,
  faults,
  city,
}: Extract<Command, { kind: 'serve' }>): Promise<{ readonly origin: string; readonly cities: CityServer }> {
  const faultSwitch = new FaultSwitch();
  for (const fault of faults) faultSwitch.turnOn(fault, city === null ? {} : { city });
  const cities = createCityServer({ faults: faultSwitch });
  return { origin: await cities.listen(port), cities };
}

function platformOf(city: DemoCity): string {
  if (city.format === 'mein-berlin') return 'mein.berlin';
  return `DIPAS ${city.version}.x${city.hasNavigator ? ', navigator' : ''}`;
}

function serveCommand(port: number, names: readonly string[], city: string | null): Command {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return wrong('--port wants a number from 0 to 65535');
  const unknown = names.find((name) => !isFault(name));
  if (unknown !== undefined) return wrong(`there is no fault named ${unknown}`);
  if (city !== null && !cityBySlug(city)) return wrong(`there is no city named ${city}`);
  return { kind: 'serve', port, faults: names.filter(isFault), city };
}

function wrong(message: string): Command {
  return { kind: 'wrong', message: `${message}; --help lists what there is` };
}
