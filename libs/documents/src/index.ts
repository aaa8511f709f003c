export { DocumentsModule } from './documents.module.js';
export { DocumentsService } from './documents.service.js';
export { SampleInvoice } from './sample-invoice.js';
export type { DocumentFile } from './documents.types.js';
