import { type DynamicModule, Module } from '@nestjs/common';
import { contextModules } from '#config/contexts';
import { type Env, PlatformModule } from '#platform';
import { AdminApiModule } from './admin/admin-api.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ClientApiModule } from './client/client-api.module.js';
import { HandOverModule } from './impersonation/hand-over.module.js';
import { HealthModule } from './health/health.module.js';
import { ResellerApiModule } from './reseller/reseller-api.module.js';
import { TestRoutesModule } from './test/test-routes.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** The process on PORT: consoles, the three signed-in audiences, call-backs of gateways. */
@Module({})
export class ApiModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(env),
        ...contextModules,
        AuthModule,
        HealthModule,
        HandOverModule,
        AdminApiModule,
        ResellerApiModule,
        ClientApiModule,
        WebhooksModule,
        ...(env.isTest ? [TestRoutesModule] : []),
      ],
    };
  }
}
