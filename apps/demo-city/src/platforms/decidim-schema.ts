import { connectionTypes } from './graphql/connection.js';
import { schemaOf, type Schema } from './graphql/schema.js';

const TRANSLATED = {
  TranslatedField: 'translation(locale) translations:LocalizedString',
  LocalizedString: 'locale text',
};

const SPACE_TEXTS =
  'title:TranslatedField subtitle:TranslatedField shortDescription:TranslatedField description:TranslatedField ' +
  'developerGroup:TranslatedField localArea:TranslatedField metaScope:TranslatedField ' +
  'participatoryScope:TranslatedField participatoryStructure:TranslatedField target:TranslatedField';

const STEP = 'id title:TranslatedField description:TranslatedField startDate endDate';
const MEETING =
  'id title:TranslatedField description:TranslatedField startTime endTime address coordinates:Coordinates ' +
  'attendeeCount closed closingReport:TranslatedField';

/** What stands in both: components are asked through their interface. */
const COMPONENTS = {
  Proposals: 'id name:TranslatedField weight',
  Meetings: 'id name:TranslatedField weight meetings(first,last,after,before):MeetingConnection',
  ...connectionTypes('Meeting'),
  Coordinates: 'latitude longitude',
};

/** Decidim of today: filters and orders, taxonomies, addresses, statistics with keys. */
export const NEW_SCHEMA: Schema = schemaOf(
  {
    Query:
      'participatoryProcesses(filter,order):ParticipatoryProcess participatoryProcess(id,slug):ParticipatoryProcess ' +
      'assemblies(filter,order):Assembly organization:Organization decidim:Decidim',
    ParticipatoryProcess: `id slug ${SPACE_TEXTS} announcement:TranslatedField startDate endDate publishedAt createdAt updatedAt heroImage url reference promoted taxonomies:Taxonomy steps:ParticipatoryProcessStep stats:Statistic components(filter,order):ComponentInterface`,
    ParticipatoryProcessStep: `${STEP} active position callToActionPath callToActionText:TranslatedField`,
    Taxonomy: 'id name:TranslatedField parent:Taxonomy',
    Statistic: 'key name:TranslatedField description:TranslatedField value',
    Meeting: `${MEETING} url isWithdrawn onlineMeetingUrl typeOfMeeting`,
    ComponentInterface: 'id name:TranslatedField weight url',
    Assembly: `id slug ${SPACE_TEXTS} url`,
    Organization: 'name:TranslatedField stats:Statistic',
    Decidim: 'version applicationName',
    ...COMPONENTS,
    ...TRANSLATED,
  },
  15,
);

/** Decidim of the first introspections: no arguments, no addresses, categories and scopes, numbers by name. */
export const OLD_SCHEMA: Schema = schemaOf(
  {
    Query:
      'participatoryProcesses:ParticipatoryProcess participatoryProcess(id):ParticipatoryProcess ' +
      'organization:Organization decidim:Decidim hashtags(name):Hashtag',
    ParticipatoryProcess: `id slug hashtag ${SPACE_TEXTS} startDate endDate publishedAt createdAt updatedAt heroImage bannerImage reference promoted scope:Scope area:Area categories:Category steps:ParticipatoryProcessStep stats:Statistic components:ComponentInterface`,
    ParticipatoryProcessStep: STEP,
    Scope: 'id name:TranslatedField',
    Area: 'id name:TranslatedField',
    Category: 'id name:TranslatedField',
    Statistic: 'name value',
    Meeting: MEETING,
    ComponentInterface: 'id name:TranslatedField weight',
    Organization: 'name stats:Statistic',
    Decidim: 'version applicationName rubyVersion',
    Hashtag: 'name',
    ...COMPONENTS,
    ...TRANSLATED,
  },
  15,
);
