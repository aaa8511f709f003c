import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { HandOverController } from './hand-over.controller.js';

@Module({ imports: [IdentityModule], controllers: [HandOverController] })
export class HandOverModule {}
