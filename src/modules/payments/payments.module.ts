import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';

/** Money that people are owed; so far, the tax information without which nothing can be paid out. */
@Module({ imports: [AgenciesModule] })
export class PaymentsModule {}
