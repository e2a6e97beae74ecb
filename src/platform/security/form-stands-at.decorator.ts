import { Get, Req } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { Request } from 'express';
import { redirect, type RedirectAnswer } from '../views/index.js';
import { accessMetadata } from './allow.decorator.js';

/** Where a form stands: a path, or how it is made from the ids in the address, in their order. */
type FormPlace = string | ((...ids: string[]) => string);

/**
 * Beside a form's POST that has no page of its own: whoever goes back to its address, or opens it, is led to the page where the form
 * stands (303). It makes a GET route beside the handler, with the handler's own rule; put it above `@Post` and `@Allow`.
 */
export function FormStandsAt(place: FormPlace): MethodDecorator {
  return (prototype, name, posted) => {
    const handler: unknown = posted.value;
    const path: unknown = typeof handler === 'function' ? Reflect.getMetadata(PATH_METADATA, handler) : undefined;
    if (typeof handler !== 'function' || typeof path !== 'string') throw new Error(`@FormStandsAt stands above the @Post of ${String(name)}.`);
    const back = `${String(name)}Form`;
    const lead = ({ params }: Request): RedirectAnswer => redirect(typeof place === 'string' ? place : place(...idsIn(params)));
    const descriptor: PropertyDescriptor = { value: lead, writable: true, configurable: true };
    Object.defineProperty(prototype, back, descriptor);
    Req()(prototype, back, 0);
    Get(path)(prototype, back, descriptor);
    const rule: unknown = Reflect.getMetadata(accessMetadata, handler);
    if (rule !== undefined) Reflect.defineMetadata(accessMetadata, rule, lead);
  };
}

function idsIn(params: Request['params']): string[] {
  return Object.values(params).map((value) => encodeURIComponent(String(value)));
}
