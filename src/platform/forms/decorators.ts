import { foldAddress } from '../addresses/index.js';
import { isId } from '../database/index.js';
import { ValidateBy, ValidateIf, type ValidationArguments } from './class-validator.js';
import { keepLines, keepVerbatim } from './field-rules.js';
import { isDay, isInstant } from './days.js';
import { minorUnitsOf } from './money.js';

/** Above this length a text is taken for a letter: its line breaks are kept. */
const longestLine = 300;

/**
 * An empty field is judged by Required alone: the other rules let it pass,
 * so that an optional field may stay empty and a missing one gets one message.
 */
function rule(name: string, message: string, accepts: (value: string, form: ValidationArguments) => boolean): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown, form?: ValidationArguments) => value === '' || (typeof value === 'string' && form !== undefined && accepts(value, form)),
      defaultMessage: () => message,
    },
  });
}

/**
 * The field must not be empty. The message says what to do: `@Required('Enter your full name')`.
 * @param asks where given, the field may stay empty unless the form, as filled in, asks for it
 */
export function Required<T extends object>(message: string, asks: (form: T) => boolean = () => true): PropertyDecorator {
  const isThere = (value: unknown, form?: ValidationArguments): boolean => value !== '' || !asks(form?.object as T);
  return ValidateBy({ name: 'required', validator: { validate: isThere, defaultMessage: () => message } });
}

/** At most so many characters. Texts that may be longer than 300 keep their line breaks. */
export function MaxText(longest: number, options: { message?: string; manyLines?: boolean } = {}): PropertyDecorator {
  const message = options.message ?? `Use ${longest} characters or fewer`;
  const check = rule('maxText', message, (value) => [...value].length <= longest);
  return (form, field) => {
    if (options.manyLines ?? longest > longestLine) keepLines(form, String(field));
    check(form, field);
  };
}

/** At least so many characters. */
export function MinText(shortest: number, message: string): PropertyDecorator {
  return rule('minText', message, (value) => [...value].length >= shortest);
}

/** One address, as a person writes it. */
export function IsEmailAddress(message = 'Enter an email address in the correct format, like name@example.com'): PropertyDecorator {
  return rule('isEmailAddress', message, (value) => foldAddress(value) !== null);
}

/** A real calendar day in one ISO field: 2026-02-03. */
export function IsDay(message = 'Enter a real date, like 2026-02-03'): PropertyDecorator {
  return rule('isDay', message, isDay);
}

/** An amount above zero, as typed: "85", "85.00", "1,250.50". `currencyField` names the field that holds its currency. */
export function IsMoney(options: { message?: string; currencyField?: string; currency?: string } = {}): PropertyDecorator {
  const message = options.message ?? 'Enter an amount, like 85.00';
  return rule('isMoney', message, (value, { object }) => {
    const named: unknown = options.currencyField === undefined ? undefined : Reflect.get(object, options.currencyField);
    const units = minorUnitsOf(value, typeof named === 'string' && named !== '' ? named : (options.currency ?? 'USD'));
    return units !== null && units > 0n;
  });
}

/** A whole number within bounds, in digits only. */
export function IsWholeNumber(options: { min: number; max: number; message?: string }): PropertyDecorator {
  const message = options.message ?? `Enter a whole number from ${options.min} to ${options.max}`;
  return rule('isWholeNumber', message, (value) => /^\d{1,15}$/.test(value) && Number(value) >= options.min && Number(value) <= options.max);
}

/** The address of a page on the web, with its scheme; nothing that a browser would run. */
export function IsWebAddress(message = 'Enter a web address that begins with https://'): PropertyDecorator {
  return rule('isWebAddress', message, (value) => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value));
}

/** One of the choices that the page offered. */
export function IsOneOf(choices: readonly string[], message = 'Choose one of the options'): PropertyDecorator {
  return rule('isOneOf', message, (value) => choices.includes(value));
}

/** The id of something, as a page's hidden field carries it. */
export function IsIdentifier(message: string): PropertyDecorator {
  return rule('isIdentifier', message, isId);
}

/** An instant as programs write it: 2026-02-03T09:30:00.000Z. */
export function IsInstant(message: string): PropertyDecorator {
  return rule('isInstant', message, isInstant);
}

/** A checkbox that must be ticked, with what ticking it means: `@IsTicked('Tick the box to agree to sign electronically')`. */
export function IsTicked(message: string): PropertyDecorator {
  return ValidateBy({ name: 'isTicked', validator: { validate: (value: unknown) => value === 'yes', defaultMessage: () => message } });
}

/** A field without any rule of its own still has to be declared, or it is not read. */
export function Optional(): PropertyDecorator {
  return rule('optional', '', () => true);
}

/** The field's rules hold only where the form, as filled in, asks for it at all: `@AskedIf((form: PaymentForm) => form.way === 'card')`. */
export function AskedIf<T extends object>(asks: (form: T) => boolean): PropertyDecorator {
  return ValidateIf((form: T) => asks(form));
}

/** A password: not trimmed, not changed, never shown again. */
export function Verbatim(): PropertyDecorator {
  const declare = rule('verbatim', '', () => true);
  return (form, field) => {
    keepVerbatim(form, String(field));
    declare(form, field);
  };
}
