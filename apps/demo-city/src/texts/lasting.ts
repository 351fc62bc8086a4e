import { templates } from './template.js';

/** Procedures that go on for a year or two. */
export const LONG = [
  ...templates('vision', [
    [
      'city',
      ['Leitbild {city}: Wie wollen wir leben? (Start {year})', 'Zukunftsbild {city}: Dialog ab {year}'],
      'Wie soll {city} in zwanzig Jahren aussehen? In Werkstätten, Schulen und hier im Netz entsteht Schritt für Schritt ein Leitbild. Jedes Vierteljahr stellen wir ein neues Thema in den Mittelpunkt und zeigen, was aus den bisherigen Beiträgen geworden ist.',
    ],
    [
      'district',
      ['Stadtteilentwicklung {x}: Der offene Prozess', '{x} gemeinsam gestalten'],
      'Im Rahmen der Städtebauförderung verändert sich {x} über mehrere Jahre. Das Quartiersbüro begleitet Projekte von der Idee bis zur Eröffnung. Hier finden Sie alle Termine und Zwischenstände und können jederzeit eigene Anliegen einbringen.',
    ],
    [
      'city',
      ['Stadtentwicklungskonzept {city}: Beteiligung ab {year}'],
      'Das integrierte Stadtentwicklungskonzept der Stadt {city} verbindet Wohnen, Verkehr, Wirtschaft und Grün. In drei Runden wird es gemeinsam mit der Stadtgesellschaft erarbeitet: Bestand, Ziele, Projekte. Sie können in jeder Runde einsteigen, auch ohne Vorwissen.',
    ],
  ]),
  ...templates('planning', [
    [
      'site',
      ['Sanierungsgebiet „{x}“: Begleitende Beteiligung', 'Neues Quartier „{x}“: Wir planen mit'],
      'Aus dem Gelände „{x}“ wird über mehrere Bauabschnitte ein gemischtes Quartier. Zu jedem Abschnitt gibt es Pläne, Rundgänge und eine Rückmeldung, welche Hinweise übernommen wurden. Fragen beantwortet das Projektteam innerhalb von zwei Wochen.',
    ],
    [
      'water',
      ['Masterplan Ufer: Leben {am x}', 'Gesamtplanung Uferzone {am x}'],
      'Vom Hochwasserschutz bis zum Bootssteg: Der Masterplan betrachtet das gesamte Ufer {am x}. Fachbüros, Vereine und Anwohnende arbeiten über anderthalb Jahre zusammen. Zwischenergebnisse werden hier veröffentlicht und können kommentiert werden.',
    ],
  ]),
  ...templates('mobility', [
    [
      'street',
      ['Ausbau {des x} für Schnellbus und Rad: Planungsdialog', 'Hauptachse {x}: Dialog zum Umbau'],
      'Schnellbus, Radverkehr und Lieferwagen sollen sich {den x} künftig besser teilen. Querschnitt, Haltestellen und Bauzeiten sind noch offen. Der Planungsdialog begleitet das Vorhaben bis zum Baubeschluss und dokumentiert jeden Beitrag mit einer Antwort.',
    ],
    [
      'city',
      ['Mobilitätsplan {city}: Start {year}', 'Verkehrsentwicklungsplan {city} ab {year}'],
      'Wie bewegen wir uns in {city} im Jahr 2040? Der Mobilitätsplan setzt Ziele für Rad, Fuß, Bus und Auto und prüft, was sie kosten. In jeder Phase gibt es eine Onlinekarte, eine Befragung und eine Bürgerrunde aus zufällig ausgewählten Personen.',
    ],
  ]),
  ...templates('climate', [
    [
      'city',
      ['Klimaschutzkonzept {city}: Mitmachen ab {year}', '{city} klimaneutral: Der Beteiligungsprozess ab {year}'],
      'Bis 2040 will {city} klimaneutral sein. Welche Schritte zuerst kommen, wie Lasten gerecht verteilt werden und was jede Straße selbst beitragen kann, beraten wir über anderthalb Jahre. Ein Klimabeirat prüft alle Vorschläge öffentlich.',
    ],
    [
      'district',
      ['Schwammstadt {x}: Ein Stadtteil hält Wasser', 'Modellstadtteil {x}: Regenwasser nutzen'],
      'In {x} erproben wir, wie Dächer, Höfe und Straßen Regenwasser speichern. Eigentümerinnen und Eigentümer erhalten Beratung und Zuschüsse. Auf der Karte können Sie geeignete Flächen melden und verfolgen, was dort bereits umgesetzt ist.',
    ],
  ]),
  ...templates('play', [
    [
      'city',
      ['Kinder- und Jugendbeteiligung {city}: Jahrgang {year}', 'Jugendforum {city} {year}'],
      'Junge Menschen in {city} setzen ein Jahr lang ihre eigenen Themen. Sie verwalten ein Budget, laden Politikerinnen ein und prüfen, was aus Beschlüssen wird. Vorschläge sind von allen zwischen acht und einundzwanzig Jahren willkommen.',
    ],
  ]),
  ...templates('social', [
    [
      'district',
      ['Soziale Stadt {x}: Ideen und Projekte', 'Quartiersmanagement {x}: Was bewegt Sie?'],
      'Das Quartiersmanagement unterstützt Nachbarschaften in {x}, die etwas auf die Beine stellen wollen. Zweimal im Jahr entscheidet ein Beirat über Projektmittel. Reichen Sie Ihre Idee formlos ein, wir melden uns mit Rat und einem Termin.',
    ],
  ]),
  ...templates('culture', [
    [
      'house',
      ['Zukunft {des x}: Ein offener Planungsprozess', '{x}: Sanieren, umbauen, beleben'],
      'Das Gebäude „{x}“ steht unter Denkmalschutz und braucht eine neue Aufgabe. Über mehrere Etappen klären wir Nutzung, Finanzierung und Betrieb. Zu jeder Etappe gibt es einen Tag der offenen Tür und eine Onlinerunde, deren Ergebnis in den nächsten Plan eingeht.',
    ],
  ]),
  ...templates('green', [
    [
      'park',
      ['{x} in Etappen erneuern: Wir begleiten Sie', 'Parkpflegewerk {x}: Mitreden über zwei Jahre'],
      'Der Umbau {des x} zieht sich über zwei Pflanzperioden. Vor jeder Etappe werden Wege, Beete und Spielbereiche gemeinsam abgesteckt. Was beim letzten Mal gut lief und was nicht, können Sie hier laufend notieren.',
    ],
    [
      'city',
      ['Grünes Netz {city}: Wege durch Parks und Gärten (ab {year})', 'Freiraumkonzept {city}: Werkstatt ab {year}'],
      'Parks, Friedhöfe, Kleingärten und Ufer sollen in {city} zu einem Netz verbunden werden. Das Freiraumkonzept entsteht in vier Werkstätten mit Spaziergängen. Wer nicht dabei sein kann, arbeitet an der gemeinsamen Karte mit.',
    ],
    [
      'water',
      ['Lebendiges Wasser: Langzeitprojekt {am x}', 'Bach- und Teichpaten {am x}'],
      'Wie erholt sich die Natur {am x}, wenn man sie lässt? Schulen, Angelverein und Nachbarschaft zählen Arten, messen die Wassergüte und beraten die Stadt bei der Pflege. Neue Beobachtungen sind jederzeit willkommen.',
    ],
  ]),
  ...templates('housing', [
    [
      'site',
      ['Wohnen auf dem Gelände „{x}“: Der Beirat lädt ein', 'Baugebiet „{x}“: Beteiligung bis zum Einzug'],
      'Vom ersten Straßennamen bis zum Spielplatz: Auf dem Gelände „{x}“ entsteht in mehreren Schritten ein Wohnviertel. Künftige Bewohnerinnen und die alte Nachbarschaft sitzen gemeinsam im Beirat, dessen Sitzungen öffentlich sind.',
    ],
    [
      'district',
      ['Energetische Sanierung in {x}: Gemeinsam vorgehen', 'Sanierungsmanagement {x}: Fragen und Vorhaben'],
      'Viele Häuser in {x} stammen aus den sechziger Jahren. Ein Sanierungsmanagement berät kostenlos und bündelt Aufträge, damit sie günstiger werden. Sagen Sie, was Sie planen, was Sie bremst und welche Informationen fehlen.',
    ],
  ]),
  ...templates('centre', [
    [
      'square',
      ['Zukunft Innenstadt: Rund um den {x}', 'Treffpunkt {x}: Zwei Jahre ausprobieren'],
      'Pop-up-Läden, Sommergärten, eine mobile Bühne: Rund um den {x} probiert die Stadt zwei Jahre lang aus, was Menschen anzieht. Jede Aktion wird ausgewertet, Vorschläge für die nächste nehmen wir laufend an.',
    ],
    [
      'street',
      ['Bauzeit {am x}: Dialog mit Läden und Anwohnenden', 'Großbaustelle {x}: Fragen, Sorgen, Lösungen'],
      'Leitungen, Gleise und Pflaster {am x} werden abschnittsweise erneuert. Damit Läden erreichbar bleiben, werden Umleitungen und Bauzeiten vor jedem Abschnitt abgestimmt. Melden Sie Probleme früh, das Baustellenbüro kümmert sich.',
    ],
  ]),
  ...templates('school', [
    [
      'school',
      ['Neubau {x}: Phase Null mit der Schulgemeinschaft', 'Lernhaus {x}: Planung in Etappen'],
      'Bevor Architektinnen zeichnen, klärt die Schulgemeinschaft {am x}, wie sie lernen will. Die Phase Null dauert ein Schuljahr, danach folgen Wettbewerb und Bau. Vereine und Nachbarschaft können Räume mitdenken, die abends allen offenstehen.',
    ],
  ]),
  ...templates('digital', [
    [
      'city',
      ['Digitale Modellstadt {city}: Bürgerlabor ab {year}', 'Datenwerkstatt {city} (Start {year})'],
      'Sensoren für Bodenfeuchte, ein digitaler Zwilling, einfache Anträge: In der Datenwerkstatt entscheidet {city} gemeinsam, was erprobt wird und was nicht. Jedes Vorhaben beginnt mit der Frage, wem es nützt und welche Daten es braucht.',
    ],
  ]),
  ...templates('culture', [
    [
      'district',
      ['Stadtgeschichte {x}: Erinnerungen sammeln', 'Erzähl mal, {x}!'],
      'Fotos, Briefe, Geschichten: Das Stadtarchiv sammelt Erinnerungen aus {x} für eine Ausstellung. Laden Sie Fundstücke hoch oder bringen Sie sie zur Sprechstunde. Zur Halbzeit wird gemeinsam ausgewählt, was gezeigt wird.',
    ],
  ]),
  ...templates('noise', [
    [
      'district',
      ['Leiser Stadtteil {x}: Messen, probieren, entscheiden', 'Ruhe in {x}: Ein Versuch in vier Schritten'],
      'Ein Jahr lang werden in {x} Messgeräte aufgestellt und Maßnahmen erprobt: andere Ampelzeiten, Lieferfenster, leiser Belag. Bewerten Sie nach jedem Schritt, was Sie gehört haben. Nur was wirkt, bleibt.',
    ],
  ]),
];

