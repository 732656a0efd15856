/** Host with its port, as connections are counted by; an address that is none counts alone. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
