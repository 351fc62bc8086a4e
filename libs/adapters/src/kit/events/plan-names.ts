/** Words for a plan, as German authorities write them, in any of their cases. Upper case tells names from sentences. */
const PLAN = [
  String.raw`(?:(?:[Vv]orhabenbezogene|[Ee]infache|[Qq]ualifizierte)[rnsm]?\s+)?`,
  String.raw`(?:(?:Teil-?)?[Bb]ebauungspl[aä]n(?:e?s|en?|verfahrens?|entwurf|änderung)?`,
  String.raw`|B-?\s?Pl[aä]n(?:s|e|en)?`,
  String.raw`|Vorhaben-?\s?und\s?Erschließungspl[aä]n(?:s|e|en)?`,
  String.raw`|[Ff]lächennutzungspl[aä]n(?:s|es|e|en|änderung)?`,
  String.raw`|Rahmenpl[aä]n(?:s|e|en)?|FNP(?:-Änderung)?|VEP|vBP|VBP|BBP|BP)`,
].join('');
const NUMBER_SIGN = String.raw`(?:(?:Nr\.?|Nummer|No\.?)\s*)?`;
/** Words that begin the name of a place; small ones would run on into the sentence. */
const PLACE_WORDS = String.raw`(?:\p{Lu}[\p{L}.-]*\s+){0,3}`;
/** What tells plans apart: `99`, `12-345`, `XV-68a-1`, `70441/02`, with letters that may follow (`12-345 VE`). */
const DESIGNATION = String.raw`(?:[\p{L}\d]+[./-])*\p{L}{0,5}\d[\p{L}\d]*(?:[./-][\p{L}\d]+)*(?:\s(?:VE|Ba|Bb|[A-Z]{1,2}))?(?![\p{L}\d])`;
const NAMED_PLAN = new RegExp(
  String.raw`(?<![\p{L}\d-])${PLAN}:?\s+${NUMBER_SIGN}[„"“]?(${PLACE_WORDS}${DESIGNATION})`,
  'gu',
);
/** `12. Änderung des Flächennutzungsplans`. */
const CHANGED_PLAN = new RegExp(
  String.raw`(?<![\p{L}\d])\d{1,3}\.\s+(?:\p{Ll}+\s+)?Änderung\s+(?:des|zum)\s+${PLAN}`,
  'gu',
);
const DATE = /^\d{1,2}\.\d{1,2}(?:\.\d{2,4})?$/;
/** A number that many plans may have says nothing without the word before it. */
const TELLING = /^(?=.{4,})(?=.*\d)(?=.*[\p{L}/-])/u;
/** Longer texts are searched as far as this. */
const LONGEST_TEXT = 20_000;

/**
 * The plans that a text names, as written, and by the other names that they go by: their designation alone where it tells
 * plans apart by itself, else with and without "Nr.".
 */
export function planNamesIn(text: string): readonly string[] {
  const searched = text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ');
  const named = [...searched.matchAll(NAMED_PLAN)].flatMap(([whole, designation = '']) => namesOf(whole, designation));
  const changed = [...searched.matchAll(CHANGED_PLAN)].map(([whole]) => whole);
  return [...new Set([...named, ...changed])];
}

function namesOf(whole: string, designation: string): readonly string[] {
  if (DATE.test(designation)) return [];
  const phrase = whole.replace(/[„"“]/g, '');
  if (TELLING.test(designation)) return [phrase, designation];
  const kind = phrase.slice(0, -designation.length).replace(/:?\s*(?:Nr\.?|Nummer|No\.?)?\s*$/, '');
  const nominative = kind.replace(/(pl[aä]n)(?:e?s|en?)$/, '$1');
  return [phrase, `${nominative} ${designation}`, `${nominative} Nr. ${designation}`];
}
