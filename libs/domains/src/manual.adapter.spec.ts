import { describeRegistrar } from '#plugin-sdk/testing';
import { ManualRegistrar } from './manual.adapter.js';

describeRegistrar('manual', { adapter: () => new ManualRegistrar(), tld: '.com', asksPeople: true });
