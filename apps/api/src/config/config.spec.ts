import { describe, expect, it } from '@jest/globals';
import { ConfigProblem, readConfig, type Config } from './config.js';
import { createClient } from './create-client.js';

function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblem) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs nothing at all', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: 'localhost',
      baseUrl: null,
      publicUrl: 'http://localhost:3000',
      dataDir: './.data',
      databaseUrl: null,
      role: 'all',
      demo: 'auto',
      allowPrivateHosts: '',
      feedMaxBytes: 200_000_000,
      operatorName: 'Participation Navigator',
      operatorContact: null,
      outboundProxy: null,
      trustProxy: false,
      geocoderUrl: null,
      configFile: null,
      secretKey: null,
      sessionSecret: null,
      registration: 'review',
      smtp: null,
      oidc: null,
      basemapStyleUrl: null,
      logLevel: 'warn',
    });
  });

  it.each<[string, string, keyof Config, unknown]>([
    ['PORT', '8080', 'port', 8080],
    ['GEOCODER_URL', 'https://geo.example/api?lang=de', 'geocoderUrl', 'https://geo.example/api?lang=de'],
    ['PORT', '8080', 'publicUrl', 'http://localhost:8080'],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['BASE_URL', 'https://beteiligung.example.org/', 'baseUrl', 'https://beteiligung.example.org'],
    ['BASE_URL', 'https://beteiligung.example.org/', 'publicUrl', 'https://beteiligung.example.org'],
    ['DATA_DIR', '/srv/navigator', 'dataDir', '/srv/navigator'],
    ['DATABASE_URL', 'postgres://n:pw@db:5432/n', 'databaseUrl', 'postgres://n:pw@db:5432/n'],
    ['DATABASE_URL', 'postgresql://db/n', 'databaseUrl', 'postgresql://db/n'],
    ['ROLE', 'harvester', 'role', 'harvester'],
    ['DEMO', 'off', 'demo', 'off'],
    ['ALLOW_PRIVATE_HOSTS', '10.0.0.0/8', 'allowPrivateHosts', '10.0.0.0/8'],
    ['FEED_MAX_BYTES', '1000000', 'feedMaxBytes', 1_000_000],
    ['OPERATOR_NAME', 'Stadt Musterhausen', 'operatorName', 'Stadt Musterhausen'],
    ['OPERATOR_CONTACT', 'it@musterhausen.example', 'operatorContact', 'it@musterhausen.example'],
    ['OUTBOUND_PROXY', 'http://proxy:3128', 'outboundProxy', 'http://proxy:3128'],
    ['TRUST_PROXY', 'true', 'trustProxy', true],
    ['TRUST_PROXY', 'no', 'trustProxy', false],
    ['CONFIG_FILE', '/etc/navigator.yaml', 'configFile', '/etc/navigator.yaml'],
    ['SECRET_KEY', 'x'.repeat(32), 'secretKey', 'x'.repeat(32)],
    ['BASEMAP_STYLE_URL', 'https://maps.example/style.json', 'basemapStyleUrl', 'https://maps.example/style.json'],
    ['BASEMAP_STYLE_URL', '/basemap/style.json', 'basemapStyleUrl', '/basemap/style.json'],
    ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
  ])('takes %s=%s as %s', (...[name, value, field, expected]) => {
    expect(readConfig({ [name]: value })[field]).toEqual(expected);
  });

  it.each(['PORT', 'HOST', 'BASE_URL', 'DATABASE_URL', 'ROLE', 'DEMO', 'FEED_MAX_BYTES', 'TRUST_PROXY', 'LOG_LEVEL'])(
    'takes an empty or blank %s as one that is not set',
    (name) => {
      expect(readConfig({ [name]: '' })).toEqual(readConfig({}));
      expect(readConfig({ [name]: ' ' })).toEqual(readConfig({}));
    },
  );

  it.each([
    ['PORT', 'dreitausend', 'a port number'],
    ['PORT', '70000', 'a port number'],
    ['PORT', '-1', 'a port number'],
    ['PORT', '80.5', 'a port number'],
    ['BASE_URL', 'beteiligung.example.org', 'https://'],
    ['BASE_URL', 'ftp://example.org', 'https://'],
    ['DATABASE_URL', 'mysql://db/n', 'postgresql://'],
    ['ROLE', 'worker', '"harvester"'],
    ['DEMO', 'yes', '"auto"'],
    ['FEED_MAX_BYTES', '25 MB', 'number of bytes'],
    ['FEED_MAX_BYTES', '0', 'number of bytes'],
    ['OUTBOUND_PROXY', 'proxy:3128', 'https://'],
    ['TRUST_PROXY', 'perhaps', 'true or false'],
    ['SECRET_KEY', 'short', '32 characters'],
    ['BASEMAP_STYLE_URL', 'maps.example/style.json', 'MapLibre style'],
    ['BASEMAP_STYLE_URL', '//maps.example/style.json', 'MapLibre style'],
    ['BASEMAP_STYLE_URL', 'javascript:alert(1)', 'MapLibre style'],
    ['BASEMAP_STYLE_URL', 'https://user:secret@maps.example/style.json', 'MapLibre style'],
    ['LOG_LEVEL', 'loud', '"warn"'],
  ])('refuses %s=%s, names it and says what is expected', (name, value, hint) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
    expect(faultsOf({ [name]: value })[0]).toContain(hint);
  });

  it('names every fault at once', () => {
    const faults = faultsOf({ PORT: 'x', ROLE: 'y', DATABASE_URL: 'z', HOST: 'fine' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'ROLE']);
  });

  it('says in its message what to do', () => {
    expect(() => readConfig({ PORT: 'x' })).toThrow(/^Please correct the environment and start again:\n {2}PORT: /);
  });

  it('never repeats a value that may hold a password', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://root:geheim@db/n' }).join()).not.toContain('geheim');
    expect(faultsOf({ SECRET_KEY: 'geheim' }).join()).not.toContain('geheim');
  });
});

