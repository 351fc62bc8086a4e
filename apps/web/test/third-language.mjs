// Prints pages as the server answers them once a third language is in the list, with a few of its texts; as JSON.
// Vite loads the same sources as the site's build; only these two files read as they would after "Add a language".
import { createServer } from 'vite';

const web = new URL('..', import.meta.url).pathname;

/** What a city would add: [file, before, after]. */
const ADDED = [
  [
    'libs/shared/src/languages.ts',
    '] as const satisfies',
    `{ code: 'ar', name: 'العربية', locale: 'ar', direction: 'rtl', dates: 'long', afterTime: '', readHere: 'بالعربية' },
    ] as const satisfies`,
  ],
  ['libs/shared/src/procedure.ts', "open: { de: 'Offen',", "open: { ar: 'مفتوح', de: 'Offen',"],
  ...(process.argv.includes('--labels')
    ? [['apps/web/app/i18n/use-labels.ts', '= { de, en }', "= { de, en, ar: { ...de, mainNavigation: 'التنقل' } }"]]
    : []),
];

const added = {
  name: 'third-language',
  enforce: 'pre',
  transform(code, id) {
    const change = ADDED.find(([file]) => id.endsWith(file));
    if (change === undefined) return null;
    const [file, before, after] = change;
    if (!code.includes(before)) throw new Error(`${file} no longer has: ${before}`);
    return { code: code.replace(before, () => after), map: null };
  },
};

const server = await createServer({
  root: web,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  ssr: { noExternal: ['@navigator/shared'], resolve: { conditions: ['source', 'node', 'development'] } },
  plugins: [added],
});
try {
  const { pagesIn } = await server.ssrLoadModule('/test/whole-pages.tsx');
  process.stdout.write(JSON.stringify(await pagesIn('ar')));
} finally {
  await server.close();
}
