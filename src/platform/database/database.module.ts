import { Global, Module } from '@nestjs/common';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { ClsModule } from 'nestjs-cls';
import { getMetadataArgsStorage } from 'typeorm';
import { Settings } from '../config/index.js';
import { connectionOptions } from './connection.js';
import { Database } from './database.js';

/** The connection pool, whatever entities the modules bring, and the transactions around them. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        ...connectionOptions(settings.databaseUrl),
        // Whatever carries @Entity in a module that is imported, so that no module lists its entities a second time.
        entities: getMetadataArgsStorage().tables.map(({ target }) => target),
        retryAttempts: 3,
        retryDelay: 500,
      }),
    }),
    ClsModule.forRoot({
      global: true,
      plugins: [
        new ClsPluginTransactional({
          imports: [TypeOrmModule],
          adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() as string }),
        }),
      ],
    }),
  ],
  providers: [Database],
  exports: [Database, TypeOrmModule],
})
export class DatabaseModule {}
