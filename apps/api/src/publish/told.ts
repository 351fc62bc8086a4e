import { dayInWords, factsOf, inLanguage, moveInWords, moveOf, STATUS_LABELS } from '@navigator/shared';
import type { Language, LocalTime, Procedure } from '@navigator/shared';
import { BASIS_WORDS, RESULT_WORDS } from './words.js';

/** A procedure in a few sentences: where it stands, whose it is and where, what about. */
export function toldInSentences(procedure: Procedure, language: Language): string {
  const topics = procedure.topics.map(({ label }) => label).join(', ');
  return [
    statusSentence(procedure, language),
    moveSentence(procedure, language),
    placeWords(procedure),
    topics,
    procedure.summary ?? '',
    confirmation(procedure, language),
  ]
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

function moveSentence(procedure: Procedure, language: Language): string {
  const move = moveOf(procedure);
  return move === null ? '' : moveInWords(move, language);
}

/** The last sentence, where nobody has confirmed the others for long. */
function confirmation({ unconfirmedSince }: Procedure, language: Language): string {
  return unconfirmedSince === null
    ? ''
    : `${inLanguage(TEXT.confirmed, language)} ${dayInWords(unconfirmedSince, language)}`;
}

/** City and place. */
export function placeWords({ publisher, place }: Procedure): string {
  return place === null ? publisher.name : `${publisher.name}, ${place}`;
}

/** Where it stands, with days but without counting them: a subscription is read later than it is made. */
export function statusSentence(procedure: Procedure, language: Language): string {
  const word = inLanguage(STATUS_LABELS[procedure.status], language);
  switch (procedure.status) {
    case 'open':
      return `${word}, ${ending(procedure, language) ?? inLanguage(TEXT.untilFurtherNotice, language)}`;
    case 'planned':
      return [word, starting(procedure, language), ending(procedure, language)]
        .filter((part) => part !== null)
        .join(', ');
    case 'closed':
      return `${word}${closing(procedure, language)}`;
    case 'unknown':
      return `${word}: ${inLanguage(BASIS_WORDS[procedure.statusBasis], language)}`;
    case 'evaluating':
    case 'cancelled':
      return word;
  }
}

/** A clock time as the language says it. */
export function clockTime(time: LocalTime, language: Language): string {
  return `${time}${factsOf(language).afterTime}`;
}

function starting({ start }: Procedure, language: Language): string | null {
  return start === null ? null : `${inLanguage(TEXT.startsOn, language)} ${dayInWords(start, language)}`;
}

function ending({ end, endTime }: Procedure, language: Language): string | null {
  if (end === null) return null;
  const day = `${inLanguage(TEXT.endsOn, language)} ${dayInWords(end, language)}`;
  return endTime === null ? day : `${day}, ${clockTime(endTime, language)}`;
}

function closing({ end, result }: Procedure, language: Language): string {
  const day = end === null ? '' : ` ${inLanguage(TEXT.on, language)} ${dayInWords(end, language)}`;
  return result.state === 'notReported'
    ? day
    : `${day}, ${inLanguage(TEXT.result, language)} ${inLanguage(RESULT_WORDS[result.state], language)}`;
}

const TEXT = {
  untilFurtherNotice: { de: 'ohne Frist', en: 'no deadline' },
  startsOn: { de: 'startet am', en: 'starts on' },
  endsOn: { de: 'endet am', en: 'ends on' },
  on: { de: 'am', en: 'on' },
  result: { de: 'Ergebnis', en: 'result' },
  confirmed: { de: 'Zuletzt bestätigt am', en: 'Last confirmed on' },
} as const;
