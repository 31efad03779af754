import type { TextFormats } from "../../packages/core/src/forms/text-formats.ts";
/** A format of a host of its own: plots of a community garden, a letter for the row and three digits. */
export declare const gardenFormats: TextFormats;
