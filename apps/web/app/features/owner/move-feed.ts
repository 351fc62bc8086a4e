import { inLanguage } from '@navigator/shared';
import type { MoveOutcome, RegistrationOutcome } from '@navigator/shared';
import { redirect } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { back, faulty } from './act-console.js';
import type { Answer, Deciding } from './act-console.js';
import { feedIdIn, feedPath, textOf } from './frame.js';
import { ownerWordsIn } from './words.js';

/** Checks another address, moves there, or looks for the proof that it needs; for owners alone. */
export async function moveFeed(visit: Visit, request: Request, name: string): Promise<Answer> {
  const form = await request.formData();
  const feed = feedIdIn(name);
  const actor = await visit.access.demand(form, { kind: 'owner', feed });
  const language = languageOf(new URL(request.url).pathname);
  const deciding: Deciding = { visit, feed, language, actor, page: 'umzug' };
  switch (textOf(form, 'intent')) {
    case 'check':
      return check(deciding, textOf(form, 'url'));
    case 'go': {
      const wish = { checkId: textOf(form, 'check') };
      return goOn(deciding, actor.kind === 'owner' ? await visit.register.move(feed, wish, actor) : null);
    }
    default:
      return goOn(deciding, actor.kind === 'owner' ? await visit.register.lookForProof(feed, actor) : null);
  }
}

async function check({ visit, feed, language }: Deciding, url: string): Promise<Answer> {
  const { moving: words } = ownerWordsIn(language);
  if (url === '') return faulty('check', { url }, [{ field: 'url', message: words.urlFault }]);
  const asked = await visit.checks.ask({ url }, visit.asker);
  switch (asked.kind) {
    case 'asked':
      return redirect(feedPath(feed, language, `umzug?pruefung=${asked.id}#result`), 303);
    case 'faulty':
      return faulty('check', { url }, [
        {
          field: 'url',
          message: inLanguage(asked.faults[0]?.text ?? { de: words.urlFault, en: words.urlFault }, language),
        },
      ]);
    case 'tooMany':
      return faulty('check', { url }, [{ field: 'url', message: words.tooMany }]);
  }
}

function goOn(deciding: Deciding, outcome: MoveOutcome | RegistrationOutcome | null): Answer {
  const { language } = deciding;
  if (outcome?.kind === 'refused')
    return faulty('go', {}, [{ field: '', message: inLanguage(outcome.text, language) }]);
  if (outcome?.kind === 'tooMany')
    return faulty('go', {}, [{ field: '', message: ownerWordsIn(language).moving.tooMany }]);
  const isMoved = outcome !== null && 'move' in outcome && outcome.move.state === 'moved';
  return isMoved ? back({ ...deciding, page: 'einstellungen' }, 'moved') : back(deciding, null);
}
