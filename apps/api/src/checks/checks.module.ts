import { Module } from '@nestjs/common';
import { CheckRate } from './check-rate.js';
import { ChecksController } from './checks.controller.js';
import { Checks } from './checks.js';

/** Checks of addresses that strangers give. Wants what `PlatformModule` provides. */
@Module({ controllers: [ChecksController], providers: [Checks, CheckRate] })
export class ChecksModule {}
