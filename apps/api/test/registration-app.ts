import { CheckReport, RegistrationReceipt } from '@navigator/shared';
import type { Db } from '../src/database/db.js';
import { HarvestModule } from '../src/harvest/harvest.module.js';
import { Operator } from '../src/operator/operator.js';
import { OperatorModule } from '../src/operator/operator.module.js';
import type { OperatorAnswer, OperatorRequest } from '../src/operator/operator.contract.js';
import { openAccessApp, type AccessApp } from './access-app.js';
import { json, pdsFeature, pdsList, startPlatform, type Platform } from './harvest-kit.js';

/** A city on loopback that lists procedures, and where a token can be put. */
export interface City {
  /** Host and port, which the operator has listed: it counts as a domain. */
  readonly domain: string;
  readonly url: string;
  /** Puts lines into its file; nothing takes the file away. */
  prove(...lines: readonly string[]): void;
  /** Lists other procedures from now on. */
  list(features: readonly object[]): void;
  readonly platform: Platform;
}

/** The doors of registrations behind a real port, with cities to register. */
export interface RegistrationApp extends AccessApp {
  readonly cities: readonly [City, City];
  operate(request: OperatorRequest): Promise<OperatorAnswer>;
  /** Checks a city's address and waits for the report. @returns its id */
  check(city: City): Promise<string>;
  post(path: string, body: unknown, key?: string): Promise<Response>;
  get(path: string, key?: string): Promise<Response>;
  /** Checks and registers a city. */
  register(city: City, told?: object): Promise<RegistrationReceipt>;
}

const PROOF = '/.well-known/participation-navigator.txt';

async function startCity(): Promise<City> {
  const platform = await startPlatform();
  let [file, list]: [string | null, object] = [null, pdsList([])];
  platform.answer((response) => {
    if (platform.requests.at(-1) !== PROOF) return json(list)(response);
    response.writeHead(file === null ? 404 : 200, { 'content-type': 'text/plain' }).end(file ?? '');
  });
  return {
    domain: new URL(platform.url).host,
    url: platform.url,
    platform,
    prove: (...lines) => {
      file = lines.length === 0 ? null : lines.join('\n');
    },
    list: (features) => {
      list = pdsList(features);
    },
  };
}

/** Procedures that no other city has. */
export function procedures(prefix: string, count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) =>
    pdsFeature(`${prefix}-${String(index)}`, { nameFull: `${prefix} ${String(index)}` }),
  );
}

/** Boots everything on an empty store. */
export async function openRegistrationApp(
  db: Db,
  environment: Readonly<Record<string, string>> = {},
): Promise<RegistrationApp> {
  const cities = [await startCity(), await startCity()] as const;
  const hosts = cities.map(({ domain }) => domain).join(',');
  const access = await openAccessApp(db, [HarvestModule, OperatorModule], {
    ALLOW_PRIVATE_HOSTS: hosts,
    ...environment,
  });
  const call = (method: string, path: string, told: { body?: unknown; key?: string | undefined }): Promise<Response> =>
    fetch(`${access.base}/api/v1${path}`, {
      method,
      headers: {
        ...(told.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(told.key === undefined ? {} : { authorization: `Bearer ${told.key}` }),
      },
      ...(told.body === undefined ? {} : { body: JSON.stringify(told.body) }),
    });
  const check = async ({ url }: City): Promise<string> => {
    const place = (await call('POST', '/checks', { body: { url } })).headers.get('location') ?? '';
    for (;;) {
      const report = CheckReport.parse(await (await fetch(access.base + place)).json());
      if (report.state === 'done' || report.state === 'failed') return report.id;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const post = (path: string, body: unknown, key?: string): Promise<Response> => call('POST', path, { body, key });
  return {
    ...access,
    cities,
    operate: (request) => access.app.get(Operator, { strict: false }).perform(request),
    check,
    post,
    get: (path, key) => call('GET', path, { key }),
    register: async (city, told = {}) => {
      const answer = await post('/feeds', { ...wish(await check(city), city.domain), ...told });
      return RegistrationReceipt.parse(await answer.json());
    },
    close: async () => {
      await access.close();
      for (const { platform } of cities) await platform.close();
    },
  };
}

/** What a city tells of itself. */
export function wish(checkId: string, domain: string): object {
  return {
    checkId,
    publisher: { name: 'Stadt Musterhafen', domain },
    licence: 'dl-de-by-2.0',
    contact: { email: 'erika.muster@musterhafen.example' },
  };
}
