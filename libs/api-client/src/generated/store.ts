export interface paths {
    "/api/store/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, colours and what the store offers to pay with */
        get: operations["getStoreBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/brand/logo/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logo, an immutable picture */
        get: operations["getStoreLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An empty cart of this store */
        post: operations["createCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/carts/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cart at the prices of this moment */
        get: operations["getCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Currency, or the place of the visitor */
        patch: operations["updateCart"];
        trace?: never;
    };
    "/api/store/v1/carts/{token}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a line, or replaces the one with its ref */
        post: operations["putCartLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/carts/{token}/lines/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a line out, with the addons that belong to it */
        delete: operations["removeCartLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/carts/{token}/promotion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Uses a code; one that does not fit is refused and says why */
        put: operations["setCartPromotion"];
        post?: never;
        /** Takes the code away */
        delete: operations["removeCartPromotion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the store sells, with prices in one currency */
        get: operations["getStoreCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders a cart, or lines; the invoice is issued with it */
        post: operations["checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/domains/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a name, or a word with the endings of the store, can be had */
        get: operations["searchDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gateways that orders may be paid with */
        get: operations["listStoreGateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account in this store and signs it in */
        post: operations["register"];
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
        CartCodeDto: {
            /** @description compared without case */
            code: string;
        };
        CartDto: {
            country: string;
            /** @example EUR */
            currency: string;
            lines: components["schemas"]["CartLineDto"][];
            orderId: number | null;
            /** @description why the cart cannot be ordered as it is */
            problem: components["schemas"]["CartProblemDto"] | null;
            /** @description the code of the cart */
            promotion: components["schemas"]["CartPromotionDto"] | null;
            /** @description null while the cart is empty or cannot be ordered */
            quote: components["schemas"]["QuoteDto"] | null;
            state: string;
            /** @enum {string} */
            status: "open" | "ordered";
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
        CartPromotionDto: {
            /** @description whether it lowers the cart as it is now */
            applied: boolean;
            code: string;
            discount: components["schemas"]["MoneyDto"] | null;
            /** @description why it does not fit: the cart is shown without it and cannot be ordered with it */
            problem: components["schemas"]["CartProblemDto"] | null;
        };
        CartSettingsDto: {
            /** @description the visitor's country, for taxes */
            country?: string;
            /** @example EUR */
            currency?: string;
            state?: string;
        };
        CheckoutDto: {
            /** @description a cart, or `lines` */
            cartToken?: string;
            /** @description the fingerprint of the quote that was shown */
            expectedFingerprint?: string;
            lines?: components["schemas"]["CartLineDto"][];
            /** @description one of the gateways of the store */
            paymentMethod: string;
            /** @description a code, with `lines`; a cart has its own */
            promotionCode?: string;
        };
        DiscountDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description the code, or what else gave it */
            label: string;
        };
        DomainAnswerDto: {
            /** @example .com */
            extension: string;
            /** @description what the ending asks of the owner; sent as domainFields */
            fields: components["schemas"]["EndingFieldDto"][];
            /** @description ASCII form, as it is ordered */
            name: string;
            /** @description why a name is invalid */
            reason?: string;
            /**
             * @description local: the registry was not asked
             * @enum {string}
             */
            source: "local" | "registrar";
            /**
             * @description premium names are not sold; unknown: the registry did not answer, so it is not offered
             * @enum {string}
             */
            status: "available" | "taken" | "premium" | "invalid" | "unknown";
            /** @description prices and addons of the ending */
            tld: components["schemas"]["StoreTldDto"];
            /** @description as people read it */
            unicode: string;
        };
        DomainFieldDto: {
            name: string;
            value: string;
        };
        DomainSearchDto: {
            items: components["schemas"]["DomainAnswerDto"][];
        };
        EndingFieldDto: {
            /** @description the only answers there are; empty = free text */
            choices: components["schemas"]["FieldChoiceDto"][];
            label: string;
            name: string;
            required: boolean;
        };
        FieldChoiceDto: {
            label: string;
            value: string;
        };
        GatewaysDto: {
            /** @description system names, in the order in which they are offered */
            items: string[];
        };
        MoneyDto: {
            /** @example 12.50 */
            amount: string;
            /** @example EUR */
            currency: string;
        };
        NewCartDto: {
            country: string;
            /** @example EUR */
            currency: string;
            lines: components["schemas"]["CartLineDto"][];
            orderId: number | null;
            /** @description why the cart cannot be ordered as it is */
            problem: components["schemas"]["CartProblemDto"] | null;
            /** @description the code of the cart */
            promotion: components["schemas"]["CartPromotionDto"] | null;
            /** @description null while the cart is empty or cannot be ordered */
            quote: components["schemas"]["QuoteDto"] | null;
            state: string;
            /** @enum {string} */
            status: "open" | "ordered";
            /** @description the only key of the cart, told once */
            token: string;
        };
        PlacedOrderDto: {
            invoiceId: number;
            orderId: number;
            orderNumber: string;
            total: components["schemas"]["MoneyDto"];
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
        QuoteDto: {
            /** @description send it with the checkout: the order is refused when the sums changed */
            fingerprint: string;
            lines: components["schemas"]["QuoteLineDto"][];
            /** @description what the code did */
            promotion: components["schemas"]["QuotePromotionDto"] | null;
            rates: components["schemas"]["QuoteTaxDto"];
            subtotal: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        QuoteLineDto: {
            /** @description before exclusive tax, with inclusive tax, after discounts */
            amount: components["schemas"]["MoneyDto"];
            description: string;
            /** @description taken off already */
            discounts: components["schemas"]["DiscountDto"][];
            net: components["schemas"]["MoneyDto"];
            recurring: components["schemas"]["MoneyDto"];
            ref: string;
            setup: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            tax2: components["schemas"]["MoneyDto"];
            total: components["schemas"]["MoneyDto"];
        };
        QuotePromotionDto: {
            code: string;
            /** @description what it takes off the lines together */
            discount: components["schemas"]["MoneyDto"];
        };
        QuoteTaxDto: {
            inclusive: boolean;
            name1: string;
            name2: string;
            rate1: string;
            rate2: string;
        };
        RegisterDto: {
            address1?: string;
            address2?: string;
            city?: string;
            companyName?: string;
            /** @description ISO 3166, two capitals */
            country: string;
            /**
             * @description the default currency when absent; fixed after the first invoice
             * @example EUR
             */
            currency?: string;
            /** Format: email */
            email: string;
            firstName: string;
            lastName: string;
            password: string;
            phone?: string;
            postcode?: string;
            state?: string;
            taxId?: string;
        };
        RegisteredDto: {
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
        ShownPriceDto: {
            recurring: components["schemas"]["MoneyDto"];
            setup: components["schemas"]["MoneyDto"];
            /** @enum {string} */
            term: "monthly" | "quarterly" | "semiannually" | "annually" | "biennially" | "triennially" | "1y" | "2y" | "3y" | "4y" | "5y" | "6y" | "7y" | "8y" | "9y" | "10y" | "onetime" | "free";
        };
        StoreAddonDto: {
            description: string;
            id: number;
            name: string;
            prices: components["schemas"]["ShownPriceDto"][];
            productIds: number[];
        };
        StoreBrandDto: {
            accentColor: string;
            companyName: string;
            /** @description currencies of the store, the default first */
            currencies: string[];
            dateFormat: string;
            /** @description gateways that orders may be paid with */
            gateways: string[];
            /** @description language of the store */
            language: string;
            /** @description path of the logo on the store */
            logoUrl: string | null;
            onAccent: string;
            /** @description text colour on top of the primary colour */
            onPrimary: string;
            /** @description false: the store takes no orders; show a neutral notice */
            open: boolean;
            /** @description order form of the store */
            orderTemplate: string;
            primaryColor: string;
            termsUrl: string;
            theme: string;
        };
        StoreCatalogueDto: {
            addons: components["schemas"]["StoreAddonDto"][];
            /** @example EUR */
            currency: string;
            domainAddons: components["schemas"]["StoreDomainAddonDto"][];
            groups: components["schemas"]["StoreGroupDto"][];
            pricesIncludeTax: boolean;
            tlds: components["schemas"]["StoreTldDto"][];
        };
        StoreChoiceDto: {
            name: string;
            prices: components["schemas"]["ShownPriceDto"][];
            subId: number;
        };
        StoreDomainAddonDto: {
            id: number;
            name: string;
            pricePerYear: components["schemas"]["MoneyDto"];
        };
        StoreGroupDto: {
            headline: string;
            id: number;
            name: string;
            products: components["schemas"]["StoreProductDto"][];
            slug: string;
            tagline: string;
        };
        StoreOptionDto: {
            choices: components["schemas"]["StoreChoiceDto"][];
            id: number;
            /** @description most of a quantity option; 0 = no bound */
            max: number;
            /** @description least of a quantity option */
            min: number;
            name: string;
            /** @enum {string} */
            type: "dropdown" | "radio" | "yesno" | "quantity";
        };
        StoreProductDto: {
            addonIds: number[];
            description: string;
            hidden: boolean;
            id: number;
            name: string;
            needsDomain: boolean;
            options: components["schemas"]["StoreOptionDto"][];
            prices: components["schemas"]["ShownPriceDto"][];
            slug: string;
        };
        StoreTldDto: {
            /** @description domain addons sold with this ending */
            addonIds: number[];
            /** @example .com */
            extension: string;
            id: number;
            needsEppCode: boolean;
            register: components["schemas"]["YearPriceDto"][];
            renew: components["schemas"]["YearPriceDto"][];
            transfer: components["schemas"]["MoneyDto"] | null;
        };
        YearPriceDto: {
            price: components["schemas"]["MoneyDto"];
            years: number;
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
    getStoreBrand: {
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
                    "application/json": components["schemas"]["StoreBrandDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStoreLogo: {
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
                    "image/gif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartSettingsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCartDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCartLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartLineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCartLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                token: string;
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
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCartPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCartPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStoreCatalogue: {
        parameters: {
            query?: {
                currency?: string;
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
                    "application/json": components["schemas"]["StoreCatalogueDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkout: {
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
                "application/json": components["schemas"]["CheckoutDto"];
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
    searchDomains: {
        parameters: {
            query: {
                currency?: string;
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
                    "application/json": components["schemas"]["DomainSearchDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStoreGateways: {
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
                    "application/json": components["schemas"]["GatewaysDto"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredDto"];
                };
            };
            /** @description Problem */
            default: {
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
