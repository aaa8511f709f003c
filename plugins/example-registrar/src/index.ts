export { ExampleRegistrarModule } from './example-registrar.module.js';
export { ExampleRegistrar } from './example-registrar.adapter.js';