describe('the client of a configuration', () => {
  it('is refused with the entry of ALLOW_PRIVATE_HOSTS that makes no sense', () => {
    const config = readConfig({ ALLOW_PRIVATE_HOSTS: '10.0.0.0/8, localhost' });
    expect(() => createClient(config)).toThrow(/ALLOW_PRIVATE_HOSTS: localhost: /);
  });

  it('opens no address unless told so', async () => {
    const client = createClient(readConfig({}));
    const outcome = await client.fetch({ url: 'http://127.0.0.1:1/', trust: 'operator', maxBytes: 1_000 });
    client.close();
    expect(outcome).toMatchObject({ kind: 'failure', error: { code: 'address-not-allowed' } });
  });
});

describe('the mail server', () => {
  const smtp = (url: string, more: Readonly<Record<string, string>> = {}): unknown =>
    readConfig({ BASE_URL: 'https://navigator.example', OPERATOR_CONTACT: 'it@stadt.example', SMTP_URL: url, ...more })
      .smtp;
  const none = { login: null, from: 'it@stadt.example', mostPerDay: null };

  it.each([
    ['smtp://mail.example', { ...none, host: 'mail.example', port: 25, isSecure: false, needsTls: false }],
    [
      'smtp://user:p%40ss@mail.example?from=beteiligung@stadt.example&perDay=200',
      {
        host: 'mail.example',
        port: 587,
        isSecure: false,
        needsTls: true,
        login: { user: 'user', pass: 'p@ss' },
        from: 'beteiligung@stadt.example',
        mostPerDay: 200,
      },
    ],
    [
      'smtps://user:x@mail.example',
      { ...none, host: 'mail.example', port: 465, isSecure: true, needsTls: true, login: { user: 'user', pass: 'x' } },
    ],
    [
      'smtp://user:x@127.0.0.1:2525',
      { ...none, host: '127.0.0.1', port: 2525, isSecure: false, needsTls: false, login: { user: 'user', pass: 'x' } },
    ],
  ])('%s is understood; a password goes over TLS only, except on this machine', (url, expected) => {
    expect(smtp(url)).toEqual(expected);
  });

  it.each([
    [{ OIDC_ISSUER: 'https://login.example' }, /^OIDC_CLIENT_ID: please set it too/],
    [{ OIDC_CLIENT_ID: 'navigator' }, /^OIDC_ISSUER: please set it too/],
    [{ OIDC_ISSUER: 'http://login.example', OIDC_CLIENT_ID: 'navigator' }, /^OIDC_ISSUER: expected an https/],
    [{ OIDC_ISSUER: 'https://me:pw@login.example', OIDC_CLIENT_ID: 'navigator' }, /^OIDC_ISSUER: expected an https/],
    [{ SMTP_URL: 'mail.example', BASE_URL: 'https://a.example' }, /^SMTP_URL: expected smtp:\/\//],
    [{ SMTP_URL: 'smtp://mail.example?from=a@b.example' }, /^SMTP_URL: .*BASE_URL/],
    [{ SMTP_URL: 'smtp://mail.example', BASE_URL: 'https://a.example' }, /^SMTP_URL: .*from=/],
    [{ SMTP_URL: 'smtp://mail.example?form=a@b.example', BASE_URL: 'https://a.example' }, /^SMTP_URL: .*from=address/],
  ])('%j is refused with what to do', (environment, fault) => {
    expect(faultsOf(environment).join()).toMatch(fault);
  });
});
