export * from './database.js';
export * from './test-app.js';
export * from './sandbox-keys.js';
export * from './mail-sink.js';
export * from './stripe-fake.js';
export * from './money-ground.js';
export * from './ledger-mutants.js';
export * from './dns-server.js';
