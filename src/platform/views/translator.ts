import i18next, { type i18n } from 'i18next';

/** One instance for all languages; English is the key, so English needs no file. */
const instance: i18n = i18next.createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
});

const placeholder = /\{(\w+)\}/g;
const pluralRules = new Map<string, Intl.PluralRules>();

/** Translates an English text; `{name}` in it is filled from `values`. */
export function translate(text: string, values: Record<string, unknown> = {}, lang = 'en'): string {
  if (lang === 'en' && !text.includes('{')) return text;
  if (lang === 'en') return text.replace(placeholder, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all));
  return instance.t(text, { ...values, lng: lang });
}

/** Picks the English form by `count`, then translates it. */
export function translatePlural(one: string, other: string, values: Record<string, unknown>, lang = 'en'): string {
  const isOne = rulesOf('en').select(Number(values['count'])) === 'one';
  return translate(isOne ? one : other, values, lang);
}

/** Adds the texts of a language; keys are the English texts. */
export function addTranslations(lang: string, texts: Record<string, string>): void {
  instance.addResourceBundle(lang, 'translation', texts);
}

function rulesOf(lang: string): Intl.PluralRules {
  let rules = pluralRules.get(lang);
  if (!rules) pluralRules.set(lang, (rules = new Intl.PluralRules(lang)));
  return rules;
}
