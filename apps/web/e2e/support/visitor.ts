import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What a page did that no page may do. */
export interface Misdeeds {
  readonly foreign: string[];
  readonly refused: string[];
  readonly failed: string[];
}

/** A browser that remembers every misdeed of the pages it showed. */
export interface Visitor {
  readonly misdeeds: Misdeeds;
  open(path: string, how?: BrowserContextOptions): Promise<Page>;
  leave(): Promise<void>;
}

/** Chromium draws WebGL in software here; the flags are those of reference 5.5. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--disable-background-networking',
];

/** Starts the system's Chromium for a site; `npm run test:e2e` finds it and says how to get one. */
export async function startVisitor(site: string): Promise<Visitor> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const misdeeds: Misdeeds = { foreign: [], refused: [], failed: [] };
  return {
    misdeeds,
    open: async (path, how = {}) => {
      const page = await newPage(browser, how);
      watch(page, site, misdeeds);
      await page.goto(site + path);
      return page;
    },
    leave: () => browser.close(),
  };
}

/** German, wide and light unless a test wants otherwise; every page in a context of its own. */
async function newPage(browser: Browser, how: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...how,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // When the browser leaves first, there is no context left to close.
  page.on('close', () => void context.close().catch(() => undefined));
  return page;
}

function watch(page: Page, site: string, { foreign, refused, failed }: Misdeeds): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith('data:') && !url.startsWith('blob:')) foreign.push(url);
  });
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => failed.push(error.message));
}

/** Waits until the map has drawn everything it has. */
export async function mapRests(page: Page): Promise<void> {
  await page.waitForSelector('.map__canvas[data-idle=true]');
}

/** How many different colours a screenshot of the map holds, and whether one of them is there. */
export interface Picture {
  readonly colours: number;
  has(red: number, green: number, blue: number): boolean;
}

/** Looks at what the map has really drawn: a blank one has one colour. */
export async function lookAtMap(page: Page): Promise<Picture> {
  const shot = await page.locator('.map__canvas').screenshot();
  const seen = new Set(await page.evaluate(coloursOf, shot.toString('base64')));
  return { colours: seen.size, has: (red, green, blue) => seen.has(`${red},${green},${blue}`) };
}

/** How long a map may take to draw what it was given, on a machine that is busy. */
const PATIENCE_MS = 20_000;

/** Waits until the map has really drawn a colour: it may rest between the style and the first tile of a background. */
export async function mapShows(page: Page, colour: readonly [number, number, number]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await lookAtMap(page)).has(...colour)) {
    if (Date.now() > end) throw new Error(`the map never showed the colour ${colour.join(', ')}`);
    await page.waitForTimeout(200);
  }
}

/** Runs in the browser, which can decode pictures. */
async function coloursOf(base64: string): Promise<string[]> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (context === null) return [];
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const seen = new Set<string>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.subarray(at, at + 3).join(','));
  return [...seen];
}
