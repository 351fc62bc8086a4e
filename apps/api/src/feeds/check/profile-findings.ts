import type { CheckReport, Finding } from '@navigator/shared';

/** Fields of the profile (docs/publish.md) by the member of a record that they fill. */
const PROFILE = [
  ['url', 'url', 'warning'],
  ['phases', 'start', 'warning'],
  ['geometry', 'geometry', 'warning'],
  ['summary', 'summary', 'info'],
  ['organiser', 'organiser', 'info'],
  ['topics', 'topic', 'info'],
] as const;

/** What of our profile a list is missing, and in how many procedures; nothing where it has all. */
export function profileFindings({ mapped, fill, suggestedMap }: CheckReport): readonly Finding[] {
  const missing = PROFILE.flatMap(([member, field, severity]) => {
    const count = Math.round(mapped * (1 - (fill[member] ?? 0)));
    return count === 0 ? [] : [missingField(field, severity, count)];
  });
  const named = (suggestedMap?.fields ?? []).flatMap(({ target, path }) =>
    path.replace(/^properties\./, '') === target || !NAMES.has(target) ? [] : [otherName(target, path)],
  );
  return [...missing, ...named];
}

const NAMES: ReadonlySet<string> = new Set(['id', 'title', 'url', 'summary', 'organiser', 'place']);

function missingField(field: string, severity: Finding['severity'], count: number): Finding {
  return {
    code: 'profile-missing',
    severity,
    who: 'publisher',
    count,
    example: { sourceId: null, value: field },
    text: {
      de: `Das Profil sieht „${field}“ vor; hier fehlt es oder ist nicht lesbar.`,
      en: `The profile has “${field}”; here it is missing or cannot be read.`,
    },
  };
}

function otherName(target: string, path: string): Finding {
  return {
    code: 'profile-name',
    severity: 'info',
    who: 'publisher',
    count: 1,
    example: { sourceId: null, value: path },
    text: {
      de: `„${path}“ heißt im Profil „${target}“; gelesen wird es trotzdem.`,
      en: `“${path}” is “${target}” in the profile; it is read all the same.`,
    },
  };
}
