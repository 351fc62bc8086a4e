// Who may import whom: feed -> adapter -> procedure -> store -> indicators -> api -> web, to the left only.
// `tools/boundaries.spec.ts` plants a violation of each rule.

/** Specs and their fixtures may use what the code beside them may not. */
const notTests = { pathNot: ['[.]spec[.]tsx?$', '/test/', '/e2e/'] };

/** One rule; `from` and `to` as dependency-cruiser knows them. */
const rule = (name, comment, { from, to }) => ({ name, comment, severity: 'error', from, to });

/** Paths of packages, as they are resolved. */
/** Packages wherever npm puts them: at the root, or with the workspace that wants another version. */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const servers = packages('@nestjs', '@fastify', 'fastify', 'pg', 'typeorm', '@electric-sql', 'pino', 'undici');
const domain = '^apps/api/src/(?!platform/|database/|config/)[^/]+/';

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle has no left and right.', { from: {}, to: { circular: true } }),
    // React Router writes +types, Vite makes what is virtual or asked for with a question mark.
    rule('no-unresolved', 'An import must lead somewhere.', {
      from: {},
      to: { couldNotResolve: true, pathNot: ['/[+]types/', '^virtual:', '[?]'] },
    }),

    rule('shared-imports-zod-only', 'The words depend on nothing but the tool they are written in.', {
      from: { path: '^libs/shared/src/', ...notTests },
      to: { pathNot: ['^libs/shared/src/', packages('zod')] },
    }),
    rule(
      'adapters-are-pure',
      'Bytes to procedures: no network, clock, disk, framework or app. A new package needs a line here and in an ADR.',
      {
        from: { path: '^libs/adapters/src/', ...notTests },
        to: {
          pathNot: [
            '^libs/(adapters|shared)/src/',
            packages('zod', 'entities', 'sanitize-html', '@types/sanitize-html'),
            // docs/adr/0017-libraries-that-read-other-formats.md
            packages('csv-parse', 'fflate', 'htmlparser2', 'ical.js', 'saxes'),
          ],
        },
      },
    ),
    rule('adapters-are-islands', 'A format knows the kit and the words, never its neighbour.', {
      from: { path: '^libs/adapters/src/([^/]+)/', pathNot: '^libs/adapters/src/kit/' },
      to: { path: '^libs/adapters/src/[^/]+/', pathNot: ['^libs/adapters/src/$1/', '^libs/adapters/src/kit/'] },
    }),
    rule('kit-knows-no-format', 'What every format shares depends on none.', {
      from: { path: '^libs/adapters/src/kit/', ...notTests },
      to: { path: '^libs/adapters/src/[^/]+', pathNot: '^libs/adapters/src/kit/' },
    }),
    rule('registry-alone-lists-formats', 'A new format touches one other file.', {
      from: { path: '^libs/adapters/src/[^/]+$', pathNot: ['/(?:registry|inbox)[.]ts$', '[.]spec[.]ts$'] },
      to: { path: '^libs/adapters/src/[^/]+/', pathNot: '^libs/adapters/src/kit/' },
    }),
    rule('indicators-are-pure', 'What we measure is arithmetic over the words.', {
      from: { path: '^libs/indicators/src/', ...notTests },
      to: { pathNot: ['^libs/(indicators|shared)/src/', packages('zod')] },
    }),
    rule('client-stands-alone', 'Whoever installs the client has nothing else of ours.', {
      from: { path: '^libs/client/src/', ...notTests },
      to: { pathNot: '^libs/client/src/' },
    }),
    rule('libs-import-no-app', 'Imports point left.', { from: { path: '^libs/' }, to: { path: '^apps/' } }),
    // The web's routes are read before any lib is built, so they name the file of the languages.
    rule('libs-by-their-index', 'What a lib does not export is its own business.', {
      from: { path: '^(libs|apps)/([^/]+)/', pathNot: '^apps/web/app/routes[.]ts$' },
      to: { path: '^libs/[^/]+/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index[.]ts$'] },
    }),

    rule('web-never-sees-the-server', 'The web reaches the api through the contract only.', {
      from: { path: '^apps/web/', pathNot: '^apps/web/e2e/' },
      to: { path: ['^apps/(?!web/)', '^libs/(adapters|indicators)/', servers] },
    }),
    rule('web-features-are-islands', 'A feature never imports its neighbour.', {
      from: { path: '^apps/web/app/features/([^/]+)/' },
      to: { path: '^apps/web/app/features/([^/]+)/', pathNot: '^apps/web/app/features/$1/' },
    }),
    rule('web-ui-knows-no-feature', 'Dumb parts serve every feature.', {
      from: { path: '^apps/web/app/ui/', ...notTests },
      to: { path: '^apps/web/app/(features|routes|api)/' },
    }),
    rule('demo-city-imports-the-words-at-most', 'The demo is a foreign platform: it may not share our code.', {
      from: { path: '^apps/demo-city/src/', ...notTests },
      to: { path: ['^apps/', '^libs/'], pathNot: ['^apps/demo-city/', '^libs/shared/'] },
    }),

    rule('controllers-are-leaves', 'A controller parses, calls and returns; nobody calls it but the framework.', {
      from: { path: '^apps/api/', pathNot: ['[.]module[.]ts$', '[.]spec[.]ts$'] },
      to: { path: '[.]controller[.]ts$' },
    }),
    rule('platform-knows-no-domain', 'Clock, mail, log and http client serve every part.', {
      from: { path: '^apps/api/src/platform/', ...notTests },
      to: { path: domain },
    }),
    rule('database-knows-no-domain', 'The store is opened the same way for every part.', {
      from: { path: '^apps/api/src/database/', ...notTests },
      to: { path: domain },
    }),
    rule(
      'api-never-imports-the-web',
      'The built web app is loaded when the server runs, so that the api compiles without it.',
      {
        from: { path: '^apps/api/' },
        to: { path: '^apps/web/' },
      },
    ),
    rule('no-dev-dependency-at-run-time', 'What is needed to run is installed to run.', {
      from: { path: '^(libs|apps)/[^/]+/(src|app)/', pathNot: [...notTests.pathNot, '^apps/web/app/routes[.]ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|build|[.]react-router)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
