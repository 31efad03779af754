import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  applications: 44,
  // No results of this call were published: a run shows its course, and nothing in it was calibrated.
  reported: {},
  runsOnce: true,
  generate,
});
