import { expect } from "vitest";
import type { StoreCase } from "./store-case.ts";

/** What a store keeps beside decisions. */
export const settingCases: readonly StoreCase[] = [
  {
    name: "keeps the first value of a setting",
    async prove(store) {
      expect(await store.setting("seed", "first")).toBe("first");
      expect(await store.setting("seed", "second")).toBe("first");
      expect(await store.setting("other", "")).toBe("");
    },
  },
  {
    name: "keeps programmes by hash and the first document of each",
    async prove(store) {
      const document = JSON.stringify({
        name: "zażółć 🌿",
        rules: Array.from({ length: 500 }, (_, id) => ({ id })),
      });
      await store.putProgramme("sha256:a", document);
      await store.putProgramme("sha256:a", "{}");
      await store.putProgramme("sha256:b", "{}");
      expect(await store.programme("sha256:a")).toBe(document);
      expect(await store.programme("sha256:b")).toBe("{}");
      expect(await store.programme("sha256:c")).toBeUndefined();
    },
  },
];
