import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { RegisterController } from './register/register.controller.js';

/** Every route under /api/store/v1. */
@Module({ imports: [IdentityModule], controllers: [RegisterController] })
export class StoreApiModule {}
