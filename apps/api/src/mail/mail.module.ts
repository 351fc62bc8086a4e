import { Module, type DynamicModule } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Mailer, NoMailer } from './mailer.js';

/** Gives every module the mailer; its code is loaded only where a server is set up. */
@Module({})
export class MailModule {
  static forRoot(): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: Mailer, useFactory: mailerOf, inject: [Config] }],
      exports: [Mailer],
    };
  }
}

async function mailerOf({ smtp, operatorName }: Config): Promise<Mailer> {
  if (smtp === null) return new NoMailer();
  const { SmtpMailer } = await import('./smtp-mailer.js');
  return new SmtpMailer(smtp, operatorName);
}
