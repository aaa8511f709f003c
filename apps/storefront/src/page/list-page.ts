import { everything, type ListRequest } from '#platform';
import { Form } from './form.js';

const PER_PAGE = 25;

/** A list page of the client area: newest first, and further by the cursor of the page before. */
export function listOf(query: unknown): ListRequest {
  const after = new Form(query).text('after');
  return { ...everything(PER_PAGE), cursor: after === '' ? null : after.slice(0, 500) };
}
