import { bankFormats } from "./bank-formats.ts";
import { textFormats } from "./standard-formats.ts";
import type { TextFormats } from "./text-format.ts";

/** All formats there are: those of every form and those of bank accounts. */
export const everyFormat: TextFormats = { ...textFormats, ...bankFormats };
