import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ClientSessionController } from './session/session.controller.js';
import { ClientTokensController } from './tokens/tokens.controller.js';

/** Every route under /api/client/v1. */
@Module({ imports: [IdentityModule], controllers: [ClientSessionController, ClientTokensController] })
export class ClientApiModule {}
