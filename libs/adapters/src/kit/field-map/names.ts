import { foldLabel } from '@navigator/shared';

/** What a field of a list may be for. */
export type Target =
  | 'id'
  | 'title'
  | 'summary'
  | 'url'
  | 'organiser'
  | 'place'
  | 'topic'
  | 'status'
  | 'earlyStart'
  | 'earlyEnd'
  | 'displayStart'
  | 'displayEnd'
  | 'start'
  | 'end'
  | 'longitude'
  | 'latitude';

/**
 * Names of fields as German and English lists write them, folded and without blanks; the first is the likeliest.
 * Evidence: the plan layers of Berlin (`aul_anfang`, `bbg_ende`) and Hamburg, XPlanung (`auslegungsStartDatum`), and the
 * participation layers of municipal geoportals.
 */
const NAMES: Readonly<Record<Target, string>> = {
  id:
    'uuid guid planid bplanid verfahrensid verfahrenid projektid projectid procedureid identifier ' +
    'kennung id plannr plannummer verfahrensnummer verfahrensnr aktenzeichen reference nid slug pk',
  title:
    'titel title verfahrenstitel projekttitel planname verfahrensname projektname name bezeichnung ' +
    'bezeichnun namefull vorhaben themaderbeteiligung ueberschrift headline verfahren projekt ' +
    'projectname planbezeichnung kurzbezeichnung betreff label',
  summary:
    'kurzbeschreibung beschreibung description summary inhalt text kurztext teaser erlaeuterung ' +
    'zusammenfassung abstract beschreibu info content',
  url:
    'link url webseite website internet internetseite homepage seite weblink auslegwww ' +
    'adresseiminternet beteiligungslink linkzurbeteiligung verfahrensurl externeurl weburl href ' +
    'webadresse www',
  organiser:
    'traeger veranstalter veranstalterin organiser organizer organisation owner verantwortlich amt ' +
    'dienststelle behoerde afsbehoer herausgeber federfuehrung zustaendig planungstraeger authority ' +
    'department',
  place: 'ort stadtteil bezirk ortsteil gemeinde place location district city stadt lage locationname',
  topic:
    'thema themen topic topics kategorie kategorien category categories themenfeld handlungsfeld ' +
    'rubrik schlagworte',
  status: 'status stand state zustand verfahrensstand verfahrensstatus projektstatus beteiligungsstatus',
  earlyStart:
    'bbganfang fruehzeitigebeteiligungvon fruehzeitigebeteiligungbeginn fruehbeginn fruehvon ' +
    'fruehzeitigvon par31von paragraph31von',
  earlyEnd:
    'bbgende fruehzeitigebeteiligungbis fruehzeitigebeteiligungende fruehende fruehbis fruehzeitigbis ' +
    'par31bis paragraph31bis',
  displayStart:
    'aulanfang auslegungvon auslegungbeginn auslegungsbeginn auslegungstart auslegungsstartdatum ' +
    'auslegunganfang offenlagevon offenlagebeginn auslegvon par32von oeffentlicheauslegungvon',
  displayEnd:
    'aulende auslegungbis auslegungende auslegungsende auslegungsenddatum offenlagebis offenlageende ' +
    'auslegbis par32bis oeffentlicheauslegungbis',
  start:
    'beginn start von anfang startdatum beginndatum startdate datestart begin datumvon beteiligungvon ' +
    'beteiligungbeginn beteiligungsbeginn beteiligungsstart zeitraumvon laufzeitvon gueltigvon from ' +
    'datefrom opendate opens startsat',
  end:
    'ende end bis enddatum endedatum enddate dateend frist fristende deadline datumbis beteiligungbis ' +
    'beteiligungende beteiligungsende abgabefrist einwendungsfrist zeitraumbis laufzeitbis gueltigbis ' +
    'to dateto closedate closes endsat schluss',
  longitude: 'longitude lon lng long laenge laengengrad geolaenge x xcoord rechtswert easting centerlon',
  latitude: 'latitude lat breite breitengrad geobreite y ycoord hochwert northing centerlat',
};

/** How well a name is known, 1 best; 0 where it says nothing. */
export function fitOf(name: string, target: Target): number {
  const known = NAMES[target].split(' ');
  const folded = squeezed(name);
  const rank = known.indexOf(folded);
  if (rank >= 0) return 1 - (rank / known.length) * 0.3;
  const last = squeezed(wordsOf(name).at(-1) ?? '');
  const isCompound = last !== folded && COMPOUNDS.has(target) && known.slice(0, 6).includes(last);
  return isCompound ? 0.5 : 0;
}

/** Targets for which `beteiligung_beginn` and `projektTitel` mean what their last word means. */
const COMPOUNDS: ReadonlySet<Target> = new Set(['title', 'summary', 'url', 'start', 'end', 'status']);

function squeezed(name: string): string {
  return foldLabel(name).replaceAll(' ', '');
}

function wordsOf(name: string): readonly string[] {
  return foldLabel(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');
}
