import { sha256Hex } from "@opus/grant-rules";
import type { Hash } from "../journal/hash.ts";

/** Node's one-shot digest, where there is one. */
interface HostCrypto {
  hash?(algorithm: "sha256", text: string, encoding: "hex"): string;
}

interface Host {
  readonly process?: { getBuiltinModule?(name: "node:crypto"): HostCrypto | undefined };
}

/**
 * The host's own synchronous SHA-256 where it has one (Node), and the same digest in plain JavaScript where it has
 * none. The only file of the core that looks at its host.
 */
export function hostHash(host: Host = globalThis as Host): Hash {
  const crypto = host.process?.getBuiltinModule?.("node:crypto");
  const native = crypto?.hash;
  return native === undefined ? sha256Hex : (text) => native("sha256", text, "hex");
}
