import { Module } from '@nestjs/common';
import { TieredShare } from './tiered-share.method.js';

@Module({ providers: [TieredShare] })
export class ExampleCommissionModule {}
