const OTHER = /^\/(?:api|health|theme|test|preview)(?:\/|$|\?)/;

/** Whether an address is a page of a store; the rest are APIs, health, files and previews, which know no brand. */
export const isPage = (url: string): boolean => !OTHER.test(url);
