// The one place that talks to the server. Types come from openapi.json; `npm run generate` renews them.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.gen";

export type Schemas = components["schemas"];
export const api = createClient<paths>({ baseUrl: "" });

export class Failure extends Error {
  code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Reply<T> = { data?: T; error?: Schemas["Fault"]; response: Response };

// The value of a reply, or a Failure that says in words what is wrong and what to do.
export async function value<T>(reply: Promise<Reply<T>>): Promise<T> {
  let settled: Reply<T>;
  try {
    settled = await reply;
  } catch {
    throw new Failure("offline", "Greenroom is not running. Start it again from the terminal; what you typed is kept here.");
  }
  const { data, error, response } = settled;
  if (response.status === 401) {
    throw new Failure("token", "Greenroom was started anew. Open the link it printed in the terminal.");
  }
  if (!response.ok) throw new Failure(error?.code ?? "unknown", error?.message ?? `The server answered ${response.status}.`);
  return data as T;
}
