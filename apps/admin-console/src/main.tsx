import {
  IconAdjustments,
  IconBuildingStore,
  IconCash,
  IconReceiptRefund,
  IconChartBar,
  IconChecklist,
  IconCircleX,
  IconCoins,
  IconDiscount2,
  IconFileInvoice,
  IconGavel,
  IconHeartbeat,
  IconHistory,
  IconHome,
  IconKey,
  IconMail,
  IconPackage,
  IconReceiptTax,
  IconScale,
  IconServer,
  IconServer2,
  IconShoppingCart,
  IconTags,
  IconUsers,
} from '@tabler/icons-react';
import { body } from '#api-client';
import { phrases, startConsole } from '#ui';
import { api, queries } from './api.js';

void startConsole({
  say: phrases({ de: () => import('./main.de.js') }),
  basepath: '/admin',
  name: 'Relabel',
  queries,
  login: { title: 'Provider console', hint: 'For the staff of the hosting provider.' },
  userDetail: () => 'Provider console',
  me: () => body(api.GET('/api/admin/v1/session')),
  signIn: (credentials) => body(api.POST('/api/admin/v1/session', { body: credentials })),
  prove: (code) => body(api.POST('/api/admin/v1/session/second-factor', { body: { code } })),
  signOut: () => body(api.DELETE('/api/admin/v1/session')),
  password: {
    ask: (email) => body(api.POST('/api/admin/v1/password-reset', { body: { email } })),
    reset: (wish) => body(api.POST('/api/admin/v1/password-reset/confirm', { body: wish })),
  },
  palette: {
    search: async (q) => (await body(api.GET('/api/admin/v1/search', { params: { query: { q } } }))).items,
    kinds: {
      client: { word: 'Client', to: (id) => `/clients/${id}` },
      reseller: { word: 'Reseller', to: (id) => `/resellers/${id}` },
      order: { word: 'Order', to: (id) => `/orders/${id}` },
      invoice: { word: 'Invoice', to: (id) => `/invoices/${id}` },
      'credit-note': { word: 'Credit note', to: (id) => `/credit-notes/${id}` },
      service: { word: 'Service', to: (id) => `/services/hosting/${id}` },
      domain: { word: 'Domain', to: (id) => `/domains/${id}` },
      payment: { word: 'Payment', to: (id) => `/invoices/${id}` },
      promotion: { word: 'Promotion', to: (id) => `/promotions/${id}` },
    },
  },
  nav: [
    { items: [{ to: '/', label: 'Home', icon: IconHome }] },
    {
      label: 'Selling',
      items: [
        { to: '/catalog', label: 'Catalogue', icon: IconPackage, needs: 'catalog.read' },
        { to: '/groups', label: 'Pricing groups', icon: IconTags, needs: 'groups.read' },
        { to: '/promotions', label: 'Promotions', icon: IconDiscount2, needs: 'promotions.read' },
        { to: '/resellers', label: 'Resellers', icon: IconBuildingStore, needs: 'resellers.read' },
        { to: '/clients', label: 'Clients', icon: IconUsers, needs: 'clients.read' },
      ],
    },
    {
      label: 'Daily work',
      items: [
        { to: '/orders', label: 'Orders', icon: IconShoppingCart, needs: 'orders.read' },
        { to: '/services', label: 'Services', icon: IconServer, needs: 'services.read' },
        { to: '/cancellations', label: 'Cancellations', icon: IconCircleX, needs: 'services.read' },
        { to: '/tasks', label: 'Tasks', icon: IconChecklist, needs: 'tasks.read' },
        { to: '/invoices', label: 'Invoices', icon: IconFileInvoice, needs: 'invoices.read' },
        { to: '/credit-notes', label: 'Credit notes', icon: IconReceiptRefund, needs: 'invoices.read' },
        { to: '/payments', label: 'Payments', icon: IconCash, needs: 'payments.read' },
        { to: '/disputes', label: 'Disputes', icon: IconGavel, needs: 'payments.read' },
        { to: '/mails', label: 'Mails', icon: IconMail, needs: 'mails.read' },
      ],
    },
    {
      label: 'Profit',
      items: [
        { to: '/profits', label: 'Profits', icon: IconChartBar, needs: 'payouts.read' },
        { to: '/payouts', label: 'Payouts', icon: IconCoins, needs: 'payouts.read' },
        { to: '/ledger', label: 'Ledger', icon: IconScale, needs: 'ledger.read' },
      ],
    },
    {
      label: 'System',
      items: [
        { to: '/servers', label: 'Servers', icon: IconServer2, needs: 'servers.read' },
        { to: '/tax', label: 'Tax rules', icon: IconReceiptTax, needs: 'tax.read' },
        { to: '/settings', label: 'Settings', icon: IconAdjustments, needs: 'settings.read' },
        { to: '/operations', label: 'Operations', icon: IconHeartbeat, needs: 'operations.read' },
        { to: '/activity', label: 'Activity log', icon: IconHistory, needs: 'audit.read' },
        { to: '/account', label: 'Sessions and tokens', icon: IconKey },
      ],
    },
  ],
  pages: [
    { path: '/', load: () => import('./pages/home/HomePage.js').then((m) => ({ default: m.HomePage })) },
    {
      path: '/catalog',
      load: () => import('./pages/catalog/CatalogPage.js').then((m) => ({ default: m.CatalogPage })),
    },
    {
      path: '/catalog/import',
      load: () => import('./pages/catalog/ImportPage.js').then((m) => ({ default: m.ImportPage })),
    },
    {
      path: '/catalog/products/$id',
      load: () => import('./pages/catalog/ProductPage.js').then((m) => ({ default: m.ProductPage })),
    },
    {
      path: '/promotions',
      load: () => import('./pages/promotions/PromotionsPage.js').then((m) => ({ default: m.PromotionsPage })),
    },
    {
      path: '/promotions/$id',
      load: () => import('./pages/promotions/PromotionsPage.js').then((m) => ({ default: m.PromotionPage })),
    },
    { path: '/groups', load: () => import('./pages/groups/GroupsPage.js').then((m) => ({ default: m.GroupsPage })) },
    { path: '/groups/$id', load: () => import('./pages/groups/GroupPage.js').then((m) => ({ default: m.GroupPage })) },
    {
      path: '/resellers',
      load: () => import('./pages/resellers/ResellersPage.js').then((m) => ({ default: m.ResellersPage })),
    },
    {
      path: '/resellers/$id',
      load: () => import('./pages/resellers/ResellerPage.js').then((m) => ({ default: m.ResellerPage })),
    },
    {
      path: '/resellers/$id/statement',
      load: () => import('./pages/profits/StatementPage.js').then((m) => ({ default: m.StatementPage })),
    },
    {
      path: '/clients',
      load: () => import('./pages/clients/ClientsPage.js').then((m) => ({ default: m.ClientsPage })),
    },
    {
      path: '/clients/$id',
      load: () => import('./pages/clients/ClientPage.js').then((m) => ({ default: m.ClientPage })),
    },
    { path: '/orders', load: () => import('./pages/orders/OrdersPage.js').then((m) => ({ default: m.OrdersPage })) },
    { path: '/orders/$id', load: () => import('./pages/orders/OrderPage.js').then((m) => ({ default: m.OrderPage })) },
    {
      path: '/cancellations',
      load: () => import('./pages/orders/CancellationsPage.js').then((m) => ({ default: m.CancellationsPage })),
    },
    {
      path: '/services',
      load: () => import('./pages/orders/ServicesPage.js').then((m) => ({ default: m.ServicesPage })),
    },
    {
      path: '/explain/$subject/$id',
      load: () => import('./pages/explain/ExplainPage.js').then((m) => ({ default: m.ExplainPage })),
    },
    {
      path: '/explain-price/$itemType/$itemId/$currency/$term',
      load: () => import('./pages/explain/ExplainPricePage.js').then((m) => ({ default: m.ExplainPricePage })),
    },
    {
      path: '/domains/$id',
      load: () => import('./pages/orders/DomainPage.js').then((m) => ({ default: m.DomainPage })),
    },
    {
      path: '/services/$type/$id',
      load: () => import('./pages/orders/ServicePage.js').then((m) => ({ default: m.ServicePage })),
    },
    { path: '/tasks', load: () => import('./pages/tasks/TasksPage.js').then((m) => ({ default: m.TasksPage })) },
    {
      path: '/tasks/$id',
      load: () => import('./pages/tasks/ServerTaskPage.js').then((m) => ({ default: m.ServerTaskPage })),
    },
    {
      path: '/servers',
      load: () => import('./pages/servers/ServersPage.js').then((m) => ({ default: m.ServersPage })),
    },
    {
      path: '/server-groups',
      load: () => import('./pages/servers/ServerGroupsPage.js').then((m) => ({ default: m.ServerGroupsPage })),
    },
    {
      path: '/servers/$id',
      load: () => import('./pages/servers/ServerPage.js').then((m) => ({ default: m.ServerPage })),
    },
    {
      path: '/invoices',
      load: () => import('./pages/invoices/InvoicesPage.js').then((m) => ({ default: m.InvoicesPage })),
    },
    {
      path: '/invoices/new',
      load: () => import('./pages/invoices/DraftPage.js').then((m) => ({ default: m.NewInvoicePage })),
    },
    {
      path: '/drafts/$id',
      load: () => import('./pages/invoices/DraftPage.js').then((m) => ({ default: m.DraftPage })),
    },
    {
      path: '/invoices/$id',
      load: () => import('./pages/invoices/InvoicePage.js').then((m) => ({ default: m.InvoicePage })),
    },
    {
      path: '/credit-notes',
      load: () => import('./pages/invoices/CreditNotePage.js').then((m) => ({ default: m.CreditNotesPage })),
    },
    {
      path: '/credit-notes/$id',
      load: () => import('./pages/invoices/CreditNotePage.js').then((m) => ({ default: m.CreditNotePage })),
    },
    {
      path: '/payments',
      load: () => import('./pages/payments/PaymentsPage.js').then((m) => ({ default: m.PaymentsPage })),
    },
    {
      path: '/disputes',
      load: () => import('./pages/payments/DisputesPage.js').then((m) => ({ default: m.DisputesPage })),
    },
    {
      path: '/disputes/$id',
      load: () => import('./pages/payments/DisputesPage.js').then((m) => ({ default: m.DisputePage })),
    },
    {
      path: '/profits',
      load: () => import('./pages/profits/ProfitsPage.js').then((m) => ({ default: m.ProfitsPage })),
    },
    {
      path: '/payouts',
      load: () => import('./pages/profits/PayoutsPage.js').then((m) => ({ default: m.PayoutsPage })),
    },
    {
      path: '/payouts/runs/$id',
      load: () => import('./pages/profits/PayoutRunPage.js').then((m) => ({ default: m.PayoutRunPage })),
    },
    {
      path: '/payouts/$id',
      load: () => import('./pages/profits/PayoutPage.js').then((m) => ({ default: m.PayoutPage })),
    },
    { path: '/ledger', load: () => import('./pages/profits/LedgerPage.js').then((m) => ({ default: m.LedgerPage })) },
    { path: '/mails', load: () => import('./pages/mails/MailsPage.js').then((m) => ({ default: m.MailsPage })) },
    { path: '/mails/$id', load: () => import('./pages/mails/MailPage.js').then((m) => ({ default: m.MailPage })) },
    { path: '/tax', load: () => import('./pages/tax/TaxPage.js').then((m) => ({ default: m.TaxPage })) },
    {
      path: '/settings',
      load: () => import('./pages/settings/SettingsPage.js').then((m) => ({ default: m.SettingsPage })),
    },
    {
      path: '/operations',
      load: () => import('./pages/operations/OperationsPage.js').then((m) => ({ default: m.OperationsPage })),
    },
    {
      path: '/operations/runs/$id',
      load: () => import('./pages/operations/RunPage.js').then((m) => ({ default: m.RunPage })),
    },
    {
      path: '/activity',
      load: () => import('./pages/activity/ActivityPage.js').then((m) => ({ default: m.ActivityPage })),
    },
    {
      path: '/account',
      load: () => import('./pages/account/AccountPage.js').then((m) => ({ default: m.AccountPage })),
    },
  ],
});
