import { Client } from 'pg';

interface Statement {
  readonly name?: string;
  readonly text?: string;
  readonly values?: readonly unknown[];
}

const names = new Map<string, string>();
const { query } = Client.prototype;
let isSet = false;

/**
 * From here on every statement with parameters is prepared. Tests ask the same ones over and over of a handful of rows,
 * and PostgreSQL takes several times as long to read and plan them as to answer.
 */
export function prepareStatements(): void {
  if (isSet) return;
  isSet = true;
  Object.assign(Client.prototype, {
    query(this: Client, asked: string | Statement, values: unknown, done: unknown): unknown {
      const isText = typeof asked === 'string' && Array.isArray(values);
      return Reflect.apply(query, this, isText ? [named({ text: asked, values }), undefined, done] : [named(asked), values, done]);
    },
  });
}

/** Without parameters a text may hold several statements, which can't be prepared; cursors and copies bring no values. */
function named(asked: string | Statement): unknown {
  if (typeof asked === 'string' || asked.name !== undefined || !asked.text || !asked.values?.length) return asked;
  return Object.assign(asked, { name: nameOf(asked.text) });
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `test ${names.size + 1}`;
  names.set(text, name);
  return name;
}
