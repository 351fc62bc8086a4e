import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const dockerfile = textOf('docker/Dockerfile');
const [build = '', image = ''] = dockerfile.split(/^FROM /m).slice(1);

const Compose = z.object({
  services: z.object({
    app: z.object({
      environment: z.record(z.string(), z.string()),
      read_only: z.literal(true),
      tmpfs: z.array(z.string()),
      volumes: z.array(z.string()),
      cap_drop: z.array(z.string()),
    }),
    database: z.object({ image: z.string(), volumes: z.array(z.string()) }),
  }),
});
const composeText = textOf('docker/compose.yaml');
const { app, database } = Compose.parse(parse(composeText)).services;

/** The variables that the program reads, by the names in its schema. */
const variables = [...textOf('apps/api/src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
  ([, name = '']) => name,
);

/** The image decides these itself. */
const fixed = ['PORT', 'HOST', 'DATA_DIR'];

describe('the image', () => {
  it('installs by the package.json of every workspace, or npm would leave it out', () => {
    const manifests = ['libs', 'apps']
      .flatMap((group) => readdirSync(resolve(root, group)).map((name) => `${group}/${name}/package.json`))
      .filter((path) => existsSync(resolve(root, path)));
    expect(manifests.length).toBeGreaterThan(4);
    const copied = [...build.matchAll(/^COPY (\S+\/package\.json) (\S+)\/$/gm)].map(([, from, to]) => [from, to]);
    expect(copied.toSorted()).toEqual(manifests.toSorted().map((path) => [path, path.replace('/package.json', '')]));
  });

  it('holds what the program reads at run time', () => {
    for (const folder of ['node_modules', 'libs', 'apps', 'feeds']) {
      expect(image).toContain(`COPY --from=build /src/${folder} ${folder}\n`);
    }
  });

  it('runs as a user without rights over its code, and says whether it lives', () => {
    expect(image).toMatch(/^USER node$/m);
    expect(image.indexOf('USER node')).toBeGreaterThan(image.lastIndexOf('COPY'));
    expect(image).toMatch(/^HEALTHCHECK [\s\S]+\/health\/live/m);
    expect(image).not.toMatch(/--chown/);
  });

  it('takes nothing along that belongs to this machine', () => {
    expect(textOf('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', '.data', '**/node_modules', '**/dist', '**/build', 'docker/.env']),
    );
  });
});

describe('docker/compose.yaml', () => {
  it('hands on every variable of the program that the image does not decide', () => {
    expect(variables).toContain('DATABASE_URL');
    const expected = variables.filter((name) => !fixed.includes(name));
    expect(Object.keys(app.environment).toSorted()).toEqual(expected.toSorted());
  });

  it('asks for nothing that docker/.env.example does not explain', () => {
    const asked = new Set([...composeText.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    const offered = [...textOf('docker/.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(offered.toSorted()).toEqual([...asked].toSorted());
  });

  it('gives the program a root it cannot write to, no rights, and folders for what must last', () => {
    expect(app).toMatchObject({ tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    expect(app.volumes).toContain('data:/data');
    expect(existsSync(resolve(root, 'docker/config'))).toBe(true);
    expect(database).toMatchObject({ image: expect.stringMatching(/^postgis\/postgis:\d/) });
    expect(database.volumes).toEqual(['database:/var/lib/postgresql/data']);
  });
});
