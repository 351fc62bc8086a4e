import type { Glossary } from './glossary-shape.js';

/** What words mean, in German. */
export const de: Glossary = {
  beteiligungsverfahren: {
    word: 'Beteiligungsverfahren',
    meaning: 'Eine Stadt fragt die Menschen, was sie von einem Plan oder einer Idee halten.',
    more: 'Jedes Verfahren hat ein Thema und meist eine Frist. Wir sagen dazu oft kurz: Verfahren.',
  },
  stelle: {
    word: 'Stelle',
    meaning: 'Das Amt, das Ministerium oder der Verband, der für ein Verfahren verantwortlich ist.',
    more: 'Bei Fragen zum Inhalt hilft Ihnen diese Stelle weiter.',
  },
  formell: {
    word: 'Formelles Verfahren',
    meaning: 'Ein Gesetz schreibt diese Beteiligung vor, auch ihre Dauer und ihre Form.',
    more: 'Beispiel: Bei einem Bebauungsplan muss die Stadt den Entwurf allen zeigen. Wer etwas dazu sagt, hat ein Recht darauf, dass die Stadt es prüft.',
  },
  informell: {
    word: 'Informelles Verfahren',
    meaning: 'Die Stadt fragt freiwillig; kein Gesetz schreibt diese Beteiligung vor.',
    more: 'Beispiele: eine Umfrage, ein Ideenwettbewerb, ein Gespräch vor Ort. Die Stadt legt die Regeln selbst fest.',
  },
  bauleitplanung: {
    word: 'Bauleitplanung',
    meaning: 'Die Stadt plant, was wo gebaut werden darf: Wohnungen, Läden, Straßen oder Grün.',
    more: 'Dazu gehören der Flächennutzungsplan für die ganze Stadt und die Bebauungspläne für einzelne Gebiete. Die Regeln stehen im Baugesetzbuch.',
  },
  bebauungsplan: {
    word: 'Bebauungsplan',
    meaning: 'Ein Plan für ein Gebiet. Er sagt verbindlich, was dort gebaut werden darf und wie hoch.',
  },
  'fruehzeitige-beteiligung': {
    word: 'Frühzeitige Beteiligung',
    meaning: 'Die erste Runde: Die Stadt stellt ihre Ziele vor, bevor der Plan fertig ist.',
    more: 'Jetzt lässt sich noch am meisten ändern (§ 3 Absatz 1 Baugesetzbuch).',
  },
  auslegung: {
    word: 'Auslegung',
    meaning: 'Die zweite Runde: Alle dürfen den Entwurf eines Plans ansehen und etwas dazu sagen.',
    more: 'Sie dauert mindestens einen Monat. Die Unterlagen stehen im Internet (§ 3 Absatz 2 Baugesetzbuch).',
  },
  stellungnahme: {
    word: 'Stellungnahme',
    meaning: 'Was Sie zu einem Plan schreiben: Lob, Bedenken oder ein Vorschlag.',
    more: 'Jeder Mensch darf eine abgeben, auch ohne Fachwissen. Achten Sie auf die Frist.',
  },
  abwaegung: {
    word: 'Abwägung',
    meaning: 'Die Stadt vergleicht alle Argumente und begründet, welchen sie folgt und welchen nicht.',
  },
  buergerhaushalt: {
    word: 'Bürgerhaushalt',
    meaning: 'Die Menschen schlagen vor, wofür die Stadt Geld ausgeben soll, oder stimmen darüber ab.',
  },
  beitrag: {
    word: 'Beitrag',
    meaning: 'Eine Idee, Antwort oder Stellungnahme, die jemand in einem Verfahren abgegeben hat.',
    more: 'Jede Plattform zählt auf ihre Weise. Vergleiche sind deshalb nur Anhaltspunkte.',
  },
  frist: {
    word: 'Frist',
    meaning: 'Der letzte Tag, an dem Sie mitmachen können. Er zählt ganz mit.',
    more: 'Nennt die Stadt eine Uhrzeit, gilt diese Uhrzeit.',
  },
  stand: {
    word: 'Stand',
    meaning: 'Wie weit ein Verfahren ist: geplant, offen, in Auswertung, beendet oder abgebrochen.',
    more: 'Wir berechnen ihn aus den Fristen, jedes Mal neu. Ohne klare Angaben steht dort „Stand unbekannt“.',
  },
  'ergebnis-steht-aus': {
    word: 'Ergebnis steht aus',
    meaning: 'Das Verfahren ist beendet, aber die Stadt hat noch nicht gezeigt, was daraus wurde.',
    more: 'Das steht nur dort, wo die Plattform der Stadt Ergebnisse überhaupt melden kann.',
  },
  quelle: {
    word: 'Quelle',
    meaning: 'Die Plattform, von der wir ein Verfahren haben. Wir lesen sie regelmäßig und ändern nichts.',
    more: 'Auf jeder Seite steht, wann wir die Quelle zuletzt gelesen haben. Auch „Datenquelle“ heißt das bei uns.',
  },
  'nicht-gemeldet': {
    word: 'Nicht gemeldet',
    meaning: 'Die Quelle sagt dazu nichts. Das ist etwas anderes als null.',
  },
  kennzahl: {
    word: 'Kennzahl',
    meaning: 'Eine Zahl mit fester Regel, zum Beispiel: wie viele Verfahren in einem Jahr begonnen haben.',
    more: 'Zu jeder Kennzahl steht, wie sie berechnet wird und was sie nicht sagt.',
  },
  median: {
    word: 'Median',
    meaning: 'Der Wert in der Mitte: Die eine Hälfte liegt darunter, die andere darüber.',
    more: 'Einzelne sehr lange oder sehr große Verfahren verzerren ihn nicht.',
  },
  gebietsschluessel: {
    word: 'Gebietsschlüssel',
    meaning: 'Eine amtliche Nummer für jedes Land, jeden Kreis und jede Gemeinde in Deutschland.',
  },
  lizenz: {
    word: 'Lizenz',
    meaning: 'Die Erlaubnis, Texte oder Daten anderer zu nutzen, und die Regeln dafür.',
  },
  feed: {
    word: 'Feed',
    meaning: 'Eine Adresse, die ein Programm regelmäßig liest. So erfahren Sie Neues, ohne nachzusehen.',
    more: 'Sie brauchen dafür ein Leseprogramm für Feeds oder einen Kalender.',
  },
};
