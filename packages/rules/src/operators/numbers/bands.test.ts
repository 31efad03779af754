import { describe, expect, it } from "vitest";
import { SampleExpression } from "../../sample/run-expression.ts";

type Scale = readonly (readonly [limit: unknown, percent: unknown])[];

const scaled = (scale: Scale) => new SampleExpression({ bands: [{ var: "amount" }, scale, "halfUp"] });
const codes = (scale: Scale) => scaled(scale).problems.map(({ code, pointer }) => [code, pointer]);

describe("a progressive scale", () => {
  const scale: Scale = [
    [1000, 10],
    [5000, 5],
    [null, 0],
  ];

  it.each([
    ["0.00", "0.00"],
    ["0.10", "0.01"],
    ["999.90", "99.99"],
    ["1000.00", "100.00"],
    ["1000.20", "100.01"],
    ["4999.80", "299.99"],
    ["5000.00", "300.00"],
    ["5000.20", "300.00"],
    ["9999999.00", "300.00"],
  ])("of %s gives %s, each part at the rate of its band, the limits themselves included", (amount, part) => {
    expect(scaled(scale).gives({ amount })).toBe(part);
  });

  it("has a last band that takes its part without end", () => {
    const last: Scale = [
      [1000, 10],
      [null, 5],
    ];
    expect(scaled(last).gives({ amount: "3000.00" })).toBe("200.00");
  });

  it("counts every grosz in one band and no other", () => {
    const halved: Scale = [
      [10, 100],
      [20, 50],
      [null, 0],
    ];
    const gives = (amount: string) => scaled(halved).gives({ amount });
    expect(["9.99", "10.00", "10.02", "19.98", "20.00", "20.02"].map(gives)).toEqual([
      "9.99",
      "10.00",
      "10.01",
      "14.99",
      "15.00",
      "15.00",
    ]);
  });

  it("of one band is one rate", () => {
    expect(scaled([[null, 7]]).gives({ amount: "100.00" })).toBe("7.00");
  });
});

describe("a scale is refused", () => {
  it.each<[string, Scale, string]>([
    [
      "whose limits stand still",
      [
        [1000, 10],
        [1000, 5],
        [null, 0],
      ],
      "/bands/1/1",
    ],
    [
      "whose limits fall",
      [
        [1000, 10],
        [999.99, 5],
        [null, 0],
      ],
      "/bands/1/1",
    ],
    [
      "whose first limit is nothing",
      [
        [0, 10],
        [null, 0],
      ],
      "/bands/1/0",
    ],
    [
      "whose first limit is less than nothing",
      [
        [-1, 10],
        [null, 0],
      ],
      "/bands/1/0",
    ],
    ["that ends", [[1000, 10]], "/bands/1"],
    [
      "that is endless before its end",
      [
        [null, 10],
        [null, 5],
      ],
      "/bands/1/0",
    ],
    ["that is empty", [], "/bands/1"],
    [
      "whose limit is finer than a grosz",
      [
        [0.001, 10],
        [null, 5],
      ],
      "/bands/1/0",
    ],
    [
      "whose percent is no number",
      [
        [1000, "x"],
        [null, 5],
      ],
      "/bands/1/0",
    ],
  ])("%s", (_, scale, at) => {
    expect(codes(scale)).toEqual([["OGW127", at]]);
  });

  it("but not one whose limits are a grosz apart", () => {
    expect(
      codes([
        [1000, 10],
        [1000.01, 5],
        [null, 0],
      ]),
    ).toEqual([]);
  });
});
