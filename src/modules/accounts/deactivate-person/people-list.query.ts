import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { foldName } from '../../../platform/names/index.js';

export interface PersonRow {
  readonly id: string;
  readonly fullName: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
  /** To the minute; null for who was never signed in since this is kept. */
  readonly seenAt: Date | null;
}

/** One person for their page in the back office. */
export interface PersonInFull extends PersonRow {
  readonly addresses: readonly string[];
  readonly deactivatedBy: string | null;
  readonly deactivationReason: string | null;
}

/** What is looked for. */
export interface PeopleAsked {
  /** Any part of a name or of a verified address; empty for everybody. */
  readonly search: string;
  readonly before: string | null;
  readonly isAdminsOnly: boolean;
}

/** One page of people; `older` is the id to go on from. */
export interface PeoplePage {
  readonly rows: readonly PersonRow[];
  readonly older: string | null;
}

const pageSize = 50;

/** Everybody with an account, newest first. Ids are made in order of time, so the id alone is the key of a page. */
@Injectable()
export class PeopleListQuery {
  constructor(private readonly database: Database) {}

  async page({ search, before, isAdminsOnly }: PeopleAsked): Promise<PeoplePage> {
    const { everybody, foundOnly } = isAdminsOnly ? amongAdmins : amongAll;
    const pattern = `%${foldName(search).replace(/[\\%_]/g, '\\$&')}%`;
    const read = await (search === ''
      ? this.database.rows<PersonRow>(everybody, [before, pageSize + 1])
      : this.database.rows<PersonRow>(foundOnly, [before, pageSize + 1, pattern]));
    const rows = read.slice(0, pageSize);
    return { rows, older: read.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  }

  one(personId: string): Promise<PersonInFull | null> {
    return this.database.row<PersonInFull>(oneSql, [personId]);
  }
}

const columns = `
  person.id, person.full_name AS "fullName", address.address AS email, person.is_admin AS "isAdmin", person.created_at AS "createdAt", person.deactivated_at AS "deactivatedAt", person.last_seen_at AS "seenAt"`;

const tables = `accounts.people AS person JOIN accounts.addresses AS address ON address.person_id = person.id AND address.is_primary`;

const pageSql = (condition: string): string =>
  `SELECT ${columns} FROM ${tables} WHERE ${condition} AND ($1::uuid IS NULL OR person.id < $1) ORDER BY person.id DESC LIMIT $2`;

/** Each half of the search has its index. */
const found = `person.id IN (
  SELECT named.id FROM accounts.people AS named WHERE lower(normalize(named.full_name, NFKC)) LIKE $3
  UNION SELECT reached.person_id FROM accounts.addresses AS reached WHERE reached.verified_at IS NOT NULL AND reached.address LIKE $3)`;

const amongAll = { everybody: pageSql('true'), foundOnly: pageSql(found) };

/** Administrators have their index too, and are few. */
const amongAdmins = { everybody: pageSql('person.is_admin'), foundOnly: pageSql(`person.is_admin AND ${found}`) };

const oneSql = `
  SELECT ${columns},
    ARRAY(SELECT own.address FROM accounts.addresses AS own WHERE own.person_id = person.id AND own.verified_at IS NOT NULL ORDER BY own.is_primary DESC, own.created_at) AS addresses,
    closer.full_name AS "deactivatedBy", person.deactivation_reason AS "deactivationReason"
    FROM ${tables} LEFT JOIN accounts.people AS closer ON closer.id = person.deactivated_by_id
   WHERE person.id = $1`;
