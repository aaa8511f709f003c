import {
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { type Attempt, canonicalEmail, LoginAttempts } from '#identity';
import { audienceOf, type AuthenticatedRequest } from './authenticated-request.js';
import { counted } from './counted.js';
import { THROTTLED, type Throttle } from './decorators.js';

/** Counts a try before anything of it is evaluated; hangs on the route, never on the text of a URL. */
@Injectable()
export class AttemptGuard implements CanActivate, NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly attempts: LoginAttempts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const attempt = this.attemptOf(context);
    if (!attempt) return true;
    await counted(this.attempts, attempt, context.switchToHttp().getResponse<FastifyReply>());
    return true;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const attempt = this.throttleOf(context)?.giveBack ? this.attemptOf(context) : null;
    if (!attempt) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.attempts.giveBack(attempt);
        return answer;
      }),
    );
  }

  private throttleOf(context: ExecutionContext): Throttle | undefined {
    return this.reflector.getAllAndOverride<Throttle | undefined>(THROTTLED, [
      context.getHandler(),
      context.getClass(),
    ]);
  }

  private attemptOf(context: ExecutionContext): Attempt | null {
    const throttle = this.throttleOf(context);
    if (!throttle) return null;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const audience = audienceOf(request) ?? 'page';
    const named = throttle.account && (request.body as Record<string, unknown> | null | undefined)?.[throttle.account];
    const account =
      typeof named === 'string' ? canonicalEmail(named.slice(0, 300)) : throttle.account ? '' : request.actor?.key;
    return {
      route: `${throttle.route}:${audience}`,
      address: request.ip,
      ...(account === undefined ? {} : { account: `${request.storeResellerId ?? 0}:${account}` }),
    };
  }
}
