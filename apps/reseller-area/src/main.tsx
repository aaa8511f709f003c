import {
  IconAdjustments,
  IconChartBar,
  IconCircleX,
  IconDiscount2,
  IconFileInvoice,
  IconHome,
  IconKey,
  IconPalette,
  IconServer,
  IconShoppingCart,
  IconTags,
  IconUsers,
} from '@tabler/icons-react';
import { body } from '#api-client';
import { phrases, startConsole } from '#ui';
import { api, queries } from './api.js';

void startConsole({
  say: phrases({ de: () => import('./main.de.js') }),
  basepath: '/reseller',
  name: 'Relabel',
  queries,
  login: { title: 'Reseller area', hint: 'Sign in with the account you have with your provider.' },
  userDetail: () => 'Reseller area',
  me: () => body(api.GET('/api/reseller/v1/session')),
  signIn: (credentials) => body(api.POST('/api/reseller/v1/session', { body: credentials })),
  prove: (code) => body(api.POST('/api/reseller/v1/session/second-factor', { body: { code } })),
  signOut: () => body(api.DELETE('/api/reseller/v1/session')),
  password: {
    ask: (email) => body(api.POST('/api/reseller/v1/password-reset', { body: { email } })),
    reset: (wish) => body(api.POST('/api/reseller/v1/password-reset/confirm', { body: wish })),
  },
  acting: {
    allowWrites: () => body(api.POST('/api/reseller/v1/impersonation/writes')),
    // Only staff sign in as a reseller, from his page in their console.
    startedAt: ({ resellerId }) => `/admin/resellers/${resellerId}`,
    end: () => body(api.DELETE('/api/reseller/v1/impersonation')),
  },
  palette: {
    search: async (q) => (await body(api.GET('/api/reseller/v1/search', { params: { query: { q } } }))).items,
    kinds: {
      client: { word: 'Client', to: (id) => `/clients/${id}` },
      order: { word: 'Order', to: (id) => `/orders/${id}` },
      invoice: { word: 'Invoice', to: (id) => `/invoices/${id}` },
      service: { word: 'Service', to: (id) => `/services/hosting/${id}` },
      domain: { word: 'Domain', to: (id) => `/domains/${id}` },
      promotion: { word: 'Promotion', to: (id) => `/promotions/${id}` },
    },
  },
  nav: [
    { items: [{ to: '/', label: 'Home', icon: IconHome }] },
    {
      label: 'Store',
      items: [
        { to: '/prices', label: 'Prices', icon: IconTags, needs: 'prices.read' },
        {
          to: '/promotions',
          label: 'Promotions',
          icon: IconDiscount2,
          needs: 'promotions.read',
          when: (me) => me.promotions === true,
        },
        { to: '/brand', label: 'Brand', icon: IconPalette, needs: 'brand.read' },
        { to: '/settings', label: 'Settings', icon: IconAdjustments, needs: 'settings.read' },
      ],
    },
    {
      label: 'Customers',
      items: [
        { to: '/clients', label: 'Clients', icon: IconUsers, needs: 'clients.read' },
        { to: '/orders', label: 'Orders', icon: IconShoppingCart, needs: 'orders.read' },
        { to: '/services', label: 'Services', icon: IconServer, needs: 'services.read' },
        { to: '/cancellations', label: 'Cancellations', icon: IconCircleX, needs: 'services.read' },
        { to: '/invoices', label: 'Invoices', icon: IconFileInvoice, needs: 'invoices.read' },
      ],
    },
    {
      label: 'Money',
      items: [{ to: '/profit', label: 'Profit and payouts', icon: IconChartBar, needs: 'payouts.read' }],
    },
    { label: 'You', items: [{ to: '/account', label: 'Account', icon: IconKey }] },
  ],
  pages: [
    { path: '/', load: () => import('./pages/home/HomePage.js').then((m) => ({ default: m.HomePage })) },
    { path: '/prices', load: () => import('./pages/prices/PricesPage.js').then((m) => ({ default: m.PricesPage })) },
    {
      path: '/promotions',
      load: () => import('./pages/promotions/PromotionsPage.js').then((m) => ({ default: m.PromotionsPage })),
    },
    {
      path: '/promotions/$id',
      load: () => import('./pages/promotions/PromotionsPage.js').then((m) => ({ default: m.PromotionPage })),
    },
    { path: '/brand', load: () => import('./pages/brand/BrandPage.js').then((m) => ({ default: m.BrandPage })) },
    {
      path: '/settings',
      load: () => import('./pages/account/SettingsPage.js').then((m) => ({ default: m.SettingsPage })),
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
    { path: '/profit', load: () => import('./pages/profit/ProfitPage.js').then((m) => ({ default: m.ProfitPage })) },
    {
      path: '/profit/payouts/$id',
      load: () => import('./pages/profit/PayoutPage.js').then((m) => ({ default: m.PayoutPage })),
    },
    {
      path: '/account',
      load: () => import('./pages/account/AccountPage.js').then((m) => ({ default: m.AccountPage })),
    },
  ],
});
