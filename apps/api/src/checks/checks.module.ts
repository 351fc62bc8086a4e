import { Module } from '@nestjs/common';
import { ChecksController } from './checks.controller.js';
import { Checks } from './checks.js';
import { PageChecks } from './page-checks.js';

/** Checks of addresses that strangers give. Wants what `PlatformModule` provides. */
@Module({ controllers: [ChecksController], providers: [Checks, PageChecks], exports: [Checks, PageChecks] })
export class ChecksModule {}
