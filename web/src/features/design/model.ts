// A model as it stands on the board: the same JSON as in a model file, finished or not.
export type Place = { x: number; y: number };
export type Part = { id: string; kind: string; label?: string; at?: Place; [parameter: string]: unknown };
export type Wire = { from: string; to: string; [parameter: string]: unknown };
export type Model = {
  format_version: number;
  name: string;
  nodes: Part[];
  links: Wire[];
  twists?: unknown[];
  [key: string]: unknown;
};

export const empty = (name: string): Model => ({
  format_version: 1,
  name,
  duration: 60,
  replications: 3,
  nodes: [{ id: "users", kind: "load", label: "Users", rate: 1000, objective: "300 ms", at: { x: 0, y: 120 } }],
  links: [],
});

// What a parameter is asked for with: text holds durations such as `5 ms`.
export type Field = { key: string; label: string; type: "number" | "text" | "choice" | "yes"; choices?: string[]; hint?: string };

const text = (key: string, label: string, hint?: string): Field => ({ key, label, type: "text", hint });
const number = (key: string, label: string, hint?: string): Field => ({ key, label, type: "number", hint });
const choice = (key: string, label: string, choices: string[]): Field => ({ key, label, type: "choice", choices });
const yes = (key: string, label: string): Field => ({ key, label, type: "yes" });

const service = [
  number("replicas", "Replicas", "1"),
  number("threads", "Requests a replica handles at a time", "64; 0 is without limit"),
  number("cores", "Cores of a replica", "none: threads are the only limit"),
  text("work", "Own work of a request", "5 ms"),
  number("queue", "Requests that may wait at a replica", "without limit"),
  number("zones", "Zones", "1"),
  yes("drop_expired", "Drop work whose caller has given up"),
  text("shed_after", "Turn away what waited longer than", "never"),
];

export const kinds: Record<string, { name: string; fields: Field[] }> = {
  load: {
    name: "Load",
    fields: [
      number("rate", "Requests a second"),
      number("reads", "Share of reads, 0 to 1", "1"),
      number("keys", "Different keys", "1 000 000"),
      number("zipf", "Zipf exponent of the keys", "1"),
      text("objective", "A good reply comes within", "every reply is good"),
    ],
  },
  load_balancer: {
    name: "Load balancer",
    fields: [
      choice("balance", "Picks", ["two_choices", "round_robin", "random", "least_connections", "by_key"]),
      text("health_interval", "Looks at replicas every", "10 s"),
    ],
  },
  cdn: { name: "CDN", fields: [number("hit_ratio", "Share answered at the edge", "0.9"), text("edge", "Time of an answer", "10 ms"), number("bytes", "Bytes of an answer", "20 000")] },
  service: { name: "Service", fields: service },
  workers: { name: "Workers", fields: service },
  cache: {
    name: "Cache",
    fields: [
      number("capacity", "Keys it holds", "without limit"),
      text("ttl", "A key stays for", "for ever"),
      yes("coalesce", "Fetch a missing key once"),
      yes("warm", "Begins filled"),
      yes("serve_stale", "Answers with expired values when what is behind fails"),
    ],
  },
  queue: {
    name: "Queue",
    fields: [
      number("partitions", "Partitions", "0: no order"),
      number("capacity", "Messages it holds", "without limit"),
      number("max_deliveries", "Deliveries before dead letters", "5"),
      text("redeliver_after", "Gives a failed message out again after", "30 s"),
      text("objective", "A message is good within", "always"),
    ],
  },
  database: {
    name: "Database",
    fields: [
      number("cores", "Cores of a server", "8"),
      number("pool", "Connections of a server", "2 × cores + 1"),
      text("read", "A read", "5 ms"),
      text("write", "A write", "5 ms"),
      number("shards", "Shards", "1"),
      number("read_replicas", "Read replicas of a shard", "0"),
      text("replica_lag", "Replicas are behind by", "100 ms"),
      yes("locks", "A write locks its row"),
    ],
  },
  key_value: {
    name: "Key-value store",
    fields: [
      number("copies", "Copies (N)", "3"),
      number("read_quorum", "Read quorum (R)", "1"),
      number("write_quorum", "Write quorum (W)", "1"),
      number("partitions", "Partitions", "16"),
      text("read", "A copy's read", "3 ms"),
      text("write", "A copy's write", "5 ms"),
    ],
  },
  object_store: { name: "Object store", fields: [text("work", "A request", "50 ms"), number("prefixes", "Prefixes", "1")] },
  third_party: { name: "Third party", fields: [number("rate", "Calls a second it allows", "100"), text("work", "A call", "300 ms"), number("errors", "Share of calls that fail", "0")] },
  scheduler: { name: "Scheduler", fields: [text("every", "Starts every"), number("jobs", "Jobs of a start")] },
};

