import { inLanguage, QuarantineDecision, QuarantineId } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { enterForm, feedIdIn, feedPath, textOf } from './frame.js';

/** Who may decide on the page about what is held, and how their form proves that it is ours; null for everybody else. */
export interface Deciding {
  readonly csrf: string;
  /** The quarantine that the page shows: a newer one is not decided by an old page. */
  readonly id: string;
}

/** Whether whoever looks may decide about what this feed holds. */
export async function decidingOf({ access, api }: Visit, name: string): Promise<Deciding | null> {
  const { who, csrf } = access;
  const mayDecide = (who.kind === 'owner' && who.feed === name) || (who.kind === 'staff' && who.role !== 'viewer');
  if (!mayDecide || csrf === null) return null;
  const held = await api.quarantine(feedIdIn(name));
  return held.kind === 'held' ? { csrf, id: held.quarantine.id } : null;
}

/** Takes in a decision about what is held. */
export async function decideHeld(
  visit: Visit,
  request: Request,
  name: string,
): Promise<Response | UNSAFE_DataWithResponseInit<{ readonly problem: string }>> {
  const form = await request.formData();
  const actor = await enterForm(visit, { form, name, role: 'editor' });
  const language = languageOf(new URL(request.url).pathname);
  const feed = feedIdIn(name);
  const quarantine = QuarantineId.safeParse(textOf(form, 'quarantine'));
  const decision = QuarantineDecision.safeParse(textOf(form, 'decision'));
  if (!quarantine.success || !decision.success) return redirect(feedPath(feed, language, 'zurueckgehalten'), 303);
  const outcome = await visit.owner.decide({ feed, quarantine: quarantine.data, decision: decision.data }, actor);
  if (outcome.kind === 'refused') return data({ problem: inLanguage(outcome.text, language) }, 409);
  return redirect(feedPath(feed, language, 'verwalten?ok=decided'), 303);
}
