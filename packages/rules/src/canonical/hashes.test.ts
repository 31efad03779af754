import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitment, contentHash, sha256Hex } from "./index.ts";

const salt = "00112233445566778899aabbccddeeff";

describe("SHA-256", () => {
  it("gives the vectors of FIPS 180-4", () => {
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Hex(new Uint8Array([0x61, 0x62, 0x63]))).toBe(sha256Hex("abc"));
  });

  it("agrees with the platform on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });

  it("refuses text that has no UTF-8 form", () => {
    expect(() => sha256Hex("a\ud800")).toThrow("OGW108");
  });
});

describe("a content hash", () => {
  it("does not depend on the order of names", () => {
    expect(contentHash({ a: 1, b: [2] })).toBe(contentHash({ b: [2], a: 1 }));
    expect(contentHash({})).toBe("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });
});

describe("a commitment", () => {
  it("is the hash of salt, line feed and canonical JSON", () => {
    expect(commitment(salt, { b: 1, a: "Łódź" })).toBe(`sha256:${sha256Hex(`${salt}\n{"a":"Łódź","b":1}`)}`);
  });

  it("tells equal values apart under different salts", () => {
    expect(commitment(salt, "Jan")).not.toBe(commitment(salt.replace("00", "01"), "Jan"));
  });

  it.each(["", "00", salt.slice(2), salt.toUpperCase(), `${salt}0`, "zz".repeat(16), "00".repeat(65)])(
    "refuses the salt %j",
    (broken) => {
      expect(() => commitment(broken, "Jan")).toThrow("OGW109");
    },
  );

  it("does not show the salt when it refuses it", () => {
    expect(() => commitment("secret", "Jan")).not.toThrow(/secret/);
  });
});
