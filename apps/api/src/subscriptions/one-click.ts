import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What mail programs may send along with a click on "unsubscribe"; it says nothing that the address does not. */
const FORM = 'multipart/form-data';

/** Lets forms of several parts in, as RFC 8058 allows them; their contents are left unread. Before `listen`. */
export function openOneClick(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(FORM, { parseAs: 'buffer', bodyLimit: 10_000 }, (_request, _body, done) => {
      done(null, {});
    });
}
