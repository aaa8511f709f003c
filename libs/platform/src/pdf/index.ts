export { PrinterBusyError } from './fair-queue.js';
export { PdfRenderer, PdfUnavailableError, RENDERER_LIMITS, type RendererLimits } from './pdf-renderer.js';
