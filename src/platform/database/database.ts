import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { QueryResult, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { graceInMs } from './connection.js';

interface PgQueryable {
  query(config: { name?: string; text: string; values: unknown[]; query_timeout?: number }): Promise<QueryResult>;
}

/**
 * The one way to the database. Everything joins the transaction that is open around it, if one is.
 * Statements go to the driver directly: TypeORM's own query path costs time on hot pages.
 */
@Injectable()
export class Database {
  /** How long transactions that asked for more time wait for an answer, in milliseconds. */
  private readonly patience = new WeakMap<QueryRunner, number>();

  constructor(
    private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly dataSource: DataSource,
  ) {}

  /** The entity manager of the open transaction, or a plain one. */
  get manager(): EntityManager {
    return this.host.tx;
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** The rows a statement answers. */
  async rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.run<QueryResultRow>(sql, parameters)).rows as T[];
  }

  /** The first row, or null. */
  async row<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, parameters))[0] ?? null;
  }

  /** How many rows a statement changed. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.run(sql, parameters)).rowCount ?? 0;
  }

  /**
   * A hot statement, prepared: PostgreSQL keeps its plan per connection, which saves more than many of them take to run.
   * The text must always be the same for the name.
   * @param name the statement's name, unique in the program, e.g. `onboarding.task-list`
   */
  async prepared<T>(name: string, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const connection = await this.connection();
    return (await connection.query({ name, text: sql, values: [...parameters], ...this.limit() })).rows as T[];
  }

  /** Gives the statements of the open transaction more time than a page may take: for one that goes over a whole list. */
  async allow(seconds: number): Promise<void> {
    const runner = this.host.tx.queryRunner;
    if (!runner) throw new Error('More time is given to a transaction, and none is open here.');
    await this.execute(`SET LOCAL statement_timeout = '${seconds}s'`);
    this.patience.set(runner, seconds * 1_000 + graceInMs);
  }

  private async run<T extends QueryResultRow>(sql: string, parameters: readonly unknown[]): Promise<QueryResult<T>> {
    const connection = await this.connection();
    return (await connection.query({ text: sql, values: [...parameters], ...this.limit() })) as QueryResult<T>;
  }

  private limit(): { query_timeout?: number } {
    const runner = this.host.tx.queryRunner;
    const patience = runner && this.patience.get(runner);
    return patience ? { query_timeout: patience } : {};
  }

  private async connection(): Promise<PgQueryable> {
    const runner = this.host.tx.queryRunner;
    // TypeORM types both as any: the pool of the pg driver, and the client that a query runner holds.
    if (!runner) return (this.dataSource.driver as unknown as { master: PgQueryable }).master;
    return (await runner.connect()) as PgQueryable;
  }
}
