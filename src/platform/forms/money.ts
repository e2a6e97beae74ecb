import { decimalsOf } from '../views/formats.js';

const typedAmount = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d+))?$/;
const currencyPattern = /^[A-Z]{3}$/;

/** What somebody typed ("1,250.5") in minor units (125050n), or null where it is no amount of that currency. */
export function minorUnitsOf(typed: string, currency: string): bigint | null {
  const match = typedAmount.exec(withDecimalPoint(typed.replace(/\s/g, '')));
  if (!match || !currencyPattern.test(currency)) return null;
  const [, whole = '', fraction = ''] = match;
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return null;
  return BigInt(whole.replaceAll(',', '') + fraction.padEnd(decimals, '0'));
}

/** "85,50" and "1.250,50", as much of Europe writes them; what could be read in two ways is left as it is. */
function withDecimalPoint(amount: string): string {
  return /^(\d{1,13}|\d{1,3}(\.\d{3})+),\d{1,2}$/.test(amount) ? amount.replaceAll('.', '').replace(',', '.') : amount;
}

/** Minor units as somebody would type them again: 125050n → "1250.50". */
export function typedAmountOf(minorUnits: bigint, currency: string): string {
  const decimals = decimalsOf(currency);
  const text = String(minorUnits).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
