export { LANGUAGES, languageOf, pathIn, withoutLanguage } from '@navigator/shared';
