import { body } from '#api-client';
import { ExplanationScreen, type ExplainDoor } from '#ui';
import { api } from '../../api.js';

const door: ExplainDoor = {
  load: (subject, id) => body(api.GET(`/api/reseller/v1/explain/${subject}/{id}`, { params: { path: { id } } })),
  payouts: '/profit/payouts',
};

export const ExplainPage = () => <ExplanationScreen door={door} />;
