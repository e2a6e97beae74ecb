/** From when, and for how many hours a week, somebody has time. */
export type Availability =
  | { readonly kind: 'now' | 'not'; readonly from: null; readonly hoursAWeek: number | null }
  | { readonly kind: 'from'; readonly from: string; readonly hoursAWeek: number | null };

/** What the choices say, in the order in which they stand. */
export const availabilityChoices = [
  { value: 'now', label: 'Available now' },
  { value: 'from', label: 'Available from a date' },
  { value: 'not', label: 'Not available' },
] as const;
