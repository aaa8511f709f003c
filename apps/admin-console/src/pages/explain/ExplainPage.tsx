import { body } from '#api-client';
import { ExplanationScreen, type ExplainDoor } from '#ui';
import { api } from '../../api.js';

const door: ExplainDoor = {
  load: (subject, id) => body(api.GET(`/api/admin/v1/explain/${subject}/{id}`, { params: { path: { id } } })),
  payouts: '/payouts',
};

export const ExplainPage = () => <ExplanationScreen door={door} />;
