import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

/** A PDF file; where this installation has no Chromium, the same document as HTML. */
export const ApiPdf = () =>
  applyDecorators(
    ApiProduces('application/pdf', 'text/html'),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** An HTML page. */
export const ApiPage = () => applyDecorators(ApiProduces('text/html'), ApiOkResponse({ schema: { type: 'string' } }));
