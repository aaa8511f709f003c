import type { Type } from '@nestjs/common';
import { ExampleCommissionModule } from '#plugins/example-commission';

/** The third-party modules of this installation, one explicit line each; imported by the root module of every process. */
export const pluginModules: Type[] = [ExampleCommissionModule];
