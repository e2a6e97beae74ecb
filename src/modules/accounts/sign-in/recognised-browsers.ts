import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../../../platform/config/index.js';
import { deriveKey, hostCookie, readCookie, setCookie } from '../../../platform/security/index.js';

const rememberedDays = 180;

/**
 * A browser on which somebody signed in before is recognised when they come back. It opens nothing;
 * it only counts its failed sign-ins apart from everybody else's, and from those of its origin.
 */
@Injectable()
export class RecognisedBrowsers {
  private readonly key: Buffer;
  private readonly cookie: string;
  private readonly isHttps: boolean;

  constructor(settings: Settings) {
    this.key = deriveKey(settings.masterKey, 'recognised browsers');
    this.cookie = hostCookie('gangway-browser', settings.isHttps);
    this.isHttps = settings.isHttps;
  }

  read(req: Request): string | null {
    return readCookie(req, this.cookie);
  }

  remember(res: Response, address: string): void {
    const id = randomBytes(12).toString('base64url');
    setCookie(res, this.cookie, `${id}.${this.sign(id, address)}`, { secure: this.isHttps, maxAge: rememberedDays * 24 * 3600 * 1000 });
  }

  /** The browser's id, if it was given for this address. */
  idOf(cookie: string | null, address: string): string | null {
    const [id = '', signature = ''] = (cookie ?? '').split('.');
    const expected = Buffer.from(this.sign(id, address));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
  }

  private sign(id: string, address: string): string {
    return createHmac('sha256', this.key).update(`${id} ${address}`).digest('base64url');
  }
}