export const wireFields: Field[] = [
  choice("distance", "Distance", ["here", "zone", "cross_zone", "cross_region"]),
  text("timeout", "Gives up after", "never"),
  number("attempts", "Attempts in all", "1"),
  text("backoff", "Waits before another attempt", "not at all"),
  number("retry_budget", "Retries for each first attempt, e.g. 0.1", "without limit"),
  number("share", "Share of requests that use it", "1"),
  choice("on", "Used by", ["all", "read", "write"]),
  number("calls", "Calls for each request", "1"),
  text("hedge_after", "Sends a second copy after", "never"),
  yes("parallel", "Together with the link before it"),
  yes("optional", "Goes on when it fails"),
  yes("fire_and_forget", "Does not wait for a reply"),
];

// Pixels from one column and one row of the canvas to the next: room for a card with its figures and for those of a link.
const COLUMN = 216;
const ROW = 146;

// A new part with an id of its own, to the right of the part that calls it, where there is room.
export function newPart(model: Model, kind: string, caller: Part | undefined): Part {
  const base = kind.replaceAll("_", "-");
  let id = base;
  for (let number = 2; model.nodes.some((part) => part.id === id); number++) id = `${base}-${number}`;
  const right = Math.max(0, ...model.nodes.map((part) => part.at?.x ?? 0));
  const x = caller?.at ? caller.at.x + COLUMN : right + COLUMN;
  let y = caller?.at?.y ?? 60;
  const taken = () => model.nodes.some((part) => part.at && Math.abs(part.at.x - x) < COLUMN - 30 && Math.abs(part.at.y - y) < ROW - 15);
  while (taken()) y += ROW;
  const more: Record<string, unknown> = kind === "load" ? { rate: 1000 } : kind === "scheduler" ? { every: "60 s", jobs: 1 } : {};
  return { id, kind, label: kinds[kind]?.name ?? kind, at: { x, y }, ...more };
}

// A typed value of a field, or nothing when it is left empty.
export function typed(field: Field, raw: string | boolean): unknown {
  if (field.type === "yes") return raw ? true : undefined;
  const given = String(raw).trim();
  if (given === "") return undefined;
  if (field.type === "number") {
    const value = Number(given.replaceAll(/[\s_]/g, ""));
    return Number.isFinite(value) ? value : given;
  }
  return given;
}

export function put<T extends Record<string, unknown>>(item: T, key: string, value: unknown): T {
  const copy: Record<string, unknown> = { ...item };
  if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy as T;
}

// The model without a part and the links to and from it.
export const withoutPart = (model: Model, id: string): Model => ({
  ...model,
  nodes: model.nodes.filter((part) => part.id !== id),
  links: model.links.filter((wire) => wire.from !== id && wire.to !== id),
});

export const withoutWire = (model: Model, index: number): Model => ({ ...model, links: model.links.filter((_, each) => each !== index) });

// A duration for people, from seconds.
export function seconds(value: number): string {
  if (value < 0.001) return `${Math.round(value * 1e6)} µs`;
  if (value < 0.01) return `${(value * 1e3).toFixed(1)} ms`;
  if (value < 1) return `${Math.round(value * 1e3)} ms`;
  if (value < 600) return `${value.toFixed(value < 10 ? 2 : 1)} s`;
  return `${Math.round(value / 60)} min`;
}

export const percent = (share: number) => `${(share * 100).toFixed(share > 0.1 || share === 0 ? 0 : 2)} %`;

export const count = (value: number) =>
  value >= 1e6 ? `${(value / 1e6).toFixed(1)} M` : value >= 1e4 ? `${Math.round(value / 1e3)} k` : value >= 100 ? String(Math.round(value)) : value.toFixed(1);

// Columns by how many links a request has passed, rows in the order of the list.
export function tidy(model: Model): Model {
  const column = new Map(model.nodes.map((part) => [part.id, 0]));
  for (let pass = 0; pass < model.nodes.length; pass++) {
    let moved = false;
    for (const wire of model.links) {
      const next = (column.get(wire.from) ?? 0) + 1;
      if ((column.get(wire.to) ?? 0) < next && next < model.nodes.length) {
        column.set(wire.to, next);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const rows = new Map<number, number>();
  const heights = new Map<number, number>();
  for (const at of column.values()) heights.set(at, (heights.get(at) ?? 0) + 1);
  const tallest = Math.max(1, ...heights.values());
  const nodes = model.nodes.map((part) => {
    const at = column.get(part.id) ?? 0;
    const row = rows.get(at) ?? 0;
    rows.set(at, row + 1);
    return { ...part, at: { x: at * COLUMN, y: ((tallest - (heights.get(at) ?? 1)) / 2 + row) * ROW } };
  });
  return { ...model, nodes };
}
