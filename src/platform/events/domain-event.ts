/** What an event may carry: ids and facts that survive JSON. Instants are ISO text, money is text. */
export type EventValue = string | number | boolean | null | readonly EventValue[] | { readonly [key: string]: EventValue };

/**
 * Something that happened, named in the past tense. Subclasses add `static readonly eventName`, which is what is stored,
 * so a class can be renamed; fields are only ever added.
 */
export abstract class DomainEvent<T extends object = object> {
  static readonly eventName: string;

  constructor(readonly data: Readonly<T>) {}

  get eventName(): string {
    return (this.constructor as typeof DomainEvent).eventName;
  }
}

/** An event's class. */
export interface EventClass<E extends DomainEvent = DomainEvent> {
  readonly eventName: string;
  readonly name: string;
  new (data: never): E;
}
