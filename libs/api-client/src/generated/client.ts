export interface paths {
    "/api/client/v1/api-tokens": {
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
    "/api/client/v1/api-tokens/{id}": {
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
    "/api/client/v1/automatic-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether your due invoices are charged */
        get: operations["getMyAutomaticPayment"];
        /** Have due invoices charged to the default card, or pay by hand */
        put: operations["chooseMyAutomaticPayment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/cancellation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cancellation requests of your services */
        get: operations["listCancellationRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/cancellation-requests/{id}/withdraw": {
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
    "/api/client/v1/card-payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A card payment as far as the gateway confirmed it */
        get: operations["getCardPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/card-setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the gateway’s page on which a card is added */
        post: operations["startCardSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/card-setups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A card being added, as far as the gateway confirmed it */
        get: operations["getCardSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your credit */
        get: operations["getMyCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/credit-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How your credit came about */
        get: operations["listMyCreditMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your credit notes */
        get: operations["listMyCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credit note with its lines */
        get: operations["getMyCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/credit-notes/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed page of the credit note, to be looked at */
        get: operations["previewMyCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/credit-notes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The credit note as a PDF file; HTML where none can be made */
        get: operations["printMyCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/domains": {
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
    "/api/client/v1/domains/{id}": {
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
    "/api/client/v1/domains/{id}/epp-code": {
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
    "/api/client/v1/domains/{id}/fields": {
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
    "/api/client/v1/domains/{id}/lock": {
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
    "/api/client/v1/domains/{id}/registry": {
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
    "/api/client/v1/domains/{id}/renewals": {
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
    "/api/client/v1/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that you were sent */
        get: operations["listEmails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/emails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail with its text */
        get: operations["getEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you may add funds, and between which sums */
        get: operations["getFundsTerms"];
        put?: never;
        /** A sum that becomes your credit when it is paid */
        post: operations["addFunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways to pay, in order */
        get: operations["listMyGateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your invoices */
        get: operations["listMyInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice with its lines */
        get: operations["getMyInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices/{id}/card-charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay what is open with a card that you keep */
        post: operations["payWithKeptCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices/{id}/card-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the gateway’s pay page for what is open */
        post: operations["startCardPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay with your credit */
        post: operations["applyMyCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything on the printed page */
        get: operations["getMyInvoiceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed page of the invoice, to be looked at */
        get: operations["previewMyInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as a PDF file; HTML where none can be made */
        get: operations["printMyInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/mass-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One payment for several invoices: answers the invoice that collects it, to be paid like any other */
        post: operations["payTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your orders, newest first */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your orders with its lines */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/password": {
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
    "/api/client/v1/password-reset": {
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
    "/api/client/v1/password-reset/confirm": {
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
    "/api/client/v1/pay-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards that you keep, the default first */
        get: operations["listMyPayMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/pay-methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a card, here and at the gateway */
        delete: operations["removeMyPayMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/pay-methods/{id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Automatic payment charges this card */
        put: operations["makePayMethodDefault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your payments */
        get: operations["listMyPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your name and address */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes your name and address */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/api/client/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your refunds */
        get: operations["listMyRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund */
        get: operations["getMyRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/second-factor": {
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
    "/api/client/v1/second-factor/confirm": {
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
    "/api/client/v1/second-factor/off": {
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
    "/api/client/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your services and addons */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/services/{id}/upgrade-products": {
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
    "/api/client/v1/services/{id}/upgrade-quote": {
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
    "/api/client/v1/services/{id}/upgrades": {
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
    "/api/client/v1/services/{id}/upgrades/cancel": {
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
    "/api/client/v1/services/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your services */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/v1/services/{type}/{id}/cancellation": {
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
    "/api/client/v1/services/{type}/{id}/life": {
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
    "/api/client/v1/services/{type}/{id}/renewal-quote": {
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
    "/api/client/v1/session": {
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
    "/api/client/v1/session/second-factor": {
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
    "/api/client/v1/session/switch": {
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
    "/api/client/v1/sessions": {
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
    "/api/client/v1/sessions/{id}": {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddFundsDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description bank transfer unless said otherwise */
            paymentMethod?: string;
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
        CardAttemptDto: {
            amount: components["schemas"]["MoneyDto"];
            id: number;
            invoiceId: number;
            /** @enum {string} */
            status: "created" | "pending" | "succeeded" | "failed" | "unknown";
            /** @description the gateway’s pay page, while it can be paid */
            url: string | null;
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
        CardSetupDto: {
            id: number;
            /** @enum {string} */
            status: "created" | "pending" | "succeeded" | "failed" | "unknown";
            /** @description the gateway’s page, while a card can be added on it */
            url: string | null;
        };
        CartOptionDto: {
            quantity: number;
            subId: number;
        };
        ChargeCardDto: {
            /** @description what you confirm: exactly what is open */
            amount: components["schemas"]["MoneyDto"];
            /** @description the default card when absent */
            payMethodId?: number;
        };
        ChooseAutoPaymentDto: {
            enabled: boolean;
        };
        ChosenOptionDto: {
            optionId: number;
            /** @description how many of a quantity option, 1 for yes */
            quantity: number;
            subId: number;
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
        ClientOrderDetailDto: {
            /** Format: date-time */
            createdAt: string;
            id: number;
            invoiceId: number | null;
            lines: components["schemas"]["ClientOrderLineDto"][];
            number: string;
            paymentMethod: string;
            status: string;
            total: components["schemas"]["MoneyDto"];
        };
        ClientOrderDto: {
            /** Format: date-time */
            createdAt: string;
            id: number;
            invoiceId: number | null;
            number: string;
            paymentMethod: string;
            status: string;
            total: components["schemas"]["MoneyDto"];
        };
        ClientOrderLineDto: {
            description: string;
            serviceId: number;
            /** @enum {string} */
            serviceType: "hosting" | "addon" | "domain";
            total: components["schemas"]["MoneyDto"];
        };
        ClientOrderListDto: {
            items: components["schemas"]["ClientOrderDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        ClientProfileDto: {
            address1: string;
            address2: string;
            city: string;
            clientId: number;
            companyName: string;
            country: string;
            /** @example EUR */
            currency: string;
            email: string;
            firstName: string;
            lastName: string;
            phone: string;
            postcode: string;
            state: string;
            taxId: string;
        };
        CollectedDto: {
            /** @description the invoice that collects the money */
            invoiceId: number;
        };
        CreditAppliedDto: {
            applied: components["schemas"]["MoneyDto"];
            invoiceId: number;
            invoicePaid: boolean;
        };
        CreditBalanceDto: {
            /** @description null = never had any */
            amount: components["schemas"]["MoneyDto"] | null;
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
        EmailDetailDto: {
            /** @description HTML; show it in a frame without scripts */
            html: string;
            id: number;
            /** @description date and time in the provider's zone */
            sentAt: string | null;
            subject: string;
        };
        EmailDto: {
            id: number;
            /** @description date and time in the provider's zone */
            sentAt: string | null;
            subject: string;
        };
        EmailListDto: {
            items: components["schemas"]["EmailDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
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
        ForgottenPasswordDto: {
            email: string;
        };
        FrontMeDto: {
            /** @description the admin; 0 for everyone else */
            adminId: number;
            /** @description the client, or the reseller as the client he is; 0 for an admin */
            clientId: number;
            /** @description set while somebody else acts in his name */
            impersonation: components["schemas"]["ImpersonationDto"] | null;
            /** @enum {string} */
            kind: "admin" | "reseller" | "client";
            name: string;
            permissions: string[];
            /** @description the reseller he is or belongs to; 0 = the provider */
            resellerId: number;
        };
        FundsTermsDto: {
            allowed: boolean;
            /** @example EUR */
            currency: string;
            maximum: components["schemas"]["MoneyDto"] | null;
            minimum: components["schemas"]["MoneyDto"] | null;
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
        InvoiceDto: {
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
            /** @enum {string} */
            status: "Draft" | "Unpaid" | "Paid" | "Cancelled" | "Refunded" | "Collections" | "Payment Pending";
            /** @description net and tax, before credit */
            total: components["schemas"]["MoneyDto"];
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
        InvoiceListDto: {
            items: components["schemas"]["InvoiceDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
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
        LineAmountsDto: {
            /** @description as shown in the store: contains tax where prices do; after discounts */
            amount: components["schemas"]["MoneyDto"];
            net: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        LockDto: {
            locked: boolean;
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
        OwnPasswordDto: {
            /** @description the present password */
            password: string;
        };
        PayByCardDto: {
            /** @description you agree that the card is kept for later payments */
            keepCard?: boolean;
            /** @description path of the brand’s store to come back to, such as /account/invoices/7 */
            returnPath: string;
        };
        PaymentDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description what lowered the invoice */
            applied: components["schemas"]["MoneyDto"];
            clientId: number;
            clientName: string;
            /** @description what became credit */
            credited: components["schemas"]["MoneyDto"];
            gateway: string;
            id: number;
            /** @description 0 = fits no invoice */
            invoiceId: number;
            invoiceNumber: string;
            /** @enum {string} */
            kind: "payment" | "held";
            note: string;
            /** Format: date */
            receivedOn: string;
            transactionId: string;
        };
        PaymentListDto: {
            items: components["schemas"]["PaymentDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PayMethodDto: {
            /** Format: date */
            addedOn: string | null;
            /** @description `Visa`; empty for what is no card */
            brand: string;
            description: string;
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
        PayMethodListDto: {
            items: components["schemas"]["PayMethodDto"][];
            nextCursor: string | null;
            total?: number | null;
            totalAtLeast?: number;
        };
        PayTogetherDto: {
            invoiceIds: number[];
            /** @description bank transfer unless said otherwise */
            paymentMethod?: string;
        };
        PayWithDto: {
            items: string[];
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
        ProfilePatchDto: {
            address1?: string;
            address2?: string;
            city?: string;
            companyName?: string;
            /** @description ISO 3166, two capitals */
            country?: string;
            firstName?: string;
            lastName?: string;
            phone?: string;
            postcode?: string;
            state?: string;
            taxId?: string;
        };
        RefundDto: {
            amount: components["schemas"]["MoneyDto"];
            creditNoteId: number | null;
            creditNoteNumber: string;
            /** @enum {string} */
            destination: "credit" | "gateway" | "manual";
            /** Format: date */
            doneOn: string | null;
            id: number;
            invoiceId: number;
            invoiceNumber: string;
            reason: string;
            /** @enum {string} */
            status: "requested" | "sent" | "done" | "failed" | "unknown";
        };
        RefundListDto: {
            items: components["schemas"]["RefundDto"][];
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
        RenewalQuoteDto: {
            amounts: components["schemas"]["LineAmountsDto"];
            description: string;
            /** @description the next period that was not charged yet */
            period: components["schemas"]["PeriodDto"];
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
        StartCardPaymentDto: {
            /** @description path of the brand’s store to come back to, such as /account/invoices/7 */
            returnPath: string;
        };
        SwitchClientDto: {
            clientId: number;
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
        UpgradeQuoteDto: {
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
            later: components["schemas"]["LineAmountsDto"];
            /** @description today */
            now: components["schemas"]["LineAmountsDto"];
            /** @description what is charged */
            period: components["schemas"]["PeriodDto"] | null;
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
    getMyAutomaticPayment: {
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
    chooseMyAutomaticPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseAutoPaymentDto"];
            };
        };
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
    getCardPayment: {
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
                    "application/json": components["schemas"]["CardAttemptDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCardSetup: {
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
                "application/json": components["schemas"]["StartCardPaymentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardSetupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCardSetup: {
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
                    "application/json": components["schemas"]["CardSetupDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyCredit: {
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
                    "application/json": components["schemas"]["CreditBalanceDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyCreditMovements: {
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
    listMyCreditNotes: {
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
    getMyCreditNote: {
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
    previewMyCreditNote: {
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
    printMyCreditNote: {
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
    listEmails: {
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
                    "application/json": components["schemas"]["EmailListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEmail: {
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
                    "application/json": components["schemas"]["EmailDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsTerms: {
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
                    "application/json": components["schemas"]["FundsTermsDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addFunds: {
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
                "application/json": components["schemas"]["AddFundsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectedDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyGateways: {
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
                    "application/json": components["schemas"]["PayWithDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyInvoices: {
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
                    "application/json": components["schemas"]["InvoiceListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyInvoice: {
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
                    "application/json": components["schemas"]["ClientInvoiceDetailDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payWithKeptCard: {
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
    startCardPayment: {
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
                "application/json": components["schemas"]["PayByCardDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAttemptDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyMyCredit: {
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
    getMyInvoiceDocument: {
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
    previewMyInvoice: {
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
    printMyInvoice: {
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
    payTogether: {
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
                "application/json": components["schemas"]["PayTogetherDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectedDto"];
                };
            };
            /** @description Problem */
            default: {
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
                    "application/json": components["schemas"]["ClientOrderListDto"];
                };
            };
            /** @description Problem */
            default: {
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
                    "application/json": components["schemas"]["ClientOrderDetailDto"];
                };
            };
            /** @description Problem */
            default: {
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
    listMyPayMethods: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                include?: "total";
                limit?: number;
                sort?: "order" | "-order" | "id" | "-id";
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
                    "application/json": components["schemas"]["PayMethodListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMyPayMethod: {
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
    makePayMethodDefault: {
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
    listMyPayments: {
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
                    "application/json": components["schemas"]["PaymentListDto"];
                };
            };
            /** @description Problem */
            default: {
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
                    "application/json": components["schemas"]["ClientProfileDto"];
                };
            };
            /** @description Problem */
            default: {
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
                "application/json": components["schemas"]["ProfilePatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientProfileDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyRefunds: {
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
                    "application/json": components["schemas"]["RefundListDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyRefund: {
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
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
            /** @description Problem */
            default: {
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
                    "application/json": components["schemas"]["UpgradeQuoteDto"];
                };
            };
            /** @description Problem */
            default: {
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
                    "application/json": components["schemas"]["RenewalQuoteDto"];
                };
            };
            /** @description Problem */
            default: {
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
                    "application/json": components["schemas"]["FrontMeDto"];
                };
            };
            /** @description Problem */
            default: {
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
}
