/** Codes that name no country: groups of them, islands that belong to one, and what is kept free. */
const noCountry = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Every country by its ISO code, as this machine names them. A code that was given up stands for its successor and is left out. */
export const countries: readonly { value: string; label: string }[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !noCountry.has(code) && new Intl.Locale(`und-${code}`).region === code)
  .flatMap((code) => {
    const label = names.of(code);
    return label ? [{ value: code, label }] : [];
  })
  .sort((one, other) => one.label.localeCompare(other.label, 'en'));

export const countryCodes: readonly string[] = countries.map(({ value }) => value);

/** A country's name, or its code where it has none. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}
