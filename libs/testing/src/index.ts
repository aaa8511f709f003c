export * from './database.js';
export * from './test-app.js';
