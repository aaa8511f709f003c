export { ExampleCommissionModule } from './example-commission.module.js';
export { TieredShare } from './tiered-share.method.js';
