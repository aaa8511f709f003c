import {
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, Observable } from 'rxjs';
import { IdentityService, ImpersonationReadOnlyError } from '#identity';
import { type Actor, ImpersonationForbiddenError } from '#kernel';
import { actingAs } from '#platform';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { WHEN_IMPERSONATED, type WhenImpersonatedMeta } from './decorators.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A part of an address that may stand in the log: an id or a word, never a token. */
const PLAIN = /^(?:\d{1,10}|[a-z-]{1,20})$/;

/**
 * What somebody may do in another's name (ADR 0030, reliability.md, case 107): look; change once he confirmed it; never touch what only the
 * account's owner may. It hangs on the routes of all four APIs and on the pages of the stores, and every change and refusal is logged
 * with both identities, every fact carries both.
 */
@Injectable()
export class ImpersonationGuard implements CanActivate, NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: IdentityService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { impersonation } = request;
    if (!impersonation) return true;
    const own = this.reflector.getAllAndOverride<WhenImpersonatedMeta | undefined>(WHEN_IMPERSONATED, [
      context.getHandler(),
      context.getClass(),
    ]);
    const isLook = SAFE.has(request.method);
    if (own?.rule === 'refused') {
      await this.note(request, 'refused: ');
      throw new ImpersonationForbiddenError(own.why);
    }
    if (isLook || own?.rule === 'allowed') return true;
    if (!impersonation.writes) {
      await this.note(request, 'refused: ');
      throw new ImpersonationReadOnlyError(impersonation.mayWrite);
    }
    await this.note(request, '');
    return true;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!request.impersonation) return next.handle();
    const { signature } = actorOf(request);
    const noted = catchError(async (error: unknown) => {
      // A context refused what stands inside a larger body.
      if (error instanceof ImpersonationForbiddenError) await this.note(request, 'refused: ');
      throw error;
    });
    // What is handled is bound to where it is asked for: inside.
    return new Observable((subscriber) => actingAs(signature, () => next.handle().pipe(noted).subscribe(subscriber)));
  }

  private async note(request: AuthenticatedRequest, prefix: string): Promise<void> {
    const params = request.params as Record<string, string>;
    const path = (request.routeOptions.url ?? '').replace(/:(\w+)/g, (whole, name: string) =>
      PLAIN.test(params[name] ?? '') ? params[name] : whole,
    );
    await this.identity.noteImpersonatedAct(actorOf(request), `${prefix}${request.method} ${path}`, request.ip);
  }
}

const actorOf = (request: AuthenticatedRequest): Actor => request.actor!;
