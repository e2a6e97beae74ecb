import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { EncryptionModule } from '../encryption/index.js';
import { FileStorage, FolderStorage } from './file-storage.js';
import { FileStore } from './file-store.js';
import { SweepFiles } from './sweep-files.job.js';

/** Files, and with them the keys that protect them. */
@Global()
@Module({
  imports: [EncryptionModule],
  providers: [
    FileStore,
    SweepFiles,
    { provide: FileStorage, inject: [Settings], useFactory: (settings: Settings) => new FolderStorage(join(settings.dataDir, 'files')) },
  ],
  exports: [FileStore, EncryptionModule],
})
export class FilesModule {}
