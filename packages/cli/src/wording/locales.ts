import type { Lang } from "@opus/grant-rules/errors";

/** The locale in which numbers and days of each language are written. */
export const LOCALES: Readonly<Record<Lang, string>> = { pl: "pl-PL", en: "en-GB" };
