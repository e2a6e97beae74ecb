export { currencies } from './currencies.js';
export { countries, countryCodes, countryName } from './countries.js';
export { isDay } from './days.js';
export { AskedIf, IsDay, IsEmailAddress, IsIdentifier, IsInstant, IsMoney, IsOneOf, IsTicked, IsWebAddress, IsWholeNumber, MaxText, MinText, Optional, Required, Verbatim } from './decorators.js';
export { FormReading, formView } from './form-reading.js';
export type { FieldError, FormView } from './form-reading.js';
export { minorUnitsOf, typedAmountOf } from './money.js';
export { blankForm, invalid, readForm } from './read-form.js';
export { IsList, listOf } from './typed-list.js';
