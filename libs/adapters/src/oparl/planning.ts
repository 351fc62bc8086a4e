/** Councils call their shares in companies "Beteiligungen" too (Q60). */
const FALSE_FRIENDS = [
  /beteiligungs-?\s?(?:bericht|gesellschaft|gmbh|verwaltung|management|controlling|richtlinie|portfolio|unternehmen|holding)\p{L}*/giu,
  /(?:kapital|minderheits|mehrheits|gewinn|unternehmens|kosten|finanz|netto|eltern|selbst)-?beteiligung\p{L}*/giu,
  /beteiligung(?:en)?\s+(?:der\s+)?(?:stadt|gemeinde|kommune|kreis|landkreis)?\p{L}*\s*(?:an|bei)\s+(?:der|dem|den|einer|einem)\b/giu,
  /(?:städtische|kommunale|wirtschaftliche|finanzielle|mittelbare|unmittelbare|stille)[nr]?\s+beteiligung(?:en)?/giu,
];

/** Words of urban land-use planning and of participation in German councils (Baugesetzbuch, sections 1 to 13b and 137). */
const TELLING = [
  /bebauungspl[aä]n|flächennutzungspl[aä]n|bauleitpl[aä]n|(?<!\p{L})b-pl[aä]n|erschließungspl[aä]n|grünordnungspl[aä]n|rahmenpl[aä]n/iu,
  /(?<!\p{L})(?:FNP|VEP|vBP|VBP)(?!\p{L})/u,
  /(?:aufstellungs|auslegungs|satzungs|feststellungs|billigungs)beschluss/iu,
  /öffentliche\s+auslegung|offenlage|(?:erhaltungs|sanierungs|gestaltungs)satzung|planfeststellung/iu,
  /beteiligung|mitwirkung\s+der\s+(?:öffentlichkeit|bürger)|bürger(?:haushalt|rat|dialog|werkstatt|entscheid|begehren|forum)/iu,
];

/** Whether a text smells of planning or of participation. */
export function isAboutPlanning(...texts: readonly (string | null | undefined)[]): boolean {
  const text = texts.filter((one) => typeof one === 'string').join(' \n ');
  const rest = FALSE_FRIENDS.reduce((left, friend) => left.replace(friend, ' '), text);
  return TELLING.some((word) => word.test(rest));
}

/** Steps with which a procedure, or the participation in it, ends; whatever else is named beside them. */
const AT_THE_END = [
  /satzungsbeschl[uü]ss|feststellungsbeschl[uü]ss|abwägung|endgültig/iu,
  /(?:ergebnis|auswertung)\p{L}*\s+(?:(?:der|aus|von|zur|einer)\s+){1,2}(?:\p{L}+\s+){0,2}\p{L}*(?:beteiligung|auslegung|offenlage)/iu,
];
/** What a resolution says when the plan becomes law, however its item is called. */
const ADOPTED = /als\s+satzung|endgültig\s+(?:beschl|festgestellt)/iu;
/** Words of results with which nothing was decided. */
const PUT_OFF =
  /vertagt|verschoben|abgesetzt|zurückgezogen|zurückgestellt|verwiesen|überwiesen|geschoben|ohne\s+(?:votum|beschluss)|kenntnis|entfällt|entfallen|unterbrochen|mündlich/iu;

/** Whether a decision is what became of the procedure: only where its words say so, for most begin or go on with it. */
export function isOutcome(subject: string, result: string | null, resolution: string | null = null): boolean {
  if (PUT_OFF.test(result ?? resolution ?? '')) return false;
  return AT_THE_END.some((words) => words.test(subject)) || ADOPTED.test(`${result ?? ''} ${resolution ?? ''}`);
}
