import { yearOf, type Month } from './calendar.js';
import { slugOf, type Town } from './cities.js';
import { outlineOf, positionOf, type Point } from './geometry.js';
import { fill, type Gaps } from './grammar.js';
import { MONTHS_PER_PERMANENT, monthsAt, slotOf } from './months.js';
import { placesOf } from './places.js';
import { at, hashOf, pick, randomFrom, shuffled, type Random } from './random.js';
import { TEXTS } from './texts/all.js';
import { CLOSINGS } from './texts/closings.js';
import type { Pace, Template, Theme } from './texts/template.js';
import { officeOf } from './themes.js';

/** Letters of a title that go into an id. */
const MAX_ID_WORDS = 40;

/** What an imaginary city plans, before any wire format. Counts and states of a day are no part of it. */
export interface DemoProcedure {
  readonly id: string;
  readonly month: Month;
  readonly pace: Pace;
  readonly theme: Theme;
  readonly title: string;
  readonly description: string;
  /** Null for what concerns the whole city. */
  readonly district: string | null;
  readonly office: string;
  readonly start: string;
  readonly end: string | null;
  /** The drawn area, where somebody drew one. */
  readonly outline: readonly Point[] | null;
  /** The centre that the navigator shows; null where nobody set a place. */
  readonly point: Point | null;
}

/** The procedures that a city's platform lists at `now`, oldest first. */
export function proceduresAt(city: Town, now: Date): readonly DemoProcedure[] {
  return monthsAt(now).flatMap((month) => procedureOf(city, month) ?? []);
}

/** The procedure with this id, whether or not a list holds it now. */
export function procedureById(city: Town, id: string): DemoProcedure | null {
  const stamp = /-(\d{4})(\d{2})$/.exec(id);
  if (!stamp) return null;
  const procedure = procedureOf(city, Number(stamp[1]) * 12 + Number(stamp[2]) - 1);
  return procedure?.id === id ? procedure : null;
}

/** What began in a city in a month, or null; the same whenever asked. */
export function procedureOf(city: Town, month: Month): DemoProcedure | null {
  const slot = slotOf(city, month);
  if (!slot) return null;
  const { template, round } = templateOf(city, month, slot.pace);
  const { place, title: titleText } = subjectOf(city, template, round);
  const random = randomFrom('procedure', city.slug, month);
  const isCityWide = template.place === 'city';
  const district = template.place === 'district' ? place : pick(random, placesOf(city.slug, 'district'));
  const gaps = { x: place, city: city.name, district, year: yearOf(month) };
  const title = fill(titleText, gaps);
  const closing = slot.pace === 'permanent' ? '' : ` ${closingOf(city, random, gaps)}`;
  return {
    ...slot,
    ...whereabouts(city, place, template),
    id: idOf(title, month),
    month,
    theme: template.theme,
    title,
    description: `${fill(template.text, gaps)}${closing}`,
    district: isCityWide ? null : district,
    office: officeOf(city, template.theme, isCityWide ? null : district),
  };
}

/** A readable name, and the month, by which the procedure is found again. */
function idOf(title: string, month: Month): string {
  const words = slugOf(title);
  const short = words.length > MAX_ID_WORDS ? words.slice(0, MAX_ID_WORDS).replace(/-[^-]*$/, '') : words;
  return `${short}-${yearOf(month)}${String((month % 12) + 1).padStart(2, '0')}`;
}

function closingOf(city: Town, random: Random, gaps: Gaps): string {
  return fill(pick(random, CLOSINGS), { ...gaps, x: pick(random, placesOf(city.slug, 'house')) });
}

/** A city goes through all texts before it uses one again, each city in an order of its own. */
function templateOf(city: Town, month: Month, pace: Pace): { readonly template: Template; readonly round: number } {
  const texts = shuffled(randomFrom('texts', city.slug, pace), TEXTS[pace]);
  const turn = pace === 'permanent' ? Math.floor(month / MONTHS_PER_PERMANENT) : month;
  return { template: at(texts, turn), round: Math.floor(turn / texts.length) };
}

/** Every time a text is used again it speaks of the next place, and after the last one in other words. */
function subjectOf(city: Town, template: Template, round: number): { readonly place: string; readonly title: string } {
  const names = template.place === 'city' ? [city.name] : placesOf(city.slug, template.place);
  const turn = (hashOf(`${city.slug} ${template.text}`) % 1000) + round;
  return { place: at(names, turn), title: at(template.titles, Math.floor(turn / names.length)) };
}

/** Most have an area; some a point alone, and what concerns the whole city often has no place at all. */
function whereabouts(city: Town, place: string, template: Template): Pick<DemoProcedure, 'outline' | 'point'> {
  const chance = randomFrom('whereabouts', city.slug, place, template.text)();
  const point = template.place === 'city' ? city.centre : positionOf(city, place);
  if (template.place === 'city' && chance < 0.6) return { outline: null, point: null };
  if (chance < 0.05) return { outline: null, point: null };
  if (chance < 0.2) return { outline: null, point };
  return { outline: outlineOf(city, place, template.place), point };
}
