/** Every URL of the payments module. */
export const paymentsPaths = {
  tax: '/account/tax',
} as const;
