import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({ folder: new URL(".", import.meta.url), applications: 62, generate });
