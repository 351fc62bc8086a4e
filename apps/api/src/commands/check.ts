import { adapters } from '@navigator/adapters';
import type { CheckReport } from '@navigator/shared';
import { createClient } from '../config/create-client.js';
import { processConfig } from '../config/environment.js';
import { checkFeed, type CheckTask } from '../feeds/check/check-feed.js';
import { profileFindings } from '../feeds/check/profile-findings.js';
import { GuardedTransport } from '../harvest/reading/guarded-transport.js';
import { ownOrigin } from '../harvest/reading/sources.js';
import { addressOf, areaOf, formatOf, typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { credentialIn } from './credential-file.js';
import { mapIn } from './field-map-file.js';
import { nextStep } from './next-step.js';
import { print, printJson } from './print.js';
import { printReport } from './print-report.js';

const mapTakers = adapters
  .filter(({ traits }) => traits.takesMap)
  .map(({ format }) => format)
  .join(', ');

export const CHECK_USAGE = `Usage: npm run check -- <url> [--format <format>] [--map <file>] [--credential <file>] [--area <w,s,e,n>] [--profile] [--json]

Says what is at an address, as a harvest would see it: a list, a file, or the home page of a platform, on whose host a
feed is looked for with a handful of requests. Keeps nothing, needs no database.
  --format  which format it is, where we do not recognise it (${adapters.map(({ format }) => format).join(', ')})
  --map     what stands where, as JSON or YAML (docs/formats/geojson.md); for formats without fixed fields
            (${mapTakers}). Without one the report suggests a map: save it, mend it, give it back.
  --credential  what the platform gave you, in a file: {"id": "…", "secret": "…"} or two lines. Sent to this address alone,
            kept nowhere.
  --profile findings name what of the recommended profile is missing (docs/publish.md)
  --area    where the procedures are expected, in degrees: west,south,east,north
  --json    the report as JSON, alone on standard output (npm run -s check -- …)
Private addresses are refused unless ALLOW_PRIVATE_HOSTS names them, e.g. ALLOW_PRIVATE_HOSTS=127.0.0.1:8080
Exit code: 0 readable, 1 not readable, 2 wrong usage.`;

/** `npm run check`: a dry run of an address. @returns the exit code */
export async function check(args: readonly string[]): Promise<number> {
  const { words, values, flags } = typed(args, { values: ['format', 'map', 'credential', 'area'], flags: ['profile'] });
  const [url] = words;
  if (url === undefined || words.length > 1) throw new CommandProblem(`Please give one address.\n\n${CHECK_USAGE}`);
  const { format, map: file, credential: secrets } = values;
  const region = values['area'] === undefined ? null : areaOf(values['area']);
  const given = { map: await mapIn(file), credential: await credentialIn(secrets), region };
  const plain = await reportOn({ url: addressOf(url), format: formatOf(format), ...given });
  const report = flags.has('profile') ? { ...plain, findings: [...plain.findings, ...profileFindings(plain)] } : plain;
  if (flags.has('json')) printJson(report);
  else {
    printReport(report);
    const next = nextStep(report, values);
    if (next !== null) print(`\nNext: ${next}`);
  }
  return report.state === 'done' ? 0 : 1;
}

async function reportOn(
  asked: Pick<CheckTask, 'url' | 'format' | 'map' | 'credential' | 'region'>,
): Promise<CheckReport> {
  const config = processConfig();
  const client = createClient(config);
  try {
    const transport = new GuardedTransport(client, { trust: 'operator', maxBytes: config.feedMaxBytes });
    return await checkFeed({ ...asked, ownOrigin: ownOrigin(config), transport, now: new Date(), language: 'de' });
  } finally {
    client.close();
  }
}
