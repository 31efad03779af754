import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { needText, OgwError } from "../errors/index.ts";

const HASHED = { of: "sha256Hex", name: "what is hashed", is: "a text or bytes (Uint8Array)" };

/**
 * SHA-256 of a text (as UTF-8) or of bytes, as 64 lower-case hex digits; synchronous, the same on every platform.
 *
 * @throws OgwError OGW108 when the text holds a lone surrogate and so has no UTF-8 form.
 * @example
 * sha256Hex("abc"); // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function sha256Hex(input: string | Uint8Array): string {
  if (input instanceof Uint8Array) return bytesToHex(sha256(input));
  needText(input, HASHED);
  if (!input.isWellFormed()) {
    throw new OgwError({
      code: "OGW108",
      subject: "sha256Hex",
      problem: "the text holds half of a surrogate pair and has no UTF-8 form",
      remedy: "Repair the text where it enters the system",
    });
  }
  return bytesToHex(sha256(utf8ToBytes(input)));
}
