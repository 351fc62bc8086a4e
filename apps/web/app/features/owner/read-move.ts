import { inLanguage } from '@navigator/shared';
import type { FeedMove, Language } from '@navigator/shared';
import { data } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { enter, feedPath, frameOf } from './frame.js';
import type { MoveView } from './move-view.js';
import { trialOf } from './trial.js';

/** Reads where a source is, what the check of another address found, and the proof that waits. */
export async function readMove(visit: Visit, url: URL, name: string): Promise<MoveView> {
  const entered = await enter(visit, url, name);
  const { feed, language } = entered;
  const settings = await visit.owner.settings(feed);
  if (settings === null) throw data(null, 404);
  const id = url.searchParams.get('pruefung');
  const [report, pending] = await Promise.all([
    id === null ? null : visit.checks.report(id),
    visit.register.pendingMove(feed),
  ]);
  const gone = id === null ? null : 'gone';
  return {
    frame: frameOf(visit, entered, { tab: 'settings', source: settings.name, url }),
    settingsHref: feedPath(feed, language, 'einstellungen'),
    address: settings.url,
    check:
      report === null || id === null
        ? gone
        : { ...trialOf(id, report, language), address: report.feedUrl ?? report.url },
    pending: pending === null ? null : pendingOf(pending, language),
  };
}

function pendingOf({ url, proof }: FeedMove, language: Language): MoveView['pending'] {
  if (proof === null) return null;
  const { token, wellKnownUrl, dnsName, lastLook } = proof;
  return { address: url, token, wellKnownUrl, dnsName, lastLook: lastLook && inLanguage(lastLook, language) };
}
