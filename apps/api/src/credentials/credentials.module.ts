import { Module } from '@nestjs/common';
import { Credentials } from './credentials.js';
import { SecretKey } from './secret-key.js';

/** What platforms gave to their partners. */
@Module({ providers: [Credentials, SecretKey], exports: [Credentials, SecretKey] })
export class CredentialsModule {}
