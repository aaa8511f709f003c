import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { BrandingModule } from '#branding';
import { ClientsModule } from '#clients';
import { NotificationsModule } from '#notifications';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { Accounts } from './accounts.js';
import { Actors } from './actors.js';
import { ApiTokens } from './api-tokens.js';
import { FollowClientMoved } from './follow-client-moved.handler.js';
import { GiveLoginOnClientCreated } from './give-login-on-client-created.handler.js';
import { IdentityService } from './identity.service.js';
import { Impersonations } from './impersonations.js';
import { LiveImpersonations } from './live-impersonations.js';
import { LoginAttempts } from './login-attempts.js';
import { Logins } from './logins.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordResets } from './password-resets.js';
import { SecondFactors } from './second-factors.js';
import { SecurityMails } from './security-mails.js';
import { SendResetMail } from './send-reset-mail.job.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@Module({
  imports: [AuditModule, ClientsModule, ResellersModule, BrandingModule, NotificationsModule, SettingsModule],
  providers: [
    Accounts,
    Actors,
    ApiTokens,
    FollowClientMoved,
    GiveLoginOnClientCreated,
    IdentityService,
    Impersonations,
    LiveImpersonations,
    LoginAttempts,
    Logins,
    PasswordHasher,
    PasswordResets,
    SecondFactors,
    SecurityMails,
    SendResetMail,
    Sessions,
    SignIn,
  ],
  exports: [IdentityService, LoginAttempts],
})
export class IdentityModule {}
