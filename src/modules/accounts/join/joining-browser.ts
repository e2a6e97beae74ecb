import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../../../platform/config/index.js';
import { isId } from '../../../platform/database/index.js';
import { hostCookie, readCookie, setCookie } from '../../../platform/security/index.js';

const rememberedHours = 24;
const secretShape = /^[\w-]{43}$/;

/** Recognises the browser in which somebody registered: elsewhere the password is asked before the address is verified. */
@Injectable()
export class JoiningBrowser {
  private readonly cookie: string;
  private readonly isHttps: boolean;

  constructor(settings: Settings) {
    this.cookie = hostCookie('gangway-join', settings.isHttps);
    this.isHttps = settings.isHttps;
  }

  /** A page's own secret: whoever sends the page is remembered by it. */
  newSecret(): string {
    return randomBytes(32).toString('base64url');
  }

  /** What to keep with a registration; the browser is told its secret with `remember`. @param sent the secret that came with the page; one that is none is replaced */
  secretOf(sent: string): { secret: string; hash: Buffer } {
    const secret = secretShape.test(sent) ? sent : this.newSecret();
    return { secret, hash: hashOf(secret) };
  }

  remember(res: Response, registrationId: string, secret: string): void {
    setCookie(res, this.cookie, `${registrationId}.${secret}`, { secure: this.isHttps, maxAge: rememberedHours * 3600 * 1000 });
  }

  /** The registration made in this browser last, or null. */
  registrationIn(req: Request): string | null {
    const [id = ''] = (readCookie(req, this.cookie) ?? '').split('.');
    return isId(id) ? id : null;
  }

  isThisOne(req: Request, registration: { id: string; browserHash: Buffer }): boolean {
    const [id, secret = ''] = (readCookie(req, this.cookie) ?? '').split('.');
    return id === registration.id && timingSafeEqual(hashOf(secret), registration.browserHash);
  }
}

function hashOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
