/** Names as the Common Locale Data Repository has them in English; asking Intl for them takes longer than all other forms at a start. */
const names = {
  USD: 'US Dollar',
  EUR: 'Euro',
  GBP: 'British Pound',
  CHF: 'Swiss Franc',
  PLN: 'Polish Zloty',
  SEK: 'Swedish Krona',
  DKK: 'Danish Krone',
  NOK: 'Norwegian Krone',
  CZK: 'Czech Koruna',
  CAD: 'Canadian Dollar',
  AUD: 'Australian Dollar',
  NZD: 'New Zealand Dollar',
  JPY: 'Japanese Yen',
  INR: 'Indian Rupee',
  BRL: 'Brazilian Real',
  MXN: 'Mexican Peso',
  ZAR: 'South African Rand',
  SGD: 'Singapore Dollar',
};

/** What contracts may be paid in, and rates named in. */
export const currencies: readonly { value: string; label: string }[] = Object.entries(names).map(([code, name]) => ({ value: code, label: `${code}, ${name}` }));
