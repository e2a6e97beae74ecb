import type { ValueTransformer } from 'typeorm';

/** Money in minor units: `bigint` in PostgreSQL and here; the driver hands it over as text. */
export const minorUnits: ValueTransformer = {
  to: (value: bigint | null | undefined): string | null | undefined => (typeof value === 'bigint' ? value.toString() : value),
  from: (value: string | null): bigint | null => (value === null ? null : BigInt(value)),
};