/** Offers without an end. */
export const PERMANENT = [
  ...templates('safety', [
    [
      'district',
      ['Mängel melden in {x}', 'Schadensmelder {x}'],
      'Kaputte Laterne, Schlagloch, wilder Müll: Melden Sie Mängel in {x} mit Ort und Foto. Das Ordnungsamt antwortet in der Regel binnen drei Werktagen. Der Stand jeder Meldung ist öffentlich.',
    ],
  ]),
  ...templates('social', [
    [
      'district',
      ['Ideenkasten {x}', 'Was fehlt in {x}? Dauerhafte Ideensammlung'],
      'Eine Bank an der Ecke, ein Bücherschrank, ein Fest: Ihre Idee für {x} ist jederzeit willkommen. Der Ortsbeirat berät zweimal im Jahr über alle Vorschläge und veröffentlicht, was daraus wird.',
    ],
  ]),
  ...templates('green', [
    [
      'district',
      ['Baum gesucht: Standorte in {x} vorschlagen'],
      'Wo in {x} könnte ein Baum stehen? Setzen Sie einen Punkt auf die Karte. Jede Pflanzsaison prüft das Grünflächenamt die Vorschläge auf Leitungen und Wurzelraum und gibt Rückmeldung.',
    ],
  ]),
  ...templates('mobility', [
    [
      'district',
      ['Fahrradbügel für {x}: Standorte melden', 'Radabstellplätze in {x}'],
      'Fehlt vor Ihrem Haus, am Laden oder an der Haltestelle ein Fahrradbügel? Melden Sie Standorte in {x}. Jedes Jahr werden etwa hundert Bügel gesetzt, die Reihenfolge richtet sich nach der Zahl der Unterstützungen.',
    ],
  ]),
  ...templates('vision', [
    [
      'city',
      ['Leitfaden Beteiligung {city}: Rückmeldungen seit {year}', 'Vorhabenliste {city} (seit {year}): Anregungen'],
      'Auf der Vorhabenliste steht früh, was {city} plant und wie Sie sich einbringen können. Fehlt ein Vorhaben, oder wünschen Sie eine Beteiligung, wo keine vorgesehen ist? Anregungen nimmt das Beteiligungsbüro laufend entgegen.',
    ],
  ]),
  ...templates('play', [
    [
      'district',
      ['Spielplatzpaten in {x} gesucht', 'Spielplätze in {x}: Lob, Kritik, Schäden'],
      'Welcher Spielplatz in {x} ist gut gepflegt, wo wackelt die Schaukel? Paten schauen regelmäßig nach dem Rechten und halten Kontakt zum Bauhof. Hinweise nehmen wir auch ohne Patenschaft gern entgegen.',
    ],
  ]),
  ...templates('climate', [
    [
      'district',
      ['Trinkbrunnen und Schatten in {x}: Orte vorschlagen', 'Hitzeknigge {x}: Kühle Orte teilen'],
      'Wo lässt es sich an heißen Tagen in {x} aushalten, und wo fehlt ein Trinkbrunnen? Die Karte der kühlen Orte wächst mit Ihren Hinweisen. Vor jedem Sommer prüft die Stadt, welche Vorschläge umgesetzt werden.',
    ],
  ]),
  ...templates('noise', [
    [
      'city',
      ['Lärm melden in {city} (seit {year})', 'Ruhige Orte in {city}: Sammlung seit {year}'],
      'Wo ist {city} zu laut, und wo wohltuend still? Ihre Einträge ergänzen die amtlichen Lärmkarten und werden bei jeder Überprüfung des Lärmaktionsplans ausgewertet. Einzelne Beschwerden beantwortet das Umweltamt.',
    ],
  ]),
];
