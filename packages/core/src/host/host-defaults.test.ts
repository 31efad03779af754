import { expect, it, vi } from "vitest";

it("writes ids and salts as every hexadecimal digit of what the host draws, zeros in front kept", async () => {
  const words = [0x0000_0001, 0xabcd_ef09, 0xffff_ffff, 0x1000_0000];
  const draw = vi.spyOn(globalThis.crypto, "getRandomValues").mockImplementation((into) => {
    const pool = into as unknown as Uint32Array;
    for (const place of pool.keys()) pool[place] = words[place % words.length] as number;
    return into;
  });
  // The file once more, whose pool of drawn words is still to be filled.
  const anew = new URL("./host-defaults.ts?anew", import.meta.url).href;
  const { hostIds } = (await import(anew)) as typeof import("./host-defaults.ts");
  const text = "00000001abcdef09ffffffff10000000";
  expect([hostIds.id("a command"), hostIds.salt("a commit")]).toEqual([text, text + text]);
  draw.mockRestore();
});
