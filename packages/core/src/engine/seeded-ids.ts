import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { OgwError } from "@opus/grant-rules/errors";
import type { IdSource } from "../host/clock.ts";

const ID_DIGITS = 32;

/**
 * Makes ids and salts by HMAC-SHA256 under a seed: the same name gives the same id in every process that knows the
 * seed, and nobody else can guess it.
 *
 * For simulations, which give the same journal each time; engines draw ids and salts unless they are told otherwise.
 * With the seed, salts can be computed again, those of erased values too, and commitments to values with few
 * possibilities guessed. So it never lies in the store or in a copy of it, its settings included, and values of people
 * are erased only once nobody has it any more.
 *
 * @returns ids of 32 and salts of 64 lower-case hex digits
 * @throws OgwError OGW319 for an empty seed.
 * @example
 * createSeededIds("1").id("command/1") === createSeededIds("1").id("command/1"); // true
 */
export function createSeededIds(seed: string): IdSource {
  if (typeof seed !== "string" || seed === "") {
    throw new OgwError({
      code: "OGW319",
      subject: "createSeededIds",
      problem: "the seed is empty",
      allowed: "A seed is any text that is not empty; outside simulations, 32 random bytes as hex",
      remedy:
        "Leave ids out, and they are drawn; for a simulation, pass a seed that is kept anywhere but in the store",
    });
  }
  const keyed = hmac.create(sha256, utf8ToBytes(seed));
  const digest = (purpose: "id" | "salt", name: string): string =>
    // JSON writes halves of surrogate pairs as escapes, so no two names meet in UTF-8.
    bytesToHex(
      keyed
        .clone()
        .update(utf8ToBytes(`${purpose} ${JSON.stringify(name)}`))
        .digest(),
    );
  return {
    id: (name) => digest("id", name).slice(0, ID_DIGITS),
    salt: (commandId) => digest("salt", commandId),
  };
}
