import { Module } from '@nestjs/common';
import { TestRoutesController } from './test-routes.controller.js';

/** `/test/*`; imported by the root module of test builds only. */
@Module({ controllers: [TestRoutesController] })
export class TestRoutesModule {}
