import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { KeyRing } from './key-ring.js';
import { RotateKeys } from './rotate-keys.js';
import { SealedColumns } from './sealed-columns.js';

/** The keys that protect personal data, for every module. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [KeyRing, RotateKeys, SealedColumns], exports: [KeyRing] })
export class EncryptionModule {}
