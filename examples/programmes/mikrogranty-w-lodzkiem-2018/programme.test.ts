import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";
import { reported } from "./reported.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  reported,
  runsOnce: true,
  generate,
});
