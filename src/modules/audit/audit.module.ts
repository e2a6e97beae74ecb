import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Audit } from './audit.js';
import { AuditNavigation } from './audit.navigation.js';
import { AuditExportController } from './export-audit-log/audit-export.controller.js';
import { ExportedEntriesQuery } from './export-audit-log/exported-entries.query.js';
import { NoteRetries } from './note-retries/note-retries.js';
import { PlatformAudited } from './note-retries/platform.audited.js';
import { SealEntries } from './seal-entries.job.js';
import { AuditLogController } from './show-audit-log/audit-log.controller.js';
import { AuditLogQuery } from './show-audit-log/audit-log.query.js';
import { AuditedNames } from './show-audit-log/audited-names.js';
import { VerifyAuditLog } from './verify-audit-log.js';

/** Global: every module writes down what it did. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [AuditLogController, AuditExportController],
  providers: [Audit, AuditedNames, AuditLogQuery, ExportedEntriesQuery, AuditNavigation, NoteRetries, PlatformAudited, SealEntries, VerifyAuditLog],
  exports: [Audit, VerifyAuditLog],
})
export class AuditModule {}
