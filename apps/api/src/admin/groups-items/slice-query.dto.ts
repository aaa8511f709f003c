import { Field } from '#platform/http';
import { ITEM_TYPES } from '#catalog';
import type { SliceRequest } from '#pricing';

/** Which part of a price matrix is asked for. */
export class SliceQuery {
  @Field.enum(ITEM_TYPES) itemType: string;
  @Field.currency() currency: string;
  @Field.string({ optional: true, pattern: /^[1-9]\d{0,9}$/, description: 'tblproductgroups.id' })
  productGroupId?: string;
  @Field.string({ optional: true, max: 190, description: 'part of the name' }) q?: string;
  @Field.string({
    optional: true,
    pattern: /^([1-9]\d{0,2}|1\d{3}|2000)$/,
    description: 'items, 1 to 2000, else 50; a page ends before 2,000 cells',
  })
  limit?: string;
  @Field.string({ optional: true, max: 40, description: 'nextCursor of the page before' }) cursor?: string;
}

export const toSliceRequest = ({ itemType, currency, productGroupId, q, limit, cursor }: SliceQuery): SliceRequest => ({
  itemType,
  currency,
  productGroupId: productGroupId === undefined ? null : parseInt(productGroupId, 10),
  q: q ?? null,
  limit: limit === undefined ? 50 : parseInt(limit, 10),
  cursor: cursor ?? null,
});
