export interface paths {
    "/api/admin/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The living API tokens of this account, without the tokens themselves */
        get: operations["listApiTokens"];
        put?: never;
        /** Makes an API token; it is shown this once */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an API token at once */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The activity log, newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/brands/{resellerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reseller's brand, or (0) the provider's */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a brand */
        patch: operations["updateBrand"];
        trace?: never;
    };
    "/api/admin/v1/brands/{resellerId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows changes in the real store before they are saved, for an hour */
        post: operations["keepBrandDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/brands/{resellerId}/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an address; what staff add counts as verified */
        post: operations["addBrandHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/brands/{resellerId}/hosts/{hostId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes an address */
        delete: operations["removeBrandHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/brands/{resellerId}/hosts/{hostId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the name servers about a domain; it opens when its records are right */
        post: operations["checkBrandHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/brands/{resellerId}/hosts/{hostId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff have seen that the domain points here */
        post: operations["verifyBrandHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/brands/{resellerId}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the logo */
        put: operations["setBrandLogo"];
        post?: never;
        /** Removes the logo */
        delete: operations["removeBrandLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/cancellation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cancellation requests of any services */
        get: operations["listCancellationRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/cancellation-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a cancellation back while it waits */
        post: operations["withdrawCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/addons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addons with their list prices */
        get: operations["listAddons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Currencies sold in */
        get: operations["listCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who loaded which price list, and what it changed */
        get: operations["listCatalogImports"];
        put?: never;
        /** Loads a price list from CSV, all of it or nothing; 422 names every bad row */
        post: operations["importCatalog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Configurable options with their choices and list prices */
        get: operations["listConfigOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/product-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Product groups */
        get: operations["listProductGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products with their list prices, hidden ones too */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product with its options */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames, describes, hides or shows a product */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/api/admin/v1/catalog/products/{id}/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sets a product up, and what could */
        get: operations["getProductSetup"];
        /** What sets a product up from the next task on */
        put: operations["chooseProductSetup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/tlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Domain extensions with their list prices */
        get: operations["listTlds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/catalog/tlds/{id}/registrar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Where new names of an ending go; domains that are bought stay where they are */
        put: operations["chooseTldRegistrar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/client-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Client groups and their discounts */
        get: operations["listClientGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All clients with their resellers */
        get: operations["listClients"];
        put?: never;
        /** Makes a client, direct or of a reseller */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a client */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/api/admin/v1/clients/{id}/automatic-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a client’s due invoices are charged */
        get: operations["getAutomaticPayment"];
        put?: never;
        post?: never;
        /** Ends it; only the client can choose it again */
        delete: operations["endAutomaticPayment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/clients/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit of a client in the provider’s book */
        get: operations["getClientCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/clients/{id}/credit-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give or take away credit of a client, with a reason */
        post: operations["adjustCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/clients/{id}/credit-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that credit of a client was sent back to him by hand, such as an over-payment */
        post: operations["refundCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/clients/{id}/impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A key to go on as a client in his store */
        post: operations["logInAsClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/clients/{id}/pay-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards that a client keeps, and what is being removed */
        get: operations["listPayMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/commission/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every installed calculation method with its form */
        get: operations["listCommissionMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/commission/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Profit of lines and reversals of refunds, by the calculator that bills */
        post: operations["previewCommission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/credit-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How credit of clients came about */
        get: operations["listCreditMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit notes of all books */
        get: operations["listCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credit note with its lines */
        get: operations["getCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/credit-notes/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed page of the credit note, to be looked at */
        get: operations["previewCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/credit-notes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The credit note as a PDF file; HTML where none can be made */
        get: operations["printCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes and chargebacks of all books */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dispute with each movement of money */
        get: operations["getDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/disputes/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank gave a recorded chargeback back */
        post: operations["reverseChargeback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Domains, newest first */
        get: operations["listDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One domain */
        get: operations["getDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/epp-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its transfer code; that it was shown is noted */
        post: operations["showEppCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers what the ending asks of its owner */
        put: operations["setDomainFields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/finish-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the waiting of a transfer away */
        post: operations["finishDomainTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switches the registrar lock */
        put: operations["setDomainLock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the registry knows of it, and what it allows */
        get: operations["getDomainRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What renewing it costs, by years; ordered as a line of type domainrenew */
        get: operations["listDomainRenewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes over what the registry says now */
        post: operations["syncDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/domains/{id}/transfer-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It goes to another registrar: judged by a registry that runs here, else taken as told */
        post: operations["transferDomainAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/explain/invoice-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a line of an invoice came about, computed once more */
        get: operations["explainInvoiceLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/explain/order-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a line of an order came about, computed once more */
        get: operations["explainOrderLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/explain/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why an item costs what it costs, and what a unit leaves whom */
        get: operations["explainPrice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/explain/profit-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The line that a profit entry came from, with its reversals */
        get: operations["explainProfitEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/gateway-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What gateways told, and what was decided */
        get: operations["listGatewayEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/held-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money that waits for a person */
        get: operations["listHeldPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/held-payments/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put held money on an invoice of its currency */
        post: operations["applyHeldPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/held-payments/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make held money the credit of a client */
        post: operations["creditHeldPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/held-payments/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that held money was sent back */
        post: operations["returnHeldPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoice-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a draft: no number, nothing posted, nobody told */
        post: operations["createInvoiceDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoice-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft as it was typed, with what it comes to */
        get: operations["getInvoiceDraft"];
        /** Replaces what is typed into a draft */
        put: operations["replaceInvoiceDraft"];
        post?: never;
        /** Throws a draft away */
        delete: operations["deleteInvoiceDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoice-drafts/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an invoice of a draft: number, rates of today, postings, mail to the client */
        post: operations["issueInvoiceDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoice-drafts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What typed lines come to; nothing is written */
        post: operations["previewInvoiceDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices of all books */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice with its lines and their split */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an unpaid invoice; part payments and applied credit become credit */
        post: operations["cancelInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/card-charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Charge a card that the client keeps with what is open; the sum is the confirmation */
        post: operations["chargeKeptCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new draft with the lines of an invoice */
        post: operations["copyInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put credit of the client on his invoice */
        post: operations["applyCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A credit note without money: lowers what is open; of a paid invoice it becomes credit of the client */
        post: operations["writeCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page as the client sees it */
        get: operations["getInvoiceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed page of the invoice, to be looked at */
        get: operations["previewInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record money that arrived, such as a bank transfer */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as a PDF file; HTML where none can be made */
        get: operations["printInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give money of an invoice back: all, a part, or line by line; with a credit note and the reversal of profit */
        post: operations["refundInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invoices/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up what is open (status Collections); money that comes later still counts */
        post: operations["writeOffInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/ledger/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Postings of all books, newest first */
        get: operations["listLedgerTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/ledger/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recompute every invariant from the business rows */
        get: operations["verifyLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails of every brand, newest first */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail with its text */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/number-series/{resellerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Number series of a reseller’s clients, or (0) of the provider */
        get: operations["getNumberSeries"];
        /** Sets the next number, never below one that was given */
        put: operations["setNextNumber"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, how long, and what is parked */
        get: operations["operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operations/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries of events to their handlers */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operations/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a parked delivery its tries again */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operations/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work with an effect outside: mails, gateways */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operations/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a parked job its tries again */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of all clients, newest first */
        get: operations["listOrders"];
        put?: never;
        /** Orders for a client, by the rules of his store */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its lines and how each was split */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts a pending order before it is paid; its invoice stays open */
        post: operations["acceptOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a pending, unpaid order with its invoice */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new password by the present one; ends the other sessions */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link if the address is known; the answer never tells */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password, once per link; ends all sessions */
        post: operations["confirmPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pay-methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a client’s card, here and at the gateway */
        delete: operations["removePayMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money that arrived */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payments/{id}/chargebacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a bank took money of a payment back: the invoice is open again, the profit goes back */
        post: operations["recordChargeback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payout-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs and dry runs over many payouts, with their progress */
        get: operations["listPayoutBatches"];
        put?: never;
        /** A dry run: what an action would do to many */
        post: operations["askPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payout-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a run is */
        get: operations["getPayoutBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payout-batches/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each row of a run */
        get: operations["listPayoutBatchRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payout-batches/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carries out what a dry run found, once */
        post: operations["startPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payout-batches/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets no further row of a run begin */
        post: operations["stopPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payout-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is payable and what waits, and why, per reseller and currency */
        get: operations["listPayoutQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payouts of all resellers */
        get: operations["listPayouts"];
        put?: never;
        /** Collect everything payable of one reseller and currency */
        post: operations["preparePayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payout with its entries */
        get: operations["getPayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payouts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a draft */
        post: operations["approvePayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payouts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a payout that was not sent */
        post: operations["discardPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payouts/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay an approved payout into the reseller’s wallet */
        post: operations["sendPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pricing groups */
        get: operations["listPricingGroups"];
        put?: never;
        /** Makes an empty pricing group */
        post: operations["createPricingGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One pricing group */
        get: operations["getPricingGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames a group, changes its notes, archives it or brings it back */
        patch: operations["updatePricingGroup"];
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a group out of use: no new resellers; those in it stay or move, as is said, else 409 */
        post: operations["archivePricingGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes admin prices and ranges; one refused cell refuses the request */
        put: operations["writeGroupCells"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prepared and published changes of a group, newest first */
        get: operations["listGroupChangeSets"];
        put?: never;
        /** Makes a draft; nothing of it is in force */
        post: operations["createGroupChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets/{setId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One set of changes */
        get: operations["getGroupChangeSet"];
        put?: never;
        post?: never;
        /** Removes a set that was never published */
        delete: operations["deleteGroupChangeSet"];
        options?: never;
        head?: never;
        /** Another name for a set of changes */
        patch: operations["renameGroupChangeSet"];
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets/{setId}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each cell before, now and after, and what it does */
        get: operations["compareGroupChangeSet"];
        /** Writes cells into a draft */
        put: operations["writeGroupChangeSetCells"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets/{setId}/cells/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes cells out of a draft */
        post: operations["removeGroupChangeSetCells"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets/{setId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a set in force, all or nothing; 409 where values moved since */
        post: operations["publishGroupChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets/{setId}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a draft with what stood before a published set */
        post: operations["revertGroupChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets/{setId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a draft by itself at an instant */
        post: operations["scheduleGroupChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/change-sets/{setId}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a scheduled set a draft again */
        post: operations["unscheduleGroupChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed which cell, newest first */
        get: operations["listGroupPriceChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new group from another one */
        post: operations["copyPricingGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fills admin prices or bounds from the list prices */
        post: operations["fillGroupPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts items into a pricing group; those already there keep their method */
        post: operations["addGroupItems"];
        delete?: never;
        options?: never;
        head?: never;
        /** Gives items of the group another calculation method */
        patch: operations["setGroupItemMethod"];
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/items/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes items out of a pricing group; what was sold is not touched */
        post: operations["removeGroupItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/prices/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Admin prices and ranges of a group as a file */
        get: operations["exportGroupPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/prices/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Loads a file of admin prices and ranges, all of it or nothing; 422 names line and column */
        post: operations["importGroupPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/pricing-groups/{id}/slice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items of one type in one currency with list price, admin price and range */
        get: operations["getGroupSlice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/profits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Profit entries of all resellers */
        get: operations["listProfits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/profits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry and how it came about */
        get: operations["getProfit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotion-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Single-use codes that were made together */
        get: operations["listPromotionBatches"];
        put?: never;
        /** Makes up to 10,000 single-use codes of one rule */
        post: operations["makePromotionCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotion-batches/{id}/codes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes of a batch with the order that used each */
        get: operations["downloadPromotionCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promotions of the provider and of all resellers */
        get: operations["listPromotions"];
        put?: never;
        /** A new code with its rule */
        post: operations["createPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One promotion whole */
        get: operations["getPromotion"];
        /** Replaces the rule; the code and what was sold with it stay */
        put: operations["updatePromotion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code works no more */
        post: operations["archivePromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An archived code works again */
        post: operations["restorePromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that used the code */
        get: operations["listPromotionUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a code can be given on */
        get: operations["listPromotionChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a cart costs with and without a code, and what each side earns */
        post: operations["previewPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/provisioning-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be done at servers, oldest first */
        get: operations["listProvisioningTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/provisioning-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task */
        get: operations["getProvisioningTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/provisioning-tasks/{id}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks its server again; a refused task is sent anew after what stood in its way was mended */
        post: operations["askProvisioningTaskAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/provisioning-tasks/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls about a task, newest first */
        get: operations["listProvisioningAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/provisioning-tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is done; the service follows */
        post: operations["completeProvisioningTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/provisioning-tasks/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It will not be done, and why */
        post: operations["refuseProvisioningTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds of all books */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund */
        get: operations["getRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/registrar-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be done at registrars, oldest first */
        get: operations["listRegistrarTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/registrar-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task, with its transfer code for those who may do it */
        get: operations["getRegistrarTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/registrar-tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The registry has it; dates and status follow */
        post: operations["completeRegistrarTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/registrar-tasks/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It will not be done, and why */
        post: operations["refuseRegistrarTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/registrar-tasks/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it to its registrar again, after what stood in its way was mended */
        post: operations["resendRegistrarTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/registrars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrars that are installed here */
        get: operations["listRegistrars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resellers with their groups and numbers of end clients */
        get: operations["listResellers"];
        put?: never;
        /** Puts a client into a pricing group, which makes him a reseller */
        post: operations["putIntoGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One reseller */
        get: operations["getReseller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens his store again */
        post: operations["activateReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a reseller and his clients */
        get: operations["listResellerHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A key to go on as a reseller in his area */
        post: operations["logInAsReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** He is an ordinary client again; his end clients become direct or move */
        post: operations["endReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/profit-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a reseller has earned, per currency */
        get: operations["getProfitBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening, profit, payouts, wallet and closing of a month */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/statement/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line of a month as a CSV file */
        get: operations["downloadStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/statement/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The month as a PDF file; HTML where none can be made */
        get: operations["printStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** His store shows a neutral notice and takes no orders */
        post: operations["suspendReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/{id}/wallet-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Top a reseller’s wallet up, send money of it back, give goodwill or correct it; never below zero */
        post: operations["moveWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/resellers/move-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives clients to a reseller, or to the provider */
        post: operations["moveClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of the daily tasks by business date, with progress of those under way */
        get: operations["listRuns"];
        put?: never;
        /** Asks the worker to run a task of a date, or to tell what it would do */
        post: operations["askRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run with what it left out or could not do, or what it would do */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/runs/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves a held or failed run undone for good */
        post: operations["dropRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/runs/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a held run go past the brake */
        post: operations["releaseRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/runs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a failed run again */
        post: operations["retryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/runs/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks of a day, in order */
        get: operations["listRunTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that begin with some words, of the kinds you may read */
        get: operations["searchRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether codes are asked, and how many backup codes are left */
        get: operations["getSecondFactor"];
        put?: never;
        /** A secret for an authenticator app; asked of nobody until it is confirmed */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches it on by the first code; tells the backup codes once */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/second-factor/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches it off; the password is asked again */
        post: operations["endSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/server-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of servers in which products are set up */
        get: operations["listServerGroups"];
        put?: never;
        /** A new group of servers */
        post: operations["createServerGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/server-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group of servers */
        get: operations["getServerGroup"];
        /** Its name, fill rule and servers */
        put: operations["editServerGroup"];
        post?: never;
        /** Takes a group away in which no product is set up */
        delete: operations["removeServerGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Servers that are reached by call-out, and how they are */
        get: operations["listServers"];
        put?: never;
        /** A new server; its secret is told once */
        post: operations["createServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One server */
        get: operations["getServer"];
        /** Its name, address, room and whether it takes new services */
        put: operations["editServer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/servers/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signed call of no consequence */
        post: operations["pingServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/servers/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another secret; the one before stays good for 48 hours */
        post: operations["renewServerSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services and addons of all clients */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whether the runs leave a hosting service alone although an invoice is overdue */
        put: operations["keepService"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{id}/upgrade-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products that a hosting service may be changed into */
        get: operations["listUpgradeProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{id}/upgrade-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another product, cycle or set of options of a hosting service costs today; changes nothing */
        post: operations["quoteUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{id}/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders another product, cycle or set of options of a hosting service; at once when nothing is to be paid */
        post: operations["placeUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{id}/upgrades/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a change that waits for its payment, with its invoice */
        post: operations["cancelUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service or addon */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a service to end at once, or with its paid period */
        post: operations["requestCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}/life": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a service is held, what waits, what happened */
        get: operations["getServiceLife"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}/renewal-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the next period costs */
        get: operations["quoteRenewal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends a running service for a reason; payment does not lift it */
        post: operations["suspendService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a service for good; its unpaid lines go */
        post: operations["terminateService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sold, frozen, every version */
        get: operations["listServiceTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/services/{type}/{id}/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts every hold of a service */
        post: operations["unsuspendService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what he may do */
        get: operations["me"];
        put?: never;
        /** Signs in and sets the session cookie */
        post: operations["signIn"];
        /** Ends the session */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code that the sign-in still waits for */
        post: operations["proveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The living sessions of this account */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one session of this account */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every setting as it is in force at a level, with origin and locks */
        get: operations["listSettings"];
        /** Gives a level its value, lets it inherit, locks or unlocks it */
        put: operations["setSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales, income, profit, new clients and orders over time, beside the days before */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/tax/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an amount comes to for a client of a place, by the rules in force */
        post: operations["checkTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/tax/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the tax calculator says to given cases */
        post: operations["previewTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/tax/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider's tax rules; of several that match the lowest id applies */
        get: operations["listTaxRules"];
        put?: never;
        /** Adds a tax rule */
        post: operations["addTaxRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/tax/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a tax rule; issued invoices keep their rates */
        put: operations["changeTaxRule"];
        post?: never;
        /** Removes a tax rule */
        delete: operations["removeTaxRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/wallet-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What went in and out of wallets */
        get: operations["listWalletMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Wallets of all resellers */
        get: operations["listWallets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddItemsDto: {
            /** @description every item of these types */
            allOf?: ("product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option")[];
            /** @description arguments of the method; a fixed sum may be given per currency */
            args?: {
                [key: string]: unknown;
            };
            /** @description null = as the setting says */
            floorAtZero?: boolean | null;
            items?: components["schemas"]["ItemRefDto"][];
            /** @example difference */
            method?: string;
            /** @description of the TLDs these only; absent = all three */
            operations?: ("register" | "renew" | "transfer")[];
            /** @description every choice of these groups of configurable options */
            optionGroupIds?: number[];
            /** @description products of a product group with their options */
            productGroupId?: number;
            /** @description registration, renewal and transfer of these TLDs */
            tldIds?: number[];
            /** @description the same by extension, such as .com */
            tlds?: string[];
        };
        AddonDto: {
            description: string;
            hidden: boolean;
            id: number;
            name: string;
            /** @enum {string} */
            payType: "free" | "onetime" | "recurring";
            prices: components["schemas"]["ListPriceDto"][];
            productIds: number[];
            retired: boolean;
            taxed: boolean;
        };
        AddonListDto: {
            items: components["schemas"]["AddonDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        AdjustCreditDto: {
            /** @description above zero gives, below takes away */
            amount: components["schemas"]["MoneyDto"];
            reason: string;
        };
        AdminClientDto: {
            address1: string;
            address2: string;
            city: string;
            clientId: number;
            companyName: string;
            country: string;
            /** @description calendar date */
            createdOn: string;
            currency: string;
            email: string;
            firstName: string;
            groupDiscountPercent: string;
            groupId: number;
            isReseller: boolean;
            language: string;
            lastName: string;
            /** @description company, or first and last name */
            name: string;
            notes: string;
            phone: string;
            postcode: string;
            /** @description 0 = direct client */
            resellerId: number;
            state: string;
            /** @enum {string} */
            status: "Active" | "Inactive" | "Closed";
            taxExempt: boolean;
            taxId: string;
        };
        AdminClientListDto: {
            items: components["schemas"]["AdminClientRowDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        AdminClientRowDto: {
            clientId: number;
            companyName: string;
            country: string;
            /** @description calendar date */
            createdOn: string;
            currency: string;
            email: string;
            firstName: string;
            isReseller: boolean;
            lastName: string;
            /** @description company, or first and last name */
            name: string;
            /** @description 0 = direct client */
            resellerId: number;
            resellerName: string;
            /** @enum {string} */
            status: "Active" | "Inactive" | "Closed";
        };
        AdminPaymentDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description what lowered the invoice */
            applied: components["schemas"]["MoneyDto"];
            /** @description whose book */
            book: number;
            clientId: number;
            clientName: string;
            /** @description what became credit */
            credited: components["schemas"]["MoneyDto"];
            fee: components["schemas"]["MoneyDto"];
            gateway: string;
            id: number;
            /** @description 0 = fits no invoice */
            invoiceId: number;
            invoiceNumber: string;
            /** @enum {string} */
            kind: "payment" | "held";
            note: string;
            /** @description kept by the gateway in another currency */
            otherFee: components["schemas"]["MoneyDto"] | null;
            /** Format: date */
            receivedOn: string;
            /** @description 0 = of a direct client */
            resellerId: number;
            transactionId: string;
        };
        AdminPaymentListDto: {
            items: components["schemas"]["AdminPaymentDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        AmountMoveDto: {
            after: components["schemas"]["MoneyDto"] | null;
            before: components["schemas"]["MoneyDto"] | null;
        };
        AnsweredFieldDto: {
            /** @description the only answers there are; empty = free text */
            choices: components["schemas"]["FieldChoiceDto"][];
            label: string;
            name: string;
            required: boolean;
            /** @description empty = not answered */
            value: string;
        };
        ApiTokenDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            id: number;
            ipList: string[];
            label: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description null = everything its owner may do */
            scopes: string[] | null;
        };
        ApiTokenListDto: {
            items: components["schemas"]["ApiTokenDto"][];
            nextCursor: string | null;
        };
        AppliedTaxDto: {
            /** @description of the rule; empty = none fits */
            name: string;
            /** @description percent */
            rate: string;
            sum: components["schemas"]["MoneyDto"];
        };
        ApplyCreditDto: {
            amount: components["schemas"]["MoneyDto"];
        };
        ApplyHeldDto: {
            /** @description an unpaid invoice in the currency of the money */
            invoiceId: number;
        };
        ArchiveGroupDto: {
            /**
             * @description what becomes of the resellers in it; absent = refused while there are any
             * @enum {string}
             */
            resellers?: "stay" | "move";
            /** @description where they move */
            toGroupId?: number;
        };
        AskPayoutBatchDto: {
            /**
             * @description prepare takes rows of the queue, approve and send take payouts
             * @enum {string}
             */
            action: "prepare" | "approve" | "send";
            filters?: components["schemas"]["BatchFilterDto"][];
            /** @description these rows; without them all that the filters let through */
            ids?: number[];
        };
        AskRunDto: {
            /**
             * Format: date
             * @description business date
             */
            date: string;
            /** @description writes nothing and tells what the run would do */
            dryRun?: boolean;
            /**
             * @description a task of the day, or `day`: all of them in order
             * @example renewals
             */
            task: string;
        };
        AuditEntryDto: {
            adminId: number;
            /** Format: date-time */
            at: string | null;
            clientId: number;
            description: string;
            id: number;
            /** @description set when somebody was signed in as another */
            impersonation: components["schemas"]["ImpersonatedActDto"] | null;
            ip: string;
            user: string;
        };
        AuditListDto: {
            items: components["schemas"]["AuditEntryDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        AutoPaymentDto: {
            /** @description due invoices are charged to the default card */
            enabled: boolean;
            /** @description whether a kept card can be charged now */
            hasCard: boolean;
        };
        BackupCodesDto: {
            /** @description each good once; told once */
            codes: string[];
        };
        BatchFilterDto: {
            /** @description a filter of the list: `state` */
            field: string;
            /** @enum {string} */
            op: "eq" | "ne" | "lt" | "lte" | "gt" | "gte" | "in";
            value: string;
        };
        BenefitDto: {
            /** @description with `fixed` and `price_override`: one per currency, never converted */
            amounts?: components["schemas"]["MoneyDto"][];
            /** @enum {string} */
            kind: "percent" | "fixed" | "price_override" | "free_setup";
            /**
             * @description with `percent`: at most 100, four decimals
             * @example 12.5
             */
            percent?: string;
        };
        BenefitViewDto: {
            amounts: components["schemas"]["MoneyDto"][];
            /** @enum {string} */
            kind: "percent" | "fixed" | "price_override" | "free_setup";
            percent: string;
        };
        BoundDto: {
            /** @description null = no bound */
            recurring: components["schemas"]["MoneyDto"] | null;
            /** @description null = no bound */
            setup: components["schemas"]["MoneyDto"] | null;
        };
        BoundInputDto: {
            /** @description null = no bound, absent = as it is */
            recurring?: string | null;
            /** @description null = no bound, absent = as it is */
            setup?: string | null;
        };
        BrandDto: {
            accentColor: string;
            companyName: string;
            /** @enum {string} */
            dateFormat: "YYYY-MM-DD" | "DD.MM.YYYY" | "DD/MM/YYYY" | "MM/DD/YYYY" | "DD-MM-YYYY";
            emailFrom: string;
            hosts: components["schemas"]["BrandHostDto"][];
            /**
             * @description what the store speaks by itself
             * @enum {string}
             */
            language: "en" | "de";
            /** @description languages that may be chosen */
            languages: string[];
            logoFileId: number | null;
            onAccent: string;
            /** @description black or white, whichever is read better on it */
            onPrimary: string;
            /** @description in force: the chosen one, or the first allowed */
            orderTemplate: string;
            /** @description order forms that may be chosen */
            orderTemplates: string[];
            payTo: string;
            primaryColor: string;
            /** @description 0 = the provider */
            resellerId: number;
            signature: string;
            /** @enum {string} */
            status: "active" | "suspended";
            /** @description address of the store */
            storeUrl: string;
            termsUrl: string;
            /** @description in force: the chosen one, or the first allowed */
            theme: string;
            /** @description themes that may be chosen */
            themes: string[];
            /** @description the ETag */
            version: number;
        };
        BrandHostDto: {
            /** Format: date-time */
            createdAt: string;
            host: string;
            id: number;
            /** @enum {string} */
            kind: "subdomain" | "own";
            /** @description while it is not verified */
            setUp: components["schemas"]["HostSetUpDto"] | null;
            /** @description only a verified host opens the store */
            verified: boolean;
        };
        CancellationDto: {
            clientId: number;
            clientName: string;
            /** Format: date-time */
            decidedAt: string | null;
            domain: string;
            /**
             * Format: date
             * @description the first day on which it may end
             */
            endsOn: string;
            id: number;
            /** @enum {string} */
            kind: "immediate" | "end-of-period";
            label: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            /** @description `client:12`, `admin:1` */
            requestedBy: string;
            resellerId: number;
            serviceId: number;
            /** @enum {string} */
            serviceType: "hosting" | "addon";
            /** @enum {string} */
            status: "open" | "carried-out" | "withdrawn";
        };
        CancellationListDto: {
            items: components["schemas"]["CancellationDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        CancellationMadeDto: {
            id: number;
        };
        CancellationWishDto: {
            /**
             * @description immediate: with the next run of the day
             * @enum {string}
             */
            kind: "immediate" | "end-of-period";
            reason?: string;
        };
        CardChargeDto: {
            amount: components["schemas"]["MoneyDto"];
            /**
             * @description why it failed
             * @enum {string}
             */
            failure: "" | "card_declined" | "authentication_required" | "expired_card" | "card_blocked" | "card_gone" | "not_sent";
            id: number;
            invoiceId: number;
            payMethodId: number;
            /** @enum {string} */
            status: "created" | "pending" | "succeeded" | "failed" | "unknown";
        };
        CartItemDto: {
            id: number;
            /**
             * @description product, addon, domainregister, domaintransfer or domainrenew
             * @enum {string}
             */
            type: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
        };
        CartLineDto: {
            domain?: string;
            /** @description 1 DNS management, 2 e-mail forwarding, 3 ID protection */
            domainAddons?: number[];
            /** @description what the ending of a new domain asks */
            domainFields?: components["schemas"]["DomainFieldDto"][];
            /** @description of a transfer */
            eppCode?: string;
            item: components["schemas"]["CartItemDto"];
            options?: components["schemas"]["CartOptionDto"][];
            /** @description ref of an addon's product */
            parentRef?: string;
            quantity: number;
            /** @description your own name of the line */
            ref: string;
            /** @description your running hosting service that an addon is bought for, instead of parentRef */
            serviceId?: number;
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        CartOptionDto: {
            quantity: number;
            subId: number;
        };
        CartProblemDto: {
            code: string;
            detail: string;
        };
        CellImpactDto: {
            margin: components["schemas"]["AmountMoveDto"];
            profit: components["schemas"]["AmountMoveDto"];
            /** @description resellers whose price in force or cost changes; null for an own price */
            resellers: number | null;
        };
        CellRefDto: {
            /** @example EUR */
            currency: string;
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        CellRefsDto: {
            cells: components["schemas"]["CellRefDto"][];
        };
        CellReportDto: {
            /** @example EUR */
            currency: string;
            /** @enum {string|null} */
            effect: "created" | "changed" | "unchanged" | "removed" | null;
            /** @description stored reseller prices that are outside the new range */
            flagged: number;
            /** @description of a dry run */
            impact: components["schemas"]["CellImpactDto"] | null;
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            refusals: components["schemas"]["RefusalDto"][];
            /** @enum {string} */
            status: "accepted" | "refused";
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        CellReportsDto: {
            cells: components["schemas"]["CellReportDto"][];
            dryRun: boolean;
        };
        ChangeSetDto: {
            cells: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            id: number;
            /** @description empty for a typed block or a file */
            name: string;
            overwrite: boolean;
            /** @description why it was not published at its time */
            problem: components["schemas"]["ChangeSetProblemDto"] | null;
            /** Format: date-time */
            publishAt: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            publishedBy: string | null;
            /** @description the published set that this one takes back */
            revertsId: number | null;
            /** @enum {string} */
            source: "draft" | "grid" | "fill" | "csv" | "bound" | "revert";
            /** @enum {string} */
            status: "draft" | "scheduled" | "failed" | "published";
        };
        ChangeSetIdDto: {
            id: number;
        };
        ChangeSetListDto: {
            items: components["schemas"]["ChangeSetDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ChangeSetProblemDto: {
            code: string;
            detail: string;
        };
        ChargeCardDto: {
            /** @description what you confirm: exactly what is open */
            amount: components["schemas"]["MoneyDto"];
            /** @description the default card when absent */
            payMethodId?: number;
        };
        ChooseRegistrarDto: {
            /** @description key of an installed registrar */
            registrar: string;
        };
        ChooseSetupDto: {
            /** @description what the servers call this product */
            key: string;
            /** @description server module; empty = people set it up from the task list */
            module: string;
            /** @description group of servers; 0 = any */
            serverGroup: number;
        };
        ChosenOptionDto: {
            optionId: number;
            /** @description how many of a quantity option, 1 for yes */
            quantity: number;
            subId: number;
        };
        ClientCreditDto: {
            /** @description in the provider’s book */
            credit: components["schemas"]["MoneyDto"];
        };
        ClientGroupDto: {
            discountPercent: string;
            id: number;
            name: string;
        };
        ClientGroupListDto: {
            items: components["schemas"]["ClientGroupDto"][];
            nextCursor: string | null;
        };
        ClientInvoiceDetailDto: {
            /** @description the client */
            clientId: number;
            clientName: string;
            /** Format: date */
            dueOn: string;
            id: number;
            /** Format: date */
            issuedOn: string;
            kind: string;
            lines: components["schemas"]["InvoiceLineDto"][];
            /** @description printed on the invoice */
            notes: string;
            /** @description as the client reads it; empty while it has none */
            number: string;
            open: components["schemas"]["MoneyDto"];
            /** @description 0 = none */
            orderId: number;
            /** Format: date */
            paidOn: string | null;
            paymentMethod: string;
            /** @enum {string} */
            status: "Draft" | "Unpaid" | "Paid" | "Cancelled" | "Refunded" | "Collections" | "Payment Pending";
            sums: components["schemas"]["InvoiceSumsDto"];
            /** @description net and tax, before credit */
            total: components["schemas"]["MoneyDto"];
        };
        CodeBatchDto: {
            count: number;
            /** Format: date-time */
            createdAt: string;
            id: number;
            prefix: string;
            /** @description 0 = the provider */
            resellerId: number;
            /** @description how many of its codes were used */
            used: number;
        };
        CodeBatchListDto: {
            items: components["schemas"]["CodeBatchDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        CodeReportDto: {
            /** @description null after a dry run */
            batchId: number | null;
            count: number;
            dryRun: boolean;
            prefix: string;
            /** @description some of the codes */
            sample: string[];
        };
        CommissionMethodDto: {
            args: components["schemas"]["MethodArgumentDto"][];
            /** @example percent_rate */
            key: string;
            label: string;
        };
        CommissionMethodsDto: {
            items: components["schemas"]["CommissionMethodDto"][];
        };
        CommissionPreviewDto: {
            /** @description lines, each with currency, quantity, method, args, price, admin, discounts, factor, tax, options */
            lines: {
                [key: string]: unknown;
            }[];
            /** @description refund histories: currency, paid, profit, refunds */
            refunds?: {
                [key: string]: unknown;
            }[];
        };
        CommissionPreviewResultDto: {
            lines: components["schemas"]["PreviewedLineDto"][];
            refunds?: components["schemas"]["PreviewedRefundDto"][];
        };
        ComparedCellDto: {
            /** @description in force once it is published */
            after: unknown;
            /** @description in force when it was written into the draft, or published; null = nothing */
            before: unknown;
            /** @description what is in force moved since */
            conflict: boolean;
            /** @example EUR */
            currency: string;
            /** @enum {string|null} */
            effect: "created" | "changed" | "unchanged" | "removed" | null;
            /** @description stored reseller prices that are outside the new range */
            flagged: number;
            id: number;
            /** @description of a dry run */
            impact: components["schemas"]["CellImpactDto"] | null;
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            label: string;
            /** @description in force now */
            live: unknown;
            refusals: components["schemas"]["RefusalDto"][];
            /** @enum {string} */
            status: "accepted" | "refused";
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        ComparedCellListDto: {
            items: components["schemas"]["ComparedCellDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        CompleteProvisioningDto: {
            note?: string;
            /** @description account at the server */
            username?: string;
        };
        CompleteRegistrarDto: {
            /**
             * Format: date
             * @description when the registry told another day than start + years
             */
            expiresOn?: string;
            note?: string;
        };
        ConfigOptionDto: {
            choices: components["schemas"]["OptionChoiceDto"][];
            groupId: number;
            groupName: string;
            hidden: boolean;
            id: number;
            max: number;
            min: number;
            name: string;
            /** @enum {string} */
            type: "dropdown" | "radio" | "yesno" | "quantity";
        };
        ConfigOptionListDto: {
            items: components["schemas"]["ConfigOptionDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        CopyPricingGroupDto: {
            name: string;
        };
        CountOfBucketDto: {
            count: number;
            /** Format: date */
            from: string;
        };
        CountStatisticsDto: {
            before: number;
            series: components["schemas"]["CountOfBucketDto"][];
            total: number;
        };
        CreditAppliedDto: {
            applied: components["schemas"]["MoneyDto"];
            invoiceId: number;
            invoicePaid: boolean;
        };
        CreditHeldDto: {
            /** @description a client billed in the currency of the money */
            clientId: number;
        };
        CreditMovementDto: {
            /** @description positive was added, negative used */
            amount: components["schemas"]["MoneyDto"];
            clientId: number;
            clientName: string;
            description: string;
            id: number;
            /** @description 0 = about no invoice */
            invoiceId: number;
            invoiceNumber: string;
            kind: string;
            /** Format: date-time */
            movedAt: string | null;
        };
        CreditMovementListDto: {
            items: components["schemas"]["CreditMovementDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        CreditNoteDetailDto: {
            clientId: number;
            clientName: string;
            id: number;
            invoiceId: number;
            invoiceNumber: string;
            /** Format: date */
            issuedOn: string;
            lines: components["schemas"]["CreditNoteLineDto"][];
            net: components["schemas"]["MoneyDto"];
            number: string;
            reason: string;
            /** @description 0 = of a direct client */
            resellerId: number;
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        CreditNoteDto: {
            clientId: number;
            clientName: string;
            id: number;
            invoiceId: number;
            invoiceNumber: string;
            /** Format: date */
            issuedOn: string;
            net: components["schemas"]["MoneyDto"];
            number: string;
            reason: string;
            /** @description 0 = of a direct client */
            resellerId: number;
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        CreditNoteLineDto: {
            description: string;
            lineId: number;
            net: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        CreditNoteListDto: {
            items: components["schemas"]["CreditNoteDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        CsvImportDto: {
            /** @description the file becomes a draft of this name */
            changeSet?: string;
            /** @description the columns of the export; an empty amount empties the cell */
            csv: string;
            /** @description true = only tell what would happen */
            dryRun: boolean;
        };
        CsvReportDto: {
            changed: number;
            /** @description the draft that was made of the file */
            changeSetId: number | null;
            created: number;
            dryRun: boolean;
            errorCount: number;
            /** @description the first 200 */
            errors: components["schemas"]["CsvRowErrorDto"][];
            /** @description stored reseller prices that are outside their range afterwards */
            flagged: number;
            removed: number;
            rows: number;
            unchanged: number;
        };
        CsvRowErrorDto: {
            code: string;
            /** @description empty for the whole line */
            column: string;
            detail: string;
            /** @description counts from 1, the header being line 1 */
            line: number;
        };
        CurrencyDto: {
            /** @example EUR */
            code: string;
            /** @description 1 = 1234.56, 2 = 1,234.56, 3 = 1.234,56, 4 = 1,234 */
            format: number;
            id: number;
            isDefault: boolean;
            prefix: string;
            rate: string;
            suffix: string;
        };
        CurrencyListDto: {
            items: components["schemas"]["CurrencyDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        CurrencyStatisticsDto: {
            /** @description of as many days just before */
            before: components["schemas"]["FiguresDto"];
            /** @example EUR */
            currency: string;
            series: components["schemas"]["FiguresOfBucketDto"][];
            totals: components["schemas"]["FiguresDto"];
        };
        DaysDto: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        DiscountDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description the code, or what else gave it */
            label: string;
        };
        DisputeDetailDto: {
            /** @description what is disputed */
            amount: components["schemas"]["MoneyDto"];
            /** @description recorded by staff, so reversed by staff */
            byHand: boolean;
            clientId: number;
            clientName: string;
            /** Format: date */
            closedOn: string | null;
            /** @description what it cost on top */
            fee: components["schemas"]["MoneyDto"];
            gateway: string;
            id: number;
            /** @description 0 = its payment is not known (yet) */
            invoiceId: number;
            invoiceNumber: string;
            movements: components["schemas"]["DisputeMovementDto"][];
            /** Format: date */
            openedOn: string;
            paymentId: number;
            reason: string;
            /** @description the gateway’s, or the bank’s, name of it */
            reference: string;
            /** @description 0 = of a direct client */
            resellerId: number;
            resellerName: string;
            /**
             * @description inquiry: asked about, no money moved
             * @enum {string}
             */
            status: "inquiry" | "open" | "won" | "lost";
            /** @description what is gone at present */
            taken: components["schemas"]["MoneyDto"];
            transactionId: string;
        };
        DisputeDto: {
            /** @description what is disputed */
            amount: components["schemas"]["MoneyDto"];
            /** @description recorded by staff, so reversed by staff */
            byHand: boolean;
            clientId: number;
            clientName: string;
            /** Format: date */
            closedOn: string | null;
            /** @description what it cost on top */
            fee: components["schemas"]["MoneyDto"];
            gateway: string;
            id: number;
            /** @description 0 = its payment is not known (yet) */
            invoiceId: number;
            invoiceNumber: string;
            /** Format: date */
            openedOn: string;
            paymentId: number;
            reason: string;
            /** @description the gateway’s, or the bank’s, name of it */
            reference: string;
            /** @description 0 = of a direct client */
            resellerId: number;
            resellerName: string;
            /**
             * @description inquiry: asked about, no money moved
             * @enum {string}
             */
            status: "inquiry" | "open" | "won" | "lost";
            /** @description what is gone at present */
            taken: components["schemas"]["MoneyDto"];
            transactionId: string;
        };
        DisputeListDto: {
            items: components["schemas"]["DisputeDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        DisputeMovementDto: {
            amount: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description null: it waits for its payment or for a refund on its way
             */
            bookedOn: string | null;
            fee: components["schemas"]["MoneyDto"];
            id: number;
            /** @enum {string} */
            kind: "withdrawn" | "reinstated";
            reference: string;
            /** @description out of the client’s credit, or into it */
            toCredit: components["schemas"]["MoneyDto"];
            /** @description opened the invoice again, or settled it */
            toInvoice: components["schemas"]["MoneyDto"];
            /** @description what nobody has any more */
            toLoss: components["schemas"]["MoneyDto"];
        };
        DisputeStateDto: {
            amount: components["schemas"]["MoneyDto"];
            id: number;
            invoiceId: number;
            paymentId: number;
            /** @enum {string} */
            status: "inquiry" | "open" | "won" | "lost";
            taken: components["schemas"]["MoneyDto"];
        };
        DomainDto: {
            autoRenew: boolean;
            clientId: number;
            /** @description the company, else the person */
            clientName: string;
            dnsManagement: boolean;
            emailForwarding: boolean;
            /** Format: date */
            expiresOn: string | null;
            /** @description null for imported domains: their rows name no currency */
            firstPayment: components["schemas"]["MoneyDto"] | null;
            id: number;
            idProtection: boolean;
            name: string;
            /** Format: date */
            nextDueOn: string | null;
            /** @description 0 = none */
            orderId: number;
            recurring: components["schemas"]["MoneyDto"] | null;
            /** Format: date */
            registeredOn: string | null;
            resellerId: number;
            status: string;
            /** @enum {string} */
            type: "Register" | "Transfer";
            years: number;
        };
        DomainFieldDto: {
            name: string;
            value: string;
        };
        DomainFieldsDto: {
            fields: components["schemas"]["DomainFieldDto"][];
        };
        DomainListDto: {
            items: components["schemas"]["DomainDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        DomainRegistryDto: {
            /** @description false when the registrar did not answer in time */
            answered: boolean;
            /** @description a transfer that is under way can be ended by staff */
            canFinishTransfer: boolean;
            canLock: boolean;
            canShowEppCode: boolean;
            /** @description what the ending asks of its owner */
            fields: components["schemas"]["AnsweredFieldDto"][];
            /** @description a transfer away needs the code, and follows the rules of the registry */
            judgesTransfers: boolean;
            /** @description key of the registrar */
            registrar: string;
            registrarLabel: string;
            /** @description null: the registrar cannot say */
            registration: components["schemas"]["RegistrationDto"] | null;
        };
        DraftContentDto: {
            /** Format: date */
            dueOn: string;
            lines: components["schemas"]["DraftLineDto"][];
            /** @description printed on the invoice */
            notes?: string;
            /** @description a gateway that the client is offered */
            paymentMethod: string;
        };
        DraftDiscountDto: {
            amount?: components["schemas"]["MoneyDto"];
            /** @description of the line, more than 0 and at most 100; either this or an amount */
            percent?: string;
        };
        DraftDto: {
            clientId: number;
            clientName: string;
            /** @example EUR */
            currency: string;
            /** Format: date */
            dueOn: string;
            /** @description of the invoice it becomes */
            id: number;
            lines: components["schemas"]["PricedDraftLineDto"][];
            notes: string;
            paymentMethod: string;
            /** @description 0 = a direct client of the provider */
            resellerId: number;
            sums: components["schemas"]["DraftSumsDto"];
            /** @description the ETag */
            version: number;
        };
        DraftLineDto: {
            /** @description what the provider wants for one, net; given by staff to lines of a reseller’s client */
            adminPrice?: components["schemas"]["MoneyDto"] | null;
            description: string;
            discount?: components["schemas"]["DraftDiscountDto"] | null;
            /**
             * @description who bears the discount of a line with an admin price
             * @enum {string}
             */
            discountBorneBy?: "provider" | "reseller";
            quantity: number;
            taxed: boolean;
            /** @description of one; contains tax where the issuer’s prices do; below zero takes something off */
            unitPrice: components["schemas"]["MoneyDto"];
        };
        DraftPreviewDto: {
            /** @example EUR */
            currency: string;
            lines: components["schemas"]["PricedDraftLineDto"][];
            sums: components["schemas"]["DraftSumsDto"];
        };
        DraftSumsDto: {
            subtotal: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            /** @description unit prices contain tax */
            taxInclusive: boolean;
            taxRate: string;
            taxRate2: string;
            total: components["schemas"]["MoneyDto"];
        };
        EndingDto: {
            cause: string;
            /** @enum {string} */
            outcome: "Terminated" | "Cancelled";
            reason: string;
        };
        EndRefusedDto: {
            /** @description what the server said */
            note: string;
            /**
             * Format: date-time
             * @description when it is asked again by itself; null: people have to
             */
            retryAt: string | null;
        };
        EppCodeDto: {
            eppCode: string;
        };
        ExplainedAmountsDto: {
            /** @description as listed; contains tax where prices do */
            amount: components["schemas"]["MoneyDto"];
            net: components["schemas"]["MoneyDto"];
            /** @description the reseller’s */
            profit: components["schemas"]["MoneyDto"];
            providerShare: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        ExplainedEntryDto: {
            amount: components["schemas"]["MoneyDto"];
            /** Format: date */
            availableOn: string;
            explain: string[];
            id: number;
            kind: string;
            paidOut: boolean;
            payoutId: number | null;
            /** Format: date */
            postedOn: string;
            /** @description 0 = earned; later ones take back */
            sequence: number;
        };
        ExplainedInvoiceDto: {
            id: number;
            number: string;
            status: string;
        };
        ExplainedPostingDto: {
            /** Format: date */
            businessDate: string;
            description: string;
            entries: components["schemas"]["ExplainedPostingEntryDto"][];
            event: string;
            id: number;
        };
        ExplainedPostingEntryDto: {
            account: string;
            /** @description debit positive, credit negative */
            amount: components["schemas"]["MoneyDto"];
            party: string;
        };
        ExplainedRuleDto: {
            ending: string;
            id: number;
            kind: string;
            scope: string;
            scopeRef: string;
            value: string;
        };
        ExplainedUnitDto: {
            clientPays: components["schemas"]["MoneyDto"];
            net: components["schemas"]["MoneyDto"];
            profit: components["schemas"]["MoneyDto"];
            providerShare: components["schemas"]["MoneyDto"];
        };
        ExplainProblemDto: {
            code: string;
            detail: string;
        };
        ExplanationDto: {
            /** @description false is an alarm: what is stored is not what its own terms come to */
            agrees: boolean;
            clientId: number;
            description: string;
            /** @description the amounts that differ */
            differences: string[];
            entries: components["schemas"]["ExplainedEntryDto"][];
            id: number;
            invoice: components["schemas"]["ExplainedInvoiceDto"] | null;
            orderId: number | null;
            postings: components["schemas"]["ExplainedPostingDto"][];
            /** @description why the calculator refuses the terms */
            problem: components["schemas"]["ExplainProblemDto"] | null;
            /** @description by the calculator now, from the frozen terms */
            recomputed: components["schemas"]["ExplainedAmountsDto"] | null;
            resellerId: number;
            steps: components["schemas"]["ExplanationStepDto"][];
            stored: components["schemas"]["ExplainedAmountsDto"];
            /** @enum {string} */
            subject: "invoice-line" | "order-line";
            /** @description prices, admin prices, method, arguments, discounts, options and rates as frozen */
            terms: {
                [key: string]: unknown;
            } | null;
        };
        ExplanationStepDto: {
            lines: string[];
            title: string;
        };
        FactorCodeDto: {
            /** @description six digits of the app, or a backup code */
            code: string;
        };
        FactorSetupDto: {
            /** @description told once */
            secret: string;
            /** @description the picture, as SVG */
            svg: string;
            /** @description what the picture says */
            uri: string;
        };
        FieldChoiceDto: {
            label: string;
            value: string;
        };
        FiguresDto: {
            /** @description the provider’s share, net */
            income: components["schemas"]["MoneyDto"];
            /** @description the resellers’ share, net, due or not yet */
            profit: components["schemas"]["MoneyDto"];
            /** @description money that came in less money that went back */
            received: components["schemas"]["MoneyDto"];
            /** @description net: income and profit */
            sales: components["schemas"]["MoneyDto"];
        };
        FiguresOfBucketDto: {
            /**
             * Format: date
             * @description first day of the bucket
             */
            from: string;
            /** @description the provider’s share, net */
            income: components["schemas"]["MoneyDto"];
            /** @description the resellers’ share, net, due or not yet */
            profit: components["schemas"]["MoneyDto"];
            /** @description money that came in less money that went back */
            received: components["schemas"]["MoneyDto"];
            /** @description net: income and profit */
            sales: components["schemas"]["MoneyDto"];
        };
        FillDto: {
            currencies?: string[];
            dryRun?: boolean;
            /** @example .99 */
            ending?: string;
            formula: components["schemas"]["FormulaDto"];
            /** @description absent = every item of the group */
            items?: components["schemas"]["SelectionDto"];
            /** @description whether cells that have a value get the new one */
            overwrite?: boolean;
            /** @enum {string} */
            target: "admin" | "lowest" | "highest";
            terms?: ("monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free")[];
        };
        FilledCellDto: {
            after: components["schemas"]["PricePairDto"] | null;
            before: components["schemas"]["PricePairDto"] | null;
            currency: string;
            detail: string;
            itemId: number;
            itemType: string;
            label: string;
            list: components["schemas"]["PricePairDto"];
            /** @enum {string} */
            outcome: "written" | "refused";
            term: string;
        };
        FillReportDto: {
            dryRun: boolean;
            /** @description stored reseller prices that are outside their range afterwards */
            flagged: number;
            /** @description had a value already */
            kept: number;
            refused: number;
            sample: components["schemas"]["FilledCellDto"][];
            unchanged: number;
            written: number;
        };
        ForgottenPasswordDto: {
            email: string;
        };
        FormulaDto: {
            /**
             * @description list × factor
             * @example 0.80
             */
            factor?: string;
            /**
             * @description list − this sum
             * @example 1.00
             */
            minus?: string;
        };
        GroupCellInputDto: {
            /** @description null takes the term out of the group */
            admin?: components["schemas"]["PairInputDto"] | null;
            /** @example EUR */
            currency: string;
            highest?: components["schemas"]["BoundInputDto"] | null;
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            lowest?: components["schemas"]["BoundInputDto"] | null;
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        GroupSetCellsDto: {
            cells: components["schemas"]["GroupCellInputDto"][];
        };
        GroupSliceCellDto: {
            admin: components["schemas"]["PricePairDto"] | null;
            highest: components["schemas"]["BoundDto"];
            list: components["schemas"]["PricePairDto"] | null;
            lowest: components["schemas"]["BoundDto"];
            term: string;
        };
        GroupSliceDto: {
            items: components["schemas"]["GroupSliceRowDto"][];
            nextCursor: string | null;
            total: number;
            /** @description for If-Match of a write, in double quotes */
            version: number;
        };
        GroupSliceRowDto: {
            args: {
                [key: string]: unknown;
            };
            cells: components["schemas"]["GroupSliceCellDto"][];
            /** @description null = as the setting says */
            floorAtZero: boolean | null;
            group: string;
            hidden: boolean;
            itemId: number;
            itemType: string;
            label: string;
            method: string;
        };
        HeldPaymentDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description what lowered the invoice */
            applied: components["schemas"]["MoneyDto"];
            /** @description whose book */
            book: number;
            clientId: number;
            clientName: string;
            /** @description what became credit */
            credited: components["schemas"]["MoneyDto"];
            fee: components["schemas"]["MoneyDto"];
            gateway: string;
            id: number;
            /** @description 0 = fits no invoice */
            invoiceId: number;
            invoiceNumber: string;
            /** @enum {string} */
            kind: "payment" | "held";
            note: string;
            /** @description kept by the gateway in another currency */
            otherFee: components["schemas"]["MoneyDto"] | null;
            /** @enum {string} */
            reason: "currency" | "receiver" | "no-invoice";
            /** Format: date */
            receivedOn: string;
            /** @description 0 = of a direct client */
            resellerId: number;
            resolution: string;
            resolvedBy: string;
            /** @enum {string} */
            status: "open" | "resolved";
            transactionId: string;
        };
        HeldPaymentListDto: {
            items: components["schemas"]["HeldPaymentDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        HeldResolvedDto: {
            /** @description what lowered the invoice */
            applied: components["schemas"]["MoneyDto"];
            /** @description what became credit */
            credited: components["schemas"]["MoneyDto"];
            invoicePaid: boolean;
            paymentId: number;
        };
        HitDto: {
            detail: string;
            /** @description of a payment: its invoice */
            id: number;
            /** @enum {string} */
            kind: "client" | "reseller" | "order" | "invoice" | "credit-note" | "service" | "domain" | "payment" | "promotion";
            title: string;
        };
        HoldDto: {
            /** @enum {string} */
            cause: "overdue" | "by-staff" | "by-reseller" | "reseller-suspended";
            /** Format: date-time */
            heldAt: string;
            /** @description the overdue invoice */
            invoiceId: number | null;
            reason: string;
        };
        HostSetUpDto: {
            /** Format: date-time */
            checkedAt: string | null;
            /**
             * Format: date-time
             * @description null = checked no more by itself
             */
            nextCheckAt: string | null;
            /**
             * @description why it does not open though the records are right
             * @enum {string|null}
             */
            problem: "taken" | "not_allowed" | null;
            /** @description TXT record that proves whose domain it is */
            proof: components["schemas"]["ProofRecordDto"];
            /** @description CNAME, or A and AAAA records, by which the domain leads here */
            target: components["schemas"]["TargetRecordDto"];
        };
        ImpersonatedActDto: {
            actorId: number;
            /** @enum {string} */
            actorKind: "admin" | "reseller";
            /** @description who really acted */
            actorName: string;
            id: number;
            reason: string;
            subjectId: number;
            /** @enum {string} */
            subjectKind: "reseller" | "client";
            /** @description in whose name */
            subjectName: string;
        };
        ImpersonationKeyDto: {
            /** @description good once, for sixty seconds; send it in a body, never in an address */
            key: string;
            /** Format: date-time */
            keyExpiresAt: string;
            /** @enum {string} */
            subject: "reseller" | "client";
            /** @description the front that takes the key */
            target: string;
        };
        ImportErrorDto: {
            code: string;
            /** @description the column's name; empty for the whole line */
            column: string;
            detail: string;
            /** @enum {string} */
            file: "currencies" | "products" | "addons" | "options" | "tlds";
            /** @description counts from 1, the header being line 1 */
            line: number;
        };
        ImportFilesDto: {
            /** @description addon,applies_to_groups,currency,cycle,setup,price */
            addons?: string;
            /** @description code,prefix,suffix,format,rate,default */
            currencies?: string;
            /** @description option,type,products_in_group,choice,currency,monthly_setup,monthly_price */
            options?: string;
            /** @description group,product,hidden,paytype,currency,cycle,setup,price */
            products?: string;
            /** @description tld,currency,operation,years,price */
            tlds?: string;
        };
        ImportReportDto: {
            /** @description per kind: { created, updated, unchanged } */
            counts: {
                [key: string]: unknown;
            };
            dryRun: boolean;
            errorCount: number;
            /** @description the first 200 */
            errors: components["schemas"]["ImportErrorDto"][];
            importId: number;
            /** @description rows per file */
            rows: {
                [key: string]: unknown;
            };
        };
        ImportRunDto: {
            /** Format: date-time */
            at: string;
            /** @description who, such as `admin:1` */
            by: string;
            counts: {
                [key: string]: unknown;
            };
            dryRun: boolean;
            errorCount: number;
            /** @description SHA-256 of each file */
            fileHashes: {
                [key: string]: unknown;
            };
            id: number;
            /** @enum {string} */
            status: "done" | "refused";
        };
        ImportRunListDto: {
            items: components["schemas"]["ImportRunDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        InvariantResultDto: {
            id: string;
            /** @description some of the violating rows */
            sample: unknown;
            title: string;
            violations: number;
        };
        InvoiceBillToDto: {
            address: string[];
            country: string;
            name: string;
            taxId: string;
        };
        InvoiceDocumentDto: {
            billTo: components["schemas"]["InvoiceBillToDto"];
            invoice: components["schemas"]["ClientInvoiceDetailDto"];
            issuer: components["schemas"]["InvoiceIssuerDto"];
        };
        InvoiceIssuerDto: {
            address: string;
            company: string;
            country: string;
            /** @description how to pay by hand */
            payTo: string;
            taxId: string;
        };
        InvoiceLineDto: {
            /** @description as listed; contains tax where prices do */
            amount: components["schemas"]["MoneyDto"];
            description: string;
            id: number;
            net: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description the day after the last
             */
            periodEnd: string | null;
            /** Format: date */
            periodStart: string | null;
            /** @description the service or domain it is for */
            relatedId: number;
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            type: string;
        };
        InvoiceSumsDto: {
            /** @description client credit put on it */
            credit: components["schemas"]["MoneyDto"];
            subtotal: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            /** @description amounts of lines contain tax */
            taxInclusive: boolean;
            taxRate: string;
            taxRate2: string;
        };
        IssuedDraftDto: {
            id: number;
            /** @description empty while it has none */
            number: string;
        };
        IssuedTokenDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            id: number;
            ipList: string[];
            label: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description null = everything its owner may do */
            scopes: string[] | null;
            /** @description the token itself; shown this once */
            token: string;
        };
        ItemCountsDto: {
            added: number;
            changed: number;
            removed: number;
            unchanged: number;
        };
        ItemRefDto: {
            id: number;
            /** @enum {string} */
            type: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
        };
        KeepServiceDto: {
            on: boolean;
            /**
             * Format: date
             * @description null or absent: until further notice
             */
            until?: string | null;
        };
        KeptDraftDto: {
            /** Format: date-time */
            expiresAt: string;
            /** @description followed by /light or /dark and the path of a page: the store as it would be. A secret. */
            previewUrl: string;
        };
        LeaveDto: {
            /**
             * @description what happens to his end clients; needed while he has some
             * @enum {string}
             */
            clients?: "direct" | "move";
            /** @description the new reseller, with `move` */
            toResellerId?: number;
        };
        LedgerEntryDto: {
            account: string;
            /** @description debit positive, credit negative */
            amount: components["schemas"]["MoneyDto"];
            party: string;
        };
        LedgerReportDto: {
            invariants: components["schemas"]["InvariantResultDto"][];
            ok: boolean;
        };
        LedgerTransactionDto: {
            book: number;
            /** Format: date */
            businessDate: string;
            clientId: number;
            description: string;
            entries: components["schemas"]["LedgerEntryDto"][];
            event: string;
            id: number;
            invoiceId: number;
            /** Format: date-time */
            postedAt: string | null;
            /** @description the business fact, posted once */
            postingKey: string;
            resellerId: number;
        };
        LedgerTransactionListDto: {
            items: components["schemas"]["LedgerTransactionDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ListPriceDto: {
            /** @example EUR */
            currency: string;
            recurring: components["schemas"]["MoneyDto"];
            setup: components["schemas"]["MoneyDto"];
            /** @description cycle (`monthly` …), years (`1y` … `10y`), `onetime` or `free` */
            term: string;
        };
        LockDto: {
            locked: boolean;
        };
        LogoDto: {
            /** @description PNG, JPEG, WebP or GIF of at most 524288 bytes, as base64 */
            data: string;
        };
        MailDetailDto: {
            clientId: number;
            /** Format: date-time */
            createdAt: string;
            /** @description HTML; show it in a frame without scripts */
            html: string;
            id: number;
            lastError: string;
            resellerId: number;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            status: "queued" | "sending" | "sent" | "failed" | "dropped";
            subject: string;
            template: string;
            to: string;
        };
        MailDto: {
            clientId: number;
            /** Format: date-time */
            createdAt: string;
            id: number;
            lastError: string;
            resellerId: number;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            status: "queued" | "sending" | "sent" | "failed" | "dropped";
            subject: string;
            template: string;
            to: string;
        };
        MailListDto: {
            items: components["schemas"]["MailDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        MakeCodesDto: {
            /** @description with `fixed` and `price_override`: one per currency, never converted */
            amounts?: components["schemas"]["MoneyDto"][];
            appliesTo: components["schemas"]["PromotedItemDto"][];
            /** @enum {string} */
            audience?: "all" | "new" | "existing";
            count: number;
            /** @description shows a few codes and keeps nothing */
            dryRun?: boolean;
            /**
             * Format: date
             * @description last day, in the provider's zone
             */
            expiresOn?: string | null;
            further?: number;
            /** @enum {string} */
            kind: "percent" | "fixed" | "price_override" | "free_setup";
            /** @description 0 = without a limit */
            maxUsesPerClient?: number;
            notes?: string;
            /** @description only the dearest fitting line of an order */
            oncePerOrder?: boolean;
            /**
             * @description with `percent`: at most 100, four decimals
             * @example 12.5
             */
            percent?: string;
            /** @description what every code begins with: A–Z, 0–9, - and _ */
            prefix: string;
            /**
             * @description first invoice only, `further` more, or always
             * @enum {string}
             */
            recurrence?: "first" | "further" | "always";
            /** @description one of these must be in the cart too */
            requires?: components["schemas"]["PromotedItemDto"][];
            /** @description a running service counts for `requires` */
            requiresOwned?: boolean;
            /**
             * Format: date
             * @description first day, in the provider's zone
             */
            startsOn?: string | null;
            /** @description empty = every cycle and term */
            terms?: ("monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free")[];
            /** @description of upgrades; null = none */
            upgrade?: components["schemas"]["BenefitDto"] | null;
        };
        MeDto: {
            /** @description the admin; 0 for everyone else */
            adminId: number;
            /** @description the client, or the reseller as the client he is; 0 for an admin */
            clientId: number;
            /** @enum {string} */
            kind: "admin" | "reseller" | "client";
            name: string;
            permissions: string[];
            /** @description the reseller he is or belongs to; 0 = the provider */
            resellerId: number;
        };
        MethodArgumentDto: {
            label: string;
            name: string;
            required: boolean;
            /** @description may be negative */
            signed: boolean;
            /** @enum {string} */
            type: "money" | "percent" | "text" | "integer" | "boolean";
        };
        MoneyDto: {
            /** @example 12.50 */
            amount: string;
            /** @example EUR */
            currency: string;
        };
        MoveClientsDto: {
            clientIds: number[];
            /** @description 0 = the provider */
            toResellerId: number;
        };
        MovedDto: {
            moved: number;
        };
        MoveWalletDto: {
            /** @description more than zero; of a correction, below zero takes */
            amount: components["schemas"]["MoneyDto"];
            /**
             * @description top-up and withdrawal: money came or went; else against adjustment
             * @enum {string}
             */
            kind: "top-up" | "withdrawal" | "goodwill" | "correction";
            /**
             * @description by which way money came or went
             * @enum {string}
             */
            method?: "banktransfer" | "cash" | "other";
            /** @description shown to the reseller */
            reason: string;
            /** @description what names the money; recorded once */
            reference?: string;
        };
        NewAdminClientDto: {
            address1?: string;
            address2?: string;
            city?: string;
            companyName?: string;
            /** @description ISO 3166 alpha-2 */
            country: string;
            /**
             * @description absent = the default currency; fixed after the first invoice
             * @example EUR
             */
            currency?: string;
            /** Format: email */
            email: string;
            firstName: string;
            groupId?: number;
            language?: string;
            lastName: string;
            notes?: string;
            phone?: string;
            postcode?: string;
            /** @description whose end client; absent or 0 = a direct client */
            resellerId?: number;
            state?: string;
            taxExempt?: boolean;
            taxId?: string;
        };
        NewApiTokenDto: {
            /** @description lifetime; absent = until it is revoked */
            hours?: number;
            /** @description the only addresses it works from */
            ipList?: string[];
            /** @description what it is for */
            label: string;
            /** @description permissions; absent = everything its owner may do */
            scopes?: string[];
        };
        NewChangeSetDto: {
            name: string;
        };
        NewDraftDto: {
            clientId: number;
            /** Format: date */
            dueOn: string;
            lines: components["schemas"]["DraftLineDto"][];
            /** @description printed on the invoice */
            notes?: string;
            /** @description a gateway that the client is offered */
            paymentMethod: string;
        };
        NewGroupChangeSetDto: {
            cells?: components["schemas"]["GroupCellInputDto"][];
            name: string;
        };
        NewHostDto: {
            /** @description a name below the store address, or a domain of his own */
            host: string;
        };
        NewImportDto: {
            /** @description true = only tell what would happen */
            dryRun: boolean;
            files: components["schemas"]["ImportFilesDto"];
        };
        NewOwnPasswordDto: {
            newPassword: string;
            /** @description the present password */
            password: string;
        };
        NewPasswordDto: {
            password: string;
            /** @description the token of the link */
            token: string;
        };
        NewPricingGroupDto: {
            name: string;
            notes?: string;
        };
        NewSecretDto: {
            /** Format: date-time */
            oldSecretUntil: string;
            /** @description told this once */
            secret: string;
        };
        NewServerDto: {
            id: number;
            /** @description told this once */
            secret: string;
        };
        NewServerGroupDto: {
            id: number;
        };
        NextNumberDto: {
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            nextNumber: number;
        };
        NoteWrittenDto: {
            amount: components["schemas"]["MoneyDto"];
            creditNoteId: number;
            number: string;
            /** @description the invoice was paid: the amount became credit of the client */
            toCredit: boolean;
        };
        NumberSeriesDto: {
            /** @enum {string} */
            at: "issue" | "payment";
            /** @description the next number as the client will read it */
            example: string;
            format: string;
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            nextNumber: number;
            /** @description false while the series is shared with the provider (invoice branding is off) */
            own: boolean;
            padding: number;
            resetYearly: boolean;
            /** @description 0 = the numbers run on over the years */
            year: number;
        };
        NumberSeriesListDto: {
            items: components["schemas"]["NumberSeriesDto"][];
        };
        OpenUpgradeDto: {
            /**
             * Format: date
             * @description it lapses unpaid on this day
             */
            dueOn: string;
            invoiceId: number;
            /** @description what it shall become */
            label: string;
            orderId: number;
            upgradeId: number;
        };
        OperationsDto: {
            deliveries: components["schemas"]["WaitingDeliveriesDto"];
            events: components["schemas"]["WaitingDto"];
            jobs: components["schemas"]["WaitingJobsDto"];
            timers: components["schemas"]["TimersDto"];
        };
        OptionChoiceDto: {
            hidden: boolean;
            name: string;
            prices: components["schemas"]["ListPriceDto"][];
            /** @description id of the item of type `option` */
            subId: number;
        };
        OrderDetailDto: {
            /** Format: date-time */
            acceptedAt: string | null;
            clientId: number;
            /** @description the company, else the person */
            clientName: string;
            /** Format: date-time */
            createdAt: string;
            id: number;
            invoiceId: number | null;
            lines: components["schemas"]["OrderLineDto"][];
            number: string;
            paymentMethod: string;
            placedBy: string;
            resellerId: number;
            status: string;
            total: components["schemas"]["MoneyDto"];
        };
        OrderDto: {
            /** Format: date-time */
            acceptedAt: string | null;
            clientId: number;
            /** @description the company, else the person */
            clientName: string;
            /** Format: date-time */
            createdAt: string;
            id: number;
            invoiceId: number | null;
            number: string;
            paymentMethod: string;
            placedBy: string;
            resellerId: number;
            status: string;
            total: components["schemas"]["MoneyDto"];
        };
        OrderForClientDto: {
            /** @description a cart, or `lines` */
            cartToken?: string;
            clientId: number;
            /** @description the fingerprint of the quote that was shown */
            expectedFingerprint?: string;
            lines?: components["schemas"]["CartLineDto"][];
            /** @description one of the gateways of the store */
            paymentMethod: string;
            /** @description a code, with `lines`; a cart has its own */
            promotionCode?: string;
        };
        OrderLineDto: {
            description: string;
            explain: string[];
            id: number;
            net: components["schemas"]["MoneyDto"];
            profit: components["schemas"]["MoneyDto"];
            providerShare: components["schemas"]["MoneyDto"];
            serviceId: number;
            /** @enum {string} */
            serviceType: "hosting" | "addon" | "domain";
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        OrderListDto: {
            items: components["schemas"]["OrderDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        OwnPasswordDto: {
            /** @description the present password */
            password: string;
        };
        PairInputDto: {
            /** @example 9.90 */
            recurring: string;
            /**
             * @description absent = no set-up fee
             * @example 0.00
             */
            setup?: string | null;
        };
        PatchAdminClientDto: {
            address1?: string;
            address2?: string;
            city?: string;
            companyName?: string;
            country?: string;
            /** Format: email */
            email?: string;
            firstName?: string;
            groupId?: number;
            language?: string;
            lastName?: string;
            notes?: string;
            phone?: string;
            postcode?: string;
            state?: string;
            /** @enum {string} */
            status?: "Active" | "Inactive" | "Closed";
            taxExempt?: boolean;
            taxId?: string;
        };
        PatchBrandDto: {
            /** @description #rrggbb */
            accentColor?: string;
            companyName?: string;
            /** @description one of YYYY-MM-DD, DD.MM.YYYY, DD/MM/YYYY, MM/DD/YYYY, DD-MM-YYYY */
            dateFormat?: string;
            /** @description sender of the store's mail; empty = the provider's */
            emailFrom?: string;
            /** @description one of en, de */
            language?: string;
            /** @description PNG, JPEG, WebP or GIF of at most 524288 bytes, as base64; empty = without a logo */
            logo?: string;
            /** @description one of steps, one-page */
            orderTemplate?: string;
            payTo?: string;
            /** @description #rrggbb */
            primaryColor?: string;
            signature?: string;
            /** @description https or http address of the terms; empty = none */
            termsUrl?: string;
            /** @description one of default, meridian */
            theme?: string;
        };
        PatchPricingGroupDto: {
            name?: string;
            notes?: string;
            /** @enum {string} */
            status?: "active" | "archived";
        };
        PaymentRefDto: {
            paymentId: number;
        };
        PaymentResultDto: {
            amount: components["schemas"]["MoneyDto"];
            applied: components["schemas"]["MoneyDto"];
            credited: components["schemas"]["MoneyDto"];
            /** @description the same money was recorded before; these are the numbers of that time */
            duplicate: boolean;
            invoiceId: number;
            invoicePaid: boolean;
            /** @enum {string} */
            kind: "payment" | "held";
            paymentId: number;
        };
        PayoutBatchDto: {
            /** @enum {string} */
            action: "prepare" | "approve" | "send";
            /** Format: date-time */
            askedAt: string | null;
            askedBy: string;
            /** @description writes nothing and tells what would be done */
            dryRun: boolean;
            failed: number;
            /** Format: date-time */
            finishedAt: string | null;
            id: number;
            made: number;
            skipped: number;
            /** @description of a dry run: the run that carried it out */
            startedAs: number | null;
            /** @enum {string} */
            status: "running" | "stopped" | "done";
            total: number;
        };
        PayoutBatchListDto: {
            items: components["schemas"]["PayoutBatchDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PayoutBatchRowDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description why not; empty for what was made */
            code: string;
            detail: string;
            id: number;
            /** @enum {string} */
            outcome: "waiting" | "made" | "skipped" | "failed";
            payoutId: number | null;
            resellerId: number;
            resellerName: string;
        };
        PayoutBatchRowsDto: {
            items: components["schemas"]["PayoutBatchRowDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PayoutDetailDto: {
            amount: components["schemas"]["MoneyDto"];
            /** Format: date-time */
            approvedAt: string | null;
            entries: components["schemas"]["ProfitDto"][];
            entryCount: number;
            id: number;
            /** @enum {string} */
            method: "credit" | "paypal";
            /** Format: date */
            preparedOn: string;
            resellerId: number;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            status: "draft" | "approved" | "sending" | "sent" | "failed" | "unknown" | "cancelled";
        };
        PayoutDto: {
            amount: components["schemas"]["MoneyDto"];
            /** Format: date-time */
            approvedAt: string | null;
            entryCount: number;
            id: number;
            /** @enum {string} */
            method: "credit" | "paypal";
            /** Format: date */
            preparedOn: string;
            resellerId: number;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            status: "draft" | "approved" | "sending" | "sent" | "failed" | "unknown" | "cancelled";
        };
        PayoutHoldDto: {
            amount: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description of `hold_days`: the first becomes payable
             */
            from: string | null;
            /** @description of `minimum`: by how much it is missed */
            missing: components["schemas"]["MoneyDto"] | null;
            /** @enum {string} */
            reason: "hold_days" | "minimum" | "owed" | "suspended" | "approval" | "sending";
            /**
             * Format: date
             * @description of `hold_days`: the last becomes payable
             */
            until: string | null;
        };
        PayoutListDto: {
            items: components["schemas"]["PayoutDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PayoutQueueDto: {
            items: components["schemas"]["QueueRowDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PayoutStateDto: {
            amount: components["schemas"]["MoneyDto"];
            id: number;
            status: string;
        };
        PeriodDto: {
            /**
             * Format: date
             * @description the day after the last
             */
            end: string;
            /** Format: date */
            start: string;
        };
        PingDto: {
            failure: string | null;
            /** @description 0 when there was no answer */
            httpStatus: number;
        };
        PlacedOrderDto: {
            invoiceId: number;
            orderId: number;
            orderNumber: string;
            total: components["schemas"]["MoneyDto"];
        };
        PlacedUpgradeDto: {
            /** @enum {string} */
            effect: "charge" | "credit" | "dropped" | "nothing";
            /** @description null where nothing is charged and nothing credited */
            invoiceId: number | null;
            orderId: number;
            orderNumber: string;
            /** @enum {string} */
            status: "Pending" | "Completed";
            /** @description to be paid before it is carried out */
            total: components["schemas"]["MoneyDto"];
            upgradeId: number;
        };
        PreparePayoutDto: {
            /** @example EUR */
            currency: string;
            /**
             * @description credit = the reseller’s wallet, the default
             * @enum {string}
             */
            method?: "credit" | "paypal";
            resellerId: number;
        };
        PreviewCodeAtStoreDto: {
            /** @description as this client sees it; null = a visitor */
            clientId?: number | null;
            code: string;
            /** @description a visitor's country, for taxes */
            country?: string;
            /** @example EUR */
            currency: string;
            lines: components["schemas"]["CartLineDto"][];
            /** @description whose store; 0 = the provider, and the client decides where one is given */
            resellerId?: number;
        };
        PreviewedLineDto: {
            clientPays?: string;
            /** @description the problem of a refused line, in its place */
            error?: {
                [key: string]: unknown;
            };
            explain?: string[];
            net?: string;
            profit?: string;
            providerShare?: string;
        };
        PreviewedRefundDto: {
            error?: {
                [key: string]: unknown;
            };
            reversed?: string[];
        };
        PreviewLineDto: {
            /** @description what the client pays before exclusive tax */
            amount: components["schemas"]["MoneyDto"];
            description: string;
            discounts: components["schemas"]["DiscountDto"][];
            explain: string[];
            net: components["schemas"]["MoneyDto"];
            profit: components["schemas"]["MoneyDto"];
            providerShare: components["schemas"]["MoneyDto"];
            ref: string;
        };
        PreviewSideDto: {
            /** @description what the code takes off; null without it */
            discount: components["schemas"]["MoneyDto"] | null;
            lines: components["schemas"]["PreviewLineDto"][];
            /** @description the reseller earns */
            profit: components["schemas"]["MoneyDto"];
            /** @description the provider keeps */
            providerShare: components["schemas"]["MoneyDto"];
            /** @description before tax */
            subtotal: components["schemas"]["MoneyDto"];
            /** @description with tax */
            total: components["schemas"]["MoneyDto"];
        };
        PriceChangeDto: {
            after: unknown;
            before: unknown;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            currency: string;
            id: string;
            itemId: number;
            itemType: string;
            term: string;
        };
        PriceChangesDto: {
            items: components["schemas"]["PriceChangeDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PricedDraftLineDto: {
            /** @description what the provider wants for one, net; given by staff to lines of a reseller’s client */
            adminPrice?: components["schemas"]["MoneyDto"] | null;
            /** @description after the discount; contains tax where prices do */
            amount: components["schemas"]["MoneyDto"];
            description: string;
            discount?: components["schemas"]["DraftDiscountDto"] | null;
            /**
             * @description who bears the discount of a line with an admin price
             * @enum {string}
             */
            discountBorneBy?: "provider" | "reseller";
            /** @description how the split came about */
            explain: string[];
            net: components["schemas"]["MoneyDto"];
            /** @description the reseller’s */
            profit: components["schemas"]["MoneyDto"];
            providerShare: components["schemas"]["MoneyDto"];
            quantity: number;
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            taxed: boolean;
            total: components["schemas"]["MoneyDto"];
            /** @description of one; contains tax where the issuer’s prices do; below zero takes something off */
            unitPrice: components["schemas"]["MoneyDto"];
        };
        PriceExplanationDto: {
            admin: components["schemas"]["PricePartsDto"] | null;
            args: {
                [key: string]: unknown;
            };
            /** @example EUR */
            currency: string;
            /** @description the stored price lies outside the range; the nearest bound is in force */
            flagged: boolean;
            highest: components["schemas"]["PricePartsDto"];
            /** @description null: not sold */
            inForce: components["schemas"]["PricePartsDto"] | null;
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            label: string;
            lowest: components["schemas"]["PricePartsDto"];
            method: string | null;
            problem: components["schemas"]["ExplainProblemDto"] | null;
            resellerId: number;
            rule: components["schemas"]["ExplainedRuleDto"] | null;
            /** @enum {string|null} */
            source: "explicit" | "rule" | "list" | null;
            steps: string[];
            stored: components["schemas"]["PricePartsDto"] | null;
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
            /** @description one unit with its set-up */
            unit: components["schemas"]["ExplainedUnitDto"] | null;
        };
        PricePairDto: {
            recurring: components["schemas"]["MoneyDto"];
            setup: components["schemas"]["MoneyDto"];
        };
        PricePartsDto: {
            recurring: components["schemas"]["MoneyDto"] | null;
            setup: components["schemas"]["MoneyDto"] | null;
        };
        PricingGroupDto: {
            /** Format: date-time */
            createdAt: string;
            id: number;
            name: string;
            notes: string;
            /** @description resellers in it */
            resellers: number;
            /** @enum {string} */
            status: "active" | "archived";
            /** Format: date-time */
            updatedAt: string;
        };
        PricingGroupListDto: {
            items: components["schemas"]["PricingGroupDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        /** @description RFC 9457 problem; every error answers with it as application/problem+json */
        Problem: {
            code: string;
            detail: string;
            errors: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            instance: string;
            params: {
                [key: string]: unknown;
            };
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        ProductDetailDto: {
            description: string;
            groupId: number;
            groupName: string;
            hidden: boolean;
            id: number;
            name: string;
            needsDomain: boolean;
            options: components["schemas"]["ConfigOptionDto"][];
            /** @enum {string} */
            payType: "free" | "onetime" | "recurring";
            prices: components["schemas"]["ListPriceDto"][];
            retired: boolean;
            taxed: boolean;
            terms: string[];
            type: string;
        };
        ProductDto: {
            description: string;
            groupId: number;
            groupName: string;
            hidden: boolean;
            id: number;
            name: string;
            needsDomain: boolean;
            /** @enum {string} */
            payType: "free" | "onetime" | "recurring";
            prices: components["schemas"]["ListPriceDto"][];
            retired: boolean;
            taxed: boolean;
            terms: string[];
            type: string;
        };
        ProductGroupDto: {
            headline: string;
            hidden: boolean;
            id: number;
            name: string;
            order: number;
            slug: string;
            tagline: string;
        };
        ProductGroupListDto: {
            items: components["schemas"]["ProductGroupDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ProductListDto: {
            items: components["schemas"]["ProductDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ProductSetupDto: {
            groups: components["schemas"]["ServerGroupDto"][];
            /** @description what the servers call this product */
            key: string;
            /** @description server module; empty = people set it up from the task list */
            module: string;
            /** @description modules that are installed here */
            modules: string[];
            /** @description group of servers; 0 = any */
            serverGroup: number;
        };
        ProfitBalanceDto: {
            /** @description payable now */
            available: components["schemas"]["MoneyDto"];
            /** @example EUR */
            currency: string;
            /** @description not payable yet */
            held: components["schemas"]["MoneyDto"];
            /** @description why money is not paid yet */
            holds: components["schemas"]["PayoutHoldDto"][];
            /** @description in a payout that was not sent yet */
            inPayout: components["schemas"]["MoneyDto"];
            /** @description a payout starts at */
            minimum: components["schemas"]["MoneyDto"];
            paid: components["schemas"]["MoneyDto"];
            /** @enum {string} */
            state: "ready" | "suspended" | "below_minimum" | "owed" | "to_approve" | "to_send" | "on_hold" | "settled";
            /** @description the next days on which more becomes payable */
            upcoming: components["schemas"]["UpcomingProfitDto"][];
        };
        ProfitBalancesDto: {
            items: components["schemas"]["ProfitBalanceDto"][];
        };
        ProfitDetailDto: {
            /** @description the reseller’s profit; negative when he owes it */
            amount: components["schemas"]["MoneyDto"];
            /** @description arguments of the method */
            args: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description payable from this day
             */
            availableOn: string;
            description: string;
            explain: string[];
            id: number;
            /** @description terms of the line as they were frozen */
            input: {
                [key: string]: unknown;
            };
            invoiceId: number;
            /** @enum {string} */
            kind: "earned" | "reversed";
            lineId: number;
            /** @description calculation method; empty for a line without one */
            method: string;
            /** @description what the client paid for the line before tax */
            net: components["schemas"]["MoneyDto"];
            paidOut: boolean;
            payoutId: number | null;
            /** Format: date */
            postedOn: string;
            providerShare: components["schemas"]["MoneyDto"];
            resellerId: number;
        };
        ProfitDto: {
            /** @description the reseller’s profit; negative when he owes it */
            amount: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description payable from this day
             */
            availableOn: string;
            description: string;
            id: number;
            invoiceId: number;
            /** @enum {string} */
            kind: "earned" | "reversed";
            lineId: number;
            /** @description calculation method; empty for a line without one */
            method: string;
            /** @description what the client paid for the line before tax */
            net: components["schemas"]["MoneyDto"];
            paidOut: boolean;
            payoutId: number | null;
            /** Format: date */
            postedOn: string;
            providerShare: components["schemas"]["MoneyDto"];
            resellerId: number;
        };
        ProfitListDto: {
            items: components["schemas"]["ProfitDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PromotedItemDto: {
            /** @description 0 = every item of the type */
            id: number;
            /** @enum {string} */
            type: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew";
        };
        PromotionChoiceDto: {
            /** @description 0 = every item of the type */
            id: number;
            label: string;
            /** @enum {string} */
            type: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew";
        };
        PromotionChoicesDto: {
            items: components["schemas"]["PromotionChoiceDto"][];
        };
        PromotionDto: {
            amounts: components["schemas"]["MoneyDto"][];
            appliesTo: components["schemas"]["PromotedItemDto"][];
            /** @enum {string} */
            audience: "all" | "new" | "existing";
            batchId: number | null;
            code: string;
            /** Format: date */
            expiresOn: string | null;
            further: number;
            id: number;
            /** @enum {string} */
            kind: "percent" | "fixed" | "price_override" | "free_setup";
            maxUses: number;
            maxUsesPerClient: number;
            notes: string;
            oncePerOrder: boolean;
            percent: string;
            /** @enum {string} */
            recurrence: "first" | "further" | "always";
            requires: components["schemas"]["PromotedItemDto"][];
            requiresOwned: boolean;
            /** @description 0 = the provider */
            resellerId: number;
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            status: "active" | "archived";
            terms: ("monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free")[];
            upgrade: components["schemas"]["BenefitViewDto"] | null;
            uses: number;
        };
        PromotionIdDto: {
            id: number;
        };
        PromotionInputDto: {
            /** @description with `fixed` and `price_override`: one per currency, never converted */
            amounts?: components["schemas"]["MoneyDto"][];
            appliesTo: components["schemas"]["PromotedItemDto"][];
            /** @enum {string} */
            audience?: "all" | "new" | "existing";
            /** @description compared without case */
            code: string;
            /**
             * Format: date
             * @description last day, in the provider's zone
             */
            expiresOn?: string | null;
            further?: number;
            /** @enum {string} */
            kind: "percent" | "fixed" | "price_override" | "free_setup";
            /** @description 0 = without a limit */
            maxUses?: number;
            /** @description 0 = without a limit */
            maxUsesPerClient?: number;
            notes?: string;
            /** @description only the dearest fitting line of an order */
            oncePerOrder?: boolean;
            /**
             * @description with `percent`: at most 100, four decimals
             * @example 12.5
             */
            percent?: string;
            /**
             * @description first invoice only, `further` more, or always
             * @enum {string}
             */
            recurrence?: "first" | "further" | "always";
            /** @description one of these must be in the cart too */
            requires?: components["schemas"]["PromotedItemDto"][];
            /** @description a running service counts for `requires` */
            requiresOwned?: boolean;
            /**
             * Format: date
             * @description first day, in the provider's zone
             */
            startsOn?: string | null;
            /** @description empty = every cycle and term */
            terms?: ("monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free")[];
            /** @description of upgrades; null = none */
            upgrade?: components["schemas"]["BenefitDto"] | null;
        };
        PromotionListDto: {
            items: components["schemas"]["PromotionRowDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PromotionPreviewDto: {
            /**
             * @description who bears the discount
             * @enum {string|null}
             */
            borneBy: "provider" | "reseller" | null;
            /** @description without the code */
            plain: components["schemas"]["PreviewSideDto"];
            /** @description why the code does not fit */
            problem: components["schemas"]["CartProblemDto"] | null;
            /** @description with the code; null when it does not fit */
            promoted: components["schemas"]["PreviewSideDto"] | null;
        };
        PromotionRowDto: {
            /** @enum {string} */
            audience: "all" | "new" | "existing";
            batchId: number | null;
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string | null;
            further: number;
            id: number;
            /** @enum {string} */
            kind: "percent" | "fixed" | "price_override" | "free_setup";
            maxUses: number;
            maxUsesPerClient: number;
            percent: string;
            /** @enum {string} */
            recurrence: "first" | "further" | "always";
            /** @description 0 = the provider */
            resellerId: number;
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            status: "active" | "archived";
            uses: number;
        };
        PromotionUseDto: {
            clientId: number;
            discount: components["schemas"]["MoneyDto"];
            id: number;
            orderId: number;
            /** @description the store of the order; 0 = the provider */
            resellerId: number;
            /** Format: date-time */
            usedAt: string;
        };
        PromotionUseListDto: {
            items: components["schemas"]["PromotionUseDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ProofRecordDto: {
            /** @description what is there instead */
            found: string[];
            name: string;
            /** @enum {string} */
            state: "unchecked" | "ok" | "no_name" | "no_record" | "no_answer" | "failed" | "wrong" | "elsewhere_too" | "no_target";
            value: string;
        };
        ProvisioningTaskDto: {
            /** @enum {string} */
            action: "create" | "change" | "suspend" | "unsuspend" | "terminate";
            adapter: string;
            clientId: number;
            clientName: string;
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** Format: date-time */
            doneAt: string | null;
            doneBy: string;
            /** @description the end of its service is decided and not carried out */
            ending: boolean;
            id: number;
            /** @description the product's server module */
            module: string;
            note: string;
            /** @description what the adapter said last: unknown, pending, attention (people are needed), done, refused, or nothing yet */
            outcome: string;
            resellerId: number;
            resellerName: string;
            /**
             * Format: date-time
             * @description when a refused end is asked again by itself
             */
            retryAt: string | null;
            /** @description server of the call-out; 0 while none is chosen */
            serverId: number;
            serverName: string;
            /** @description what the service is now, with its domain; empty when it is gone */
            service: string;
            serviceId: number;
            /** @description state of the service */
            serviceStatus: string;
            /** @enum {string} */
            serviceType: "hosting" | "addon";
            /** @enum {string} */
            status: "open" | "done" | "refused";
            username: string;
        };
        ProvisioningTaskListDto: {
            items: components["schemas"]["ProvisioningTaskDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PublishDto: {
            dryRun?: boolean;
            /** @description also over values that moved since the draft was made */
            overwrite?: boolean;
        };
        PublishReportDto: {
            cells: number;
            changed: number;
            conflicts: number;
            dryRun: boolean;
            /** @description stored reseller prices that are outside their range afterwards */
            flagged: number;
            /** @description the first hundred that are refused or moved */
            problems: components["schemas"]["ComparedCellDto"][];
            refused: number;
            /** @description prices of resellers that change, of a dry run */
            resellers: number;
        };
        PutIntoGroupDto: {
            /** @description tblclients.id; he becomes a reseller, or changes his group */
            clientId: number;
            groupId: number;
        };
        QueueRowDto: {
            /** @description payable now; below zero when he owes it */
            available: components["schemas"]["MoneyDto"];
            /** @description not payable yet */
            held: components["schemas"]["MoneyDto"];
            holds: components["schemas"]["PayoutHoldDto"][];
            id: number;
            /** @description in payouts that were not sent yet */
            inPayout: components["schemas"]["MoneyDto"];
            /** @description a payout starts at */
            minimum: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description more becomes payable
             */
            nextOn: string | null;
            resellerId: number;
            resellerName: string;
            /** @enum {string} */
            state: "ready" | "suspended" | "below_minimum" | "owed" | "to_approve" | "to_send" | "on_hold" | "settled";
        };
        ReasonDto: {
            /** @description the client reads it */
            reason: string;
        };
        RecordChargebackDto: {
            /** @description all that is left of the payment unless said */
            amount?: components["schemas"]["MoneyDto"];
            /** @description what the bank charged, on top */
            fee?: components["schemas"]["MoneyDto"];
            reason: string;
            /** @description what names it at the bank; recorded once */
            reference: string;
            /** Format: date */
            takenOn: string;
        };
        RecordPaymentDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description what the gateway kept of it */
            fee?: components["schemas"]["MoneyDto"];
            /** @example banktransfer */
            gateway: string;
            /** Format: date */
            receivedOn: string;
            /** @description what names the money, such as the bank’s reference */
            transactionId: string;
        };
        RefundAnswerDto: {
            dryRun: boolean;
            /** @description of a dry run */
            preview: components["schemas"]["RefundPreviewDto"] | null;
            refund: components["schemas"]["RefundStateDto"] | null;
        };
        RefundCreditDto: {
            amount: components["schemas"]["MoneyDto"];
            reason?: string;
            /** @description what names the money that was sent */
            reference: string;
        };
        RefundInvoiceDto: {
            /** @description split over the lines in proportion to gross; with neither, all that is left */
            amount?: components["schemas"]["MoneyDto"];
            /**
             * @description credit of the client, the gateway that took the money, or money sent by hand
             * @enum {string}
             */
            destination: "credit" | "gateway" | "manual";
            /** @description only tells what it would do */
            dryRun?: boolean;
            /** @description instead of an amount */
            lines?: components["schemas"]["RefundLineDto"][];
            /** @description which payment the gateway gives back; the latest that has enough left */
            paymentId?: number;
            /** @description stands on the credit note */
            reason?: string;
            /** @description what names the money that was sent by hand */
            reference?: string;
        };
        RefundLineDto: {
            /** @description gross; below zero for a line below zero */
            amount: components["schemas"]["MoneyDto"];
            /** @description a line of the invoice */
            lineId: number;
        };
        RefundPreviewDto: {
            /** @description what the client gets */
            amount: components["schemas"]["MoneyDto"];
            invoiceId: number;
            /** @description what may still go back after it */
            leftAfter: components["schemas"]["MoneyDto"];
            lines: components["schemas"]["RefundPreviewLineDto"][];
            net: components["schemas"]["MoneyDto"];
            /** @description what the reseller gives back of his profit, once the invoice is paid */
            profit: components["schemas"]["MoneyDto"];
            /** @description what the provider gives back of his own */
            providerShare: components["schemas"]["MoneyDto"];
            /** @description both levels */
            tax: components["schemas"]["MoneyDto"];
        };
        RefundPreviewLineDto: {
            description: string;
            gross: components["schemas"]["MoneyDto"];
            lineId: number;
            net: components["schemas"]["MoneyDto"];
            /** @description taken back of the reseller’s profit */
            profit: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
        };
        RefundStateDto: {
            amount: components["schemas"]["MoneyDto"];
            creditNoteId: number | null;
            creditNoteNumber: string;
            /** @enum {string} */
            destination: "credit" | "gateway" | "manual";
            /** @description the gateway’s words when it refused or did not answer */
            error: string;
            id: number;
            /** @description 0 = credit of the client that went back */
            invoiceId: number;
            /** @enum {string} */
            status: "requested" | "sent" | "done" | "failed" | "unknown";
        };
        RefusalDto: {
            code: string;
            detail: string;
            highest?: string | null;
            /** @description the limits, when the price left its range */
            lowest?: string | null;
            pointer: string;
        };
        RefuseTaskDto: {
            note: string;
        };
        RegistrantDto: {
            address1: string;
            address2: string;
            city: string;
            companyName: string;
            country: string;
            email: string;
            firstName: string;
            lastName: string;
            phone: string;
            postcode: string;
            state: string;
            taxId: string;
        };
        RegistrarDto: {
            key: string;
            label: string;
        };
        RegistrarListDto: {
            items: components["schemas"]["RegistrarDto"][];
        };
        RegistrarTaskDetailDto: {
            /** @enum {string} */
            action: "register" | "transfer" | "renew";
            adapter: string;
            clientId: number;
            /** Format: date-time */
            createdAt: string;
            domainId: number;
            /** Format: date-time */
            doneAt: string | null;
            doneBy: string;
            /** @description transfer code; empty when there is none, and once the task is closed */
            eppCode: string;
            /** @description what the ending asked of him */
            fields: components["schemas"]["DomainFieldDto"][];
            id: number;
            name: string;
            note: string;
            /** @description what the adapter said last: unknown, pending, attention (people are needed), done, refused, or nothing yet */
            outcome: string;
            /** @description the owner, as he was named when the registrar was asked */
            registrant: components["schemas"]["RegistrantDto"];
            registrar: string;
            resellerId: number;
            /** @enum {string} */
            status: "open" | "done" | "refused";
            years: number;
        };
        RegistrarTaskDto: {
            /** @enum {string} */
            action: "register" | "transfer" | "renew";
            adapter: string;
            clientId: number;
            /** Format: date-time */
            createdAt: string;
            domainId: number;
            /** Format: date-time */
            doneAt: string | null;
            doneBy: string;
            id: number;
            name: string;
            note: string;
            /** @description what the adapter said last: unknown, pending, attention (people are needed), done, refused, or nothing yet */
            outcome: string;
            registrar: string;
            resellerId: number;
            /** @enum {string} */
            status: "open" | "done" | "refused";
            years: number;
        };
        RegistrarTaskListDto: {
            items: components["schemas"]["RegistrarTaskDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        RegistrationDto: {
            /** Format: date */
            expiresOn: string;
            /** @description registrar lock: while it is on the name cannot be transferred away */
            locked: boolean;
            /**
             * Format: date
             * @description first day on which it may move to another registrar; null = now
             */
            movableOn: string | null;
            /** @enum {string} */
            state: "registered" | "pending_transfer" | "grace" | "redemption" | "gone" | "transferred_away";
        };
        RenewalOfferDto: {
            /**
             * Format: date
             * @description the end after this renewal
             */
            expiresOn: string;
            /**
             * @description term of the order line
             * @enum {string}
             */
            term: "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y";
            /** @description with tax */
            total: components["schemas"]["MoneyDto"];
            years: number;
        };
        RenewalOfferListDto: {
            /** @description empty where the ending is not sold for renewals */
            items: components["schemas"]["RenewalOfferDto"][];
        };
        ResellerDetailDto: {
            email: string;
            endClients: number;
            groupId: number | null;
            groupName: string;
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            leftAt: string | null;
            name: string;
            resellerId: number;
            /** @enum {string} */
            status: "active" | "suspended" | "left";
            /** Format: date-time */
            suspendedAt: string | null;
        };
        ResellerHistoryEntryDto: {
            /** Format: date-time */
            at: string;
            by: string;
            clientId: number;
            detail: {
                [key: string]: unknown;
            };
            event: string;
            id: number;
        };
        ResellerHistoryListDto: {
            items: components["schemas"]["ResellerHistoryEntryDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ResellerListDto: {
            items: components["schemas"]["ResellerDetailDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ResellerWalletDto: {
            available: components["schemas"]["MoneyDto"];
            resellerId: number;
            resellerName: string;
            reserved: components["schemas"]["MoneyDto"];
        };
        ResellerWalletListDto: {
            items: components["schemas"]["ResellerWalletDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ResendRegistrarDto: {
            /** @description another transfer code */
            eppCode?: string;
        };
        ReverseChargebackDto: {
            /** @description what the bank gave back of its charge */
            fee?: components["schemas"]["MoneyDto"];
        };
        RunDetailDto: {
            /** @description who asked for it; empty for the timer */
            askedBy: string;
            attempts: number;
            /**
             * Format: date
             * @description business date
             */
            date: string;
            /** @description no run, but what it would do */
            dryRun: boolean;
            /** @description how much the run is about to make; 0 while unknown */
            expected: number;
            failed: number;
            /** Format: date-time */
            finishedAt: string | null;
            id: number;
            /** @description over all runs of this date */
            made: number;
            /** @description the first hundred of each outcome */
            notes: components["schemas"]["RunNoteDto"][];
            /** @description how much is behind it */
            progress: number;
            /** @description why it is held or failed */
            reason: string | null;
            skipped: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description held: the brake waits for a person; dropped: left undone for good
             * @enum {string}
             */
            status: "asked" | "running" | "done" | "failed" | "held" | "dropped";
            task: string;
            /** @description what such a run makes usually; 0 while too little is known */
            usual: number;
        };
        RunDto: {
            /** @description who asked for it; empty for the timer */
            askedBy: string;
            attempts: number;
            /**
             * Format: date
             * @description business date
             */
            date: string;
            /** @description no run, but what it would do */
            dryRun: boolean;
            /** @description how much the run is about to make; 0 while unknown */
            expected: number;
            failed: number;
            /** Format: date-time */
            finishedAt: string | null;
            id: number;
            /** @description over all runs of this date */
            made: number;
            /** @description how much is behind it */
            progress: number;
            /** @description why it is held or failed */
            reason: string | null;
            skipped: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description held: the brake waits for a person; dropped: left undone for good
             * @enum {string}
             */
            status: "asked" | "running" | "done" | "failed" | "held" | "dropped";
            task: string;
            /** @description what such a run makes usually; 0 while too little is known */
            usual: number;
        };
        RunListDto: {
            items: components["schemas"]["RunDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        RunNoteDto: {
            /** @enum {string} */
            outcome: "made" | "skipped" | "failed";
            subject: string;
            text: string;
        };
        RunTaskDto: {
            name: string;
            title: string;
        };
        RunTasksDto: {
            /** @description in the order of a day */
            items: components["schemas"]["RunTaskDto"][];
        };
        SaveServerDto: {
            /** @description takes new services */
            active: boolean;
            /** @description where tasks are posted to; https */
            address: string;
            /** @description 0 = no limit */
            maxAccounts: number;
            name: string;
        };
        SaveServerGroupDto: {
            /**
             * @description least-full by share of accounts in use; one-by-one: one until it is full, then the least full
             * @enum {string}
             */
            fill: "least-full" | "one-by-one";
            /** @description the member that is filled now, for one-by-one */
            firstServerId: number | null;
            name: string;
            serverIds: number[];
        };
        ScheduleDto: {
            /** @description also over values that moved since the draft was made */
            overwrite?: boolean;
            /**
             * Format: date-time
             * @description an instant (UTC); the set is published within a minute of it
             */
            publishAt: string;
        };
        SearchDto: {
            items: components["schemas"]["HitDto"][];
        };
        SecondFactorDto: {
            /** @description backup codes not used yet; null while it is off */
            codesLeft: number | null;
            on: boolean;
        };
        SelectionDto: {
            /** @description every item of these types */
            allOf?: ("product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option")[];
            items?: components["schemas"]["ItemRefDto"][];
            /** @description of the TLDs these only; absent = all three */
            operations?: ("register" | "renew" | "transfer")[];
            /** @description every choice of these groups of configurable options */
            optionGroupIds?: number[];
            /** @description products of a product group with their options */
            productGroupId?: number;
            /** @description registration, renewal and transfer of these TLDs */
            tldIds?: number[];
            /** @description the same by extension, such as .com */
            tlds?: string[];
        };
        ServerDto: {
            /** @description takes new services */
            active: boolean;
            /** @description where tasks are posted to; https */
            address: string;
            failuresInARow: number;
            id: number;
            lastFailure: string;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** @description 0 = no limit */
            maxAccounts: number;
            name: string;
            /**
             * Format: date-time
             * @description until when the secret before the present one is good
             */
            oldSecretUntil: string | null;
            /** @description as in the ETag */
            version: number;
            /** @description open tasks */
            waiting: number;
        };
        ServerGroupDto: {
            id: number;
            name: string;
        };
        ServerGroupListDto: {
            items: components["schemas"]["ServerGroupRowDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ServerGroupMemberDto: {
            id: number;
            /** @description is filled now, where servers are filled one by one */
            isFirst: boolean;
            name: string;
        };
        ServerGroupRowDto: {
            /** @enum {string} */
            fill: "least-full" | "one-by-one";
            id: number;
            name: string;
            /** @description servers of other modules in it, as after an import */
            others: number;
            /** @description products that are set up in it */
            products: number;
            servers: components["schemas"]["ServerGroupMemberDto"][];
            /** @description as in the ETag */
            version: number;
        };
        ServerListDto: {
            items: components["schemas"]["ServerDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ServiceChangeDto: {
            /** Format: date-time */
            at: string;
            by: string;
            cause: string;
            detail: string;
            id: number;
            what: string;
        };
        ServiceDetailDto: {
            /** @description each further period */
            amount: components["schemas"]["MoneyDto"];
            clientId: number;
            /** @description the company, else the person */
            clientName: string;
            /** Format: date-time */
            createdAt: string;
            domain: string;
            firstPayment: components["schemas"]["MoneyDto"];
            id: number;
            itemId: number;
            label: string;
            /** Format: date */
            nextDueOn: string | null;
            /** @description 0 = none */
            orderId: number;
            /** @description the hosting service of an addon; 0 for hosting */
            parentId: number;
            paymentMethod: string;
            quantity: number;
            /** Format: date */
            registeredOn: string;
            resellerId: number;
            status: string;
            term: string;
            /** @enum {string} */
            type: "hosting" | "addon";
            username: string;
        };
        ServiceDto: {
            /** @description each further period */
            amount: components["schemas"]["MoneyDto"];
            clientId: number;
            /** @description the company, else the person */
            clientName: string;
            /** Format: date-time */
            createdAt: string;
            domain: string;
            id: number;
            itemId: number;
            label: string;
            /** Format: date */
            nextDueOn: string | null;
            /** @description 0 = none */
            orderId: number;
            /** @description the hosting service of an addon; 0 for hosting */
            parentId: number;
            resellerId: number;
            status: string;
            term: string;
            /** @enum {string} */
            type: "hosting" | "addon";
        };
        ServiceLifeDto: {
            /** @description what was asked of the server and is not done */
            asked: string[];
            /** @description a request that waits */
            cancellation: components["schemas"]["CancellationDto"] | null;
            /** @description its end was decided and is being carried out */
            ending: components["schemas"]["EndingDto"] | null;
            /** @description its server refused to end it: it still runs there; its client does not read it */
            endRefused: components["schemas"]["EndRefusedDto"] | null;
            /** @description what happened, newest first; empty for its client */
            history: components["schemas"]["ServiceChangeDto"][];
            /** @description why it is held back; each cause comes and goes by itself */
            holds: components["schemas"]["HoldDto"][];
            /** @description left alone by the runs until this day, empty = for ever; staff alone read it */
            keptUntil: string | null;
            /** @description chosen options of a hosting service */
            options: components["schemas"]["ChosenOptionDto"][];
            /** @description a change that waits for its payment */
            upgrade: components["schemas"]["OpenUpgradeDto"] | null;
        };
        ServiceListDto: {
            items: components["schemas"]["ServiceDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ServiceTermsDto: {
            /** @description day of the month on which periods start */
            anchorDay: number;
            /** @enum {string} */
            appliesTo: "first" | "renewal";
            /** Format: date-time */
            createdAt: string;
            explain: string[];
            itemId: number;
            itemType: string;
            taxed: boolean;
            term: string;
            /** @description prices, admin prices, method, arguments, options and rates as they were */
            terms: {
                [key: string]: unknown;
            };
            version: number;
        };
        ServiceTermsListDto: {
            items: components["schemas"]["ServiceTermsDto"][];
        };
        SessionDto: {
            /** Format: date-time */
            createdAt: string;
            /** @description the one that asks */
            current: boolean;
            /** @description the userAgent in words, such as `Chrome, Windows` */
            device: string;
            /** Format: date-time */
            expiresAt: string;
            id: number;
            ip: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string;
        };
        SessionListDto: {
            items: components["schemas"]["SessionDto"][];
            nextCursor: string | null;
        };
        SetMethodDto: {
            /** @description every item of these types */
            allOf?: ("product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option")[];
            args: {
                [key: string]: unknown;
            };
            floorAtZero?: boolean | null;
            items?: components["schemas"]["ItemRefDto"][];
            method: string;
            /** @description of the TLDs these only; absent = all three */
            operations?: ("register" | "renew" | "transfer")[];
            /** @description every choice of these groups of configurable options */
            optionGroupIds?: number[];
            /** @description products of a product group with their options */
            productGroupId?: number;
            /** @description registration, renewal and transfer of these TLDs */
            tldIds?: number[];
            /** @description the same by extension, such as .com */
            tlds?: string[];
        };
        SetSettingDto: {
            key: string;
            /** @enum {string} */
            level: "default" | "group" | "reseller";
            /** @description holds the value for the levels below; absent = as it was */
            lock?: boolean;
            /** @description pricing group or reseller, by level; 0 for the default */
            scopeId: number;
            /** @description null = inherit */
            value: unknown | null;
        };
        SettingDto: {
            /** @description false while no rule of the product reads it */
            enforced: boolean;
            /** @description what the levels say */
            explicit: components["schemas"]["SettingEntryDto"][];
            key: string;
            /** @description where it can be given */
            levels: string[];
            /**
             * @description the level that holds it for those below
             * @enum {string|null}
             */
            lockedBy: "default" | "group" | "reseller" | "own" | null;
            note: string;
            /**
             * @description the level that gave the value
             * @enum {string}
             */
            origin: "built-in" | "default" | "group" | "reseller" | "own";
            /** @description what a value may be: kind and its limits */
            type: {
                [key: string]: unknown;
            };
            /** @description the value in force */
            value: unknown;
        };
        SettingEntryDto: {
            /** @enum {string} */
            level: "default" | "group" | "reseller" | "own";
            locked: boolean;
            /** @description null = inherit */
            value: unknown;
        };
        SettingListDto: {
            items: components["schemas"]["SettingDto"][];
            nextCursor: string | null;
        };
        SignedInDto: {
            /** @description the admin; 0 for everyone else */
            adminId: number;
            /** @description the session opens nothing until a code of the second factor came */
            awaitsFactor: boolean;
            /** @description the client, or the reseller as the client he is; 0 for an admin */
            clientId: number;
            /** @description the clients this login may act for */
            clientIds: number[];
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            kind: "admin" | "reseller" | "client";
            name: string;
            permissions: string[];
            /** @description the reseller he is or belongs to; 0 = the provider */
            resellerId: number;
        };
        SignInDto: {
            /** @description e-mail address; staff may use the user name */
            email: string;
            password: string;
        };
        SplitInvoiceLineDto: {
            /** @description as listed; contains tax where prices do */
            amount: components["schemas"]["MoneyDto"];
            description: string;
            /** @description how the split came about */
            explain: string[];
            id: number;
            net: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description the day after the last
             */
            periodEnd: string | null;
            /** Format: date */
            periodStart: string | null;
            /** @description the reseller’s */
            profit: components["schemas"]["MoneyDto"];
            providerShare: components["schemas"]["MoneyDto"];
            /** @description the service or domain it is for */
            relatedId: number;
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            type: string;
        };
        SplitLineAmountsDto: {
            /** @description as shown in the store: contains tax where prices do; after discounts */
            amount: components["schemas"]["MoneyDto"];
            /** @description how the split comes about */
            explain: string[];
            net: components["schemas"]["MoneyDto"];
            /** @description the reseller’s */
            profit: components["schemas"]["MoneyDto"];
            providerShare: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            /** @description what it is computed from: prices, admin prices, method, arguments, discounts, rates */
            terms: {
                [key: string]: unknown;
            };
            total: components["schemas"]["MoneyDto"];
        };
        SplitRenewalQuoteDto: {
            amounts: components["schemas"]["SplitLineAmountsDto"];
            description: string;
            /** @description the next period that was not charged yet */
            period: components["schemas"]["PeriodDto"];
        };
        SplitUpgradeQuoteDto: {
            /** @description days of the running period that are left; null where none runs */
            daysLeft: number | null;
            /** @description days of the running period */
            daysOfPeriod: number | null;
            description: string;
            /**
             * @description a negative amount is credit, or by setting dropped whole
             * @enum {string}
             */
            effect: "charge" | "credit" | "dropped" | "nothing";
            /** @description order with it: refused when the sums have changed since */
            fingerprint: string;
            /** @enum {string} */
            kind: "within-cycle" | "new-cycle";
            /** @description every later period */
            later: components["schemas"]["SplitLineAmountsDto"];
            /** @description today */
            now: components["schemas"]["SplitLineAmountsDto"];
            /** @description what is charged */
            period: components["schemas"]["PeriodDto"] | null;
        };
        StaffPayMethodDto: {
            /** Format: date */
            addedOn: string | null;
            /** @description `Visa`; empty for what is no card */
            brand: string;
            description: string;
            /** @description why the gateway has not confirmed its removal */
            error: string;
            /**
             * Format: date
             * @description its last day
             */
            expiresOn: string | null;
            id: number;
            /** @description automatic payment charges this one */
            isDefault: boolean;
            lastFour: string;
            /**
             * @description `imported`: of a WHMCS, never charged
             * @enum {string}
             */
            status: "kept" | "removing" | "unknown" | "removed" | "imported";
            /** @description whether it can be charged for the client’s invoices now */
            usable: boolean;
        };
        StaffPayMethodListDto: {
            items: components["schemas"]["StaffPayMethodDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        StartImpersonationDto: {
            /** @description why; it stands in the log */
            reason: string;
        };
        StatementDto: {
            /** @description what the provider owes, both accounts */
            closing: components["schemas"]["MoneyDto"];
            /** @example EUR */
            currency: string;
            /** Format: date */
            from: string;
            lines: components["schemas"]["StatementLineDto"][];
            month: string;
            /** @description there are more lines; the file has them all, the sums are of all */
            more: boolean;
            /** @description what the provider owed, both accounts */
            opening: components["schemas"]["MoneyDto"];
            profit: components["schemas"]["StatementProfitDto"];
            resellerId: number;
            resellerName: string;
            /** Format: date */
            to: string;
            wallet: components["schemas"]["StatementWalletDto"];
        };
        StatementLineDto: {
            /** @enum {string} */
            account: "profit" | "wallet";
            amount: components["schemas"]["MoneyDto"];
            /** @description of its account, afterwards */
            balance: components["schemas"]["MoneyDto"];
            description: string;
            invoiceNumber: string;
            kind: string;
            /** Format: date */
            on: string;
        };
        StatementProfitDto: {
            closing: components["schemas"]["MoneyDto"];
            earned: components["schemas"]["MoneyDto"];
            opening: components["schemas"]["MoneyDto"];
            /** @description below zero */
            paidOut: components["schemas"]["MoneyDto"];
            /** @description below zero */
            reversed: components["schemas"]["MoneyDto"];
        };
        StatementWalletDto: {
            came: components["schemas"]["MoneyDto"];
            closing: components["schemas"]["MoneyDto"];
            opening: components["schemas"]["MoneyDto"];
            /** @description below zero */
            went: components["schemas"]["MoneyDto"];
        };
        StatisticsDto: {
            /** @description the days compared with */
            before: components["schemas"]["DaysDto"];
            /** @description new clients */
            clients: components["schemas"]["CountStatisticsDto"];
            currencies: components["schemas"]["CurrencyStatisticsDto"][];
            /** Format: date */
            from: string;
            /** @description orders, cancelled ones left out */
            orders: components["schemas"]["CountStatisticsDto"];
            /** @enum {string} */
            step: "day" | "month";
            /** Format: date */
            to: string;
        };
        SuspendResellerDto: {
            reason?: string;
        };
        TargetRecordDto: {
            /** @description addresses of the target, for a name that cannot have a CNAME */
            addresses: string[];
            /** @description what is there instead */
            found: string[];
            name: string;
            /** @enum {string} */
            state: "unchecked" | "ok" | "no_name" | "no_record" | "no_answer" | "failed" | "wrong" | "elsewhere_too" | "no_target";
            value: string;
        };
        TaskAttemptDto: {
            answer: string;
            /** Format: date-time */
            calledAt: string;
            /** @description 0 when there was no answer, and for a call-back */
            httpStatus: number;
            id: number;
            /** @enum {string} */
            kind: "send" | "ask" | "call-back";
            outcome: string;
        };
        TaskAttemptListDto: {
            items: components["schemas"]["TaskAttemptDto"][];
        };
        TaxCheckDto: {
            /** @description level 2 is on net and level 1 */
            compound: boolean;
            inclusive: boolean;
            level1: components["schemas"]["AppliedTaxDto"];
            level2: components["schemas"]["AppliedTaxDto"];
            net: components["schemas"]["MoneyDto"];
            /** @description false: the product carries no tax */
            taxed: boolean;
            total: components["schemas"]["MoneyDto"];
        };
        TaxCheckInputDto: {
            /** @description as the price list says it: with the tax in it while prices are inclusive */
            amount: components["schemas"]["MoneyDto"];
            /** @description ISO 3166 alpha-2 of the client */
            country: string;
            /** @description the client is exempt */
            exempt?: boolean;
            /** @description its own flag decides whether it is taxed; without one it is */
            productId?: number;
            state?: string;
        };
        TaxPreviewCaseDto: {
            lines: components["schemas"]["TaxPreviewLineDto"][];
            subtotal: string;
            tax: string;
            tax2: string;
            total: string;
        };
        TaxPreviewDto: {
            cases: components["schemas"]["TaxPreviewCaseDto"][];
        };
        TaxPreviewInputDto: {
            /** @description cases as in the tax vectors: { currency, rate1, rate2, compound, inclusive, lines: [{ amount, taxed }] } */
            cases: {
                [key: string]: unknown;
            }[];
        };
        TaxPreviewLineDto: {
            net: string;
            tax: string;
            tax2: string;
        };
        TaxRuleDto: {
            country: string;
            id: number;
            level: number;
            name: string;
            rate: string;
            state: string;
        };
        TaxRuleInputDto: {
            /** @description ISO 3166 alpha-2; empty = all countries */
            country: string;
            level: number;
            name: string;
            /** @description percent */
            rate: string;
            /** @description empty = all states */
            state: string;
        };
        TaxRuleListDto: {
            items: components["schemas"]["TaxRuleDto"][];
            nextCursor: string | null;
        };
        TenantInvoiceDetailDto: {
            /** @description whose book: 0 = the provider issued it */
            book: number;
            /** @description the client */
            clientId: number;
            clientName: string;
            /** Format: date */
            dueOn: string;
            id: number;
            /** Format: date */
            issuedOn: string;
            kind: string;
            lines: components["schemas"]["SplitInvoiceLineDto"][];
            /** @description printed on the invoice */
            notes: string;
            /** @description as the client reads it; empty while it has none */
            number: string;
            open: components["schemas"]["MoneyDto"];
            /** @description 0 = none */
            orderId: number;
            /** Format: date */
            paidOn: string | null;
            paymentMethod: string;
            /** @description 0 = a direct client of the provider */
            resellerId: number;
            /** @enum {string} */
            status: "Draft" | "Unpaid" | "Paid" | "Cancelled" | "Refunded" | "Collections" | "Payment Pending";
            sums: components["schemas"]["InvoiceSumsDto"];
            /** @description net and tax, before credit */
            total: components["schemas"]["MoneyDto"];
            /** @description null unless it was written off */
            writeOff: components["schemas"]["WriteOffDto"] | null;
        };
        TenantInvoiceDto: {
            /** @description whose book: 0 = the provider issued it */
            book: number;
            /** @description the client */
            clientId: number;
            clientName: string;
            /** Format: date */
            dueOn: string;
            id: number;
            /** Format: date */
            issuedOn: string;
            kind: string;
            /** @description as the client reads it; empty while it has none */
            number: string;
            open: components["schemas"]["MoneyDto"];
            /** @description 0 = none */
            orderId: number;
            /** Format: date */
            paidOn: string | null;
            /** @description 0 = a direct client of the provider */
            resellerId: number;
            /** @enum {string} */
            status: "Draft" | "Unpaid" | "Paid" | "Cancelled" | "Refunded" | "Collections" | "Payment Pending";
            /** @description net and tax, before credit */
            total: components["schemas"]["MoneyDto"];
        };
        TenantInvoiceListDto: {
            items: components["schemas"]["TenantInvoiceDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        TenantRefundDto: {
            amount: components["schemas"]["MoneyDto"];
            clientId: number;
            creditNoteId: number | null;
            creditNoteNumber: string;
            /** @enum {string} */
            destination: "credit" | "gateway" | "manual";
            /** Format: date */
            doneOn: string | null;
            /** @description the gateway’s words when it refused or did not answer */
            error: string;
            /** @description through which gateway it went */
            gateway: string;
            id: number;
            invoiceId: number;
            invoiceNumber: string;
            reason: string;
            /** @description what names the money that went */
            reference: string | null;
            /** @description 0 = of a direct client */
            resellerId: number;
            /** @enum {string} */
            status: "requested" | "sent" | "done" | "failed" | "unknown";
        };
        TenantRefundListDto: {
            items: components["schemas"]["TenantRefundDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        TimersDto: {
            failed: number;
        };
        TldDto: {
            dnsManagement: boolean;
            emailForwarding: boolean;
            /** @example .com */
            extension: string;
            id: number;
            idProtection: boolean;
            needsEppCode: boolean;
            register: components["schemas"]["ListPriceDto"][];
            /** @description key of the registrar that its names go to; empty = the task list */
            registrar: string;
            renew: components["schemas"]["ListPriceDto"][];
            transfer: components["schemas"]["ListPriceDto"][];
        };
        TldListDto: {
            items: components["schemas"]["TldDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        TransferAwayDto: {
            /**
             * @description pending: it leaves after the days of its ending
             * @enum {string}
             */
            outcome: "done" | "pending";
        };
        TransferCodeDto: {
            /** @description what the other registrar sent */
            eppCode?: string;
        };
        UpcomingProfitDto: {
            amount: components["schemas"]["MoneyDto"];
            /** Format: date */
            on: string;
        };
        UpdateProductDto: {
            description?: string;
            hidden?: boolean;
            name?: string;
        };
        UpgradeOrderDto: {
            /** @description of the quote that was shown: refused when it changed */
            expectedFingerprint?: string;
            /** @description all options it shall have; without the list they stay, as far as the product has them */
            options?: components["schemas"]["CartOptionDto"][];
            /** @description what is charged is paid by; the service’s own unless said */
            paymentMethod?: string;
            productId: number;
            /** @description a code with a rule for upgrades */
            promotionCode?: string;
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        UpgradeProductDto: {
            id: number;
            name: string;
        };
        UpgradeProductsDto: {
            /** @description the present product is one of them */
            items: components["schemas"]["UpgradeProductDto"][];
        };
        UpgradeTargetDto: {
            /** @description all options it shall have; without the list they stay, as far as the product has them */
            options?: components["schemas"]["CartOptionDto"][];
            productId: number;
            /** @description a code with a rule for upgrades */
            promotionCode?: string;
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        WaitingDeliveriesDto: {
            /** @description age of the oldest in seconds */
            oldestSeconds: number;
            /** @description given up after eight tries */
            parked: number;
            waiting: number;
        };
        WaitingDto: {
            /** @description age of the oldest in seconds */
            oldestSeconds: number;
            waiting: number;
        };
        WaitingJobsDto: {
            /** @description age of the oldest in seconds */
            oldestSeconds: number;
            /** @description given up after eight tries */
            parked: number;
            running: number;
            waiting: number;
        };
        WalletMovementDto: {
            /** @description positive was added, negative taken */
            amount: components["schemas"]["MoneyDto"];
            description: string;
            id: number;
            /** @enum {string} */
            kind: "payout" | "wholesale" | "downgrade" | "top-up" | "withdrawal" | "goodwill" | "correction";
            /** Format: date-time */
            movedAt: string | null;
            /** @description what names the money that came or went */
            reference: string | null;
            resellerId: number;
            resellerName: string;
        };
        WalletMovementListDto: {
            items: components["schemas"]["WalletMovementDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        WalletStateDto: {
            available: components["schemas"]["MoneyDto"];
            movementId: number;
            resellerId: number;
            reserved: components["schemas"]["MoneyDto"];
        };
        WebhookEventDto: {
            account: string;
            /** Format: date-time */
            decidedAt: string | null;
            eventId: string;
            id: number;
            outcome: string;
            /** @description 0 = nothing was booked */
            paymentId: number;
            /** Format: date-time */
            receivedAt: string | null;
            type: string;
        };
        WebhookEventListDto: {
            items: components["schemas"]["WebhookEventDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        WorkDto: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description handler of a delivery */
            handler: string;
            id: number;
            lastError: string | null;
            /** @description event type of a delivery, queue of a job */
            name: string;
            /** Format: date-time */
            nextAttemptAt: string;
            /** @enum {string} */
            status: "pending" | "running" | "delivered" | "done" | "parked";
        };
        WorkListDto: {
            items: components["schemas"]["WorkDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        WriteCreditNoteDto: {
            /** @description split over the lines in proportion to gross; with neither, all that is open */
            amount?: components["schemas"]["MoneyDto"];
            /** @description instead of an amount */
            lines?: components["schemas"]["RefundLineDto"][];
            /** @description stands on the note */
            reason: string;
        };
        WriteGroupCellsDto: {
            cells: components["schemas"]["GroupCellInputDto"][];
            dryRun?: boolean;
        };
        WriteOffDto: {
            /** @description what was given up */
            amount: components["schemas"]["MoneyDto"];
            reason: string;
            /** @description what of it came in since */
            recovered: components["schemas"]["MoneyDto"];
            /** Format: date */
            writtenOn: string;
        };
        WriteOffReasonDto: {
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedTokenDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[adminId][ne|lt|lte|gt|gte|in] */
                "filter[adminId]"?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description date; other operators as filter[date][ne|lt|lte|gt|gte|in] */
                "filter[date]"?: string;
                /** @description number; other operators as filter[id][ne|lt|lte|gt|gte|in] */
                "filter[id]"?: string;
                /** @description number; other operators as filter[impersonationId][ne|lt|lte|gt|gte|in] */
                "filter[impersonationId]"?: string;
                /** @description text; other operators as filter[signedInAs][ne|lt|lte|gt|gte|in] */
                "filter[signedInAs]"?: "reseller" | "client";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was read; 412 when the brand changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBrandDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepBrandDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBrandDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDraftDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addBrandHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHostDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandHostDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeBrandHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hostId: number;
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkBrandHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hostId: number;
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandHostDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyBrandHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hostId: number;
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBrandLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogoDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeBrandLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCancellationRequests: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description date; other operators as filter[endsOn][ne|lt|lte|gt|gte|in] */
                "filter[endsOn]"?: string;
                /** @description text; other operators as filter[kind][ne|lt|lte|gt|gte|in] */
                "filter[kind]"?: "immediate" | "end-of-period";
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "open" | "carried-out" | "withdrawn";
                include?: "total";
                limit?: number;
                sort?: "requestedAt" | "-requestedAt" | "endsOn" | "-endsOn" | "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAddons: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description boolean; other operators as filter[hidden][ne|lt|lte|gt|gte|in] */
                "filter[hidden]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "order" | "-order";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCurrencies: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "code" | "-code";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCatalogImports: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description instant; other operators as filter[createdAt][ne|lt|lte|gt|gte|in] */
                "filter[createdAt]"?: string;
                /** @description boolean; other operators as filter[dryRun][ne|lt|lte|gt|gte|in] */
                "filter[dryRun]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "done" | "refused";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConfigOptions: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[groupId][ne|lt|lte|gt|gte|in] */
                "filter[groupId]"?: string;
                /** @description boolean; other operators as filter[hidden][ne|lt|lte|gt|gte|in] */
                "filter[hidden]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "order" | "-order";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigOptionListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProductGroups: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description boolean; other operators as filter[hidden][ne|lt|lte|gt|gte|in] */
                "filter[hidden]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "order" | "-order";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductGroupListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[groupId][ne|lt|lte|gt|gte|in] */
                "filter[groupId]"?: string;
                /** @description boolean; other operators as filter[hidden][ne|lt|lte|gt|gte|in] */
                "filter[hidden]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "order" | "-order";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProductSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductSetupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseProductSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseSetupDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTlds: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "order" | "-order" | "extension" | "-extension";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TldListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseTldRegistrar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseRegistrarDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClientGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description date; other operators as filter[createdOn][ne|lt|lte|gt|gte|in] */
                "filter[createdOn]"?: string;
                /** @description boolean; other operators as filter[direct][ne|lt|lte|gt|gte|in] */
                "filter[direct]"?: string;
                /** @description text; other operators as filter[email][ne|lt|lte|gt|gte|in] */
                "filter[email]"?: string;
                /** @description number; other operators as filter[groupId][ne|lt|lte|gt|gte|in] */
                "filter[groupId]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "Active" | "Inactive" | "Closed";
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "createdOn" | "-createdOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminClientListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdminClientDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminClientDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminClientDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchAdminClientDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminClientDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAutomaticPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPaymentDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAutomaticPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCreditDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustCreditDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCreditDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundCreditDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logInAsClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartImpersonationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpersonationKeyDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayMethods: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                include?: "total";
                limit?: number;
                sort?: "order" | "-order" | "id" | "-id";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPayMethodListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommissionMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionMethodsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCommission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionPreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPreviewResultDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditMovements: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description text; other operators as filter[kind][ne|lt|lte|gt|gte|in] */
                "filter[kind]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditMovementListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditNotes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description decimal; other operators as filter[gross][ne|lt|lte|gt|gte|in] */
                "filter[gross]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description date; other operators as filter[issuedOn][ne|lt|lte|gt|gte|in] */
                "filter[issuedOn]"?: string;
                /** @description text; other operators as filter[number][ne|lt|lte|gt|gte|in] */
                "filter[number]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "issuedOn" | "-issuedOn" | "gross" | "-gross";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/html": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description decimal; other operators as filter[amount][ne|lt|lte|gt|gte|in] */
                "filter[amount]"?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description date; other operators as filter[openedOn][ne|lt|lte|gt|gte|in] */
                "filter[openedOn]"?: string;
                /** @description number; other operators as filter[paymentId][ne|lt|lte|gt|gte|in] */
                "filter[paymentId]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "inquiry" | "open" | "won" | "lost";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "openedOn" | "-openedOn" | "amount" | "-amount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseChargeback: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReverseChargebackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDomains: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description date; other operators as filter[expiresOn][ne|lt|lte|gt|gte|in] */
                "filter[expiresOn]"?: string;
                /** @description date; other operators as filter[nextDueOn][ne|lt|lte|gt|gte|in] */
                "filter[nextDueOn]"?: string;
                /** @description number; other operators as filter[orderId][ne|lt|lte|gt|gte|in] */
                "filter[orderId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "Pending" | "Pending Registration" | "Pending Transfer" | "Active" | "Grace" | "Redemption" | "Expired" | "Transferred Away" | "Cancelled" | "Fraud";
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "registeredOn" | "-registeredOn" | "nextDueOn" | "-nextDueOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showEppCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EppCodeDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDomainFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DomainFieldsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishDomainTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDomainLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDomainRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainRegistryDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDomainRenewals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalOfferListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    syncDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferDomainAway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferAwayDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainInvoiceLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainOrderLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainPrice: {
        parameters: {
            query: {
                currency: string;
                itemId: string;
                itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
                /** @description whose store; 0 = the provider’s own */
                resellerId: string;
                term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceExplanationDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainProfitEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGatewayEvents: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[type][ne|lt|lte|gt|gte|in] */
                "filter[type]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEventListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHeldPayments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "open" | "resolved";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldPaymentListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyHeldPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyHeldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldResolvedDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditHeldPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditHeldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldResolvedDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnHeldPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRefDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvoiceDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoiceDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceInvoiceDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was read; 412 when the draft changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInvoiceDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was read; 412 when the draft changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueInvoiceDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
                /** @description ETag that was read; 412 when the draft changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedDraftDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewInvoiceDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPreviewDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[book][ne|lt|lte|gt|gte|in] */
                "filter[book]"?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description text; other operators as filter[currency][ne|lt|lte|gt|gte|in] */
                "filter[currency]"?: string;
                /** @description date; other operators as filter[dueOn][ne|lt|lte|gt|gte|in] */
                "filter[dueOn]"?: string;
                /** @description date; other operators as filter[issuedOn][ne|lt|lte|gt|gte|in] */
                "filter[issuedOn]"?: string;
                /** @description text; other operators as filter[kind][ne|lt|lte|gt|gte|in] */
                "filter[kind]"?: string;
                /** @description text; other operators as filter[number][ne|lt|lte|gt|gte|in] */
                "filter[number]"?: string;
                /** @description number; other operators as filter[orderId][ne|lt|lte|gt|gte|in] */
                "filter[orderId]"?: string;
                /** @description date; other operators as filter[paidOn][ne|lt|lte|gt|gte|in] */
                "filter[paidOn]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "Draft" | "Unpaid" | "Paid" | "Cancelled" | "Refunded" | "Collections" | "Payment Pending";
                /** @description decimal; other operators as filter[total][ne|lt|lte|gt|gte|in] */
                "filter[total]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "dueOn" | "-dueOn" | "issuedOn" | "-issuedOn" | "total" | "-total";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantInvoiceListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantInvoiceDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chargeKeptCard: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargeCardDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardChargeDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyCreditDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditAppliedDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeCreditNote: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteCreditNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteWrittenDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoiceDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDocumentDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaymentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentResultDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/html": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundInvoiceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswerDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeOffInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgerTransactions: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[book][ne|lt|lte|gt|gte|in] */
                "filter[book]"?: string;
                /** @description date; other operators as filter[businessDate][ne|lt|lte|gt|gte|in] */
                "filter[businessDate]"?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description text; other operators as filter[event][ne|lt|lte|gt|gte|in] */
                "filter[event]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "businessDate" | "-businessDate";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerTransactionListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerReportDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description instant; other operators as filter[createdAt][ne|lt|lte|gt|gte|in] */
                "filter[createdAt]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "queued" | "sending" | "sent" | "failed" | "dropped";
                /** @description text; other operators as filter[template][ne|lt|lte|gt|gte|in] */
                "filter[template]"?: "Client Signup Email" | "Order Confirmation" | "Invoice Created" | "Invoice Payment Confirmation" | "Credit Card Payment Confirmation" | "Credit Card Payment Failed" | "Credit Card Expiring Soon" | "Invoice Refund Confirmation" | "Invoice Payment Reminder" | "First Invoice Overdue Notice" | "Second Invoice Overdue Notice" | "Third Invoice Overdue Notice" | "New Product Information" | "Domain Registration Confirmation" | "Password Reset Validation" | "Account Security Notice" | "Payment Disputed" | "Price Change Not Published" | "Reseller Payout Sent" | "Reseller Prices Out Of Range" | "Task Refused" | "Service Suspension Notification" | "Service Unsuspension Notification" | "Cancellation Request Confirmation" | "New Cancellation Request" | "Service Ended" | "Service Changed" | "Service Change Not Carried Out";
                /** @description text; other operators as filter[to][ne|lt|lte|gt|gte|in] */
                "filter[to]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "createdAt" | "-createdAt" | "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNumberSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberSeriesListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setNextNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resellerId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextNumberDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberSeriesListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    operations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[handler][ne|lt|lte|gt|gte|in] */
                "filter[handler]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "pending" | "running" | "delivered" | "done" | "parked";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[queue][ne|lt|lte|gt|gte|in] */
                "filter[queue]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "pending" | "running" | "delivered" | "done" | "parked";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description instant; other operators as filter[createdAt][ne|lt|lte|gt|gte|in] */
                "filter[createdAt]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description number; other operators as filter[number][ne|lt|lte|gt|gte|in] */
                "filter[number]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "Pending" | "Active" | "Fraud" | "Cancelled";
                include?: "total";
                limit?: number;
                sort?: "createdAt" | "-createdAt" | "id" | "-id" | "total" | "-total";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderForClientDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrderDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOwnPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPasswordDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePayMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description decimal; other operators as filter[amount][ne|lt|lte|gt|gte|in] */
                "filter[amount]"?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description text; other operators as filter[gateway][ne|lt|lte|gt|gte|in] */
                "filter[gateway]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description text; other operators as filter[kind][ne|lt|lte|gt|gte|in] */
                "filter[kind]"?: "payment" | "held";
                /** @description date; other operators as filter[receivedOn][ne|lt|lte|gt|gte|in] */
                "filter[receivedOn]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[transactionId][ne|lt|lte|gt|gte|in] */
                "filter[transactionId]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "receivedOn" | "-receivedOn" | "amount" | "-amount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminPaymentListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordChargeback: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordChargebackDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutBatches: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[action][ne|lt|lte|gt|gte|in] */
                "filter[action]"?: "prepare" | "approve" | "send";
                /** @description boolean; other operators as filter[dryRun][ne|lt|lte|gt|gte|in] */
                "filter[dryRun]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "running" | "stopped" | "done";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPayoutBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPayoutBatchDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayoutBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutBatchRows: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[outcome][ne|lt|lte|gt|gte|in] */
                "filter[outcome]"?: "waiting" | "made" | "skipped" | "failed";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "amount" | "-amount";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchRowsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPayoutBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopPayoutBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutQueue: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description decimal; other operators as filter[available][ne|lt|lte|gt|gte|in] */
                "filter[available]"?: string;
                /** @description text; other operators as filter[currency][ne|lt|lte|gt|gte|in] */
                "filter[currency]"?: string;
                /** @description decimal; other operators as filter[held][ne|lt|lte|gt|gte|in] */
                "filter[held]"?: string;
                /** @description number; other operators as filter[id][ne|lt|lte|gt|gte|in] */
                "filter[id]"?: string;
                /** @description date; other operators as filter[nextOn][ne|lt|lte|gt|gte|in] */
                "filter[nextOn]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[state][ne|lt|lte|gt|gte|in] */
                "filter[state]"?: "ready" | "suspended" | "below_minimum" | "owed" | "to_approve" | "to_send" | "on_hold" | "settled";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "available" | "-available" | "held" | "-held" | "nextOn" | "-nextOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutQueueDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayouts: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description decimal; other operators as filter[amount][ne|lt|lte|gt|gte|in] */
                "filter[amount]"?: string;
                /** @description number; other operators as filter[id][ne|lt|lte|gt|gte|in] */
                "filter[id]"?: string;
                /** @description date; other operators as filter[preparedOn][ne|lt|lte|gt|gte|in] */
                "filter[preparedOn]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "draft" | "approved" | "sending" | "sent" | "failed" | "unknown" | "cancelled";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "preparedOn" | "-preparedOn" | "amount" | "-amount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preparePayout: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreparePayoutDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvePayout: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardPayout: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendPayout: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPricingGroups: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "active" | "archived";
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "name" | "-name" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingGroupListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPricingGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPricingGroupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingGroupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPricingGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingGroupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePricingGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchPricingGroupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingGroupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archivePricingGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveGroupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingGroupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeGroupCells: {
        parameters: {
            query?: never;
            header?: {
                /** @description version that was read; 412 when prices changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteGroupCellsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellReportsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupChangeSets: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "draft" | "scheduled" | "failed" | "published";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeSetListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGroupChangeSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description version that was read; 412 when prices changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroupChangeSetDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeSetIdDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupChangeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeSetDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroupChangeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameGroupChangeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChangeSetDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareGroupChangeSet: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparedCellListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeGroupChangeSetCells: {
        parameters: {
            query?: never;
            header?: {
                /** @description version that was read; 412 when prices changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupSetCellsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellReportsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGroupChangeSetCells: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CellRefsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishGroupChangeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishReportDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revertGroupChangeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeSetIdDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleGroupChangeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unscheduleGroupChangeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                setId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupPriceChanges: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceChangesDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyPricingGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyPricingGroupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingGroupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fillGroupPrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FillReportDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addGroupItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddItemsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemCountsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setGroupItemMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMethodDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemCountsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGroupItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemCountsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportGroupPrices: {
        parameters: {
            query?: {
                currency?: string;
                itemType?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importGroupPrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CsvImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CsvReportDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupSlice: {
        parameters: {
            query: {
                currency: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
                /** @description items, 1 to 2000, else 50; a page ends before 2,000 cells */
                limit?: string;
                /** @description tblproductgroups.id */
                productGroupId?: string;
                /** @description part of the name */
                q?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSliceDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProfits: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description decimal; other operators as filter[amount][ne|lt|lte|gt|gte|in] */
                "filter[amount]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description number; other operators as filter[lineId][ne|lt|lte|gt|gte|in] */
                "filter[lineId]"?: string;
                /** @description text; other operators as filter[method][ne|lt|lte|gt|gte|in] */
                "filter[method]"?: string;
                /** @description number; other operators as filter[payoutId][ne|lt|lte|gt|gte|in] */
                "filter[payoutId]"?: string;
                /** @description date; other operators as filter[postedOn][ne|lt|lte|gt|gte|in] */
                "filter[postedOn]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "postedOn" | "-postedOn" | "amount" | "-amount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfitListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfitDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotionBatches: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatchListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makePromotionCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCodesDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeReportDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPromotionCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotions: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[batchId][ne|lt|lte|gt|gte|in] */
                "filter[batchId]"?: string;
                /** @description date; other operators as filter[expiresOn][ne|lt|lte|gt|gte|in] */
                "filter[expiresOn]"?: string;
                /** @description text; other operators as filter[kind][ne|lt|lte|gt|gte|in] */
                "filter[kind]"?: "percent" | "fixed" | "price_override" | "free_setup";
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description date; other operators as filter[startsOn][ne|lt|lte|gt|gte|in] */
                "filter[startsOn]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "active" | "archived";
                /** @description number; other operators as filter[uses][ne|lt|lte|gt|gte|in] */
                "filter[uses]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "code" | "-code" | "uses" | "-uses" | "startsOn" | "-startsOn" | "expiresOn" | "-expiresOn" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionIdDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionIdDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archivePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restorePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotionUses: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description number; other operators as filter[orderId][ne|lt|lte|gt|gte|in] */
                "filter[orderId]"?: string;
                /** @description instant; other operators as filter[usedAt][ne|lt|lte|gt|gte|in] */
                "filter[usedAt]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "usedAt" | "-usedAt" | "discount" | "-discount";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionUseListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotionChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionChoicesDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCodeAtStoreDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionPreviewDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProvisioningTasks: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[action][ne|lt|lte|gt|gte|in] */
                "filter[action]"?: "create" | "change" | "suspend" | "unsuspend" | "terminate";
                /** @description text; other operators as filter[adapter][ne|lt|lte|gt|gte|in] */
                "filter[adapter]"?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description text; other operators as filter[outcome][ne|lt|lte|gt|gte|in] */
                "filter[outcome]"?: "unknown" | "pending" | "attention" | "done" | "refused";
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description number; other operators as filter[serverId][ne|lt|lte|gt|gte|in] */
                "filter[serverId]"?: string;
                /** @description number; other operators as filter[serviceId][ne|lt|lte|gt|gte|in] */
                "filter[serviceId]"?: string;
                /** @description text; other operators as filter[serviceType][ne|lt|lte|gt|gte|in] */
                "filter[serviceType]"?: "hosting" | "addon";
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "open" | "done" | "refused";
                /** @description boolean; other operators as filter[stuck][ne|lt|lte|gt|gte|in] */
                "filter[stuck]"?: string;
                include?: "total";
                limit?: number;
                sort?: "createdAt" | "-createdAt" | "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisioningTaskListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProvisioningTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisioningTaskDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askProvisioningTaskAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProvisioningAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAttemptListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeProvisioningTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteProvisioningDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseProvisioningTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseTaskDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description decimal; other operators as filter[amount][ne|lt|lte|gt|gte|in] */
                "filter[amount]"?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description text; other operators as filter[destination][ne|lt|lte|gt|gte|in] */
                "filter[destination]"?: "credit" | "gateway" | "manual";
                /** @description date; other operators as filter[doneOn][ne|lt|lte|gt|gte|in] */
                "filter[doneOn]"?: string;
                /** @description number; other operators as filter[invoiceId][ne|lt|lte|gt|gte|in] */
                "filter[invoiceId]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "requested" | "sent" | "done" | "failed" | "unknown";
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "amount" | "-amount" | "doneOn" | "-doneOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantRefundListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantRefundDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistrarTasks: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[action][ne|lt|lte|gt|gte|in] */
                "filter[action]"?: "register" | "transfer" | "renew";
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description number; other operators as filter[domainId][ne|lt|lte|gt|gte|in] */
                "filter[domainId]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "open" | "done" | "refused";
                include?: "total";
                limit?: number;
                sort?: "createdAt" | "-createdAt" | "id" | "-id";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrarTaskListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegistrarTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrarTaskDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeRegistrarTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteRegistrarDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseRegistrarTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseTaskDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendRegistrarTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendRegistrarDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistrars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrarListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listResellers: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[groupId][ne|lt|lte|gt|gte|in] */
                "filter[groupId]"?: string;
                /** @description instant; other operators as filter[joinedAt][ne|lt|lte|gt|gte|in] */
                "filter[joinedAt]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "active" | "suspended" | "left";
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "joinedAt" | "-joinedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putIntoGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutIntoGroupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReseller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateReseller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listResellerHistory: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerHistoryListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logInAsReseller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartImpersonationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpersonationKeyDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endReseller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfitBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfitBalancesDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query: {
                currency: string;
                /** @description a month of the provider’s calendar: 2026-11 */
                month: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadStatement: {
        parameters: {
            query: {
                currency: string;
                /** @description a month of the provider’s calendar: 2026-11 */
                month: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printStatement: {
        parameters: {
            query: {
                currency: string;
                /** @description a month of the provider’s calendar: 2026-11 */
                month: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/html": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendReseller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendResellerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveWallet: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveWalletDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletStateDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClientsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description date; other operators as filter[date][ne|lt|lte|gt|gte|in] */
                "filter[date]"?: string;
                /** @description boolean; other operators as filter[dryRun][ne|lt|lte|gt|gte|in] */
                "filter[dryRun]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "asked" | "running" | "done" | "failed" | "held" | "dropped";
                /** @description text; other operators as filter[task][ne|lt|lte|gt|gte|in] */
                "filter[task]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "date" | "-date" | "startedAt" | "-startedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRunDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRunTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTasksDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRecords: {
        parameters: {
            query: {
                /** @description the beginning of a name, address, number or code */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorSetupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodesDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServerGroups: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[filltype][ne|lt|lte|gt|gte|in] */
                "filter[filltype]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "name" | "-name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerGroupListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveServerGroupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewServerGroupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerGroupRowDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editServerGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was read; 412 when the group changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveServerGroupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerGroupRowDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServers: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description boolean; other operators as filter[disabled][ne|lt|lte|gt|gte|in] */
                "filter[disabled]"?: string;
                /** @description number; other operators as filter[failuresInARow][ne|lt|lte|gt|gte|in] */
                "filter[failuresInARow]"?: string;
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "id" | "-id" | "name" | "-name" | "failuresInARow" | "-failuresInARow";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveServerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewServerDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was read; 412 when the server changed meanwhile */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveServerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pingServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PingDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewServerSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecretDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description number; other operators as filter[clientId][ne|lt|lte|gt|gte|in] */
                "filter[clientId]"?: string;
                /** @description number; other operators as filter[itemId][ne|lt|lte|gt|gte|in] */
                "filter[itemId]"?: string;
                /** @description date; other operators as filter[nextDueOn][ne|lt|lte|gt|gte|in] */
                "filter[nextDueOn]"?: string;
                /** @description number; other operators as filter[orderId][ne|lt|lte|gt|gte|in] */
                "filter[orderId]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                /** @description text; other operators as filter[status][ne|lt|lte|gt|gte|in] */
                "filter[status]"?: "Pending" | "Active" | "Suspended" | "Terminated" | "Cancelled" | "Fraud" | "Completed";
                /** @description text; other operators as filter[type][ne|lt|lte|gt|gte|in] */
                "filter[type]"?: "hosting" | "addon";
                include?: "total";
                limit?: number;
                /** @description prefix search */
                q?: string;
                sort?: "createdAt" | "-createdAt" | "nextDueOn" | "-nextDueOn" | "label" | "-label";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepServiceDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUpgradeProducts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeProductsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteUpgrade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpgradeTargetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitUpgradeQuoteDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeUpgrade: {
        parameters: {
            query?: never;
            header: {
                /** @description same key and body → same answer */
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpgradeOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedUpgradeDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelUpgrade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationWishDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationMadeDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceLife: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLifeDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon" | "domain";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitRenewalQuoteDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    terminateService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTermsListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsuspendService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                type: "hosting" | "addon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: {
                /** @description default when absent */
                level?: "default" | "group" | "reseller";
                /** @description pricing group or reseller, by level */
                scopeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSetting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSettingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query: {
                /** @description first day, in the provider’s zone */
                from: string;
                /** @description of one reseller, else of all */
                resellerId?: string;
                /** @description width of a bucket; day when left out */
                step?: "day" | "month";
                /** @description last day, counted */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkTax: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxCheckInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxCheckDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewTax: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxPreviewInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxPreviewDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRuleListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTaxRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRuleInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRuleDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTaxRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRuleInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRuleDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTaxRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWalletMovements: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[currency][ne|lt|lte|gt|gte|in] */
                "filter[currency]"?: string;
                /** @description text; other operators as filter[kind][ne|lt|lte|gt|gte|in] */
                "filter[kind]"?: "payout" | "wholesale" | "downgrade" | "top-up" | "withdrawal" | "goodwill" | "correction";
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "movedAt" | "-movedAt" | "amount" | "-amount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletMovementListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWallets: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description text; other operators as filter[currency][ne|lt|lte|gt|gte|in] */
                "filter[currency]"?: string;
                /** @description number; other operators as filter[resellerId][ne|lt|lte|gt|gte|in] */
                "filter[resellerId]"?: string;
                include?: "total";
                limit?: number;
                sort?: "id" | "-id" | "available" | "-available";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerWalletListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
