import { describeProvisioner } from '#plugin-sdk/testing';
import { ManualProvisioning } from './manual.adapter.js';

describeProvisioner('manual', { adapter: () => new ManualProvisioning(), asksPeople: true });
