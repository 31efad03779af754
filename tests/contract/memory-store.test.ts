import { createMemoryStore } from "@opus/grant-workflow/store";
import { describeStore, sampleHash } from "@opus/grant-workflow-testing/contract";

describeStore({ name: "The memory store", create: () => createMemoryStore({ hash: sampleHash }) });
