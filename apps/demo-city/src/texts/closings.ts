/** Last sentences, fitting whatever went before; `{x}` is a house of the city. */
export const CLOSINGS: readonly string[] = [
  'Eine Informationsveranstaltung findet {im x} statt, der Termin wird in der Tagespresse bekannt gegeben.',
  'Nach Ende der Frist erscheint hier eine Auswertung.',
  'Wer lieber schreibt als klickt, findet Rückmeldekarten im Bürgerbüro und {im x}.',
  'Ausführliche Informationen liegen zusätzlich {im x} aus.',
  'Die Verwaltung liest alle Beiträge und antwortet gesammelt nach jeder Woche.',
  'Fragen beantwortet das Projektteam bei einer offenen Sprechstunde {im x}.',
  'Zum Abschluss werden die Ergebnisse im zuständigen Ausschuss öffentlich beraten.',
  'Kinderbetreuung und Gebärdensprachdolmetschung sind bei allen Terminen auf Anfrage möglich.',
  'Eine Zusammenfassung in Leichter Sprache liegt bei.',
  'Die Beteiligung wird von einem unabhängigen Büro moderiert und dokumentiert.',
  'Mitmachen können alle, die in {city} wohnen, arbeiten oder zur Schule gehen.',
];
