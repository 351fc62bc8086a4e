import type { FetchErrorCode } from './fetch-error.js';

/** A sentence for people in both languages of the product. */
export type FetchErrorText = { readonly de: string; readonly en: string };

/** What happened and what to do about it, for each code; read by residents of other cities and by feed owners alike. */
export const FETCH_ERROR_TEXTS: Readonly<Record<FetchErrorCode, FetchErrorText>> = {
  'bad-url': {
    de: 'Das ist keine vollständige Webadresse. Bitte eine Adresse angeben, die mit https:// oder http:// beginnt.',
    en: 'This is not a complete web address. Please give an address that starts with https:// or http://.',
  },
  'credentials-in-url': {
    de: 'Die Adresse enthält Benutzername oder Passwort. Bitte die Adresse ohne Zugangsdaten angeben.',
    en: 'The address contains a user name or password. Please give the address without credentials.',
  },
  'address-not-allowed': {
    de: 'Diese Adresse führt in ein privates oder reserviertes Netz und wird nicht abgerufen. Bitte eine öffentlich erreichbare Adresse angeben; der Betreiber kann Adressen über ALLOW_PRIVATE_HOSTS freigeben.',
    en: 'This address leads into a private or reserved network and is not fetched. Please give a publicly reachable address; the operator can open addresses with ALLOW_PRIVATE_HOSTS.',
  },
  'dns-failed': {
    de: 'Der Rechnername wurde nicht gefunden. Bitte die Schreibweise der Adresse und den DNS-Eintrag prüfen.',
    en: 'The host name was not found. Please check the spelling of the address and its DNS record.',
  },
  'connect-failed': {
    de: 'Der Server nimmt keine Verbindung an. Bitte prüfen, ob er läuft und von außen erreichbar ist.',
    en: 'The server does not accept connections. Please check that it is running and reachable from outside.',
  },
  'connect-timeout': {
    de: 'Die Verbindung kam nicht rechtzeitig zustande. Bitte prüfen, ob eine Firewall unsere Abrufe verwirft.',
    en: 'The connection was not made in time. Please check whether a firewall drops our requests.',
  },
  'proxy-failed': {
    de: 'Der Ausgangs-Proxy hat die Verbindung nicht hergestellt. Bitte als Betreiber OUTBOUND_PROXY und seine Regeln prüfen.',
    en: 'The outgoing proxy did not make the connection. As the operator, please check OUTBOUND_PROXY and its rules.',
  },
  'tls-expired': {
    de: 'Das Zertifikat des Servers ist abgelaufen oder noch nicht gültig. Bitte das Zertifikat erneuern.',
    en: 'The certificate of the server has expired or is not valid yet. Please renew the certificate.',
  },
  'tls-self-signed': {
    de: 'Das Zertifikat des Servers ist selbst ausgestellt. Bitte ein Zertifikat einer anerkannten Stelle einrichten.',
    en: 'The certificate of the server is self-signed. Please install one from a recognised authority.',
  },
  'tls-name-mismatch': {
    de: 'Das Zertifikat gilt nicht für diesen Rechnernamen. Bitte die Adresse oder das Zertifikat berichtigen.',
    en: 'The certificate is not valid for this host name. Please correct the address or the certificate.',
  },
  'tls-incomplete-chain': {
    de: 'Dem Zertifikat fehlt ein Zwischenzertifikat oder die Stelle ist unbekannt. Bitte die vollständige Kette einrichten.',
    en: 'An intermediate certificate is missing or the authority is unknown. Please install the complete chain.',
  },
  'tls-invalid': {
    de: 'Die gesicherte Verbindung (TLS) kam nicht zustande. Bitte die TLS-Einrichtung des Servers prüfen; kann er nur http, dann die Adresse mit http:// angeben.',
    en: 'The secure connection (TLS) could not be made. Please check the TLS setup of the server; if it only speaks http, give the address with http://.',
  },
  'first-byte-timeout': {
    de: 'Der Server hat nicht rechtzeitig geantwortet. Bitte prüfen, ob die Adresse im Browser zügig lädt, und später erneut versuchen.',
    en: 'The server did not answer in time. Please check that the address loads quickly in a browser and try again later.',
  },
  'too-slow': {
    de: 'Der Server sendet zu langsam. Bitte die Daten als fertige Datei oder in kleineren Seiten bereitstellen.',
    en: 'The server sends too slowly. Please provide the data as a prepared file or in smaller pages.',
  },
  'too-long': {
    de: 'Der Abruf hat die Höchstdauer überschritten. Bitte die Daten als fertige Datei oder in kleineren Seiten bereitstellen.',
    en: 'The request exceeded the longest allowed time. Please provide the data as a prepared file or in smaller pages.',
  },
  'too-large': {
    de: 'Die Antwort ist größer als erlaubt (entpackt gezählt). Bitte die Daten aufteilen oder den Betreiber um eine höhere Grenze bitten.',
    en: 'The answer is larger than allowed (counted unpacked). Please split the data or ask the operator for a higher limit.',
  },
  truncated: {
    de: 'Die Antwort bricht vor ihrem Ende ab und wird nicht verwendet. Bitte die Erzeugung der Datei und Zwischenspeicher prüfen.',
    en: 'The answer stops before its end and is not used. Please check how the file is produced and any caches in between.',
  },
  reset: {
    de: 'Der Server hat die Verbindung unterbrochen. Bitte später erneut versuchen und die Protokolle des Servers prüfen.',
    en: 'The server broke the connection. Please try again later and check the logs of the server.',
  },
  'bad-response': {
    de: 'Die Antwort ist kein gültiges HTTP. Bitte prüfen, ob unter dieser Adresse ein Webserver läuft.',
    en: 'The answer is not valid HTTP. Please check that a web server runs at this address.',
  },
  'bad-encoding': {
    de: 'Die Komprimierung der Antwort ist fehlerhaft oder unbekannt. Bitte gzip, deflate, br oder keine Komprimierung verwenden.',
    en: 'The compression of the answer is broken or unknown. Please use gzip, deflate, br or no compression.',
  },
  'too-many-redirects': {
    de: 'Die Adresse leitet zu oft weiter. Bitte die endgültige Adresse der Daten angeben.',
    en: 'The address redirects too often. Please give the final address of the data.',
  },
  'redirect-loop': {
    de: 'Die Weiterleitungen führen im Kreis. Bitte die endgültige Adresse der Daten angeben.',
    en: 'The redirects lead in a circle. Please give the final address of the data.',
  },
  'bad-redirect': {
    de: 'Die Weiterleitung nennt kein brauchbares Ziel. Bitte die endgültige Adresse der Daten angeben.',
    en: 'The redirect names no usable target. Please give the final address of the data.',
  },
  'http-status': {
    de: 'Der Server liefert unter dieser Adresse keine Daten. Bitte die Adresse prüfen (Daten werden nur mit Status 200 erwartet); bei einem Status ab 500 ist der Server gestört: bitte später erneut versuchen.',
    en: 'The server gives no data at this address. Please check the address (data is expected with status 200 only); from status 500 on the server is at fault: please try again later.',
  },
  'rate-limited': {
    de: 'Der Server bittet um weniger Abrufe. Wir warten; bitte die Grenze für unseren User-Agent prüfen.',
    en: 'The server asks for fewer requests. We wait; please check the limit for our user agent.',
  },
  blocked: {
    de: 'Der Server lässt unseren Abruf nicht zu. Bitte unseren User-Agent freigeben (Zugriffsschutz, Firewall, Bot-Abwehr); die Daten gelten bis dahin als unbekannt.',
    en: 'The server does not admit our request. Please allow our user agent (access control, firewall, bot defence); until then the data counts as unknown.',
  },
  aborted: {
    de: 'Der Abruf wurde von uns abgebrochen. Bitte erneut versuchen.',
    en: 'We stopped the request ourselves. Please try again.',
  },
};
