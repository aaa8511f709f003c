import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { BrandingModule } from '#branding';
import { IdentityModule } from '#identity';
import { AttemptGuard } from './attempt.guard.js';
import { AudienceGuard } from './audience.guard.js';
import { DeclaredRoutes } from './declared-routes.js';
import { ImpersonationGuard } from './impersonation.guard.js';
import { SessionCookies } from './session-cookies.js';

/** Guards of every route in the process: who asks, how often he tried, and what he may do in another's name. Import it once, in the root module. */
@Global()
@Module({
  imports: [DiscoveryModule, IdentityModule, BrandingModule],
  providers: [
    SessionCookies,
    DeclaredRoutes,
    AttemptGuard,
    ImpersonationGuard,
    { provide: APP_GUARD, useClass: AudienceGuard },
    { provide: APP_GUARD, useExisting: AttemptGuard },
    { provide: APP_GUARD, useExisting: ImpersonationGuard },
    { provide: APP_INTERCEPTOR, useExisting: ImpersonationGuard },
    { provide: APP_INTERCEPTOR, useExisting: AttemptGuard },
  ],
  exports: [SessionCookies, DeclaredRoutes],
})
export class AuthModule {}
