import { templates } from './template.js';

/** Streets, wheels, feet and buses. */
export const MOBILITY = templates('mobility', [
  [
    'street',
    ['Radweg {am x}: Varianten im Vergleich', 'Mehr Platz für das Rad {am x}'],
    'Der Radweg {am x} ist schmal und an vielen Stellen uneben. Drei Varianten liegen auf dem Tisch: ein breiter Hochbordradweg, ein geschützter Radfahrstreifen und eine Fahrradstraße. Sagen Sie uns, welche Lösung im Alltag am besten trägt und wo Lieferverkehr oder Einfahrten besonders zu beachten sind.',
  ],
  [
    'street',
    ['Sichere Schulwege rund um {den x}', '{x}: Wo ist der Schulweg gefährlich?'],
    'Kinder aus {district} queren {den x} jeden Morgen auf dem Weg zur Schule. Gemeinsam mit Eltern, Lehrkräften und der Polizei sammeln wir Stellen, an denen Autos zu schnell fahren, Hecken die Sicht nehmen oder ein Zebrastreifen fehlt. Aus den Hinweisen entsteht ein Schulwegplan mit Sofortmaßnahmen.',
  ],
  [
    'street',
    ['Bushaltestellen {am x} barrierefrei ausbauen'],
    'Bis zum Ende des nächsten Jahres sollen alle Haltestellen {am x} stufenlos erreichbar sein. Die Planung sieht erhöhte Bordsteine, Leitstreifen und neue Wartehallen vor. Wir möchten wissen, ob die Standorte richtig liegen und welche Wege dorthin heute schwerfallen.',
  ],
  [
    'street',
    ['Tempo 30 {am x}?', 'Ruhiger unterwegs: Tempo 30 {am x}'],
    'Der Ortsbeirat {district} hat beantragt, {am x} durchgehend Tempo 30 anzuordnen. Bevor die Stadt entscheidet, sollen Anwohnende, Gewerbe und der Busbetrieb zu Wort kommen. Die Verkehrszählung vom vergangenen Herbst ist als Anlage beigefügt.',
  ],
  [
    'street',
    ['Umbau {des x}: Was soll bleiben, was soll anders werden?'],
    'Kanäle und Leitungen {im x} müssen erneuert werden. Das ist die Gelegenheit, den Straßenraum neu aufzuteilen: mehr Bäume, breitere Gehwege, weniger Schleichverkehr. Markieren Sie auf der Karte, was Ihnen wichtig ist und was auf keinen Fall verloren gehen darf.',
  ],
  [
    'square',
    ['Verkehrsversuch {am x}', 'Autofrei auf Probe: {x}'],
    'Für zwölf Wochen bleibt der {x} für den Durchgangsverkehr gesperrt. Sitzmöbel, Pflanzkübel und eine Bühne zeigen, wie der Platz ohne Autos wirken kann. Berichten Sie von Ihren Erfahrungen, im Guten wie im Schlechten; die Auswertung geht an den Verkehrsausschuss.',
  ],
  [
    'district',
    ['Parken in {x}: Ein Konzept für Anwohnende', 'Bewohnerparken in {x}'],
    'In den Abendstunden ist in {x} kaum ein freier Stellplatz zu finden, tagsüber parken viele Beschäftigte aus der Umgebung. Die Stadt schlägt Bewohnerparkzonen und zwei Quartiersgaragen vor. Was halten Sie von der Abgrenzung der Zonen, und wo würden Sie auf einen Stellplatz verzichten?',
  ],
  [
    'district',
    ['Neuer Linienweg für den Stadtbus in {x}'],
    'Ab dem Fahrplanwechsel soll der Stadtbus auch die neuen Wohnstraßen in {x} anbinden. Zwei Linienwege sind möglich, beide haben Vor- und Nachteile für die Fahrzeit. Bitte sagen Sie uns, wohin Sie fahren und zu welchen Zeiten ein Angebot fehlt.',
  ],
  [
    'district',
    ['Fußverkehrs-Check {x}'],
    'Zu Fuß durch {x}: Bei drei gemeinsamen Rundgängen schauen wir auf Bordsteine, Beleuchtung, Querungen und Sitzgelegenheiten. Wer nicht mitgehen kann, trägt seine Hinweise hier auf der Karte ein. Die Ergebnisse stellen wir dem Stadtrat mit einer Liste von Maßnahmen vor.',
  ],
  [
    'water',
    ['Neue Brücke für Fuß und Rad {am x}', 'Brückenschlag {am x}: Lage und Gestalt'],
    'Zwischen {district} und der Innenstadt fehlt eine direkte Verbindung für Menschen zu Fuß und auf dem Rad. Eine Machbarkeitsstudie hat drei Standorte {am x} untersucht. Welche Brücke würden Sie am häufigsten nutzen, und welche Anschlüsse sind dafür nötig?',
  ],
  [
    'school',
    ['Elterntaxi-Haltestellen {am x}', 'Bringzone vor {dem x}'],
    'Kurz vor acht herrscht vor {dem x} regelmäßig Gedränge. Zwei Bringzonen in der Nachbarschaft sollen die Straße vor dem Eingang entlasten, den Rest gehen die Kinder gemeinsam zu Fuß. Wir bitten um Hinweise zu Standort, Zeiten und Begleitung.',
  ],
  [
    'site',
    ['Mobilitätsstation {am x}', '{x}: Umsteigen leicht gemacht'],
    'Leihräder, Carsharing, Paketstation und ein überdachter Fahrradparkplatz sollen {am x} an einem Ort zusammenkommen. Der Bund fördert das Vorhaben zu drei Vierteln. Wählen Sie aus, welche Angebote zuerst entstehen sollen, und ergänzen Sie, was noch fehlt.',
  ],
  [
    'city',
    ['Radverkehrskonzept {city}: Lücken im Netz', 'Fahrradstadt {city}: Hinweise zum Radnetz {next}'],
    'Das Radnetz von {city} hat Lücken, die niemand besser kennt als die Menschen, die täglich fahren. Tragen Sie fehlende Verbindungen, gefährliche Kreuzungen und zugeparkte Radwege in die Karte ein. Die Hinweise fließen in die Rangfolge der Maßnahmen für die kommenden fünf Jahre ein.',
  ],
  [
    'city',
    ['Nahverkehrsplan {city} {next}: Ihre Stellungnahme'],
    'Der Entwurf des Nahverkehrsplans legt fest, wie oft Bus und Bahn in {city} fahren, welche Stadtteile am Abend erreichbar sind und wie Fahrzeuge ausgestattet werden. Alle Unterlagen liegen öffentlich aus. Stellungnahmen sind hier, per Post oder zur Niederschrift möglich.',
  ],
]);
