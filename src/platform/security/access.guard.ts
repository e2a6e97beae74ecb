import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Settings } from '../config/index.js';
import { Forbidden } from '../errors/index.js';
import { OnlyReading, SignInNeeded, SwitchesByItself } from './access-refusals.js';
import type { AccessRule } from './access-rule.js';
import { readChosenContext } from './acting-cookie.js';
import { accessMetadata, anyContextMetadata, everybody, ownTokenCheckMetadata } from './allow.decorator.js';
import { FormCheck } from './form-check.js';
import { ForgedRequest } from './request-forgery.js';
import { pathToReturnTo } from './local-path.js';
import { contextKey, type Viewer } from './viewer.js';
import { ViewerResolver } from './viewer-resolver.js';

/** Lets in whom the route's rule names, and nobody where no rule stands. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly resolver: ViewerResolver,
    private readonly forms: FormCheck,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const req = context.switchToHttp().getRequest<Request>();
    const rule = this.ruleOf(context);
    const viewer = await this.resolver.resolve(req);
    if (rule !== everybody && !viewer) throw new SignInNeeded(pathToReturnTo(req));
    await this.checkForm(context, req, viewer);
    if (rule === everybody || !viewer) return true;
    if (rule.allows(viewer)) return this.mayChange(req, rule, viewer);
    await this.switchIfThatHelps(req, rule, viewer);
    this.logger.warn({ personId: viewer.personId, rule: rule.name, path: req.path }, 'refused access');
    throw new Forbidden();
  }

  /** The one place that makes a suspended client's pages read-only: whatever acts in its name and is no GET is refused, by the kind of its rule. */
  private mayChange(req: Request, { actsFor }: AccessRule, { actingAs }: Viewer): boolean {
    const isReading = req.method === 'GET' || req.method === 'HEAD';
    if (isReading || actsFor !== 'client' || actingAs.kind !== 'client' || typeof actingAs.suspendedBecause !== 'string') return true;
    throw new OnlyReading(actingAs.name);
  }

  private ruleOf(context: ExecutionContext): AccessRule {
    const places = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessMetadata, places);
    if (!rule) throw new Error(`${context.getClass().name}.${context.getHandler().name} states no @Allow and no @Public.`);
    return rule;
  }

  /** A multipart form is nobody's business but its route's; every other form was read and is checked here. */
  private async checkForm(context: ExecutionContext, req: Request, viewer: Viewer | null): Promise<void> {
    const body = req.body as Record<string, unknown> | undefined;
    if (this.forms.isUnchecked(req)) {
      if (this.reflector.get<boolean | undefined>(ownTokenCheckMetadata, context.getHandler())) return;
      throw new ForgedRequest();
    }
    const isForAny = this.reflector.get<boolean | undefined>(anyContextMetadata, context.getHandler());
    if (viewer && !isForAny) await this.forms.checkContext(req, body?._acting, body ?? {});
  }

  /** Only a page that is opened switches, and never from one client or one agency to another; a form never does. */
  private async switchIfThatHelps(req: Request, rule: AccessRule, viewer: Viewer): Promise<void> {
    if (req.method !== 'GET' || !rule.opensFor) return;
    const open = (await this.resolver.contexts(req, viewer)).filter((context) => context.kind !== viewer.actingAs.kind && rule.opensFor?.(context));
    const { lastClient } = readChosenContext(req, this.settings.isHttps);
    const last = open.find((context) => contextKey(context) === lastClient);
    const target = last ?? (open.length === 1 ? open[0] : undefined) ?? open[0];
    if (target) throw new SwitchesByItself(target, req.originalUrl);
  }
}
