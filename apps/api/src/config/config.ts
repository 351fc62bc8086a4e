import { z } from 'zod';
import { readOidc, type OidcSettings } from './oidc-settings.js';
import { readSmtpUrl, SmtpFault, type SmtpSettings } from './smtp-url.js';

/** What the environment says, checked once at start. Sizes in bytes. A class, so that it can be injected. */
export abstract class Config {
  abstract readonly port: number;
  abstract readonly host: string;
  /** Where links of ours lead: `baseUrl`, or this machine. */
  abstract readonly publicUrl: string;
  /** Public address of this installation; null takes the address that was asked. */
  abstract readonly baseUrl: string | null;
  abstract readonly dataDir: string;
  abstract readonly databaseUrl: string | null;
  abstract readonly role: 'all' | 'web' | 'harvester';
  abstract readonly demo: 'auto' | 'on' | 'off';
  /** Whether strangers may register feeds; those that their proof alone does not let in wait for the operator. */
  abstract readonly registration: 'review' | 'closed';
  abstract readonly allowPrivateHosts: string;
  abstract readonly feedMaxBytes: number;
  abstract readonly operatorName: string;
  abstract readonly operatorContact: string | null;
  abstract readonly outboundProxy: string | null;
  abstract readonly trustProxy: boolean;
  /** Geocoder for addresses that our lists of places do not know; null asks nobody. */
  abstract readonly geocoderUrl: string | null;
  /** The file in which the operator says who it is; null without one. */
  abstract readonly configFile: string | null;
  /** From it come the keys that seal what must stay secret; null takes a secret kept in `dataDir`. */
  abstract readonly secretKey: string | null;
  /** Binds forms to sessions; null takes a secret kept in `dataDir`. */
  abstract readonly sessionSecret: string | null;
  /** The server that takes our mail; null without one, and then nobody is offered any. */
  abstract readonly smtp: SmtpSettings | null;
  /** The identity provider of the staff; null leaves local accounts alone. */
  abstract readonly oidc: OidcSettings | null;
  /** Style of the operator's map background, absolute or a path of ours; null draws the built-in one. */
  abstract readonly basemapStyleUrl: string | null;
  abstract readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export type { OidcSettings };

/** The environment holds a value that cannot be meant; names every faulty variable. */
export class ConfigProblem extends Error {
  readonly code = 'bad-environment';

  constructor(readonly faults: readonly string[]) {
    super(`Please correct the environment and start again:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an address like https://beteiligung.example.org' });
const toNull = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);
const optionalText = z.string().optional().transform(toNull);
const isStyleAddress = (text: string): boolean =>
  /^\/(?!\/)/.test(text) || (/^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).username === '');
const secret = optionalText.pipe(
  z.string().min(32, 'expected at least 32 characters, for example from: openssl rand -hex 32').nullable(),
);
const optionalUrl = optionalText.pipe(httpUrl.nullable());

const Environment = z.object({
  PORT: z.coerce.number('expected a port number such as 3000').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  BASE_URL: optionalUrl.transform((url) => url?.replace(/\/+$/, '') ?? null),
  DATA_DIR: z.string().min(1).default('./.data'),
  DATABASE_URL: optionalText.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'expected postgresql://user:password@host:5432/database')
      .nullable(),
  ),
  ROLE: z.enum(['all', 'web', 'harvester']).default('all'),
  DEMO: z.enum(['auto', 'on', 'off']).default('auto'),
  REGISTRATION: z.enum(['review', 'closed']).default('review'),
  ALLOW_PRIVATE_HOSTS: z.string().default(''),
  FEED_MAX_BYTES: z.coerce.number('expected a number of bytes').int().positive().default(200_000_000),
  OPERATOR_NAME: z.string().min(1).default('Participation Navigator'),
  OPERATOR_CONTACT: optionalText,
  OUTBOUND_PROXY: optionalUrl,
  TRUST_PROXY: z.stringbool('expected true or false').default(false),
  GEOCODER_URL: optionalUrl,
  CONFIG_FILE: optionalText,
  SECRET_KEY: secret,
  SESSION_SECRET: secret,
  SMTP_URL: optionalText,
  OIDC_ISSUER: optionalText,
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_ROLE_CLAIM: optionalText,
  BASEMAP_STYLE_URL: optionalText.refine((text) => text === null || isStyleAddress(text), {
    error:
      'expected the address of a MapLibre style like https://maps.example.org/style.json, or a path like /style.json',
  }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

/**
 * Reads the configuration from an environment.
 * @throws ConfigProblem naming each variable that cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(withoutEmpty(environment));
  if (!read.success) throw new ConfigProblem(read.error.issues.map(faultOf));
  const env = read.data;
  const smtp = smtpOf(env);
  if (smtp instanceof SmtpFault) throw new ConfigProblem([`SMTP_URL: ${smtp.message}`]);
  const oidc = readOidc(env);
  if (typeof oidc === 'string') throw new ConfigProblem([oidc]);
  return {
    port: env.PORT,
    host: env.HOST,
    baseUrl: env.BASE_URL,
    publicUrl: env.BASE_URL ?? `http://localhost:${String(env.PORT)}`,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    role: env.ROLE,
    demo: env.DEMO,
    registration: env.REGISTRATION,
    allowPrivateHosts: env.ALLOW_PRIVATE_HOSTS,
    feedMaxBytes: env.FEED_MAX_BYTES,
    operatorName: env.OPERATOR_NAME,
    operatorContact: env.OPERATOR_CONTACT,
    outboundProxy: env.OUTBOUND_PROXY,
    trustProxy: env.TRUST_PROXY,
    geocoderUrl: env.GEOCODER_URL,
    configFile: env.CONFIG_FILE,
    secretKey: env.SECRET_KEY,
    sessionSecret: env.SESSION_SECRET,
    smtp,
    oidc,
    basemapStyleUrl: env.BASEMAP_STYLE_URL,
    logLevel: env.LOG_LEVEL,
  };
}

/** Links in mails must lead here from anywhere, so mail needs an address of ours that holds everywhere. */
function smtpOf({
  SMTP_URL,
  BASE_URL,
  OPERATOR_CONTACT,
}: z.infer<typeof Environment>): SmtpSettings | SmtpFault | null {
  if (SMTP_URL === null) return null;
  if (BASE_URL === null) {
    return new SmtpFault('mails carry links: please set BASE_URL too, such as https://beteiligung.example.org');
  }
  return readSmtpUrl(SMTP_URL, OPERATOR_CONTACT);
}

/** A variable set to nothing is one that is not set. */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  );
}

function faultOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}
