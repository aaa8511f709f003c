import { body } from '#api-client';
import { PriceExplanationScreen, type AskedPrice } from '#ui';
import { api } from '../../api.js';
import { t } from '../prices/prices.texts.js';

const load = (asked: AskedPrice) =>
  body(api.GET('/api/reseller/v1/explain/prices', { params: { query: asked as never } }));

export const ExplainPricePage = () => (
  <PriceExplanationScreen load={load} of="own" back={{ to: '/prices', label: t('title') }} />
);
