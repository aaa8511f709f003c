export * from './argument-form.js';
export * from './commission-method.js';
export * from './plugin-sdk.errors.js';
export * from './provisioning.js';
export * from './registrar.js';
