// Who may import whom: feed -> adapter -> procedure -> store -> indicators -> api -> web, to the left only.
// `tools/boundaries.spec.ts` plants a violation of each rule.

/** Specs and their fixtures may use what the code beside them may not. */
const notTests = { pathNot: ['[.]spec[.]tsx?$', '/test/', '/e2e/'] };

/** One rule; `from` and `to` as dependency-cruiser knows them. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Paths of packages, as they are resolved. */
const packages = (...names) => `^node_modules/(${names.join('|')})/`;

const servers = packages('@nestjs', '@fastify', 'fastify', 'pg', 'typeorm', '@electric-sql', 'pino', 'undici');
const domain = '^apps/api/src/(?!platform/|database/|config/)[^/]+/';

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle has no left and right.', {}, { circular: true }),
    rule('no-unresolved', 'An import must lead somewhere.', {}, { couldNotResolve: true }),

    rule(
      'shared-imports-zod-only',
      'The words depend on nothing but the tool they are written in.',
      { path: '^libs/shared/src/', ...notTests },
      { pathNot: ['^libs/shared/src/', packages('zod')] },
    ),
    rule(
      'adapters-are-pure',
      'Bytes to procedures: no network, clock, disk, framework or app. A new package needs a line here and in an ADR.',
      { path: '^libs/adapters/src/', ...notTests },
      {
        pathNot: ['^libs/(adapters|shared)/src/', packages('zod', 'entities', 'sanitize-html', '@types/sanitize-html')],
      },
    ),
    rule(
      'adapters-are-islands',
      'A format knows the kit and the words, never its neighbour.',
      { path: '^libs/adapters/src/([^/]+)/', pathNot: '^libs/adapters/src/kit/' },
      { path: '^libs/adapters/src/[^/]+/', pathNot: ['^libs/adapters/src/$1/', '^libs/adapters/src/kit/'] },
    ),
    rule(
      'kit-knows-no-format',
      'What every format shares depends on none.',
      { path: '^libs/adapters/src/kit/', ...notTests },
      { path: '^libs/adapters/src/[^/]+', pathNot: '^libs/adapters/src/kit/' },
    ),
    rule(
      'registry-alone-lists-formats',
      'A new format touches one other file.',
      { path: '^libs/adapters/src/[^/]+$', pathNot: ['/registry[.]ts$', '[.]spec[.]ts$'] },
      { path: '^libs/adapters/src/[^/]+/', pathNot: '^libs/adapters/src/kit/' },
    ),
    rule(
      'indicators-are-pure',
      'What we measure is arithmetic over the words.',
      { path: '^libs/indicators/src/', ...notTests },
      { pathNot: ['^libs/(indicators|shared)/src/', packages('zod')] },
    ),
    rule('libs-import-no-app', 'Imports point left.', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'libs-by-their-index',
      'What a lib does not export is its own business.',
      { path: '^(libs|apps)/([^/]+)/' },
      { path: '^libs/[^/]+/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index[.]ts$'] },
    ),

    rule(
      'web-never-sees-the-server',
      'The web reaches the api through the contract only.',
      { path: '^apps/web/', pathNot: '^apps/web/e2e/' },
      { path: ['^apps/(?!web/)', '^libs/(adapters|indicators)/', servers] },
    ),
    rule(
      'web-features-are-islands',
      'A feature never imports its neighbour.',
      { path: '^apps/web/app/features/([^/]+)/' },
      { path: '^apps/web/app/features/([^/]+)/', pathNot: '^apps/web/app/features/$1/' },
    ),
    rule(
      'web-ui-knows-no-feature',
      'Dumb parts serve every feature.',
      { path: '^apps/web/app/ui/', ...notTests },
      { path: '^apps/web/app/(features|routes|api)/' },
    ),
    rule(
      'demo-city-imports-the-words-at-most',
      'The demo is a foreign platform: it may not share our code.',
      { path: '^apps/demo-city/src/', ...notTests },
      { path: ['^apps/', '^libs/'], pathNot: ['^apps/demo-city/', '^libs/shared/'] },
    ),

    rule(
      'controllers-are-leaves',
      'A controller parses, calls and returns; nobody calls it but the framework.',
      { path: '^apps/api/', pathNot: ['[.]module[.]ts$', '[.]spec[.]ts$'] },
      { path: '[.]controller[.]ts$' },
    ),
    rule(
      'platform-knows-no-domain',
      'Clock, mail, log and http client serve every part.',
      { path: '^apps/api/src/platform/', ...notTests },
      { path: domain },
    ),
    rule(
      'database-knows-no-domain',
      'The store is opened the same way for every part.',
      { path: '^apps/api/src/database/', ...notTests },
      { path: domain },
    ),
    rule(
      'api-never-imports-the-web',
      'The built web app is loaded when the server runs, so that the api compiles without it.',
      { path: '^apps/api/' },
      { path: '^apps/web/' },
    ),
    rule(
      'no-dev-dependency-at-run-time',
      'What is needed to run is installed to run.',
      { path: '^(libs|apps)/[^/]+/(src|app)/', pathNot: [...notTests.pathNot, '^apps/web/app/routes[.]ts$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    ),
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
