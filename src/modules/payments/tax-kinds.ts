export const taxKinds = ['individual', 'company'] as const;
export type TaxKind = (typeof taxKinds)[number];

export type TaxFormName = 'W-9' | 'W-8BEN' | 'W-8BEN-E';

export const numberKinds = ['SSN', 'EIN', 'local'] as const;
export type NumberKind = (typeof numberKinds)[number];
