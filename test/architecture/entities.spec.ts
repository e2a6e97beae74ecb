import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { DataSource } from 'typeorm';
import { Database } from '../../src/platform/database/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

interface RealColumn {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isKey: boolean;
}

/** Compares what entities say of their columns with what the migrations made; indexes, checks and foreign keys belong to the migrations alone. */
describe('entities and migrations', () => {
  let testing: TestApp;

  beforeAll(async () => {
    testing = await startApp();
  });

  afterAll(() => testing.stop());

  it('agree on the columns of every entity', async () => {
    const entities = testing.app.get(DataSource).entityMetadatas;
    expect(entities.length).toBeGreaterThan(10);
    for (const entity of entities) {
      const real = await realColumns(testing.app.get(Database), entity.schema ?? 'public', entity.tableName);
      const declared = entity.columns.map(declaredColumn);
      expect({ entity: entity.name, columns: sorted(declared) }).toEqual({
        entity: entity.name,
        columns: sorted(real.filter(({ name }) => declared.some((column) => column.name === name))),
      });
    }
  });
});

const sorted = (columns: readonly RealColumn[]): RealColumn[] => columns.toSorted((a, b) => a.name.localeCompare(b.name));

const typeNames: Record<string, string> = { timestamptz: 'timestamp with time zone', int: 'integer', int4: 'integer', int8: 'bigint', bool: 'boolean', varchar: 'character varying', char: 'character', float8: 'double precision', int2: 'smallint' };

function declaredColumn(column: ColumnMetadata): RealColumn {
  const type = typeof column.type === 'string' ? column.type : (({ String: 'text', Number: 'integer', Boolean: 'boolean', Date: 'timestamp with time zone' })[column.type.name] ?? column.type.name);
  return { name: column.databaseName, type: column.isArray ? 'ARRAY' : (typeNames[type] ?? type), isNullable: column.isNullable, isKey: column.isPrimary };
}

function realColumns(database: Database, schema: string, table: string): Promise<RealColumn[]> {
  return database.rows<RealColumn>(
    `SELECT c.column_name AS name, c.data_type AS type, c.is_nullable = 'YES' AS "isNullable",
            EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                    WHERE i.indisprimary AND i.indrelid = format('%I.%I', $1::text, $2::text)::regclass AND a.attname = c.column_name) AS "isKey"
     FROM information_schema.columns c WHERE c.table_schema = $1 AND c.table_name = $2`,
    [schema, table],
  );
}
