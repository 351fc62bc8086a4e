import { counted } from '../../format/numbers.js';

const procedures = (count: number): string => counted(count, 'de', { one: 'Verfahren', other: 'Verfahren' });

/** What the living map says, in German; it comes with the map's code, after the list. */
export const de = {
  canvas: 'Karte der Verfahren',
  controls: 'Karte bedienen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  up: 'Nach oben verschieben',
  down: 'Nach unten verschieben',
  left: 'Nach links verschieben',
  right: 'Nach rechts verschieben',
  home: 'Startansicht',
  fit: 'Alle Ergebnisse zeigen',
  legend: 'Zeichen auf der Karte',
  cluster: 'Mehrere Verfahren, mit Anzahl; antippen vergrößert',
  circle: 'Gewählter Umkreis',
  areas: {
    open: 'Gebiet eines offenen Verfahrens',
    planned: 'Gebiet eines geplanten Verfahrens',
    evaluating: 'Gebiet eines Verfahrens in Auswertung',
    closed: 'Gebiet eines beendeten oder abgebrochenen Verfahrens',
  },
  drawn: {
    heading: 'Verfahren im Ausschnitt',
    button: (count: number) => `Im Ausschnitt: ${procedures(count)}`,
    help: 'Mit den Pfeiltasten wählen, mit der Eingabetaste zeigen, mit Escape schließen.',
    cluster: (count: number, city: string | null) =>
      city === null ? `${procedures(count)} hier anzeigen` : `${procedures(count)} bei ${city} anzeigen`,
    empty: 'Hier liegt kein Verfahren. Verkleinern Sie die Karte, oder lassen Sie alle Ergebnisse zeigen.',
  },
  chosen: 'Ausgewähltes Verfahren',
  close: 'Auswahl schließen',
  attribution: 'Kartenhintergrund: Natural Earth (gemeinfrei).',
  source: 'Verfahren:',
  attributionLink: 'Datenquellen und Lizenzen',
  trouble: 'Ein Teil der Karte lässt sich gerade nicht laden. Alle Verfahren stehen in der Liste.',
  again: 'Erneut versuchen',
  basemap: {
    question: 'Hintergrundkarte laden?',
    consent: (host: string) =>
      `Sie kommt von ${host}. Dabei wird Ihre IP-Adresse an ${host} übertragen. Ihre Antwort gilt nur, bis Sie diese Seite verlassen.`,
    yes: 'Ja, laden',
    no: 'Nein',
    load: (host: string) => `Hintergrundkarte von ${host} laden`,
    unload: (host: string) => `Hintergrundkarte von ${host} abschalten`,
    loading: 'Die Hintergrundkarte wird geladen …',
    failed: 'Die Hintergrundkarte lässt sich gerade nicht laden. Sie sehen die einfache Karte.',
  },
  locale: {
    'AttributionControl.ToggleAttribution': 'Quellenangaben ein- oder ausklappen',
    'AttributionControl.MapFeedback': 'Rückmeldung zur Karte',
    'FullscreenControl.Enter': 'Karte bildschirmfüllend zeigen',
    'FullscreenControl.Exit': 'Bildschirmfüllende Karte verlassen',
    'GeolocateControl.FindMyLocation': 'Meinen Standort zeigen',
    'GeolocateControl.LocationNotAvailable': 'Der Standort ist nicht verfügbar',
    'LogoControl.Title': 'Logo von MapLibre',
    'Map.Title': 'Karte der Verfahren',
    'Marker.Title': 'Markierung auf der Karte',
    'NavigationControl.ResetBearing': 'Karte nach Norden ausrichten',
    'NavigationControl.ZoomIn': 'Vergrößern',
    'NavigationControl.ZoomOut': 'Verkleinern',
    'Popup.Close': 'Hinweis schließen',
    'ScaleControl.Feet': 'Fuß',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'ScaleControl.Miles': 'Meilen',
    'ScaleControl.NauticalMiles': 'Seemeilen',
    'GlobeControl.Enable': 'Als Globus zeigen',
    'GlobeControl.Disable': 'Als Karte zeigen',
    'TerrainControl.Enable': 'Gelände zeigen',
    'TerrainControl.Disable': 'Gelände ausblenden',
    'CooperativeGesturesHandler.WindowsHelpText': 'Zum Vergrößern Strg-Taste halten und scrollen',
    'CooperativeGesturesHandler.MacHelpText': 'Zum Vergrößern ⌘-Taste halten und scrollen',
    'CooperativeGesturesHandler.MobileHelpText': 'Karte mit zwei Fingern verschieben',
  },
};

/** The shape every language has. */
export type MapWords = typeof de;
