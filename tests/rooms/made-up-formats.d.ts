import type { TextFormats } from "@opus/grant-rules/form";
/** A format of a host of its own: plots of a community garden, a letter for the row and three digits. */
export declare const gardenFormats: TextFormats;
