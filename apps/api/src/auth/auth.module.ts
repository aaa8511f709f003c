import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { BrandingModule } from '#branding';
import { IdentityModule } from '#identity';
import { AttemptGuard } from './attempt.guard.js';
import { AudienceGuard } from './audience.guard.js';
import { DeclaredRoutes } from './declared-routes.js';
import { SessionCookies } from './session-cookies.js';

/** Guards of every route in the process: first who asks, then how often he tried. Import it once, in the root module. */
@Global()
@Module({
  imports: [DiscoveryModule, IdentityModule, BrandingModule],
  providers: [
    SessionCookies,
    DeclaredRoutes,
    AttemptGuard,
    { provide: APP_GUARD, useClass: AudienceGuard },
    { provide: APP_GUARD, useExisting: AttemptGuard },
    { provide: APP_INTERCEPTOR, useExisting: AttemptGuard },
  ],
  exports: [SessionCookies, DeclaredRoutes],
})
export class AuthModule {}
