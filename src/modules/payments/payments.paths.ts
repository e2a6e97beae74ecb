/** Every URL of the payments module. */
export const paymentsPaths = {
  tax: '/account/tax',
  taxResidence: '/account/tax/residence',
  taxDetails: '/account/tax/details',
  taxNumber: '/account/tax/number',
  taxCheck: '/account/tax/check',
  taxReveal: (formId: string): string => `/account/tax/forms/${formId}/number`,
} as const;
