import { templates } from './template.js';

const CULTURE = templates('culture', [
  [
    'house',
    ['{x}: Ein Kulturzentrum für {district}', 'Kulturzentrum {im x}: Programm und Räume'],
    'Nach dem Auszug der letzten Mieter soll das Gebäude „{x}“ ein offenes Kulturzentrum werden. Vorgesehen sind ein Saal, Ateliers und eine Küche, die alle nutzen können. Welche Veranstaltungen wünschen Sie sich, und wer möchte sich im Trägerverein einbringen?',
  ],
  [
    'square',
    ['Kunst im öffentlichen Raum: Ein Werk für den {x}', '{x}: Welches Kunstwerk soll hier stehen?'],
    'Fünf Künstlerinnen und Künstler haben Vorschläge für den {x} eingereicht. Die Modelle sind im Rathaus zu sehen und hier als Bilder abrufbar. Die Jury entscheidet fachlich, möchte aber vorher wissen, welche Fragen und Bilder die Entwürfe bei Ihnen auslösen.',
  ],
  [
    'street',
    ['Neuer Name für {den x}?', 'Straßennamen im Gespräch: {x}'],
    'Ein Gutachten hat die Herkunft mehrerer Straßennamen untersucht, darunter auch: {x}. Soll die Straße umbenannt, mit einer Erläuterung versehen oder unverändert gelassen werden? Lesen Sie das Gutachten und begründen Sie Ihre Meinung; abgestimmt wird im Rat.',
  ],
  [
    'city',
    ['Kulturentwicklungsplan {city} {next}', 'Kultur in {city}: Was fehlt, was soll wachsen? ({year})'],
    'Welche Bühnen, Museen und freien Gruppen prägen {city}, und wer fühlt sich bisher nicht eingeladen? Für den Kulturentwicklungsplan sammeln wir Ideen und Kritik. Die Auswertung wird mit Kulturschaffenden in drei Foren vertieft.',
  ],
]);

const SOCIAL = templates('social', [
  [
    'district',
    ['Nachbarschaftstreff {x}: Was soll hier stattfinden?', 'Ein Treffpunkt für {x}'],
    'Mitten in {x} wird ein Ladenlokal zum Nachbarschaftstreff umgebaut. Frühstück, Sprachcafé, Reparaturabend oder Beratung: Das Programm entsteht mit den Menschen, die kommen. Tragen Sie Ihre Vorschläge ein und sagen Sie, ob Sie mithelfen möchten.',
  ],
  [
    'district',
    ['Barrierefreies {x}: Hindernisse melden', 'Ohne Hürden durch {x}'],
    'Hohe Bordsteine, fehlende Leitstreifen, schwere Türen: Der Beirat für Menschen mit Behinderungen nimmt gemeinsam mit Ihnen Hindernisse in {x} auf. Jeder Hinweis mit Ort und Foto hilft. Die dringendsten Stellen werden noch in diesem Haushaltsjahr behoben.',
  ],
  [
    'city',
    ['Integrationskonzept {city} {year}: Fortschreibung', 'Zusammenleben in {city}: Konzept {year}'],
    'Das Integrationskonzept von {city} ist zehn Jahre alt. Sprache, Arbeit, Wohnen und Begegnung sollen neu beschrieben werden, diesmal mit messbaren Zielen. Die Befragung gibt es in acht Sprachen und in Leichter Sprache.',
  ],
  [
    'house',
    ['{x}: Umbau zum Gesundheitszentrum', 'Gesundheit unter einem Dach: Pläne für das Gebäude „{x}“'],
    'Zwei Hausarztpraxen in {district} schließen in absehbarer Zeit. Im Gebäude „{x}“ könnten Praxen, Pflegeberatung und eine Hebamme gemeinsam arbeiten. Sagen Sie uns, welche Angebote fehlen und wie Sie heute zur Sprechstunde kommen.',
  ],
]);

