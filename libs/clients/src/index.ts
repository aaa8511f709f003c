export { ClientsModule } from './clients.module.js';
export { ClientsService } from './clients.service.js';
export * from './clients.types.js';
export * from './clients.errors.js';
export { countryChoices, countryName, isCountry } from './countries.js';
export { ADMIN_CLIENT_LIST, RESELLER_CLIENT_LIST } from './client-list.query.js';
