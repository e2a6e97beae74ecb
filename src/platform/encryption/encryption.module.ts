import { Global, Module } from '@nestjs/common';
import { KeyRing } from './key-ring.js';

/** The keys that protect personal data, for every module. */
@Global()
@Module({ providers: [KeyRing], exports: [KeyRing] })
export class EncryptionModule {}