const CENTRE = templates('centre', [
  [
    'square',
    ['Wochenmarkt {am x}: Zeiten, Stände, Atmosphäre', 'Der Markt {am x} soll lebendig bleiben'],
    'Immer weniger Händler kommen zum Wochenmarkt. Ein Abendmarkt, mehr Sitzplätze und regionale Stände könnten das ändern. Beantworten Sie sieben kurze Fragen, die Ergebnisse besprechen wir mit den Beschickern {am x}.',
  ],
  [
    'street',
    ['Leerstand {am x}: Neue Ideen für alte Läden', 'Belebung {des x}'],
    'Jedes fünfte Ladenlokal {am x} steht leer. Die Wirtschaftsförderung kann für zwei Jahre Mieten bezuschussen und sucht Konzepte: Werkstatt, Laden auf Zeit, Café, Kita? Schreiben Sie, was Sie vermissen oder selbst eröffnen würden.',
  ],
  [
    'city',
    ['Innenstadt {city}: Aufenthalt, Handel, Grün ({year})', 'Innenstadtdialog {city} {year}'],
    'Die Innenstadt von {city} soll auch nach Ladenschluss ein Ort sein, an dem man gern bleibt. Wir fragen nach Wegen, Bänken, Toiletten, Beleuchtung und nach Gründen, warum Sie lieber woandershin fahren. Alle Beiträge sind öffentlich und können kommentiert werden.',
  ],
  [
    'water',
    ['Gastronomie und Bootsverleih {am x}', 'Ein Café {am x}?'],
    'Für den Kiosk {am x} wird ein neuer Betreiber gesucht. Vor der Ausschreibung möchte die Stadt wissen, welches Angebot passt, wie lange geöffnet sein soll und was die Anwohnenden stört. Ihre Antworten werden Teil der Bedingungen.',
  ],
]);

const DIGITAL = templates('digital', [
  [
    'city',
    ['Digitale Stadt {city}: Strategie {next} im Entwurf', 'Smart City {city}: Welche Daten, welcher Nutzen? ({year})'],
    'Online-Anträge, offene Daten, freies WLAN: Die Strategie ordnet, was {city} in den nächsten Jahren anpackt und was nicht. Besonders wichtig sind uns Hinweise zu Datenschutz und dazu, wo ein Schalter mit Menschen unverzichtbar bleibt.',
  ],
  [
    'district',
    ['Offenes WLAN in {x}: Wo soll es verfügbar sein?'],
    'Zwanzig Zugangspunkte können in {x} neu eingerichtet werden, an Plätzen, Haltestellen und in Wartebereichen. Setzen Sie einen Punkt auf die Karte oder unterstützen Sie vorhandene Vorschläge. Die Stadtwerke prüfen anschließend Strom und Anschluss.',
  ],
]);

const SAFETY = templates('safety', [
  [
    'park',
    ['Licht {im x}: Sicher unterwegs am Abend', 'Beleuchtung {im x}'],
    'Viele meiden nach Einbruch der Dunkelheit den Weg durch die Anlage. Neue Leuchten sollen Wege erhellen, ohne Fledermäuse und Insekten zu stören. Geben Sie an, welche Wege {im x} Sie abends nutzen und wo Sie sich unwohl fühlen.',
  ],
  [
    'district',
    ['Neues Feuerwehrhaus für {x}: Standortvergleich', 'Feuerwehr {x}: Wo soll gebaut werden?'],
    'Das Gerätehaus in {x} ist zu klein für die neuen Fahrzeuge. Zwei Grundstücke erfüllen die Hilfsfrist, beide liegen nah an Wohnhäusern. Die Stadt legt Lärmgutachten und Entwürfe offen und bittet um Hinweise vor der Entscheidung.',
  ],
  [
    'square',
    ['Sicherheitsgefühl {am x}: Befragung der Nachbarschaft', 'Gut aufgehoben {am x}?'],
    'Wie sicher fühlen Sie sich {am x}, am Tag und in der Nacht? Polizei, Ordnungsamt und Straßensozialarbeit möchten verstehen, was hilft: Licht, Präsenz, Gestaltung oder Angebote. Die Befragung ist anonym und dauert fünf Minuten.',
  ],
]);

const BUDGET = templates('budget', [
  [
    'city',
    ['Bürgerhaushalt {city} {next}: Vorschläge einreichen', 'Ihr Vorschlag zum Haushalt {next} der Stadt {city}'],
    'Wofür soll {city} im Jahr {next} Geld ausgeben, und wo lässt sich sparen? Reichen Sie Vorschläge ein, kommentieren und bewerten Sie die Ideen anderer. Die fünfzig am besten bewerteten prüft die Verwaltung; der Rat entscheidet öffentlich und begründet jede Ablehnung.',
  ],
  [
    'district',
    ['Stadtteilbudget {x} {year}', 'Kiezfonds {x} {year}: Jetzt abstimmen'],
    'Für kleine Vorhaben stehen in {x} auch in diesem Jahr dreißigtausend Euro bereit. Gefördert werden Feste, Hochbeete, Bücherschränke und vieles mehr. Alle ab vierzehn Jahren, die im Stadtteil wohnen, können drei Stimmen vergeben.',
  ],
]);

/** Culture, neighbourhood, shops, data, safety and money. */
export const LIVING = [...CULTURE, ...SOCIAL, ...CENTRE, ...DIGITAL, ...SAFETY, ...BUDGET];
