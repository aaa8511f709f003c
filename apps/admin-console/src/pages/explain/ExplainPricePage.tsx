import { useState } from 'react';
import { body } from '#api-client';
import { PriceExplanationScreen, type AskedPrice } from '#ui';
import { api } from '../../api.js';
import { ResellerSelect } from '../../shared/choices.js';
import { t } from '../groups/groups.texts.js';

/** A cell of a group has no price of its own: it is a reseller's store that is explained. */
export function ExplainPricePage() {
  const [resellerId, setReseller] = useState<number | null>(null);
  const load = (asked: AskedPrice) =>
    body(
      api.GET('/api/admin/v1/explain/prices', {
        params: { query: { ...asked, resellerId: String(resellerId) } as never },
      }),
    );
  return (
    <PriceExplanationScreen
      load={resellerId === null ? null : load}
      of={resellerId ?? 'none'}
      back={{ to: '/groups', label: t('title') }}
      choose={<ResellerSelect label={t('storeOf')} value={resellerId} onChange={setReseller} maw={380} />}
    />
  );
}
