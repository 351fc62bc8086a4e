import type { CheckReport, Language } from '@navigator/shared';
import { data } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { enter, feedPath, frameOf } from './frame.js';
import type { MapView } from './map-view.js';
import { trialOf } from './trial.js';

/** Reads the field map of a feed, and the trial that its address names. */
export async function readMap(visit: Visit, url: URL, name: string): Promise<MapView> {
  const entered = await enter(visit, url, name);
  const { feed, language } = entered;
  const settings = await visit.owner.settings(feed);
  if (settings === null) throw data(null, 404);
  const id = url.searchParams.get('probe');
  const trial = id === null ? null : visit.owner.trial(feed, id);
  return {
    frame: frameOf(visit, entered, { tab: 'settings', source: settings.name, url }),
    settingsHref: feedPath(feed, language, 'einstellungen'),
    takesMap: settings.takesMap,
    hasMap: settings.map !== null,
    text: JSON.stringify(trial?.map ?? settings.map ?? { id: '', title: '' }, null, 2),
    trial: id === null ? null : trialNamed(id, trial && trial.report, language),
  };
}

/** Trials are kept in memory for an hour. */
function trialNamed(id: string, report: CheckReport | null, language: Language): NonNullable<MapView['trial']> {
  return report === null ? 'gone' : trialOf(id, report, language);
}
