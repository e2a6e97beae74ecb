const names = new Intl.DisplayNames('en', { type: 'currency' });
const codes = ['USD', 'EUR', 'GBP', 'CHF', 'PLN', 'SEK', 'DKK', 'NOK', 'CZK', 'CAD', 'AUD', 'NZD', 'JPY', 'INR', 'BRL', 'MXN', 'ZAR', 'SGD'];

/** What contracts may be paid in, and rates named in. */
export const currencies: readonly { value: string; label: string }[] = codes.map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }));
