import { inLanguage } from '@navigator/shared';
import { redirect } from 'react-router';
import { z } from 'zod';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { back, faulty, refusedForm } from './act-console.js';
import type { Answer, Deciding } from './act-console.js';
import { enterForm, feedIdIn, feedPath, textOf } from './frame.js';
import { ownerWordsIn } from './words.js';

const WrittenMap = z.record(z.string(), z.unknown());

/** Tries a field map, or takes the one that was tried. */
export async function changeMap(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const actor = await enterForm(visit, { form, name });
  const language = languageOf(new URL(request.url).pathname);
  const deciding: Deciding = { visit, feed: feedIdIn(name), language, actor, page: 'einstellungen' };
  switch (textOf(form, 'intent')) {
    case 'try':
      return tryMap(deciding, textOf(form, 'map'));
    case 'apply':
      return apply(deciding, textOf(form, 'trial'));
    case 'reset':
      return take(deciding, null);
    default:
      return back({ ...deciding, page: 'feldzuordnung' }, null);
  }
}

async function tryMap({ visit, feed, language }: Deciding, text: string): Promise<Answer> {
  const map = WrittenMap.safeParse(parsed(text));
  if (!map.success) {
    return faulty('try', { map: text }, [{ field: 'map', message: ownerWordsIn(language).map.notJson }]);
  }
  const outcome = await visit.owner.tryMap(feed, map.data);
  if (outcome.kind === 'done') {
    return redirect(feedPath(feed, language, `feldzuordnung?probe=${outcome.value.id}#trial`), 303);
  }
  const message = inLanguage(outcome.text, language);
  return faulty('try', { map: text }, [{ field: 'map', message }]);
}

/** Only what was tried, and understood something, is taken. */
async function apply(deciding: Deciding, id: string): Promise<Answer> {
  const trial = deciding.visit.owner.trial(deciding.feed, id);
  const { map: words } = ownerWordsIn(deciding.language);
  if (trial === null) return faulty('apply', {}, [{ field: '', message: words.gone }]);
  if (trial.report.mapped === 0) return faulty('apply', {}, [{ field: '', message: words.useless }]);
  return take(deciding, { ...trial.map });
}

async function take(deciding: Deciding, map: Record<string, unknown> | null): Promise<Answer> {
  const { visit, feed, actor, language } = deciding;
  const outcome = await visit.owner.change(feed, { map }, actor);
  return outcome.kind === 'done' ? back(deciding, 'map') : refusedForm(outcome, 'apply', language);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
