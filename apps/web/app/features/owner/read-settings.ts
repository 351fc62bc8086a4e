import type { FeedSettings, Language } from '@navigator/shared';
import { data } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { CADENCES } from './cadences.js';
import { enter, feedPath, frameOf } from './frame.js';
import { removalText } from './read-console.js';
import type { MonthChoice, SettingsView } from './settings-view.js';
import { ownerWordsIn } from './words.js';

/** Reads what the owner of a feed can set. */
export async function readSettings(visit: Visit, url: URL, name: string): Promise<SettingsView> {
  const entered = await enter(visit, url, name);
  const { feed, language } = entered;
  const settings = await visit.owner.settings(feed);
  if (settings === null) throw data(null, 404);
  const isUpload = settings.url.startsWith('upload:');
  return {
    frame: frameOf(visit, entered, { tab: 'settings', source: settings.name, url }),
    name: settings.name,
    isPaused: settings.state === 'paused',
    canPause: settings.state !== 'proposed',
    cadence: cadenceOf(settings, language),
    expectations: expectationsOf(settings, language),
    mapHref: settings.takesMap ? feedPath(feed, language, 'feldzuordnung') : null,
    moveHref: isUpload ? null : feedPath(feed, language, 'umzug'),
    address: settings.url,
    removal: settings.removal === null ? null : removalText(settings, language),
  };
}

function cadenceOf(
  { intervalMinutes, usualIntervalMinutes }: FeedSettings,
  language: Language,
): SettingsView['cadence'] {
  const words = ownerWordsIn(language).settings;
  const minutes = new Set<number>([...CADENCES, intervalMinutes]);
  return {
    chosen: String(intervalMinutes),
    hint: words.cadenceHint(cadenceWord(usualIntervalMinutes, language)),
    options: [...minutes]
      .toSorted((a, b) => a - b)
      .map((each) => ({ value: String(each), label: cadenceWord(each, language) })),
  };
}

function cadenceWord(minutes: number, language: Language): string {
  const words = ownerWordsIn(language).settings;
  const known = CADENCES.find((each) => each === minutes);
  return known === undefined ? words.otherCadence(minutes) : words.cadences[known];
}

function expectationsOf({ expectations }: FeedSettings, language: Language): SettingsView['expectations'] {
  const quiet = expectations?.quietMonths ?? [];
  const months: readonly MonthChoice[] = ownerWordsIn(language).settings.months.map((label, index) => ({
    value: String(index + 1),
    label,
    isChosen: quiet.includes(index + 1),
  }));
  const shown = (value: number | null | undefined): string => (value == null ? '' : String(value));
  return { min: shown(expectations?.min), max: shown(expectations?.max), months };
}
