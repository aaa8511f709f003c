export * from './item.js';
export * from './item-key.js';
export { CatalogModule } from './catalog.module.js';
export { CatalogService, type ProductModule, type ProductPatch } from './catalog.service.js';
export { Catalogue } from './catalogue.js';
export * from './catalog.types.js';
export * from './catalog.errors.js';
export { formatMoney, type MoneyFormat } from './format-money.js';
export { CatalogImporter, IMPORT_LIST, type ImportRun } from './import/catalog-importer.js';
export {
  IMPORT_FILES,
  IMPORT_KINDS,
  type ImportCounts,
  type ImportError,
  type ImportFile,
  type ImportFiles,
  type ImportReport,
} from './import/import.types.js';
export { CATALOG_LISTS, type CatalogList } from './catalog-lists.query.js';
