import { DEFAULT_TIME_ZONE, inLanguage } from '@navigator/shared';
import type { Change, Language } from '@navigator/shared';
import { procedurePath } from '../../i18n/addresses.js';
import type { ChangeGroup, ChangeItem } from './changes-view.js';
import { CHANGE_WORDS } from './words.js';

/** As many that came at once are shown; where only few more came, those are shown too. */
const SHOWN = 3;
const FEW = 2;

/** The changes of a day; procedures that came at once from one source (its first reading, say) stand together. */
export function groupsOf(changes: readonly Change[], language: Language): readonly ChangeGroup[] {
  const runs = changes.reduce<readonly (readonly Change[])[]>((groups, change) => {
    const last = groups.at(-1);
    return last?.[0] && areOne(last[0], change) ? [...groups.slice(0, -1), [...last, change]] : [...groups, [change]];
  }, []);
  return runs.map((run) => groupOf(run, language));
}

function areOne(one: Change, other: Change): boolean {
  const bothCame = one.kind === 'added' && other.kind === 'added';
  return bothCame && one.at === other.at && one.procedure.feed.id === other.procedure.feed.id;
}

function groupOf(run: readonly Change[], language: Language): ChangeGroup {
  const items = run.map((change) => itemOf(change, language));
  const key = items[0]?.key ?? '';
  if (items.length <= SHOWN + FEW) return { key, items, folded: null };
  const rest = items.slice(SHOWN);
  const label = inLanguage(CHANGE_WORDS, language).more(rest.length, rest[0]?.source ?? '');
  return { key, items: items.slice(0, SHOWN), folded: { label, items: rest } };
}

function itemOf({ at, kind, fields, text, procedure }: Change, language: Language): ChangeItem {
  const words = inLanguage(CHANGE_WORDS, language);
  const before = fields.find(({ field }) => field === 'title')?.from ?? null;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: DEFAULT_TIME_ZONE });
  return {
    key: `${procedure.id} ${at} ${kind}`,
    kind,
    text: inLanguage(text, language),
    title: procedure.title ?? words.withdrawn,
    href: procedure.title === null ? null : procedurePath(procedure, language),
    before: before === null ? null : words.before(before),
    city: procedure.publisher.name,
    source: procedure.feed.name,
    time: words.clock(clock.format(new Date(at))),
  };
}
