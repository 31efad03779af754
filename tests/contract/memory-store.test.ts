import { createMemoryStore } from "@opus/grant-workflow";
import { describeStore } from "@opus/grant-workflow-testing/contract";

describeStore({ name: "The memory store", create: () => createMemoryStore() });
