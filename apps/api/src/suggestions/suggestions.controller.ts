import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Language, Suggestions as SuggestionsAnswer } from '@navigator/shared';
import { z } from 'zod';
import { Answers } from '../openapi/answers.js';
import { ByContent } from '../procedures/conditional-get.js';
import { SHORTEST_SEARCH } from '../territories/place-search.js';
import { Suggestions } from './suggestions.js';

const TOO_SHORT = 'write at least two characters';

const SuggestionsQuery = z.strictObject({
  q: z
    .string(TOO_SHORT)
    .trim()
    .min(SHORTEST_SEARCH, TOO_SHORT)
    .max(100)
    .describe('What somebody has typed so far: a place, a postcode or words of a title; at least two characters.'),
  lang: Language.default('de'),
});
type SuggestionsQuery = z.output<typeof SuggestionsQuery>;

/** What a search field offers while somebody types, over HTTP. */
@Controller('api/v1')
export class SuggestionsController {
  constructor(private readonly suggestions: Suggestions) {}

  @Get('suggestions')
  @UseInterceptors(ByContent)
  @ApiOperation({ operationId: 'suggest', summary: 'Places, postcodes and procedures that begin like what was typed' })
  @Answers(SuggestionsAnswer, 400, 429)
  suggest(@Query({ schema: SuggestionsQuery }) { q, lang }: SuggestionsQuery): Promise<SuggestionsAnswer> {
    return this.suggestions.of(q, lang);
  }
}
