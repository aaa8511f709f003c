export interface paths {
    "/api/reseller/v1/api-tokens": {
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
    "/api/reseller/v1/api-tokens/{id}": {
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
    "/api/reseller/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How his store presents itself */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes his brand */
        patch: operations["updateBrand"];
        trace?: never;
    };
    "/api/reseller/v1/brand/drafts": {
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
    "/api/reseller/v1/brand/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an address; a domain of his own counts once its DNS records prove it */
        post: operations["addHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/brand/hosts/{hostId}": {
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
        delete: operations["removeHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/brand/hosts/{hostId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the name servers about a domain; it opens when its records are right */
        post: operations["checkHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the logo */
        put: operations["setLogo"];
        post?: never;
        /** Removes the logo */
        delete: operations["removeLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/cancellation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cancellation requests of your clients’ services */
        get: operations["listCancellationRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/cancellation-requests/{id}/withdraw": {
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
    "/api/reseller/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** His end clients */
        get: operations["listClients"];
        put?: never;
        /** Makes an end client; he chooses a password by "forgotten password" */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of his end clients */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one of his end clients */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/api/reseller/v1/clients/{id}/impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A key to go on as one of his end clients in the store */
        post: operations["logInAsClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/credit-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How credit of your clients came about */
        get: operations["listClientCreditMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit notes of your clients */
        get: operations["listClientCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credit note with its lines */
        get: operations["getClientCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/credit-notes/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed page of the credit note, to be looked at */
        get: operations["previewClientCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/credit-notes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The credit note as a PDF file; HTML where none can be made */
        get: operations["printClientCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Currencies prices can be written in */
        get: operations["listCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes and chargebacks of your clients */
        get: operations["listClientDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dispute with each movement of money */
        get: operations["getClientDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/domains": {
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
    "/api/reseller/v1/domains/{id}": {
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
    "/api/reseller/v1/domains/{id}/epp-code": {
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
    "/api/reseller/v1/domains/{id}/fields": {
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
    "/api/reseller/v1/domains/{id}/lock": {
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
    "/api/reseller/v1/domains/{id}/registry": {
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
    "/api/reseller/v1/domains/{id}/renewals": {
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
    "/api/reseller/v1/explain/invoice-lines/{id}": {
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
    "/api/reseller/v1/explain/order-lines/{id}": {
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
    "/api/reseller/v1/explain/prices": {
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
    "/api/reseller/v1/explain/profit-entries/{id}": {
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
    "/api/reseller/v1/impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses a key up and sets the session cookie */
        post: operations["redeemImpersonation"];
        /** Ends it, and says where it was started */
        delete: operations["endImpersonation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/impersonation/writes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allows changes until the end */
        post: operations["allowImpersonationWrites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/invoice-drafts": {
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
    "/api/reseller/v1/invoice-drafts/{id}": {
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
    "/api/reseller/v1/invoice-drafts/{id}/issue": {
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
    "/api/reseller/v1/invoice-drafts/preview": {
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
    "/api/reseller/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices of your clients */
        get: operations["listClientInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice with its lines and their split */
        get: operations["getClientInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/invoices/{id}/copy": {
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
    "/api/reseller/v1/invoices/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put credit of your client on his invoice */
        post: operations["applyClientCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/invoices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page as the client sees it */
        get: operations["getClientInvoiceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/invoices/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed page of the invoice, to be looked at */
        get: operations["previewClientInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as a PDF file; HTML where none can be made */
        get: operations["printClientInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/number-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your number series */
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
    "/api/reseller/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of your clients, newest first */
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
    "/api/reseller/v1/orders/{id}": {
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
    "/api/reseller/v1/orders/{id}/accept": {
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
    "/api/reseller/v1/orders/{id}/cancel": {
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
    "/api/reseller/v1/password": {
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
    "/api/reseller/v1/password-reset": {
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
    "/api/reseller/v1/password-reset/confirm": {
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
    "/api/reseller/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your payouts */
        get: operations["listMyPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payout with its entries */
        get: operations["getMyPayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prepared and published changes of his prices, newest first */
        get: operations["listPriceChangeSets"];
        put?: never;
        /** Makes a draft; nothing of it is in force */
        post: operations["createPriceChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One set of changes */
        get: operations["getPriceChangeSet"];
        put?: never;
        post?: never;
        /** Removes a set that was never published */
        delete: operations["deletePriceChangeSet"];
        options?: never;
        head?: never;
        /** Another name for a set of changes */
        patch: operations["renamePriceChangeSet"];
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets/{id}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each cell before, now and after, and what it does */
        get: operations["comparePriceChangeSet"];
        /** Writes cells into a draft */
        put: operations["writePriceChangeSetCells"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets/{id}/cells/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes cells out of a draft */
        post: operations["removePriceChangeSetCells"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a set in force, all or nothing; 409 where values moved since */
        post: operations["publishPriceChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets/{id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a draft with what stood before a published set */
        post: operations["revertPriceChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a draft by itself at an instant */
        post: operations["schedulePriceChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-change-sets/{id}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a scheduled set a draft again */
        post: operations["unschedulePriceChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Markups over the admin price */
        get: operations["listPriceRules"];
        put?: never;
        /** A markup for everything, a product group, a TLD set or one item */
        post: operations["createPriceRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces a price rule */
        put: operations["updatePriceRule"];
        post?: never;
        /** Removes a price rule */
        delete: operations["deletePriceRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/price-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which cells get which price if a rule is added, replaced or removed */
        post: operations["previewPriceRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items of one type in one currency: limits, prices, margin and profit */
        get: operations["getPrices"];
        /** Stores prices inside the limits; one refused cell refuses the request */
        put: operations["writePrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/prices/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed in the prices, newest first */
        get: operations["listPriceChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/prices/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stored prices as a file */
        get: operations["exportPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/prices/flagged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stored prices outside their range, and what is in force */
        get: operations["listFlaggedPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/prices/flagged/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores the nearest bound where a price left its range */
        post: operations["acceptBounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/prices/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Loads a file of prices, all of it or nothing; 422 names line and column */
        post: operations["importPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/product-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Product groups price rules can name */
        get: operations["listProductGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reseller himself, as a client of the provider */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes his own name and address */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/api/reseller/v1/profit-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Held, payable and paid profit per currency */
        get: operations["getMyProfitBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/profits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you earned, line by line */
        get: operations["listMyProfits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/profits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry and how it came about */
        get: operations["getMyProfit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/promotion-batches": {
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
    "/api/reseller/v1/promotion-batches/{id}/codes.csv": {
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
    "/api/reseller/v1/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own promotions */
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
    "/api/reseller/v1/promotions/{id}": {
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
    "/api/reseller/v1/promotions/{id}/archive": {
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
    "/api/reseller/v1/promotions/{id}/restore": {
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
    "/api/reseller/v1/promotions/{id}/uses": {
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
    "/api/reseller/v1/promotions/choices": {
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
    "/api/reseller/v1/promotions/preview": {
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
    "/api/reseller/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds of your clients */
        get: operations["listClientRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund */
        get: operations["getClientRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that begin with some words, of the kinds you may read */
        get: operations["searchMyRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/second-factor": {
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
    "/api/reseller/v1/second-factor/confirm": {
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
    "/api/reseller/v1/second-factor/off": {
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
    "/api/reseller/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services and addons of your clients */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/services/{id}/upgrade-products": {
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
    "/api/reseller/v1/services/{id}/upgrade-quote": {
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
    "/api/reseller/v1/services/{id}/upgrades": {
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
    "/api/reseller/v1/services/{id}/upgrades/cancel": {
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
    "/api/reseller/v1/services/{type}/{id}": {
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
    "/api/reseller/v1/services/{type}/{id}/cancellation": {
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
    "/api/reseller/v1/services/{type}/{id}/life": {
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
    "/api/reseller/v1/services/{type}/{id}/renewal-quote": {
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
    "/api/reseller/v1/services/{type}/{id}/suspend": {
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
    "/api/reseller/v1/services/{type}/{id}/terms": {
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
    "/api/reseller/v1/services/{type}/{id}/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts your own hold of a service */
        post: operations["unsuspendService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/session": {
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
    "/api/reseller/v1/session/second-factor": {
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
    "/api/reseller/v1/session/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes on as another client of the same login */
        post: operations["switchClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/sessions": {
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
    "/api/reseller/v1/sessions/{id}": {
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
    "/api/reseller/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings in force for this reseller; those with the level own are his */
        get: operations["listSettings"];
        /** Sets a value of his own, or gives it back */
        put: operations["setSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening, profit, payouts, wallet and closing of a month */
        get: operations["getMyStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/statement/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line of a month as a CSV file */
        get: operations["downloadMyStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/statement/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The month as a PDF file; HTML where none can be made */
        get: operations["printMyStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your sales and profit, new clients and orders over time, beside the days before */
        get: operations["getMyStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/store-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses of what his store sells: products and product groups */
        get: operations["listStoreLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/wallet-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What went in and out */
        get: operations["listMyWalletMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reseller/v1/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your wallets, one per currency */
        get: operations["getMyWallets"];
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
        AcceptBoundsDto: {
            /** @description absent = all that are flagged */
            cells?: components["schemas"]["CellRefDto"][];
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
        ApplyCreditDto: {
            amount: components["schemas"]["MoneyDto"];
        };
        BackupCodesDto: {
            /** @description each good once; told once */
            codes: string[];
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
        ChosenOptionDto: {
            optionId: number;
            /** @description how many of a quantity option, 1 for yes */
            quantity: number;
            subId: number;
        };
        ClientDto: {
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
            language: string;
            lastName: string;
            /** @description company, or first and last name */
            name: string;
            phone: string;
            postcode: string;
            state: string;
            /** @enum {string} */
            status: "Active" | "Inactive" | "Closed";
            taxExempt: boolean;
            taxId: string;
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
        ClientListDto: {
            items: components["schemas"]["ClientRowDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ClientRowDto: {
            clientId: number;
            companyName: string;
            country: string;
            /** @description calendar date */
            createdOn: string;
            currency: string;
            email: string;
            firstName: string;
            lastName: string;
            /** @description company, or first and last name */
            name: string;
            /** @enum {string} */
            status: "Active" | "Inactive" | "Closed";
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
        FlaggedPriceDto: {
            /** @example EUR */
            currency: string;
            highest: components["schemas"]["BoundDto"];
            /** @description the nearest bound */
            inForce: components["schemas"]["PricePairDto"];
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            label: string;
            lowest: components["schemas"]["BoundDto"];
            /** @description as stored */
            price: components["schemas"]["PricePairDto"];
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        FlaggedPriceListDto: {
            items: components["schemas"]["FlaggedPriceDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ForgottenPasswordDto: {
            email: string;
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
        ImpersonationDto: {
            /** @description who really acts */
            by: string;
            /** @description changes can be confirmed */
            mayWrite: boolean;
            reason: string;
            secondsLeft: number;
            /**
             * Format: date-time
             * @description when it ends by itself
             */
            until: string;
            /** @description changes were confirmed */
            writes: boolean;
        };
        ImpersonationEndDto: {
            /** @description the page that it was started from */
            back: string;
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
        KeptDraftDto: {
            /** Format: date-time */
            expiresAt: string;
            /** @description followed by /light or /dark and the path of a page: the store as it would be. A secret. */
            previewUrl: string;
        };
        LinkedGroupDto: {
            id: number;
            name: string;
            url: string;
        };
        LinkedProductDto: {
            groupId: number;
            id: number;
            name: string;
            /** @description where it has a price */
            soldIn: components["schemas"]["SoldInDto"][];
            url: string;
        };
        LockDto: {
            locked: boolean;
        };
        LogoDto: {
            /** @description PNG, JPEG, WebP or GIF of at most 524288 bytes, as base64 */
            data: string;
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
        MoneyDto: {
            /** @example 12.50 */
            amount: string;
            /** @example EUR */
            currency: string;
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
        NewClientDto: {
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
            language?: string;
            lastName: string;
            phone?: string;
            postcode?: string;
            state?: string;
            taxId?: string;
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
        NewHostDto: {
            /** @description a name below the store address, or a domain of his own */
            host: string;
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
        NewPriceChangeSetDto: {
            cells?: components["schemas"]["ResellerCellInputDto"][];
            name: string;
        };
        NextNumberDto: {
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            nextNumber: number;
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
        PatchClientDto: {
            address1?: string;
            address2?: string;
            city?: string;
            companyName?: string;
            country?: string;
            /** Format: email */
            email?: string;
            firstName?: string;
            language?: string;
            lastName?: string;
            phone?: string;
            postcode?: string;
            state?: string;
            taxId?: string;
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
        PeriodDto: {
            /**
             * Format: date
             * @description the day after the last
             */
            end: string;
            /** Format: date */
            start: string;
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
        PreviewCodeDto: {
            /** @description as this client sees it; null = a visitor */
            clientId?: number | null;
            code: string;
            /** @description a visitor's country, for taxes */
            country?: string;
            /** @example EUR */
            currency: string;
            lines: components["schemas"]["CartLineDto"][];
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
        PriceInForceDto: {
            /** @description the stored price is outside the range; the nearest bound is in force */
            flagged: boolean;
            recurring: components["schemas"]["MoneyDto"];
            setup: components["schemas"]["MoneyDto"];
            /** @enum {string} */
            source: "explicit" | "rule" | "list";
        };
        PricePairDto: {
            recurring: components["schemas"]["MoneyDto"];
            setup: components["schemas"]["MoneyDto"];
        };
        PricePartsDto: {
            recurring: components["schemas"]["MoneyDto"] | null;
            setup: components["schemas"]["MoneyDto"] | null;
        };
        PriceSetCellsDto: {
            cells: components["schemas"]["ResellerCellInputDto"][];
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
        ReasonDto: {
            /** @description the client reads it */
            reason: string;
        };
        RedeemImpersonationDto: {
            key: string;
        };
        RefusalDto: {
            code: string;
            detail: string;
            highest?: string | null;
            /** @description the limits, when the price left its range */
            lowest?: string | null;
            pointer: string;
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
        ResellerCellInputDto: {
            /** @example EUR */
            currency: string;
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            /** @description null removes the stored price */
            price: components["schemas"]["PairInputDto"] | null;
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        ResellerMeDto: {
            /** @description the admin; 0 for everyone else */
            adminId: number;
            /** @description the client, or the reseller as the client he is; 0 for an admin */
            clientId: number;
            /** @description set while somebody else acts in his name */
            impersonation: components["schemas"]["ImpersonationDto"] | null;
            /** @enum {string} */
            kind: "admin" | "reseller" | "client";
            /** @description whether he may sign in as his clients */
            logInAsClients: boolean;
            name: string;
            permissions: string[];
            /** @description whether he may have promotions of his own */
            promotions: boolean;
            /** @description the reseller he is or belongs to; 0 = the provider */
            resellerId: number;
        };
        ResellerProfileDto: {
            address1: string;
            address2: string;
            city: string;
            companyName: string;
            country: string;
            /** @description currency of his own account with the provider */
            currency: string;
            email: string;
            endClients: number;
            firstName: string;
            /** @description name of his pricing group */
            groupName: string;
            /** Format: date-time */
            joinedAt: string;
            lastName: string;
            name: string;
            phone: string;
            postcode: string;
            resellerId: number;
            state: string;
            /** @enum {string} */
            status: "active" | "suspended" | "left";
            taxId: string;
        };
        ResellerSliceCellDto: {
            admin: components["schemas"]["PricePairDto"];
            highest: components["schemas"]["BoundDto"];
            /** @description null = not sold */
            inForce: components["schemas"]["PriceInForceDto"] | null;
            lowest: components["schemas"]["BoundDto"];
            margin: components["schemas"]["MoneyDto"] | null;
            price: components["schemas"]["PricePairDto"] | null;
            /** @description code of the error that kept the method from calculating */
            problem: string | null;
            /** @description of the first charge, by the method of the item */
            profit: components["schemas"]["MoneyDto"] | null;
            term: string;
        };
        ResellerSliceDto: {
            items: components["schemas"]["ResellerSliceRowDto"][];
            nextCursor: string | null;
            total: number;
            /** @description for If-Match of a write, in double quotes */
            version: number;
        };
        ResellerSliceRowDto: {
            args: {
                [key: string]: unknown;
            };
            cells: components["schemas"]["ResellerSliceCellDto"][];
            /** @description null = as the setting says */
            floorAtZero: boolean | null;
            group: string;
            hidden: boolean;
            itemId: number;
            itemType: string;
            label: string;
            method: string;
        };
        RuleDto: {
            /** @description empty = every currency */
            currency: string;
            ending: string;
            id: number;
            /** @enum {string} */
            kind: "percent" | "fixed";
            label: string;
            /** @enum {string} */
            scope: "all" | "product-group" | "tld-set" | "item";
            scopeRef: string;
            tlds: string[];
            value: string;
        };
        RuleEffectDto: {
            admin: components["schemas"]["PricePairDto"];
            /** @description null = not sold */
            after: components["schemas"]["PriceInForceDto"] | null;
            /** @description null = not sold */
            before: components["schemas"]["PriceInForceDto"] | null;
            /** @description the markup leaves the range; the nearest bound is in force */
            clamped: boolean;
            /** @example EUR */
            currency: string;
            itemId: number;
            /** @enum {string} */
            itemType: "product" | "addon" | "domainregister" | "domaintransfer" | "domainrenew" | "domainaddon" | "option";
            label: string;
            marginAfter: components["schemas"]["MoneyDto"] | null;
            marginBefore: components["schemas"]["MoneyDto"] | null;
            profitAfter: components["schemas"]["MoneyDto"] | null;
            profitBefore: components["schemas"]["MoneyDto"] | null;
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        RuleIdDto: {
            id: number;
        };
        RuleInputDto: {
            /** @example EUR */
            currency?: string;
            /** @example .99 */
            ending?: string;
            /** @enum {string} */
            kind: "percent" | "fixed";
            /** @enum {string} */
            scope: "all" | "product-group" | "tld-set" | "item";
            /** @description product group id, name of a TLD set or *, product:12 */
            scopeRef?: string;
            /** @description extensions of a TLD set */
            tlds?: string[];
            /** @example 25 */
            value: string;
        };
        RuleListDto: {
            items: components["schemas"]["RuleDto"][];
            nextCursor: string | null;
        };
        RulePreviewDto: {
            /** @description the first 500 */
            cells: components["schemas"]["RuleEffectDto"][];
            changed: number;
            clamped: number;
            /** @description no longer sold */
            closed: number;
            /** @description have a price of their own and keep it */
            explicit: number;
            /** @description sold from now on */
            opened: number;
        };
        RulePreviewInputDto: {
            /** @description the rule that is replaced or removed */
            id?: number | null;
            /** @description absent or null = remove the rule */
            rule?: components["schemas"]["RuleInputDto"] | null;
        };
        SaleCurrencyDto: {
            /** @example EUR */
            code: string;
            isDefault: boolean;
        };
        SaleCurrencyListDto: {
            items: components["schemas"]["SaleCurrencyDto"][];
        };
        SaleGroupDto: {
            id: number;
            name: string;
        };
        SaleGroupListDto: {
            items: components["schemas"]["SaleGroupDto"][];
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
        SetOwnSettingDto: {
            key: string;
            /** @description null = what the provider has set */
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
        SoldInDto: {
            /** @example EUR */
            currency: string;
            terms: ("monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free")[];
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
        StoreLinksDto: {
            groups: components["schemas"]["LinkedGroupDto"][];
            products: components["schemas"]["LinkedProductDto"][];
            storeUrl: string;
        };
        SwitchClientDto: {
            clientId: number;
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
        UpcomingProfitDto: {
            amount: components["schemas"]["MoneyDto"];
            /** Format: date */
            on: string;
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
        WalletDto: {
            available: components["schemas"]["MoneyDto"];
            /** @example EUR */
            currency: string;
            reserved: components["schemas"]["MoneyDto"];
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
        WalletsDto: {
            items: components["schemas"]["WalletDto"][];
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
        WriteResellerCellsDto: {
            cells: components["schemas"]["ResellerCellInputDto"][];
            dryRun?: boolean;
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
    getBrand: {
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
            path?: never;
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
            path?: never;
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
    addHost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    removeHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hostId: number;
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
    checkHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hostId: number;
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
    setLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    removeLogo: {
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
    listClients: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description date; other operators as filter[createdOn][ne|lt|lte|gt|gte|in] */
                "filter[createdOn]"?: string;
                /** @description text; other operators as filter[email][ne|lt|lte|gt|gte|in] */
                "filter[email]"?: string;
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
                    "application/json": components["schemas"]["ClientListDto"];
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
                "application/json": components["schemas"]["NewClientDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientDto"];
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
                    "application/json": components["schemas"]["ClientDto"];
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
                "application/json": components["schemas"]["PatchClientDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientDto"];
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
    listClientCreditMovements: {
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
    listClientCreditNotes: {
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
    getClientCreditNote: {
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
    previewClientCreditNote: {
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
    printClientCreditNote: {
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
    listCurrencies: {
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
                    "application/json": components["schemas"]["SaleCurrencyListDto"];
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
    listClientDisputes: {
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
    getClientDispute: {
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
    redeemImpersonation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemImpersonationDto"];
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
    endImpersonation: {
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
                    "application/json": components["schemas"]["ImpersonationEndDto"];
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
    allowImpersonationWrites: {
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
    listClientInvoices: {
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
    getClientInvoice: {
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
    applyClientCredit: {
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
    getClientInvoiceDocument: {
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
    previewClientInvoice: {
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
    printClientInvoice: {
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
    getNumberSeries: {
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
            path?: never;
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
    listMyPayouts: {
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
    getMyPayout: {
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
    listPriceChangeSets: {
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
    createPriceChangeSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description version that was read; 412 when prices changed meanwhile */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPriceChangeSetDto"];
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
    getPriceChangeSet: {
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
    deletePriceChangeSet: {
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
    renamePriceChangeSet: {
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
    comparePriceChangeSet: {
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
    writePriceChangeSetCells: {
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
                "application/json": components["schemas"]["PriceSetCellsDto"];
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
    removePriceChangeSetCells: {
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
    publishPriceChangeSet: {
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
    revertPriceChangeSet: {
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
    schedulePriceChangeSet: {
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
    unschedulePriceChangeSet: {
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
    listPriceRules: {
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
                    "application/json": components["schemas"]["RuleListDto"];
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
    createPriceRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleIdDto"];
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
    updatePriceRule: {
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
                "application/json": components["schemas"]["RuleInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleIdDto"];
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
    deletePriceRule: {
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
    previewPriceRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulePreviewInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreviewDto"];
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
    getPrices: {
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
                    "application/json": components["schemas"]["ResellerSliceDto"];
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
    writePrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description version that was read; 412 when prices changed meanwhile */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteResellerCellsDto"];
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
    listPriceChanges: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
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
    exportPrices: {
        parameters: {
            query?: {
                currency?: string;
                itemType?: string;
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
    listFlaggedPrices: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
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
                    "application/json": components["schemas"]["FlaggedPriceListDto"];
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
    acceptBounds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBoundsDto"];
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
    importPrices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    listProductGroups: {
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
                    "application/json": components["schemas"]["SaleGroupListDto"];
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
    getProfile: {
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
                    "application/json": components["schemas"]["ResellerProfileDto"];
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
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchClientDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerProfileDto"];
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
    getMyProfitBalances: {
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
    listMyProfits: {
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
    getMyProfit: {
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
                "application/json": components["schemas"]["PreviewCodeDto"];
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
    listClientRefunds: {
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
    getClientRefund: {
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
    searchMyRecords: {
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
                    "application/json": components["schemas"]["ResellerMeDto"];
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
    switchClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchClientDto"];
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
                "application/json": components["schemas"]["SetOwnSettingDto"];
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
    getMyStatement: {
        parameters: {
            query: {
                currency: string;
                /** @description a month of the provider’s calendar: 2026-11 */
                month: string;
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
    downloadMyStatement: {
        parameters: {
            query: {
                currency: string;
                /** @description a month of the provider’s calendar: 2026-11 */
                month: string;
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
    printMyStatement: {
        parameters: {
            query: {
                currency: string;
                /** @description a month of the provider’s calendar: 2026-11 */
                month: string;
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
    getMyStatistics: {
        parameters: {
            query: {
                /** @description first day, in the provider’s zone */
                from: string;
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
    listStoreLinks: {
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
                    "application/json": components["schemas"]["StoreLinksDto"];
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
    listMyWalletMovements: {
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
    getMyWallets: {
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
                    "application/json": components["schemas"]["WalletsDto"];
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
