import { Module } from '@nestjs/common';
import { ExampleRegistrar } from './example-registrar.adapter.js';

@Module({
  providers: [
    {
      provide: ExampleRegistrar,
      useFactory: () =>
        new ExampleRegistrar(process.env.EXAMPLE_REGISTRAR_URL ?? '', process.env.EXAMPLE_REGISTRAR_TOKEN ?? ''),
    },
  ],
})
export class ExampleRegistrarModule {}
