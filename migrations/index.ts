import type { MigrationInterface } from 'typeorm';
import { PlatformBase20261123000100 } from './20261123000100-platform-base.js';
import { PlatformSecurity20261123000200 } from './20261123000200-platform-security.js';
import { PlatformFiles20261123000400 } from './20261123000400-platform-files.js';
import { AuditBase20261123000500 } from './20261123000500-audit-base.js';

/** Every migration, in the order of its number. */
export const migrations: (new () => MigrationInterface)[] = [
  PlatformBase20261123000100,
  PlatformSecurity20261123000200,
  PlatformFiles20261123000400,
  AuditBase20261123000500,
];
